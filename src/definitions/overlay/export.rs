//! Overrides written into the files that they stand over: each value in its place, everything else as it was.
//!
//! An edit counts only if the files with it make the same server as the files under the override. What cannot be written
//! so, such as a value that an alias shares with others, is given as lines to be put in by hand.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::keys::{self, Step};
use super::lay::{self, LeftOut, Write};
use super::{fitting, value, view};
use crate::definitions::node::{Entry, Node};
use crate::definitions::resolve::Read;
use crate::definitions::set::Server;
use crate::definitions::source::Found;
use crate::domain::overrides::Override;

/// What overrides come to as files.
#[derive(Debug, Default)]
pub struct Exported {
    /// The files that are different, by path, with their whole text.
    pub files: BTreeMap<String, String>,
    /// What was written where: the key, and the file's path.
    pub written: Vec<(String, String)>,
    /// What is to be put in by hand.
    pub by_hand: Vec<ByHand>,
    /// What does not fit the files and so is in force nowhere.
    pub left_out: Vec<LeftOut>,
    /// The keys for which the files say the same already.
    pub needless: Vec<String>,
}

/// A value that is to be put in by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByHand {
    /// Its key.
    pub key: String,
    /// The file that it belongs in.
    pub path: String,
    /// What to write.
    pub lines: String,
}

/// Writes overrides into the files of one server. None where the files have errors by themselves.
pub fn export(found: &[Found], env: &BTreeMap<String, String>, overrides: &[Override]) -> Option<Exported> {
    let mut exported = Exported::default();
    let mut now = found.to_vec();
    resolved(&reads(&now, env))?;
    exported.left_out = fitting(&reads(&now, env), overrides)?.left_out;
    for one in overrides.iter().filter(|one| exported.left_out.iter().all(|out| out.key != one.key)) {
        let files = reads(&now, env);
        let settings = keys::all(&files);
        let Some(setting) = settings.iter().find(|setting| setting.key == one.key) else { continue };
        let wanted = fitting(&files, std::slice::from_ref(one)).filter(|laid| laid.left_out.is_empty());
        let Some(wanted) = wanted.map(|laid| laid.server) else { continue };
        let writes = lay::writes(&files, setting, &one.value);
        if hold(&files, &writes) {
            exported.needless.push(one.key.clone());
            continue;
        }
        let holds = |next: &Vec<Found>| {
            let files = reads(next, env);
            hold(&files, &writes) && resolved(&files).as_ref() == Some(&*wanted)
        };
        let path = |write: &Write| found[write.file].path.clone();
        match edited(&now, env, &writes).filter(holds) {
            Some(next) => {
                exported.written.extend(writes.last().map(|write| (one.key.clone(), path(write))));
                now = next;
            }
            None => exported.by_hand.extend(writes.iter().map(|write| ByHand {
                key: one.key.clone(),
                path: path(write),
                lines: lines(write),
            })),
        }
    }
    for (before, after) in found.iter().zip(&now).filter(|(before, after)| before.content != after.content) {
        let text = after.content.as_ref().ok().and_then(|bytes| String::from_utf8(bytes.clone()).ok());
        exported.files.extend(text.map(|text| (before.path.clone(), text)));
    }
    Some(exported)
}

fn reads(found: &[Found], env: &BTreeMap<String, String>) -> Vec<Read> {
    let mut reports = Vec::new();
    let nothing = |found: &Found| Read { role: found.role.clone(), top: found.nowhere(), written: None, fitted: None };
    let read = |found| crate::definitions::parse(found, env, &mut reports).unwrap_or_else(|| nothing(found));
    found.iter().map(read).collect()
}

/// Whether the files say just this.
fn hold(files: &[Read], writes: &[Write]) -> bool {
    writes.iter().all(|write| {
        let there = keys::tree(&files[write.file]).and_then(|tree| keys::at(tree, &write.path));
        there.is_some_and(|there| view::text(there) == view::text(&write.node))
    })
}

/// The server that the files make by themselves.
fn resolved(files: &[Read]) -> Option<Server> {
    fitting(files, &[]).map(|laid| Arc::unwrap_or_clone(laid.server))
}

/// The files with these values in them.
fn edited(found: &[Found], env: &BTreeMap<String, String>, writes: &[Write]) -> Option<Vec<Found>> {
    let mut next = found.to_vec();
    for write in writes {
        // What one write changed has moved what follows it.
        let tree = reads(&next, env)[write.file].written.clone()?;
        let (range, with) = Edit { tree: &tree }.at(write)?;
        let file = &mut next[write.file];
        let mut bytes = file.content.as_ref().ok()?.clone();
        // Places count from after a byte order mark.
        let mark = if bytes.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
        bytes.splice(range.start + mark..range.end + mark, with.bytes());
        file.content = Ok(bytes);
    }
    Some(next)
}

