//! One frame of the gateway at a time: what is known about servers is brought up to date first, then what it means is told.

use serde::Deserialize;
use serde_json::Value;

use super::asked::{self, OurCommands};
use super::people::{RawMember, RawUser, face};
use super::said::RawMessage;
use super::{Inbound, MemberNews, asked::NOWHERE};
use crate::clock::Clock;
use crate::discord::guilds::Guilds;
use crate::discord::skew::Skew;
use crate::domain::event::Event;
use crate::domain::ids::{ChannelId, GuildId, MessageId, RoleId};
use crate::domain::ticket::Said;
use crate::domain::time::Instant;

/// Reads the frames of one session after another.
pub struct Reader {
    clock: Clock,
    skew: Skew,
    guilds: Guilds,
    ours: OurCommands,
}

#[derive(Deserialize)]
struct Frame {
    op: u8,
    #[serde(default)]
    t: Option<String>,
    #[serde(default)]
    d: Value,
}

#[derive(Deserialize)]
struct RawReady {
    user: RawUser,
    #[serde(default)]
    guilds: Vec<RawId>,
}

#[derive(Deserialize)]
struct RawId {
    id: GuildId,
}

#[derive(Deserialize)]
struct Deleted {
    #[serde(default)]
    id: Option<MessageId>,
    #[serde(default)]
    ids: Vec<MessageId>,
    channel_id: ChannelId,
    #[serde(default)]
    guild_id: Option<GuildId>,
}

#[derive(Deserialize)]
struct ChannelEvent {
    id: ChannelId,
    guild_id: GuildId,
}

#[derive(Deserialize)]
struct MemberEvent {
    guild_id: GuildId,
    user: RawUser,
    #[serde(default)]
    nick: Option<String>,
    #[serde(default)]
    roles: Vec<RoleId>,
}

#[derive(Deserialize)]
struct RoleGone {
    guild_id: GuildId,
    role_id: RoleId,
}

/// The gateway's operation that carries events.
const DISPATCH: u8 = 0;

impl Reader {
    /// Reads with this clock, into these servers, knowing these commands as ours.
    pub fn new(clock: Clock, skew: Skew, guilds: Guilds, ours: OurCommands) -> Self {
        Self { clock, skew, guilds, ours }
    }

    /// What a frame means: nothing, one thing, or two. An error says which part is unreadable, without quoting it.
    pub fn read(&mut self, frame: &str) -> Result<Vec<Inbound>, Unreadable> {
        let unreadable = |kind: &str, error: serde_json::Error| Unreadable { kind: kind.to_owned(), at: place(&error) };
        let frame: Frame = serde_json::from_str(frame).map_err(|error| unreadable("frame", error))?;
        let (DISPATCH, Some(kind)) = (frame.op, frame.t) else { return Ok(Vec::new()) };
        let state = self.guilds.feed(&kind, &frame.d).map_err(|error| unreadable(&kind, error))?;
        let told = self.tell(&kind, &frame.d).map_err(|error| unreadable(&kind, error))?;
        let state = state.map(|(guild, news)| Inbound::Guild(guild, news));
        Ok(state.into_iter().chain(seen(&kind, &frame.d)).chain(told).collect())
    }

