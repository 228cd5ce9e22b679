//! The table `audit`: who did or tried what.

use sqlx::Row as _;

use super::tables::{Connection, Row, Tables};
use crate::domain::audit::AuditRow;

impl Tables {
    pub async fn audit(&self, row: &AuditRow) -> Result<(), sqlx::Error> {
        insert(&mut *self.pool.acquire().await?, row).await
    }

    pub async fn audit_trail(&self, limit: u32) -> Result<Vec<AuditRow>, sqlx::Error> {
        let rows = sqlx::query(
            "SELECT at, guild_id, actor_user_id, actor_username, action, outcome, ticket_id, channel_id, detail \
             FROM audit ORDER BY audit_id DESC LIMIT ?",
        );
        rows.bind(i64::from(limit)).fetch_all(&self.pool).await?.iter().map(audit_of).collect()
    }
}

/// Adds a row, on a connection that may be in the middle of something.
pub async fn insert(connection: &mut Connection, row: &AuditRow) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO audit (at, guild_id, actor_user_id, actor_username, action, outcome, ticket_id, channel_id, detail) \
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(row.at)
    .bind(row.guild)
    .bind(row.actor)
    .bind(&row.actor_name)
    .bind(&row.action)
    .bind(&row.outcome)
    .bind(row.ticket)
    .bind(row.channel)
    .bind(&row.detail)
    .execute(connection)
    .await
    .map(drop)
}

fn audit_of(row: &Row) -> Result<AuditRow, sqlx::Error> {
    Ok(AuditRow {
        at: row.try_get("at")?,
        guild: row.try_get("guild_id")?,
        actor: row.try_get("actor_user_id")?,
        actor_name: row.try_get("actor_username")?,
        action: row.try_get("action")?,
        outcome: row.try_get("outcome")?,
        ticket: row.try_get("ticket_id")?,
        channel: row.try_get("channel_id")?,
        detail: row.try_get("detail")?,
    })
}
