//! One person's data as JSON: what they opened, wrote, answered and attached, and what was done by and to them. What others
//! wrote is not theirs.

use serde_json::{Value, json};

use crate::domain::decision::RoleChange;
use crate::domain::ids::{TicketId, UserId};
use crate::domain::ticket::{Attachment, Entry, Ticket};
use crate::domain::time::Instant;
use crate::store::{Fault, Store, Traces};

pub(super) async fn of(store: &Store, traces: &Traces, user: UserId, now: Instant) -> Result<Value, Fault> {
    let mut tickets = Vec::new();
    for number in &traces.tickets {
        if let Some(found) = store.ticket(*number).await? {
            tickets.push(ticket(store, &found, user).await?);
        }
    }
    Ok(json!({
        "user": user,
        "exported_at": now.rfc3339(),
        "tickets": tickets,
        "tables": tables(traces),
    }))
}

/// What else names them, by table, as it stands there.
fn tables(traces: &Traces) -> Value {
    let mut tables = serde_json::Map::new();
    for row in &traces.rows {
        let columns: serde_json::Map<_, _> =
            row.columns.iter().map(|(column, value)| ((*column).to_owned(), json!(value))).collect();
        if let Value::Array(rows) = tables.entry(row.table).or_insert_with(|| json!([])) {
            rows.push(Value::Object(columns));
        }
    }
    Value::Object(tables)
}

async fn ticket(store: &Store, ticket: &Ticket, user: UserId) -> Result<Value, Fault> {
    let opened = ticket.creator.id == user;
    let closed = ticket.closure.as_ref();
    let about = if opened { about(store, ticket.id).await? } else { Value::Null };
    let answers = if opened { store.answers(ticket.id).await? } else { Vec::new() };
    let answers = answers
        .iter()
        .map(|given| json!({"question": given.ask, "answer": given.value.plain(), "answered_at": given.at.rfc3339()}));
    let entries = store.entries(ticket.id).await?;
    Ok(json!({
        "ticket_id": ticket.id,
        "server": ticket.guild,
        "type": ticket.kind,
        "position": ticket.position,
        "opened_by_them": opened,
        "handled_by_them": ticket.assignee == Some(user),
        "closed_by_them": closed.and_then(|closure| closure.by.as_ref()).is_some_and(|by| by.id == user),
        "their_username": opened.then_some(&ticket.creator.name),
        "their_display_name": opened.then_some(&ticket.creator.display_name),
        "status": ticket.status,
        "created_at": ticket.opened_at.rfc3339(),
        "closed_at": closed.map(|closure| closure.at.rfc3339()),
        "closure_reason": closed.and_then(|closure| closure.reason.as_ref()),
        "of_their_ticket": about,
        "links": links(ticket),
        "answers": answers.collect::<Vec<_>>(),
        "messages": entries.iter().filter(|entry| entry.said.sender.id == user).map(message).collect::<Vec<_>>(),
    }))
}

/// What became of a ticket that they opened, without what is of others alone.
async fn about(store: &Store, ticket: TicketId) -> Result<Value, Fault> {
    let decision = store.decided(ticket).await?.map(
        |decided| json!({"decision": decided.label, "reason": decided.reason, "decided_at": decided.at.rfc3339()}),
    );
    let rating = store
        .rating(ticket)
        .await?
        .map(|rating| json!({"rating": rating.stars, "comment": rating.comment, "rated_at": rating.at.rfc3339()}));
    let (mut given, mut taken) = (Vec::new(), Vec::new());
    for (role, change) in store.role_changes(ticket).await? {
        match change {
            RoleChange::Given => given.push(role),
            RoleChange::Taken => taken.push(role),
        }
    }
    let earlier = store.reopenings(ticket).await?;
    let earlier = earlier.iter().map(|reopening| {
        let closure = &reopening.closure;
        json!({"closed_at": closure.at.rfc3339(), "closure_reason": closure.reason, "reopened_at": reopening.at.rfc3339()})
    });
    Ok(json!({
        "decision": decision,
        "rating": rating,
        "roles_given": given,
        "roles_taken": taken,
        "earlier_closes": earlier.collect::<Vec<_>>(),
    }))
}

fn message(entry: &Entry) -> Value {
    let said = &entry.said;
    let earlier = entry.earlier.iter().map(|text| json!({"text": text.content, "until": text.replaced_at.rfc3339()}));
    json!({
        "message_id": said.message,
        "sent_at": said.at.rfc3339(),
        "text": said.content,
        "edited_at": said.edited_at.map(Instant::rfc3339),
        "deleted_at": entry.deleted_at.map(Instant::rfc3339),
        "earlier": earlier.collect::<Vec<_>>(),
        "attachments": said.attachments.iter().map(attachment).collect::<Vec<_>>(),
    })
}

fn attachment(file: &Attachment) -> Value {
    json!({"name": file.name, "bytes": file.size, "media_type": file.media_type, "url": file.url})
}

/// Where a ticket's thread and record stand on Discord.
pub(super) fn links(ticket: &Ticket) -> Vec<String> {
    let place = |channel| format!("https://discord.com/channels/{}/{channel}", ticket.guild);
    let record = ticket.record.map(|at| format!("{}/{}", place(at.channel), at.message));
    ticket.thread.map(place).into_iter().chain(record).collect()
}
