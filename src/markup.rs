//! Discord's markdown, read into a tree and written as HTML or as plain words.
//!
//! [`read`] follows the order and the patterns of Discord's own clients: each rule is tried at the beginning of what is
//! left, the first that fits takes its part, and a backslash before a sign makes that sign plain. Nothing is ever refused:
//! what no rule takes is text. In HTML every text is escaped and only fixed elements are written, so nothing that people
//! typed becomes markup of the page, and links go to http and https alone.

mod embed;
mod html;
mod lines;
mod moments;
mod plain;
mod reader;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::domain::ids::{ChannelId, RoleId, UserId};
use crate::domain::time::Instant;

pub use embed::embed;
pub use html::{escaped, html};
pub use plain::plain;
pub use reader::{read, read_line};

/// The style sheet of [`html()`] and [`embed()`], for a page that looks like Discord, dark or light as the reader's system is.
pub const LOOK: &str = include_str!("markup/look.css");

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// Text as it is; it may hold line breaks.
    Text(String),
    /// Text that stands out.
    Marked(Mark, Vec<Node>),
    /// Code within a line.
    Code(String),
    /// Lines of code.
    CodeBlock(String),
    /// A link: its address, and the words in its place if there are any.
    Link(String, Option<Vec<Node>>),
    /// A mention of somebody.
    Person(UserId),
    /// A mention of a role.
    Role(RoleId),
    /// A mention of a channel or thread.
    Channel(ChannelId),
    /// A slash command.
    Command(String),
    /// A server's own emoji, by its name.
    Emoji(String),
    /// A moment in one of Discord's styles.
    Moment(Instant, char),
    /// A heading, from 1 (the largest) to 3.
    Heading(u8, Vec<Node>),
    /// A line of small print.
    Small(Vec<Node>),
    /// A quotation.
    Quote(Vec<Node>),
    /// A list: the number of its first item if they are numbered, and the items.
    List(Option<u32>, Vec<Vec<Node>>),
}

/// How text stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// `*…*`
    Italic,
    /// `**…**`
    Bold,
    /// `__…__`
    Underlined,
    /// `~~…~~`
    Struck,
    /// `||…||`
    Spoiler,
}

/// What a reader's client knows: the names behind mentions, the time and the time zone.
#[derive(Debug, Clone)]
pub struct Names {
    /// People, as they are called in the server.
    pub people: BTreeMap<UserId, String>,
    /// Roles.
    pub roles: BTreeMap<RoleId, String>,
    /// Channels and threads.
    pub channels: BTreeMap<ChannelId, String>,
    /// The moment at which the text is read.
    pub now: Instant,
    /// The reader's time zone, an IANA name.
    pub zone: String,
}

impl Names {
    /// `@Mia`
    pub fn person(&self, id: UserId) -> String {
        format!("@{}", self.people.get(&id).map_or("unknown-user", String::as_str))
    }

    /// `@staff`
    pub fn role(&self, id: RoleId) -> String {
        format!("@{}", self.roles.get(&id).map_or("deleted-role", String::as_str))
    }

    /// `#general`
    pub fn channel(&self, id: ChannelId) -> String {
        format!("#{}", self.channels.get(&id).map_or("unknown", String::as_str))
    }

    /// A moment as a client shows it in one of Discord's styles.
    pub fn moment(&self, at: Instant, style: char) -> String {
        moments::shown(at, style, self.now, &self.zone)
    }
}
