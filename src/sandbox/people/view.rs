//! What a person sees: channels, threads, messages and forms, as their client shows them.
//!
//! The page and the tests look through the same view; its JSON is the page's contract.

use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::sandbox::world::channel::Channel;
use crate::sandbox::world::interaction::OpenForm;
use crate::sandbox::world::message::{Message, kind};
use crate::sandbox::world::permission as may;
use crate::sandbox::world::{Id, World};

fn as_text<S: Serializer>(id: &Id, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(id)
}

/// Everything a person sees.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct View {
    /// The channels.
    pub channels: Vec<ChannelView>,
}

/// A channel.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ChannelView {
    /// Its id.
    #[serde(serialize_with = "as_text")]
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Always `text`: others have nothing to show.
    pub kind: &'static str,
    /// Whether something new stands in it.
    pub unread: bool,
    /// Whether this person may write in it.
    pub can_send: bool,
    /// Its threads, as far as this person sees them.
    pub threads: Vec<ThreadView>,
    /// Its messages.
    #[serde(skip)]
    pub messages: Vec<MessageView>,
}

/// A thread.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ThreadView {
    /// Its id.
    #[serde(serialize_with = "as_text")]
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Whether it is put away.
    pub archived: bool,
    /// Whether only those who manage threads may write.
    pub locked: bool,
    /// Whether this person may write in it now.
    pub can_send: bool,
    /// Whether this person is in it.
    pub member: bool,
    /// Whether something new stands in it.
    pub unread: bool,
    /// Its messages.
    #[serde(skip)]
    pub messages: Vec<MessageView>,
}

/// A message.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MessageView {
    /// Its id.
    #[serde(serialize_with = "as_text")]
    pub id: Id,
    /// Who wrote it.
    pub author: AuthorView,
    /// Its text, with Discord's markup.
    pub content: String,
    /// When, as RFC 3339.
    pub at: String,
    /// Whether it was changed.
    pub edited: bool,
    /// Whether only this person sees it.
    pub ephemeral: bool,
    /// Whether it is still being made.
    pub thinking: bool,
    /// Whether it is a note of Discord's own.
    pub system: bool,
    /// Whether it notified this person.
    pub mentions_me: bool,
    /// Its embeds.
    pub embeds: Vec<EmbedView>,
    /// Its buttons and menus.
    pub components: Vec<ComponentView>,
    /// Its files.
    pub files: Vec<FileView>,
}

/// Who wrote a message.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AuthorView {
    /// Their id.
    #[serde(serialize_with = "as_text")]
    pub id: Id,
    /// Their name.
    pub name: String,
    /// Whether it is a bot.
    pub bot: bool,
    /// The colour of their name, as `#rrggbb`.
    pub colour: Option<String>,
}

/// An embed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EmbedView {
    /// Its title.
    pub title: Option<String>,
    /// Its text.
    pub description: Option<String>,
    /// The colour of its edge, as `#rrggbb`.
    pub colour: Option<String>,
    /// Its fields.
    pub fields: Vec<FieldView>,
    /// Its last line.
    pub footer: Option<String>,
    /// A time beside the footer.
    pub timestamp: Option<String>,
}

/// A field of an embed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FieldView {
    /// Its heading.
    pub name: String,
    /// Its text.
    pub value: String,
    /// Whether others may stand beside it.
    pub inline: bool,
}

/// A row of buttons, or a menu.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum ComponentView {
    /// Buttons beside each other.
    Buttons {
        /// The buttons.
        buttons: Vec<ButtonView>,
    },
    /// A menu.
    Menu {
        /// The bot's name for it.
        custom_id: String,
        /// What stands in it while nothing is picked.
        placeholder: String,
        /// What can be picked.
        options: Vec<MenuOption>,
        /// How few can be picked.
        min: u64,
        /// How many can be picked.
        max: u64,
        /// Whether it does nothing.
        disabled: bool,
    },
    /// A text between other components.
    Text {
        /// The text.
        content: String,
    },
}

