//! The table `timers`, the talk of a ticket, and what is deleted of a closed one.

use frontdesk::domain::answer::{Given, Value};
use frontdesk::domain::span::Span;
use frontdesk::domain::ticket::{Side, Talk, Waiting};
use frontdesk::domain::timer::{Purpose, Timer, TimerKind};

use super::*;
use crate::database::{Database, on_both};

on_both! {
    a_timer_takes_the_place_of_the_one_of_its_kind,
    a_timer_goes_off_once,
    a_closed_ticket_has_no_timers_but_those_for_closed_ones,
    the_next_to_go_off_come_first,
    the_first_timers_come_with_the_ticket,
    an_older_message_does_not_change_whose_turn_it_is,
    what_was_said_goes_and_who_wrote_when_stays,
    closed_tickets_follow_the_retention_of_their_type,
}

fn alert(due: i64) -> Timer {
    Timer { due: Some(at(due)), purpose: Purpose::Alert { told_at: None, snoozed_to: None, off: false } }
}

fn retention(due: i64, after: Span) -> Timer {
    Timer { due: Some(at(due)), purpose: Purpose::Retention { after } }
}

async fn set(store: &Store, ticket: TicketId, timer: &Timer) {
    commit(store, &[Change::SetTimer { ticket, timer: timer.clone() }], &[], None).await;
}

async fn a_timer_takes_the_place_of_the_one_of_its_kind(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    set(store, ticket, &alert(1_000)).await;
    let remembered =
        Timer { due: None, purpose: Purpose::Alert { told_at: Some(at(5)), snoozed_to: Some(at(7)), off: true } };
    let waiting = Timer { due: Some(at(9)), purpose: Purpose::Inactivity { warned_at: None } };
    set(store, ticket, &remembered).await;
    set(store, ticket, &waiting).await;
    assert_eq!(store.timers(ticket).await, Ok(vec![remembered, waiting.clone()]));
    commit(store, &[Change::StopTimer { ticket, timer: TimerKind::Alert }], &[], None).await;
    assert_eq!(store.timers(ticket).await, Ok(vec![waiting]));
}

async fn a_timer_goes_off_once(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    set(store, ticket, &alert(1_000)).await;
    let ring = |due| [Change::Ring { ticket, timer: TimerKind::Alert, due: at(due) }];
    assert_eq!(commit(store, &ring(999), &[], None).await, Committed::Stale);
    assert!(is_done(&commit(store, &ring(1_000), &[effect(0, Deed::Archive)], None).await));
    assert_eq!(commit(store, &ring(1_000), &[effect(0, Deed::Archive)], None).await, Committed::Stale);
    assert_eq!(store.pending_effects(ticket).await.unwrap().len(), 1);
    assert_eq!(store.timers(ticket).await, Ok(vec![]));
}

async fn a_closed_ticket_has_no_timers_but_those_for_closed_ones(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    set(store, ticket, &alert(1_000)).await;
    let kept = retention(9_000, Span::days(90));
    set(store, ticket, &kept).await;
    assert_eq!(store.timers(ticket).await, Ok(vec![alert(1_000)]), "it is open");
    let close = Change::Close { ticket, closure: closure(None) };
    commit(store, &[close, Change::SetTimer { ticket, timer: kept.clone() }], &[], None).await;
    set(store, ticket, &alert(2_000)).await;
    assert_eq!(store.timers(ticket).await, Ok(vec![kept]));
}

async fn the_next_to_go_off_come_first(database: &Database) {
    let store = &database.store;
    for (number, due) in [3_000, 1_000, 2_000].into_iter().enumerate() {
        let ticket = open(store, &format!("interaction:{number}")).await.id;
        set(store, ticket, &alert(due)).await;
    }
    let silent = open(store, "interaction:9").await.id;
    set(store, silent, &Timer { due: None, ..alert(0) }).await;
    let next = store.next_alarms(GUILD, 2).await.unwrap();
    assert_eq!(
        next.iter().map(|alarm| (alarm.ticket.0, alarm.due)).collect::<Vec<_>>(),
        [(2, at(1_000)), (3, at(2_000))]
    );
    assert_eq!(store.next_alarms(GUILD, 9).await.unwrap().len(), 3);
    assert_eq!(store.next_alarms(GuildId(7), 9).await, Ok(vec![]));
    let with_timers = store.tickets_with_timers(&[TicketId(1), TicketId(2), TicketId(99)]).await.unwrap();
    let told: Vec<_> = with_timers.into_iter().map(|(ticket, timers)| (ticket.id.0, timers)).collect();
    assert_eq!(told, [(1, vec![alert(3_000)]), (2, vec![alert(1_000)])]);
}

