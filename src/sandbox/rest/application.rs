//! The bot asking about itself, its application and the gateway.

use serde_json::json;

use super::refused::Refused;
use super::request::Asked;
use super::routes::Answered;
use crate::sandbox::world::World;

fn gateway_url(world: &World) -> String {
    format!("{}/gateway", world.origin.replacen("http", "ws", 1))
}

/// `GET /gateway`.
pub fn gateway(world: &mut World, _: &Asked) -> Answered {
    Ok((200, Some(json!({"url": gateway_url(world)}))))
}

/// `GET /gateway/bot`.
pub fn gateway_bot(world: &mut World, _: &Asked) -> Answered {
    let start = json!({"total": 1000, "remaining": 999, "reset_after": 14_400_000, "max_concurrency": 1});
    Ok((200, Some(json!({"url": gateway_url(world), "shards": 1, "session_start_limit": start}))))
}

/// `GET /users/@me`.
pub fn me(world: &mut World, _: &Asked) -> Answered {
    let mut user = world.users.get(&world.bot).map(|user| world.user_json(user)).unwrap_or_default();
    user["verified"] = json!(true);
    user["mfa_enabled"] = json!(false);
    user["email"] = json!(null);
    user["flags"] = json!(0);
    Ok((200, Some(user)))
}

/// `GET /users/@me/guilds`.
pub fn my_guilds(world: &mut World, _: &Asked) -> Answered {
    let mine = world.guilds.values().filter(|guild| guild.members.contains_key(&world.bot));
    let guild = |guild: &crate::sandbox::world::guild::Guild| {
        let permissions = world.permissions_in_guild(world.bot, guild.id).to_string();
        json!({"id": guild.id.to_string(), "name": guild.name, "icon": null, "owner": false, "permissions": permissions, "features": []})
    };
    Ok((200, Some(mine.map(guild).collect())))
}

/// `GET /users/{user}`.
pub fn user(world: &mut World, asked: &Asked) -> Answered {
    let id = asked.id("user")?;
    let user = world.users.get(&id).ok_or_else(|| Refused::unknown(10013))?;
    Ok((200, Some(world.user_json(user))))
}

/// `GET /applications/@me` and `GET /oauth2/applications/@me`.
pub fn application(world: &mut World, _: &Asked) -> Answered {
    Ok((200, Some(world.application_json())))
}
