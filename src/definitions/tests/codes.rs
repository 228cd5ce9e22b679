//! Every code has a page, and the page's examples are its fixtures.

use super::*;
use crate::definitions::checks::{Check, Example};

const AROUND: &str = "\
server: 1100000000000000000
roles: {staff: 1100000000000000001}
channels: {help: 1100000000000000011}
staff: [staff]
panels:
  - {id: main, channel: help}
";

/// An example with what it leaves out: a server around a type, a type beside a server.
fn completed(check: Check, files: Vec<Example>) -> tempfile::TempDir {
    let is_server = |path: &str| path.ends_with("server.yaml") || path.ends_with("server.yml");
    let servers = files.iter().filter(|(path, _)| is_server(path)).count();
    let mut all: Vec<(&str, &[u8])> = files.iter().map(|(path, text)| (*path, text.as_bytes())).collect();
    if servers == files.len() && check.code() != "empty-panel" {
        all.push(("bug-report.yaml", b"name: Bug report\n"));
    }
    if servers == 0 && check.code() != "no-server" {
        all.push(("server.yaml", AROUND.as_bytes()));
    }
    folder_of(&all)
}

/// The wrong folder of what no text can show.
fn folder_without_text(check: Check) -> Option<tempfile::TempDir> {
    let folder = folder_of(&[("server.yaml", AROUND.as_bytes()), ("bug-report.yaml", b"name: Bug report\n")]);
    let put = |path: &str, bytes: &[u8]| write(folder.path(), path, bytes);
    match &*check.code() {
        "file-too-large" => put("messages-backup.yaml", &vec![b'#'; 300 * 1024]),
        "not-a-file" => fs::create_dir(folder.path().join("idea.yaml")).unwrap(),
        "not-utf8" => put("bug-report.yaml", b"\xff\xfen\0a\0m\0e\0:\0 \0B\0"),
        "stray-folder" => put("questions/old/about-you.yaml", b"- How old are you?\n"),
        #[cfg(unix)]
        "unreadable-file" => std::os::unix::fs::symlink("/no/such/file", folder.path().join("idea.yaml")).unwrap(),
        "command-is-full" => {
            for number in 1..26 {
                put(&format!("type-{number:02}.yaml"), format!("name: Type {number}\n").as_bytes());
            }
            let shown: Vec<String> = (1..26).map(|number| format!("type-{number:02}")).collect();
            let panels =
                format!("tickets: [{}]}}\n  - {{id: more, channel: help, tickets: [bug-report]}}", shown.join(", "));
            put("server.yaml", AROUND.replace("channel: help}", &format!("channel: help, {panels}")).as_bytes());
        }
        _ => return None,
    }
    Some(folder)
}

/// What the check says of a folder; what is not in force yet counts only where that is what it is about.
fn found(check: Check, folder: &tempfile::TempDir) -> Vec<Diagnostic> {
    let loaded = load(folder.path(), &BTreeMap::new()).unwrap();
    reported(&loaded);
    let counts = |d: &Diagnostic| d.code != "not-yet-in-force" || check.code() == "not-yet-in-force";
    loaded.diagnostics.into_iter().filter(counts).collect()
}

#[test]
fn the_wrong_example_gives_just_its_code() {
    let mut wrong = Vec::new();
    for check in checks::ALL.iter().copied() {
        let folder = folder_without_text(check).unwrap_or_else(|| completed(check, check.wrong()));
        let found = found(check, &folder);
        if found.is_empty() {
            wrong.push(format!("{}: nothing is found", check.code()));
        }
        let fits = |d: &Diagnostic| d.code == check.code() && d.severity == check.severity && d.help.is_some();
        wrong.extend(found.iter().filter(|d| !fits(d)).map(|d| format!("{}: {}", check.code(), d.short())));
    }
    assert_eq!(wrong, NOTHING);
}

#[test]
fn the_right_example_is_clean() {
    let mut wrong = Vec::new();
    for check in checks::ALL.iter().copied().filter(|check| folder_without_text(*check).is_none()) {
        let found = found(check, &completed(check, check.right()));
        wrong.extend(found.iter().map(|d| format!("{}: {}", check.code(), d.short())));
    }
    assert_eq!(wrong, NOTHING);
}

#[test]
fn every_page_says_what_and_why() {
    for check in checks::ALL.iter().copied() {
        assert!(check.title().ends_with('.') && check.title().len() < 100, "{}: {}", check.code(), check.title());
        assert!(check.reason().ends_with('.'), "{}", check.code());
        let page = check.page();
        for heading in ["Why it matters:", "Wrong:", "Right:"] {
            assert_eq!(page.matches(&format!("\n{heading}\n")).count(), 1, "{page}");
        }
        assert!(page.lines().all(|line| line.chars().count() <= 120), "{page}");
    }
}

#[test]
fn a_page_reads_well_on_a_terminal() {
    assert_eq!(
        checks::of("unknown-list").unwrap().page(),
        "\
error[unknown-list]: A question list that does not exist.

Why it matters:
  `include: about-you` takes in `questions/about-you.yaml`.

Wrong:
  bug-report.yaml:
    name: Bug report
    questions:
      - include: about-yu

  questions/about-you.yaml:
    - How old are you?

Right:
  bug-report.yaml:
    name: Bug report
    questions:
      - include: about-you

  questions/about-you.yaml:
    - How old are you?
"
    );
}

#[test]
fn a_code_that_is_misspelt_finds_its_neighbour() {
    let answer = checks::no_such("unknown-kye");
    assert!(
        answer.starts_with("there is no code `unknown-kye`; did you mean `unknown-key`?\nThe codes are:\n"),
        "{answer}"
    );
    assert!(checks::of("unknown-kye").is_none());
}

/// The sources below a folder of `src`, without tests and pages.
fn sources(folder: &str, into: &mut String) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(folder);
    for entry in fs::read_dir(root).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        if entry.path().is_dir() && name != "tests" {
            sources(&format!("{folder}/{name}"), into);
        } else if name.ends_with(".rs") && !name.starts_with("tests") {
            let text = fs::read_to_string(entry.path()).unwrap();
            let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default().to_owned();
            into.extend(code.lines().filter(|line| !line.starts_with("//!")).map(|line| format!("{line}\n")));
        }
    }
}

#[test]
fn sources_and_table_agree() {
    let mut code = String::new();
    sources("definitions", &mut code);
    sources("templates", &mut code);
    let given =
        regex::Regex::new(r#"(?:Diagnostic::(?:error|warning)\(|Complaint::new\(|code: )\s*"([a-z-]+)""#).unwrap();
    for code in given.captures_iter(&code) {
        assert!(checks::of(&code[1]).is_some(), "`{}` has no page under src/definitions/checks", &code[1]);
    }
    for check in checks::ALL {
        assert!(code.contains(&format!("\"{}\"", check.code())), "nothing reports `{}`", check.code());
    }
    let files = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/definitions/checks")).unwrap().count();
    assert_eq!(files, checks::ALL.len(), "a file under src/definitions/checks is not in the table");
}
