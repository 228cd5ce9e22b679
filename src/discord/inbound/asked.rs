//! Interactions: commands, presses, picks and submitted forms, from Discord's JSON to [`Asked`].
//!
//! Whether a command is ours is told by its id, since another bot may share the application and have a `/close` of its
//! own; whether a button is ours, by the beginning of its `custom_id`. What was asked more than 3 seconds ago can no
//! longer be answered (a resumed session replays it) and is dropped: the person has been told that it failed, and a
//! ticket that opens after that would be a surprise.

use std::collections::HashSet;
use std::sync::{Arc, PoisonError, RwLock};

use serde::Deserialize;
use serde_json::Value;

use super::people::{RawMember, RawUser, face, person};
use super::said::RawAttachment;
use crate::domain::answer::Reply;
use crate::domain::event::{Asked, Token, Wish};
use crate::domain::ids::{ChannelId, CommandId, DecisionId, GuildId, InteractionId, MessageId, TicketId};
use crate::domain::limits::FIRST_ANSWER;
use crate::domain::overrides::{ConfigWish, Given, PanelWish};
use crate::domain::person::{Face, Named};
use crate::domain::press::{AnswerBy, Press};
use crate::domain::search::{Assignee, Place, Search, Which};
use crate::domain::suggest::Suggest;
use crate::domain::time::Instant;
use crate::domain::verb::Verb;

/// The server of what was asked in a direct message: no server has this id, so it meets the answer for unknown ones.
pub const NOWHERE: GuildId = GuildId(0);

/// The name of the field that holds the reason of a close, in the command and in the form.
pub const REASON: &str = "reason";
/// The option that holds the time after which a ticket closes.
pub const IN: &str = "in";
/// The option that holds the time after which a close that is asked for needs no answer.
pub const AFTER: &str = "after";
/// The option that holds how long alerts are put off.
pub const FOR: &str = "for";
/// What is typed for [`IN`] to call a planned close off.
const CANCEL: &str = "cancel";
/// The option that holds the position.
pub const POSITION: &str = "position";
/// The option that holds the decision.
pub const DECISION: &str = "decision";
/// The option that holds the name of a canned reply, or the name for a thread.
pub const NAME: &str = "name";

/// The field that holds the comment of a rating.
pub const COMMENT: &str = "comment";
/// The option that names a member.
pub const MEMBER: &str = "member";
/// The option that names a ticket type.
pub const TYPE: &str = "type";
/// The option that tells open tickets from closed ones.
pub const STATUS: &str = "status";
/// The option that names who handles tickets.
pub const ASSIGNEE: &str = "assignee";
/// The option that says which tickets in a word.
pub const ONLY: &str = "only";
/// Its word for tickets that whoever asks handles.
pub const MINE: &str = "mine";
/// Its word for tickets that nobody handles.
pub const UNCLAIMED: &str = "unclaimed";
/// Its word for tickets that wait for the staff.
pub const WAITING: &str = "waiting";
/// The option that says when a period begins.
pub const SINCE: &str = "since";
/// The option that holds the key of a setting.
pub const KEY: &str = "key";
/// The option that holds a value as text.
pub const VALUE: &str = "value";
/// The option that holds a channel.
pub const CHANNEL: &str = "channel";
/// The option that holds a role.
pub const ROLE: &str = "role";
/// The option that holds a panel.
pub const PANEL: &str = "panel";
/// The option that holds a ticket's number.
pub const TICKET: &str = "ticket";
/// The option that holds a note.
pub const TEXT: &str = "text";
/// The option that says whether somebody is available, and what it may be.
pub const STATE: &str = "state";
/// Available.
pub const ON: &str = "on";
/// Not available.
pub const OFF: &str = "off";

const COMMAND: u8 = 2;
const COMPONENT: u8 = 3;
const AUTOCOMPLETE: u8 = 4;
const FORM: u8 = 5;

/// Kinds of command options: <https://docs.discord.com/developers/interactions/application-commands>.
const SUBCOMMAND: u64 = 1;
const SUBCOMMAND_GROUP: u64 = 2;

/// The kind of a form's field that takes files: <https://docs.discord.com/developers/components/reference>.
const FILE_UPLOAD: u64 = 19;

