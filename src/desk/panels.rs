//! Keeps a server's panels as the definitions want them: posts what is missing, changes what differs, deletes what is no
//! longer wanted, leaves the rest alone.

use std::sync::Arc;

use sha2::{Digest, Sha256};
use tracing::{info, warn};

use super::{Desk, log, needed};
use crate::definitions::set::{Panel, Server};
use crate::discord::calls::messages::SeenMessage;
use crate::discord::fault::Fault;
use crate::domain::ids::MessageId;
use crate::domain::message::Message;
use crate::domain::ticket::MessageAt;
use crate::render::{self, LogLine};
use crate::store::{self, PostedPanel};

/// Among so many of a channel's latest messages a panel is looked for before it is posted.
const LATEST: u8 = 50;

/// Brings every panel of a server up to date.
pub(super) async fn sync(desk: &Arc<Desk>, server: &Server) {
    let posted = match desk.store.panels(server.id).await {
        Ok(posted) => posted,
        Err(fault) => return warn!(guild = %server.id, %fault, "the panels could not be compared"),
    };
    for panel in &server.panels {
        let earlier = posted.iter().find(|posted| posted.panel == panel.id);
        if let Err(failure) = bring_up_to_date(desk, server, panel, earlier).await {
            report(desk, server, panel, &failure);
        }
    }
    for gone in posted.iter().filter(|posted| server.panels.iter().all(|panel| panel.id != posted.panel)) {
        if let Err(failure) = take_down(desk, server, gone).await {
            warn!(panel = %gone.panel, %failure, "a panel could not be taken down");
        }
    }
}

#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error(transparent)]
    Discord(#[from] Fault),
    #[error(transparent)]
    Store(#[from] store::Fault),
}

async fn bring_up_to_date(
    desk: &Desk,
    server: &Server,
    panel: &Panel,
    earlier: Option<&PostedPanel>,
) -> Result<(), Failure> {
    let server_name = desk.guilds.server_name(server.id).unwrap_or_default();
    let message = render::panel(server, &server_name, panel);
    let hash = hash(&message);
    let stays = earlier.filter(|earlier| earlier.at.channel == panel.channel);
    if let Some(earlier) = stays {
        if earlier.hash == hash && is_there(desk, earlier.at).await? {
            return Ok(());
        }
        match desk.rest.edit(earlier.at.channel, earlier.at.message, &message).await {
            Ok(_) => return remember(desk, server, panel, earlier.at, hash).await,
            // Deleted by hand: it is posted anew.
            Err(Fault::Gone) => {}
            Err(fault) => return Err(fault.into()),
        }
    }
    let at = match posted_before(desk, panel, &message).await? {
        Some(found) => found,
        None => desk.rest.post(panel.channel, &message, &desk.nonces.next()).await?.id,
    };
    info!(panel = %panel.id, channel = %panel.channel, "panel posted");
    if let Some(earlier) = earlier.filter(|earlier| earlier.at.channel != panel.channel) {
        delete(desk, earlier.at).await?;
    }
    remember(desk, server, panel, MessageAt { channel: panel.channel, message: at }, hash).await
}

/// A panel that an earlier run posted and did not live to write down, or whose database was lost.
async fn posted_before(desk: &Desk, panel: &Panel, message: &Message) -> Result<Option<MessageId>, Fault> {
    let page = desk.rest.messages(panel.channel, None, LATEST).await?;
    let is_it = |seen: &&SeenMessage| seen.said.sender.id == desk.identity.user && seen.shows(message);
    Ok(page.seen.iter().find(is_it).map(|seen| seen.said.message))
}

async fn remember(desk: &Desk, server: &Server, panel: &Panel, at: MessageAt, hash: String) -> Result<(), Failure> {
    Ok(desk.store.put_panel(server.id, &PostedPanel { panel: panel.id.clone(), at, hash }).await?)
}

async fn take_down(desk: &Desk, server: &Server, gone: &PostedPanel) -> Result<(), Failure> {
    delete(desk, gone.at).await?;
    Ok(desk.store.drop_panel(server.id, &gone.panel).await?)
}

async fn is_there(desk: &Desk, at: MessageAt) -> Result<bool, Fault> {
    match desk.rest.message(at.channel, at.message).await {
        Ok(_) => Ok(true),
        Err(Fault::Gone) => Ok(false),
        Err(fault) => Err(fault),
    }
}

async fn delete(desk: &Desk, at: MessageAt) -> Result<(), Fault> {
    match desk.rest.delete_message(at.channel, at.message).await {
        Ok(()) | Err(Fault::Gone) => Ok(()),
        Err(fault) => Err(fault),
    }
}

fn report(desk: &Arc<Desk>, server: &Server, panel: &Panel, failure: &Failure) {
    warn!(panel = %panel.id, channel = %panel.channel, %failure, "a panel could not be posted");
    let to = format!("post the panel `{}`", panel.id);
    let permissions = needed::missing(&desk.guilds, server.id, panel.channel, needed::TO_POST);
    if matches!(failure, Failure::Discord(Fault::Forbidden { .. })) && !permissions.is_empty() {
        let (permissions, channel) = (permissions.as_slice(), panel.channel);
        log::post(desk, server.id, LogLine::Missing { permissions, channel, ticket: None, to: &to });
    } else {
        log::post(desk, server.id, LogLine::Failed { what: &to, why: &failure.to_string() });
    }
}

fn hash(message: &Message) -> String {
    Sha256::digest(format!("{message:?}")).iter().map(|byte| format!("{byte:02x}")).collect()
}
