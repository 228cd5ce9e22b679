//! What a person sees: channels, threads, messages and forms, as their client shows them.
//!
//! The page and the tests look through the same view; its JSON is the page's contract.

use serde::{Serialize, Serializer};

use crate::sandbox::world::Id;

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
    /// `text`, or `direct` for what the bot writes to this person in private: others have nothing to show.
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
    /// The most characters, choices or files.
    pub max: Option<u64>,
    /// The fewest characters, choices or files.
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
        let in_channel =
            self.channels.iter().find(|channel| channel.id == place).map(|channel| channel.messages.as_slice());
        let in_thread = || self.threads().find(|thread| thread.id == place).map(|thread| thread.messages.as_slice());
        in_channel.or_else(in_thread).unwrap_or_default()
    }
}

impl MessageView {
    /// Every button on it.
    pub fn buttons(&self) -> impl Iterator<Item = &ButtonView> {
        self.components.iter().flat_map(|component| match component {
            ComponentView::Buttons { buttons } => buttons.as_slice(),
            ComponentView::Menu { .. } => &[],
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
