//! Staff who are brought into tickets one by one, and follow their roles.

use frontdesk::sandbox::{Fate, PersonPlan, permission as may};
use frontdesk::stage;

use super::*;
use crate::scene::{OPEN_A_TICKET, SERVER, Setup};

const PUT: &str = "PUT /channels/{channel}/thread-members/{user}";
const MEMBERS: &str = "staff_access: members\n";

/// The type `help`, whose staff are brought in one by one; with Kai, who is staff, and Ria, a recruiter.
fn one_by_one() -> Setup {
    Setup::default().file("help.yaml", &help(MEMBERS).replace("notify: [staff]\n", "")).stage(
        |stage: &mut Blueprint| {
            stage.guild_members = true;
            stage.guilds[0].people.push(PersonPlan::new(KAI, "kai", "Kai", &[STAFF]));
            stage.guilds[0].people.push(PersonPlan::new(RIA, "ria", "Ria", &[RECRUITERS]));
        },
    )
}

impl Scene {
    /// The owner gives somebody exactly these roles, and what follows happens.
    async fn gives(&self, person: u64, roles: &[u64]) {
        self.owner().set_roles(person, roles).unwrap();
        self.settle().await;
    }
}

#[tokio::test]
async fn each_of_the_staff_comes_in_without_a_ping() {
    let scene = one_by_one().open().await;
    let thread = scene.opened("help").await;
    insta::assert_snapshot!(scene.people_in(thread), @"Mia, Sam, Kai, Frontdesk");
    insta::assert_snapshot!(scene.notified(), @"Mia 1, Leo 0, Sam 0, Max 0");
}

#[tokio::test]
async fn whoever_gets_the_role_comes_in_and_whoever_loses_it_goes_out() {
    let scene = one_by_one().open().await;
    let thread = scene.opened("help").await;
    scene.gives(RIA, &[RECRUITERS, STAFF]).await;
    assert_eq!(scene.people_in(thread), "Mia, Sam, Kai, Ria, Frontdesk");
    scene.gives(KAI, &[]).await;
    assert_eq!(scene.people_in(thread), "Mia, Sam, Ria, Frontdesk");
    assert!(scene.sandbox.person(KAI).sees().thread("Help").is_none());
    scene.gives(KAI, &[STAFF]).await;
    assert_eq!(scene.people_in(thread), "Mia, Sam, Kai, Ria, Frontdesk");
    // A change of other roles is none to the tickets.
    scene.gives(KAI, &[STAFF, RECRUITERS]).await;
    assert_eq!(scene.people_in(thread), "Mia, Sam, Kai, Ria, Frontdesk");
}

#[tokio::test]
async fn whoever_has_another_right_to_be_there_stays() {
    let scene = one_by_one().open().await;
    let thread = scene.opened("help").await;
    scene.types(&scene.sam(), thread, "/add member:@Ria").await;
    scene.gives(RIA, &[STAFF]).await;
    scene.gives(RIA, &[]).await;
    assert_eq!(scene.people_in(thread), "Mia, Sam, Kai, Ria, Frontdesk");
    let own = scene.opened_by(&scene.sandbox.person(KAI), "help").await;
    scene.gives(KAI, &[]).await;
    assert_eq!(scene.people_in(own), "Sam, Kai, Frontdesk");
    let maintainer = scene.sandbox.roles_of(stage::MAX)[0];
    scene.gives(stage::SAM, &[maintainer]).await;
    assert_eq!(scene.people_in(thread), "Mia, Sam, Ria, Frontdesk");
}

#[tokio::test]
async fn whoever_leaves_a_thread_is_not_brought_in_again() {
    let mut scene = one_by_one().open().await;
    let thread = scene.opened("help").await;
    scene.sandbox.person(KAI).leave_thread(thread).unwrap();
    scene.gives(RIA, &[STAFF]).await;
    scene.stop().await;
    scene.start().await;
    assert_eq!(scene.people_in(thread), "Mia, Sam, Ria, Frontdesk");
}

#[tokio::test]
async fn what_changed_while_the_bot_was_away_is_made_up_for() {
    let mut scene = one_by_one().open().await;
    let thread = scene.opened("help").await;
    scene.stop().await;
    scene.owner().set_roles(KAI, &[]).unwrap();
    scene.owner().set_roles(RIA, &[STAFF]).unwrap();
    scene.start().await;
    assert_eq!(scene.people_in(thread), "Mia, Sam, Ria, Frontdesk");
}

#[tokio::test]
async fn whoever_leaves_the_server_and_comes_back_without_the_role_stays_out() {
    let scene = one_by_one().open().await;
    scene.sandbox.switch(|switches| switches.membership_survives_leaving = true);
    let thread = scene.opened("help").await;
    let kai = scene.sandbox.person(KAI);
    kai.leave(SERVER).unwrap();
    scene.settle().await;
    kai.join(SERVER, &[]).unwrap();
    scene.settle().await;
    assert_eq!(scene.people_in(thread), "Mia, Sam, Frontdesk");
    scene.gives(KAI, &[STAFF]).await;
    assert_eq!(scene.people_in(thread), "Mia, Sam, Kai, Frontdesk");
}

