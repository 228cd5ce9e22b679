//! How the gateway's events change what is known about servers.

use serde::Deserialize;
use serde_json::Value;

use super::{Channel, Guild, Guilds, News, Role, Thread};
use crate::discord::inbound::people::{RawMember, RawUser};
use crate::discord::permission::{For, Overwrite};
use crate::domain::ids::{ChannelId, GuildId, RoleId, UserId};

#[derive(Deserialize)]
struct RawGuild {
    id: GuildId,
    #[serde(default)]
    unavailable: Option<bool>,
    #[serde(default)]
    name: Option<String>,
    #[serde(default)]
    owner_id: Option<UserId>,
    #[serde(default)]
    roles: Option<Vec<RawRole>>,
    #[serde(default)]
    channels: Vec<RawChannel>,
    #[serde(default)]
    threads: Vec<RawChannel>,
    #[serde(default)]
    members: Vec<RawMember>,
}

#[derive(Deserialize)]
struct RawRole {
    id: RoleId,
    name: String,
    #[serde(default)]
    permissions: Bits,
    #[serde(default)]
    mentionable: bool,
    #[serde(default)]
    position: i64,
}

/// A channel or a thread.
#[derive(Deserialize)]
struct RawChannel {
    id: ChannelId,
    #[serde(default)]
    guild_id: Option<GuildId>,
    #[serde(rename = "type")]
    kind: u8,
    #[serde(default)]
    parent_id: Option<ChannelId>,
    #[serde(default)]
    owner_id: Option<UserId>,
    #[serde(default)]
    permission_overwrites: Vec<RawOverwrite>,
    #[serde(default)]
    thread_metadata: Option<RawThread>,
}

#[derive(Deserialize)]
struct RawThread {
    #[serde(default)]
    archived: bool,
}

#[derive(Deserialize)]
struct RawOverwrite {
    id: String,
    #[serde(rename = "type")]
    kind: u8,
    #[serde(default)]
    allow: Bits,
    #[serde(default)]
    deny: Bits,
}

/// Permissions are sent as text, since they exceed what a float holds.
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(try_from = "String")]
struct Bits(u64);

impl TryFrom<String> for Bits {
    type Error = std::num::ParseIntError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse().map(Self)
    }
}

#[derive(Deserialize)]
struct RoleEvent {
    guild_id: GuildId,
    role: RawRole,
}

#[derive(Deserialize)]
struct RoleGone {
    guild_id: GuildId,
    role_id: RoleId,
}

#[derive(Deserialize)]
struct MemberEvent {
    guild_id: GuildId,
    user: RawUser,
    #[serde(default)]
    roles: Vec<RoleId>,
}

#[derive(Deserialize)]
struct ThreadSync {
    guild_id: GuildId,
    #[serde(default)]
    channel_ids: Option<Vec<ChannelId>>,
    threads: Vec<RawChannel>,
}

impl Guilds {
    /// A session began: who the bot is, for its own permissions, and all servers that it is in.
    pub(in crate::discord) fn ready(&self, me: UserId, servers: &[GuildId]) {
        let mut known = self.write();
        known.me = Some(me);
        known.joined = servers.iter().copied().collect();
        known.guilds.retain(|guild, _| servers.contains(guild));
    }

    /// Takes in an event; what became known of which server, where others may want to look at it. Threads are kept up
    /// quietly.
    pub(in crate::discord) fn feed(
        &self,
        kind: &str,
        data: &Value,
    ) -> Result<Option<(GuildId, News)>, serde_json::Error> {
        let of = |news: News| move |guild: Option<GuildId>| guild.map(|guild| (guild, news));
        match kind {
            "GUILD_CREATE" => RawGuild::deserialize(data).map(|raw| self.arrived(raw)).map(of(News::Arrived)),
            "GUILD_DELETE" => RawGuild::deserialize(data).map(|raw| self.left(&raw)).map(of(News::Gone)),
            _ => self.feed_change(kind, data).map(of(News::Changed)),
        }
    }

    fn feed_change(&self, kind: &str, data: &Value) -> Result<Option<GuildId>, serde_json::Error> {
        match kind {
            "GUILD_UPDATE" => RawGuild::deserialize(data).map(|raw| self.changed(raw)),
            "CHANNEL_CREATE" | "CHANNEL_UPDATE" => RawChannel::deserialize(data).map(|raw| self.channel(raw)),
            "CHANNEL_DELETE" => RawChannel::deserialize(data).map(|raw| self.channel_gone(&raw)),
            "GUILD_ROLE_CREATE" | "GUILD_ROLE_UPDATE" => RoleEvent::deserialize(data).map(|raw| self.role(raw)),
            "GUILD_ROLE_DELETE" => RoleGone::deserialize(data).map(|raw| {
                self.within(raw.guild_id, |guild| {
                    guild.roles.remove(&raw.role_id);
                })
            }),
            "GUILD_MEMBER_UPDATE" => MemberEvent::deserialize(data).map(|raw| self.member(raw)),
            "THREAD_CREATE" | "THREAD_UPDATE" => RawChannel::deserialize(data).map(|raw| self.thread(raw)),
            "THREAD_DELETE" => RawChannel::deserialize(data).map(|raw| self.thread_gone(&raw)),
            "THREAD_LIST_SYNC" => ThreadSync::deserialize(data).map(|raw| self.threads(raw)),
            _ => Ok(None),
        }
    }

