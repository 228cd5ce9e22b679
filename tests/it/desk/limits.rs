//! How many tickets a member may have, and how soon the next.

use std::time::Duration;

use frontdesk::stage;

use super::*;
use crate::scene::Setup;

async fn limited(limits: &str) -> Scene {
    Setup::default().file("help.yaml", &help(&format!("limits: {{{limits}}}\n"))).open().await
}

impl Scene {
    /// What Mia hears when she asks for help once more, a minute later.
    async fn once_more(&self) -> String {
        self.clock.advance(Duration::from_secs(60));
        self.types(&self.mia(), stage::GENERAL, "/ticket help").await
    }
}

#[tokio::test]
async fn a_member_with_as_many_as_they_may_is_led_to_the_newest() {
    let scene = limited("open_per_member: 1").await;
    scene.opened("help").await;
    insta::assert_snapshot!(scene.once_more().await, @"You have a ticket of this kind open already. Please go on here: #Help · mia · #1");
}

#[tokio::test]
async fn a_members_limit_counts_open_tickets_of_this_type_alone() {
    let scene = limited("open_per_member: 1").await;
    scene.opened("bug-report").await;
    let thread = scene.opened("help").await;
    scene.types(&scene.mia(), thread, "/close").await;
    insta::assert_snapshot!(scene.once_more().await, @"Your ticket is open: #Help · mia · #3");
}

#[tokio::test]
async fn a_full_desk_asks_to_come_back_later() {
    let scene = limited("open_in_total: 1").await;
    scene.opened_by(&scene.leo(), "help").await;
    insta::assert_snapshot!(scene.once_more().await, @"Too many tickets of this kind are open right now. Please try again later.");
}

#[tokio::test]
async fn the_next_ticket_waits_for_the_cooldown() {
    let scene = limited("cooldown: 1h").await;
    let thread = scene.opened("help").await;
    scene.types(&scene.mia(), thread, "/close").await;
    scene.clock.advance(Duration::from_secs(29 * 60));
    insta::assert_snapshot!(scene.once_more().await, @"You can open the next one in 29 minutes.");
    scene.clock.advance(Duration::from_secs(30 * 60));
    insta::assert_snapshot!(scene.once_more().await, @"Your ticket is open: #Help · mia · #2");
}

#[tokio::test]
async fn a_cooldown_is_one_members_own() {
    let scene = limited("cooldown: 1h").await;
    let thread = scene.opened_by(&scene.leo(), "help").await;
    scene.types(&scene.leo(), thread, "/close").await;
    insta::assert_snapshot!(scene.once_more().await, @"Your ticket is open: #Help · mia · #2");
}

#[tokio::test]
async fn limits_are_told_before_the_position_is_asked_for() {
    let positions = "positions: {prompt: Which?, choices: [Host, Judge]}\nlimits: {open_per_member: 1}\n";
    let scene = Setup::default().file("help.yaml", &help(positions)).open().await;
    scene.opened("help position:Host").await;
    insta::assert_snapshot!(scene.once_more().await, @"You have a ticket of this kind open already. Please go on here: #Help · mia · #1");
}
