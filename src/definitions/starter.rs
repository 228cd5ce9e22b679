//! The definitions that ship, within the binary: whoever has nothing else has these.
//!
//! The ids of the server, its roles and its channels are blanks to be filled in. Where they are, and what each is for, is
//! read from the shipped `server.yaml` itself: its keys, and the comment above each.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::io;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use super::diagnostic::SourceFile;
use super::node::Node;
use super::yaml;

macro_rules! files {
    ($($path:literal),* $(,)?) => {
        &[$(($path, include_str!(concat!("../../tickets.d/", $path)))),*]
    };
}

/// Each file's path below the folder, and its text.
pub const FILES: &[(&str, &str)] = files![
    "server.yaml",
    "staff-application.yaml",
    "guru-application.yaml",
    "bug-report.yaml",
    "questions/about-you.yaml",
    "replies/more-details.yaml",
    "replies/no-answer.yaml",
];

/// The file with the blanks.
pub const SERVER: &str = "server.yaml";

/// What a blank is an id of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Of {
    /// The Discord server.
    Server,
    /// A role.
    Role,
    /// A channel.
    Channel,
}

/// An id that only the server's owners know. Until it is filled in, a variable of the environment stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blank {
    /// What it is an id of.
    pub of: Of,
    /// The role's or channel's name in the definitions.
    pub name: String,
    /// What it is for; empty for the server.
    pub purpose: String,
    /// Bytes of `server.yaml`.
    stands: Range<usize>,
    id: Option<u64>,
}

/// The definitions that ship, to be filled in.
#[derive(Debug, Clone)]
pub struct Starter {
    blanks: Vec<Blank>,
}

impl Blank {
    /// The id that was filled in.
    pub fn id(&self) -> Option<u64> {
        self.id
    }
}

impl fmt::Display for Blank {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.of {
            Of::Server => f.write_str("the server"),
            Of::Role => write!(f, "the role `{}`", self.name),
            Of::Channel => write!(f, "the channel `{}`", self.name),
        }
    }
}

impl Starter {
    /// With nothing filled in.
    pub fn new() -> Self {
        Self { blanks: blanks(shipped(SERVER)) }
    }

    /// Every blank, in the order of the file.
    pub fn blanks(&self) -> &[Blank] {
        &self.blanks
    }

    /// The place of a blank in [`Self::blanks`].
    pub fn position(&self, of: Of, name: &str) -> Option<usize> {
        self.blanks.iter().position(|blank| blank.of == of && blank.name == name)
    }

    /// Fills a blank in.
    ///
    /// # Errors
    /// The id belongs to something of another kind, so that one of the two was copied from the wrong place.
    pub fn fill(&mut self, position: usize, id: u64) -> Result<(), String> {
        let Some(blank) = self.blanks.get(position) else { return Ok(()) };
        if let Some(other) = self.blanks.iter().find(|other| other.of != blank.of && other.id == Some(id)) {
            return Err(format!("{id} is the id of {other} already, so it cannot be that of {blank}"));
        }
        self.blanks[position].id = Some(id);
        Ok(())
    }

    /// Each file's path below the folder, and its text.
    pub fn files(&self) -> Vec<(&'static str, Cow<'static, str>)> {
        FILES.iter().map(|(path, text)| (*path, if *path == SERVER { self.server() } else { (*text).into() })).collect()
    }

    fn server(&self) -> Cow<'static, str> {
        let mut text = shipped(SERVER).to_owned();
        for blank in self.blanks.iter().rev() {
            if let Some(id) = blank.id {
                text.replace_range(blank.stands.clone(), &format!("\"{id}\""));
            }
        }
        text.into()
    }
}

impl Default for Starter {
    fn default() -> Self {
        Self::new()
    }
}

fn shipped(path: &str) -> &'static str {
    FILES.iter().find(|(shipped, _)| *shipped == path).map_or("", |(_, text)| text)
}

fn blanks(text: &str) -> Vec<Blank> {
    let file = Arc::new(SourceFile { path: SERVER.to_owned(), text: text.to_owned() });
    let Some(tree) = yaml::read(&file, &BTreeMap::new(), &mut Vec::new()) else { return Vec::new() };
    let blank = |of, name: &str, purpose, value: &Node| {
        let stands = value.place.start..value.place.end;
        Blank { of, name: name.to_owned(), purpose, stands, id: None }
    };
    let mut blanks: Vec<Blank> =
        tree.get("server").map(|value| blank(Of::Server, "server", String::new(), value)).into_iter().collect();
    for (key, of) in [("roles", Of::Role), ("channels", Of::Channel)] {
        for entry in tree.get(key).into_iter().flat_map(|node| node.entries()) {
            blanks.push(blank(of, &entry.key, comment_above(text, entry.place.start), &entry.value));
        }
    }
    blanks.sort_by_key(|blank| blank.stands.start);
    blanks
}