#[tokio::test]
async fn a_role_that_is_deleted_takes_its_people_out() {
    let scene = one_by_one().open().await;
    let thread = scene.opened("help").await;
    scene.owner().delete_role(STAFF).unwrap();
    scene.settle().await;
    assert_eq!(scene.people_in(thread), "Mia, Frontdesk");
}

#[tokio::test]
async fn other_staff_in_the_definitions_are_other_staff_in_the_threads() {
    let scene = one_by_one().open().await;
    let thread = scene.opened("help").await;
    let file = help(MEMBERS).replace("notify: [staff]\n", "").replace("staff: [staff]", "staff: [recruiters]");
    scene.saves("help.yaml", &file).await;
    assert_eq!(scene.people_in(thread), "Mia, Sam, Ria, Frontdesk");
}

#[tokio::test]
async fn whom_the_definitions_no_longer_name_goes_out_of_where_a_mention_brought_them() {
    let scene = one_by_one().file("help.yaml", &help("")).open().await;
    let thread = scene.opened("help").await;
    assert!(scene.is_in(thread, KAI));
    scene
        .saves("help.yaml", &help("").replace("notify: [staff]\n", "").replace("staff: [staff]", "staff: [recruiters]"))
        .await;
    assert!(!scene.is_in(thread, KAI));
}

#[tokio::test]
async fn whoever_loses_the_role_handles_no_ticket() {
    let scene = one_by_one().open().await;
    let thread = scene.opened("help").await;
    scene.types(&scene.sam(), thread, "/assign member:@Kai").await;
    scene.gives(KAI, &[]).await;
    assert_eq!(scene.ticket(1).await.assignee, None);
    assert!(!scene.is_in(thread, KAI) && scene.list().contains("Handled by: nobody yet"));
}

#[tokio::test]
async fn whoever_never_used_the_bot_stays_assigned() {
    let kai = |stage: &mut Blueprint| stage.guilds[0].people.push(PersonPlan::new(KAI, "kai", "Kai", &[STAFF]));
    let mut scene = Setup::default().stage(kai).open().await;
    let thread = scene.opened_by_mia().await;
    scene.types(&scene.sam(), thread, "/assign member:@Kai").await;
    scene.stop().await;
    scene.start().await;
    assert!(scene.is_in(thread, KAI));
    assert_eq!(scene.ticket(1).await.assignee.map(|user| user.0), Some(KAI));
}

#[tokio::test]
async fn a_setting_from_discord_is_followed_too() {
    let mention = help("").replace("notify: [staff]\n", "");
    let scene = one_by_one().file("help.yaml", &mention).open().await;
    scene.sandbox.switch(|switches| switches.edited_mention_adds = false);
    let thread = scene.opened("help").await;
    scene.types(&scene.max(), stage::GENERAL, "/config set key:help.staff_access value:members").await;
    assert_eq!(scene.people_in(thread), "Mia, Sam, Kai, Frontdesk");
}

#[tokio::test]
async fn whose_role_changed_while_a_ticket_was_closed_comes_in_or_goes_out_when_it_is_opened_again() {
    let scene = one_by_one().open().await;
    let thread = scene.opened("help").await;
    scene.types(&scene.mia(), thread, "/close").await;
    scene.gives(KAI, &[]).await;
    scene.gives(RIA, &[STAFF]).await;
    assert_eq!(scene.people_in(thread), "Mia, Sam, Kai, Frontdesk");
    scene.press(&scene.sam(), HISTORIES, "Reopen").await;
    assert_eq!(scene.people_in(thread), "Mia, Sam, Ria, Frontdesk");
}

#[tokio::test]
async fn a_ticket_that_was_opened_under_a_mention_brings_them_in_when_the_files_say_so() {
    let mention = help("").replace("notify: [staff]\n", "");
    let scene = one_by_one().file("help.yaml", &mention).open().await;
    scene.sandbox.switch(|switches| switches.edited_mention_adds = false);
    let thread = scene.opened("help").await;
    assert_eq!(scene.people_in(thread), "Mia, Frontdesk");
    scene.saves("help.yaml", &help(MEMBERS).replace("notify: [staff]\n", "")).await;
    assert_eq!(scene.people_in(thread), "Mia, Sam, Kai, Frontdesk");
}

#[tokio::test]
async fn a_ticket_that_is_moved_brings_the_other_types_staff_in() {
    let apply =
        "name: Apply\nquestions: [Why?]\nstaff: [recruiters]\nthread: {in: open-a-ticket}\nstaff_access: members\n";
    let scene = one_by_one().file("apply.yaml", apply).open().await;
    let thread = scene.opened("help").await;
    scene.types(&scene.sam(), thread, "/move type:apply").await;
    assert_eq!(scene.people_in(thread), "Mia, Sam, Ria, Frontdesk");
}

