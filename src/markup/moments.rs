//! Moments as a British client shows them, in each of Discord's styles
//! (<https://docs.discord.com/developers/reference#message-formatting-timestamp-styles>).

use crate::domain::hours::local;
use crate::domain::time::Instant;
use crate::phrases::{self, Words};

/// A moment, read at another in a time zone.
pub(super) fn shown(at: Instant, style: char, now: Instant, zone: &str) -> String {
    let format = match style {
        't' => "%H:%M",
        'T' => "%H:%M:%S",
        'd' => "%d/%m/%Y",
        'D' => "%-d %B %Y",
        'F' => "%A, %-d %B %Y at %H:%M",
        's' => "%d/%m/%Y, %H:%M",
        'S' => "%d/%m/%Y, %H:%M:%S",
        'R' => return relative(at, now),
        _ => "%-d %B %Y at %H:%M",
    };
    local(at, zone).strftime(format).to_string()
}

/// `3 days ago`, `in 2 hours`.
fn relative(at: Instant, now: Instant) -> String {
    if at <= now { phrases::ago(now.since(at), Words::ENGLISH) } else { phrases::ahead(at.since(now), Words::ENGLISH) }
}
