//! What the store is asked with and answers with, beyond the product's own words.

use crate::domain::block::Block;
use crate::domain::ids::{BlobId, ChannelId, PanelId, TicketId};
use crate::domain::plan::{Deed, View};
use crate::domain::ticket::{MessageAt, Said, Ticket};
use crate::domain::time::Instant;

/// What came of a commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Committed {
    /// Everything is written.
    Done {
        /// The ticket concerned, as it is now; none where it was abandoned, or no ticket was concerned.
        ticket: Option<Ticket>,
        /// The effects of this commit, in order.
        effects: Vec<PendingEffect>,
    },
    /// The same press opened this ticket before. Nothing is written.
    Duplicate(Ticket),
    /// The ticket to close is closed already, the question is answered already, or the ticket concerned is gone. Nothing
    /// is written.
    Stale,
}

/// An effect that is still to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingEffect {
    /// Its number, which it keeps: fit for a nonce.
    pub id: i64,
    /// The ticket it belongs to.
    pub ticket: TicketId,
    /// The commit it came with: a ticket's batches are done one after another.
    pub batch: i64,
    /// Its turn within its batch.
    pub stage: u8,
    /// What to do.
    pub deed: Deed,
    /// How many attempts began.
    pub attempts: u32,
    /// When the first attempt began: from then on it may have happened.
    pub first_begun_at: Option<Instant>,
    /// Not to be attempted before.
    pub not_before: Option<Instant>,
}

impl PendingEffect {
    /// The moment before which an effect is not attempted that waits for a permission: it does not come.
    pub const PARKED: Instant = Instant::from_unix_ms(253_402_214_400_000);

    /// Whether it waits for a permission.
    pub fn is_parked(&self) -> bool {
        self.not_before == Some(Self::PARKED)
    }
}

/// What came of an effect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It is done and leaves nothing to remember. Where the deed was to delete a view, its place is forgotten.
    Nothing,
    /// The ticket's thread was made.
    Thread(ChannelId),
    /// A message of the ticket was posted to which nothing comes back.
    Said(Said),
    /// A message was posted.
    Message {
        /// What it shows.
        view: View,
        /// Where it stands.
        at: MessageAt,
        /// The message as one of the ticket's, if it stands in its thread.
        said: Option<Said>,
    },
}

/// What the limits of a type ask about a member.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// Their open tickets of the type, newest first.
    pub own_open: Vec<Ticket>,
    /// How many tickets of the type anybody has open in the server.
    pub open_in_total: u32,
    /// When a ticket of theirs of the type was last closed.
    pub last_closed_at: Option<Instant>,
    /// What keeps them from opening tickets, whether or not it is over.
    pub block: Option<Block>,
}

/// What the tables have of one person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Traces {
    /// The tickets that name them, as whoever opened, handled or closed them, wrote in them or did something else there;
    /// lowest number first.
    pub tickets: Vec<TicketId>,
    /// The rows that name them, tickets and messages left out.
    pub rows: Vec<Trace>,
}

/// A row that names a person, without what it holds of others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// The table.
    pub table: &'static str,
    /// Its columns, and what stands there.
    pub columns: Vec<(&'static str, Option<String>)>,
}

impl Traces {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.tickets.is_empty() && self.rows.is_empty()
    }

    /// The rows of a table.
    pub fn of(&self, table: &str) -> impl Iterator<Item = &Trace> {
        self.rows.iter().filter(move |row| row.table == table)
    }
}

/// A panel as it was posted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostedPanel {
    /// Which.
    pub panel: PanelId,
    /// Where it stands.
    pub at: MessageAt,
    /// A hash of what it shows.
    pub hash: String,
}

/// A file that is to be copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WantedFile {
    /// Discord's id of it.
    pub id: u64,
    /// The ticket it was sent in.
    pub ticket: TicketId,
    /// The message it came with, where it did: Discord gives a fresh link with it.
    pub at: Option<MessageAt>,
    /// Its name.
    pub name: String,
    /// In bytes, as Discord told.
    pub size: u64,
    /// Where Discord served it.
    pub url: String,
    /// How many attempts failed.
    pub attempts: u32,
}

/// What became of copying a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileEnd {
    /// There is a copy.
    Kept(BlobId),
    /// It is larger than what is copied.
    TooLarge,
    /// Discord no longer has it.
    Lost,
}
