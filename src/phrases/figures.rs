//! What is said around the figures of a server's tickets.

use super::{Language, counted, span};
use crate::domain::figures::{Fared, Work};
use crate::domain::span::Span;
use crate::domain::time::Instant;

/// Above the figures.
pub fn title(locale: &str) -> &'static str {
    match Language::of(locale) {
        Language::English => "Figures",
    }
}

/// The period and, where only one is counted, the type.
pub fn since(since: Instant, kind: Option<&str>, locale: &str) -> String {
    match Language::of(locale) {
        Language::English => {
            let since = match since.unix_seconds() {
                0 => "Since the beginning".to_owned(),
                seconds => format!("Since <t:{seconds}:f>"),
            };
            kind.map_or(since.clone(), |kind| format!("{since} · type {kind}"))
        }
    }
}

/// Above the counts of tickets.
pub fn tickets(locale: &str) -> &'static str {
    match Language::of(locale) {
        Language::English => "Tickets",
    }
}

/// How many tickets were opened and closed, and are open.
pub fn counts(all: &Fared, locale: &str) -> String {
    match Language::of(locale) {
        Language::English => {
            let rate = all.closure_rate().map_or_else(String::new, |rate| format!(" ({rate} % of them closed by now)"));
            format!("{} opened{rate}\n{} closed\n{} open now", all.opened, all.closed, all.open_now)
        }
    }
}

/// Above the times to the first reply.
pub fn first_reply(locale: &str) -> &'static str {
    match Language::of(locale) {
        Language::English => "Time to the first reply",
    }
}

/// Above the times to the close.
pub fn close(locale: &str) -> &'static str {
    match Language::of(locale) {
        Language::English => "Time to the close",
    }
}

/// Within which time half of the tickets are, and nine in ten.
pub fn spread(median: Span, most: Span, locale: &str) -> String {
    match Language::of(locale) {
        Language::English => format!("half within {}, nine in ten within {}", span(median), span(most)),
    }
}

/// There is no time to tell.
pub fn no_spread(locale: &str) -> &'static str {
    match Language::of(locale) {
        Language::English => "none yet",
    }
}

/// Above the lines of types.
pub fn by_kind(locale: &str) -> &'static str {
    match Language::of(locale) {
        Language::English => "By type",
    }
}

/// The line of a type, with the medians of the times to the first reply and to the close.
pub fn kind(name: &str, fared: &Fared, [first_reply, close]: [Option<Span>; 2], locale: &str) -> String {
    match Language::of(locale) {
        Language::English => {
            let mut line =
                format!("{name}: {} opened, {} closed, {} open now", fared.opened, fared.closed, fared.open_now);
            for (what, time) in [("first reply", first_reply), ("close", close)] {
                line += &time.map_or_else(String::new, |time| format!(" · {what} {}", span(time)));
            }
            line
        }
    }
}

/// Above the lines of people.
pub fn by_person(locale: &str) -> &'static str {
    match Language::of(locale) {
        Language::English => "By person, on tickets of others",
    }
}

/// The line of a person.
pub fn person(work: &Work, locale: &str) -> String {
    match Language::of(locale) {
        Language::English => {
            let replies = if work.replies == 1 { "1 reply".to_owned() } else { format!("{} replies", work.replies) };
            format!("<@{}>: {} closed, {replies}", work.who, work.closed)
        }
    }
}

/// There are more lines than are shown.
pub fn more(count: usize, locale: &str) -> String {
    match Language::of(locale) {
        Language::English => format!("-# … and {}", counted(count as u64, "more line")),
    }
}
