//! The log channel: what staff and maintainers should know. A line that cannot be posted is in the process's log.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use tracing::warn;

use super::Desk;
use crate::domain::ids::GuildId;
use crate::domain::time::Instant;
use crate::render::{self, LogLine};

/// Numbers for posts that stand for no effect: Discord takes a second post with the number of a recent one for the same.
pub(super) struct Nonces(AtomicU64);

impl Nonces {
    pub(super) fn from(now: Instant) -> Self {
        Self(AtomicU64::new(now.unix_ms().unsigned_abs()))
    }

    pub(super) fn next(&self) -> String {
        format!("fl{}", self.0.fetch_add(1, Ordering::Relaxed))
    }
}

/// Posts a line to a server's log channel, if it has one. Returns at once.
pub(super) fn post(desk: &Arc<Desk>, guild: GuildId, line: LogLine<'_>) {
    let set = desk.live.current();
    let Some(channel) = set.servers.get(&guild).and_then(|server| server.log) else { return };
    let message = render::log(line);
    let posting = desk.clone();
    desk.spawn(async move {
        if let Err(fault) = posting.rest.post(channel, &message, &posting.nonces.next()).await {
            warn!(%guild, %channel, %fault, "the log channel could not be written to");
        }
    });
}
