//! `run` with something wrong: one sentence that says what to do, an exit code, no secret.

use std::fs::Permissions;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::os::unix::process::CommandExt as _;
use std::path::Path;

use frontdesk::clock::Clock;
use frontdesk::definitions::{self, starter};
use frontdesk::sandbox::{Blueprint, Sandbox};
use frontdesk::stage;
use tempfile::TempDir;

use super::{Outcome, PASSWORD, Process, done, frontdesk};

/// A place where `run` works, unless something is different.
pub(super) struct Place {
    pub sandbox: Sandbox,
    pub folder: TempDir,
    runtime: tokio::runtime::Runtime,
}

impl Place {
    pub fn new() -> Self {
        Self::staged(|_| ())
    }

    pub fn staged(change: impl FnOnce(&mut Blueprint)) -> Self {
        let folder = TempDir::new().unwrap();
        let definitions = folder.path().join("tickets.d");
        starter::write(&definitions).unwrap();
        let set = definitions::load(&definitions, &Default::default()).unwrap().set.unwrap();
        let mut blueprint = stage::set(&set);
        change(&mut blueprint);
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let sandbox = runtime.block_on(Sandbox::start(blueprint, Clock::new())).unwrap();
        Self { sandbox, folder, runtime }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn wait<T>(&self, what: impl Future<Output = T>) -> T {
        self.runtime.block_on(what)
    }

    /// `run`, with these variables in place of the usual ones; an empty one counts as not set.
    pub fn run(&self, different: &[(&str, &str)]) -> Process {
        let origin = self.sandbox.origin();
        let mut variables = vec![("DISCORD_TOKEN", stage::TOKEN), ("DISCORD_API_URL", origin.as_str())];
        variables.extend(different);
        Process::start(frontdesk(self.path(), &["run"], &variables))
    }

    /// The same as a user without any rights, since nothing is kept from root.
    fn as_somebody(&self, different: &[(&str, &str)]) -> Outcome {
        const NOBODY: u32 = 65_534;
        let origin = self.sandbox.origin();
        let mut variables = vec![("DISCORD_TOKEN", stage::TOKEN), ("DISCORD_API_URL", origin.as_str())];
        variables.extend(different);
        let mut command = frontdesk(self.path(), &["run"], &variables);
        if std::fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0) {
            command.uid(NOBODY).gid(NOBODY);
        }
        Process::start(command).end()
    }

    fn refused(&self, different: &[(&str, &str)], code: i32, sentence: &str) -> Outcome {
        let outcome = self.run(different).end();
        outcome.refused(code, sentence);
        assert_eq!(outcome.out, "");
        outcome
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.sandbox.shutdown();
    }
}

#[test]
fn a_token_that_is_missing_wrong_or_none() {
    let place = Place::new();
    place.refused(&[("DISCORD_TOKEN", "")], 2, "DISCORD_TOKEN is not set: put the bot's token there");
    place.refused(&[("DISCORD_TOKEN", PASSWORD)], 1, "Discord does not accept the bot's token: copy it anew");
    let quoted = format!("\"{PASSWORD}\"");
    place.refused(&[("DISCORD_TOKEN", &quoted)], 1, "the bot's token holds a character that no token has");
    place.refused(&[("DISCORD_TOKEN", ""), ("DISCORD_TOKEN_FILE", "nowhere")], 2, "the file nowhere with the token");
    std::fs::write(place.path().join("empty"), "\n").unwrap();
    place.refused(&[("DISCORD_TOKEN", ""), ("DISCORD_TOKEN_FILE", "empty")], 2, "the file empty is to hold the token");
}

#[test]
fn an_intent_that_is_off() {
    let place = Place::staged(|blueprint| blueprint.message_content = false);
    place.refused(&[], 1, "switch on Message Content Intent");
}

#[test]
fn an_address_of_discord_that_is_none_or_somebody_elses() {
    let place = Place::new();
    for address in ["nonsense", "ftp://127.0.0.1", "http://127.0.0.1:99999"] {
        place.refused(&[("DISCORD_API_URL", address)], 2, "DISCORD_API_URL: ");
    }
}

#[test]
fn a_discord_that_is_away_is_waited_for() {
    let place = Place::new();
    let mut process = place.run(&[("DISCORD_API_URL", "http://127.0.0.1:9")]);
    process.until_said("Nothing answers as Discord at http://127.0.0.1:9");
    process.signal("TERM");
    assert_eq!(process.end().code, Some(0), "a stop while waiting is a stop");
}

#[test]
fn an_address_of_a_database_that_cannot_be_used() {
    let place = Place::new();
    let url = |rest: &str| format!("{rest}://desk:{PASSWORD}@127.0.0.1/tickets");
    place.refused(&[("DATABASE_URL", &url("postgres"))], 1, "PostgreSQL is not among the databases");
    place.refused(&[("DATABASE_URL", &url("http"))], 1, "it does not begin with `mysql://`");
    place.refused(&[("DATABASE_URL", PASSWORD)], 1, "it has no `mysql://` or `sqlite://`");
    place.refused(
        &[("DATABASE_URL", &format!("mysql://desk:{PASSWORD}#@db/x"))],
        1,
        "in a password, write `%23` for #",
    );
    place.refused(&[("DATABASE_URL_FILE", "nowhere")], 2, "the file nowhere with the database address cannot be read");
}

