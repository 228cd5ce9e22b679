//! Opening a ticket again after its close.
//!
//! Nothing is done before its thread is back: where Discord refuses that, the ticket is closed as it was before.

use super::claim::told;
use super::facts::Facts;
use super::subject;
use crate::definitions::set::Server;
use crate::domain::event::Asked;
use crate::domain::plan::{Answer, Change, Deed, Effect, Plan, View};
use crate::domain::refusal::Refusal;
use crate::domain::ticket::Status;
use crate::domain::time::Instant;
use crate::domain::verb::{Action, Did, Notice};

pub(super) fn decide(server: &Server, facts: &Facts, asked: &Asked, now: Instant) -> Result<Plan, Refusal> {
    let ticket = subject::of(server, facts, asked, Action::Reopen)?.ticket;
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
        // Its transcript is to have the notice.
        Effect { stage: 2, deed: Deed::Refresh { view: View::Record } },
    ];
    if server.list.is_some() {
        effects.push(Effect { stage: 1, deed: Deed::Post { view: View::Card } });
    }
    let changes = vec![Change::Reopen { ticket: ticket.id, by, at: now }];
    Ok(Plan { changes, effects, answer: Answer::Reopened(ticket.id) })
}
