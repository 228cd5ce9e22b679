//! The tables `ticket_people`, those who were brought into a ticket, and `ticket_notes`, what its staff noted.

use sqlx::Row as _;

use super::tables::{Connection, Row, Tables};
use crate::domain::ids::{TicketId, UserId};
use crate::domain::person::Face;
use crate::domain::ticket::{Guest, Note, Side};

fn face_of(row: &Row) -> Result<Face, sqlx::Error> {
    Ok(Face { id: row.try_get("user_id")?, name: row.try_get("username")?, display_name: row.try_get("display_name")? })
}

fn guest_of(row: &Row) -> Result<Guest, sqlx::Error> {
    let (added_by, at, side) = (row.try_get("added_by_user_id")?, row.try_get("added_at")?, row.try_get("side")?);
    Ok(Guest { face: face_of(row)?, added_by, at, side })
}

fn note_of(row: &Row) -> Result<Note, sqlx::Error> {
    Ok(Note { by: face_of(row)?, text: row.try_get("note")?, at: row.try_get("written_at")? })
}

impl Tables {
    pub async fn guests(&self, ticket: TicketId) -> Result<Vec<Guest>, sqlx::Error> {
        let rows = sqlx::query(
            "SELECT user_id, username, display_name, added_by_user_id, added_at, side FROM ticket_people \
             WHERE ticket_id = ? ORDER BY added_at, user_id",
        );
        rows.bind(ticket).fetch_all(&self.pool).await?.iter().map(guest_of).collect()
    }

    pub async fn notes(&self, ticket: TicketId) -> Result<Vec<Note>, sqlx::Error> {
        let rows = sqlx::query(
            "SELECT user_id, username, display_name, note, written_at FROM ticket_notes WHERE ticket_id = ? \
             ORDER BY note_id",
        );
        rows.bind(ticket).fetch_all(&self.pool).await?.iter().map(note_of).collect()
    }
}

/// Whether somebody was brought into a ticket beside its creator.
pub async fn speaks_for_member(
    connection: &mut Connection,
    ticket: TicketId,
    user: UserId,
) -> Result<bool, sqlx::Error> {
    let beside: i64 =
        sqlx::query_scalar("SELECT COUNT(*) FROM ticket_people WHERE ticket_id = ? AND user_id = ? AND side = ?")
            .bind(ticket)
            .bind(user)
            .bind(Side::Member)
            .fetch_one(connection)
            .await?;
    Ok(beside > 0)
}

/// Adds somebody; tells whether they were not there.
pub async fn add(connection: &mut Connection, ticket: TicketId, guest: &Guest) -> Result<bool, sqlx::Error> {
    let added = sqlx::query(
        "INSERT INTO ticket_people (ticket_id, user_id, username, display_name, added_by_user_id, added_at, \
         side) VALUES (?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(ticket)
    .bind(guest.face.id)
    .bind(&guest.face.name)
    .bind(&guest.face.display_name)
    .bind(guest.added_by)
    .bind(guest.at)
    .bind(guest.side)
    .execute(connection)
    .await;
    is_new(added.map(drop))
}

/// Removes somebody; tells whether they were there.
pub async fn remove(connection: &mut Connection, ticket: TicketId, user: UserId) -> Result<bool, sqlx::Error> {
    let removed = sqlx::query("DELETE FROM ticket_people WHERE ticket_id = ? AND user_id = ?");
    Ok(removed.bind(ticket).bind(user).execute(connection).await?.rows_affected() == 1)
}

/// Keeps a note; tells whether this source had kept none.
pub async fn note(
    connection: &mut Connection,
    ticket: TicketId,
    note: &Note,
    source: &str,
) -> Result<bool, sqlx::Error> {
    let kept = sqlx::query(
        "INSERT INTO ticket_notes (ticket_id, user_id, username, display_name, note, written_at, source) \
         VALUES (?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(ticket)
    .bind(note.by.id)
    .bind(&note.by.name)
    .bind(&note.by.display_name)
    .bind(&note.text)
    .bind(note.at)
    .bind(source)
    .execute(connection)
    .await;
    is_new(kept.map(drop))
}

fn is_new(inserted: Result<(), sqlx::Error>) -> Result<bool, sqlx::Error> {
    match inserted {
        Ok(()) => Ok(true),
        Err(sqlx::Error::Database(error)) if error.is_unique_violation() => Ok(false),
        Err(error) => Err(error),
    }
}
