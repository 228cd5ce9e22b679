//! What people can do with a ticket that is there, beyond opening, answering and closing it.

use super::ids::{TypeId, UserId};
use super::person::Named;
use super::time::Instant;

/// One thing to do with a ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verb {
    /// To handle it oneself.
    Claim,
    /// To handle it no longer; maintainers also take it from somebody else.
    Unclaim,
    /// To have it handled by somebody else.
    Assign {
        /// By whom; none for anybody of the staff who is available.
        to: Option<Named>,
    },
    /// To keep a note with it, which its creator never sees, or to read the notes.
    Note {
        /// The note; none to read.
        text: Option<String>,
    },
    /// To bring somebody into its thread.
    Add {
        /// Whom.
        whom: Named,
    },
    /// To take somebody out of its thread.
    Remove {
        /// Whom.
        whom: Named,
    },
    /// To give its thread another name.
    Rename {
        /// The name, as typed.
        name: String,
    },
    /// To make it one of another type.
    Move {
        /// The type's id, or its name as typed.
        to: TypeId,
    },
    /// To open it again after its close.
    Reopen,
}

impl Verb {
    /// What it needs the right to.
    pub fn action(&self) -> Action {
        match self {
            Self::Claim => Action::Claim,
            Self::Unclaim => Action::Unclaim,
            Self::Assign { .. } => Action::Assign,
            Self::Note { .. } => Action::Note,
            Self::Add { .. } => Action::Add,
            Self::Remove { .. } => Action::Remove,
            Self::Rename { .. } => Action::Rename,
            Self::Move { .. } => Action::Move,
            Self::Reopen => Action::Reopen,
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
    /// Say who handles a ticket.
    Assign,
    /// Keep and read notes with a ticket.
    Note,
    /// Bring somebody into a ticket's thread.
    Add,
    /// Take somebody out of a ticket's thread.
    Remove,
    /// Give a ticket's thread another name.
    Rename,
    /// Make a ticket one of another type.
    Move,
    /// Open a ticket again.
    Reopen,
    /// Say whether one is there for tickets that are assigned to anybody.
    BeAvailable,
    /// Read the definitions again.
    Reload,
}

impl Action {
    /// Every action, in the order in which people read about them.
    pub const ALL: [Self; 13] = [
        Self::Answer,
        Self::Close,
        Self::Claim,
        Self::Unclaim,
        Self::Assign,
        Self::Note,
        Self::Add,
        Self::Remove,
        Self::Rename,
        Self::Move,
        Self::Reopen,
        Self::BeAvailable,
        Self::Reload,
    ];

    /// A short stable word.
    pub fn name(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Close => "close",
            Self::Claim => "claim",
            Self::Unclaim => "unclaim",
            Self::Assign => "assign",
            Self::Note => "note",
            Self::Add => "add",
            Self::Remove => "remove",
            Self::Rename => "rename",
            Self::Move => "move",
            Self::Reopen => "reopen",
            Self::BeAvailable => "available",
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
    /// This person handles it now.
    Assigned(UserId),
    /// This person handled it already.
    AssignedBefore(UserId),
    /// The note is kept.
    Noted,
    /// This person comes into the thread.
    Added(UserId),
    /// This person belonged to it already; if they left it, they come in again.
    AddedBefore(UserId),
    /// This person is not in the thread any more.
    Removed(UserId),
    /// The thread gets another name, as soon as Discord lets it.
    Renamed {
        /// When, where that is not now.
        at: Option<Instant>,
    },
    /// It is a ticket of this type now, by the type's name.
    Moved(String),
    /// It was one of this type already.
    MovedBefore(String),
    /// It is open already.
    OpenAlready,
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
    /// The server's rules do not let the thread be called what was asked for.
    NameForbidden,
    /// It is open again; its creator is notified.
    Reopened {
        /// Who says so.
        by: UserId,
        /// The creator.
        creator: UserId,
    },
    /// Somebody was brought in, and is notified.
    Added {
        /// Who says so.
        by: UserId,
        /// Whom.
        user: UserId,
    },
    /// Somebody says who handles it; that person is notified.
    Assigned {
        /// Who says so.
        by: UserId,
        /// Who handles it.
        to: UserId,
    },
}
