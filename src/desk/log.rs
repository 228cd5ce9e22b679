//! The log channel: what staff and maintainers should know.
//!
//! Each channel has its queue, so that lines keep their order, a burst of them becomes few messages, and none is lost while
//! Discord is ill. A queue is bounded: beyond that, what is left out is counted. All is in the process's log as well.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tracing::warn;

use super::Desk;
use crate::domain::ids::{ChannelId, GuildId};
use crate::domain::message::Message;
use crate::domain::time::Instant;
use crate::phrases::Words;
use crate::render::{self, LogLine, LogQueue};

/// The first pause before a message that could not be posted is tried again; it doubles.
const FIRST_PAUSE: Duration = Duration::from_millis(500);
/// The longest such pause.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

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

/// The lines that wait, by channel. A channel is here while somebody posts to it.
#[derive(Default)]
pub(super) struct Logs {
    waiting: Mutex<HashMap<ChannelId, LogQueue>>,
}

impl Logs {
    /// Lets a line wait; whether the caller is to post what waits.
    fn put(&self, channel: ChannelId, line: Message) -> bool {
        match self.waiting.lock().unwrap_or_else(PoisonError::into_inner).entry(channel) {
            Entry::Occupied(mut queue) => {
                queue.get_mut().put(line);
                false
            }
            Entry::Vacant(free) => {
                free.insert(LogQueue::default()).put(line);
                true
            }
        }
    }

    /// The next message to post; none ends the posting.
    fn next(&self, channel: ChannelId, words: Words<'_>) -> Option<Message> {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let next = waiting.get_mut(&channel).and_then(|queue| queue.next_message(words));
        if next.is_none() {
            waiting.remove(&channel);
        }
        next
    }
}

/// Posts a line to a server's log channel, if it has one. Returns at once.
pub(super) fn post(desk: &Arc<Desk>, guild: GuildId, line: LogLine<'_>) {
    let set = desk.live.current();
    let Some(server) = set.servers.get(&guild) else { return };
    let Some(channel) = server.log else { return };
    if desk.logs.put(channel, render::log(line, server.words())) {
        let (posting, server) = (desk.clone(), Arc::clone(server));
        desk.spawn(async move {
            while let Some(message) = posting.logs.next(channel, server.words()) {
                deliver(&posting, channel, &message).await;
            }
        });
    }
}

async fn deliver(desk: &Desk, channel: ChannelId, message: &Message) {
    let (nonce, mut pause) = (desk.nonces.next(), FIRST_PAUSE);
    loop {
        match desk.rest.post(channel, message, &nonce).await {
            Ok(_) => return,
            Err(fault) if fault.is_retryable() => {
                if pause == FIRST_PAUSE {
                    warn!(%channel, %fault, "the log channel could not be written to; trying again");
                }
            }
            Err(fault) => return warn!(%channel, %fault, "the log channel could not be written to"),
        }
        desk.clock.sleep(pause).await;
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
}