/// The ids of the commands that this bot registered, in all servers. Clones share them. A command that is not among them
/// is another bot's, so whoever registers commands adds them here, at the start those that are known from before.
#[derive(Debug, Clone, Default)]
pub struct OurCommands {
    ids: Arc<RwLock<HashSet<CommandId>>>,
}

impl OurCommands {
    /// Adds ids; a command that was deleted may stay, since it is never called again.
    pub fn add(&self, ids: impl IntoIterator<Item = CommandId>) {
        self.ids.write().unwrap_or_else(PoisonError::into_inner).extend(ids);
    }

    /// Whether this bot registered it.
    pub fn has(&self, id: CommandId) -> bool {
        self.ids.read().unwrap_or_else(PoisonError::into_inner).contains(&id)
    }
}

#[derive(Deserialize)]
struct RawInteraction {
    id: InteractionId,
    #[serde(rename = "type")]
    kind: u8,
    token: String,
    #[serde(default)]
    guild_id: Option<GuildId>,
    #[serde(default)]
    channel_id: Option<ChannelId>,
    #[serde(default)]
    member: Option<RawMember>,
    #[serde(default)]
    user: Option<RawUser>,
    #[serde(default)]
    locale: Option<String>,
    #[serde(default)]
    message: Option<RawSource>,
    #[serde(default)]
    data: Value,
}

/// The message that a button or menu stands on.
#[derive(Deserialize)]
struct RawSource {
    id: MessageId,
}

/// Reads an interaction; none if it is not for us or too old.
pub fn read(interaction: &Value, now: Instant, ours: &OurCommands) -> Result<Option<Asked>, serde_json::Error> {
    let raw = RawInteraction::deserialize(interaction)?;
    let wish = match raw.kind {
        COMMAND => of_command(&raw.data, ours),
        COMPONENT => of_component(&raw),
        FORM => of_form(&raw.data),
        AUTOCOMPLETE => of_typing(&raw.data, ours),
        _ => None,
    };
    let Some(wish) = wish else { return Ok(None) };
    let age = now.since(raw.id.born());
    if age > FIRST_ANSWER {
        tracing::warn!(
            interaction = %raw.id,
            age_ms = age.as_millis(),
            "passed over a request that is too old to answer; if it is so with all, this machine's clock is ahead"
        );
        return Ok(None);
    }
    let user = raw.member.as_ref().and_then(|member| member.user.as_ref()).or(raw.user.as_ref());
    let (Some(user), Some(channel)) = (user, raw.channel_id) else {
        return Err(serde::de::Error::custom("an interaction without a user or a channel"));
    };
    let by = person(user, raw.member.as_ref(), raw.locale.as_deref());
    let guild = raw.guild_id.unwrap_or(NOWHERE);
    let from_own_menu =
        raw.kind == COMPONENT && matches!(wish, Wish::Open { position: Some(_), .. } | Wish::Find { .. });
    Ok(Some(Asked { id: raw.id, token: Token(raw.token), guild, channel, by, from_own_menu, wish }))
}

