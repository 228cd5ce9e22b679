//! One person's data as JSON: what they opened, wrote, answered and attached, and what was done by and to them. What others
//! wrote is not theirs.

use serde_json::{Value, json};

use crate::domain::audit::AuditRow;
use crate::domain::block::Block;
use crate::domain::ids::{GuildId, UserId};
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
        "audit": traces.audit.iter().map(audit).collect::<Vec<_>>(),
        "blocks": traces.blocks.iter().map(|(guild, of)| block(*guild, of)).collect::<Vec<_>>(),
    }))
}

async fn ticket(store: &Store, ticket: &Ticket, user: UserId) -> Result<Value, Fault> {
    let opened = ticket.creator.id == user;
    let closed = ticket.closure.as_ref();
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
        "links": links(ticket),
        "answers": answers.collect::<Vec<_>>(),
        "messages": entries.iter().filter(|entry| entry.said.sender.id == user).map(message).collect::<Vec<_>>(),
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

fn audit(row: &AuditRow) -> Value {
    json!({
        "at": row.at.rfc3339(),
        "server": row.guild,
        "username": row.actor_name,
        "action": row.action,
        "outcome": row.outcome,
        "ticket_id": row.ticket,
        "detail": row.detail,
    })
}

fn block(guild: GuildId, block: &Block) -> Value {
    json!({
        "server": guild,
        "since": block.at.rfc3339(),
        "until": block.until.map(Instant::rfc3339),
        "reason": block.reason,
    })
}

/// Where a ticket's thread and record stand on Discord.
pub(super) fn links(ticket: &Ticket) -> Vec<String> {
    let place = |channel| format!("https://discord.com/channels/{}/{channel}", ticket.guild);
    let record = ticket.record.map(|at| format!("{}/{}", place(at.channel), at.message));
    ticket.thread.map(place).into_iter().chain(record).collect()
}
