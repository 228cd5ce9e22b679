//! What the staff are told of floods, and of old messages that change.

use std::time::Duration;

use super::*;
use crate::scene::{self, OPEN_A_TICKET, Setup};

const TWO_HOURS: Duration = Duration::from_secs(2 * 3600);

#[tokio::test]
async fn the_same_refusal_again_and_again_is_one_line_that_counts() {
    let scene = scene::open().await;
    for _ in 0..5 {
        scene.types(&scene.leo(), OPEN_A_TICKET, "/close").await;
        scene.clock.advance(Duration::from_secs(60));
    }
    insta::assert_snapshot!(scene.log(), @"
    Frontdesk: ▌ @Leo (leo) tried to close a ticket in #open-a-ticket: it is not the thread of a
      ▌ ticket.
      ▌ -# 5 times, the last 1 minute ago
    ");
}

#[tokio::test]
async fn a_flood_of_tickets_is_one_line_that_counts() {
    let scene = Setup::default().file("help.yaml", &help("")).open().await;
    for _ in 0..7 {
        scene.opened("help").await;
        scene.clock.advance(Duration::from_secs(60));
    }
    insta::assert_snapshot!(scene.log(), @"
    Frontdesk: ▌ @Mia (mia) has opened 5 tickets or more within ten minutes.
      ▌ -# 3 times, the last 1 minute ago
    ");
}

#[tokio::test]
async fn an_old_message_that_is_changed_or_deleted_is_told_and_a_new_one_is_not() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    let old = scene.says(&scene.mia(), thread, "It never worked.").await;
    let other = scene.says(&scene.mia(), thread, "Never ever.").await;
    scene.clock.advance(TWO_HOURS);
    let new = scene.says(&scene.mia(), thread, "Or yesterday.").await;
    for message in [old, new] {
        scene.mia().edit(thread, message, "I did nothing.").unwrap();
    }
    for message in [other, new] {
        scene.mia().delete(thread, message).unwrap();
    }
    scene.settle().await;
    insta::assert_snapshot!(scene.log(), @"
    Frontdesk: ▌ Ticket #1 (#Bug report · mia · #1): @Mia (mia) changed a message that is more than
      ▌ an hour old.
    Frontdesk: ▌ Ticket #1 (#Bug report · mia · #1): a message that is more than an hour old was
      ▌ deleted. The record keeps it.
    ");
}