fn of_command(data: &Value, ours: &OurCommands) -> Option<Wish> {
    let id = data["id"].as_str()?.parse().ok()?;
    let name = data["name"].as_str()?;
    if !ours.has(id) {
        return None;
    }
    Some(match name {
        "ticket" => match subcommand(data) {
            Some(sub) => Wish::Open {
                kind: sub["name"].as_str()?.into(),
                position: option(sub, POSITION).map(|position| position.as_str().into()),
            },
            None => Wish::Stale(format!("/{name}")),
        },
        "close" => match option(data, IN) {
            None => Wish::Close { ticket: None, reason: option(data, REASON), asked_for_reason: false },
            Some(typed) if typed.eq_ignore_ascii_case(CANCEL) => of_thread(Verb::CancelClose),
            Some(after) => of_thread(Verb::CloseLater { after, reason: option(data, REASON) }),
        },
        "close-request" => of_thread(Verb::RequestClose { after: option(data, AFTER), reason: option(data, REASON) }),
        "alerts" => match subcommand(data).and_then(|sub| Some((sub, sub["name"].as_str()?))) {
            Some((sub, "snooze")) => of_thread(Verb::SnoozeAlerts(option(sub, FOR).unwrap_or_default())),
            Some((_, "off")) => of_thread(Verb::AlertsOff),
            Some((_, "on")) => of_thread(Verb::AlertsOn),
            _ => Wish::Stale(format!("/{name}")),
        },
        "tickets" => find(data),
        "stats" => {
            Wish::Stats { kind: option(data, TYPE).map(|typed| typed.as_str().into()), since: option(data, SINCE) }
        }
        "block" => Wish::Block { member: named(data, MEMBER), length: option(data, FOR), reason: option(data, REASON) },
        "unblock" => match named(data, MEMBER) {
            Some(member) => Wish::Unblock { member },
            None => Wish::Stale(format!("/{name}")),
        },
        "claim" => of_thread(Verb::Claim),
        "unclaim" => of_thread(Verb::Unclaim),
        "assign" => of_thread(Verb::Assign { to: named(data, MEMBER) }),
        "note" => of_thread(Verb::Note { text: option(data, TEXT) }),
        "add" => of_thread(Verb::Add { whom: named(data, MEMBER)? }),
        "remove" => of_thread(Verb::Remove { whom: named(data, MEMBER)? }),
        "rename" => of_thread(Verb::Rename { name: option(data, NAME).unwrap_or_default() }),
        "move" => of_thread(Verb::Move { to: option(data, TYPE)?.as_str().into() }),
        "reopen" => Wish::Do { ticket: option(data, TICKET).map(|typed| number(&typed)), verb: Verb::Reopen },
        "available" => Wish::Available { on: option(data, STATE).map(|state| state == ON) },
        "transcript" => Wish::Do { ticket: option(data, TICKET).map(|typed| number(&typed)), verb: Verb::Transcript },
        "reply" => of_thread(Verb::Reply(option(data, NAME)?.as_str().into())),
        "decide" => of_thread(Verb::Decide {
            decision: option(data, DECISION)?.as_str().into(),
            seen: None,
            reason: option(data, REASON),
            asked_for_reason: false,
        }),
        "reload" => Wish::Reload,
        "config" => config(data).unwrap_or_else(|| Wish::Stale("/config".to_owned())),
        "panel" => panel(data).unwrap_or_else(|| Wish::Stale("/panel".to_owned())),
        _ => Wish::Stale(format!("/{name}")),
    })
}

/// The number of a ticket as people write it; for what is none, one that no ticket has.
fn number(typed: &str) -> TicketId {
    typed.trim_start_matches('#').trim().parse().unwrap_or(TicketId(0))
}

/// Something to do with the ticket of the thread.
fn of_thread(verb: Verb) -> Wish {
    Wish::Do { ticket: None, verb }
}

/// Who handles tickets is said by name, or by one of the words of the option [`ONLY`].
fn find(data: &Value) -> Wish {
    let only = option(data, ONLY);
    let assignee = match (named(data, ASSIGNEE), only.as_deref()) {
        (Some(named), _) => Assignee::Is(named.face.id),
        (None, Some(MINE)) => Assignee::Me,
        (None, Some(UNCLAIMED)) => Assignee::Nobody,
        (None, _) => Assignee::Any,
    };
    let status = option(data, STATUS).and_then(|word| Which::of(&word)).unwrap_or_default();
    let search = Search {
        member: named(data, MEMBER).map(|named| named.face.id),
        kind: option(data, TYPE).map(|typed| typed.as_str().into()),
        status: if only.as_deref() == Some(WAITING) { Which::Waiting } else { status },
        assignee,
    };
    Wish::Find { search, place: Place::Newest }
}

/// The person whom an option names.
fn named(data: &Value, name: &str) -> Option<Named> {
    let id = option(data, name)?;
    let user = RawUser::deserialize(&data["resolved"]["users"][&id]).ok()?;
    let member = RawMember::deserialize(&data["resolved"]["members"][&id]).ok();
    Some(Named { face: face(&user, member.as_ref()), bot: user.bot, roles: member.map(|member| member.roles) })
}

/// Something to do with the ticket of a button.
fn of_ticket(ticket: TicketId, verb: Verb) -> Wish {
    Wish::Do { ticket: Some(ticket), verb }
}

