//! A message as it is to appear, free of Discord's wire: what the renderer makes and the Discord side sends.
//!
//! Nothing is mentioned unless `mentions` lists it: a text may hold `@everyone` or `<@&1>` and pings nobody.

use serde::{Deserialize, Serialize};

use super::ids::{RoleId, UserId};
use super::press::Press;
use super::time::Instant;

/// A message to post, or to put in the place of an earlier one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Message {
    /// Text above the embeds.
    pub content: String,
    /// Framed blocks of text.
    pub embeds: Vec<Embed>,
    /// Rows of buttons or menus under the message.
    pub rows: Vec<Row>,
    /// Who is notified, provided that `content` mentions them too.
    pub mentions: Mentions,
    /// Files to attach.
    pub files: Vec<File>,
}

/// The only people and roles whom a message may notify.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mentions {
    /// People.
    pub users: Vec<UserId>,
    /// Roles.
    pub roles: Vec<RoleId>,
}

/// A framed block of text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Embed {
    /// Bold first line.
    pub title: Option<String>,
    /// The text.
    pub description: Option<String>,
    /// The colour of the bar at the left, `0xRRGGBB`.
    pub colour: Option<u32>,
    /// Small titled texts.
    pub fields: Vec<Field>,
    /// Small print.
    pub footer: Option<String>,
    /// A moment shown after the footer in the reader's time zone.
    pub timestamp: Option<Instant>,
}

/// A small titled text in an embed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Its title.
    pub name: String,
    /// Its text.
    pub value: String,
    /// Whether it may share a line with others.
    pub inline: bool,
}

/// One row under a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// One to five buttons.
    Buttons(Vec<Button>),
    /// A drop-down menu.
    Menu(Menu),
    /// A drop-down menu of the server's members, of whom one is picked.
    Members {
        /// What a pick means.
        press: Press,
        /// Shown while nobody is picked.
        placeholder: String,
    },
}

/// A button.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Button {
    /// Its text.
    pub label: String,
    /// Shown before the text.
    pub emoji: Option<Emoji>,
    /// What it does.
    pub does: Does,
}

/// What a button does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Does {
    /// Tells the bot.
    Press(Press, ButtonStyle),
    /// Opens an address.
    Link(String),
}

/// A button's colour.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum ButtonStyle {
    /// Blurple: the one thing to do.
    #[default]
    Primary,
    /// Grey.
    Secondary,
    /// Green.
    Success,
    /// Red.
    Danger,
}

/// A Unicode emoji, or one of a server's own.
#[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Emoji {
    /// One of Unicode's.
    Unicode(String),
    /// A server's own: `<:name:id>`, or `<a:name:id>` when animated.
    Custom {
        /// Whether it moves.
        animated: bool,
        /// Its name.
        name: String,
        /// Its id.
        id: u64,
    },
}

impl std::fmt::Display for Emoji {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unicode(text) => f.write_str(text),
            Self::Custom { animated, name, id } => write!(f, "<{}:{name}:{id}>", if *animated { "a" } else { "" }),
        }
    }
}

/// A drop-down menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Menu {
    /// What a pick means.
    pub press: Press,
    /// Shown while nothing is picked.
    pub placeholder: String,
    /// One to 25 choices.
    pub choices: Vec<Choice>,
    /// The fewest and the most that are taken.
    pub takes: (usize, usize),
}

/// A choice of a menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What comes back when picked.
    pub value: String,
    /// Its text.
    pub label: String,
    /// Small text below.
    pub description: Option<String>,
    /// Shown before the text.
    pub emoji: Option<Emoji>,
}

/// A file to attach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its contents.
    pub bytes: Vec<u8>,
}

/// A form that opens in front of everything else in the client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// What its submission means.
    pub press: Press,
    /// Its title.
    pub title: String,
    /// One to five fields.
    pub fields: Vec<FormField>,
}

/// A field of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormField {
    /// Its name in the submission.
    pub id: String,
    /// Its title.
    pub label: String,
    /// A line below the title.
    pub description: Option<String>,
    /// Whether it must be filled in.
    pub required: bool,
    /// What is put in.
    pub input: Input,
}

/// What is put into a form's field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// Text.
    Text {
        /// Whether several lines may be typed.
        paragraph: bool,
        /// The fewest characters.
        least: usize,
        /// The most characters.
        most: usize,
        /// Shown while nothing is typed.
        placeholder: Option<String>,
    },
    /// Choices from a list.
    Choices {
        /// One to 25 choices.
        choices: Vec<Choice>,
        /// The fewest and the most that are taken.
        takes: (usize, usize),
    },
    /// A member of the server.
    Member,
    /// Files.
    Files {
        /// The fewest and the most that are taken.
        takes: (usize, usize),
    },
}
