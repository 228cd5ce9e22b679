//! Reading a server: its channels, roles, members and active threads.

use serde_json::{Value, json};

use super::refused::Refused;
use super::request::Asked;
use super::routes::Answered;
use crate::sandbox::world::channel::Channel;
use crate::sandbox::world::guild::Guild;
use crate::sandbox::world::permission as may;
use crate::sandbox::world::{Id, World};

/// The server of a call, if the bot is in it.
pub fn guild_of<'a>(world: &'a World, asked: &Asked) -> Result<&'a Guild, Refused> {
    let guild = world.guilds.get(&asked.id("guild")?).ok_or_else(|| Refused::unknown(10004))?;
    if guild.members.contains_key(&world.bot) { Ok(guild) } else { Err(Refused::missing_access()) }
}

/// `GET /guilds/{guild}`.
pub fn guild(world: &mut World, asked: &Asked) -> Answered {
    Ok((200, Some(world.guild_json(guild_of(world, asked)?))))
}

/// `GET /guilds/{guild}/channels`: also those the bot does not see, threads not among them.
pub fn channels(world: &mut World, asked: &Asked) -> Answered {
    let guild = guild_of(world, asked)?;
    let channels = guild.channels.iter().filter_map(|id| world.channels.get(id));
    Ok((200, Some(channels.map(|channel| world.channel_json(channel, None)).collect())))
}

/// `GET /guilds/{guild}/roles`.
pub fn roles(world: &mut World, asked: &Asked) -> Answered {
    let guild = guild_of(world, asked)?;
    Ok((200, Some(guild.roles.values().map(|role| world.role_json(role)).collect())))
}

/// `GET /guilds/{guild}/roles/member-counts`: without @everyone.
pub fn role_sizes(world: &mut World, asked: &Asked) -> Answered {
    let guild = guild_of(world, asked)?;
    let sizes = guild.roles.keys().filter(|role| **role != guild.id);
    let sizes = sizes.map(|role| (role.to_string(), json!(guild.with_role(*role).len()))).collect();
    Ok((200, Some(Value::Object(sizes))))
}

/// `GET /guilds/{guild}/members`: only with the privileged intent.
pub fn members(world: &mut World, asked: &Asked) -> Answered {
    let guild = guild_of(world, asked)?;
    if !world.guild_members {
        return Err(Refused::missing_access());
    }
    let limit = asked.query_number("limit", 1, 1, 1000)?;
    let after = asked.query_id("after")?.unwrap_or(0);
    let ids = guild.members.range(after + 1..).take(limit);
    Ok((200, Some(ids.filter_map(|(id, _)| world.member_json(guild.id, *id)).collect())))
}

/// `GET /guilds/{guild}/members/{member}`.
pub fn member(world: &mut World, asked: &Asked) -> Answered {
    let guild = guild_of(world, asked)?;
    let id = asked.id("member")?;
    if !world.users.contains_key(&id) {
        return Err(Refused::unknown(10013));
    }
    Ok((200, Some(world.member_json(guild.id, id).ok_or_else(|| Refused::unknown(10007))?)))
}

/// `PUT /guilds/{guild}/members/{member}/roles/{role}`.
pub fn give_role(world: &mut World, asked: &Asked) -> Answered {
    set_role(world, asked, true)
}

/// `DELETE /guilds/{guild}/members/{member}/roles/{role}`.
pub fn take_role(world: &mut World, asked: &Asked) -> Answered {
    set_role(world, asked, false)
}

/// Only a role that stands below the bot's own highest one, and that came with no bot.
fn set_role(world: &mut World, asked: &Asked, gives: bool) -> Answered {
    let guild = guild_of(world, asked)?;
    let (id, member, role) = (guild.id, asked.id("member")?, asked.id("role")?);
    let wanted = guild.roles.get(&role).ok_or_else(|| Refused::unknown(10011))?;
    let has = &guild.members.get(&member).ok_or_else(|| Refused::unknown(10007))?.roles;
    if world.permissions_in_guild(world.bot, id) & may::MANAGE_ROLES == 0 {
        return Err(Refused::missing_permissions());
    }
    if role == id || wanted.managed {
        return Err(Refused::new(400, 50028, "Invalid Role"));
    }
    let own = guild.members.get(&world.bot).into_iter().flat_map(|bot| &bot.roles);
    let highest = own.filter_map(|role| guild.roles.get(role)).map(|role| role.position).max().unwrap_or(0);
    if wanted.position >= highest {
        return Err(Refused::missing_permissions());
    }
    if has.contains(&role) != gives {
        let (name, mut roles) = (wanted.name.clone(), has.clone());
        roles.retain(|one| *one != role);
        roles.extend(gives.then_some(role));
        world.set_roles(id, member, roles);
        let (verb, way) = if gives { ("gives", "to") } else { ("takes", "from") };
        let line = format!("{} {verb} the role @{name} {way} {}", world.name_of(world.bot), world.name_of(member));
        world.tell_guild(id, line);
    }
    Ok((204, None))
}

/// `GET /guilds/{guild}/threads/active`: newest first, those the bot sees.
pub fn active_threads(world: &mut World, asked: &Asked) -> Answered {
    let guild = guild_of(world, asked)?.id;
    let active = |channel: &&Channel| {
        channel.guild == guild && channel.thread.is_some() && !channel.archived() && world.can_see(world.bot, channel)
    };
    Ok((200, Some(thread_list(world, world.channels.values().rev().filter(active)))))
}

/// Threads with the bot's places in them.
pub fn thread_list<'a>(world: &World, threads: impl Iterator<Item = &'a Channel>) -> Value {
    let threads: Vec<&Channel> = threads.collect();
    let bot: Id = world.bot;
    let mine = threads.iter().filter(|thread| thread.has_member(bot));
    let members: Vec<Value> = mine.map(|thread| world.thread_member_json(thread, bot)).collect();
    let threads: Vec<Value> = threads.iter().map(|thread| world.channel_json(thread, Some(bot))).collect();
    json!({"threads": threads, "members": members})
}
