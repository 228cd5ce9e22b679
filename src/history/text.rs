//! A transcript as plain text. What people wrote is always indented further than anything else, so no text can pass for a
//! part of the layout, such as another person's message.

use std::fmt::Write as _;

use super::{Record, facts, line, names, size, who};
use crate::domain::ticket::{Attachment, Entry, SaidKind};
use crate::domain::time::Instant;
use crate::markup::{self, Names};
use crate::phrases::history;
use crate::templates::escape;

/// Before each line that people wrote.
const INDENT: &str = "    ";
/// Before what the bot adds to a message, so that no line of a text can pass for it.
const NOTE: &str = "  ";

/// The transcript, or a part of it.
pub(super) fn page(record: &Record<'_>, names: &mut Names, (number, of): (usize, usize)) -> String {
    names.zone = "UTC".to_owned();
    let mut out = head(record);
    if of > 1 {
        let _ = writeln!(out, "{}.", history::part(number, of, record.ctx.words()));
    }
    for entry in record.entries {
        out.push('\n');
        names.now = entry.said.at;
        message(&mut out, entry, names);
    }
    out
}

fn head(record: &Record<'_>) -> String {
    let words = record.ctx.words();
    let mut out = format!("{}\n", history::title(record.ctx.ticket.id, words));
    for (name, value) in facts(record, Instant::reading_text) {
        let _ = writeln!(out, "{:<12}{value}", format!("{name}:"));
    }
    if record.entries.iter().any(|entry| !entry.said.attachments.is_empty()) {
        let _ = writeln!(out, "{}", history::links(words));
    }
    let _ = writeln!(out, "{}", history::zone("UTC", words));
    out
}

fn message(out: &mut String, entry: &Entry, names: &Names) {
    let said = &entry.said;
    let (time, who) = (said.at.reading_text(), who(&said.sender));
    if said.kind == SaidKind::System {
        let _ = writeln!(out, "[{time}] * {who} {}", line(&names::resolved(&said.content, names)));
    } else {
        let bot = if said.by_bot { " [bot]" } else { "" };
        let _ = writeln!(out, "[{time}] {who}{bot}{}", marks(entry));
        indented(out, &content(said.by_bot, &said.content, names));
    }
    said.attachments.iter().for_each(|file| attachment(out, file));
    for earlier in &entry.earlier {
        let _ = writeln!(out, "{NOTE}[until {}]", earlier.replaced_at.reading_text());
        indented(out, &content(said.by_bot, &earlier.content, names));
    }
}

/// A person's words as typed; a bot's as they are read on Discord, without their markup.
fn content(by_bot: bool, text: &str, names: &Names) -> String {
    if by_bot { markup::plain(&markup::read(text), names) } else { names::resolved(text, names) }
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
