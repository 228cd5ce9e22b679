//! Copies of the files that people send, and the transcripts that show them.

use std::path::Path;
use std::time::Duration;

use frontdesk::domain::ids::TicketId;
use frontdesk::files::name_of;

use crate::scene::{self, BOT_LOG, HISTORIES, OPEN_A_TICKET, Scene, Setup};

const TICKET: TicketId = TicketId(1);
/// A picture of one grey dot.
const DOT: &[u8] = include_bytes!("../../src/cli/demo/dot.png");

/// The copies in a folder, by the length of their bytes.
fn kept(folder: &Path) -> Vec<usize> {
    let mut found = Vec::new();
    for share in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        for copy in std::fs::read_dir(share.path()).into_iter().flatten().flatten() {
            // One may be deleted meanwhile.
            found.extend(std::fs::read(copy.path()).map(|bytes| bytes.len()));
        }
    }
    found.sort_unstable();
    found
}

/// Mia sends files in her thread; nobody waits for what becomes of them.
fn sends(scene: &Scene, thread: u64, files: &[(&str, &[u8])]) {
    scene.mia().say_with_files(thread, "Here.", files).unwrap();
}

async fn closed(scene: &Scene, thread: u64) -> String {
    let close = scene.sam().command(thread, "/close reason:Done").unwrap();
    scene.answer(close).await;
    transcript(scene)
}

/// The page on the newest record.
fn transcript(scene: &Scene) -> String {
    let newest = scene
        .seen(&scene.sam(), HISTORIES)
        .pop()
        .and_then(|record| scene.sandbox.message(record.id))
        .expect("a record");
    String::from_utf8(newest.attachments[0].bytes.to_vec()).unwrap()
}

fn log(scene: &Scene) -> String {
    scene.seen(&scene.max(), BOT_LOG).iter().map(|message| message.all_text()).collect()
}

#[tokio::test]
async fn a_file_is_copied_as_it_comes_and_its_picture_is_in_the_transcript() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    sends(&scene, thread, &[("shot.png", DOT), ("notes.txt", b"what I did")]);
    sends(&scene, thread, &[("again.png", DOT)]);
    scene.settle().await;
    assert_eq!(kept(&scene.files), [10, DOT.len()], "the same bytes are kept once");
    assert_eq!(scene.store().files_kept(TICKET).await.unwrap().len(), 3);
    let page = closed(&scene, thread).await;
    assert_eq!(page.matches("<img alt=\"").count(), 2, "{page}");
    assert!(page.contains("<img alt=\"shot.png\" src=\"data:image/png;base64,iVBOR"), "{page}");
    assert!(page.contains("<bdi>notes.txt</bdi></b><small>10 B</small>"), "{page}");
}

#[tokio::test]
async fn a_link_that_died_during_an_outage_is_replaced_by_a_fresh_one() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.sandbox.switch(|switches| switches.serves_files = false);
    sends(&scene, thread, &[("shot.png", DOT)]);
    scene.clock.advance(Duration::from_secs(30 * 60 * 60));
    scene.sandbox.switch(|switches| switches.serves_files = true);
    scene.at_leisure().await;
    assert_eq!(kept(&scene.files), [DOT.len()]);
}

