//! Reading, changing and deleting channels and threads.

use serde_json::Value;

use super::refused::Refused;
use super::request::Asked;
use super::routes::Answered;
use crate::sandbox::blueprint::{OverwritePlan, Whom};
use crate::sandbox::limits::{At, Errors, id_of};
use crate::sandbox::world::World;
use crate::sandbox::world::channel::Channel;
use crate::sandbox::world::permission as may;
use crate::sandbox::world::thread::ChannelChange;

/// The channel of a call, if it exists and the bot sees it.
pub fn channel_of(world: &World, asked: &Asked) -> Result<Channel, Refused> {
    let channel = world.channels.get(&asked.id("channel")?).ok_or_else(|| Refused::unknown(10003))?;
    if world.can_see(world.bot, channel) { Ok(channel.clone()) } else { Err(Refused::missing_access()) }
}

/// The same, with a permission there.
pub fn channel_with(world: &World, asked: &Asked, bits: u64) -> Result<Channel, Refused> {
    let channel = channel_of(world, asked)?;
    if world.may(world.bot, &channel, bits) { Ok(channel) } else { Err(Refused::missing_permissions()) }
}

/// `GET /channels/{channel}`.
pub fn get(world: &mut World, asked: &Asked) -> Answered {
    let channel = channel_of(world, asked)?;
    Ok((200, Some(world.channel_json(&channel, Some(world.bot)))))
}

/// `POST /channels/{channel}/typing`.
pub fn typing(world: &mut World, asked: &Asked) -> Answered {
    let channel = channel_of(world, asked)?;
    if world.can_write(world.bot, &channel) { Ok((204, None)) } else { Err(Refused::missing_permissions()) }
}

/// `DELETE /channels/{channel}`.
pub fn delete(world: &mut World, asked: &Asked) -> Answered {
    let channel = channel_of(world, asked)?;
    let needed = if channel.thread.is_some() { may::MANAGE_THREADS } else { may::MANAGE_CHANNELS };
    if !world.may(world.bot, &channel, needed) {
        return Err(Refused::missing_permissions());
    }
    let json = world.channel_json(&channel, Some(world.bot));
    world.delete_channel(channel.id, world.bot);
    Ok((200, Some(json)))
}

/// `PATCH /channels/{channel}`.
pub fn patch(world: &mut World, asked: &Asked) -> Answered {
    let channel = channel_of(world, asked)?;
    let change = if channel.thread.is_some() {
        thread_change(world, asked, &channel)?
    } else {
        channel_change(world, asked, &channel)?
    };
    let renames = change.name.as_ref().is_some_and(|name| *name != channel.name) || change.topic.is_some();
    if renames {
        let now = world.now();
        world.rates.take_rename(now, channel.id)?;
    }
    world.change_channel(channel.id, change, world.bot);
    let channel = world.channels.get(&channel.id).cloned().unwrap_or(channel);
    Ok((200, Some(world.channel_json(&channel, Some(world.bot)))))
}

fn thread_change(world: &World, asked: &Asked, thread: &Channel) -> Result<ChannelChange, Refused> {
    let (body, at) = (&asked.body, At::top());
    let mut errors = Errors::default();
    errors.only(
        body,
        &at,
        &[
            "name",
            "archived",
            "auto_archive_duration",
            "locked",
            "invitable",
            "rate_limit_per_user",
            "flags",
            "applied_tags",
        ],
    );
    errors.text(body, &at, "name", false, 1, 100);
    errors.choice(body, &at, "auto_archive_duration", &[60, 1440, 4320, 10080]);
    errors.number(body, &at, "rate_limit_per_user", 0, 21600);
    for key in ["archived", "locked", "invitable"] {
        errors.flag(body, &at, key);
    }
    <Result<(), Refused>>::from(errors)?;
    let manages = world.manages(world.bot, thread);
    let owns = thread.thread.as_ref().is_some_and(|state| state.owner == world.bot);
    let moderating = ["locked", "rate_limit_per_user", "invitable"].iter().any(|key| !body[*key].is_null());
    let only_unarchives = body["archived"] == false && body.as_object().is_some_and(|keys| keys.len() == 1);
    if thread.archived() && body["archived"] != false {
        return Err(Refused::archived());
    }
    let may_change = manages || (owns && !moderating && !thread.locked());
    let may_unarchive = only_unarchives && !thread.locked() && world.can_write(world.bot, thread);
    if !may_change && !may_unarchive {
        return Err(Refused::missing_permissions());
    }
    if thread.archived() && at_thread_limit(world, thread) {
        return Err(Refused::new(400, 160_006, "Maximum number of active threads reached"));
    }
    Ok(ChannelChange {
        name: body["name"].as_str().map(str::to_owned),
        archived: body["archived"].as_bool(),
        locked: body["locked"].as_bool(),
        invitable: body["invitable"].as_bool(),
        auto_archive: body["auto_archive_duration"].as_u64(),
        slowmode: body["rate_limit_per_user"].as_u64(),
        ..ChannelChange::default()
    })
}

/// Whether a server has as many active threads as it may have.
pub fn at_thread_limit(world: &World, inside: &Channel) -> bool {
    let active =
        world.channels.values().filter(|one| one.guild == inside.guild && one.thread.is_some() && !one.archived());
    active.count() >= world.switches.active_threads
}

fn channel_change(world: &World, asked: &Asked, channel: &Channel) -> Result<ChannelChange, Refused> {
    let (body, at) = (&asked.body, At::top());
    let mut errors = Errors::default();
    errors.only(
        body,
        &at,
        &[
            "name",
            "topic",
            "position",
            "nsfw",
            "rate_limit_per_user",
            "permission_overwrites",
            "parent_id",
            "default_auto_archive_duration",
            "flags",
        ],
    );
    errors.text(body, &at, "name", false, 1, 100);
    errors.text(body, &at, "topic", false, 0, 1024);
    errors.number(body, &at, "rate_limit_per_user", 0, 21600);
    let overwrites = overwrites_of(body, &at, &mut errors);
    <Result<(), Refused>>::from(errors)?;
    let needed = may::MANAGE_CHANNELS | if overwrites.is_some() { may::MANAGE_ROLES } else { 0 };
    if !world.may(world.bot, channel, needed) {
        return Err(Refused::missing_permissions());
    }
    Ok(ChannelChange {
        name: body["name"].as_str().map(str::to_owned),
        topic: body["topic"].as_str().map(str::to_owned),
        slowmode: body["rate_limit_per_user"].as_u64(),
        overwrites,
        ..ChannelChange::default()
    })
}

fn overwrites_of(body: &Value, at: &At, errors: &mut Errors) -> Option<Vec<OverwritePlan>> {
    let list = body["permission_overwrites"].as_array()?;
    let mut overwrites = Vec::new();
    for (index, one) in list.iter().enumerate() {
        let bits = |key: &str| one[key].as_str().map_or(Some(0), |text| text.parse::<u64>().ok());
        let whom = match (id_of(&one["id"]), one["type"].as_u64()) {
            (Some(id), Some(0)) => Some(Whom::Role(id)),
            (Some(id), Some(1)) => Some(Whom::Person(id)),
            _ => None,
        };
        match (whom, bits("allow"), bits("deny")) {
            (Some(whom), Some(allow), Some(deny)) => overwrites.push(OverwritePlan { whom, allow, deny }),
            _ => errors.add(&at.then("permission_overwrites").then(index), "OVERWRITE_INVALID", "Invalid overwrite"),
        }
    }
    Some(overwrites)
}
