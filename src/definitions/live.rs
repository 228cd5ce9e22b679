//! The set that is in force.
//!
//! It is one pointer, swapped once, and only by a set without errors: whoever took the old one goes on with it to the
//! end of what they do. The same bytes change nothing, and the watcher does not tell the same mistakes twice.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use arc_swap::ArcSwap;

use super::diagnostic::{Diagnostic, Severity};
use super::set::Set;
use super::source::{self, CannotRun};
use super::{Memory, compile, diff};

/// The set in force, and where it comes from.
#[derive(Debug)]
pub struct Live {
    folder: PathBuf,
    env: BTreeMap<String, String>,
    current: ArcSwap<Set>,
    /// Held while a reading is under way, so that there is one at a time.
    reading: Mutex<Reading>,
}

#[derive(Debug)]
struct Reading {
    /// What the last reading that failed was told about.
    told: Option<String>,
    memory: Memory,
}

/// What became of a reload.
#[derive(Debug)]
pub enum Reloaded {
    /// The same bytes as before: nothing happened.
    Unchanged,
    /// The bytes of the set in force again, after mistakes that were told.
    Mended,
    /// A new set is in force.
    Changed {
        /// What changed, in a manager's words; empty when only comments or the like did.
        changes: Vec<String>,
        /// What somebody should look at.
        warnings: Vec<Diagnostic>,
        /// The set that was in force until now.
        before: Arc<Set>,
        /// The set.
        set: Arc<Set>,
        /// How many files were read.
        files: usize,
    },
    /// There are errors; the last good set stays in force.
    Refused {
        /// The errors, and the warnings beside them.
        diagnostics: Vec<Diagnostic>,
        /// How many files were read.
        files: usize,
    },
    /// There is nothing to read; the last good set stays in force.
    CannotRun(CannotRun),
}

impl Live {
    /// Goes on with a set that was loaded from this folder with this environment, and with what its files were read as.
    pub fn new(folder: PathBuf, env: BTreeMap<String, String>, set: Set, memory: Memory) -> Self {
        let reading = Mutex::new(Reading { told: None, memory });
        Self { folder, env, current: ArcSwap::from_pointee(set), reading }
    }

    /// The set in force now. Take it once for each thing that is done.
    pub fn current(&self) -> Arc<Set> {
        self.current.load_full()
    }

    /// The folder it comes from.
    pub fn folder(&self) -> &std::path::Path {
        &self.folder
    }

    /// Reads the folder because somebody asked: what is wrong is told, however often.
    pub fn reload(&self) -> Reloaded {
        self.read(true)
    }

    /// Reads the folder because something may have changed: what has been told is not told again.
    pub fn look(&self) -> Reloaded {
        self.read(false)
    }

    fn read(&self, asked: bool) -> Reloaded {
        // A reading that panicked has changed nothing.
        let mut reading = self.reading.lock().unwrap_or_else(PoisonError::into_inner);
        let Reading { told, memory } = &mut *reading;
        let sources = match source::read(&self.folder) {
            Ok(sources) => sources,
            Err(why) => {
                let known = told.replace(why.to_string());
                let again = !asked && known.as_deref() == Some(&*why.to_string());
                return if again { Reloaded::Unchanged } else { Reloaded::CannotRun(why) };
            }
        };
        let fingerprint = sources.fingerprint(&self.env);
        let before = self.current();
        if fingerprint == before.fingerprint {
            return if told.take().is_some() { Reloaded::Mended } else { Reloaded::Unchanged };
        }
        if !asked && told.as_deref() == Some(&fingerprint) {
            return Reloaded::Unchanged;
        }
        let loaded = compile(&sources, &self.env, std::mem::take(memory));
        *memory = loaded.memory;
        let Some(set) = loaded.set else {
            *told = Some(fingerprint);
            return Reloaded::Refused { diagnostics: loaded.diagnostics, files: loaded.files };
        };
        *told = None;
        let set = Arc::new(set);
        self.current.store(Arc::clone(&set));
        let warnings = loaded.diagnostics.into_iter().filter(|d| d.severity == Severity::Warning).collect();
        Reloaded::Changed { changes: diff::changes(&before, &set), warnings, before, set, files: loaded.files }
    }
}
