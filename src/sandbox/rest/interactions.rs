//! The first response to an interaction: one, within three seconds, of a type that fits.

use serde_json::{Value, json};

use super::draft;
use super::draft::draft_of;
use super::refused::Refused;
use super::request::Asked;
use super::routes::Answered;
use crate::sandbox::limits::message::{Body, check};
use crate::sandbox::limits::{At, Errors, modal};
use crate::sandbox::world::interaction::{Answer, First, Interaction, OpenForm, kind};
use crate::sandbox::world::message::{Allowed, Draft, flag, kind as message_kind};
use crate::sandbox::world::{Id, World};

/// Callback types.
mod callback {
    pub const MESSAGE: u64 = 4;
    pub const DEFERRED_MESSAGE: u64 = 5;
    pub const DEFERRED_UPDATE: u64 = 6;
    pub const UPDATE: u64 = 7;
    pub const CHOICES: u64 = 8;
    pub const MODAL: u64 = 9;
}

/// `POST /interactions/{interaction}/{token}/callback`.
pub fn callback(world: &mut World, asked: &Asked) -> Answered {
    let id = asked.id("interaction")?;
    let known = world.interactions.get(&id).filter(|one| one.token == asked.part("token")).cloned();
    let interaction = known.filter(|one| one.first != First::Failed).ok_or_else(|| Refused::unknown(10062))?;
    if interaction.first != First::Awaited {
        return Err(Refused::new(400, 40060, "Interaction has already been acknowledged."));
    }
    let form = check_callback(world, asked, &interaction)?;
    let place = world.channels.get(&interaction.channel).ok_or_else(|| Refused::unknown(10003))?;
    if form != callback::MODAL && form != callback::CHOICES && place.archived() {
        return Err(Refused::archived());
    }
    let message = match form {
        callback::MESSAGE => Some(answer_with_message(world, asked, &interaction)?),
        callback::DEFERRED_MESSAGE => Some(think(world, asked, &interaction)),
        callback::UPDATE => Some(update(world, asked, &interaction)?),
        callback::CHOICES => return suggest(world, asked, id),
        callback::MODAL => {
            open_form(world, asked, &interaction);
            None
        }
        _ => {
            note(world, id, Answer::Noticed);
            interaction.source
        }
    };
    if let Some(one) = world.interactions.get_mut(&id) {
        one.first = First::Given(form);
        one.original = message;
    }
    if !asked.query_flag("with_response") {
        return Ok((204, None));
    }
    Ok((200, Some(response_json(world, &interaction, form, message))))
}

fn response_json(world: &World, interaction: &Interaction, form: u64, message: Option<Id>) -> Value {
    let message = message.and_then(|id| world.message(interaction.channel, id));
    let mut json = json!({"interaction": {"id": interaction.id.to_string(), "type": interaction.kind}});
    if let Some(message) = message {
        json["interaction"]["response_message_id"] = json!(message.id.to_string());
        json["interaction"]["response_message_loading"] = json!(message.is_thinking());
        json["interaction"]["response_message_ephemeral"] = json!(message.only_for.is_some());
        json["resource"] = json!({"type": form, "message": world.message_json(message)});
    }
    json
}

/// The callback's type, if it and its data are as they should be.
fn check_callback(world: &World, asked: &Asked, interaction: &Interaction) -> Result<u64, Refused> {
    let (body, at) = (&asked.body, At::top());
    let mut errors = Errors::default();
    errors.only(body, &at, &["type", "data"]);
    let from_component =
        interaction.kind == kind::COMPONENT || (interaction.kind == kind::MODAL_SUBMIT && interaction.source.is_some());
    let mut fitting = match interaction.kind {
        kind::AUTOCOMPLETE => vec![callback::CHOICES],
        kind::MODAL_SUBMIT => vec![callback::MESSAGE, callback::DEFERRED_MESSAGE],
        _ => vec![callback::MESSAGE, callback::DEFERRED_MESSAGE, callback::MODAL],
    };
    if from_component {
        fitting.extend([callback::DEFERRED_UPDATE, callback::UPDATE]);
    }
    errors.choice(body, &at, "type", &fitting);
    let (data, at) = (&body["data"], at.then("data"));
    let form = body["type"].as_u64().unwrap_or(0);
    match form {
        0 => errors.add(&At::top().then("type"), "BASE_TYPE_REQUIRED", "This field is required"),
        callback::MESSAGE => check(data, &at, Body::Answer, false, &mut errors),
        callback::UPDATE => {
            let v2 = interaction
                .source
                .and_then(|id| world.message(interaction.channel, id))
                .is_some_and(|one| one.flags & flag::COMPONENTS_V2 != 0);
            check(data, &at, Body::AnswerEdit, v2, &mut errors);
        }
        callback::MODAL => modal::check(data, &at, &mut errors),
        callback::CHOICES => {
            errors.list(data, &at, "choices", 0, 25);
        }
        callback::DEFERRED_MESSAGE => {
            check(data, &at, Body::Answer, false, &mut errors);
            if data["flags"].as_u64().unwrap_or(0) & !flag::EPHEMERAL != 0 {
                errors.add(&at.then("flags"), "BASE_TYPE_CHOICES", "A deferred answer takes no flag but EPHEMERAL.");
            }
        }
        _ => {}
    }
    <Result<(), Refused>>::from(errors)?;
    Ok(form)
}

