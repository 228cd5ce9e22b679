//! A server's slash commands, one at a time. The call that replaces all of them is absent on purpose: it would delete
//! those of another bot that shares the application.

use reqwest::Method;
use serde::Deserialize;
use serde_json::json;

use super::{Body, Rest, wanted};
use crate::discord::commands::CommandSpec;
use crate::discord::fault::Fault;
use crate::discord::routes::Route;
use crate::domain::ids::{ApplicationId, CommandId, GuildId};

const ALL: &str = "applications/{}/guilds/{}/commands";
const ONE: &str = "applications/{}/guilds/{}/commands/{}";

/// A command that is registered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenCommand {
    /// Its id.
    pub id: CommandId,
    /// What it is; none for what is no slash command, or has parts that we never use.
    pub spec: Option<CommandSpec>,
    /// Its name.
    pub name: String,
}

/// The kind that is typed after a slash.
const CHAT_INPUT: u64 = 1;

impl Rest {
    /// All commands of the application in a server, whoever registered them.
    pub async fn commands(&self, app: ApplicationId, guild: GuildId) -> Result<Vec<SeenCommand>, Fault> {
        let route = Route::new(Method::GET, ALL, &[app.0, guild.0]).with_query("with_localizations=true".to_owned());
        let json = self.call(route, Body::Nothing, None).await?;
        wanted(json.as_array(), "list of commands")?.iter().map(|command| wanted(seen(command), "command")).collect()
    }

    /// Registers a command. Discord changes the one of the same name where there is one.
    pub async fn create_command(
        &self,
        app: ApplicationId,
        guild: GuildId,
        spec: &CommandSpec,
    ) -> Result<CommandId, Fault> {
        let route = Route::new(Method::POST, ALL, &[app.0, guild.0]);
        let json = self.call(route, Body::Json(json!(spec)), None).await?;
        wanted(json["id"].as_str().and_then(|id| id.parse().ok()), "command id")
    }

    /// Changes a command.
    pub async fn edit_command(
        &self,
        app: ApplicationId,
        guild: GuildId,
        id: CommandId,
        spec: &CommandSpec,
    ) -> Result<(), Fault> {
        let route = Route::new(Method::PATCH, ONE, &[app.0, guild.0, id.0]);
        self.call(route, Body::Json(json!(spec)), None).await.map(drop)
    }

    /// Deletes a command.
    pub async fn delete_command(&self, app: ApplicationId, guild: GuildId, id: CommandId) -> Result<(), Fault> {
        self.call(Route::new(Method::DELETE, ONE, &[app.0, guild.0, id.0]), Body::Nothing, None).await.map(drop)
    }
}

fn seen(json: &serde_json::Value) -> Option<SeenCommand> {
    let slash = json.get("type").is_none_or(|kind| kind.as_u64() == Some(CHAT_INPUT));
    Some(SeenCommand {
        id: json["id"].as_str()?.parse().ok()?,
        name: json["name"].as_str()?.to_owned(),
        spec: CommandSpec::deserialize(json).ok().filter(|_| slash),
    })
}
