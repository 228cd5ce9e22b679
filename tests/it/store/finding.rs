//! Tickets found by what is looked for, a page at a time, from the ends of indexes; and who may not open any.

use frontdesk::domain::block::{Block, Blocks};
use frontdesk::domain::ids::{GuildId, TicketId, TypeId, UserId};
use frontdesk::domain::plan::Change;
use frontdesk::domain::search::{PAGE, Page, Place, Query, Which};
use frontdesk::domain::ticket::{NewTicket, Side};
use frontdesk::store::Store;

use super::{GUILD, MEMBER, STAFF, at, close, closure, commit, face, is_done, new_ticket, open, open_with};
use crate::database::{Backend, Database, on_both};

on_both! {
    a_list_is_read_page_by_page_and_back,
    a_ticket_that_closes_between_pages_moves_none_of_the_others,
    every_filter_holds_alone_and_together,
    who_waits_longest_comes_first,
    many_types_are_one_list,
    a_page_is_the_end_of_an_index_whatever_is_looked_for,
    a_block_is_kept_changed_and_lifted,
}

const OTHER: UserId = UserId(1_100_000_000_000_000_050);

fn everything() -> Query {
    Query { guild: GUILD, kinds: None, member: None, status: Which::All, assignee: None, place: Place::Newest }
}

fn numbers(page: &Page) -> Vec<i64> {
    page.tickets.iter().map(|ticket| ticket.id.0).collect()
}

async fn found(store: &Store, query: &Query) -> Vec<i64> {
    numbers(&store.find(query).await.unwrap())
}

async fn a_list_is_read_page_by_page_and_back(database: &Database) {
    let store = &database.store;
    assert_eq!(store.find(&everything()).await, Ok(Page::default()));
    for number in 1..=25 {
        open(store, &number.to_string()).await;
    }
    let first = store.find(&everything()).await.unwrap();
    assert_eq!(numbers(&first), (16..=25).rev().collect::<Vec<_>>());
    assert_eq!((first.has_newer, first.has_older), (false, true));
    let second = Query { place: Place::OlderThan(TicketId(16)), ..everything() };
    let second = store.find(&second).await.unwrap();
    assert_eq!(numbers(&second), (6..=15).rev().collect::<Vec<_>>());
    let last = store.find(&Query { place: Place::OlderThan(TicketId(6)), ..everything() }).await.unwrap();
    assert_eq!((numbers(&last), last.has_newer, last.has_older), (vec![5, 4, 3, 2, 1], true, false));
    let back = store.find(&Query { place: Place::NewerThan(TicketId(5)), ..everything() }).await.unwrap();
    assert_eq!((numbers(&back), back.has_newer, back.has_older), ((6..=15).rev().collect(), true, true));
    let back = store.find(&Query { place: Place::NewerThan(TicketId(15)), ..everything() }).await.unwrap();
    assert_eq!((numbers(&back), back.has_newer), ((16..=25).rev().collect(), false));
    let beyond = store.find(&Query { place: Place::OlderThan(TicketId(1)), ..everything() }).await.unwrap();
    assert_eq!((numbers(&beyond), beyond.has_newer, beyond.has_older), (vec![], true, false));
}

async fn a_ticket_that_closes_between_pages_moves_none_of_the_others(database: &Database) {
    let store = &database.store;
    for number in 1..=15 {
        open(store, &number.to_string()).await;
    }
    let open_ones = Query { status: Which::Open, ..everything() };
    assert_eq!(found(store, &open_ones).await, (6..=15).rev().collect::<Vec<_>>());
    for number in [15, 6, 3] {
        close(store, TicketId(number), closure(None)).await;
    }
    let next = Query { place: Place::OlderThan(TicketId(6)), ..open_ones.clone() };
    assert_eq!(found(store, &next).await, [5, 4, 2, 1]);
    let back = Query { place: Place::NewerThan(TicketId(5)), ..open_ones };
    assert_eq!(found(store, &back).await, (7..=14).rev().collect::<Vec<_>>());
}

/// Tickets of two members, three types and two servers, some closed, some handled.
async fn some(store: &Store) {
    for (number, kind, member, server) in [
        (1, "bug-report", MEMBER, GUILD),
        (2, "bug-report", OTHER, GUILD),
        (3, "staff-application", MEMBER, GUILD),
        (4, "staff-application", OTHER, GUILD),
        (5, "guru-application", MEMBER, GUILD),
        (6, "bug-report", MEMBER, GUILD),
        (7, "bug-report", MEMBER, GuildId(2)),
    ] {
        let new =
            NewTicket { kind: kind.into(), creator: face(member), guild: server, ..new_ticket(&number.to_string()) };
        open_with(store, new, &[]).await;
    }
    for number in [2, 3, 6] {
        let assign = Change::Assign { ticket: TicketId(number), from: None, to: Some(STAFF) };
        assert!(is_done(&commit(store, &[assign], &[], None).await));
    }
    for number in [1, 3] {
        close(store, TicketId(number), closure(None)).await;
    }
}

