//! What people can do with a ticket that is there, beyond opening, answering and closing it.

use super::ids::UserId;

/// One thing to do with a ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verb {
    /// To handle it oneself.
    Claim,
    /// To handle it no longer; maintainers also take it from somebody else.
    Unclaim,
    /// To have its record as a file.
    Transcript,
}

impl Verb {
    /// What it needs the right to.
    pub fn action(&self) -> Action {
        match self {
            Self::Claim => Action::Claim,
            Self::Unclaim => Action::Unclaim,
            Self::Transcript => Action::Transcript,
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
    /// Handle a ticket oneself.
    Claim,
    /// Handle a ticket no longer.
    Unclaim,
    /// Have a ticket's record as a file.
    Transcript,
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
    pub const ALL: [Self; 11] = [
        Self::Answer,
        Self::Close,
        Self::Claim,
        Self::Unclaim,
        Self::Transcript,
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
            Self::Claim => "claim",
            Self::Unclaim => "unclaim",
            Self::Transcript => "transcript",
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
}
