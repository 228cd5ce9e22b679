//! A ticket closes: by whom, how, and what is left of it.

use frontdesk::domain::ticket::Status;
use frontdesk::sandbox::permission as may;
use frontdesk::stage;

use super::*;
use crate::scene::{self, OPEN_A_TICKET, Setup};

/// A type whose close follows a rule.
async fn closes_by(rule: &str) -> (Scene, u64) {
    let scene = Setup::default().file("help.yaml", &help(&format!("close: {{{rule}}}\n"))).open().await;
    let thread = scene.opened("help").await;
    (scene, thread)
}

#[tokio::test]
async fn a_press_asks_why_and_closes() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    insta::assert_snapshot!(scene.press(&scene.sam(), thread, "Close ticket").await, @"a form: Close ticket #1");
    insta::assert_snapshot!(scene.fills_in(&scene.sam(), &[("Why is it closed?", "Mended.")]).await, @"Ticket #1 is closed.");
    insta::assert_snapshot!(scene.shows(&scene.mia(), thread).lines().last().unwrap(), @"Frontdesk: ▌ Closed by @Sam. Reason: Mended.");
}

#[tokio::test]
async fn an_optional_reason_may_stay_empty() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.press(&scene.sam(), thread, "Close ticket").await;
    assert!(!scene.sam().form().unwrap().fields[0].required);
    scene.fills_in(&scene.sam(), &[]).await;
    assert_eq!(scene.ticket(1).await.closure.unwrap().reason, None);
}

#[tokio::test]
async fn a_form_that_is_dismissed_closes_nothing() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.press(&scene.sam(), thread, "Close ticket").await;
    scene.sam().dismiss(scene.sam().form().unwrap().id).unwrap();
    assert_eq!(scene.ticket(1).await.status, Status::Open);
}

#[tokio::test]
async fn a_required_reason_must_be_given() {
    let (scene, thread) = closes_by("reason: required").await;
    scene.press(&scene.sam(), thread, "Close ticket").await;
    let form = scene.sam().form().unwrap().id;
    insta::assert_snapshot!(scene.sam().submit(form, &[]).unwrap_err(), @"“Why is it closed?” must be filled in");
    insta::assert_snapshot!(scene.fills_in(&scene.sam(), &[("Why is it closed?", "   ")]).await, @"
    Ticket #1 needs a reason to be closed. Type `/close` and add the reason, or press
    Close ticket.
    ");
    assert_eq!(scene.ticket(1).await.status, Status::Open);
}

#[tokio::test]
async fn a_command_without_the_required_reason_asks_for_it() {
    let (scene, thread) = closes_by("reason: required").await;
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/close").await, @"a form: Close ticket #1");
    insta::assert_snapshot!(scene.fills_in(&scene.sam(), &[("Why is it closed?", "Done")]).await, @"Ticket #1 is closed.");
}

#[tokio::test]
async fn where_no_reason_is_wanted_a_press_closes_at_once() {
    let (scene, thread) = closes_by("reason: never").await;
    insta::assert_snapshot!(scene.press(&scene.sam(), thread, "Close ticket").await, @"Ticket #1 is closed.");
}

#[tokio::test]
async fn a_command_closes_at_once_with_or_without_a_reason() {
    let scene = scene::open().await;
    let first = scene.opened_by_mia().await;
    let second = scene.opened_by(&scene.leo(), "bug-report").await;
    insta::assert_snapshot!(scene.types(&scene.sam(), first, "/close reason:It works again: try it").await, @"Ticket #1 is closed.");
    insta::assert_snapshot!(scene.types(&scene.sam(), second, "/close").await, @"Ticket #2 is closed.");
    insta::assert_snapshot!(scene.records(), @"
    Frontdesk: ▌ #1 · 🐛 Bug report
      ▌ Reason: It works again: try it
      ▌ Type: Bug report   Opened by: @Mia (mia)   Opened: some time (just now)
      ▌ Closed: some time (just now)   Closed by: @Sam (sam)   Messages: 2
      [ Open the thread ↗ ]  [ 🔓 Reopen ]
      📎 ticket-1-bug-report.html
    Frontdesk: ▌ #2 · 🐛 Bug report
      ▌ Type: Bug report   Opened by: @Leo (leo)   Opened: some time (just now)
      ▌ Closed: some time (just now)   Closed by: @Sam (sam)   Messages: 2
      [ Open the thread ↗ ]  [ 🔓 Reopen ]
      📎 ticket-2-bug-report.html
    ");
}

#[tokio::test]
async fn a_creator_closes_their_own_ticket() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    insta::assert_snapshot!(scene.types(&scene.mia(), thread, "/close").await, @"Ticket #1 is closed.");
}

#[tokio::test]
async fn a_creator_may_be_kept_from_closing() {
    let (scene, thread) = closes_by("by_creator: false").await;
    insta::assert_snapshot!(scene.press(&scene.mia(), thread, "Close ticket").await, @"Only the staff of this ticket can do that.");
    insta::assert_snapshot!(scene.types(&scene.mia(), thread, "/close").await, @"Only the staff of this ticket can do that.");
    assert_eq!(scene.ticket(1).await.status, Status::Open);
}

#[tokio::test]
async fn a_maintainer_closes_any_ticket() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.says(&scene.sam(), thread, "@Max, have a look.").await;
    assert_eq!(scene.people_in(thread), "Mia, Sam, Frontdesk");
    scene.owner().add_to_thread(thread, stage::MAX).unwrap();
    scene.settle().await;
    insta::assert_snapshot!(scene.types(&scene.max(), thread, "/close").await, @"Ticket #1 is closed.");
}

