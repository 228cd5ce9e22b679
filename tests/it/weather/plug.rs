//! The plug is pulled, the process is killed or stopped, in the middle of anything.

use std::time::Duration;

use frontdesk::sandbox::Fate;
use sqlx::Connection;

use super::{Verb, assert_same, is_promised, picture, setup};
use crate::database::{Backend, Database};
use crate::scene::Scene;

/// How long the bot is gone: longer than a call that is on its way may take.
const GONE: Duration = Duration::from_secs(30);
/// So long that Discord has forgotten which posts it knows.
const LONG_GONE: Duration = Duration::from_secs(20 * 60);

/// Pulls the plug at every call that changes something, one after the other, and compares with a quiet day.
async fn pulled_at_every_call(verb: Verb, fate: Fate, gone: Duration, backend: Backend) {
    let whole = verb.on_a_quiet_day().await;
    for n in 1.. {
        let database = Database::empty(backend).await;
        let mut scene = setup().without_bot().await;
        scene.database_url = database.url.clone();
        scene.start().await;
        verb.prepare(&scene).await;
        let untouched = picture(&scene).await;
        let strike = scene.sandbox.unplug_at(n, fate);
        let press = verb.act(&scene);
        let struck = tokio::select! {
            () = strike => true,
            () = scene.settle() => false,
        };
        scene.kill();
        scene.clock.advance(gone);
        scene.sandbox.replug();
        scene.start().await;
        let (found, promised) = (picture(&scene).await, is_promised(&scene.answers(press)));
        if found != untouched || promised || !struck {
            assert_same(&found, whole, &format!("the plug pulled at call {n}"));
        }
        scene.stop().await;
        database.remove().await;
        if !struck {
            assert!(n > 4, "{verb:?} takes more calls than {n}");
            return;
        }
    }
}

#[tokio::test]
async fn an_opening_whose_call_took_effect_unheard() {
    pulled_at_every_call(Verb::Open, Fate::Applied, GONE, Backend::Sqlite).await;
}

#[tokio::test]
async fn an_opening_whose_call_was_lost() {
    pulled_at_every_call(Verb::Open, Fate::NotApplied, GONE, Backend::Sqlite).await;
}

#[tokio::test]
async fn an_opening_that_goes_on_after_twenty_minutes() {
    pulled_at_every_call(Verb::Open, Fate::Applied, LONG_GONE, Backend::Sqlite).await;
}

#[tokio::test]
async fn a_closing_whose_call_took_effect_unheard() {
    pulled_at_every_call(Verb::Close, Fate::Applied, GONE, Backend::Sqlite).await;
}

#[tokio::test]
async fn a_closing_whose_call_was_lost() {
    pulled_at_every_call(Verb::Close, Fate::NotApplied, GONE, Backend::Sqlite).await;
}

#[tokio::test]
async fn a_closing_that_goes_on_after_twenty_minutes() {
    pulled_at_every_call(Verb::Close, Fate::Applied, LONG_GONE, Backend::Sqlite).await;
}

#[tokio::test]
async fn a_move_whose_call_took_effect_unheard() {
    pulled_at_every_call(Verb::Move, Fate::Applied, GONE, Backend::Sqlite).await;
}

#[tokio::test]
async fn a_move_whose_call_was_lost() {
    pulled_at_every_call(Verb::Move, Fate::NotApplied, LONG_GONE, Backend::Sqlite).await;
}

#[tokio::test]
async fn a_reopening_whose_call_took_effect_unheard() {
    pulled_at_every_call(Verb::Reopen, Fate::Applied, LONG_GONE, Backend::Sqlite).await;
}

#[tokio::test]
async fn a_reopening_whose_call_was_lost() {
    pulled_at_every_call(Verb::Reopen, Fate::NotApplied, GONE, Backend::Sqlite).await;
}

#[tokio::test]
async fn an_opening_on_a_server() {
    pulled_at_every_call(Verb::Open, Fate::Applied, GONE, Backend::MySql).await;
}

