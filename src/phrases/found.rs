//! What is said around a list of tickets, to whoever looked for them.

use super::Language;
use crate::domain::ids::UserId;
use crate::domain::search::{Assignee, Search, Which};
use crate::domain::time::Instant;

/// Above the list.
pub fn title(status: Which, locale: &str) -> &'static str {
    match (Language::of(locale), status) {
        (Language::English, Which::Open) => "Open tickets",
        (Language::English, Which::Closed) => "Closed tickets",
        (Language::English, Which::All) => "Open and closed tickets",
    }
}

/// What was looked for beyond that, with the type as it is shown; empty where nothing was.
pub fn looked_for(search: &Search, kind: Option<&str>, locale: &str) -> String {
    match Language::of(locale) {
        Language::English => {
            let assignee = match search.assignee {
                Assignee::Any => None,
                Assignee::Nobody => Some("handled by nobody".to_owned()),
                Assignee::Me => Some("handled by you".to_owned()),
                Assignee::Is(UserId(user)) => Some(format!("handled by <@{user}>")),
            };
            let member = search.member.map(|user| format!("opened by <@{user}>"));
            let kind = kind.map(|kind| format!("type {kind}"));
            kind.into_iter().chain(member).chain(assignee).collect::<Vec<_>>().join(" · ")
        }
    }
}

/// There is none, at the beginning of the list or further on.
pub fn none(search: &Search, further_on: bool, locale: &str) -> &'static str {
    let plain = *search == Search { status: search.status, ..Search::default() };
    match (Language::of(locale), search.status) {
        (Language::English, _) if further_on => "There are no more.",
        (Language::English, _) if !plain => "No ticket fits.",
        (Language::English, Which::Open) => "No ticket is open.",
        (Language::English, Which::Closed) => "No ticket is closed yet.",
        (Language::English, Which::All) => "There is no ticket yet.",
    }
}

/// When a ticket was opened, on its line.
pub fn opened(at: Instant, locale: &str) -> String {
    match Language::of(locale) {
        Language::English => format!("opened <t:{}:R>", at.unix_seconds()),
    }
}

/// When a ticket was closed, on its line.
pub fn closed(at: Instant, locale: &str) -> String {
    match Language::of(locale) {
        Language::English => format!("closed <t:{}:R>", at.unix_seconds()),
    }
}

/// That nobody handles a ticket, on its line.
pub fn unclaimed(locale: &str) -> &'static str {
    match Language::of(locale) {
        Language::English => "nobody yet",
    }
}

/// The button to newer tickets.
pub fn back(locale: &str) -> &'static str {
    match Language::of(locale) {
        Language::English => "Back",
    }
}

/// The button to older tickets.
pub fn next(locale: &str) -> &'static str {
    match Language::of(locale) {
        Language::English => "Next",
    }
}
