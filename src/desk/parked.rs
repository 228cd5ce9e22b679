//! Effects that wait for a permission: they are not given up, since somebody is told what to grant, and are taken up again
//! when it is granted.

use std::sync::Arc;

use super::{Desk, needed, perform, roles};
use crate::domain::ids::{ChannelId, GuildId};
use crate::domain::plan::{Deed, View};
use crate::domain::ticket::Ticket;
use crate::domain::unfit::Unfit;

/// A channel, and which permissions the bot lacks there for a deed.
pub(super) fn lacks(desk: &Desk, ticket: &Ticket, deed: &Deed) -> (ChannelId, Vec<&'static str>) {
    let channel = place(desk, ticket, deed);
    (channel, needed::missing(&desk.guilds, ticket.guild, channel, needed::by(deed)))
}

/// What keeps the bot from a deed that is about no channel.
pub(super) fn out_of_reach(desk: &Desk, ticket: &Ticket, deed: &Deed) -> Option<Unfit> {
    (*deed == Deed::SettleRoles).then(|| roles::out_of_reach(desk, ticket))?
}

/// Whether the bot still lacks something for a deed.
pub(super) fn is_forbidden(desk: &Desk, ticket: &Ticket, deed: &Deed) -> bool {
    !lacks(desk, ticket, deed).1.is_empty() || out_of_reach(desk, ticket, deed).is_some()
}

/// The channel that a deed is about; for a thread, the one that holds it, since its permissions decide.
fn place(desk: &Desk, ticket: &Ticket, deed: &Deed) -> ChannelId {
    let set = desk.live.current();
    let server = set.servers.get(&ticket.guild);
    let named = match deed {
        Deed::Post { view: View::Card } => server.and_then(|server| server.list),
        Deed::Refresh { view: View::Card } | Deed::Delete { view: View::Card } => ticket.card.map(|card| card.channel),
        Deed::Post { view: View::Record } => server.and_then(|server| server.histories),
        Deed::Refresh { view: View::Record } => ticket.record.map(|record| record.channel),
        Deed::Alert { .. } => server.and_then(|server| server.alerts),
        _ => None,
    };
    named.unwrap_or(ticket.parent)
}

/// Whether it still makes sense to do it whenever the permission comes. A ticket without a thread is none, and what belongs
/// before the lock comes too late after it. An alert comes again in time.
pub(super) fn can_wait(deed: &Deed) -> bool {
    !matches!(
        deed,
        Deed::MakeThread
            | Deed::Unarchive
            | Deed::AskFeedback
            | Deed::ReadThread
            | Deed::Reply { .. }
            | Deed::SendRecord
            | Deed::Alert { .. }
            | Deed::Post { view: View::Decision | View::Closing }
    )
}

/// Takes up what waits in a server and is no longer forbidden.
pub(super) async fn take_up(desk: &Arc<Desk>, guild: GuildId) {
    if !desk.guilds.has(guild) {
        return;
    }
    let Ok(parked) = perform::patiently(desk, || desk.store.parked_effects(guild)).await else { return };
    for effect in parked {
        let Ok(Some(ticket)) = perform::patiently(desk, || desk.store.ticket(effect.ticket)).await else { continue };
        if !is_forbidden(desk, &ticket, &effect.deed)
            && perform::patiently(desk, || desk.store.effect_again(effect.id, None, "permitted again")).await.is_ok()
        {
            perform::start(desk, ticket.id);
        }
    }
}
