//! A server whose definitions name no list, no histories or no log.

use frontdesk::stage;

use super::*;
use crate::scene::Setup;

async fn without(line: &str) -> Scene {
    let shipped = include_str!("../../../tickets.d/server.yaml");
    let kept = shipped.lines().filter(|one| !one.starts_with(line)).collect::<Vec<_>>().join("\n");
    assert_ne!(kept.len() + 1, shipped.len(), "server.yaml has no line “{line}”");
    Setup::default().file("server.yaml", &kept).open().await
}

/// Opens a ticket and closes it; what the closer hears.
async fn whole_ticket(scene: &Scene) -> String {
    let thread = scene.opened_by_mia().await;
    scene.types(&scene.sam(), thread, "/close reason:Done").await
}

#[tokio::test]
async fn without_a_list_there_is_no_card() {
    let scene = without("list:").await;
    insta::assert_snapshot!(whole_ticket(&scene).await, @"Ticket #1 is closed.");
    assert_eq!(scene.list(), "");
}

#[tokio::test]
async fn without_histories_there_is_no_record() {
    let scene = without("histories:").await;
    insta::assert_snapshot!(whole_ticket(&scene).await, @"Ticket #1 is closed.");
    assert_eq!(scene.records(), "");
}

#[tokio::test]
async fn without_a_log_a_refusal_is_in_the_audit_alone() {
    let scene = without("log:").await;
    scene.types(&scene.mia(), stage::GENERAL, "/close").await;
    assert_eq!(scene.log(), "");
    insta::assert_snapshot!(scene.audit().await, @"mia close refused: it is not the thread of a ticket");
}

#[tokio::test]
async fn a_list_that_appears_later_gets_the_cards_of_later_tickets() {
    let scene = without("list:").await;
    scene.opened_by_mia().await;
    scene.saves("server.yaml", include_str!("../../../tickets.d/server.yaml")).await;
    scene.opened_by(&scene.leo(), "bug-report").await;
    insta::assert_snapshot!(scene.list(), @"
    Frontdesk: ▌ #2 · 🐛 Bug report
      ▌ Opened by: @Leo (leo)   Opened: just now   Waiting for: the member, since just now
      ▌ Handled by: nobody yet
      [ Open the thread ↗ ]  [ 🙋 Claim ]  [ 🔒 Close ticket ]
    ");
}
