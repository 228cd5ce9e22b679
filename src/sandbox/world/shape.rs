//! Discord's JSON shapes of what is in the world: ids as strings, permissions as decimal strings, times as RFC 3339.

use serde_json::{Map, Value, json};

use super::channel::Channel;
use super::guild::{Guild, Role, User};
use super::interaction::{Interaction, kind as interaction_kind};
use super::message::{Attachment, Message};
use super::{Id, World};
use crate::domain::time::Instant;
use crate::sandbox::blueprint::Whom;

/// How long a link to a file works.
const LINK_LIFE_SECONDS: i64 = 24 * 60 * 60;

fn text(id: Id) -> Value {
    Value::String(id.to_string())
}

fn maybe(id: Option<Id>) -> Value {
    id.map_or(Value::Null, text)
}

/// Discord's timestamps have microseconds and an offset.
pub fn stamp(at: Instant) -> Value {
    let seconds = Instant::from_unix_ms(at.unix_seconds() * 1000).rfc3339();
    let micros = at.unix_ms().rem_euclid(1000) * 1000;
    Value::String(format!("{}.{micros:06}+00:00", seconds.trim_end_matches('Z')))
}

impl World {
    /// A user.
    pub fn user_json(&self, user: &User) -> Value {
        json!({
            "id": user.id.to_string(),
            "username": user.username,
            "global_name": if user.bot { Value::Null } else { json!(user.display_name) },
            "discriminator": if user.bot { "0001" } else { "0" },
            "avatar": null,
            "bot": user.bot,
            "public_flags": 0,
        })
    }

    fn user_of(&self, id: Id) -> Value {
        self.users.get(&id).map_or_else(
            || json!({"id": id.to_string(), "username": "Deleted User", "discriminator": "0", "avatar": null}),
            |user| self.user_json(user),
        )
    }

    /// A member with their user.
    pub fn member_json(&self, guild: Id, person: Id) -> Option<Value> {
        let member = self.guilds.get(&guild)?.members.get(&person)?;
        Some(json!({
            "user": self.user_of(person),
            "nick": null,
            "avatar": null,
            "roles": member.roles.iter().map(Id::to_string).collect::<Vec<_>>(),
            "joined_at": stamp(member.joined_at),
            "premium_since": null,
            "deaf": false,
            "mute": false,
            "flags": 0,
            "pending": false,
            "communication_disabled_until": null,
        }))
    }

    /// A role.
    pub fn role_json(&self, role: &Role) -> Value {
        let mut json = json!({
            "id": role.id.to_string(),
            "name": role.name,
            "description": null,
            "color": role.colour,
            "colors": {"primary_color": role.colour, "secondary_color": null, "tertiary_color": null},
            "hoist": false,
            "icon": null,
            "unicode_emoji": null,
            "position": role.position,
            "permissions": role.permissions.to_string(),
            "managed": role.managed,
            "mentionable": role.mentionable,
            "flags": 0,
        });
        if role.managed {
            json["tags"] = json!({"bot_id": self.bot.to_string()});
        }
        json
    }

    /// A channel or thread; a thread with the member object of `viewer`, if they are in it.
    pub fn channel_json(&self, channel: &Channel, viewer: Option<Id>) -> Value {
        if let Some(recipient) = channel.recipient {
            return self.direct_json(channel, recipient);
        }
        let mut json = json!({
            "id": channel.id.to_string(),
            "type": channel.kind.0,
            "guild_id": channel.guild.to_string(),
            "name": channel.name,
            "parent_id": maybe(channel.parent),
            "last_message_id": maybe(channel.last_message),
            "rate_limit_per_user": channel.slowmode,
            "flags": 0,
        });
        if let Some(at) = channel.last_pin {
            json["last_pin_timestamp"] = stamp(at);
        }
        let Some(thread) = &channel.thread else {
            let order = self
                .guilds
                .get(&channel.guild)
                .and_then(|guild| guild.channels.iter().position(|id| *id == channel.id));
            json["position"] = json!(order.unwrap_or(0));
            json["topic"] = json!(channel.topic);
            json["nsfw"] = json!(false);
            json["permission_overwrites"] = channel
                .overwrites
                .iter()
                .map(|one| {
                    let (id, kind) = match one.whom {
                        Whom::Role(id) => (id, 0),
                        Whom::Person(id) => (id, 1),
                    };
                    json!({"id": id.to_string(), "type": kind, "allow": one.allow.to_string(), "deny": one.deny.to_string()})
                })
                .collect();
            return json;
        };
        json["owner_id"] = text(thread.owner);
        json["message_count"] = json!(thread.message_count);
        json["total_message_sent"] = json!(thread.total_sent);
        json["member_count"] = json!(thread.members.len().min(50));
        json["thread_metadata"] = json!({
            "archived": thread.archived,
            "auto_archive_duration": thread.auto_archive,
            "archive_timestamp": stamp(thread.archive_changed),
            "create_timestamp": stamp(thread.created),
            "locked": thread.locked,
            "invitable": thread.invitable,
        });
        if let Some(viewer) = viewer.filter(|viewer| thread.members.contains_key(viewer)) {
            json["member"] = self.thread_member_json(channel, viewer);
        }
        json
    }

