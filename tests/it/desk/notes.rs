//! What staff note on a ticket, and who sees it.

use frontdesk::stage;

use super::*;
use crate::scene;

#[tokio::test]
async fn staff_keep_notes_that_the_thread_never_shows() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    let seen = scene.shows(&scene.mia(), thread);
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/note").await, @"There are no notes on ticket #1. `/note text:` keeps one.");
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/note text:Has been *here* before, @everyone").await, @"Noted with ticket #1. Only staff see it: `/note` shows the notes.");
    scene.types(&scene.sam(), thread, "/note text:Waits for Max").await;
    insta::assert_snapshot!(visible(&steady(&scene.types(&scene.sam(), thread, "/note").await)), @"
    ▌ Notes on ticket #1
    ▌ @Sam (sam) · some time (just now)
    ▌ Has been *here* before, @(zero-width)everyone
    ▌
    ▌ @Sam (sam) · some time (just now)
    ▌ Waits for Max
    ");
    assert_eq!(scene.shows(&scene.mia(), thread), seen);
    insta::assert_snapshot!(scene.audit().await, @"
    mia open done #1
    sam note done #1
    sam note done #1
    ");
}

#[tokio::test]
async fn the_record_shows_the_notes_and_the_transcript_does_not() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.types(&scene.sam(), thread, "/note text:Waits for Max").await;
    scene.types(&scene.sam(), thread, "/close").await;
    insta::assert_snapshot!(scene.records(), @"
    Frontdesk: ▌ #1 · 🐛 Bug report
      ▌ Type: Bug report   Opened by: @Mia (mia)   Opened: some time (just now)
      ▌ Closed: some time (just now)   Closed by: @Sam (sam)   Messages: 2
      ▌ Notes of the staff
      ▌ @Sam (sam) · some time (just now)
      ▌ Waits for Max
      [ Open the thread ↗ ]  [ 🔓 Reopen ]
      📎 ticket-1-bug-report.html
    ");
    assert!(!scene.transcript().contains("Waits"));
    assert_eq!(scene.sandbox.pings_of(stage::MAX).len(), 0);
}

#[tokio::test]
async fn members_and_other_staff_read_and_keep_no_notes() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.types(&scene.sam(), thread, "/note text:Secret").await;
    insta::assert_snapshot!(scene.types(&scene.mia(), thread, "/note").await, @"Only the staff of this ticket can do that.");
    insta::assert_snapshot!(scene.types(&scene.mia(), thread, "/note text:Mine").await, @"Only the staff of this ticket can do that.");
    insta::assert_snapshot!(scene.types(&scene.sam(), stage::GENERAL, "/note text:Lost").await, @"This works only in the thread of a ticket.");
}

#[tokio::test]
async fn more_notes_than_a_message_takes_leave_the_earliest_out() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    for number in 0..6 {
        scene.types(&scene.sam(), thread, &format!("/note text:{number}{}", "*".repeat(900))).await;
    }
    let shown = scene.types(&scene.sam(), thread, "/note").await;
    insta::assert_snapshot!(shown.lines().filter(|line| line.contains("earlier")).collect::<Vec<_>>().join(""), @"▌ — 4 earlier notes not shown here");
    assert!(shown.contains("▌ 5*") && !shown.contains("▌ 3*"), "{shown}");
}
