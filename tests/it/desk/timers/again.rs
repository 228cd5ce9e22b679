//! The timers of tickets that are opened again or become tickets of another type.

use frontdesk::domain::ticket::Status;

use super::*;

const SILENT: &str = "alerts: {after: 7d, every: 2d}\nclose: {when_inactive: {after: 14d, warn: 2d}}\nretention: 30d\n";

/// A closed ticket of Mia's that waited for her.
async fn closed() -> (Scene, u64) {
    let scene = timed(SILENT).open().await;
    let thread = scene.opened("help").await;
    scene.says(&scene.mia(), thread, "My secret.").await;
    scene.says(&scene.sam(), thread, "Which one?").await;
    scene.types(&scene.sam(), thread, "/close").await;
    (scene, thread)
}

#[tokio::test]
async fn whoever_opens_a_ticket_again_gives_it_its_time_again() {
    let (scene, thread) = closed().await;
    scene.after(20 * DAY).await;
    scene.types(&scene.sam(), stage::GENERAL, "/reopen ticket:1").await;
    scene.after(DAY).await;
    assert_eq!(scene.alerts_posted(), 0, "it is no old ticket at once");
    scene.after(DAY + HOUR).await;
    assert_eq!(scene.alerts_posted(), 1);
    scene.after(9 * DAY).await;
    assert!(!scene.last(&scene.mia(), thread).contains("closes"), "{}", scene.last(&scene.mia(), thread));
    scene.after(DAY + HOUR).await;
    assert!(scene.last(&scene.mia(), thread).contains("closes"), "{}", scene.last(&scene.mia(), thread));
    assert!(scene.kept(1).await.contains("secret"), "what an open ticket holds is kept");
}

#[tokio::test]
async fn a_ticket_that_cannot_be_opened_again_is_kept_no_longer_than_before() {
    let (scene, thread) = closed().await;
    scene.after(20 * DAY).await;
    scene.owner().delete_channel(thread).unwrap();
    scene.settle().await;
    scene.types(&scene.sam(), stage::GENERAL, "/reopen ticket:1").await;
    assert!(scene.kept(1).await.contains("secret"));
    scene.after(11 * DAY).await;
    assert!(!scene.kept(1).await.contains("secret"));
}

#[tokio::test]
async fn what_is_said_after_the_contents_were_deleted_is_kept_again() {
    let (scene, thread) = closed().await;
    scene.after(31 * DAY).await;
    assert!(scene.ticket(1).await.erased_at.is_some());
    scene.types(&scene.sam(), stage::GENERAL, "/reopen ticket:1").await;
    scene.says(&scene.mia(), thread, "My other secret.").await;
    scene.types(&scene.sam(), thread, "/close").await;
    assert!(scene.transcript().contains("My other secret."));
    assert!(scene.ticket(1).await.erased_at.is_none());
    scene.after(31 * DAY).await;
    assert!(!scene.kept(1).await.contains("secret"));
}

#[tokio::test]
async fn a_moved_ticket_follows_its_new_type() {
    let scene = timed("alerts: {after: 30d, every: 9d}\n")
        .file("other.yaml", &help("alerts: {after: 3d, every: 9d}\n"))
        .open()
        .await;
    let thread = scene.opened("help").await;
    scene.after(DAY).await;
    scene.types(&scene.sam(), thread, "/move type:other").await;
    scene.after(DAY).await;
    assert_eq!(scene.alerts_posted(), 0);
    scene.after(DAY + HOUR).await;
    assert_eq!(scene.alerts_posted(), 1);
}

#[tokio::test]
async fn a_silent_member_gets_the_new_types_time_to_answer() {
    let other = help("close: {when_inactive: {after: 2d}}\n");
    let scene = timed("").file("other.yaml", &other).open().await;
    let thread = scene.opened("help").await;
    scene.says(&scene.sam(), thread, "Which one?").await;
    scene.after(5 * DAY).await;
    scene.types(&scene.sam(), thread, "/move type:other").await;
    scene.after(DAY).await;
    assert_eq!(scene.ticket(1).await.status, Status::Open);
    scene.after(2 * DAY).await;
    assert_eq!(scene.ticket(1).await.status, Status::Closed);
}

#[tokio::test]
async fn whom_the_staff_bring_in_speaks_for_the_member() {
    let scene = timed("").open().await;
    let thread = scene.opened("help").await;
    scene.says(&scene.mia(), thread, "It fails.").await;
    scene.types(&scene.sam(), thread, "/add member:@Leo").await;
    scene.says(&scene.leo(), thread, "For me too.").await;
    assert!(scene.list().contains("Waiting for: the staff"), "{}", scene.list());
    scene.says(&scene.sam(), thread, "Thank you.").await;
    assert!(scene.list().contains("Waiting for: the member"), "{}", scene.list());
    scene.says(&scene.leo(), thread, "Well?").await;
    assert!(scene.list().contains("Waiting for: the staff"), "{}", scene.list());
}
