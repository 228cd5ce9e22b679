//! Closing a ticket: by a person, or because its thread is gone.

use super::Decision;
use super::facts::Facts;
use super::reason::{self, Reason, Way};
use super::subject::{self, Subject};
use super::timers;
use crate::definitions::set::{Server, Set, TicketType};
use crate::domain::event::Asked;
use crate::domain::plan::{Answer, Change, Deed, Effect, Plan, View};
use crate::domain::refusal::Refusal;
use crate::domain::ticket::{Closure, Status, Ticket};
use crate::domain::time::Instant;
use crate::domain::timer::{Purpose, Timer};
use crate::domain::verb::Action;

pub(super) fn decide(
    server: &Server,
    facts: &Facts,
    asked: &Asked,
    reason: Option<&str>,
    way: Way,
    now: Instant,
) -> Result<Plan, Refusal> {
    let Subject { ticket, kind } = subject::open(server, facts, asked, Action::Close)?;
    match reason::of(kind.close.reason, reason, way)? {
        Reason::Ask { required } => {
            Ok(Plan { answer: Answer::CloseForm { ticket: ticket.id, required }, ..Plan::default() })
        }
        Reason::Lacking => Err(Refusal::ReasonNeeded(ticket.id)),
        Reason::Given(reason) => {
            let by = Some(asked.by.face.clone());
            let closure = Closure { at: now, by, reason: reason.map(str::to_owned) };
            Ok(plan(Some(server), kind, ticket, closure, true))
        }
    }
}

/// A thread that somebody deleted closes its ticket; the record keeps what was said.
pub(super) fn thread_gone(set: &Set, facts: &Facts, now: Instant) -> Decision {
    match &facts.ticket {
        Some(ticket) if ticket.status == Status::Open => {
            let Some(kind) = facts.kind.as_deref() else { return Decision::Ignore };
            let server = set.servers.get(&ticket.guild).map(|server| &**server);
            let kind = server.map_or(kind, |server| timers::today(server, ticket, kind));
            Decision::Do(plan(server, kind, ticket, Closure { at: now, by: None, reason: None }, false))
        }
        _ => Decision::Ignore,
    }
}

/// When what was said in a ticket that closes is deleted.
pub(super) fn retention(kind: &TicketType, closed_at: Instant) -> Option<Timer> {
    let after = kind.timing.retention?;
    Some(Timer { due: Some(closed_at.plus(after.duration())), purpose: Purpose::Retention { after } })
}

/// In the thread, the closing text comes before the lock. The record is made last, of all that was said up to the lock.
pub(super) fn plan(
    server: Option<&Server>,
    kind: &TicketType,
    ticket: &Ticket,
    closure: Closure,
    thread_there: bool,
) -> Plan {
    let mut effects = vec![Effect { stage: 0, deed: Deed::Delete { view: View::Card } }];
    if thread_there {
        effects.push(Effect { stage: 0, deed: Deed::Post { view: View::Closing } });
        effects.push(Effect { stage: 1, deed: Deed::Archive });
        effects.push(Effect { stage: 2, deed: Deed::ReadThread });
    }
    if server.is_some_and(|server| server.histories.is_some()) {
        effects.push(Effect { stage: 3, deed: Deed::Post { view: View::Record } });
    }
    let kept = retention(kind, closure.at);
    if kind.history.send_to_creator {
        effects.push(Effect { stage: 3, deed: Deed::SendRecord });
    }
    let asks = server.and_then(|server| server.kind(&ticket.kind)).is_some_and(|kind| kind.feedback.is_some());
    if thread_there && asks {
        effects.push(Effect { stage: 3, deed: Deed::AskFeedback });
    }
    let mut changes = vec![Change::Close { ticket: ticket.id, closure }];
    changes.extend(kept.map(|timer| Change::SetTimer { ticket: ticket.id, timer }));
    Plan { changes, effects, answer: if thread_there { Answer::Closed(ticket.id) } else { Answer::None } }
}
