//! The gateway's weather: lines that break, sessions that end, heartbeats that nobody answers, events too late.

use std::time::Duration;

use frontdesk::domain::ids::{ChannelId, GuildId};

use crate::scene::{self, BOT_LOG, OPEN_A_TICKET, SERVER, Scene, Setup};

/// What people said in the ticket of a thread, as the database has it.
pub(super) async fn written_down(scene: &Scene, thread: u64) -> Vec<String> {
    let store = scene.store();
    let ticket = store.ticket_by_thread(ChannelId(thread)).await.unwrap().expect("a ticket");
    let entries = store.entries(ticket.id).await.unwrap();
    entries.into_iter().filter(|entry| !entry.said.by_bot).map(|entry| entry.said.content).collect()
}

/// Returns when the bot is connected, has lost no line that it is about to lose, and has heard everything.
async fn come_back(scene: &Scene) {
    scene.settle().await;
    scene.sandbox.until_connected().await;
    scene.settle().await;
}

/// Lets the bot come back after something happened to its line, and looks for what was said before, during and after.
async fn nothing_is_missed(happens: impl FnOnce(&Scene)) {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.mia().say(thread, "before").unwrap();
    scene.settle().await;
    happens(&scene);
    scene.mia().say(thread, "during").unwrap();
    come_back(&scene).await;
    scene.mia().say(thread, "after").unwrap();
    come_back(&scene).await;
    assert_eq!(written_down(&scene, thread).await, ["before", "during", "after"]);
    let press = scene.sam().command(thread, "/close").unwrap();
    assert!(scene.answer(press).await.contains("closed"), "the bot listens again");
}

#[tokio::test]
async fn a_request_to_reconnect() {
    nothing_is_missed(|scene| scene.sandbox.ask_to_reconnect()).await;
}

#[tokio::test]
async fn a_line_that_breaks() {
    nothing_is_missed(|scene| scene.sandbox.drop_lines()).await;
}

#[tokio::test]
async fn a_session_that_becomes_invalid() {
    nothing_is_missed(|scene| scene.sandbox.invalidate_sessions()).await;
}

#[tokio::test]
async fn close_codes_after_which_the_bot_comes_back() {
    let lines = [4000, 4001, 4002, 4003, 4005, 4007, 4008, 4009].map(|code| async move {
        nothing_is_missed(|scene| scene.sandbox.close_lines(code)).await;
    });
    futures_util::future::join_all(lines).await;
}

#[tokio::test]
async fn close_codes_that_end_the_bot_with_a_sentence() {
    for (code, sentence) in [
        (4004, "Discord does not accept the bot's token: copy it anew"),
        (4010, "The bot is in more servers than one connection may serve"),
        (4012, "install a newer one"),
        (4013, "install a newer one"),
        (4014, "The bot may not read messages: switch on Message Content Intent"),
    ] {
        let scene = scene::open().await;
        scene.sandbox.close_lines(code);
        let why = scene.ended().await;
        assert!(why.contains(sentence), "{code}: {why}");
    }
}

#[tokio::test]
async fn a_gateway_that_no_longer_answers_heartbeats() {
    let mut scene = Setup::default().without_bot().await;
    scene.sandbox.switch(|switches| switches.heartbeat = Duration::from_millis(300));
    scene.start().await;
    let thread = scene.opened_by_mia().await;
    let sessions = scene.sandbox.connections();
    scene.sandbox.switch(|switches| switches.answers_heartbeats = false);
    scene.until("the bot leaves a line that is dead", || (scene.sandbox.connections() > sessions).then_some(())).await;
    scene.sandbox.switch(|switches| switches.answers_heartbeats = true);
    scene.sandbox.until_connected().await;
    scene.mia().say(thread, "Are you there?").unwrap();
    scene.settle().await;
    assert_eq!(written_down(&scene, thread).await, ["Are you there?"]);
}

#[tokio::test]
async fn what_was_said_before_the_bot_came_back_is_found_though_more_is_said_at_once() {
    let mut scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.kill();
    scene.mia().say(thread, "while it was gone").unwrap();
    scene.clock.advance(Duration::from_secs(60));
    let commands = "GET /applications/{application}/guilds/{guild}/commands";
    scene.sandbox.delay(commands, Duration::from_millis(300));
    scene.try_start().await.unwrap();
    scene.under_way(commands).await;
    scene.mia().say(thread, "while it reads").unwrap();
    scene.settle().await;
    assert_eq!(written_down(&scene, thread).await, ["while it was gone", "while it reads"]);
}

#[tokio::test]
async fn what_was_said_is_asked_for_until_discord_tells() {
    let mut scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.kill();
    for number in 0..150 {
        scene.mia().say(thread, &format!("line {number}")).unwrap();
    }
    scene.clock.advance(Duration::from_secs(60));
    scene.sandbox.fail("GET /channels/{channel}/messages", 503, 1);
    scene.start().await;
    let expected: Vec<String> = (0..150).map(|number| format!("line {number}")).collect();
    assert_eq!(written_down(&scene, thread).await, expected);
}

#[tokio::test]
async fn events_told_twice_count_once() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.sandbox.switch(|switches| switches.tells_twice = true);
    let message = scene.mia().say(thread, "Once.").unwrap();
    scene.settle().await;
    scene.mia().edit(thread, message, "Only once.").unwrap();
    scene.mia().say(thread, "Gone.").and_then(|gone| scene.mia().delete(thread, gone)).unwrap();
    let press = scene.leo().press(OPEN_A_TICKET, "Report a bug").unwrap();
    scene.answer(press).await;
    assert_eq!(written_down(&scene, thread).await, ["Only once.", "Gone."]);
    assert_eq!(scene.store().open_tickets(GuildId(SERVER)).await.unwrap().len(), 2);
    let close = scene.sam().command(thread, "/close").unwrap();
    scene.answer(close).await;
    let log = scene.seen(&scene.max(), BOT_LOG);
    assert!(log.is_empty(), "{log:#?}");
}

#[tokio::test]
async fn a_request_that_arrives_when_it_can_no_longer_be_answered_is_dropped() {
    let scene = scene::open().await;
    scene.sandbox.switch(|switches| switches.first_response = Duration::from_millis(1));
    scene.sandbox.drop_lines();
    let press = scene.mia().press(OPEN_A_TICKET, "Report a bug").unwrap();
    scene.clock.advance(Duration::from_secs(4));
    scene.sandbox.until_connected().await;
    scene.settle().await;
    assert!(format!("{:?}", scene.answers(press)).contains("Failed"));
    assert_eq!(scene.store().open_tickets(GuildId(SERVER)).await.unwrap(), []);
    scene.sandbox.switch(|switches| switches.first_response = Duration::from_secs(3));
    let again = scene.mia().press(OPEN_A_TICKET, "Report a bug").unwrap();
    assert!(scene.answer(again).await.contains("Your ticket is open"));
}
