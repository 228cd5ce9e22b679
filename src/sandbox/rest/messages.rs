//! Messages in channels and threads: reading, writing, changing and deleting them.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::channels::{channel_of, channel_with};
use super::direct;
use super::draft::{self, draft_of};
use super::refused::Refused;
use super::request::Asked;
use super::routes::Answered;
use crate::sandbox::limits::message::{Body, check};
use crate::sandbox::limits::{At, Errors, id_of};
use crate::sandbox::world::channel::Channel;
use crate::sandbox::world::message::{Allowed, Message, flag, kind};
use crate::sandbox::world::permission as may;
use crate::sandbox::world::{Id, World};

/// Milliseconds after which a message cannot be deleted in bulk.
const BULK_AGE_MS: i64 = 14 * 24 * 60 * 60 * 1000;

fn message_of(world: &World, channel: &Channel, asked: &Asked) -> Result<Message, Refused> {
    let message = world.message(channel.id, asked.id("message")?).filter(|message| message.only_for.is_none());
    message.cloned().ok_or_else(|| Refused::unknown(10008))
}

/// Whether the bot may write here now: permission, the lock, and the archive of a locked thread.
fn writable(world: &World, channel: &Channel) -> Result<(), Refused> {
    if !channel.kind.holds_messages() {
        return Err(Refused::new(400, 50008, "Cannot send messages in a non-text channel"));
    }
    if !world.can_write(world.bot, channel) {
        return Err(Refused::missing_permissions());
    }
    if let Some(recipient) = channel.recipient {
        direct::reaches(world, recipient)?;
    }
    let manages = channel.thread.is_some() && world.manages(world.bot, channel);
    if channel.locked() && !manages {
        return Err(Refused::new(403, 160_005, "Thread is locked"));
    }
    if channel.archived() && channel.locked() && !world.switches.message_reopens_locked {
        return Err(Refused::archived());
    }
    Ok(())
}

/// `GET /channels/{channel}/messages`: newest first; empty without the right to read back.
pub fn list(world: &mut World, asked: &Asked) -> Answered {
    let channel = channel_of(world, asked)?;
    let limit = asked.query_number("limit", 50, 1, 100)?;
    let (before, after, around) = (asked.query_id("before")?, asked.query_id("after")?, asked.query_id("around")?);
    if [before, after, around].iter().flatten().count() > 1 {
        return Err(Refused::new(400, 50035, "before, after and around exclude each other"));
    }
    if !world.may(world.bot, &channel, may::READ_MESSAGE_HISTORY) {
        return Ok((200, Some(json!([]))));
    }
    let all: Vec<&Message> = world
        .messages
        .get(&channel.id)
        .into_iter()
        .flat_map(|all| all.values())
        .filter(|one| one.only_for.is_none())
        .collect();
    let chosen: Vec<&Message> = match (before, after, around) {
        (_, Some(after), _) => all.into_iter().filter(|one| one.id > after).take(limit).collect(),
        (_, _, Some(around)) => {
            let middle = all.partition_point(|one| one.id < around);
            let start = middle.saturating_sub(limit / 2);
            all.into_iter().skip(start).take(limit).collect()
        }
        (before, ..) => {
            let older: Vec<&Message> =
                all.into_iter().filter(|one| before.is_none_or(|before| one.id < before)).collect();
            let start = older.len().saturating_sub(limit);
            older[start..].to_vec()
        }
    };
    Ok((200, Some(chosen.into_iter().rev().map(|message| seen_json(world, message)).collect())))
}

/// A message as the bot may read it back: without MESSAGE_CONTENT others' words are missing here too.
fn seen_json(world: &World, message: &Message) -> Value {
    let mut json = world.message_json(message);
    if !world.message_content && message.author != world.bot && !message.mentions.users.contains(&world.bot) {
        json["content"] = json!("");
        for list in ["embeds", "attachments", "components"] {
            json[list] = json!([]);
        }
    }
    json
}

/// `GET /channels/{channel}/messages/{message}`.
pub fn get(world: &mut World, asked: &Asked) -> Answered {
    let channel = channel_with(world, asked, may::READ_MESSAGE_HISTORY)?;
    let message = message_of(world, &channel, asked)?;
    Ok((200, Some(seen_json(world, &message))))
}

/// `POST /channels/{channel}/messages`.
pub fn create(world: &mut World, asked: &Asked) -> Answered {
    let channel = channel_of(world, asked)?;
    let mut errors = Errors::default();
    check(&asked.body, &At::top(), Body::New, false, &mut errors);
    <Result<(), Refused>>::from(errors)?;
    writable(world, &channel)?;
    draft::may_carry(world, &channel, asked)?;
    if let Some(earlier) = world.posted_before(&asked.body) {
        let (place, id) = earlier;
        let message = world.message(place, id).ok_or_else(|| Refused::unknown(10008))?;
        return Ok((200, Some(world.message_json(message))));
    }
    let mut draft = draft_of(world, asked, Allowed::all())?;
    draft.nonce = Some(asked.body["nonce"].clone()).filter(|nonce| !nonce.is_null());
    if let Some(target) = id_of(&asked.body["message_reference"]["message_id"]) {
        if !world.may(world.bot, &channel, may::READ_MESSAGE_HISTORY) {
            return Err(Refused::new(400, 160_002, "Cannot reply without permission to read message history"));
        }
        match world.message(channel.id, target) {
            Some(message) if message.is_system() => {
                return Err(Refused::new(400, 50021, "Cannot execute action on a system message"));
            }
            Some(_) => (draft.reference, draft.kind) = (Some(target), kind::REPLY),
            None if asked.body["message_reference"]["fail_if_not_exists"] == false => {}
            None => return Err(Refused::unknown(10008)),
        }
    }
    if channel.archived() && super::channels::at_thread_limit(world, &channel) {
        return Err(Refused::new(400, 160_006, "Maximum number of active threads reached"));
    }
    let id = world.post(channel.id, draft);
    world.remember_nonce(&asked.body, channel.id, id);
    let message = world.message(channel.id, id).ok_or_else(|| Refused::unknown(10008))?;
    Ok((200, Some(world.message_json(message))))
}

