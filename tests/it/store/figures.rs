//! What is counted of a period, without a look at messages.

use frontdesk::domain::decision::Decided;
use frontdesk::domain::figures::{Counts, Decisions, Period, Took};
use frontdesk::domain::ids::{GuildId, UserId};
use frontdesk::domain::plan::Change;
use frontdesk::domain::rating::Rating;
use frontdesk::domain::ticket::{Closure, Guest, NewTicket, Said, SaidKind, Side};

use super::{
    BOT, GUILD, MEMBER, STAFF, at, close, closure, commit, face, new_ticket, open, open_with, revise, said, say,
};
use crate::database::{Database, on_both};

on_both! {
    a_period_is_counted_by_type_and_person,
    decisions_in_force_and_ratings_are_counted_by_type,
    a_first_reply_is_the_first_of_another_person,
    what_was_said_before_the_counts_is_counted,
}

fn period(from: i64) -> Period {
    Period { guild: GUILD, kinds: None, since: at(from) }
}

async fn a_period_is_counted_by_type_and_person(database: &Database) {
    let store = &database.store;
    assert_eq!(store.counts(&period(0)).await, Ok(Counts::default()));
    let first = open(store, "1").await.id;
    let second = open_with(store, NewTicket { opened_at: at(5_000), ..new_ticket("2") }, &[]).await.0.id;
    let kind = NewTicket { kind: "guru-application".into(), opened_at: at(9_000), ..new_ticket("3") };
    open_with(store, kind, &[]).await;
    open_with(store, NewTicket { guild: GuildId(2), ..new_ticket("4") }, &[]).await;
    say(store, first, Said { sender: face(STAFF), at: at(7_500), ..said(1, "Let me see.") }).await;
    say(store, first, Said { sender: face(STAFF), at: at(8_500), ..said(2, "Hm.") }).await;
    close(store, first, Closure { at: at(3_725_000), ..closure(None) }).await;
    close(store, second, Closure { by: Some(face(MEMBER)), ..closure(None) }).await;

    let took = |seconds| vec![Took { kind: "bug-report".into(), seconds, tickets: 1 }];
    let mut counts = store.counts(&period(0)).await.unwrap();
    counts.opened.sort();
    counts.closes.sort_by_key(|took| took.seconds);
    let expected = Counts {
        opened: vec![("bug-report".into(), 2, 2), ("guru-application".into(), 1, 0)],
        closed: vec![("bug-report".into(), 2)],
        open_now: vec![("guru-application".into(), 1)],
        first_replies: took(7),
        closes: [took(55), took(3_720)].concat(),
        closers: vec![(STAFF, 1)],
        repliers: vec![(STAFF, 2)],
        ..Counts::default()
    };
    assert_eq!(counts, expected);

    let gurus = Period { kinds: Some(vec!["guru-application".into()]), ..period(0) };
    let expected = Counts {
        opened: vec![("guru-application".into(), 1, 0)],
        open_now: vec![("guru-application".into(), 1)],
        ..Counts::default()
    };
    assert_eq!(store.counts(&gurus).await, Ok(expected));
    let later = store.counts(&period(5_000)).await.unwrap();
    assert_eq!((later.opened.len(), later.first_replies.len(), later.closes.len()), (2, 0, 2));
}

async fn decisions_in_force_and_ratings_are_counted_by_type(database: &Database) {
    let store = &database.store;
    let decide = |ticket, turn, decision: &str, ms| {
        let decided = Decided {
            turn,
            decision: decision.into(),
            label: format!("The {decision}"),
            position: None,
            by: face(STAFF),
            reason: None,
            at: at(ms),
        };
        Change::Decide(ticket, decided)
    };
    let rate = |ticket, stars, ms| Change::Rate(ticket, Rating { stars, comment: None, at: at(ms) });
    let mut tickets = Vec::new();
    for source in ["1", "2", "3"] {
        tickets.push(open(store, source).await.id);
    }
    let elsewhere = open_with(store, NewTicket { guild: GuildId(2), ..new_ticket("4") }, &[]).await.0.id;
    let other = open_with(store, NewTicket { kind: "guru-application".into(), ..new_ticket("5") }, &[]).await.0.id;
    for change in [
        decide(tickets[0], 1, "list", 10),
        decide(tickets[0], 2, "accept", 20),
        decide(tickets[1], 1, "accept", 30),
        decide(tickets[2], 1, "decline", 5),
        decide(other, 1, "accept", 30),
        decide(elsewhere, 1, "accept", 30),
        rate(tickets[0], 5, 40),
        rate(tickets[1], 5, 40),
        rate(tickets[2], 1, 5),
        rate(elsewhere, 1, 40),
    ] {
        commit(store, &[change], &[], None).await;
    }
    let counted = store.counts(&period(10)).await.unwrap();
    let decisions = |kind: &str, count| Decisions {
        position: None,
        kind: kind.into(),
        decision: "accept".into(),
        label: "The accept".to_owned(),
        count,
    };
    let mut found = counted.decisions;
    found.sort_by_key(|one| one.kind.clone());
    assert_eq!(found, [decisions("bug-report", 2), decisions("guru-application", 1)]);
    assert_eq!(counted.ratings, [("bug-report".into(), 5, 2)]);
    let gurus = Period { kinds: Some(vec!["guru-application".into()]), ..period(0) };
    let counted = store.counts(&gurus).await.unwrap();
    assert_eq!((counted.decisions, counted.ratings), (vec![decisions("guru-application", 1)], vec![]));
}

async fn a_first_reply_is_the_first_of_another_person(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "1").await.id;
    let by = |sender: UserId, message, ms| Said { sender: face(sender), at: at(ms), ..said(message, "text") };
    let system = Said { kind: SaidKind::System, ..by(STAFF, 1, 1_000) };
    let bots = Said { by_bot: true, ..by(BOT, 2, 2_000) };
    for message in [system, bots, by(MEMBER, 3, 3_000), by(STAFF, 5, 5_000), by(STAFF, 4, 4_000), by(STAFF, 5, 5_000)] {
        say(store, ticket, message).await;
    }
    revise(store, ticket, Said { edited_at: Some(at(6_000)), ..by(STAFF, 4, 4_000) }).await;
    // Whoever the member brought along does not reply in the staff's place.
    let guest = Guest { face: face(BOT), added_by: STAFF, at: at(1), side: Side::Member };
    commit(store, &[Change::AddGuest(ticket, guest)], &[], None).await;
    say(store, ticket, by(BOT, 6, 3_500)).await;
    let counts = store.counts(&period(0)).await.unwrap();
    assert_eq!(counts.first_replies[0].seconds, 4);
    assert_eq!(counts.repliers, [(STAFF, 2)]);
}

async fn what_was_said_before_the_counts_is_counted(database: &Database) {
    let fresh = Database::empty(database.backend).await;
    fresh.store.migrate().await.unwrap();
    let ticket = open(&fresh.store, "1").await.id;
    say(&fresh.store, ticket, Said { sender: face(STAFF), at: at(4_000), ..said(1, "Let me see.") }).await;
    let counted = fresh.store.counts(&period(0)).await.unwrap();
    fresh.sql("DROP TABLE reply_counts; UPDATE tickets SET first_reply_at = NULL").await;
    fresh.sql("DELETE FROM frontdesk_migrations WHERE version IN (46, 49)").await;
    assert_eq!(fresh.store.migrate().await, Ok(2));
    assert_eq!(counted.repliers, [(STAFF, 1)]);
    assert_eq!(fresh.store.counts(&period(0)).await, Ok(counted));
    fresh.remove().await;
}
