//! Looks up what the engine needs to know.

use std::sync::Arc;

use tracing::warn;

use super::needed::{FOR_A_MEMBER, FOR_THREADS};
use super::{Desk, leaving, renaming, staff};
use crate::definitions::set::{AskMode, TicketType};
use crate::domain::answer::Given;
use crate::domain::event::{Asked, Event, Wish};
use crate::domain::ids::{ChannelId, TicketId, TypeId};
use crate::domain::person::Face;
use crate::domain::plan::{Deed, View};
use crate::domain::search::{Place, Query};
use crate::domain::ticket::{Said, Status, Ticket};
use crate::domain::verb::{Action, Verb};
use crate::engine::access::{self, Scope};
use crate::engine::{Facts, Needs, Overdue, Standing};
use crate::store::{Fault, PendingEffect};

/// Looks up `needs` for `event`.
pub(super) async fn gather(desk: &Desk, needs: Needs, event: &Event) -> Result<Facts, Fault> {
    match needs {
        Needs::Nothing => Ok(Facts::default()),
        Needs::Ticket(ticket) => of_ticket(desk, desk.store.ticket(ticket).await?, event).await,
        Needs::TicketOfThread(thread) => of_ticket(desk, desk.store.ticket_by_thread(thread).await?, event).await,
        Needs::TicketAlone(thread) => {
            Ok(Facts { ticket: desk.store.ticket_by_thread(thread).await?, ..Facts::default() })
        }
        Needs::Page(query) => of_page(desk, &query).await,
        Needs::Counts(period) => Ok(Facts { counts: desk.store.counts(&period).await?, ..Facts::default() }),
        Needs::Block(user) => match event {
            Event::Asked(asked) => Ok(Facts { block: desk.store.block(asked.guild, user).await?, ..Facts::default() }),
            _ => Ok(Facts::default()),
        },
        Needs::Blocks => match event {
            Event::Asked(asked) => {
                Ok(Facts { blocks: desk.store.blocks(asked.guild, desk.clock.now()).await?, ..Facts::default() })
            }
            _ => Ok(Facts::default()),
        },
        Needs::Overdue(tickets) => overdue(desk, &tickets).await,
        Needs::Standing { kind, parent } => match event {
            Event::Asked(asked) => of_person(desk, asked, &kind, parent).await,
            _ => Ok(Facts::default()),
        },
    }
}

/// A page before which there is nothing left is the first one.
async fn of_page(desk: &Desk, query: &Query) -> Result<Facts, Fault> {
    let mut page = desk.store.find(query).await?;
    if matches!(query.place, Place::NewerThan(_)) && !page.has_newer {
        page = desk.store.find(&Query { place: Place::Newest, ..query.clone() }).await?;
    }
    let block = match query.member {
        Some(member) => desk.store.block(query.guild, member).await?.filter(|block| block.holds(desk.clock.now())),
        None => None,
    };
    Ok(Facts { page, block, ..Facts::default() })
}

async fn of_ticket(desk: &Desk, ticket: Option<Ticket>, event: &Event) -> Result<Facts, Fault> {
    let Some(ticket) = ticket else { return Ok(Facts::default()) };
    let kind = type_of(desk, &ticket).await?;
    let given = given(desk, &ticket, &kind).await?;
    let listening = match event {
        Event::Said(said) if kind.ask == AskMode::OneByOne => is_listening(desk, &ticket, said).await?,
        _ => false,
    };
    let timers = desk.store.timers(ticket.id).await?;
    let (kind, bot) = (Some(kind), Some(the_bot(desk)));
    let mut facts = Facts { kind, given, listening, timers, bot, ..Facts::default() };
    match event {
        Event::Asked(Asked { wish: Wish::Do { verb, .. }, .. }) => {
            of_verb(desk, &ticket, verb, event, &mut facts).await?;
        }
        Event::Said(said) if said.sender.id != ticket.creator.id => {
            facts.guests = desk.store.guests(ticket.id).await?;
        }
        Event::StaffLost { .. } => facts.guests = desk.store.guests(ticket.id).await?,
        Event::ReopeningFailed { .. } => facts.reopenings = desk.store.reopenings(ticket.id).await?,
        _ => {}
    }
    Ok(Facts { ticket: Some(ticket), ..facts })
}

