//! How the tables come to be, and what is said of databases that cannot be used.

use frontdesk::domain::ids::GuildId;
use frontdesk::domain::time::Instant;
use frontdesk::store::{Fault, OpenFault, SchemaState, Store};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::database::{Backend, Database, on, on_both, run_on_server, server_url};

on_both! {
    tables_are_made_once,
    instances_that_start_together_make_the_tables_once,
    tables_of_a_newer_version_are_left_alone,
    an_interrupted_step_is_named,
    a_step_that_was_edited_is_refused,
    a_step_that_fails_is_done_at_the_next_start,
}

/// The number of the last step, and what undoes it.
const LAST: i64 = 82;
const UNDO_LAST: &str = "DROP TABLE ticket_posts; DELETE FROM frontdesk_migrations WHERE version = 82";
/// The number of the step before it.
const LAST_BUT_ONE: i64 = 81;

/// How many steps there are.
fn steps() -> usize {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/sqlite");
    std::fs::read_dir(folder).unwrap().count()
}

fn refused(result: Result<impl std::fmt::Debug, OpenFault>) -> String {
    match result {
        Err(OpenFault::Refused(why)) => why,
        other => panic!("{other:?}"),
    }
}

fn away(result: Result<impl std::fmt::Debug, OpenFault>) -> String {
    match result {
        Err(fault @ OpenFault::Away(_)) => {
            assert!(fault.is_worth_waiting());
            fault.to_string()
        }
        other => panic!("{other:?}"),
    }
}

async fn tables_are_made_once(database: &Database) {
    let fresh = Database::empty(database.backend).await;
    assert_eq!(fresh.store.ready().await, Ok(()));
    assert_eq!(fresh.store.schema_state().await, Ok(SchemaState::Empty));
    assert_eq!(fresh.store.migrate().await, Ok(steps()));
    assert_eq!(fresh.store.schema_state().await, Ok(SchemaState::Current));
    assert_eq!(fresh.store.ready().await, Ok(()));
    assert_eq!(fresh.another_instance().migrate().await, Ok(0));

    fresh.sql(UNDO_LAST).await;
    assert_eq!(fresh.store.schema_state().await, Ok(SchemaState::Behind { done: LAST_BUT_ONE, known: LAST }));
    assert_eq!(fresh.store.migrate().await, Ok(1));
    fresh.remove().await;
}

async fn instances_that_start_together_make_the_tables_once(database: &Database) {
    let fresh = Database::empty(database.backend).await;
    let mut starting = JoinSet::new();
    for _ in 0..4 {
        let store = fresh.another_instance();
        starting.spawn(async move { store.migrate().await });
    }
    let steps: Vec<_> = starting.join_all().await.into_iter().map(Result::unwrap).collect();
    assert_eq!(steps.iter().sum::<usize>(), self::steps(), "{steps:?}");
    assert_eq!(fresh.store.schema_state().await, Ok(SchemaState::Current));
    fresh.remove().await;
}

async fn tables_of_a_newer_version_are_left_alone(database: &Database) {
    database.sql(&format!("UPDATE frontdesk_migrations SET version = 99 WHERE version = {LAST}")).await;
    assert_eq!(database.store.schema_state().await, Ok(SchemaState::Newer { done: 99, known: LAST }));
    let why = refused(database.store.migrate().await);
    let newer = format!("has tables of a newer version of Frontdesk (step 99; this version knows {LAST})");
    assert!(why.contains(&newer), "{why}");
    assert_eq!(database.count("frontdesk_migrations").await, steps() as i64);
}

async fn an_interrupted_step_is_named(database: &Database) {
    database.sql(&format!("UPDATE frontdesk_migrations SET success = 0 WHERE version = {LAST}")).await;
    assert_eq!(database.store.schema_state().await, Ok(SchemaState::Interrupted(LAST)));
    let why = refused(database.store.migrate().await);
    assert!(why.contains(&format!("was left half-way: step {LAST} of the tables was interrupted")), "{why}");
    assert!(why.contains(&format!("`DELETE FROM frontdesk_migrations WHERE version = {LAST}`")), "{why}");
    // What the sentence advises works.
    database.sql(UNDO_LAST).await;
    assert_eq!(database.store.migrate().await, Ok(1));
}

async fn a_step_that_was_edited_is_refused(database: &Database) {
    database.sql("UPDATE frontdesk_migrations SET checksum = 'x' WHERE version = 3").await;
    let why = refused(database.store.migrate().await);
    assert!(why.contains("has been through step 3 in another form"), "{why}");
}

