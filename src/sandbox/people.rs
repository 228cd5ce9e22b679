//! Acting as a person: exactly what a client would let them do, and its refusals in plain words.
//!
//! A person presses only buttons they see, picks only what a menu offers, types only commands that are registered, and is
//! stopped where their client would stop them. What goes through reaches the bot as Discord would tell it.

pub mod admin;
pub mod command;
pub mod form;
pub mod look;
pub mod typing;
pub mod view;

use serde_json::{Value, json};

use self::view::{FormView, View};
use super::Sandbox;
use super::world::channel::Channel;
use super::world::interaction::{First, Interaction, kind};
use super::world::message::Message;
use super::world::{Id, World};

/// Why a person's client does not let them do something.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Cannot(pub String);

/// What came of an act: an id, or why it could not be done.
pub type Done<T> = Result<T, Cannot>;

fn cannot<T>(why: impl Into<String>) -> Done<T> {
    Err(Cannot(why.into()))
}

/// The hand of one person.
#[derive(Debug, Clone)]
pub struct Person {
    sandbox: Sandbox,
    id: Id,
}

impl Person {
    /// The hand of a person by their id.
    pub(super) fn new(sandbox: Sandbox, id: Id) -> Self {
        Self { sandbox, id }
    }

    /// The person's id.
    pub fn id(&self) -> Id {
        self.id
    }

    /// What they see now.
    pub fn sees(&self) -> View {
        self.sandbox.shared.look(|world| world.view_of(self.id))
    }

    /// The form that stands open in front of them.
    pub fn form(&self) -> Option<FormView> {
        self.sandbox.shared.look(|world| {
            let open = world.forms.values().find(|form| form.person == self.id)?;
            Some(world.form_view(open))
        })
    }

    /// Presses the newest button they see here with this label or `custom_id`. Returns the interaction.
    pub fn press(&self, channel: Id, button: &str) -> Done<Id> {
        self.act(|world, me| {
            let place = world.open_place(me, channel)?;
            let (message, found) = world.newest(me, &place, |part| part["type"] == 2 && is_called(part, button))?;
            world.use_component(me, &place, &message, &found, Vec::new())
        })
    }

    /// Presses a button of one message.
    pub fn press_on(&self, channel: Id, message: Id, custom_id: &str) -> Done<Id> {
        self.act(|world, me| {
            let place = world.open_place(me, channel)?;
            let (message, found) = world.on_message(me, &place, message, custom_id)?;
            world.use_component(me, &place, &message, &found, Vec::new())
        })
    }

    /// Picks from the newest menu they see here: the menu by its placeholder or `custom_id` (or `""` for any), the choice by its
    /// label or value. Returns the interaction.
    pub fn pick(&self, channel: Id, menu: &str, choice: &str) -> Done<Id> {
        self.act(|world, me| {
            let place = world.open_place(me, channel)?;
            let is_menu = |part: &Value| matches!(part["type"].as_u64(), Some(3 | 5..=8));
            let (message, found) =
                world.newest(me, &place, |part| is_menu(part) && (menu.is_empty() || is_called(part, menu)))?;
            world.use_component(me, &place, &message, &found, vec![choice.to_owned()])
        })
    }

    /// Picks from a menu of one message.
    pub fn pick_on(&self, channel: Id, message: Id, custom_id: &str, choices: &[String]) -> Done<Id> {
        self.act(|world, me| {
            let place = world.open_place(me, channel)?;
            let (message, found) = world.on_message(me, &place, message, custom_id)?;
            world.use_component(me, &place, &message, &found, choices.to_vec())
        })
    }

    /// Runs an act that sets off an interaction, and tells the bot of it.
    fn act(&self, with: impl FnOnce(&mut World, Id) -> Done<Id>) -> Done<Id> {
        let interaction = self.sandbox.shared.change(|world| {
            world.archive_the_idle();
            with(world, self.id)
        })?;
        self.sandbox.shared.begin_interaction(interaction);
        Ok(interaction)
    }

