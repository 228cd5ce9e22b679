//! The set that is in force.
//!
//! It is one pointer, swapped once, and only by a set without errors: whoever took the old one goes on with it to the
//! end of what they do. The same bytes change nothing, and the watcher does not tell the same mistakes twice. What
//! maintainers set from Discord is laid over the files at each swap ([`overlay`]).

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use arc_swap::ArcSwap;

use super::diagnostic::{Diagnostic, Severity};
use super::overlay::{self, LeftOut, View};
use super::resolve::Read;
use super::set::{Server, Set};
use super::source::{self, CannotRun};
use super::{Memory, compile, diff};
use crate::domain::ids::GuildId;
use crate::domain::overrides::Override;

/// The set in force, and where it comes from.
#[derive(Debug)]
pub struct Live {
    folder: PathBuf,
    env: BTreeMap<String, String>,
    current: ArcSwap<InForce>,
    /// Held while the set may change, so that there is one change at a time.
    reading: Mutex<Reading>,
}

/// The set in force, and what it was made of.
#[derive(Debug, Clone)]
struct InForce {
    set: Arc<Set>,
    /// The set of the files alone.
    bare: Arc<Set>,
    /// The files of each server.
    files: BTreeMap<GuildId, Arc<Vec<Read>>>,
    /// The overrides of each server that has any.
    overrides: BTreeMap<GuildId, Overrides>,
}

#[derive(Debug, Clone, Default)]
struct Overrides {
    all: Vec<Override>,
    left_out: Vec<LeftOut>,
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
        /// How the overrides stand to the new files, where that is news.
        overrides: Vec<OverrideNews>,
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

/// How an override stands to the files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverrideNews {
    /// In this server.
    pub guild: GuildId,
    /// Its key.
    pub key: String,
    /// What about it.
    pub news: Stands,
}

/// How an override stands to new files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stands {
    /// It does not fit any more and is left out.
    LeftOut(Vec<String>),
    /// It fits again.
    FitsAgain,
    /// The files say something else than before, and the override hides it.
    Hides,
}

/// A server under other overrides, not in force yet.
#[derive(Debug)]
pub struct Prepared {
    guild: GuildId,
    server: Arc<Server>,
    overrides: Overrides,
    /// What somebody should look at in what is set.
    pub warnings: Vec<String>,
}

/// A set that overrides have put in force.
#[derive(Debug)]
pub struct Swapped {
    /// The set that was in force until now.
    pub before: Arc<Set>,
    /// The set.
    pub set: Arc<Set>,
}

impl Live {
    /// Goes on with a set that was loaded from this folder with this environment, and with what its files were read as.
    pub fn new(folder: PathBuf, env: BTreeMap<String, String>, set: Set, memory: Memory) -> Self {
        let set = Arc::new(set);
        let files = memory.by_server(&set);
        let current = ArcSwap::from_pointee(InForce { bare: set.clone(), set, files, overrides: BTreeMap::new() });
        Self { folder, env, current, reading: Mutex::new(Reading { told: None, memory }) }
    }