async fn a_step_that_fails_is_done_at_the_next_start(database: &Database) {
    let shared = Database::empty(database.backend).await;
    shared.sql("CREATE TABLE panels (of_another_program INT)").await;
    let why = refused(shared.store.migrate().await);
    assert!(why.contains("panels") && why.contains("(in step 8 of its tables)"), "{why}");
    assert!(!matches!(shared.store.schema_state().await, Ok(SchemaState::Interrupted(_))));
    shared.sql("DROP TABLE panels").await;
    assert!(shared.store.migrate().await.is_ok());
    assert_eq!(shared.store.schema_state().await, Ok(SchemaState::Current));
    shared.remove().await;
}

/// The address of the database for another user of the server.
fn url_as(database: &Database, user: &str, password: &str) -> String {
    let url = server_url(database.name());
    let (_, place) = url.rsplit_once('@').expect("the test server's address names a user");
    format!("mysql://{user}:{password}@{place}")
}

#[tokio::test]
async fn a_wrong_password_is_refused_without_being_printed() {
    on(Backend::MySql, async |database| {
        let store = Store::open(&url_as(database, "frontdesk_nobody", "s3cret")).unwrap();
        for why in [refused(store.ready().await), refused(store.migrate().await), refused(store.schema_state().await)] {
            assert!(why.contains("refuses this user or password"), "{why}");
            assert!(why.contains("(user `frontdesk_nobody`)") && !why.contains("s3cret"), "{why}");
        }
        let fault = store.open_tickets(GuildId(1)).await.unwrap_err();
        assert!(matches!(fault, Fault::Broken(_)), "{fault}");
        assert!(!format!("{fault:?} {store:?}").contains("s3cret"), "{fault:?} {store:?}");
    })
    .await;
}

#[tokio::test]
async fn an_unknown_database_is_named() {
    let store = Store::open(&server_url("frontdesk_test_nowhere")).unwrap();
    let why = refused(store.ready().await);
    assert!(why.contains("`frontdesk_test_nowhere`") && why.contains("must be created first"), "{why}");
}

#[tokio::test]
async fn a_user_who_may_only_read_is_refused() {
    on(Backend::MySql, async |database| {
        let (name, user) = (database.name(), database.name());
        run_on_server(&format!("CREATE USER '{user}'@'%' IDENTIFIED BY 'reader'")).await;
        run_on_server(&format!("GRANT SELECT ON {name}.* TO '{user}'@'%'")).await;
        let store = Store::open(&url_as(database, user, "reader")).unwrap();
        let why = refused(store.ready().await);
        assert!(why.contains("does not give this user the rights that Frontdesk needs"), "{why}");
        assert_eq!(store.open_tickets(GuildId(1)).await, Ok(vec![]));
        store.close().await;
        run_on_server(&format!("DROP USER '{user}'@'%'")).await;
    })
    .await;
}

#[tokio::test]
async fn a_read_only_file_is_refused() {
    on(Backend::Sqlite, async |database| {
        let store = Store::open(&format!("{}?mode=ro", database.url)).unwrap();
        assert_eq!(store.migrate().await, Ok(0));
        let ready = store.ready().await;
        database.sql(UNDO_LAST).await;
        for why in [refused(ready), refused(store.migrate().await)] {
            assert!(why.contains("is read-only"), "{why}");
        }
        assert_eq!(store.open_tickets(GuildId(1)).await, Ok(vec![]));
    })
    .await;
}

#[tokio::test]
async fn what_is_no_sqlite_file_is_refused() {
    let database = Database::empty(Backend::Sqlite).await;
    let folder = database.folder();
    std::fs::write(folder.join("letter.txt"), "Dear reader, ".repeat(100)).unwrap();
    for (place, what) in [
        ("letter.txt", "is not an SQLite file"),
        ("nowhere/frontdesk.db", "cannot be opened or created"),
        ("", "cannot be opened or created"),
    ] {
        let store = Store::open(&format!("sqlite://{}", folder.join(place).display())).unwrap();
        let why = refused(store.ready().await);
        assert!(why.contains(what), "{why}");
    }
}

#[tokio::test]
async fn a_file_that_another_program_writes_for_long_is_away() {
    on(Backend::Sqlite, async |database| {
        use sqlx::Connection;
        let mut other = sqlx::SqliteConnection::connect(&database.url).await.unwrap();
        let writing = other.begin_with("BEGIN IMMEDIATE").await.unwrap();
        let (ready, changed) =
            tokio::join!(database.store.ready(), database.store.effect_begun(1, 0, None, Instant::from_unix_ms(0)));
        away(ready);
        assert!(matches!(changed, Err(Fault::Away(_))), "{changed:?}");
        writing.rollback().await.unwrap();
        assert_eq!(database.store.ready().await, Ok(()));
    })
    .await;
}

