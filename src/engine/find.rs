//! Finding tickets: whoever handles some of a server's types sees those, maintainers all.

use super::access::{self, Scope};
use super::facts::Facts;
use crate::definitions::set::{Server, TicketType};
use crate::domain::event::Asked;
use crate::domain::ids::TypeId;
use crate::domain::plan::{Answer, Plan};
use crate::domain::refusal::Refusal;
use crate::domain::search::{Assignee, Found, Place, Query, Search};
use crate::domain::verb::Action;

/// What the tables are to be asked, for whoever may.
pub(super) fn query(server: &Server, asked: &Asked, search: &Search, place: Place) -> Result<Query, Refusal> {
    access::may(Action::Find, Scope { server, ticket: None }, &asked.by)?;
    let kinds = kinds(server, asked, search.kind.as_ref())?;
    let assignee = match search.assignee {
        Assignee::Any => None,
        Assignee::Nobody => Some(None),
        Assignee::Me => Some(Some(asked.by.face.id)),
        Assignee::Is(user) => Some(Some(user)),
    };
    Ok(Query { guild: server.id, kinds, member: search.member, status: search.status, assignee, place })
}

/// The types that somebody may look at, or the one of them that they name; none means all.
pub(super) fn kinds(server: &Server, asked: &Asked, named: Option<&TypeId>) -> Result<Option<Vec<TypeId>>, Refusal> {
    let handled = access::handled(server, &asked.by);
    match named {
        Some(named) => Ok(Some(vec![kind_of(server, named, handled.as_deref())?])),
        None => Ok(handled),
    }
}

pub(super) fn decide(
    server: &Server,
    facts: &Facts,
    asked: &Asked,
    search: &Search,
    place: Place,
) -> Result<Plan, Refusal> {
    query(server, asked, search, place)?;
    let kind = search.kind.as_ref().and_then(|named| kind_named(server, named).map(|kind| kind.id.clone()));
    let search = Search { kind: kind.or_else(|| search.kind.clone()), ..search.clone() };
    let found = Found { search, page: facts.page.clone(), block: facts.block.clone() };
    Ok(Plan { answer: Answer::Found(Box::new(found)), ..Plan::default() })
}

/// The type that somebody names, by its id or its name as typed. Of a type that is gone there may still be tickets, which
/// maintainers see.
fn kind_of(server: &Server, named: &TypeId, handled: Option<&[TypeId]>) -> Result<TypeId, Refusal> {
    match (kind_named(server, named), handled) {
        (Some(kind), Some(handled)) if !handled.contains(&kind.id) => Err(Refusal::OthersType(kind.id.clone())),
        (Some(kind), _) => Ok(kind.id.clone()),
        (None, None) if named.is_well_formed() => Ok(named.clone()),
        (None, _) => Err(Refusal::NoSuchType { wrote: named.0.clone(), meant: None }),
    }
}

fn kind_named<'a>(server: &'a Server, named: &TypeId) -> Option<&'a TicketType> {
    let typed = named.as_str().trim().to_lowercase();
    let by_name = || server.types.iter().find(|kind| kind.name.to_lowercase() == typed);
    server.kind(named).or_else(|| server.kind(&typed.as_str().into())).or_else(by_name).map(|kind| &**kind)
}
