//! Making a ticket one of another type: its thread stays, the other type's staff come in, and those go out who have no
//! other right to be there. Nothing is asked again, and how many the member may have open does not count.

use super::access;
use super::claim::told;
use super::facts::Facts;
use super::subject::{self, Subject};
use super::timers;
use crate::definitions::set::{AskMode, Position, Server, TicketType};
use crate::definitions::suggest;
use crate::domain::event::Asked;
use crate::domain::ids::{RoleId, TypeId};
use crate::domain::limits;
use crate::domain::plan::{Change, Deed, Effect, Moved, Plan, View};
use crate::domain::refusal::Refusal;
use crate::domain::ticket::{Side, Talk, Ticket, Waiting};
use crate::domain::time::Instant;
use crate::domain::verb::{Action, Did};

pub(super) fn decide(
    server: &Server,
    facts: &Facts,
    asked: &Asked,
    to: &TypeId,
    now: Instant,
) -> Result<Plan, Refusal> {
    let Subject { ticket, kind: before } = subject::open(server, facts, asked, Action::Move)?;
    let kind = find(server, to.as_str())?;
    if kind.id == ticket.kind {
        return Ok(told(ticket, Did::MovedBefore(kind.name.clone())));
    }
    let position = ticket.position.as_ref().and_then(|position| kind.position(position));
    let kept = without_questions(kind);
    let to = Moved {
        kind: kind.id.clone(),
        revision: kept.revision.clone(),
        definition: serde_json::to_string(&kept).expect("a type is plain data"),
        position: position.map(|position| position.id.clone()),
        at: now,
    };
    let mut changes = vec![Change::Move { ticket: ticket.id, from: ticket.kind.clone(), to }];
    if ticket.assignee.is_some() && !access::handles(server, kind, &facts.assignee_roles) {
        changes.push(Change::Assign { ticket: ticket.id, from: ticket.assignee, to: None });
    }
    let talk = talk(ticket, now);
    changes.push(Change::Talk { ticket: ticket.id, talk });
    changes.extend(timers::follow(kind, ticket, talk, &facts.timers));
    let effects = effects(server, before, kind, position, View::Moved { by: asked.by.face.id });
    Ok(Plan { changes, effects, ..told(ticket, Did::Moved(kind.name.clone())) })
}

/// A member who is waited for gets the other type's time to answer: it begins now.
fn talk(ticket: &Ticket, now: Instant) -> Talk {
    match ticket.talk.waiting {
        Some(Waiting { on: Side::Member, .. }) => {
            Talk { waiting: Some(Waiting { on: Side::Member, since: now }), last_said_at: Some(now), ..ticket.talk }
        }
        _ => ticket.talk,
    }
}

/// The type of this id or name.
fn find<'a>(server: &'a Server, wrote: &str) -> Result<&'a TicketType, Refusal> {
    let by_name = |kind: &&std::sync::Arc<TicketType>| kind.name.to_lowercase() == wrote.to_lowercase();
    let found = server.kind(&wrote.into()).or_else(|| server.types.iter().find(by_name));
    found.map(|kind| &**kind).ok_or_else(|| {
        let ids = server.types.iter().map(|kind| kind.id.as_str());
        let meant = suggest::nearest(wrote, ids).map(str::to_owned);
        Refusal::NoSuchType { wrote: limits::shorten(wrote, limits::CHOICE_TEXT), meant }
    })
}

/// The type as a moved ticket keeps it: what was asked before it moved was asked by another type.
fn without_questions(kind: &TicketType) -> TicketType {
    let revision = format!("{}-moved", kind.revision);
    TicketType { questions: Vec::new(), ask: AskMode::All, revision, ..kind.clone() }
}

fn effects(
    server: &Server,
    before: &TicketType,
    kind: &TicketType,
    position: Option<&Position>,
    notice: View,
) -> Vec<Effect> {
    let mut effects = vec![Effect { stage: 0, deed: Deed::Post { view: notice } }];
    if kind.staff_access.brings_in() || server.list.is_none() {
        effects.push(Effect { stage: 0, deed: Deed::Refresh { view: View::Card } });
    } else {
        // The card calls those whom the thread cannot, which an edit would not do.
        effects.push(Effect { stage: 0, deed: Deed::Delete { view: View::Card } });
        effects.push(Effect { stage: 1, deed: Deed::Post { view: View::Card } });
    }
    if kind.adds_staff(position) {
        effects.push(Effect { stage: 1, deed: Deed::AddStaffBy { view: notice } });
    }
    let stays = |role: &RoleId| kind.staff.contains(role) || server.maintainers.contains(role);
    let former: Vec<RoleId> = before.staff.iter().copied().filter(|role| !stays(role)).collect();
    if !former.is_empty() {
        effects.push(Effect { stage: 1, deed: Deed::RemoveStaff { former } });
    }
    effects
}
