//! What the engine is told about the world: looked up beforehand, by [`Needs`], and never asked for in the middle.

use std::sync::Arc;

use crate::definitions::set::TicketType;
use crate::domain::answer::Given;
use crate::domain::block::{Block, Blocks};
use crate::domain::decision::Decided;
use crate::domain::figures::{Counts, Period};
use crate::domain::ids::{ChannelId, RoleId, TicketId, TypeId, UserId};
use crate::domain::person::Face;
use crate::domain::search::{Page, Query};
use crate::domain::ticket::{Guest, Note, Reopening, Ticket};
use crate::domain::time::Instant;
use crate::domain::timer::Timer;

/// What has to be looked up for an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Needs {
    /// Nothing.
    Nothing,
    /// A ticket, with its type as it was when the ticket opened.
    Ticket(TicketId),
    /// The ticket that this thread belongs to, likewise.
    TicketOfThread(ChannelId),
    /// The same without the type: what is deleted is noted whatever has become of the definitions.
    TicketAlone(ChannelId),
    /// Tickets with their timers, of which the staff are to be told.
    Overdue(Vec<TicketId>),
    /// How the person stands who wants to open a ticket.
    Standing {
        /// The type.
        kind: TypeId,
        /// The channel that is to hold the thread: permissions there matter.
        parent: ChannelId,
    },
    /// A part of a list of tickets, with what keeps the member who is looked for from opening any.
    Page(Query),
    /// The counts of a period.
    Counts(Period),
    /// What keeps a member from opening tickets.
    Block(UserId),
    /// Who is kept from opening tickets.
    Blocks,
}

/// What was looked up.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Facts {
    /// The ticket the event is about.
    pub ticket: Option<Ticket>,
    /// That ticket's type as it was when it opened.
    pub kind: Option<Arc<TicketType>>,
    /// What was answered in that ticket, in the order of its questions, where each answer is taken on its own.
    pub given: Vec<Given>,
    /// The ticket's timers.
    pub timers: Vec<Timer>,
    /// The tickets that the staff are to be told of.
    pub overdue: Vec<Overdue>,
    /// The bot, in whose name tickets close that nobody closes.
    pub bot: Option<Face>,
    /// Whether the message that the event is about may answer a question: the question stands in the thread, and the message
    /// was not heard before.
    pub listening: bool,
    /// The decision in force about that ticket, where the event is about deciding.
    pub decided: Option<Decided>,
    /// How the person stands who wants to open a ticket.
    pub standing: Standing,
    /// Who is to handle the ticket where nobody is named: the next of the staff, if anybody is there.
    pub candidate: Option<UserId>,
    /// The staff's notes, oldest first, where they are to be read.
    pub notes: Vec<Note>,
    /// Who was brought into the thread, where that matters.
    pub guests: Vec<Guest>,
    /// Who of the staff was, likewise.
    pub seats: Vec<UserId>,
    /// Whether whoever opened the ticket that is to be opened again has left the server.
    pub creator_gone: bool,
    /// When the ticket was opened again.
    pub reopenings: Vec<Reopening>,
    /// The roles of whoever handles the ticket, where that matters.
    pub assignee_roles: Vec<RoleId>,
    /// When the thread can be renamed next, where Discord does not let it now.
    pub next_rename: Option<Instant>,
    /// Permissions that the person whom the event names lacks in the channel that holds the thread.
    pub named_lacks: Vec<&'static str>,
    /// A part of a list of tickets.
    pub page: Page,
    /// The counts of a period.
    pub counts: Counts,
    /// What keeps the member in question from opening tickets, whether or not it is over.
    pub block: Option<Block>,
    /// Who is kept from opening tickets.
    pub blocks: Blocks,
    /// Permissions that the bot lacks in the channel that is to hold the thread, named as in Discord's settings.
    pub bot_lacks: Vec<&'static str>,
    /// Permissions that the person lacks there, likewise: without them they would not see their own ticket.
    pub person_lacks: Vec<&'static str>,
}

/// A ticket that the staff are to be told of.
#[derive(Debug, Clone, PartialEq)]
pub struct Overdue {
    /// The ticket.
    pub ticket: Ticket,
    /// Its type.
    pub kind: Arc<TicketType>,
    /// Its timers.
    pub timers: Vec<Timer>,
}

/// How a person stands towards a ticket type.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// Their open tickets of the type, the newest first.
    pub own_open: Vec<Ticket>,
    /// Everybody's open tickets of the type.
    pub open_in_total: u32,
    /// When a ticket of theirs of the type was last closed.
    pub last_closed_at: Option<Instant>,
    /// What keeps them from opening tickets, whether or not it is over.
    pub block: Option<Block>,
}
