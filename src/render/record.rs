//! What appears when a ticket closes: the closing text in its thread, the record in the histories channel.

use super::{Context, embed, field, fit, kind_title, moment, person, thread_button};
use crate::definitions::set::Transcript;
use crate::domain::limits;
use crate::domain::message::{Embed, Field, File, Message, Row};
use crate::phrases::surfaces::{self, fields};
use crate::phrases::timers;
use crate::templates::escape;

/// The closing text.
pub fn closing(ctx: &Context<'_>) -> Message {
    let text = ctx.kind.messages.closed.render(&ctx.values());
    let text = if text.trim().is_empty() { surfaces::CLOSED.to_owned() } else { text };
    fit::message(Message { embeds: vec![Embed { description: Some(text), ..embed(ctx.kind) }], ..Message::default() })
}

/// The record of a closed ticket, with its transcript where there is one and Discord takes it.
pub fn record(ctx: &Context<'_>, message_count: u64, transcript: Option<File>) -> Message {
    let wanted = ctx.kind.history.transcript != Transcript::None;
    let (files, note) = match transcript {
        _ if ctx.ticket.erased_at.is_some() => (Vec::new(), Some(timers::ERASED)),
        Some(file) if file.bytes.len() > limits::FILE_BYTES => (Vec::new(), Some(surfaces::TRANSCRIPT_TOO_LARGE)),
        Some(file) => (vec![file], None),
        None => (Vec::new(), wanted.then_some(surfaces::TRANSCRIPT_MISSING)),
    };
    let reason = ctx.ticket.closure.as_ref().and_then(|closure| closure.reason.as_deref());
    let record = Embed {
        title: Some(format!("#{} · {}", ctx.ticket.id, kind_title(ctx.kind))),
        // A reason of full length has no room in a field once it is escaped.
        description: reason.filter(|reason| !reason.trim().is_empty()).map(reason_line),
        fields: facts(ctx, message_count),
        footer: note.map(str::to_owned),
        ..embed(ctx.kind)
    };
    let rows = thread_button(ctx).map(|button| Row::Buttons(vec![button])).into_iter().collect();
    fit::message(Message { embeds: vec![record], rows, files, ..Message::default() })
}

fn reason_line(reason: &str) -> String {
    format!("**{}:** {}", fields::REASON, escape::markdown(reason))
}

fn facts(ctx: &Context<'_>, message_count: u64) -> Vec<Field> {
    let ticket = ctx.ticket;
    let mut facts = vec![field(fields::TYPE, escape::markdown(&ctx.kind.name))];
    facts.extend(ctx.position().map(|position| field(fields::POSITION, escape::markdown(&position.label))));
    facts.push(field(fields::CREATOR, person(&ticket.creator)));
    facts.extend(ticket.assignee.map(|user| field(fields::ASSIGNEE, format!("<@{user}>"))));
    facts.push(field(fields::OPENED, moment(ticket.opened_at)));
    if let Some(closure) = &ticket.closure {
        facts.push(field(fields::CLOSED, moment(closure.at)));
        let by = closure.by.as_ref().map_or_else(|| surfaces::SOMEBODY.to_owned(), person);
        facts.push(field(fields::CLOSED_BY, by));
    }
    facts.push(field(fields::MESSAGES, message_count.to_string()));
    facts
}
