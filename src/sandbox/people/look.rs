//! Looking at the world through a person's eyes: makes the [`View`] of it.

use serde_json::Value;

use super::view::{
    AuthorView, ButtonView, ChannelView, ComponentView, EmbedView, FieldView, FileView, FormView, MenuOption,
    MessageView, ThreadView, View,
};
use crate::sandbox::world::channel::Channel;
use crate::sandbox::world::interaction::OpenForm;
use crate::sandbox::world::message::{Message, kind};
use crate::sandbox::world::permission as may;
use crate::sandbox::world::{Id, World};

fn hex(colour: u64) -> Option<String> {
    (colour != 0).then(|| format!("#{colour:06x}"))
}

/// A text that says something.
pub fn said(value: &Value) -> Option<String> {
    value.as_str().filter(|text| !text.is_empty()).map(str::to_owned)
}

impl World {
    /// What somebody sees.
    pub fn view_of(&self, person: Id) -> View {
        let order =
            self.guilds.values().filter(|guild| guild.members.contains_key(&person)).flat_map(|guild| &guild.channels);
        let seen = order
            .filter_map(|id| self.channels.get(id))
            .filter(|channel| channel.kind.holds_messages() && self.can_see(person, channel));
        let channels = seen.map(|channel| ChannelView {
            id: channel.id,
            name: channel.name.clone(),
            kind: "text",
            unread: self.unread(person, channel),
            can_send: self.can_write(person, channel),
            threads: self
                .threads_of(channel.id)
                .filter(|thread| self.can_see(person, thread))
                .map(|thread| self.thread_view(person, thread))
                .collect(),
            messages: self.messages_of(person, channel),
        });
        let direct = self.channels.values().filter(|channel| channel.recipient == Some(person));
        let direct = direct.map(|channel| ChannelView {
            id: channel.id,
            name: self.name_of(self.bot),
            kind: "direct",
            unread: self.unread(person, channel),
            can_send: false,
            threads: Vec::new(),
            messages: self.messages_of(person, channel),
        });
        View { channels: channels.chain(direct).collect() }
    }

    fn thread_view(&self, person: Id, thread: &Channel) -> ThreadView {
        ThreadView {
            id: thread.id,
            name: thread.name.clone(),
            archived: thread.archived(),
            locked: thread.locked(),
            can_send: self.may_speak(person, thread),
            member: thread.has_member(person),
            unread: self.unread(person, thread),
            messages: self.messages_of(person, thread),
        }
    }

    /// Whether a person may write here now: not in a locked thread, unless they manage threads.
    pub fn may_speak(&self, person: Id, place: &Channel) -> bool {
        self.can_write(person, place) && (!place.locked() || self.manages(person, place))
    }

    /// Whether others have written here since this person last looked, and it still stands.
    fn unread(&self, person: Id, place: &Channel) -> bool {
        let read = self.read.get(&(person, place.id)).copied().unwrap_or(0);
        let all = self.messages.get(&place.id).into_iter().flat_map(|all| all.range(read + 1..));
        all.map(|(_, message)| message).any(|one| one.only_for.is_none() && one.author != person)
    }

    /// The messages that somebody sees here, oldest first.
    pub fn messages_of(&self, person: Id, place: &Channel) -> Vec<MessageView> {
        if !self.may(person, place, may::READ_MESSAGE_HISTORY) {
            return Vec::new();
        }
        let all = self.messages.get(&place.id).into_iter().flat_map(|all| all.values());
        let visible = all.filter(|message| message.only_for.is_none_or(|only| only == person));
        visible.map(|message| self.message_view(person, message)).collect()
    }

    fn message_view(&self, person: Id, message: &Message) -> MessageView {
        let guild = self.channels.get(&message.channel).and_then(|place| self.guilds.get(&place.guild));
        let colour = guild.and_then(|guild| hex(u64::from(guild.colour_of(message.author))));
        let bot = self.users.get(&message.author).is_some_and(|user| user.bot);
        let mut shown =
            Shown { world: self, guild: guild.map_or(0, |guild| guild.id), texts: Vec::new(), components: Vec::new() };
        for component in &message.components {
            shown.add(component);
        }
        let Shown { texts, components, .. } = shown;
        let file = |file: &crate::sandbox::world::message::Attachment| FileView {
            name: file.name.clone(),
            url: self.attachment_json(message, file)["url"].as_str().unwrap_or_default().to_owned(),
            size: file.bytes.len(),
            media_type: file.media_type.clone(),
        };
        MessageView {
            id: message.id,
            author: AuthorView { id: message.author, name: self.name_of(message.author), bot, colour },
            content: [self.words_of(message)]
                .into_iter()
                .chain(texts)
                .filter(|text| !text.is_empty())
                .collect::<Vec<_>>()
                .join("\n"),
            at: message.at.rfc3339(),
            edited: message.edited.is_some(),
            ephemeral: message.only_for.is_some(),
            thinking: message.is_thinking(),
            system: message.is_system(),
            mentions_me: message.pinged.contains(&person),
            embeds: message.embeds.iter().map(embed_view).collect(),
            components,
            files: message.attachments.iter().map(file).collect(),
        }
    }

