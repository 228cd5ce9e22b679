//! What the bot says of what happens in time: alerts, closes that are planned, asked for or due, and retention.

use super::{Words, date, near, person, span};
use crate::domain::ids::UserId;
use crate::domain::span::Span;
use crate::domain::ticket::{Side, Waiting};
use crate::domain::time::Instant;
use crate::domain::timer::TimerKind;

/// A moment, as far away as it is and in full.
pub fn when(at: Instant, words: Words<'_>) -> String {
    say!(words, "timer-when", moment = near(at), date = date(at))
}

/// Why a silent ticket was closed.
pub fn nobody_wrote(after: Span, words: Words<'_>) -> String {
    say!(words, "closed-for-silence", time = span(after, words))
}

/// Why a ticket whose creator left was closed.
pub fn creator_left_reason(name: &str, words: Words<'_>) -> String {
    say!(words, "closed-creator-left", name = name)
}

/// A silent ticket is about to close.
pub fn closes_for_silence(at: Instant, words: Words<'_>) -> String {
    say!(words, "timer-silent", when = when(at, words))
}

/// A close is planned.
pub fn close_planned(by: UserId, at: Instant, words: Words<'_>) -> String {
    say!(words, "timer-close-planned", who = person(by), when = when(at, words))
}

/// A planned close is called off.
pub fn close_cancelled(by: UserId, words: Words<'_>) -> String {
    say!(words, "timer-close-cancelled", who = person(by))
}

/// The staff ask the member whether the ticket may be closed.
pub fn may_it_be_closed(by: UserId, due: Option<Instant>, words: Words<'_>) -> String {
    match due {
        Some(at) => say!(words, "timer-may-it-close-else", who = person(by), when = when(at, words)),
        None => say!(words, "timer-may-it-close", who = person(by)),
    }
}

/// The member asks the staff to close the ticket.
pub fn please_close(by: UserId, words: Words<'_>) -> String {
    say!(words, "timer-please-close", who = person(by))
}

/// The button that agrees to a close.
pub fn accept_button(words: Words<'_>) -> String {
    say!(words, "button-close-it")
}

/// The button that does not agree, or calls a planned close off.
pub fn keep_open_button(words: Words<'_>) -> String {
    say!(words, "button-keep-open")
}

/// The button that ends the alerts of a ticket.
pub fn no_alerts_button(words: Words<'_>) -> String {
    say!(words, "button-no-alerts")
}

/// The button that puts them off.
pub fn snooze_button(days: u8, words: Words<'_>) -> String {
    say!(words, "button-snooze", days = u64::from(days))
}

/// Somebody would rather keep the ticket open.
pub fn close_refused(by: UserId, words: Words<'_>) -> String {
    say!(words, "timer-close-refused", who = person(by))
}

/// The side that was asked wrote.
pub fn not_by_itself(words: Words<'_>) -> String {
    say!(words, "timer-not-by-itself")
}

/// Whoever opened the ticket has left.
pub fn creator_left(who: UserId, words: Words<'_>) -> String {
    say!(words, "timer-creator-left", who = person(who))
}

/// They are back.
pub fn creator_back(who: UserId, words: Words<'_>) -> String {
    say!(words, "timer-creator-back", who = person(who))
}

/// Why the alerts channel is told of a ticket.
pub fn alert(of: TimerKind, words: Words<'_>) -> String {
    match of {
        TimerKind::FirstResponse => say!(words, "alert-no-reply"),
        _ => say!(words, "alert-open"),
    }
}

/// The same in a list, with when the ticket was opened.
pub fn alert_in_short(of: TimerKind, opened_at: Instant, words: Words<'_>) -> String {
    match of {
        TimerKind::FirstResponse => say!(words, "alert-no-reply-short", moment = near(opened_at)),
        _ => say!(words, "alert-open-short", moment = near(opened_at)),
    }
}

/// Above a list of tickets that need somebody.
pub fn alerts(count: usize, words: Words<'_>) -> String {
    say!(words, "alert-title", count = count)
}

/// Below such a list.
pub fn alerts_hint(words: Words<'_>) -> String {
    say!(words, "alert-hint")
}

/// Whose turn it is in a ticket.
pub fn waiting(waiting: Waiting, words: Words<'_>) -> String {
    match waiting.on {
        Side::Staff => say!(words, "waiting-for-staff", moment = near(waiting.since)),
        Side::Member => say!(words, "waiting-for-member", moment = near(waiting.since)),
    }
}

/// On the record of a ticket whose contents were deleted.
pub fn erased(words: Words<'_>) -> String {
    say!(words, "record-erased")
}
