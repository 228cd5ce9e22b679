//! From the files in `tickets.d/` to the set that is in force.
//!
//! Start, hot reload, `/reload`, the check and the tests all come through [`load`]: it reads the folder once, and gives
//! either a complete set or every mistake in every file. The steps, in the order of the work:
//!
//! 1. `source` finds and reads the files;
//! 2. `yaml` turns each into a tree of `node`s that know their places, `env` filling in variables on the way;
//! 3. `shape` compares the trees with the schemas, which `schema` makes of the types in `model`;
//! 4. `resolve` makes the set of them, with the `checks` that no schema can express.
//!
//! `overlay` lays over the files what maintainers set from Discord, `fix` mends in the files what is certain, `live` holds
//! the set that is in force and changes it, `watch` says when to look, `diff` tells what changed. `starter` holds the
//! definitions that ship, to be filled in.

pub mod checks;
pub mod diagnostic;
pub mod diff;
pub mod env;
pub mod fix;
pub mod live;
pub mod model;
pub mod node;
pub mod overlay;
pub mod resolve;
pub mod schema;
pub mod set;
pub mod shape;
pub mod source;
pub mod starter;
pub mod suggest;
pub mod values;
pub mod watch;
pub mod yaml;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use diagnostic::{Diagnostic, Place, Severity};
use set::Set;
pub use source::CannotRun;
use source::{Found, Role, Sources, Unread};

use crate::domain::ids::GuildId;

/// What became of a folder.
#[derive(Debug)]
pub struct Loaded {
    /// The set; present exactly when nothing was reported as an error.
    pub set: Option<Set>,
    /// Everything that was found, by file and place.
    pub diagnostics: Vec<Diagnostic>,
    /// How many files were read.
    pub files: usize,
    /// What they were read as.
    pub memory: Memory,
}

/// What files were read as before, with one environment: those that have not changed since are not read again.
#[derive(Debug, Default)]
pub struct Memory {
    files: BTreeMap<String, Remembered>,
}

#[derive(Debug)]
struct Remembered {
    content: Result<Vec<u8>, Unread>,
    read: Option<resolve::Read>,
    reports: Vec<Diagnostic>,
}

impl Memory {
    fn read(&mut self, found: &Found, env: &BTreeMap<String, String>) -> &Remembered {
        let known = self.files.get(&found.path).is_some_and(|known| known.content == found.content);
        if !known {
            let mut reports = Vec::new();
            let read = parse(found, env, &mut reports);
            self.files.insert(found.path.clone(), Remembered { content: found.content.clone(), read, reports });
        }
        &self.files[&found.path]
    }

    /// What the files of each server of a sound set were read as.
    fn by_server(&self, set: &Set) -> BTreeMap<GuildId, Arc<Vec<resolve::Read>>> {
        let files_in = |folder: &str| {
            let here = self.files.iter().filter(|(path, _)| source::server_of(path) == folder);
            let mut files: Vec<resolve::Read> = here.filter_map(|(_, known)| known.read.clone()).collect();
            files.sort_by(|a, b| (&a.role, &a.top.file.path).cmp(&(&b.role, &b.top.file.path)));
            Arc::new(files)
        };
        set.folders.iter().map(|(guild, folder)| (*guild, files_in(folder))).collect()
    }

    fn forget_all_but(&mut self, files: &[Found]) {
        let there: BTreeSet<&str> = files.iter().map(|found| found.path.as_str()).collect();
        self.files.retain(|path, _| there.contains(path.as_str()));
    }
}

impl Loaded {
    /// What `frontdesk check` exits with: 1 where there are errors, or warnings if those are to count too; else 0. Where
    /// the folder cannot be checked at all it is [`CannotRun::EXIT_CODE`].
    pub fn exit_code(&self, deny_warnings: bool) -> u8 {
        let counts = |diagnostic: &Diagnostic| deny_warnings || diagnostic.severity == Severity::Error;
        u8::from(self.diagnostics.iter().any(counts))
    }
}

