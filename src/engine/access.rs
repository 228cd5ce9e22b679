//! Who may do what: the only place that knows, for commands, buttons, forms and suggestions alike.
//!
//! [`rule`] is the table; [`may`] holds a person against it.

use crate::definitions::set::{OpenTo, Server, TicketType};
use crate::domain::ids::{RoleId, TypeId, UserId};
use crate::domain::person::Person;
use crate::domain::refusal::Refusal;
use crate::domain::ticket::{Guest, Side, Ticket};
use crate::domain::time::Instant;
use crate::domain::verb::Action;

/// Who may do something, besides the maintainers, who may do everything that staff may.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rule {
    /// Maintainers alone.
    Maintainers,
    /// The staff of the ticket's type.
    Staff,
    /// The staff of the ticket's type, but not whoever opened the ticket.
    OtherStaff,
    /// The staff of the ticket's type, and whoever opened the ticket where the type lets them close it.
    StaffAndClosingCreator,
    /// The staff of the ticket's type, and whoever opened the ticket.
    StaffAndCreator,
    /// The staff of any type of the server.
    AnyStaff,
    /// Whoever opened the ticket, and nobody else.
    Creator,
}

/// The table of who may do what.
fn rule(action: Action) -> Rule {
    match action {
        Action::Answer | Action::Rate => Rule::Creator,
        Action::Close => Rule::StaffAndClosingCreator,
        Action::Claim | Action::Unclaim | Action::Join | Action::Assign | Action::Reply => Rule::Staff,
        Action::Note | Action::Add | Action::Remove | Action::Rename | Action::Move | Action::Reopen => Rule::Staff,
        Action::Alerts => Rule::Staff,
        Action::BeAvailable => Rule::AnyStaff,
        Action::RequestClose | Action::AnswerCloseRequest | Action::Transcript => Rule::StaffAndCreator,
        Action::Decide => Rule::OtherStaff,
        Action::Find | Action::Stats | Action::Block => Rule::AnyStaff,
        Action::Reload | Action::Config | Action::Panel => Rule::Maintainers,
    }
}

/// Whether the right to something depends on the ticket at hand.
pub fn concerns_a_ticket(action: Action) -> bool {
    !matches!(rule(action), Rule::AnyStaff | Rule::Maintainers)
}

/// What is acted on.
#[derive(Debug, Clone, Copy)]
pub struct Scope<'a> {
    /// The server.
    pub server: &'a Server,
    /// The ticket and its type, where it is about one.
    pub ticket: Option<(&'a Ticket, &'a TicketType)>,
}

/// Whether somebody may do something.
///
/// # Errors
/// Why not, in the words of the table.
pub fn may(action: Action, scope: Scope<'_>, person: &Person) -> Result<(), Refusal> {
    let maintains = person.has_any(&scope.server.maintainers);
    let creator = scope.ticket.is_some_and(|(ticket, _)| ticket.creator.id == person.face.id);
    let handles = maintains || scope.ticket.is_some_and(|(_, kind)| handles(scope.server, kind, &person.roles));
    let closes = creator && scope.ticket.is_some_and(|(_, kind)| kind.close.by_creator);
    match rule(action) {
        Rule::Maintainers if maintains => Ok(()),
        Rule::Maintainers => Err(Refusal::MaintainersOnly),
        Rule::AnyStaff if is_staff(scope.server, &person.roles) => Ok(()),
        Rule::AnyStaff => Err(Refusal::ServerStaffOnly),
        Rule::Creator if creator => Ok(()),
        Rule::Creator => Err(Refusal::CreatorOnly),
        Rule::OtherStaff if maintains => Ok(()),
        Rule::OtherStaff if handles && creator => Err(Refusal::OwnTicket),
        Rule::Staff | Rule::OtherStaff | Rule::StaffAndClosingCreator | Rule::StaffAndCreator if handles => Ok(()),
        Rule::StaffAndCreator if creator => Ok(()),
        Rule::StaffAndCreator => Err(Refusal::StaffAndCreatorOnly),
        Rule::StaffAndClosingCreator if closes => Ok(()),
        Rule::StaffAndClosingCreator if scope.ticket.is_some_and(|(_, kind)| kind.close.by_creator) => {
            Err(Refusal::StaffAndCreatorOnly)
        }
        Rule::Staff | Rule::OtherStaff | Rule::StaffAndClosingCreator => Err(Refusal::StaffOnly),
    }
}

/// Whether somebody with these roles is a maintainer, or of the staff of any type.
pub fn is_staff(server: &Server, roles: &[RoleId]) -> bool {
    let staff = server.types.iter().flat_map(|kind| &kind.staff);
    server.maintainers.iter().chain(staff).any(|role| roles.contains(role))
}

/// Whether somebody with these roles handles tickets of a type: one of its staff, or a maintainer.
pub fn handles(server: &Server, kind: &TicketType, roles: &[RoleId]) -> bool {
    roles.iter().any(|role| kind.staff.contains(role) || server.maintainers.contains(role))
}

/// Whether somebody with these roles belongs in a ticket's thread. What Discord shows to those who manage threads anyway is
/// another matter.
pub fn belongs(
    server: &Server,
    kind: &TicketType,
    ticket: &Ticket,
    guests: &[Guest],
    user: UserId,
    roles: &[RoleId],
) -> bool {
    belongs_in_person(ticket, guests, user) || handles(server, kind, roles)
}

/// Whether somebody belongs there whatever their roles: they opened the ticket, or were brought into it by name.
pub fn belongs_in_person(ticket: &Ticket, guests: &[Guest], user: UserId) -> bool {
    user == ticket.creator.id || guests.iter().any(|guest| guest.face.id == user)
}

/// Whether somebody with these roles is of those whom a ticket of this type brings into its thread. Maintainers, who handle
/// all, are not.
pub fn is_brought_in(kind: &TicketType, roles: &[RoleId]) -> bool {
    roles.iter().any(|role| kind.staff.contains(role))
}

/// The types whose tickets somebody handles; none for maintainers, who handle all, also those of types that are gone.
pub fn handled(server: &Server, person: &Person) -> Option<Vec<TypeId>> {
    if person.has_any(&server.maintainers) {
        return None;
    }
    let handled = server.types.iter().filter(|kind| person.has_any(&kind.staff));
    Some(handled.map(|kind| kind.id.clone()).collect())
}

/// For which side somebody speaks who may act in a ticket. Staff who opened it themselves speak as its member.
pub(super) fn side(server: &Server, kind: &TicketType, ticket: &Ticket, person: &Person) -> Side {
    let opened = ticket.creator.id == person.face.id;
    if !opened && handles(server, kind, &person.roles) { Side::Staff } else { Side::Member }
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
