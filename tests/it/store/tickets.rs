//! Opening, closing, abandoning and finding tickets.

use std::collections::BTreeSet;

use frontdesk::domain::ids::{ChannelId, GuildId, TicketId, UserId};
use frontdesk::domain::plan::{Change, Deed, View};
use frontdesk::domain::ticket::{Closure, NewTicket, Said, Side, Status, Talk, Ticket, Waiting};
use frontdesk::store::{Committed, Outcome, Standing};

use super::{
    GUILD, MEMBER, PARENT, STAFF, THREAD, at, close, closure, commit, edited, effect, face, file, is_done, new_ticket,
    open, open_in_thread, open_with, opening, post, revise, said, say,
};
use crate::database::{Database, on_both};

on_both! {
    a_ticket_comes_back_as_it_was_opened,
    one_press_opens_one_ticket,
    two_instances_that_race_for_a_press_open_one_ticket,
    sources_that_differ_in_case_or_spaces_are_different_presses,
    a_ticket_is_closed_once,
    two_instances_that_race_to_close_agree_on_one,
    a_thread_deleted_by_nobody_known_closes_its_ticket,
    a_commit_that_cannot_be_done_whole_leaves_nothing,
    an_abandoned_ticket_never_was,
    the_limits_of_a_type_learn_how_a_member_stands,
    tickets_are_found_by_thread_channel_and_server,
    every_known_thread_of_many_is_found,
    many_instances_at_one_ticket_lose_nothing,
}

async fn a_ticket_comes_back_as_it_was_opened(database: &Database) {
    let store = &database.store;
    let new = NewTicket { position: Some("host".into()), ..new_ticket("interaction:1") };
    let (ticket, effects) = open_with(store, new.clone(), &opening()).await;
    let expected = Ticket {
        id: TicketId(1),
        guild: GUILD,
        kind: "bug-report".into(),
        revision: "r1".to_owned(),
        position: Some("host".into()),
        creator: face(MEMBER),
        status: Status::Open,
        assignee: None,
        talk: Talk { waiting: Some(Waiting { on: Side::Member, since: at(0) }), ..Talk::default() },
        opened_at: at(0),
        closure: None,
        parent: PARENT,
        thread: None,
        opening: None,
        card: None,
        record: None,
        erased_at: None,
    };
    assert_eq!(ticket, expected);
    assert_eq!(store.ticket(ticket.id).await, Ok(Some(expected)));
    assert_eq!(store.ticket(TicketId(2)).await, Ok(None));
    assert_eq!(store.revision("r1").await, Ok(Some(new.definition)));
    assert_eq!(store.revision("R1").await, Ok(None));

    let order: Vec<_> = effects.iter().map(|effect| (effect.batch, effect.stage, effect.deed.clone())).collect();
    assert_eq!(
        order,
        [
            (1, 0, Deed::MakeThread),
            (1, 1, post(View::Opening { part: 0 })),
            (1, 1, Deed::AddMember { user: MEMBER }),
            (1, 1, post(View::Card)),
            (1, 2, Deed::AddStaff),
        ]
    );
    assert_eq!(store.pending_effects(ticket.id).await, Ok(effects));
    assert_eq!(store.tickets_with_effects().await, Ok(vec![ticket.id]));
}

async fn one_press_opens_one_ticket(database: &Database) {
    let store = &database.store;
    let (ticket, effects) = open_with(store, new_ticket("interaction:1"), &opening()).await;
    let again = NewTicket { revision: "r2".to_owned(), kind: "other".into(), ..new_ticket("interaction:1") };
    let changes = [Change::Open(again), Change::Say(ticket.id, said(1, "never"))];
    let committed = commit(store, &changes, &opening(), None).await;
    assert_eq!(committed, Committed::Duplicate(ticket.clone()));
    assert_eq!(store.pending_effects(ticket.id).await, Ok(effects));
    assert_eq!(store.revision("r2").await, Ok(None));
    assert_eq!(database.count("tickets").await, 1);
    assert_eq!(database.count("ticket_messages").await, 0);

    assert_eq!(open(store, "interaction:2").await.id, TicketId(2), "a repeated press takes no number");
}

async fn two_instances_that_race_for_a_press_open_one_ticket(database: &Database) {
    let mut racing = tokio::task::JoinSet::new();
    for _ in 0..6 {
        let store = database.another_instance();
        racing
            .spawn(async move { commit(&store, &[Change::Open(new_ticket("interaction:1"))], &opening(), None).await });
    }
    let committed = racing.join_all().await;
    assert_eq!(committed.iter().filter(|committed| is_done(committed)).count(), 1, "{committed:?}");
    assert_eq!(database.count("tickets").await, 1);
    assert_eq!(database.count("effects").await, 5);
    let [ticket] = &database.store.open_tickets(GUILD).await.unwrap()[..] else { panic!("one ticket") };
    for other in committed.into_iter().filter(|committed| !is_done(committed)) {
        assert_eq!(other, Committed::Duplicate(ticket.clone()));
    }
}

