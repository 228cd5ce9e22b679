//! Copies of the files that people send, and the transcripts that show them.

use std::path::Path;
use std::time::Duration;

use frontdesk::domain::ids::TicketId;
use frontdesk::files::{Files, Place, name_of};

use crate::scene::{self, BOT_LOG, HISTORIES, Scene, Setup};

const TICKET: TicketId = TicketId(1);
/// A picture of one grey dot.
const DOT: &[u8] = include_bytes!("../../src/cli/demo/dot.png");

/// The copies in a folder, by the length of their bytes.
fn kept(folder: &Path) -> Vec<usize> {
    let mut found = Vec::new();
    for share in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        for copy in std::fs::read_dir(share.path()).into_iter().flatten().flatten() {
            found.push(std::fs::read(copy.path()).unwrap().len());
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

#[tokio::test]
async fn what_nobody_refers_to_any_more_can_be_deleted() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    sends(&scene, thread, &[("shot.png", DOT)]);
    scene.settle().await;
    let (store, blob, later) = (scene.store(), name_of(DOT), scene.clock.now().plus(Duration::from_secs(1)));
    assert_eq!(store.unused_blobs(later).await, Ok(vec![]));
    assert_eq!(store.drop_blob(&blob, later).await, Ok(false), "a transcript may still want it");
    let tables = sqlx::SqlitePool::connect(&scene.database_url).await.unwrap();
    sqlx::query("DELETE FROM ticket_files").execute(&tables).await.unwrap();
    assert_eq!(store.unused_blobs(later).await, Ok(vec![blob.clone()]));
    assert_eq!(store.drop_blob(&blob, later).await, Ok(true));
    let place = Place { address: scene.files.display().to_string(), limit: 1, access: Vec::new() };
    Files::open(&place).unwrap().unwrap().delete(&blob).await.unwrap();
    assert_eq!(kept(&scene.files), Vec::<usize>::new());
}
