//! A timer goes off.

use super::facts::{Facts, Overdue};
use super::{Decision, close, timers};
use crate::definitions::set::{Server, Set, TicketType};
use crate::domain::ids::{GuildId, TicketId};
use crate::domain::plan::{Alert, Change, Deed, Effect, Plan, View};
use crate::domain::ticket::{Closure, Status, Ticket};
use crate::domain::time::Instant;
use crate::domain::timer::{Alarm, Purpose, Timer, TimerKind};
use crate::domain::verb::Notice;
use crate::phrases;

/// So many alerts at once still have a message each.
const ALONE: usize = 5;
/// How many tickets one message tells of, where there are more.
const TOGETHER: usize = 15;

/// What follows when a ticket's timer goes off.
pub(super) fn decide(set: &Set, facts: &Facts, of: TimerKind, due: Instant, now: Instant) -> Decision {
    let (Some(ticket), Some(opened_with)) = (&facts.ticket, facts.kind.as_deref()) else { return Decision::Ignore };
    let Some(server) = set.servers.get(&ticket.guild) else { return Decision::Ignore };
    let Some(timer) = facts.timers.iter().find(|timer| timer.kind() == of && timer.due == Some(due)) else {
        // It was set anew meanwhile.
        return Decision::Ignore;
    };
    let kind = timers::today(server, ticket, opened_with);
    let mut plan = Plan { changes: vec![rings(ticket.id, of, due)], ..Plan::default() };
    if (ticket.status == Status::Closed) != of.is_for_closed() {
        return Decision::Do(plan);
    }
    let closes = |by, reason| Plan { ..close::plan(Some(server), kind, ticket, Closure { at: now, by, reason }, true) };
    let then = match &timer.purpose {
        Purpose::Inactivity { warned_at } => inactive(server, kind, facts, ticket, *warned_at, now),
        Purpose::PlannedClose { by, reason, .. } | Purpose::CloseRequest { by, reason, .. } => {
            closes(Some(by.clone()), reason.clone())
        }
        Purpose::Retention { .. } => erase(ticket, now),
        // Those come together, and these never do.
        Purpose::Alert { .. } | Purpose::FirstResponse { .. } | Purpose::CreatorGone { .. } | Purpose::Feedback => {
            return Decision::Ignore;
        }
    };
    plan.changes.extend(then.changes);
    plan.effects = then.effects;
    Decision::Do(plan)
}

fn rings(ticket: TicketId, timer: TimerKind, due: Instant) -> Change {
    Change::Ring { ticket, timer, due }
}

/// Nobody has written for long: the member is warned, and after the warning the ticket closes.
fn inactive(
    server: &Server,
    kind: &TicketType,
    facts: &Facts,
    ticket: &Ticket,
    warned_at: Option<Instant>,
    now: Instant,
) -> Plan {
    let there = [Timer { due: None, purpose: Purpose::Inactivity { warned_at } }];
    let wanted = timers::following(TimerKind::Inactivity, kind, ticket.opened_at, ticket.talk, &there);
    let (Some(wanted), Some(inactive)) = (wanted, &kind.timing.inactive) else { return Plan::default() };
    let set = |timer| Plan { changes: vec![Change::SetTimer { ticket: ticket.id, timer }], ..Plan::default() };
    if wanted.due > Some(now) {
        return set(wanted);
    }
    let warned = matches!(wanted.purpose, Purpose::Inactivity { warned_at: Some(_) });
    match inactive.warn {
        // However late it comes, the warning gives all the time that it promises.
        Some(warn) if !warned => {
            let at = now.plus(warn.duration());
            let notice = Notice::ClosesForSilence { at };
            let effects = vec![Effect { stage: 0, deed: Deed::Post { view: View::Notice { notice } } }];
            Plan { effects, ..set(Timer { due: Some(at), purpose: Purpose::Inactivity { warned_at: Some(now) } }) }
        }
        _ => {
            let reason = Some(phrases::timers::nobody_wrote(inactive.after, server.words()));
            close::plan(Some(server), kind, ticket, Closure { at: now, by: facts.bot.clone(), reason }, true)
        }
    }
}

fn erase(ticket: &Ticket, now: Instant) -> Plan {
    let effects = ticket.record.map(|_| Effect { stage: 0, deed: Deed::Refresh { view: View::Record } });
    Plan {
        changes: vec![Change::Erase { ticket: ticket.id, at: now }],
        effects: effects.into_iter().collect(),
        ..Plan::default()
    }
}

/// What follows when alerts of a server go off, one or many: the alerts channel is told.
pub(super) fn alerts(set: &Set, facts: &Facts, guild: GuildId, alarms: &[Alarm], now: Instant) -> Decision {
    let Some(server) = set.servers.get(&guild) else { return Decision::Ignore };
    let mut plan = Plan::default();
    let mut told = Vec::new();
    for alarm in alarms {
        let Some(overdue) = facts.overdue.iter().find(|overdue| overdue.ticket.id == alarm.ticket) else { continue };
        let set_for_now = |timer: &&Timer| timer.kind() == alarm.kind && timer.due == Some(alarm.due);
        let Some(timer) = overdue.timers.iter().find(set_for_now) else { continue };
        plan.changes.push(rings(alarm.ticket, alarm.kind, alarm.due));
        if let Some((next, tells)) = alert(server, overdue, timer, now) {
            plan.changes.push(Change::SetTimer { ticket: alarm.ticket, timer: next });
            told.extend(tells.then_some(Alert { ticket: alarm.ticket, of: alarm.kind }));
        }
    }
    if plan.changes.is_empty() {
        return Decision::Ignore;
    }
    let of_each = if told.len() > ALONE { TOGETHER } else { 1 };
    if server.alerts.is_some() {
        let messages = told.chunks(of_each).enumerate();
        plan.effects = messages
            .map(|(index, tickets)| Effect {
                stage: u8::try_from(index).unwrap_or(u8::MAX),
                deed: Deed::Alert { tickets: tickets.to_vec() },
            })
            .collect();
    }
    Decision::Do(plan)
}

/// The timer that takes the place of one that went off, and whether the staff are told; none for a ticket that needs neither.
fn alert(server: &Server, overdue: &Overdue, timer: &Timer, now: Instant) -> Option<(Timer, bool)> {
    let Overdue { ticket, kind, .. } = overdue;
    if ticket.status == Status::Closed {
        return None;
    }
    let kind = timers::today(server, ticket, kind);
    let wanted = |purpose: &Purpose| {
        let there = [Timer { due: None, purpose: purpose.clone() }];
        timers::following(purpose.kind(), kind, ticket.opened_at, ticket.talk, &there)
    };
    let now_wanted = wanted(&timer.purpose)?;
    if now_wanted.due > Some(now) {
        return Some((now_wanted, false));
    }
    let then = match timer.purpose {
        Purpose::Alert { off, .. } => Purpose::Alert { told_at: Some(now), snoozed_to: None, off },
        _ => Purpose::FirstResponse { told: true },
    };
    wanted(&then).map(|next| (next, true))
}
