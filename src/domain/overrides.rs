//! What maintainers set from Discord: it stands over the definition files.

use super::ids::GuildId;
use super::person::Face;
use super::time::Instant;

/// One value that stands over the files of a server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Override {
    /// Which value: a path such as `bug-report.enabled`.
    pub key: String,
    /// The value, in the form that `definitions::overlay` keeps it in.
    pub value: String,
    /// What was in force before the files were overridden, for people to read.
    pub before: String,
    /// Who set it.
    pub by: Face,
    /// When.
    pub at: Instant,
}

/// A change to a server's overrides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverrideChange {
    /// In this server.
    pub guild: GuildId,
    /// The ones that are to be there now, in place of earlier ones of the same keys.
    pub set: Vec<Override>,
    /// The keys that are to have none.
    pub reset: Vec<String>,
}
