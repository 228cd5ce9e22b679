//! The messages that carry the buttons: posted once, changed where they differ, back when they were deleted.

use frontdesk::stage;

use super::*;
use crate::scene::{self, OPEN_A_TICKET, Setup};

impl Scene {
    /// Calls about messages in the panel's channel that changed something.
    fn panel_changes(&self) -> String {
        let calls = self.sandbox.calls();
        let here = format!("/channels/{OPEN_A_TICKET}/");
        let changing = calls.iter().filter(|call| call.path.contains(&here) && call.method != "GET");
        changing.map(|call| call.method).collect::<Vec<_>>().join(" ")
    }

    /// A manager saves a file; calls are counted from there.
    async fn counts_from(&self, file: &str, text: &str) {
        self.sandbox.forget_calls();
        self.saves(file, text).await;
    }
}

#[tokio::test]
async fn a_panel_shows_its_types_as_buttons() {
    let scene = scene::open().await;
    insta::assert_snapshot!(scene.shows(&scene.mia(), OPEN_A_TICKET), @"
    Frontdesk: ▌ Talk to the team
      ▌ Pick what you need. A private thread opens, just for you and the staff.
      [ 📋 Apply for staff ]  [ 🎓 Become a Guru ]  [ 🐛 Report a bug ]
    ");
}

#[tokio::test]
async fn a_panel_shows_its_types_as_a_menu() {
    let scene = Setup::default().file("server.yaml", &server_with("style: buttons", "style: menu")).open().await;
    insta::assert_snapshot!(scene.shows(&scene.mia(), OPEN_A_TICKET), @"
    Frontdesk: ▌ Talk to the team
      ▌ Pick what you need. A private thread opens, just for you and the staff.
      [ What do you need? ▾ Staff application | Guru application | Bug report ]
    ");
}

#[tokio::test]
async fn a_restart_leaves_the_panel_as_it_is() {
    let mut scene = scene::open().await;
    scene.stop().await;
    scene.sandbox.forget_calls();
    scene.start().await;
    assert_eq!(scene.panel_changes(), "");
    insta::assert_snapshot!(scene.press(&scene.mia(), OPEN_A_TICKET, "Report a bug").await, @"Your ticket is open: #Bug report · mia · #1");
}

#[tokio::test]
async fn another_text_edits_the_panel() {
    let scene = scene::open().await;
    scene.counts_from("server.yaml", &server_with("Talk to the team", "Ask us")).await;
    assert_eq!(scene.panel_changes(), "PATCH");
    assert!(scene.shows(&scene.mia(), OPEN_A_TICKET).contains("Ask us"));
}

#[tokio::test]
async fn a_change_that_no_panel_shows_edits_none() {
    let scene = scene::open().await;
    scene.counts_from("bug-report.yaml", &scene.read("bug-report.yaml").replace("went wrong?", "broke?")).await;
    assert_eq!(scene.panel_changes(), "");
}

#[tokio::test]
async fn a_panel_that_moves_is_posted_there_and_taken_down_here() {
    let scene = scene::open().await;
    let server = server_with("channel: open-a-ticket", "channel: desk");
    scene
        .counts_from("server.yaml", &server.replace("  bot-log:", "  desk: \"1100000000000000700\"\n  bot-log:"))
        .await;
    assert_eq!(scene.shows(&scene.mia(), OPEN_A_TICKET), "");
    assert!(scene.shows(&scene.mia(), stage::GENERAL).contains("Talk to the team"));
}

#[tokio::test]
async fn a_panel_that_is_no_longer_named_is_taken_down() {
    let second = "style: buttons\n    tickets: [bug-report]\n  - id: other\n    channel: open-a-ticket\n    title: Apply\n    text: Apply here.";
    let scene = Setup::default().file("server.yaml", &server_with("style: buttons", second)).open().await;
    assert_eq!(scene.seen(&scene.mia(), OPEN_A_TICKET).len(), 2);
    scene.counts_from("server.yaml", &server_with("style: buttons", "style: buttons")).await;
    insta::assert_snapshot!(scene.panel_changes(), @"PATCH DELETE");
    assert_eq!(scene.seen(&scene.mia(), OPEN_A_TICKET).len(), 1);
}

#[tokio::test]
async fn a_panel_deleted_by_hand_is_back_after_a_restart() {
    let mut scene = scene::open().await;
    let panel = scene.seen(&scene.mia(), OPEN_A_TICKET)[0].id;
    scene.owner().delete(OPEN_A_TICKET, panel).unwrap();
    scene.stop().await;
    scene.start().await;
    insta::assert_snapshot!(scene.press(&scene.mia(), OPEN_A_TICKET, "Report a bug").await, @"Your ticket is open: #Bug report · mia · #1");
}

#[tokio::test]
async fn a_panel_deleted_by_hand_is_back_after_a_reload() {
    let scene = scene::open().await;
    let panel = scene.seen(&scene.mia(), OPEN_A_TICKET)[0].id;
    scene.owner().delete(OPEN_A_TICKET, panel).unwrap();
    scene.types(&scene.max(), stage::GENERAL, "/reload").await;
    insta::assert_snapshot!(scene.press(&scene.mia(), OPEN_A_TICKET, "Report a bug").await, @"Your ticket is open: #Bug report · mia · #1");
}
