//! The staff's notes on a ticket: for staff alone, privately and on the record in the histories channel.

use super::{Context, embed, fit, moment, person};
use crate::domain::ids::TicketId;
use crate::domain::limits;
use crate::domain::message::{Embed, Message};
use crate::domain::ticket::Note;
use crate::phrases::{Words, answers, surfaces};
use crate::templates::escape;

/// The most characters of the notes on a record, which has more to show.
const ON_A_RECORD: usize = 2500;

/// The notes, for whoever of the staff asks.
pub fn notes(ticket: TicketId, notes: &[Note], words: Words<'_>) -> Message {
    if notes.is_empty() {
        return super::words(answers::no_notes(ticket, words));
    }
    let (text, earlier) = latest(notes, limits::EMBED_DESCRIPTION);
    let footer = (earlier > 0).then(|| answers::earlier_notes(earlier, words));
    let title = Some(answers::notes(ticket, words));
    let embed = Embed { title, description: Some(text), footer, ..Embed::default() };
    fit::message(Message { embeds: vec![embed], ..Message::default() })
}

/// A record with the notes below.
pub fn with_notes(ctx: &Context<'_>, mut record: Message, notes: &[Note]) -> Message {
    if !notes.is_empty() {
        let (text, _) = latest(notes, ON_A_RECORD);
        let title = Some(surfaces::notes(ctx.words()));
        record.embeds.push(Embed { title, description: Some(text), ..embed(ctx.kind) });
    }
    fit::message(record)
}

/// As many of the latest notes as there is room for, oldest first, and how many are left out.
fn latest(notes: &[Note], room: usize) -> (String, u64) {
    let mut parts: Vec<String> = Vec::new();
    let mut used = 0;
    for note in notes.iter().rev() {
        let part = format!("{} · {}\n{}", person(&note.by), moment(note.at), escape::markdown(&note.text));
        let length = limits::length(&part) + 2;
        if used + length > room && !parts.is_empty() {
            break;
        }
        used += length;
        parts.push(limits::shorten(&part, room));
    }
    let left = notes.len() - parts.len();
    parts.reverse();
    (parts.join("\n\n"), left as u64)
}
