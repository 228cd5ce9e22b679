//! `close.when_inactive`: a silent ticket is warned of, then closes.

use frontdesk::domain::ticket::Status;

use super::*;

const SILENT: &str = "close: {when_inactive: {after: 14d, warn: 2d}}\n";

#[tokio::test]
async fn a_silent_ticket_is_warned_of_and_closes() {
    let scene = timed(SILENT).open().await;
    let thread = scene.opened("help").await;
    scene.says(&scene.sam(), thread, "Which version?").await;
    scene.after(11 * DAY).await;
    assert!(!scene.shows(&scene.mia(), thread).contains("Nobody has written"));
    let before = scene.notified();
    scene.after(DAY + HOUR).await;
    insta::assert_snapshot!(scene.last(&scene.mia(), thread), @"
    Frontdesk: @Mia
      ▌ Nobody has written here for a while. This ticket closes in 1 day (some time),
      ▌ unless somebody writes before.
    ");
    insta::assert_snapshot!(format!("{before} → {}", scene.notified()), @"Mia 1, Leo 0, Sam 1, Max 0 → Mia 2, Leo 0, Sam 1, Max 0");
    scene.after(2 * DAY - 2 * HOUR).await;
    assert_eq!(scene.ticket(1).await.status, Status::Open);
    scene.after(3 * HOUR).await;
    insta::assert_snapshot!(scene.last(&scene.mia(), thread), @"Frontdesk: ▌ Closed by @Frontdesk. Reason: Nobody wrote for 14 days.");
    assert_eq!(scene.ticket(1).await.status, Status::Closed);
}

#[tokio::test]
async fn a_message_puts_it_off_also_after_the_warning() {
    let scene = timed(SILENT).open().await;
    let thread = scene.opened("help").await;
    scene.says(&scene.sam(), thread, "Which version?").await;
    scene.after(13 * DAY).await;
    scene.says(&scene.sam(), thread, "Are you still there?").await;
    scene.after(11 * DAY).await;
    assert_eq!(scene.ticket(1).await.status, Status::Open);
    assert_eq!(scene.shows(&scene.mia(), thread).matches("Nobody has written").count(), 1);
    scene.after(2 * DAY).await;
    assert_eq!(scene.shows(&scene.mia(), thread).matches("Nobody has written").count(), 2);
    scene.after(3 * DAY).await;
    assert_eq!(scene.ticket(1).await.status, Status::Closed);
}

#[tokio::test]
async fn whom_the_staff_owe_an_answer_is_not_shut_out() {
    let scene = timed(SILENT).open().await;
    let thread = scene.opened("help").await;
    scene.says(&scene.mia(), thread, "It does not start.").await;
    scene.after(100 * DAY).await;
    assert_eq!(scene.ticket(1).await.status, Status::Open);
    scene.says(&scene.sam(), thread, "Which version?").await;
    scene.after(13 * DAY).await;
    scene.after(3 * DAY).await;
    assert_eq!(scene.ticket(1).await.status, Status::Closed);
}

#[tokio::test]
async fn without_a_warning_it_closes_at_once() {
    let scene = timed("close: {when_inactive: {after: 2d}}\n").open().await;
    scene.opened("help").await;
    scene.after(2 * DAY + MINUTE).await;
    let closed = scene.ticket(1).await.closure.expect("closed");
    insta::assert_snapshot!(format!("{}: {}", closed.by.unwrap().name, closed.reason.unwrap()), @"Frontdesk: Nobody wrote for 2 days.");
}

#[tokio::test]
async fn an_outage_shortens_no_warning() {
    let mut scene = timed(SILENT).open().await;
    let thread = scene.opened("help").await;
    scene.stop().await;
    scene.clock.advance(60 * DAY);
    scene.start().await;
    assert_eq!(scene.ticket(1).await.status, Status::Open);
    assert_eq!(scene.shows(&scene.mia(), thread).matches("Nobody has written").count(), 1);
    scene.after(2 * DAY + MINUTE).await;
    assert_eq!(scene.ticket(1).await.status, Status::Closed);
}

#[tokio::test]
async fn what_was_said_while_the_bot_was_off_puts_it_off() {
    let mut scene = timed(SILENT).open().await;
    let thread = scene.opened("help").await;
    scene.says(&scene.sam(), thread, "Which version?").await;
    scene.after(13 * DAY).await;
    scene.stop().await;
    scene.clock.advance(DAY);
    scene.mia().say(thread, "The newest.").unwrap();
    scene.clock.advance(20 * DAY);
    scene.start().await;
    assert_eq!(scene.ticket(1).await.status, Status::Open);
}

#[tokio::test]
async fn timers_that_run_follow_new_definitions() {
    let scene = timed("close: {when_inactive: never}\n").open().await;
    scene.opened("help").await;
    scene.after(3 * DAY).await;
    scene.saves("help.yaml", &help("close: {when_inactive: {after: 5d}}\n")).await;
    scene.after(DAY).await;
    assert_eq!(scene.ticket(1).await.status, Status::Open);
    scene.saves("help.yaml", &help("close: {when_inactive: {after: 100d}}\n")).await;
    scene.after(10 * DAY).await;
    assert_eq!(scene.ticket(1).await.status, Status::Open);
    scene.saves("help.yaml", &help("close: {when_inactive: {after: 2d}}\n")).await;
    assert_eq!(scene.ticket(1).await.status, Status::Closed, "its time has come already");
}
