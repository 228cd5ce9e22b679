//! `/panel`: maintainers have panels posted, moved, and brought up to date.

use std::sync::Arc;

use super::ack::Answering;
use super::config::{self, Came};
use super::grant::words_for;
use super::{Desk, audit, needed, upkeep};
use crate::definitions::set::{Panel, Server};
use crate::domain::chore::Chore;
use crate::domain::event::Asked;
use crate::domain::ids::{ChannelId, PanelId};
use crate::domain::overrides::{Given, PanelWish};
use crate::domain::ticket::MessageAt;
use crate::domain::unfit::Unfit;
use crate::phrases::{self, Words};
use crate::render;
use crate::store::Fault;

/// Grants what a maintainer wants.
///
/// # Errors
/// The database does not answer.
pub(super) async fn grant(
    desk: &Arc<Desk>,
    asked: &Asked,
    wish: &PanelWish,
    answering: &Answering,
) -> Result<(), Fault> {
    let set = desk.live.current();
    let Some(server) = set.servers.get(&asked.guild) else { return Ok(()) };
    let words = server.words_for(&asked.by.locale);
    let wanted = match wish {
        PanelWish::Post { panel, .. } => one(server, panel.as_ref(), words).map(|panel| vec![panel]),
        PanelWish::Refresh { panel: None } if !server.panels.is_empty() => Ok(server.panels.iter().collect()),
        PanelWish::Refresh { panel } => one(server, panel.as_ref(), words).map(|panel| vec![panel]),
    };
    let panels: Vec<PanelId> = match wanted {
        Ok(panels) => panels.into_iter().map(|panel| panel.id.clone()).collect(),
        Err(why) => {
            audit::configured(desk, asked, "refused", &why);
            answering.say(&render::words(why)).await;
            return Ok(());
        }
    };
    let is_post = matches!(wish, PanelWish::Post { .. });
    let before = if is_post { standing(desk, asked, &panels[0]).await? } else { None };
    if let PanelWish::Post { channel, .. } = wish {
        match post(desk, asked, server, &panels[0], channel.as_ref()).await? {
            None => {}
            Some(why) => {
                answering.say(&render::words(why)).await;
                return Ok(());
            }
        }
    } else {
        upkeep::see_to(desk, asked.guild).await;
    }
    let mut lines = Vec::new();
    for panel in &panels {
        lines.push(report(desk, asked, panel, is_post, before).await?);
    }
    answering.say(&render::words(lines.join("\n"))).await;
    Ok(())
}

/// The panel of this id, or the only one.
fn one<'s>(server: &'s Server, asked: Option<&PanelId>, words: Words<'_>) -> Result<&'s Panel, String> {
    let found = match asked {
        Some(id) => server.panels.iter().find(|panel| panel.id == *id),
        None => server.panels.first().filter(|_| server.panels.len() == 1),
    };
    found.ok_or_else(|| phrases::config::which_panel(server, asked, words))
}

/// Posts a panel anew, in another channel if one is given. Where it cannot move there, gives the reason.
async fn post(
    desk: &Arc<Desk>,
    asked: &Asked,
    server: &Server,
    panel: &PanelId,
    channel: Option<&(ChannelId, String)>,
) -> Result<Option<String>, Fault> {
    let stands_in = server.panels.iter().find(|one| one.id == *panel).map(|panel| panel.channel);
    match channel.filter(|(channel, _)| Some(*channel) != stands_in) {
        Some((channel, name)) => {
            let key = format!("panels.{panel}.channel");
            let given = [Given::Channel(*channel, name.clone())];
            match config::set(desk, asked, &key, &given).await? {
                Came::Refused(why) => return Ok(Some(why)),
                Came::Changed(..) | Came::Unchanged(_) => upkeep::see_to(desk, asked.guild).await,
            }
        }
        None => upkeep::post_anew(desk, asked.guild, panel).await,
    }
    Ok(None)
}

/// Where a panel stands, as far as the database knows.
async fn standing(desk: &Desk, asked: &Asked, panel: &PanelId) -> Result<Option<MessageAt>, Fault> {
    let posted = desk.store.panels(asked.guild).await?;
    Ok(posted.into_iter().find(|one| one.panel == *panel).map(|one| one.at))
}

/// What became of a panel, for whoever asked; with what to click where a permission is missing.
async fn report(
    desk: &Arc<Desk>,
    asked: &Asked,
    panel: &PanelId,
    posted: bool,
    before: Option<MessageAt>,
) -> Result<String, Fault> {
    let set = desk.live.current();
    let words = words_for(&set, asked);
    let wanted = set.servers.get(&asked.guild).and_then(|server| server.panels.iter().find(|one| one.id == *panel));
    let Some(wanted) = wanted else { return Ok(phrases::config::panel_missing(panel, None, words)) };
    let lacks = needed::missing(&desk.guilds, asked.guild, wanted.channel, needed::TO_POST);
    let anything_lacks = !lacks.is_empty();
    let stands = standing(desk, asked, panel).await?;
    let stands = stands.filter(|at| at.channel == wanted.channel && !anything_lacks && Some(*at) != before);
    let outcome = if stands.is_some() { "done" } else { "failed" };
    audit::configured(desk, asked, outcome, &format!("panel {panel} in channel {}", wanted.channel));
    Ok(match stands {
        Some(stands) => {
            let url = format!("https://discord.com/channels/{}/{}/{}", asked.guild, stands.channel, stands.message);
            match posted {
                true => phrases::config::panel_posted(panel, &url, words),
                false => phrases::config::panel_stands(panel, &url, words),
            }
        }
        None => {
            let (channel, to) = (wanted.channel, Chore::PostPanel(panel.clone()));
            let lacks = Unfit::Lacks { permissions: lacks, channel, to };
            let why = anything_lacks.then(|| phrases::log::unfit(&lacks, words));
            phrases::config::panel_missing(panel, why.as_deref(), words)
        }
    })
}
