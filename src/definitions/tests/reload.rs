//! A running set and the folder it comes from.

use std::path::PathBuf;
use std::sync::mpsc;
use std::time::{Duration, Instant};

use super::*;
use crate::definitions::live::{Live, Reloaded};
use crate::definitions::watch;

const FILES: [(&str, &[u8]); 3] = [
    ("server.yaml", SERVER.as_bytes()),
    ("bug.yaml", b"name: Bug\nquestions: [One?, Two?]\n"),
    ("questions/list.yaml", b"- Who?\n"),
];

fn live(folder: &Path) -> Live {
    let loaded = load(folder, &BTreeMap::new()).unwrap();
    Live::new(folder.to_owned(), BTreeMap::new(), loaded.set.unwrap(), loaded.memory)
}

/// What a reload says, in a line.
fn said(reloaded: Reloaded) -> String {
    match reloaded {
        Reloaded::Unchanged => "unchanged".to_owned(),
        Reloaded::Mended => "mended".to_owned(),
        Reloaded::Changed { changes, .. } => changes.join("; "),
        Reloaded::Refused { diagnostics, .. } => format!("refused: {}", diagnostics[0].short()),
        Reloaded::CannotRun(why) => format!("cannot run: {}", why.to_string().split('`').next().unwrap()),
    }
}

#[test]
fn changes_are_told_in_a_managers_words() {
    let folder = folder_of(&FILES);
    let live = live(folder.path());
    let now = |path: &str, text: &str| {
        write(folder.path(), path, text.as_bytes());
        said(live.reload())
    };
    assert_eq!(said(live.reload()), "unchanged");
    assert_eq!(now("bug.yaml", "name: Bug\nquestions: [One?, Second?]\n"), "`bug`: question 2 reworded");
    assert_eq!(now("bug.yaml", "name: Bug\nquestions: [Second?, One?]\n"), "`bug`: questions in another order");
    assert_eq!(now("bug.yaml", "name: Bug\nquestions: [Second?]\n"), "`bug`: now 1 question (was 2)");
    assert_eq!(now("bug.yaml", "# only a comment\nname: Bug\nquestions: [Second?]\n"), "");
    assert_eq!(
        now("bug.yaml", "name: Bug\nquestions: [Second?]\nenabled: false\nstaff: [recruiters]\ncolour: '#5865F2'\n"),
        "`bug`: cannot be opened any more; `bug`: colour and staff changed"
    );
    let deciding = |decisions: &str| format!("name: Bug\nquestions: [Second?]\ndecisions: [{decisions}]\n");
    assert_eq!(
        now("bug.yaml", &deciding("Yes, {label: Later, close: false}")),
        "`bug`: can be opened again; `bug`: new decision `yes`; `bug`: new decision `later`; `bug`: colour and staff changed"
    );
    assert_eq!(
        now("bug.yaml", &deciding("{label: Later, give: [staff], message: Wait.}")),
        "`bug`, decision `later`: text, given roles and closing changed; `bug`: decision `yes` is gone"
    );
    fs::write(folder.path().join("bug.yaml"), "name: Bug\nquestions: [Second?]\n").unwrap();
    assert_eq!(said(live.reload()), "`bug`: decision `later` is gone");
    assert_eq!(now("idea.yaml", "name: Idea\n"), "panel `main`: tickets changed; new type `idea`");
    fs::remove_file(folder.path().join("idea.yaml")).unwrap();
    assert_eq!(said(live.reload()), "panel `main`: tickets changed; type `idea` is gone; its open tickets go on");
    assert_eq!(
        now(
            "server.yaml",
            &SERVER.replace("channel: open-a-ticket}", "channel: open-a-ticket, title: Hello, style: menu}")
        ),
        "panel `main`: title and style changed"
    );
}

#[test]
fn a_set_with_an_error_is_not_put_in_force() {
    let folder = folder_of(&FILES);
    let live = live(folder.path());
    let before = live.current();
    write(folder.path(), "bug.yaml", b"nam: Bug\n");
    let refused =
        "refused: bug.yaml:1:1: error[unknown-key]: there is no key `nam` in a ticket type (did you mean `name`?)";
    assert_eq!(said(live.look()), refused);
    assert!(Arc::ptr_eq(&before, &live.current()), "the last good set goes on");
    assert_eq!(said(live.look()), "unchanged", "the watcher tells a mistake once");
    assert_eq!(said(live.reload()), refused, "whoever asks is told");
    write(folder.path(), "bug.yaml", FILES[1].1);
    assert_eq!(said(live.look()), "mended", "back to what is in force");
    assert_eq!(said(live.look()), "unchanged");
    write(folder.path(), "bug.yaml", b"nam: Bug\n");
    assert_eq!(said(live.look()), refused, "the same mistake made anew is told anew");
}

#[test]
fn a_folder_that_goes_leaves_the_set_in_force() {
    let folder = folder_of(&FILES);
    let live = live(folder.path());
    fs::remove_dir_all(folder.path()).unwrap();
    assert_eq!(said(live.look()), "cannot run: there is no folder ");
    assert_eq!(said(live.look()), "unchanged");
    assert_eq!(live.current().servers.len(), 1);
}

/// A watched folder, and what is in force in it.
struct Watched {
    seen: mpsc::Receiver<String>,
    _watch: watch::Watch,
}

