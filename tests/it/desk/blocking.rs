//! `/block` and `/unblock`: members who may not open tickets.

use std::time::Duration;

use frontdesk::stage;

use super::*;
use crate::scene::{self, OPEN_A_TICKET};

/// An answer without the moments in it.
async fn says(scene: &Scene, who: &Person, command: &str) -> String {
    scene.types(who, stage::GENERAL, command).await
}

#[tokio::test]
async fn a_blocked_member_opens_nothing_until_the_block_is_over() {
    let scene = scene::open().await;
    scene.opened_by_mia().await;
    insta::assert_snapshot!(says(&scene, &scene.sam(), "/block member:mia for:2d reason:Spam, *again*").await, @"");
    insta::assert_snapshot!(scene.press(&scene.mia(), OPEN_A_TICKET, "Report a bug").await, @"");
    insta::assert_snapshot!(scene.types(&scene.mia(), OPEN_A_TICKET, "/ticket staff-application").await, @"");
    assert!(scene.ticket(1).await.closure.is_none(), "what was open stays open");
    scene.clock.advance(Duration::from_secs(2 * 86_400));
    insta::assert_snapshot!(scene.press(&scene.mia(), OPEN_A_TICKET, "Report a bug").await, @"");
    insta::assert_snapshot!(scene.log(), @"");
    insta::assert_snapshot!(scene.audit().await, @"");
}

#[tokio::test]
async fn blocking_again_changes_what_is_said_and_nothing_else() {
    let scene = scene::open().await;
    let sam = scene.sam();
    insta::assert_snapshot!(says(&scene, &sam, "/block member:leo").await, @"");
    insta::assert_snapshot!(says(&scene, &sam, "/block member:leo reason:He asked for it").await, @"");
    insta::assert_snapshot!(says(&scene, &sam, "/block member:leo for:1d12h").await, @"");
    insta::assert_snapshot!(says(&scene, &sam, "/block member:leo").await, @"");
    insta::assert_snapshot!(says(&scene, &scene.max(), "/block").await, @"");
    insta::assert_snapshot!(says(&scene, &sam, "/tickets member:leo").await, @"");
    insta::assert_snapshot!(says(&scene, &sam, "/block member:leo for:forever").await, @"");
    insta::assert_snapshot!(says(&scene, &sam, "/unblock member:leo").await, @"");
    insta::assert_snapshot!(says(&scene, &sam, "/unblock member:leo").await, @"");
    insta::assert_snapshot!(says(&scene, &sam, "/block").await, @"");
    insta::assert_snapshot!(scene.press(&scene.leo(), OPEN_A_TICKET, "Report a bug").await, @"");
    assert_eq!(scene.notified(), "Mia 0, Leo 1, Sam 0, Max 0");
}

#[tokio::test]
async fn what_cannot_be_blocked_is_said() {
    let scene = scene::open().await;
    let sam = scene.sam();
    for (command, answer) in [
        ("/block member:max", "Staff and maintainers cannot be blocked."),
        ("/block member:sam", "Staff and maintainers cannot be blocked."),
        ("/block member:Frontdesk", "Bots open no tickets, so there is nothing to block."),
        ("/block member:leo for:7", "`7` has no unit. Write for example 12h, 7d, 2w or 1d12h, or forever."),
        ("/block member:leo for:0s", "`0s` is not a duration. Write for example 12h, 7d, 2w or 1d12h, or forever."),
        (
            "/block member:leo for:@everyone",
            "`@everyone` is not a duration. Write for example 12h, 7d, 2w or 1d12h, or forever.",
        ),
    ] {
        assert_eq!(says(&scene, &sam, command).await, answer, "{command}");
    }
    assert_eq!(says(&scene, &sam, "/block").await, "Nobody is blocked.");
}

#[tokio::test]
async fn members_block_nobody() {
    let scene = scene::open().await;
    insta::assert_snapshot!(says(&scene, &scene.mia(), "/block member:leo").await, @"");
    insta::assert_snapshot!(says(&scene, &scene.mia(), "/block").await, @"");
    insta::assert_snapshot!(says(&scene, &scene.mia(), "/unblock member:leo").await, @"");
    insta::assert_snapshot!(scene.log(), @"");
}
