//! Moments as a British client shows them, in each of Discord's styles
//! (<https://docs.discord.com/developers/reference#message-formatting-timestamp-styles>).

use crate::domain::hours::local;
use crate::domain::time::Instant;
use crate::phrases::counted;

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
    let (span, past) = if at <= now { (now.since(at), true) } else { (at.since(now), false) };
    let units =
        [("year", 31_536_000), ("month", 2_592_000), ("day", 86_400), ("hour", 3_600), ("minute", 60), ("second", 1)];
    let seconds = span.as_secs();
    let (unit, size) = units.into_iter().find(|(_, size)| seconds >= *size).unwrap_or(("second", 1));
    if seconds == 0 {
        return "now".to_owned();
    }
    let length = counted(seconds / size, unit);
    if past { format!("{length} ago") } else { format!("in {length}") }
}