/// `PATCH /channels/{channel}/messages/{message}`.
pub fn edit(world: &mut World, asked: &Asked) -> Answered {
    let channel = channel_of(world, asked)?;
    let message = message_of(world, &channel, asked)?;
    let v2 = message.flags & flag::COMPONENTS_V2 != 0;
    let mut errors = Errors::default();
    check(&asked.body, &At::top(), Body::Edit, v2, &mut errors);
    <Result<(), Refused>>::from(errors)?;
    if channel.archived() {
        return Err(Refused::archived());
    }
    if message.is_system() {
        return Err(Refused::new(403, 50021, "Cannot execute action on a system message"));
    }
    if message.author != world.bot {
        let only_flags = asked.body.as_object().is_some_and(|keys| keys.len() == 1 && keys.contains_key("flags"));
        if !only_flags || !world.may(world.bot, &channel, may::MANAGE_MESSAGES) {
            return Err(Refused::new(403, 50005, "Cannot edit a message authored by another user"));
        }
    }
    if channel.locked() && !world.manages(world.bot, &channel) {
        return Err(Refused::new(403, 160_005, "Thread is locked"));
    }
    draft::may_carry(world, &channel, asked)?;
    let now = world.now();
    world.rates.take_edit(now, channel.id, message.at)?;
    let change = draft::change_of(world, asked, &message, Allowed::all())?;
    world.change(channel.id, message.id, change, true);
    let message = world.message(channel.id, message.id).ok_or_else(|| Refused::unknown(10008))?;
    Ok((200, Some(world.message_json(message))))
}

/// `DELETE /channels/{channel}/messages/{message}`: also in archived threads.
pub fn delete(world: &mut World, asked: &Asked) -> Answered {
    let channel = channel_of(world, asked)?;
    let message = message_of(world, &channel, asked)?;
    if message.is_system() && message.kind != kind::PINNED {
        return Err(Refused::new(403, 50021, "Cannot execute action on a system message"));
    }
    if message.author != world.bot && !world.may(world.bot, &channel, may::MANAGE_MESSAGES) {
        return Err(Refused::missing_permissions());
    }
    if channel.archived() && channel.locked() && !world.manages(world.bot, &channel) {
        return Err(Refused::archived());
    }
    world.delete_message(channel.id, message.id, world.bot);
    Ok((204, None))
}

/// `POST /channels/{channel}/messages/bulk-delete`.
pub fn bulk_delete(world: &mut World, asked: &Asked) -> Answered {
    let channel = channel_with(world, asked, may::MANAGE_MESSAGES)?;
    let mut errors = Errors::default();
    errors.only(&asked.body, &At::top(), &["messages"]);
    let list = errors.list(&asked.body, &At::top(), "messages", 2, 100);
    let ids: BTreeSet<Id> = list.iter().filter_map(id_of).collect();
    if ids.len() != list.len() {
        errors.add(
            &At::top().then("messages"),
            "SET_TYPE_ALREADY_CONTAINS_VALUE",
            "The ids must be strings, each once.",
        );
    }
    <Result<(), Refused>>::from(errors)?;
    let now = world.now().unix_ms();
    if ids.iter().any(|id| now - World::born(*id).unix_ms() > BULK_AGE_MS) {
        return Err(Refused::new(400, 50034, "You can only bulk delete messages that are under 14 days old."));
    }
    let ids: Vec<Id> = ids.into_iter().collect();
    world.delete_messages(channel.id, &ids, world.bot);
    Ok((204, None))
}

impl World {
    /// The message that this body's nonce already made, if it says `enforce_nonce`: where it stands, or stood.
    fn posted_before(&self, body: &Value) -> Option<(Id, Id)> {
        let nonce = nonce_text(body)?;
        let (at, place, id) = self.nonces.get(&nonce)?;
        let recent = self.now().since(*at) <= self.switches.nonce_window;
        recent.then_some((*place, *id))
    }

    fn remember_nonce(&mut self, body: &Value, channel: Id, id: Id) {
        if let Some(nonce) = nonce_text(body) {
            self.nonces.insert(nonce, (self.now(), channel, id));
        }
    }
}

fn nonce_text(body: &Value) -> Option<String> {
    let nonce = Some(&body["nonce"]).filter(|nonce| !nonce.is_null() && body["enforce_nonce"] == true)?;
    Some(nonce.as_str().map_or_else(|| nonce.to_string(), str::to_owned))
}
