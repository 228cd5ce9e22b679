//! One person's data: found, and taken out of every table while the counts stay.

use frontdesk::domain::answer::{Given, Value};
use frontdesk::domain::audit::AuditRow;
use frontdesk::domain::block::Block;
use frontdesk::domain::ids::{ChannelId, GuildId, TicketId, UserId};
use frontdesk::domain::plan::{Change, Deed};
use frontdesk::domain::ticket::{Closure, NewTicket, Said};
use frontdesk::store::Traces;

use super::{
    BOT, GUILD, MEMBER, STAFF, at, close, closure, commit, edited, effect, face, file, new_ticket, open, open_with,
    revise, said, say,
};
use crate::database::{Database, on_both};

on_both! {
    somebody_unknown_has_left_nothing,
    nothing_of_a_person_is_left_and_the_counts_stay,
    a_person_is_forgotten_in_one_server_alone,
    forgotten_people_stay_apart,
}

fn answer(question: usize, value: Value) -> Given {
    Given { question, id: None, ask: "Who?".to_owned(), value, message: None, at: at(0) }
}

fn row(actor: UserId, detail: &str) -> AuditRow {
    AuditRow {
        at: at(0),
        guild: Some(GUILD),
        actor: Some(actor),
        actor_name: face(actor).name,
        action: "block".to_owned(),
        outcome: "done".to_owned(),
        ticket: None,
        channel: Some(ChannelId(5)),
        detail: detail.to_owned(),
    }
}

async fn somebody_unknown_has_left_nothing(database: &Database) {
    open(&database.store, "1").await;
    let traces = database.store.traces(UserId(404), None).await.unwrap();
    assert!(traces.is_empty(), "{traces:?}");
    assert_eq!(database.store.nobody().await, Ok(UserId(1)));
}

/// A member's life: a ticket with answers, edits and files, a word in another's ticket, a block, and what others say of them.
async fn a_life(database: &Database) {
    let store = &database.store;
    let new = NewTicket { answers: vec![answer(0, Value::Text("secret".to_owned()))], ..new_ticket("1") };
    let theirs = open_with(store, new, &[effect(0, Deed::AddMember { user: MEMBER })]).await;
    store.effect_done(theirs.1[0].id, &frontdesk::store::Outcome::Nothing, at(1)).await.unwrap();
    let theirs = theirs.0.id;
    say(store, theirs, Said { attachments: vec![file(1)], ..said(1, "my secret") }).await;
    revise(store, theirs, edited(1, "my other secret", at(10))).await;
    let bots = Said { by_bot: true, sender: face(BOT), ..said(2, &format!("Hello <@{MEMBER}>: secret")) };
    say(store, theirs, bots).await;
    say(store, theirs, Said { sender: face(STAFF), ..said(3, &format!("Well, <@!{MEMBER}>.")) }).await;
    close(store, theirs, closure(Some("the secret is out"))).await;

    let about = answer(0, Value::Member(face(MEMBER)));
    let other = NewTicket { creator: face(STAFF), answers: vec![about], ..new_ticket("2") };
    let other = open_with(store, other, &[]).await.0.id;
    say(store, other, said(4, "a secret, too")).await;
    let assign = Change::Assign { ticket: other, from: None, to: Some(MEMBER) };
    commit(store, &[assign], &[], None).await;
    close(store, other, Closure { by: Some(face(MEMBER)), ..closure(Some("secret")) }).await;

    let block =
        |who, by| Block { who: face(who), by: face(by), at: at(0), until: None, reason: Some("secret".to_owned()) };
    for (who, by) in [(MEMBER, STAFF), (STAFF, MEMBER)] {
        commit(store, &[Change::Block { guild: GUILD, block: block(who, by) }], &[], None).await;
    }
    let set = "INSERT INTO overrides (guild_id, setting, value, value_before, set_by_user_id, set_by_username, \
               set_by_display_name, set_at) VALUES ('1', 'list', 'x', 'y', '1100000000000000040', 'name40', 'Name 40', \
               '2026-11-22 09:30:00.000')";
    database.sql(set).await;
    store.audit(&row(MEMBER, "secret")).await.unwrap();
    store.audit(&row(STAFF, &format!("{MEMBER} (name40): secret"))).await.unwrap();
}

