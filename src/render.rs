//! From what is known to the messages that people see: one file for each kind of message.
//!
//! Everything here is pure. Whatever the definitions or people wrote, a message that leaves this module keeps Discord's
//! limits ([`fit`] is the last step of every function) and notifies only those whom [`opening`] and `timely` list. Texts of people are
//! escaped where they enter.

mod config;
mod decision;
mod feedback;
mod figures;
pub mod fit;
mod found;
mod log;
mod notes;
mod opening;
mod panel;
mod position;
mod question;
mod record;
mod reply;
#[cfg(test)]
mod show;
mod timely;
#[cfg(test)]
pub(crate) mod world;

use std::collections::BTreeMap;

use crate::definitions::set::{Position, Server, TicketType};
use crate::domain::answer::{Given, Value};
use crate::domain::decision::Decided;
use crate::domain::ids::{ChannelId, GuildId, RoleId, TicketId};
use crate::domain::limits;
use crate::domain::message::{Button, ButtonStyle, Does, Embed, Field, File, Form, FormField, Input, Message, Row};
use crate::domain::person::Face;
use crate::domain::press::Press;
use crate::domain::rating::Rating;
use crate::domain::refusal::Refusal;
use crate::domain::ticket::Ticket;
use crate::domain::time::Instant;
use crate::phrases::{Words, answers, surfaces};
use crate::templates::values::{TicketWords, Values};
use crate::templates::{KindWords, PositionWords, escape};

pub use config::overrides;
pub use decision::{change_decision, decision, decision_form, decision_form_button};
pub use feedback::{feedback, rated, rating_form};
pub use figures::figures;
pub use found::{blocks, found};
pub use log::{LogBook, LogLine, LogTurn, log};
pub use notes::{notes, with_notes};
pub use opening::{
    card, moved, moved_with_staff, neutral_thread_name, opening, opening_answered, opening_with_staff, thread_name,
};
pub use panel::panel;
pub use position::pick_position;
pub use question::{answered, complete, question, question_form, question_form_button, unfit};
pub use record::{closing, record, record_again, record_for_creator, with_reopenings};
pub use reply::reply;
pub use timely::{alert, close_planned, close_request, notice};

/// The name of the field of [`close_form`] and [`decision_form`] that holds the reason.
pub const REASON_FIELD: &str = "reason";

/// The name of the file with what somebody wrote into a form that was not taken.
const FORM_FILE: &str = "your-answers.txt";

/// What a ticket's messages are made from.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The server.
    pub server: &'a Server,
    /// The server's name on Discord.
    pub server_name: &'a str,
    /// The ticket's type, of the revision that it was opened with.
    pub kind: &'a TicketType,
    /// The ticket.
    pub ticket: &'a Ticket,
    /// This moment.
    pub now: Instant,
    /// What was answered, in the order of the questions, where each answer is taken on its own.
    pub given: &'a [Given],
    /// What the staff have decided about it.
    pub decided: Option<&'a Decided>,
    /// What its creator thought of how it went.
    pub rating: Option<&'a Rating>,
    /// The names of the server's roles, as far as they are known.
    pub role_names: &'a BTreeMap<RoleId, String>,
}

impl<'a> Context<'a> {
    /// The words for what stands in the server.
    pub fn words(&self) -> Words<'a> {
        self.server.words()
    }

    /// The position that the ticket is for.
    pub fn position(&self) -> Option<&'a Position> {
        self.ticket.position.as_ref().and_then(|id| self.kind.position(id))
    }

    /// A role's name: Discord's, else the definitions'.
    pub fn role_name(&self, id: RoleId) -> String {
        let named = || self.server.roles.iter().find(|(_, role)| **role == id).map(|(name, _)| name.clone());
        self.role_names.get(&id).cloned().or_else(named).unwrap_or_else(|| id.to_string())
    }

    /// The address of the ticket's thread, once there is one.
    pub fn url(&self) -> Option<String> {
        self.ticket.thread.map(|thread| thread_url(self.ticket.guild, thread))
    }

    /// The answers by the questions' ids.
    fn answers(&self) -> Vec<(String, Value)> {
        self.given.iter().filter_map(|given| Some((given.id.as_ref()?.0.clone(), given.value.clone()))).collect()
    }

    /// The values for the type's templates.
    pub fn values(&self) -> Values {
        Values {
            kind: Some(kind_words(self.kind)),
            position: self.position().map(position_words),
            ticket: Some(TicketWords { number: self.ticket.id, url: self.url(), opened_at: self.ticket.opened_at }),
            member: Some(self.ticket.creator.clone()),
            staff: self.kind.staff.iter().map(|id| (*id, self.role_name(*id))).collect(),
            answers: self.answers(),
            decided: self.decided.cloned(),
            closed: self.ticket.closure.clone(),
            ..server_values(self.server, self.server_name, self.now)
        }
    }
}

