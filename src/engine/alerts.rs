//! Alerts of one ticket: put off, switched off and on again.

use super::facts::Facts;
use super::subject::{self, Subject};
use super::{plain, timers};
use crate::definitions::set::Server;
use crate::domain::event::Asked;
use crate::domain::plan::{Answer, Change, Plan};
use crate::domain::refusal::Refusal;
use crate::domain::time::Instant;
use crate::domain::timer::{Purpose, Timer, TimerKind};
use crate::domain::verb::{Action, Did};

/// What is wanted of a ticket's alerts.
#[derive(Debug, Clone, Copy)]
pub(super) enum Wanted<'a> {
    /// None for this time, as typed.
    Snooze(&'a str),
    /// No more.
    Off,
    /// As the type has them.
    On,
}

pub(super) fn decide(
    server: &Server,
    facts: &Facts,
    asked: &Asked,
    wanted: Wanted<'_>,
    now: Instant,
) -> Result<Plan, Refusal> {
    let Subject { ticket, kind } = subject::open(server, facts, asked, Action::Alerts)?;
    if kind.timing.alerts.is_none() {
        return Err(Refusal::NoAlerts);
    }
    let there = facts.timers.iter().find(|timer| timer.kind() == TimerKind::Alert).map(|timer| &timer.purpose);
    let (told_at, was_off, was_snoozed) = match there {
        Some(Purpose::Alert { told_at, off, snoozed_to }) => (*told_at, *off, snoozed_to.is_some()),
        _ => (None, false, false),
    };
    let next = |purpose: Purpose| {
        let there = [Timer { due: None, purpose }];
        timers::following(TimerKind::Alert, kind, ticket.opened_at, ticket.talk, &there)
    };
    let told = |did| Plan { answer: Answer::Did { ticket: ticket.id, did }, ..Plan::default() };
    let (timer, did) = match wanted {
        Wanted::Snooze(span) => {
            let until = now.plus(plain::span(span)?.duration());
            (next(Purpose::Alert { told_at, snoozed_to: Some(until), off: false }), Did::AlertsSnoozed { until })
        }
        Wanted::Off if was_off => return Ok(told(Did::AlertsOffBefore)),
        Wanted::Off => (next(Purpose::Alert { told_at, snoozed_to: None, off: true }), Did::AlertsOff),
        Wanted::On if !was_off && !was_snoozed => return Ok(told(Did::AlertsOnBefore)),
        Wanted::On => (next(Purpose::Alert { told_at, snoozed_to: None, off: false }), Did::AlertsOn),
    };
    let changes = timer.map(|timer| Change::SetTimer { ticket: ticket.id, timer }).into_iter().collect();
    Ok(Plan { changes, ..told(did) })
}
