//! The weather of REST calls: asked to wait, failing, slow, refused for good, and places that vanish under way.

use std::time::Duration;

use frontdesk::domain::ids::{GuildId, TicketId};
use frontdesk::sandbox::Answer;
use frontdesk::stage::GENERAL;
use futures_util::future::join_all;

use super::{Verb, assert_same, is_promised, picture, setup};
use crate::scene::{self, BOT_LOG, OPEN_A_TICKET, SERVER};

/// The routes of an opening and of a closing, first answers and answers aside.
const ROUTES: [&str; 6] = [
    "POST /channels/{channel}/threads",
    "POST /channels/{channel}/messages",
    "PUT /channels/{channel}/thread-members/{user}",
    "PATCH /channels/{channel}/messages/{message}",
    "DELETE /channels/{channel}/messages/{message}",
    "PATCH /channels/{channel}",
];

/// Lets each route fail so many times, for an opening and a closing.
async fn ends_well(status: u16, times: u32) {
    join_all([Verb::Open, Verb::Close].map(|verb| async move {
        let whole = verb.on_a_quiet_day().await;
        join_all(ROUTES.map(|route| async move {
            let scene = setup().open().await;
            verb.prepare(&scene).await;
            scene.sandbox.fail(route, status, times);
            let press = verb.act(&scene);
            scene.sandbox.await_answer(press).await;
            scene.at_leisure().await;
            let when = format!("{route} fails {times} times with {status}");
            assert!(is_promised(&scene.answers(press)), "{when}: {:?}", scene.answers(press));
            assert_same(&picture(&scene).await, whole, &when);
            assert!(scene.seen(&scene.max(), BOT_LOG).is_empty(), "{when}: nobody has to do anything");
        }))
        .await;
    }))
    .await;
}

#[tokio::test]
async fn a_discord_that_asks_to_wait() {
    ends_well(429, 2).await;
}

#[tokio::test]
async fn a_discord_that_is_ill_once() {
    ends_well(500, 1).await;
}

#[tokio::test]
async fn a_discord_that_is_ill_twice() {
    ends_well(503, 2).await;
}

#[tokio::test]
async fn when_everything_is_slow_somebody_sees_that_the_bot_thinks() {
    for verb in [Verb::Open, Verb::Close] {
        let scene = setup().open().await;
        verb.prepare(&scene).await;
        let slow = Duration::from_millis(1200);
        ROUTES.iter().for_each(|route| scene.sandbox.delay(route, slow));
        let began = scene.clock.now();
        let press = verb.act(&scene);
        scene.until("a first answer", || (!scene.answers(press).is_empty()).then_some(())).await;
        let took = scene.clock.now().since(began);
        assert!(took < slow, "{verb:?}: the first answer came after {took:?}");
        let first = scene.answers(press).remove(0);
        assert!(verb == Verb::Close || first == Answer::Thinking, "{first:?}");
        scene.settle().await;
        assert!(is_promised(&scene.answers(press)), "{:?}", scene.answers(press));
        assert_same(&picture(&scene).await, verb.on_a_quiet_day().await, "everything was slow");
    }
}

#[tokio::test]
async fn a_database_and_a_discord_that_are_slow_at_the_first_answer_do_not_lose_it() {
    let scene = scene::open().await;
    scene.sandbox.delay("POST /interactions/{interaction}/{token}/callback", Duration::from_millis(800));
    let press = scene.mia().press(OPEN_A_TICKET, "Report a bug").unwrap();
    assert!(scene.answer(press).await.contains("Your ticket is open"));
}

#[tokio::test]
async fn a_thread_that_discord_refuses_for_good_leaves_no_ticket() {
    for (status, full, why) in [(Some(403), false, "Discord forbids it"), (None, true, "160006")] {
        let scene = setup().open().await;
        if full {
            scene.sandbox.switch(|switches| switches.active_threads = 0);
        }
        if let Some(status) = status {
            scene.sandbox.fail("POST /channels/{channel}/threads", status, 1);
        }
        let press = Verb::Open.act(&scene);
        let answer = scene.answer(press).await;
        assert!(answer.contains("Your ticket could not be opened"), "{answer}");
        let log = format!("{:?}", scene.seen(&scene.max(), BOT_LOG));
        assert!(log.contains(why), "{log}");
        assert_eq!(scene.store().ticket(TicketId(1)).await.unwrap(), None);
        scene.sandbox.switch(|switches| switches.active_threads = 1000);
        let again = Verb::Open.act(&scene);
        assert!(scene.answer(again).await.contains("Your ticket is open"), "the next try succeeds");
    }
}

#[tokio::test]
async fn a_channel_deleted_while_a_thread_is_made_in_it() {
    let scene = setup().open().await;
    scene.sandbox.delay("POST /channels/{channel}/threads", Duration::from_millis(200));
    let press = scene.mia().command(GENERAL, "/ticket staff-application position:Host").unwrap();
    scene.under_way("POST /channels/{channel}/threads").await;
    scene.owner().delete_channel(OPEN_A_TICKET).unwrap();
    assert!(scene.answer(press).await.contains("Your ticket could not be opened"), "{:?}", scene.answers(press));
    assert_eq!(scene.store().ticket(TicketId(1)).await.unwrap(), None);
}

#[tokio::test]
async fn a_thread_deleted_while_its_questions_are_posted() {
    let scene = setup().open().await;
    scene.sandbox.delay("POST /channels/{channel}/messages", Duration::from_millis(200));
    let press = Verb::Open.act(&scene);
    scene.under_way("POST /channels/{channel}/messages").await;
    let thread = scene.owner().sees().thread("Staff application").unwrap().id;
    scene.owner().delete_channel(thread).unwrap();
    scene.sandbox.await_answer(press).await;
    scene.at_leisure().await;
    assert_eq!(scene.store().open_tickets(GuildId(SERVER)).await.unwrap(), []);
    let ticket = scene.store().ticket(TicketId(1)).await.unwrap().expect("a closed ticket");
    assert!(ticket.card.is_none() && ticket.record.is_some(), "{ticket:?}");
}

#[tokio::test]
async fn a_channel_deleted_with_a_ticket_in_it_closes_the_ticket() {
    let scene = setup().open().await;
    Verb::Close.prepare(&scene).await;
    scene.owner().delete_channel(OPEN_A_TICKET).unwrap();
    scene.settle().await;
    let ticket = scene.store().ticket(TicketId(1)).await.unwrap().expect("a closed ticket");
    assert!(ticket.closure.is_some() && ticket.card.is_none() && ticket.record.is_some(), "{ticket:?}");
}
