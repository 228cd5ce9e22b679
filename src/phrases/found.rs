//! What is said around a list of tickets, to whoever looked for them.

use super::{Words, near, person};
use crate::domain::search::{Assignee, Search, Which};
use crate::domain::time::Instant;

/// Above the list.
pub fn title(status: Which, words: Words<'_>) -> String {
    match status {
        Which::Open => say!(words, "found-open"),
        Which::Closed => say!(words, "found-closed"),
        Which::All => say!(words, "found-all"),
        Which::Waiting => say!(words, "found-waiting"),
    }
}

/// What was looked for beyond that, with the type as it is shown; empty where nothing was.
pub fn looked_for(search: &Search, kind: Option<&str>, words: Words<'_>) -> String {
    let assignee = match search.assignee {
        Assignee::Any => None,
        Assignee::Nobody => Some(say!(words, "found-by-nobody")),
        Assignee::Me => Some(say!(words, "found-by-you")),
        Assignee::Is(user) => Some(say!(words, "found-by", who = person(user))),
    };
    let member = search.member.map(|user| say!(words, "found-of-member", who = person(user)));
    let kind = kind.map(|kind| of_type(kind, words));
    kind.into_iter().chain(member).chain(assignee).collect::<Vec<_>>().join(" · ")
}

/// The one type that is meant.
pub fn of_type(kind: &str, words: Words<'_>) -> String {
    say!(words, "found-of-type", kind = kind)
}

/// There is none, at the beginning of the list or further on.
pub fn none(search: &Search, further_on: bool, words: Words<'_>) -> String {
    let plain = *search == Search { status: search.status, ..Search::default() };
    match search.status {
        _ if further_on => say!(words, "found-no-more"),
        _ if !plain => say!(words, "found-none-fits"),
        Which::Open => say!(words, "found-none-open"),
        Which::Closed => say!(words, "found-none-closed"),
        Which::All => say!(words, "found-none"),
        Which::Waiting => say!(words, "found-none-waiting"),
    }
}

/// When a ticket was opened, on its line.
pub fn opened(at: Instant, words: Words<'_>) -> String {
    say!(words, "found-opened", moment = near(at))
}

/// Since when a ticket waits for the staff, on its line.
pub fn waits(since: Instant, words: Words<'_>) -> String {
    say!(words, "found-waits", moment = near(since))
}

/// When a ticket was closed, on its line.
pub fn closed(at: Instant, words: Words<'_>) -> String {
    say!(words, "found-was-closed", moment = near(at))
}

/// That nobody handles a ticket, on its line.
pub fn unclaimed(words: Words<'_>) -> String {
    say!(words, "found-nobody")
}

/// The button to newer tickets.
pub fn back(words: Words<'_>) -> String {
    say!(words, "button-page-back")
}

/// The button to older tickets.
pub fn next(words: Words<'_>) -> String {
    say!(words, "button-page-next")
}
