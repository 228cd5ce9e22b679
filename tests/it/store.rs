//! What the store promises, on every kind of database.

use std::collections::BTreeSet;

use frontdesk::domain::audit::AuditRow;
use frontdesk::domain::ids::{ChannelId, CommandId, GuildId, MessageId, RoleId, TicketId, UserId};
use frontdesk::domain::person::Face;
use frontdesk::domain::plan::{Change, Deed, Effect, View};
use frontdesk::domain::ticket::{
    Attachment, Closure, EarlierText, Entry, MessageAt, NewTicket, Said, SaidKind, Status, Ticket,
};
use frontdesk::domain::time::Instant;
use frontdesk::store::{Committed, Fault, Outcome, PendingEffect, PostedPanel, Standing, Store};

use crate::database::{Backend, Database, on_both};

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
    effects_of_no_ticket_are_a_fault_of_ours,
    a_message_delivered_twice_is_one_message,
    an_edit_keeps_the_earlier_text,
    only_a_later_edit_counts,
    an_edit_of_an_unknown_message_adds_it,
    a_file_taken_away_by_an_edit_is_kept,
    a_deleted_message_stays_and_is_marked_once,
    batches_of_a_ticket_follow_one_another,
    an_effect_is_tried_again_until_it_is_settled,
    what_came_of_an_effect_is_stored_with_the_ticket,
    the_bots_own_message_is_stored_once,
    an_effect_done_twice_or_too_late_changes_nothing,
    the_limits_of_a_type_learn_how_a_member_stands,
    tickets_are_found_by_thread_channel_and_server,
    every_known_thread_of_many_is_found,
    messages_are_told_in_the_order_they_were_said,
    the_newest_message_is_the_one_with_the_greatest_number,
    texts_come_back_as_they_were_typed,
    the_largest_ids_and_the_finest_times_survive,
    many_instances_at_one_ticket_lose_nothing,
    the_audit_tells_the_latest_first,
    panels_are_remembered_until_they_are_dropped,
    commands_are_remembered_until_they_are_dropped,
    the_overview_counts_what_people_said,
    the_columns_that_others_read_have_their_names,
}

const GUILD: GuildId = GuildId(1_100_000_000_000_000_000);
const PARENT: ChannelId = ChannelId(1_100_000_000_000_000_011);
const THREAD: ChannelId = ChannelId(1_100_000_000_000_000_020);
const MEMBER: UserId = UserId(1_100_000_000_000_000_040);
const STAFF: UserId = UserId(1_100_000_000_000_000_041);
const BOT: UserId = UserId(1_100_000_000_000_000_049);

/// So many milliseconds after some morning.
fn at(ms: i64) -> Instant {
    Instant::from_unix_ms(1_795_339_781_007 + ms)
}

fn face(id: UserId) -> Face {
    Face { id, name: format!("name{}", id.0 % 100), display_name: format!("Name {}", id.0 % 100) }
}

fn new_ticket(source: &str) -> NewTicket {
    NewTicket {
        guild: GUILD,
        kind: "bug-report".into(),
        revision: "r1".to_owned(),
        definition: r#"{"id":"bug-report"}"#.to_owned(),
        position: None,
        creator: face(MEMBER),
        parent: PARENT,
        opened_at: at(0),
        source: source.to_owned(),
    }
}

fn said(message: u64, content: &str) -> Said {
    Said {
        message: MessageId(message),
        thread: THREAD,
        sender: face(MEMBER),
        by_bot: false,
        kind: SaidKind::Message,
        content: content.to_owned(),
        attachments: Vec::new(),
        at: at(i64::try_from(message % 100_000).unwrap()),
        edited_at: None,
    }
}

fn edited(message: u64, content: &str, edited_at: Instant) -> Said {
    Said { edited_at: Some(edited_at), ..said(message, content) }
}

fn file(id: u64) -> Attachment {
    Attachment {
        id,
        name: format!("screenshot {id}.png"),
        size: 10 * 1024 * 1024,
        url: format!("https://cdn.example/{id}/screenshot.png?ex=1"),
        media_type: Some("image/png".to_owned()),
    }
}

fn closure(reason: Option<&str>) -> Closure {
    Closure { at: at(60_000), by: Some(face(STAFF)), reason: reason.map(str::to_owned) }
}

fn effect(stage: u8, deed: Deed) -> Effect {
    Effect { stage, deed }
}

