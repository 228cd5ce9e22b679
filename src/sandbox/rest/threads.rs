//! Making threads, and who is in them.

use serde_json::{Value, json};

use super::channels::{at_thread_limit, channel_of};
use super::guilds::thread_list;
use super::refused::Refused;
use super::request::Asked;
use super::routes::Answered;
use crate::domain::time::Instant;
use crate::sandbox::limits::{At, Errors};
use crate::sandbox::world::channel::{Channel, Kind};
use crate::sandbox::world::permission as may;
use crate::sandbox::world::thread::{Joined, NewThread};
use crate::sandbox::world::{Id, World};

/// How many members a thread holds.
const MEMBERS: usize = 1000;

/// `POST /channels/{channel}/threads`: a thread that does not start from a message.
pub fn create(world: &mut World, asked: &Asked) -> Answered {
    let parent = channel_of(world, asked)?;
    let (body, at) = (&asked.body, At::top());
    let mut errors = Errors::default();
    errors.only(body, &at, &["name", "auto_archive_duration", "rate_limit_per_user", "type", "invitable"]);
    errors.text(body, &at, "name", true, 1, 100);
    errors.choice(body, &at, "auto_archive_duration", &[60, 1440, 4320, 10080]);
    errors.choice(body, &at, "type", &[10, 11, 12]);
    errors.number(body, &at, "rate_limit_per_user", 0, 21600);
    errors.flag(body, &at, "invitable");
    <Result<(), Refused>>::from(errors)?;
    let private = body["type"].as_u64().unwrap_or(12) == 12;
    if body["type"].is_null() {
        world.complain("POST /channels/{channel}/threads without `type`: a later version of the API will require it");
    }
    let fits = parent.kind == Kind::TEXT || (parent.kind == Kind::ANNOUNCEMENTS && !private);
    if !fits {
        return Err(Refused::new(400, 50024, "Cannot execute action on this channel type"));
    }
    let needed = if private { may::CREATE_PRIVATE_THREADS } else { may::CREATE_PUBLIC_THREADS };
    if !world.may(world.bot, &parent, needed) {
        return Err(Refused::missing_permissions());
    }
    if at_thread_limit(world, &parent) {
        return Err(Refused::new(400, 160_006, "Maximum number of active threads reached"));
    }
    let name = body["name"].as_str().unwrap_or_default();
    if world.switches.blocked_word.as_ref().is_some_and(|word| name.contains(word)) {
        return Err(Refused::new(400, 200_001, "Title was blocked by automatic moderation"));
    }
    let now = world.now();
    world.rates.take_new_thread(now, parent.id)?;
    let new = NewThread {
        name: body["name"].as_str().unwrap_or_default().to_owned(),
        kind: if private { Kind::PRIVATE_THREAD } else { Kind::PUBLIC_THREAD },
        auto_archive: body["auto_archive_duration"].as_u64().unwrap_or(4320),
        invitable: private && body["invitable"] != false,
        slowmode: body["rate_limit_per_user"].as_u64().unwrap_or(0),
    };
    let id = world.make_thread(parent.id, world.bot, new);
    let thread = world.channels.get(&id).ok_or_else(|| Refused::unknown(10003))?;
    Ok((201, Some(world.channel_json(thread, Some(world.bot)))))
}

fn thread_of(world: &World, asked: &Asked) -> Result<Channel, Refused> {
    let thread = channel_of(world, asked)?;
    if thread.thread.is_some() {
        Ok(thread)
    } else {
        Err(Refused::new(400, 50024, "Cannot execute action on this channel type"))
    }
}

fn user_of(world: &World, asked: &Asked) -> Result<Id, Refused> {
    if asked.part("user") == "@me" { Ok(world.bot) } else { asked.id("user") }
}

/// `GET /channels/{thread}/thread-members/{user}`.
pub fn member(world: &mut World, asked: &Asked) -> Answered {
    let (thread, user) = (thread_of(world, asked)?, user_of(world, asked)?);
    if !thread.has_member(user) {
        return Err(Refused::unknown(10007));
    }
    Ok((200, Some(world.thread_member_json(&thread, user))))
}

/// `GET /channels/{thread}/thread-members`: only with the privileged intent.
pub fn members(world: &mut World, asked: &Asked) -> Answered {
    let thread = thread_of(world, asked)?;
    if !world.guild_members {
        return Err(Refused::missing_access());
    }
    let ids = thread.thread.iter().flat_map(|state| state.members.keys());
    Ok((200, Some(ids.map(|id| world.thread_member_json(&thread, *id)).collect())))
}

