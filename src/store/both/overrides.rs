//! The table `overrides`: what maintainers set from Discord.

use sqlx::Row as _;

use super::audit;
use super::tables::{Row, Tables};
use crate::domain::audit::AuditRow;
use crate::domain::ids::GuildId;
use crate::domain::overrides::{Override, OverrideChange};
use crate::domain::person::Face;

const COLUMNS: &str = "SELECT guild_id, setting, value, value_before, set_by_user_id, set_by_username, \
                       set_by_display_name, set_at FROM overrides ORDER BY guild_id, set_at, setting";

impl Tables {
    pub async fn overrides(&self) -> Result<Vec<(GuildId, Override)>, sqlx::Error> {
        sqlx::query(COLUMNS).fetch_all(&self.pool).await?.iter().map(override_of).collect()
    }

    pub async fn change_overrides(&self, change: &OverrideChange, audited: &[AuditRow]) -> Result<(), sqlx::Error> {
        let mut transaction = self.begin().await?;
        for key in &change.reset {
            let gone = sqlx::query("DELETE FROM overrides WHERE guild_id = ? AND setting = ?");
            gone.bind(change.guild).bind(key).execute(&mut *transaction).await?;
        }
        for one in &change.set {
            sqlx::query(
                "REPLACE INTO overrides (guild_id, setting, value, value_before, set_by_user_id, set_by_username, \
                 set_by_display_name, set_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            )
            .bind(change.guild)
            .bind(&one.key)
            .bind(&one.value)
            .bind(&one.before)
            .bind(one.by.id)
            .bind(&one.by.name)
            .bind(&one.by.display_name)
            .bind(one.at)
            .execute(&mut *transaction)
            .await?;
        }
        for row in audited {
            audit::insert(&mut transaction, row).await?;
        }
        transaction.commit().await
    }
}

fn override_of(row: &Row) -> Result<(GuildId, Override), sqlx::Error> {
    let by = Face {
        id: row.try_get("set_by_user_id")?,
        name: row.try_get("set_by_username")?,
        display_name: row.try_get("set_by_display_name")?,
    };
    let one = Override {
        key: row.try_get("setting")?,
        value: row.try_get("value")?,
        before: row.try_get("value_before")?,
        by,
        at: row.try_get("set_at")?,
    };
    Ok((row.try_get("guild_id")?, one))
}
