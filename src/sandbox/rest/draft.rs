//! From a message's body and files to what the world posts or changes.

use serde_json::{Value, json};

use super::refused::Refused;
use super::request::{Asked, Upload};
use crate::domain::time::Instant;
use crate::sandbox::limits::message::allowed_of;
use crate::sandbox::limits::{FILE_BYTES, id_of};
use crate::sandbox::world::World;
use crate::sandbox::world::channel::Channel;
use crate::sandbox::world::message::{Allowed, Attachment, Draft, Message, flag};
use crate::sandbox::world::permission as may;
use crate::sandbox::world::post::Change;
use crate::sandbox::world::shape::stamp;

/// The flags a bot may set on a new message.
const SETTABLE: u64 = flag::SUPPRESS_EMBEDS | flag::EPHEMERAL | flag::SUPPRESS_NOTIFICATIONS | flag::COMPONENTS_V2;

/// The part of a body that is the message: `data` of a callback, or the body itself.
pub fn message_part(asked: &Asked) -> &Value {
    if asked.body["data"].is_object() { &asked.body["data"] } else { &asked.body }
}

/// Whether the bot may put such things here: embeds and files have permissions of their own.
pub fn may_carry(world: &World, channel: &Channel, asked: &Asked) -> Result<(), Refused> {
    let has_embeds = asked.body["embeds"].as_array().is_some_and(|embeds| !embeds.is_empty());
    let needed =
        if has_embeds { may::EMBED_LINKS } else { 0 } | if asked.files.is_empty() { 0 } else { may::ATTACH_FILES };
    if world.may(world.bot, channel, needed) { Ok(()) } else { Err(Refused::missing_permissions()) }
}

/// A new message; `default` is what an absent `allowed_mentions` means.
pub fn draft_of(world: &mut World, asked: &Asked, default: Allowed) -> Result<Draft, Refused> {
    let body = message_part(asked);
    let attachments = attachments_of(world, body, &asked.files)?;
    let draft = Draft {
        embeds: embeds_of(body).unwrap_or_default(),
        components: components_of(body).unwrap_or_default(),
        attachments,
        flags: body["flags"].as_u64().unwrap_or(0) & SETTABLE,
        allowed: allowed_of(body, default),
        ..Draft::text(world.bot, body["content"].as_str().unwrap_or_default().trim())
    };
    let empty = draft.content.trim().is_empty()
        && draft.embeds.is_empty()
        && draft.components.is_empty()
        && draft.attachments.is_empty();
    if empty { Err(Refused::new(400, 50006, "Cannot send an empty message")) } else { Ok(draft) }
}

/// A change of a message.
pub fn change_of(world: &mut World, asked: &Asked, message: &Message, default: Allowed) -> Result<Change, Refused> {
    let body = message_part(asked);
    let absent = Value::Null;
    let given = |key: &str| body.get(key).unwrap_or(&absent);
    let content = body.get("content").map(|content| content.as_str().unwrap_or_default().trim().to_owned());
    let embeds = body.get("embeds").map(|_| embeds_of(body).unwrap_or_default());
    let components = body.get("components").map(|_| components_of(body).unwrap_or_default());
    let added = attachments_of(world, body, &asked.files)?;
    let keep = |file: &&Attachment| match given("attachments").as_array() {
        Some(list) => list.iter().any(|one| id_of(&one["id"]) == Some(file.id)),
        None => true,
    };
    let attachments = (body.get("attachments").is_some() || !added.is_empty())
        .then(|| message.attachments.iter().filter(keep).cloned().chain(added).collect());
    let change = Change {
        content,
        embeds,
        components,
        attachments,
        flags: body["flags"].as_u64().map(|flags| {
            let own = flag::SUPPRESS_EMBEDS | flag::COMPONENTS_V2;
            message.flags & !flag::SUPPRESS_EMBEDS | flags & own
        }),
        allowed: allowed_of(body, default),
    };
    let still = |new: Option<bool>, old: bool| new.unwrap_or(old);
    let has_something =
        still(change.content.as_ref().map(|content| !content.trim().is_empty()), !message.content.is_empty())
            || still(change.embeds.as_ref().map(|list| !list.is_empty()), !message.embeds.is_empty())
            || still(change.components.as_ref().map(|list| !list.is_empty()), !message.components.is_empty())
            || still(
                change.attachments.as_ref().map(|list: &Vec<Attachment>| !list.is_empty()),
                !message.attachments.is_empty(),
            );
    if has_something { Ok(change) } else { Err(Refused::new(400, 50006, "Cannot send an empty message")) }
}

/// Embeds as Discord keeps them: trimmed, times in its own form.
fn embeds_of(body: &Value) -> Option<Vec<Value>> {
    let mut embeds = body["embeds"].as_array()?.clone();
    for embed in &mut embeds {
        embed["type"] = json!("rich");
        for key in ["title", "description"] {
            if let Some(text) = embed[key].as_str() {
                embed[key] = json!(text.trim());
            }
        }
        if let Some(at) = embed["timestamp"].as_str().and_then(Instant::from_rfc3339) {
            embed["timestamp"] = stamp(at);
        }
        if let Some(embed) = embed.as_object_mut() {
            embed.retain(|_, value| !value.is_null());
        }
    }
    Some(embeds)
}

fn components_of(body: &Value) -> Option<Vec<Value>> {
    let mut components = body["components"].as_array()?.clone();
    let mut next = 1;
    for component in &mut components {
        number(component, &mut next);
    }
    Some(components)
}

/// Discord numbers the components of a message.
fn number(component: &mut Value, next: &mut u64) {
    if component["id"].as_u64().is_none_or(|id| id == 0) {
        component["id"] = json!(*next);
    }
    *next += 1;
    if let Some(children) = component.get_mut("components").and_then(Value::as_array_mut) {
        for child in children {
            number(child, next);
        }
    }
}

fn attachments_of(world: &mut World, body: &Value, files: &[Upload]) -> Result<Vec<Attachment>, Refused> {
    if files.len() > 10 {
        return Err(Refused::new(400, 30015, "Maximum number of attachments in a message reached (10)"));
    }
    if files.iter().any(|file| file.bytes.len() > FILE_BYTES) {
        return Err(Refused::new(413, 40005, "Request entity too large"));
    }
    let described = |file: &Upload| {
        let number = json!(file.number);
        let wanted =
            |one: &&Value| one["id"] == number || one["id"].as_str().is_some_and(|id| id == file.number.to_string());
        body["attachments"].as_array().into_iter().flatten().find(wanted).cloned().unwrap_or_default()
    };
    Ok(files
        .iter()
        .map(|file| {
            let about = described(file);
            Attachment {
                id: world.next_id(),
                name: kept_name(about["filename"].as_str().unwrap_or(&file.name)),
                media_type: file.media_type.clone(),
                description: about["description"].as_str().map(str::to_owned),
                bytes: file.bytes.clone(),
            }
        })
        .collect())
}

/// A file's name as Discord keeps it: what could break an address becomes `_`.
pub fn kept_name(name: &str) -> String {
    let kept = |letter: char| if letter.is_ascii_alphanumeric() || "._-".contains(letter) { letter } else { '_' };
    let name: String = name.chars().map(kept).collect();
    if name.is_empty() { "unknown".to_owned() } else { name }
}