#[tokio::test]
async fn a_guest_in_the_thread_cannot_close_it() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.owner().add_to_thread(thread, stage::LEO).unwrap();
    scene.settle().await;
    insta::assert_snapshot!(scene.press(&scene.leo(), thread, "Close ticket").await, @"Only the staff and whoever opened this ticket can do that.");
    insta::assert_snapshot!(scene.types(&scene.leo(), thread, "/close").await, @"Only the staff and whoever opened this ticket can do that.");
}

#[tokio::test]
async fn a_closed_thread_is_locked_and_archived_and_its_card_is_gone() {
    let scene = scene::open().await;
    let id = scene.opened_by_mia().await;
    scene.types(&scene.sam(), id, "/close").await;
    let thread = scene.mia().sees().threads().next().unwrap().clone();
    assert!(thread.locked && thread.archived && !thread.can_send);
    assert_eq!(scene.list(), "");
    assert!(scene.mia().say(id, "One more thing!").is_err());
}

#[tokio::test]
async fn a_close_takes_at_most_six_calls() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.sandbox.forget_calls();
    scene.types(&scene.sam(), thread, "/close").await;
    assert!(scene.sandbox.calls().len() <= 6, "{:#?}", scene.sandbox.calls());
}

#[tokio::test]
async fn the_closing_text_may_be_the_managers_own() {
    let own =
        "messages: {closed: 'Bye {{ member.mention }}! {% if closed.reason %}({{ closed.reason }}){% endif %}'}\n";
    let scene = Setup::default().file("help.yaml", &help(own)).open().await;
    let thread = scene.opened("help").await;
    scene.types(&scene.sam(), thread, "/close reason:{{ server.id }} *done*").await;
    insta::assert_snapshot!(scene.shows(&scene.mia(), thread).lines().last().unwrap(), @"Frontdesk: ▌ Bye @Mia! ({{ server.id }} *done*)");
}

#[tokio::test]
async fn a_second_close_while_the_first_is_under_way_is_told_so() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    let hers = scene.mia().command(thread, "/close").unwrap();
    let his = scene.sam().command(thread, "/close").unwrap();
    insta::assert_snapshot!(scene.answer(hers).await, @"Ticket #1 is closed.");
    insta::assert_snapshot!(scene.answer(his).await, @"Ticket #1 is closed already.");
    assert_eq!(scene.seen(&scene.sam(), HISTORIES).len(), 1);
    assert_eq!(scene.ticket(1).await.closure.unwrap().by.unwrap().name, "mia");
}

