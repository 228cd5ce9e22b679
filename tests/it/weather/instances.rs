//! Two instances of the bot at once, as when a new version is put in the place of an old one.

use std::collections::BTreeSet;
use std::time::Duration;

use frontdesk::sandbox::Answer;

use super::{Verb, assert_same, picture, setup};
use crate::scene::{BOT_LOG, OPEN_A_TICKET, Scene};

/// How many messages somebody got for what they did. Where one instance finds it done and the other has done it, the second
/// puts its answer in the place of the first's.
fn said(scene: &Scene, interaction: u64) -> usize {
    let answers = scene.answers(interaction);
    let of_message = |answer: &Answer| match answer {
        Answer::Message { id, .. } | Answer::Edited { id, .. } => Some(*id),
        _ => None,
    };
    answers.iter().filter_map(of_message).collect::<BTreeSet<_>>().len()
}

#[tokio::test]
async fn two_instances_do_everything_once() {
    for verb in [Verb::Open, Verb::Close] {
        let mut scene = setup().open().await;
        scene.start().await;
        verb.prepare(&scene).await;
        let press = verb.act(&scene);
        scene.answer(press).await;
        assert_eq!(said(&scene, press), 1, "{:?}", scene.answers(press));
        assert_same(&picture(&scene).await, verb.on_a_quiet_day().await, "with two instances");
    }
}

#[tokio::test]
async fn a_refusal_is_told_once() {
    let mut scene = setup().open().await;
    let thread = scene.opened_by_mia().await;
    scene.start().await;
    let before = scene.seen(&scene.max(), BOT_LOG).len();
    let refused = scene.mia().command(thread, "/reload").unwrap();
    scene.answer(refused).await;
    assert_eq!(said(&scene, refused), 1, "{:?}", scene.answers(refused));
    assert_eq!(scene.seen(&scene.max(), BOT_LOG).len(), before + 1, "one line in the log channel");
}

#[tokio::test]
async fn an_instance_that_starts_while_another_works_does_not_do_it_again() {
    for (verb, route) in [
        (Verb::Open, "POST /channels/{channel}/threads"),
        (Verb::Open, "POST /channels/{channel}/messages"),
        (Verb::Open, "PATCH /channels/{channel}/messages/{message}"),
        (Verb::Close, "POST /channels/{channel}/messages"),
        (Verb::Close, "PATCH /channels/{channel}"),
    ] {
        let mut scene = setup().open().await;
        verb.prepare(&scene).await;
        scene.sandbox.delay(route, Duration::from_millis(400));
        verb.act(&scene);
        scene.under_way(route).await;
        scene.try_start().await.unwrap();
        scene.sandbox.delay(route, Duration::ZERO);
        scene.until("the second instance connects", || scene.sandbox.sessions().eq(&2).then_some(())).await;
        scene.at_leisure().await;
        assert_same(&picture(&scene).await, verb.on_a_quiet_day().await, &format!("{verb:?}, {route}"));
        let log = scene.seen(&scene.max(), BOT_LOG);
        assert!(log.is_empty(), "{verb:?}, {route}: {log:#?}");
    }
}

#[tokio::test]
async fn an_old_instance_that_stops_in_the_middle_leaves_nothing_undone() {
    let mut scene = setup().open().await;
    scene.sandbox.delay("POST /channels/{channel}/threads", Duration::from_millis(400));
    let press = scene.mia().command(OPEN_A_TICKET, "/ticket staff-application position:Host").unwrap();
    scene.under_way("POST /channels/{channel}/threads").await;
    scene.try_start().await.unwrap();
    scene.until("the second instance connects", || scene.sandbox.sessions().eq(&2).then_some(())).await;
    scene.stop_first().await;
    scene.at_leisure().await;
    assert_eq!(said(&scene, press), 1, "{:?}", scene.answers(press));
    assert_same(&picture(&scene).await, Verb::Open.on_a_quiet_day().await, "the old one stopped");
}
