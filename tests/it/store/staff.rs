//! The staff whom the bot has seen.

use frontdesk::domain::ids::{GuildId, RoleId, TicketId, UserId};
use frontdesk::domain::person::Colleague;
use frontdesk::domain::plan::Change;
use frontdesk::store::Store;

use super::{GUILD, STAFF, at, close, closure, commit, face, open};
use crate::database::{Database, on_both};

on_both! {
    staff_are_remembered_with_what_they_handle_until_they_leave,
}

async fn known(store: &Store) -> Vec<(u64, Vec<u64>, bool, u32)> {
    let one =
        |one: Colleague| (one.face.id.0, one.roles.iter().map(|role| role.0).collect(), one.available, one.handles);
    store.colleagues(GUILD).await.unwrap().into_iter().map(one).collect()
}

async fn assign(store: &Store, ticket: TicketId, to: UserId) {
    let change = Change::Assign { ticket, from: None, to: Some(to) };
    commit(store, &[change], &[], None).await;
}

async fn staff_are_remembered_with_what_they_handle_until_they_leave(database: &Database) {
    let store = &database.store;
    let other = UserId(7);
    store.put_colleague(GUILD, &face(STAFF), &[RoleId(1), RoleId(u64::MAX)], at(0)).await.unwrap();
    store.put_colleague(GUILD, &face(other), &[], at(0)).await.unwrap();
    store.put_colleague(GuildId(2), &face(other), &[RoleId(3)], at(0)).await.unwrap();
    store.set_available(GUILD, STAFF, false).await.unwrap();
    for (source, user) in [("a", STAFF), ("b", STAFF), ("c", other)] {
        assign(store, open(store, source).await.id, user).await;
    }
    let closed = open(store, "d").await.id;
    assign(store, closed, STAFF).await;
    close(store, closed, closure(None)).await;
    assert_eq!(known(store).await, [(STAFF.0, vec![1, u64::MAX], false, 2), (7, vec![], true, 1)]);
    // Seen again with other roles, they stay unavailable.
    store.put_colleague(GUILD, &face(STAFF), &[RoleId(1)], at(0)).await.unwrap();
    store.drop_colleague(GUILD, other).await.unwrap();
    assert_eq!(known(store).await, [(STAFF.0, vec![1], false, 2)]);
}
