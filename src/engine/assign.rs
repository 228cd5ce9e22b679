//! Who is to handle a ticket: somebody who is named, or whoever of the staff has the fewest.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::access;
use super::claim::{assign, by_oneself, told};
use super::facts::Facts;
use super::subject::{self, Subject};
use crate::definitions::set::{Server, TicketType};
use crate::domain::event::Asked;
use crate::domain::ids::UserId;
use crate::domain::person::{Colleague, Named};
use crate::domain::plan::{Change, Deed, Effect, Plan};
use crate::domain::refusal::Refusal;
use crate::domain::ticket::Ticket;
use crate::domain::verb::{Action, Did, Notice};

pub(super) fn decide(server: &Server, facts: &Facts, asked: &Asked, to: Option<&Named>) -> Result<Plan, Refusal> {
    let Subject { ticket, kind } = subject::open(server, facts, asked, Action::Assign)?;
    let to = match to {
        Some(named) => named_one(server, kind, facts, ticket, named)?,
        None => facts.candidate.ok_or(Refusal::NobodyAvailable)?,
    };
    if ticket.assignee == Some(to) {
        return Ok(told(ticket, Did::AssignedBefore(to)));
    }
    let me = asked.by.face.id;
    if to == me {
        return Ok(by_oneself(ticket, kind, me));
    }
    let mut plan = assign(ticket, Some(to), Notice::Assigned { by: me, to }, Did::Assigned(to));
    plan.changes.push(Change::TakeSeat(ticket.id, to));
    plan.effects.push(Effect { stage: 0, deed: Deed::AddMember { user: to } });
    Ok(plan)
}

fn named_one(
    server: &Server,
    kind: &TicketType,
    facts: &Facts,
    ticket: &Ticket,
    named: &Named,
) -> Result<UserId, Refusal> {
    let user = named.face.id;
    match &named.roles {
        _ if named.bot => Err(Refusal::IsBot(user)),
        None => Err(Refusal::NotInServer(user)),
        Some(roles) if !access::handles(server, kind, roles) => Err(Refusal::HandlesNone(user)),
        Some(_) if facts.named_lacks.is_empty() => Ok(user),
        Some(_) => {
            let permissions = facts.named_lacks.clone();
            Err(Refusal::CannotSee { user, permissions, channel: ticket.parent })
        }
    }
}

/// Those who may be given a ticket of this type unasked, the next one first: whoever handles the fewest, by lot among
/// equals. `lot` is different each time.
pub fn in_turn(kind: &TicketType, ticket: &Ticket, staff: &[Colleague], lot: u64) -> Vec<UserId> {
    let takes = |one: &&Colleague| {
        let user = one.face.id;
        one.available
            && user != ticket.creator.id
            && ticket.assignee != Some(user)
            && one.roles.iter().any(|role| kind.staff.contains(role))
    };
    let mut takers: Vec<&Colleague> = staff.iter().filter(takes).collect();
    takers.sort_by_key(|one| (one.handles, drawn(lot, one.face.id)));
    takers.into_iter().map(|one| one.face.id).collect()
}

fn drawn(lot: u64, user: UserId) -> u64 {
    let mut hasher = DefaultHasher::new();
    (lot, user).hash(&mut hasher);
    hasher.finish()
}
