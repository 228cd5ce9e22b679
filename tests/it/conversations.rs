//! The main job, told as conversations.

use crate::scene::{self, OPEN_A_TICKET};

#[tokio::test]
async fn a_member_presses_a_button_and_has_a_thread() {
    let scene = scene::open().await;
    let press = scene.mia().press(OPEN_A_TICKET, "Report a bug").unwrap();
    let answer = scene.answer(press).await;
    assert!(answer.contains("Your ticket is open"), "{answer}");
    let thread = scene.mia().sees().thread("Bug report").expect("a thread for Mia").clone();
    assert!(thread.member && thread.can_send);
    assert!(thread.messages.iter().any(|message| message.all_text().contains("What went wrong?")));
}
