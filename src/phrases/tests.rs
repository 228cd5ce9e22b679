//! The functions here and the texts fit each other, which no compiler sees.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::language::known;

/// Every phrase that a function says, with what it puts in.
fn said() -> BTreeMap<String, BTreeSet<String>> {
    let sources = [
        include_str!("../phrases.rs"),
        include_str!("answers.rs"),
        include_str!("asking.rs"),
        include_str!("blocks.rs"),
        include_str!("commands.rs"),
        include_str!("config.rs"),
        include_str!("defaults.rs"),
        include_str!("figures.rs"),
        include_str!("found.rs"),
        include_str!("history.rs"),
        include_str!("log.rs"),
        include_str!("surfaces.rs"),
        include_str!("system.rs"),
        include_str!("timers.rs"),
    ];
    let name = regex::Regex::new(r"[(,]\s*(\w+) = ").unwrap();
    let mut said: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in sources {
        let code = source.split("#[cfg(test)]\nmod tests {").next().unwrap();
        let code: Vec<&str> = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        for call in code.join("\n").split("say!(").skip(1) {
            let id = call.split('"').nth(1).unwrap().to_owned();
            let mut depth = 1;
            let end = call.find(|c| {
                depth += i32::from(c == '(') - i32::from(c == ')');
                depth == 0
            });
            let names = name.captures_iter(&call[..end.unwrap()]).map(|found| found[1].to_owned());
            said.entry(id).or_default().extend(names);
        }
    }
    said
}

#[test]
fn every_text_is_said_by_a_function_with_all_that_it_holds() {
    let texts: BTreeMap<String, BTreeSet<String>> =
        known().iter().map(|(id, known)| (id.clone(), known.variables.clone())).collect();
    // Names of commands are asked for by the names.
    let said = said();
    for (id, values) in &said {
        let held = texts.get(id).unwrap_or_else(|| panic!("no text for {id}"));
        // What only chooses the form need not be held by every text.
        let spare: Vec<_> = values.difference(held).filter(|name| *name != "count").collect();
        assert!(
            held.is_subset(values) && spare.is_empty(),
            "{id}: its function puts in {values:?}, its text holds {held:?}"
        );
    }
    let unsaid: Vec<_> = texts.keys().filter(|id| !id.starts_with("name-") && !said.contains_key(*id)).collect();
    assert!(unsaid.is_empty(), "nothing says {unsaid:?}");
}

#[test]
fn lengths_of_time_in_words() {
    for (seconds, words) in [
        (0, "0 seconds"),
        (604_800, "7 days"),
        (86_400, "1 day"),
        (129_600, "1 day and 12 hours"),
        (90_061, "1 day, 1 hour, 1 minute and 1 second"),
        (86_400 * 12_345, "12,345 days"),
    ] {
        assert_eq!(span(Span::seconds(seconds), Words::ENGLISH), words);
    }
}

#[test]
fn moments_seen_from_another() {
    let seconds = Duration::from_secs;
    for (time, past, future) in [
        (seconds(0), "now", "now"),
        (seconds(59), "59 seconds ago", "in 59 seconds"),
        (seconds(3_600), "1 hour ago", "in 1 hour"),
        (seconds(86_400 * 45), "1 month ago", "in 1 month"),
        (seconds(86_400 * 800), "2 years ago", "in 2 years"),
    ] {
        assert_eq!((&*ago(time, Words::ENGLISH), &*ahead(time, Words::ENGLISH)), (past, future));
    }
}
