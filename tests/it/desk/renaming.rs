//! Giving a ticket's thread another name.

use std::time::Duration;

use super::*;
use crate::scene;

impl Scene {
    /// The name of the only thread.
    fn thread_name(&self) -> String {
        self.mia().sees().threads().next().expect("a thread").name.clone()
    }
}

#[tokio::test]
async fn staff_rename_a_thread() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/rename name:  Login   fails").await, @"The thread of ticket #1 gets its new name.");
    assert_eq!(scene.thread_name(), "Login fails");
    insta::assert_snapshot!(scene.types(&scene.mia(), thread, "/rename name:Mine").await, @"Only the staff of this ticket can do that.");
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/rename name:\u{200b}\u{202e}").await, @"Nothing of that name can be shown. Please use letters.");
    insta::assert_snapshot!(scene.audit().await, @"
    mia open done #1
    sam rename done #1: Login fails
    mia rename refused #1: only the staff of this ticket may
    sam rename refused #1: the name is empty
    ");
}

#[tokio::test]
async fn a_third_name_waits_and_holds_up_nothing() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.types(&scene.sam(), thread, "/rename name:One").await;
    scene.types(&scene.sam(), thread, "/rename name:Two").await;
    scene.sandbox.forget_calls();
    let third = scene.sam().command(thread, "/rename name:Three").unwrap();
    scene.sandbox.await_answer(third).await;
    let fourth = scene.sam().command(thread, "/rename name:Four").unwrap();
    scene.sandbox.await_answer(fourth).await;
    let told = steady(&format!("{:?}", scene.answers(fourth)));
    assert!(told.contains("twice in ten minutes"), "{told}");
    // Another verb goes on meanwhile.
    let claim = scene.sam().command(thread, "/claim").unwrap();
    scene.sandbox.await_answer(claim).await;
    let handled = || scene.list().contains("@Sam").then_some(());
    scene.until("the card of a claimed ticket", handled).await;
    assert_eq!(scene.thread_name(), "Two");
    assert!(!scene.sandbox.calls().iter().any(|call| call.method == "PATCH" && call.route == "/channels/{channel}"));
    scene.clock.advance(Duration::from_secs(601));
    scene.at_leisure().await;
    assert_eq!(scene.thread_name(), "Four");
}

#[tokio::test]
async fn a_close_does_not_wait_for_a_name() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    for name in ["One", "Two"] {
        scene.types(&scene.sam(), thread, &format!("/rename name:{name}")).await;
    }
    let third = scene.sam().command(thread, "/rename name:Three").unwrap();
    scene.sandbox.await_answer(third).await;
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/close").await, @"Ticket #1 is closed.");
    assert_eq!(scene.thread_name(), "Two");
    assert_eq!(scene.store().pending_effects(TicketId(1)).await.unwrap(), []);
}

#[tokio::test]
async fn a_name_that_the_server_forbids_is_told_in_the_thread() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.sandbox.switch(|switches| switches.blocked_word = Some("darn".to_owned()));
    scene.types(&scene.sam(), thread, "/rename name:This darn thing").await;
    insta::assert_snapshot!(scene.shows(&scene.sam(), thread).lines().last().unwrap(), @"  [ 🙋 Claim ]  [ 🔒 Close ticket ]");
    assert_eq!(scene.log(), "");
}