fn post(view: View) -> Deed {
    Deed::Post { view }
}

/// The effects of an opening, not in the order of their stages.
fn opening() -> Vec<Effect> {
    vec![
        effect(1, post(View::Opening { part: 0 })),
        effect(0, Deed::MakeThread),
        effect(2, Deed::AddRoles { roles: vec![RoleId(u64::MAX), RoleId(7)] }),
        effect(1, Deed::AddMember { user: MEMBER }),
        effect(1, post(View::Card)),
    ]
}

async fn commit(store: &Store, changes: &[Change], effects: &[Effect], ticket: Option<TicketId>) -> Committed {
    store.commit(changes, effects, ticket, at(0)).await.unwrap()
}

async fn open_with(store: &Store, new: NewTicket, effects: &[Effect]) -> (Ticket, Vec<PendingEffect>) {
    match commit(store, &[Change::Open(new)], effects, None).await {
        Committed::Done { ticket: Some(ticket), effects } => (ticket, effects),
        other => panic!("{other:?}"),
    }
}

async fn open(store: &Store, source: &str) -> Ticket {
    open_with(store, new_ticket(source), &[]).await.0
}

async fn open_in_thread(store: &Store, source: &str, thread: ChannelId) -> Ticket {
    let (_, effects) = open_with(store, new_ticket(source), &[effect(0, Deed::MakeThread)]).await;
    store.effect_done(effects[0].id, &Outcome::Thread(thread), at(1)).await.unwrap().unwrap()
}

async fn close(store: &Store, ticket: TicketId, closure: Closure) -> Committed {
    commit(store, &[Change::Close { ticket, closure }], &[], None).await
}

async fn say(store: &Store, ticket: TicketId, said: Said) {
    commit(store, &[Change::Say(ticket, said)], &[], Some(ticket)).await;
}

async fn revise(store: &Store, ticket: TicketId, said: Said) {
    commit(store, &[Change::Revise(ticket, said)], &[], Some(ticket)).await;
}

