//! `/stats`: how tickets fare.

use std::time::Duration;

use frontdesk::stage;

use super::{help, steady, visible};
use crate::scene::{self, Setup, TICKETS_LIST};

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
    insta::assert_snapshot!(steady(&scene.types(&scene.sam(), stage::GENERAL, "/stats").await), @"
    ▌ Figures
    ▌ Since some time
    ▌ Tickets:
    ▌   2 opened (50 % of them closed by now)
    ▌   1 closed
    ▌   1 open now
    ▌ Time to the first reply: half within 2 minutes and 30 seconds, nine in ten within 2
    ▌ minutes and 30 seconds
    ▌ Time to the close: half within 3 hours and 2 minutes, nine in ten within 3 hours and
    ▌ 2 minutes
    ▌ By type:
    ▌   🐛 Bug report: 1 opened, 1 closed, 0 open now · first reply 2 minutes and 30
    ▌   seconds · close 3 hours and 2 minutes
    ▌   📋 Staff application: 1 opened, 0 closed, 1 open now
    ▌ By person, on tickets of others: @Sam: 1 closed, 2 replies
    ");
    insta::assert_snapshot!(steady(&scene.types(&scene.sam(), stage::GENERAL, "/stats type:Staff application since:all").await), @"
    ▌ Figures
    ▌ Since the beginning · type 📋 Staff application
    ▌ Tickets:
    ▌   1 opened (0 % of them closed by now)
    ▌   0 closed
    ▌   1 open now
    ▌ Time to the first reply: none yet
    ▌ Time to the close: none yet
    ");
    insta::assert_snapshot!(steady(&scene.types(&scene.max(), stage::GENERAL, "/stats since:2099-01-01").await), @"
    ▌ Figures
    ▌ Since some time
    ▌ Tickets:
    ▌   0 opened
    ▌   0 closed
    ▌   1 open now
    ▌ Time to the first reply: none yet
    ▌ Time to the close: none yet
    ▌ By type: 📋 Staff application: 0 opened, 0 closed, 1 open now
    ");
}

#[tokio::test]
async fn decisions_and_ratings_are_counted() {
    let file = help(
        "feedback: {comment: never}\ndecisions:\n  - {label: 'Accept _all_', reason: never}\n  \
         - {label: Decline, reason: never}\n",
    );
    let scene = Setup::default().file("help.yaml", &file).open().await;
    let (mia, leo) = (scene.mia(), scene.leo());
    for (who, decision, stars) in
        [(&mia, "Accept _all_", Some("5")), (&leo, "Decline", None), (&mia, "Accept _all_", Some("2"))]
    {
        scene.opened_by(who, "help").await;
        scene.press(&scene.sam(), TICKETS_LIST, decision).await;
        if let Some(stars) = stars {
            let direct = who.sees().channels.iter().find(|channel| channel.kind == "direct").map(|channel| channel.id);
            scene.press(who, direct.expect("a direct message"), stars).await;
        }
    }
    let thread = scene.opened_by(&scene.leo(), "staff-application position:Host").await;
    scene.types(&scene.sam(), thread, "/decide decision:Waiting list").await;
    insta::assert_snapshot!(steady(&scene.types(&scene.sam(), stage::GENERAL, "/stats").await), @"
    ▌ Figures
    ▌ Since some time
    ▌ Tickets:
    ▌   4 opened (75 % of them closed by now)
    ▌   3 closed
    ▌   1 open now
    ▌ Time to the first reply: none yet
    ▌ Time to the close: half within 0 seconds, nine in ten within 0 seconds
    ▌ Ratings: 3.5 on average, from 2 ratings
    ▌ Decisions:
    ▌   Help: Accept _all_ 2 · Decline 1
    ▌   📋 Staff application · Host: Waiting list 1
    ▌ By type:
    ▌   Help: 3 opened, 3 closed, 0 open now · close 0 seconds · rating 3.5 (2)
    ▌   📋 Staff application: 1 opened, 0 closed, 1 open now
    ▌ By person, on tickets of others: @Sam: 3 closed, 0 replies
    ");
    insta::assert_snapshot!(steady(&scene.types(&scene.sam(), stage::GENERAL, "/stats type:help since:2099-01-01").await), @"
    ▌ Figures
    ▌ Since some time · type Help
    ▌ Tickets:
    ▌   0 opened
    ▌   0 closed
    ▌   0 open now
    ▌ Time to the first reply: none yet
    ▌ Time to the close: none yet
    ");
}

#[tokio::test]
async fn figures_are_for_those_who_handle_the_tickets() {
    let scene = scene::open().await;
    scene.opened_by_mia().await;
    scene.opened_by(&scene.leo(), "staff-application position:Host").await;
    scene.owner().set_roles(stage::SAM, &[1_100_000_000_000_000_002]).unwrap();
    scene.settle().await;
    insta::assert_snapshot!(steady(&scene.types(&scene.sam(), stage::GENERAL, "/stats").await), @"
    ▌ Figures
    ▌ Since some time
    ▌ Tickets:
    ▌   1 opened (0 % of them closed by now)
    ▌   0 closed
    ▌   1 open now
    ▌ Time to the first reply: none yet
    ▌ Time to the close: none yet
    ▌ By type: 📋 Staff application: 1 opened, 0 closed, 1 open now
    ");
    insta::assert_snapshot!(scene.types(&scene.sam(), stage::GENERAL, "/stats type:bug-report").await, @"You do not handle tickets of the type “bug-report”.");
    insta::assert_snapshot!(visible(&steady(&scene.types(&scene.sam(), stage::GENERAL, "/stats since:*soon* @here").await)), @"
    “*soon* @(zero-width)here” is neither a length of time nor a day. Write for example 7d, 4w or
    2026-11-01, or all.
    ");
    insta::assert_snapshot!(scene.types(&scene.mia(), stage::GENERAL, "/stats").await, @"Only staff can do that.");
}
