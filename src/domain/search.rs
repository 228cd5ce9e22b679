//! Looking for tickets: what is looked for, where in the list somebody is, and what was found.
//!
//! Tickets are listed by their numbers, the newest first; those that wait, by how long. A page begins beside a number, or a
//! moment, rather than at a count, so that it stands still while tickets open and close.

use super::block::Block;
use super::ids::{GuildId, TicketId, TypeId, UserId};
use super::ticket::{Status, Ticket};
use super::time::Instant;

/// How many tickets a page shows.
pub const PAGE: usize = 10;

/// What somebody looks for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Search {
    /// Tickets that this member opened.
    pub member: Option<UserId>,
    /// Of this type, by id; text as typed, for a command.
    pub kind: Option<TypeId>,
    /// Open, closed or both.
    pub status: Which,
    /// By who handles them.
    pub assignee: Assignee,
}

/// Open tickets, closed ones, or both.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Which {
    /// Open ones.
    #[default]
    Open,
    /// Closed ones.
    Closed,
    /// Both.
    All,
    /// Open ones that wait for the staff, whoever waits longest first.
    Waiting,
}

impl Which {
    /// With the words that a command and a button carry.
    pub const ALL: [(Self, &'static str); 4] =
        [(Self::Open, "open"), (Self::Closed, "closed"), (Self::All, "all"), (Self::Waiting, "waiting")];

    /// The word.
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(which, _)| *which == self).map_or("", |(_, word)| word)
    }

    /// Reads the word.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == word).map(|(which, _)| *which)
    }

    /// The states of tickets that are meant.
    pub fn statuses(self) -> &'static [Status] {
        match self {
            Self::Open | Self::Waiting => &[Status::Open],
            Self::Closed => &[Status::Closed],
            Self::All => &[Status::Open, Status::Closed],
        }
    }
}

/// Who handles the tickets that somebody looks for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Assignee {
    /// Anybody or nobody.
    #[default]
    Any,
    /// Nobody.
    Nobody,
    /// Whoever looks.
    Me,
    /// This person.
    Is(UserId),
}

/// Where in the list somebody is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Place {
    /// At its beginning.
    #[default]
    Newest,
    /// Just after this ticket.
    OlderThan(TicketId),
    /// Just before this ticket.
    NewerThan(TicketId),
    /// Just after those that wait since this moment.
    WaitingAfter(Instant),
    /// Just before those.
    WaitingBefore(Instant),
}

/// A search as the tables are asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// In this server.
    pub guild: GuildId,
    /// Of one of these types; none means every type, those included that are gone.
    pub kinds: Option<Vec<TypeId>>,
    /// Opened by this member.
    pub member: Option<UserId>,
    /// Open, closed or both.
    pub status: Which,
    /// Handled by this person, or by nobody; none means by whomever.
    pub assignee: Option<Option<UserId>>,
    /// Where in the list.
    pub place: Place,
}

/// A part of a list of tickets.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// The tickets, in the order of the list; at most [`PAGE`].
    pub tickets: Vec<Ticket>,
    /// Whether there may be newer ones, or ones that wait longer.
    pub has_newer: bool,
    /// Whether there are older ones, or ones that wait less long.
    pub has_older: bool,
}

impl Page {
    /// A page of what was found from a place on: one ticket more than it shows tells that there are others. The tickets come in
    /// the order in which they were looked for.
    pub fn of(mut found: Vec<Ticket>, place: Place) -> Self {
        let more = found.len() > PAGE;
        found.truncate(PAGE);
        match place {
            Place::Newest => Self { tickets: found, has_newer: false, has_older: more },
            Place::OlderThan(_) | Place::WaitingAfter(_) => Self { tickets: found, has_newer: true, has_older: more },
            Place::NewerThan(_) | Place::WaitingBefore(_) => {
                found.reverse();
                Self { tickets: found, has_newer: more, has_older: true }
            }
        }
    }
}

/// What a search came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What was looked for.
    pub search: Search,
    /// The tickets.
    pub page: Page,
    /// What keeps the member who was looked for from opening tickets.
    pub block: Option<Block>,
}
