//! What is said around the figures of a server's tickets.

use super::{Words, date, person as mention, span};
use crate::domain::figures::{Fared, Rated, Work};
use crate::domain::span::Span;
use crate::domain::time::Instant;

/// Above the figures.
pub fn title(words: Words<'_>) -> String {
    say!(words, "figures-title")
}

/// The period and, where only one is counted, the type.
pub fn since(since: Instant, kind: Option<&str>, words: Words<'_>) -> String {
    let since = match since.unix_seconds() {
        0 => say!(words, "figures-ever"),
        _ => say!(words, "figures-since", date = date(since)),
    };
    kind.map_or(since.clone(), |kind| format!("{since} · {}", super::found::of_type(kind, words)))
}

/// Above the counts of tickets.
pub fn tickets(words: Words<'_>) -> String {
    say!(words, "figures-tickets")
}

/// How many tickets were opened and closed, and are open.
pub fn counts(all: &Fared, words: Words<'_>) -> String {
    let opened = match all.closure_rate() {
        Some(rate) => say!(words, "figures-opened-rate", opened = all.opened, rate = rate),
        None => say!(words, "figures-opened", opened = all.opened),
    };
    let closed = say!(words, "figures-closed", closed = all.closed);
    let open = say!(words, "figures-open-now", open = all.open_now);
    format!("{opened}\n{closed}\n{open}")
}

/// Above the times to the first reply.
pub fn first_reply(words: Words<'_>) -> String {
    say!(words, "figures-first-reply")
}

/// Above the times to the close.
pub fn close(words: Words<'_>) -> String {
    say!(words, "figures-close")
}

/// Within which time half of the tickets are, and nine in ten.
pub fn spread(median: Span, most: Span, words: Words<'_>) -> String {
    say!(words, "figures-spread", median = span(median, words), most = span(most, words))
}

/// There is no time to tell.
pub fn no_spread(words: Words<'_>) -> String {
    say!(words, "figures-none")
}

/// Above the lines of types.
pub fn by_kind(words: Words<'_>) -> String {
    say!(words, "figures-by-type")
}

/// The line of a type, with the medians of the times to the first reply and to the close.
pub fn kind(name: &str, fared: &Fared, [first_reply, close]: [Option<Span>; 2], words: Words<'_>) -> String {
    let Fared { opened, closed, open_now, .. } = *fared;
    let counts = say!(words, "figures-type", kind = name, opened = opened, closed = closed, open = open_now);
    let reply = first_reply.map(|time| say!(words, "figures-type-first-reply", time = span(time, words)));
    let close = close.map(|time| say!(words, "figures-type-close", time = span(time, words)));
    let rated =
        stars(&fared.rated).map(|(stars, count)| say!(words, "figures-type-rating", stars = stars, count = count));
    std::iter::once(counts).chain(reply).chain(close).chain(rated).collect::<Vec<_>>().join(" · ")
}

/// Above what was decided.
pub fn decisions(words: Words<'_>) -> String {
    say!(words, "figures-decisions")
}

/// How often tickets of a type were decided in which way.
pub fn decided(kind: &str, decisions: &[(String, u64)], words: Words<'_>) -> String {
    let one = |(label, count): &(String, u64)| say!(words, "figures-decision", label = label.as_str(), count = *count);
    let decisions = decisions.iter().map(one).collect::<Vec<_>>().join(" · ");
    say!(words, "figures-decisions-of-type", kind = kind, decisions = decisions)
}

/// Above the ratings.
pub fn ratings(words: Words<'_>) -> String {
    say!(words, "figures-ratings")
}

/// The ratings; none where nobody rated.
pub fn rating(rated: &Rated, words: Words<'_>) -> Option<String> {
    stars(rated).map(|(stars, count)| say!(words, "figures-rating", stars = stars, count = count))
}

/// The average, and of how many.
fn stars(rated: &Rated) -> Option<(f64, u64)> {
    let tenths = u32::try_from(rated.average_tenths()?).unwrap_or(u32::MAX);
    Some((f64::from(tenths) / 10.0, rated.count))
}

/// Above the lines of people.
pub fn by_person(words: Words<'_>) -> String {
    say!(words, "figures-by-person")
}

/// The line of a person.
pub fn person(work: &Work, words: Words<'_>) -> String {
    say!(words, "figures-person", who = mention(work.who), closed = work.closed, count = work.replies)
}

/// There are more lines than are shown.
pub fn more(count: usize, words: Words<'_>) -> String {
    say!(words, "figures-more", count = count)
}
