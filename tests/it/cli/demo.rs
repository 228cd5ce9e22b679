//! `demo`: without Discord, a token or a database.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};

use tempfile::TempDir;

use super::{Process, done, frontdesk};

#[test]
fn the_script_prints_a_conversation() {
    let folder = TempDir::new().unwrap();
    let outcome = done(folder.path(), &["demo", "--script"], &[]);
    let said = outcome.succeeded();
    for line in ["Report a bug", "#ticket-histories", "The transcript on Mia's record"] {
        assert!(said.contains(line), "{line}: {said}");
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left behind");
}

#[test]
fn the_page_answers_until_a_signal() {
    let folder = TempDir::new().unwrap();
    for signal in ["INT", "TERM"] {
        let scratch = folder.path().display().to_string();
        let mut process = Process::start(frontdesk(folder.path(), &["demo"], &[("TMPDIR", &scratch)]));
        let mut lines = BufReader::new(process.child.stdout.take().unwrap()).lines();
        let address = lines.find_map(|line| line.unwrap().trim().strip_prefix("http://").map(str::to_owned)).unwrap();
        let mut page = TcpStream::connect(&address).unwrap();
        write!(page, "GET / HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        page.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 200") && answer.contains("<html"), "{answer}");
        lines.find(|line| line.as_ref().unwrap().contains("Ctrl-C")).unwrap().unwrap();
        process.signal(signal);
        let outcome = process.quietly();
        assert_eq!(outcome.code, Some(0), "{signal}: {outcome:?}");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "{signal}: nothing is left behind");
    }
}

#[test]
fn a_port_that_is_taken_is_told() {
    let folder = TempDir::new().unwrap();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let outcome = done(folder.path(), &["demo", "--port", &port], &[]);
    outcome.refused(2, &format!("port {port} of this machine cannot be used"));
}

#[test]
fn definitions_with_errors_are_told() {
    let folder = TempDir::new().unwrap();
    std::fs::create_dir(folder.path().join("tickets.d")).unwrap();
    std::fs::write(folder.path().join("tickets.d/server.yaml"), "sever: 1").unwrap();
    done(folder.path(), &["demo"], &[]).refused(1, "the definitions have errors; see `frontdesk check tickets.d`");
}
