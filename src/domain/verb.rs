//! What people can do with a ticket that is there, beyond opening, answering and closing it.

use super::ids::{DecisionId, ReplyId, UserId};
use super::time::Instant;

/// One thing to do with a ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verb {
    /// To handle it oneself.
    Claim,
    /// To handle it no longer; maintainers also take it from somebody else.
    Unclaim,
    /// To close it later.
    CloseLater {
        /// After this time, as typed.
        after: String,
        /// Why.
        reason: Option<String>,
    },
    /// Not to close it later after all.
    CancelClose,
    /// To ask the other side whether it may be closed.
    RequestClose {
        /// After which time it closes by itself, as typed; none: after the type's.
        after: Option<String>,
        /// Why.
        reason: Option<String>,
    },
    /// To agree that it is closed.
    AcceptClose,
    /// Not to agree.
    RefuseClose,
    /// To hear nothing of it in the alerts channel for this time, as typed.
    SnoozeAlerts(String),
    /// To hear nothing more of it in the alerts channel.
    AlertsOff,
    /// To hear of it again.
    AlertsOn,
    /// To have its record as a file.
    Transcript,
    /// To send a canned reply: by id; text as typed, where there are more than can be listed.
    Reply(ReplyId),
    /// To decide about it.
    Decide {
        /// Which of the type's decisions, by id; text as typed, for a command.
        decision: DecisionId,
        /// How many decisions there were when the button was shown; none for a command.
        seen: Option<u32>,
        /// Why; none: not said (yet).
        reason: Option<String>,
        /// Whether the form that asks for a reason has been shown.
        asked_for_reason: bool,
    },
    /// To say how it went, once it is closed.
    Rate {
        /// One to five.
        stars: u8,
        /// In their words; none: not said (yet).
        comment: Option<String>,
        /// Whether the form that asks for a comment has been shown.
        asked_for_comment: bool,
    },
}

impl Verb {
    /// What it needs the right to.
    pub fn action(&self) -> Action {
        match self {
            Self::Claim => Action::Claim,
            Self::Unclaim => Action::Unclaim,
            Self::CloseLater { .. } | Self::CancelClose => Action::Close,
            Self::RequestClose { .. } => Action::RequestClose,
            Self::AcceptClose | Self::RefuseClose => Action::AnswerCloseRequest,
            Self::SnoozeAlerts(_) | Self::AlertsOff | Self::AlertsOn => Action::Alerts,
            Self::Transcript => Action::Transcript,
            Self::Rate { .. } => Action::Rate,
            Self::Reply(_) => Action::Reply,
            Self::Decide { .. } => Action::Decide,
        }
    }

    /// Its name in the audit and the log, a short stable word.
    pub fn name(&self) -> &'static str {
        self.action().name()
    }
}

/// Something that a person needs the right to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Answer a ticket's questions.
    Answer,
    /// Close a ticket.
    Close,
    /// Ask the other side whether a ticket may be closed.
    RequestClose,
    /// Say whether it may.
    AnswerCloseRequest,
    /// Handle a ticket oneself.
    Claim,
    /// Handle a ticket no longer.
    Unclaim,
    /// Put a ticket's alerts off, or switch them off and on.
    Alerts,
    /// Have a ticket's record as a file.
    Transcript,
    /// Send a canned reply.
    Reply,
    /// Say how a ticket went.
    Rate,
    /// Decide about a ticket.
    Decide,
    /// Look for tickets.
    Find,
    /// See how tickets fare.
    Stats,
    /// Keep members from opening tickets, and let them again.
    Block,
    /// Read the definitions again.
    Reload,
    /// See and change settings.
    Config,
    /// Post panels and bring them up to date.
    Panel,
}

impl Action {
    /// Every action, in the order in which people read about them.
    pub const ALL: [Self; 17] = [
        Self::Answer,
        Self::Close,
        Self::RequestClose,
        Self::AnswerCloseRequest,
        Self::Claim,
        Self::Unclaim,
        Self::Alerts,
        Self::Transcript,
        Self::Reply,
        Self::Decide,
        Self::Rate,
        Self::Find,
        Self::Stats,
        Self::Block,
        Self::Reload,
        Self::Config,
        Self::Panel,
    ];

    /// A short stable word.
    pub fn name(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Close => "close",
            Self::RequestClose => "request close",
            Self::AnswerCloseRequest => "answer close request",
            Self::Claim => "claim",
            Self::Unclaim => "unclaim",
            Self::Alerts => "alerts",
            Self::Transcript => "transcript",
            Self::Rate => "rate",
            Self::Reply => "reply",
            Self::Decide => "decide",
            Self::Find => "find",
            Self::Stats => "stats",
            Self::Block => "block",
            Self::Reload => "reload",
            Self::Config => "config",
            Self::Panel => "panel",
        }
    }
}

/// What came of a verb, for whoever asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Did {
    /// They handle the ticket now.
    Claimed,
    /// They handled it already.
    ClaimedBefore,
    /// Nobody handles it now.
    Unclaimed,
    /// Nobody handled it.
    UnclaimedBefore,
    /// It closes at this moment.
    ClosePlanned {
        /// When.
        at: Instant,
    },
    /// It does not close by itself any more.
    CloseCancelled,
    /// No close was planned.
    CloseCancelledBefore,
    /// The other side is asked.
    CloseRequested,
    /// It stays open.
    CloseRefused,
    /// Nothing is heard of it until this moment.
    AlertsSnoozed {
        /// When.
        until: Instant,
    },
    /// Nothing is heard of it any more.
    AlertsOff,
    /// Nothing was heard of it before.
    AlertsOffBefore,
    /// It is heard of again.
    AlertsOn,
    /// It was heard of before.
    AlertsOnBefore,
    /// The canned reply is on its way.
    Replied {
        /// Whether the ticket closed with it.
        closed: bool,
    },
    /// It is decided.
    Decided {
        /// The decision's name.
        label: String,
        /// Whether the ticket closed with it.
        closed: bool,
    },
    /// It was decided so before.
    DecidedBefore {
        /// The decision's name.
        label: String,
    },
}

/// Something that everybody in a ticket's thread is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(tag = "notice", rename_all = "snake_case")]
pub enum Notice {
    /// Somebody handles the ticket now.
    Claimed {
        /// Who.
        by: UserId,
    },
    /// Nobody handles it any more.
    Unclaimed {
        /// Who says so.
        by: UserId,
    },
    /// Nobody has written for long: the ticket closes at this moment, if nobody does.
    ClosesForSilence {
        /// When.
        at: Instant,
    },
    /// The close that was planned is off.
    CloseCancelled {
        /// Who says so.
        by: UserId,
    },
    /// Somebody does not agree that the ticket is closed, or takes the question back.
    CloseRefused {
        /// Who.
        by: UserId,
    },
    /// The side that was asked wrote: the ticket no longer closes by itself.
    CloseNotByItself,
    /// Whoever opened the ticket has left the server.
    CreatorLeft {
        /// Who.
        who: UserId,
    },
    /// They are back.
    CreatorBack {
        /// Who.
        who: UserId,
    },
}