/// What a verb needs to know beyond the ticket.
async fn of_verb(desk: &Desk, ticket: &Ticket, verb: &Verb, event: &Event, facts: &mut Facts) -> Result<(), Fault> {
    let Event::Asked(asked) = event else { return Ok(()) };
    match verb {
        Verb::Assign { to: Some(named) } => {
            facts.named_lacks = staff::sees(desk, ticket, named.face.id, named.roles.as_deref().unwrap_or_default());
        }
        Verb::Assign { to: None } if ticket.status == Status::Open => {
            let set = desk.live.current();
            let server = set.servers.get(&ticket.guild);
            let kind = server.and_then(|server| server.kind(&ticket.kind)).or(facts.kind.as_ref());
            let may = |server, kind| {
                access::may(Action::Assign, Scope { server, ticket: Some((ticket, kind)) }, &asked.by).is_ok()
            };
            // For those who may not, nobody is asked after.
            if let (Some(server), Some(kind)) = (server, kind)
                && may(server, kind)
            {
                facts.candidate = staff::candidate(desk, asked, ticket, kind).await?;
            }
        }
        Verb::Add { whom } => {
            facts.named_lacks = staff::sees(desk, ticket, whom.face.id, whom.roles.as_deref().unwrap_or_default());
            facts.guests = desk.store.guests(ticket.id).await?;
        }
        Verb::Join => {
            facts.seats = desk.store.seats(ticket.id).await?;
            facts.person_lacks = staff::sees(desk, ticket, asked.by.face.id, &asked.by.roles);
        }
        Verb::Remove { .. } => facts.guests = desk.store.guests(ticket.id).await?,
        Verb::Rename { .. } => facts.next_rename = renaming::next(desk, ticket.id).await?,
        Verb::Move { .. } => {
            if let Some(user) = ticket.assignee {
                facts.assignee_roles = staff::roles_of(desk, ticket.guild, user).await?;
            }
        }
        Verb::Reopen if ticket.status == Status::Closed => {
            facts.creator_gone = leaving::is_there(desk, ticket).await == Some(false);
        }
        Verb::Note { text: None } => facts.notes = desk.store.notes(ticket.id).await?,
        Verb::Decide { .. } => facts.decided = desk.store.decided(ticket.id).await?,
        _ => {}
    }
    Ok(())
}

fn the_bot(desk: &Desk) -> Face {
    let name = &desk.identity.name;
    Face { id: desk.identity.user, name: name.clone(), display_name: name.clone() }
}

async fn overdue(desk: &Desk, tickets: &[TicketId]) -> Result<Facts, Fault> {
    let mut overdue = Vec::with_capacity(tickets.len());
    for (ticket, timers) in desk.store.tickets_with_timers(tickets).await? {
        let kind = type_of(desk, &ticket).await?;
        overdue.push(Overdue { ticket, kind, timers });
    }
    Ok(Facts { overdue, ..Facts::default() })
}

/// What is sent before its question stands in the thread belongs to the answer before it.
async fn is_listening(desk: &Desk, ticket: &Ticket, said: &Said) -> Result<bool, Fault> {
    let asks = |effect: &PendingEffect| {
        matches!(effect.deed, Deed::Post { view: View::Opening { .. } | View::Question { .. } })
    };
    Ok(!desk.store.has_message(said.message).await? && !desk.store.pending_effects(ticket.id).await?.iter().any(asks))
}

/// What was answered in a ticket, where each answer is taken on its own.
pub(super) async fn given(desk: &Desk, ticket: &Ticket, kind: &TicketType) -> Result<Vec<Given>, Fault> {
    if kind.ask == AskMode::All { Ok(Vec::new()) } else { desk.store.answers(ticket.id).await }
}

/// A ticket's type as it was when the ticket opened.
pub(super) async fn type_of(desk: &Desk, ticket: &Ticket) -> Result<Arc<TicketType>, Fault> {
    let now = desk.live.current();
    let today = now.servers.get(&ticket.guild).and_then(|server| server.kind(&ticket.kind));
    if let Some(kind) = today
        && kind.revision == ticket.revision
    {
        return Ok(kind.clone());
    }
    let stored = desk.store.revision(&ticket.revision).await?;
    match stored.as_deref().map(serde_json::from_str) {
        Some(Ok(kind)) => Ok(Arc::new(kind)),
        unread => {
            let why = unread.and_then(Result::err).map_or("it is not stored".to_owned(), |error| error.to_string());
            warn!(ticket = %ticket.id, why, "its type as it opened cannot be read; today's is used");
            // What is said in a ticket is kept, and it can be closed, also when its type is gone.
            let unknown = || Arc::new(TicketType::unknown(&ticket.kind, &ticket.revision, ticket.parent));
            Ok(today.cloned().unwrap_or_else(unknown))
        }
    }
}

async fn of_person(desk: &Desk, asked: &Asked, kind: &TypeId, parent: ChannelId) -> Result<Facts, Fault> {
    let standing = desk.store.standing(asked.guild, asked.by.face.id, kind).await?;
    let person = &asked.by;
    Ok(Facts {
        standing: Standing {
            own_open: standing.own_open,
            open_in_total: standing.open_in_total,
            last_closed_at: standing.last_closed_at,
            block: standing.block,
        },
        bot_lacks: desk.guilds.bot_lacks(asked.guild, parent, FOR_THREADS),
        person_lacks: desk.guilds.member_lacks(asked.guild, parent, person.face.id, &person.roles, FOR_A_MEMBER),
        ..Facts::default()
    })
}
