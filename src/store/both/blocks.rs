//! The table `blocks`: members who may not open tickets.

use sqlx::Row as _;

use super::tables::{Connection, Row, Tables};
use crate::domain::block::{Block, Blocks, SHOWN};
use crate::domain::ids::{GuildId, UserId};
use crate::domain::person::Face;
use crate::domain::time::Instant;

/// A query for blocks.
macro_rules! blocks {
    ($which:literal) => {
        concat!(
            "SELECT user_id, username, display_name, blocked_at, blocked_until, reason, blocked_by_user_id, \
             blocked_by_username, blocked_by_display_name FROM blocks WHERE ",
            $which
        )
    };
}

fn block_of(row: &Row) -> Result<Block, sqlx::Error> {
    Ok(Block {
        who: Face {
            id: row.try_get("user_id")?,
            name: row.try_get("username")?,
            display_name: row.try_get("display_name")?,
        },
        by: Face {
            id: row.try_get("blocked_by_user_id")?,
            name: row.try_get("blocked_by_username")?,
            display_name: row.try_get("blocked_by_display_name")?,
        },
        at: row.try_get("blocked_at")?,
        until: row.try_get("blocked_until")?,
        reason: row.try_get("reason")?,
    })
}

impl Tables {
    pub async fn block(&self, guild: GuildId, user: UserId) -> Result<Option<Block>, sqlx::Error> {
        of(&mut *self.pool.acquire().await?, guild, user).await
    }

    pub async fn blocks(&self, guild: GuildId, now: Instant) -> Result<Blocks, sqlx::Error> {
        let mut connection = self.pool.acquire().await?;
        let latest = sqlx::query(blocks!(
            "guild_id = ? AND (blocked_until IS NULL OR blocked_until > ?) ORDER BY blocked_at DESC, user_id LIMIT ?"
        ));
        let latest = latest.bind(guild).bind(now).bind(i64::from(SHOWN)).fetch_all(&mut *connection).await?;
        let total: i64 = sqlx::query_scalar(
            "SELECT COUNT(*) FROM blocks WHERE guild_id = ? AND (blocked_until IS NULL OR blocked_until > ?)",
        )
        .bind(guild)
        .bind(now)
        .fetch_one(&mut *connection)
        .await?;
        Ok(Blocks { latest: latest.iter().map(block_of).collect::<Result<_, _>>()?, total: total.unsigned_abs() })
    }
}

/// What keeps a member from opening tickets, whether or not it is over.
pub async fn of(connection: &mut Connection, guild: GuildId, user: UserId) -> Result<Option<Block>, sqlx::Error> {
    let row = sqlx::query(blocks!("guild_id = ? AND user_id = ?")).bind(guild).bind(user);
    row.fetch_optional(connection).await?.as_ref().map(block_of).transpose()
}

/// Keeps a member from opening tickets, in place of what did so before.
pub async fn put(connection: &mut Connection, guild: GuildId, block: &Block) -> Result<(), sqlx::Error> {
    sqlx::query(
        "REPLACE INTO blocks (guild_id, user_id, username, display_name, blocked_at, blocked_until, reason, \
         blocked_by_user_id, blocked_by_username, blocked_by_display_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(guild)
    .bind(block.who.id)
    .bind(&block.who.name)
    .bind(&block.who.display_name)
    .bind(block.at)
    .bind(block.until)
    .bind(&block.reason)
    .bind(block.by.id)
    .bind(&block.by.name)
    .bind(&block.by.display_name)
    .execute(connection)
    .await
    .map(drop)
}

/// Lets a member open tickets again.
pub async fn delete(connection: &mut Connection, guild: GuildId, user: UserId) -> Result<(), sqlx::Error> {
    let gone = sqlx::query("DELETE FROM blocks WHERE guild_id = ? AND user_id = ?");
    gone.bind(guild).bind(user).execute(connection).await.map(drop)
}
