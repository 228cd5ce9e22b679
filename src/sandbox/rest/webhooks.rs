//! Later answers to an interaction: followups, and changes of what was answered, for fifteen minutes.

use super::draft::{change_of, draft_of};
use super::refused::Refused;
use super::request::Asked;
use super::routes::Answered;
use crate::sandbox::limits::message::{Body, check};
use crate::sandbox::limits::{At, Errors};
use crate::sandbox::world::World;
use crate::sandbox::world::interaction::{First, Interaction};
use crate::sandbox::world::message::{Allowed, Draft, Message, flag};
use crate::sandbox::world::post::Change;

/// The interaction that a token belongs to, if it was answered in time and the token still lives.
fn interaction_of(world: &World, asked: &Asked) -> Result<Interaction, Refused> {
    if asked.id("application")? != world.application {
        return Err(Refused::unknown(10015));
    }
    let found = world.interactions.values().find(|one| one.token == asked.part("token"));
    let interaction =
        found.filter(|one| matches!(one.first, First::Given(_))).ok_or_else(|| Refused::unknown(10015))?;
    if interaction.token_lives(world.now()) {
        Ok(interaction.clone())
    } else {
        Err(Refused::new(401, 50027, "Invalid Webhook Token"))
    }
}

fn message_of(world: &World, asked: &Asked, interaction: &Interaction) -> Result<Message, Refused> {
    let id = match asked.part("message") {
        "@original" => interaction.original,
        _ => Some(asked.id("message")?)
            .filter(|id| interaction.followups.contains(id) || interaction.original == Some(*id)),
    };
    let message = id.and_then(|id| world.message(interaction.channel, id)).cloned();
    message.ok_or_else(|| Refused::unknown(10008))
}

fn not_archived(world: &World, interaction: &Interaction) -> Result<(), Refused> {
    let place = world.channels.get(&interaction.channel).ok_or_else(|| Refused::unknown(10003))?;
    if place.archived() { Err(Refused::archived()) } else { Ok(()) }
}

/// `POST /webhooks/{application}/{token}`.
pub fn followup(world: &mut World, asked: &Asked) -> Answered {
    let interaction = interaction_of(world, asked)?;
    let mut errors = Errors::default();
    check(&asked.body, &At::top(), Body::Answer, false, &mut errors);
    <Result<(), Refused>>::from(errors)?;
    not_archived(world, &interaction)?;
    let original = interaction.original.and_then(|id| world.message(interaction.channel, id)).cloned();
    if let Some(waiting) = original.filter(Message::is_thinking) {
        return finish(world, asked, &interaction, &waiting);
    }
    let draft = draft_of(world, asked, Allowed::users_only())?;
    let only_for = (draft.flags & flag::EPHEMERAL != 0).then_some(interaction.person);
    let draft = Draft { only_for, interaction: Some(interaction.id), reference: interaction.original, ..draft };
    let id = world.post(interaction.channel, draft);
    if let Some(one) = world.interactions.get_mut(&interaction.id) {
        one.followups.push(id);
    }
    world.note_message(interaction.id, id);
    let message = world.message(interaction.channel, id).ok_or_else(|| Refused::unknown(10008))?;
    Ok((200, Some(world.message_json(message))))
}

/// `GET /webhooks/{application}/{token}/messages/{message}`.
pub fn get(world: &mut World, asked: &Asked) -> Answered {
    let interaction = interaction_of(world, asked)?;
    let message = message_of(world, asked, &interaction)?;
    Ok((200, Some(world.message_json(&message))))
}

/// `PATCH /webhooks/{application}/{token}/messages/{message}`.
pub fn edit(world: &mut World, asked: &Asked) -> Answered {
    let interaction = interaction_of(world, asked)?;
    let message = message_of(world, asked, &interaction)?;
    let mut errors = Errors::default();
    check(&asked.body, &At::top(), Body::AnswerEdit, message.flags & flag::COMPONENTS_V2 != 0, &mut errors);
    <Result<(), Refused>>::from(errors)?;
    not_archived(world, &interaction)?;
    if message.is_thinking() {
        return finish(world, asked, &interaction, &message);
    }
    let change = change_of(world, asked, &message, Allowed::users_only())?;
    world.change(message.channel, message.id, change, true);
    if interaction.source == Some(message.id) {
        world.note_update(interaction.id, message.channel, message.id);
    } else {
        world.note_edit(interaction.id, message.channel, message.id);
    }
    let message = world.message(message.channel, message.id).ok_or_else(|| Refused::unknown(10008))?;
    Ok((200, Some(world.message_json(message))))
}

/// Puts the answer in the place of "thinking …"; who sees it was settled by the first response.
fn finish(world: &mut World, asked: &Asked, interaction: &Interaction, waiting: &Message) -> Answered {
    let change = change_of(world, asked, waiting, Allowed::users_only())?;
    let flags = change.flags.unwrap_or(waiting.flags) & !flag::LOADING;
    world.change(waiting.channel, waiting.id, Change { flags: Some(flags), ..change }, false);
    world.note_message(interaction.id, waiting.id);
    let message = world.message(waiting.channel, waiting.id).ok_or_else(|| Refused::unknown(10008))?;
    Ok((200, Some(world.message_json(message))))
}

/// `DELETE /webhooks/{application}/{token}/messages/{message}`.
pub fn delete(world: &mut World, asked: &Asked) -> Answered {
    let interaction = interaction_of(world, asked)?;
    let message = message_of(world, asked, &interaction)?;
    world.delete_message(message.channel, message.id, world.bot);
    Ok((204, None))
}
