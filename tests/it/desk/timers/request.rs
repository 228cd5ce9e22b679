//! `/close-request`: one side asks the other.

use frontdesk::domain::ticket::Status;

use super::*;
use crate::scene;

#[tokio::test]
async fn staff_ask_and_the_member_agrees() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    let before = scene.notified();
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/close-request reason:It works.").await, @"I have asked, in the thread.");
    insta::assert_snapshot!(scene.last(&scene.mia(), thread), @"
    Frontdesk: @Mia
      ▌ @Sam would like to close this ticket. Is that all right? If you do nothing, it
      ▌ closes in 23 hours (some time).
      ▌ Reason: It works.
      [ Close it ]  [ Keep it open ]
    ");
    insta::assert_snapshot!(format!("{before} → {}", scene.notified()), @"Mia 1, Leo 0, Sam 1, Max 0 → Mia 2, Leo 0, Sam 1, Max 0");
    insta::assert_snapshot!(scene.press(&scene.sam(), thread, "Close it").await, @"The other side has to answer this.");
    insta::assert_snapshot!(scene.press(&scene.mia(), thread, "Close it").await, @"Ticket #1 is closed.");
    insta::assert_snapshot!(scene.last(&scene.mia(), thread), @"Frontdesk: ▌ Closed by @Sam. Reason: It works.");
    assert!(!scene.shows(&scene.mia(), thread).contains("[ Close it ]"), "it was answered");
}

#[tokio::test]
async fn the_member_would_rather_keep_it_open() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.types(&scene.sam(), thread, "/close-request").await;
    insta::assert_snapshot!(scene.press(&scene.mia(), thread, "Keep it open").await, @"Ticket #1 stays open.");
    insta::assert_snapshot!(scene.last(&scene.sam(), thread), @"Frontdesk: ▌ @Mia keeps this ticket open.");
    assert!(!scene.shows(&scene.mia(), thread).contains("[ Close it ]"), "it was answered");
    // Whoever still sees the button is told.
    scene.other_bot_posts(thread, "Close it", Press::AcceptClose(TicketId(1))).await;
    insta::assert_snapshot!(scene.press(&scene.mia(), thread, "Close it").await, @"Nobody asks to close this ticket any more.");
    scene.after(2 * DAY).await;
    assert_eq!(scene.ticket(1).await.status, Status::Open);
}

#[tokio::test]
async fn without_an_answer_it_closes_by_itself() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.types(&scene.sam(), thread, "/close-request after:12h").await;
    scene.after(11 * HOUR).await;
    assert_eq!(scene.ticket(1).await.status, Status::Open);
    scene.after(2 * HOUR).await;
    assert_eq!(scene.ticket(1).await.status, Status::Closed);
}

#[tokio::test]
async fn the_type_says_how_long_there_is_to_answer() {
    let scene = Setup::default().file("help.yaml", &help("close: {request_after: 2h}\n")).open().await;
    let thread = scene.opened("help").await;
    scene.types(&scene.sam(), thread, "/close-request").await;
    scene.after(3 * HOUR).await;
    assert_eq!(scene.ticket(1).await.status, Status::Closed);
}

#[tokio::test]
async fn a_member_who_writes_is_not_shut_out() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.types(&scene.sam(), thread, "/close-request").await;
    scene.says(&scene.sam(), thread, "It should work now.").await;
    scene.says(&scene.mia(), thread, "It does not!").await;
    insta::assert_snapshot!(scene.last(&scene.mia(), thread), @"
    Frontdesk: ▌ As you wrote, this ticket does not close by itself any more. The buttons above still
      ▌ work.
    ");
    scene.after(5 * DAY).await;
    assert_eq!(scene.ticket(1).await.status, Status::Open);
    scene.press(&scene.mia(), thread, "Close it").await;
    assert_eq!(scene.ticket(1).await.status, Status::Closed);
}

#[tokio::test]
async fn a_member_who_may_not_close_asks_the_staff() {
    let scene = Setup::default().file("help.yaml", &help("close: {by_creator: false}\n")).open().await;
    let thread = scene.opened("help").await;
    scene.says(&scene.sam(), thread, "Hello.").await;
    insta::assert_snapshot!(scene.types(&scene.mia(), thread, "/close-request reason:Found it.").await, @"I have asked, in the thread.");
    insta::assert_snapshot!(scene.last(&scene.sam(), thread), @"
    Frontdesk: ▌ @Mia asks the staff to close this ticket.
      ▌ Reason: Found it.
      [ Close it ]  [ Keep it open ]
    ");
    insta::assert_snapshot!(scene.press(&scene.mia(), thread, "Close it").await, @"The other side has to answer this.");
    scene.after(5 * DAY).await;
    assert_eq!(scene.ticket(1).await.status, Status::Open, "what a member asks never closes by itself");
    insta::assert_snapshot!(scene.press(&scene.sam(), thread, "Close it").await, @"Ticket #1 is closed.");
}

#[tokio::test]
async fn whoever_may_close_need_not_ask() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    insta::assert_snapshot!(scene.types(&scene.mia(), thread, "/close-request").await, @"You may close this ticket yourself: type `/close`.");
}

#[tokio::test]
async fn a_guest_neither_asks_nor_answers() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.owner().add_to_thread(thread, frontdesk::stage::LEO).unwrap();
    scene.settle().await;
    scene.types(&scene.sam(), thread, "/close-request").await;
    insta::assert_snapshot!(scene.types(&scene.leo(), thread, "/close-request").await, @"Only the staff and whoever opened this ticket can do that.");
    insta::assert_snapshot!(scene.press(&scene.leo(), thread, "Close it").await, @"Only the staff and whoever opened this ticket can do that.");
    insta::assert_snapshot!(scene.press(&scene.leo(), thread, "Keep it open").await, @"Only the staff and whoever opened this ticket can do that.");
}
