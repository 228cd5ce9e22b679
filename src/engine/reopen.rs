//! Opening a ticket again after its close.
//!
//! Nothing is done before its thread is back: where Discord refuses that, the ticket is closed as it was before. Its timers
//! count from now, and whoever was waited for is waited for again.

use super::claim::told;
use super::facts::Facts;
use super::subject::{self, Subject};
use super::{Decision, close, timers};
use crate::definitions::set::{Server, Set, StaffAccess};
use crate::domain::event::Asked;
use crate::domain::plan::{Answer, Change, Deed, Effect, Plan, View};
use crate::domain::refusal::Refusal;
use crate::domain::ticket::{Status, Talk, Waiting};
use crate::domain::time::Instant;
use crate::domain::timer::{Purpose, Timer};
use crate::domain::verb::{Action, Did, Notice};

pub(super) fn decide(server: &Server, facts: &Facts, asked: &Asked, now: Instant) -> Result<Plan, Refusal> {
    let Subject { ticket, kind } = subject::of(server, facts, asked, Action::Reopen)?;
    if ticket.status == Status::Open {
        return Ok(told(ticket, Did::OpenAlready));
    }
    if ticket.thread.is_none() {
        return Err(Refusal::ThreadGone(ticket.id));
    }
    let by = asked.by.face.clone();
    let notice = View::Notice { notice: Notice::Reopened { by: by.id, creator: ticket.creator.id } };
    let mut effects = vec![
        Effect { stage: 0, deed: Deed::Unarchive },
        Effect { stage: 1, deed: Deed::Post { view: notice } },
        // It counts the notice.
        Effect { stage: 2, deed: Deed::Refresh { view: View::Record } },
    ];
    if server.list.is_some() {
        effects.push(Effect { stage: 1, deed: Deed::Post { view: View::Card } });
    }
    // Roles may have changed hands meanwhile.
    if matches!(kind.staff_access, StaffAccess::Members | StaffAccess::Button) {
        effects.push(Effect { stage: 1, deed: Deed::SeatStaff });
    }
    let waiting = ticket.talk.waiting.map(|before| Waiting { since: now, ..before });
    let talk = Talk { waiting, last_said_at: Some(now), ..ticket.talk };
    let timers = timers::at_reopening(kind, ticket.opened_at, talk, now);
    let mut changes = vec![Change::Reopen { ticket: ticket.id, by, at: now }, Change::Talk { ticket: ticket.id, talk }];
    // It is known that they are gone: that is no news which would close it.
    let gone = facts.creator_gone.then_some(Timer { due: None, purpose: Purpose::CreatorGone { since: now } });
    changes.extend(timers.into_iter().chain(gone).map(|timer| Change::SetTimer { ticket: ticket.id, timer }));
    Ok(Plan { changes, effects, answer: Answer::Reopened(ticket.id) })
}

/// Its thread cannot be brought back.
pub(super) fn failed(set: &Set, facts: &Facts, batch: i64) -> Decision {
    let (Some(ticket), Some(kind)) = (&facts.ticket, &facts.kind) else { return Decision::Ignore };
    let kind = set.servers.get(&ticket.guild).map_or(&**kind, |server| timers::today(server, ticket, kind));
    let mut changes = vec![Change::Reclose { ticket: ticket.id, batch }];
    let closed_at = facts.reopenings.last().map(|last| last.closure.at);
    let kept = closed_at.and_then(|at| close::retention(kind, at));
    changes.extend(kept.map(|timer| Change::SetTimer { ticket: ticket.id, timer }));
    Decision::Do(Plan { changes, ..Plan::default() })
}
