//! Coming into a ticket's thread as one of its staff, where nobody is brought in of themselves.

use super::claim::told;
use super::facts::Facts;
use super::subject;
use crate::definitions::set::Server;
use crate::domain::event::Asked;
use crate::domain::plan::{Change, Deed, Effect, Plan};
use crate::domain::refusal::Refusal;
use crate::domain::verb::{Action, Did};

pub(super) fn decide(server: &Server, facts: &Facts, asked: &Asked) -> Result<Plan, Refusal> {
    let ticket = subject::open(server, facts, asked, Action::Join)?.ticket;
    let user = asked.by.face.id;
    let Some(thread) = ticket.thread else { return Err(Refusal::ThreadGone(ticket.id)) };
    if !facts.person_lacks.is_empty() {
        return Err(Refusal::CannotSee { user, permissions: facts.person_lacks.clone(), channel: ticket.parent });
    }
    let comes_in = Effect { stage: 0, deed: Deed::AddMember { user } };
    if facts.seats.contains(&user) {
        // They may have left it by themselves.
        return Ok(Plan { effects: vec![comes_in], ..told(ticket, Did::JoinedBefore(thread)) });
    }
    Ok(Plan {
        changes: vec![Change::StillOpen(ticket.id), Change::TakeSeat(ticket.id, user)],
        effects: vec![comes_in],
        ..told(ticket, Did::Joined(thread))
    })
}
