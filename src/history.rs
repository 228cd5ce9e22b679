//! A closed ticket as a file for people: what was said, by whom and when, with every edit and deletion marked.
//!
//! The same ticket gives the same bytes. What people wrote is always indented further than anything else, so no text
//! can pass for a part of the layout, such as another person's message.

mod plain;

use std::fmt::Write as _;

use crate::domain::person::Face;
use crate::domain::ticket::{Attachment, Entry, SaidKind, Ticket};
use crate::domain::time::Instant;
use crate::phrases::surfaces::{self, fields};
use crate::render::Context;
use crate::templates::escape;

use plain::Names;

/// Before each line that people wrote.
const INDENT: &str = "    ";
/// Before what the bot adds to a message, so that no line of a text can pass for it.
const NOTE: &str = "  ";

/// The name of a transcript's file.
pub fn file_name(ticket: &Ticket) -> String {
    format!("ticket-{}-{}.txt", ticket.id, ticket.kind)
}

/// The transcript of a ticket as plain text; `count` is how many messages the ticket has in all.
pub fn text(ctx: &Context<'_>, entries: &[Entry], count: u64) -> String {
    let names = Names::of(ctx, entries);
    let mut out = head(ctx, entries, count);
    for entry in entries {
        out.push('\n');
        message(&mut out, entry, &names);
    }
    out
}

fn head(ctx: &Context<'_>, entries: &[Entry], count: u64) -> String {
    let (ticket, words) = (ctx.ticket, ctx.words());
    let mut facts =
        vec![(surfaces::transcript_server(words), line(ctx.server_name)), (fields::kind(words), line(&ctx.kind.name))];
    facts.extend(ctx.position().map(|position| (fields::position(words), line(&position.label))));
    facts.push((fields::creator(words), with_id(&ticket.creator)));
    facts.push((fields::opened(words), utc(ticket.opened_at)));
    if let Some(closure) = &ticket.closure {
        facts.push((fields::closed(words), utc(closure.at)));
        facts.push((fields::closed_by(words), closure.by.as_ref().map_or_else(|| surfaces::somebody(words), with_id)));
        facts.extend(closure.reason.as_deref().map(|reason| (fields::reason(words), line(reason))));
    }
    facts.push((fields::messages(words), count.to_string()));
    let mut out = format!("{}\n", surfaces::ticket_name(ticket.id, words));
    for (name, value) in facts {
        let _ = writeln!(out, "{:<12}{value}", format!("{name}:"));
    }
    if entries.iter().any(|entry| !entry.said.attachments.is_empty()) {
        let _ = writeln!(out, "{}", surfaces::transcript_links(words));
    }
    let _ = writeln!(out, "{}", surfaces::transcript_times(words));
    out
}

fn message(out: &mut String, entry: &Entry, names: &Names<'_>) {
    let said = &entry.said;
    let (time, who) = (said.at.reading_text(), who(&said.sender));
    if said.kind == SaidKind::System {
        let _ = writeln!(out, "[{time}] * {who} {}", line(&names.resolve(&said.content)));
    } else {
        let bot = if said.by_bot { " [bot]" } else { "" };
        let _ = writeln!(out, "[{time}] {who}{bot}{}", marks(entry));
        let content = if said.by_bot { plain::without_escapes(&said.content) } else { said.content.clone() };
        indented(out, &names.resolve(&content));
    }
    said.attachments.iter().for_each(|file| attachment(out, file));
    for earlier in &entry.earlier {
        let _ = writeln!(out, "{NOTE}[until {}]", earlier.replaced_at.reading_text());
        indented(out, &names.resolve(&earlier.content));
    }
}

/// What happened to a message after it was sent.
fn marks(entry: &Entry) -> String {
    let replaced = entry.earlier.last().map(|earlier| earlier.replaced_at);
    let edited = entry.said.edited_at.or(replaced).map(|at| format!(" (edited {})", at.reading_text()));
    let deleted = entry.deleted_at.map(|at| format!(" (deleted {})", at.reading_text()));
    edited.into_iter().chain(deleted).collect()
}

fn attachment(out: &mut String, file: &Attachment) {
    let _ = writeln!(out, "{NOTE}[file] {} ({}) {}", line(&file.name), size(file.size), line(&file.url));
}

/// The lines of a text, each indented.
fn indented(out: &mut String, text: &str) {
    if text.trim().is_empty() {
        return;
    }
    let breaks = |c: char| matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    for line in text.trim_end().replace("\r\n", "\n").split(breaks) {
        let shown: String = line.chars().filter(|c| !escape::is_unwanted(*c)).collect();
        let _ = writeln!(out, "{}", format!("{INDENT}{shown}").trim_end());
    }
}

fn line(text: &str) -> String {
    escape::one_line(text)
}

/// `Ada Lovelace (ada_l)`; once where both are the same.
fn who(face: &Face) -> String {
    let (shown, account) = (line(&face.display_name), line(&face.name));
    if shown == account || shown.is_empty() { account } else { format!("{shown} ({account})") }
}

fn with_id(face: &Face) -> String {
    format!("{}, id {}", who(face), face.id)
}

fn utc(at: Instant) -> String {
    at.reading_text()
}

/// A size in the largest unit that it fills, with one digit after the point.
fn size(bytes: u64) -> String {
    let units = [("GB", 1u64 << 30), ("MB", 1 << 20), ("KB", 1 << 10)];
    match units.into_iter().find(|(_, unit)| bytes >= *unit) {
        Some((name, unit)) => format!("{}.{} {name}", bytes / unit, bytes % unit * 10 / unit),
        None => format!("{bytes} B"),
    }
}

#[cfg(test)]
mod tests;
