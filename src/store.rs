//! The tables: the only user of sqlx. Everything that must survive a restart goes through [`Store`].
//!
//! One [`Store`] serves MySQL, MariaDB and SQLite. What it asks of them is written once, under `both/`, and compiled
//! for each (`mysql.rs` and `sqlite.rs` hold the little that differs). What follows from one event is committed in one
//! transaction: changed rows, and the effects that are still to be performed on Discord. Each write can be repeated
//! after a failure whose outcome is unknown: it then changes nothing.
//!
//! The store decides nothing. It knows neither Discord nor the definitions, and it is handed every moment.

// The same files are compiled for each database on purpose.
#![allow(clippy::duplicate_mod)]

mod address;
mod columns;
mod fault;
mod mysql;
pub mod personal;
mod schema;
mod sqlite;
mod types;

use std::time::Duration;

use crate::domain::answer::Given;
use crate::domain::audit::AuditRow;
use crate::domain::block::{Block, Blocks};
use crate::domain::decision::{Decided, RoleChange};
use crate::domain::figures::{Counts, Period};
use crate::domain::ids::{BlobId, ChannelId, CommandId, GuildId, MessageId, PanelId, RoleId, TicketId, TypeId, UserId};
use crate::domain::overrides::{Override, OverrideChange};
use crate::domain::person::{Colleague, Face};
use crate::domain::plan::{Change, Effect, View};
use crate::domain::rating::Rating;
use crate::domain::search::{Page, Query};
use crate::domain::span::Span;
use crate::domain::ticket::{Entry, Guest, Note, Reopening, Ticket};
use crate::domain::time::Instant;
use crate::domain::timer::{Alarm, Timer};
use address::Address;
pub use fault::{Fault, OpenFault};
pub use schema::SchemaState;
pub use types::{Committed, FileEnd, Outcome, PendingEffect, PostedPanel, Standing, Trace, Traces, WantedFile};

/// How long a connection is waited for: within the time that Discord waits for an answer.
const CONNECT: Duration = Duration::from_millis(2500);

/// How long one call may take before the database counts as away: a server that went silent says nothing for minutes.
const ANSWER: Duration = Duration::from_secs(10);

/// How often a call is tried when the database undid it because it crossed another one.
const TURNS: u32 = 6;

/// How long the first further turn waits; each one after it waits longer.
const CROSSED: Duration = Duration::from_millis(5);

/// The tables of one database. Clones share its connections.
#[derive(Debug, Clone)]
pub struct Store {
    on: On,
    shown: String,
}

#[derive(Debug, Clone)]
enum On {
    MySql(mysql::Tables),
    Sqlite(sqlite::Tables),
}

macro_rules! on {
    ($store:expr, $tables:ident => $call:expr) => {
        match &$store.on {
            On::MySql($tables) => $call,
            On::Sqlite($tables) => $call,
        }
    };
}

impl Store {
    /// Takes the address of a database (`mysql://`, `mariadb://` or `sqlite://`) and connects when first used. Must be
    /// called within a tokio runtime. An SQLite file that does not exist is made, its folder is not.
    pub fn open(url: &str) -> Result<Self, OpenFault> {
        let address = Address::parse(url)?;
        let shown = address.to_string();
        let on = match address {
            Address::MySql(options) => On::MySql(mysql::Tables::open(*options)),
            Address::Sqlite(options) => On::Sqlite(sqlite::Tables::open(*options)),
        };
        Ok(Self { on, shown })
    }

    /// The database's address without the password, for the log.
    pub fn shown(&self) -> &str {
        &self.shown
    }

    /// Whether the database can be reached and written to now.
    pub async fn ready(&self) -> Result<(), OpenFault> {
        let reached = async { on!(self, tables => tables.ready().await) };
        match tokio::time::timeout(ANSWER, reached).await {
            Ok(reached) => reached.map_err(|error| OpenFault::of(&error, &self.shown)),
            Err(_) => Err(OpenFault::silent(&self.shown)),
        }
    }

    /// How the tables stand to what this version of Frontdesk knows. Changes nothing.
    pub async fn schema_state(&self) -> Result<SchemaState, OpenFault> {
        let state = on!(self, tables => tables.schema_state().await);
        state.map_err(|error| OpenFault::of(&error, &self.shown))
    }