async fn every_filter_holds_alone_and_together(database: &Database) {
    let store = &database.store;
    some(store).await;
    let bugs = Some(vec![TypeId::from("bug-report")]);
    let all = everything();
    for (query, expected) in [
        (all.clone(), vec![6, 5, 4, 3, 2, 1]),
        (Query { status: Which::Open, ..all.clone() }, vec![6, 5, 4, 2]),
        (Query { status: Which::Closed, ..all.clone() }, vec![3, 1]),
        (Query { guild: GuildId(2), ..all.clone() }, vec![7]),
        (Query { guild: GuildId(3), ..all.clone() }, vec![]),
        (Query { kinds: bugs.clone(), ..all.clone() }, vec![6, 2, 1]),
        (Query { kinds: bugs.clone(), status: Which::Closed, ..all.clone() }, vec![1]),
        (Query { kinds: Some(vec![]), ..all.clone() }, vec![]),
        (Query { kinds: Some(vec!["gone".into()]), ..all.clone() }, vec![]),
        (Query { member: Some(MEMBER), ..all.clone() }, vec![6, 5, 3, 1]),
        (Query { member: Some(MEMBER), kinds: bugs.clone(), ..all.clone() }, vec![6, 1]),
        (Query { member: Some(MEMBER), kinds: bugs.clone(), status: Which::Open, ..all.clone() }, vec![6]),
        (Query { member: Some(MEMBER), assignee: Some(Some(STAFF)), ..all.clone() }, vec![6, 3]),
        (Query { member: Some(MEMBER), assignee: Some(None), ..all.clone() }, vec![5, 1]),
        (Query { assignee: Some(Some(STAFF)), ..all.clone() }, vec![6, 3, 2]),
        (Query { assignee: Some(Some(STAFF)), kinds: bugs.clone(), ..all.clone() }, vec![6, 2]),
        (Query { assignee: Some(None), status: Which::Open, ..all.clone() }, vec![5, 4]),
        (Query { assignee: Some(Some(OTHER)), ..all.clone() }, vec![]),
        (Query { assignee: Some(None), place: Place::OlderThan(TicketId(5)), ..all.clone() }, vec![4, 1]),
    ] {
        assert_eq!(found(store, &query).await, expected, "{query:?}");
    }
}

async fn who_waits_longest_comes_first(database: &Database) {
    let store = &database.store;
    let waits = |source: &str, ms| NewTicket { waiting_on: Side::Staff, opened_at: at(ms), ..new_ticket(source) };
    for (source, ms) in [("1", 30), ("2", 10), ("3", 20)] {
        open_with(store, waits(source, ms), &[]).await;
    }
    open(store, "4").await;
    let closed = open_with(store, waits("5", 5), &[]).await.0.id;
    close(store, closed, closure(None)).await;
    let other = NewTicket { kind: "guru-application".into(), creator: face(OTHER), ..waits("6", 15) };
    open_with(store, other, &[]).await;
    let waiting = Query { status: Which::Waiting, ..everything() };
    assert_eq!(found(store, &waiting).await, [2, 6, 3, 1]);
    let bugs = Query { kinds: Some(vec!["bug-report".into()]), ..waiting.clone() };
    assert_eq!(found(store, &bugs).await, [2, 3, 1]);
    assert_eq!(found(store, &Query { member: Some(OTHER), ..waiting.clone() }).await, [6]);
    let assign = Change::Assign { ticket: TicketId(3), from: None, to: Some(STAFF) };
    commit(store, &[assign], &[], None).await;
    assert_eq!(found(store, &Query { assignee: Some(Some(STAFF)), ..waiting.clone() }).await, [3]);
    assert_eq!(found(store, &Query { assignee: Some(None), ..waiting.clone() }).await, [2, 6, 1]);
    let page = async |place| {
        let page = store.find(&Query { place, ..waiting.clone() }).await.unwrap();
        (numbers(&page), page.has_newer, page.has_older)
    };
    assert_eq!(page(Place::WaitingAfter(at(15))).await, (vec![3, 1], true, false));
    assert_eq!(page(Place::WaitingBefore(at(30))).await, (vec![2, 6, 3], false, true));
}

