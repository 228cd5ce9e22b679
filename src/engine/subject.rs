//! The ticket that somebody wants to do something with, once it is known that they may.

use super::access::{self, Scope};
use super::facts::Facts;
use crate::definitions::set::{Server, TicketType};
use crate::domain::event::{Asked, Wish};
use crate::domain::refusal::Refusal;
use crate::domain::ticket::{Status, Ticket};
use crate::domain::verb::Action;

/// A ticket with its type. Who may do what follows the files of today; a type that is gone, its last known form.
#[derive(Debug, Clone, Copy)]
pub(super) struct Subject<'a> {
    pub ticket: &'a Ticket,
    pub kind: &'a TicketType,
}

/// The ticket of this server that the event is about, for whoever may do this to it.
pub(super) fn of<'a>(
    server: &'a Server,
    facts: &'a Facts,
    asked: &Asked,
    action: Action,
) -> Result<Subject<'a>, Refusal> {
    let named = match asked.wish {
        Wish::Do { ticket, .. } => ticket,
        _ => None,
    };
    let nothing = || named.map_or(Refusal::NotATicket, |_| Refusal::NoSuchTicket);
    let (Some(ticket), Some(opened_with)) = (&facts.ticket, facts.kind.as_deref()) else {
        return Err(nothing());
    };
    if ticket.guild != server.id {
        return Err(nothing());
    }
    let kind = server.kind(&ticket.kind).map_or(opened_with, |kind| kind);
    access::may(action, Scope { server, ticket: Some((ticket, kind)) }, &asked.by)?;
    Ok(Subject { ticket, kind })
}

/// The same, for what can only be done while it is open.
pub(super) fn open<'a>(
    server: &'a Server,
    facts: &'a Facts,
    asked: &Asked,
    action: Action,
) -> Result<Subject<'a>, Refusal> {
    let subject = of(server, facts, asked, action)?;
    match subject.ticket.status {
        Status::Open => Ok(subject),
        Status::Closed => Err(Refusal::AlreadyClosed(subject.ticket.id)),
    }
}
