//! `close.when_creator_leaves`: whoever opened a ticket leaves the server, and comes back.

use frontdesk::domain::ticket::Status;
use frontdesk::stage;

use super::*;
use crate::scene::{HISTORIES, SERVER};

/// The type with a rule; the application may have the Server Members intent.
async fn with_rule(rule: &str, intent: bool) -> (Scene, u64) {
    let setup = timed(&format!("close: {{when_creator_leaves: {rule}}}\n"));
    let scene = setup.stage(move |stage| stage.guild_members = intent).open().await;
    let thread = scene.opened("help").await;
    scene.says(&scene.sam(), thread, "Hello.").await;
    (scene, thread)
}

#[tokio::test]
async fn a_ticket_closes_as_soon_as_its_creator_leaves() {
    for rule in ["true", "close"] {
        let (scene, _) = with_rule(rule, true).await;
        scene.mia().leave(SERVER).unwrap();
        scene.settle().await;
        let closed = scene.ticket(1).await.closure.expect("closed");
        insta::allow_duplicates! {
            insta::assert_snapshot!(format!("{}: {}", closed.by.unwrap().name, closed.reason.unwrap()), @"Frontdesk: mia has left the server.");
        }
    }
}

#[tokio::test]
async fn the_thread_is_told_and_whoever_comes_back_is_let_in() {
    let (scene, thread) = with_rule("notify", true).await;
    scene.mia().leave(SERVER).unwrap();
    scene.settle().await;
    insta::assert_snapshot!(scene.last(&scene.sam(), thread), @"Frontdesk: ▌ @Mia, who opened this ticket, has left the server.");
    assert_eq!(scene.people_in(thread), "Sam, Frontdesk");
    scene.mia().join(SERVER, &[]).unwrap();
    scene.settle().await;
    insta::assert_snapshot!(scene.last(&scene.sam(), thread), @"Frontdesk: ▌ @Mia, who opened this ticket, is back.");
    assert_eq!(scene.people_in(thread), "Mia, Sam, Frontdesk");
    assert_eq!(scene.ticket(1).await.status, Status::Open);
}

#[tokio::test]
async fn what_is_kept_is_kept_and_let_in_again() {
    for rule in ["false", "keep"] {
        let (scene, thread) = with_rule(rule, true).await;
        scene.mia().leave(SERVER).unwrap();
        scene.settle().await;
        scene.mia().join(SERVER, &[]).unwrap();
        scene.settle().await;
        assert_eq!(scene.ticket(1).await.status, Status::Open);
        assert_eq!(scene.people_in(thread), "Mia, Sam, Frontdesk");
    }
}

#[tokio::test]
async fn without_the_intent_it_is_noticed_before_the_staff_are_told() {
    let (scene, _) = with_rule("close", false).await;
    scene.mia().leave(SERVER).unwrap();
    scene.settle().await;
    assert_eq!(scene.ticket(1).await.status, Status::Open);
    scene.after(7 * DAY + 2 * MINUTE).await;
    assert_eq!(scene.ticket(1).await.status, Status::Closed);
    assert_eq!(scene.alerts(), "");
}

#[tokio::test]
async fn it_is_noticed_at_the_start_once() {
    let (mut scene, thread) = with_rule("notify", false).await;
    scene.stop().await;
    scene.mia().leave(SERVER).unwrap();
    scene.start().await;
    scene.stop().await;
    scene.start().await;
    assert_eq!(scene.shows(&scene.sam(), thread).matches("has left the server").count(), 1);
    scene.stop().await;
    scene.mia().join(SERVER, &[]).unwrap();
    scene.start().await;
    assert!(scene.people_in(thread).contains("Mia"), "{}", scene.people_in(thread));
}

#[tokio::test]
async fn without_the_intent_whoever_came_back_is_let_in_with_the_first_thing_they_do() {
    let (mut scene, thread) = with_rule("keep", false).await;
    let back = async |scene: &Scene| {
        scene.mia().leave(SERVER).unwrap();
        scene.clock.advance(MINUTE);
        scene.mia().join(SERVER, &[]).unwrap();
        scene.settle().await;
        assert_eq!(scene.people_in(thread), "Sam, Frontdesk", "nobody knows");
    };
    back(&scene).await;
    scene.says(&scene.mia(), stage::GENERAL, "I am back.").await;
    assert_eq!(scene.people_in(thread), "Mia, Sam, Frontdesk");
    back(&scene).await;
    scene.types(&scene.mia(), stage::GENERAL, "/tickets").await;
    assert_eq!(scene.people_in(thread), "Mia, Sam, Frontdesk");
    // A restart knows of nobody, and makes nothing of it.
    scene.stop().await;
    scene.start().await;
    let before = scene.shows(&scene.sam(), thread);
    scene.says(&scene.mia(), stage::GENERAL, "Hello?").await;
    assert_eq!(scene.shows(&scene.sam(), thread), before);
}

#[tokio::test]
async fn the_thread_that_heard_of_it_hears_that_they_are_back() {
    let (mut scene, thread) = with_rule("notify", false).await;
    scene.stop().await;
    scene.mia().leave(SERVER).unwrap();
    scene.start().await;
    scene.clock.advance(MINUTE);
    scene.mia().join(SERVER, &[]).unwrap();
    scene.says(&scene.mia(), stage::GENERAL, "I am back.").await;
    insta::assert_snapshot!(scene.last(&scene.sam(), thread), @"Frontdesk: ▌ @Mia, who opened this ticket, is back.");
    scene.says(&scene.mia(), stage::GENERAL, "Really.").await;
    assert_eq!(scene.shows(&scene.sam(), thread).matches("is back").count(), 1);
}

#[tokio::test]
async fn a_ticket_that_is_opened_again_without_its_creator_stays_open() {
    let mut scene = timed("close: {when_creator_leaves: close}\n").open().await;
    scene.opened("help").await;
    scene.mia().leave(SERVER).unwrap();
    scene.stop().await;
    scene.start().await;
    assert_eq!(scene.ticket(1).await.status, Status::Closed);
    scene.press(&scene.sam(), HISTORIES, "Reopen").await;
    assert_eq!(scene.ticket(1).await.status, Status::Open);
    scene.stop().await;
    scene.start().await;
    assert_eq!(scene.ticket(1).await.status, Status::Open);
}