struct Edit<'t> {
    tree: &'t Arc<Node>,
}

impl Edit<'_> {
    fn text(&self) -> &str {
        &self.tree.place.file.text
    }

    /// What is to be replaced, and by what.
    fn at(&self, write: &Write) -> Option<(Range<usize>, String)> {
        let yaml = write.node.place.text();
        let (mut node, mut key_end) = (self.tree, None);
        for (depth, step) in write.path.iter().enumerate() {
            let rest = &write.path[depth..];
            match step {
                Step::Key(key) => match node.entry(key) {
                    Some(entry) => {
                        key_end = Some(entry.place.end);
                        node = &entry.value;
                    }
                    None if node.scalar().is_some() => return self.block_for_word(node, rest, yaml),
                    None => return self.new_entry(node, rest, yaml),
                },
                Step::Item(index) => {
                    key_end = None;
                    node = node.items().get(*index)?;
                }
            }
        }
        self.replacement(node, key_end, yaml)
    }

    fn replacement(&self, node: &Node, key_end: Option<usize>, yaml: &str) -> Option<(Range<usize>, String)> {
        let whole = node.place.start..self.end_of(node);
        let written = &self.text()[whole.clone()];
        // What an alias stands for is written before its key.
        if key_end.is_some_and(|key| key > whole.start) {
            return None;
        }
        Some(match key_end {
            // What begins on a line of its own comes up beside its key.
            Some(key) if self.text()[key..whole.start].contains('\n') || written.starts_with(['|', '>']) => {
                let colon = self.text()[key..].find(':').map_or(whole.start, |colon| key + colon + 1);
                (colon..whole.end, format!(" {yaml}"))
            }
            _ => (whole, yaml.to_owned()),
        })
    }

    /// A word such as `off`, or a bare position, becomes a block of keys.
    fn block_for_word(&self, node: &Node, rest: &[Step], yaml: &str) -> Option<(Range<usize>, String)> {
        let range = node.place.start..self.end_of(node);
        let label = match rest {
            [Step::Key(key)] if key == "open" || key == "notify" => {
                let label = serde_json::Value::from(node.scalar()?.as_written());
                format!("label: {label}, ")
            }
            _ => String::new(),
        };
        Some((range, format!("{{{label}{}}}", chain(rest, yaml)?)))
    }

    /// A key that the block does not have.
    fn new_entry(&self, block: &Node, rest: &[Step], yaml: &str) -> Option<(Range<usize>, String)> {
        let text = self.text();
        let written = chain(rest, yaml)?;
        if text[block.place.start..].starts_with('{') {
            let end = text[..block.place.end].rfind('}')?;
            let gap = if block.entries().is_empty() { "" } else { ", " };
            let at = text[..end].trim_end().len();
            return Some((at..at, format!("{gap}{written}")));
        }
        let own = |entry: &&Entry| block.place.start <= entry.place.start && entry.place.start < block.place.end;
        let first = block.entries().iter().find(own)?;
        let last = block.entries().iter().filter(own).max_by_key(|entry| entry.place.start)?;
        let line = text[..first.place.start].rfind('\n').map_or(0, |newline| newline + 1);
        // The first key of a list's entry stands after a dash.
        let indent: String = text[line..first.place.start].chars().map(|_| ' ').collect();
        let end = self.end_of(&last.value).max(last.place.end);
        let line_end = text[end..].find('\n').map_or(text.len(), |newline| end + newline);
        let at = text[..line_end].trim_end_matches('\r').len();
        let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
        Some((at..at, format!("{newline}{indent}{written}")))
    }

    /// Where a value's last sign is; blank lines and the like after it are not its own.
    fn end_of(&self, node: &Node) -> usize {
        self.text()[..node.place.end].trim_end().len().max(node.place.start)
    }
}

/// `limits: {open_per_member: 1}`
fn chain(steps: &[Step], yaml: &str) -> Option<String> {
    let (first, rest) = steps.split_first()?;
    let Step::Key(key) = first else { return None };
    let key = value::word(key);
    Some(if rest.is_empty() { format!("{key}: {yaml}") } else { format!("{key}: {{{}}}", chain(rest, yaml)?) })
}

/// A value with the keys around it, a line each.
fn lines(write: &Write) -> String {
    let mut lines = Vec::new();
    for (depth, step) in write.path.iter().enumerate() {
        let value = if depth + 1 == write.path.len() { format!(" {}", write.node.place.text()) } else { String::new() };
        lines.push(match step {
            Step::Key(key) => format!("{}{}:{value}", "  ".repeat(depth), value::word(key)),
            Step::Item(index) => format!("{}- # the entry number {}{value}", "  ".repeat(depth), index + 1),
        });
    }
    lines.join("\n")
}
