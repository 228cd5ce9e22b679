//! Bringing people into a ticket's thread, and taking them out.

use frontdesk::sandbox::PersonPlan;
use frontdesk::sandbox::permission as may;
use frontdesk::stage;

use super::*;
use crate::scene::{self, OPEN_A_TICKET, Setup};

async fn with_ria() -> Scene {
    let ria = |stage: &mut Blueprint| {
        stage.guilds[0].people.push(PersonPlan::new(RIA, "ria", "Ria", &[RECRUITERS]));
    };
    Setup::default().stage(ria).open().await
}

#[tokio::test]
async fn somebody_is_brought_in_once_and_notified_once() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/add member:@Leo").await, @"@Leo comes into ticket #1.");
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/add member:@Leo").await, @"@Leo belongs to ticket #1 already.");
    assert_eq!(
        (scene.people_in(thread).as_str(), scene.sandbox.pings_of(stage::LEO).len()),
        ("Mia, Leo, Sam, Frontdesk", 1)
    );
    insta::assert_snapshot!(scene.shows(&scene.leo(), thread).lines().last().unwrap(), @"  ▌ @Sam brought @Leo into this ticket.");
    insta::assert_snapshot!(scene.audit().await, @"
    mia open done #1
    sam add done #1: leo (1100000000000000802)
    sam add done #1: 1100000000000000802
    ");
}

#[tokio::test]
async fn a_guest_sees_and_writes_and_does_no_more() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.types(&scene.sam(), thread, "/add member:@Leo").await;
    scene.says(&scene.leo(), thread, "I saw it too.").await;
    insta::assert_snapshot!(scene.kept(1).await, @"leo: I saw it too.");
    for command in ["/close", "/claim", "/note", "/add member:@Max", "/remove member:@Mia", "/assign"] {
        let answer = scene.types(&scene.leo(), thread, command).await;
        assert!(answer.starts_with("Only the staff"), "{command}: {answer}");
    }
}

#[tokio::test]
async fn whoever_left_the_thread_is_brought_back() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.mia().leave_thread(thread).unwrap();
    scene.settle().await;
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/add member:@Mia").await, @"@Mia belongs to ticket #1 already.");
    assert_eq!(scene.people_in(thread), "Mia, Sam, Frontdesk");
}

#[tokio::test]
async fn somebody_is_taken_out_whoever_brought_them_in() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.types(&scene.sam(), thread, "/add member:@Leo").await;
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/remove member:@Leo").await, @"@Leo is not in ticket #1 any more.");
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/remove member:@Leo").await, @"@Leo is not in ticket #1 any more.");
    assert_eq!(scene.people_in(thread), "Mia, Sam, Frontdesk");
    scene.owner().add_to_thread(thread, stage::LEO).unwrap();
    scene.settle().await;
    scene.types(&scene.sam(), thread, "/remove member:@Leo").await;
    assert_eq!(scene.people_in(thread), "Mia, Sam, Frontdesk");
    scene.types(&scene.sam(), thread, "/add member:@Leo").await;
    assert_eq!(scene.people_in(thread), "Mia, Leo, Sam, Frontdesk");
}

#[tokio::test]
async fn who_cannot_be_brought_in_or_taken_out() {
    let scene = with_ria().await;
    let thread = scene.opened_by_mia().await;
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/add member:@Frontdesk").await, @"@Frontdesk is a bot.");
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/remove member:@Frontdesk").await, @"@Frontdesk is a bot.");
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/remove member:@Mia").await, @"@Mia opened this ticket and stays in it.");
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/remove member:@Max").await, @"@Max handles tickets of this type and stays in it.");
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/remove member:@Ria").await, @"@Ria is not in ticket #1 any more.");
    scene.leo().leave(scene::SERVER).unwrap();
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, &format!("/add member:{}", stage::LEO)).await, @"@Leo is not in this server.");
    insta::assert_snapshot!(scene.types(&scene.mia(), thread, "/add member:@Ria").await, @"Only the staff of this ticket can do that.");
    insta::assert_snapshot!(scene.types(&scene.sam(), stage::GENERAL, "/add member:@Ria").await, @"This works only in the thread of a ticket.");
}

#[tokio::test]
async fn whoever_cannot_see_the_channel_is_not_brought_in() {
    let blind = |stage: &mut Blueprint| deny(stage, OPEN_A_TICKET, Whom::Person(stage::LEO), may::VIEW_CHANNEL);
    let scene = Setup::default().stage(blind).open().await;
    let thread = scene.opened_by_mia().await;
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/add member:@Leo").await, @"
    @Leo could not see this thread: they lack the permission View Channel in
    #open-a-ticket.
    ");
    assert_eq!(scene.people_in(thread), "Mia, Sam, Frontdesk");
}

#[tokio::test]
async fn whom_a_stop_kept_out_comes_in_after_the_next_start() {
    let mut scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.sandbox.delay("PUT /channels/{channel}/thread-members/{user}", std::time::Duration::from_secs(60));
    scene.sandbox.delay("POST /channels/{channel}/messages", std::time::Duration::from_secs(60));
    scene.sam().command(thread, "/add member:@Leo").unwrap();
    scene.under_way("PUT /channels/{channel}/thread-members/{user}").await;
    scene.kill();
    scene.sandbox.delay("PUT /channels/{channel}/thread-members/{user}", std::time::Duration::ZERO);
    scene.sandbox.delay("POST /channels/{channel}/messages", std::time::Duration::ZERO);
    scene.sandbox.replug();
    scene.start().await;
    assert_eq!(scene.people_in(thread), "Mia, Leo, Sam, Frontdesk");
    assert_eq!(scene.sandbox.pings_of(stage::LEO).len(), 1);
}
