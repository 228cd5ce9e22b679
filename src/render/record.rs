//! What appears when a ticket closes: the closing text in its thread, the record in the histories channel.

use super::{Context, embed, field, fit, kind_title, moment, person, thread_button};
use crate::definitions::set::Transcript;
use crate::domain::message::{Embed, Field, File, Message, Row};
use crate::phrases::Words;
use crate::phrases::surfaces::{self, fields};
use crate::templates::escape;

/// The closing text.
pub fn closing(ctx: &Context<'_>) -> Message {
    let text = ctx.kind.messages.closed.render(&ctx.values());
    let text = if text.trim().is_empty() { surfaces::closed(ctx.words()) } else { text };
    fit::message(Message { embeds: vec![Embed { description: Some(text), ..embed(ctx.kind) }], ..Message::default() })
}

/// The record of a closed ticket, with its transcript where one is wanted and Discord takes it.
pub fn record(ctx: &Context<'_>, message_count: u64, transcript: Vec<File>) -> Message {
    with_transcript(ctx, String::new(), facts(ctx, message_count), transcript)
}

/// The record as it is sent to whoever opened the ticket.
pub fn record_for_creator(ctx: &Context<'_>, message_count: u64, transcript: Vec<File>) -> Message {
    with_transcript(ctx, surfaces::your_record(ctx.server_name, ctx.words()), facts(ctx, message_count), transcript)
}

fn with_transcript(ctx: &Context<'_>, content: String, fields: Vec<Field>, transcript: Vec<File>) -> Message {
    let wanted = ctx.kind.history.transcript != Transcript::None;
    let words = ctx.words();
    let note = (wanted && transcript.is_empty()).then(|| surfaces::transcript_too_large(words));
    let reason = ctx.ticket.closure.as_ref().and_then(|closure| closure.reason.as_deref());
    let record = Embed {
        title: Some(surfaces::ticket_title(ctx.ticket.id, &kind_title(ctx.kind), words)),
        // A reason of full length has no room in a field once it is escaped.
        description: reason.filter(|reason| !reason.trim().is_empty()).map(|reason| reason_line(reason, words)),
        fields,
        footer: note,
        ..embed(ctx.kind)
    };
    let rows = thread_button(ctx).map(|button| Row::Buttons(vec![button])).into_iter().collect();
    fit::message(Message { content, embeds: vec![record], rows, files: transcript, ..Message::default() })
}

fn reason_line(reason: &str, words: Words<'_>) -> String {
    format!("**{}:** {}", fields::reason(words), escape::markdown(reason))
}

fn facts(ctx: &Context<'_>, message_count: u64) -> Vec<Field> {
    let (ticket, words) = (ctx.ticket, ctx.words());
    let mut facts = vec![field(fields::kind(words), escape::markdown(&ctx.kind.name))];
    facts.extend(ctx.position().map(|position| field(fields::position(words), escape::markdown(&position.label))));
    facts.push(field(fields::creator(words), person(&ticket.creator)));
    facts.extend(ticket.assignee.map(|user| field(fields::assignee(words), format!("<@{user}>"))));
    facts.push(field(fields::opened(words), moment(ticket.opened_at)));
    if let Some(closure) = &ticket.closure {
        facts.push(field(fields::closed(words), moment(closure.at)));
        let by = closure.by.as_ref().map_or_else(|| surfaces::somebody(words), person);
        facts.push(field(fields::closed_by(words), by));
    }
    facts.push(field(fields::messages(words), message_count.to_string()));
    facts
}