    /// Runs an act that sets off no interaction.
    fn alone<T>(&self, with: impl FnOnce(&mut World, Id) -> Done<T>) -> Done<T> {
        self.sandbox.shared.change(|world| {
            world.archive_the_idle();
            with(world, self.id)
        })
    }
}

fn is_called(part: &Value, name: &str) -> bool {
    let label = World::label_of(part);
    let bare = part["label"].as_str().or(part["placeholder"].as_str()).unwrap_or_default();
    part["custom_id"] == name || bare.eq_ignore_ascii_case(name) || label.eq_ignore_ascii_case(name)
}

/// Every button and menu below some components.
fn controls(components: &[Value]) -> Vec<&Value> {
    let mut found = Vec::new();
    for component in components {
        match component["type"].as_u64() {
            Some(2 | 3 | 5..=8) => found.push(component),
            _ => {
                found.extend(component["components"].as_array().map(|children| controls(children)).unwrap_or_default());
                found.extend(Some(&component["accessory"]).filter(|part| part["type"] == 2));
            }
        }
    }
    found
}

impl World {
    /// A place that a person sees.
    fn seen_place(&self, person: Id, channel: Id) -> Done<Channel> {
        let who = self.name_of(person);
        match self.channels.get(&channel) {
            Some(place) if self.can_see(person, place) => Ok(place.clone()),
            Some(_) => cannot(format!("{who} cannot see {}", self.place_name(channel))),
            None => cannot(format!("{who} looks for a channel that is gone")),
        }
    }

    /// A place in which buttons live. An archived thread is reopened first, as clients do; a locked one is dead for everybody.
    fn open_place(&mut self, person: Id, channel: Id) -> Done<Channel> {
        let place = self.seen_place(person, channel)?;
        if place.locked() {
            return cannot("the thread is locked: its buttons do nothing");
        }
        if place.archived() {
            if !self.can_write(person, &place) {
                return cannot("the thread is archived, and this person may not reopen it");
            }
            self.set_archived(channel, false);
        }
        Ok(place)
    }

    fn visible_messages(&self, person: Id, place: &Channel) -> impl Iterator<Item = &Message> {
        let all = self.messages.get(&place.id).into_iter().flat_map(|all| all.values().rev());
        all.filter(move |message| message.only_for.is_none_or(|only| only == person))
    }

    fn newest(&self, person: Id, place: &Channel, is_it: impl Fn(&Value) -> bool) -> Done<(Message, Value)> {
        for message in self.visible_messages(person, place) {
            if let Some(found) = controls(&message.components).into_iter().find(|part| is_it(part)) {
                return Ok((message.clone(), found.clone()));
            }
        }
        cannot(format!("{} sees no such button or menu in {}", self.name_of(person), self.place_name(place.id)))
    }

    fn on_message(&self, person: Id, place: &Channel, message: Id, custom_id: &str) -> Done<(Message, Value)> {
        let message = self.visible_messages(person, place).find(|one| one.id == message);
        let Some(message) = message else { return cannot("this message is gone") };
        match controls(&message.components).into_iter().find(|part| part["custom_id"] == custom_id) {
            Some(found) => Ok((message.clone(), found.clone())),
            None => cannot("this message has no such button or menu any more"),
        }
    }

