//! What a ticket type will look like: every message and form that members and staff will see, in their order, made by the
//! renderer that the bot uses, with people and answers made up for it.
//!
//! [`sheets`] says what there is to see, [`text`] and [`html`] show it. Nothing here knows a clock, a file or a network.

pub mod html;
mod sample;
mod scenes;
#[cfg(test)]
mod tests;
pub mod text;

use std::collections::BTreeMap;
use std::fmt;

use crate::definitions::set::{Position, Set, TicketType};
use crate::definitions::suggest;
use crate::domain::ids::{ChannelId, RoleId};
use crate::domain::message::{Form, Message};
use crate::domain::time::Instant;
use crate::markup::Names;
use crate::stage;

use sample::Cast;
use scenes::Play;

/// What is wanted.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// A type's id; none: every type.
    pub kind: Option<&'a str>,
    /// A position's id; none: the first that can be picked.
    pub position: Option<&'a str>,
    /// How long names and answers are.
    pub length: Length,
}

/// How long names and answers are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// As they often are.
    Usual,
    /// As long as they can be.
    Longest,
}

/// What one server's people will see.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// The server's name.
    pub server: String,
    /// How long names and answers are.
    pub length: Length,
    /// Who and what is mentioned, and the moment of looking.
    pub names: Names,
    /// The panels, then each type.
    pub parts: Vec<Part>,
}

/// The panels, or a type.
#[derive(Debug, Clone)]
pub struct Part {
    /// What it is.
    pub title: String,
    /// What should be known of it.
    pub notes: Vec<String>,
    /// What there is to see, in the order of a ticket's life.
    pub scenes: Vec<Scene>,
}

/// A message or a form, and where it is seen.
#[derive(Debug, Clone)]
pub struct Scene {
    /// What it is.
    pub title: String,
    /// `#channel`, or `#channel › thread`.
    pub place: String,
    /// When it is seen: what happened before is told as so long ago.
    pub at: Instant,
    /// What is seen.
    pub seen: Seen,
}

impl Scene {
    /// The names as they are read at this moment.
    fn names(&self, names: &Names) -> Names {
        Names { now: self.at, ..names.clone() }
    }
}

/// What is seen.
#[derive(Debug, Clone)]
pub enum Seen {
    /// A message for everybody in its place.
    Message(Message),
    /// A message that only the member sees.
    Private(Message),
    /// A form in front of the member.
    Form(Form),
}

/// A type or position that does not exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotThere {
    /// No such type: what was asked for, and what there is.
    Kind(String, Vec<String>),
    /// No such position in a type.
    Position(String, String, Vec<String>),
}

impl fmt::Display for NotThere {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let meant =
            |word: &str, known: &[String], what| suggest::did_you_mean(word, known.iter().map(String::as_str), what);
        match self {
            Self::Kind(word, known) => {
                write!(f, "there is no ticket type `{word}`: {}", meant(word, known, "the types are"))
            }
            Self::Position(_, kind, known) if known.is_empty() => write!(f, "`{kind}` has no positions"),
            Self::Position(word, kind, known) => {
                write!(f, "`{kind}` has no position `{word}`: {}", meant(word, known, "its positions are"))
            }
        }
    }
}

impl std::error::Error for NotThere {}

/// What there is to see at a moment, one sheet for each server that has what is wanted.
///
/// # Errors
/// What is wanted does not exist.
pub fn sheets(set: &Set, wanted: Wanted<'_>, now: Instant) -> Result<Vec<Sheet>, NotThere> {
    let stage = stage::set(set);
    let all = || set.servers.values().flat_map(|server| &server.types);
    if let Some(word) = wanted.kind.filter(|word| all().all(|kind| kind.id.as_str() != *word)) {
        return Err(NotThere::Kind(word.to_owned(), all().map(|kind| kind.id.to_string()).collect()));
    }
    let mut sheets = Vec::new();
    for (server, plan) in set.servers.values().zip(&stage.guilds) {
        let is_wanted = |kind: &TicketType| wanted.kind.is_none_or(|word| kind.id.as_str() == word);
        let kinds: Vec<&TicketType> = server.types.iter().map(AsRef::as_ref).filter(|kind| is_wanted(kind)).collect();
        if kinds.is_empty() {
            continue;
        }
        let cast = Cast::of(plan, wanted.length);
        let mut names = Names {
            people: cast.people().map(|face| (face.id, face.display_name.clone())).collect(),
            roles: cast.role_names.clone(),
            channels: plan.channels.iter().map(|channel| (ChannelId(channel.id), channel.name.clone())).collect(),
            now,
            zone: server.timezone.clone(),
        };
        let mut parts = vec![scenes::panels(server, &kinds, &cast, &names)];
        for kind in kinds {
            let position = position(kind, wanted)?;
            parts.push(Play { server, kind, position, cast: &cast, now }.part(&mut names));
        }
        sheets.push(Sheet { server: cast.server_name, length: wanted.length, names, parts });
    }
    Ok(sheets)
}

/// The position that is asked for, else the first that can be picked.
fn position<'a>(kind: &'a TicketType, wanted: Wanted<'_>) -> Result<Option<&'a Position>, NotThere> {
    let all = || kind.positions.iter().flat_map(|positions| &positions.choices);
    match wanted.position {
        Some(word) => all().find(|position| position.id.as_str() == word).map(Some).ok_or_else(|| {
            let known = all().map(|position| position.id.to_string()).collect();
            NotThere::Position(word.to_owned(), kind.id.to_string(), known)
        }),
        None => Ok(all().find(|position| position.open).or_else(|| all().next())),
    }
}

/// Roles by id, each by the first of its names.
type RoleNames = BTreeMap<RoleId, String>;