    /// Somebody's place in a thread.
    pub fn thread_member_json(&self, thread: &Channel, person: Id) -> Value {
        let joined = thread.thread.as_ref().and_then(|state| state.members.get(&person));
        json!({
            "id": thread.id.to_string(),
            "user_id": person.to_string(),
            "join_timestamp": stamp(joined.copied().unwrap_or(self.now())),
            "flags": 0,
        })
    }

    /// A file, with a link that works for a day.
    pub fn attachment_json(&self, message: &Message, file: &Attachment) -> Value {
        self.file_json(message.channel, message.only_for.is_some(), file)
    }

    /// A file that came with a form, with a link that works for a day at most.
    pub fn upload_json(&self, channel: Id, file: &Attachment) -> Value {
        self.file_json(channel, true, file)
    }

    fn file_json(&self, channel: Id, ephemeral: bool, file: &Attachment) -> Value {
        let folder = if ephemeral { "ephemeral-attachments" } else { "attachments" };
        let issued = self.now().unix_seconds();
        let expires = issued + LINK_LIFE_SECONDS;
        let signature = signature_of(file.id, expires);
        let path = format!("{folder}/{channel}/{}/{}", file.id, file.name);
        let url = format!("{}/{path}?ex={expires:x}&is={issued:x}&hm={signature:016x}", self.origin);
        json!({
            "id": file.id.to_string(),
            "filename": file.name,
            "description": file.description,
            "content_type": file.media_type,
            "size": file.bytes.len(),
            "url": url,
            "proxy_url": url,
            "ephemeral": ephemeral,
            "flags": 0,
        })
    }

    /// A message, as REST and interactions have it (without `guild_id` and `member`, which events add).
    pub fn message_json(&self, message: &Message) -> Value {
        let mut json = json!({
            "id": message.id.to_string(),
            "channel_id": message.channel.to_string(),
            "type": message.kind,
            "author": self.user_of(message.author),
            "content": message.content,
            "timestamp": stamp(message.at),
            "edited_timestamp": message.edited.map_or(Value::Null, stamp),
            "tts": false,
            "mention_everyone": message.mentions.everyone,
            "mentions": message.mentions.users.iter().map(|id| self.user_of(*id)).collect::<Vec<_>>(),
            "mention_roles": message.mentions.roles.iter().map(Id::to_string).collect::<Vec<_>>(),
            "attachments": message.attachments.iter().map(|file| self.attachment_json(message, file)).collect::<Vec<_>>(),
            "embeds": message.embeds,
            "components": message.components,
            "pinned": message.pinned.is_some(),
            "flags": message.flags,
        });
        if let Some(nonce) = &message.nonce {
            json["nonce"] = nonce.clone();
        }
        if self.channels.get(&message.channel).is_some_and(|channel| channel.thread.is_some()) {
            json["position"] = json!(message.position);
        }
        if let Some(to) = message.reference {
            json["message_reference"] =
                json!({"type": 0, "message_id": to.to_string(), "channel_id": message.channel.to_string()});
            json["referenced_message"] = self.message(message.channel, to).map_or(Value::Null, |target| {
                let mut target = self.message_json(target);
                target.as_object_mut().map(|target| target.shift_remove("referenced_message"));
                target
            });
        }
        if let Some(interaction) = message.interaction.and_then(|id| self.interactions.get(&id)) {
            json["webhook_id"] = text(self.application);
            json["application_id"] = text(self.application);
            json["interaction_metadata"] = json!({
                "id": interaction.id.to_string(),
                "type": interaction.kind,
                "user": self.user_of(interaction.person),
                "authorizing_integration_owners": {},
            });
        } else if message.author == self.bot {
            json["application_id"] = text(self.application);
        }
        json
    }

