//! Staff who come into a ticket's thread by the button on its card.

use frontdesk::sandbox::permission as may;
use frontdesk::stage;

use super::*;
use crate::scene::{OPEN_A_TICKET, Setup};

/// The type `help`, whose staff press Join.
fn by_button() -> Setup {
    Setup::default().file("help.yaml", &help("staff_access: button\n"))
}

#[tokio::test]
async fn the_card_calls_the_staff_and_lets_them_in() {
    let scene = by_button().open().await;
    let thread = scene.opened("help").await;
    insta::assert_snapshot!(scene.people_in(thread), @"Mia, Frontdesk");
    insta::assert_snapshot!(scene.notified(), @"Mia 1, Leo 0, Sam 1, Max 0");
    insta::assert_snapshot!(scene.list(), @"
    Frontdesk: @staff
      ▌ #1 · Help
      ▌ Opened by: @Mia (mia)   Opened: just now   Waiting for: the member, since just now
      ▌ Handled by: nobody yet
      [ Open the thread ↗ ]  [ 👋 Join ]  [ 🙋 Claim ]  [ 🔒 Close ticket ]
    ");
    insta::assert_snapshot!(scene.press(&scene.sam(), TICKETS_LIST, "Join").await, @"You are in ticket #1 now: #Help · mia · #1");
    insta::assert_snapshot!(scene.people_in(thread), @"Mia, Sam, Frontdesk");
    insta::assert_snapshot!(scene.press(&scene.sam(), TICKETS_LIST, "Join").await, @"You belong to ticket #1 already: #Help · mia · #1");
    insta::assert_snapshot!(scene.notified(), @"Mia 1, Leo 0, Sam 1, Max 0");
    insta::assert_snapshot!(scene.audit().await, @"
    mia open done #1
    sam join done #1
    sam join done #1
    ");
}

#[tokio::test]
async fn a_ticket_that_is_moved_to_the_type_calls_its_staff_on_a_card_of_its_own() {
    let scene = by_button().open().await;
    let thread = scene.opened_by_mia().await;
    scene.types(&scene.sam(), thread, "/rename name:Help me").await;
    let before = scene.sandbox.pings_of(stage::SAM).len();
    scene.types(&scene.sam(), thread, "/move type:help").await;
    assert_eq!(scene.sandbox.pings_of(stage::SAM).len(), before + 1);
    insta::assert_snapshot!(scene.list(), @"
    Frontdesk: @staff
      ▌ #1 · Help
      ▌ Opened by: @Mia (mia)   Opened: just now   Waiting for: the member, since just now
      ▌ Handled by: nobody yet
      [ Open the thread ↗ ]  [ 👋 Join ]  [ 🙋 Claim ]  [ 🔒 Close ticket ]
    ");
    scene.types(&scene.sam(), thread, "/close").await;
    assert_eq!(scene.list(), "");
}

#[tokio::test]
async fn whoever_left_the_thread_joins_again() {
    let scene = by_button().open().await;
    let thread = scene.opened("help").await;
    scene.press(&scene.sam(), TICKETS_LIST, "Join").await;
    scene.sam().leave_thread(thread).unwrap();
    scene.settle().await;
    scene.press(&scene.sam(), TICKETS_LIST, "Join").await;
    assert_eq!(scene.people_in(thread), "Mia, Sam, Frontdesk");
}

#[tokio::test]
async fn whoever_claims_or_is_assigned_a_ticket_comes_in() {
    let scene = by_button().open().await;
    let thread = scene.opened("help").await;
    scene.press(&scene.sam(), TICKETS_LIST, "Claim").await;
    assert_eq!(scene.people_in(thread), "Mia, Sam, Frontdesk");
}

#[tokio::test]
async fn others_do_not_join() {
    let shown = |stage: &mut Blueprint| {
        let list = stage.guilds[0].channels.iter_mut().find(|channel| channel.id == TICKETS_LIST).unwrap();
        let whom = Whom::Role(crate::scene::SERVER);
        *list = list.clone().with(OverwritePlan { whom, allow: may::VIEW_CHANNEL, deny: 0 });
    };
    let scene = by_button().stage(shown).open().await;
    let thread = scene.opened("help").await;
    for who in [scene.mia(), scene.leo()] {
        let answer = scene.press(&who, TICKETS_LIST, "Join").await;
        assert_eq!(answer, "Only the staff of this ticket can do that.");
    }
    assert_eq!(scene.people_in(thread), "Mia, Frontdesk");
}

#[tokio::test]
async fn a_ticket_that_is_closed_meanwhile_lets_nobody_in() {
    let scene = by_button().open().await;
    let thread = scene.opened("help").await;
    scene.sandbox.delay("DELETE /channels/{channel}/messages/{message}", std::time::Duration::from_secs(3));
    let close = scene.mia().command(thread, "/close").unwrap();
    scene.sandbox.await_answer(close).await;
    // The card stands for a moment more.
    insta::assert_snapshot!(scene.press(&scene.sam(), TICKETS_LIST, "Join").await, @"Ticket #1 is closed already.");
    assert_eq!(scene.people_in(thread), "Mia, Frontdesk");
}

#[tokio::test]
async fn a_thread_that_is_put_away_is_at_hand_again() {
    let scene = by_button().open().await;
    let thread = scene.opened("help").await;
    scene.owner().archive(thread).unwrap();
    scene.settle().await;
    scene.press(&scene.sam(), TICKETS_LIST, "Join").await;
    assert_eq!(scene.people_in(thread), "Mia, Sam, Frontdesk");
    assert!(scene.sam().sees().thread("Help").is_some_and(|thread| !thread.archived));
}

#[tokio::test]
async fn whoever_cannot_see_the_channel_is_told_what_they_lack() {
    let blind = |stage: &mut Blueprint| deny(stage, OPEN_A_TICKET, Whom::Person(stage::SAM), may::VIEW_CHANNEL);
    let scene = by_button().stage(blind).open().await;
    let thread = scene.opened("help").await;
    insta::assert_snapshot!(scene.press(&scene.sam(), TICKETS_LIST, "Join").await, @"
    @Sam could not see this thread: they lack the permission View Channel in
    #open-a-ticket.
    ");
    assert_eq!(scene.people_in(thread), "Mia, Frontdesk");
}

#[tokio::test]
async fn whom_a_stop_kept_out_comes_in_after_the_next_start() {
    let mut scene = by_button().open().await;
    let thread = scene.opened("help").await;
    scene.sandbox.delay("PUT /channels/{channel}/thread-members/{user}", std::time::Duration::from_secs(60));
    scene.sam().press(TICKETS_LIST, "Join").unwrap();
    scene.under_way("PUT /channels/{channel}/thread-members/{user}").await;
    scene.kill();
    scene.sandbox.delay("PUT /channels/{channel}/thread-members/{user}", std::time::Duration::ZERO);
    scene.sandbox.replug();
    scene.start().await;
    assert_eq!(scene.people_in(thread), "Mia, Sam, Frontdesk");
}

#[tokio::test]
async fn a_ticket_that_is_opened_again_calls_them_again() {
    let scene = by_button().open().await;
    let thread = scene.opened("help").await;
    scene.types(&scene.mia(), thread, "/close").await;
    scene.press(&scene.sam(), HISTORIES, "Reopen").await;
    assert!(scene.list().starts_with("Frontdesk: @staff"), "{}", scene.list());
    assert_eq!(scene.sandbox.pings_of(stage::SAM).len(), 1, "the first card is gone");
    scene.press(&scene.sam(), TICKETS_LIST, "Join").await;
    assert_eq!(scene.people_in(thread), "Mia, Sam, Frontdesk");
}

#[tokio::test]
async fn moderators_see_the_thread_without_being_in_it() {
    let moderates = |stage: &mut Blueprint| role(stage, STAFF, may::MANAGE_THREADS);
    let scene = Setup::default().file("help.yaml", &help("staff_access: moderators\n")).stage(moderates).open().await;
    let thread = scene.opened("help").await;
    assert_eq!(scene.people_in(thread), "Mia, Frontdesk");
    insta::assert_snapshot!(scene.notified(), @"Mia 1, Leo 0, Sam 1, Max 0");
    assert!(scene.sam().sees().thread("Help").is_some());
    insta::assert_snapshot!(scene.list(), @"
    Frontdesk: @staff
      ▌ #1 · Help
      ▌ Opened by: @Mia (mia)   Opened: just now   Waiting for: the member, since just now
      ▌ Handled by: nobody yet
      [ Open the thread ↗ ]  [ 🙋 Claim ]  [ 🔒 Close ticket ]
    ");
    scene.says(&scene.sam(), thread, "Hello.").await;
    insta::assert_snapshot!(scene.kept(1).await, @"sam: Hello.");
    insta::assert_snapshot!(scene.log(), @"");
}

#[tokio::test]
async fn a_staff_role_that_would_see_nothing_is_told() {
    let scene = Setup::default().file("help.yaml", &help("staff_access: moderators\n")).open().await;
    insta::assert_snapshot!(scene.log(), @"
    Frontdesk: ▌ The server is not as the definitions need it:
      ▌ - @staff lacks Manage Threads in #open-a-ticket, so its people do not see the
      ▌ tickets of Help. Please allow it to that role in that channel's permissions.
    ");
    scene.owner().set_role_permissions(STAFF, may::MANAGE_THREADS).unwrap();
    scene.at_leisure().await;
    scene
        .saves(
            "help.yaml",
            &help("staff_access: moderators\nstaff: [staff, recruiters]\n").replacen("staff: [staff]\n", "", 1),
        )
        .await;
    let log = scene.log();
    let lacking = log.lines().filter_map(|line| Some(line.split_once("- @")?.1));
    insta::assert_snapshot!(lacking.collect::<Vec<_>>().join("\n"), @"
    staff lacks Manage Threads in #open-a-ticket, so its people do not see the
    recruiters lacks Manage Threads in #open-a-ticket, so its people do not see the
    ");
}
