//! What people can do with a ticket that is there, beyond opening, answering and closing it.

use super::ids::{ChannelId, DecisionId, ReplyId, TypeId, UserId};
use super::person::Named;
use super::time::Instant;

/// One thing to do with a ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verb {
    /// To handle it oneself.
    Claim,
    /// To handle it no longer; maintainers also take it from somebody else.
    Unclaim,
    /// To come into its thread as one of its staff.
    Join,
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
            Self::Join => Action::Join,
            Self::Assign { .. } => Action::Assign,
            Self::Note { .. } => Action::Note,
            Self::Add { .. } => Action::Add,
            Self::Remove { .. } => Action::Remove,
            Self::Rename { .. } => Action::Rename,
            Self::Move { .. } => Action::Move,
            Self::Reopen => Action::Reopen,
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
    /// Come into a ticket's thread.
    Join,
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
    pub const ALL: [Self; 26] = [
        Self::Answer,
        Self::Close,
        Self::RequestClose,
        Self::AnswerCloseRequest,
        Self::Claim,
        Self::Unclaim,
        Self::Join,
        Self::Assign,
        Self::Note,
        Self::Add,
        Self::Remove,
        Self::Rename,
        Self::Move,
        Self::Reopen,
        Self::BeAvailable,
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
            Self::Join => "join",
            Self::Assign => "assign",
            Self::Note => "note",
            Self::Add => "add",
            Self::Remove => "remove",
            Self::Rename => "rename",
            Self::Move => "move",
            Self::Reopen => "reopen",
            Self::BeAvailable => "available",
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
    /// They are in this thread now.
    Joined(ChannelId),
    /// They belonged to this thread already; if they left it, they come in again.
    JoinedBefore(ChannelId),
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
