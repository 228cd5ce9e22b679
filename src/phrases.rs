//! The bot's own words. What managers write is in the definitions; everything else that people read is here.
//!
//! A phrase is a function of [`Words`]: for what one person sees, in that person's language
//! ([`Server::words_for`](crate::definitions::set::Server::words_for)); for what stands in a channel or a file, in the
//! server's ([`Server::words`](crate::definitions::set::Server::words)). The texts are in `phrases/<language>/`, and nobody
//! but these functions names one of them. Names and texts of people are escaped where they enter a phrase, so that every
//! phrase is safe as Discord markdown.

/// Says a phrase: `say!(words, "answer-closed", ticket = ticket.to_string())`.
macro_rules! say {
    ($words:expr, $id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $words.say($id, &[$((stringify!($name), $crate::language::Value::from($value))),*])
    };
}

pub mod answers;
pub mod asking;
pub mod blocks;
pub mod commands;
pub mod config;
pub mod defaults;
pub mod figures;
pub mod found;
pub mod history;
pub mod log;
mod places;
pub mod surfaces;
pub mod system;
#[cfg(test)]
mod tests;
pub mod timers;

use std::time::Duration;

use crate::domain::ids::{ChannelId, RoleId, UserId};
use crate::domain::span::Span;
use crate::domain::time::Instant;

pub use crate::language::{Language, Words};
pub use answers::refusal;
pub use places::most;

/// A mention of a channel or thread, which is a link to it.
pub fn channel(id: ChannelId) -> String {
    format!("<#{id}>")
}

/// A mention of somebody.
fn person(id: UserId) -> String {
    format!("<@{id}>")
}

/// Mentions of roles.
pub fn roles(ids: &[RoleId]) -> String {
    ids.iter().map(|id| format!("<@&{id}>")).collect::<Vec<_>>().join(", ")
}

/// A moment as each reader's client shows it, seen from now: “in 3 hours”.
fn near(at: Instant) -> String {
    format!("<t:{}:R>", at.unix_seconds())
}

/// A moment as each reader's client shows it, with the day and the time.
fn date(at: Instant) -> String {
    format!("<t:{}:F>", at.unix_seconds())
}

/// A length of time in words: `7 days`, `1 day and 12 hours`.
pub fn span(span: Span, words: Words<'_>) -> String {
    let mut left = span.duration().as_secs();
    let mut next = |size| {
        let count = left / size;
        left %= size;
        count
    };
    let mut parts = Vec::new();
    let (days, hours, minutes, seconds) = (next(86_400), next(3_600), next(60), next(1));
    if days > 0 {
        parts.push(say!(words, "span-days", count = days));
    }
    if hours > 0 {
        parts.push(say!(words, "span-hours", count = hours));
    }
    if minutes > 0 {
        parts.push(say!(words, "span-minutes", count = minutes));
    }
    if seconds > 0 || parts.is_empty() {
        parts.push(say!(words, "span-seconds", count = seconds));
    }
    listed(&parts, words)
}

/// How long ago a moment was: `3 days ago`.
pub fn ago(time: Duration, words: Words<'_>) -> String {
    let seconds = time.as_secs();
    match seconds {
        0 => say!(words, "moment-now"),
        1..60 => say!(words, "ago-seconds", count = seconds),
        60..3_600 => say!(words, "ago-minutes", count = seconds / 60),
        3_600..86_400 => say!(words, "ago-hours", count = seconds / 3_600),
        86_400..2_592_000 => say!(words, "ago-days", count = seconds / 86_400),
        2_592_000..31_536_000 => say!(words, "ago-months", count = seconds / 2_592_000),
        _ => say!(words, "ago-years", count = seconds / 31_536_000),
    }
}

/// How far off a moment is: `in 3 days`.
pub fn ahead(time: Duration, words: Words<'_>) -> String {
    let seconds = time.as_secs();
    match seconds {
        0 => say!(words, "moment-now"),
        1..60 => say!(words, "in-seconds", count = seconds),
        60..3_600 => say!(words, "in-minutes", count = seconds / 60),
        3_600..86_400 => say!(words, "in-hours", count = seconds / 3_600),
        86_400..2_592_000 => say!(words, "in-days", count = seconds / 86_400),
        2_592_000..31_536_000 => say!(words, "in-months", count = seconds / 2_592_000),
        _ => say!(words, "in-years", count = seconds / 31_536_000),
    }
}

/// `a`, `a and b`, `a, b and c`.
pub fn listed(parts: &[impl AsRef<str>], words: Words<'_>) -> String {
    let parts: Vec<&str> = parts.iter().map(AsRef::as_ref).collect();
    match parts.as_slice() {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first, second] => say!(words, "list-two", first = *first, second = *second),
        [first, middle @ .., last] => {
            let rest = middle
                .iter()
                .fold((*first).to_owned(), |rest, next| say!(words, "list-comma", rest = rest, next = *next));
            say!(words, "list-last", rest = rest, last = *last)
        }
    }
}

/// Names of permissions that stand out.
fn bold(names: &[&str], words: Words<'_>) -> String {
    listed(&names.iter().map(|name| format!("**{name}**")).collect::<Vec<_>>(), words)
}
