//! What was said, edited and deleted in tickets.

use frontdesk::domain::ids::MessageId;
use frontdesk::domain::message::Embed;
use frontdesk::domain::plan::Change;
use frontdesk::domain::ticket::{EarlierText, Entry, Layout, Said, SaidKind};

use super::{at, commit, edited, file, open, revise, said, say};
use crate::database::{Database, on_both};

on_both! {
    a_message_delivered_twice_is_one_message,
    an_edit_keeps_the_earlier_text,
    how_a_bot_laid_it_out_is_kept,
    only_a_later_edit_counts,
    an_edit_of_an_unknown_message_adds_it,
    a_file_taken_away_by_an_edit_is_kept,
    a_deleted_message_stays_and_is_marked_once,
    messages_are_told_in_the_order_they_were_said,
}

async fn a_message_delivered_twice_is_one_message(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    let first = Said { attachments: vec![file(1), file(2)], ..said(1, "It is broken.") };
    say(store, ticket, first.clone()).await;
    say(store, ticket, first.clone()).await;
    say(store, ticket, Said { content: "Something else.".to_owned(), ..first.clone() }).await;
    assert_eq!(store.entries(ticket).await, Ok(vec![Entry { said: first, earlier: vec![], deleted_at: None }]));
    assert_eq!(database.count("ticket_attachments").await, 2);

    let mut racing = tokio::task::JoinSet::new();
    for _ in 0..6 {
        let store = database.another_instance();
        racing.spawn(async move { say(&store, ticket, said(2, "At once.")).await });
    }
    racing.join_all().await;
    assert_eq!(database.count("ticket_messages").await, 2);
}

async fn an_edit_keeps_the_earlier_text(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    say(store, ticket, said(1, "frist")).await;
    revise(store, ticket, edited(1, "first", at(10))).await;
    revise(store, ticket, edited(1, "First.", at(20))).await;
    // A late or repeated delivery of an earlier state undoes nothing.
    say(store, ticket, said(1, "frist")).await;
    revise(store, ticket, edited(1, "first", at(10))).await;
    revise(store, ticket, edited(1, "First.", at(20))).await;

    let earlier = vec![
        EarlierText { content: "frist".to_owned(), replaced_at: at(10) },
        EarlierText { content: "first".to_owned(), replaced_at: at(20) },
    ];
    let entry = Entry { said: edited(1, "First.", at(20)), earlier, deleted_at: None };
    assert_eq!(store.entries(ticket).await, Ok(vec![entry]));
}

async fn how_a_bot_laid_it_out_is_kept(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    let layout = |title: &str| {
        let embed = Embed { title: Some(title.to_owned()), colour: Some(7), ..Embed::default() };
        Some(Layout { text: "<@1>".to_owned(), embeds: vec![embed], buttons: vec!["Close".to_owned()] })
    };
    say(store, ticket, Said { by_bot: true, layout: layout("Welcome"), ..said(1, "Welcome") }).await;
    let kept = async || store.entries(ticket).await.unwrap().remove(0).said.layout;
    assert_eq!(kept().await, layout("Welcome"));
    revise(store, ticket, Said { layout: layout("Hello"), ..edited(1, "Hello", at(10)) }).await;
    assert_eq!(kept().await, layout("Hello"));
    database.sql("UPDATE ticket_messages SET layout = '{}'").await;
    assert_eq!(kept().await, None, "what cannot be read is shown as text");
}

async fn only_a_later_edit_counts(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    say(store, ticket, said(1, "text")).await;
    // Discord also tells of link previews and pins this way, without a time of edit.
    revise(store, ticket, said(1, "with a preview")).await;
    assert_eq!(store.entries(ticket).await.unwrap()[0].said, said(1, "text"));
    // The same text: what changed is not the text.
    revise(store, ticket, edited(1, "text", at(10))).await;
    let entry = Entry { said: edited(1, "text", at(10)), earlier: vec![], deleted_at: None };
    assert_eq!(store.entries(ticket).await, Ok(vec![entry.clone()]));
    revise(store, ticket, edited(1, "older", at(9))).await;
    assert_eq!(store.entries(ticket).await, Ok(vec![entry]));
    // Texts that differ in case or spaces at their end only do differ.
    revise(store, ticket, edited(1, "text ", at(11))).await;
    revise(store, ticket, edited(1, "Text ", at(12))).await;
    assert_eq!(store.entries(ticket).await.unwrap()[0].earlier.len(), 2);
}

async fn an_edit_of_an_unknown_message_adds_it(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    let revised = Said { attachments: vec![file(1)], ..edited(1, "as it is now", at(10)) };
    revise(store, ticket, revised.clone()).await;
    say(store, ticket, said(1, "as it was")).await;
    assert_eq!(store.entries(ticket).await, Ok(vec![Entry { said: revised, earlier: vec![], deleted_at: None }]));
}

async fn a_file_taken_away_by_an_edit_is_kept(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    say(store, ticket, Said { attachments: vec![file(1), file(2)], ..said(1, "two files") }).await;
    revise(store, ticket, Said { attachments: vec![file(2)], ..edited(1, "one file", at(10)) }).await;
    let entries = store.entries(ticket).await.unwrap();
    assert_eq!(entries[0].said.attachments, vec![file(1), file(2)]);
    assert_eq!(database.count("ticket_attachments WHERE removed_at IS NOT NULL").await, 1);
    assert_eq!(database.count("ticket_attachments WHERE removed_at IS NULL").await, 1);
}

async fn a_deleted_message_stays_and_is_marked_once(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    let other = open(store, "interaction:2").await.id;
    say(store, ticket, said(1, "rash words")).await;
    say(store, ticket, said(2, "calm words")).await;
    let unsay = |ticket, at| Change::Unsay { ticket, messages: vec![MessageId(1), MessageId(404)], at };
    commit(store, &[unsay(other, at(5))], &[], Some(other)).await;
    assert_eq!(store.entries(ticket).await.unwrap()[0].deleted_at, None, "another ticket's messages are left alone");
    commit(store, &[unsay(ticket, at(10))], &[], Some(ticket)).await;
    commit(store, &[unsay(ticket, at(20))], &[], Some(ticket)).await;
    let entry = |said, deleted_at| Entry { said, earlier: vec![], deleted_at };
    let entries = vec![entry(said(1, "rash words"), Some(at(10))), entry(said(2, "calm words"), None)];
    assert_eq!(store.entries(ticket).await, Ok(entries));
    assert_eq!(store.message_count(ticket).await, Ok(2));
}

async fn messages_are_told_in_the_order_they_were_said(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    let system = Said { kind: SaidKind::System, by_bot: true, ..said(3, "added somebody") };
    for message in [said(20, "third"), said(1, "first"), system.clone(), said(9, "second")] {
        say(store, ticket, message).await;
    }
    let told: Vec<_> = store.entries(ticket).await.unwrap().into_iter().map(|entry| entry.said).collect();
    assert_eq!(told, [said(1, "first"), system, said(9, "second"), said(20, "third")]);
    assert_eq!(store.message_count(ticket).await, Ok(3), "system messages do not count");
}
