//! Writes the starter set: all of its files or none, and none over another.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::cli::Failed;
use crate::definitions::schema;
use crate::definitions::source::{self, CannotRun};
use crate::definitions::starter::Starter;
use crate::definitions::suggest::listed;

/// Whether the folder is free: beside other definitions, the starter set would not be what it is.
pub(super) fn may_begin(folder: &Path) -> Result<(), Failed> {
    match source::read(folder) {
        Err(CannotRun::Missing(_) | CannotRun::Empty(_)) => Ok(()),
        Err(why) => Err(Failed::could_not_run(why)),
        Ok(sources) => Err(Failed::wrong(format!(
            "`{}` holds definitions already, and nothing is overwritten: {}. Name another folder, or move them away",
            folder.display(),
            listed(sources.files.iter().map(|file| file.path.as_str()))
        ))),
    }
}

/// Writes the definitions; returns what was written.
pub(super) fn definitions(folder: &Path, starter: &Starter) -> Result<Vec<PathBuf>, Failed> {
    let mut made = Made::default();
    for (path, text) in starter.files() {
        let path = folder.join(path);
        made.file(&path, &text).map_err(|error| {
            Failed::could_not_run(format_args!("{} cannot be written: {error}. Nothing was written", path.display()))
        })?;
    }
    Ok(made.keep())
}

/// What became of the schemas.
#[derive(Debug, Default)]
pub(super) struct Schemas {
    /// The files that were written.
    pub written: Vec<PathBuf>,
    /// What the reader should know.
    pub notes: Vec<String>,
}

/// Writes the schemas to where the first line of each definition file names them, if they are not there. Without them
/// the definitions are as good, only editors help less.
pub(super) fn schemas(folder: &Path) -> Schemas {
    let beside = match folder.file_name() {
        Some(_) => folder.with_file_name("schema"),
        None => folder.join("../schema"),
    };
    let (mut made, mut notes) = (Made::default(), Vec::new());
    for (name, text) in schema::generate() {
        let path = beside.join(name);
        let Err(error) = made.file(&path, &text) else { continue };
        let is_there = error.kind() == ErrorKind::AlreadyExists;
        if is_there && fs::read_to_string(&path).is_ok_and(|there| there == text) {
            continue;
        }
        let why = if is_there { "another is there".to_owned() } else { error.to_string() };
        notes.push(format!(
            "{} was not written: {why}. `frontdesk schema {}` brings the schemas up to date",
            path.display(),
            beside.display()
        ));
    }
    Schemas { written: made.keep(), notes }
}

/// Files and folders made so far. They go again unless they are kept.
#[derive(Default)]
struct Made {
    files: Vec<PathBuf>,
    folders: Vec<PathBuf>,
}

impl Made {
    fn file(&mut self, path: &Path, text: &str) -> io::Result<()> {
        let above: Vec<&Path> =
            path.ancestors().skip(1).take_while(|folder| !folder.as_os_str().is_empty() && !folder.exists()).collect();
        for folder in above.into_iter().rev() {
            fs::create_dir(folder)?;
            self.folders.push(folder.to_owned());
        }
        let mut file = fs::OpenOptions::new().write(true).create_new(true).open(path)?;
        self.files.push(path.to_owned());
        file.write_all(text.as_bytes())
    }

    fn keep(mut self) -> Vec<PathBuf> {
        self.folders.clear();
        std::mem::take(&mut self.files)
    }
}

impl Drop for Made {
    fn drop(&mut self) {
        // What cannot be removed cannot be helped; the reason why is told already.
        for file in self.files.drain(..).rev() {
            let _ = fs::remove_file(file);
        }
        for folder in self.folders.drain(..).rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}