    /// Brings the tables up to date, one process at a time, and tells how many steps that took. Tables of a newer version
    /// and a step that was interrupted are refused.
    pub async fn migrate(&self) -> Result<usize, OpenFault> {
        let done = on!(self, tables => tables.migrate().await);
        done.map_err(|fault| fault.opened(&self.shown))
    }

    /// Closes the connections once what uses them is done.
    pub async fn close(&self) {
        on!(self, tables => tables.close().await);
    }
}

/// Defines each call for both databases, with its limit of time and its further turns after a deadlock.
macro_rules! calls {
    ($($(#[$doc:meta])* fn $name:ident($($argument:ident: $of:ty),* $(,)?) -> $gives:ty;)*) => {
        impl Store {$(
            $(#[$doc])*
            pub async fn $name(&self, $($argument: $of),*) -> Result<$gives, Fault> {
                let settled = async {
                    let mut turn = 1;
                    loop {
                        match on!(self, tables => tables.$name($($argument),*).await) {
                            Err(error) if turn < TURNS && fault::is_crossed(&error) => {
                                tokio::time::sleep(CROSSED * turn).await;
                                turn += 1;
                            }
                            settled => return settled.map_err(Fault::from),
                        }
                    }
                };
                tokio::time::timeout(ANSWER, settled).await.unwrap_or_else(|_| Err(Fault::silent(ANSWER)))
            }
        )*}
    };
}

calls! {
    /// Writes down all that follows from one event, in one transaction: all of it or nothing.
    ///
    /// The effects belong to the ticket that the changes open, else to `ticket`, else to the first that the changes name,
    /// and follow those of its earlier commits. A [`Fault::Away`] leaves it unknown whether it was written: the same
    /// commit again gives [`Committed::Duplicate`] or [`Committed::Stale`] if it was.
    fn commit(changes: &[Change], effects: &[Effect], ticket: Option<TicketId>, now: Instant) -> Committed;

    /// A ticket's effects that are still to be done, in the order of their batches, stages and numbers.
    fn pending_effects(ticket: TicketId) -> Vec<PendingEffect>;

    /// The tickets that have effects to be done, lowest number first.
    fn tickets_with_effects() -> Vec<TicketId>;

    /// The effects that wait for a permission in a server.
    fn parked_effects(guild: GuildId) -> Vec<PendingEffect>;

    /// An attempt at an effect begins, after so many earlier ones, and nobody is to begin another before `next`. Not so,
    /// and nothing is stored, if another process has begun or settled it meanwhile.
    fn effect_begun(effect: i64, attempts: u32, next: Option<Instant>, now: Instant) -> bool;

    /// An effect is done: this, and what came of it, is stored in one transaction. Gives the ticket as it is now; none,
    /// and nothing is stored, if the effect is settled already or its ticket is gone.
    fn effect_done(effect: i64, outcome: &Outcome, now: Instant) -> Option<Ticket>;

    /// An effect will never be done: it is not attempted again. Not so, and nothing is stored, if it is settled already.
    fn effect_gave_up(effect: i64, why: &str, now: Instant) -> bool;

    /// An effect failed and is to be attempted again, not before a moment.
    fn effect_again(effect: i64, not_before: Option<Instant>, why: &str) -> ();

    /// A ticket by its number.
    fn ticket(ticket: TicketId) -> Option<Ticket>;

    /// The ticket whose thread this is.
    fn ticket_by_thread(thread: ChannelId) -> Option<Ticket>;

    /// A server's open tickets, lowest number first.
    fn open_tickets(guild: GuildId) -> Vec<Ticket>;

    /// A person's open tickets in a server, lowest number first.
    fn open_tickets_of(guild: GuildId, user: UserId) -> Vec<Ticket>;

    /// The open tickets whose threads are in this channel, lowest number first.
    fn open_tickets_in(parent: ChannelId) -> Vec<Ticket>;

    /// Tickets with numbers above this one, lowest number first: of a server, and opened at a moment or later, if these are
    /// given.
    fn tickets_after(after: TicketId, guild: Option<GuildId>, since: Option<Instant>, limit: u32) -> Vec<Ticket>;

    /// A member's open tickets of a type, and what else the limits of the type ask about.
    fn standing(guild: GuildId, user: UserId, kind: &TypeId) -> Standing;

    /// A page of the tickets that somebody looks for.
    fn find(query: &Query) -> Page;

    /// How the database goes about [`Store::find`], in its own words, a line for each step.
    fn find_steps(query: &Query) -> Vec<String>;

    /// The counts of a period.
    fn counts(period: &Period) -> Counts;

    /// What keeps a member from opening tickets in a server, whether or not it is over.
    fn block(guild: GuildId, user: UserId) -> Option<Block>;

    /// Who is kept from opening tickets in a server.
    fn blocks(guild: GuildId, now: Instant) -> Blocks;

    /// A type's definition, as JSON, at the revision with which a ticket was opened.
    fn revision(revision: &str) -> Option<String>;

    /// All that was said in a ticket, in the order it was said: deleted messages, earlier texts, and files that an edit
    /// took away included.
    fn entries(ticket: TicketId) -> Vec<Entry>;

    /// How many messages people and bots wrote in a ticket: deleted ones count, Discord's own system messages do not.
    fn message_count(ticket: TicketId) -> u64;

    /// A ticket's timers.
    fn timers(ticket: TicketId) -> Vec<Timer>;

    /// The newest closed ticket of somebody's of which they are still to be asked how it went.
    fn unasked(guild: GuildId, user: UserId) -> Option<TicketId>;

    /// The next timers of a server that go off, the first to come first, at most so many.
    fn next_alarms(guild: GuildId, most: u32) -> Vec<Alarm>;

    /// Tickets with their timers. A ticket that is gone is left out.
    fn tickets_with_timers(tickets: &[TicketId]) -> Vec<(Ticket, Vec<Timer>)>;

    /// Closed tickets of a type whose contents are to be deleted so long after the close, and whose timers do not say so, with
    /// the moments at which they were closed; at most so many.
    fn kept_too_long_or_short(guild: GuildId, kind: &TypeId, after: Span, most: u32) -> Vec<(TicketId, Instant)>;

    /// Nothing of a type's closed tickets is to be deleted any more: their timers for that are taken away.
    fn keep_for_ever(guild: GuildId, kind: &TypeId) -> ();

    /// What was answered in a ticket, where each answer is taken on its own, in the order of the questions.
    fn answers(ticket: TicketId) -> Vec<Given>;

    /// Files that are to be copied now, the oldest first.
    fn files_due(now: Instant, limit: u32) -> Vec<WantedFile>;

    /// When the next file that is to be copied is due; none where nothing waits.
    fn next_file_due() -> Option<Instant>;

    /// The files of a ticket that are to be copied.
    fn files_wanted(ticket: TicketId) -> Vec<WantedFile>;

    /// Copying a file came to an end. Nothing is stored where it did before. Not so where its copy is being deleted or is
    /// gone: it is to be made again.
    fn file_ended(file: u64, end: &FileEnd) -> bool;

    /// A file could not be copied and is tried again, not before a moment.
    fn file_again(file: u64, not_before: Instant, why: &str) -> ();

    /// A ticket's files of which there are copies, by Discord's ids.
    fn files_kept(ticket: TicketId) -> Vec<(u64, BlobId)>;

    /// A copy is about to be written. It counts as new from now on, so that nobody deletes it meanwhile. Not so where it is
    /// just being deleted.
    fn blob_begun(blob: &BlobId, size: u64, now: Instant) -> bool;

    /// Copies of files that no row refers to any more, as after a ticket or a person's messages were deleted, and that
    /// were not written after a moment.
    fn unused_blobs(before: Instant) -> Vec<BlobId>;

    /// The bytes of a copy are about to be deleted: not so where something refers to it, it was written after a moment, or
    /// somebody began to delete it after that moment. Nothing can refer to it until that is over.
    fn blob_goes(blob: &BlobId, before: Instant, now: Instant) -> bool;

    /// The bytes of a copy are deleted, or could not be.
    fn blob_went(blob: &BlobId, is_gone: bool) -> ();

    /// The decision in force about a ticket.
    fn decided(ticket: TicketId) -> Option<Decided>;

    /// What its creator thought of how a ticket went.
    fn rating(ticket: TicketId) -> Option<Rating>;

    /// The roles that the decisions about a ticket changed, and that are not undone.
    fn role_changes(ticket: TicketId) -> Vec<(RoleId, RoleChange)>;

    /// A role is about to be changed by the decision about a ticket.
    fn note_role(ticket: TicketId, role: RoleId, change: RoleChange, now: Instant) -> ();

    /// The change of a role is undone.
    fn strike_role(ticket: TicketId, role: RoleId) -> ();

    /// The messages in a ticket's thread whose buttons go once they have been answered, by what they show.
    fn posts(ticket: TicketId) -> Vec<(View, MessageId)>;

    /// Whether a message of a ticket is known.
    fn has_message(message: MessageId) -> bool;

    /// Those of these threads that belong to tickets.
    fn known_threads(threads: &[ChannelId]) -> Vec<ChannelId>;

    /// Adds a row to the audit.
    fn audit(row: &AuditRow) -> ();

    /// The latest rows of the audit, newest first.
    fn audit_trail(limit: u32) -> Vec<AuditRow>;

    /// How a ticket was closed before it was opened again, oldest first.
    fn reopenings(ticket: TicketId) -> Vec<Reopening>;

    /// When a ticket's thread was last renamed by the bot: the latest two times, the latest first.
    fn renamings(ticket: TicketId) -> Vec<Instant>;

    /// The people who wrote in a ticket.
    fn speakers(ticket: TicketId) -> Vec<UserId>;

    /// Who was brought into a ticket, in the order in which they came.
    fn guests(ticket: TicketId) -> Vec<Guest>;

    /// Who of the staff was brought into a ticket's thread one by one.
    fn seats(ticket: TicketId) -> Vec<UserId>;

    /// What the staff noted on a ticket, oldest first. Its creator is never to see it.
    fn notes(ticket: TicketId) -> Vec<Note>;

    /// The staff of a server whom the bot has seen.
    fn colleagues(guild: GuildId) -> Vec<Colleague>;

    /// Somebody of the staff was seen with these roles; new ones are available.
    fn put_colleague(guild: GuildId, face: &Face, roles: &[RoleId], now: Instant) -> ();

    /// Somebody of the staff is available for tickets that are assigned to anybody, or not.
    fn set_available(guild: GuildId, user: UserId, on: bool) -> ();

    /// Somebody of the staff has left the server.
    fn drop_colleague(guild: GuildId, user: UserId) -> ();
    /// What the tables have of one person, in one server or in all.
    fn traces(user: UserId, guild: Option<GuildId>) -> Traces;

    /// A number that is nobody's id and stands for nobody yet.
    fn nobody() -> UserId;

    /// Takes a person out of a ticket: what they wrote, their names and their id, in whose place `nobody` stands.
    fn forget_in_ticket(ticket: TicketId, user: UserId, nobody: UserId) -> ();

    /// Takes a person out of everything that is no ticket's own.
    fn forget_elsewhere(user: UserId, guild: Option<GuildId>, nobody: UserId) -> ();

    /// In how many texts of some tickets, from a number on, a person's id stands, and from which ticket on the rest is
    /// counted; none after the last.
    fn named_in_texts(user: UserId, guild: Option<GuildId>, from: TicketId) -> (u64, Option<TicketId>);

    /// Takes a person's id out of the texts of some tickets, from a number on, and tells from which ticket on the rest is
    /// gone through; none after the last.
    fn forget_in_texts(user: UserId, guild: Option<GuildId>, nobody: UserId, from: TicketId) -> Option<TicketId>;

    /// What maintainers set from Discord, in all servers, the earliest first.
    fn overrides() -> Vec<(GuildId, Override)>;

    /// Changes a server's overrides, with the rows of the audit that tell of it: all of it or nothing.
    fn change_overrides(change: &OverrideChange, audited: &[AuditRow]) -> ();

    /// A server's posted panels.
    fn panels(guild: GuildId) -> Vec<PostedPanel>;

    /// A panel is posted, or shows something else.
    fn put_panel(guild: GuildId, panel: &PostedPanel) -> ();

    /// A panel is gone.
    fn drop_panel(guild: GuildId, panel: &PanelId) -> ();

    /// The slash commands that this bot registered in a server.
    fn commands(guild: GuildId) -> Vec<(CommandId, String)>;

    /// A slash command is registered.
    fn put_command(guild: GuildId, command: CommandId, name: &str) -> ();

    /// A slash command is gone.
    fn drop_command(guild: GuildId, command: CommandId) -> ();
}