fn is_done(committed: &Committed) -> bool {
    matches!(committed, Committed::Done { .. })
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
        opened_at: at(0),
        closure: None,
        parent: PARENT,
        thread: None,
        opening: None,
        card: None,
        record: None,
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
            (1, 2, Deed::AddRoles { roles: vec![RoleId(u64::MAX), RoleId(7)] }),
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

async fn effects_of_no_ticket_are_a_fault_of_ours(database: &Database) {
    let refused = database.store.commit(&[], &opening(), None, at(0)).await;
    assert_eq!(refused, Err(Fault::Broken("effects of no ticket".to_owned())));
    let nothing = Committed::Done { ticket: None, effects: vec![] };
    assert_eq!(commit(&database.store, &[], &[], None).await, nothing);
}

async fn a_message_delivered_twice_is_one_message(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    let first = Said { attachments: vec![file(1), file(2)], ..said(1, "It is broken.") };
    say(store, ticket, first.clone()).await;
    say(store, ticket, first.clone()).await;
    say(store, ticket, Said { content: "Something else.".to_owned(), ..first.clone() }).await;
    assert_eq!(store.entries(ticket).await, Ok(vec![Entry { said: first, earlier: vec![], deleted_at: None }]));
    assert_eq!(database.count("ticket_attachments").await, 2);

    let mut racing = tokio::task::JoinSet::new();
    for _ in 0..6 {
        let store = database.another_instance();
        racing.spawn(async move { say(&store, ticket, said(2, "At once.")).await });
    }
    racing.join_all().await;
    assert_eq!(database.count("ticket_messages").await, 2);
}

async fn an_edit_keeps_the_earlier_text(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    say(store, ticket, said(1, "frist")).await;
    revise(store, ticket, edited(1, "first", at(10))).await;
    revise(store, ticket, edited(1, "First.", at(20))).await;
    // A late or repeated delivery of an earlier state undoes nothing.
    say(store, ticket, said(1, "frist")).await;
    revise(store, ticket, edited(1, "first", at(10))).await;
    revise(store, ticket, edited(1, "First.", at(20))).await;

    let earlier = vec![
        EarlierText { content: "frist".to_owned(), replaced_at: at(10) },
        EarlierText { content: "first".to_owned(), replaced_at: at(20) },
    ];
    let entry = Entry { said: edited(1, "First.", at(20)), earlier, deleted_at: None };
    assert_eq!(store.entries(ticket).await, Ok(vec![entry]));
}

async fn only_a_later_edit_counts(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    say(store, ticket, said(1, "text")).await;
    // Discord also tells of link previews and pins this way, without a time of edit.
    revise(store, ticket, said(1, "with a preview")).await;
    assert_eq!(store.entries(ticket).await.unwrap()[0].said, said(1, "text"));
    // The same text: what changed is not the text.
    revise(store, ticket, edited(1, "text", at(10))).await;
    let entry = Entry { said: edited(1, "text", at(10)), earlier: vec![], deleted_at: None };
    assert_eq!(store.entries(ticket).await, Ok(vec![entry.clone()]));
    revise(store, ticket, edited(1, "older", at(9))).await;
    assert_eq!(store.entries(ticket).await, Ok(vec![entry]));
    // Texts that differ in case or spaces at their end only do differ.
    revise(store, ticket, edited(1, "text ", at(11))).await;
    revise(store, ticket, edited(1, "Text ", at(12))).await;
    assert_eq!(store.entries(ticket).await.unwrap()[0].earlier.len(), 2);
}

async fn an_edit_of_an_unknown_message_adds_it(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    let revised = Said { attachments: vec![file(1)], ..edited(1, "as it is now", at(10)) };
    revise(store, ticket, revised.clone()).await;
    say(store, ticket, said(1, "as it was")).await;
    assert_eq!(store.entries(ticket).await, Ok(vec![Entry { said: revised, earlier: vec![], deleted_at: None }]));
}

async fn a_file_taken_away_by_an_edit_is_kept(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    say(store, ticket, Said { attachments: vec![file(1), file(2)], ..said(1, "two files") }).await;
    revise(store, ticket, Said { attachments: vec![file(2)], ..edited(1, "one file", at(10)) }).await;
    let entries = store.entries(ticket).await.unwrap();
    assert_eq!(entries[0].said.attachments, vec![file(1), file(2)]);
    assert_eq!(database.count("ticket_attachments WHERE removed_at IS NOT NULL").await, 1);
    assert_eq!(database.count("ticket_attachments WHERE removed_at IS NULL").await, 1);
}

async fn a_deleted_message_stays_and_is_marked_once(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    let other = open(store, "interaction:2").await.id;
    say(store, ticket, said(1, "rash words")).await;
    say(store, ticket, said(2, "calm words")).await;
    let unsay = |ticket, at| Change::Unsay { ticket, messages: vec![MessageId(1), MessageId(404)], at };
    commit(store, &[unsay(other, at(5))], &[], Some(other)).await;
    assert_eq!(store.entries(ticket).await.unwrap()[0].deleted_at, None, "another ticket's messages are left alone");
    commit(store, &[unsay(ticket, at(10))], &[], Some(ticket)).await;
    commit(store, &[unsay(ticket, at(20))], &[], Some(ticket)).await;
    let entry = |said, deleted_at| Entry { said, earlier: vec![], deleted_at };
    let entries = vec![entry(said(1, "rash words"), Some(at(10))), entry(said(2, "calm words"), None)];
    assert_eq!(store.entries(ticket).await, Ok(entries));
    assert_eq!(store.message_count(ticket).await, Ok(2));
}

async fn batches_of_a_ticket_follow_one_another(database: &Database) {
    let store = &database.store;
    let (ticket, first) = open_with(store, new_ticket("interaction:1"), &opening()).await;
    let second = commit(store, &[], &[effect(0, Deed::Archive)], Some(ticket.id)).await;
    let Committed::Done { ticket: Some(same), effects: second } = second else { panic!("{second:?}") };
    assert_eq!(same, ticket);
    assert_eq!((second[0].batch, second[0].stage), (2, 0));
    // The commit of a message of the ticket knows the ticket without being told.
    let change = Change::Say(ticket.id, said(1, "hello"));
    let third = commit(store, &[change], &[effect(0, post(View::Card))], None).await;
    let Committed::Done { effects: third, .. } = third else { panic!("{third:?}") };
    assert_eq!(third[0].batch, 3);
    let all: Vec<_> = first.into_iter().chain(second).chain(third).collect();
    assert_eq!(store.pending_effects(ticket.id).await, Ok(all));
}

async fn an_effect_is_tried_again_until_it_is_settled(database: &Database) {
    let store = &database.store;
    let (ticket, effects) = open_with(store, new_ticket("interaction:1"), &[effect(0, Deed::MakeThread)]).await;
    let fresh = effects[0].clone();
    assert_eq!((fresh.attempts, fresh.first_begun_at, fresh.not_before), (0, None, None));

    store.effect_begun(fresh.id, at(100)).await.unwrap();
    store.effect_again(fresh.id, Some(at(5_000)), "429 Too Many Requests").await.unwrap();
    store.effect_begun(fresh.id, at(5_001)).await.unwrap();
    let tried =
        PendingEffect { attempts: 2, first_begun_at: Some(at(100)), not_before: Some(at(5_000)), ..fresh.clone() };
    assert_eq!(store.pending_effects(ticket.id).await, Ok(vec![tried.clone()]));
    store.effect_again(fresh.id, None, "connection reset").await.unwrap();
    assert_eq!(store.pending_effects(ticket.id).await, Ok(vec![PendingEffect { not_before: None, ..tried }]));

    store.effect_gave_up(fresh.id, "403 Missing Access", at(9_000)).await.unwrap();
    assert_eq!(store.pending_effects(ticket.id).await, Ok(vec![]));
    assert_eq!(store.tickets_with_effects().await, Ok(vec![]));
    let kept = "effects WHERE state = 'given_up' AND fault = '403 Missing Access' AND settled_at IS NOT NULL";
    assert_eq!(database.count(kept).await, 1);
    assert_eq!(store.effect_done(fresh.id, &Outcome::Nothing, at(9_001)).await, Ok(None));
}

async fn what_came_of_an_effect_is_stored_with_the_ticket(database: &Database) {
    let store = &database.store;
    let views = [View::Opening { part: 0 }, View::Opening { part: 1 }, View::Card, View::Closing, View::Record];
    let mut plan = vec![effect(0, Deed::MakeThread)];
    plan.extend(views.map(|view| effect(1, post(view))));
    plan.push(effect(2, Deed::Delete { view: View::Card }));
    let (ticket, effects) = open_with(store, new_ticket("interaction:1"), &plan).await;

    let with_thread = store.effect_done(effects[0].id, &Outcome::Thread(THREAD), at(1)).await.unwrap().unwrap();
    assert_eq!(with_thread, Ticket { thread: Some(THREAD), ..ticket.clone() });
    let place = |number| MessageAt { channel: ChannelId(number), message: MessageId(number + 1) };
    let mut posted = with_thread;
    for (number, (effect, view)) in (10..).step_by(10).zip(effects[1..].iter().zip(views)) {
        let outcome = Outcome::Message { view, at: place(number), said: None };
        posted = store.effect_done(effect.id, &outcome, at(2)).await.unwrap().unwrap();
    }
    let whole = Ticket {
        thread: Some(THREAD),
        opening: Some(MessageId(11)),
        card: Some(place(30)),
        record: Some(place(50)),
        ..ticket.clone()
    };
    assert_eq!(posted, whole);
    let without_card = store.effect_done(effects[6].id, &Outcome::Nothing, at(3)).await.unwrap();
    assert_eq!(without_card, Some(Ticket { card: None, ..whole }));
    assert_eq!(store.ticket(ticket.id).await, Ok(without_card));
    assert_eq!(store.tickets_with_effects().await, Ok(vec![]));
    assert_eq!(database.count("effects WHERE state = 'done' AND settled_at IS NOT NULL").await, 7);
}

async fn the_bots_own_message_is_stored_once(database: &Database) {
    let store = &database.store;
    let (ticket, effects) = open_with(store, new_ticket("interaction:1"), &opening()).await;
    let own = Said { by_bot: true, sender: face(BOT), ..said(7, "Hello, thank you.") };
    // The gateway was quicker than the answer to the post.
    say(store, ticket.id, own.clone()).await;
    let place = MessageAt { channel: THREAD, message: own.message };
    let outcome = Outcome::Message { view: View::Opening { part: 0 }, at: place, said: Some(own.clone()) };
    store.effect_done(effects[1].id, &outcome, at(2)).await.unwrap();
    let card = Said { message: MessageId(8), ..own.clone() };
    let outcome = Outcome::Message { view: View::Closing, at: place, said: Some(card.clone()) };
    store.effect_done(effects[2].id, &outcome, at(2)).await.unwrap();
    let entries = store.entries(ticket.id).await.unwrap();
    assert_eq!(entries.iter().map(|entry| &entry.said).collect::<Vec<_>>(), [&own, &card]);
}

async fn an_effect_done_twice_or_too_late_changes_nothing(database: &Database) {
    let store = &database.store;
    let (ticket, effects) = open_with(store, new_ticket("interaction:1"), &[effect(0, Deed::MakeThread)]).await;
    let done = store.effect_done(effects[0].id, &Outcome::Thread(THREAD), at(1)).await.unwrap();
    assert!(done.is_some());
    assert_eq!(store.effect_done(effects[0].id, &Outcome::Thread(ChannelId(404)), at(2)).await, Ok(None));
    assert_eq!(store.effect_done(404, &Outcome::Nothing, at(2)).await, Ok(None));
    store.effect_gave_up(effects[0].id, "too late", at(3)).await.unwrap();
    assert_eq!(store.ticket(ticket.id).await, Ok(done));
    assert_eq!(database.count("effects WHERE state = 'done' AND fault IS NULL").await, 1);

    let mut racing = tokio::task::JoinSet::new();
    let (_, effects) = open_with(store, new_ticket("interaction:2"), &[effect(0, Deed::Archive)]).await;
    for _ in 0..6 {
        let (store, effect) = (database.another_instance(), effects[0].id);
        racing.spawn(async move { store.effect_done(effect, &Outcome::Nothing, at(4)).await.unwrap().is_some() });
    }
    assert_eq!(racing.join_all().await.into_iter().filter(|done| *done).count(), 1);
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

    let expected = Standing { own_open: vec![mine_later, mine], open_in_total: 3, last_closed_at: Some(at(90_000)) };
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

async fn messages_are_told_in_the_order_they_were_said(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    let system = Said { kind: SaidKind::System, by_bot: true, ..said(3, "added somebody") };
    for message in [said(20, "third"), said(1, "first"), system.clone(), said(9, "second")] {
        say(store, ticket, message).await;
    }
    let told: Vec<_> = store.entries(ticket).await.unwrap().into_iter().map(|entry| entry.said).collect();
    assert_eq!(told, [said(1, "first"), system, said(9, "second"), said(20, "third")]);
    assert_eq!(store.message_count(ticket).await, Ok(3), "system messages do not count");
}

async fn the_newest_message_is_the_one_with_the_greatest_number(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    assert_eq!(store.last_message(ticket).await, Ok(None));
    for message in [999, 18_446_744_073_709_551_615, 1_000, 9_999_999_999_999_999_999] {
        say(store, ticket, said(message, "text")).await;
    }
    assert_eq!(store.last_message(ticket).await, Ok(Some(MessageId(u64::MAX))));
    let other = open(store, "interaction:2").await.id;
    say(store, other, said(99, "text")).await;
    say(store, other, said(100, "text")).await;
    assert_eq!(store.last_message(other).await, Ok(Some(MessageId(100))));
}

async fn texts_come_back_as_they_were_typed(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    let texts = [
        String::new(),
        "🦀".repeat(4_000),
        "👩🏽‍🚀".repeat(1_500),
        "\u{10FFFF}".repeat(6_000) + &"x".repeat(70_000),
        "\u{202E}evil\u{2066}\u{200F}שלום\u{2069}".to_owned(),
        "nul\0in the middle\0".to_owned(),
        "  spaces at both ends  \r\n\t".to_owned(),
        r#"'; DROP TABLE tickets; -- \ \' " % _ ? {{ member.name }} @everyone <@&1>"#.to_owned(),
        "e\u{301} is not é".to_owned(),
        "\u{FEFF}\u{FFFE}\u{E000}\u{7F}\u{1B}[31m".to_owned(),
    ];
    for (number, text) in (1..).zip(&texts) {
        let name = text.chars().take(255).collect::<String>();
        let sender = Face { name: name.clone(), display_name: name.clone(), ..face(MEMBER) };
        let odd = Attachment { name: text.clone(), url: name.clone(), media_type: Some(name.clone()), ..file(number) };
        let odd = Attachment { name: odd.name.chars().take(10_000).collect(), ..odd };
        let message = Said { sender: sender.clone(), attachments: vec![odd], ..said(number, text) };
        say(store, ticket, message.clone()).await;
        revise(store, ticket, Said { content: "edited".to_owned(), edited_at: Some(at(1)), ..message.clone() }).await;
        let entry = store.entries(ticket).await.unwrap().into_iter().find(|entry| entry.said.message.0 == number);
        let entry = entry.unwrap();
        assert_eq!(entry.earlier[0].content, *text);
        assert_eq!((entry.said.sender, entry.said.attachments), (sender.clone(), message.attachments));

        let reason: String = text.chars().take(4_000).collect();
        let new =
            NewTicket { creator: sender.clone(), definition: text.clone(), ..new_ticket(&format!("odd:{number}")) };
        let odd = open_with(store, NewTicket { revision: format!("odd:{number}"), ..new }, &[]).await.0;
        assert_eq!(odd.creator, sender);
        assert_eq!(store.revision(&odd.revision).await.unwrap().as_ref(), Some(text));
        let closure = Closure { at: at(2), by: Some(sender), reason: Some(reason) };
        close(store, odd.id, closure.clone()).await;
        assert_eq!(store.ticket(odd.id).await.unwrap().unwrap().closure, Some(closure));
    }
    assert_eq!(database.count("tickets").await, 11);
}

async fn the_largest_ids_and_the_finest_times_survive(database: &Database) {
    let store = &database.store;
    let largest = u64::MAX;
    let who = Face { id: UserId(largest), ..face(MEMBER) };
    let opened_at = Instant::from_unix_ms(1_795_339_781_999);
    let new = NewTicket {
        guild: GuildId(largest),
        creator: who.clone(),
        parent: ChannelId(largest - 1),
        opened_at,
        ..new_ticket("interaction:18446744073709551615")
    };
    let (ticket, effects) = open_with(store, new, &opening()).await;
    assert_eq!((ticket.guild.0, ticket.creator.id.0, ticket.parent.0), (largest, largest, largest - 1));
    assert_eq!(ticket.opened_at, opened_at);
    store.effect_done(effects[0].id, &Outcome::Thread(ChannelId(largest)), at(0)).await.unwrap();
    assert_eq!(store.ticket_by_thread(ChannelId(largest)).await.unwrap().unwrap().id, ticket.id);
    assert_eq!(store.ticket_by_thread(ChannelId(largest - 1)).await, Ok(None));

    for ms in [-1, 0, 1, 999, 1_000, 1_420_070_400_000, 253_402_300_799_999] {
        let at = Instant::from_unix_ms(ms);
        let message = Said { message: MessageId(largest), sender: who.clone(), at, ..said(1, "text") };
        let message = Said { attachments: vec![Attachment { size: 0, ..file(largest) }], ..message };
        let ticket = open(store, &format!("at:{ms}")).await.id;
        commit(store, &[Change::Say(ticket, message.clone())], &[], None).await;
        assert_eq!(store.entries(ticket).await.unwrap()[0].said, message);
        commit(store, &[Change::Abandon(ticket)], &[], None).await;
    }
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

async fn the_audit_tells_the_latest_first(database: &Database) {
    let store = &database.store;
    let row = |action: &str| AuditRow {
        at: at(0),
        guild: Some(GUILD),
        actor: Some(MEMBER),
        actor_name: "Ada 🦀".to_owned(),
        action: action.to_owned(),
        outcome: "refused".to_owned(),
        ticket: Some(TicketId(404)),
        channel: Some(PARENT),
        detail: "tried to close\u{202E}".repeat(5_000),
    };
    let nobodys =
        AuditRow { guild: None, actor: None, actor_name: String::new(), ticket: None, channel: None, ..row("reload") };
    for row in [row("close"), nobodys.clone(), row("open")] {
        store.audit(&row).await.unwrap();
    }
    assert_eq!(store.audit_trail(2).await, Ok(vec![row("open"), nobodys]));
    assert_eq!(store.audit_trail(100).await.unwrap().len(), 3);
}

async fn panels_are_remembered_until_they_are_dropped(database: &Database) {
    let store = &database.store;
    let place = |message| MessageAt { channel: PARENT, message: MessageId(message) };
    let panel = |id: &str, message| PostedPanel { panel: id.into(), at: place(message), hash: "h1".to_owned() };
    store.put_panel(GUILD, &panel("main", 1)).await.unwrap();
    store.put_panel(GUILD, &panel("extra", 2)).await.unwrap();
    store.put_panel(GuildId(2), &panel("main", 3)).await.unwrap();
    let changed = PostedPanel { hash: "h2".to_owned(), ..panel("main", 4) };
    store.put_panel(GUILD, &changed).await.unwrap();
    assert_eq!(store.panels(GUILD).await, Ok(vec![panel("extra", 2), changed.clone()]));
    store.drop_panel(GUILD, &"extra".into()).await.unwrap();
    store.drop_panel(GUILD, &"unknown".into()).await.unwrap();
    assert_eq!(store.panels(GUILD).await, Ok(vec![changed]));
    assert_eq!(store.panels(GuildId(2)).await, Ok(vec![panel("main", 3)]));
}

async fn commands_are_remembered_until_they_are_dropped(database: &Database) {
    let store = &database.store;
    store.put_command(GUILD, CommandId(u64::MAX), "ticket").await.unwrap();
    store.put_command(GUILD, CommandId(2), "close").await.unwrap();
    store.put_command(GUILD, CommandId(2), "close").await.unwrap();
    store.put_command(GuildId(2), CommandId(3), "ticket").await.unwrap();
    let both = vec![(CommandId(2), "close".to_owned()), (CommandId(u64::MAX), "ticket".to_owned())];
    assert_eq!(store.commands(GUILD).await, Ok(both));
    store.drop_command(GUILD, CommandId(2)).await.unwrap();
    store.drop_command(GUILD, CommandId(404)).await.unwrap();
    assert_eq!(store.commands(GUILD).await, Ok(vec![(CommandId(u64::MAX), "ticket".to_owned())]));
}

async fn the_overview_counts_what_people_said(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    open(store, "interaction:2").await;
    let bots = Said { by_bot: true, sender: face(BOT), ..said(100, "Welcome.") };
    let staffs = Said { sender: face(STAFF), at: at(4_900), ..said(4, "Let me see.") };
    let system = Said { kind: SaidKind::System, sender: face(STAFF), ..said(3, "joined") };
    for message in [bots, said(2, "Help!"), system, staffs, said(5, "Thanks.")] {
        say(store, ticket, message).await;
    }
    close(store, ticket, Closure { at: at(59_999), ..closure(Some("Solved.")) }).await;
    for (column, value) in [
        ("messages", 4),
        ("messages_by_creator", 2),
        ("open_seconds", 59),
        ("first_reply_seconds", 4),
        ("CASE WHEN closure_reason = 'Solved.' THEN 1 ELSE 0 END", 1),
    ] {
        let query = format!("SELECT {column} FROM ticket_overview WHERE ticket_id = 1");
        assert_eq!(database.number(&query).await, value, "{column}");
    }
    let quiet = "SELECT COUNT(*) FROM ticket_overview WHERE ticket_id = 2 AND messages = 0 AND open_seconds IS NULL \
                 AND first_reply_at IS NULL AND first_reply_seconds IS NULL AND last_message_at IS NULL";
    assert_eq!(database.number(quiet).await, 1);
}

async fn the_columns_that_others_read_have_their_names(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    say(store, ticket, said(1, "It is broken.")).await;
    let moment = match database.backend {
        Backend::MySql => "CAST(created_at AS CHAR)",
        Backend::Sqlite => "created_at",
    };
    let ticket = format!(
        "SELECT COUNT(*) FROM (SELECT ticket_id, ticket_type, creator_user_id, creator_username, status, \
         assigned_staff_user_id, created_at, closed_at, closure_reason FROM tickets) t WHERE ticket_id = 1 \
         AND ticket_type = 'bug-report' AND creator_user_id = '1100000000000000040' AND creator_username = 'name40' \
         AND status = 'open' AND assigned_staff_user_id IS NULL AND {moment} = '{}' AND closed_at IS NULL \
         AND closure_reason IS NULL",
        at(0).table_text()
    );
    assert_eq!(database.number(&ticket).await, 1);
    let message = format!(
        "SELECT COUNT(*) FROM (SELECT message_id, ticket_id, sender_user_id, sender_username, message_content, \
         timestamp AS created_at FROM ticket_messages) m WHERE message_id = 1 AND ticket_id = 1 \
         AND sender_user_id = '1100000000000000040' AND sender_username = 'name40' \
         AND message_content = 'It is broken.' AND {moment} = '{}'",
        at(1).table_text()
    );
    assert_eq!(database.number(&message).await, 1);
}
