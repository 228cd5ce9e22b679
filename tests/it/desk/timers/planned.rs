//! `/close in:`: a close for later.

use frontdesk::domain::ticket::Status;

use super::*;
use crate::scene;

#[tokio::test]
async fn a_close_is_planned_told_and_done() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    insta::assert_snapshot!(steady(&scene.types(&scene.sam(), thread, "/close in:2h reason:Solved *soon*").await), @"Ticket #1 closes in 1 hour (some time).");
    insta::assert_snapshot!(scene.last(&scene.mia(), thread), @"
    Frontdesk: ▌ @Sam has set this ticket to close in 1 hour (some time).
      ▌ Reason: Solved *soon*
      [ Keep it open ]
    ");
    scene.says(&scene.mia(), thread, "Thank you!").await;
    scene.after(2 * HOUR - MINUTE).await;
    assert_eq!(scene.ticket(1).await.status, Status::Open);
    scene.after(2 * MINUTE).await;
    assert_eq!(scene.ticket(1).await.status, Status::Closed);
    insta::assert_snapshot!(scene.last(&scene.mia(), thread), @"Frontdesk: ▌ Closed by @Sam. Reason: Solved *soon*");
}

#[tokio::test]
async fn the_button_calls_it_off() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.types(&scene.sam(), thread, "/close in:2h").await;
    insta::assert_snapshot!(scene.press(&scene.mia(), thread, "Keep it open").await, @"Only the staff of this ticket can do that.");
    insta::assert_snapshot!(scene.press(&scene.sam(), thread, "Keep it open").await, @"Ticket #1 stays open.");
    insta::assert_snapshot!(scene.last(&scene.mia(), thread), @"Frontdesk: ▌ @Sam has called the planned close off. This ticket stays open.");
    assert!(!scene.shows(&scene.sam(), thread).contains("[ Keep it open ]"), "nobody is asked any more");
    // Whoever still sees the button is told.
    scene.other_bot_posts(thread, "Keep it open", Press::CancelClose(TicketId(1))).await;
    insta::assert_snapshot!(scene.press(&scene.sam(), thread, "Keep it open").await, @"No close of ticket #1 is planned.");
    scene.after(DAY).await;
    assert_eq!(scene.ticket(1).await.status, Status::Open);
}

#[tokio::test]
async fn the_command_calls_it_off_and_a_new_one_takes_its_place() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.types(&scene.sam(), thread, "/close in:2h").await;
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/close in:cancel").await, @"Ticket #1 stays open.");
    scene.types(&scene.sam(), thread, "/close in:2h").await;
    scene.types(&scene.sam(), thread, "/close in:3d").await;
    let buttons = || scene.shows(&scene.sam(), thread).matches("[ Keep it open ]").count();
    assert_eq!(buttons(), 1, "the one of the plan in force");
    scene.after(DAY).await;
    assert_eq!(scene.ticket(1).await.status, Status::Open);
    scene.after(2 * DAY).await;
    assert_eq!(scene.ticket(1).await.status, Status::Closed);
    assert_eq!(buttons(), 0);
}

#[tokio::test]
async fn a_message_that_is_gone_needs_no_buttons_taken_off() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    for end in ["/close in:cancel", "/close reason:Done."] {
        scene.types(&scene.sam(), thread, "/close in:2h").await;
        let seen = scene.seen(&scene.sam(), thread);
        let shown = seen.iter().rfind(|message| scene.sandbox.lines(message.id).join("").contains("Keep it open"));
        scene.owner().delete(thread, shown.unwrap().id).unwrap();
        scene.settle().await;
        scene.types(&scene.sam(), thread, end).await;
    }
    assert_eq!(scene.ticket(1).await.status, Status::Closed);
    assert_eq!(scene.log(), "");
}

#[tokio::test]
async fn a_member_plans_the_close_of_their_own_ticket() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.types(&scene.mia(), thread, "/close in:1h").await;
    insta::assert_snapshot!(scene.press(&scene.mia(), thread, "Keep it open").await, @"Ticket #1 stays open.");
    assert!(
        scene.store().timers(TicketId(1)).await.unwrap().iter().all(|timer| timer.kind().name() != "planned_close")
    );
}

#[tokio::test]
async fn what_is_no_time_is_told() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    for typed in ["soon", "2", "0h", "-1h", "9999d", "@everyone"] {
        let answer = scene.types(&scene.sam(), thread, &format!("/close in:{typed}")).await;
        assert!(answer.contains("is no time"), "{answer}");
    }
    insta::assert_snapshot!(visible(&scene.types(&scene.sam(), thread, "/close in:@everyone").await), @"“@(zero-width)everyone” is no time. Write one such as `30m`, `2h` or `3d`, at most 365 days.");
    assert_eq!(scene.sandbox.complaints(), Vec::<String>::new());
}

#[tokio::test]
async fn a_type_that_wants_a_reason_wants_it_for_later_too() {
    let scene = Setup::default().file("help.yaml", &help("close: {reason: required}\n")).open().await;
    let thread = scene.opened("help").await;
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/close in:2h").await, @"
    Ticket #1 needs a reason to be closed. Type `/close` and add the reason, or press
    Close ticket.
    ");
}

#[tokio::test]
async fn a_plan_outlives_a_restart_and_what_was_missed_is_done_at_the_start() {
    let mut scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.types(&scene.sam(), thread, "/close in:2h").await;
    scene.stop().await;
    scene.clock.advance(DAY);
    scene.start().await;
    assert_eq!(scene.ticket(1).await.status, Status::Closed);
}

#[tokio::test]
async fn of_two_instances_one_closes() {
    let mut scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.start().await;
    scene.types(&scene.sam(), thread, "/close in:2h").await;
    scene.after(3 * HOUR).await;
    scene.at_leisure().await;
    assert_eq!(scene.ticket(1).await.status, Status::Closed);
    let closings = scene.shows(&scene.sam(), thread).matches("Closed by").count();
    assert_eq!((closings, scene.records().matches("#1 ·").count()), (1, 1));
}

#[tokio::test]
async fn a_ticket_that_was_closed_meanwhile_is_left_alone() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.types(&scene.sam(), thread, "/close in:2h").await;
    scene.types(&scene.sam(), thread, "/close reason:Done.").await;
    assert!(scene.store().timers(TicketId(1)).await.unwrap().is_empty());
    scene.after(DAY).await;
    assert_eq!(scene.ticket(1).await.closure.unwrap().reason.as_deref(), Some("Done."));
}
