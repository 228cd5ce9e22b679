//! Whole folders in, short reports out.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::*;

/// Writes files into a folder and reports everything that is found, one line each; nothing for a clean set.
pub fn check(files: &[(&str, &str)]) -> String {
    let bytes: Vec<(&str, &[u8])> = files.iter().map(|(path, text)| (*path, text.as_bytes())).collect();
    reported(&load_bytes(&bytes, &[]).expect("a folder with definitions"))
}

/// The same for a type beside a plain server.
fn check_type(text: &str) -> String {
    check(&[("server.yaml", SERVER), ("bug.yaml", text)])
}

fn load_bytes(files: &[(&str, &[u8])], env: &[(&str, &str)]) -> Result<Loaded, CannotRun> {
    let folder = tempfile::tempdir().unwrap();
    for (path, bytes) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let env: BTreeMap<String, String> = env.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
    load(folder.path(), &env)
}

fn reported(loaded: &Loaded) -> String {
    let errors = loaded.diagnostics.iter().any(|d| d.severity == Severity::Error);
    assert_eq!(loaded.set.is_some(), !errors, "a set is there exactly when there is no error");
    let lines: Vec<String> = loaded.diagnostics.iter().map(Diagnostic::short).collect();
    lines.join("\n")
}

const SERVER: &str = "\
server: 1100000000000000000
roles: {staff: 1100000000000000001, recruiters: 1100000000000000002}
channels: {open-a-ticket: 1100000000000000011}
staff: [staff]
panels:
  - {id: main, channel: open-a-ticket}
";

#[test]
fn what_ships_is_clean() {
    let loaded = load(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tickets.d")), &BTreeMap::new()).unwrap();
    assert_eq!(reported(&loaded), "");
    let set = loaded.set.unwrap();
    let server = set.servers.values().next().unwrap();
    let counts: Vec<(&str, usize)> = server.types.iter().map(|kind| (kind.id.as_str(), kind.questions.len())).collect();
    assert_eq!(counts, [("bug-report", 3), ("guru-application", 5), ("staff-application", 18)]);
    for kind in &server.types {
        assert_eq!(kind.staff, kind.notify, "{}: who handles a ticket is told of it", kind.id);
        for position in std::iter::once(None).chain(kind.positions.iter().flat_map(|p| &p.choices).map(Some)) {
            assert_eq!(kind.question_posts(position).len(), 1, "{}: all questions in one post", kind.id);
        }
    }
    let positions = server.types[2].positions.as_ref().unwrap();
    let labels: Vec<&str> = positions.choices.iter().map(|choice| choice.label.as_str()).collect();
    assert_eq!(
        labels,
        ["Community Manager", "Host", "Moderator", "Discord Admin", "Promoter", "New Community Outreach"]
    );
}

#[test]
fn probe() {
    let text = "name: Bug\nname: Bog\ncolor: red\nquestions:\n  - What?\n  - aks: Where?\n    requird: true\n  - {ask: x, only_for: [hots]}\nmessages:\n  welcome: |\n    Hello\n    ${NOPE}\n    there\nretention: foreva\nlimits: {open_in_total: none, open_per_member: 0}\n";
    let l = load_bytes(&[("server.yaml", SERVER.as_bytes()), ("bug.yaml", text.as_bytes())], &[]).unwrap();
    println!("{}", diagnostic::human::render(&l.diagnostics, l.files, "tickets.d", false));
    println!("{}", diagnostic::github::render(&l.diagnostics, "tickets.d"));
    println!("{}", diagnostic::json::render(&l.diagnostics[..2]));
    println!("{}", diagnostic::sarif::render(&l.diagnostics[..2], "tickets.d"));
}
