//! Finds and reads the files of a definitions folder, all at once and nothing else.
//!
//! One reading is one picture: it is hashed, compared and parsed from memory. Links are followed. Names that begin with
//! `.` or `_` or end with `~` are skipped. No file is read beyond 256 KiB.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::diagnostic::{Diagnostic, Place, SourceFile};
use super::env;

/// The most bytes of a definition file.
pub const FILE_BYTES: u64 = 256 * 1024;

/// The folder of question lists.
const QUESTIONS: &str = "questions";
/// The folder of canned replies.
const REPLIES: &str = "replies";

/// Why a folder cannot be read as definitions at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CannotRun {
    /// It does not exist.
    #[error("there is no folder `{}` (name another with FRONTDESK_DEFINITIONS or on the command line, or make one with `frontdesk init`)", .0.display())]
    Missing(PathBuf),
    /// It is something else.
    #[error("`{}` is not a folder (name the folder that holds server.yaml)", .0.display())]
    NotAFolder(PathBuf),
    /// The system does not let us.
    #[error("the folder `{}` cannot be read: {why} (let the user that runs frontdesk read it)", .folder.display())]
    Unreadable {
        /// The folder.
        folder: PathBuf,
        /// What the system says.
        why: String,
    },
    /// It holds no definition file.
    #[error("the folder `{}` holds no definitions (it needs a server.yaml and a file for each ticket type; `frontdesk init` makes a start)", .0.display())]
    Empty(PathBuf),
}

impl CannotRun {
    /// What the command line exits with.
    pub const EXIT_CODE: u8 = 2;
}

/// What a file is, by where it stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// `server.yaml`
    Server,
    /// A question list, by name.
    List(String),
    /// A ticket type, by its file's stem.
    Type(String),
    /// A canned reply, by its file's stem.
    Reply(String),
}

/// The folder of the server that a file belongs to, by the file's path relative to the definitions; empty for the
/// definitions' own.
pub fn server_of(path: &str) -> &str {
    match path.split_once('/') {
        Some((folder, _)) if folder != QUESTIONS && folder != REPLIES => folder,
        _ => "",
    }
}

/// A file that belongs to the definitions.
#[derive(Debug, Clone)]
pub struct Found {
    /// The folder of its server, relative to the definitions; empty for the definitions' own.
    pub server: String,
    /// What it is.
    pub role: Role,
    /// Its path relative to the definitions, with `/`.
    pub path: String,
    /// Its bytes, or why there are none.
    pub content: Result<Vec<u8>, Unread>,
}

/// Why a file was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unread {
    /// It is a folder, or a device.
    NotAFile,
    /// It has more than [`FILE_BYTES`].
    TooLarge(u64),
    /// The system says why.
    Refused(String),
    /// A folder, within the definitions, that is not read though it holds YAML.
    StrayFolder,
}

/// All files of a definitions folder, in order.
#[derive(Debug)]
pub struct Sources {
    /// The files, sorted by path.
    pub files: Vec<Found>,
}

/// Reads the folder.
///
/// # Errors
/// The folder is missing, unreadable or holds no definitions.
pub fn read(folder: &Path) -> Result<Sources, CannotRun> {
    let about = fs::metadata(folder).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => CannotRun::Missing(folder.to_owned()),
        _ => unreadable(folder, &error),
    })?;
    if !about.is_dir() {
        return Err(CannotRun::NotAFolder(folder.to_owned()));
    }
    let mut files = Vec::new();
    for (name, path) in listing(folder).map_err(|error| unreadable(folder, &error))? {
        if definition_name(&name).is_some() {
            files.push(found("", &name, &path));
        } else if path.is_dir() && (name == QUESTIONS || name == REPLIES) {
            parts("", &name, &path, &mut files);
        } else if path.is_dir() && name != "tests" {
            server_folder(&name, &path, &mut files);
        }
    }
    if files.is_empty() {
        return Err(CannotRun::Empty(folder.to_owned()));
    }
    files.sort_by(|a, b| (&a.server, &a.role, &a.path).cmp(&(&b.server, &b.role, &b.path)));
    Ok(Sources { files })
}

