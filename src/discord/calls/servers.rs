//! What a server has: the servers the bot is in, their roles and their text channels, by name.

use reqwest::Method;
use serde::Deserialize;

use super::{Body, Rest, wanted};
use crate::discord::fault::Fault;
use crate::discord::inbound::people::{RawMember, face};
use crate::discord::routes::Route;
use crate::domain::ids::{ChannelId, GuildId, RoleId, UserId};
use crate::domain::person::Face;

/// Discord's types of the channels that hold private threads, and of the categories that channels stand in.
const TEXT: u8 = 0;
const CATEGORY: u8 = 4;

/// The most members that Discord lists at once.
pub const MEMBERS: usize = 1000;

/// Something with a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named<Id> {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// The name of the category it stands in, if any.
    pub within: Option<String>,
}

#[derive(Deserialize)]
struct RawServer {
    id: GuildId,
    name: String,
}

#[derive(Deserialize)]
struct RawRole {
    id: RoleId,
    name: String,
    #[serde(default)]
    position: i64,
    #[serde(default)]
    tags: RawTags,
}

#[derive(Default, Deserialize)]
struct RawTags {
    #[serde(default)]
    bot_id: Option<UserId>,
}

#[derive(Deserialize)]
struct RawChannel {
    id: ChannelId,
    #[serde(rename = "type")]
    kind: u8,
    #[serde(default)]
    name: String,
    #[serde(default)]
    position: i64,
    #[serde(default)]
    parent_id: Option<ChannelId>,
}

/// Somebody in a server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenMember {
    /// Who they are.
    pub face: Face,
    /// Whether it is a bot.
    pub bot: bool,
    /// Their roles, without `@everyone`.
    pub roles: Vec<RoleId>,
}

impl Rest {
    /// Somebody in a server; [`Fault::Gone`] where they are not in it.
    pub async fn guild_member(&self, server: GuildId, user: UserId) -> Result<SeenMember, Fault> {
        let route = Route::new(Method::GET, "guilds/{}/members/{}", &[server.0, user.0]);
        let json = self.call(route, Body::Nothing, None).await?;
        wanted(RawMember::deserialize(json).ok().and_then(seen_member), "member")
    }

    /// The members of a server after this one by id, in the order of ids, at most [`MEMBERS`]. Without the Server Members
    /// Intent Discord forbids it.
    pub async fn members(&self, server: GuildId, after: UserId) -> Result<Vec<SeenMember>, Fault> {
        let route = Route::new(Method::GET, "guilds/{}/members", &[server.0]);
        let route = route.with_query(format!("limit={MEMBERS}&after={after}"));
        let json = self.call(route, Body::Nothing, None).await?;
        let raw = wanted(Vec::<RawMember>::deserialize(json).ok(), "list of members")?;
        Ok(raw.into_iter().filter_map(seen_member).collect())
    }

    /// The servers that the bot is in: the first 200, Discord's page.
    pub async fn servers(&self) -> Result<Vec<Named<GuildId>>, Fault> {
        let json = self.call(Route::new(Method::GET, "users/@me/guilds", &[]), Body::Nothing, None).await?;
        let raw = wanted(Vec::<RawServer>::deserialize(json).ok(), "list of servers")?;
        Ok(raw.into_iter().map(|raw| Named { id: raw.id, name: raw.name, within: None }).collect())
    }

    /// Whether somebody is in a server: [`Fault::Gone`] where they are not.
    pub async fn is_member(&self, server: GuildId, user: UserId) -> Result<(), Fault> {
        let route = Route::new(Method::GET, "guilds/{}/members/{}", &[server.0, user.0]);
        self.call(route, Body::Nothing, None).await.map(drop)
    }

    /// The roles that people can be given, highest first: not `@everyone`, and none that belongs to a bot.
    pub async fn roles(&self, server: GuildId) -> Result<Vec<Named<RoleId>>, Fault> {
        let json = self.call(Route::new(Method::GET, "guilds/{}/roles", &[server.0]), Body::Nothing, None).await?;
        let mut raw = wanted(Vec::<RawRole>::deserialize(json).ok(), "list of roles")?;
        raw.retain(|role| role.id.0 != server.0 && role.tags.bot_id.is_none());
        raw.sort_by_key(|role| (-role.position, role.id));
        Ok(raw.into_iter().map(|raw| Named { id: raw.id, name: raw.name, within: None }).collect())
    }

