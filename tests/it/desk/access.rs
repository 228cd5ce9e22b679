//! Who may open a ticket of a type.

use std::sync::LazyLock;
use std::time::Duration;

use frontdesk::domain::ids::MessageId;
use frontdesk::sandbox::PersonPlan;
use frontdesk::stage;

use super::*;
use crate::scene::Setup;

/// A type that only some may open; a newcomer called Nia is there too, who registered and joined this minute.
async fn open_to(rule: &str) -> Scene {
    let rule = format!("open_to: {{{rule}}}\n");
    let newcomer = |stage: &mut Blueprint| {
        let now = Clock::new().now();
        let plan = PersonPlan::new(nia(), "nia", "Nia", &[]);
        stage.guilds[0].people.push(PersonPlan { joined_at: now, ..plan });
    };
    Setup::default().file("help.yaml", &help(&rule)).stage(newcomer).open().await
}

/// The id of an account that was made a moment ago.
fn nia() -> u64 {
    static ID: LazyLock<u64> = LazyLock::new(|| MessageId::first_at(Clock::new().now()).0);
    *ID
}

impl Scene {
    async fn asks_for_help(&self, person: u64) -> String {
        self.types(&self.sandbox.person(person), stage::GENERAL, "/ticket help").await
    }
}

#[tokio::test]
async fn whoever_lacks_the_role_is_told_which() {
    let scene = open_to("roles: [recruiters]").await;
    insta::assert_snapshot!(scene.asks_for_help(stage::MIA).await, @"To open this you need the role @recruiters.");
    insta::assert_snapshot!(scene.asks_for_help(stage::SAM).await, @"Your ticket is open: #Help · sam · #1");
}

#[tokio::test]
async fn whoever_has_a_barred_role_is_told_so() {
    let scene = open_to("not_roles: [recruiters]").await;
    insta::assert_snapshot!(scene.asks_for_help(stage::SAM).await, @"Members with the role @recruiters cannot open this.");
    insta::assert_snapshot!(scene.asks_for_help(stage::MIA).await, @"Your ticket is open: #Help · mia · #1");
}

#[tokio::test]
async fn a_role_given_a_moment_ago_counts() {
    let scene = open_to("roles: [recruiters]").await;
    scene.owner().set_roles(stage::MIA, &[RECRUITERS]).unwrap();
    insta::assert_snapshot!(scene.asks_for_help(stage::MIA).await, @"Your ticket is open: #Help · mia · #1");
}

#[tokio::test]
async fn a_new_account_has_to_wait() {
    let scene = open_to("account_age: 7d").await;
    insta::assert_snapshot!(scene.asks_for_help(nia()).await, @"Your Discord account is too new for this: it must be at least 7 days old.");
    scene.clock.advance(Duration::from_secs(7 * 86_400));
    insta::assert_snapshot!(scene.asks_for_help(nia()).await, @"Your ticket is open: #Help · nia · #1");
}

#[tokio::test]
async fn a_new_member_has_to_wait() {
    let scene = open_to("member_for: 1d").await;
    insta::assert_snapshot!(scene.asks_for_help(nia()).await, @"You can open this once you have been in this server for 1 day.");
    insta::assert_snapshot!(scene.asks_for_help(stage::MIA).await, @"Your ticket is open: #Help · mia · #1");
}

#[tokio::test]
async fn a_type_that_is_switched_off_is_on_no_panel_and_in_no_command() {
    let scene = Setup::default().file("help.yaml", &help("enabled: false\n")).open().await;
    let refused = scene.mia().command(stage::GENERAL, "/ticket help").unwrap_err().to_string();
    insta::assert_snapshot!(refused, @"/ticket needs one of: bug-report, guru-application, staff-application");
    assert!(scene.mia().press(crate::scene::OPEN_A_TICKET, "Help").is_err());
}

#[tokio::test]
async fn an_old_button_of_a_type_that_is_switched_off_says_so() {
    let scene = Setup::default().file("help.yaml", &help("enabled: false\n")).open().await;
    scene.other_bot_posts(stage::GENERAL, "Help", Press::Open("help".into())).await;
    insta::assert_snapshot!(scene.press(&scene.mia(), stage::GENERAL, "Help").await, @"This kind of ticket cannot be opened at the moment. Please try again another day.");
}
