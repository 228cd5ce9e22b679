//! Who is notified, and who comes to see the thread.

use frontdesk::stage;

use super::*;
use crate::scene::{self, Setup};

#[tokio::test]
async fn an_opening_notifies_its_member_and_the_roles_under_notify_once() {
    let scene = scene::open().await;
    scene.opened_by_mia().await;
    insta::assert_snapshot!(scene.notified(), @"Mia 1, Leo 0, Sam 1, Max 0");
}

#[tokio::test]
async fn staff_who_are_not_under_notify_come_in_without_a_ping() {
    let scene = Setup::default().file("help.yaml", &help("").replace("notify: [staff]\n", "")).open().await;
    let thread = scene.opened("help").await;
    insta::assert_snapshot!(scene.notified(), @"Mia 1, Leo 0, Sam 0, Max 0");
    insta::assert_snapshot!(scene.people_in(thread), @"Mia, Sam, Frontdesk");
}

#[tokio::test]
async fn where_discord_brings_nobody_in_by_an_edit_such_staff_do_not_see_the_thread() {
    let scene = Setup::default().file("help.yaml", &help("").replace("notify: [staff]\n", "")).open().await;
    scene.sandbox.switch(|switches| switches.edited_mention_adds = false);
    let thread = scene.opened("help").await;
    insta::assert_snapshot!(scene.people_in(thread), @"Mia, Frontdesk");
}

#[tokio::test]
async fn a_whole_conversation_notifies_nobody_else() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.says(&scene.mia(), thread, "@everyone @here @staff @Leo look!").await;
    scene.says(&scene.mia(), thread, "<@&1100000000000000003>").await;
    scene.types(&scene.sam(), thread, "/close reason:@everyone <@&1100000000000000001> <@1100000000000000802>").await;
    insta::assert_snapshot!(scene.notified(), @"Mia 1, Leo 0, Sam 1, Max 0");
}

#[tokio::test]
async fn the_log_and_the_refusals_notify_nobody() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.types(&scene.mia(), thread, "/reload").await;
    scene.types(&scene.leo(), stage::GENERAL, "/close reason:@everyone").await;
    insta::assert_snapshot!(scene.notified(), @"Mia 1, Leo 0, Sam 1, Max 0");
}

#[tokio::test]
async fn a_role_too_large_to_come_in_whole_is_told_to_the_log() {
    let scene = scene::open().await;
    scene.sandbox.switch(|switches| switches.role_mention_cap = 0);
    scene.opened_by_mia().await;
    insta::assert_snapshot!(scene.log(), @"
    Frontdesk: ▌ Ticket #1 (#Bug report · mia · #1): not every member of @staff could be brought in:
      ▌ a mention takes only so many people of a role. Either switch on Server Members
      ▌ Intent (https://discord.com/developers/applications, your application, Bot) and
      ▌ start me again, or write `staff_access: moderators` or `staff_access: button`.
    ");
}
