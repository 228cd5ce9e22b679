//! Whether those who opened tickets are still in the server.
//!
//! Discord tells of people who leave and come only where the application has the Server Members intent. Without it, or
//! where the bot was off, it is asked for a ticket whose type wants to know: at the start, and before a timer goes off; and
//! whoever does something in a server, having come into it after they opened a ticket, has been away.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tracing::{debug, error};

use super::{Desk, perform};
use crate::definitions::set::CreatorLeaves;
use crate::discord::fault::Fault;
use crate::domain::event::Event;
use crate::domain::ids::{GuildId, UserId};
use crate::domain::ticket::{Status, Ticket};
use crate::domain::time::Instant;
use crate::domain::timer::TimerKind;

/// Somebody came into a server, or left it.
pub(super) async fn came_or_went(desk: Arc<Desk>, guild: GuildId, user: UserId, is_there: bool) {
    match perform::patiently(&desk, || desk.store.open_tickets_of(guild, user)).await {
        Ok(open) => open.iter().for_each(|ticket| desk.take(guild, event(ticket, is_there))),
        Err(fault) => error!(%fault, "the tickets of somebody who left or came back could not be looked up"),
    }
}

/// When people came into servers, as far as their open tickets were looked at since.
#[derive(Default)]
pub(super) struct Arrivals {
    known: Mutex<HashMap<(GuildId, UserId), Instant>>,
}

impl Arrivals {
    /// Whether it was not known that somebody came at this moment.
    fn is_news(&self, guild: GuildId, user: UserId, joined_at: Instant) -> bool {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.insert((guild, user), joined_at) != Some(joined_at)
    }

    /// Their tickets could not be looked at: the next thing that they do counts as the first.
    fn forget(&self, guild: GuildId, user: UserId) {
        self.known.lock().unwrap_or_else(PoisonError::into_inner).remove(&(guild, user));
    }
}

/// Somebody does something in a server: where Discord does not tell of those who come, their tickets are looked at once.
/// Returns at once.
pub(super) fn seen(desk: &Arc<Desk>, guild: GuildId, user: UserId, joined_at: Instant) {
    let is_ours = desk.live.current().servers.contains_key(&guild);
    if is_ours && !desk.identity.hears_of_members && desk.arrivals.is_news(guild, user, joined_at) {
        let looking = desk.clone();
        desk.spawn(async move {
            match looking.store.open_tickets_of(guild, user).await {
                Ok(open) => open
                    .iter()
                    .filter(|ticket| ticket.opened_at < joined_at)
                    .for_each(|ticket| looking.take(guild, event(ticket, true))),
                Err(fault) => {
                    debug!(%fault, "the tickets of somebody who may be back could not be looked up");
                    looking.arrivals.forget(guild, user);
                }
            }
        });
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
    let is_there = is_there(desk, ticket).await?;
    (is_there != was_there).then(|| event(ticket, is_there))
}

/// Whether a ticket's creator is in the server; none if that cannot be learnt.
pub(super) async fn is_there(desk: &Desk, ticket: &Ticket) -> Option<bool> {
    match desk.rest.is_member(ticket.guild, ticket.creator.id).await {
        Ok(()) => Some(true),
        Err(Fault::Gone) => Some(false),
        Err(fault) => {
            debug!(ticket = %ticket.id, %fault, "whether its creator is still there could not be learnt");
            None
        }
    }
}