    /// The set in force now. Take it once for each thing that is done.
    pub fn current(&self) -> Arc<Set> {
        self.current.load().set.clone()
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
        let before = self.current.load_full();
        if fingerprint == before.set.fingerprint {
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
        let bare = Arc::new(set);
        let now =
            InForce { set: bare.clone(), files: memory.by_server(&bare), bare, overrides: before.overrides.clone() };
        let now = now.overlaid();
        let overrides = now.news_of_overrides(&before);
        let set = now.set.clone();
        self.current.store(Arc::new(now));
        let warnings = loaded.diagnostics.into_iter().filter(|d| d.severity == Severity::Warning).collect();
        let (changes, before) = (diff::changes(&before.set, &set), before.set.clone());
        Reloaded::Changed { changes, warnings, overrides, before, set, files: loaded.files }
    }

    /// Puts these overrides in the place of all that there were, as they are kept in the database; what does not fit is left
    /// out. Gives what was left out and was not before.
    pub fn override_all(&self, overrides: BTreeMap<GuildId, Vec<Override>>) -> (Swapped, Vec<OverrideNews>) {
        let _turn = self.reading.lock().unwrap_or_else(PoisonError::into_inner);
        let before = self.current.load_full();
        let overrides = overrides.into_iter().map(|(guild, all)| (guild, Overrides { all, left_out: Vec::new() }));
        let now =
            InForce { set: before.bare.clone(), overrides: overrides.collect(), ..InForce::clone(&before) }.overlaid();
        let mut news = now.news_of_overrides(&before);
        news.retain(|one| one.news != Stands::FitsAgain);
        let swapped = Swapped { before: before.set.clone(), set: now.set.clone() };
        self.current.store(Arc::new(now));
        (swapped, news)
    }

    /// What a server would be under these overrides. Nothing is in force yet.
    ///
    /// # Errors
    /// One that is new among them, or that fitted before, would not fit: what is wrong with it, a line each.
    pub fn prepare(&self, guild: GuildId, overrides: Vec<Override>) -> Result<Prepared, Vec<String>> {
        let now = self.current.load_full();
        let gone = || vec!["no definitions name this server".to_owned()];
        let files = now.files.get(&guild).ok_or_else(gone)?;
        let laid = overlay::fitting(files, &overrides).ok_or_else(gone)?;
        let before = now.overrides.get(&guild).cloned().unwrap_or_default();
        let stood_out = |one: &&LeftOut| {
            let same = |all: &[Override]| all.iter().find(|other| other.key == one.key).map(|one| one.value.clone());
            before.left_out.iter().any(|before| before.key == one.key) && same(&before.all) == same(&overrides)
        };
        if let Some(new) = laid.left_out.iter().find(|one| !stood_out(one)) {
            return Err(new.why.clone());
        }
        let (left_out, warnings) = (laid.left_out, laid.warnings);
        Ok(Prepared { guild, server: laid.server, overrides: Overrides { all: overrides, left_out }, warnings })
    }

    /// Puts in force what was prepared. Between the two nothing else may have been put in force.
    pub fn put_in_force(&self, prepared: Prepared) -> Swapped {
        let _turn = self.reading.lock().unwrap_or_else(PoisonError::into_inner);
        let before = self.current.load_full();
        let mut now = InForce::clone(&before);
        now.set = Arc::new(with_server(&before.set, prepared.guild, prepared.server));
        now.overrides.insert(prepared.guild, prepared.overrides);
        let swapped = Swapped { before: before.set.clone(), set: now.set.clone() };
        self.current.store(Arc::new(now));
        swapped
    }

    /// What holds in a server, and where it comes from.
    pub fn view(&self, guild: GuildId) -> Option<View> {
        self.current.load().view(guild)
    }
}

impl Prepared {
    /// The server as it would be.
    pub fn server(&self) -> &Server {
        &self.server
    }
}

impl InForce {
    fn view(&self, guild: GuildId) -> Option<View> {
        let Overrides { all, left_out } = self.overrides.get(&guild).cloned().unwrap_or_default();
        let (files, server) = (self.files.get(&guild)?.clone(), self.set.servers.get(&guild)?.clone());
        Some(View { files, server, overrides: all, left_out })
    }

    /// With the overrides laid over the files.
    fn overlaid(mut self) -> Self {
        for (guild, overrides) in &mut self.overrides {
            let Some(files) = self.files.get(guild).filter(|_| !overrides.all.is_empty()) else { continue };
            let Some(laid) = overlay::fitting(files, &overrides.all) else { continue };
            overrides.left_out = laid.left_out;
            self.set = Arc::new(with_server(&self.set, *guild, laid.server));
        }
        self
    }

    /// How the overrides stand now, where it differs from before.
    fn news_of_overrides(&self, before: &Self) -> Vec<OverrideNews> {
        let mut news = Vec::new();
        for guild in self.overrides.keys() {
            let Some(now) = self.view(*guild) else { continue };
            let before = before.view(*guild);
            let hidden = before.as_ref().map(|before| now.differs_in_files(before)).unwrap_or_default();
            for one in &now.overrides {
                let was_left_out = before.as_ref().is_some_and(|before| before.left_out(&one.key).is_some());
                let news_of_it = match now.left_out(&one.key) {
                    Some(left_out) if !was_left_out => Stands::LeftOut(left_out.why.clone()),
                    None if was_left_out => Stands::FitsAgain,
                    None if hidden.contains(&one.key) => Stands::Hides,
                    _ => continue,
                };
                news.push(OverrideNews { guild: *guild, key: one.key.clone(), news: news_of_it });
            }
        }
        news
    }
}

fn with_server(set: &Set, guild: GuildId, server: Arc<Server>) -> Set {
    let mut set = set.clone();
    set.servers.insert(guild, server);
    set
}
