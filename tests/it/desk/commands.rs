//! The slash commands that are registered, and those that are left alone.

use frontdesk::stage;

use super::*;
use crate::scene::{self, SERVER, Setup};

impl Scene {
    /// Calls about slash commands that changed something.
    fn command_changes(&self) -> String {
        let calls = self.sandbox.calls();
        let changing = calls.iter().filter(|call| call.route.contains("commands") && call.method != "GET");
        changing.map(|call| call.method).collect::<Vec<_>>().join(" ")
    }
}

#[tokio::test]
async fn every_command_is_registered() {
    let scene = scene::open().await;
    let mut names = scene.sandbox.commands();
    names.sort();
    assert_eq!(names, scene::COMMANDS);
    insta::assert_snapshot!(scene.mia().command(stage::GENERAL, "/ticket").unwrap_err(), @"/ticket needs one of: bug-report, guru-application, staff-application");
}

#[tokio::test]
async fn a_restart_changes_no_command() {
    let mut scene = scene::open().await;
    scene.stop().await;
    scene.sandbox.forget_calls();
    scene.start().await;
    assert_eq!(scene.command_changes(), "");
    insta::assert_snapshot!(scene.types(&scene.mia(), stage::GENERAL, "/ticket bug-report").await, @"Your ticket is open: #Bug report · mia · #1");
}

#[tokio::test]
async fn a_new_type_changes_the_ticket_command_alone() {
    let scene = scene::open().await;
    scene.sandbox.forget_calls();
    scene.saves("help.yaml", &help("")).await;
    insta::assert_snapshot!(scene.command_changes(), @"PATCH PATCH");
    insta::assert_snapshot!(scene.types(&scene.mia(), stage::GENERAL, "/ticket help").await, @"Your ticket is open: #Help · mia · #1");
}

#[tokio::test]
async fn another_question_changes_no_command() {
    let scene = scene::open().await;
    scene.sandbox.forget_calls();
    scene
        .saves("bug-report.yaml", &scene.read("bug-report.yaml").replace("\nstaff:", "  - Since when?\n\nstaff:"))
        .await;
    assert_eq!(scene.command_changes(), "");
}

#[tokio::test]
async fn another_bots_commands_survive_start_and_reload() {
    let mut scene = Setup::default().without_bot().await;
    scene.sandbox.register_foreign_command(SERVER, "dance", "Dances");
    scene.start().await;
    scene.types(&scene.max(), stage::GENERAL, "/reload").await;
    assert!(scene.sandbox.commands().contains(&"dance".to_owned()));
}

#[tokio::test]
async fn a_name_that_another_bot_took_is_left_to_it() {
    let mut scene = Setup::default().without_bot().await;
    scene.sandbox.register_foreign_command(SERVER, "close", "Closes the bar");
    scene.start().await;
    insta::assert_snapshot!(scene.log(), @"
    Frontdesk: ▌ Another bot of this application has a command `/close`. I left it alone, so mine is
      ▌ not there.
    ");
    assert_eq!(scene.sandbox.commands().iter().filter(|name| *name == "close").count(), 1);
}