    fn tell(&mut self, kind: &str, data: &Value) -> Result<Option<Inbound>, serde_json::Error> {
        match kind {
            "READY" => self.ready(data).map(Some),
            "RESUMED" => Ok(Some(Inbound::Resumed)),
            "INTERACTION_CREATE" => {
                let asked = asked::read(data, self.skew.theirs(self.clock.now()), &self.ours)?;
                Ok(asked.map(|asked| Inbound::Event { guild: asked.guild, event: Event::Asked(asked) }))
            }
            "MESSAGE_CREATE" => message(data, Event::Said),
            // Discord also sends this when it has made a preview of a link: then nobody edited anything.
            "MESSAGE_UPDATE" if data["edited_timestamp"].is_string() && data["author"].is_object() => {
                message(data, Event::Edited)
            }
            "MESSAGE_DELETE" | "MESSAGE_DELETE_BULK" => self.deleted(data),
            "GUILD_MEMBER_ADD" => member(data, MemberNews::Came).map(Some),
            "GUILD_MEMBER_UPDATE" => member(data, MemberNews::Changed).map(Some),
            "GUILD_MEMBER_REMOVE" => member(data, MemberNews::Left).map(Some),
            "GUILD_ROLE_DELETE" => {
                let RoleGone { guild_id: guild, role_id: role } = RoleGone::deserialize(data)?;
                Ok(Some(Inbound::RoleGone { guild, role }))
            }
            "THREAD_DELETE" => {
                let gone = ChannelEvent::deserialize(data)?;
                Ok(Some(Inbound::Event { guild: gone.guild_id, event: Event::ThreadGone { thread: gone.id } }))
            }
            "CHANNEL_DELETE" if data["guild_id"].is_string() => {
                let gone = ChannelEvent::deserialize(data)?;
                Ok(Some(Inbound::ChannelGone { guild: gone.guild_id, channel: gone.id }))
            }
            _ => Ok(None),
        }
    }

    fn ready(&self, data: &Value) -> Result<Inbound, serde_json::Error> {
        let raw = RawReady::deserialize(data)?;
        let guilds: Vec<GuildId> = raw.guilds.into_iter().map(|guild| guild.id).collect();
        self.guilds.ready(raw.user.id, &guilds);
        Ok(Inbound::Ready)
    }

    fn deleted(&self, data: &Value) -> Result<Option<Inbound>, serde_json::Error> {
        let raw = Deleted::deserialize(data)?;
        let messages: Vec<MessageId> = raw.id.into_iter().chain(raw.ids).collect();
        let event = Event::Unsaid { thread: raw.channel_id, messages, at: self.clock.now() };
        Ok(raw.guild_id.map(|guild| Inbound::Event { guild, event }))
    }
}

fn member(data: &Value, what: MemberNews) -> Result<Inbound, serde_json::Error> {
    let MemberEvent { guild_id: guild, user, nick, roles } = MemberEvent::deserialize(data)?;
    let raw = RawMember { nick, ..RawMember::default() };
    Ok(Inbound::Member { guild, face: face(&user, Some(&raw)), bot: user.bot, roles, what })
}

/// Who did something in a server, where Discord says when they came into it.
fn seen(kind: &str, data: &Value) -> Option<Inbound> {
    let user = match kind {
        "INTERACTION_CREATE" => &data["member"]["user"],
        "MESSAGE_CREATE" => &data["author"],
        _ => return None,
    };
    Some(Inbound::Seen {
        guild: data["guild_id"].as_str()?.parse().ok()?,
        user: user["id"].as_str()?.parse().ok()?,
        joined_at: Instant::from_rfc3339(data["member"]["joined_at"].as_str()?)?,
    })
}

/// A message in a server that is for all there to see.
fn message(data: &Value, event: impl FnOnce(Said) -> Event) -> Result<Option<Inbound>, serde_json::Error> {
    let raw = RawMessage::deserialize(data)?;
    let guild = raw.guild_id.unwrap_or(NOWHERE);
    if guild == NOWHERE || raw.is_private() {
        return Ok(None);
    }
    let said =
        raw.said().ok_or_else(|| <serde_json::Error as serde::de::Error>::custom("a time or an attachment's id"))?;
    Ok(Some(Inbound::Event { guild, event: event(said) }))
}

/// Why and where JSON could not be read. An error of serde quotes what it met, which may be somebody's words, so only
/// its beginning up to the first quotation is kept.
fn place(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split(['"', '`']).next().unwrap_or_default().trim_end().to_owned()
}

/// A frame that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a {kind} that cannot be read: {at}")]
pub struct Unreadable {
    kind: String,
    at: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::discord::guilds::News;
    use crate::domain::ids::UserId;
    use serde_json::json;

