//! The tables `ticket_messages`, `ticket_message_revisions` and `ticket_attachments`.

use std::collections::HashMap;

use sqlx::Row as _;

use super::super::columns::FileId;
use super::figures::day;
use super::tables::{Connection, Row, Tables};
use super::{files, new_id, people};
use crate::domain::ids::{MessageId, TicketId, UserId};
use crate::domain::person::Face;
use crate::domain::ticket::{Attachment, EarlierText, Entry, Layout, MessageAt, Said, SaidKind};
use crate::domain::time::Instant;

impl Tables {
    pub async fn speakers(&self, ticket: TicketId) -> Result<Vec<UserId>, sqlx::Error> {
        let people = sqlx::query_scalar(
            "SELECT DISTINCT sender_user_id FROM ticket_messages WHERE ticket_id = ? AND NOT by_bot",
        );
        people.bind(ticket).fetch_all(&self.pool).await
    }

    pub async fn entries(&self, ticket: TicketId) -> Result<Vec<Entry>, sqlx::Error> {
        let mut connection = self.pool.acquire().await?;
        let rows = sqlx::query(
            "SELECT message_id, discord_message_id, thread_id, sender_user_id, sender_username, sender_display_name, \
             by_bot, kind, message_content, layout, timestamp, edited_at, deleted_at FROM ticket_messages WHERE ticket_id = ?",
        );
        let rows = rows.bind(ticket).fetch_all(&mut *connection).await?;
        let mut earlier = earlier_texts(&mut connection, ticket).await?;
        let mut files = attachments(&mut connection, ticket).await?;
        let mut entries = Vec::with_capacity(rows.len());
        for row in &rows {
            let number: i64 = row.try_get("message_id")?;
            let mut said = said_of(row)?;
            said.attachments = files.remove(&number).unwrap_or_default();
            let deleted_at = row.try_get("deleted_at")?;
            entries.push(Entry { said, earlier: earlier.remove(&number).unwrap_or_default(), deleted_at });
        }
        entries.sort_by_key(|entry| (entry.said.at, entry.said.message));
        Ok(entries)
    }

    pub async fn message_count(&self, ticket: TicketId) -> Result<u64, sqlx::Error> {
        let count: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM ticket_messages WHERE ticket_id = ? AND kind = ?")
            .bind(ticket)
            .bind(SaidKind::Message)
            .fetch_one(&self.pool)
            .await?;
        Ok(count.unsigned_abs())
    }

    pub async fn has_message(&self, message: MessageId) -> Result<bool, sqlx::Error> {
        let count: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM ticket_messages WHERE discord_message_id = ?")
            .bind(message)
            .fetch_one(&self.pool)
            .await?;
        Ok(count > 0)
    }
}

fn said_of(row: &Row) -> Result<Said, sqlx::Error> {
    Ok(Said {
        message: row.try_get("discord_message_id")?,
        thread: row.try_get("thread_id")?,
        sender: Face {
            id: row.try_get("sender_user_id")?,
            name: row.try_get("sender_username")?,
            display_name: row.try_get("sender_display_name")?,
        },
        by_bot: row.try_get("by_bot")?,
        kind: row.try_get("kind")?,
        content: row.try_get("message_content")?,
        layout: layout_of(row)?,
        attachments: Vec::new(),
        at: row.try_get("timestamp")?,
        edited_at: row.try_get("edited_at")?,
    })
}

/// What cannot be read is shown as text.
fn layout_of(row: &Row) -> Result<Option<Layout>, sqlx::Error> {
    let layout: Option<String> = row.try_get("layout")?;
    Ok(layout.and_then(|layout| serde_json::from_str(&layout).ok()))
}

fn layout_text(said: &Said) -> Result<Option<String>, sqlx::Error> {
    let written = said.layout.as_ref().map(serde_json::to_string).transpose();
    written.map_err(|error| sqlx::Error::Encode(error.into()))
}

async fn earlier_texts(
    connection: &mut Connection,
    ticket: TicketId,
) -> Result<HashMap<i64, Vec<EarlierText>>, sqlx::Error> {
    let rows = sqlx::query(
        "SELECT r.message_id, r.message_content, r.replaced_at FROM ticket_message_revisions r \
         JOIN ticket_messages m ON m.message_id = r.message_id WHERE m.ticket_id = ? \
         ORDER BY r.replaced_at, r.revision_id",
    );
    let mut earlier = HashMap::<_, Vec<_>>::new();
    for row in rows.bind(ticket).fetch_all(connection).await? {
        let text = EarlierText { content: row.try_get("message_content")?, replaced_at: row.try_get("replaced_at")? };
        earlier.entry(row.try_get("message_id")?).or_default().push(text);
    }
    Ok(earlier)
}