impl Watched {
    fn new(folder: PathBuf) -> Self {
        let live = live(&folder);
        let (tell, seen) = mpsc::channel();
        let look = move || match said(live.look()).as_str() {
            "unchanged" => {}
            news => drop(tell.send(news.to_owned())),
        };
        Self { seen, _watch: watch::watch(&folder, look).unwrap() }
    }

    /// The next thing that is told, and how long it took. The limit is for a machine that is busy with other tests.
    fn next(&self) -> (String, Duration) {
        let begun = Instant::now();
        let news = self.seen.recv_timeout(Duration::from_secs(20)).expect("the watcher tells of it");
        (news, begun.elapsed())
    }

    fn hears(&self, news: &str) {
        let (heard, after) = self.next();
        assert_eq!(heard, news);
        assert!(after < Duration::from_secs(3), "{news}: after {after:?}, which only the regular look explains");
    }
}

#[test]
fn every_way_of_saving_is_noticed() {
    let folder = folder_of(&FILES);
    let (root, file) = (folder.path(), folder.path().join("bug.yaml"));
    let watched = Watched::new(root.to_owned());
    fs::write(&file, "name: Bug\nquestions: [In place?]\n").unwrap();
    watched.hears("`bug`: now 1 question (was 2)");
    // An editor's backup, then the new text under the old name.
    fs::rename(&file, root.join("bug.yaml~")).unwrap();
    fs::write(&file, "name: Bug\nquestions: [By rename?]\n").unwrap();
    watched.hears("`bug`: question 1 reworded");
    fs::write(root.join(".bug.yaml.tmp"), "name: Bug\nquestions: [By a temporary?]\n").unwrap();
    fs::rename(root.join(".bug.yaml.tmp"), &file).unwrap();
    watched.hears("`bug`: question 1 reworded");
    fs::write(root.join("questions/list.yaml"), "- Whom?\n").unwrap();
    fs::write(&file, "name: Bug\nquestions: [{include: list}]\n").unwrap();
    watched.hears("`bug`: question 1 reworded");
    fs::write(root.join("questions/list.yaml"), "- Whose?\n").unwrap();
    watched.hears("`bug`: question 1 reworded");
    fs::create_dir(root.join("other")).unwrap();
    fs::write(root.join("other/server.yaml"), "server: 1100000000000000077\n").unwrap();
    watched.hears("new server 1100000000000000077");
    fs::write(&file, "name: Bug\nquestions: [").unwrap();
    let (refused, _) = watched.next();
    assert!(refused.starts_with("refused: bug.yaml:2:12: error[unclosed-bracket]"), "{refused}");
}

#[cfg(unix)]
#[test]
fn a_flipped_link_is_noticed() {
    use std::os::unix::fs::symlink;
    // As Kubernetes lays out a ConfigMap: the files lead through `..data` to a folder that is replaced as a whole.
    let root = tempfile::tempdir().unwrap();
    let mounted = root.path().join("tickets.d");
    for (version, question) in [("..1", "One?"), ("..2", "Two?")] {
        let kind = format!("name: Bug\nquestions: [{question}]\n");
        write(&mounted, &format!("{version}/server.yaml"), SERVER.as_bytes());
        write(&mounted, &format!("{version}/bug.yaml"), kind.as_bytes());
    }
    symlink("..1", mounted.join("..data")).unwrap();
    symlink("..data/server.yaml", mounted.join("server.yaml")).unwrap();
    symlink("..data/bug.yaml", mounted.join("bug.yaml")).unwrap();
    let watched = Watched::new(mounted.clone());
    symlink("..2", mounted.join("..data_tmp")).unwrap();
    fs::rename(mounted.join("..data_tmp"), mounted.join("..data")).unwrap();
    watched.hears("`bug`: question 1 reworded");
}

#[cfg(unix)]
#[test]
fn a_folder_that_is_itself_a_link_is_followed_to_its_new_end() {
    use std::os::unix::fs::symlink;
    let root = tempfile::tempdir().unwrap();
    for (version, question) in [("r1", "One?"), ("r2", "Two?")] {
        let kind = format!("name: Bug\nquestions: [{question}]\n");
        write(root.path(), &format!("{version}/server.yaml"), SERVER.as_bytes());
        write(root.path(), &format!("{version}/bug.yaml"), kind.as_bytes());
    }
    let current = root.path().join("current");
    symlink("r1", &current).unwrap();
    let watched = Watched::new(current.clone());
    symlink("r2", root.path().join("next")).unwrap();
    fs::rename(root.path().join("next"), &current).unwrap();
    watched.hears("`bug`: question 1 reworded");
    write(root.path(), "r2/bug.yaml", b"name: Bug\nquestions: [Three?]\n");
    watched.hears("`bug`: question 1 reworded");
}

#[test]
fn a_folder_that_is_deleted_and_made_again_is_noticed() {
    let root = folder_of(&[]);
    let folder = root.path().join("tickets.d");
    for (path, bytes) in FILES {
        write(&folder, path, bytes);
    }
    let watched = Watched::new(folder.clone());
    fs::remove_dir_all(&folder).unwrap();
    watched.hears("cannot run: there is no folder ");
    write(&folder, "server.yaml", SERVER.as_bytes());
    write(&folder, "bug.yaml", b"name: Bug\nquestions: [Again?]\n");
    watched.hears("`bug`: now 1 question (was 2)");
    write(&folder, "bug.yaml", b"name: Bug\nquestions: [And again?]\n");
    watched.hears("`bug`: question 1 reworded");
}
