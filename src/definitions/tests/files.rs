//! Files and folders as they come.

use super::*;

const TYPE: &str = "name: Bug\n";

fn with(path: &str, bytes: &[u8]) -> Vec<String> {
    reported(&loaded_bytes(&[("server.yaml", SERVER.as_bytes()), ("bug.yaml", TYPE.as_bytes()), (path, bytes)], &[]))
}

fn cannot_run(folder: &Path) -> String {
    load(folder, &BTreeMap::new()).unwrap_err().to_string()
}

#[test]
fn a_folder_that_is_missing_empty_or_a_file_cannot_be_checked() {
    let folder = folder_of(&[("a-file", b""), ("empty/README.md", b"hello"), ("hidden/.server.yaml", b"")]);
    let said = |name: &str| cannot_run(&folder.path().join(name)).replace(folder.path().to_str().unwrap(), "");
    assert_eq!(
        said("gone"),
        "there is no folder `/gone` (name another with FRONTDESK_DEFINITIONS or on the command line, or make one with `frontdesk init`)"
    );
    assert_eq!(said("a-file"), "`/a-file` is not a folder (name the folder that holds server.yaml)");
    assert!(said("empty").starts_with("the folder `/empty` holds no definitions"));
    assert!(said("hidden").starts_with("the folder `/hidden` holds no definitions"));
}

#[test]
fn backups_drafts_and_other_files_are_skipped() {
    for path in
        [".draft.yaml", "_draft.yaml", "bug.yaml~", "notes.md", "_old/server.yaml", ".git/x.yaml", "tests/a.yaml"]
    {
        assert_eq!(with(path, b"not: [valid"), NOTHING, "{path}");
    }
}

#[test]
fn endings_are_read_in_any_case() {
    let files = [("Server.YML", SERVER), ("bug.YAML", TYPE), ("idea.Yml", "name: Idea\n")];
    let set = loaded(&files, &[]).set.unwrap();
    assert_eq!(set.servers.values().next().unwrap().types.len(), 2);
}

#[test]
fn a_folder_with_the_name_of_a_file() {
    assert_eq!(
        with("x.yaml/inner.txt", b""),
        [
            "x.yaml:1:1: error[not-a-file]: `x.yaml` is not a file (remove it, or give it a name that does not end with .yaml)"
        ]
    );
}

#[test]
fn a_file_of_50_mb_is_refused_by_its_size() {
    let folder = folder_of(&[("server.yaml", SERVER.as_bytes())]);
    // Sparse: reading it whole would take 50 MB, writing it does not.
    fs::File::create(folder.path().join("big.yaml")).unwrap().set_len(50 * 1024 * 1024).unwrap();
    assert_eq!(
        reported(&load(folder.path(), &BTreeMap::new()).unwrap()),
        [
            "big.yaml:1:1: error[file-too-large]: this file has 51200 KiB; a definition has at most 256 (is it really a definition? Names that begin with `_` are skipped)"
        ]
    );
}

#[test]
fn encodings() {
    assert_eq!(
        with("utf16.yaml", b"\xFF\xFEn\0a\0"),
        [
            "utf16.yaml:1:1: error[not-utf8]: this file is saved as UTF-16 (save it as UTF-8 (in Notepad: Save as, Encoding: UTF-8))"
        ]
    );
    assert_eq!(
        with("latin.yaml", b"name: Bug\ndescription: Caf\xE9\n"),
        [
            "latin.yaml:2:17: error[not-utf8]: this file is not saved as UTF-8 (save it as UTF-8; it was probably saved as Windows-1252 or Latin-1)"
        ]
    );
    assert_eq!(with("bom.yaml", b"\xEF\xBB\xBFname: Bug\r\ndescription: x\r\n"), NOTHING);
    assert_eq!(with("wide.yaml", "name: Bug\nemoji: 🐛\n# é\nbanana: 1\n".as_bytes())[0][..14], *"wide.yaml:4:1:");
}

