//! The bytes as a ticket type, as server.yaml and as a question list, each among sound files.

#![no_main]

use std::collections::BTreeMap;

use frontdesk::definitions::diagnostic::{github, human, json, sarif};
use frontdesk::definitions::source::{Found, Role, Sources};
use frontdesk::definitions::{Memory, compile, fix};
use libfuzzer_sys::fuzz_target;

const SERVER: &[u8] = include_bytes!("../../tickets.d/server.yaml");
const KIND: &[u8] = include_bytes!("../../tickets.d/staff-application.yaml");
const LIST: &[u8] = include_bytes!("../../tickets.d/questions/about-you.yaml");

fuzz_target!(|bytes: &[u8]| {
    for at in 0..3 {
        let put = |index: usize, sound: &[u8]| if index == at { bytes.to_vec() } else { sound.to_vec() };
        check(vec![
            found(Role::Server, "server.yaml", put(0, SERVER)),
            found(Role::Type("staff-application".into()), "staff-application.yaml", put(1, KIND)),
            found(Role::List("about-you".into()), "questions/about-you.yaml", put(2, LIST)),
        ]);
    }
});

fn found(role: Role, path: &str, bytes: Vec<u8>) -> Found {
    Found { server: String::new(), role, path: path.to_owned(), content: Ok(bytes) }
}

fn check(files: Vec<Found>) {
    let env = BTreeMap::new();
    for file in &files {
        fix::file(file, &env);
    }
    let loaded = compile(&Sources { files }, &env, Memory::default());
    human::render(&loaded.diagnostics, loaded.files, "tickets.d", true);
    json::render(&loaded.diagnostics);
    github::render(&loaded.diagnostics, "tickets.d");
    sarif::render(&loaded.diagnostics, "tickets.d");
}
