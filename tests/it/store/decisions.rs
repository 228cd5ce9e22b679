//! What staff decided, the roles that changed with it, and what members thought of it.

use frontdesk::domain::decision::{Decided, RoleChange};
use frontdesk::domain::ids::RoleId;
use frontdesk::domain::rating::Rating;

use super::*;
use crate::database::{Database, on_both};

on_both! {
    the_latest_decision_is_in_force,
    of_two_decisions_at_once_one_is_written,
    a_closed_ticket_is_not_decided,
    a_change_of_a_role_is_noted_once_and_struck_out,
    the_last_rating_counts_and_a_comment_stays,
}

fn decided(turn: u32, decision: &str) -> Decided {
    Decided {
        turn,
        decision: decision.into(),
        label: "Accept ✅".to_owned(),
        position: Some("host".into()),
        by: face(STAFF),
        reason: Some("Welcome.".to_owned()),
        at: at(i64::from(turn)),
    }
}

async fn decide(store: &Store, ticket: TicketId, decided: Decided) -> Committed {
    commit(store, &[Change::Decide(ticket, decided)], &[], None).await
}

async fn the_latest_decision_is_in_force(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    assert_eq!(store.decided(ticket).await, Ok(None));
    assert!(is_done(&decide(store, ticket, decided(1, "list")).await));
    let second = Decided { reason: None, position: None, ..decided(2, "accept") };
    assert!(is_done(&decide(store, ticket, second.clone()).await));
    assert_eq!(store.decided(ticket).await, Ok(Some(second)));
    assert_eq!(database.count("ticket_decisions").await, 2);
    assert_eq!(database.count("ticket_decisions WHERE replaced_at IS NULL").await, 1);
}

async fn of_two_decisions_at_once_one_is_written(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    let mut racing = tokio::task::JoinSet::new();
    for decision in ["accept", "decline", "list"] {
        let store = database.another_instance();
        racing.spawn(async move { decide(&store, ticket, decided(1, decision)).await });
    }
    let committed = racing.join_all().await;
    assert_eq!(committed.iter().filter(|committed| is_done(committed)).count(), 1, "{committed:?}");
    assert_eq!(committed.iter().filter(|committed| **committed == Committed::Stale).count(), 2, "{committed:?}");
}

async fn a_closed_ticket_is_not_decided(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    close(store, ticket, closure(None)).await;
    assert_eq!(decide(store, ticket, decided(1, "accept")).await, Committed::Stale);
    assert_eq!(decide(store, TicketId(404), decided(1, "accept")).await, Committed::Stale);
    assert_eq!(database.count("ticket_decisions").await, 0);
}

async fn a_change_of_a_role_is_noted_once_and_struck_out(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    let (one, two) = (RoleId(7), RoleId(8));
    for (role, change) in [(one, RoleChange::Given), (one, RoleChange::Given), (two, RoleChange::Taken)] {
        store.note_role(ticket, role, change, at(1)).await.unwrap();
    }
    let noted = vec![(one, RoleChange::Given), (two, RoleChange::Taken)];
    assert_eq!(store.role_changes(ticket).await, Ok(noted));
    store.strike_role(ticket, one).await.unwrap();
    store.strike_role(ticket, one).await.unwrap();
    assert_eq!(store.role_changes(ticket).await, Ok(vec![(two, RoleChange::Taken)]));
}

async fn the_last_rating_counts_and_a_comment_stays(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    assert_eq!(store.rating(ticket).await, Ok(None));
    let rating = |stars, comment: Option<&str>, ms| Rating { stars, comment: comment.map(str::to_owned), at: at(ms) };
    for (given, kept) in [
        (rating(5, Some("Good ★"), 1), rating(5, Some("Good ★"), 1)),
        (rating(2, None, 2), rating(2, Some("Good ★"), 2)),
        (rating(2, None, 2), rating(2, Some("Good ★"), 2)),
        (rating(1, Some("Bad"), 3), rating(1, Some("Bad"), 3)),
    ] {
        assert!(is_done(&commit(store, &[Change::Rate(ticket, given)], &[], None).await));
        assert_eq!(store.rating(ticket).await, Ok(Some(kept)));
    }
    assert_eq!(database.count("ticket_ratings").await, 1);
    assert_eq!(commit(store, &[Change::Rate(TicketId(404), rating(1, None, 1))], &[], None).await, Committed::Stale);
}
