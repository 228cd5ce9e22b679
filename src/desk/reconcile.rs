//! Makes up for what the bot did not see: at the start, after a long silence of the gateway, and when channels go.

use std::sync::Arc;

use tracing::{info, warn};

use super::{Desk, perform, upkeep};
use crate::discord::fault::Fault;
use crate::domain::event::Event;
use crate::domain::ids::{ChannelId, GuildId};
use crate::domain::ticket::Ticket;

/// The most messages that Discord gives at once.
const PAGE: u8 = 100;

/// A server's state has arrived, at the start or after a break that lost events.
pub(super) async fn guild_arrived(desk: Arc<Desk>, guild: GuildId) {
    upkeep::ask(&desk, guild);
    if !desk.live.current().servers.contains_key(&guild) {
        return info!(%guild, "in a server that no server.yaml names; nothing to do there");
    }
    perform::resume(&desk).await;
    let open = match desk.store.open_tickets(guild).await {
        Ok(open) => open,
        Err(fault) => return warn!(%fault, "the open tickets could not be compared with Discord"),
    };
    for ticket in open {
        if let Err(fault) = catch_up(&desk, &ticket).await {
            warn!(ticket = %ticket.id, %fault, "what was said meanwhile could not be read");
        }
    }
    info!(server = %desk.guilds.server_name(guild).unwrap_or_default(), "ready");
}

/// Reads what was said in a ticket while the bot was away; a thread that is gone closes its ticket.
async fn catch_up(desk: &Arc<Desk>, ticket: &Ticket) -> Result<(), Fault> {
    let Some(thread) = ticket.thread else { return Ok(()) };
    let Ok(mut after) = desk.store.last_message(ticket.id).await else { return Ok(()) };
    loop {
        let page = match desk.rest.messages(thread, after, PAGE).await {
            Err(Fault::Gone) => {
                desk.take(ticket.guild, Event::ThreadGone { thread });
                return Ok(());
            }
            page => page?,
        };
        let full = page.len() == usize::from(PAGE);
        // Discord gives the newest first.
        for seen in page.into_iter().rev() {
            after = after.max(Some(seen.said.message));
            desk.take(ticket.guild, Event::Said(seen.said));
        }
        if !full {
            return Ok(());
        }
    }
}

/// A channel is gone, and with it, without a word from Discord, every thread in it.
pub(super) async fn channel_gone(desk: Arc<Desk>, guild: GuildId, channel: ChannelId) {
    match desk.store.open_tickets_in(channel).await {
        Ok(open) => {
            for thread in open.into_iter().filter_map(|ticket| ticket.thread) {
                desk.take(guild, Event::ThreadGone { thread });
            }
        }
        Err(fault) => warn!(%channel, %fault, "the tickets of a deleted channel could not be closed"),
    }
}