async fn many_types_are_one_list(database: &Database) {
    let store = &database.store;
    let kinds: Vec<TypeId> = (0..250).map(|number| TypeId(format!("type-{number}"))).collect();
    for number in [7, 249, 120, 0] {
        open_with(store, NewTicket { kind: kinds[number].clone(), ..new_ticket(&number.to_string()) }, &[]).await;
    }
    open(store, "another").await;
    let of_these = Query { kinds: Some(kinds.clone()), ..everything() };
    assert_eq!(found(store, &of_these).await, [4, 3, 2, 1]);
    for kind in &kinds[5..20] {
        open_with(store, NewTicket { kind: kind.clone(), ..new_ticket(&format!("more-{kind}")) }, &[]).await;
    }
    close(store, TicketId(19), closure(None)).await;
    assert_eq!(found(store, &of_these).await, (11..=20).rev().collect::<Vec<_>>());
    let back = Query { place: Place::NewerThan(TicketId(2)), ..of_these };
    assert_eq!(found(store, &back).await, [13, 12, 11, 10, 9, 8, 7, 6, 4, 3]);
}

/// Every combination of what people can pick.
fn combinations() -> Vec<Query> {
    let some = |count: usize| Some((0..count).map(|number| TypeId(format!("type-{number}"))).collect());
    let mut all = Vec::new();
    let all_kinds = [Which::Open, Which::Closed, Which::All];
    for (place, statuses) in [
        (Place::Newest, [&all_kinds[..], &[Which::Waiting]].concat()),
        (Place::OlderThan(TicketId(500)), all_kinds.to_vec()),
        (Place::NewerThan(TicketId(500)), all_kinds.to_vec()),
        (Place::WaitingAfter(at(500)), vec![Which::Waiting]),
        (Place::WaitingBefore(at(500)), vec![Which::Waiting]),
    ] {
        for status in statuses {
            for kinds in [None, some(1), some(3)] {
                for member in [None, Some(MEMBER)] {
                    for assignee in [None, Some(None), Some(Some(STAFF))] {
                        all.push(Query { guild: GUILD, kinds: kinds.clone(), member, status, assignee, place });
                    }
                }
            }
        }
    }
    all
}

async fn a_page_is_the_end_of_an_index_whatever_is_looked_for(database: &Database) {
    some(&database.store).await;
    for query in combinations() {
        for step in database.store.find_steps(&query).await.unwrap() {
            let is_good = match database.backend {
                Backend::Sqlite => {
                    let around = ["CO-ROUTINE", "SCAN stretch", "COMPOUND", "LEFT-MOST", "UNION ALL", "LIST SUBQUERY"];
                    step.starts_with("SEARCH tickets USING COVERING INDEX tickets_")
                        || around.iter().any(|part| step.contains(part))
                }
                Backend::MySql => {
                    let [table, how, index, more] = step.split(" | ").collect::<Vec<_>>().try_into().unwrap();
                    let derived = table.starts_with('<') && !more.contains("filesort");
                    let covered = more.contains("Using index") && !more.contains("filesort");
                    derived
                        || (covered && ["ref", "range"].contains(&how) && index.starts_with("tickets_"))
                        || more.contains("no matching row")
                        || more.contains("Impossible WHERE")
                }
            };
            assert!(is_good && !step.contains("TEMP B-TREE") && !step.contains("messages"), "{query:?}\n{step}");
        }
    }
    assert_eq!(PAGE, 10);
}

async fn a_block_is_kept_changed_and_lifted(database: &Database) {
    let store = &database.store;
    let block = Block { who: face(MEMBER), by: face(STAFF), at: at(0), until: None, reason: None };
    assert_eq!(store.block(GUILD, MEMBER).await, Ok(None));
    let put = |block: &Block| [Change::Block { guild: GUILD, block: block.clone() }];
    assert!(is_done(&commit(store, &put(&block), &[], None).await));
    assert_eq!(store.block(GUILD, MEMBER).await, Ok(Some(block.clone())));
    assert_eq!(store.standing(GUILD, MEMBER, &"bug-report".into()).await.unwrap().block, Some(block));
    assert_eq!(store.block(GuildId(2), MEMBER).await, Ok(None));

    let until = Some(at(60_000));
    let changed = Block { who: face(MEMBER), by: face(OTHER), at: at(1), until, reason: Some("🦀 '; --".to_owned()) };
    assert!(is_done(&commit(store, &put(&changed), &[], None).await));
    assert_eq!(store.block(GUILD, MEMBER).await, Ok(Some(changed.clone())));
    let second = Block { who: face(OTHER), at: at(2), ..changed.clone() };
    commit(store, &put(&second), &[], None).await;
    let both = Blocks { latest: vec![second, changed], total: 2 };
    assert_eq!(store.blocks(GUILD, at(59_999)).await, Ok(both));
    assert_eq!(store.blocks(GUILD, at(60_000)).await, Ok(Blocks::default()));

    let lift = Change::Unblock { guild: GUILD, user: MEMBER };
    for _ in 0..2 {
        assert!(is_done(&commit(store, std::slice::from_ref(&lift), &[], None).await));
        assert_eq!(store.block(GUILD, MEMBER).await, Ok(None));
    }
}