/// The values for what belongs to no ticket.
fn server_values(server: &Server, server_name: &str, now: Instant) -> Values {
    Values {
        server_name: server_name.to_owned(),
        server_id: server.id,
        kind: None,
        position: None,
        ticket: None,
        now,
        member: None,
        staff: Vec::new(),
        answers: Vec::new(),
        decided: None,
        closed: None,
    }
}

fn kind_words(kind: &TicketType) -> KindWords {
    KindWords {
        id: kind.id.to_string(),
        name: kind.name.clone(),
        description: kind.description.clone().unwrap_or_default(),
        emoji: kind.emoji.as_ref().map(ToString::to_string).unwrap_or_default(),
        positions: kind.positions.iter().flat_map(|positions| &positions.choices).map(position_words).collect(),
    }
}

fn position_words(position: &Position) -> PositionWords {
    PositionWords {
        id: position.id.to_string(),
        label: position.label.clone(),
        description: position.description.clone().unwrap_or_default(),
    }
}

/// Where a browser or client finds a thread.
fn thread_url(guild: GuildId, thread: ChannelId) -> String {
    format!("https://discord.com/channels/{guild}/{thread}")
}

/// `📋 Staff application`, for markdown.
fn kind_title(kind: &TicketType) -> String {
    let emoji = kind.emoji.as_ref().map(|emoji| format!("{emoji} ")).unwrap_or_default();
    format!("{emoji}{}", escape::markdown(&escape::one_line(&kind.name)))
}

/// A mention, and the name beside it for the day when they have left and the mention shows a number.
fn person(face: &Face) -> String {
    format!("<@{}> ({})", face.id, escape::markdown(&escape::one_line(&face.name)))
}

/// A moment as each reader's client shows it, with how long ago it was.
fn moment(at: Instant) -> String {
    let seconds = at.unix_seconds();
    format!("<t:{seconds}:f> (<t:{seconds}:R>)")
}

fn field(name: String, value: String) -> Field {
    Field { name, value, inline: true }
}

fn thread_button(ctx: &Context<'_>) -> Option<Button> {
    let url = ctx.url()?;
    Some(Button { label: surfaces::thread_button(ctx.words()), emoji: None, does: Does::Link(url) })
}

fn embed(kind: &TicketType) -> Embed {
    Embed { colour: kind.colour, ..Embed::default() }
}

/// An answer of words alone.
pub fn words(text: impl Into<String>) -> Message {
    fit::message(Message { content: text.into(), ..Message::default() })
}

/// The record of a ticket, for whoever asked for it.
pub fn transcript(ticket: TicketId, files: Vec<File>, words: Words<'_>) -> Message {
    let content = answers::transcript(ticket, !files.is_empty(), words);
    fit::message(Message { content, files, ..Message::default() })
}

/// A refusal, with the words that somebody would otherwise lose.
pub fn refusal(refusal: &Refusal, words: Words<'_>) -> Message {
    let text = answers::refusal(refusal, words);
    let wrote = match refusal {
        Refusal::FormUnfit { wrote, .. } => {
            wrote.iter().map(|(ask, wrote)| format!("{ask}\n{wrote}")).collect::<Vec<_>>().join("\n\n")
        }
        Refusal::FormOutdated { wrote } => wrote.join("\n\n"),
        _ => return self::words(text),
    };
    let file = File { name: FORM_FILE.to_owned(), bytes: wrote.into_bytes() };
    let content = format!("{text}\n{}", answers::your_words(words));
    fit::message(Message { content, files: vec![file], ..Message::default() })
}

/// The form that asks why a ticket is closed. Its answer is in the field [`REASON_FIELD`].
pub fn close_form(ticket: TicketId, required: bool, words: Words<'_>) -> Form {
    fit::form(Form {
        press: Press::CloseForm(ticket),
        title: surfaces::close_form_title(ticket, words),
        fields: vec![FormField {
            id: REASON_FIELD.to_owned(),
            label: surfaces::close_form_label(words),
            description: (!required).then(|| surfaces::may_stay_empty(words)),
            required,
            input: Input::Text { paragraph: true, least: 0, most: limits::REASON, placeholder: None },
        }],
    })
}

/// What takes the form's place where it comes too late to be shown: its button is a new chance.
pub fn close_form_button(ticket: TicketId, words: Words<'_>) -> Message {
    let label = surfaces::close_form_title(ticket, words);
    let button = Button { label, emoji: None, does: Does::Press(Press::Close(ticket), ButtonStyle::Danger) };
    let text = answers::press_again(words);
    fit::message(Message { content: text, rows: vec![Row::Buttons(vec![button])], ..Message::default() })
}

#[cfg(test)]
mod tests;