#[test]
fn an_sqlite_file_that_cannot_be_used() {
    let place = Place::new();
    place.refused(&[("DATABASE_URL", "sqlite://nowhere/tickets.db")], 1, "cannot be opened or created");
    std::fs::write(place.path().join("text.db"), "This is a letter, not a database. ".repeat(100)).unwrap();
    place.refused(&[("DATABASE_URL", "sqlite://text.db")], 1, "is not an SQLite file");
    assert!(done(place.path(), &["migrate"], &[("DATABASE_URL", "sqlite://there.db")]).code == Some(0));
    place.refused(&[("DATABASE_URL", "sqlite://there.db?mode=ro")], 1, "is read-only");
}

#[test]
fn a_disk_that_is_full_is_waited_for() {
    let place = Place::new();
    let mut process = place.run(&[("DATABASE_URL", "sqlite:///dev/full")]);
    process.until_said("database or disk is full");
    process.signal("TERM");
    assert_eq!(process.end().code, Some(0));
}

#[test]
fn folders_and_files_that_others_keep_to_themselves() {
    let place = Place::new();
    let [locked, kept] = ["locked", "kept.db"].map(|name| place.path().join(name));
    std::fs::create_dir(&locked).unwrap();
    done(place.path(), &["migrate"], &[("DATABASE_URL", "sqlite://kept.db")]).succeeded();
    restrict(place.path(), 0o755);
    for (path, mode) in [(&locked, 0o555), (&kept, 0o444)] {
        restrict(path, mode);
    }
    place.as_somebody(&[("DATABASE_URL", "sqlite://locked/tickets.db")]).refused(1, "may Frontdesk write there?");
    place.as_somebody(&[("DATABASE_URL", "sqlite://kept.db")]).refused(1, "the database `kept.db`");

    restrict(&place.path().join("tickets.d"), 0o000);
    place.as_somebody(&[]).refused(1, "the folder `tickets.d` cannot be read");
    restrict(&place.path().join("tickets.d"), 0o755);
    restrict(&place.path().join("tickets.d/bug-report.yaml"), 0o000);
    place.as_somebody(&[]).refused(1, "bug-report.yaml");
}

fn restrict(path: &Path, mode: u32) {
    std::fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

#[test]
fn tables_of_a_newer_version() {
    let place = Place::new();
    done(place.path(), &["migrate"], &[]).succeeded();
    place.wait(async {
        use sqlx::Connection as _;
        let file = place.path().join("frontdesk.db");
        let mut beside = sqlx::SqliteConnection::connect(&file.display().to_string()).await.unwrap();
        let newer = "INSERT INTO frontdesk_migrations (version, description, success, checksum, execution_time) \
            VALUES (999, 'later', 1, x'00', 0)";
        sqlx::query(newer).execute(&mut beside).await.unwrap();
        beside.close().await.unwrap();
    });
    let steps = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/sqlite")).unwrap();
    let number = |step: std::io::Result<std::fs::DirEntry>| -> u32 {
        let name = step.unwrap().file_name().into_string().unwrap();
        name.split('_').next().and_then(|number| number.parse().ok()).expect("a numbered step")
    };
    let known = steps.map(number).max().unwrap();
    let sentence =
        format!("has tables of a newer version of Frontdesk (step 999; this version knows {known}): run that version");
    place.refused(&[], 1, &sentence);
    done(place.path(), &["migrate"], &[]).refused(1, &sentence);
}

#[test]
fn definitions_that_are_missing_or_have_errors() {
    let place = Place::new();
    place.refused(&[("FRONTDESK_DEFINITIONS", "nowhere")], 1, "there is no folder `nowhere`");
    place.refused(&[("FRONTDESK_DEFINITIONS", "tickets.d/server.yaml")], 1, "is not a folder");
    let file = place.path().join("tickets.d/bug-report.yaml");
    let good = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, good.replace("notify:", "notfy:")).unwrap();
    let outcome = place.refused(&[], 1, "the definitions have errors, so the bot was not started");
    assert!(outcome.err.contains("bug-report.yaml:") && outcome.err.contains("notify"), "{outcome:?}");
    std::fs::write(&file, good.replace("name:", "name: ${TYPE_NAME} #")).unwrap();
    let outcome = place.refused(&[], 1, "the definitions have errors");
    assert!(outcome.err.contains("TYPE_NAME"), "{outcome:?}");
    place.run(&[("TYPE_NAME", "Bugs")]).until_said("connected to Discord");
}

#[test]
fn a_server_that_the_bot_is_not_in() {
    let place = Place::new();
    let file = place.path().join("tickets.d/server.yaml");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(file, text.replace("1100000000000000000", "1100000000000000077")).unwrap();
    let mut process = place.run(&[]);
    process.until_said("the bot is not in the server 1100000000000000077, which the definitions name");
    process.signal("TERM");
    assert_eq!(process.end().code, Some(0));
}