async fn attachments(
    connection: &mut Connection,
    ticket: TicketId,
) -> Result<HashMap<i64, Vec<Attachment>>, sqlx::Error> {
    let rows = sqlx::query(
        "SELECT a.message_id, a.discord_attachment_id, a.file_name, a.size_bytes, a.url, a.media_type \
         FROM ticket_attachments a JOIN ticket_messages m ON m.message_id = a.message_id WHERE m.ticket_id = ? \
         ORDER BY a.attachment_id",
    );
    let mut files = HashMap::<_, Vec<_>>::new();
    for row in rows.bind(ticket).fetch_all(connection).await? {
        let FileId(id) = row.try_get("discord_attachment_id")?;
        let size: i64 = row.try_get("size_bytes")?;
        files.entry(row.try_get("message_id")?).or_default().push(Attachment {
            id,
            name: row.try_get("file_name")?,
            size: size.unsigned_abs(),
            url: row.try_get("url")?,
            media_type: row.try_get("media_type")?,
        });
    }
    Ok(files)
}

/// What is stored of a message.
struct Known {
    number: i64,
    content: String,
    edited_at: Option<Instant>,
}

/// Stores a message as it is said to be: a new one is added; of one that is known, a later edit replaces the text and
/// keeps the earlier one; the same again, or an earlier state, changes nothing.
pub async fn keep(connection: &mut Connection, ticket: TicketId, said: &Said) -> Result<(), sqlx::Error> {
    let known = match find(connection, said.message).await? {
        Some(known) => known,
        None => match insert(connection, ticket, said).await {
            Err(sqlx::Error::Database(error)) if error.is_unique_violation() => {
                // Another instance was quicker.
                find(connection, said.message).await?.ok_or(sqlx::Error::RowNotFound)?
            }
            inserted => return inserted,
        },
    };
    match said.edited_at {
        Some(edited_at) if known.edited_at < Some(edited_at) => {
            revise(connection, ticket, &known, said, edited_at).await
        }
        _ => Ok(()),
    }
}

async fn find(connection: &mut Connection, message: MessageId) -> Result<Option<Known>, sqlx::Error> {
    let row = sqlx::query(holding!(
        "SELECT message_id, message_content, edited_at FROM ticket_messages WHERE discord_message_id = ?"
    ));
    let Some(row) = row.bind(message).fetch_optional(connection).await? else { return Ok(None) };
    Ok(Some(Known {
        number: row.try_get("message_id")?,
        content: row.try_get("message_content")?,
        edited_at: row.try_get("edited_at")?,
    }))
}

