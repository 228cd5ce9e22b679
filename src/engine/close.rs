//! Closing a ticket: by a person, or because its thread is gone.

use super::Decision;
use super::facts::Facts;
use super::subject::{self, Subject};
use super::timers;
use crate::definitions::set::{ReasonRule, Server, Set, TicketType};
use crate::domain::event::Asked;
use crate::domain::limits;
use crate::domain::plan::{Answer, Change, Deed, Effect, Plan, View};
use crate::domain::refusal::Refusal;
use crate::domain::ticket::{Closure, Status, Ticket};
use crate::domain::time::Instant;
use crate::domain::timer::{Purpose, Timer};
use crate::domain::verb::Action;

/// How somebody came to close a ticket, which decides whether the form may still be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// By the button: no chance to give a reason yet.
    Button,
    /// By the command, whose reason may be left out.
    Command,
    /// By the form that asks for the reason; a form cannot follow a form.
    Form,
}

pub(super) fn decide(
    server: &Server,
    facts: &Facts,
    asked: &Asked,
    reason: Option<&str>,
    way: Way,
    now: Instant,
) -> Result<Plan, Refusal> {
    let Subject { ticket, kind } = subject::open(server, facts, asked, Action::Close)?;
    let wanted = kind.close.reason != ReasonRule::Never;
    let reason = reason.map(str::trim).filter(|reason| wanted && !reason.is_empty());
    let ask = match kind.close.reason {
        ReasonRule::Required => true,
        ReasonRule::Optional => way == Way::Button,
        ReasonRule::Never => false,
    };
    let required = kind.close.reason == ReasonRule::Required;
    match reason {
        Some(reason) if limits::length(reason) > limits::REASON => Err(Refusal::ReasonTooLong),
        None if ask && way != Way::Form => {
            Ok(Plan { answer: Answer::CloseForm { ticket: ticket.id, required }, ..Plan::default() })
        }
        None if required => Err(Refusal::ReasonNeeded(ticket.id)),
        reason => {
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
    let keep_for = kind
        .timing
        .retention
        .map(|after| Timer { due: Some(closure.at.plus(after.duration())), purpose: Purpose::Retention { after } });
    let mut changes = vec![Change::Close { ticket: ticket.id, closure }];
    changes.extend(keep_for.map(|timer| Change::SetTimer { ticket: ticket.id, timer }));
    Plan { changes, effects, answer: if thread_there { Answer::Closed(ticket.id) } else { Answer::None } }
}