#[tokio::test]
async fn what_was_to_be_copied_is_copied_after_a_crash() {
    let mut scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.sandbox.switch(|switches| switches.serves_files = false);
    sends(&scene, thread, &[("shot.png", DOT)]);
    let wanted = async {
        while scene.store().files_wanted(TICKET).await.unwrap().is_empty() {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(Duration::from_secs(30), wanted).await.expect("the file is written down");
    scene.kill();
    scene.sandbox.switch(|switches| switches.serves_files = true);
    scene.try_start().await.unwrap();
    scene.sandbox.until_connected().await;
    scene.at_leisure().await;
    assert_eq!(kept(&scene.files), [DOT.len()]);
}

#[tokio::test]
async fn a_file_that_is_gone_is_named_all_the_same() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.sandbox.switch(|switches| switches.serves_files = false);
    let sent = scene.mia().say_with_files(thread, "Oops.", &[("shot.png", DOT)]).unwrap();
    scene.mia().delete(thread, sent).unwrap();
    scene.sandbox.switch(|switches| switches.serves_files = true);
    scene.at_leisure().await;
    assert_eq!((kept(&scene.files), scene.store().files_wanted(TICKET).await.unwrap()), (vec![], vec![]));
    let page = closed(&scene, thread).await;
    assert!(page.contains("not kept in this file") && page.contains("class=\"message deleted\""), "{page}");
}

#[tokio::test]
async fn a_close_waits_for_no_picture_that_does_not_come() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.sandbox.switch(|switches| switches.serves_files = false);
    sends(&scene, thread, &[("shot.png", DOT)]);
    let close = scene.sam().command(thread, "/close").unwrap();
    scene.sandbox.await_answer(close).await;
    let record = || scene.seen(&scene.sam(), HISTORIES).pop();
    scene.until("a record", record).await;
    assert!(transcript(&scene).contains("not kept in this file"));
    scene.sandbox.switch(|switches| switches.serves_files = true);
    scene.at_leisure().await;
}

