//! What happens: everything enters the engine as one of these, whether it comes from Discord, a timer or a reload.

use super::answer::Reply;
use super::ids::{ChannelId, GuildId, InteractionId, MessageId, PanelId, PositionId, RoleId, TicketId, TypeId, UserId};
use super::overrides::{ConfigWish, PanelWish};
use super::person::{Named, Person};
use super::search::{Place, Search};
use super::suggest::Suggest;
use super::ticket::Said;
use super::time::Instant;
use super::timer::{Alarm, TimerKind};
use super::verb::Verb;

/// Something that happened in a server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A person pressed, picked, submitted or typed a command.
    Asked(Asked),
    /// A message was sent in a thread.
    Said(Said),
    /// A message's text or files changed.
    Edited(Said),
    /// Messages were deleted.
    Unsaid {
        /// Where.
        thread: ChannelId,
        /// Which.
        messages: Vec<MessageId>,
        /// When it was noticed.
        at: Instant,
    },
    /// A thread was deleted by hand, or is gone with its channel.
    ThreadGone {
        /// Which.
        thread: ChannelId,
    },
    /// The thread of a ticket that was to be opened again cannot be brought back: Discord refused for good.
    ReopeningFailed {
        /// The ticket.
        ticket: TicketId,
        /// The reopening's batch of effects.
        batch: i64,
    },
    /// A timer of a ticket goes off.
    Due {
        /// Which ticket's.
        ticket: TicketId,
        /// Which.
        timer: TimerKind,
        /// When it was to go off.
        due: Instant,
    },
    /// Timers go off of which the alerts channel is told: together, so that many become few messages.
    AlertsDue {
        /// In this server.
        guild: GuildId,
        /// Which.
        alarms: Vec<Alarm>,
    },
    /// Whoever opened a ticket has left the server.
    CreatorLeft {
        /// Which ticket.
        ticket: TicketId,
    },
    /// They are back.
    CreatorBack {
        /// Which ticket.
        ticket: TicketId,
    },
    /// Somebody who handled a ticket is not of its staff any more.
    StaffLost {
        /// Which ticket.
        ticket: TicketId,
        /// Who.
        user: UserId,
    },
    /// A ticket's staff are others than before.
    StaffChanged {
        /// Which ticket.
        ticket: TicketId,
        /// The roles that handle it no longer.
        former: Vec<RoleId>,
        /// Whether somebody of the staff is to be brought in.
        seats: bool,
    },
    /// The definitions changed: an open ticket's timers follow.
    Retimed {
        /// Which ticket.
        ticket: TicketId,
    },
    /// The thread of a new ticket cannot be made: Discord refused for good.
    OpeningFailed {
        /// The ticket.
        ticket: TicketId,
    },
}

/// A person's request, with the token that answers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Discord's id of the interaction, which also tells its birth.
    pub id: InteractionId,
    /// What answers it, for 15 minutes. Secret.
    pub token: Token,
    /// The server.
    pub guild: GuildId,
    /// Where it was asked: a channel or a thread.
    pub channel: ChannelId,
    /// By whom.
    pub by: Person,
    /// Whether it was picked or pressed on a message that only this person sees: what grants it takes the menu's place.
    pub from_own_menu: bool,
    /// What is wanted.
    pub wish: Wish,
}

/// An interaction's token: whoever has it can answer in the bot's name, so it never appears in logs.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(pub String);

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(…)")
    }
}

/// What a person wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// To open a ticket.
    Open {
        /// Of this type.
        kind: TypeId,
        /// For this position, by id; text as typed, for a command.
        position: Option<PositionId>,
    },
    /// To open a ticket of the type picked in a panel's menu.
    OpenFromMenu {
        /// The panel.
        panel: PanelId,
        /// The type picked.
        kind: TypeId,
    },
    /// To open a ticket with the answers of its form.
    OpenWithForm {
        /// Of this type.
        kind: TypeId,
        /// For this position.
        position: Option<PositionId>,
        /// A mark of the questions that the form held, to tell whether they are still asked.
        questions: String,
        /// The fields by name: the question's place, from 0, and what was put in.
        fields: Vec<(usize, Reply)>,
    },
    /// To answer a question by button or menu.
    Answer {
        /// Of this ticket.
        ticket: TicketId,
        /// The question's place, from 0.
        question: usize,
        /// The answer; none to be asked the question before once more.
        reply: Option<Reply>,
        /// The message with the button.
        message: Option<MessageId>,
    },
    /// To close a ticket.
    Close {
        /// Which; none means the one whose thread this is.
        ticket: Option<TicketId>,
        /// Why; none: not said (yet).
        reason: Option<String>,
        /// Whether the form that asks for a reason has been shown.
        asked_for_reason: bool,
    },
    /// To do something with a ticket.
    Do {
        /// With which; none means the one whose thread this is.
        ticket: Option<TicketId>,
        /// What.
        verb: Verb,
    },
    /// To be there, or not, for tickets that are assigned to anybody.
    Available {
        /// Whether; none to be told.
        on: Option<bool>,
    },
    /// To find tickets.
    Find {
        /// Which.
        search: Search,
        /// Where in their list.
        place: Place,
    },
    /// To see how tickets fare.
    Stats {
        /// Those of this type, by id or name as typed.
        kind: Option<TypeId>,
        /// Since when, as typed.
        since: Option<String>,
    },
    /// To keep a member from opening tickets.
    Block {
        /// Whom; none to see who is blocked.
        member: Option<Named>,
        /// For how long, as typed; none where it is not said.
        length: Option<String>,
        /// Why.
        reason: Option<String>,
    },
    /// To let a member open tickets again.
    Unblock {
        /// Whom.
        member: Named,
    },
    /// To have the definitions read again.
    Reload,
    /// To see or change settings.
    Config(ConfigWish),
    /// To have panels posted or brought up to date.
    Panel(PanelWish),
    /// To be suggested something while typing.
    Suggest(Suggest),
    /// A button, menu or form of ours that this version does not know.
    Stale(String),
}
