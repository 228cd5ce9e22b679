//! Closes that are taken back, and moves to another type.

use frontdesk::domain::plan::{Change, Deed, Moved, View};
use frontdesk::domain::ticket::{Reopening, Status};
use frontdesk::store::Committed;

use super::{STAFF, at, close, closure, commit, effect, face, is_done, open, post};
use crate::database::{Database, on_both};

on_both! {
    a_close_is_taken_back_and_kept,
    a_reopening_that_fails_leaves_the_close_as_it_was,
    a_ticket_moves_once,
}

async fn a_close_is_taken_back_and_kept(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "a").await.id;
    let reopen = || [Change::Reopen { ticket, by: face(STAFF), at: at(70_000) }];
    assert_eq!(commit(store, &reopen(), &[], None).await, Committed::Stale, "it is open");
    close(store, ticket, closure(Some("done"))).await;
    assert!(is_done(&commit(store, &reopen(), &[], None).await));
    assert_eq!(commit(store, &reopen(), &[], None).await, Committed::Stale);
    let row = store.ticket(ticket).await.unwrap().unwrap();
    assert_eq!((row.status, row.closure), (Status::Open, None));
    let kept = Reopening { closure: closure(Some("done")), at: at(70_000), by: face(STAFF) };
    assert_eq!(store.reopenings(ticket).await, Ok(vec![kept]));
}

async fn a_reopening_that_fails_leaves_the_close_as_it_was(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "a").await.id;
    let record = effect(0, post(View::Record));
    commit(store, &[Change::Close { ticket, closure: closure(Some("done")) }], &[record], None).await;
    let reopening = [effect(0, Deed::Unarchive), effect(1, post(View::Card))];
    let change = Change::Reopen { ticket, by: face(STAFF), at: at(70_000) };
    let Committed::Done { effects, .. } = commit(store, &[change], &reopening, None).await else { panic!() };
    let reclose = [Change::Reclose { ticket, batch: effects[0].batch }];
    assert!(is_done(&commit(store, &reclose, &[], None).await));
    assert_eq!(commit(store, &reclose, &[], None).await, Committed::Stale);
    let row = store.ticket(ticket).await.unwrap().unwrap();
    assert_eq!((row.status, row.closure), (Status::Closed, Some(closure(Some("done")))));
    assert_eq!(store.reopenings(ticket).await, Ok(Vec::new()));
    let pending = store.pending_effects(ticket).await.unwrap();
    assert_eq!(pending.into_iter().map(|effect| effect.deed).collect::<Vec<_>>(), [post(View::Record)]);
}

async fn a_ticket_moves_once(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "a").await.id;
    let to = Moved {
        kind: "application".into(),
        revision: "r2-moved".to_owned(),
        definition: "{}".to_owned(),
        position: Some("host".into()),
        at: at(5),
    };
    let moves = || [Change::Move { ticket, from: "bug-report".into(), to: to.clone() }];
    assert!(is_done(&commit(store, &moves(), &[], None).await));
    assert_eq!(commit(store, &moves(), &[], None).await, Committed::Stale);
    let row = store.ticket(ticket).await.unwrap().unwrap();
    assert_eq!(
        (row.kind.as_str(), row.revision.as_str(), row.position),
        ("application", "r2-moved", Some("host".into()))
    );
    assert_eq!(store.revision("r2-moved").await, Ok(Some("{}".to_owned())));
    close(store, ticket, closure(None)).await;
    let back = Change::Move { ticket, from: "application".into(), to: Moved { kind: "bug-report".into(), ..to } };
    assert_eq!(commit(store, &[back], &[], None).await, Committed::Stale, "it is closed");
}
