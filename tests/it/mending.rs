//! What is made good: absences, ill calls, missing permissions. Nothing said is lost, no ticket is stuck.

use std::time::Duration;

use frontdesk::domain::ids::TicketId;
use frontdesk::domain::ticket::{Entry, Status, Ticket};
use frontdesk::sandbox::{Fate, MessageView, OverwritePlan, Whom, permission};
use frontdesk::stage;
use sqlx::Connection;

use crate::scene::{self, BOT_LOG, HISTORIES, OPEN_A_TICKET, Scene, Setup, TICKETS_LIST};

const THE_TICKET: TicketId = TicketId(1);
const READ_MESSAGES: &str = "GET /channels/{channel}/messages";
const EDIT_MESSAGE: &str = "PATCH /channels/{channel}/messages/{message}";
const MAKE_THREAD: &str = "POST /channels/{channel}/threads";

/// Waits until something holds that is not the end of everything.
async fn until(scene: &Scene, what: &str, holds: impl Fn(&Scene) -> bool) {
    let waiting = async {
        loop {
            let stirred = scene.sandbox.stirred();
            if holds(scene) {
                return;
            }
            stirred.await;
        }
    };
    assert!(tokio::time::timeout(Duration::from_secs(20), waiting).await.is_ok(), "{what} did not come about");
}

async fn ticket(scene: &Scene) -> Option<Ticket> {
    scene.store().ticket(THE_TICKET).await.unwrap()
}

async fn entries(scene: &Scene) -> Vec<Entry> {
    scene.store().entries(THE_TICKET).await.unwrap()
}

/// What people wrote in the ticket, as the tables have it.
async fn written_down(scene: &Scene) -> Vec<String> {
    let by_people = entries(scene).await.into_iter().filter(|entry| !entry.said.by_bot);
    by_people.map(|entry| entry.said.content).collect()
}

/// The record of the closed ticket, with its transcript.
async fn record(scene: &Scene) -> (MessageView, String) {
    let record = scene.seen(&scene.sam(), HISTORIES).pop().expect("a record");
    let transcript = reqwest::get(&record.files[0].url).await.unwrap().text().await.unwrap();
    (record, transcript)
}

#[tokio::test]
async fn what_was_said_in_the_bots_absence_is_read_even_after_newer_messages() {
    let mut scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.kill();
    let missed: Vec<String> = (1..=120).map(|number| format!("missed {number}")).collect();
    for text in &missed {
        scene.mia().say(thread, text).unwrap();
    }
    scene.sandbox.fail(READ_MESSAGES, 503, 2);
    scene.try_start().await.unwrap();
    scene.sandbox.until_connected().await;
    scene.mia().say(thread, "live").unwrap();
    scene.settle().await;
    let expected: Vec<String> = missed.into_iter().chain(["live".to_owned()]).collect();
    assert_eq!(written_down(&scene).await, expected);
}

#[tokio::test]
async fn what_was_edited_and_deleted_in_the_bots_absence_is_noticed() {
    let mut scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    let [stays, changes, goes] = ["one", "two", "three"].map(|text| scene.mia().say(thread, text).unwrap());
    scene.settle().await;
    scene.kill();
    scene.mia().edit(thread, changes, "two and a half").unwrap();
    scene.mia().delete(thread, goes).unwrap();
    scene.start().await;
    let entries = entries(&scene).await;
    let entry = |message: u64| entries.iter().find(|entry| entry.said.message.0 == message).unwrap();
    assert_eq!((entry(stays).earlier.len(), entry(stays).deleted_at), (0, None));
    assert_eq!((entry(changes).said.content.as_str(), entry(changes).deleted_at), ("two and a half", None));
    assert_eq!(entry(changes).earlier[0].content, "two");
    assert!(entry(goes).deleted_at.is_some());
    assert!(entries.iter().filter(|entry| entry.said.by_bot).all(|entry| entry.deleted_at.is_none()));
}

#[tokio::test]
async fn the_record_has_what_was_said_before_the_lock_even_if_the_plug_was_pulled() {
    let mut scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    // The answer, the card and the closing text; then the thread is to be locked.
    let pulled = scene.sandbox.unplug_at(4, Fate::NotApplied);
    scene.mia().command(thread, "/close reason:solved").unwrap();
    pulled.await;
    scene.kill();
    scene.sandbox.replug();
    scene.mia().say(thread, "one more thing").unwrap();
    scene.start().await;
    let (record, transcript) = record(&scene).await;
    assert!(transcript.contains("one more thing"), "{transcript}");
    assert!(record.all_text().contains("solved"), "{}", record.all_text());
    assert_eq!(written_down(&scene).await, ["one more thing"]);
}

#[tokio::test]
async fn an_answer_that_is_not_discords_closes_no_ticket() {
    let mut scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.kill();
    scene.mia().say(thread, "still here").unwrap();
    scene.sandbox.fail(READ_MESSAGES, 404, 2);
    scene.start().await;
    assert_eq!(ticket(&scene).await.unwrap().status, Status::Open);
    assert_eq!(written_down(&scene).await, ["still here"]);
}
