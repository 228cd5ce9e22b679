//! Copies of the files that people send, made as they arrive: Discord's links to them die within a day or so.
//!
//! The table of files is the memory: whatever it says is to be copied is fetched and kept, tried again as long as that may
//! help, and taken up by the next start. A link that is over is replaced by a fresh one for as long as its message is there.
//! Nothing waits for a copy but a transcript that is just being made, and that not for long.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::join_all;
use tokio::sync::Notify;
use tracing::{debug, error, info, warn};

use super::activity::Busy;
use super::{Desk, log, perform};
use crate::discord::fault::Fault;
use crate::domain::answer::Value;
use crate::domain::chore::Chore;
use crate::domain::ids::TicketId;
use crate::domain::plan::Change;
use crate::domain::ticket::Entry;
use crate::files::{self, Files};
use crate::history::{self, Pictures};
use crate::render::LogLine;
use crate::store::{self, FileEnd, WantedFile};

/// How many files are copied at once; each is in memory meanwhile.
const AT_ONCE: u32 = 2;
/// How long one file may take.
const FILE_IN: Duration = Duration::from_secs(60);
/// How long a transcript waits for its pictures.
const PICTURES_IN: Duration = Duration::from_secs(10);
/// The first pause before a file is tried again; it doubles.
const FIRST_PAUSE: Duration = Duration::from_secs(2);
/// The longest such pause, and the pause before a place that cannot be written to is tried again.
const LONGEST_PAUSE: Duration = Duration::from_secs(300);
/// How often Discord is asked for a file: for a day.
const PATIENCE: u32 = 300;

/// What the table says of what cannot be copied for now.
const AWAY: &str = "the place of copies cannot be written to";
/// What it says where the same bytes, which nothing had referred to, are just being deleted.
const GOES: &str = "an earlier copy of the same contents is being deleted";

/// The place of the copies, and who makes them.
pub(super) struct Copies {
    pub(super) files: Option<Files>,
    running: AtomicBool,
    bell: Notify,
    /// Whether the place was written to at the last attempt; at first nobody knows.
    sound: AtomicBool,
    /// Whether everybody has been told that it cannot be.
    told: AtomicBool,
}

impl Copies {
    pub(super) fn of(files: Option<Files>) -> Self {
        let (running, sound, told) = (AtomicBool::default(), AtomicBool::default(), AtomicBool::default());
        Self { files, running, bell: Notify::new(), sound, told }
    }
}

/// Whether a change may bring files.
pub(super) fn concerns(change: &Change) -> bool {
    match change {
        Change::Say(_, said) | Change::Revise(_, said) => !said.attachments.is_empty(),
        Change::Open(new) => new.answers.iter().any(|given| matches!(given.value, Value::Files(_))),
        _ => false,
    }
}

/// Sees to it that everything that is to be copied is. Returns at once.
pub(super) fn see_to(desk: &Arc<Desk>) {
    let Some(files) = desk.copies.files.clone() else { return };
    desk.copies.bell.notify_one();
    if !desk.copies.running.swap(true, Ordering::AcqRel) {
        let (copying, busy) = (desk.clone(), desk.activity.begin());
        tokio::spawn(async move {
            if let Err(fault) = copy_all(&copying, &files, busy).await {
                error!(%fault, "what is to be copied cannot be kept; it is left until another file comes");
                copying.copies.running.store(false, Ordering::Release);
            }
        });
    }
}

async fn copy_all(desk: &Arc<Desk>, files: &Files, busy: Busy) -> Result<(), store::Fault> {
    let mut busy = Some(busy);
    loop {
        if !is_sound(desk, files).await {
            // Nothing of ours is under way until somebody mends the place.
            busy = None;
            desk.clock.sleep(LONGEST_PAUSE).await;
            continue;
        }
        busy = busy.or_else(|| Some(desk.activity.begin()));
        let now = desk.clock.now();
        let due = perform::patiently(desk, || desk.store.files_due(now, AT_ONCE)).await?;
        if !due.is_empty() {
            let copied = join_all(due.iter().map(|file| copy(desk, files, file))).await;
            copied.into_iter().collect::<Result<Vec<_>, _>>()?;
            continue;
        }
        match perform::patiently(desk, || desk.store.next_file_due()).await? {
            Some(next) => tokio::select! {
                () = desk.clock.sleep(next.since(now)) => {}
                () = desk.copies.bell.notified() => {}
            },
            None => {
                desk.copies.running.store(false, Ordering::Release);
                let called = desk.copies.bell.notified().now_or_never().is_some();
                if !called || desk.copies.running.swap(true, Ordering::AcqRel) {
                    return Ok(());
                }
            }
        }
    }
}

/// Whether the place can be written to, as far as is known; if not, that is tried again, and everybody is told once.
async fn is_sound(desk: &Arc<Desk>, files: &Files) -> bool {
    if desk.copies.sound.load(Ordering::Relaxed) {
        return true;
    }
    match files.ready().await {
        Ok(()) => {
            desk.copies.sound.store(true, Ordering::Relaxed);
            if desk.copies.told.swap(false, Ordering::Relaxed) {
                info!(at = files.shown(), "copies of files are kept again");
            }
            true
        }
        Err(fault) => {
            if !desk.copies.told.swap(true, Ordering::Relaxed) {
                warn!(%fault, "copies of files cannot be kept; they are made as soon as they can");
                for guild in desk.live.current().servers.keys() {
                    log::post(desk, *guild, LogLine::Failed { what: &Chore::KeepFiles, why: &fault.to_string() });
                }
            }
            false
        }
    }
}

