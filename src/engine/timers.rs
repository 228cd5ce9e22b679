//! Which timers an open ticket has: by the definitions of today, and by how the talk in it stands.
//!
//! A timer that is set may lag behind the talk: a message puts the close of a silent ticket off without a row being
//! written. So whatever goes off is compared with what is wanted now, and set anew if its time has not come.

use std::time::Duration;

use super::Decision;
use super::facts::Facts;
use crate::definitions::set::{Alerts, Server, Set, TicketType};
use crate::domain::plan::{Change, Deed, Effect, Plan, View};
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

/// The timers of a ticket that is opened again: that nobody replied at first is not told again, and the next alert comes when
/// it would after one.
pub(super) fn at_reopening(kind: &TicketType, opened_at: Instant, talk: Talk, now: Instant) -> Vec<Timer> {
    let told =
        [Purpose::Alert { told_at: Some(now), snoozed_to: None, off: false }, Purpose::FirstResponse { told: true }];
    let there = told.map(|purpose| Timer { due: None, purpose });
    FOLLOWING.iter().filter_map(|wanted| following(*wanted, kind, opened_at, talk, &there)).collect()
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

/// What shows a timer that somebody sets, once what showed the one in whose place it comes can no longer be pressed.
pub(super) fn shown_anew(facts: &Facts, of: TimerKind, view: View) -> Vec<Effect> {
    let before = purpose(facts, of).map(|_| Effect { stage: 0, deed: Deed::Refresh { view } });
    let shows = Effect { stage: u8::from(before.is_some()), deed: Deed::Post { view } };
    before.into_iter().chain([shows]).collect()
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
        TimerKind::PlannedClose
        | TimerKind::CloseRequest
        | TimerKind::CreatorGone
        | TimerKind::Retention
        | TimerKind::Feedback => None,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definitions::set::{Inactive, Timing};
    use crate::domain::ids::ChannelId;

    const OPENED: Instant = Instant::from_unix_ms(1_795_339_800_000);
    const DAY: Duration = Duration::from_secs(86_400);

    fn days(count: u32) -> Instant {
        OPENED.plus(DAY * count)
    }

    fn kind() -> TicketType {
        let alerts =
            Alerts { after: Span::days(7), every: Span::days(2), first_response: Some(Span::days(1)), hours: false };
        let inactive = Inactive { after: Span::days(14), warn: Some(Span::days(2)) };
        let timing = Timing { alerts: Some(alerts), inactive: Some(inactive), ..Timing::default() };
        TicketType { timing, ..TicketType::unknown(&"help".into(), "r1", ChannelId(1)) }
    }

    fn talk(on: Side, since: Instant) -> Talk {
        Talk { waiting: Some(Waiting { on, since }), last_said_at: Some(since), first_reply_at: None }
    }

    /// On which day after the opening a timer goes off, rounded up, given what is remembered.
    fn goes_off(talk: Talk, there: Purpose) -> Option<i64> {
        let timers = [Timer { due: None, purpose: there.clone() }];
        let due = following(there.kind(), &kind(), OPENED, talk, &timers)?.due?;
        Some((due.unix_ms() - OPENED.unix_ms()).div_euclid(86_400_000))
    }

    #[test]
    fn alerts_come_after_a_while_and_again_unless_somebody_says_otherwise() {
        let alert = |told_at, snoozed_to, off| Purpose::Alert { told_at, snoozed_to, off };
        for (there, day) in [
            (alert(None, None, false), Some(7)),
            (alert(Some(days(7)), None, false), Some(9)),
            (alert(Some(days(7)), Some(days(20)), false), Some(20)),
            (alert(None, Some(days(1)), false), Some(1)),
            (alert(Some(days(7)), None, true), None),
        ] {
            assert_eq!(goes_off(Talk::default(), there.clone()), day, "{there:?}");
        }
    }

    #[test]
    fn the_staff_are_told_once_that_nobody_has_replied() {
        let first = |told| Purpose::FirstResponse { told };
        let replied = Talk { first_reply_at: Some(days(0)), ..Talk::default() };
        assert_eq!(goes_off(Talk::default(), first(false)), Some(1));
        assert_eq!(goes_off(Talk::default(), first(true)), None);
        assert_eq!(goes_off(replied, first(false)), None);
    }

    #[test]
    fn only_a_ticket_that_waits_for_its_member_closes_for_silence() {
        let silent = |warned_at| Purpose::Inactivity { warned_at };
        for (talk, there, day) in [
            (talk(Side::Member, days(0)), silent(None), Some(12)),
            (talk(Side::Member, days(3)), silent(None), Some(15)),
            (talk(Side::Member, days(3)), silent(Some(days(15))), Some(17)),
            (talk(Side::Member, days(16)), silent(Some(days(15))), Some(28)),
            (talk(Side::Staff, days(3)), silent(None), None),
            (Talk::default(), silent(None), None),
        ] {
            assert_eq!(goes_off(talk, there.clone()), day, "{there:?}");
        }
    }

    #[test]
    fn what_is_as_wanted_is_left_alone() {
        let timers = at_opening(&kind(), OPENED, Side::Member);
        let kinds: Vec<TimerKind> = timers.iter().map(Timer::kind).collect();
        assert_eq!(kinds, FOLLOWING);
        let again = FOLLOWING.map(|of| following(of, &kind(), OPENED, talk(Side::Member, OPENED), &timers));
        assert_eq!(again.into_iter().flatten().collect::<Vec<_>>(), timers);
    }
}
