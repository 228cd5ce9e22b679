//! The log channel: what staff and maintainers should know.
//!
//! Each channel has its book, so that lines keep their order, a burst of them becomes few messages, a line that comes again
//! is counted where it stands, and none is lost while Discord is ill. A book is bounded: beyond that, what is left out is
//! counted. All is in the process's log as well.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tracing::warn;

use super::Desk;
use crate::discord::calls::messages::Posted;
use crate::discord::fault::Fault;
use crate::domain::ids::{ChannelId, GuildId};
use crate::domain::message::Message;
use crate::domain::time::Instant;
use crate::phrases::Words;
use crate::render::{self, LogBook, LogLine, LogTurn};

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

/// The log channels' books.
#[derive(Default)]
pub(super) struct Logs {
    books: Mutex<HashMap<ChannelId, Book>>,
}

#[derive(Default)]
struct Book {
    lines: LogBook,
    /// Whether somebody posts what is in it.
    is_kept: bool,
}

impl Logs {
    /// Adds a line, `anew` where it is news each time; whether the caller is to post what waits.
    fn put(&self, channel: ChannelId, line: Message, anew: bool, now: Instant) -> bool {
        self.with(channel, |book| {
            if anew {
                book.lines.put_anew(line, now);
            } else {
                book.lines.put(line, now);
            }
            !std::mem::replace(&mut book.is_kept, true)
        })
    }

    /// What to do next; none ends the posting.
    fn next(&self, channel: ChannelId, words: Words<'_>) -> Option<LogTurn> {
        self.with(channel, |book| {
            let next = book.lines.next_turn(words);
            book.is_kept = next.is_some();
            next
        })
    }

    fn with<T>(&self, channel: ChannelId, act: impl FnOnce(&mut Book) -> T) -> T {
        act(self.books.lock().unwrap_or_else(PoisonError::into_inner).entry(channel).or_default())
    }
}

/// Posts a line to a server's log channel, if it has one. Returns at once.
pub(super) fn post(desk: &Arc<Desk>, guild: GuildId, line: LogLine<'_>) {
    let set = desk.live.current();
    let Some(server) = set.servers.get(&guild) else { return };
    let Some(channel) = server.log else { return };
    let anew = matches!(line, LogLine::ReloadDone { .. } | LogLine::ReloadMended | LogLine::Configured { .. });
    if desk.logs.put(channel, render::log(line, server.words()), anew, desk.clock.now()) {
        let (posting, server) = (desk.clone(), Arc::clone(server));
        desk.spawn(async move {
            while let Some(turn) = posting.logs.next(channel, server.words()) {
                take(&posting, channel, turn).await;
            }
        });
    }
}

async fn take(desk: &Desk, channel: ChannelId, turn: LogTurn) {
    match turn {
        LogTurn::Post { number, message } => {
            let nonce = desk.nonces.next();
            let posted = deliver(desk, channel, || desk.rest.post(channel, &message, &nonce)).await;
            desk.logs.with(channel, |book| book.lines.stands(number, posted.map(|posted| posted.id)));
        }
        LogTurn::Edit { id, message } => {
            if deliver(desk, channel, || desk.rest.edit(channel, id, &message)).await.is_none() {
                desk.logs.with(channel, |book| book.lines.gone(id));
            }
        }
    }
}

/// Tries until it is done, or cannot be.
async fn deliver<F>(desk: &Desk, channel: ChannelId, attempt: impl Fn() -> F) -> Option<Posted>
where
    F: Future<Output = Result<Posted, Fault>>,
{
    let mut pause = FIRST_PAUSE;
    loop {
        match attempt().await {
            Ok(posted) => return Some(posted),
            Err(fault) if fault.is_retryable() => {
                if pause == FIRST_PAUSE {
                    warn!(%channel, %fault, "the log channel could not be written to; trying again");
                }
            }
            Err(fault) => {
                warn!(%channel, %fault, "the log channel could not be written to");
                return None;
            }
        }
        desk.clock.sleep(pause).await;
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
}
