//! Staff send canned replies.

use frontdesk::domain::ticket::Status;
use frontdesk::stage;

use super::*;
use crate::scene::{self, Setup};

#[tokio::test]
async fn a_reply_is_posted_with_who_sent_it() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/reply name:More about your bug").await, @"Sent.");
    let shown = scene.shows(&scene.mia(), thread);
    insta::assert_snapshot!(shown.split("[ 🙋 Claim ]").nth(1).unwrap(), @"
      [ 🔒 Close ticket ]
    Frontdesk: ▌ More about your bug
      ▌ Thank you for the report, @Mia. To find the cause we need a little more:
      ▌ - what you did just before it happened,
      ▌ - whether it happens every time,
      ▌ - which device and app you used.
      ▌ From: @Sam
    ");
    insta::assert_snapshot!(scene.notified(), @"Mia 1, Leo 0, Sam 1, Max 0");
    insta::assert_snapshot!(scene.audit().await, @"
    mia open done #1
    sam reply done #1
    ");
    assert!(scene.entries(1).await.iter().any(|entry| entry.said.content.contains("To find the cause")));
    assert_eq!(scene.ticket(1).await.status, Status::Open);
}

#[tokio::test]
async fn a_reply_may_close_the_ticket() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/reply name:Closed without an answer").await, @"Sent. Ticket #1 is closed.");
    let lines = scene.shows(&scene.mia(), thread);
    insta::assert_snapshot!(lines.split("[ 🙋 Claim ]").nth(1).unwrap(), @"
      [ 🔒 Close ticket ]
    Frontdesk: ▌ Closed without an answer
      ▌ We have not heard from you since this ticket was opened just now, @Mia, so we are
      ▌ closing it.
      ▌ Nothing is lost: open a new one whenever you like.
      ▌ From: @Sam
    Frontdesk: ▌ Closed by @Sam.
    ");
    assert_eq!(scene.ticket(1).await.status, Status::Closed);
    assert!(scene.transcript().contains("Nothing is lost"));
}

#[tokio::test]
async fn a_reply_is_for_the_types_that_it_names() {
    let scene = scene::open().await;
    let thread = scene.opened("guru-application position:Guru/Teacher").await;
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/reply name:More about your bug").await, @"There is no such reply for this kind of ticket. There are: Closed without an answer.");
    assert_eq!(scene.ticket(1).await.status, Status::Open);
}

#[tokio::test]
async fn replies_are_the_staffs() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    insta::assert_snapshot!(scene.types(&scene.mia(), thread, "/reply name:Closed without an answer").await, @"Only the staff of this ticket can do that.");
    insta::assert_snapshot!(scene.types(&scene.sam(), stage::GENERAL, "/reply name:Closed without an answer").await, @"This works only in the thread of a ticket.");
    assert_eq!(scene.ticket(1).await.status, Status::Open);
}

#[tokio::test]
async fn what_people_typed_is_data_in_a_reply_too() {
    let text =
        "name: Help\nask: one-by-one\nquestions: [{id: what, ask: What is it?}, Where?]\nthread: {in: open-a-ticket}\n";
    let reply = "types: [help]\ntext: 'You wrote: {{ answers.what | truncate(60) }} ({{ ticket.number }}, {{ member.name }})'\n";
    let scene = Setup::default().file("help.yaml", text).file("replies/back.yaml", reply).open().await;
    let thread = scene.opened("help").await;
    scene.says(&scene.mia(), thread, "*bold* @everyone {{ member.id }}").await;
    scene.types(&scene.sam(), thread, "/reply name:back").await;
    let shown = scene.shows(&scene.mia(), thread);
    let said = shown.lines().find(|line| line.contains("You wrote")).unwrap();
    insta::assert_snapshot!(visible(said), @"Frontdesk: ▌ You wrote: *bold* @(zero-width)everyone {{ member.id }} (1, mia)");
}

#[tokio::test]
async fn sent_twice_is_two_messages() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    for _ in 0..2 {
        scene.types(&scene.sam(), thread, "/reply name:More about your bug").await;
    }
    assert_eq!(scene.shows(&scene.mia(), thread).matches("To find the cause").count(), 2);
}

#[tokio::test]
async fn replies_come_and_go_while_the_bot_runs() {
    let scene = scene::open().await;
    std::fs::write(scene.folder().join("replies/hello.yaml"), "Hello!\n").unwrap();
    scene.until_logged(1).await;
    insta::assert_snapshot!(scene.log(), @"
    Frontdesk: ▌ New definitions are in force.
      ▌ - new reply `hello`
    ");
    let thread = scene.opened_by_mia().await;
    scene.types(&scene.sam(), thread, "/reply name:hello").await;
    assert!(scene.shows(&scene.mia(), thread).contains("▌ Hello!"));
    std::fs::remove_dir_all(scene.folder().join("replies")).unwrap();
    scene.until_logged(2).await;
    assert!(!scene.sandbox.commands().contains(&"reply".to_owned()));
}