#[test]
fn columns_count_characters() {
    assert_eq!(of_type("name: Bug\nbutton: {label: 🐛é, styl: primary}\n")[0][..14], *"bug.yaml:2:21:");
}

#[test]
fn what_yaml_allows_beyond_the_plain() {
    let text = "%YAML 1.2\n---\nx-common: &common {label: Report}\nname: Bug\nbutton:\n  <<: *common\n  style: danger\nquestions: &q\n  - What?\nx-more: *q\n";
    let set = loaded(&[("server.yaml", SERVER), ("bug.yaml", text)], &[]).set.unwrap();
    let kind = &set.servers.values().next().unwrap().types[0];
    assert_eq!(kind.button.label, "Report");
    assert_eq!(kind.questions.len(), 1);
}

#[test]
fn an_alias_bomb_is_refused_at_once() {
    let mut bomb = String::from("name: Bug\nx-a: &a [1, 2, 3, 4, 5, 6, 7, 8, 9]\n");
    for (from, to) in "abcdefgh".chars().zip("bcdefghi".chars()) {
        bomb.push_str(&format!("x-{to}: &{to} [{}]\n", format!("*{from},").repeat(9)));
    }
    let begun = std::time::Instant::now();
    assert_eq!(
        of_type(&bomb),
        [
            "bug.yaml:6:13: error[too-many-values]: this file holds more than 20000 values (an alias (`*name`) counts as often as it is used, with all that it stands for)"
        ]
    );
    assert!(begun.elapsed().as_secs() < 1);
}

#[test]
fn a_large_text_used_often_costs_nothing() {
    let text = format!("name: Bug\nx-t: &t \"{}\"\nx-all: [{}]\n", "x".repeat(100_000), "*t,".repeat(15_000));
    assert_eq!(of_type(&text), NOTHING);
}

#[test]
fn deep_nesting_is_refused() {
    let text = format!("name: Bug\nx-deep: {}{}\n", "[".repeat(5_000), "]".repeat(5_000));
    assert!(of_type(&text)[0].contains("error[too-deep]"));
}

#[test]
fn a_bare_id_beyond_2_to_the_53_is_read_exactly() {
    for written in ["1234567890123456789", "\"1234567890123456789\"", "18446744073709551615"] {
        let server = format!("server: {written}\n");
        let set = loaded(&[("server.yaml", &server)], &[]).set.unwrap();
        assert_eq!(set.servers.keys().next().unwrap().to_string(), written.trim_matches('"'));
    }
}

#[test]
fn numbers_stay_as_written_where_texts_belong() {
    let set = loaded(&[("server.yaml", SERVER), ("bug.yaml", "name: 1.10\nquestions: [007]\n")], &[]).set.unwrap();
    let kind = &set.servers.values().next().unwrap().types[0];
    assert_eq!((kind.name.as_str(), kind.questions[0].ask.as_str()), ("1.10", "007"));
}

#[test]
fn variables_are_data() {
    let text = "name: ${NAME}\nenabled: ${ON}\nlimits: {open_per_member: \"x\"}\nmessages:\n  welcome: |\n    Hello ${NAME} {{ member.name }} $${x} $5\n";
    let text = text.replace("limits: {open_per_member: \"x\"}\n", "limits:\n  open_per_member: ${MOST}\n");
    let env = [("NAME", "a: [b] {{ boom }} #x"), ("ON", "false"), ("MOST", "3")];
    let set = loaded(&[("server.yaml", SERVER), ("bug.yaml", &text)], &env).set.unwrap();
    let kind = &set.servers.values().next().unwrap().types[0];
    assert_eq!(kind.name, "a: [b] {{ boom }} #x");
    assert!(!kind.enabled);
    assert_eq!(kind.limits.open_per_member, Some(3));
    assert_eq!(kind.messages.welcome.source(), "Hello a: [b] {{ '{' }}{{ '{' }} boom }} #x {{ member.name }} ${x} $5");
}

