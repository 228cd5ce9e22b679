//! Interactions: commands, presses, picks and submitted forms, from Discord's JSON to [`Asked`].
//!
//! Whether a command is ours is told by its id, since another bot may share the application and have a `/close` of its
//! own; whether a button is ours, by the beginning of its `custom_id`. What was asked more than 3 seconds ago can no
//! longer be answered (a resumed session replays it) and is dropped: the person has been told that it failed, and a
//! ticket that opens after that would be a surprise.

mod command;
mod form;
pub mod names;
mod press;
#[cfg(test)]
mod tests;

use std::collections::HashSet;
use std::sync::{Arc, PoisonError, RwLock};

use serde::Deserialize;
use serde_json::Value;

use super::people::{RawMember, RawUser, person};
use crate::domain::event::{Asked, Token, Wish};
use crate::domain::ids::{ChannelId, CommandId, GuildId, InteractionId, MessageId};
use crate::domain::limits::FIRST_ANSWER;
use crate::domain::time::Instant;

/// The server of what was asked in a direct message: no server has this id, so it meets the answer for unknown ones.
pub const NOWHERE: GuildId = GuildId(0);

const COMMAND: u8 = 2;
const COMPONENT: u8 = 3;
const AUTOCOMPLETE: u8 = 4;
const FORM: u8 = 5;

/// The ids of the commands that this bot registered, in all servers. Clones share them. A command that is not among them
/// is another bot's, so whoever registers commands adds them here, at the start those that are known from before.
#[derive(Debug, Clone, Default)]
pub struct OurCommands {
    ids: Arc<RwLock<HashSet<CommandId>>>,
}

impl OurCommands {
    /// Adds ids; a command that was deleted may stay, since it is never called again.
    pub fn add(&self, ids: impl IntoIterator<Item = CommandId>) {
        self.ids.write().unwrap_or_else(PoisonError::into_inner).extend(ids);
    }

    /// Whether this bot registered it.
    pub fn has(&self, id: CommandId) -> bool {
        self.ids.read().unwrap_or_else(PoisonError::into_inner).contains(&id)
    }
}

#[derive(Deserialize)]
struct RawInteraction {
    id: InteractionId,
    #[serde(rename = "type")]
    kind: u8,
    token: String,
    #[serde(default)]
    guild_id: Option<GuildId>,
    #[serde(default)]
    channel_id: Option<ChannelId>,
    #[serde(default)]
    member: Option<RawMember>,
    #[serde(default)]
    user: Option<RawUser>,
    #[serde(default)]
    locale: Option<String>,
    #[serde(default)]
    message: Option<RawSource>,
    #[serde(default)]
    data: Value,
}

/// The message that a button or menu stands on.
#[derive(Deserialize)]
struct RawSource {
    id: MessageId,
}

/// Reads an interaction; none if it is not for us or too old.
pub fn read(interaction: &Value, now: Instant, ours: &OurCommands) -> Result<Option<Asked>, serde_json::Error> {
    let raw = RawInteraction::deserialize(interaction)?;
    let wish = match raw.kind {
        COMMAND => command::of_command(&raw.data, ours),
        COMPONENT => press::of_component(&raw),
        FORM => form::of_form(&raw.data),
        AUTOCOMPLETE => command::of_typing(&raw.data, ours),
        _ => None,
    };
    let Some(wish) = wish else { return Ok(None) };
    let age = now.since(raw.id.born());
    if age > FIRST_ANSWER {
        tracing::warn!(
            interaction = %raw.id,
            age_ms = age.as_millis(),
            "passed over a request that is too old to answer; if it is so with all, this machine's clock is ahead"
        );
        return Ok(None);
    }
    let user = raw.member.as_ref().and_then(|member| member.user.as_ref()).or(raw.user.as_ref());
    let (Some(user), Some(channel)) = (user, raw.channel_id) else {
        return Err(serde::de::Error::custom("an interaction without a user or a channel"));
    };
    let by = person(user, raw.member.as_ref(), raw.locale.as_deref());
    let guild = raw.guild_id.unwrap_or(NOWHERE);
    let from_own_menu =
        raw.kind == COMPONENT && matches!(wish, Wish::Open { position: Some(_), .. } | Wish::Find { .. });
    Ok(Some(Asked { id: raw.id, token: Token(raw.token), guild, channel, by, from_own_menu, wish }))
}

/// What was typed; none if nothing or blanks.
fn typed(value: &Value) -> Option<String> {
    value.as_str().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}