    /// A message's text; for Discord's own notes what a client makes of them.
    fn words_of(&self, message: &Message) -> String {
        let about = message.mentions.users.first().map_or_else(String::new, |id| format!("<@{id}>"));
        let who = self.name_of(message.author);
        match message.kind {
            kind::RECIPIENT_ADD => format!("**{who}** added {about} to the thread."),
            kind::RECIPIENT_REMOVE => format!("**{who}** removed {about} from the thread."),
            kind::NAME_CHANGE => format!("**{who}** changed the name: **{}**", message.content),
            kind::PINNED => format!("**{who}** pinned a message."),
            _ => message.content.clone(),
        }
    }

    /// A form as somebody sees it.
    pub fn form_view(&self, form: &OpenForm) -> FormView {
        FormView { id: form.id, title: form.title.clone(), fields: self.form_fields(form) }
    }
}

fn embed_view(embed: &Value) -> EmbedView {
    let fields = embed["fields"].as_array().into_iter().flatten().map(|field| FieldView {
        name: said(&field["name"]).unwrap_or_default(),
        value: said(&field["value"]).unwrap_or_default(),
        inline: field["inline"] == true,
    });
    EmbedView {
        title: said(&embed["title"]),
        description: said(&embed["description"]),
        colour: embed["color"].as_u64().and_then(hex),
        fields: fields.collect(),
        footer: said(&embed["footer"]["text"]),
        timestamp: said(&embed["timestamp"]),
    }
}

/// An emoji as written: the character itself, or `<:name:id>`.
fn emoji_of(part: &Value) -> Option<String> {
    let name = said(&part["emoji"]["name"])?;
    Some(part["emoji"]["id"].as_str().map_or(name.clone(), |id| format!("<:{name}:{id}>")))
}

fn button_view(button: &Value) -> ButtonView {
    ButtonView {
        label: said(&button["label"]).unwrap_or_default(),
        emoji: emoji_of(button),
        style: match button["style"].as_u64() {
            Some(1) => "primary",
            Some(3) => "success",
            Some(4) => "danger",
            Some(5) => "link",
            _ => "secondary",
        },
        custom_id: said(&button["custom_id"]),
        url: said(&button["url"]),
        disabled: button["disabled"] == true,
    }
}

/// The options of a menu or group.
pub fn options_of(part: &Value) -> Vec<MenuOption> {
    let options = part["options"].as_array().into_iter().flatten().map(|option| MenuOption {
        label: said(&option["label"]).unwrap_or_default(),
        value: said(&option["value"]).unwrap_or_default(),
        description: said(&option["description"]),
        emoji: emoji_of(option),
    });
    options.collect()
}

/// The components of a message as far as they have been looked at.
struct Shown<'a> {
    world: &'a World,
    guild: Id,
    texts: Vec<String>,
    components: Vec<ComponentView>,
}

impl Shown<'_> {
    fn add(&mut self, component: &Value) {
        let children = component["components"].as_array();
        let all_buttons = children.is_some_and(|children| children.iter().all(|child| child["type"] == 2));
        match component["type"].as_u64() {
            Some(1) if all_buttons => {
                let buttons = children.into_iter().flatten().map(button_view).collect();
                self.components.push(ComponentView::Buttons { buttons });
            }
            Some(1) => {
                let menus: Vec<ComponentView> = children.into_iter().flatten().map(|menu| self.menu(menu)).collect();
                self.components.extend(menus);
            }
            Some(10) => self.texts.extend(said(&component["content"])),
            _ => {
                for child in children.into_iter().flatten() {
                    self.add(child);
                }
                if component["accessory"]["type"] == 2 {
                    self.components
                        .push(ComponentView::Buttons { buttons: vec![button_view(&component["accessory"])] });
                }
            }
        }
    }

    fn menu(&self, menu: &Value) -> ComponentView {
        ComponentView::Menu {
            custom_id: said(&menu["custom_id"]).unwrap_or_default(),
            placeholder: said(&menu["placeholder"]).unwrap_or_else(|| "Make a selection".to_owned()),
            options: if menu["type"] == 3 {
                options_of(menu)
            } else {
                self.world.everything(self.guild, menu["type"].as_u64().unwrap_or(5))
            },
            min: menu["min_values"].as_u64().unwrap_or(1),
            max: menu["max_values"].as_u64().unwrap_or(1),
            disabled: menu["disabled"] == true,
        }
    }
}

impl World {
    /// What a menu of people (5), roles (6), both (7) or channels (8) offers.
    pub fn everything(&self, guild: Id, kind: u64) -> Vec<MenuOption> {
        let Some(guild) = self.guilds.get(&guild) else { return Vec::new() };
        let people = guild.members.keys().map(|id| (*id, self.name_of(*id)));
        let roles = guild.roles.values().map(|role| (role.id, role.name.clone()));
        let channels = guild
            .channels
            .iter()
            .filter_map(|id| self.channels.get(id))
            .map(|channel| (channel.id, channel.name.clone()));
        let chosen: Vec<(Id, String)> = match kind {
            5 => people.collect(),
            6 => roles.collect(),
            7 => people.chain(roles).collect(),
            _ => channels.collect(),
        };
        let option =
            |(id, label): (Id, String)| MenuOption { label, value: id.to_string(), description: None, emoji: None };
        chosen.into_iter().map(option).collect()
    }
}