async fn sources_that_differ_in_case_or_spaces_are_different_presses(database: &Database) {
    for source in ["press:a", "press:A", "press:á"] {
        open(&database.store, source).await;
    }
    assert_eq!(database.count("tickets").await, 3);
}

async fn a_ticket_is_closed_once(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await;
    let effects = [effect(0, post(View::Closing)), effect(1, Deed::Archive)];
    let change = Change::Close { ticket: ticket.id, closure: closure(Some("Solved.")) };
    let Committed::Done { ticket: Some(closed), effects: pending } = commit(store, &[change], &effects, None).await
    else {
        panic!("not closed")
    };
    assert_eq!(
        closed,
        Ticket { status: Status::Closed, closure: Some(closure(Some("Solved."))), ..ticket.clone() },
        "the rest of the ticket stays"
    );
    assert_eq!(pending.len(), 2);

    let again = Closure { at: at(99_000), by: Some(face(MEMBER)), reason: None };
    let changes = [
        Change::Say(ticket.id, said(1, "too late")),
        Change::Close { ticket: ticket.id, closure: again },
        Change::Say(ticket.id, said(2, "too late")),
    ];
    assert_eq!(commit(store, &changes, &effects, Some(ticket.id)).await, Committed::Stale);
    assert_eq!(store.ticket(ticket.id).await, Ok(Some(closed)));
    assert_eq!(store.pending_effects(ticket.id).await, Ok(pending));
    assert_eq!(store.entries(ticket.id).await, Ok(vec![]));
    assert_eq!(close(store, TicketId(404), closure(None)).await, Committed::Stale);
}

async fn two_instances_that_race_to_close_agree_on_one(database: &Database) {
    let ticket = open(&database.store, "interaction:1").await.id;
    let mut racing = tokio::task::JoinSet::new();
    for closer in 0..6 {
        let store = database.another_instance();
        let closure = Closure { at: at(closer), by: Some(face(UserId(closer.unsigned_abs()))), reason: None };
        racing.spawn(async move {
            let change = Change::Close { ticket, closure };
            commit(&store, &[change], &[effect(0, Deed::Archive)], Some(ticket)).await
        });
    }
    let committed = racing.join_all().await;
    assert_eq!(committed.iter().filter(|committed| is_done(committed)).count(), 1, "{committed:?}");
    assert_eq!(committed.iter().filter(|committed| **committed == Committed::Stale).count(), 5, "{committed:?}");
    assert_eq!(database.store.pending_effects(ticket).await.unwrap().len(), 1);
}

async fn a_thread_deleted_by_nobody_known_closes_its_ticket(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    let closure = Closure { at: at(5), by: None, reason: None };
    assert!(is_done(&close(store, ticket, closure.clone()).await));
    assert_eq!(store.ticket(ticket).await.unwrap().unwrap().closure, Some(closure));
}

async fn a_commit_that_cannot_be_done_whole_leaves_nothing(database: &Database) {
    let store = &database.store;
    let changes =
        [Change::Open(new_ticket("interaction:1")), Change::Close { ticket: TicketId(404), closure: closure(None) }];
    assert_eq!(commit(store, &changes, &opening(), None).await, Committed::Stale);
    let changes = [Change::Open(new_ticket("interaction:1")), Change::Say(TicketId(404), said(1, "to nobody"))];
    assert_eq!(commit(store, &changes, &opening(), None).await, Committed::Stale);
    let effects = [effect(0, Deed::Archive)];
    assert_eq!(commit(store, &[], &effects, Some(TicketId(404))).await, Committed::Stale);
    for table in ["tickets", "type_revisions", "ticket_messages", "effects"] {
        assert_eq!(database.count(table).await, 0, "{table}");
    }
}

async fn an_abandoned_ticket_never_was(database: &Database) {
    let store = &database.store;
    let (other, others_effects) = open_with(store, new_ticket("interaction:1"), &opening()).await;
    let (ticket, effects) = open_with(store, new_ticket("interaction:2"), &opening()).await;
    say(store, ticket.id, Said { attachments: vec![file(1)], ..said(1, "Hello?") }).await;
    revise(store, ticket.id, edited(1, "Hello!", at(5))).await;

    let committed = commit(store, &[Change::Abandon(ticket.id)], &[], Some(ticket.id)).await;
    assert_eq!(committed, Committed::Done { ticket: None, effects: vec![] });
    assert_eq!(store.ticket(ticket.id).await, Ok(None));
    assert_eq!(database.count("tickets").await, 1);
    for table in ["ticket_messages", "ticket_message_revisions", "ticket_attachments"] {
        assert_eq!(database.count(table).await, 0, "{table}");
    }
    assert_eq!(store.pending_effects(other.id).await, Ok(others_effects));
    assert_eq!(store.tickets_with_effects().await, Ok(vec![other.id]));

    assert_eq!(store.effect_done(effects[0].id, &Outcome::Thread(THREAD), at(9)).await, Ok(None));
    let again = commit(store, &[Change::Abandon(ticket.id)], &[], Some(ticket.id)).await;
    assert_eq!(again, Committed::Stale);
    assert_eq!(open(store, "interaction:2").await.id, TicketId(3), "its number is not given again");
}