impl Sources {
    /// A hash of all paths and bytes and of the variables that they use: the same hash, the same set.
    pub fn fingerprint(&self, env: &BTreeMap<String, String>) -> String {
        let mut hash = Sha256::new();
        let mut part = |bytes: &[u8]| {
            hash.update((bytes.len() as u64).to_le_bytes());
            hash.update(bytes);
        };
        let mut names = std::collections::BTreeSet::new();
        for file in &self.files {
            part(file.path.as_bytes());
            match &file.content {
                Ok(bytes) => {
                    part(bytes);
                    names.extend(env::names_in(bytes));
                }
                Err(why) => part(format!("{why:?}").as_bytes()),
            }
        }
        for name in names {
            part(name.as_bytes());
            part(env.get(&name).map_or("-".to_owned(), |value| format!("={value}")).as_bytes());
        }
        format!("{:x}", hash.finalize())
    }
}

impl Found {
    /// The file's text, or what keeps it from being one.
    pub fn decode(&self) -> Result<Arc<SourceFile>, Box<Diagnostic>> {
        let bytes = match &self.content {
            Ok(bytes) => bytes,
            Err(why) => return Err(Box::new(self.unread(why))),
        };
        let bare = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let utf16 = bytes.starts_with(&[0xFF, 0xFE])
            || bytes.starts_with(&[0xFE, 0xFF])
            || (bytes.len() > 3 && bytes[..4].iter().filter(|b| **b == 0).count() == 2);
        if utf16 {
            return Err(Box::new(
                Diagnostic::error("not-utf8", self.nowhere(), "this file is saved as UTF-16")
                    .helped("save it as UTF-8 (in Notepad: Save as, Encoding: UTF-8)"),
            ));
        }
        match std::str::from_utf8(bare) {
            Ok(text) => Ok(Arc::new(SourceFile { path: self.path.clone(), text: text.to_owned() })),
            Err(error) => Err(Box::new(self.not_utf8(bare, error.valid_up_to()))),
        }
    }

    fn not_utf8(&self, bytes: &[u8], good: usize) -> Diagnostic {
        // The rest is shown as well as it can be, so that the line can be pointed at.
        let text = String::from_utf8_lossy(bytes).into_owned();
        let file = Arc::new(SourceFile { path: self.path.clone(), text });
        let place = Place { file, start: good, end: good + char::REPLACEMENT_CHARACTER.len_utf8() };
        Diagnostic::error("not-utf8", place, "this file is not saved as UTF-8")
            .labelled("the first character that cannot be read")
            .helped("save it as UTF-8; it was probably saved as Windows-1252 or Latin-1")
    }

    fn unread(&self, why: &Unread) -> Diagnostic {
        let report = |code, message: String| Diagnostic::error(code, self.nowhere(), message);
        match why {
            Unread::NotAFile => report("not-a-file", format!("`{}` is not a file", self.path))
                .helped("remove it, or give it a name that does not end with .yaml"),
            Unread::TooLarge(bytes) => report(
                "file-too-large",
                format!("this file has {} KiB; a definition has at most {}", bytes / 1024, FILE_BYTES / 1024),
            )
            .helped("is it really a definition? Names that begin with `_` are skipped"),
            Unread::Refused(why) => report("unreadable-file", format!("`{}` cannot be read: {why}", self.path))
                .helped("let the user that runs frontdesk read it, or remove it"),
            Unread::StrayFolder => {
                Diagnostic::warning("stray-folder", self.nowhere(), format!("the folder `{}` is not read", self.path))
                    .helped(
                        "a server's folder holds its files, `questions`, `replies` and `tests`, and no further folders",
                    )
            }
        }
    }

    /// A place in the file, where its text is not at hand.
    pub(super) fn nowhere(&self) -> Place {
        let file = Arc::new(SourceFile { path: self.path.clone(), text: String::new() });
        Place { file, start: 0, end: 0 }
    }
}