async fn insert(connection: &mut Connection, ticket: TicketId, said: &Said) -> Result<(), sqlx::Error> {
    let inserted = sqlx::query(
        "INSERT INTO ticket_messages (ticket_id, discord_message_id, thread_id, sender_user_id, sender_username, \
         sender_display_name, by_bot, kind, message_content, layout, timestamp, edited_at) \
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(ticket)
    .bind(said.message)
    .bind(said.thread)
    .bind(said.sender.id)
    .bind(&said.sender.name)
    .bind(&said.sender.display_name)
    .bind(said.by_bot)
    .bind(said.kind)
    .bind(&said.content)
    .bind(layout_text(said)?)
    .bind(said.at)
    .bind(said.edited_at)
    .execute(&mut *connection)
    .await?;
    let number = new_id(&inserted);
    for file in &said.attachments {
        attach(connection, ticket, number, said, file).await?;
    }
    if said.kind == SaidKind::Message && !said.by_bot { count_reply(connection, ticket, said).await } else { Ok(()) }
}

/// A message of a person who is neither the ticket's creator nor was brought in beside them is a reply: the ticket keeps the
/// moment of the first, and each day how many somebody wrote, so that figures need not read messages.
async fn count_reply(connection: &mut Connection, ticket: TicketId, said: &Said) -> Result<(), sqlx::Error> {
    if people::speaks_for_member(connection, ticket, said.sender.id).await? {
        return Ok(());
    }
    sqlx::query(
        "UPDATE tickets SET first_reply_at = ? WHERE ticket_id = ? AND creator_user_id <> ? \
         AND (first_reply_at IS NULL OR first_reply_at > ?)",
    )
    .bind(said.at)
    .bind(ticket)
    .bind(said.sender.id)
    .bind(said.at)
    .execute(&mut *connection)
    .await?;
    sqlx::query(or_else_update!(
        "INSERT INTO reply_counts (guild_id, day, ticket_type, user_id, replies) \
         SELECT guild_id, ?, ticket_type, ?, 1 FROM tickets WHERE ticket_id = ? AND creator_user_id <> ?",
        "guild_id, day, ticket_type, user_id",
        "replies = reply_counts.replies + 1"
    ))
    .bind(day(said.at))
    .bind(said.sender.id)
    .bind(ticket)
    .bind(said.sender.id)
    .execute(connection)
    .await
    .map(drop)
}

async fn revise(
    connection: &mut Connection,
    ticket: TicketId,
    known: &Known,
    said: &Said,
    edited_at: Instant,
) -> Result<(), sqlx::Error> {
    if known.content != said.content {
        sqlx::query("INSERT INTO ticket_message_revisions (message_id, message_content, replaced_at) VALUES (?, ?, ?)")
            .bind(known.number)
            .bind(&known.content)
            .bind(edited_at)
            .execute(&mut *connection)
            .await?;
    }
    sqlx::query("UPDATE ticket_messages SET message_content = ?, layout = ?, edited_at = ? WHERE message_id = ?")
        .bind(&said.content)
        .bind(layout_text(said)?)
        .bind(edited_at)
        .bind(known.number)
        .execute(&mut *connection)
        .await?;
    replace_attachments(connection, ticket, known.number, said, edited_at).await
}

/// Adds the files that are new and marks those that are no longer there.
async fn replace_attachments(
    connection: &mut Connection,
    ticket: TicketId,
    message: i64,
    said: &Said,
    edited_at: Instant,
) -> Result<(), sqlx::Error> {
    let present: Vec<FileId> = sqlx::query_scalar(
        "SELECT discord_attachment_id FROM ticket_attachments WHERE message_id = ? AND removed_at IS NULL",
    )
    .bind(message)
    .fetch_all(&mut *connection)
    .await?;
    for gone in present.iter().filter(|FileId(id)| said.attachments.iter().all(|file| file.id != *id)) {
        sqlx::query("UPDATE ticket_attachments SET removed_at = ? WHERE message_id = ? AND discord_attachment_id = ?")
            .bind(edited_at)
            .bind(message)
            .bind(*gone)
            .execute(&mut *connection)
            .await?;
    }
    for file in said.attachments.iter().filter(|file| !present.contains(&FileId(file.id))) {
        attach(connection, ticket, message, said, file).await?;
    }
    Ok(())
}

async fn attach(
    connection: &mut Connection,
    ticket: TicketId,
    message: i64,
    said: &Said,
    file: &Attachment,
) -> Result<(), sqlx::Error> {
    let at = MessageAt { channel: said.thread, message: said.message };
    files::want(connection, ticket, Some(at), file).await?;
    sqlx::query(
        "INSERT INTO ticket_attachments (message_id, discord_attachment_id, file_name, size_bytes, url, media_type) \
         VALUES (?, ?, ?, ?, ?, ?)",
    )
    .bind(message)
    .bind(FileId(file.id))
    .bind(&file.name)
    .bind(i64::try_from(file.size).unwrap_or(i64::MAX))
    .bind(&file.url)
    .bind(&file.media_type)
    .execute(connection)
    .await
    .map(drop)
}

/// Deletes what was said in a ticket: texts, earlier texts, names and links of files, and what their copies are kept for. Who wrote when, and how much they sent, stays.
pub async fn erase(connection: &mut Connection, ticket: TicketId) -> Result<(), sqlx::Error> {
    for erasing in [
        "DELETE FROM ticket_message_revisions WHERE message_id IN (SELECT message_id FROM ticket_messages WHERE ticket_id = ?)",
        "DELETE FROM ticket_files WHERE ticket_id = ?",
        "UPDATE ticket_attachments SET file_name = '', url = '' \
         WHERE message_id IN (SELECT message_id FROM ticket_messages WHERE ticket_id = ?)",
        "UPDATE ticket_messages SET message_content = '', layout = NULL WHERE ticket_id = ?",
    ] {
        sqlx::query(erasing).bind(ticket).execute(&mut *connection).await?;
    }
    Ok(())
}

/// Marks a message as deleted, once.
pub async fn mark_deleted(
    connection: &mut Connection,
    ticket: TicketId,
    message: MessageId,
    at: Instant,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "UPDATE ticket_messages SET deleted_at = ? \
         WHERE discord_message_id = ? AND ticket_id = ? AND deleted_at IS NULL",
    )
    .bind(at)
    .bind(message)
    .bind(ticket)
    .execute(connection)
    .await
    .map(drop)
}
