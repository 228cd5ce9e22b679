//! Roles are given and taken, and definitions name others: a ticket's thread follows.

use super::facts::Facts;
use super::{Decision, access, timers};
use crate::definitions::set::Set;
use crate::domain::ids::{RoleId, UserId};
use crate::domain::plan::{Change, Deed, Effect, Plan, View};
use crate::domain::ticket::{Status, Ticket};

/// Somebody of the staff has no right any more to the ticket as such: unless they opened it, or were brought into it by
/// name, they go out. Nor do they handle it any more.
pub(super) fn lost(facts: &Facts, user: UserId) -> Decision {
    let Some(ticket) = open(facts) else { return Decision::Ignore };
    let (mut changes, mut effects) = (Vec::new(), Vec::new());
    if ticket.assignee == Some(user) {
        changes.push(Change::Assign { ticket: ticket.id, from: Some(user), to: None });
        effects.push(Effect { stage: 0, deed: Deed::Refresh { view: View::Card } });
    }
    if !access::belongs_in_person(ticket, &facts.guests, user) {
        changes.push(Change::LeaveSeat(ticket.id, user));
        effects.push(Effect { stage: 0, deed: Deed::RemoveMember { user } });
    }
    if effects.is_empty() {
        return Decision::Ignore;
    }
    changes.insert(0, Change::StillOpen(ticket.id));
    Decision::Do(Plan { changes, effects, ..Plan::default() })
}

/// Others handle the ticket than before.
pub(super) fn changed(set: &Set, facts: &Facts, former: &[RoleId], seats: bool) -> Decision {
    let (Some(ticket), Some(opened_with)) = (open(facts), facts.kind.as_deref()) else { return Decision::Ignore };
    let Some(server) = set.servers.get(&ticket.guild) else { return Decision::Ignore };
    let kind = timers::today(server, ticket, opened_with);
    let mut effects = Vec::new();
    if !former.is_empty() {
        effects.push(Effect { stage: 0, deed: Deed::RemoveStaff { former: former.to_vec() } });
    }
    if seats && kind.staff_access.brings_in() {
        effects.push(Effect { stage: 0, deed: Deed::SeatStaff });
    }
    if effects.is_empty() {
        return Decision::Ignore;
    }
    Decision::Do(Plan { changes: vec![Change::StillOpen(ticket.id)], effects, ..Plan::default() })
}

fn open(facts: &Facts) -> Option<&Ticket> {
    facts.ticket.as_ref().filter(|ticket| ticket.status == Status::Open)
}
