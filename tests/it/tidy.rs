//! The structure, read from the sources: who may use what.

use std::path::{Path, PathBuf};

fn sources() -> Vec<(String, String)> {
    fn below(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                below(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    below(&root, &mut found);
    let relative = |path: PathBuf| path.strip_prefix(&root).unwrap().to_string_lossy().into_owned();
    found.into_iter().map(|path| (relative(path.clone()), std::fs::read_to_string(path).unwrap())).collect()
}

/// The lines of code, comments and the tests at a file's end left out.
fn code(text: &str) -> impl Iterator<Item = &str> {
    let end = text.find("#[cfg(test)]\nmod tests {").unwrap_or(text.len());
    text[..end].lines().filter(|line| !line.trim_start().starts_with("//"))
}

/// Every place outside `homes` where a word of `words` stands.
fn strays(words: &[&str], homes: &[&str]) -> Vec<String> {
    let at_home = |path: &str| homes.iter().any(|home| path.starts_with(home));
    let mut strays = Vec::new();
    for (path, text) in sources().iter().filter(|(path, _)| !at_home(path)) {
        for line in code(text).filter(|line| words.iter().any(|word| line.contains(word))) {
            strays.push(format!("{path}: {}", line.trim()));
        }
    }
    strays
}

#[track_caller]
fn only_in(homes: &[&str], words: &[&str]) {
    assert_eq!(strays(words, homes), Vec::<String>::new(), "only {homes:?} may use {words:?}");
}

#[test]
fn discord_is_reached_in_one_place() {
    only_in(&["discord/", "discord.rs"], &["serenity::", "twilight_", "reqwest::"]);
}

#[test]
fn sql_is_in_one_place() {
    only_in(&["store/", "store.rs"], &["sqlx::"]);
}

#[test]
fn copies_of_files_are_kept_in_one_place() {
    only_in(&["files.rs"], &["object_store::"]);
}

#[test]
fn web_servers_are_in_the_sandbox() {
    only_in(&["sandbox/", "sandbox.rs"], &["axum::"]);
}

#[test]
fn templates_are_in_one_place() {
    only_in(&["templates/", "templates.rs"], &["minijinja::"]);
}

#[test]
fn fluent_is_in_one_place_and_phrases_are_named_in_one() {
    only_in(&["language/", "language.rs"], &["fluent_bundle::", "fluent_syntax::"]);
    only_in(&["language/", "language.rs", "phrases/", "phrases.rs"], &[".say(\"", "say!("]);
}

#[test]
fn files_are_watched_in_one_place() {
    only_in(&["definitions/watch.rs"], &["notify::"]);
}

#[test]
fn the_clock_is_read_in_one_place() {
    let words = ["SystemTime::now", "OffsetDateTime::now", "Utc::now"];
    only_in(&["clock.rs"], &words);
}

#[test]
fn the_environment_is_read_in_one_place() {
    only_in(&["settings.rs"], &["std::env::", "env::var"]);
}

#[test]
fn what_is_pure_touches_no_world() {
    let pure = ["domain", "engine", "render", "history", "templates", "language", "phrases", "markup", "preview"];
    let words = ["tokio::", "std::fs", "std::net", "std::process", "crate::store", "crate::discord", "crate::desk"];
    let is_pure = |path: &str| pure.iter().any(|module| path.starts_with(module));
    for (path, text) in sources().iter().filter(|(path, _)| is_pure(path)) {
        for line in code(text) {
            assert!(!words.iter().any(|word| line.contains(word)), "{path}: {line}");
        }
    }
}

#[test]
fn the_domain_depends_on_nothing_of_ours() {
    for (path, text) in sources().iter().filter(|(path, _)| path.starts_with("domain")) {
        for line in code(text).filter(|line| line.contains("crate::")) {
            assert!(line.contains("crate::domain"), "{path}: {line}");
        }
    }
}

#[test]
fn the_sandbox_knows_only_the_clock() {
    for (path, text) in sources().iter().filter(|(path, _)| path.starts_with("sandbox")) {
        for line in code(text).filter(|line| line.contains("crate::")) {
            let fine = ["crate::sandbox", "crate::clock", "crate::domain::time"];
            assert!(fine.iter().any(|module| line.contains(module)), "{path}: {line}");
        }
    }
}

#[test]
fn store_and_discord_know_neither_each_other_nor_the_engine() {
    for (path, text) in sources() {
        let strangers: &[&str] = match path.split(['/', '.']).next() {
            Some("store") => &["crate::discord", "crate::engine", "crate::desk", "crate::definitions"],
            Some("discord") => &["crate::store", "crate::engine", "crate::desk", "crate::definitions"],
            _ => continue,
        };
        for line in code(&text) {
            assert!(!strangers.iter().any(|module| line.contains(module)), "{path}: {line}");
        }
    }
}
