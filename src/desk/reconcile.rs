//! Makes up for what the bot did not see: at the start, after a long silence of the gateway, and when channels go.

use std::sync::Arc;

use futures_util::StreamExt;
use futures_util::stream;
use tracing::{error, info, warn};

use super::deed::Failure;
use super::{Desk, attendance, catch_up, copies, leaving, perform, retime, upkeep};
use crate::discord::fault::Fault;
use crate::domain::event::Event;
use crate::domain::ids::{ChannelId, GuildId};
use crate::domain::ticket::Ticket;

/// How many tickets are caught up with at once.
const AT_ONCE: usize = 8;

/// A server's state has arrived, at the start or after a break that lost events.
pub(super) async fn guild_arrived(desk: Arc<Desk>, guild: GuildId) {
    if !desk.live.current().servers.contains_key(&guild) {
        info!(%guild, "in a server that no server.yaml names; nothing to do there");
        return upkeep::ask(&desk, guild);
    }
    copies::see_to(&desk);
    perform::resume(&desk).await;
    tokio::join!(catch_up_and_keep_time(&desk, guild), upkeep::see_to(&desk, guild));
    attendance::reconcile(&desk, guild).await;
    info!(server = %desk.guilds.server_name(guild).unwrap_or_default(), "ready");
}

/// Timers wait until it is known what was said meanwhile, which may put them off.
async fn catch_up_and_keep_time(desk: &Arc<Desk>, guild: GuildId) {
    catch_up_with_all(desk, guild).await;
    retime::follow(desk, guild).await;
}

/// Reads what was said in a server's open tickets while the bot was away. A closed one is read before its record is made.
async fn catch_up_with_all(desk: &Arc<Desk>, guild: GuildId) {
    let open = match perform::patiently(desk, || desk.store.open_tickets(guild)).await {
        Ok(open) => open,
        Err(fault) => return error!(%fault, "the open tickets could not be compared with Discord"),
    };
    stream::iter(open)
        .for_each_concurrent(AT_ONCE, |ticket| async move {
            if let Some(news) = leaving::news(desk, &ticket).await {
                desk.take(guild, news);
            }
            if let Err(failure) = catch_up_with(desk, &ticket).await {
                desk.spawn(again(desk.clone(), ticket, failure));
            }
        })
        .await;
}

/// Takes in what was missed in a ticket; a thread that is gone closes its ticket.
async fn catch_up_with(desk: &Arc<Desk>, ticket: &Ticket) -> Result<(), Failure> {
    match (catch_up::missed(desk, ticket).await, ticket.thread) {
        (Err(Failure::Discord(Fault::Gone)), Some(thread)) => desk.take(ticket.guild, Event::ThreadGone { thread }),
        (missed, _) => {
            for event in missed? {
                desk.take(ticket.guild, event);
            }
        }
    }
    Ok(())
}

/// Goes on trying to catch up with a ticket.
async fn again(desk: Arc<Desk>, ticket: Ticket, mut failure: Failure) {
    for attempts in 0.. {
        warn!(ticket = %ticket.id, %failure, "what was said meanwhile could not be read");
        let Some(pause) = perform::pause(&failure, attempts) else { return };
        desk.clock.sleep(pause).await;
        match catch_up_with(&desk, &ticket).await {
            Ok(()) => return,
            Err(another) => failure = another,
        }
    }
}

/// A channel is gone, and with it, without a word from Discord, every thread in it.
pub(super) async fn channel_gone(desk: Arc<Desk>, guild: GuildId, channel: ChannelId) {
    match perform::patiently(&desk, || desk.store.open_tickets_in(channel)).await {
        Ok(open) => {
            for thread in open.into_iter().filter_map(|ticket| ticket.thread) {
                desk.take(guild, Event::ThreadGone { thread });
            }
        }
        Err(fault) => error!(%channel, %fault, "the tickets of a deleted channel could not be closed"),
    }
}
