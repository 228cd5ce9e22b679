//! The tables `ticket_decisions` and `ticket_roles`: what the staff decided, and the roles that changed with it.

use sqlx::Row as _;

use super::tables::{Connection, Row, Tables};
use crate::domain::decision::{Decided, RoleChange};
use crate::domain::ids::{RoleId, TicketId};
use crate::domain::person::Face;
use crate::domain::ticket::Status;
use crate::domain::time::Instant;

fn decided_of(row: &Row) -> Result<Decided, sqlx::Error> {
    let turn: i64 = row.try_get("turn")?;
    Ok(Decided {
        turn: u32::try_from(turn).unwrap_or(u32::MAX),
        decision: row.try_get("decision")?,
        label: row.try_get("label")?,
        position: row.try_get("position")?,
        by: Face {
            id: row.try_get("decided_by_user_id")?,
            name: row.try_get("decided_by_username")?,
            display_name: row.try_get("decided_by_display_name")?,
        },
        reason: row.try_get("reason")?,
        at: row.try_get("decided_at")?,
    })
}

impl Tables {
    pub async fn decided(&self, ticket: TicketId) -> Result<Option<Decided>, sqlx::Error> {
        let row = sqlx::query(
            "SELECT turn, decision, label, position, reason, decided_by_user_id, decided_by_username, \
             decided_by_display_name, decided_at FROM ticket_decisions WHERE ticket_id = ? ORDER BY turn DESC LIMIT 1",
        );
        row.bind(ticket).fetch_optional(&self.pool).await?.as_ref().map(decided_of).transpose()
    }

    pub async fn role_changes(&self, ticket: TicketId) -> Result<Vec<(RoleId, RoleChange)>, sqlx::Error> {
        let rows = sqlx::query("SELECT role_id, role_change FROM ticket_roles WHERE ticket_id = ? ORDER BY role_id");
        let rows = rows.bind(ticket).fetch_all(&self.pool).await?;
        rows.iter().map(|row| Ok((row.try_get("role_id")?, row.try_get("role_change")?))).collect()
    }

    pub async fn note_role(
        &self,
        ticket: TicketId,
        role: RoleId,
        change: RoleChange,
        now: Instant,
    ) -> Result<(), sqlx::Error> {
        let mut transaction = self.begin().await?;
        strike(&mut transaction, ticket, role).await?;
        let note =
            sqlx::query("INSERT INTO ticket_roles (ticket_id, role_id, role_change, changed_at) VALUES (?, ?, ?, ?)");
        note.bind(ticket).bind(role).bind(change).bind(now).execute(&mut *transaction).await?;
        transaction.commit().await
    }

    pub async fn strike_role(&self, ticket: TicketId, role: RoleId) -> Result<(), sqlx::Error> {
        strike(&mut *self.pool.acquire().await?, ticket, role).await
    }
}

async fn strike(connection: &mut Connection, ticket: TicketId, role: RoleId) -> Result<(), sqlx::Error> {
    let struck = sqlx::query("DELETE FROM ticket_roles WHERE ticket_id = ? AND role_id = ?");
    struck.bind(ticket).bind(role).execute(connection).await.map(drop)
}

/// Adds a decision; tells whether it is the next one of a ticket that is open.
pub async fn insert(connection: &mut Connection, ticket: TicketId, decided: &Decided) -> Result<bool, sqlx::Error> {
    let inserted = sqlx::query(
        "INSERT INTO ticket_decisions (ticket_id, turn, decision, label, position, reason, decided_by_user_id, \
         decided_by_username, decided_by_display_name, decided_at) \
         SELECT ticket_id, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM tickets WHERE ticket_id = ? AND status = ?",
    )
    .bind(i64::from(decided.turn))
    .bind(&decided.decision)
    .bind(&decided.label)
    .bind(&decided.position)
    .bind(&decided.reason)
    .bind(decided.by.id)
    .bind(&decided.by.name)
    .bind(&decided.by.display_name)
    .bind(decided.at)
    .bind(ticket)
    .bind(Status::Open)
    .execute(&mut *connection)
    .await;
    match inserted {
        Ok(inserted) if inserted.rows_affected() == 0 => return Ok(false),
        Ok(_) => {}
        Err(sqlx::Error::Database(error)) if error.is_unique_violation() => return Ok(false),
        Err(error) => return Err(error),
    }
    let replaced = sqlx::query(
        "UPDATE ticket_decisions SET replaced_at = ? WHERE ticket_id = ? AND turn < ? AND replaced_at IS NULL",
    );
    replaced.bind(decided.at).bind(ticket).bind(i64::from(decided.turn)).execute(connection).await?;
    Ok(true)
}
