//! A database that goes away in the middle.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use frontdesk::domain::ids::GuildId;
use frontdesk::sandbox::Answer;
use sqlx::{Connection, Executor, SqliteConnection};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

use super::{Verb, assert_same, is_promised, picture, setup};
use crate::database::{Backend, Database};
use crate::scene::{self, OPEN_A_TICKET, SERVER, Scene};

/// Somebody else writes to the SQLite file, for long.
async fn held(scene: &Scene) -> SqliteConnection {
    let mut holder = SqliteConnection::connect(scene.database_url.trim_start_matches("sqlite://")).await.unwrap();
    holder.execute("BEGIN IMMEDIATE").await.unwrap();
    holder
}

#[tokio::test]
async fn an_opening_and_a_closing_wait_for_a_file_that_another_program_keeps() {
    for verb in [Verb::Open, Verb::Close] {
        let scene = setup().open().await;
        verb.prepare(&scene).await;
        let mut holder = held(&scene).await;
        let press = verb.act(&scene);
        scene.until("a first answer", || (!scene.answers(press).is_empty()).then_some(())).await;
        assert!(!is_promised(&scene.answers(press)), "nothing is promised that is not written down");
        holder.execute("ROLLBACK").await.unwrap();
        scene.sandbox.await_answer(press).await;
        scene.settle().await;
        assert!(is_promised(&scene.answers(press)), "{:?}", scene.answers(press));
        assert_same(&picture(&scene).await, verb.on_a_quiet_day().await, "the file was kept");
    }
}

#[tokio::test]
async fn what_is_said_while_the_file_is_kept_is_written_down_afterwards() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    let mut holder = held(&scene).await;
    let words = ["one", "two", "three"];
    for word in words {
        scene.mia().say(thread, word).unwrap();
    }
    scene.sandbox.quiet().await;
    holder.execute("ROLLBACK").await.unwrap();
    scene.settle().await;
    assert_eq!(super::gateway::written_down(&scene, thread).await, words);
}

/// The line to a database server, which can be cut.
#[derive(Clone)]
struct Line {
    /// Each cut is a number of its own; a connection ends when it changes.
    cut: Arc<watch::Sender<u32>>,
    away: Arc<AtomicBool>,
    /// So many sendings until the line is cut; 0 for never.
    left: Arc<AtomicU32>,
}

impl Line {
    /// A line to the server of a database, and the database's address over it.
    async fn to(database: &Database) -> (Self, String) {
        let line = Self { cut: Arc::new(watch::Sender::new(0)), away: Arc::default(), left: Arc::default() };
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let here = listener.local_addr().unwrap().to_string();
        let place = database.url.split(['@', '/']).nth(3).unwrap().to_owned();
        let url = database.url.replace(&place, &here);
        let accepting = line.clone();
        tokio::spawn(async move {
            while let Ok((near, _)) = listener.accept().await {
                if !accepting.away.load(Ordering::SeqCst) {
                    let far = TcpStream::connect(&place).await.unwrap();
                    tokio::spawn(accepting.clone().join(near, far));
                }
            }
        });
        (line, url)
    }

    async fn join(self, near: TcpStream, far: TcpStream) {
        let mut cut = self.cut.subscribe();
        let ((mut from_bot, mut to_bot), (mut from_server, mut to_server)) = (near.into_split(), far.into_split());
        let asking = async {
            let mut bytes = vec![0; 65_536];
            while let Ok(count @ 1..) = from_bot.read(&mut bytes).await {
                if self.left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1)) == Ok(1) {
                    // Of two cuts, one is before the server hears, one after.
                    if count % 2 == 0 {
                        let _ = to_server.write_all(&bytes[..count]).await;
                    }
                    self.cut.send_modify(|cut| *cut += 1);
                    return;
                }
                if to_server.write_all(&bytes[..count]).await.is_err() {
                    return;
                }
            }
        };
        tokio::select! {
            _ = cut.changed() => {}
            () = asking => {}
            _ = tokio::io::copy(&mut from_server, &mut to_bot) => {}
        }
    }

    fn go_away(&self) {
        self.away.store(true, Ordering::SeqCst);
        self.cut.send_modify(|cut| *cut += 1);
    }

    fn come_back(&self) {
        self.away.store(false, Ordering::SeqCst);
    }
}

#[tokio::test]
async fn a_server_that_is_away_for_a_while() {
    let database = Database::empty(Backend::MySql).await;
    let (line, url) = Line::to(&database).await;
    let mut scene = setup().without_bot().await;
    scene.database_url = url;
    scene.start().await;
    let thread = scene.opened_by_mia().await;
    line.go_away();
    let words = ["one", "two", "three"];
    for word in words {
        scene.mia().say(thread, word).unwrap();
    }
    let press = scene.leo().press(OPEN_A_TICKET, "Report a bug").unwrap();
    scene.until("an answer in words", || scene.answers(press).iter().any(is_worded).then_some(())).await;
    assert!(!is_promised(&scene.answers(press)), "{:?}", scene.answers(press));
    line.come_back();
    scene.at_leisure().await;
    assert_eq!(super::gateway::written_down(&scene, thread).await, words);
    let again = scene.leo().press(OPEN_A_TICKET, "Report a bug").unwrap();
    assert!(scene.answer(again).await.contains("Your ticket is open"));
    assert_eq!(scene.store().open_tickets(GuildId(SERVER)).await.unwrap().len(), 2);
    scene.stop().await;
    database.remove().await;
}

fn is_worded(answer: &Answer) -> bool {
    matches!(answer, Answer::Message { .. } | Answer::Edited { .. })
}

#[tokio::test]
async fn a_line_to_the_server_that_breaks_at_some_statement() {
    for verb in [Verb::Open, Verb::Close] {
        let whole = verb.on_a_quiet_day().await;
        for n in [1, 2, 3, 5, 8, 13, 21, 34] {
            let database = Database::empty(Backend::MySql).await;
            let (line, url) = Line::to(&database).await;
            let mut scene = setup().without_bot().await;
            scene.database_url = url;
            scene.start().await;
            verb.prepare(&scene).await;
            let untouched = picture(&scene).await;
            line.left.store(n, Ordering::SeqCst);
            let press = verb.act(&scene);
            scene.until("an answer in words", || scene.answers(press).iter().any(is_worded).then_some(())).await;
            scene.at_leisure().await;
            line.left.store(0, Ordering::SeqCst);
            let expected = if is_promised(&scene.answers(press)) { whole } else { &untouched };
            // A server does not give the number of an undone row again.
            let found = picture(&scene).await.replace("#2", "#1").replace("ticket 2", "ticket 1");
            assert_same(&found, expected, &format!("{verb:?}, the line cut at sending {n}"));
            scene.stop().await;
            database.remove().await;
        }
    }
}
