//! Whoever may not do what they try is told so, and nobody else is; the log and the audit say who tried what, where.

use frontdesk::stage;

use super::*;
use crate::scene::{self, OPEN_A_TICKET, Setup};

#[tokio::test]
async fn a_close_outside_a_ticket_is_refused_logged_and_audited() {
    let scene = scene::open().await;
    insta::assert_snapshot!(scene.types(&scene.leo(), stage::GENERAL, "/close").await, @"This works only in the thread of a ticket.");
    insta::assert_snapshot!(scene.log(), @"Frontdesk: ▌ @Leo (leo) tried to close a ticket in #general: it is not the thread of a ticket.");
    insta::assert_snapshot!(scene.audit().await, @"leo close refused: it is not the thread of a ticket");
}

#[tokio::test]
async fn a_close_by_a_guest_is_logged_and_audited_with_the_ticket() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.owner().add_to_thread(thread, stage::LEO).unwrap();
    scene.settle().await;
    scene.press(&scene.leo(), thread, "Close ticket").await;
    scene.types(&scene.leo(), thread, "/close").await;
    insta::assert_snapshot!(scene.log(), @"
    Frontdesk: ▌ @Leo (leo) tried to close ticket #1 in #Bug report · mia · #1: only the staff of
      ▌ this ticket and its creator may.
    Frontdesk: ▌ @Leo (leo) tried to close a ticket in #Bug report · mia · #1: only the staff of this
      ▌ ticket and its creator may.
    ");
    insta::assert_snapshot!(scene.audit().await, @"
    mia open done #1
    leo close refused #1: only the staff of this ticket and its creator may
    leo close refused #1: only the staff of this ticket and its creator may
    ");
}

#[tokio::test]
async fn what_was_done_is_audited_too() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.types(&scene.sam(), thread, "/close reason:Done").await;
    scene.types(&scene.max(), stage::GENERAL, "/reload").await;
    insta::assert_snapshot!(scene.audit().await, @"
    mia open done #1
    sam close done #1
    max reload unchanged
    ");
}

#[tokio::test]
async fn a_close_in_another_thread_is_refused() {
    let scene = scene::open().await;
    scene.opened_by_mia().await;
    scene.other_bot_posts(stage::GENERAL, "Close", Press::Close(TicketId(99))).await;
    insta::assert_snapshot!(scene.press(&scene.sam(), stage::GENERAL, "Close").await, @"This works only in the thread of a ticket.");
}

#[tokio::test]
async fn a_button_of_a_type_that_is_gone_says_so() {
    let scene = Setup::default().file("help.yaml", &help("")).open().await;
    scene.other_bot_posts(stage::GENERAL, "Help", Press::Open("help".into())).await;
    scene.deletes("help.yaml").await;
    insta::assert_snapshot!(scene.press(&scene.mia(), stage::GENERAL, "Help").await, @"This kind of ticket is gone. Type `/ticket` to see what you can open.");
    insta::assert_snapshot!(scene.log(), @"
    Frontdesk: ▌ New definitions are in force.
      ▌ - type `help` is gone; its open tickets go on
    Frontdesk: ▌ @Mia (mia) tried to open a ticket (help) in #general: there is no type help.
    ");
}

#[tokio::test]
async fn a_button_of_another_version_says_so() {
    let scene = scene::open().await;
    scene.other_bot_posts(stage::GENERAL, "Dance", Press::Unknown("fd:dance:1".into())).await;
    insta::assert_snapshot!(scene.press(&scene.mia(), stage::GENERAL, "Dance").await, @"This button is out of date. Please use a newer one, or type `/ticket`.");
    insta::assert_snapshot!(scene.log(), @"
    Frontdesk: ▌ @Mia (mia) tried to use a button that is out of date in #general: the button is of a
      ▌ version, type or panel that is gone.
    ");
    insta::assert_snapshot!(scene.audit().await, @"mia press refused: the button is of a version, type or panel that is gone");
}

#[tokio::test]
async fn a_button_of_another_bot_is_left_to_it() {
    let mut scene = scene::open().await;
    scene.sandbox.switch(|switches| switches.first_response = std::time::Duration::from_millis(50));
    scene.other_bot_posts(stage::GENERAL, "Dance", Press::Unknown("dance:1".into())).await;
    scene.mia().press(stage::GENERAL, "Dance").unwrap();
    scene.settle().await;
    assert_eq!(scene.sandbox.take_complaints(), ["an interaction of Mia was not answered in time: dance:1"]);
    assert_eq!((scene.audit().await, scene.log()), (String::new(), String::new()));
    scene.unanswered_is_fine = true;
}

#[tokio::test]
async fn a_command_of_another_bot_is_left_to_it() {
    let mut scene = scene::open().await;
    scene.sandbox.switch(|switches| switches.first_response = std::time::Duration::from_millis(50));
    scene.sandbox.register_foreign_command(scene::SERVER, "dance", "Dances");
    scene.mia().command(stage::GENERAL, "/dance").unwrap();
    scene.settle().await;
    assert_eq!(scene.sandbox.take_complaints(), ["an interaction of Mia was not answered in time: dance"]);
    assert_eq!(scene.audit().await, "");
    scene.unanswered_is_fine = true;
}

#[tokio::test]
async fn a_server_that_no_file_names_is_told_so() {
    let elsewhere = |stage: &mut Blueprint| {
        let mut other = stage.guilds[0].clone();
        other.id = 1_200_000_000_000_000_000;
        other.bot_role = other.id + 1;
        other.roles.clear();
        other.people.truncate(1);
        other.people[0].roles.clear();
        other.channels.truncate(1);
        other.channels[0].id = other.id + 2;
        stage.guilds.push(other);
    };
    let scene = Setup::default().stage(elsewhere).open().await;
    scene.other_bot_posts(1_200_000_000_000_000_002, "Help", Press::Open("bug-report".into())).await;
    insta::assert_snapshot!(scene.press(&scene.mia(), 1_200_000_000_000_000_002, "Help").await, @"I am not set up for this server. Please ask its staff.");
    insta::assert_snapshot!(scene.audit().await, @"mia open refused: no definitions name this server");
    assert_eq!(scene.log(), "");
}

#[tokio::test]
async fn whoever_has_a_hostile_name_is_logged_by_mention_and_account() {
    let mischief = |stage: &mut Blueprint| stage.guilds[0].people[1].display_name = "@everyone **x** `y`".to_owned();
    let scene = Setup::default().stage(mischief).open().await;
    scene.types(&scene.leo(), stage::GENERAL, "/close").await;
    let line = scene.seen(&scene.max(), BOT_LOG)[0].embeds[0].description.clone().unwrap();
    insta::assert_snapshot!(line, @"<@1100000000000000802> (leo) tried to close a ticket in <#1100000000000000700>: it is not the thread of a ticket.");
    insta::assert_snapshot!(scene.notified(), @"Mia 0, Leo 0, Sam 0, Max 0");
}

#[tokio::test]
async fn a_thread_that_discord_does_not_let_be_made_leaves_no_ticket() {
    let scene = scene::open().await;
    scene.sandbox.fail("POST /channels/{channel}/threads", 403, 1);
    insta::assert_snapshot!(scene.press(&scene.mia(), OPEN_A_TICKET, "Report a bug").await, @"
    Your ticket could not be opened: Discord did not let me make its thread. The staff
    have been told; please try again later.
    ");
    // The two lines are on their way at once.
    let log = scene.log();
    assert!(log.contains("Ticket #1: I could not make its thread: Discord forbids it"), "{log}");
    assert!(log.contains("@Mia (mia) tried to open a ticket (bug-report)"), "{log}");
    assert!(scene.store().ticket(TicketId(1)).await.unwrap().is_none());
    insta::assert_snapshot!(scene.press(&scene.mia(), OPEN_A_TICKET, "Report a bug").await, @"Your ticket is open: #Bug report · mia · #2");
}
