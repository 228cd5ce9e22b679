//! Discord's markup for names and moments, in plain words: a file has no client that would show them.

use std::collections::HashMap;

use crate::domain::ids::{RoleId, UserId};
use crate::domain::ticket::Entry;
use crate::domain::time::Instant;
use crate::render::Context;
use crate::templates::escape;

/// The people and roles that a transcript can name.
pub struct Names<'a> {
    people: HashMap<UserId, &'a str>,
    ctx: &'a Context<'a>,
}

impl<'a> Names<'a> {
    /// Everybody who said something, and who opened and closed the ticket.
    pub fn of(ctx: &'a Context<'a>, entries: &'a [Entry]) -> Self {
        let closer = ctx.ticket.closure.as_ref().and_then(|closure| closure.by.as_ref());
        let senders = entries.iter().map(|entry| &entry.said.sender);
        let faces = std::iter::once(&ctx.ticket.creator).chain(closer).chain(senders);
        Self { people: faces.map(|face| (face.id, face.display_name.as_str())).collect(), ctx }
    }

    /// `text` with each `<…>` that stands for something known replaced by its words.
    pub fn resolve(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(open) = rest.find('<') {
            out.push_str(&rest[..open]);
            rest = &rest[open..];
            let close = rest.find('>').map(|close| close + 1);
            let words = close.and_then(|close| self.words(&rest[1..close - 1]).map(|words| (close, words)));
            match words {
                Some((close, words)) => {
                    out.push_str(&words);
                    rest = &rest[close..];
                }
                None => {
                    out.push('<');
                    rest = &rest[1..];
                }
            }
        }
        out.push_str(rest);
        out
    }

    fn words(&self, inside: &str) -> Option<String> {
        if let Some(id) = inside.strip_prefix("@&") {
            return id.parse::<RoleId>().ok().map(|role| format!("@{}", escape::one_line(&self.ctx.role_name(role))));
        }
        if let Some(id) = inside.strip_prefix('@') {
            let id = id.strip_prefix('!').unwrap_or(id).parse::<UserId>().ok()?;
            return self.people.get(&id).map(|name| format!("@{}", escape::one_line(name)));
        }
        if let Some(moment) = inside.strip_prefix("t:") {
            let seconds: i64 = moment.split(':').next()?.parse().ok()?;
            return Some(Instant::from_unix_ms(seconds.saturating_mul(1000)).reading_text());
        }
        let emoji = inside.strip_prefix("a:").or_else(|| inside.strip_prefix(':'))?;
        let (name, id) = emoji.split_once(':')?;
        id.bytes().all(|digit| digit.is_ascii_digit()).then(|| format!(":{name}:"))
    }
}

/// What a bot escaped for Discord's markdown, as it is read there.
pub fn without_escapes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars().filter(|c| *c != escape::ZERO_WIDTH_SPACE).peekable();
    while let Some(next) = rest.next() {
        let escapes = next == '\\' && rest.peek().is_some_and(char::is_ascii_punctuation);
        out.extend(if escapes { rest.next() } else { Some(next) });
    }
    out
}
