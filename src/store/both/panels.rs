//! The tables `panels` and `commands`: what this bot has put up in a server, and so may change or take down.

use sqlx::Row as _;

use super::super::types::PostedPanel;
use super::tables::{Row, Tables};
use crate::domain::ids::{CommandId, GuildId, PanelId};
use crate::domain::ticket::MessageAt;

impl Tables {
    pub async fn panels(&self, guild: GuildId) -> Result<Vec<PostedPanel>, sqlx::Error> {
        let rows = sqlx::query(
            "SELECT panel_id, channel_id, message_id, hash FROM panels WHERE guild_id = ? ORDER BY panel_id",
        );
        rows.bind(guild).fetch_all(&self.pool).await?.iter().map(panel_of).collect()
    }

    pub async fn put_panel(&self, guild: GuildId, panel: &PostedPanel) -> Result<(), sqlx::Error> {
        sqlx::query("REPLACE INTO panels (guild_id, panel_id, channel_id, message_id, hash) VALUES (?, ?, ?, ?, ?)")
            .bind(guild)
            .bind(&panel.panel)
            .bind(panel.at.channel)
            .bind(panel.at.message)
            .bind(&panel.hash)
            .execute(&self.pool)
            .await
            .map(drop)
    }

    pub async fn drop_panel(&self, guild: GuildId, panel: &PanelId) -> Result<(), sqlx::Error> {
        let gone = sqlx::query("DELETE FROM panels WHERE guild_id = ? AND panel_id = ?");
        gone.bind(guild).bind(panel).execute(&self.pool).await.map(drop)
    }

    pub async fn commands(&self, guild: GuildId) -> Result<Vec<(CommandId, String)>, sqlx::Error> {
        let rows = sqlx::query_as("SELECT command_id, name FROM commands WHERE guild_id = ? ORDER BY name, command_id");
        rows.bind(guild).fetch_all(&self.pool).await
    }

    pub async fn put_command(&self, guild: GuildId, command: CommandId, name: &str) -> Result<(), sqlx::Error> {
        let put = sqlx::query("REPLACE INTO commands (guild_id, command_id, name) VALUES (?, ?, ?)");
        put.bind(guild).bind(command).bind(name).execute(&self.pool).await.map(drop)
    }

    pub async fn drop_command(&self, guild: GuildId, command: CommandId) -> Result<(), sqlx::Error> {
        let gone = sqlx::query("DELETE FROM commands WHERE guild_id = ? AND command_id = ?");
        gone.bind(guild).bind(command).execute(&self.pool).await.map(drop)
    }
}

fn panel_of(row: &Row) -> Result<PostedPanel, sqlx::Error> {
    Ok(PostedPanel {
        panel: row.try_get("panel_id")?,
        at: MessageAt { channel: row.try_get("channel_id")?, message: row.try_get("message_id")? },
        hash: row.try_get("hash")?,
    })
}
