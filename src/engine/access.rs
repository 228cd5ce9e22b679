//! Who may do what: the only place that knows.

use crate::definitions::set::{OpenTo, Server, TicketType};
use crate::domain::person::Person;
use crate::domain::refusal::Refusal;
use crate::domain::ticket::Ticket;
use crate::domain::time::Instant;

/// Reading the definitions again is for maintainers.
pub(super) fn may_maintain(server: &Server, person: &Person) -> Result<(), Refusal> {
    if person.has_any(&server.maintainers) { Ok(()) } else { Err(Refusal::MaintainersOnly) }
}

/// Closing a ticket is for its staff and the maintainers, and for its creator where the type lets them.
pub(super) fn may_close(server: &Server, kind: &TicketType, ticket: &Ticket, person: &Person) -> Result<(), Refusal> {
    let creator = ticket.creator.id == person.face.id;
    if handles(server, kind, person) || (creator && kind.close.by_creator) {
        Ok(())
    } else if kind.close.by_creator {
        Err(Refusal::StaffAndCreatorOnly)
    } else {
        Err(Refusal::StaffOnly)
    }
}

/// Answering a ticket's questions is for whoever opened it.
pub(super) fn may_answer(ticket: &Ticket, person: &Person) -> Result<(), Refusal> {
    if ticket.creator.id == person.face.id { Ok(()) } else { Err(Refusal::CreatorOnly) }
}

/// Whether somebody handles tickets of a type: its staff and the maintainers do.
fn handles(server: &Server, kind: &TicketType, person: &Person) -> bool {
    person.has_any(&kind.staff) || person.has_any(&server.maintainers)
}

/// Opening a ticket of a type is for everybody whom its `open_to` admits.
pub(super) fn may_open(rule: &OpenTo, person: &Person, now: Instant) -> Result<(), Refusal> {
    if !rule.roles.is_empty() && !person.has_any(&rule.roles) {
        return Err(Refusal::RolesNeeded(rule.roles.clone()));
    }
    if let Some(role) = rule.not_roles.iter().find(|role| person.roles.contains(role)) {
        return Err(Refusal::RoleBarred(*role));
    }
    if let Some(least) = rule.account_age
        && now.since(person.face.id.born()) < least.duration()
    {
        return Err(Refusal::AccountTooYoung(least));
    }
    if let (Some(least), Some(joined_at)) = (rule.member_for, person.joined_at)
        && now.since(joined_at) < least.duration()
    {
        return Err(Refusal::MemberTooNew(least));
    }
    Ok(())
}
