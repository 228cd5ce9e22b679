//! A ticket as one line of JSON, under the names of the tables' columns.

use serde_json::{Value, json};

use crate::domain::answer::Given;
use crate::domain::ids::BlobId;
use crate::domain::ticket::{Attachment, Entry, SaidKind, Status, Ticket};

use super::Blobs;

/// The ticket with its answers and messages, and a line break.
pub fn line(ticket: &Ticket, given: &[Given], entries: &[Entry], blobs: &Blobs) -> String {
    let closure = ticket.closure.as_ref();
    let closer = closure.and_then(|closure| closure.by.as_ref());
    let ticket = json!({
        "ticket_id": ticket.id,
        "guild_id": ticket.guild,
        "ticket_type": ticket.kind,
        "position": ticket.position,
        "status": status(ticket.status),
        "creator_user_id": ticket.creator.id,
        "creator_username": ticket.creator.name,
        "creator_display_name": ticket.creator.display_name,
        "assigned_staff_user_id": ticket.assignee,
        "created_at": ticket.opened_at.rfc3339(),
        "closed_at": closure.map(|closure| closure.at.rfc3339()),
        "closure_reason": closure.and_then(|closure| closure.reason.as_deref()),
        "closed_by_user_id": closer.map(|closer| closer.id),
        "closed_by_username": closer.map(|closer| &closer.name),
        "closed_by_display_name": closer.map(|closer| &closer.display_name),
        "thread_id": ticket.thread,
        "answers": given.iter().map(answer).collect::<Vec<_>>(),
        "messages": entries.iter().map(|entry| message(entry, blobs)).collect::<Vec<_>>(),
    });
    format!("{ticket}\n")
}

/// The word of the tables.
pub(super) fn status(status: Status) -> &'static str {
    match status {
        Status::Open => "open",
        Status::Closed => "closed",
    }
}

/// The word of the tables.
pub(super) fn kind(kind: SaidKind) -> &'static str {
    match kind {
        SaidKind::Message => "message",
        SaidKind::System => "system",
    }
}

fn answer(given: &Given) -> Value {
    json!({
        "question_number": given.question + 1,
        "question_id": given.id,
        "question": given.ask,
        "answer": given.value.plain(),
        "value": given.value,
        "answered_at": given.at.rfc3339(),
    })
}

fn message(entry: &Entry, blobs: &Blobs) -> Value {
    let said = &entry.said;
    json!({
        "discord_message_id": said.message,
        "sender_user_id": said.sender.id,
        "sender_username": said.sender.name,
        "sender_display_name": said.sender.display_name,
        "by_bot": said.by_bot,
        "kind": kind(said.kind),
        "message_content": said.content,
        "timestamp": said.at.rfc3339(),
        "edited_at": said.edited_at.map(|at| at.rfc3339()),
        "deleted_at": entry.deleted_at.map(|at| at.rfc3339()),
        "earlier": entry.earlier.iter().map(|earlier| {
            json!({"message_content": earlier.content, "replaced_at": earlier.replaced_at.rfc3339()})
        }).collect::<Vec<_>>(),
        "attachments": said.attachments.iter().map(|file| attachment(file, blobs.get(&file.id))).collect::<Vec<_>>(),
    })
}

fn attachment(file: &Attachment, blob: Option<&BlobId>) -> Value {
    json!({
        "discord_attachment_id": file.id.to_string(),
        "file_name": file.name,
        "size_bytes": file.size,
        "media_type": file.media_type,
        "sha256": blob,
    })
}