    /// A server as REST has it.
    pub fn guild_json(&self, guild: &Guild) -> Value {
        json!({
            "id": guild.id.to_string(),
            "name": guild.name,
            "icon": null, "splash": null, "discovery_splash": null, "banner": null, "description": null,
            "owner_id": guild.owner.to_string(),
            "afk_channel_id": null, "afk_timeout": 300,
            "verification_level": 0, "default_message_notifications": 0, "explicit_content_filter": 0, "mfa_level": 0,
            "roles": guild.roles.values().map(|role| self.role_json(role)).collect::<Vec<_>>(),
            "emojis": [], "stickers": [], "features": [],
            "application_id": null,
            "system_channel_id": null, "system_channel_flags": 0, "rules_channel_id": null, "public_updates_channel_id": null,
            "safety_alerts_channel_id": null,
            "vanity_url_code": null, "premium_tier": 0, "premium_subscription_count": 0, "premium_progress_bar_enabled": false,
            "preferred_locale": "en-US", "nsfw_level": 0, "incidents_data": null,
        })
    }

    /// A server as GUILD_CREATE has it: with the channels and active threads that the bot sees, and of the members only the bot.
    pub fn guild_create_json(&self, guild: &Guild) -> Value {
        let mut json = self.guild_json(guild);
        let sees = |channel: &&Channel| channel.guild == guild.id && self.can_see(self.bot, channel);
        let visible: Vec<&Channel> = self.channels.values().filter(sees).collect();
        let of = |threads: bool| -> Value {
            let chosen = visible.iter().filter(|channel| channel.thread.is_some() == threads && !channel.archived());
            chosen.map(|channel| self.channel_json(channel, Some(self.bot))).collect()
        };
        let joined = guild.members.get(&self.bot).map(|member| member.joined_at);
        let extra = json!({
            "joined_at": stamp(joined.unwrap_or(self.now())),
            "large": false,
            "unavailable": false,
            "member_count": guild.members.len(),
            "voice_states": [], "presences": [], "stage_instances": [], "guild_scheduled_events": [], "soundboard_sounds": [],
            "members": [self.member_json(guild.id, self.bot)],
            "channels": of(false),
            "threads": of(true),
        });
        if let (Some(json), Value::Object(extra)) = (json.as_object_mut(), extra) {
            json.extend(extra);
        }
        json
    }

    /// An interaction, as INTERACTION_CREATE has it.
    pub fn interaction_json(&self, interaction: &Interaction) -> Value {
        let Some(channel) = self.channels.get(&interaction.channel) else { return Value::Null };
        if channel.recipient.is_some() {
            return self.private_interaction_json(interaction, channel);
        }
        let guild = channel.guild;
        let mut member = self.member_json(guild, interaction.person).unwrap_or_else(|| json!({}));
        member["permissions"] = json!(self.permissions_in(interaction.person, channel).to_string());
        let mut place = self.channel_json(channel, None);
        place["permissions"] = member["permissions"].clone();
        let locale = self.users.get(&interaction.person).map_or("en-US", |user| user.locale.as_str());
        let mut json = json!({
            "id": interaction.id.to_string(),
            "application_id": self.application.to_string(),
            "type": interaction.kind,
            "token": interaction.token,
            "version": 1,
            "data": interaction.data,
            "guild_id": guild.to_string(),
            "guild": {"id": guild.to_string(), "locale": "en-US", "features": []},
            "channel_id": channel.id.to_string(),
            "channel": place,
            "member": member,
            "app_permissions": self.permissions_in(self.bot, channel).to_string(),
            "locale": locale,
            "guild_locale": "en-US",
            "entitlements": [],
            "authorizing_integration_owners": {"0": guild.to_string()},
            "context": 0,
            "attachment_size_limit": crate::sandbox::limits::FILE_BYTES,
        });
        let carries_message = matches!(interaction.kind, interaction_kind::COMPONENT | interaction_kind::MODAL_SUBMIT);
        if let Some(source) = interaction.source.filter(|_| carries_message).and_then(|id| self.message(channel.id, id))
        {
            json["message"] = self.message_json(source);
        }
        json
    }

