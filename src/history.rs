//! A closed ticket as a file for people: what was said, by whom and when, with every edit and deletion marked.
//!
//! The same ticket gives the same bytes. A page ([`html`]) needs nothing from elsewhere: its pictures are in it as far as they
//! fit. Nothing that people wrote can pass for a part of a transcript, in text as in HTML.

pub mod csv;
mod html;
pub mod json;
mod names;
mod text;

use std::collections::{BTreeMap, HashMap};

use crate::definitions::set::Transcript;
use crate::domain::ids::{BlobId, UserId};
use crate::domain::limits;
use crate::domain::message::File;
use crate::domain::person::Face;
use crate::domain::ticket::{Attachment, Entry, SaidKind, Ticket};
use crate::domain::time::Instant;
use crate::phrases::history;
use crate::phrases::surfaces::{self, fields};
use crate::render::Context;
use crate::templates::escape;

/// The pictures of a page together, in bytes: they grow by a third when they are written into it.
const PICTURES: u64 = 6 * 1024 * 1024;
/// The most parts that a long transcript is split into, and their bytes together: one message has to take them.
const PARTS: usize = 4;
const TOGETHER: usize = 24 * 1024 * 1024;

/// What a transcript is made of.
#[derive(Debug, Clone, Copy)]
pub struct Record<'a> {
    /// The ticket.
    pub ctx: &'a Context<'a>,
    /// All that was said.
    pub entries: &'a [Entry],
    /// The contents of pictures, by Discord's ids of the files.
    pub pictures: &'a Pictures,
}

/// The names of copies, by Discord's ids of the files.
pub type Blobs = HashMap<u64, BlobId>;

/// The contents of pictures, by Discord's ids of the files.
pub type Pictures = HashMap<u64, Vec<u8>>;

/// How many messages people and bots wrote: deleted ones count, Discord's own do not.
pub fn count(entries: &[Entry]) -> u64 {
    entries.iter().filter(|entry| entry.said.kind == SaidKind::Message).count() as u64
}

/// What whoever opened the ticket may read of it: all but what only the staff see.
pub fn for_member(entries: Vec<Entry>) -> Vec<Entry> {
    let is_for_them = |entry: &Entry| match entry.said.kind {
        SaidKind::Message | SaidKind::System => true,
    };
    entries.into_iter().filter(is_for_them).collect()
}

/// The files of a transcript: one, or several where one would be too long for Discord; none where the type wants none, and
/// where even several would not do.
pub fn files(record: &Record<'_>, form: Transcript) -> Vec<File> {
    if form == Transcript::None {
        return Vec::new();
    }
    let whole = page(record, form, (1, 1));
    if whole.len() <= limits::FILE_BYTES {
        return vec![File { name: file_name(record.ctx.ticket, form, None), bytes: whole.into_bytes() }];
    }
    let without = Record { pictures: &Pictures::new(), ..*record };
    (1..=PARTS).find_map(|parts| split(&without, form, parts)).unwrap_or_default()
}

/// A transcript of all that was said in one file, however long it is.
pub fn page(record: &Record<'_>, form: Transcript, part: (usize, usize)) -> String {
    let mut names = names::of(record.ctx, record.entries);
    match form {
        Transcript::Html => html::page(record, &mut names, part),
        Transcript::Text | Transcript::None => text::page(record, &mut names, part),
    }
}

/// So many files; none if one of them, or all together, would be too large.
fn split(record: &Record<'_>, form: Transcript, parts: usize) -> Option<Vec<File>> {
    let mut files = Vec::new();
    for (number, entries) in (1..).zip(shares(record.entries, parts)) {
        let bytes = page(&Record { entries, ..*record }, form, (number, parts)).into_bytes();
        if bytes.len() > limits::FILE_BYTES {
            return None;
        }
        let part = (parts > 1).then_some(number);
        files.push(File { name: file_name(record.ctx.ticket, form, part), bytes });
    }
    (files.iter().map(|file| file.bytes.len()).sum::<usize>() <= TOGETHER).then_some(files)
}

