//! `frontdesk check` as it is used: from a shell, from a hook, from a workflow.

use std::path::Path;
use std::process::{Command, Output};

fn frontdesk(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_frontdesk"))
        .arg("check")
        .args(arguments)
        .current_dir(folder)
        .env_remove("FRONTDESK_DEFINITIONS")
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// A folder whose `tickets.d` has a ticket type with this text.
fn folder_with(kind: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let definitions = folder.path().join("tickets.d");
    std::fs::create_dir(&definitions).unwrap();
    let server = "server: 1100000000000000000\nroles: {staff: 1100000000000000001}\nchannels: {help: 1100000000000000011}\nstaff: [staff]\npanels: [{id: main, channel: help}]\n";
    std::fs::write(definitions.join("server.yaml"), server).unwrap();
    std::fs::write(definitions.join("bug-report.yaml"), kind).unwrap();
    folder
}

#[test]
fn exit_codes_tell_clean_from_wrong_from_impossible() {
    let clean = folder_with("name: Bug report\n");
    assert_eq!(frontdesk(clean.path(), &[]).status.code(), Some(0));
    let warned = folder_with("name: Bug report\nquestions: [What went wrong?]\nmessages: {complete: Thank you.}\n");
    assert_eq!(frontdesk(warned.path(), &[]).status.code(), Some(0));
    assert_eq!(frontdesk(warned.path(), &["--deny-warnings"]).status.code(), Some(1));
    assert_eq!(frontdesk(folder_with("nmae: Bug\n").path(), &[]).status.code(), Some(1));
    assert_eq!(frontdesk(clean.path(), &["elsewhere"]).status.code(), Some(2));
}

#[test]
fn a_code_is_explained() {
    let here = Path::new(".");
    let known = frontdesk(here, &["--explain", "unknown-key"]);
    assert!(text(&known.stdout).starts_with("error[unknown-key]: A key that does not exist here.\n"));
    let all = text(&frontdesk(here, &["--explain"]).stdout);
    assert!(
        all.lines().count() > 80 && all.contains("  unknown-key              A key that does not exist here.\n"),
        "{all}"
    );
    let unknown = frontdesk(here, &["--explain", "unknown-kye"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(text(&unknown.stderr).contains("did you mean `unknown-key`?"));
}

#[test]
fn what_is_certain_is_mended_and_told() {
    let folder = folder_with("name: Bug report\ncolor: \"#5865F2\"   # blurple\nstaff: staff\n");
    let mended = frontdesk(folder.path(), &["--fix"]);
    assert_eq!(mended.status.code(), Some(0), "{}", text(&mended.stdout));
    assert_eq!(
        text(&mended.stderr),
        "tickets.d/bug-report.yaml:2:1: `color` is now `colour`\ntickets.d/bug-report.yaml:3:8: `staff` is now `[staff]`\n"
    );
    assert_eq!(text(&mended.stdout), "no errors in 2 files\n");
    let after = std::fs::read_to_string(folder.path().join("tickets.d/bug-report.yaml")).unwrap();
    assert_eq!(after, "name: Bug report\ncolour: \"#5865F2\"   # blurple\nstaff: [staff]\n");
}

#[test]
fn every_format_is_whole_where_nobody_sees_colours() {
    let folder = folder_with("nmae: Bug\n");
    for format in ["human", "json", "github", "sarif"] {
        let out = frontdesk(folder.path(), &["--format", format]);
        let out = text(&out.stdout);
        assert!(out.contains("unknown-key") && !out.contains('\u{1b}'), "{format}: {out}");
        if matches!(format, "json" | "sarif") {
            serde_json::from_str::<serde_json::Value>(&out).unwrap();
        }
    }
}
