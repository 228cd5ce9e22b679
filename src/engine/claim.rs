//! Who handles a ticket: claiming it, and giving it back.

use super::facts::Facts;
use super::subject::{self, Subject};
use crate::definitions::set::{Server, StaffAccess, TicketType};
use crate::domain::event::Asked;
use crate::domain::ids::UserId;
use crate::domain::plan::{Answer, Change, Deed, Effect, Plan, View};
use crate::domain::refusal::Refusal;
use crate::domain::ticket::Ticket;
use crate::domain::verb::{Action, Did, Notice};

pub(super) fn claim(server: &Server, facts: &Facts, asked: &Asked) -> Result<Plan, Refusal> {
    let Subject { ticket, kind } = subject::open(server, facts, asked, Action::Claim)?;
    let me = asked.by.face.id;
    match ticket.assignee {
        Some(other) if other == me => Ok(told(ticket, Did::ClaimedBefore)),
        Some(other) => Err(Refusal::ClaimedByAnother(other)),
        None => Ok(by_oneself(ticket, kind, me)),
    }
}

/// Somebody handles the ticket by their own wish. Where the staff come in one by one, that brings them in.
pub(super) fn by_oneself(ticket: &Ticket, kind: &TicketType, me: UserId) -> Plan {
    let mut plan = assign(ticket, Some(me), Notice::Claimed { by: me }, Did::Claimed);
    if kind.staff_access == StaffAccess::Button {
        plan.changes.push(Change::TakeSeat(ticket.id, me));
        plan.effects.push(Effect { stage: 0, deed: Deed::AddMember { user: me } });
    }
    plan
}

pub(super) fn unclaim(server: &Server, facts: &Facts, asked: &Asked) -> Result<Plan, Refusal> {
    let ticket = subject::open(server, facts, asked, Action::Unclaim)?.ticket;
    let me = asked.by.face.id;
    match ticket.assignee {
        None => Ok(told(ticket, Did::UnclaimedBefore)),
        Some(other) if other != me && !asked.by.has_any(&server.maintainers) => Err(Refusal::ClaimedByAnother(other)),
        Some(_) => Ok(assign(ticket, None, Notice::Unclaimed { by: me }, Did::Unclaimed)),
    }
}

/// Another person, or nobody, handles the ticket from now on: the thread is told, and the card shows it.
pub(super) fn assign(ticket: &Ticket, to: Option<UserId>, notice: Notice, did: Did) -> Plan {
    Plan {
        changes: vec![Change::Assign { ticket: ticket.id, from: ticket.assignee, to }],
        effects: vec![
            Effect { stage: 0, deed: Deed::Refresh { view: View::Card } },
            Effect { stage: 0, deed: Deed::Post { view: View::Notice { notice } } },
        ],
        ..told(ticket, did)
    }
}

/// Nothing is to be done but to say so.
pub(super) fn told(ticket: &Ticket, did: Did) -> Plan {
    Plan { answer: Answer::Did { ticket: ticket.id, did }, ..Plan::default() }
}
