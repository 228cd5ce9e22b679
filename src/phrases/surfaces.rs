//! The bot's words on its messages: titles, labels and buttons that no definition sets.

use super::{Language, timers};
use crate::domain::ids::TicketId;
use crate::domain::ticket::{Side, Waiting};
use crate::domain::time::Instant;
use crate::domain::verb::Notice;

/// A panel all of whose types are switched off.
pub const NOTHING_TO_OPEN: &str = "-# Nothing can be opened here at the moment.";
/// A panel's menu before a pick.
pub const PICK_A_TYPE: &str = "What do you need?";
/// Above the first questions.
pub const QUESTIONS: &str = "Questions";
/// Above the questions of a later post.
pub const MORE_QUESTIONS: &str = "More questions";
/// The button with which staff take a ticket on.
pub const CLAIM_BUTTON: &str = "Claim";
/// The button that closes a ticket.
pub const CLOSE_BUTTON: &str = "Close ticket";
/// When the staff are back, on a ticket that opens while they are away.
pub fn staff_are_back(at: Instant) -> String {
    format!("🕒 The staff are away at the moment and will be back <t:{0}:R> (<t:{0}:F>).", at.unix_seconds())
}

/// The button that leads to a ticket's thread.
pub const THREAD_BUTTON: &str = "Open the thread";
/// Where nobody handles a ticket yet, or nobody is known.
pub const NOBODY: &str = "nobody yet";
/// Who closed a ticket when Discord does not say.
pub const SOMEBODY: &str = "somebody";
/// The closing text where a definition's is empty.
pub const CLOSED: &str = "This ticket is closed.";
/// On a record whose transcript exceeds what Discord takes.
pub const TRANSCRIPT_TOO_LARGE: &str = "The transcript is too large to attach. The messages are in the database.";
/// On a record whose transcript could not be made.
pub const TRANSCRIPT_MISSING: &str = "No transcript is attached. The messages are in the database.";

/// What everybody in a ticket's thread is told.
pub fn notice(notice: Notice) -> String {
    match notice {
        Notice::Claimed { by } => format!("<@{by}> handles this ticket now."),
        Notice::Unclaimed { by } => format!("<@{by}> has given this ticket back; nobody handles it now."),
        Notice::ClosesForSilence { at } => timers::closes_for_silence(at),
        Notice::CloseCancelled { by } => timers::close_cancelled(by),
        Notice::CloseRefused { by } => timers::close_refused(by),
        Notice::CloseNotByItself => timers::NOT_BY_ITSELF.to_owned(),
        Notice::CreatorLeft { who } => timers::creator_left(who),
        Notice::CreatorBack { who } => timers::creator_back(who),
    }
}

/// Whose turn it is in a ticket.
pub fn waiting(waiting: Waiting) -> String {
    let whom = match waiting.on {
        Side::Staff => "the staff",
        Side::Member => "the member",
    };
    format!("{whom}, since <t:{}:R>", waiting.since.unix_seconds())
}

/// Titles of the small texts on cards and records.
pub mod fields {
    /// The ticket type.
    pub const TYPE: &str = "Type";
    /// The position.
    pub const POSITION: &str = "Position";
    /// Who opened it.
    pub const CREATOR: &str = "Opened by";
    /// When it was opened.
    pub const OPENED: &str = "Opened";
    /// Whose turn it is.
    pub const WAITING: &str = "Waiting for";
    /// Who handles it.
    pub const ASSIGNEE: &str = "Handled by";
    /// When it was closed.
    pub const CLOSED: &str = "Closed";
    /// Who closed it.
    pub const CLOSED_BY: &str = "Closed by";
    /// Why it was closed.
    pub const REASON: &str = "Reason";
    /// How many messages there are.
    pub const MESSAGES: &str = "Messages";
}

/// Positions that cannot be picked, below the menu.
pub fn positions_closed(positions: &[String], locale: &str) -> String {
    match Language::of(locale) {
        Language::English => format!("-# Closed to applications: {}", positions.join(", ")),
    }
}

/// No position can be picked.
pub fn no_position_open(locale: &str) -> &'static str {
    match Language::of(locale) {
        Language::English => "No position is open to applications at the moment. Please look again another day.",
    }
}

/// The menu of positions before a pick.
pub fn pick_a_position(locale: &str) -> &'static str {
    match Language::of(locale) {
        Language::English => "Pick a position",
    }
}

/// The title of the form that asks why a ticket is closed.
pub fn close_form_title(ticket: TicketId, locale: &str) -> String {
    match Language::of(locale) {
        Language::English => format!("Close ticket #{ticket}"),
    }
}

/// The question of that form.
pub fn close_form_label(locale: &str) -> &'static str {
    match Language::of(locale) {
        Language::English => "Why is it closed?",
    }
}

/// Below the question where no answer is needed.
pub fn may_stay_empty(locale: &str) -> &'static str {
    match Language::of(locale) {
        Language::English => "You may leave this empty.",
    }
}