    fn reader() -> Reader {
        Reader::new(Clock::new(), Skew::default(), Guilds::new(), OurCommands::default())
    }

    fn read(kind: &str, data: Value) -> Vec<Inbound> {
        reader().read(&json!({"op": 0, "s": 3, "t": kind, "d": data}).to_string()).unwrap()
    }

    fn message(more: Value) -> Value {
        let mut message = json!({
            "id": "50", "channel_id": "30", "guild_id": "1", "author": {"id": "5", "username": "anna"},
            "content": "hello", "timestamp": "2026-11-22T09:30:00+00:00", "type": 0
        });
        message.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        message
    }

    /// One line for each thing told.
    fn told(kind: &str, data: Value) -> Vec<String> {
        let line = |inbound| match inbound {
            Inbound::Event { guild, event: Event::Said(said) } => {
                format!("{guild} said {}: {}", said.thread, said.content)
            }
            Inbound::Event { guild, event: Event::Edited(said) } => {
                format!("{guild} edited {}: {}", said.message, said.content)
            }
            Inbound::Event { guild, event: Event::Unsaid { thread, messages, .. } } => {
                format!("{guild} unsaid {thread}: {messages:?}")
            }
            other => format!("{other:?}"),
        };
        read(kind, data).into_iter().map(line).collect()
    }

    #[test]
    fn messages_edits_and_deletions_are_told() {
        assert_eq!(told("MESSAGE_CREATE", message(json!({}))), ["1 said 30: hello"]);
        let edited = message(json!({"content": "hullo", "edited_timestamp": "2026-11-22T09:31:00+00:00"}));
        assert_eq!(told("MESSAGE_UPDATE", edited), ["1 edited 50: hullo"]);
        let deleted = json!({"id": "50", "channel_id": "30", "guild_id": "1"});
        assert_eq!(told("MESSAGE_DELETE", deleted), ["1 unsaid 30: [MessageId(50)]"]);
        let bulk = json!({"ids": ["50", "51"], "channel_id": "30", "guild_id": "1"});
        assert_eq!(told("MESSAGE_DELETE_BULK", bulk), ["1 unsaid 30: [MessageId(50), MessageId(51)]"]);
    }

    #[test]
    fn whoever_does_something_is_seen_first() {
        let joined = "2024-05-01T10:00:00.123000+00:00";
        let at = Instant::from_unix_ms(1_714_557_600_123);
        let seen = Inbound::Seen { guild: GuildId(1), user: UserId(5), joined_at: at };
        let told = read("MESSAGE_CREATE", message(json!({"member": {"joined_at": joined, "roles": []}})));
        assert_eq!((told.len(), &told[0]), (2, &seen));
        let pressed = json!({"type": 9, "guild_id": "1", "member": {"joined_at": joined, "user": {"id": "5"}}});
        assert_eq!(super::seen("INTERACTION_CREATE", &pressed), Some(seen));
        assert_eq!(super::seen("MESSAGE_CREATE", &message(json!({"member": {"roles": []}}))), None);
        assert_eq!(super::seen("MESSAGE_DELETE", &pressed), None);
    }

    #[test]
    fn a_link_that_gets_its_preview_is_no_edit() {
        assert_eq!(told("MESSAGE_UPDATE", message(json!({"edited_timestamp": null, "embeds": [{}]}))), [""; 0]);
        assert_eq!(told("MESSAGE_UPDATE", json!({"id": "50", "channel_id": "30", "guild_id": "1"})), [""; 0]);
    }

    #[test]
    fn private_answers_and_direct_messages_are_passed_over() {
        assert_eq!(told("MESSAGE_CREATE", message(json!({"flags": 64}))), [""; 0]);
        assert_eq!(told("MESSAGE_CREATE", message(json!({"guild_id": null}))), [""; 0]);
        assert_eq!(told("MESSAGE_DELETE", json!({"id": "50", "channel_id": "30"})), [""; 0]);
    }