fn config(data: &Value) -> Option<Wish> {
    let sub = subcommand(data)?;
    let key = || option(sub, KEY);
    Some(Wish::Config(match sub["name"].as_str()? {
        "show" => ConfigWish::Show { key: key() },
        "set" => {
            let text = option(sub, VALUE).map(Given::Text);
            let channel = channel(data, sub).map(|(id, name)| Given::Channel(id, name));
            let role =
                option(sub, ROLE).and_then(|id| Some(Given::Role(id.parse().ok()?, name_of(data, "roles", &id))));
            ConfigWish::Set { key: key()?, given: [text, channel, role].into_iter().flatten().collect() }
        }
        "reset" => ConfigWish::Reset { key: key()? },
        _ => return None,
    }))
}

fn panel(data: &Value) -> Option<Wish> {
    let sub = subcommand(data)?;
    let panel = option(sub, PANEL).map(|panel| panel.as_str().into());
    Some(Wish::Panel(match sub["name"].as_str()? {
        "post" => PanelWish::Post { panel, channel: channel(data, sub) },
        "refresh" => PanelWish::Refresh { panel },
        _ => return None,
    }))
}

/// The channel that was given, with its name.
fn channel(data: &Value, sub: &Value) -> Option<(ChannelId, String)> {
    let id = option(sub, CHANNEL)?;
    Some((id.parse().ok()?, name_of(data, "channels", &id)))
}

/// The name of something that was given by its id; empty where Discord does not tell.
fn name_of(data: &Value, what: &str, id: &str) -> String {
    data["resolved"][what][id]["name"].as_str().unwrap_or_default().to_owned()
}

/// A command that is being typed.
fn of_typing(data: &Value, ours: &OurCommands) -> Option<Wish> {
    if !ours.has(data["id"].as_str()?.parse().ok()?) {
        return None;
    }
    let (mut path, mut at) = (data["name"].as_str()?.to_owned(), data);
    while let Some(step) = at["options"].get(0).filter(|step| matches!(step["type"].as_u64(), Some(1 | 2))) {
        path = format!("{path} {}", step["name"].as_str()?);
        at = step;
    }
    let options = at["options"].as_array()?;
    let (focused, others): (Vec<&Value>, Vec<&Value>) = options.iter().partition(|option| option["focused"] == true);
    let focused = focused.first()?;
    let (about, action) = Suggest::of(&path, focused["name"].as_str()?)?;
    let text = |option: &Value| match &option["value"] {
        Value::String(text) => text.trim().to_owned(),
        other => other.to_string(),
    };
    let given = others.iter().filter_map(|option| Some((option["name"].as_str()?.to_owned(), text(option)))).collect();
    Some(Wish::Suggest(Suggest { about, action, typed: text(focused), given }))
}

/// The subcommand that was called, also within a group.
fn subcommand(command: &Value) -> Option<&Value> {
    let first = command["options"].get(0)?;
    match first["type"].as_u64()? {
        SUBCOMMAND => Some(first),
        SUBCOMMAND_GROUP => first["options"].get(0),
        _ => None,
    }
}

/// What was typed for an option; none if nothing or blanks.
fn option(of: &Value, name: &str) -> Option<String> {
    let options = of["options"].as_array()?;
    options.iter().find(|option| option["name"] == name).and_then(|option| typed(&option["value"]))
}

