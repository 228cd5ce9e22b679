//! Makes up for what the bot did not see: at the start, after a long silence of the gateway, and when channels go.

use std::sync::Arc;
use std::time::Duration;

use tracing::{info, warn};

use super::{Desk, perform, upkeep};
use crate::discord::fault::Fault;
use crate::domain::event::Event;
use crate::domain::ids::{ChannelId, GuildId, MessageId};
use crate::domain::ticket::Ticket;
use crate::domain::time::Instant;

/// The most messages that Discord gives at once.
const PAGE: u8 = 100;

/// The first pause before messages that could not be read are asked for again; it doubles.
const FIRST_PAUSE: Duration = Duration::from_secs(1);
/// The longest such pause.
const LONGEST_PAUSE: Duration = Duration::from_secs(300);
/// How far Discord's clock and ours may differ.
const CLOCKS_DIFFER: Duration = Duration::from_secs(30);

/// A server's state has arrived, at the start or after a break that lost events. What happened `since` is told live.
pub(super) async fn guild_arrived(desk: Arc<Desk>, guild: GuildId, since: Instant) {
    upkeep::ask(&desk, guild);
    if !desk.live.current().servers.contains_key(&guild) {
        return info!(%guild, "in a server that no server.yaml names; nothing to do there");
    }
    perform::resume(&desk).await;
    for ticket in perform::patiently(&desk, || desk.store.open_tickets(guild)).await {
        let mut pause = FIRST_PAUSE;
        while let Err(fault) = catch_up(&desk, &ticket, since).await {
            warn!(ticket = %ticket.id, %fault, "what was said meanwhile could not be read");
            if !fault.is_retryable() {
                break;
            }
            desk.clock.sleep(pause).await;
            pause = (pause * 2).min(LONGEST_PAUSE);
        }
    }
    info!(server = %desk.guilds.server_name(guild).unwrap_or_default(), "ready");
}

/// Reads what was said in a ticket while the bot was away; a thread that is gone closes its ticket. What the bot itself
/// wrote meanwhile, and what was told since it came back, says nothing about what it missed before.
async fn catch_up(desk: &Arc<Desk>, ticket: &Ticket, since: Instant) -> Result<(), Fault> {
    let Some(thread) = ticket.thread else { return Ok(()) };
    let before = Instant::from_unix_ms(since.unix_ms() - CLOCKS_DIFFER.as_millis() as i64);
    let bot = desk.identity.user;
    let heard = perform::patiently(desk, || desk.store.last_heard(ticket.id, bot, before)).await;
    let mut after = heard.unwrap_or(MessageId(thread.0));
    loop {
        let page = match desk.rest.messages(thread, Some(after), PAGE).await {
            Err(Fault::Gone) => {
                desk.take(ticket.guild, Event::ThreadGone { thread });
                return Ok(());
            }
            page => page?,
        };
        let full = page.len() == usize::from(PAGE);
        // Discord gives the newest first.
        for seen in page.into_iter().rev() {
            after = after.max(seen.said.message);
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