/// A button.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ButtonView {
    /// What stands on it.
    pub label: String,
    /// Its emoji.
    pub emoji: Option<String>,
    /// `primary`, `secondary`, `success`, `danger` or `link`.
    pub style: &'static str,
    /// The bot's name for it.
    pub custom_id: Option<String>,
    /// Where it leads.
    pub url: Option<String>,
    /// Whether it does nothing.
    pub disabled: bool,
}

/// Something that can be picked.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MenuOption {
    /// What is shown.
    pub label: String,
    /// What is sent.
    pub value: String,
    /// What stands under it.
    pub description: Option<String>,
    /// Its emoji.
    pub emoji: Option<String>,
}

/// A file.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FileView {
    /// Its name.
    pub name: String,
    /// Where it can be fetched for a day.
    pub url: String,
    /// Its bytes.
    pub size: usize,
    /// What is in it.
    pub media_type: String,
}

/// A form that stands open.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FormView {
    /// What it is sent by.
    #[serde(serialize_with = "as_text")]
    pub id: Id,
    /// Its title.
    pub title: String,
    /// Its fields.
    pub fields: Vec<FormField>,
}

/// A field of a form.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FormField {
    /// The bot's name for it.
    pub custom_id: String,
    /// `text`, `menu`, `people`, `radio`, `checkboxes`, `checkbox` or `files`.
    pub kind: &'static str,
    /// What is asked.
    pub label: String,
    /// What stands under it.
    pub description: Option<String>,
    /// Whether it has room for several lines.
    pub paragraph: bool,
    /// Whether it must be filled.
    pub required: bool,
    /// The most characters.
    pub max: Option<u64>,
    /// The fewest characters.
    pub min: Option<u64>,
    /// What stands in it already.
    pub value: Option<String>,
    /// What stands in it while it is empty.
    pub placeholder: Option<String>,
    /// What can be picked.
    pub options: Vec<MenuOption>,
}

impl View {
    /// A channel by its name.
    pub fn channel(&self, name: &str) -> Option<&ChannelView> {
        self.channels.iter().find(|channel| channel.name == name)
    }

    /// Every thread.
    pub fn threads(&self) -> impl Iterator<Item = &ThreadView> {
        self.channels.iter().flat_map(|channel| &channel.threads)
    }

    /// The newest thread whose name contains this.
    pub fn thread(&self, part: &str) -> Option<&ThreadView> {
        self.threads().filter(|thread| thread.name.contains(part)).max_by_key(|thread| thread.id)
    }

    /// The messages of a channel or thread.
    pub fn messages(&self, place: Id) -> &[MessageView] {
        let in_channel = self.channels.iter().find(|channel| channel.id == place).map(|channel| channel.messages.as_slice());
        let in_thread = || self.threads().find(|thread| thread.id == place).map(|thread| thread.messages.as_slice());
        in_channel.or_else(in_thread).unwrap_or_default()
    }
}

impl MessageView {
    /// Every button on it.
    pub fn buttons(&self) -> impl Iterator<Item = &ButtonView> {
        self.components.iter().flat_map(|component| match component {
            ComponentView::Buttons { buttons } => buttons.as_slice(),
            _ => &[],
        })
    }

    /// Its text and its embeds' texts together, for a look.
    pub fn all_text(&self) -> String {
        let mut parts = vec![self.content.clone()];
        for embed in &self.embeds {
            parts.extend([&embed.title, &embed.description].into_iter().flatten().cloned());
            parts.extend(embed.fields.iter().map(|field| format!("{}: {}", field.name, field.value)));
            parts.extend(embed.footer.clone());
        }
        parts.retain(|part| !part.is_empty());
        parts.join("\n")
    }
}

fn hex(colour: u64) -> Option<String> {
    (colour != 0).then(|| format!("#{colour:06x}"))
}

fn said(value: &Value) -> Option<String> {
    value.as_str().filter(|text| !text.is_empty()).map(str::to_owned)
}