#[test]
fn several_servers_live_in_folders() {
    let other = SERVER.replace("1100000000000000000", "1100000000000000009");
    let files =
        [("one/server.yaml", SERVER), ("one/bug.yaml", TYPE), ("two/server.yaml", &*other), ("two/bug.yaml", TYPE)];
    assert_eq!(loaded(&files, &[]).set.unwrap().servers.len(), 2);
}

#[test]
fn a_folder_that_nobody_reads_is_worth_a_word() {
    assert_eq!(
        with("questions/old/a.yaml", b"- Hello?\n"),
        [
            "questions/old:1:1: warning[stray-folder]: the folder `questions/old` is not read (a server's folder holds its files, `questions`, `replies` and `tests`, and no further folders)"
        ]
    );
}

#[cfg(unix)]
#[test]
fn links_are_followed_and_broken_ones_reported() {
    let folder = folder_of(&[("real/server.yaml", SERVER.as_bytes()), ("real/bug.txt", TYPE.as_bytes())]);
    let real = folder.path().join("real");
    std::os::unix::fs::symlink(real.join("bug.txt"), real.join("bug.yaml")).unwrap();
    std::os::unix::fs::symlink(real.join("gone"), real.join("gone.yaml")).unwrap();
    std::os::unix::fs::symlink(&real, folder.path().join("linked")).unwrap();
    let said = reported(&load(&folder.path().join("linked"), &BTreeMap::new()).unwrap());
    assert_eq!(said.len(), 1);
    assert!(said[0].starts_with("gone.yaml:1:1: error[unreadable-file]: `gone.yaml` cannot be read"), "{}", said[0]);
}

#[test]
fn the_same_bytes_have_the_same_fingerprint() {
    let files: [(&str, &[u8]); 2] =
        [("server.yaml", b"server: ${GUILD:-1100000000000000000}\n"), ("bug.yaml", TYPE.as_bytes())];
    let folder = folder_of(&files);
    let print = |env: &[(&str, &str)]| fingerprint(folder.path(), &environment(env)).unwrap();
    let before = print(&[]);
    assert_eq!(before, print(&[("OTHER", "1")]));
    assert_ne!(before, print(&[("GUILD", "1200000000000000000")]));
    assert_eq!(
        before,
        load(folder.path(), &BTreeMap::new()).unwrap().set.map_or(before.clone(), |set| set.fingerprint)
    );
    write(folder.path(), "bug.yaml", b"name: Bog\n");
    assert_ne!(before, print(&[]));
}

#[test]
fn a_thousand_types_load_in_linear_time() {
    let load_of = |count: usize| {
        let mut server = String::from("server: 1100000000000000000\nchannels: {open: 1100000000000000011}\n");
        server.push_str("defaults: {thread: {in: open}}\n");
        let questions: String =
            (0..20).map(|n| format!("  - {{id: q{n}, ask: \"Question {n}?\", hint: x}}\n")).collect();
        let files: Vec<(String, String)> = (0..count)
            .map(|n| (format!("type-{n}.yaml"), format!("name: Type {n}\nquestions:\n{questions}")))
            .collect();
        let mut all: Vec<(&str, &[u8])> = vec![("server.yaml", server.as_bytes())];
        all.extend(files.iter().map(|(path, text)| (path.as_str(), text.as_bytes())));
        let folder = folder_of(&all);
        let begun = std::time::Instant::now();
        let loaded = load(folder.path(), &BTreeMap::new()).unwrap();
        assert_eq!(loaded.set.unwrap().servers.values().next().unwrap().types.len(), count);
        begun.elapsed()
    };
    load_of(10);
    let (few, many) = (load_of(100), load_of(1_000));
    assert!(many < few * 30, "100 types: {few:?}, 1,000 types: {many:?}");
}