/// The comment on the line above a place.
fn comment_above(text: &str, place: usize) -> String {
    let above = text[..place].lines().rev().nth(1).unwrap_or_default();
    above.trim().strip_prefix('#').unwrap_or_default().trim().to_owned()
}

/// Writes the files below a folder, which is made.
///
/// # Errors
/// A file cannot be written.
pub fn write(folder: &Path) -> io::Result<()> {
    for (path, text) in FILES {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap_or(folder))?;
        std::fs::write(path, text)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::definitions::load;

    fn files_below(folder: &Path, prefix: &str) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        for entry in std::fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type().unwrap().is_dir() {
                found.extend(files_below(&entry.path(), &format!("{name}/")));
            } else {
                found.insert(name);
            }
        }
        found
    }

    #[test]
    fn every_shipped_file_is_within() {
        let shipped = files_below(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tickets.d")), "");
        assert_eq!(FILES.iter().map(|(path, _)| (*path).to_owned()).collect::<BTreeSet<_>>(), shipped);
    }

    #[test]
    fn every_id_of_the_shipped_server_is_a_blank_with_a_purpose() {
        let starter = Starter::new();
        let listed: Vec<String> = starter.blanks().iter().map(|blank| format!("{blank}: {}", blank.purpose)).collect();
        assert_eq!(
            listed,
            [
                "the server: ",
                "the role `staff`: handles tickets",
                "the role `recruiters`: handles applications",
                "the role `maintainers`: looks after the bot",
                "the channel `open-a-ticket`: where members open tickets",
                "the channel `tickets-list`: where staff see what is open",
                "the channel `ticket-histories`: where staff read what is closed",
                "the channel `bot-log`: where the bot reports to maintainers",
            ]
        );
        for blank in starter.blanks() {
            let stands = &shipped(SERVER)[blank.stands.clone()];
            assert!(stands.starts_with("${") && stands.ends_with('}'), "{stands}");
        }
    }

    #[test]
    fn what_is_filled_in_stands_there_and_the_rest_stays() {
        let mut starter = Starter::new();
        let count = starter.blanks().len();
        for position in (0..count).filter(|position| position % 2 == 0) {
            starter.fill(position, 1_200_000_000_000_000_000 + position as u64).unwrap();
        }
        let (_, text) = starter.files().swap_remove(0);
        let changed: Vec<(&str, &str)> =
            text.lines().zip(shipped(SERVER).lines()).filter(|(now, before)| now != before).collect();
        assert_eq!(changed.len(), count.div_ceil(2), "{text}");
        assert_eq!(changed[0], ("server: \"1200000000000000000\"", "server: ${GUILD_ID:-1100000000000000000}"));
        assert_eq!(changed[1].0, "  recruiters: \"1200000000000000002\"");

        let folder = tempfile::tempdir().unwrap();
        write(folder.path()).unwrap();
        std::fs::write(folder.path().join(SERVER), text.as_bytes()).unwrap();
        let loaded = load(folder.path(), &BTreeMap::new()).unwrap();
        assert!(loaded.diagnostics.is_empty(), "{:?}", loaded.diagnostics);
        assert!(loaded.set.unwrap().servers.keys().any(|id| id.0 == 1_200_000_000_000_000_000));
    }

    #[test]
    fn one_id_for_two_kinds_of_things_is_refused() {
        const ID: u64 = 1_200_000_000_000_000_001;
        let mut starter = Starter::new();
        let at = |starter: &Starter, of, name| starter.position(of, name).unwrap();
        starter.fill(at(&starter, Of::Role, "staff"), ID).unwrap();
        starter.fill(at(&starter, Of::Role, "recruiters"), ID).unwrap();
        let refused = starter.fill(at(&starter, Of::Channel, "bot-log"), ID).unwrap_err();
        assert_eq!(
            refused,
            format!("{ID} is the id of the role `staff` already, so it cannot be that of the channel `bot-log`")
        );
        assert_eq!(starter.position(Of::Role, "stuff"), None);
    }
}