    fn within(&self, guild: GuildId, change: impl FnOnce(&mut Guild)) -> Option<GuildId> {
        self.write().guilds.get_mut(&guild).map(|of| {
            change(of);
            guild
        })
    }

    fn arrived(&self, raw: RawGuild) -> Option<GuildId> {
        if raw.unavailable == Some(true) {
            return None;
        }
        let mut known = self.write();
        let is_me = |member: &&RawMember| member.user.as_ref().is_some_and(|user| Some(user.id) == known.me);
        let own_roles = match (raw.members.iter().find(is_me), known.guilds.get(&raw.id)) {
            (Some(own), _) => own.roles.clone(),
            (None, Some(before)) => before.own_roles.clone(),
            (None, None) => Vec::new(),
        };
        let guild = Guild {
            name: raw.name.unwrap_or_default(),
            owner: raw.owner_id?,
            own_roles,
            roles: raw.roles.unwrap_or_default().into_iter().map(role).collect(),
            channels: raw.channels.into_iter().map(|raw| (raw.id, channel(raw))).collect(),
            threads: raw.threads.into_iter().map(thread).collect(),
        };
        known.joined.insert(raw.id);
        known.guilds.insert(raw.id, guild);
        Some(raw.id)
    }

    fn changed(&self, raw: RawGuild) -> Option<GuildId> {
        self.within(raw.id, |guild| {
            guild.name = raw.name.unwrap_or_else(|| std::mem::take(&mut guild.name));
            guild.owner = raw.owner_id.unwrap_or(guild.owner);
            if let Some(roles) = raw.roles {
                guild.roles = roles.into_iter().map(role).collect();
            }
        })
    }

    /// An outage (`unavailable`) forgets nothing; without it the bot was removed from the server.
    fn left(&self, raw: &RawGuild) -> Option<GuildId> {
        if raw.unavailable != Some(true) {
            let mut known = self.write();
            known.joined.remove(&raw.id);
            known.guilds.remove(&raw.id);
        }
        Some(raw.id)
    }

    fn channel(&self, raw: RawChannel) -> Option<GuildId> {
        self.within(raw.guild_id?, |guild| {
            guild.channels.insert(raw.id, channel(raw));
        })
    }

    fn channel_gone(&self, raw: &RawChannel) -> Option<GuildId> {
        self.within(raw.guild_id?, |guild| {
            guild.channels.remove(&raw.id);
            guild.threads.retain(|_, thread| thread.parent != Some(raw.id));
        })
    }

    fn role(&self, raw: RoleEvent) -> Option<GuildId> {
        self.within(raw.guild_id, |guild| {
            guild.roles.extend([role(raw.role)]);
        })
    }

    fn member(&self, raw: MemberEvent) -> Option<GuildId> {
        if self.read().me != Some(raw.user.id) {
            return None;
        }
        self.within(raw.guild_id, |guild| guild.own_roles = raw.roles)
    }

    fn thread(&self, raw: RawChannel) -> Option<GuildId> {
        self.within(raw.guild_id?, |guild| {
            if raw.thread_metadata.as_ref().is_some_and(|thread| thread.archived) {
                guild.threads.remove(&raw.id);
            } else {
                guild.threads.extend([thread(raw)]);
            }
        });
        None
    }

    fn thread_gone(&self, raw: &RawChannel) -> Option<GuildId> {
        self.within(raw.guild_id?, |guild| {
            guild.threads.remove(&raw.id);
        });
        None
    }

    /// All active threads of the listed channels, or of the whole server, in the place of those known.
    fn threads(&self, raw: ThreadSync) -> Option<GuildId> {
        self.within(raw.guild_id, |guild| {
            let listed = |parent: Option<ChannelId>| match (&raw.channel_ids, parent) {
                (Some(channels), Some(parent)) => channels.contains(&parent),
                (Some(_), None) => false,
                (None, _) => true,
            };
            guild.threads.retain(|_, thread| !listed(thread.parent));
            guild.threads.extend(raw.threads.into_iter().map(thread));
        });
        None
    }
}

fn role(raw: RawRole) -> (RoleId, Role) {
    let (permissions, mentionable, position) = (raw.permissions.0, raw.mentionable, raw.position);
    (raw.id, Role { name: raw.name, permissions, mentionable, position })
}

fn thread(raw: RawChannel) -> (ChannelId, Thread) {
    (raw.id, Thread { kind: raw.kind, parent: raw.parent_id, owner: raw.owner_id })
}

fn channel(raw: RawChannel) -> Channel {
    let overwrites = raw.permission_overwrites.iter().filter_map(overwrite).collect();
    Channel { kind: raw.kind, overwrites }
}

fn overwrite(raw: &RawOverwrite) -> Option<Overwrite> {
    let id = raw.id.parse().ok()?;
    let whom = match raw.kind {
        0 => For::Role(RoleId(id)),
        1 => For::Member(UserId(id)),
        _ => return None,
    };
    Some(Overwrite { whom, allow: raw.allow.0, deny: raw.deny.0 })
}
