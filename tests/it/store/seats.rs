//! Who of the staff was brought into a ticket's thread.

use frontdesk::domain::ids::{TicketId, UserId};
use frontdesk::domain::plan::Change;
use frontdesk::store::Committed;

use super::{STAFF, commit, is_done, open};
use crate::database::{Database, on_both};

on_both! {
    a_seat_is_taken_and_left_as_often_as_one_likes,
}

async fn a_seat_is_taken_and_left_as_often_as_one_likes(database: &Database) {
    let store = &database.store;
    let (ticket, other) = (open(store, "a").await.id, open(store, "b").await.id);
    let take = |user| Change::TakeSeat(ticket, user);
    assert!(is_done(&commit(store, &[take(STAFF), take(UserId(7)), take(STAFF)], &[], None).await));
    assert!(is_done(&commit(store, &[take(STAFF)], &[], None).await));
    assert_eq!(store.seats(ticket).await, Ok(vec![STAFF, UserId(7)]));
    assert_eq!(store.seats(other).await, Ok(vec![]));
    for _ in 0..2 {
        assert!(is_done(&commit(store, &[Change::LeaveSeat(ticket, STAFF)], &[], None).await));
    }
    assert_eq!(store.seats(ticket).await, Ok(vec![UserId(7)]));
    assert_eq!(commit(store, &[Change::TakeSeat(TicketId(404), STAFF)], &[], None).await, Committed::Stale);
}