#[tokio::test]
async fn a_closing_on_a_server() {
    pulled_at_every_call(Verb::Close, Fate::NotApplied, GONE, Backend::MySql).await;
}

/// The first call of a verb.
fn first_call(verb: Verb) -> &'static str {
    match verb {
        Verb::Open => "POST /channels/{channel}/threads",
        Verb::Move => "POST /channels/{channel}/messages",
        Verb::Reopen => "PATCH /channels/{channel}",
        Verb::Close => "DELETE /channels/{channel}/messages/{message}",
    }
}

/// A scene in which a verb has been written down and its first call is on its way, where it stays for a while.
async fn in_the_middle(verb: Verb, slow: Duration) -> Scene {
    let scene = setup().open().await;
    verb.prepare(&scene).await;
    scene.sandbox.delay(first_call(verb), slow);
    verb.act(&scene);
    scene.under_way(first_call(verb)).await;
    scene
}

async fn goes_on(verb: Verb, mut scene: Scene, when: &str) {
    scene.sandbox.delay(first_call(verb), Duration::ZERO);
    scene.clock.advance(GONE);
    scene.sandbox.replug();
    scene.start().await;
    assert_same(&picture(&scene).await, verb.on_a_quiet_day().await, when);
}

#[tokio::test]
async fn a_process_killed_while_effects_run() {
    for verb in [Verb::Open, Verb::Close] {
        let mut scene = in_the_middle(verb, Duration::from_secs(60)).await;
        scene.kill();
        goes_on(verb, scene, "killed in the middle").await;
    }
}

#[tokio::test]
async fn a_process_killed_between_the_commit_and_the_first_effect() {
    for verb in [Verb::Open, Verb::Close] {
        let mut scene = in_the_middle(verb, Duration::from_secs(60)).await;
        scene.kill();
        let file = scene.database_url.trim_start_matches("sqlite://");
        let mut beside = sqlx::SqliteConnection::connect(file).await.unwrap();
        let unbegun =
            "UPDATE effects SET attempts = 0, first_begun_at = NULL, not_before = NULL WHERE state = 'pending'";
        sqlx::query(unbegun).execute(&mut beside).await.unwrap();
        beside.close().await.unwrap();
        goes_on(verb, scene, "killed before the first effect").await;
    }
}

#[tokio::test]
async fn a_process_that_is_told_to_stop_finishes_first() {
    for verb in [Verb::Open, Verb::Close] {
        let mut scene = in_the_middle(verb, Duration::from_millis(300)).await;
        scene.stop().await;
        let whole = verb.on_a_quiet_day().await;
        let on_server = |picture: &str| picture.split_once("\nticket ").map(|(server, _)| server.to_owned());
        assert_eq!(on_server(&picture(&scene).await), on_server(whole), "stopped in the middle");
        goes_on(verb, scene, "stopped in the middle, started again").await;
    }
}

#[tokio::test]
async fn panels_and_commands_are_there_once_after_a_first_start_cut_short() {
    let quiet = picture(&setup().open().await).await;
    for fate in [Fate::Applied, Fate::NotApplied] {
        for n in 1.. {
            let mut scene = setup().without_bot().await;
            let strike = scene.sandbox.unplug_at(n, fate);
            scene.try_start().await.unwrap();
            let struck = tokio::select! {
                () = strike => true,
                () = async { scene.sandbox.until_connected().await; scene.settle().await } => false,
            };
            scene.kill();
            scene.sandbox.replug();
            scene.start().await;
            assert_same(&picture(&scene).await, &quiet, &format!("the plug pulled at call {n} ({fate:?})"));
            let mut commands = scene.sandbox.commands();
            commands.sort();
            let wanted: Vec<_> = crate::scene::COMMANDS.iter().filter(|name| **name != "decide").collect();
            assert_eq!(commands.iter().collect::<Vec<_>>(), wanted, "the plug pulled at call {n} ({fate:?})");
            if !struck {
                break;
            }
        }
    }
}
