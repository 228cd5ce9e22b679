//! Members who may not open tickets.

use super::person::Face;
use super::time::Instant;

/// What keeps a member from opening tickets in a server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Whom.
    pub who: Face,
    /// Who said so.
    pub by: Face,
    /// When.
    pub at: Instant,
    /// Until when; none means until somebody lifts it.
    pub until: Option<Instant>,
    /// Why.
    pub reason: Option<String>,
}

impl Block {
    /// Whether it is in force at a moment.
    pub fn holds(&self, now: Instant) -> bool {
        self.until.is_none_or(|until| now < until)
    }
}

/// What a server's staff see of its blocks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Blocks {
    /// The latest.
    pub latest: Vec<Block>,
    /// How many there are.
    pub total: u64,
}

/// How many blocks are shown at once.
pub const SHOWN: u32 = 20;

/// What came of a wish to block somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockDid {
    /// They were not blocked before.
    Blocked,
    /// They were, and it has another end or reason now.
    Changed,
    /// They were, and nothing else was said.
    AsBefore,
}
