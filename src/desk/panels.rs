//! Keeps a server's panels as the definitions want them: posts what is missing, changes what differs, deletes what is no
//! longer wanted, leaves the rest alone.

use std::sync::Arc;

use sha2::{Digest, Sha256};
use tracing::{info, warn};

use super::upkeep::{Failure, Left};
use super::{Desk, needed, upkeep};
use crate::definitions::set::{Panel, Server};
use crate::discord::calls::messages::SeenMessage;
use crate::discord::fault::Fault;
use crate::discord::picture::Picture;
use crate::domain::chore::Chore;
use crate::domain::ids::{ChannelId, GuildId, PanelId};
use crate::domain::message::Message;
use crate::domain::ticket::MessageAt;
use crate::phrases::{self, Words};
use crate::render::{self, LogLine};
use crate::store::{self, PostedPanel};

/// The most messages that Discord gives at once.
const PAGE: u8 = 100;

/// Brings every panel of a server up to date; of no server of the definitions, all are taken down.
pub(super) async fn sync(desk: &Arc<Desk>, guild: GuildId, server: Option<&Server>) -> Left {
    let posted = match desk.store.panels(guild).await {
        Ok(posted) => posted,
        Err(fault) => {
            warn!(%fault, "the panels could not be compared");
            return Failure::from(fault).left();
        }
    };
    let mut board = Board { guild, posted };
    let mut left = Left::Nothing;
    if let Some(server) = server {
        for panel in &server.panels {
            if let Err(failure) = bring_up_to_date(desk, server, panel, &mut board).await {
                report(desk, guild, panel.channel, Chore::PostPanel(panel.id.clone()), &failure);
                left = left.max(failure.left());
            }
        }
    }
    let wanted = |panel: &PanelId| server.is_some_and(|server| server.panels.iter().any(|wanted| wanted.id == *panel));
    for gone in &board.posted {
        if wanted(&gone.panel) {
            continue;
        }
        if let Err(failure) = take_down(desk, guild, gone).await {
            let place = gone.at.channel;
            report(desk, guild, place, Chore::TakeDownPanel(place), &failure);
            left = left.max(failure.left());
        }
    }
    left
}

/// A server's panels as they stand, as far as the database knows.
struct Board {
    guild: GuildId,
    posted: Vec<PostedPanel>,
}

impl Board {
    fn find(&self, panel: &PanelId) -> Option<&PostedPanel> {
        self.posted.iter().find(|posted| posted.panel == *panel)
    }

    async fn remember(&mut self, desk: &Desk, posted: PostedPanel) -> Result<(), store::Fault> {
        desk.store.put_panel(self.guild, &posted).await?;
        self.posted.retain(|earlier| earlier.panel != posted.panel);
        self.posted.push(posted);
        Ok(())
    }
}

async fn bring_up_to_date(desk: &Desk, server: &Server, panel: &Panel, board: &mut Board) -> Result<(), Failure> {
    let server_name = desk.guilds.server_name(server.id).unwrap_or_default();
    let message = render::panel(server, &server_name, panel);
    let hash = hash(&message);
    let earlier = board.find(&panel.id).cloned();
    let anew = desk.upkeep.is_wanted_anew(server.id, &panel.id);
    let (stays, moved) = match earlier {
        Some(earlier) if earlier.at.channel == panel.channel && !anew => (Some(earlier), None),
        earlier => (None, earlier),
    };
    let now_at = |message| PostedPanel {
        panel: panel.id.clone(),
        at: MessageAt { channel: panel.channel, message },
        hash: hash.clone(),
    };
    if let Some(earlier) = stays {
        if earlier.hash == hash && is_there(desk, earlier.at).await? {
            return Ok(());
        }
        match desk.rest.edit(earlier.at.channel, earlier.at.message, &message).await {
            Ok(_) => return Ok(board.remember(desk, now_at(earlier.at.message)).await?),
            // Deleted by hand: it is posted anew.
            Err(Fault::Gone) => {}
            Err(fault) => return Err(fault.into()),
        }
    }
    let stands = match posted_before(desk, panel.channel, &message, board).await? {
        Some(found) if found.shows(&message) => found.said.message,
        Some(found) => desk.rest.edit(panel.channel, found.said.message, &message).await?.id,
        None => {
            let posted = desk.rest.post(panel.channel, &message, &desk.nonces.next()).await?;
            info!(panel = %panel.id, channel = %panel.channel, "panel posted");
            posted.id
        }
    };
    desk.upkeep.was_posted(server.id, &panel.id);
    if let Some(earlier) = moved {
        // Under a name that no definition can have it is taken down like any panel that is no longer wanted.
        let leftover = PanelId(format!("{}/{}", panel.id, earlier.at.message));
        board.remember(desk, PostedPanel { panel: leftover, ..earlier }).await?;
    }
    Ok(board.remember(desk, now_at(stands)).await?)
}

/// A panel that an earlier run posted and did not live to write down, or whose database was lost: ours, the same or with the
/// same buttons, and not known as another one.
async fn posted_before(
    desk: &Desk,
    channel: ChannelId,
    message: &Message,
    board: &Board,
) -> Result<Option<SeenMessage>, Fault> {
    let buttons = Picture::wanted(message).custom_ids();
    let page = desk.rest.messages(channel, None, PAGE).await?;
    Ok(page.seen.into_iter().find(|seen| {
        let alike = seen.shows(message) || (!buttons.is_empty() && seen.picture.custom_ids() == buttons);
        alike
            && seen.said.sender.id == desk.identity.user
            && board.posted.iter().all(|posted| posted.at.message != seen.said.message)
    }))
}

async fn take_down(desk: &Desk, guild: GuildId, gone: &PostedPanel) -> Result<(), Failure> {
    match desk.rest.delete_message(gone.at.channel, gone.at.message).await {
        Ok(()) | Err(Fault::Gone) => Ok(desk.store.drop_panel(guild, &gone.panel).await?),
        Err(fault) => Err(fault.into()),
    }
}

async fn is_there(desk: &Desk, at: MessageAt) -> Result<bool, Fault> {
    match desk.rest.message(at.channel, at.message).await {
        Ok(_) => Ok(true),
        Err(Fault::Gone) => Ok(false),
        Err(fault) => Err(fault),
    }
}

fn report(desk: &Arc<Desk>, guild: GuildId, channel: ChannelId, to: Chore, failure: &Failure) {
    warn!(%channel, %failure, "could not {}", phrases::log::chore(&to, Words::ENGLISH));
    if failure.left() != Left::UntilChanged {
        return;
    }
    // Of a permission that is missing the look at the server's setup has told.
    let lacks = !needed::missing(&desk.guilds, guild, channel, needed::TO_POST).is_empty();
    if !(lacks && matches!(failure, Failure::Discord(Fault::Forbidden { .. }))) {
        upkeep::tell(desk, guild, LogLine::Failed { what: &to, why: &failure.to_string() });
    }
}

fn hash(message: &Message) -> String {
    Sha256::digest(format!("{message:?}")).iter().map(|byte| format!("{byte:02x}")).collect()
}