fn unreadable(folder: &Path, error: &io::Error) -> CannotRun {
    CannotRun::Unreadable { folder: folder.to_owned(), why: error.to_string() }
}

/// The names in a folder that are not skipped, sorted.
fn listing(folder: &Path) -> io::Result<Vec<(String, PathBuf)>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.starts_with(['.', '_']) && !name.ends_with('~') {
            names.push((name, entry.path()));
        }
    }
    names.sort();
    Ok(names)
}

/// The stem of a name that ends with `.yaml` or `.yml`, in any case.
fn definition_name(name: &str) -> Option<&str> {
    let (stem, ending) = name.rsplit_once('.')?;
    (["yaml", "yml"].iter().any(|known| ending.eq_ignore_ascii_case(known)) && !stem.is_empty()).then_some(stem)
}

fn found(server: &str, name: &str, path: &Path) -> Found {
    let stem = definition_name(name).unwrap_or(name);
    let role = if stem.eq_ignore_ascii_case("server") { Role::Server } else { Role::Type(stem.to_owned()) };
    Found { server: server.to_owned(), role, path: join(server, name), content: bytes(path) }
}

fn join(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

fn server_folder(server: &str, folder: &Path, files: &mut Vec<Found>) {
    for (name, path) in listing_or_report(server, server, folder, files) {
        if definition_name(&name).is_some() {
            files.push(found(server, &name, &path));
        } else if path.is_dir() && (name == QUESTIONS || name == REPLIES) {
            parts(server, &name, &path, files);
        } else if path.is_dir() && name != "tests" {
            stray_folder(server, &join(server, &name), &path, files);
        }
    }
}

/// The question lists, or the canned replies, of a server.
fn parts(server: &str, kind: &str, folder: &Path, files: &mut Vec<Found>) {
    let here = join(server, kind);
    for (name, path) in listing_or_report(server, &here, folder, files) {
        if let Some(stem) = definition_name(&name) {
            let stem = stem.to_owned();
            let role = if kind == REPLIES { Role::Reply(stem) } else { Role::List(stem) };
            files.push(Found { server: server.to_owned(), role, path: join(&here, &name), content: bytes(&path) });
        } else if path.is_dir() {
            stray_folder(server, &join(&here, &name), &path, files);
        }
    }
}

fn listing_or_report(server: &str, name: &str, folder: &Path, files: &mut Vec<Found>) -> Vec<(String, PathBuf)> {
    listing(folder).unwrap_or_else(|error| {
        files.push(Found {
            server: server.to_owned(),
            role: Role::Server,
            path: name.to_owned(),
            content: Err(Unread::Refused(error.to_string())),
        });
        Vec::new()
    })
}

/// A folder that nothing reads is worth a word if somebody put definitions into it.
fn stray_folder(server: &str, name: &str, folder: &Path, files: &mut Vec<Found>) {
    if listing(folder).unwrap_or_default().iter().any(|(name, _)| definition_name(name).is_some()) {
        let role = Role::List(name.to_owned());
        files.push(Found { server: server.to_owned(), role, path: name.to_owned(), content: Err(Unread::StrayFolder) });
    }
}

fn bytes(path: &Path) -> Result<Vec<u8>, Unread> {
    let refused = |error: io::Error| Unread::Refused(error.to_string());
    let about = fs::metadata(path).map_err(refused)?;
    // A pipe would be waited for without end.
    if !about.is_file() {
        return Err(Unread::NotAFile);
    }
    if about.len() > FILE_BYTES {
        return Err(Unread::TooLarge(about.len()));
    }
    let mut bytes = Vec::new();
    // It may have grown since.
    File::open(path).map_err(refused)?.take(FILE_BYTES + 1).read_to_end(&mut bytes).map_err(refused)?;
    if bytes.len() as u64 > FILE_BYTES { Err(Unread::TooLarge(bytes.len() as u64)) } else { Ok(bytes) }
}
