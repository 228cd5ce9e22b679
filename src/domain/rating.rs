//! What whoever opened a ticket thought of how it went.

use super::time::Instant;

/// One to five stars, and a few words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rating {
    /// From 1, the worst, to [`MOST`].
    pub stars: u8,
    /// In their words: at most [`super::limits::REASON`] characters.
    pub comment: Option<String>,
    /// When it was given, or last changed.
    pub at: Instant,
}

/// The most stars.
pub const MOST: u8 = 5;
