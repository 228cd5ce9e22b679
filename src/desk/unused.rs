//! Copies of files that nothing refers to any more are deleted: at the start, once a day, and when what was said in a ticket
//! was deleted. `frontdesk forget` does the same.
//!
//! A copy is named after its bytes, so the same file may come again at any moment. It is therefore marked before it is
//! deleted, in a transaction that looks whether anything refers to it: whoever is just making the same copy hears of the
//! mark, and makes it once the old one is gone. A mark that outlived a crash is taken over after a while.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tracing::{error, info, warn};

use super::activity::Busy;
use super::{Desk, log};
use crate::clock::Clock;
use crate::domain::chore::Chore;
use crate::domain::plan::Change;
use crate::files::Files;
use crate::render::LogLine;
use crate::store::{Fault, Store};

/// How old a copy must be, and a mark that somebody left: longer than writing or deleting one takes.
const SETTLED: Duration = Duration::from_secs(600);
/// How often it is looked whether there are any.
const EVERY: Duration = Duration::from_secs(24 * 60 * 60);
/// The pause before it is looked again, where some could not be deleted.
const TRIES_AGAIN: Duration = Duration::from_secs(60 * 60);

/// What became of copies that nothing refers to.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Cleared {
    /// How many were deleted.
    pub deleted: usize,
    /// How many are not at the place where they were looked for.
    pub elsewhere: usize,
    /// How many could not be deleted, and why the last of them was not.
    pub failed: Option<(usize, String)>,
}

/// Deletes the copies that nothing refers to. Those that are not here are taken for deleted, or, where somebody else may
/// have them (`here_only`), are left to them.
///
/// # Errors
/// The database does not answer.
pub async fn clear(store: &Store, files: &Files, clock: &Clock, here_only: bool) -> Result<Cleared, Fault> {
    let before = clock.now().minus(SETTLED);
    let mut cleared = Cleared::default();
    for blob in store.unused_blobs(before).await? {
        if here_only && !files.has(&blob).await {
            cleared.elsewhere += 1;
            continue;
        }
        if !store.blob_goes(&blob, before, clock.now()).await? {
            continue;
        }
        let deleted = files.delete(&blob).await;
        store.blob_went(&blob, deleted.is_ok()).await?;
        match deleted {
            Ok(()) => cleared.deleted += 1,
            Err(fault) => {
                let so_far = cleared.failed.map_or(0, |(so_far, _)| so_far);
                cleared.failed = Some((so_far + 1, fault.to_string()));
            }
        }
    }
    Ok(cleared)
}

/// What calls for another look.
enum Call {
    Now(Busy),
    Stop,
}

/// Whoever looks, as others call them.
pub(super) struct Clearing {
    calls: UnboundedSender<Call>,
    heard: std::sync::Mutex<Option<UnboundedReceiver<Call>>>,
    /// Whether everybody has been told that some cannot be deleted.
    told: AtomicBool,
}

impl Default for Clearing {
    fn default() -> Self {
        let (calls, heard) = unbounded_channel();
        Self { calls, heard: std::sync::Mutex::new(Some(heard)), told: AtomicBool::default() }
    }
}

impl Clearing {
    /// Looks no more.
    pub(super) fn stop(&self) {
        // Nobody hears it where no copies are kept.
        let _ = self.calls.send(Call::Stop);
    }
}

/// Whether a change may leave copies that nothing refers to.
pub(super) fn concerns(change: &Change) -> bool {
    matches!(change, Change::Erase { .. } | Change::Abandon(_))
}

/// Has the copies deleted that nothing refers to. Returns at once.
pub(super) fn see_to(desk: &Arc<Desk>) {
    if desk.copies.files.is_some() {
        let _ = desk.clearing.calls.send(Call::Now(desk.activity.begin()));
    }
}

/// Looks now and from now on. Returns at once.
pub(super) fn start(desk: &Arc<Desk>) {
    let Some(files) = desk.copies.files.clone() else { return };
    let heard = desk.clearing.heard.lock().unwrap_or_else(std::sync::PoisonError::into_inner).take();
    if let Some(mut heard) = heard {
        let (desk, mut busy) = (desk.clone(), Some(desk.activity.begin()));
        tokio::spawn(async move {
            loop {
                let pause = look(&desk, &files).await;
                drop(busy.take());
                // Many at once, as after a change of `retention`, are one look.
                let calls: Vec<Call> = std::iter::from_fn(|| heard.try_recv().ok()).collect();
                if calls.iter().any(|call| matches!(call, Call::Stop)) {
                    return;
                }
                if let Some(Call::Now(more)) = calls.into_iter().next() {
                    busy = Some(more);
                    continue;
                }
                busy = tokio::select! {
                    () = desk.clock.sleep(pause) => Some(desk.activity.begin()),
                    call = heard.recv() => match call {
                        Some(Call::Now(busy)) => Some(busy),
                        Some(Call::Stop) | None => return,
                    },
                };
            }
        });
    }
}

/// Tells when to look again.
async fn look(desk: &Arc<Desk>, files: &Files) -> Duration {
    match clear(&desk.store, files, &desk.clock, false).await {
        Ok(Cleared { deleted, failed, .. }) => {
            if deleted > 0 {
                info!(deleted, "copies of files that nothing refers to any more are deleted");
            }
            let Some((count, why)) = failed else {
                desk.clearing.told.store(false, Ordering::Relaxed);
                return EVERY;
            };
            warn!(count, %why, "copies of files that nothing refers to any more could not be deleted; tried again in an hour");
            if !desk.clearing.told.swap(true, Ordering::Relaxed) {
                for guild in desk.live.current().servers.keys() {
                    log::post(desk, *guild, LogLine::Failed { what: &Chore::DeleteFiles, why: &why });
                }
            }
        }
        Err(Fault::Away(why)) => warn!(%why, "the database is away; copies of files are looked at in an hour"),
        Err(fault) => error!(%fault, "copies of files that nothing refers to any more could not be looked up"),
    }
    TRIES_AGAIN
}
