//! Lays overrides over the files of one server, and resolves what comes of it.

use std::sync::Arc;

use super::keys::{self, Kind, Setting, Step};
use super::{place_name, value, words};
use crate::definitions::diagnostic::{Diagnostic, Place, Severity};
use crate::definitions::node::{Data, Entry, Node};
use crate::definitions::resolve::{self, Read};
use crate::definitions::set::Server;
use crate::definitions::shape::{self, SHAPES};
use crate::definitions::source::Role;
use crate::domain::overrides::Override;

/// An override that does not fit the files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Its key.
    pub key: String,
    /// Why, a line for each mistake that it would make.
    pub why: Vec<String>,
}

/// A server under its overrides.
#[derive(Debug, Clone)]
pub struct Laid {
    /// The server.
    pub server: Arc<Server>,
    /// What did not fit and was left out.
    pub left_out: Vec<LeftOut>,
    /// What somebody should look at in the others.
    pub warnings: Vec<String>,
}

/// Lays as many of the overrides over a server's files as fit. None where the files are no server by themselves.
pub fn fitting(files: &[Read], overrides: &[Override]) -> Option<Laid> {
    let settings = keys::all(files);
    let (mut kept, mut left_out) = (Vec::new(), Vec::new());
    for one in overrides {
        match settings.iter().find(|setting| setting.key == one.key) {
            Some(setting) => kept.push((setting, one)),
            None => {
                left_out.push(LeftOut {
                    key: one.key.clone(),
                    why: vec!["the files have nothing of this name".to_owned()],
                });
            }
        }
    }
    loop {
        let reports = match attempt(files, &kept) {
            Ok((server, reports)) => {
                let warnings = reports.iter().filter(|report| owner(report, &kept).is_some()).map(words).collect();
                return Some(Laid { server, left_out, warnings });
            }
            Err(_) if kept.is_empty() => return None,
            Err(reports) => reports,
        };
        let errors = || reports.iter().filter(|report| report.severity == Severity::Error);
        match errors().find_map(|report| owner(report, &kept)) {
            Some(key) => {
                let key = key.to_owned();
                let own = errors().filter(|report| owner(report, &kept) == Some(key.as_str()));
                left_out.push(LeftOut { why: own.map(words).collect(), key: key.clone() });
                kept.retain(|(setting, _)| setting.key != key);
            }
            // The mistake shows elsewhere, such as in a text that has become too long: the latest one that brings it about goes.
            None => {
                let guilty = (0..kept.len()).rev().find(|index| attempt(files, &kept[..*index]).is_ok()).unwrap_or(0);
                let (setting, _) = kept.remove(guilty);
                left_out.push(LeftOut { key: setting.key.clone(), why: errors().map(words).collect() });
            }
        }
    }
}

/// The override in which a mistake stands.
fn owner<'s>(report: &Diagnostic, laid: &[(&'s Setting, &Override)]) -> Option<&'s str> {
    let path = &report.place.as_ref()?.file.path;
    laid.iter().map(|(setting, _)| setting.key.as_str()).find(|key| *path == place_name(key))
}

/// The server that the files and these overrides make, with what was reported; or, with errors, the reports alone.
fn attempt(files: &[Read], laid: &[(&Setting, &Override)]) -> Result<(Arc<Server>, Vec<Diagnostic>), Vec<Diagnostic>> {
    let mut files = files.to_vec();
    let mut reports = Vec::new();
    // What a name stands for comes before what is known by it.
    let binds = |setting: &Setting| matches!(setting.kind, Kind::Channel | Kind::Role);
    let (bindings, others): (Vec<_>, Vec<_>) = laid.iter().partition(|(setting, _)| binds(setting));
    for (setting, one) in bindings.into_iter().chain(others) {
        put(&mut files, setting, &one.value);
    }
    for file in &mut files {
        let Some(written) = &file.written else { continue };
        let schema = match file.role {
            Role::Server => &SHAPES.server,
            Role::Type(_) => &SHAPES.kind,
            Role::List(_) | Role::Reply(_) => continue,
        };
        if laid.iter().any(|(setting, _)| written_in(written, &place_name(&setting.key))) {
            file.fitted = shape::fit(written, schema, &mut reports);
        }
    }
    let resolved = resolve::server(&files, &mut reports);
    let sound = reports.iter().all(|report| report.severity != Severity::Error);
    match resolved.server.filter(|_| sound) {
        Some(server) => Ok((Arc::new(server), reports)),
        None => Err(reports),
    }
}

