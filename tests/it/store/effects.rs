//! What is still to be done on Discord, and what came of it.

use frontdesk::domain::ids::{ChannelId, GuildId, MessageId};
use frontdesk::domain::plan::{Change, Deed, View};
use frontdesk::domain::ticket::{MessageAt, Said, Ticket};
use frontdesk::store::{Committed, Fault, Outcome, PendingEffect};

use super::{BOT, THREAD, at, commit, effect, face, new_ticket, open_with, opening, post, said, say};
use crate::database::{Database, on_both};

on_both! {
    effects_of_no_ticket_are_a_fault_of_ours,
    batches_of_a_ticket_follow_one_another,
    an_effect_is_tried_again_until_it_is_settled,
    what_came_of_an_effect_is_stored_with_the_ticket,
    the_bots_own_message_is_stored_once,
    an_effect_done_twice_or_too_late_changes_nothing,
    effects_that_wait_for_a_permission_are_found_by_their_server,
}

async fn effects_that_wait_for_a_permission_are_found_by_their_server(database: &Database) {
    let store = &database.store;
    let (ticket, effects) = open_with(store, new_ticket("interaction:1"), &opening()).await;
    assert_eq!(store.parked_effects(ticket.guild).await, Ok(vec![]));
    store.effect_again(effects[1].id, Some(PendingEffect::PARKED), "403 Missing Permissions").await.unwrap();
    let parked = PendingEffect { not_before: Some(PendingEffect::PARKED), ..effects[1].clone() };
    assert!(parked.is_parked() && !effects[0].is_parked());
    assert_eq!(store.parked_effects(ticket.guild).await, Ok(vec![parked]));
    assert_eq!(store.parked_effects(GuildId(404)).await, Ok(vec![]));
    store.effect_again(effects[1].id, None, "permitted again").await.unwrap();
    assert_eq!(store.parked_effects(ticket.guild).await, Ok(vec![]));
}

async fn effects_of_no_ticket_are_a_fault_of_ours(database: &Database) {
    let refused = database.store.commit(&[], &opening(), None, at(0)).await;
    assert_eq!(refused, Err(Fault::Broken("effects of no ticket".to_owned())));
    let nothing = Committed::Done { ticket: None, effects: vec![] };
    assert_eq!(commit(&database.store, &[], &[], None).await, nothing);
}

async fn batches_of_a_ticket_follow_one_another(database: &Database) {
    let store = &database.store;
    let (ticket, first) = open_with(store, new_ticket("interaction:1"), &opening()).await;
    let second = commit(store, &[], &[effect(0, Deed::Archive)], Some(ticket.id)).await;
    let Committed::Done { ticket: Some(same), effects: second } = second else { panic!("{second:?}") };
    assert_eq!(same, ticket);
    assert_eq!((second[0].batch, second[0].stage), (2, 0));
    // The commit of a message of the ticket knows the ticket without being told.
    let change = Change::Say(ticket.id, said(1, "hello"));
    let third = commit(store, &[change], &[effect(0, post(View::Card))], None).await;
    let Committed::Done { effects: third, .. } = third else { panic!("{third:?}") };
    assert_eq!(third[0].batch, 3);
    let all: Vec<_> = first.into_iter().chain(second).chain(third).collect();
    assert_eq!(store.pending_effects(ticket.id).await, Ok(all));
}

async fn an_effect_is_tried_again_until_it_is_settled(database: &Database) {
    let store = &database.store;
    let (ticket, effects) = open_with(store, new_ticket("interaction:1"), &[effect(0, Deed::MakeThread)]).await;
    let fresh = effects[0].clone();
    assert_eq!((fresh.attempts, fresh.first_begun_at, fresh.not_before), (0, None, None));

    assert_eq!(store.effect_begun(fresh.id, 0, Some(at(1_100)), at(100)).await, Ok(true));
    assert_eq!(store.effect_begun(fresh.id, 0, None, at(101)).await, Ok(false), "another process was quicker");
    assert_eq!(store.pending_effects(ticket.id).await.unwrap()[0].not_before, Some(at(1_100)));
    store.effect_again(fresh.id, Some(at(5_000)), "429 Too Many Requests").await.unwrap();
    assert_eq!(store.effect_begun(fresh.id, 1, Some(at(5_000)), at(5_001)).await, Ok(true));
    let tried =
        PendingEffect { attempts: 2, first_begun_at: Some(at(100)), not_before: Some(at(5_000)), ..fresh.clone() };
    assert_eq!(store.pending_effects(ticket.id).await, Ok(vec![tried.clone()]));
    store.effect_again(fresh.id, None, &"502 Bad Gateway 🦀".repeat(10_000)).await.unwrap();
    assert_eq!(store.pending_effects(ticket.id).await, Ok(vec![PendingEffect { not_before: None, ..tried }]));

    assert_eq!(store.effect_gave_up(fresh.id, "403 Missing Access", at(9_000)).await, Ok(true));
    assert_eq!(store.effect_gave_up(fresh.id, "403 Missing Access", at(9_001)).await, Ok(false));
    assert_eq!(store.effect_begun(fresh.id, 2, None, at(9_001)).await, Ok(false), "it is settled");
    assert_eq!(store.pending_effects(ticket.id).await, Ok(vec![]));
    assert_eq!(store.tickets_with_effects().await, Ok(vec![]));
    let kept = "effects WHERE state = 'given_up' AND fault = '403 Missing Access' AND settled_at IS NOT NULL";
    assert_eq!(database.count(kept).await, 1);
    assert_eq!(store.effect_done(fresh.id, &Outcome::Nothing, at(9_001)).await, Ok(None));
}

