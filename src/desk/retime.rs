//! Lets the timers of tickets follow the definitions: at the start, and when they change.

use std::sync::Arc;

use tracing::error;

use super::{Desk, facts, perform, scheduler};
use crate::definitions::set::Server;
use crate::domain::event::Event;
use crate::domain::ids::{GuildId, TicketId};
use crate::domain::plan::{Change, Plan};
use crate::domain::timer::{Purpose, Timer};
use crate::engine;
use crate::store::Fault;

/// How many tickets are looked at at once.
const AT_ONCE: usize = 200;
/// The same for closed ones, of which there may be very many.
const CLOSED_AT_ONCE: u32 = 500;

/// Sets the timers of a server's tickets as the definitions in force want them, then watches them.
pub(super) async fn follow(desk: &Arc<Desk>, guild: GuildId) {
    let set = desk.live.current();
    let Some(server) = set.servers.get(&guild) else { return };
    if let Err(fault) = open(desk, guild).await {
        error!(%fault, "the timers of open tickets may not be as the definitions want them");
    }
    if let Err(fault) = closed(desk, server).await {
        error!(%fault, "the timers of closed tickets may not be as the definitions want them");
    }
    scheduler::start(desk, guild);
}

async fn open(desk: &Arc<Desk>, guild: GuildId) -> Result<(), Fault> {
    let open = perform::patiently(desk, || desk.store.open_tickets(guild)).await?;
    let numbers: Vec<TicketId> = open.iter().map(|ticket| ticket.id).collect();
    for some in numbers.chunks(AT_ONCE) {
        for (ticket, timers) in perform::patiently(desk, || desk.store.tickets_with_timers(some)).await? {
            let kind = perform::patiently(desk, || facts::type_of(desk, &ticket)).await?;
            let set = desk.live.current();
            let Some(server) = set.servers.get(&guild) else { return Ok(()) };
            if !engine::retimed(server, &kind, &ticket, &timers).is_empty() {
                desk.take(guild, Event::Retimed { ticket: ticket.id });
            }
        }
    }
    Ok(())
}

/// What the closed tickets of a type are kept for is the same for all: no row of theirs has to be read for that.
async fn closed(desk: &Arc<Desk>, server: &Server) -> Result<(), Fault> {
    for kind in &server.types {
        let Some(after) = kind.timing.retention else {
            perform::patiently(desk, || desk.store.keep_for_ever(server.id, &kind.id)).await?;
            continue;
        };
        let others = || desk.store.kept_too_long_or_short(server.id, &kind.id, after, CLOSED_AT_ONCE);
        loop {
            let some = perform::patiently(desk, others).await?;
            let changes: Vec<Change> = (some.iter())
                .map(|(ticket, closed_at)| Change::SetTimer {
                    ticket: *ticket,
                    timer: Timer { due: Some(closed_at.plus(after.duration())), purpose: Purpose::Retention { after } },
                })
                .collect();
            if changes.is_empty() {
                break;
            }
            let plan = Plan { changes, ..Plan::default() };
            perform::patiently(desk, || desk.commit(&plan)).await?;
        }
    }
    Ok(())
}
