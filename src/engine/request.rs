//! One side asks the other whether the ticket may be closed.
//!
//! Who has to answer presses Accept or Refuse. What the staff ask closes by itself after a time, unless the member writes:
//! from then on only a press decides. What a member asks never closes by itself, since they may not close.

use super::facts::Facts;
use super::subject::{self, Subject};
use super::{access, close, plain, timers};
use crate::definitions::set::{ReasonRule, Server};
use crate::domain::event::Asked;
use crate::domain::plan::{Answer, Change, Deed, Effect, Plan, View};
use crate::domain::refusal::Refusal;
use crate::domain::ticket::{Closure, Side};
use crate::domain::time::Instant;
use crate::domain::timer::{Purpose, Timer, TimerKind};
use crate::domain::verb::{Action, Did, Notice};

pub(super) fn ask(
    server: &Server,
    facts: &Facts,
    asked: &Asked,
    after: Option<&str>,
    reason: Option<&str>,
    now: Instant,
) -> Result<Plan, Refusal> {
    let Subject { ticket, kind } = subject::open(server, facts, asked, Action::RequestClose)?;
    let side = access::side(server, kind, ticket, &asked.by);
    if side == Side::Member && kind.close.by_creator {
        return Err(Refusal::MayClose);
    }
    let after = after.map(plain::span).transpose()?.unwrap_or(kind.timing.request_after);
    let reason = plain::reason(reason)?.filter(|_| kind.close.reason != ReasonRule::Never);
    if side == Side::Staff && reason.is_none() && kind.close.reason == ReasonRule::Required {
        return Err(Refusal::ReasonNeeded(ticket.id));
    }
    let due = (side == Side::Staff).then(|| now.plus(after.duration()));
    let purpose = Purpose::CloseRequest { by: asked.by.face.clone(), side, reason };
    Ok(Plan {
        changes: vec![Change::SetTimer { ticket: ticket.id, timer: Timer { due, purpose } }],
        effects: timers::shown_anew(facts, TimerKind::CloseRequest, View::CloseRequest),
        answer: Answer::Did { ticket: ticket.id, did: Did::CloseRequested },
    })
}

/// The side that was asked agrees.
pub(super) fn accept(server: &Server, facts: &Facts, asked: &Asked, now: Instant) -> Result<Plan, Refusal> {
    let Subject { ticket, kind } = subject::open(server, facts, asked, Action::AnswerCloseRequest)?;
    let Some(Purpose::CloseRequest { by, side, reason }) = timers::purpose(facts, TimerKind::CloseRequest) else {
        return Err(Refusal::NoCloseRequest);
    };
    let mine = access::side(server, kind, ticket, &asked.by);
    match (side, mine) {
        (Side::Staff, Side::Member) | (Side::Member, Side::Staff) => {}
        _ => return Err(Refusal::OtherSideAnswers),
    }
    // The staff's word for why it is closed; a member who may not close closes nothing on their own.
    let by = if *side == Side::Staff { by.clone() } else { asked.by.face.clone() };
    Ok(close::plan(Some(server), kind, ticket, Closure { at: now, by: Some(by), reason: reason.clone() }, true))
}

/// The ticket stays open: the side that was asked says so, or who asked takes it back.
pub(super) fn refuse(server: &Server, facts: &Facts, asked: &Asked) -> Result<Plan, Refusal> {
    let ticket = subject::open(server, facts, asked, Action::AnswerCloseRequest)?.ticket;
    if timers::purpose(facts, TimerKind::CloseRequest).is_none() {
        return Err(Refusal::NoCloseRequest);
    }
    let notice = Notice::CloseRefused { by: asked.by.face.id };
    Ok(Plan {
        changes: vec![Change::StopTimer { ticket: ticket.id, timer: TimerKind::CloseRequest }],
        effects: vec![
            Effect { stage: 0, deed: Deed::Post { view: View::Notice { notice } } },
            Effect { stage: 1, deed: Deed::Refresh { view: View::CloseRequest } },
        ],
        answer: Answer::Did { ticket: ticket.id, did: Did::CloseRefused },
    })
}

/// The side that was asked writes: what was asked stands, and no longer closes by itself.
pub(super) fn wrote(facts: &Facts, side: Side) -> Plan {
    let (Some(ticket), Some(timer)) =
        (&facts.ticket, facts.timers.iter().find(|timer| timer.kind() == TimerKind::CloseRequest))
    else {
        return Plan::default();
    };
    match &timer.purpose {
        Purpose::CloseRequest { side: asking, .. } if *asking != side && timer.due.is_some() => Plan {
            changes: vec![Change::SetTimer { ticket: ticket.id, timer: Timer { due: None, ..timer.clone() } }],
            effects: vec![Effect {
                stage: 0,
                deed: Deed::Post { view: View::Notice { notice: Notice::CloseNotByItself } },
            }],
            ..Plan::default()
        },
        _ => Plan::default(),
    }
}