/// `PUT /channels/{thread}/thread-members/{user}`.
pub fn add(world: &mut World, asked: &Asked) -> Answered {
    let (thread, user) = (thread_of(world, asked)?, user_of(world, asked)?);
    if thread.archived() {
        return Err(Refused::archived());
    }
    let in_guild = world.guilds.get(&thread.guild).is_some_and(|guild| guild.members.contains_key(&user));
    if !world.users.contains_key(&user) {
        return Err(Refused::unknown(10013));
    }
    if !in_guild {
        return Err(Refused::unknown(10007));
    }
    let state = thread.thread.as_ref().ok_or_else(Refused::missing_access)?;
    let manages = world.manages(world.bot, &thread);
    let may_invite = manages || state.invitable || user == world.bot;
    if !world.can_write(world.bot, &thread) || !may_invite || (thread.locked() && !manages) {
        return Err(Refused::missing_permissions());
    }
    if state.members.len() >= MEMBERS && !thread.has_member(user) {
        return Err(Refused::new(400, 30033, "Maximum number of thread participants reached (1000)"));
    }
    if !world.may(user, &thread, may::VIEW_CHANNEL) && !world.switches.adds_who_cannot_see_the_parent {
        return Err(Refused::missing_access());
    }
    let how = if user == world.bot { Joined::ByWriting } else { Joined::AddedBy(world.bot) };
    world.join(thread.id, &[user], how);
    Ok((204, None))
}

/// `DELETE /channels/{thread}/thread-members/{user}`.
pub fn remove(world: &mut World, asked: &Asked) -> Answered {
    let (thread, user) = (thread_of(world, asked)?, user_of(world, asked)?);
    if thread.archived() {
        return Err(Refused::archived());
    }
    let owns =
        thread.kind == Kind::PRIVATE_THREAD && thread.thread.as_ref().is_some_and(|state| state.owner == world.bot);
    if user != world.bot && !owns && !world.manages(world.bot, &thread) {
        return Err(Refused::missing_permissions());
    }
    world.part(thread.id, user, world.bot);
    Ok((204, None))
}

/// `GET /channels/{channel}/threads/archived/private`: by the time of archiving, newest first.
pub fn archived_private(world: &mut World, asked: &Asked) -> Answered {
    let parent = channel_of(world, asked)?;
    if !world.may(world.bot, &parent, may::READ_MESSAGE_HISTORY | may::MANAGE_THREADS) {
        return Err(Refused::missing_permissions());
    }
    let before = match asked.query.get("before") {
        Some(text) => Some(Instant::from_rfc3339(text).ok_or_else(|| Refused::no_snowflake("before", text))?),
        None => None,
    };
    let mut threads = archived_of(world, &parent);
    threads.sort_by_key(|thread| std::cmp::Reverse(changed(thread)));
    threads.retain(|thread| before.is_none_or(|before| changed(thread).is_some_and(|at| at < before)));
    page(world, asked, &threads)
}

/// `GET /channels/{channel}/users/@me/threads/archived/private`: those the bot is in, by id, newest first.
pub fn my_archived_private(world: &mut World, asked: &Asked) -> Answered {
    let parent = channel_of(world, asked)?;
    if !world.may(world.bot, &parent, may::READ_MESSAGE_HISTORY) {
        return Err(Refused::missing_permissions());
    }
    let before = asked.query_id("before")?.unwrap_or(Id::MAX);
    let mut threads = archived_of(world, &parent);
    threads.retain(|thread| thread.id < before && thread.has_member(world.bot));
    threads.reverse();
    page(world, asked, &threads)
}

fn archived_of(world: &World, parent: &Channel) -> Vec<Channel> {
    let archived = |thread: &&Channel| thread.archived() && thread.kind == Kind::PRIVATE_THREAD;
    world.threads_of(parent.id).filter(archived).cloned().collect()
}

fn changed(thread: &Channel) -> Option<Instant> {
    thread.thread.as_ref().map(|state| state.archive_changed)
}

fn page(world: &World, asked: &Asked, threads: &[Channel]) -> Answered {
    let limit = asked.query_number("limit", 50, 2, 100)?;
    let mut list: Value = thread_list(world, threads.iter().take(limit));
    list["has_more"] = json!(threads.len() > limit);
    Ok((200, Some(list)))
}