fn typed(value: &Value) -> Option<String> {
    value.as_str().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

fn of_component(raw: &RawInteraction) -> Option<Wish> {
    let data = &raw.data;
    let custom_id = data["custom_id"].as_str()?;
    let press = Press::decode(custom_id)?;
    let picked = data["values"].get(0).and_then(Value::as_str);
    Some(match (press, picked) {
        (Press::OpenFor(kind, position), _) => Wish::Open { kind, position: Some(position) },
        (Press::Answer { ticket, question, by }, _) => {
            let reply = match by {
                AnswerBy::Yes => Some(Reply::YesNo(true)),
                AnswerBy::No => Some(Reply::YesNo(false)),
                AnswerBy::Skip => Some(Reply::Skip),
                AnswerBy::Back => None,
                AnswerBy::Menu => Some(picks(data, &data["values"])),
            };
            let message = raw.message.as_ref().map(|message| message.id);
            Wish::Answer { ticket, question, reply, message }
        }
        (Press::Open(kind), _) => Wish::Open { kind, position: None },
        (Press::OpenFromMenu(panel), Some(kind)) => Wish::OpenFromMenu { panel, kind: kind.into() },
        (Press::PickPosition(kind), Some(position)) => Wish::Open { kind, position: Some(position.into()) },
        (Press::Claim(ticket), _) => Wish::Do { ticket: Some(ticket), verb: Verb::Claim },
        (Press::Join(ticket), _) => Wish::Do { ticket: Some(ticket), verb: Verb::Join },
        (Press::Reopen(ticket), _) => of_ticket(ticket, Verb::Reopen),
        (Press::CancelClose(ticket), _) => of_ticket(ticket, Verb::CancelClose),
        (Press::AcceptClose(ticket), _) => of_ticket(ticket, Verb::AcceptClose),
        (Press::RefuseClose(ticket), _) => of_ticket(ticket, Verb::RefuseClose),
        (Press::Snooze(ticket, days), _) => of_ticket(ticket, Verb::SnoozeAlerts(format!("{days}d"))),
        (Press::NoAlerts(ticket), _) => of_ticket(ticket, Verb::AlertsOff),
        (Press::Rate { ticket, stars }, _) => rate(ticket, stars, None, false),
        (Press::Decide { ticket, decision, seen }, _) => decide(ticket, decision, seen, None, false),
        (Press::Tickets { search, place }, _) => Wish::Find { search, place },
        (Press::Close(ticket), _) => Wish::Close { ticket: Some(ticket), reason: None, asked_for_reason: false },
        _ => Wish::Stale(custom_id.to_owned()),
    })
}

fn of_form(data: &Value) -> Option<Wish> {
    let custom_id = data["custom_id"].as_str()?;
    Some(match Press::decode(custom_id)? {
        Press::QuestionForm { kind, position, questions } => {
            Wish::OpenWithForm { kind, position, questions, fields: fields(data) }
        }
        Press::Decide { ticket, decision, seen } => decide(ticket, decision, seen, field(data, REASON), true),
        Press::Rate { ticket, stars } => rate(ticket, stars, field(data, COMMENT), true),
        Press::CloseForm(ticket) => {
            Wish::Close { ticket: Some(ticket), reason: field(data, REASON), asked_for_reason: true }
        }
        _ => Wish::Stale(custom_id.to_owned()),
    })
}

fn rate(ticket: TicketId, stars: u8, comment: Option<String>, asked_for_comment: bool) -> Wish {
    Wish::Do { ticket: Some(ticket), verb: Verb::Rate { stars, comment, asked_for_comment } }
}

fn decide(ticket: TicketId, decision: DecisionId, seen: u32, reason: Option<String>, asked_for_reason: bool) -> Wish {
    let verb = Verb::Decide { decision, seen: Some(seen), reason, asked_for_reason };
    Wish::Do { ticket: Some(ticket), verb }
}

/// The members of a menu of members, or the choices of any other.
fn picks(data: &Value, values: &Value) -> Reply {
    let ids = || values.as_array().into_iter().flatten().filter_map(Value::as_str);
    let resolved = &data["resolved"];
    let people = ids().filter_map(|id| {
        let user = RawUser::deserialize(&resolved["users"][id]).ok()?;
        let member = RawMember::deserialize(&resolved["members"][id]).ok();
        Some(face(&user, member.as_ref()))
    });
    let people: Vec<Face> = people.collect();
    if people.is_empty() { Reply::Picked(ids().map(str::to_owned).collect()) } else { Reply::People(people) }
}

/// The fields of a form whose names are numbers, with what was put in.
fn fields(data: &Value) -> Vec<(usize, Reply)> {
    let labels = data["components"].as_array().into_iter().flatten();
    labels
        .filter_map(|label| {
            let field = &label["component"];
            let question = field["custom_id"].as_str()?.parse().ok()?;
            Some((question, put_in(data, field)))
        })
        .collect()
}

fn put_in(data: &Value, field: &Value) -> Reply {
    if field["type"] == FILE_UPLOAD {
        let ids = field["values"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let files = ids.filter_map(|id| RawAttachment::deserialize(&data["resolved"]["attachments"][id]).ok()?.kept());
        return Reply::Sent { text: String::new(), files: files.collect() };
    }
    if field["values"].is_array() {
        return picks(data, &field["values"]);
    }
    Reply::Sent { text: typed(&field["value"]).unwrap_or_default(), files: Vec::new() }
}

/// What was typed into a form's field. A field sits alone in a Label (18), or in an older form in an action row (1).
fn field(data: &Value, name: &str) -> Option<String> {
    let tops = data["components"].as_array()?;
    let fields =
        tops.iter().flat_map(|top| top["components"].as_array().into_iter().flatten().chain(top.get("component")));
    fields.into_iter().find(|field| field["custom_id"] == name).and_then(|field| typed(&field["value"]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::RoleId;
    use serde_json::json;

    const ID: u64 = 1_310_000_000_000_000_001;

    fn ours() -> OurCommands {
        let ours = OurCommands::default();
        ours.add([CommandId(71), CommandId(72)]);
        ours
    }

    fn interaction(kind: u8, data: Value) -> Value {
        json!({
            "id": ID.to_string(), "application_id": "70", "type": kind, "token": "aW50ZXJhY3Rpb24", "version": 1,
            "guild_id": "1100000000000000001", "channel_id": "1300000000000000001",
            "channel": {"id": "1300000000000000001", "type": 0},
            "member": {
                "user": {"id": "5", "username": "anna", "global_name": "Anna", "discriminator": "0"},
                "nick": null, "roles": ["7"], "joined_at": "2024-05-01T10:00:00+00:00", "permissions": "2248473465835073"
            },
            "locale": "nl", "guild_locale": "en-GB", "app_permissions": "1", "entitlements": [], "context": 0, "data": data
        })
    }

    fn wish_after(kind: u8, data: Value, ms: u64) -> Option<Wish> {
        let now = InteractionId(ID).born().plus(std::time::Duration::from_millis(ms));
        read(&interaction(kind, data), now, &ours()).unwrap().map(|asked| asked.wish)
    }

    fn wish(kind: u8, data: Value) -> Option<Wish> {
        wish_after(kind, data, 100)
    }

    fn close(ticket: Option<i64>, reason: Option<&str>, asked_for_reason: bool) -> Option<Wish> {
        Some(Wish::Close { ticket: ticket.map(TicketId), reason: reason.map(str::to_owned), asked_for_reason })
    }

    fn open(kind: &str, position: Option<&str>) -> Option<Wish> {
        Some(Wish::Open { kind: kind.into(), position: position.map(Into::into) })
    }

    #[test]
    fn a_press_comes_with_who_and_where() {
        let now = InteractionId(ID).born();
        let data = json!({"custom_id": "fd:open:bug-report", "component_type": 2, "id": 2});
        let asked = read(&interaction(3, data), now, &ours()).unwrap().unwrap();
        assert_eq!(
            (asked.guild, asked.channel),
            (GuildId(1_100_000_000_000_000_001), ChannelId(1_300_000_000_000_000_001))
        );
        assert_eq!(asked.by.face.display_name, "Anna");
        assert_eq!((asked.by.roles, asked.by.locale.as_str()), (vec![RoleId(7)], "nl"));
        assert!(!format!("{:?}", asked.token).contains("aW50"), "the token is never printed");
    }

    #[test]
    fn a_transcript_is_asked_for_by_number_or_in_the_thread() {
        let wanted = |ticket: Option<i64>| Some(Wish::Do { ticket: ticket.map(TicketId), verb: Verb::Transcript });
        let command = |options: Value| json!({"id": "71", "name": "transcript", "type": 1, "options": options});
        assert_eq!(wish(2, command(json!([]))), wanted(None));
        for (typed, number) in [("12", 12), (" # 12 ", 12), ("#12", 12), ("twelve", 0), ("99999999999999999999", 0)] {
            let option = json!([{"type": 3, "name": "ticket", "value": typed}]);
            assert_eq!(wish(2, command(option)), wanted(Some(number)), "{typed}");
        }
    }

    #[test]
    fn panels_open_tickets() {
        assert_eq!(wish(3, json!({"custom_id": "fd:open:bug-report", "component_type": 2})), open("bug-report", None));
        assert_eq!(
            wish(3, json!({"custom_id": "fd:menu:main", "component_type": 3, "values": ["bug-report"]})),
            Some(Wish::OpenFromMenu { panel: "main".into(), kind: "bug-report".into() })
        );
        assert_eq!(
            wish(3, json!({"custom_id": "fd:position:staff-application", "component_type": 3, "values": ["host"]})),
            open("staff-application", Some("host"))
        );
    }

    #[test]
    fn the_command_opens_tickets_with_and_without_a_position_or_group() {
        let sub = json!({"type": 1, "name": "staff-application", "options": [{"type": 3, "name": "position", "value": "host"}]});
        let bare = json!({"type": 1, "name": "bug-report", "options": []});
        let group = json!({"type": 2, "name": "applications", "options": [sub]});
        let command = |option: &Value| json!({"id": "71", "name": "ticket", "type": 1, "options": [option]});
        assert_eq!(wish(2, command(&sub)), open("staff-application", Some("host")));
        assert_eq!(wish(2, command(&group)), open("staff-application", Some("host")));
        assert_eq!(wish(2, command(&bare)), open("bug-report", None));
        assert_eq!(wish(2, json!({"id": "71", "name": "ticket"})), Some(Wish::Stale("/ticket".into())));
    }

    #[test]
    fn closing_by_button_command_and_form() {
        assert_eq!(wish(3, json!({"custom_id": "fd:close:12", "component_type": 2})), close(Some(12), None, false));
        let command = |options: Value| json!({"id": "72", "name": "close", "type": 1, "options": options});
        assert_eq!(
            wish(2, command(json!([{"type": 3, "name": "reason", "value": " done "}]))),
            close(None, Some("done"), false)
        );
        assert_eq!(wish(2, command(json!([]))), close(None, None, false));
        assert_eq!(wish(2, json!({"id": "72", "name": "close"})), close(None, None, false));
    }

    #[test]
    fn a_form_is_read_in_both_of_its_shapes() {
        let field = json!({"type": 4, "id": 2, "custom_id": "reason", "value": "solved"});
        let label = json!({"custom_id": "fd:close-form:12", "components": [{"type": 18, "id": 1, "component": field}]});
        let row = json!({"custom_id": "fd:close-form:12", "components": [{"type": 1, "components": [field]}]});
        assert_eq!(wish(5, label), close(Some(12), Some("solved"), true));
        assert_eq!(wish(5, row), close(Some(12), Some("solved"), true));
        let empty = json!({"type": 4, "custom_id": "reason", "value": ""});
        let form = json!({"custom_id": "fd:close-form:12", "components": [{"type": 18, "component": empty}]});
        assert_eq!(wish(5, form), close(Some(12), None, true));
    }

    #[test]
    fn settings_are_set_with_a_text_a_channel_or_a_role() {
        let sub = |name: &str, options: Value| json!([{"type": 1, "name": name, "options": options}]);
        let config = |name: &str, options: Value| {
            let resolved = json!({"channels": {"9": {"name": "desk"}}, "roles": {"8": {"name": "Helpers"}}});
            wish(2, json!({"id": "72", "name": "config", "options": sub(name, options), "resolved": resolved}))
        };
        let text = |name: &str, value: &str| json!({"type": 3, "name": name, "value": value});
        let set = |given: Vec<Given>| Some(Wish::Config(ConfigWish::Set { key: "list".into(), given }));
        let key = text("key", "list");
        assert_eq!(config("set", json!([key, text("value", " a b ")])), set(vec![Given::Text("a b".into())]));
        assert_eq!(
            config(
                "set",
                json!([key, {"type": 7, "name": "channel", "value": "9"}, {"type": 8, "name": "role", "value": "8"}])
            ),
            set(vec![Given::Channel(ChannelId(9), "desk".into()), Given::Role(RoleId(8), "Helpers".into())])
        );
        assert_eq!(config("set", json!([key])), set(vec![]));
        assert_eq!(config("show", json!([])), Some(Wish::Config(ConfigWish::Show { key: None })));
        assert_eq!(config("reset", json!([key])), Some(Wish::Config(ConfigWish::Reset { key: "list".into() })));
        assert_eq!(config("dance", json!([])), Some(Wish::Stale("/config".into())));
        let panel =
            |name: &str, options: Value| wish(2, json!({"id": "72", "name": "panel", "options": sub(name, options)}));
        let post = PanelWish::Post { panel: None, channel: Some((ChannelId(9), String::new())) };
        assert_eq!(panel("post", json!([{"type": 7, "name": "channel", "value": "9"}])), Some(Wish::Panel(post)));
        let refresh = PanelWish::Refresh { panel: Some("main".into()) };
        assert_eq!(panel("refresh", json!([text("panel", "main")])), Some(Wish::Panel(refresh)));
    }

    #[test]
    fn what_is_being_typed_is_read_with_the_rest_of_the_command() {
        let typing = |id: &str, options: Value| {
            let sub = json!([{"type": 1, "name": "set", "options": options}]);
            wish(4, json!({"id": id, "name": "config", "options": sub}))
        };
        let option = |name: &str, value: Value, focused: bool| json!({"type": 3, "name": name, "value": value, "focused": focused});
        let both = json!([option("key", json!("list"), false), option("value", json!(" t"), true)]);
        let suggest = Suggest {
            about: crate::domain::suggest::About::Values,
            action: crate::domain::verb::Action::Config,
            typed: "t".into(),
            given: vec![("key".into(), "list".into())],
        };
        assert_eq!(typing("72", both.clone()), Some(Wish::Suggest(suggest)));
        assert_eq!(typing("99", both), None, "another bot's command");
        assert_eq!(typing("72", json!([option("channel", json!("9"), true)])), None);
        assert_eq!(typing("72", json!([option("key", json!("l"), false)])), None);
    }

    #[test]
    fn what_is_anothers_is_passed_over() {
        assert_eq!(wish(3, json!({"custom_id": "ticket_close", "component_type": 2})), None);
        assert_eq!(wish(5, json!({"custom_id": "modal-1", "components": []})), None);
        assert_eq!(wish(2, json!({"id": "99", "name": "close", "type": 1})), None);
        assert_eq!(wish(4, json!({"id": "71", "name": "ticket", "type": 1})), None);
        assert_eq!(wish(1, Value::Null), None);
    }

    #[test]
    fn what_is_ours_and_unknown_is_stale() {
        let stale = |text: &str| Some(Wish::Stale(text.to_owned()));
        assert_eq!(wish(3, json!({"custom_id": "fd:dance:1"})), stale("fd:dance:1"));
        assert_eq!(wish(3, json!({"custom_id": "fd:menu:main", "values": []})), stale("fd:menu:main"));
        assert_eq!(wish(3, json!({"custom_id": "fd:close-form:1"})), stale("fd:close-form:1"));
        assert_eq!(wish(5, json!({"custom_id": "fd:close:1", "components": []})), stale("fd:close:1"));
        assert_eq!(wish(2, json!({"id": "71", "name": "dance"})), stale("/dance"));
    }

    #[test]
    fn what_is_too_old_to_answer_is_dropped() {
        let press = || json!({"custom_id": "fd:open:bug-report", "component_type": 2});
        assert!(wish_after(3, press(), 3_000).is_some());
        assert_eq!(wish_after(3, press(), 3_001), None);
    }

    #[test]
    fn a_direct_message_is_no_server() {
        let now = InteractionId(ID).born();
        let raw = json!({
            "id": ID.to_string(), "type": 3, "token": "t", "channel_id": "4",
            "user": {"id": "5", "username": "anna"}, "data": {"custom_id": "fd:open:bug-report"}
        });
        let asked = read(&raw, now, &ours()).unwrap().unwrap();
        assert_eq!((asked.guild, asked.by.face.name.as_str()), (NOWHERE, "anna"));
    }

    #[test]
    fn an_interaction_without_its_parts_is_an_error() {
        let now = InteractionId(ID).born();
        assert!(read(&json!({"type": 3}), now, &ours()).is_err());
        let nobody = json!({"id": ID.to_string(), "type": 3, "token": "t", "data": {"custom_id": "fd:open:x"}});
        assert!(read(&nobody, now, &ours()).is_err());
    }
}