/// Copies a file, and writes down what came of it.
async fn copy(desk: &Arc<Desk>, files: &Files, file: &WantedFile) -> Result<(), store::Fault> {
    let ended = async |end: FileEnd| {
        if perform::patiently(desk, || desk.store.file_ended(file.id, &end)).await? {
            return Ok(());
        }
        again(desk, file, GOES).await
    };
    if file.size > files.limit() {
        return ended(FileEnd::TooLarge).await;
    }
    let bytes = match fetch(desk, files, file).await {
        Ok(bytes) => bytes,
        Err(Fault::Gone) => {
            warn!(ticket = %file.ticket, file = file.id, "Discord no longer has a file that was to be copied");
            return ended(FileEnd::Lost).await;
        }
        Err(fault) if is_hopeless(&fault) || file.attempts >= PATIENCE => {
            warn!(ticket = %file.ticket, file = file.id, %fault, "a file could not be copied");
            return ended(FileEnd::Lost).await;
        }
        Err(fault) => {
            debug!(ticket = %file.ticket, file = file.id, %fault, "a file is copied later");
            return again(desk, file, &fault.to_string()).await;
        }
    };
    let (blob, size, now) = (files::name_of(&bytes), bytes.len() as u64, desk.clock.now());
    if !perform::patiently(desk, || desk.store.blob_begun(&blob, size, now)).await? {
        return again(desk, file, GOES).await;
    }
    match files.keep(&blob, bytes).await {
        Ok(()) => ended(FileEnd::Kept(blob)).await,
        Err(fault) => {
            debug!(%fault, "a copy could not be kept");
            desk.copies.sound.store(false, Ordering::Relaxed);
            again(desk, file, AWAY).await
        }
    }
}

/// Whether Discord would say the same once more.
fn is_hopeless(fault: &Fault) -> bool {
    !fault.is_retryable() && !matches!(fault, Fault::Forbidden { .. } | Fault::Unauthorized)
}

async fn again(desk: &Desk, file: &WantedFile, why: &str) -> Result<(), store::Fault> {
    let next = desk.clock.now().plus(pause(file.attempts));
    perform::patiently(desk, || desk.store.file_again(file.id, next, why)).await
}

fn pause(attempts: u32) -> Duration {
    FIRST_PAUSE.saturating_mul(1 << attempts.min(10)).min(LONGEST_PAUSE)
}

/// A file's bytes, by a fresh link where the one that is known is over.
async fn fetch(desk: &Desk, files: &Files, file: &WantedFile) -> Result<Vec<u8>, Fault> {
    let most = usize::try_from(files.limit()).unwrap_or(usize::MAX);
    match (desk.rest.file(&file.url, most, FILE_IN).await, file.at) {
        (Err(Fault::Gone), Some(at)) => {
            let seen = desk.rest.message(at.channel, at.message).await?;
            let fresh = seen.said.attachments.into_iter().find(|fresh| fresh.id == file.id).ok_or(Fault::Gone)?;
            desk.rest.file(&fresh.url, most, FILE_IN).await
        }
        (fetched, _) => fetched,
    }
}

/// The pictures of a transcript. What is still to be copied is copied first, as far as that is quick.
pub(super) async fn pictures(desk: &Arc<Desk>, ticket: TicketId, entries: &[Entry]) -> Pictures {
    let Some(files) = &desk.copies.files else { return Pictures::new() };
    let mut pictures = Pictures::new();
    let reading = read(desk, files, ticket, entries, &mut pictures);
    tokio::select! {
        read = reading => {
            if let Err(fault) = read {
                warn!(%ticket, %fault, "a transcript is made without pictures");
            }
        }
        () = desk.clock.sleep(PICTURES_IN) => warn!(%ticket, "a transcript is made without all its pictures"),
    }
    pictures
}

async fn read(
    desk: &Arc<Desk>,
    files: &Files,
    ticket: TicketId,
    entries: &[Entry],
    pictures: &mut Pictures,
) -> Result<(), store::Fault> {
    let shown: Vec<u64> = history::pictures(entries).into_iter().map(|file| file.id).collect();
    if shown.is_empty() {
        return Ok(());
    }
    if desk.copies.sound.load(Ordering::Relaxed) {
        for file in desk.store.files_wanted(ticket).await?.iter().filter(|file| shown.contains(&file.id)) {
            copy(desk, files, file).await?;
        }
    }
    for (id, blob) in desk.store.files_kept(ticket).await? {
        if !shown.contains(&id) {
            continue;
        }
        match files.read(&blob).await {
            Ok(Some(bytes)) => {
                pictures.insert(id, bytes);
            }
            Ok(None) => warn!(%ticket, file = id, "the copy of a file is gone or damaged"),
            Err(fault) => return Err(store::Fault::Broken(fault.to_string())),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attempts_grow_rare() {
        assert_eq!([0, 1, 7, 8, 99].map(|attempts| pause(attempts).as_secs()), [2, 4, 256, 300, 300]);
    }

    #[test]
    fn what_discord_may_give_later_is_not_given_up() {
        let forbidden = Fault::Forbidden { code: 50001, message: String::new() };
        assert!(!is_hopeless(&forbidden) && !is_hopeless(&Fault::Broken { detail: String::new() }));
        assert!(is_hopeless(&Fault::Refused { code: 0, message: String::new() }));
    }
}
