//! The table `ticket_closures`: closes that were taken back.

use sqlx::Row as _;

use super::tables::{Connection, Row, Tables};
use super::tickets::{self, closure_of};
use super::timers;
use crate::domain::ids::TicketId;
use crate::domain::person::Face;
use crate::domain::ticket::{Reopening, Status};
use crate::domain::time::Instant;

fn reopening_of(row: &Row) -> Result<Reopening, sqlx::Error> {
    Ok(Reopening {
        closure: closure_of(row)?.ok_or(sqlx::Error::RowNotFound)?,
        at: row.try_get("reopened_at")?,
        by: Face {
            id: row.try_get("reopened_by_user_id")?,
            name: row.try_get("reopened_by_username")?,
            display_name: row.try_get("reopened_by_display_name")?,
        },
    })
}

impl Tables {
    pub async fn reopenings(&self, ticket: TicketId) -> Result<Vec<Reopening>, sqlx::Error> {
        let rows = sqlx::query(
            "SELECT closed_at, closure_reason, closed_by_user_id, closed_by_username, closed_by_display_name, \
             reopened_at, reopened_by_user_id, reopened_by_username, reopened_by_display_name \
             FROM ticket_closures WHERE ticket_id = ? ORDER BY closure_id",
        );
        rows.bind(ticket).fetch_all(&self.pool).await?.iter().map(reopening_of).collect()
    }
}

/// Opens a ticket again and keeps how it was closed; tells whether it was closed.
pub async fn reopen(
    connection: &mut Connection,
    ticket: TicketId,
    by: &Face,
    at: Instant,
) -> Result<bool, sqlx::Error> {
    let kept = sqlx::query(
        "INSERT INTO ticket_closures (ticket_id, closed_at, closure_reason, closed_by_user_id, closed_by_username, \
         closed_by_display_name, reopened_at, reopened_by_user_id, reopened_by_username, reopened_by_display_name) \
         SELECT ticket_id, closed_at, closure_reason, closed_by_user_id, closed_by_username, closed_by_display_name, \
         ?, ?, ?, ? FROM tickets WHERE ticket_id = ? AND status = ?",
    );
    let kept = kept.bind(at).bind(by.id).bind(&by.name).bind(&by.display_name).bind(ticket).bind(Status::Closed);
    if kept.execute(&mut *connection).await?.rows_affected() == 0 {
        return Ok(false);
    }
    let opened = sqlx::query(
        "UPDATE tickets SET status = ?, closed_at = NULL, closure_reason = NULL, closed_by_user_id = NULL, \
         closed_by_username = NULL, closed_by_display_name = NULL, erased_at = NULL WHERE ticket_id = ?",
    );
    opened.bind(Status::Open).bind(ticket).execute(&mut *connection).await?;
    timers::stop_all(connection, ticket).await?;
    Ok(true)
}

/// Closes a ticket as it was closed before it was last opened again; tells whether it was open, and had been closed.
pub async fn reclose(connection: &mut Connection, ticket: TicketId) -> Result<bool, sqlx::Error> {
    let last = sqlx::query_scalar("SELECT MAX(closure_id) FROM ticket_closures WHERE ticket_id = ?");
    let last: Option<i64> = last.bind(ticket).fetch_one(&mut *connection).await?;
    let Some(last) = last else { return Ok(false) };
    let row = sqlx::query(
        "SELECT closed_at, closure_reason, closed_by_user_id, closed_by_username, closed_by_display_name, reopened_at, \
         reopened_by_user_id, reopened_by_username, reopened_by_display_name FROM ticket_closures WHERE closure_id = ?",
    );
    let undone = reopening_of(&row.bind(last).fetch_one(&mut *connection).await?)?;
    if !tickets::close(connection, ticket, &undone.closure).await? {
        return Ok(false);
    }
    timers::stop_all(connection, ticket).await?;
    sqlx::query("DELETE FROM ticket_closures WHERE closure_id = ?").bind(last).execute(connection).await?;
    Ok(true)
}
