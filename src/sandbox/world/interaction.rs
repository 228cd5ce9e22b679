//! What a person set off, and what became of it: a press, a pick, a form sent, a slash command.

use serde_json::Value;

use super::Id;
use crate::domain::time::Instant;

/// Discord's numbers for kinds of interactions.
pub mod kind {
    /// A slash command.
    pub const COMMAND: u64 = 2;
    /// A button or menu.
    pub const COMPONENT: u64 = 3;
    /// Suggestions for a command that is being typed.
    pub const AUTOCOMPLETE: u64 = 4;
    /// A form that was sent.
    pub const MODAL_SUBMIT: u64 = 5;
}

/// How far the first response has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum First {
    /// Nothing yet.
    Awaited,
    /// Given, with this callback type.
    Given(u64),
    /// Not given in time; the token is void.
    Failed,
}

/// One interaction.
#[derive(Debug, Clone)]
pub struct Interaction {
    /// Its id.
    pub id: Id,
    /// The password of its answers.
    pub token: String,
    /// What kind it is.
    pub kind: u64,
    /// Who set it off.
    pub person: Id,
    /// Where.
    pub channel: Id,
    /// When, by the clock.
    pub born: Instant,
    /// Its `data`, as the bot gets it.
    pub data: Value,
    /// The message whose component was used, or whose component opened the form.
    pub source: Option<Id>,
    /// The first response.
    pub first: First,
    /// Whether a live session was told of it.
    pub delivered: bool,
    /// Whether the first response fixed the answer as private.
    pub ephemeral: bool,
    /// The message that is `@original`.
    pub original: Option<Id>,
    /// Later messages.
    pub followups: Vec<Id>,
    /// What the person saw of it, in order.
    pub answers: Vec<Answer>,
}

/// Something a person saw in answer to what they did.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// "Frontdesk is thinking …"
    Thinking,
    /// The bot took notice without a sign.
    Noticed,
    /// A message.
    Message {
        /// Its id.
        id: Id,
        /// Whether only this person sees it.
        ephemeral: bool,
        /// Its text with its embeds, as plain lines.
        text: String,
    },
    /// The answer was changed.
    Edited {
        /// The message's id.
        id: Id,
        /// Its text now, as plain lines.
        text: String,
    },
    /// The message whose component was used has changed.
    Updated {
        /// The message's id.
        id: Id,
        /// Its text now, as plain lines.
        text: String,
    },
    /// A form opened.
    Form {
        /// The form to be sent.
        id: Id,
        /// Its title.
        title: String,
    },
    /// Suggestions: what is shown and what is sent.
    Choices(Vec<(String, Value)>),
    /// "This interaction failed."
    Failed,
}

/// A form that stands open in front of somebody.
#[derive(Debug, Clone)]
pub struct OpenForm {
    /// Its id: that of the interaction it answers.
    pub id: Id,
    /// In front of whom.
    pub person: Id,
    /// Where they were.
    pub channel: Id,
    /// The message whose component opened it.
    pub source: Option<Id>,
    /// The bot's name for it.
    pub custom_id: String,
    /// Its title.
    pub title: String,
    /// Its parts, as sent.
    pub components: Vec<Value>,
}

impl Interaction {
    /// How long a token serves.
    pub const TOKEN_LIFE_MS: i64 = 15 * 60 * 1000;

    /// Whether the token still serves edits and followups.
    pub fn token_lives(&self, now: Instant) -> bool {
        now.unix_ms() - self.born.unix_ms() < Self::TOKEN_LIFE_MS
    }

    /// What was used: the name of a command, the `custom_id` of a button, menu or form.
    pub fn name(&self) -> &str {
        self.data["custom_id"].as_str().or(self.data["name"].as_str()).unwrap_or_default()
    }

    /// Whether this person has seen an end of it: not merely "thinking".
    pub fn settled(&self) -> bool {
        self.answers.iter().any(|answer| !matches!(answer, Answer::Thinking | Answer::Noticed))
    }
}