/// What is left of them in the columns that could hold it.
async fn left(database: &Database) -> Vec<String> {
    let mut left = Vec::new();
    for (table, columns) in [
        (
            "tickets",
            "creator_user_id creator_username creator_display_name assigned_staff_user_id closure_reason \
                     closed_by_user_id closed_by_username closed_by_display_name",
        ),
        ("ticket_messages", "sender_user_id sender_username sender_display_name message_content"),
        ("ticket_message_revisions", "message_content"),
        ("ticket_attachments", "file_name url"),
        ("ticket_answers", "answer value"),
        ("ticket_files", "file_name url"),
        ("effects", "deed"),
        ("audit", "actor_user_id actor_username detail"),
        ("blocks", "user_id username display_name blocked_by_user_id blocked_by_username blocked_by_display_name"),
        ("overrides", "set_by_user_id set_by_username set_by_display_name"),
        ("reply_counts", "user_id"),
    ] {
        for column in columns.split_whitespace() {
            for word in [MEMBER.to_string().as_str(), "ame 40", "name40", "secret", "screenshot"] {
                if database.count(&format!("{table} WHERE {column} LIKE '%{word}%'")).await > 0 {
                    left.push(format!("{table}.{column}: {word}"));
                }
            }
        }
    }
    left
}

/// What people count.
async fn counts(database: &Database) -> Vec<i64> {
    let mut counts = Vec::new();
    for (what, of) in [
        ("CAST(SUM(messages) AS SIGNED)", "ticket_overview"),
        ("CAST(SUM(messages_by_creator) AS SIGNED)", "ticket_overview"),
        ("CAST(SUM(replies) AS SIGNED)", "reply_counts"),
        ("COUNT(replied_at)", "tickets"),
        ("COUNT(*)", "ticket_answers"),
        ("COUNT(*)", "ticket_attachments"),
        ("COUNT(*)", "audit"),
    ] {
        counts.push(database.number(&format!("SELECT {what} FROM {of}")).await);
    }
    counts
}

async fn forget(database: &Database, user: UserId, guild: Option<GuildId>) -> Traces {
    let store = &database.store;
    let (traces, nobody) = (store.traces(user, guild).await.unwrap(), store.nobody().await.unwrap());
    for ticket in &traces.tickets {
        store.forget_in_ticket(*ticket, user, nobody).await.unwrap();
    }
    store.forget_elsewhere(user, guild, nobody).await.unwrap();
    traces
}

async fn nothing_of_a_person_is_left_and_the_counts_stay(database: &Database) {
    a_life(database).await;
    let before = counts(database).await;
    assert!(left(database).await.len() > 20);
    let traces = forget(database, MEMBER, None).await;
    assert_eq!(traces.tickets, [TicketId(1), TicketId(2)]);
    assert_eq!((traces.audit.len(), traces.blocks.len()), (1, 1));
    assert_eq!(left(database).await, Vec::<String>::new());
    assert_eq!(counts(database).await, before);
    let store = &database.store;
    let ticket = store.ticket(TicketId(1)).await.unwrap().unwrap();
    assert_eq!((ticket.creator.id, ticket.creator.name.as_str()), (UserId(1), "(erased)"));
    assert_eq!(store.answers(TicketId(1)).await.unwrap()[0].value, Value::Text("(erased)".to_owned()));
    assert_eq!(store.entries(TicketId(1)).await.unwrap()[2].said.content, "Well, (erased).");
    assert_eq!(store.blocks(GUILD, at(1)).await.unwrap().total, 1, "whom they blocked stays blocked");
    assert!(store.traces(MEMBER, None).await.unwrap().is_empty());
    // Again, there is nothing to do.
    assert!(forget(database, MEMBER, None).await.is_empty());
}

async fn a_person_is_forgotten_in_one_server_alone(database: &Database) {
    let store = &database.store;
    for (source, guild) in [("1", GUILD), ("2", GuildId(2))] {
        let ticket = open_with(store, NewTicket { guild, ..new_ticket(source) }, &[]).await.0.id;
        close(store, ticket, closure(None)).await;
    }
    store.audit(&row(MEMBER, "here")).await.unwrap();
    store.audit(&AuditRow { guild: Some(GuildId(2)), ..row(MEMBER, "there") }).await.unwrap();
    assert_eq!(forget(database, MEMBER, Some(GUILD)).await.tickets, [TicketId(1)]);
    let left = store.traces(MEMBER, None).await.unwrap();
    assert_eq!((left.tickets, left.audit.len()), (vec![TicketId(2)], 1));
}

async fn forgotten_people_stay_apart(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "1").await.id;
    say(store, ticket, said(1, "mine")).await;
    say(store, ticket, Said { sender: face(STAFF), ..said(2, "theirs") }).await;
    close(store, ticket, closure(None)).await;
    forget(database, MEMBER, None).await;
    forget(database, STAFF, None).await;
    let senders: Vec<u64> = store.entries(ticket).await.unwrap().iter().map(|entry| entry.said.sender.id.0).collect();
    assert_eq!(senders, [1, 2]);
    assert_eq!(database.number("SELECT messages_by_creator FROM ticket_overview").await, 1);
}
