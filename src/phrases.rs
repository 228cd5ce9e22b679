//! The bot's own words. What managers write is in the definitions; everything else that people read is here.
//!
//! Words for one person follow that person's [`Language`]; words for a channel or a file do not. Names and texts of people
//! are escaped where they enter a phrase, so that every phrase is safe as Discord markdown.

pub mod answers;
pub mod asking;
pub mod commands;
pub mod log;
pub mod surfaces;
pub mod system;
pub mod timers;

use crate::domain::ids::{ChannelId, RoleId};
use crate::domain::span::Span;

pub use answers::refusal;

/// A language that the bot speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// British English, also for whoever speaks a language that the bot does not.
    English,
}

impl Language {
    /// The language for a locale such as `en-GB`, as Discord tells a person's.
    pub fn of(_locale: &str) -> Self {
        Self::English
    }
}

/// A mention of a channel or thread, which is a link to it.
pub fn channel(id: ChannelId) -> String {
    format!("<#{id}>")
}

/// Mentions of roles.
pub fn roles(ids: &[RoleId]) -> String {
    ids.iter().map(|id| format!("<@&{id}>")).collect::<Vec<_>>().join(", ")
}

/// A length of time in words: `7 days`, `1 day and 12 hours`.
pub fn span(span: Span) -> String {
    let units = [("day", 86_400), ("hour", 3_600), ("minute", 60), ("second", 1)];
    let mut left = span.duration().as_secs();
    let mut parts = Vec::new();
    for (unit, size) in units {
        let count = left / size;
        left %= size;
        if count > 0 {
            parts.push(counted(count, unit));
        }
    }
    if parts.is_empty() { counted(0, "second") } else { listed(&parts) }
}

/// `1 day`, `2 days`.
pub fn counted(count: u64, thing: &str) -> String {
    format!("{count} {thing}{}", if count == 1 { "" } else { "s" })
}

/// `a`, `a and b`, `a, b and c`.
pub fn listed(parts: &[impl AsRef<str>]) -> String {
    let parts: Vec<&str> = parts.iter().map(AsRef::as_ref).collect();
    match parts.as_slice() {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [rest @ .., last] => format!("{} and {last}", rest.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_of_time_in_words() {
        for (seconds, words) in [
            (0, "0 seconds"),
            (604_800, "7 days"),
            (86_400, "1 day"),
            (129_600, "1 day and 12 hours"),
            (90_061, "1 day, 1 hour, 1 minute and 1 second"),
        ] {
            assert_eq!(span(Span::seconds(seconds)), words);
        }
    }
}