async fn the_first_timers_come_with_the_ticket(database: &Database) {
    let store = &database.store;
    let new = NewTicket { timers: vec![alert(1_000)], ..new_ticket("interaction:1") };
    let (ticket, _) = open_with(store, new, &[]).await;
    assert_eq!(store.timers(ticket.id).await, Ok(vec![alert(1_000)]));
}

async fn an_older_message_does_not_change_whose_turn_it_is(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    let talk = |on, moment, first_reply_at: Option<i64>| Talk {
        waiting: Some(Waiting { on, since: at(moment) }),
        last_said_at: Some(at(moment)),
        first_reply_at: first_reply_at.map(at),
    };
    let said = |talk| [Change::Talk { ticket, talk }];
    let later = talk(Side::Member, 20, Some(20));
    commit(store, &said(later), &[], None).await;
    commit(store, &said(talk(Side::Staff, 10, None)), &[], None).await;
    commit(store, &said(talk(Side::Staff, 20, None)), &[], None).await;
    assert_eq!(store.ticket(ticket).await.unwrap().unwrap().talk, later);
    close(store, ticket, closure(None)).await;
    commit(store, &said(talk(Side::Staff, 30, None)), &[], None).await;
    assert_eq!(store.ticket(ticket).await.unwrap().unwrap().talk, later);
}

async fn what_was_said_goes_and_who_wrote_when_stays(database: &Database) {
    let store = &database.store;
    let answers = vec![Given {
        question: 0,
        id: None,
        ask: "How old?".into(),
        value: Value::Text("secret 1".into()),
        message: None,
        at: at(1),
    }];
    let new = NewTicket { answers, ..new_ticket("interaction:1") };
    let ticket = open_with(store, new, &[]).await.0.id;
    let with_file = Said { attachments: vec![file(5)], ..said(11, "secret 2") };
    say(store, ticket, with_file.clone()).await;
    revise(store, ticket, Said { edited_at: Some(at(50)), content: "secret 3".into(), ..with_file }).await;
    let other = open(store, "interaction:2").await.id;
    say(store, other, said(12, "stays")).await;
    let erase = [Change::Erase { ticket, at: at(90) }];
    close(store, ticket, closure(None)).await;
    commit(store, &erase, &[], None).await;
    commit(store, &erase, &[], None).await;
    let entries = store.entries(ticket).await.unwrap();
    assert_eq!(entries.len(), 1);
    let entry = &entries[0];
    assert_eq!((entry.said.content.as_str(), entry.said.sender.id, entry.earlier.len()), ("", MEMBER, 0));
    assert_eq!((entry.said.at, entry.said.attachments[0].name.as_str()), (said(11, "").at, ""));
    assert_eq!(entry.said.attachments[0].size, file(5).size);
    assert_eq!(store.answers(ticket).await.unwrap()[0].value, Value::Skipped);
    assert_eq!(store.ticket(ticket).await.unwrap().unwrap().erased_at, Some(at(90)));
    assert_eq!(store.entries(other).await.unwrap()[0].said.content, "stays");
}

async fn closed_tickets_follow_the_retention_of_their_type(database: &Database) {
    let store = &database.store;
    let kind = "bug-report".into();
    for number in 1..=3 {
        let ticket = open(store, &format!("interaction:{number}")).await.id;
        if number < 3 {
            close(store, ticket, closure(None)).await;
        }
    }
    let (month, year) = (Span::days(30), Span::days(365));
    set(store, TicketId(1), &retention(1, month)).await;
    let others = async |after| store.kept_too_long_or_short(GUILD, &kind, after, 9).await.unwrap();
    assert_eq!(others(month).await, [(TicketId(2), closure(None).at)]);
    assert_eq!(others(year).await.len(), 2);
    commit(store, &[Change::Erase { ticket: TicketId(2), at: at(1) }], &[], None).await;
    assert_eq!(others(year).await, [(TicketId(1), closure(None).at)]);
    store.keep_for_ever(GUILD, &kind).await.unwrap();
    assert_eq!(store.timers(TicketId(1)).await, Ok(vec![]));
}
