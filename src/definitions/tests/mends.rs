//! Mending what is certain, and nothing else.

use super::*;

/// A type's file after mending.
fn mended(text: &str) -> String {
    mended_in("bug.yaml", text).0
}

/// A file beside a plain server after mending, and how many mends were made.
fn mended_in(path: &str, text: &str) -> (String, usize) {
    let mut files: Vec<(&str, &[u8])> = vec![("server.yaml", SERVER.as_bytes()), ("bug.yaml", b"name: Bug\n")];
    files.retain(|(sound, _)| *sound != path);
    files.push((path, text.as_bytes()));
    let folder = folder_of(&files);
    let fixed = fix::folder(folder.path(), &BTreeMap::new()).unwrap();
    assert!(fixed.unwritten.is_empty());
    let after = fs::read_to_string(folder.path().join(path)).unwrap();
    assert!(fix::folder(folder.path(), &BTreeMap::new()).unwrap().done.is_empty(), "mended twice: {after}");
    (after, fixed.done.len())
}

#[test]
fn keys_and_words() {
    for (wrong, right) in [
        ("color: \"#5865F2\"", "colour: \"#5865F2\""),
        ("qestions: [One?]", "questions: [One?]"),
        ("Description: x", "description: x"),
        ("enabled: yes", "enabled: true"),
        ("enabled: 'off'", "enabled: false"),
        ("alerts: no", "alerts: off"),
        ("button: {style: Primary}", "button: {style: primary}"),
        ("ask: one_by_one", "ask: one-by-one"),
        ("retention: forevr", "retention: forever"),
        ("hours: {Monday-Friday: '09:00-18:00'}", "hours: {mon-fri: '09:00-18:00'}"),
    ] {
        assert_eq!(mended(&format!("name: Bug\n{wrong}  # why\n")), format!("name: Bug\n{right}  # why\n"));
    }
    assert_eq!(mended("title: Bug\n"), "name: Bug\n");
}

#[test]
fn values() {
    for (wrong, right) in [
        ("limits: {open_per_member: \"2\"}", "limits: {open_per_member: 2}"),
        ("limits: {cooldown: 2 days}", "limits: {cooldown: 2d}"),
        ("staff: staff", "staff: [staff]"),
        ("staff: \"staff\"", "staff: [\"staff\"]"),
        ("staff: staff, recruiters", "staff: [staff, recruiters]"),
        ("questions: [Please tell us: what happened?]", "questions: [\"Please tell us: what happened?\"]"),
        ("questions: What, if anything?", "questions: What, if anything?"),
        ("questions: 'What: if anything?'", "questions: ['What: if anything?']"),
        ("emoji: ':tada:'", "emoji: 🎉"),
        ("emoji: :tada:", "emoji: 🎉"),
        ("colour: 5865F2", "colour: \"#5865F2\""),
        ("colour: #5865F2", "colour: \"#5865F2\""),
        ("description: Help: it broke", "description: \"Help: it broke\""),
        ("description: @staff, look", "description: \"@staff, look\""),
        ("description: **Read** \"this\"", "description: '**Read** \"this\"'"),
        ("staff: [${TEAM:-staff}]", "staff: [\"${TEAM:-staff}\"]"),
    ] {
        assert_eq!(mended(&format!("name: Bug\n{wrong}\n# end\n")), format!("name: Bug\n{right}\n# end\n"));
    }
    assert_eq!(mended("name:Bug\ndescription: x\n"), "name: Bug\ndescription: x\n");
    let server = SERVER.replace("staff: 1100000000000000001", "staff: <@&1100000000000000001>");
    let right = SERVER.replace("staff: 1100000000000000001", "staff: \"1100000000000000001\"");
    assert_eq!(mended_in("server.yaml", &server).0, right);
}

#[test]
fn what_is_not_certain_is_left() {
    for text in [
        "name: Bug\nstaff: [stff]\n",
        "name: Bug\nquestions: [{ask: x, optional: true}]\n",
        "name: Bug\nquestions: [{ask: x, mix: 3}]\n",
        "name: Bug\ncolour: red\n",
        "name: Bug\nenabled: maybe\n",
        "name: Bug\nenabled: ${ON:-yes}\n",
        "name: Bug\ncolor: red\ncolour: \"#000000\"\n",
        "name: Bug\ndescription: [@staff, look]\n",
        "id: Bug Report\nname: Bug\n",
        "name: Bug\nthread:\n\tin: open-a-ticket\n",
        "name: \"Bug\ndescription: x\n",
        "name: true\n",
        "",
    ] {
        assert_eq!(mended(text), text);
    }
}

#[test]
fn one_mend_brings_the_next_to_light() {
    let (after, count) = mended_in("bug.yaml", "title: Help: now\ncolor: 5865F2\nstaff: @staff\nenabled: yes\n");
    assert_eq!(after, "name: \"Help: now\"\ncolour: \"#5865F2\"\nstaff: [\"@staff\"]\nenabled: true\n");
    assert_eq!(count, 7);
}

#[test]
fn the_rest_of_the_file_stays_as_it_is() {
    let text = "\u{feff}# ours\r\nname:   Bug   # called so\r\n\r\ncolor:  \"#5865F2\"\r\nenabled: yes\r\n";
    let right = text.replace("color:", "colour:").replace("yes", "true");
    assert_eq!(mended(text), right);
}

#[test]
fn a_list_that_two_types_include_is_mended_once() {
    let (after, count) = mended_in("questions/about.yaml", "- {question: How old?, required: no}\n");
    assert_eq!((after.as_str(), count), ("- {ask: How old?, required: false}\n", 2));
}

#[cfg(unix)]
#[test]
fn permissions_and_links_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let folder = folder_of(&[("server.yaml", SERVER.as_bytes()), ("kept/bug.txt", b"name: Bug\ncolor: '#000000'\n")]);
    let (real, link) = (folder.path().join("kept/bug.txt"), folder.path().join("bug.yaml"));
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
    symlink("kept/bug.txt", &link).unwrap();
    assert_eq!(fix::folder(folder.path(), &BTreeMap::new()).unwrap().done.len(), 1);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
    assert_eq!(fs::read_to_string(&real).unwrap(), "name: Bug\ncolour: '#000000'\n");
    assert_eq!(fs::read_dir(folder.path().join("kept")).unwrap().count(), 1);
}

#[test]
fn sound_files_are_not_touched() {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tickets.d"));
    for found in source::read(folder).unwrap().files {
        let (after, done) = fix::file(&found, &BTreeMap::new());
        assert!(done.is_empty());
        assert_eq!(after.content, found.content);
    }
}