    #[test]
    fn deleted_threads_and_channels_are_told() {
        let thread = json!({"id": "30", "guild_id": "1", "parent_id": "20", "type": 12});
        let gone = Event::ThreadGone { thread: ChannelId(30) };
        assert_eq!(read("THREAD_DELETE", thread), [Inbound::Event { guild: GuildId(1), event: gone }]);
        let channel = json!({"id": "20", "guild_id": "1", "type": 0, "name": "tickets"});
        assert_eq!(
            read("CHANNEL_DELETE", channel),
            [Inbound::ChannelGone { guild: GuildId(1), channel: ChannelId(20) }]
        );
    }

    #[test]
    fn people_who_come_change_and_leave_are_told_and_roles_that_go() {
        let anna = json!({"guild_id": "1", "user": {"id": "5", "username": "anna"}, "nick": "Annie", "roles": ["7"]});
        let told = |kind: &str, data: &Value| match read(kind, data.clone()).as_slice() {
            [Inbound::Member { face, roles, what, .. }] => format!("{} {roles:?} {what:?}", face.display_name),
            other => format!("{other:?}"),
        };
        assert_eq!(told("GUILD_MEMBER_ADD", &anna), "Annie [RoleId(7)] Came");
        assert_eq!(told("GUILD_MEMBER_UPDATE", &anna), "Annie [RoleId(7)] Changed");
        let left = json!({"guild_id": "1", "user": {"id": "5", "username": "anna"}});
        assert_eq!(told("GUILD_MEMBER_REMOVE", &left), "anna [] Left");
        let role = json!({"guild_id": "1", "role_id": "7"});
        assert_eq!(read("GUILD_ROLE_DELETE", role), [Inbound::RoleGone { guild: GuildId(1), role: RoleId(7) }]);
    }

    #[test]
    fn a_session_begins_with_the_servers_that_the_bot_is_in() {
        let guilds = Guilds::new();
        let mut reader = Reader::new(Clock::new(), Skew::default(), guilds.clone(), OurCommands::default());
        let ready = json!({"op": 0, "s": 1, "t": "READY", "d": {
            "v": 10, "user": {"id": "9", "username": "frontdesk", "bot": true}, "session_id": "s",
            "application": {"id": "70", "flags": 262144}, "guilds": [{"id": "1", "unavailable": true}],
            "resume_gateway_url": "wss://x"
        }});
        assert_eq!(reader.read(&ready.to_string()).unwrap(), [Inbound::Ready]);
        assert!(guilds.is_in(GuildId(1)) && !guilds.is_in(GuildId(2)));
    }

    #[test]
    fn a_servers_state_is_known_before_it_is_told() {
        let guilds = Guilds::new();
        let mut reader = Reader::new(Clock::new(), Skew::default(), guilds.clone(), OurCommands::default());
        let create = json!({"op": 0, "s": 2, "t": "GUILD_CREATE", "d": {"id": "1", "name": "Gurus", "owner_id": "5"}});
        assert_eq!(reader.read(&create.to_string()).unwrap(), [Inbound::Guild(GuildId(1), News::Arrived)]);
        assert_eq!(guilds.server_name(GuildId(1)).as_deref(), Some("Gurus"));
    }

    #[test]
    fn what_is_not_known_is_passed_over() {
        assert_eq!(read("SOMETHING_NEW", json!({"a": 1})), []);
        assert_eq!(reader().read(r#"{"op":11,"d":null}"#).unwrap(), []);
    }

    #[test]
    fn what_cannot_be_read_is_named_without_being_quoted() {
        let say = |frame: &str| reader().read(frame).unwrap_err().to_string();
        let secret = json!({"op": 0, "t": "MESSAGE_DELETE", "d": {"id": "my secret", "channel_id": "30"}});
        let text = say(&secret.to_string());
        assert!(text.starts_with("a MESSAGE_DELETE that cannot be read") && !text.contains("secret"), "{text}");
        assert!(say("{").starts_with("a frame that cannot be read"));
    }
}
