//! `/block` and `/unblock`: members who may not open tickets.

use std::time::Duration;

use frontdesk::stage;

use super::*;
use crate::scene::{self, OPEN_A_TICKET};

/// What somebody is told who types a command, without the moments in it.
async fn says(scene: &Scene, who: &Person, command: &str) -> String {
    steady(&scene.types(who, stage::GENERAL, command).await)
}

/// What somebody is told who presses the panel's button, likewise.
async fn reports(scene: &Scene, who: &Person) -> String {
    steady(&scene.press(who, OPEN_A_TICKET, "Report a bug").await)
}

#[tokio::test]
async fn a_blocked_member_opens_nothing_until_the_block_is_over() {
    let scene = scene::open().await;
    scene.opened_by_mia().await;
    insta::assert_snapshot!(says(&scene, &scene.sam(), "/block member:mia for:2d reason:Spam, *again*").await, @"
    @Mia (mia) cannot open tickets until some time (in 1 day). Their open tickets
    stay open.
    Reason: Spam, *again*
    ");
    insta::assert_snapshot!(reports(&scene, &scene.mia()).await, @"
    You cannot open tickets until some time (in 1 day).
    Reason: Spam, *again*
    ");
    insta::assert_snapshot!(says(&scene, &scene.mia(), "/ticket staff-application").await, @"
    You cannot open tickets until some time (in 1 day).
    Reason: Spam, *again*
    ");
    assert!(scene.ticket(1).await.closure.is_none(), "what was open stays open");
    scene.clock.advance(Duration::from_secs(2 * 86_400));
    insta::assert_snapshot!(reports(&scene, &scene.mia()).await, @"Your ticket is open: #Bug report · mia · #2");
    insta::assert_snapshot!(scene.log(), @"
    Frontdesk: ▌ @Mia (mia) tried to open a ticket (bug-report) in #open-a-ticket: they are blocked
      ▌ until some time.
    Frontdesk: ▌ @Mia (mia) tried to open a ticket (staff-application) in #general: they are blocked
      ▌ until some time.
    ");
    let stamp = regex::Regex::new(r"<t:\d+:F>").unwrap();
    let audit = steady(&stamp.replace_all(&scene.audit().await, "(some time)"));
    insta::assert_snapshot!(audit, @"
    mia open done #1
    sam block done: 1100000000000000801 (mia) until some time: Spam, *again*
    mia open refused: they are blocked until (some time)
    mia open refused: they are blocked until (some time)
    mia open done #2
    ");
}

#[tokio::test]
async fn blocking_again_changes_what_is_said_and_nothing_else() {
    let scene = scene::open().await;
    let sam = scene.sam();
    insta::assert_snapshot!(says(&scene, &sam, "/block member:leo").await, @"
    @Leo (leo) cannot open tickets until somebody unblocks them. Their open tickets stay
    open.
    ");
    insta::assert_snapshot!(says(&scene, &sam, "/block member:leo reason:He asked for it").await, @"
    @Leo (leo) was blocked before; now they cannot open tickets until somebody unblocks
    them.
    Reason: He asked for it
    ");
    insta::assert_snapshot!(says(&scene, &sam, "/block member:leo for:1d12h").await, @"
    @Leo (leo) was blocked before; now they cannot open tickets until some time
    (in 1 day).
    Reason: He asked for it
    ");
    insta::assert_snapshot!(says(&scene, &sam, "/block member:leo").await, @"
    @Leo (leo) is blocked already, until some time (in 1 day). Give another end
    or reason to change it, or unblock them.
    Reason: He asked for it
    ");
    insta::assert_snapshot!(says(&scene, &scene.max(), "/block").await, @"
    ▌ Blocked members
    ▌ 🚫 @Leo (leo) cannot open tickets until some time (@Sam, just now). Reason: He
    ▌ asked for it
    ");
    insta::assert_snapshot!(says(&scene, &sam, "/tickets member:leo").await, @"
    ▌ Open tickets
    ▌ -# opened by @Leo
    ▌ 🚫 @Leo (leo) cannot open tickets until some time (@Sam, just now). Reason: He
    ▌ asked for it
    ▌ No ticket fits.
    ");
    insta::assert_snapshot!(says(&scene, &sam, "/block member:leo for:forever").await, @"
    @Leo (leo) was blocked before; now they cannot open tickets until somebody unblocks
    them.
    Reason: He asked for it
    ");
    insta::assert_snapshot!(says(&scene, &sam, "/unblock member:leo").await, @"@Leo (leo) can open tickets again.");
    insta::assert_snapshot!(says(&scene, &sam, "/unblock member:leo").await, @"@Leo (leo) is not blocked.");
    insta::assert_snapshot!(says(&scene, &sam, "/block").await, @"Nobody is blocked.");
    insta::assert_snapshot!(reports(&scene, &scene.leo()).await, @"Your ticket is open: #Bug report · leo · #1");
    assert_eq!(scene.notified(), "Mia 0, Leo 1, Sam 1, Max 0");
}

#[tokio::test]
async fn what_cannot_be_blocked_is_said() {
    let scene = scene::open().await;
    let sam = scene.sam();
    for (command, answer) in [
        ("/block member:max", "Staff and maintainers cannot be blocked."),
        ("/block member:sam", "Staff and maintainers cannot be blocked."),
        ("/block member:Frontdesk", "Bots open no tickets, so there is nothing to block."),
        ("/block member:leo for:7", "“7” is not a length of time. Write for example 12h, 7d, 2w or 1d12h, or forever."),
        (
            "/block member:leo for:0s",
            "“0s” is not a length of time. Write for example 12h, 7d, 2w or 1d12h, or forever.",
        ),
        (
            "/block member:leo for:@everyone",
            "“@\u{200b}everyone” is not a length of time. Write for example 12h, 7d, 2w or 1d12h, or forever.",
        ),
    ] {
        let told = says(&scene, &sam, command).await;
        assert_eq!(told.replace('\n', " "), answer, "{command}");
    }
    assert_eq!(says(&scene, &sam, "/block").await, "Nobody is blocked.");
}

#[tokio::test]
async fn members_block_nobody() {
    let scene = scene::open().await;
    insta::assert_snapshot!(says(&scene, &scene.mia(), "/block member:leo").await, @"Only staff can do that.");
    insta::assert_snapshot!(says(&scene, &scene.mia(), "/block").await, @"Only staff can do that.");
    insta::assert_snapshot!(says(&scene, &scene.mia(), "/unblock member:leo").await, @"Only staff can do that.");
    insta::assert_snapshot!(scene.log(), @"
    Frontdesk: ▌ @Mia (mia) tried to block @Leo in #general: only staff may.
    Frontdesk: ▌ @Mia (mia) tried to see who is blocked in #general: only staff may.
    Frontdesk: ▌ @Mia (mia) tried to unblock @Leo in #general: only staff may.
    ");
}