    /// The roles that a member has; [`Fault::Gone`] if they are not in the server.
    pub async fn member_roles(&self, server: GuildId, user: UserId) -> Result<Vec<RoleId>, Fault> {
        let route = Route::new(Method::GET, "guilds/{}/members/{}", &[server.0, user.0]);
        let json = self.call(route, Body::Nothing, None).await?;
        wanted(Vec::<RoleId>::deserialize(&json["roles"]).ok(), "member's roles")
    }

    /// Gives a member a role, or takes it from them; nothing happens where it is so already. `why` is for the server's
    /// audit log.
    pub async fn set_role(
        &self,
        server: GuildId,
        user: UserId,
        role: RoleId,
        gives: bool,
        why: &str,
    ) -> Result<(), Fault> {
        let method = if gives { Method::PUT } else { Method::DELETE };
        let route = Route::new(method, "guilds/{}/members/{}/roles/{}", &[server.0, user.0, role.0]);
        self.call(route, Body::Nothing, Some(why)).await.map(drop)
    }

    /// The text channels in the order in which Discord shows them, also those the bot does not see.
    pub async fn text_channels(&self, server: GuildId) -> Result<Vec<Named<ChannelId>>, Fault> {
        let json = self.call(Route::new(Method::GET, "guilds/{}/channels", &[server.0]), Body::Nothing, None).await?;
        let all = wanted(Vec::<RawChannel>::deserialize(json).ok(), "list of channels")?;
        let category = |channel: &RawChannel| {
            let parent = channel.parent_id?;
            all.iter().find(|other| other.kind == CATEGORY && other.id == parent)
        };
        let mut text: Vec<&RawChannel> = all.iter().filter(|channel| channel.kind == TEXT).collect();
        // Channels without a category stand above all categories.
        text.sort_by_key(|channel| {
            (category(channel).map(|above| (above.position, above.id)), channel.position, channel.id)
        });
        let named = |channel: &RawChannel| Named {
            id: channel.id,
            name: channel.name.clone(),
            within: category(channel).map(|above| above.name.clone()),
        };
        Ok(text.into_iter().map(named).collect())
    }
}

fn seen_member(raw: RawMember) -> Option<SeenMember> {
    let user = raw.user.clone()?;
    Some(SeenMember { face: face(&user, Some(&raw)), bot: user.bot, roles: raw.roles })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::discord::stub::{Answer, Stub};

    async fn answering(answer: Value) -> Stub {
        Stub::answering(vec![Answer::json(200, &answer)]).await
    }

    fn shown<Id>(named: Vec<Named<Id>>) -> Vec<String> {
        named.into_iter().map(|one| format!("{} in {}", one.name, one.within.unwrap_or_default())).collect()
    }

    #[tokio::test]
    async fn roles_that_nobody_can_be_given_are_left_out() {
        let stub = answering(json!([
            {"id": "7", "name": "@everyone", "position": 0},
            {"id": "71", "name": "Member", "position": 1},
            {"id": "72", "name": "Staff", "position": 3, "tags": {"premium_subscriber": null}},
            {"id": "73", "name": "Some bot", "position": 2, "managed": true, "tags": {"bot_id": "9"}},
        ]))
        .await;
        assert_eq!(shown(stub.rest().roles(GuildId(7)).await.unwrap()), ["Staff in ", "Member in "]);
        assert_eq!(stub.lines(), ["GET /guilds/7/roles"]);
    }

    #[tokio::test]
    async fn channels_stand_as_discord_shows_them() {
        let stub = answering(json!([
            {"id": "21", "type": 4, "name": "Team", "position": 5},
            {"id": "22", "type": 4, "name": "Hall", "position": 1},
            {"id": "23", "type": 0, "name": "list", "position": 2, "parent_id": "21"},
            {"id": "24", "type": 0, "name": "log", "position": 1, "parent_id": "21"},
            {"id": "25", "type": 2, "name": "voice", "position": 0, "parent_id": "22"},
            {"id": "26", "type": 0, "name": "tickets", "position": 9, "parent_id": "22"},
            {"id": "27", "type": 0, "name": "rules", "position": 9, "parent_id": null},
        ]))
        .await;
        assert_eq!(
            shown(stub.rest().text_channels(GuildId(7)).await.unwrap()),
            ["rules in ", "tickets in Hall", "log in Team", "list in Team"]
        );
    }

    #[tokio::test]
    async fn an_answer_that_is_no_list_is_broken() {
        let stub = answering(json!({"id": "7"})).await;
        assert!(matches!(stub.rest().servers().await, Err(Fault::Broken { .. })));
    }
}
