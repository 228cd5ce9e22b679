//! Who is in a ticket's thread besides its creator and its staff.

use super::access;
use super::claim::told;
use super::facts::Facts;
use super::subject::{self, Subject};
use crate::definitions::set::Server;
use crate::domain::event::Asked;
use crate::domain::person::Named;
use crate::domain::plan::{Change, Deed, Effect, Plan, View};
use crate::domain::refusal::Refusal;
use crate::domain::ticket::{Guest, Side};
use crate::domain::time::Instant;
use crate::domain::verb::{Action, Did, Notice};

pub(super) fn add(server: &Server, facts: &Facts, asked: &Asked, whom: &Named, now: Instant) -> Result<Plan, Refusal> {
    let Subject { ticket, .. } = subject::open(server, facts, asked, Action::Add)?;
    let user = whom.face.id;
    if whom.bot {
        return Err(Refusal::IsBot(user));
    }
    let Some(roles) = &whom.roles else { return Err(Refusal::NotInServer(user)) };
    if !facts.named_lacks.is_empty() {
        let permissions = facts.named_lacks.clone();
        return Err(Refusal::CannotSee { user, permissions, channel: ticket.parent });
    }
    let comes_in = Effect { stage: 0, deed: Deed::AddMember { user } };
    if user == ticket.creator.id || is_guest(facts, whom) {
        // They may have left it by themselves.
        return Ok(Plan { effects: vec![comes_in], ..told(ticket, Did::AddedBefore(user)) });
    }
    let by = asked.by.face.id;
    let side = if access::is_staff(server, roles) { Side::Staff } else { Side::Member };
    let guest = Guest { face: whom.face.clone(), added_by: by, at: now, side };
    let notice = View::Notice { notice: Notice::Added { by, user } };
    Ok(Plan {
        changes: vec![Change::AddGuest(ticket.id, guest)],
        effects: vec![comes_in, Effect { stage: 0, deed: Deed::Post { view: notice } }],
        ..told(ticket, Did::Added(user))
    })
}

/// Also of somebody whom nobody added by command: the staff may have mentioned them.
pub(super) fn remove(server: &Server, facts: &Facts, asked: &Asked, whom: &Named) -> Result<Plan, Refusal> {
    let Subject { ticket, kind } = subject::open(server, facts, asked, Action::Remove)?;
    let user = whom.face.id;
    if whom.bot {
        return Err(Refusal::IsBot(user));
    }
    if user == ticket.creator.id {
        return Err(Refusal::IsCreator(user));
    }
    if access::handles(server, kind, whom.roles.as_deref().unwrap_or_default()) {
        return Err(Refusal::IsItsStaff(user));
    }
    let changes = if is_guest(facts, whom) { vec![Change::RemoveGuest(ticket.id, user)] } else { Vec::new() };
    let effects = vec![Effect { stage: 0, deed: Deed::RemoveMember { user } }];
    Ok(Plan { changes, effects, ..told(ticket, Did::Removed(user)) })
}

fn is_guest(facts: &Facts, whom: &Named) -> bool {
    facts.guests.iter().any(|guest| guest.face.id == whom.face.id)
}
