//! Who was brought into a ticket, and what its staff noted.

use frontdesk::domain::ids::{TicketId, UserId};
use frontdesk::domain::plan::Change;
use frontdesk::domain::ticket::{Guest, Note, Side};
use frontdesk::store::Committed;

use super::{GUILD, STAFF, at, commit, face, is_done, open};
use crate::database::{Database, on_both};

on_both! {
    guests_come_once_and_go_once,
    one_command_keeps_one_note,
}

fn guest(id: u64) -> Guest {
    Guest { face: face(UserId(id)), added_by: STAFF, at: at(5), side: Side::Member }
}

async fn guests_come_once_and_go_once(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "a").await.id;
    let add = |id| Change::AddGuest(ticket, guest(id));
    for change in [add(7), add(5)] {
        assert!(is_done(&commit(store, &[change], &[], None).await));
    }
    assert_eq!(commit(store, &[add(7)], &[], None).await, Committed::Stale);
    assert_eq!(store.guests(ticket).await.unwrap().len(), 2);
    assert!(is_done(&commit(store, &[Change::RemoveGuest(ticket, UserId(5))], &[], None).await));
    assert_eq!(commit(store, &[Change::RemoveGuest(ticket, UserId(5))], &[], None).await, Committed::Stale);
    assert_eq!(store.guests(ticket).await, Ok(vec![guest(7)]));
    assert_eq!(commit(store, &[Change::AddGuest(TicketId(404), guest(7))], &[], None).await, Committed::Stale);
    assert!(store.open_tickets(GUILD).await.unwrap().len() == 1);
}

async fn one_command_keeps_one_note(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "a").await.id;
    let note = |text: &str| Note { by: face(STAFF), text: text.to_owned(), at: at(5) };
    let keep = |text: &str, source: &str| Change::Note { ticket, note: note(text), source: source.to_owned() };
    for change in [keep("\u{1F980} first", "1"), keep("second", "2")] {
        assert!(is_done(&commit(store, &[change], &[], None).await));
    }
    assert!(matches!(commit(store, &[keep("second", "2")], &[], None).await, Committed::Duplicate(_)));
    assert_eq!(store.notes(ticket).await, Ok(vec![note("\u{1F980} first"), note("second")]));
}
