//! Whether those who opened tickets are still in the server.
//!
//! Discord tells of people who leave and come only where the application has the Server Members intent. Without it, or
//! where the bot was off, it is asked for a ticket whose type wants to know: at the start, and before a timer goes off.

use std::sync::Arc;

use tracing::{debug, error};

use super::{Desk, perform};
use crate::definitions::set::CreatorLeaves;
use crate::discord::fault::Fault;
use crate::domain::event::Event;
use crate::domain::ids::{GuildId, UserId};
use crate::domain::ticket::{Status, Ticket};
use crate::domain::timer::TimerKind;

/// Somebody came into a server, or left it.
pub(super) async fn came_or_went(desk: Arc<Desk>, guild: GuildId, user: UserId, is_there: bool) {
    match perform::patiently(&desk, || desk.store.open_tickets_of(guild, user)).await {
        Ok(open) => open.iter().for_each(|ticket| desk.take(guild, event(ticket, is_there))),
        Err(fault) => error!(%fault, "the tickets of somebody who left or came back could not be looked up"),
    }
}

fn event(ticket: &Ticket, is_there: bool) -> Event {
    let ticket = ticket.id;
    if is_there { Event::CreatorBack { ticket } } else { Event::CreatorLeft { ticket } }
}

/// What is new about whether a ticket's creator is in the server, where its type wants to know.
pub(super) async fn news(desk: &Desk, ticket: &Ticket) -> Option<Event> {
    let set = desk.live.current();
    let kind = set.servers.get(&ticket.guild)?.kind(&ticket.kind)?;
    if kind.timing.creator_leaves == CreatorLeaves::Keep || ticket.status == Status::Closed {
        return None;
    }
    let timers = perform::patiently(desk, || desk.store.timers(ticket.id)).await.ok()?;
    let was_there = !timers.iter().any(|timer| timer.kind() == TimerKind::CreatorGone);
    let is_there = match desk.rest.is_member(ticket.guild, ticket.creator.id).await {
        Ok(()) => true,
        Err(Fault::Gone) => false,
        Err(fault) => {
            debug!(ticket = %ticket.id, %fault, "whether its creator is still there could not be learnt");
            return None;
        }
    };
    (is_there != was_there).then(|| event(ticket, is_there))
}