#[tokio::test]
async fn a_large_team_comes_in_after_a_stop_in_the_middle() {
    let team = |stage: &mut Blueprint| {
        stage.guild_members = true;
        for number in 0..12 {
            let name = format!("s{number}");
            stage.guilds[0].people.push(PersonPlan::new(1_100_000_000_000_000_820 + number, &name, &name, &[STAFF]));
        }
    };
    let mut scene = one_by_one().stage(team).open().await;
    let strike = scene.sandbox.unplug_at(12, Fate::NotApplied);
    scene.mia().command(stage::GENERAL, "/ticket help").unwrap();
    strike.await;
    scene.kill();
    scene.sandbox.replug();
    scene.start().await;
    let thread = scene.mia().sees().thread("Help").expect("the thread").id;
    assert_eq!(scene.sandbox.thread_members(thread).len(), 3 + 12);
    let calls = scene.sandbox.calls();
    let came_in = calls.iter().filter(|call| format!("{} {}", call.method, call.route) == PUT && call.status == 204);
    let came_in = came_in.count();
    assert!((14..=14 + 5).contains(&came_in), "{came_in} calls for 14 people");
}

#[tokio::test]
async fn staff_who_cannot_see_the_channel_come_in_when_they_can() {
    let blind = |stage: &mut Blueprint| {
        stage.guild_members = true;
        stage.guilds[0].people.push(PersonPlan::new(KAI, "kai", "Kai", &[STAFF]));
        deny(stage, OPEN_A_TICKET, Whom::Person(KAI), may::VIEW_CHANNEL);
    };
    let scene = one_by_one().stage(blind).open().await;
    let thread = scene.opened("help").await;
    assert_eq!(scene.people_in(thread), "Mia, Sam, Frontdesk");
}

#[tokio::test]
async fn an_archived_thread_stays_in_the_archive() {
    let scene = one_by_one().open().await;
    let thread = scene.opened("help").await;
    scene.owner().archive(thread).unwrap();
    // Two at once, each of which brings the thread back for a moment.
    scene.owner().set_roles(KAI, &[]).unwrap();
    scene.owner().set_roles(RIA, &[STAFF]).unwrap();
    scene.at_leisure().await;
    assert_eq!(scene.people_in(thread), "Mia, Sam, Ria, Frontdesk");
    assert!(scene.sam().sees().thread("Help").is_some_and(|thread| thread.archived));
}

#[tokio::test]
async fn without_the_intent_a_mention_brings_them_in_and_the_log_says_what_to_do() {
    let scene = one_by_one().stage(|stage: &mut Blueprint| stage.guild_members = false).open().await;
    let thread = scene.opened("help").await;
    assert_eq!(scene.people_in(thread), "Mia, Sam, Frontdesk");
    insta::assert_snapshot!(scene.log(), @"
    Frontdesk: ▌ The server is not as the definitions need it:
      ▌ - Discord does not tell me who the staff are, which `staff_access: members` needs
      ▌ (Help). Please switch on Server Members Intent at
      ▌ https://discord.com/developers/applications (your application, Bot, Privileged
      ▌ Gateway Intents) and start me again. Until then a mention brings them in.
    ");
}

#[tokio::test]
async fn with_the_intent_the_rest_of_a_role_too_large_for_a_mention_comes_in() {
    let scene = one_by_one().file("help.yaml", &help("")).open().await;
    scene.sandbox.switch(|switches| switches.role_mention_cap = 1);
    let thread = scene.opened("help").await;
    assert_eq!(scene.people_in(thread), "Mia, Sam, Kai, Frontdesk");
    assert_eq!(scene.log(), "");
}

#[tokio::test]
async fn whoever_was_mentioned_in_and_loses_the_role_goes_out_too() {
    let scene = one_by_one().file("help.yaml", &help("")).open().await;
    let thread = scene.opened("help").await;
    assert_eq!(scene.people_in(thread), "Mia, Sam, Kai, Frontdesk");
    scene.gives(KAI, &[]).await;
    assert_eq!(scene.people_in(thread), "Mia, Sam, Frontdesk");
}

#[tokio::test]
async fn without_the_intent_a_lost_role_is_noticed_at_the_start_and_at_the_next_use() {
    let mut scene = one_by_one()
        .file("help.yaml", &help(""))
        .stage(|stage: &mut Blueprint| {
            stage.guilds[0].people.push(PersonPlan::new(KAI, "kai", "Kai", &[STAFF]));
            stage.guilds[0].people.push(PersonPlan::new(RIA, "ria", "Ria", &[STAFF]));
        })
        .open()
        .await;
    let thread = scene.opened("help").await;
    for who in [KAI, RIA] {
        scene.types(&scene.sandbox.person(who), thread, "/note").await;
    }
    scene.gives(KAI, &[]).await;
    assert_eq!(scene.people_in(thread), "Mia, Sam, Kai, Ria, Frontdesk");
    scene.types(&scene.sandbox.person(KAI), thread, "/claim").await;
    assert_eq!(scene.people_in(thread), "Mia, Sam, Ria, Frontdesk");
    scene.stop().await;
    scene.owner().set_roles(RIA, &[]).unwrap();
    scene.start().await;
    assert_eq!(scene.people_in(thread), "Mia, Sam, Frontdesk");
}
