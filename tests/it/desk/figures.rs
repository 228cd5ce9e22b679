//! `/stats`: how tickets fare.

use std::time::Duration;

use frontdesk::stage;

use crate::scene;

#[tokio::test]
async fn staff_see_how_tickets_fare() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.clock.advance(Duration::from_secs(150));
    scene.says(&scene.mia(), thread, "It is broken.").await;
    scene.says(&scene.sam(), thread, "Let me see.").await;
    scene.clock.advance(Duration::from_secs(3 * 3600));
    scene.says(&scene.sam(), thread, "Mended.").await;
    scene.types(&scene.sam(), thread, "/close reason:Fixed.").await;
    scene.opened_by(&scene.leo(), "staff-application position:Host").await;
    insta::assert_snapshot!(scene.types(&scene.sam(), stage::GENERAL, "/stats").await, @"");
    insta::assert_snapshot!(scene.types(&scene.sam(), stage::GENERAL, "/stats type:Staff application since:all").await, @"");
    insta::assert_snapshot!(scene.types(&scene.max(), stage::GENERAL, "/stats since:2099-01-01").await, @"");
}

#[tokio::test]
async fn figures_are_for_those_who_handle_the_tickets() {
    let scene = scene::open().await;
    scene.opened_by_mia().await;
    scene.opened_by(&scene.leo(), "staff-application position:Host").await;
    scene.owner().set_roles(stage::SAM, &[1_100_000_000_000_000_002]).unwrap();
    scene.settle().await;
    insta::assert_snapshot!(scene.types(&scene.sam(), stage::GENERAL, "/stats").await, @"");
    insta::assert_snapshot!(scene.types(&scene.sam(), stage::GENERAL, "/stats type:bug-report").await, @"");
    insta::assert_snapshot!(scene.types(&scene.sam(), stage::GENERAL, "/stats since:*soon* @here").await, @"");
    insta::assert_snapshot!(scene.types(&scene.mia(), stage::GENERAL, "/stats").await, @"");
}
