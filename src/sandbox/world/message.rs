//! A message as it stands in a channel, and what it takes to make one.

use std::sync::Arc;

use serde_json::Value;

use super::Id;
use crate::domain::time::Instant;

/// Discord's message flags that matter here.
pub mod flag {
    /// Links show no preview.
    pub const SUPPRESS_EMBEDS: u64 = 1 << 2;
    /// Only one person sees it.
    pub const EPHEMERAL: u64 = 1 << 6;
    /// The first answer is still being made ("thinking …").
    pub const LOADING: u64 = 1 << 7;
    /// A role was too large for all its members to be added to the thread.
    pub const FAILED_TO_MENTION_SOME_ROLES: u64 = 1 << 8;
    /// Nobody's device rings.
    pub const SUPPRESS_NOTIFICATIONS: u64 = 1 << 12;
    /// Made of components alone.
    pub const COMPONENTS_V2: u64 = 1 << 15;
}

/// Discord's numbers for kinds of messages that matter here.
pub mod kind {
    /// Written by somebody.
    pub const DEFAULT: u64 = 0;
    /// Somebody was added to a thread.
    pub const RECIPIENT_ADD: u64 = 1;
    /// Somebody was taken out of a thread.
    pub const RECIPIENT_REMOVE: u64 = 2;
    /// A thread got another name.
    pub const NAME_CHANGE: u64 = 4;
    /// Something was pinned.
    pub const PINNED: u64 = 6;
    /// A reply to another message.
    pub const REPLY: u64 = 19;
    /// The answer to a slash command.
    pub const COMMAND_ANSWER: u64 = 20;
}

/// A file on a message.
#[derive(Debug, Clone)]
pub struct Attachment {
    /// Its id.
    pub id: Id,
    /// Its name, as Discord keeps it.
    pub name: String,
    /// What is in it, by its sender's word or its ending.
    pub media_type: String,
    /// The alternative text.
    pub description: Option<String>,
    /// The file.
    pub bytes: Arc<[u8]>,
}

/// Whom a message mentions, as Discord reports it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mentions {
    /// People.
    pub users: Vec<Id>,
    /// Roles.
    pub roles: Vec<Id>,
    /// `@everyone` or `@here`.
    pub everyone: bool,
}

/// A message.
#[derive(Debug, Clone)]
pub struct Message {
    /// Its id.
    pub id: Id,
    /// Where it stands.
    pub channel: Id,
    /// Who wrote it.
    pub author: Id,
    /// What kind it is.
    pub kind: u64,
    /// Its text.
    pub content: String,
    /// Its embeds, as sent.
    pub embeds: Vec<Value>,
    /// Its rows of buttons and menus, as sent.
    pub components: Vec<Value>,
    /// Its files.
    pub attachments: Vec<Attachment>,
    /// Its flags.
    pub flags: u64,
    /// What its author called it.
    pub nonce: Option<Value>,
    /// Whom it mentions.
    pub mentions: Mentions,
    /// Who was really notified by it.
    pub pinged: Vec<Id>,
    /// When it was written.
    pub at: Instant,
    /// When it was last changed.
    pub edited: Option<Instant>,
    /// Since when it is pinned.
    pub pinned: Option<Instant>,
    /// The message it replies to or tells about.
    pub reference: Option<Id>,
    /// The only person who sees it.
    pub only_for: Option<Id>,
    /// The interaction that it answers.
    pub interaction: Option<Id>,
    /// Its place in a thread.
    pub position: u64,
}

impl Message {
    /// Whether it is one of Discord's own notes.
    pub fn is_system(&self) -> bool {
        !matches!(self.kind, kind::DEFAULT | kind::REPLY | kind::COMMAND_ANSWER)
    }

    /// Whether it is the place of an answer yet to come.
    pub fn is_thinking(&self) -> bool {
        self.flags & flag::LOADING != 0
    }
}

/// What a message is made of, before it has a place and an id.
#[derive(Debug, Clone)]
pub struct Draft {
    /// Who writes it.
    pub author: Id,
    /// What kind it is.
    pub kind: u64,
    /// Its text.
    pub content: String,
    /// Its embeds.
    pub embeds: Vec<Value>,
    /// Its components.
    pub components: Vec<Value>,
    /// Its files.
    pub attachments: Vec<Attachment>,
    /// Its flags.
    pub flags: u64,
    /// What its author calls it.
    pub nonce: Option<Value>,
    /// Which mentions may notify.
    pub allowed: Allowed,
    /// The message it replies to or tells about.
    pub reference: Option<Id>,
    /// The only person who sees it.
    pub only_for: Option<Id>,
    /// The interaction that it answers.
    pub interaction: Option<Id>,
    /// Whom one of Discord's own notes is about.
    pub about: Vec<Id>,
}

impl Draft {
    /// Plain text by somebody.
    pub fn text(author: Id, content: &str) -> Self {
        Self {
            author,
            kind: kind::DEFAULT,
            content: content.to_owned(),
            embeds: Vec::new(),
            components: Vec::new(),
            attachments: Vec::new(),
            flags: 0,
            nonce: None,
            allowed: Allowed::all(),
            reference: None,
            only_for: None,
            interaction: None,
            about: Vec::new(),
        }
    }
}

/// Which mentions may notify: `allowed_mentions`, its defaults filled in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Allowed {
    /// Every person mentioned.
    pub all_users: bool,
    /// Every role mentioned.
    pub all_roles: bool,
    /// `@everyone` and `@here`.
    pub everyone: bool,
    /// These people.
    pub users: Vec<Id>,
    /// These roles.
    pub roles: Vec<Id>,
    /// The author of the message replied to.
    pub replied_user: bool,
}

impl Allowed {
    /// As ordinary messages have it that say nothing about mentions.
    pub fn all() -> Self {
        Self { all_users: true, all_roles: true, everyone: true, replied_user: true, ..Self::default() }
    }

    /// As answers to interactions have it that say nothing about mentions.
    pub fn users_only() -> Self {
        Self { all_users: true, replied_user: true, ..Self::default() }
    }

    /// None at all.
    pub fn none() -> Self {
        Self::default()
    }
}
