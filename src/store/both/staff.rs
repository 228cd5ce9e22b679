//! The table `staff`: those of the staff whom the bot has seen, and whether they are available.

use sqlx::Row as _;

use super::tables::{Row, Tables};
use crate::domain::ids::{GuildId, RoleId, UserId};
use crate::domain::person::{Colleague, Face};
use crate::domain::ticket::Status;
use crate::domain::time::Instant;

fn colleague_of(row: &Row) -> Result<Colleague, sqlx::Error> {
    let roles: String = row.try_get("role_ids")?;
    let roles: Result<Vec<RoleId>, _> = roles.split_whitespace().map(str::parse).collect();
    let handles: i64 = row.try_get("handles")?;
    Ok(Colleague {
        face: Face {
            id: row.try_get("user_id")?,
            name: row.try_get("username")?,
            display_name: row.try_get("display_name")?,
        },
        roles: roles.map_err(|error| sqlx::Error::Decode(error.into()))?,
        available: row.try_get("available")?,
        handles: u32::try_from(handles).unwrap_or(u32::MAX),
    })
}

impl Tables {
    pub async fn colleagues(&self, guild: GuildId) -> Result<Vec<Colleague>, sqlx::Error> {
        let rows = sqlx::query(
            "SELECT s.user_id, s.username, s.display_name, s.role_ids, s.available, \
             (SELECT COUNT(*) FROM tickets t WHERE t.guild_id = s.guild_id AND t.status = ? \
             AND t.assigned_staff_user_id = s.user_id) AS handles FROM staff s WHERE s.guild_id = ? ORDER BY s.user_id",
        );
        rows.bind(Status::Open).bind(guild).fetch_all(&self.pool).await?.iter().map(colleague_of).collect()
    }

    pub async fn put_colleague(
        &self,
        guild: GuildId,
        face: &Face,
        roles: &[RoleId],
        now: Instant,
    ) -> Result<(), sqlx::Error> {
        let roles = roles.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        let known = sqlx::query(
            "UPDATE staff SET username = ?, display_name = ?, role_ids = ?, seen_at = ? WHERE guild_id = ? AND user_id = ?",
        );
        let known = known.bind(&face.name).bind(&face.display_name).bind(&roles).bind(now).bind(guild).bind(face.id);
        if known.execute(&self.pool).await?.rows_affected() > 0 {
            return Ok(());
        }
        let new = sqlx::query(
            "INSERT INTO staff (guild_id, user_id, username, display_name, role_ids, seen_at) VALUES (?, ?, ?, ?, ?, ?)",
        );
        let new = new.bind(guild).bind(face.id).bind(&face.name).bind(&face.display_name).bind(&roles).bind(now);
        match new.execute(&self.pool).await {
            // Another instance was quicker.
            Err(sqlx::Error::Database(error)) if error.is_unique_violation() => Ok(()),
            inserted => inserted.map(drop),
        }
    }

    pub async fn set_available(&self, guild: GuildId, user: UserId, on: bool) -> Result<(), sqlx::Error> {
        let set = sqlx::query("UPDATE staff SET available = ? WHERE guild_id = ? AND user_id = ?");
        set.bind(on).bind(guild).bind(user).execute(&self.pool).await.map(drop)
    }

    pub async fn drop_colleague(&self, guild: GuildId, user: UserId) -> Result<(), sqlx::Error> {
        let gone = sqlx::query("DELETE FROM staff WHERE guild_id = ? AND user_id = ?");
        gone.bind(guild).bind(user).execute(&self.pool).await.map(drop)
    }
}
