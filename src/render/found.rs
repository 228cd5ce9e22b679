//! Answers to whoever looks for tickets or blocks: lists, only they see them.

use super::{fit, kind_title, person, thread_url};
use crate::definitions::set::Server;
use crate::domain::block::Blocks;
use crate::domain::ids::{GuildId, TypeId};
use crate::domain::limits;
use crate::domain::message::{Button, ButtonStyle, Does, Embed, Message, Row};
use crate::domain::press::Press;
use crate::domain::search::{Found, Place, Search, Which};
use crate::domain::ticket::{MessageAt, Ticket};
use crate::phrases::{Words, blocks as block_phrases, found as phrases};
use crate::templates::escape;

/// The most characters of a type's name on a line: ten lines fit an embed.
const KIND: usize = 60;

/// A part of a list of tickets, with buttons to the parts beside it.
pub fn found(server: &Server, found: &Found, words: Words<'_>) -> Message {
    let (search, page) = (&found.search, &found.page);
    let kind = search.kind.as_ref().map(|kind| kind_name(server, kind));
    let mut lines = Vec::new();
    let looked_for = phrases::looked_for(search, kind.as_deref(), words);
    if !looked_for.is_empty() {
        lines.push(format!("-# {looked_for}"));
    }
    lines.extend(found.block.as_ref().map(|block| block_phrases::line(block, words)));
    if page.tickets.is_empty() {
        lines.push(phrases::none(search, page.has_newer, words));
    }
    lines.extend(page.tickets.iter().map(|ticket| line(server, ticket, search.status, words)));
    let embed = Embed {
        title: Some(phrases::title(search.status, words)),
        description: Some(lines.join("\n")),
        ..Embed::default()
    };
    let rows = vec![Row::Buttons(turns(found, words))];
    fit::message(Message { embeds: vec![embed], rows, ..Message::default() })
}

/// From an empty page, which the tickets behind it left by closing, only the beginning is in reach.
fn turns(found: &Found, words: Words<'_>) -> Vec<Button> {
    let page = &found.page;
    let turn = |label: String, search: &Search, place: Place| Button {
        label,
        emoji: None,
        does: Does::Press(Press::Tickets { search: search.clone(), place }, ButtonStyle::Secondary),
    };
    let (before, after) = match found.search.status {
        Which::Waiting => (waits_before as fn(&Ticket) -> Place, waits_after as fn(&Ticket) -> Place),
        _ => (newer as fn(&Ticket) -> Place, older as fn(&Ticket) -> Place),
    };
    let newer = page.tickets.first().map_or(Place::Newest, before);
    let back = page.has_newer.then(|| turn(phrases::back(words), &found.search, newer));
    let next = page.tickets.last().filter(|_| page.has_older);
    let next = next.map(|last| turn(phrases::next(words), &found.search, after(last)));
    back.into_iter().chain(next).collect()
}

fn newer(ticket: &Ticket) -> Place {
    Place::NewerThan(ticket.id)
}

fn older(ticket: &Ticket) -> Place {
    Place::OlderThan(ticket.id)
}

fn waits_before(ticket: &Ticket) -> Place {
    ticket.talk.waiting.map_or(Place::Newest, |waiting| Place::WaitingBefore(waiting.since))
}

fn waits_after(ticket: &Ticket) -> Place {
    ticket.talk.waiting.map_or(Place::Newest, |waiting| Place::WaitingAfter(waiting.since))
}

fn line(server: &Server, ticket: &Ticket, status: Which, words: Words<'_>) -> String {
    let number = format!("#{}", ticket.id);
    let number = link(ticket).map_or_else(|| format!("**{number}**"), |url| format!("[{number}]({url})"));
    let when = match (&ticket.closure, ticket.talk.waiting) {
        (None, Some(waiting)) if status == Which::Waiting => phrases::waits(waiting.since, words),
        (None, _) => phrases::opened(ticket.opened_at, words),
        (Some(closure), _) => phrases::closed(closure.at, words),
    };
    let assignee = match ticket.assignee {
        Some(user) => Some(format!("<@{user}>")),
        None if ticket.closure.is_none() => Some(phrases::unclaimed(words)),
        None => None,
    };
    let (kind, creator) = (kind_name(server, &ticket.kind), person(&ticket.creator));
    let assignee = assignee.map_or_else(String::new, |assignee| format!(" · 🙋 {assignee}"));
    format!("{number} · {kind} · {creator} · {when}{assignee}")
}

/// The record of a ticket that is closed, else its thread.
fn link(ticket: &Ticket) -> Option<String> {
    let record = ticket.record.filter(|_| ticket.closure.is_some()).map(|at| message_url(ticket.guild, at));
    record.or_else(|| ticket.thread.map(|thread| thread_url(ticket.guild, thread)))
}

fn message_url(guild: GuildId, at: MessageAt) -> String {
    format!("{}/{}", thread_url(guild, at.channel), at.message)
}

/// A type's name; of one that is gone, its id.
pub(super) fn kind_name(server: &Server, kind: &TypeId) -> String {
    match server.kind(kind) {
        Some(kind) => limits::shorten(&kind_title(kind), KIND),
        None => escape::markdown(&escape::one_line(&limits::shorten(kind.as_str(), KIND))),
    }
}

/// Who is kept from opening tickets.
pub fn blocks(blocks: &Blocks, words: Words<'_>) -> Message {
    let mut lines: Vec<String> = blocks.latest.iter().map(|block| block_phrases::line(block, words)).collect();
    if lines.is_empty() {
        return super::words(block_phrases::nobody(words));
    }
    let left = blocks.total.saturating_sub(lines.len() as u64);
    if left > 0 {
        lines.push(block_phrases::more(left, words));
    }
    let embed =
        Embed { title: Some(block_phrases::title(words)), description: Some(lines.join("\n")), ..Embed::default() };
    fit::message(Message { embeds: vec![embed], ..Message::default() })
}
