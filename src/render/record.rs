//! What appears when a ticket closes: the closing text in its thread, the record in the histories channel.

use super::decision::decided_line;
use super::feedback::rating_embed;
use super::{Context, embed, field, fit, kind_title, moment, person, thread_button};
use crate::definitions::set::Transcript;
use crate::domain::ids::TicketId;
use crate::domain::message::{Button, ButtonStyle, Does, Embed, Emoji, Field, File, Message, Row};
use crate::domain::press::Press;
use crate::domain::ticket::{Reopening, Status};
use crate::phrases::Words;
use crate::phrases::surfaces::{self, fields};
use crate::phrases::timers;
use crate::templates::escape;

/// How many times of being opened again a record shows.
const REOPENINGS: usize = 5;

/// The closing text.
pub fn closing(ctx: &Context<'_>) -> Message {
    let text = ctx.kind.messages.closed.render(&ctx.values());
    let text = if text.trim().is_empty() { surfaces::closed(ctx.words()) } else { text };
    fit::message(Message { embeds: vec![Embed { description: Some(text), ..embed(ctx.kind) }], ..Message::default() })
}

/// The record of a closed ticket, with its transcript where one is wanted and Discord takes it.
pub fn record(ctx: &Context<'_>, message_count: u64, transcript: Vec<File>) -> Message {
    with_transcript(ctx, shown(ctx, message_count, true), transcript)
}

/// The record once more, for whose transcript stands there already.
pub fn record_again(ctx: &Context<'_>, message_count: u64) -> Message {
    fit::message(shown(ctx, message_count, true))
}

/// The record as it is sent to whoever opened the ticket. Why it was so decided is the staff's to tell them or not.
pub fn record_for_creator(ctx: &Context<'_>, message_count: u64, transcript: Vec<File>) -> Message {
    let content = surfaces::your_record(ctx.server_name, ctx.words());
    let message = Message { content, ..shown(ctx, message_count, false) };
    with_transcript(ctx, message, transcript)
}

fn with_transcript(ctx: &Context<'_>, mut message: Message, transcript: Vec<File>) -> Message {
    let wanted = ctx.kind.history.transcript != Transcript::None;
    let erased = ctx.ticket.erased_at.is_some();
    if let Some(record) = message.embeds.first_mut().filter(|_| wanted && transcript.is_empty() && !erased) {
        record.footer = Some(surfaces::transcript_too_large(ctx.words()));
    }
    let files = if erased { Vec::new() } else { transcript };
    fit::message(Message { files, ..message })
}

fn shown(ctx: &Context<'_>, message_count: u64, for_staff: bool) -> Message {
    let words = ctx.words();
    let record = Embed {
        title: Some(surfaces::ticket_title(ctx.ticket.id, &kind_title(ctx.kind), words)),
        // A reason of full length has no room in a field once it is escaped.
        description: reasons(ctx, for_staff),
        fields: facts(ctx, message_count),
        footer: ctx.ticket.erased_at.map(|_| timers::erased(words)),
        ..embed(ctx.kind)
    };
    let reopen = (for_staff && ctx.ticket.status == Status::Closed).then(|| reopen_button(ctx.ticket.id, words));
    let rows = thread_button(ctx).map(|button| Row::Buttons(std::iter::once(button).chain(reopen).collect()));
    let rows = rows.into_iter().collect();
    let rating = ctx.rating.map(|rating| rating_embed(rating, ctx.kind, words));
    Message { embeds: std::iter::once(record).chain(rating).collect(), rows, ..Message::default() }
}

fn reopen_button(ticket: TicketId, words: Words<'_>) -> Button {
    Button {
        label: surfaces::reopen_button(words),
        emoji: Some(Emoji::Unicode("🔓".to_owned())),
        does: Does::Press(Press::Reopen(ticket), ButtonStyle::Secondary),
    }
}

/// A record with when the ticket was opened again; the latest times, where there are many.
pub fn with_reopenings(ctx: &Context<'_>, mut record: Message, reopenings: &[Reopening]) -> Message {
    let Some(embed) = record.embeds.first_mut() else { return record };
    let words = ctx.words();
    let latest = reopenings.iter().rev().take(REOPENINGS).rev();
    let told = latest.map(|one| field(fields::reopened(words), format!("{}\n{}", moment(one.at), person(&one.by))));
    embed.fields.extend(told);
    if ctx.ticket.status == Status::Open {
        embed.description = Some(surfaces::open_again(words));
    }
    fit::message(record)
}

/// Why it was closed and why it was so decided, as far as anybody said.
fn reasons(ctx: &Context<'_>, for_staff: bool) -> Option<String> {
    let words = ctx.words();
    let closed = ctx.ticket.closure.as_ref().and_then(|closure| closure.reason.as_deref());
    let decided = ctx.decided.filter(|_| for_staff).and_then(|decided| decided.reason.as_deref());
    let given = [(fields::reason(words), closed), (fields::decision_reason(words), decided)];
    let lines = given.iter().filter_map(|(name, reason)| {
        let reason = reason.filter(|reason| !reason.trim().is_empty())?;
        Some(format!("**{name}:** {}", escape::markdown(reason)))
    });
    Some(lines.collect::<Vec<_>>().join("\n")).filter(|lines| !lines.is_empty())
}

fn facts(ctx: &Context<'_>, message_count: u64) -> Vec<Field> {
    let (ticket, words) = (ctx.ticket, ctx.words());
    let mut facts = vec![field(fields::kind(words), escape::markdown(&ctx.kind.name))];
    facts.extend(ctx.position().map(|position| field(fields::position(words), escape::markdown(&position.label))));
    facts.extend(ctx.decided.map(|decided| field(fields::decision(words), decided_line(decided))));
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