/// Entries in so many shares of about the same length.
fn shares(entries: &[Entry], parts: usize) -> impl Iterator<Item = &[Entry]> {
    const EACH: usize = 300;
    let weight = |entry: &Entry| {
        EACH + entry.said.content.len()
            + entry.earlier.iter().map(|earlier| EACH + earlier.content.len()).sum::<usize>()
    };
    let share = entries.iter().map(weight).sum::<usize>().div_ceil(parts);
    let mut rest = entries;
    (1..=parts).map(move |number| {
        let mut sum = 0;
        let until = rest.iter().position(|entry| {
            sum += weight(entry);
            sum > share
        });
        let (taken, left) = rest.split_at(until.filter(|_| number < parts).unwrap_or(rest.len()));
        rest = left;
        taken
    })
}

/// The pictures that a page takes, in the order in which they were sent.
pub fn pictures(entries: &[Entry]) -> Vec<&Attachment> {
    let mut room = PICTURES;
    let files = entries.iter().flat_map(|entry| &entry.said.attachments);
    let takes = |file: &&Attachment| {
        let fits = is_picture(file) && file.size <= room;
        room -= if fits { file.size } else { 0 };
        fits
    };
    files.filter(takes).collect()
}

/// Whether a file is said to be a picture that browsers show.
fn is_picture(file: &Attachment) -> bool {
    let by_type = file.media_type.as_deref().is_some_and(|media_type| media_type.starts_with("image/"));
    let ends = |ending: &str| file.name.to_ascii_lowercase().ends_with(ending);
    by_type || [".png", ".jpg", ".jpeg", ".gif", ".webp"].into_iter().any(ends)
}

/// The name of a transcript's file.
pub fn file_name(ticket: &Ticket, form: Transcript, part: Option<usize>) -> String {
    let ending = if form == Transcript::Html { "html" } else { "txt" };
    let part = part.map(|part| format!("-{part}")).unwrap_or_default();
    format!("ticket-{}-{}{part}.{ending}", ticket.id, ticket.kind)
}

/// What is told of the ticket above its messages, in plain words.
fn facts(record: &Record<'_>, moment: impl Fn(Instant) -> String) -> Vec<(String, String)> {
    let (ctx, ticket, words) = (record.ctx, record.ctx.ticket, record.ctx.words());
    let mut facts = vec![(history::server(words), line(ctx.server_name)), (fields::kind(words), line(&ctx.kind.name))];
    facts.extend(ctx.position().map(|position| (fields::position(words), line(&position.label))));
    facts.push((fields::creator(words), with_id(&ticket.creator)));
    facts.extend(ticket.assignee.map(|user| (fields::assignee(words), somebody(record, user))));
    facts.push((fields::opened(words), moment(ticket.opened_at)));
    if let Some(closure) = &ticket.closure {
        facts.push((fields::closed(words), moment(closure.at)));
        facts.push((fields::closed_by(words), closure.by.as_ref().map_or_else(|| surfaces::somebody(words), with_id)));
        facts.extend(closure.reason.as_deref().map(|reason| (fields::reason(words), line(reason))));
    }
    facts.push((fields::messages(words), count(record.entries).to_string()));
    let people = took_part(record.entries);
    if !people.is_empty() {
        let people = people.into_iter().map(|(face, count)| format!("{} ({count})", line(&face.display_name)));
        facts.push((history::took_part(words), people.collect::<Vec<_>>().join(", ")));
    }
    let files: usize = record.entries.iter().map(|entry| entry.said.attachments.len()).sum();
    if files > 0 {
        facts.push((history::files(words), files.to_string()));
    }
    facts
}

/// The people who wrote, in the order in which they first did, with how many messages each wrote.
fn took_part(entries: &[Entry]) -> Vec<(&Face, usize)> {
    let mut places = BTreeMap::new();
    let mut people: Vec<(&Face, usize)> = Vec::new();
    for said in entries.iter().map(|entry| &entry.said).filter(|said| !said.by_bot && said.kind != SaidKind::System) {
        let place = *places.entry(said.sender.id).or_insert_with(|| {
            people.push((&said.sender, 0));
            people.len() - 1
        });
        people[place].1 += 1;
    }
    people
}

fn somebody(record: &Record<'_>, user: UserId) -> String {
    let said = record.entries.iter().map(|entry| &entry.said.sender).find(|face| face.id == user);
    said.map_or_else(|| format!("id {user}"), with_id)
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
