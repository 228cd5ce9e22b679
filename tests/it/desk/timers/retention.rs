//! `retention`: what was said in a closed ticket is deleted in time.

use super::*;
use crate::scene::HISTORIES;

/// A closed ticket in which something was said.
async fn closed(more: &str) -> (Scene, u64) {
    let scene = timed(&format!("history: {{transcript: text}}\n{more}")).open().await;
    let thread = scene.opened("help").await;
    let message = scene.says(&scene.mia(), thread, "My secret.").await;
    scene.mia().edit(thread, message, "My other secret.").unwrap();
    scene.settle().await;
    scene.types(&scene.sam(), thread, "/close").await;
    (scene, thread)
}

/// All that the database has of what people said.
async fn contents(scene: &Scene) -> String {
    scene.kept(1).await
}

#[tokio::test]
async fn contents_go_and_figures_stay() {
    let (scene, _) = closed("retention: 90d\n").await;
    scene.after(89 * DAY).await;
    assert!(contents(&scene).await.contains("secret"));
    scene.after(2 * DAY).await;
    insta::assert_snapshot!(contents(&scene).await, @"mia:");
    assert_eq!(scene.store().message_count(TicketId(1)).await, Ok(3));
    assert!(scene.ticket(1).await.erased_at.is_some());
    insta::assert_snapshot!(scene.records(), @"
    Frontdesk: ▌ #1 · Help
      ▌ Type: Help   Opened by: @Mia (mia)   Opened: some time (91 days ago)
      ▌ Closed: some time (91 days ago)   Closed by: @Sam (sam)   Messages: 3
      ▌ — What was said in this ticket has been deleted, as its type wants.
      [ Open the thread ↗ ]  [ 🔓 Reopen ]
    ");
    let record = scene.seen(&scene.sam(), HISTORIES).pop().unwrap();
    assert!(scene.sandbox.message(record.id).unwrap().attachments.is_empty());
}

#[tokio::test]
async fn what_is_kept_for_ever_stays() {
    let (scene, _) = closed("").await;
    scene.after(1000 * DAY).await;
    assert!(contents(&scene).await.contains("secret"));
}

#[tokio::test]
async fn closed_tickets_follow_the_type() {
    let (scene, _) = closed("").await;
    scene.after(10 * DAY).await;
    scene.saves("help.yaml", &help("history: {transcript: text}\nretention: 30d\n")).await;
    scene.saves("help.yaml", &help("history: {transcript: text}\n")).await;
    scene.after(30 * DAY).await;
    assert!(contents(&scene).await.contains("secret"));
    scene.saves("help.yaml", &help("history: {transcript: text}\nretention: 30d\n")).await;
    assert!(!contents(&scene).await.contains("secret"), "its time has come already");
}

#[tokio::test]
async fn a_restart_keeps_the_day() {
    let (mut scene, _) = closed("retention: 90d\n").await;
    scene.stop().await;
    scene.clock.advance(91 * DAY);
    scene.start().await;
    assert!(!contents(&scene).await.contains("secret"));
}
