//! Opening a closed ticket again.

use std::time::Duration;

use frontdesk::domain::ticket::Status;
use frontdesk::sandbox::permission as may;
use frontdesk::stage;

use super::*;
use crate::scene::{self, OPEN_A_TICKET, Setup};

/// A ticket of Mia's that Sam closed; its thread.
async fn closed(scene: &Scene) -> u64 {
    let thread = scene.opened_by_mia().await;
    scene.says(&scene.mia(), thread, "It fails.").await;
    scene.types(&scene.sam(), thread, "/close reason:Works here").await;
    thread
}

#[tokio::test]
async fn by_the_button_on_the_record_everything_is_back() {
    let scene = scene::open().await;
    let thread = closed(&scene).await;
    let before = scene.sandbox.pings_of(stage::MIA).len();
    insta::assert_snapshot!(scene.press(&scene.sam(), HISTORIES, "Reopen").await, @"The ticket is open again: #Bug report · mia · #1");
    let view = scene.mia().sees().threads().next().unwrap().clone();
    assert!(!view.locked && !view.archived && view.can_send);
    assert_eq!(scene.sandbox.pings_of(stage::MIA).len(), before + 1);
    insta::assert_snapshot!(scene.shows(&scene.mia(), thread).lines().skip_while(|line| !line.contains("It fails")).collect::<Vec<_>>().join("\n"), @"
    Mia: It fails.
    Frontdesk: ▌ Closed by @Sam. Reason: Works here
    Frontdesk: @Mia
      ▌ @Sam opened this ticket again.
    ");
    insta::assert_snapshot!(scene.list(), @"
    Frontdesk: ▌ #1 · 🐛 Bug report
      ▌ Opened by: @Mia (mia)   Opened: just now   Waiting for: the staff, since just now
      ▌ Handled by: nobody yet
      [ Open the thread ↗ ]  [ 🙋 Claim ]  [ 🔒 Close ticket ]
    ");
    insta::assert_snapshot!(scene.records(), @"
    Frontdesk: ▌ #1 · 🐛 Bug report
      ▌ This ticket is open again.
      ▌ Type: Bug report   Opened by: @Mia (mia)   Opened: some time (just now)   Messages: 4
      ▌ Reopened:
      ▌   some time (just now)
      ▌   @Sam (sam)
      [ Open the thread ↗ ]
      📎 ticket-1-bug-report.html
    ");
    assert!(scene.sam().press(HISTORIES, "Reopen").is_err(), "the button is gone");
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/reopen").await, @"Ticket #1 is open already.");
    insta::assert_snapshot!(scene.audit().await, @"
    mia open done #1
    sam close done #1
    sam reopen done #1
    ");
    let reopenings = scene.store().reopenings(TicketId(1)).await.unwrap();
    assert_eq!(reopenings.into_iter().filter_map(|one| one.closure.reason).collect::<Vec<_>>(), ["Works here"]);
}

#[tokio::test]
async fn a_second_close_brings_the_one_record_up_to_date() {
    let scene = scene::open().await;
    let thread = closed(&scene).await;
    scene.types(&scene.sam(), stage::GENERAL, "/reopen ticket:1").await;
    scene.says(&scene.mia(), thread, "Still fails.").await;
    scene.types(&scene.sam(), thread, "/close reason:Mended").await;
    insta::assert_snapshot!(scene.records(), @"
    Frontdesk: ▌ #1 · 🐛 Bug report
      ▌ Reason: Mended
      ▌ Type: Bug report   Opened by: @Mia (mia)   Opened: some time (just now)   Closed: some time (just now)   Closed by: @Sam (sam)   Messages: 6
      ▌ Reopened:
      ▌   some time (just now)
      ▌   @Sam (sam)
      [ Open the thread ↗ ]  [ 🔓 Reopen ]
      📎 ticket-1-bug-report.html
    ");
    assert!(scene.transcript().contains("Still fails."));
    let view = scene.mia().sees().threads().next().unwrap().clone();
    assert!(view.locked && view.archived);
    assert_eq!(scene.list(), "");
}

#[tokio::test]
async fn who_may_not_and_what_cannot_be_opened_again() {
    let scene = scene::open().await;
    let thread = closed(&scene).await;
    insta::assert_snapshot!(scene.types(&scene.leo(), stage::GENERAL, "/reopen ticket:1").await, @"Only the staff of this ticket can do that.");
    insta::assert_snapshot!(scene.types(&scene.mia(), stage::GENERAL, "/reopen ticket:1").await, @"Only the staff of this ticket can do that.");
    insta::assert_snapshot!(scene.types(&scene.sam(), stage::GENERAL, "/reopen ticket:77").await, @"There is no ticket of this number here.");
    insta::assert_snapshot!(scene.types(&scene.sam(), stage::GENERAL, "/reopen").await, @"This works only in the thread of a ticket.");
    scene.owner().delete_channel(thread).unwrap();
    scene.settle().await;
    insta::assert_snapshot!(scene.press(&scene.sam(), HISTORIES, "Reopen").await, @"The thread of ticket #1 was deleted, so it cannot be opened again.");
    let ticket = scene.ticket(1).await;
    assert_eq!(
        (ticket.status, ticket.closure.and_then(|closure| closure.reason).as_deref()),
        (Status::Closed, Some("Works here"))
    );
    assert_eq!(scene.store().pending_effects(TicketId(1)).await.unwrap(), []);
    assert_eq!(scene.list(), "");
}

#[tokio::test]
async fn at_discords_limit_of_active_threads_it_stays_closed() {
    let scene = scene::open().await;
    closed(&scene).await;
    scene.sandbox.switch(|switches| switches.active_threads = 0);
    insta::assert_snapshot!(scene.press(&scene.sam(), HISTORIES, "Reopen").await, @"
    This server has as many active threads as Discord allows. Close some tickets, or
    archive other threads, and try again.
    ");
    assert_eq!((scene.ticket(1).await.status, scene.list().as_str()), (Status::Closed, ""));
    scene.sandbox.switch(|switches| switches.active_threads = 1000);
    insta::assert_snapshot!(scene.press(&scene.sam(), HISTORIES, "Reopen").await, @"The ticket is open again: #Bug report · mia · #1");
    assert_eq!(scene.ticket(1).await.status, Status::Open);
}

#[tokio::test]
async fn without_the_permission_it_stays_closed_and_is_said_which() {
    let scene = scene::open().await;
    closed(&scene).await;
    let denied = OverwritePlan { whom: Whom::Person(BOT), allow: 0, deny: may::MANAGE_THREADS };
    scene.owner().set_overwrites(OPEN_A_TICKET, &[denied]).unwrap();
    scene.settle().await;
    insta::assert_snapshot!(scene.press(&scene.sam(), HISTORIES, "Reopen").await, @"
    I lack the permission Manage Threads in #open-a-ticket. The staff have been told;
    please try again later.
    ");
    assert_eq!(scene.ticket(1).await.status, Status::Closed);
}

#[tokio::test]
async fn two_at_once_open_it_once() {
    let scene = scene::open().await;
    let thread = closed(&scene).await;
    let his = scene.sam().press(HISTORIES, "Reopen").unwrap();
    let other = scene.max().command(stage::GENERAL, "/reopen ticket:1").unwrap();
    scene.answer(his).await;
    scene.answer(other).await;
    let told = scene.shows(&scene.mia(), thread);
    assert_eq!(told.matches("again").count(), 1, "{told}");
    assert_eq!(scene.seen(&scene.sam(), TICKETS_LIST).len(), 1);
}

#[tokio::test]
async fn a_close_under_way_is_overtaken() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.sandbox.delay("DELETE /channels/{channel}/messages/{message}", Duration::from_millis(400));
    let close = scene.sam().command(thread, "/close").unwrap();
    scene.sandbox.await_answer(close).await;
    let again = scene.max().command(stage::GENERAL, "/reopen ticket:1").unwrap();
    scene.answer(again).await;
    let view = scene.mia().sees().threads().next().unwrap().clone();
    assert!(!view.locked && !view.archived);
    assert_eq!((scene.ticket(1).await.status, scene.seen(&scene.sam(), TICKETS_LIST).len()), (Status::Open, 1));
    assert_eq!(scene.store().pending_effects(TicketId(1)).await.unwrap(), []);
    assert_eq!(scene.seen(&scene.sam(), HISTORIES).len(), 1);
}

#[tokio::test]
async fn a_ticket_of_a_server_without_list_and_histories_is_opened_again() {
    let bare = server_with("list: tickets-list", "").replace("histories: ticket-histories", "");
    let unused = bare
        .lines()
        .filter(|line| !line.contains("a card for each") && !line.contains("a record of each"))
        .collect::<Vec<_>>()
        .join("\n");
    let scene = Setup::default().file("server.yaml", &unused).open().await;
    closed(&scene).await;
    insta::assert_snapshot!(scene.types(&scene.sam(), stage::GENERAL, "/reopen ticket:1").await, @"The ticket is open again: #Bug report · mia · #1");
    assert_eq!(scene.ticket(1).await.status, Status::Open);
}