/// Whether anything of an override stands in a tree.
fn written_in(tree: &Node, path: &str) -> bool {
    tree.place.file.path == path
        || tree.entries().iter().any(|entry| written_in(&entry.value, path))
        || tree.items().iter().any(|item| written_in(item, path))
}

/// Something that a value puts into a file.
pub(super) struct Write {
    /// Which of the server's files.
    pub file: usize,
    /// The way to it.
    pub path: Vec<Step>,
    /// What stands there.
    pub node: Arc<Node>,
}

/// Puts a value into the files' trees, with a name for what has none.
fn put(files: &mut [Read], setting: &Setting, kept: &str) {
    for Write { file, path, node } in writes(files, setting, kept) {
        let file = &mut files[file];
        let top = file.written.clone().unwrap_or_else(|| map(file.top.clone(), Vec::new()));
        file.written = Some(with(&top, &path, node));
    }
}

/// What a value puts into the files: itself, and before it names for channels and roles that have none.
pub(super) fn writes(files: &[Read], setting: &Setting, kept: &str) -> Vec<Write> {
    let mut writes = Vec::new();
    let value = match setting.kind {
        Kind::ChannelName => named(files, "channels", kept, setting, &mut writes),
        Kind::RoleNames => {
            let names = value::parts(kept).map(|part| named(files, "roles", &part, setting, &mut writes));
            names.collect::<Vec<_>>().join(", ")
        }
        _ => kept.to_owned(),
    };
    let (file, path) = (setting.file, setting.path.clone());
    writes.push(Write { file, path, node: value::node(setting, &value) });
    writes
}

/// The name of a channel or role in the files. One that has none gets one.
fn named(files: &[Read], block: &str, part: &str, setting: &Setting, writes: &mut Vec<Write>) -> String {
    let Some((wanted, id)) = value::new_name(part) else { return part.to_owned() };
    let Some(file) = files.iter().position(|file| file.role == Role::Server) else { return part.to_owned() };
    let names = files[file].written.as_ref().and_then(|tree| tree.get(block));
    let names = names.map(|names| names.entries()).unwrap_or_default();
    let stands_for = |entry: &&Entry| entry.value.scalar().is_some_and(|scalar| scalar.text == id.to_string());
    if let Some(entry) = names.iter().find(stands_for) {
        return entry.key.clone();
    }
    let free = |name: &String| names.iter().all(|entry| entry.key != *name);
    let numbered = (2..).map(|number| format!("{wanted}-{number}"));
    let name = std::iter::once(wanted.to_owned()).chain(numbered).find(free).unwrap_or_default();
    let path = vec![Step::Key(block.to_owned()), Step::Key(name.clone())];
    writes.push(Write { file, path, node: value::id(setting, id) });
    name
}

/// A tree with another value at the end of a way through it. Blocks that are not there are made.
fn with(tree: &Arc<Node>, path: &[Step], value: Arc<Node>) -> Arc<Node> {
    let Some((step, rest)) = path.split_first() else { return value };
    match step {
        Step::Key(key) => {
            let mut entries = tree.entries().to_vec();
            let place = value.place.clone();
            match entries.iter_mut().find(|entry| entry.key == *key) {
                Some(entry) => entry.value = with(&entry.value, rest, value),
                None => {
                    let value = with(&map(place.clone(), Vec::new()), rest, value);
                    entries.push(Entry { key: key.clone(), place, value });
                }
            }
            // A word in the place of a block, such as `off`, gives way to the block.
            let place = if tree.entries().is_empty() { entries[0].place.clone() } else { tree.place.clone() };
            map(place, entries)
        }
        Step::Item(index) => {
            let mut items = tree.items().to_vec();
            if let Some(item) = items.get_mut(*index) {
                *item = with(&as_block(item, rest), rest, value);
            }
            Arc::new(Node { place: tree.place.clone(), data: Data::List(items) })
        }
    }
}

/// A bare position as a block with its label, where there is more to say of it.
fn as_block(item: &Arc<Node>, rest: &[Step]) -> Arc<Node> {
    if rest.is_empty() || item.scalar().is_none() {
        return Arc::clone(item);
    }
    let label = Entry { key: "label".to_owned(), place: item.place.clone(), value: Arc::clone(item) };
    map(item.place.clone(), vec![label])
}

fn map(place: Place, entries: Vec<Entry>) -> Arc<Node> {
    Arc::new(Node { place, data: Data::Map(entries) })
}
