//! Which timers an open ticket has: by the definitions of today, and by how the talk in it stands.
//!
//! A timer that is set may lag behind the talk: a message puts the close of a silent ticket off without a row being
//! written. So whatever goes off is compared with what is wanted now, and set anew if its time has not come.

use std::time::Duration;

use super::Decision;
use super::facts::Facts;
use crate::definitions::set::{Alerts, Server, Set, TicketType};
use crate::domain::plan::{Change, Plan};
use crate::domain::span::Span;
use crate::domain::ticket::{Side, Status, Talk, Ticket, Waiting};
use crate::domain::time::Instant;
use crate::domain::timer::{Purpose, Timer, TimerKind};

/// The kinds that follow from definitions and talk; the others are set by people.
const FOLLOWING: [TimerKind; 3] = [TimerKind::Alert, TimerKind::FirstResponse, TimerKind::Inactivity];

/// A ticket's type as the files have it today; of a type that is gone, its last known form.
pub(super) fn today<'a>(server: &'a Server, ticket: &Ticket, opened_with: &'a TicketType) -> &'a TicketType {
    server.kind(&ticket.kind).map_or(opened_with, |kind| kind)
}

/// The timers of a ticket that opens.
pub(super) fn at_opening(kind: &TicketType, opened_at: Instant, waiting_on: Side) -> Vec<Timer> {
    let talk = Talk { waiting: Some(Waiting { on: waiting_on, since: opened_at }), ..Talk::default() };
    FOLLOWING.iter().filter_map(|wanted| following(*wanted, kind, opened_at, talk, &[])).collect()
}

/// What makes the timers of an open ticket those that are wanted.
pub(super) fn follow(kind: &TicketType, ticket: &Ticket, talk: Talk, timers: &[Timer]) -> Vec<Change> {
    let change = |of: &TimerKind| {
        let there = timers.iter().find(|timer| timer.kind() == *of);
        match following(*of, kind, ticket.opened_at, talk, timers) {
            Some(wanted) if there == Some(&wanted) => None,
            Some(timer) => Some(Change::SetTimer { ticket: ticket.id, timer }),
            None => there.map(|_| Change::StopTimer { ticket: ticket.id, timer: *of }),
        }
    };
    FOLLOWING.iter().filter_map(change).collect()
}

/// What makes an open ticket's timers those of the definitions of today.
pub fn retimed(server: &Server, opened_with: &TicketType, ticket: &Ticket, timers: &[Timer]) -> Vec<Change> {
    match ticket.status {
        Status::Open => follow(today(server, ticket, opened_with), ticket, ticket.talk, timers),
        Status::Closed => Vec::new(),
    }
}

/// The definitions changed.
pub(super) fn retime(set: &Set, facts: &Facts) -> Decision {
    let (Some(ticket), Some(kind)) = (&facts.ticket, &facts.kind) else { return Decision::Ignore };
    let Some(server) = set.servers.get(&ticket.guild) else { return Decision::Ignore };
    match retimed(server, kind, ticket, &facts.timers) {
        changes if changes.is_empty() => Decision::Ignore,
        changes => Decision::Do(Plan { changes, ..Plan::default() }),
    }
}

/// What a ticket's timer of a kind is for.
pub(super) fn purpose(facts: &Facts, of: TimerKind) -> Option<&Purpose> {
    facts.timers.iter().find(|timer| timer.kind() == of).map(|timer| &timer.purpose)
}

/// The timer of a kind that an open ticket is to have now.
pub(super) fn following(
    of: TimerKind,
    kind: &TicketType,
    opened_at: Instant,
    talk: Talk,
    timers: &[Timer],
) -> Option<Timer> {
    let there = timers.iter().find(|timer| timer.kind() == of).map(|timer| &timer.purpose);
    match of {
        TimerKind::Alert => alert(kind, opened_at, there),
        TimerKind::FirstResponse => first_response(kind, opened_at, talk, there),
        TimerKind::Inactivity => inactivity(kind, opened_at, talk, there),
        TimerKind::PlannedClose | TimerKind::CloseRequest | TimerKind::CreatorGone | TimerKind::Retention => None,
    }
}

fn alert(kind: &TicketType, opened_at: Instant, there: Option<&Purpose>) -> Option<Timer> {
    let (told_at, snoozed_to, off) = match there {
        Some(Purpose::Alert { told_at, snoozed_to, off }) => (*told_at, *snoozed_to, *off),
        _ => (None, None, false),
    };
    let purpose = Purpose::Alert { told_at, snoozed_to, off };
    match &kind.timing.alerts {
        Some(alerts) if !off => {
            Some(Timer { due: Some(alert_due(kind, alerts, opened_at, told_at, snoozed_to)), purpose })
        }
        // What somebody said of this ticket is remembered.
        _ => off.then_some(Timer { due: None, purpose }),
    }
}

fn alert_due(
    kind: &TicketType,
    alerts: &Alerts,
    opened_at: Instant,
    told_at: Option<Instant>,
    snoozed_to: Option<Instant>,
) -> Instant {
    let due = match (snoozed_to, told_at) {
        (Some(moment), _) => moment,
        (None, Some(told_at)) => later(kind, alerts, told_at, alerts.every),
        (None, None) => later(kind, alerts, opened_at, alerts.after),
    };
    full_minute(due)
}

fn first_response(kind: &TicketType, opened_at: Instant, talk: Talk, there: Option<&Purpose>) -> Option<Timer> {
    if talk.first_reply_at.is_some() {
        return None;
    }
    let told = matches!(there, Some(Purpose::FirstResponse { told: true }));
    let purpose = Purpose::FirstResponse { told };
    if told {
        return Some(Timer { due: None, purpose });
    }
    let alerts = kind.timing.alerts.as_ref()?;
    let due = full_minute(later(kind, alerts, opened_at, alerts.first_response?));
    Some(Timer { due: Some(due), purpose })
}

/// Only a ticket whose member is waited for closes because nobody writes: whom the staff owe an answer is not shut out.
fn inactivity(kind: &TicketType, opened_at: Instant, talk: Talk, there: Option<&Purpose>) -> Option<Timer> {
    let inactive = kind.timing.inactive.as_ref()?;
    let waiting = talk.waiting.filter(|waiting| waiting.on == Side::Member)?;
    let last = talk.last_said_at.unwrap_or(opened_at).max(waiting.since);
    let warned_at = match there {
        Some(Purpose::Inactivity { warned_at }) => warned_at.filter(|warned_at| *warned_at >= last),
        _ => None,
    };
    let warn = inactive.warn.map_or(Duration::ZERO, Span::duration);
    let due = match warned_at {
        Some(warned_at) => warned_at.plus(warn),
        None => last.plus(inactive.after.duration().saturating_sub(warn)),
    };
    Some(Timer { due: Some(due), purpose: Purpose::Inactivity { warned_at } })
}

/// So much later, in the staff's working hours if alerts count in them.
fn later(kind: &TicketType, alerts: &Alerts, from: Instant, span: Span) -> Instant {
    match &kind.hours {
        Some(hours) if alerts.hours => hours.later(from, span.duration()),
        _ => from.plus(span.duration()),
    }
}

/// Alerts come on the full minute, so that those of about the same time are told together.
fn full_minute(at: Instant) -> Instant {
    const MINUTE: i64 = 60_000;
    Instant::from_unix_ms(at.unix_ms().div_euclid(MINUTE).saturating_add(1).saturating_mul(MINUTE))
}