#[tokio::test]
async fn a_place_that_cannot_be_written_to_is_told_once_and_holds_nobody_up() {
    let mut scene = Setup::default().without_bot().await;
    std::fs::write(&scene.files, "a file, and no folder").unwrap();
    scene.start().await;
    let thread = scene.opened_by_mia().await;
    sends(&scene, thread, &[("shot.png", DOT)]);
    scene.settle().await;
    let told = log(&scene);
    assert_eq!(told.matches("I could not keep copies of the files that people send").count(), 1, "{told}");
    assert!(closed(&scene, thread).await.contains("not kept in this file"));
    assert_eq!(log(&scene).matches("keep copies").count(), 1);

    std::fs::remove_file(&scene.files).unwrap();
    scene.clock.advance(Duration::from_secs(301));
    let copied = async {
        while kept(&scene.files).is_empty() {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(Duration::from_secs(30), copied).await.expect("it is copied once it can be");
    scene.settle().await;
}

#[tokio::test]
async fn files_beyond_the_limit_are_named_only() {
    let mut scene = Setup::default().without_bot().await;
    scene.file_limit = 20;
    scene.start().await;
    let thread = scene.opened_by_mia().await;
    sends(&scene, thread, &[("shot.png", DOT), ("note.txt", b"short")]);
    scene.settle().await;
    assert_eq!(kept(&scene.files), [5]);
    assert!(closed(&scene, thread).await.contains("<bdi>shot.png</bdi>"));
}

#[tokio::test]
async fn without_a_limit_nothing_is_copied() {
    let mut scene = Setup::default().without_bot().await;
    scene.file_limit = 0;
    scene.start().await;
    let thread = scene.opened_by_mia().await;
    sends(&scene, thread, &[("shot.png", DOT)]);
    scene.settle().await;
    assert!(closed(&scene, thread).await.contains("not kept in this file"));
    assert!(!scene.files.exists());
}

/// A type of which what was said is deleted ten days after the close.
const SHORT_LIVED: &str =
    "name: Bug report\nbutton: {label: Report a bug}\nquestions: [What do you need?]\nretention: 10d\n";
const HOUR: Duration = Duration::from_secs(60 * 60);
const TEN_DAYS: Duration = Duration::from_secs(10 * 24 * 60 * 60);

#[tokio::test]
async fn copies_go_with_what_was_said_unless_another_ticket_has_them() {
    let scene = Setup::default().file("bug-report.yaml", SHORT_LIVED).open().await;
    let first = scene.opened_by_mia().await;
    let press = scene.leo().press(OPEN_A_TICKET, "Report a bug").unwrap();
    scene.answer(press).await;
    let second = scene.leo().sees().thread("Bug report").expect("Leo's thread").id;
    sends(&scene, first, &[("shot.png", DOT), ("notes.txt", b"what I did")]);
    scene.leo().say_with_files(second, "Here, too.", &[("same.png", DOT)]).unwrap();
    scene.settle().await;
    assert_eq!(kept(&scene.files), [10, DOT.len()]);
    closed(&scene, first).await;
    passes(&scene, TEN_DAYS).await;
    assert_eq!(kept(&scene.files), [DOT.len()]);
}

#[tokio::test]
async fn what_cannot_be_deleted_is_told_once_and_tried_again() {
    let scene = Setup::default().file("bug-report.yaml", SHORT_LIVED).open().await;
    let thread = scene.opened_by_mia().await;
    sends(&scene, thread, &[("shot.png", DOT)]);
    scene.settle().await;
    closed(&scene, thread).await;
    // A folder in the place of the copy: it cannot be deleted as a file is.
    let name = name_of(DOT).0;
    let copy = scene.files.join(&name[..2]).join(&name);
    std::fs::remove_file(&copy).unwrap();
    std::fs::create_dir_all(copy.join("taken")).unwrap();
    passes(&scene, TEN_DAYS).await;
    passes(&scene, 2 * HOUR).await;
    let told = || log(&scene).matches("I could not delete copies of files that are no longer wanted").count();
    assert_eq!(told(), 1, "{}", log(&scene));
    std::fs::remove_dir_all(&copy).unwrap();
    scene.clock.advance(2 * HOUR);
    let store = scene.store();
    let later = scene.clock.now();
    eventually("it is tried again", async || store.unused_blobs(later).await.unwrap().is_empty()).await;
    scene.settle().await;
}

/// Time passes, and what is due happens.
async fn passes(scene: &Scene, span: Duration) {
    scene.clock.advance(span);
    scene.settle().await;
}

/// What the bot does by itself, whenever it gets to it.
async fn eventually(what: &str, is_so: impl AsyncFn() -> bool) {
    let so = async {
        while !is_so().await {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(Duration::from_secs(30), so).await.expect(what);
}

#[tokio::test]
async fn once_a_day_and_at_the_start_it_is_looked_for_what_others_left() {
    let mut scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    sends(&scene, thread, &[("shot.png", DOT)]);
    scene.settle().await;
    let tables = sqlx::SqlitePool::connect(&scene.database_url).await.unwrap();
    sqlx::query("DELETE FROM ticket_files").execute(&tables).await.unwrap();
    scene.clock.advance(25 * HOUR);
    eventually("it is deleted", async || kept(&scene.files).is_empty()).await;

    sends(&scene, thread, &[("again.png", DOT)]);
    scene.settle().await;
    assert_eq!(kept(&scene.files), [DOT.len()]);
    scene.stop().await;
    sqlx::query("DELETE FROM ticket_files").execute(&tables).await.unwrap();
    scene.clock.advance(HOUR);
    scene.start().await;
    scene.settle().await;
    assert_eq!(kept(&scene.files), Vec::<usize>::new());
}

#[tokio::test]
async fn a_file_that_comes_while_its_old_copy_is_deleted_is_copied_afterwards() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    sends(&scene, thread, &[("shot.png", DOT)]);
    scene.settle().await;
    // Somebody has just begun to delete it, and has not come to the file itself.
    let tables = sqlx::SqlitePool::connect(&scene.database_url).await.unwrap();
    sqlx::query("DELETE FROM ticket_files").execute(&tables).await.unwrap();
    sqlx::query("UPDATE file_blobs SET going_since = kept_at").execute(&tables).await.unwrap();
    sends(&scene, thread, &[("again.png", DOT)]);
    let store = scene.store();
    let waits = async || store.files_wanted(TICKET).await.unwrap().iter().any(|file| file.attempts > 0);
    eventually("it waits", waits).await;
    let name = name_of(DOT);
    std::fs::remove_file(scene.files.join(&name.0[..2]).join(&name.0)).unwrap();
    store.blob_went(&name, true).await.unwrap();
    scene.at_leisure().await;
    assert_eq!(kept(&scene.files), [DOT.len()]);
    assert_eq!(store.files_kept(TICKET).await.unwrap().len(), 1);
}
