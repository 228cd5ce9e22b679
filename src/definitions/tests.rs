//! Whole folders in, short reports out.

mod codes;
mod decisions;
mod files;
mod keys;
mod kinds;
mod mends;
mod names;
mod overlay;
mod random;
mod reload;
mod replies;
mod rules;
mod schemas;
mod shipped;
mod syntax;
mod together;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::*;

/// What is reported where there is nothing to report.
const NOTHING: [&str; 0] = [];

/// A plain server, for what is about types.
const SERVER: &str = "\
server: 1100000000000000000
roles: {staff: 1100000000000000001, recruiters: 1100000000000000002}
channels: {open-a-ticket: 1100000000000000011}
maintainers: [recruiters]
staff: [staff]
panels:
  - {id: main, channel: open-a-ticket}
";

/// What the check says of a folder with these files, a line for each mistake.
fn of(files: &[(&str, &str)]) -> Vec<String> {
    reported(&loaded(files, &[]))
}

/// The same for a type beside a plain server.
fn of_type(text: &str) -> Vec<String> {
    of(&[("server.yaml", SERVER), ("bug.yaml", text)])
}

fn loaded(files: &[(&str, &str)], env: &[(&str, &str)]) -> Loaded {
    let files: Vec<(&str, &[u8])> = files.iter().map(|(path, text)| (*path, as_written(text).as_bytes())).collect();
    loaded_bytes(&files, env)
}

/// A text in a test may begin on a line of its own.
fn as_written(text: &str) -> &str {
    text.strip_prefix('\n').unwrap_or(text)
}

fn loaded_bytes(files: &[(&str, &[u8])], env: &[(&str, &str)]) -> Loaded {
    let folder = folder_of(files);
    load(folder.path(), &environment(env)).expect("a folder with definitions")
}

fn folder_of(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, bytes) in files {
        write(folder.path(), path, bytes);
    }
    folder
}

fn write(folder: &Path, path: &str, bytes: &[u8]) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

fn environment(env: &[(&str, &str)]) -> BTreeMap<String, String> {
    env.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn reported(loaded: &Loaded) -> Vec<String> {
    let errors = loaded.diagnostics.iter().any(|d| d.severity == Severity::Error);
    assert_eq!(loaded.set.is_some(), !errors, "a set is there exactly when there is no error");
    for diagnostic in &loaded.diagnostics {
        assert!(checks::of(diagnostic.code).is_some(), "`{}` has no page", diagnostic.code);
    }
    loaded.diagnostics.iter().map(Diagnostic::short).collect()
}
