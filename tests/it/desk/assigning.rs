//! Who is to handle a ticket: somebody who is named, or whoever of the staff is there.

use frontdesk::sandbox::PersonPlan;
use frontdesk::stage;

use super::*;
use crate::scene::{self, Setup};

/// With Kai, who is staff too, and Ria, who handles applications alone.
async fn with_colleagues() -> Scene {
    let more = |stage: &mut Blueprint| {
        stage.guilds[0].people.push(PersonPlan::new(KAI, "kai", "Kai", &[STAFF]));
        stage.guilds[0].people.push(PersonPlan::new(RIA, "ria", "Ria", &[RECRUITERS]));
    };
    Setup::default().stage(more).open().await
}

impl Scene {
    async fn handled_by(&self, ticket: i64) -> Option<u64> {
        self.ticket(ticket).await.assignee.map(|user| user.0)
    }
}

#[tokio::test]
async fn a_ticket_is_assigned_to_a_colleague_who_is_notified_once() {
    let scene = with_colleagues().await;
    let thread = scene.opened_by_mia().await;
    let before = scene.sandbox.pings_of(KAI).len();
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/assign member:@Kai").await, @"@Kai handles ticket #1 now.");
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/assign member:@Kai").await, @"@Kai handles ticket #1 already.");
    assert_eq!((scene.handled_by(1).await, scene.sandbox.pings_of(KAI).len()), (Some(KAI), before + 1));
    insta::assert_snapshot!(scene.shows(&scene.mia(), thread).lines().skip_while(|line| !line.contains("Claim")).collect::<Vec<_>>().join("\n"), @"
      [ 🙋 Claim ]  [ 🔒 Close ticket ]
    Frontdesk: @Kai
      ▌ @Sam assigned this ticket to @Kai.
    ");
    insta::assert_snapshot!(scene.list(), @"
    Frontdesk: ▌ #1 · 🐛 Bug report
      ▌ Opened by: @Mia (mia)   Opened: just now   Waiting for: the member, since just now
      ▌ Handled by: @Kai
      [ Open the thread ↗ ]  [ 🔒 Close ticket ]
    ");
    insta::assert_snapshot!(scene.audit().await, @"
    mia open done #1
    sam assign done #1: to 1100000000000000811
    ");
}

#[tokio::test]
async fn whoever_handles_it_a_ticket_is_assigned_to_another() {
    let scene = with_colleagues().await;
    let thread = scene.opened_by_mia().await;
    scene.types(&scene.sandbox.person(KAI), thread, "/claim").await;
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/assign member:@Sam").await, @"You handle ticket #1 now.");
    assert_eq!(scene.handled_by(1).await, Some(stage::SAM));
}

#[tokio::test]
async fn a_ticket_is_assigned_to_nobody_who_does_not_handle_it() {
    let scene = with_colleagues().await;
    let thread = scene.opened_by_mia().await;
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/assign member:@Ria").await, @"@Ria does not handle tickets of this type.");
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/assign member:@Leo").await, @"@Leo does not handle tickets of this type.");
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/assign member:@Frontdesk").await, @"@Frontdesk is a bot.");
    let left = scene.sandbox.person(KAI);
    left.leave(scene::SERVER).unwrap();
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, &format!("/assign member:{KAI}")).await, @"@Kai is not in this server.");
    insta::assert_snapshot!(scene.types(&scene.mia(), thread, "/assign member:@Sam").await, @"Only the staff of this ticket can do that.");
    insta::assert_snapshot!(scene.types(&scene.mia(), thread, "/assign").await, @"Only the staff of this ticket can do that.");
    assert_eq!(scene.handled_by(1).await, None);
}

#[tokio::test]
async fn whoever_cannot_see_the_channel_is_given_no_ticket_in_it() {
    let blind = |stage: &mut Blueprint| {
        stage.guilds[0].people.push(PersonPlan::new(KAI, "kai", "Kai", &[STAFF]));
        deny(stage, scene::OPEN_A_TICKET, Whom::Person(KAI), frontdesk::sandbox::permission::VIEW_CHANNEL);
    };
    let scene = Setup::default().stage(blind).open().await;
    let thread = scene.opened_by_mia().await;
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/assign member:@Kai").await, @"
    @Kai could not see this thread: they lack the permission View Channel in
    #open-a-ticket.
    ");
}

#[tokio::test]
async fn whoever_of_the_available_staff_handles_the_fewest_is_given_the_ticket() {
    let scene = with_colleagues().await;
    let first = scene.opened_by_mia().await;
    let kai = scene.sandbox.person(KAI);
    insta::assert_snapshot!(scene.types(&kai, stage::GENERAL, "/available").await, @"
    You are available: `/assign` without a name can give you a ticket. You handle 0 open
    tickets.
    ");
    scene.types(&scene.sandbox.person(RIA), stage::GENERAL, "/available").await;
    scene.types(&scene.sam(), first, "/claim").await;
    let second = scene.opened_by(&scene.leo(), "bug-report").await;
    insta::assert_snapshot!(scene.types(&scene.sam(), second, "/assign").await, @"@Kai handles ticket #2 now.");
    insta::assert_snapshot!(scene.types(&kai, stage::GENERAL, "/available state:off").await, @"
    You are not available: `/assign` without a name passes you over. You handle 1 open
    ticket.
    ");
    insta::assert_snapshot!(scene.types(&scene.sam(), first, "/assign").await, @"
    I know of nobody who is available for this ticket. I know those of its staff who
    have used a button or a command of mine, `/available` for example.
    ");
    insta::assert_snapshot!(scene.types(&scene.sam(), second, "/assign").await, @"You handle ticket #2 now.");
    insta::assert_snapshot!(scene.types(&kai, stage::GENERAL, "/available state:on").await, @"
    You are available: `/assign` without a name can give you a ticket. You handle 0 open
    tickets.
    ");
    insta::assert_snapshot!(scene.types(&scene.sam(), first, "/assign").await, @"@Kai handles ticket #1 now.");
}

#[tokio::test]
async fn whoever_has_left_or_lost_the_role_is_passed_over() {
    let scene = with_colleagues().await;
    let thread = scene.opened_by_mia().await;
    let kai = scene.sandbox.person(KAI);
    scene.types(&kai, thread, "/available state:on").await;
    scene.types(&scene.sam(), thread, "/available state:off").await;
    scene.owner().set_roles(KAI, &[RECRUITERS]).unwrap();
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/assign").await, @"
    I know of nobody who is available for this ticket. I know those of its staff who
    have used a button or a command of mine, `/available` for example.
    ");
    scene.owner().set_roles(KAI, &[STAFF]).unwrap();
    scene.types(&kai, thread, "/available").await;
    kai.leave(scene::SERVER).unwrap();
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/assign").await, @"
    I know of nobody who is available for this ticket. I know those of its staff who
    have used a button or a command of mine, `/available` for example.
    ");
}

#[tokio::test]
async fn members_are_not_asked_whether_they_are_available() {
    let scene = scene::open().await;
    insta::assert_snapshot!(scene.types(&scene.mia(), stage::GENERAL, "/available state:on").await, @"Only staff can do that.");
}

#[tokio::test]
async fn a_closed_ticket_is_assigned_to_nobody() {
    let scene = with_colleagues().await;
    let thread = scene.opened_by_mia().await;
    let close = scene.sam().command(thread, "/close").unwrap();
    let assign = scene.sam().command(thread, "/assign member:@Kai").unwrap();
    scene.answer(close).await;
    insta::assert_snapshot!(scene.answer(assign).await, @"Ticket #1 is closed already.");
}