#[tokio::test]
async fn tables_in_memory_last_as_long_as_the_store() {
    let store = Store::open("sqlite::memory:").unwrap();
    store.migrate().await.unwrap();
    let (one, other) = tokio::join!(store.open_tickets(GuildId(1)), store.tickets_with_effects());
    assert_eq!((one, other), (Ok(vec![]), Ok(vec![])));
    assert_eq!(Store::open("sqlite::memory:").unwrap().schema_state().await, Ok(SchemaState::Empty));
}

/// A way to the test server that can be cut, as a network can.
struct Cable {
    url: String,
    port: u16,
    server: String,
    carrying: JoinSet<()>,
    frozen: watch::Sender<bool>,
}

impl Cable {
    async fn new(database: &Database) -> Self {
        let (user, place) = database.url.rsplit_once('@').expect("the test server's address names a user");
        let (server, rest) = place.split_once('/').unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let url = format!("{user}@127.0.0.1:{port}/{rest}");
        let mut cable =
            Self { url, port, server: server.to_owned(), carrying: JoinSet::new(), frozen: watch::Sender::new(false) };
        cable.carry(listener);
        cable
    }

    fn carry(&mut self, listener: TcpListener) {
        let (server, frozen) = (self.server.clone(), self.frozen.subscribe());
        self.carrying.spawn(async move {
            let mut calls = JoinSet::new();
            while let Ok((mut near, _)) = listener.accept().await {
                let (server, mut frozen) = (server.clone(), frozen.clone());
                calls.spawn(async move {
                    let mut far = TcpStream::connect(&server).await.unwrap();
                    tokio::select! {
                        _ = tokio::io::copy_bidirectional(&mut near, &mut far) => return,
                        _ = frozen.wait_for(|frozen| *frozen) => {}
                    }
                    // Neither side hears that the other is gone.
                    std::future::pending::<()>().await;
                });
            }
        });
    }

    /// From now on nothing passes, and nobody is told.
    fn freeze(&self) {
        self.frozen.send_replace(true);
    }

    async fn cut(&mut self) {
        self.carrying.shutdown().await;
    }

    async fn mend(&mut self) {
        self.carry(TcpListener::bind(("127.0.0.1", self.port)).await.unwrap());
    }
}

#[tokio::test]
async fn a_server_that_goes_and_comes_back_is_away_meanwhile() {
    on(Backend::MySql, async |database| {
        let mut cable = Cable::new(database).await;
        let store = Store::open(&cable.url).unwrap();
        assert_eq!(store.open_tickets(GuildId(1)).await, Ok(vec![]));

        cable.cut().await;
        let (ready, read) = tokio::join!(store.ready(), store.open_tickets(GuildId(1)));
        assert!(away(ready).contains("does not answer"));
        assert!(matches!(read, Err(Fault::Away(_))), "{read:?}");

        cable.mend().await;
        assert_eq!(store.ready().await, Ok(()));
        assert_eq!(store.open_tickets(GuildId(1)).await, Ok(vec![]));
    })
    .await;
}

#[tokio::test]
async fn a_server_that_falls_silent_is_away() {
    on(Backend::MySql, async |database| {
        let mut cable = Cable::new(database).await;
        let store = Store::open(&cable.url).unwrap();
        assert_eq!(store.open_tickets(GuildId(1)).await, Ok(vec![]));
        cable.freeze();
        let read = store.open_tickets(GuildId(1)).await;
        assert!(matches!(read, Err(Fault::Away(_))), "{read:?}");
        cable.cut().await;
        cable.frozen.send_replace(false);
        cable.mend().await;
        assert_eq!(store.open_tickets(GuildId(1)).await, Ok(vec![]));
    })
    .await;
}

#[tokio::test]
async fn a_server_that_says_nothing_is_away() {
    let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("mysql://desk:s3cret@{}/tickets", silent.local_addr().unwrap());
    let why = away(Store::open(&url).unwrap().ready().await);
    assert!(why.contains("does not answer") && !why.contains("s3cret"), "{why}");
}

#[tokio::test]
async fn a_host_that_nobody_knows_is_away() {
    let why = away(Store::open("mysql://desk:s3cret@nowhere.invalid/tickets").unwrap().ready().await);
    assert!(why.contains("nowhere.invalid") && !why.contains("s3cret"), "{why}");
}
