//! Messages in channels and threads: posting, editing, deleting and reading them.

use reqwest::Method;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Body, Rest, wanted};
use crate::discord::fault::Fault;
use crate::discord::inbound::said::RawMessage;
use crate::discord::outbound;
use crate::discord::picture::Picture;
use crate::discord::routes::Route;
use crate::domain::ids::{ChannelId, MessageId};
use crate::domain::message::Message;
use crate::domain::ticket::Said;

const MESSAGES: &str = "channels/{}/messages";
const ONE: &str = "channels/{}/messages/{}";

/// A message of ours that now stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posted {
    /// Its id.
    pub id: MessageId,
    /// The message as Discord keeps it.
    pub said: Said,
    /// Whether Discord left members of a mentioned role out of the thread, because the role is too large.
    pub roles_missed: bool,
}

/// A message that stands in a channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenMessage {
    /// The message.
    pub said: Said,
    /// What it shows.
    pub picture: Picture,
}

/// A stretch of a channel's messages, newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Those that can be read.
    pub seen: Vec<SeenMessage>,
    /// The ids of all, those that cannot be read included.
    pub ids: Vec<MessageId>,
}

impl SeenMessage {
    /// Whether it shows just what `message` would.
    pub fn shows(&self, message: &Message) -> bool {
        self.picture == Picture::wanted(message)
    }
}

impl Rest {
    /// Posts a message. With the same nonce (at most 25 characters) within a few minutes Discord makes no second one but
    /// answers with the first.
    pub async fn post(&self, channel: ChannelId, message: &Message, nonce: &str) -> Result<Posted, Fault> {
        let mut json = outbound::message(message);
        json["nonce"] = json!(nonce);
        json["enforce_nonce"] = json!(true);
        let route = Route::new(Method::POST, MESSAGES, &[channel.0]);
        posted(self.call(route, with_files(json, message), None).await?)
    }

    /// Puts `message` in the place of an earlier one of ours. The files of that one stay, unless `message` brings others.
    pub async fn edit(&self, channel: ChannelId, id: MessageId, message: &Message) -> Result<Posted, Fault> {
        let mut json = outbound::message(message);
        if let Some(fields) = json.as_object_mut().filter(|_| message.files.is_empty()) {
            fields.remove("attachments");
        }
        let route = Route::new(Method::PATCH, ONE, &[channel.0, id.0]);
        posted(self.call(route, with_files(json, message), None).await?)
    }

    /// Takes the buttons and menus off a message of ours; the rest of it stays.
    pub async fn take_buttons(&self, channel: ChannelId, id: MessageId) -> Result<(), Fault> {
        let json = json!({"components": [], "allowed_mentions": {"parse": []}});
        self.call(Route::new(Method::PATCH, ONE, &[channel.0, id.0]), Body::Json(json), None).await.map(drop)
    }

    /// Puts `message` in the place of an earlier one of ours, whose files go.
    pub async fn edit_without_files(
        &self,
        channel: ChannelId,
        id: MessageId,
        message: &Message,
    ) -> Result<Posted, Fault> {
        let route = Route::new(Method::PATCH, ONE, &[channel.0, id.0]);
        posted(self.call(route, Body::Json(outbound::message(message)), None).await?)
    }

    /// Deletes a message.
    pub async fn delete_message(&self, channel: ChannelId, id: MessageId) -> Result<(), Fault> {
        self.call(Route::new(Method::DELETE, ONE, &[channel.0, id.0]), Body::Nothing, None).await.map(drop)
    }

    /// One message.
    pub async fn message(&self, channel: ChannelId, id: MessageId) -> Result<SeenMessage, Fault> {
        let json = self.call(Route::new(Method::GET, ONE, &[channel.0, id.0]), Body::Nothing, None).await?;
        wanted(seen(&json), "message")
    }

    /// Up to `limit` (100 at most) messages of a channel, newest first: those after `after`, or the latest. Without the
    /// permission to read what was written before, Discord gives an empty list.
    pub async fn messages(&self, channel: ChannelId, after: Option<MessageId>, limit: u8) -> Result<Page, Fault> {
        let after = after.map_or_else(String::new, |after| format!("&after={after}"));
        let query = format!("limit={}{after}", limit.clamp(1, 100));
        let route = Route::new(Method::GET, MESSAGES, &[channel.0]).with_query(query);
        let json = self.call(route, Body::Nothing, None).await?;
        let list = wanted(json.as_array(), "list of messages")?;
        let ids = list.iter().filter_map(|json| json["id"].as_str()?.parse().ok()).collect();
        Ok(Page { seen: list.iter().filter_map(seen).collect(), ids })
    }
}

/// The body of a message, in parts if files go with it.
pub(super) fn with_files(json: Value, message: &Message) -> Body {
    if message.files.is_empty() { Body::Json(json) } else { Body::Parts(json, message.files.clone()) }
}

pub(super) fn posted(json: Value) -> Result<Posted, Fault> {
    let raw = wanted(RawMessage::deserialize(json).ok(), "message")?;
    let said = wanted(raw.said(), "message")?;
    Ok(Posted { id: raw.id, said, roles_missed: raw.roles_missed() })
}

fn seen(json: &Value) -> Option<SeenMessage> {
    let said = RawMessage::deserialize(json).ok().and_then(|raw| raw.said());
    if said.is_none() {
        tracing::warn!(
            message = json["id"].as_str().unwrap_or("without id"),
            "passed over a message that cannot be read"
        );
    }
    Some(SeenMessage { said: said?, picture: Picture::of(json) })
}
