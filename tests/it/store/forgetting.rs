//! One person's data: found, and taken out of every table while the counts stay.

use std::collections::BTreeSet;

use frontdesk::domain::answer::{Given, Value};
use frontdesk::domain::audit::AuditRow;
use frontdesk::domain::block::Block;
use frontdesk::domain::decision::Decided;
use frontdesk::domain::ids::{ChannelId, GuildId, RoleId, TicketId, UserId};
use frontdesk::domain::plan::{Change, Deed};
use frontdesk::domain::rating::Rating;
use frontdesk::domain::ticket::{Closure, Guest, Layout, NewTicket, Note, Said, Side};
use frontdesk::domain::timer::{Purpose, Timer};
use frontdesk::store::Traces;
use frontdesk::store::personal::{Person, TABLES, Table};

use super::{
    BOT, GUILD, MEMBER, STAFF, at, close, closure, commit, edited, effect, face, file, new_ticket, open, open_with,
    revise, said, say,
};
use crate::database::{Database, on_both};

on_both! {
    every_column_is_known_to_those_who_erase,
    somebody_unknown_has_left_nothing,
    what_there_is_of_a_person_is_all_told,
    whoever_is_only_named_is_taken_out_too,
    many_tickets_are_gone_through_bit_by_bit,
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

/// A member's life: a ticket with answers, edits, files, a decision and a rating; work in another's ticket; a block; and what
/// others say of them. It fills every column that can hold something of a person.
async fn a_life(database: &Database) {
    let store = &database.store;
    let new = NewTicket { answers: vec![answer(0, Value::Text("secret".to_owned()))], ..new_ticket("1") };
    let deeds = [Deed::AddMember { user: MEMBER }, Deed::Rename { name: "Name 40, secret".to_owned() }];
    let theirs = open_with(store, new, &deeds.map(|deed| effect(0, deed))).await;
    for done in &theirs.1 {
        store.effect_done(done.id, &frontdesk::store::Outcome::Nothing, at(1)).await.unwrap();
    }
    let theirs = theirs.0.id;
    say(store, theirs, Said { attachments: vec![file(1)], ..said(1, "my secret") }).await;
    revise(store, theirs, edited(1, "my other secret", at(10))).await;
    let layout = Some(Layout { text: format!("<@{MEMBER}>: secret"), ..Layout::default() });
    let bots = Said { by_bot: true, sender: face(BOT), layout, ..said(2, &format!("Hello <@{MEMBER}>: secret")) };
    say(store, theirs, bots).await;
    say(store, theirs, Said { sender: face(STAFF), ..said(3, &format!("Well, <@!{MEMBER}>.")) }).await;
    commit(store, &[Change::Decide(theirs, decided(1, STAFF))], &[], None).await;
    store.audit(&AuditRow { ticket: Some(theirs), ..row(STAFF, "secret") }).await.unwrap();
    commit(store, &[note(theirs, STAFF), note(theirs, MEMBER)], &[], None).await;
    close(store, theirs, closure(Some("the secret is out"))).await;
    commit(store, &[Change::Reopen { ticket: theirs, by: face(STAFF), at: at(61_000) }], &[], None).await;
    close(store, theirs, closure(Some("the secret is out"))).await;
    let rating = Rating { stars: 4, comment: Some("secret".to_owned()), at: at(70_000) };
    commit(store, &[Change::Rate(theirs, rating)], &[], None).await;

    let about = answer(0, Value::Member(face(MEMBER)));
    let other = NewTicket { creator: face(STAFF), answers: vec![about], ..new_ticket("2") };
    let other = open_with(store, other, &[]).await.0.id;
    say(store, other, said(4, "a secret, too")).await;
    let assign = Change::Assign { ticket: other, from: None, to: Some(MEMBER) };
    commit(store, &[assign, Change::Decide(other, decided(1, MEMBER)), note(other, MEMBER)], &[], None).await;
    commit(store, &[Change::TakeSeat(other, MEMBER), Change::TakeSeat(other, STAFF)], &[], None).await;
    for (guest, added_by) in [(MEMBER, STAFF), (BOT, MEMBER)] {
        let guest = Guest { face: face(guest), added_by, at: at(30), side: Side::Staff };
        commit(store, &[Change::AddGuest(other, guest)], &[], None).await;
    }
    close(store, other, Closure { by: Some(face(MEMBER)), ..closure(Some("secret")) }).await;
    commit(store, &[Change::Reopen { ticket: other, by: face(MEMBER), at: at(61_000) }], &[], None).await;
    close(store, other, Closure { by: Some(face(MEMBER)), ..closure(Some("secret")) }).await;
    store.put_colleague(GUILD, &face(MEMBER), &[RoleId(5)], at(0)).await.unwrap();
    store.put_colleague(GUILD, &face(STAFF), &[RoleId(5)], at(0)).await.unwrap();

    // A ticket that is open, and that they mean to close.
    let open = open_with(store, NewTicket { creator: face(STAFF), ..new_ticket("3") }, &[]).await.0.id;
    let purpose = Purpose::PlannedClose { by: face(MEMBER), side: Side::Staff, reason: Some("secret".to_owned()) };
    let timer = Timer { due: Some(at(90_000)), purpose };
    commit(store, &[Change::SetTimer { ticket: open, timer }], &[], None).await;

    // Tickets in which they had no part, but are named.
    for source in ["4", "5"] {
        let named = open_with(store, NewTicket { creator: face(STAFF), ..new_ticket(source) }, &[]).await.0.id;
        let message = 1000 * u64::try_from(named.0).unwrap();
        say(store, named, Said { sender: face(STAFF), ..said(message, &format!("Ask <@{MEMBER}>, or {MEMBER}.")) })
            .await;
        let edit = Said { sender: face(STAFF), ..edited(message, "Ask nobody.", at(10)) };
        revise(store, named, edit).await;
        close(store, named, closure(Some(&format!("<@{MEMBER}> said so")))).await;
    }

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

fn note(ticket: TicketId, by: UserId) -> Change {
    let note = Note { by: face(by), text: "secret".to_owned(), at: at(5) };
    Change::Note { ticket, note, source: format!("{ticket} {}", by.0 % 100) }
}

fn decided(turn: u32, by: UserId) -> Decided {
    Decided {
        turn,
        decision: "accept".into(),
        label: "Accept".to_owned(),
        position: None,
        by: face(by),
        reason: Some("secret".to_owned()),
        at: at(20),
    }
}

/// What the list knows of, by what it says of them.
fn listed(which: impl Fn(&'static Table) -> Vec<&'static str>) -> BTreeSet<String> {
    TABLES.iter().flat_map(|table| which(table).into_iter().map(|column| format!("{}.{column}", table.name))).collect()
}

/// The columns that can hold something of a person.
fn personal(table: &'static Table) -> Vec<&'static str> {
    let people = table.people.iter().flat_map(|person| person.words.iter().chain([&person.id]));
    people.chain(table.about_creator).chain(table.texts).chain(table.own_way).copied().collect()
}

/// The columns in which something of them stands: their id, a name, or what is secret.
async fn left(database: &Database) -> BTreeSet<String> {
    let mut left = BTreeSet::new();
    for place in database.columns().await {
        let (table, column) = place.split_once('.').unwrap();
        for word in [MEMBER.to_string().as_str(), "ame 40", "name40", "secret", "screenshot"] {
            if database.count(&format!("{table} WHERE {column} LIKE '%{word}%'")).await > 0 {
                left.insert(place.clone());
            }
        }
    }
    left
}

async fn every_column_is_known_to_those_who_erase(database: &Database) {
    let known = listed(|table| personal(table).into_iter().chain(table.rest.iter().copied()).collect());
    assert_eq!(
        database.columns().await,
        known,
        "say in src/store/personal.rs what the column holds of a person; if anything, fill it in `a_life`"
    );
}

/// What people count.
async fn counts(database: &Database) -> Vec<i64> {
    let mut counts = Vec::new();
    for (what, of) in [
        ("CAST(SUM(messages) AS SIGNED)", "ticket_overview"),
        ("CAST(SUM(messages_by_creator) AS SIGNED)", "ticket_overview"),
        ("CAST(SUM(replies) AS SIGNED)", "reply_counts"),
        ("COUNT(first_reply_at)", "tickets"),
        ("COUNT(*)", "ticket_answers"),
        ("COUNT(*)", "ticket_attachments"),
        ("COUNT(*)", "audit"),
        ("COUNT(*)", "ticket_decisions"),
        ("COUNT(*)", "ticket_notes"),
        ("COUNT(*)", "ticket_people"),
        ("COUNT(*)", "ticket_closures"),
        ("CAST(SUM(rating) AS SIGNED)", "ticket_ratings"),
        ("COUNT(*)", "timers"),
    ] {
        counts.push(database.number(&format!("SELECT {what} FROM {of}")).await);
    }
    counts
}

async fn what_there_is_of_a_person_is_all_told(database: &Database) {
    a_life(database).await;
    let traces = database.store.traces(MEMBER, None).await.unwrap();
    let mut told = BTreeSet::new();
    for row in &traces.rows {
        for (column, value) in &row.columns {
            if value.as_deref().is_some_and(|value| value.contains(&MEMBER.to_string()) || value.contains("secret")) {
                told.insert(format!("{}.{column}", row.table));
            }
        }
        assert!(!format!("{row:?}").contains(&face(STAFF).name), "somebody else's name: {row:?}");
    }
    // Tickets, messages, answers, files and ratings are told with their tickets.
    let of_tickets = ["tickets", "ticket_messages"];
    let people = |table: &'static Table| {
        let people = table.people.iter().filter(|_| !of_tickets.contains(&table.name));
        people.flat_map(|person| person.words.iter().chain([&person.id]).copied()).collect()
    };
    let mut wanted = listed(people);
    wanted.insert("timers.detail".to_owned());
    wanted.retain(|column| !column.ends_with("name"));
    assert_eq!(told, wanted);
}

async fn whoever_is_only_named_is_taken_out_too(database: &Database) {
    let store = &database.store;
    let ticket = open_with(store, NewTicket { creator: face(STAFF), ..new_ticket("1") }, &[]).await.0.id;
    say(store, ticket, Said { sender: face(STAFF), ..said(1, &format!("Ask <@{MEMBER}>.")) }).await;
    assert!(store.traces(MEMBER, None).await.unwrap().is_empty());
    assert_eq!(store.named_in_texts(MEMBER, None, TicketId(0)).await, Ok((1, None)));
    assert_eq!(store.named_in_texts(MEMBER, Some(GuildId(2)), TicketId(0)).await, Ok((0, None)));
    store.forget_in_texts(MEMBER, Some(GuildId(2)), UserId(1), TicketId(0)).await.unwrap();
    assert_eq!(store.named_in_texts(MEMBER, Some(GUILD), TicketId(0)).await, Ok((1, None)));
    store.forget_in_texts(MEMBER, Some(GUILD), UserId(1), TicketId(0)).await.unwrap();
    assert_eq!(store.entries(ticket).await.unwrap()[0].said.content, "Ask (erased).");
}

async fn many_tickets_are_gone_through_bit_by_bit(database: &Database) {
    let store = &database.store;
    open(store, "1").await;
    database.sql("UPDATE tickets SET ticket_id = 1200").await;
    let (first, next) = store.named_in_texts(MEMBER, None, TicketId(0)).await.unwrap();
    assert_eq!((first, next), (0, Some(TicketId(500))));
    assert_eq!(store.forget_in_texts(MEMBER, None, UserId(1), TicketId(500)).await, Ok(Some(TicketId(1000))));
    assert_eq!(store.forget_in_texts(MEMBER, None, UserId(1), TicketId(1000)).await, Ok(None));
}

async fn forget(database: &Database, user: UserId, guild: Option<GuildId>) -> Traces {
    let store = &database.store;
    let (traces, nobody) = (store.traces(user, guild).await.unwrap(), store.nobody().await.unwrap());
    for ticket in &traces.tickets {
        store.forget_in_ticket(*ticket, user, nobody).await.unwrap();
    }
    store.forget_elsewhere(user, guild, nobody).await.unwrap();
    store.forget_in_texts(user, guild, nobody, TicketId(0)).await.unwrap();
    traces
}

async fn nothing_of_a_person_is_left_and_the_counts_stay(database: &Database) {
    a_life(database).await;
    let before = counts(database).await;
    assert_eq!(left(database).await, listed(personal), "a life fills every column that can hold something of a person");
    let traces = forget(database, MEMBER, None).await;
    assert_eq!(traces.tickets, [TicketId(1), TicketId(2), TicketId(3)]);
    assert_eq!(left(database).await, BTreeSet::new());
    assert_eq!(counts(database).await, before);
    let store = &database.store;
    let ticket = store.ticket(TicketId(1)).await.unwrap().unwrap();
    assert_eq!((ticket.creator.id, ticket.creator.name.as_str()), (UserId(1), "(erased)"));
    assert_eq!(store.answers(TicketId(1)).await.unwrap()[0].value, Value::Text("(erased)".to_owned()));
    assert_eq!(store.entries(TicketId(1)).await.unwrap()[2].said.content, "Well, (erased).");
    assert_eq!(store.blocks(GUILD, at(1)).await.unwrap().total, 1, "whom they blocked stays blocked");
    assert_eq!(store.colleagues(GUILD).await.unwrap().len(), 1);
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
    assert_eq!((left.tickets.clone(), left.of("audit").count()), (vec![TicketId(2)], 1));
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

const BEGIN: &str = "<!-- what `frontdesk forget` erases: written by the test `forgetting` -->\n";
const END: &str = "<!-- end of what `frontdesk forget` erases -->";

/// What happens in each table when a person is forgotten, as the README shows it.
fn readme_table() -> String {
    let list = |columns: Vec<String>| if columns.is_empty() { "–".to_owned() } else { columns.join(", ") };
    let mut table =
        "| table | their id: becomes a number | erased: `(erased)` | their id is taken out of |\n".to_owned();
    table += "| --- | --- | --- | --- |\n";
    for of in TABLES.iter().filter(|of| !personal(of).is_empty()) {
        let id = |person: &Person| format!("`{}`{}", person.id, if person.row_goes { " (the row goes)" } else { "" });
        let mut erased: Vec<&str> = Vec::new();
        for column in of.people.iter().flat_map(|person| person.words).chain(of.about_creator).chain(of.own_way) {
            if !erased.contains(column) {
                erased.push(column);
            }
        }
        let star = |column: &&str| if of.about_creator.contains(column) { "*" } else { "" };
        let erased = erased.iter().map(|column| format!("`{column}`{}", star(column))).collect();
        let ids = of.people.iter().map(id).collect();
        let texts = of.texts.iter().map(|column| format!("`{column}`")).collect();
        table += &format!("| `{}` | {} | {} | {} |\n", of.name, list(ids), list(erased), list(texts));
    }
    table
}

#[test]
fn the_readme_says_what_is_erased() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let readme = std::fs::read_to_string(path).unwrap();
    let (before, rest) = readme.split_once(BEGIN).expect("the README has the table's beginning");
    let (written, after) = rest.split_once(END).expect("the README has the table's end");
    let table = readme_table();
    if std::env::var_os("UPDATE_README").is_some() {
        std::fs::write(path, format!("{before}{BEGIN}{table}{END}{after}")).unwrap();
    } else {
        let mend = "UPDATE_README=1 cargo test --test it forgetting";
        assert_eq!(written, table, "the README is behind; mend it with: {mend}");
    }
}
