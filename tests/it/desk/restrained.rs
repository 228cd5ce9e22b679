//! The bot or a member lacks a permission: people are told, the log names what is missing where, the rest goes on.

use frontdesk::sandbox::permission as may;
use frontdesk::stage;

use super::*;
use crate::scene::{OPEN_A_TICKET, SERVER, Setup};

async fn bot_lacks(channel: u64, bits: u64) -> Scene {
    Setup::default().stage(move |stage| deny(stage, channel, Whom::Person(BOT), bits)).open().await
}

#[tokio::test]
async fn a_bot_that_may_not_make_threads_says_so_before_it_tries() {
    let scene = bot_lacks(OPEN_A_TICKET, may::CREATE_PRIVATE_THREADS).await;
    insta::assert_snapshot!(scene.press(&scene.mia(), OPEN_A_TICKET, "Report a bug").await, @"
    I lack the permission Create Private Threads in #open-a-ticket. The staff have been
    told; please try again later.
    ");
    insta::assert_snapshot!(scene.log(), @"
    Frontdesk: ▌ The server is not as the definitions need it:
      ▌ - I need Create Private Threads in #open-a-ticket to make the threads of tickets.
      ▌ Please allow it in that channel's permissions.
    Frontdesk: ▌ @Mia (mia) tried to open a ticket (bug-report) in #open-a-ticket: I lack Create
      ▌ Private Threads in #open-a-ticket.
    ");
    assert!(scene.store().ticket(TicketId(1)).await.unwrap().is_none());
}

#[tokio::test]
async fn a_member_who_cannot_see_the_channel_is_told_what_they_lack() {
    let blind = |stage: &mut Blueprint| deny(stage, OPEN_A_TICKET, Whom::Person(stage::MIA), may::VIEW_CHANNEL);
    let scene = Setup::default().stage(blind).open().await;
    insta::assert_snapshot!(scene.types(&scene.mia(), stage::GENERAL, "/ticket bug-report").await, @"
    You could not see your ticket: you lack the permission View Channel in
    #open-a-ticket. Please tell the staff.
    ");
    insta::assert_snapshot!(scene.log(), @"
    Frontdesk: ▌ @Mia (mia) tried to open a ticket (bug-report) in #general: they lack View Channel
      ▌ in #open-a-ticket.
    ");
}

#[tokio::test]
async fn a_member_who_cannot_answer_is_told_what_they_lack() {
    let mute = |stage: &mut Blueprint| deny(stage, OPEN_A_TICKET, Whom::Role(SERVER), may::SEND_MESSAGES_IN_THREADS);
    let scene = Setup::default().stage(mute).open().await;
    insta::assert_snapshot!(scene.press(&scene.mia(), OPEN_A_TICKET, "Report a bug").await, @"
    I lack the permission Send Messages in Threads in #open-a-ticket. The staff have
    been told; please try again later.
    ");
}

#[tokio::test]
async fn a_card_that_cannot_be_posted_does_not_keep_the_ticket_away() {
    let scene = bot_lacks(TICKETS_LIST, may::SEND_MESSAGES).await;
    insta::assert_snapshot!(scene.press(&scene.mia(), OPEN_A_TICKET, "Report a bug").await, @"Your ticket is open: #Bug report · mia · #1");
    insta::assert_snapshot!(scene.log(), @"
    Frontdesk: ▌ The server is not as the definitions need it:
      ▌ - I need Send Messages in #tickets-list to post the cards of open tickets. Please
      ▌ allow it in that channel's permissions.
    Frontdesk: ▌ Ticket #1 (#Bug report · mia · #1): I need Send Messages in #tickets-list to post
      ▌ its card in the list. Please allow it in that channel's permissions.
    ");
}

#[tokio::test]
async fn a_record_that_cannot_be_posted_does_not_keep_the_ticket_open() {
    let scene = bot_lacks(HISTORIES, may::ATTACH_FILES).await;
    let thread = scene.opened_by_mia().await;
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/close").await, @"Ticket #1 is closed.");
    insta::assert_snapshot!(scene.log(), @"
    Frontdesk: ▌ The server is not as the definitions need it:
      ▌ - I need Attach Files in #ticket-histories to post the records of closed tickets.
      ▌ Please allow it in that channel's permissions.
    Frontdesk: ▌ Ticket #1 (#Bug report · mia · #1): I need Attach Files in #ticket-histories to post
      ▌ its record in the histories. Please allow it in that channel's permissions.
    ");
    let closed = scene.mia().sees().threads().find(|one| one.id == thread).cloned().unwrap();
    assert!(closed.locked && closed.archived);
}

#[tokio::test]
async fn a_channel_that_the_bot_cannot_see_is_named_too() {
    let scene = bot_lacks(TICKETS_LIST, may::VIEW_CHANNEL).await;
    scene.opened_by_mia().await;
    insta::assert_snapshot!(scene.log(), @"
    Frontdesk: ▌ The server is not as the definitions need it:
      ▌ - I do not see the channel #tickets-list (id 1100000000000000012), where I am to
      ▌ post the cards of open tickets. Please correct its id in server.yaml, or allow me
      ▌ View Channel there.
    Frontdesk: ▌ Ticket #1 (#Bug report · mia · #1): I need View Channel in #tickets-list to post its
      ▌ card in the list. Please allow it in that channel's permissions.
    ");
}

#[tokio::test]
async fn a_panel_that_cannot_be_posted_is_told_to_the_log() {
    let scene = bot_lacks(OPEN_A_TICKET, may::SEND_MESSAGES).await;
    insta::assert_snapshot!(scene.log(), @"
    Frontdesk: ▌ The server is not as the definitions need it:
      ▌ - I need Send Messages in #open-a-ticket to post the panel `main`. Please allow it
      ▌ in that channel's permissions.
    ");
}

#[tokio::test]
async fn a_reload_posts_the_panel_once_the_permission_is_there() {
    let scene = bot_lacks(OPEN_A_TICKET, may::SEND_MESSAGES).await;
    let owner = scene.owner();
    owner.set_overwrites(OPEN_A_TICKET, &[]).unwrap();
    scene.settle().await;
    scene.types(&scene.max(), stage::GENERAL, "/reload").await;
    assert_eq!(scene.seen(&scene.mia(), OPEN_A_TICKET).len(), 1);
}

#[tokio::test]
async fn a_log_that_cannot_be_written_stops_nothing() {
    let scene = bot_lacks(BOT_LOG, may::SEND_MESSAGES).await;
    insta::assert_snapshot!(scene.types(&scene.mia(), stage::GENERAL, "/close").await, @"This works only in the thread of a ticket.");
    insta::assert_snapshot!(scene.audit().await, @"mia close refused: it is not the thread of a ticket");
}

#[tokio::test]
async fn a_bot_that_lost_its_rights_to_the_thread_still_closes_the_ticket() {
    let scene = Setup::default().open().await;
    let thread = scene.opened_by_mia().await;
    let owner = scene.owner();
    let lost = OverwritePlan { whom: Whom::Person(BOT), allow: 0, deny: may::MANAGE_THREADS };
    owner.set_overwrites(OPEN_A_TICKET, &[lost]).unwrap();
    scene.settle().await;
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/close").await, @"Ticket #1 is closed.");
    insta::assert_snapshot!(scene.log(), @"
    Frontdesk: ▌ The server is not as the definitions need it:
      ▌ - I need Manage Threads in #open-a-ticket to make the threads of tickets. Please
      ▌ allow it in that channel's permissions.
    Frontdesk: ▌ Ticket #1 (#Bug report · mia · #1): I need Manage Threads in #open-a-ticket to lock
      ▌ and archive its thread. Please allow it in that channel's permissions.
    ");
    insta::assert_snapshot!(scene.records(), @"
    Frontdesk: ▌ #1 · 🐛 Bug report
      ▌ Type: Bug report   Opened by: @Mia (mia)   Opened: some time (just now)
      ▌ Closed: some time (just now)   Closed by: @Sam (sam)   Messages: 2
      [ Open the thread ↗ ]  [ 🔓 Reopen ]
      📎 ticket-1-bug-report.html
    ");
}
