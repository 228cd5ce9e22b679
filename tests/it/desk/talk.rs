//! Whose turn it is: the staff's or the member's, as the card shows it.

use frontdesk::domain::ticket::Side;
use frontdesk::stage;

use super::*;
use crate::scene::{self, Setup};

/// Who is waited for.
async fn waits_for(scene: &Scene) -> Option<Side> {
    scene.ticket(1).await.talk.waiting.map(|waiting| waiting.on)
}

#[tokio::test]
async fn the_card_says_whose_turn_it_is() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    insta::assert_snapshot!(scene.list(), @"
    Frontdesk: ▌ #1 · 🐛 Bug report
      ▌ Opened by: @Mia (mia)   Opened: just now   Waiting for: the member, since just now
      ▌ Handled by: nobody yet
      [ Open the thread ↗ ]  [ 🙋 Claim ]  [ 🔒 Close ticket ]
    ");
    scene.says(&scene.mia(), thread, "It does not start.").await;
    insta::assert_snapshot!(scene.list(), @"
    Frontdesk: ▌ #1 · 🐛 Bug report
      ▌ Opened by: @Mia (mia)   Opened: just now   Waiting for: the staff, since just now
      ▌ Handled by: nobody yet
      [ Open the thread ↗ ]  [ 🙋 Claim ]  [ 🔒 Close ticket ]
    ");
    scene.says(&scene.sam(), thread, "Which version?").await;
    insta::assert_snapshot!(scene.list(), @"
    Frontdesk: ▌ #1 · 🐛 Bug report
      ▌ Opened by: @Mia (mia)   Opened: just now   Waiting for: the member, since just now
      ▌ Handled by: nobody yet
      [ Open the thread ↗ ]  [ 🙋 Claim ]  [ 🔒 Close ticket ]
    ");
}

#[tokio::test]
async fn the_card_is_touched_when_the_side_changes_and_not_for_each_message() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.says(&scene.mia(), thread, "It does not start.").await;
    let first = scene.ticket(1).await.talk;
    scene.sandbox.forget_calls();
    scene.says(&scene.mia(), thread, "Since yesterday.").await;
    scene.says(&scene.mia(), thread, "On my new machine.").await;
    assert_eq!(scene.sandbox.calls().len(), 0);
    let later = scene.ticket(1).await.talk;
    assert_eq!(later.waiting, first.waiting, "since the first of them");
    assert!(later.last_said_at > first.last_said_at && later.first_reply_at.is_none());
}

#[tokio::test]
async fn the_first_reply_of_the_staff_is_kept() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.says(&scene.sam(), thread, "Hello.").await;
    let first = scene.ticket(1).await.talk.first_reply_at;
    scene.says(&scene.mia(), thread, "Hello!").await;
    scene.says(&scene.sam(), thread, "What is it?").await;
    assert!(first.is_some());
    assert_eq!(scene.ticket(1).await.talk.first_reply_at, first);
}

#[tokio::test]
async fn a_form_leaves_the_staff_to_answer() {
    let scene = Setup::default().file("help.yaml", &help("ask: form\n")).open().await;
    let command = scene.mia().command(stage::GENERAL, "/ticket help").unwrap();
    scene.answer(command).await;
    scene.fills_in(&scene.mia(), &[("What is it?", "A crash.")]).await;
    assert_eq!(waits_for(&scene).await, Some(Side::Staff));
}

#[tokio::test]
async fn whoever_is_asked_one_by_one_is_waited_for_until_the_last_answer() {
    let more = "ask: one-by-one\n";
    let file = help(more).replace("[What is it?]", "[What is it?, {ask: Is it urgent?, answer: yes-no}]");
    let scene = Setup::default().file("help.yaml", &file).open().await;
    let thread = scene.opened("help").await;
    scene.says(&scene.mia(), thread, "A crash.").await;
    assert_eq!(waits_for(&scene).await, Some(Side::Member));
    scene.press(&scene.mia(), thread, "Yes").await;
    assert_eq!(waits_for(&scene).await, Some(Side::Staff));
}

#[tokio::test]
async fn what_was_said_while_the_bot_was_off_counts() {
    let mut scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.says(&scene.sam(), thread, "Hello.").await;
    scene.stop().await;
    scene.mia().say(thread, "It does not start.").unwrap();
    scene.start().await;
    assert_eq!(waits_for(&scene).await, Some(Side::Staff));
    insta::assert_snapshot!(scene.list().lines().nth(1).unwrap(), @"  ▌ Opened by: @Mia (mia)   Opened: just now   Waiting for: the staff, since just now");
}