async fn the_limits_of_a_type_learn_how_a_member_stands(database: &Database) {
    let store = &database.store;
    let standing = store.standing(GUILD, MEMBER, &"bug-report".into()).await;
    assert_eq!(standing, Ok(Standing::default()));

    let mine = open(store, "1").await;
    let mine_later = open(store, "2").await;
    let closed = open(store, "3").await;
    let closed_earlier = open(store, "4").await;
    open_with(store, NewTicket { creator: face(STAFF), ..new_ticket("5") }, &[]).await;
    open_with(store, NewTicket { kind: "staff-application".into(), ..new_ticket("6") }, &[]).await;
    open_with(store, NewTicket { guild: GuildId(2), ..new_ticket("7") }, &[]).await;
    close(store, closed.id, Closure { at: at(90_000), ..closure(None) }).await;
    close(store, closed_earlier.id, Closure { at: at(80_000), ..closure(None) }).await;

    let expected =
        Standing { own_open: vec![mine_later, mine], open_in_total: 3, last_closed_at: Some(at(90_000)), block: None };
    assert_eq!(store.standing(GUILD, MEMBER, &"bug-report".into()).await, Ok(expected));
}

async fn tickets_are_found_by_thread_channel_and_server(database: &Database) {
    let store = &database.store;
    let first = open_in_thread(store, "1", ChannelId(21)).await;
    let second = open_in_thread(store, "2", ChannelId(22)).await;
    let elsewhere = open_with(store, NewTicket { parent: ChannelId(12), ..new_ticket("3") }, &[]).await.0;
    let in_another_server = open_with(store, NewTicket { guild: GuildId(2), ..new_ticket("4") }, &[]).await.0;
    let closed = open_in_thread(store, "5", ChannelId(25)).await;
    close(store, closed.id, closure(None)).await;

    assert_eq!(store.ticket_by_thread(ChannelId(22)).await, Ok(Some(second.clone())));
    assert_eq!(store.ticket_by_thread(ChannelId(25)).await.unwrap().unwrap().status, Status::Closed);
    assert_eq!(store.ticket_by_thread(ChannelId(404)).await, Ok(None));
    assert_eq!(store.open_tickets(GUILD).await, Ok(vec![first.clone(), second.clone(), elsewhere.clone()]));
    assert_eq!(store.open_tickets(GuildId(3)).await, Ok(vec![]));
    assert_eq!(store.open_tickets_in(PARENT).await, Ok(vec![first, second, in_another_server]));
    assert_eq!(store.open_tickets_in(ChannelId(12)).await, Ok(vec![elsewhere]));
}

async fn every_known_thread_of_many_is_found(database: &Database) {
    let store = &database.store;
    open_in_thread(store, "1", ChannelId(3)).await;
    let closed = open_in_thread(store, "2", ChannelId(1_200)).await;
    close(store, closed.id, closure(None)).await;
    open(store, "3").await;
    let threads: Vec<_> = (1..=1_500).map(ChannelId).collect();
    let mut known = store.known_threads(&threads).await.unwrap();
    known.sort();
    assert_eq!(known, [ChannelId(3), ChannelId(1_200)]);
    assert_eq!(store.known_threads(&[]).await, Ok(vec![]));
    assert_eq!(store.known_threads(&[ChannelId(30)]).await, Ok(vec![]));
}

async fn many_instances_at_one_ticket_lose_nothing(database: &Database) {
    let (ticket, first) = open_with(&database.store, new_ticket("interaction:1"), &opening()).await;
    let mut racing = tokio::task::JoinSet::new();
    for instance in 0..4_u64 {
        let store = database.another_instance();
        let done = first[usize::try_from(instance).unwrap()].id;
        racing.spawn(async move {
            for turn in 0..5 {
                let message = said(instance * 100 + turn, "text");
                let changes =
                    [Change::Say(ticket.id, message.clone()), Change::Revise(ticket.id, edited(9_000, "x", at(1)))];
                let committed = commit(&store, &changes, &[effect(0, post(View::Card))], Some(ticket.id)).await;
                assert!(is_done(&committed), "{committed:?}");
                let also = Change::Open(new_ticket(&format!("also:{turn}")));
                assert_ne!(commit(&store, &[also], &opening(), None).await, Committed::Stale);
            }
            store.effect_done(done, &Outcome::Nothing, at(3)).await.unwrap();
        });
    }
    racing.join_all().await;
    let pending = database.store.pending_effects(ticket.id).await.unwrap();
    let batches: BTreeSet<_> = pending.iter().map(|effect| effect.batch).collect();
    assert_eq!(batches, (1..=21).collect(), "each commit has a batch of its own");
    assert_eq!(database.store.message_count(ticket.id).await, Ok(21));
}
