//! A close that is planned for later, and taken back.

use super::access;
use super::facts::Facts;
use super::subject::{self, Subject};
use super::{plain, timers};
use crate::definitions::set::{ReasonRule, Server};
use crate::domain::event::Asked;
use crate::domain::plan::{Answer, Change, Deed, Effect, Plan, View};
use crate::domain::refusal::Refusal;
use crate::domain::time::Instant;
use crate::domain::timer::{Purpose, Timer, TimerKind};
use crate::domain::verb::{Action, Did, Notice};

/// A later plan takes the place of an earlier one.
pub(super) fn plan(
    server: &Server,
    facts: &Facts,
    asked: &Asked,
    after: &str,
    reason: Option<&str>,
    now: Instant,
) -> Result<Plan, Refusal> {
    let Subject { ticket, kind } = subject::open(server, facts, asked, Action::Close)?;
    let at = now.plus(plain::span(after)?.duration());
    let reason = plain::reason(reason)?.filter(|_| kind.close.reason != ReasonRule::Never);
    if reason.is_none() && kind.close.reason == ReasonRule::Required {
        return Err(Refusal::ReasonNeeded(ticket.id));
    }
    let side = access::side(server, kind, ticket, &asked.by);
    let purpose = Purpose::PlannedClose { by: asked.by.face.clone(), side, reason };
    Ok(Plan {
        changes: vec![Change::SetTimer { ticket: ticket.id, timer: Timer { due: Some(at), purpose } }],
        effects: timers::shown_anew(facts, TimerKind::PlannedClose, View::ClosePlanned),
        answer: Answer::Did { ticket: ticket.id, did: Did::ClosePlanned { at } },
    })
}

/// Whoever may close takes it back; a member only what they planned themselves.
pub(super) fn cancel(server: &Server, facts: &Facts, asked: &Asked) -> Result<Plan, Refusal> {
    let Subject { ticket, kind } = subject::open(server, facts, asked, Action::Close)?;
    let me = asked.by.face.id;
    let did = |did| Answer::Did { ticket: ticket.id, did };
    let Some(Purpose::PlannedClose { by, .. }) = timers::purpose(facts, TimerKind::PlannedClose) else {
        return Ok(Plan { answer: did(Did::CloseCancelledBefore), ..Plan::default() });
    };
    if by.id != me && !access::handles(server, kind, &asked.by.roles) {
        return Err(Refusal::StaffOnly);
    }
    let notice = Notice::CloseCancelled { by: me };
    Ok(Plan {
        changes: vec![Change::StopTimer { ticket: ticket.id, timer: TimerKind::PlannedClose }],
        effects: vec![
            Effect { stage: 0, deed: Deed::Post { view: View::Notice { notice } } },
            Effect { stage: 1, deed: Deed::Refresh { view: View::ClosePlanned } },
        ],
        answer: did(Did::CloseCancelled),
    })
}
