//! What the store promises, on every kind of database.

mod decisions;
mod effects;
mod extremes;
mod figures;
mod files;
mod finding;
mod forgetting;
mod messages;
mod people;
mod reopening;
mod seats;
mod staff;
mod tickets;
mod timers;
mod upkeep;

use frontdesk::domain::ids::{ChannelId, GuildId, MessageId, TicketId, UserId};
use frontdesk::domain::person::Face;
use frontdesk::domain::plan::{Change, Deed, Effect, View};
use frontdesk::domain::ticket::{Attachment, Closure, NewTicket, Said, SaidKind, Side, Ticket};
use frontdesk::domain::time::Instant;
use frontdesk::store::{Committed, Outcome, PendingEffect, Store};

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
        answers: Vec::new(),
        waiting_on: Side::Member,
        timers: Vec::new(),
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
        layout: None,
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
        effect(2, Deed::AddStaff),
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
