//! Who handles a ticket: claimed, given back, and shown on the card.

use frontdesk::domain::ids::UserId;
use frontdesk::stage;

use super::*;
use crate::scene::{self, OPEN_A_TICKET, TICKETS_LIST};

impl Scene {
    /// Max, a maintainer, comes into a thread.
    pub(super) async fn with_max(&self, thread: u64) {
        self.owner().add_to_thread(thread, stage::MAX).unwrap();
        self.settle().await;
    }

    async fn assignee(&self) -> Option<u64> {
        self.ticket(1).await.assignee.map(|UserId(user)| user)
    }
}

#[tokio::test]
async fn staff_claim_by_the_button_in_the_thread_and_the_card_shows_it() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    insta::assert_snapshot!(scene.press(&scene.sam(), thread, "Claim").await, @"You handle ticket #1 now.");
    assert_eq!(scene.assignee().await, Some(stage::SAM));
    insta::assert_snapshot!(scene.list(), @"
    Frontdesk: ▌ #1 · 🐛 Bug report
      ▌ Opened by: @Mia (mia)   Opened: just now   Waiting for: the member, since just now
      ▌ Handled by: @Sam
      [ Open the thread ↗ ]  [ 🔒 Close ticket ]
    ");
    insta::assert_snapshot!(scene.press(&scene.sam(), thread, "Claim").await, @"You handle ticket #1 already.");
}

#[tokio::test]
async fn staff_claim_by_the_button_on_the_card() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    insta::assert_snapshot!(scene.press(&scene.sam(), TICKETS_LIST, "Claim").await, @"You handle ticket #1 now.");
    insta::assert_snapshot!(scene.shows(&scene.mia(), thread), @"
    Frontdesk: @Mia @staff
      ▌ 🐛 Bug report
      ▌ Hello @Mia, thank you for telling us.
      ▌ Please answer the questions below, in as many messages as you like. Only you and the
      ▌ staff can read this thread.
      ▌ Questions
      ▌ 1. What went wrong?
      ▌ -# What did you do, what did you expect, and what happened instead?
      ▌
      ▌ 2. What is the Discord account name or user ID that it happened to?
      ▌
      ▌ 3. Please post a screenshot of it.
      [ 🙋 Claim ]  [ 🔒 Close ticket ]
    Frontdesk: ▌ @Sam handles this ticket now.
    ");
}

#[tokio::test]
async fn a_ticket_that_somebody_handles_is_not_taken_from_them() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.with_max(thread).await;
    scene.types(&scene.max(), thread, "/claim").await;
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/claim").await, @"@Max handles this ticket. Maintainers can take it from them.");
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/unclaim").await, @"@Max handles this ticket. Maintainers can take it from them.");
    assert_eq!(scene.assignee().await, Some(stage::MAX));
}

#[tokio::test]
async fn a_ticket_is_given_back_and_by_maintainers_taken_from_somebody() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.types(&scene.sam(), thread, "/claim").await;
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/unclaim").await, @"Nobody handles ticket #1 now.");
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/unclaim").await, @"Nobody handles ticket #1.");
    scene.types(&scene.sam(), thread, "/claim").await;
    scene.with_max(thread).await;
    insta::assert_snapshot!(scene.types(&scene.max(), thread, "/unclaim").await, @"Nobody handles ticket #1 now.");
    assert_eq!(scene.assignee().await, None);
}

#[tokio::test]
async fn a_member_claims_nothing() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    insta::assert_snapshot!(scene.press(&scene.mia(), thread, "Claim").await, @"Only the staff of this ticket can do that.");
    insta::assert_snapshot!(scene.types(&scene.leo(), OPEN_A_TICKET, "/claim").await, @"This works only in the thread of a ticket.");
}
