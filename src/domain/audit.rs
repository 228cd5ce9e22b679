//! Who did or tried what, and what came of it: one row for each event that was somebody's doing.

use super::ids::{ChannelId, GuildId, TicketId, UserId};
use super::time::Instant;

/// One row of the audit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditRow {
    /// When.
    pub at: Instant,
    /// In which server.
    pub guild: Option<GuildId>,
    /// Who; nobody for what timers and Discord do.
    pub actor: Option<UserId>,
    /// Their account's name, to be read when they have left; empty for nobody.
    pub actor_name: String,
    /// What was done or tried, as a short stable word.
    pub action: String,
    /// What came of it, as a short stable word.
    pub outcome: String,
    /// The ticket concerned; its row may be gone where it could not be made.
    pub ticket: Option<TicketId>,
    /// Where.
    pub channel: Option<ChannelId>,
    /// The rest, for people.
    pub detail: String,
}