#[tokio::test]
async fn a_form_sent_after_somebody_else_closed_changes_nothing() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.press(&scene.mia(), thread, "Close ticket").await;
    scene.types(&scene.sam(), thread, "/close").await;
    // In an archived thread Discord takes no answer, whatever the bot says.
    scene.sandbox.switch(|switches| switches.first_response = std::time::Duration::from_millis(500));
    scene.fills_in(&scene.mia(), &[("Why is it closed?", "Too late")]).await;
    assert_eq!(scene.sandbox.take_complaints(), ["an interaction of Mia was not answered in time: fd:close-form:1"]);
    assert_eq!(scene.ticket(1).await.closure.unwrap().by.unwrap().name, "sam");
    assert_eq!(scene.seen(&scene.sam(), HISTORIES).len(), 1);
}

#[tokio::test]
async fn a_reason_longer_than_the_limit_is_stopped_by_the_client() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    let long = "x".repeat(1001);
    insta::assert_snapshot!(scene.sam().command(thread, &format!("/close reason:{long}")).unwrap_err(), @"reason: the text is too short or too long");
    scene.press(&scene.sam(), thread, "Close ticket").await;
    insta::assert_snapshot!(scene.sam().submit(scene.sam().form().unwrap().id, &[("Why is it closed?", &long)]).unwrap_err(), @"“Why is it closed?” takes 0 to 1000 characters");
    scene.fills_in(&scene.sam(), &[("Why is it closed?", &"*".repeat(1000))]).await;
    assert_eq!(scene.ticket(1).await.closure.unwrap().reason, Some("*".repeat(1000)));
}

#[tokio::test]
async fn a_thread_deleted_by_hand_closes_its_ticket() {
    let manager = |stage: &mut Blueprint| stage.guilds[0].roles[0].permissions |= may::MANAGE_THREADS;
    let scene = Setup::default().stage(manager).open().await;
    let thread = scene.opened_by_mia().await;
    scene.says(&scene.mia(), thread, "Hello?").await;
    scene.sam().delete_channel(thread).unwrap();
    scene.settle().await;
    assert_eq!(scene.ticket(1).await.status, Status::Closed);
    assert_eq!(scene.list(), "");
    insta::assert_snapshot!(scene.records(), @"
    Frontdesk: ▌ #1 · 🐛 Bug report
      ▌ Type: Bug report   Opened by: @Mia (mia)   Opened: some time (just now)
      ▌ Closed: some time (just now)   Closed by: somebody   Messages: 2
      [ Open the thread ↗ ]  [ 🔓 Reopen ]
      📎 ticket-1-bug-report.html
    ");
    assert!(scene.transcript().contains("Hello?"));
}

#[tokio::test]
async fn a_channel_deleted_with_its_threads_closes_their_tickets() {
    let scene = scene::open().await;
    scene.opened_by_mia().await;
    scene.opened_by(&scene.leo(), "bug-report").await;
    scene.owner().delete_channel(OPEN_A_TICKET).unwrap();
    scene.settle().await;
    assert_eq!((scene.ticket(1).await.status, scene.ticket(2).await.status), (Status::Closed, Status::Closed));
    assert_eq!((scene.list().as_str(), scene.seen(&scene.sam(), HISTORIES).len()), ("", 2));
}

#[tokio::test]
async fn whoever_left_the_server_leaves_a_ticket_that_staff_can_close() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.mia().leave(scene::SERVER).unwrap();
    scene.settle().await;
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/close").await, @"Ticket #1 is closed.");
    insta::assert_snapshot!(scene.records(), @"
    Frontdesk: ▌ #1 · 🐛 Bug report
      ▌ Type: Bug report   Opened by: @Mia (mia)   Opened: some time (just now)
      ▌ Closed: some time (just now)   Closed by: @Sam (sam)   Messages: 2
      [ Open the thread ↗ ]  [ 🔓 Reopen ]
      📎 ticket-1-bug-report.html
    ");
}
