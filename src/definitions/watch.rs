//! Says when to look at a definitions folder.
//!
//! Folders are watched, not files, since editors replace files. Any event is followed by a look once it has been quiet
//! for 300 ms, or after 2 s of unrest at the latest. Beside that there is a look every 5 s, for file systems that send no
//! events; it also notices when a watched folder is not the one that it was (deleted and made again, a link that now
//! leads elsewhere) and watches the new one. Looking must be cheap and must not mind being asked in vain.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant, SystemTime};

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

/// How long it must be quiet before a look.
const QUIET: Duration = Duration::from_millis(300);
/// The longest that unrest puts a look off.
const PATIENCE: Duration = Duration::from_secs(2);
/// How often to look without any event.
const POLL: Duration = Duration::from_secs(5);
/// How often to look for a folder that is not there.
const POLL_MISSING: Duration = Duration::from_millis(250);

/// A watch that goes on until it is dropped.
#[derive(Debug)]
pub struct Watch {
    ends: Sender<Signal>,
    thread: Option<JoinHandle<()>>,
}

enum Signal {
    Changed,
    End,
}

/// Calls `look` from a thread of its own whenever the folder may have changed.
///
/// # Errors
/// The system gives no thread.
pub fn watch(folder: &Path, look: impl FnMut() + Send + 'static) -> std::io::Result<Watch> {
    let (ends, signals) = mpsc::channel();
    let mut eye = Eye { folder: folder.to_owned(), to: ends.clone(), watcher: None, seen: BTreeMap::new() };
    // Armed before this returns: what is written from now on is noticed.
    eye.arm_anew();
    let thread = thread::Builder::new().name("definitions-watch".to_owned()).spawn(move || eye.stay(&signals, look))?;
    Ok(Watch { ends, thread: Some(thread) })
}

impl Drop for Watch {
    fn drop(&mut self) {
        // The thread is gone already if the receiver is.
        self.ends.send(Signal::End).ok();
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}

/// Which folder a path leads to: its device and number, where the system has them, and its birth, since numbers are used
/// again.
type Identity = (u64, u64, Option<SystemTime>);

struct Eye {
    folder: PathBuf,
    to: Sender<Signal>,
    watcher: Option<RecommendedWatcher>,
    /// The folders that are watched, as they were then.
    seen: BTreeMap<PathBuf, Identity>,
}

impl Eye {
    fn stay(mut self, signals: &Receiver<Signal>, mut look: impl FnMut()) {
        loop {
            let wait = if self.seen.is_empty() { POLL_MISSING } else { POLL };
            match signals.recv_timeout(wait) {
                Ok(Signal::Changed) => {
                    if settled(signals).is_none() {
                        return;
                    }
                }
                Err(RecvTimeoutError::Timeout) => {}
                Ok(Signal::End) | Err(RecvTimeoutError::Disconnected) => return,
            }
            self.arm_anew();
            look();
        }
    }

    /// Watches the folders as they are now, if they are not those that are watched.
    fn arm_anew(&mut self) {
        let now = folders(&self.folder);
        if now == self.seen && self.watcher.is_some() {
            return;
        }
        let (to, name) = (self.to.clone(), self.folder.file_name().map(ToOwned::to_owned));
        let inside: Vec<PathBuf> = now.keys().cloned().collect();
        let notice = move |event: notify::Result<Event>| {
            let concerns = event.as_ref().is_ok_and(|event| {
                // Of the folder above only what happens to this one is of interest.
                let here = |path: &PathBuf| {
                    path.file_name() == name.as_deref() || inside.iter().any(|folder| path.starts_with(folder))
                };
                !matches!(event.kind, EventKind::Access(_)) && (event.paths.is_empty() || event.paths.iter().any(here))
            });
            if concerns || event.is_err() {
                to.send(Signal::Changed).ok();
            }
        };
        // Where events cannot be had, the regular look does it all.
        let mut watcher = notify::recommended_watcher(notice).ok();
        if let Some(watcher) = &mut watcher {
            for folder in now.keys() {
                watcher.watch(folder, RecursiveMode::NonRecursive).ok();
            }
            watcher.watch(above(&self.folder), RecursiveMode::NonRecursive).ok();
        }
        self.watcher = watcher;
        self.seen = now;
    }
}

/// Waits until it has been quiet for a while. None when the watch is to end.
fn settled(signals: &Receiver<Signal>) -> Option<()> {
    let latest = Instant::now() + PATIENCE;
    loop {
        let left = latest.saturating_duration_since(Instant::now());
        match signals.recv_timeout(QUIET.min(left)) {
            Ok(Signal::Changed) if !left.is_zero() => {}
            Ok(Signal::Changed) | Err(RecvTimeoutError::Timeout) => return Some(()),
            Ok(Signal::End) | Err(RecvTimeoutError::Disconnected) => return None,
        }
    }
}

/// The folder and those within it that may hold definitions: question lists and further servers, two levels deep.
fn folders(folder: &Path) -> BTreeMap<PathBuf, Identity> {
    let mut found = BTreeMap::new();
    let Some(own) = identity(folder) else { return found };
    found.insert(folder.to_owned(), own);
    let mut level = vec![folder.to_owned()];
    for _ in 0..2 {
        let inner: Vec<PathBuf> = level.iter().flat_map(|folder| subfolders(folder)).collect();
        found.extend(inner.iter().filter_map(|path| Some((path.clone(), identity(path)?))));
        level = inner;
    }
    found
}

fn subfolders(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let named = entries.filter_map(Result::ok).filter(|entry| {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        !name.starts_with(['.', '_']) && !name.ends_with('~')
    });
    named.map(|entry| entry.path()).filter(|path| path.is_dir()).collect()
}

fn above(folder: &Path) -> &Path {
    match folder.parent() {
        Some(parent) if parent.as_os_str().is_empty() => Path::new("."),
        Some(parent) => parent,
        None => folder,
    }
}

#[cfg(unix)]
fn identity(folder: &Path) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(folder).ok().filter(fs::Metadata::is_dir).map(|about| (about.dev(), about.ino(), about.created().ok()))
}

#[cfg(not(unix))]
fn identity(folder: &Path) -> Option<Identity> {
    fs::metadata(folder).ok().filter(fs::Metadata::is_dir).map(|about| (0, 0, about.created().ok()))
}
