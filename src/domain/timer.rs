//! Timers: what is to happen to a ticket at a moment. They are rows, so that they outlive the process.
//!
//! A ticket has at most one timer of each kind. A timer whose moment has come is an event like any other, and what follows
//! from it is written down together with its end, or with its next moment: it goes off once.

use serde::{Deserialize, Serialize};

use super::ids::{ChannelId, TicketId};
use super::person::Face;
use super::span::Span;
use super::ticket::Side;
use super::time::Instant;

/// What a timer is for, without the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimerKind {
    /// The staff are told that the ticket is still open.
    Alert,
    /// The staff are told that nobody of them has replied yet.
    FirstResponse,
    /// The member is warned that the ticket closes, and then it closes, because nobody writes.
    Inactivity,
    /// The ticket closes because somebody said so beforehand.
    PlannedClose,
    /// The ticket closes because the other side did not object.
    CloseRequest,
    /// Whoever opened the ticket has left the server. It never goes off.
    CreatorGone,
    /// What was said in a closed ticket is deleted.
    Retention,
    /// Whoever opened it is still to be asked how it went. It never goes off.
    Feedback,
}

impl TimerKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Alert,
        Self::FirstResponse,
        Self::Inactivity,
        Self::PlannedClose,
        Self::CloseRequest,
        Self::CreatorGone,
        Self::Retention,
        Self::Feedback,
    ];

    /// A short stable word, which is also that of the tables.
    pub fn name(self) -> &'static str {
        match self {
            Self::Alert => "alert",
            Self::FirstResponse => "first_response",
            Self::Inactivity => "inactivity",
            Self::PlannedClose => "planned_close",
            Self::CloseRequest => "close_request",
            Self::CreatorGone => "creator_gone",
            Self::Retention => "retention",
            Self::Feedback => "feedback",
        }
    }

    /// Whether it belongs to closed tickets; any other ends with the close.
    pub fn is_for_closed(self) -> bool {
        matches!(self, Self::Retention | Self::Feedback)
    }

    /// Whether it tells the alerts channel, where many at once are told together.
    pub fn is_told_to_staff(self) -> bool {
        matches!(self, Self::Alert | Self::FirstResponse)
    }
}

/// What a timer is for, with what it has to remember.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "for", rename_all = "snake_case")]
pub enum Purpose {
    /// The staff are told that the ticket is still open.
    Alert {
        /// When they were last told.
        #[serde(default)]
        told_at: Option<Instant>,
        /// Somebody put it off to this moment.
        #[serde(default)]
        snoozed_to: Option<Instant>,
        /// Nobody wants to hear of this ticket any more.
        #[serde(default)]
        off: bool,
    },
    /// The staff are told that nobody of them has replied yet.
    FirstResponse {
        /// Whether they have been told; once is enough.
        #[serde(default)]
        told: bool,
    },
    /// The ticket closes because nobody writes.
    Inactivity {
        /// When the member was warned.
        #[serde(default)]
        warned_at: Option<Instant>,
    },
    /// The ticket closes because somebody said so beforehand.
    PlannedClose {
        /// Who.
        by: Face,
        /// Whether they are one of the staff.
        side: Side,
        /// Why.
        reason: Option<String>,
    },
    /// The ticket closes if the other side agrees, or says nothing.
    CloseRequest {
        /// Who asked.
        by: Face,
        /// For which side.
        side: Side,
        /// Why.
        reason: Option<String>,
    },
    /// Whoever opened the ticket has left the server. It never goes off.
    CreatorGone {
        /// When it was noticed.
        since: Instant,
    },
    /// What was said in a closed ticket is deleted.
    Retention {
        /// So long after the close.
        after: Span,
    },
    /// Whoever opened it takes no direct messages, and is asked how it went when they next open a ticket. It never goes off.
    Feedback,
}

impl Purpose {
    /// Its kind.
    pub fn kind(&self) -> TimerKind {
        match self {
            Self::Alert { .. } => TimerKind::Alert,
            Self::FirstResponse { .. } => TimerKind::FirstResponse,
            Self::Inactivity { .. } => TimerKind::Inactivity,
            Self::PlannedClose { .. } => TimerKind::PlannedClose,
            Self::CloseRequest { .. } => TimerKind::CloseRequest,
            Self::CreatorGone { .. } => TimerKind::CreatorGone,
            Self::Retention { .. } => TimerKind::Retention,
            Self::Feedback => TimerKind::Feedback,
        }
    }
}

/// A timer of a ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timer {
    /// When it goes off; none where it only remembers something.
    pub due: Option<Instant>,
    /// What it is for.
    pub purpose: Purpose,
}

impl Timer {
    /// Its kind.
    pub fn kind(&self) -> TimerKind {
        self.purpose.kind()
    }
}

/// A timer that is set, as the scheduler sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Alarm {
    /// Whose timer.
    pub ticket: TicketId,
    /// Which.
    pub kind: TimerKind,
    /// When it goes off.
    pub due: Instant,
    /// The ticket's thread, if made: the timer waits its turn among what happens there.
    pub thread: Option<ChannelId>,
}