    fn use_component(
        &mut self,
        person: Id,
        place: &Channel,
        message: &Message,
        part: &Value,
        choices: Vec<String>,
    ) -> Done<Id> {
        let label = Self::label_of(part);
        if part["disabled"] == true {
            return cannot(format!("[ {label} ] is greyed out"));
        }
        if part["style"] == 5 {
            return cannot(format!("[ {label} ] is a link: it opens {}", part["url"]));
        }
        let mut data = json!({"custom_id": part["custom_id"], "component_type": part["type"], "id": part["id"]});
        let who = self.name_of(person);
        if part["type"] == 2 {
            self.tell(place.id, format!("{who} presses [ {label} ]"), Vec::new());
        } else {
            let picked = self.picked(place, part, &choices)?;
            let (least, most) = (part["min_values"].as_u64().unwrap_or(1), part["max_values"].as_u64().unwrap_or(1));
            let count = picked.len() as u64;
            if count < least || count > most {
                return cannot(format!("this menu takes {least} to {most} choices"));
            }
            let names: Vec<&str> = picked.iter().map(|(name, _)| name.as_str()).collect();
            self.tell(place.id, format!("{who} picks {} from [ {label} ▾ ]", names.join(", ")), Vec::new());
            let ids: Vec<Id> =
                picked.iter().filter(|_| part["type"] != 3).filter_map(|(_, value)| value.parse().ok()).collect();
            data["values"] = picked.iter().map(|(_, value)| value.as_str()).collect();
            if part["type"] != 3 {
                data["resolved"] = Value::Object(self.resolved_json(place.guild, &ids));
            }
        }
        Ok(self.set_off(kind::COMPONENT, person, place.id, data, Some(message.id)))
    }

    /// What was picked, by label or value: what is shown and what is sent.
    fn picked(&self, place: &Channel, part: &Value, choices: &[String]) -> Done<Vec<(String, String)>> {
        let find = |wanted: &String| {
            if part["type"] == 3 {
                let options = look::options_of(part);
                let option = options
                    .into_iter()
                    .find(|option| option.label.eq_ignore_ascii_case(wanted) || option.value == *wanted);
                return option.map(|option| (option.label, option.value));
            }
            let id = self.someone_or_something(place.guild, wanted)?;
            Some((self.spoken_name(id), id.to_string()))
        };
        choices
            .iter()
            .map(|wanted| find(wanted).ok_or_else(|| Cannot(format!("“{wanted}” is not in this menu"))))
            .collect()
    }

    /// A person, role or channel by id or name.
    pub fn someone_or_something(&self, guild: Id, name: &str) -> Option<Id> {
        let name = name.trim_matches(|letter| "<@&#!>".contains(letter));
        if let Ok(id) = name.parse::<Id>() {
            let known = self.users.contains_key(&id) || self.channels.contains_key(&id) || self.role(id).is_some();
            return known.then_some(id);
        }
        let guild = self.guilds.get(&guild)?;
        let is_user = |id: &&Id| {
            self.users.get(id).is_some_and(|user| {
                user.display_name.eq_ignore_ascii_case(name) || user.username.eq_ignore_ascii_case(name)
            })
        };
        let user = guild.members.keys().find(is_user).copied();
        let role = || guild.roles.values().find(|role| role.name.eq_ignore_ascii_case(name)).map(|role| role.id);
        let channel = || {
            self.channels
                .values()
                .find(|channel| channel.guild == guild.id && channel.name == name)
                .map(|channel| channel.id)
        };
        user.or_else(role).or_else(channel)
    }

    fn spoken_name(&self, id: Id) -> String {
        if self.users.contains_key(&id) {
            return format!("@{}", self.name_of(id));
        }
        match self.role(id) {
            Some(role) => format!("@{}", role.name),
            None => self.place_name(id),
        }
    }

    /// Makes an interaction. The bot hears of it when the act is done.
    fn set_off(&mut self, kind: u64, person: Id, channel: Id, data: Value, source: Option<Id>) -> Id {
        let id = self.next_id();
        let token = format!("aW50ZXJhY3Rpb246{id:x}{:x}", id.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let interaction = Interaction {
            id,
            token,
            kind,
            person,
            channel,
            born: self.now(),
            data,
            source,
            first: First::Awaited,
            delivered: false,
            ephemeral: false,
            original: None,
            followups: Vec::new(),
            answers: Vec::new(),
        };
        self.interactions.insert(id, interaction);
        id
    }
}