impl World {
    /// What somebody sees.
    pub fn view_of(&self, person: Id) -> View {
        let order = self.guilds.values().filter(|guild| guild.members.contains_key(&person)).flat_map(|guild| &guild.channels);
        let seen = order.filter_map(|id| self.channels.get(id)).filter(|channel| channel.kind.holds_messages() && self.can_see(person, channel));
        let channels = seen.map(|channel| ChannelView {
            id: channel.id,
            name: channel.name.clone(),
            kind: "text",
            unread: self.unread(person, channel),
            can_send: self.can_write(person, channel),
            threads: self.threads_of(channel.id).filter(|thread| self.can_see(person, thread)).map(|thread| self.thread_view(person, thread)).collect(),
            messages: self.messages_of(person, channel),
        });
        View { channels: channels.collect() }
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

    fn unread(&self, person: Id, place: &Channel) -> bool {
        place.last_message > self.read.get(&(person, place.id)).copied()
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
        let mut components = Vec::new();
        for component in &message.components {
            component_views(component, &mut components);
        }
        let file = |file: &crate::sandbox::world::message::Attachment| FileView {
            name: file.name.clone(),
            url: self.attachment_json(message, file)["url"].as_str().unwrap_or_default().to_owned(),
            size: file.bytes.len(),
            media_type: file.media_type.clone(),
        };
        MessageView {
            id: message.id,
            author: AuthorView { id: message.author, name: self.name_of(message.author), bot, colour },
            content: self.words_of(message),
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
        match message.kind {
            kind::RECIPIENT_ADD => format!("added {about} to the thread."),
            kind::RECIPIENT_REMOVE => format!("removed {about} from the thread."),
            kind::NAME_CHANGE => format!("changed the thread name: **{}**", message.content),
            kind::PINNED => "pinned a message to this thread.".to_owned(),
            _ => message.content.clone(),
        }
    }

    /// A form as somebody sees it.
    pub fn form_view(&self, form: &OpenForm) -> FormView {
        FormView { id: form.id, title: form.title.clone(), fields: form_fields(&form.components) }
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

fn component_views(component: &Value, views: &mut Vec<ComponentView>) {
    let children = component["components"].as_array();
    match component["type"].as_u64() {
        Some(1) if children.is_some_and(|children| children.iter().all(|child| child["type"] == 2)) => {
            let buttons = children.into_iter().flatten().map(button_view).collect();
            views.push(ComponentView::Buttons { buttons });
        }
        Some(1) => {
            let menus = children.into_iter().flatten().map(|menu| ComponentView::Menu {
                custom_id: said(&menu["custom_id"]).unwrap_or_default(),
                placeholder: said(&menu["placeholder"]).unwrap_or_else(|| "Make a selection".to_owned()),
                options: options_of(menu),
                min: menu["min_values"].as_u64().unwrap_or(1),
                max: menu["max_values"].as_u64().unwrap_or(1),
                disabled: menu["disabled"] == true,
            });
            views.extend(menus);
        }
        Some(10) => views.push(ComponentView::Text { content: said(&component["content"]).unwrap_or_default() }),
        _ => {
            for child in children.into_iter().flatten() {
                component_views(child, views);
            }
            if component["accessory"]["type"] == 2 {
                views.push(ComponentView::Buttons { buttons: vec![button_view(&component["accessory"])] });
            }
        }
    }
}

/// The fields of a form, whether they stand in labels or in rows.
pub fn form_fields(components: &[Value]) -> Vec<FormField> {
    let inner = components.iter().filter_map(|part| match part["type"].as_u64() {
        Some(18) => Some((part, &part["component"])),
        Some(1) => Some((part, &part["components"][0])),
        _ => None,
    });
    inner
        .map(|(part, field)| FormField {
            custom_id: said(&field["custom_id"]).unwrap_or_default(),
            kind: match field["type"].as_u64() {
                Some(3) => "menu",
                Some(5..=8) => "people",
                Some(19) => "files",
                Some(21) => "radio",
                Some(22) => "checkboxes",
                Some(23) => "checkbox",
                _ => "text",
            },
            label: said(&part["label"]).or_else(|| said(&field["label"])).unwrap_or_default(),
            description: said(&part["description"]),
            paragraph: field["style"] == 2,
            required: field["required"] != false && field["type"] != 23,
            max: field["max_length"].as_u64(),
            min: field["min_length"].as_u64(),
            value: said(&field["value"]),
            placeholder: said(&field["placeholder"]),
            options: options_of(field),
        })
        .collect()
}
