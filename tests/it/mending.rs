//! What is made good: absences, ill calls, missing permissions. Nothing said is lost, no ticket is stuck.

use std::time::Duration;

use frontdesk::domain::ids::TicketId;
use frontdesk::domain::ticket::{Entry, Status, Ticket};
use frontdesk::sandbox::{Call, Fate, MessageView, OverwritePlan, Whom, permission};
use frontdesk::stage;
use sqlx::Connection;

use crate::scene::{self, BOT_LOG, HISTORIES, OPEN_A_TICKET, Scene, Setup, TICKETS_LIST};

const THE_TICKET: TicketId = TicketId(1);
const READ_MESSAGES: &str = "GET /channels/{channel}/messages";
const EDIT_MESSAGE: &str = "PATCH /channels/{channel}/messages/{message}";
const MAKE_THREAD: &str = "POST /channels/{channel}/threads";

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

#[tokio::test]
async fn a_call_that_always_fails_keeps_no_ticket_from_being_closed() {
    let uncalled = "name: Bug report\nnotify: []\nquestions: [What went wrong?]\n";
    let scene = Setup::default().file("bug-report.yaml", uncalled).open().await;
    // The staff who are not called are written into the opening message.
    scene.sandbox.fail(EDIT_MESSAGE, 500, 100_000);
    let press = scene.mia().press(OPEN_A_TICKET, "Bug report").unwrap();
    scene.sandbox.await_answer(press).await;
    let edited = |call: &Call| call.route.ends_with("{message}") && call.status == 500;
    scene.until("the edit", || scene.sandbox.calls().iter().any(edited).then_some(())).await;
    let thread = scene.mia().sees().thread("Bug report").expect("a thread").id;
    scene.mia().command(thread, "/close reason:solved").unwrap();
    scene.settle().await;
    assert!(scene.mia().sees().thread("Bug report").is_none_or(|thread| !thread.can_send));
    let (record, _) = record(&scene).await;
    assert!(record.all_text().contains("solved"));
    assert_eq!(scene.seen(&scene.sam(), TICKETS_LIST), []);
}

#[tokio::test]
async fn a_thread_that_is_refused_leaves_nothing_and_its_member_is_told_even_late() {
    let scene = scene::open().await;
    scene.sandbox.delay(MAKE_THREAD, Duration::from_millis(1500));
    scene.sandbox.fail(MAKE_THREAD, 400, 1);
    let press = scene.mia().press(OPEN_A_TICKET, "Report a bug").unwrap();
    scene.under_way(MAKE_THREAD).await;
    scene.clock.advance(Duration::from_secs(11));
    let on_its_way = || format!("{:?}", scene.answers(press)).contains("is being opened").then_some(());
    scene.until("the word that it is on its way", on_its_way).await;
    scene.settle().await;
    let last = format!("{:?}", scene.answers(press).last());
    assert!(last.contains("could not be opened"), "{last}");
    assert_eq!(ticket(&scene).await, None);
    assert_eq!(scene.seen(&scene.sam(), TICKETS_LIST), []);
}

#[tokio::test]
async fn two_threads_of_one_name_go_to_two_tickets() {
    let nameless = "name: Bug report\nthread: {name: Help}\nquestions: [What went wrong?]\n";
    let scene = Setup::default().file("bug-report.yaml", nameless).open().await;
    scene.sandbox.delay(MAKE_THREAD, Duration::from_millis(400));
    let struck = scene.sandbox.unplug_at(1, Fate::Applied);
    scene.mia().press(OPEN_A_TICKET, "Bug report").unwrap();
    scene.leo().press(OPEN_A_TICKET, "Bug report").unwrap();
    struck.await;
    scene.sandbox.delay(MAKE_THREAD, Duration::ZERO);
    scene.sandbox.replug();
    scene.settle().await;
    let threads = [scene.mia(), scene.leo()].map(|person| person.sees().thread("Help").expect("a thread").id);
    assert_ne!(threads[0], threads[1]);
}

#[tokio::test]
async fn a_name_that_the_server_forbids_is_replaced() {
    let scene = scene::open().await;
    scene.sandbox.switch(|switches| switches.blocked_word = Some("mia".to_owned()));
    let press = scene.mia().press(OPEN_A_TICKET, "Report a bug").unwrap();
    let answer = scene.answer(press).await;
    assert!(answer.contains("Your ticket is open"), "{answer}");
    assert!(scene.mia().sees().thread("Ticket #1").is_some());
}

#[tokio::test]
async fn what_was_forbidden_is_done_when_it_is_permitted() {
    let scene = Setup::default().stage(|stage| stage.guilds[0].owner = stage::MAX).open().await;
    let for_the_bot = |allow, deny| {
        let bot = OverwritePlan { whom: Whom::Person(stage::BOT), allow, deny };
        scene.max().set_overwrites(TICKETS_LIST, &[bot]).unwrap();
    };
    for_the_bot(permission::VIEW_CHANNEL, permission::SEND_MESSAGES);
    scene.settle().await;
    scene.opened_by_mia().await;
    assert_eq!(scene.seen(&scene.max(), TICKETS_LIST), []);
    let log = scene.seen(&scene.max(), BOT_LOG);
    assert!(log.iter().any(|line| line.all_text().contains("Send Messages")), "{log:#?}");
    for_the_bot(permission::VIEW_CHANNEL | permission::SEND_MESSAGES | permission::EMBED_LINKS, 0);
    scene.settle().await;
    assert_eq!(scene.seen(&scene.max(), TICKETS_LIST).len(), 1);
}

#[tokio::test]
async fn a_ticket_whose_type_nobody_knows_is_still_written_down_and_closed() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    let mut tables = sqlx::SqliteConnection::connect(&scene.database_url).await.unwrap();
    for spoil in ["UPDATE tickets SET ticket_type = 'gone'", "UPDATE type_revisions SET definition = '{}'"] {
        sqlx::query(spoil).execute(&mut tables).await.unwrap();
    }
    scene.mia().say(thread, "still here").unwrap();
    scene.settle().await;
    assert_eq!(written_down(&scene).await, ["still here"]);
    let close = scene.mia().command(thread, "/close reason:solved").unwrap();
    assert!(scene.answer(close).await.contains("is closed"));
    let (_, transcript) = record(&scene).await;
    assert!(transcript.contains("still here"), "{transcript}");
}

#[tokio::test]
async fn of_two_instances_the_one_that_has_the_answer_gives_it() {
    let mut scene = scene::open().await;
    scene.sandbox.forget_calls();
    scene.try_start().await.unwrap();
    let looked = |call: &Call| call.route.ends_with("/messages/{message}");
    scene.until("the second instance", || scene.sandbox.calls().iter().any(looked).then_some(())).await;
    scene.settle().await;
    // Longer than both wait until they say "thinking …".
    scene.sandbox.delay(MAKE_THREAD, Duration::from_millis(1200));
    for _ in 0..3 {
        let press = scene.mia().press(OPEN_A_TICKET, "Report a bug").unwrap();
        let answer = scene.answer(press).await;
        assert!(answer.contains("Your ticket is open"), "{answer}");
        scene.clock.advance(Duration::from_secs(11));
    }
}
