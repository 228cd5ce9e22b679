//! Direct messages: the way to a person, and whether they take any.

use super::refused::Refused;
use super::request::Asked;
use super::routes::Answered;
use crate::sandbox::limits::id_of;
use crate::sandbox::world::{Id, World};

/// `POST /users/@me/channels`: the same place each time, also for who takes no messages.
pub fn create(world: &mut World, asked: &Asked) -> Answered {
    let recipient = id_of(&asked.body["recipient_id"]).filter(|id| world.users.contains_key(id) && *id != world.bot);
    let recipient = recipient.ok_or_else(|| Refused::new(400, 50033, "Invalid Recipient(s)"))?;
    let id = world.direct_with(recipient);
    let channel = world.channels.get(&id).ok_or_else(|| Refused::unknown(10003))?;
    Ok((200, Some(world.channel_json(channel, Some(world.bot)))))
}

/// Whether what the bot writes reaches somebody.
pub fn reaches(world: &World, recipient: Id) -> Result<(), Refused> {
    let together = |guild: &crate::sandbox::world::guild::Guild| {
        [world.bot, recipient].iter().all(|person| guild.members.contains_key(person))
    };
    if !world.guilds.values().any(together) {
        let why = "Cannot send messages to this user due to having no mutual guilds";
        return Err(Refused::new(403, 50278, why));
    }
    if world.switches.no_direct.contains(&recipient) {
        return Err(Refused::new(403, 50007, "Cannot send messages to this user"));
    }
    Ok(())
}
