//! Pinned messages.

use serde_json::{Value, json};

use super::channels::{channel_of, channel_with};
use super::refused::Refused;
use super::request::Asked;
use super::routes::Answered;
use crate::sandbox::world::World;
use crate::sandbox::world::message::Message;
use crate::sandbox::world::permission as may;
use crate::sandbox::world::shape::stamp;

/// How many pins a channel has at most.
const PINS: usize = 250;

fn pinned(world: &World, channel: u64) -> Vec<&Message> {
    let all = world.messages.get(&channel).into_iter().flat_map(|all| all.values());
    let mut pinned: Vec<&Message> = all.filter(|message| message.pinned.is_some()).collect();
    pinned.sort_by_key(|message| std::cmp::Reverse(message.pinned));
    pinned
}

/// `GET /channels/{channel}/messages/pins`.
pub fn list(world: &mut World, asked: &Asked) -> Answered {
    let channel = channel_with(world, asked, may::READ_MESSAGE_HISTORY)?;
    let limit = asked.query_number("limit", 50, 1, 50)?;
    let pinned = pinned(world, channel.id);
    let item =
        |message: &&Message| json!({"pinned_at": message.pinned.map(stamp), "message": world.message_json(message)});
    let items: Vec<Value> = pinned.iter().take(limit).map(item).collect();
    Ok((200, Some(json!({"items": items, "has_more": pinned.len() > limit}))))
}

/// `PUT /channels/{channel}/messages/pins/{message}`.
pub fn pin(world: &mut World, asked: &Asked) -> Answered {
    set(world, asked, true)
}

/// `DELETE /channels/{channel}/messages/pins/{message}`.
pub fn unpin(world: &mut World, asked: &Asked) -> Answered {
    set(world, asked, false)
}

fn set(world: &mut World, asked: &Asked, wanted: bool) -> Answered {
    let channel = channel_of(world, asked)?;
    if channel.archived() {
        return Err(Refused::archived());
    }
    if !world.may(world.bot, &channel, may::PIN_MESSAGES) {
        return Err(Refused::missing_permissions());
    }
    let message = world.message(channel.id, asked.id("message")?).filter(|message| message.only_for.is_none());
    let message = message.ok_or_else(|| Refused::unknown(10008))?;
    if message.is_system() {
        return Err(Refused::new(403, 50021, "Cannot execute action on a system message"));
    }
    let id = message.id;
    if wanted && pinned(world, channel.id).len() >= PINS {
        return Err(Refused::new(400, 30003, "Maximum number of pins reached for the channel (250)"));
    }
    world.set_pinned(channel.id, id, wanted, world.bot);
    Ok((204, None))
}