async fn what_came_of_an_effect_is_stored_with_the_ticket(database: &Database) {
    let store = &database.store;
    let views = [View::Opening { part: 0 }, View::Opening { part: 1 }, View::Card, View::Closing, View::Record];
    let mut plan = vec![effect(0, Deed::MakeThread)];
    plan.extend(views.map(|view| effect(1, post(view))));
    plan.push(effect(2, Deed::Delete { view: View::Card }));
    let (ticket, effects) = open_with(store, new_ticket("interaction:1"), &plan).await;

    let with_thread = store.effect_done(effects[0].id, &Outcome::Thread(THREAD), at(1)).await.unwrap().unwrap();
    assert_eq!(with_thread, Ticket { thread: Some(THREAD), ..ticket.clone() });
    let place = |number| MessageAt { channel: ChannelId(number), message: MessageId(number + 1) };
    let mut posted = with_thread;
    for (number, (effect, view)) in (10..).step_by(10).zip(effects[1..].iter().zip(views)) {
        let outcome = Outcome::Message { view, at: place(number), said: None };
        posted = store.effect_done(effect.id, &outcome, at(2)).await.unwrap().unwrap();
    }
    let whole = Ticket {
        thread: Some(THREAD),
        opening: Some(MessageId(11)),
        card: Some(place(30)),
        record: Some(place(50)),
        ..ticket.clone()
    };
    assert_eq!(posted, whole);
    let without_card = store.effect_done(effects[6].id, &Outcome::Nothing, at(3)).await.unwrap();
    assert_eq!(without_card, Some(Ticket { card: None, ..whole }));
    assert_eq!(store.ticket(ticket.id).await, Ok(without_card));
    assert_eq!(store.tickets_with_effects().await, Ok(vec![]));
    assert_eq!(database.count("effects WHERE state = 'done' AND settled_at IS NOT NULL").await, 7);
}

async fn the_bots_own_message_is_stored_once(database: &Database) {
    let store = &database.store;
    let (ticket, effects) = open_with(store, new_ticket("interaction:1"), &opening()).await;
    let own = Said { by_bot: true, sender: face(BOT), ..said(7, "Hello, thank you.") };
    // The gateway was quicker than the answer to the post.
    say(store, ticket.id, own.clone()).await;
    let place = MessageAt { channel: THREAD, message: own.message };
    let outcome = Outcome::Message { view: View::Opening { part: 0 }, at: place, said: Some(own.clone()) };
    store.effect_done(effects[1].id, &outcome, at(2)).await.unwrap();
    let card = Said { message: MessageId(8), ..own.clone() };
    let outcome = Outcome::Message { view: View::Closing, at: place, said: Some(card.clone()) };
    store.effect_done(effects[2].id, &outcome, at(2)).await.unwrap();
    let entries = store.entries(ticket.id).await.unwrap();
    assert_eq!(entries.iter().map(|entry| &entry.said).collect::<Vec<_>>(), [&own, &card]);
}

async fn an_effect_done_twice_or_too_late_changes_nothing(database: &Database) {
    let store = &database.store;
    let (ticket, effects) = open_with(store, new_ticket("interaction:1"), &[effect(0, Deed::MakeThread)]).await;
    let done = store.effect_done(effects[0].id, &Outcome::Thread(THREAD), at(1)).await.unwrap();
    assert!(done.is_some());
    assert_eq!(store.effect_done(effects[0].id, &Outcome::Thread(ChannelId(404)), at(2)).await, Ok(None));
    assert_eq!(store.effect_done(404, &Outcome::Nothing, at(2)).await, Ok(None));
    store.effect_gave_up(effects[0].id, "too late", at(3)).await.unwrap();
    assert_eq!(store.ticket(ticket.id).await, Ok(done));
    assert_eq!(database.count("effects WHERE state = 'done' AND fault IS NULL").await, 1);

    let mut racing = tokio::task::JoinSet::new();
    let (_, effects) = open_with(store, new_ticket("interaction:2"), &[effect(0, Deed::Archive)]).await;
    for _ in 0..6 {
        let (store, effect) = (database.another_instance(), effects[0].id);
        racing.spawn(async move { store.effect_done(effect, &Outcome::Nothing, at(4)).await.unwrap().is_some() });
    }
    assert_eq!(racing.join_all().await.into_iter().filter(|done| *done).count(), 1);
}
