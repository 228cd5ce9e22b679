//! What people can do with a ticket that is there, beyond opening, answering and closing it.

use super::ids::UserId;
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
    /// Read the definitions again.
    Reload,
}

impl Action {
    /// Every action, in the order in which people read about them.
    pub const ALL: [Self; 8] = [
        Self::Answer,
        Self::Close,
        Self::RequestClose,
        Self::AnswerCloseRequest,
        Self::Claim,
        Self::Unclaim,
        Self::Alerts,
        Self::Reload,
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
            Self::Reload => "reload",
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
