//! `check` and `schema`, as an editor of definitions and a CI job use them.

use std::path::Path;
use std::process::Command;

use frontdesk::definitions::starter;
use serde_json::Value;
use tempfile::TempDir;

use super::{Outcome, Process, done};

fn shipped() -> TempDir {
    let folder = TempDir::new().unwrap();
    starter::write(&folder.path().join("tickets.d")).unwrap();
    folder
}

fn change(folder: &TempDir, from: &str, to: &str) {
    let file = folder.path().join("tickets.d/bug-report.yaml");
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.contains(from), "{text}");
    std::fs::write(file, text.replacen(from, to, 1)).unwrap();
}

fn check(folder: &Path, more: &[&str]) -> Outcome {
    let outcome = done(folder, &[&["check"], more].concat(), &[]);
    assert!(!outcome.out.contains('\u{1b}'), "colours are for terminals: {outcome:?}");
    outcome
}

#[test]
fn a_clean_folder_is_clean_in_every_format() {
    let folder = shipped();
    assert_eq!(check(folder.path(), &[]).succeeded(), "no errors in 7 files\n");
    assert_eq!(check(folder.path(), &["tickets.d", "--deny-warnings"]).succeeded(), "no errors in 7 files\n");
    assert_eq!(check(folder.path(), &["--format", "json"]).succeeded().trim(), "[]");
    assert_eq!(check(folder.path(), &["--format", "github"]).succeeded(), "");
    let sarif: Value = serde_json::from_str(check(folder.path(), &["--format", "sarif"]).succeeded()).unwrap();
    assert_eq!((&sarif["version"], &sarif["runs"][0]["results"]), (&"2.1.0".into(), &Value::Array(Vec::new())));
}

#[test]
fn an_error_is_shown_with_its_line_in_every_format() {
    let folder = shipped();
    change(&folder, "notify:", "notfy:");
    let found = |format| {
        let outcome = check(folder.path(), &["--format", format]);
        assert_eq!((outcome.code, outcome.err.as_str()), (Some(1), ""), "{outcome:?}");
        outcome.out
    };
    let human = found("human");
    assert!(human.contains("tickets.d/bug-report.yaml:") && human.contains("notfy"), "{human}");
    assert!(human.ends_with("1 error in 1 of 7 files\n"), "{human}");
    let json: Value = serde_json::from_str(&found("json")).unwrap();
    assert_eq!(json.as_array().unwrap().len(), 1, "{json}");
    let github = found("github");
    assert!(github.starts_with("::error file=tickets.d/bug-report.yaml,line="), "{github}");
    let sarif: Value = serde_json::from_str(&found("sarif")).unwrap();
    assert_eq!(sarif["runs"][0]["results"][0]["level"], "error", "{sarif}");
}

#[test]
fn a_warning_fails_only_where_it_is_to() {
    let folder = shipped();
    let stray = folder.path().join("tickets.d/questions/old");
    std::fs::create_dir(&stray).unwrap();
    std::fs::write(stray.join("of-2024.yaml"), "- Why?").unwrap();
    let outcome = check(folder.path(), &[]);
    assert!(
        outcome.succeeded().contains("warning[stray-folder]: the folder `questions/old` is not read"),
        "{outcome:?}"
    );
    assert_eq!(check(folder.path(), &["--deny-warnings"]).code, Some(1));
}

#[test]
fn a_folder_that_cannot_be_checked() {
    let folder = shipped();
    check(folder.path(), &["nowhere"]).refused(2, "there is no folder `nowhere`");
    check(folder.path(), &["tickets.d/server.yaml"]).refused(2, "is not a folder");
    std::fs::create_dir(folder.path().join("empty")).unwrap();
    let outcome = check(folder.path(), &["empty"]);
    assert!(matches!(outcome.code, Some(1 | 2)), "{outcome:?}");
}

#[test]
fn a_terminal_gets_colours() {
    let folder = shipped();
    change(&folder, "notify:", "notfy:");
    // `script` gives the command a terminal of its own.
    let line = format!("{} check", env!("CARGO_BIN_EXE_frontdesk"));
    let shown = Command::new("script").args(["-qec", &line, "/dev/null"]).current_dir(folder.path()).output();
    let shown = String::from_utf8(shown.expect("`script`, of util-linux").stdout).unwrap();
    assert!(shown.contains("\u{1b}["), "{shown}");
}

#[test]
fn schemas_are_written_and_compared() {
    let folder = TempDir::new().unwrap();
    let missing = done(folder.path(), &["schema", "--check"], &[]);
    missing.refused(1, "out of date: ");
    assert!(missing.err.contains("Run `frontdesk schema schema`"), "{missing:?}");
    let written = done(folder.path(), &["schema"], &[]);
    assert!(written.succeeded().contains("wrote schema/ticket.schema.json\n"), "{written:?}");
    assert_eq!(done(folder.path(), &["schema", "--check"], &[]).succeeded(), "");
    assert_eq!(done(folder.path(), &["schema"], &[]).succeeded(), "", "nothing is to be written");
    std::fs::write(folder.path().join("schema/ticket.schema.json"), "{}").unwrap();
    let differs = done(folder.path(), &["schema", "schema", "--check"], &[]);
    differs.refused(1, "out of date: schema/ticket.schema.json. Run `frontdesk schema schema`");
    std::fs::write(folder.path().join("file"), "").unwrap();
    done(folder.path(), &["schema", "file/below"], &[]).refused(2, "cannot be written");
}

#[test]
fn an_output_that_nobody_reads_any_more() {
    let folder = shipped();
    for arguments in [&["check"][..], &["completions", "bash"], &["schema"], &["demo", "--script"]] {
        let mut process = Process::start(super::frontdesk(folder.path(), arguments, &[]));
        drop(process.child.stdout.take());
        process.quietly();
    }
}