    /// What a person asks in a private conversation comes without a server and without a member.
    fn private_interaction_json(&self, interaction: &Interaction, channel: &Channel) -> Value {
        let user = self.users.get(&interaction.person);
        let mut json = json!({
            "id": interaction.id.to_string(),
            "application_id": self.application.to_string(),
            "type": interaction.kind,
            "token": interaction.token,
            "version": 1,
            "data": interaction.data,
            "channel_id": channel.id.to_string(),
            "channel": self.channel_json(channel, None),
            "user": user.map_or(Value::Null, |user| self.user_json(user)),
            "app_permissions": self.permissions_in(self.bot, channel).to_string(),
            "locale": user.map_or("en-US", |user| user.locale.as_str()),
            "entitlements": [],
            "authorizing_integration_owners": {"0": "0"},
            "context": 1,
            "attachment_size_limit": crate::sandbox::limits::FILE_BYTES,
        });
        if let Some(source) = interaction.source.and_then(|id| self.message(channel.id, id)) {
            json["message"] = self.message_json(source);
        }
        json
    }

    /// `resolved` for people, roles and channels that a person named in a command, menu or form.
    pub fn resolved_json(&self, guild: Id, ids: &[Id]) -> Map<String, Value> {
        let mut resolved = Map::new();
        let mut put = |section: &str, id: Id, value: Value| {
            resolved.entry(section).or_insert_with(|| json!({}))[id.to_string()] = value;
        };
        for id in ids {
            if let Some(user) = self.users.get(id) {
                put("users", *id, self.user_json(user));
                if let Some(mut member) = self.member_json(guild, *id) {
                    let of = member.as_object_mut();
                    of.map(|member| {
                        (member.shift_remove("user"), member.shift_remove("deaf"), member.shift_remove("mute"))
                    });
                    member["permissions"] = json!(self.permissions_in_guild(*id, guild).to_string());
                    put("members", *id, member);
                }
            } else if let Some(channel) = self.channels.get(id) {
                let mut json = self.channel_json(channel, None);
                json["permissions"] = json!("0");
                json["app_permissions"] = json!(self.permissions_in(self.bot, channel).to_string());
                put("channels", *id, json);
            } else if let Some(role) = self.guilds.get(&guild).and_then(|guild| guild.roles.get(id)) {
                put("roles", *id, self.role_json(role));
            }
        }
        resolved
    }

    /// The application.
    pub fn application_json(&self) -> Value {
        json!({
            "id": self.application.to_string(),
            "name": self.name_of(self.bot),
            "icon": null,
            "description": "",
            "bot_public": false,
            "bot_require_code_grant": false,
            "verify_key": "0".repeat(64),
            "team": null,
            "owner": {"id": "1", "username": "owner", "discriminator": "0", "avatar": null},
            "summary": "",
            "flags": self.application_flags(),
            "bot": self.user_of(self.bot),
            "approximate_guild_count": self.guilds.len(),
        })
    }

    /// The application's flags: which privileged intents are switched on in the developer portal.
    pub fn application_flags(&self) -> u64 {
        const MEMBERS_LIMITED: u64 = 1 << 15;
        const CONTENT_LIMITED: u64 = 1 << 19;
        let on = |enabled: bool, bit: u64| if enabled { bit } else { 0 };
        on(self.guild_members, MEMBERS_LIMITED) | on(self.message_content, CONTENT_LIMITED)
    }
}

/// What a link must carry to be honoured.
pub fn signature_of(file: Id, expires: i64) -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    (file, expires, "signed by the sandbox").hash(&mut hasher);
    hasher.finish()
}
