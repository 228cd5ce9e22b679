//! A channel, and what makes one a thread.

use std::collections::BTreeMap;

use super::Id;
use crate::domain::time::Instant;
use crate::sandbox::blueprint::OverwritePlan;

/// Discord's numbers for kinds of channels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kind(pub u8);

impl Kind {
    /// An ordinary text channel.
    pub const TEXT: Self = Self(0);
    /// A person and the bot, in private.
    pub const DIRECT: Self = Self(1);
    /// A text channel that others can follow.
    pub const ANNOUNCEMENTS: Self = Self(5);
    /// A thread that everyone in its parent sees.
    pub const PUBLIC_THREAD: Self = Self(11);
    /// A thread that its members see.
    pub const PRIVATE_THREAD: Self = Self(12);

    /// Whether messages can stand in it.
    pub fn holds_messages(self) -> bool {
        matches!(self.0, 0 | 1 | 2 | 5 | 10 | 11 | 12)
    }
}

/// A channel or thread.
#[derive(Debug, Clone)]
pub struct Channel {
    /// Its id.
    pub id: Id,
    /// The server it belongs to.
    pub guild: Id,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// A thread's channel, or a channel's category.
    pub parent: Option<Id>,
    /// What stands under its name.
    pub topic: Option<String>,
    /// Changes of permission here; none for a thread.
    pub overwrites: Vec<OverwritePlan>,
    /// Seconds between two messages of one person.
    pub slowmode: u64,
    /// The newest message's id, also after it is gone.
    pub last_message: Option<Id>,
    /// When something was last pinned.
    pub last_pin: Option<Instant>,
    /// What only threads have.
    pub thread: Option<Thread>,
    /// Whom the bot talks to here, in private, outside every server.
    pub recipient: Option<Id>,
}

/// What only threads have.
#[derive(Debug, Clone)]
pub struct Thread {
    /// Who made it.
    pub owner: Id,
    /// Whether it is put away.
    pub archived: bool,
    /// Whether only those who manage threads may write.
    pub locked: bool,
    /// Whether members may bring in others.
    pub invitable: bool,
    /// Minutes without activity after which it is put away.
    pub auto_archive: u64,
    /// When it was last archived or unarchived, or its duration changed.
    pub archive_changed: Instant,
    /// When it was made.
    pub created: Instant,
    /// The last activity, from which the auto-archive counts.
    pub active: Instant,
    /// Who is in it, and since when.
    pub members: BTreeMap<Id, Instant>,
    /// Messages in it now.
    pub message_count: u64,
    /// Messages ever sent.
    pub total_sent: u64,
}

impl Channel {
    /// Whether it is a thread that is put away.
    pub fn archived(&self) -> bool {
        self.thread.as_ref().is_some_and(|thread| thread.archived)
    }

    /// Whether it is a thread that only those who manage threads may write in.
    pub fn locked(&self) -> bool {
        self.thread.as_ref().is_some_and(|thread| thread.locked)
    }

    /// Whether somebody is in this thread.
    pub fn has_member(&self, person: Id) -> bool {
        self.thread.as_ref().is_some_and(|thread| thread.members.contains_key(&person))
    }
}