fn note(world: &mut World, id: Id, answer: Answer) {
    if let Some(one) = world.interactions.get_mut(&id) {
        one.answers.push(answer);
    }
}

/// A draft that answers an interaction.
fn as_answer(draft: Draft, interaction: &Interaction, ephemeral: bool) -> Draft {
    let kind = if interaction.kind == kind::COMMAND { message_kind::COMMAND_ANSWER } else { message_kind::DEFAULT };
    Draft { kind, only_for: ephemeral.then_some(interaction.person), interaction: Some(interaction.id), ..draft }
}

fn answer_with_message(world: &mut World, asked: &Asked, interaction: &Interaction) -> Result<Id, Refused> {
    let draft = draft_of(world, asked, Allowed::users_only())?;
    let ephemeral = draft.flags & flag::EPHEMERAL != 0;
    if let Some(one) = world.interactions.get_mut(&interaction.id) {
        one.ephemeral = ephemeral;
    }
    let id = world.post(interaction.channel, as_answer(draft, interaction, ephemeral));
    world.note_message(interaction.id, id);
    Ok(id)
}

fn think(world: &mut World, asked: &Asked, interaction: &Interaction) -> Id {
    let ephemeral = asked.body["data"]["flags"].as_u64().unwrap_or(0) & flag::EPHEMERAL != 0;
    let flags = flag::LOADING | if ephemeral { flag::EPHEMERAL } else { 0 };
    if let Some(one) = world.interactions.get_mut(&interaction.id) {
        one.ephemeral = ephemeral;
    }
    let draft = Draft { flags, allowed: Allowed::none(), ..Draft::text(world.bot, "") };
    note(world, interaction.id, Answer::Thinking);
    world.post(interaction.channel, as_answer(draft, interaction, ephemeral))
}

fn update(world: &mut World, asked: &Asked, interaction: &Interaction) -> Result<Id, Refused> {
    let source = interaction.source.and_then(|id| world.message(interaction.channel, id)).cloned();
    let source = source.ok_or_else(|| Refused::unknown(10008))?;
    let change = draft::change_of(world, asked, &source, Allowed::users_only())?;
    world.change(source.channel, source.id, change, true);
    world.note_update(interaction.id, source.channel, source.id);
    Ok(source.id)
}

fn suggest(world: &mut World, asked: &Asked, id: Id) -> Answered {
    let choices = asked.body["data"]["choices"].as_array().into_iter().flatten();
    let choices = choices
        .map(|choice| (choice["name"].as_str().unwrap_or_default().to_owned(), choice["value"].clone()))
        .collect();
    note(world, id, Answer::Choices(choices));
    if let Some(one) = world.interactions.get_mut(&id) {
        one.first = First::Given(callback::CHOICES);
    }
    Ok((204, None))
}

fn open_form(world: &mut World, asked: &Asked, interaction: &Interaction) {
    let data = &asked.body["data"];
    let text = |key: &str| data[key].as_str().unwrap_or_default().to_owned();
    let form = OpenForm {
        id: interaction.id,
        person: interaction.person,
        channel: interaction.channel,
        source: interaction.source,
        custom_id: text("custom_id"),
        title: text("title"),
        components: data["components"].as_array().cloned().unwrap_or_default(),
    };
    note(world, interaction.id, Answer::Form { id: form.id, title: form.title.clone() });
    world.tell_form(&form);
    world.forms.retain(|_, open| open.person != form.person);
    world.forms.insert(form.id, form);
}

impl World {
    /// Notes that an interaction was answered with a message.
    pub fn note_message(&mut self, interaction: Id, message: Id) {
        let Some(channel) = self.interactions.get(&interaction).map(|one| one.channel) else { return };
        let Some(message) = self.message(channel, message) else { return };
        let answer = Answer::Message {
            id: message.id,
            ephemeral: message.only_for.is_some(),
            text: self.body_of(message).join("\n"),
        };
        note(self, interaction, answer);
    }

    /// Notes that an interaction has changed the message it came from.
    pub fn note_update(&mut self, interaction: Id, channel: Id, message: Id) {
        let Some(message) = self.message(channel, message) else { return };
        let answer = Answer::Updated { id: message.id, text: self.body_of(message).join("\n") };
        note(self, interaction, answer);
    }

    /// Notes that an answer was changed.
    pub fn note_edit(&mut self, interaction: Id, channel: Id, message: Id) {
        let Some(message) = self.message(channel, message) else { return };
        let answer = Answer::Edited { id: message.id, text: self.body_of(message).join("\n") };
        note(self, interaction, answer);
    }
}