/// Reads a folder of definitions.
///
/// # Errors
/// The folder is missing, unreadable or holds no definitions at all: there is nothing to check.
pub fn load(dir: &Path, env: &BTreeMap<String, String>) -> Result<Loaded, CannotRun> {
    Ok(compile(&source::read(dir)?, env, Memory::default()))
}

/// A hash of everything that the set depends on: the same hash, the same set.
///
/// # Errors
/// As [`load`].
pub fn fingerprint(dir: &Path, env: &BTreeMap<String, String>) -> Result<String, CannotRun> {
    Ok(source::read(dir)?.fingerprint(env))
}

/// Makes a set of files that have been read, of which some may be known.
pub fn compile(sources: &Sources, env: &BTreeMap<String, String>, mut memory: Memory) -> Loaded {
    let mut reports = Vec::new();
    memory.forget_all_but(&sources.files);
    let mut folders: BTreeMap<&str, Vec<resolve::Read>> = BTreeMap::new();
    for found in &sources.files {
        let known = memory.read(found, env);
        reports.extend(known.reports.iter().cloned());
        folders.entry(&found.server).or_default().extend(known.read.clone());
    }
    let (mut servers, mut ids, mut folder_of) = (BTreeMap::new(), Vec::new(), BTreeMap::new());
    for (folder, files) in &folders {
        let resolved = resolve::server(files, &mut reports);
        ids.extend(resolved.id);
        folder_of.extend(resolved.server.iter().map(|server| (server.id, (*folder).to_owned())));
        servers.extend(resolved.server.map(|server| (server.id, Arc::new(server))));
    }
    checks::duplicate_server::check(&ids, &mut reports);
    let diagnostics = in_order(reports);
    let sound = diagnostics.iter().all(|diagnostic| diagnostic.severity != Severity::Error);
    let set = sound.then(|| Set { servers, folders: folder_of, fingerprint: sources.fingerprint(env) });
    Loaded { set, diagnostics, files: sources.files.len(), memory }
}

fn parse(found: &Found, env: &BTreeMap<String, String>, reports: &mut Vec<Diagnostic>) -> Option<resolve::Read> {
    let file = match found.decode() {
        Ok(file) => file,
        Err(report) => {
            let stray = report.severity == Severity::Warning;
            let top = report.place.clone();
            reports.push(*report);
            let top = top.filter(|_| !stray)?;
            return Some(resolve::Read { role: found.role.clone(), top, written: None, fitted: None });
        }
    };
    let top = Place { end: file.text.lines().next().map_or(0, str::len), start: 0, file: Arc::clone(&file) };
    let written = yaml::read(&file, env, reports);
    let shapes = &*shape::SHAPES;
    let schema = match found.role {
        Role::Server => &shapes.server,
        Role::Type(_) => &shapes.kind,
        Role::List(_) => &shapes.list,
        Role::Reply(_) => &shapes.reply,
    };
    let fitted = written.as_ref().and_then(|tree| shape::fit(tree, schema, reports));
    let top = written.as_ref().map_or(top, |tree| tree.head());
    Some(resolve::Read { role: found.role.clone(), top, written, fitted })
}

/// By file and place, each once: a list that several types include, or the server's defaults, are looked at repeatedly.
fn in_order(mut reports: Vec<Diagnostic>) -> Vec<Diagnostic> {
    fn key(report: &Diagnostic) -> (Option<(&str, usize, usize)>, Severity, &str, &str) {
        let place = report.place.as_ref().map(|place| (place.file.path.as_str(), place.start, place.end));
        (place, report.severity, report.code, &report.message)
    }
    reports.sort_by(|a, b| key(a).cmp(&key(b)));
    reports.dedup_by(|a, b| key(a) == key(b));
    reports
}

#[cfg(test)]
mod tests;
