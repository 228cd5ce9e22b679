//! Slash commands, called and being typed.

use serde::Deserialize;
use serde_json::Value;

use super::super::people::{RawMember, RawUser, face};
use super::names::{
    AFTER, ASSIGNEE, CANCEL, CHANNEL, DECISION, FOR, IN, KEY, MEMBER, MINE, NAME, ON, ONLY, PANEL, POSITION, REASON,
    ROLE, SINCE, STATE, STATUS, TEXT, TICKET, TYPE, UNCLAIMED, VALUE, WAITING,
};
use super::{OurCommands, typed};
use crate::domain::event::Wish;
use crate::domain::ids::{ChannelId, TicketId};
use crate::domain::overrides::{ConfigWish, Given, PanelWish};
use crate::domain::person::Named;
use crate::domain::search::{Assignee, Place, Search, Which};
use crate::domain::suggest::Suggest;
use crate::domain::verb::Verb;

/// Kinds of command options: <https://docs.discord.com/developers/interactions/application-commands>.
const SUBCOMMAND: u64 = 1;
const SUBCOMMAND_GROUP: u64 = 2;

pub(super) fn of_command(data: &Value, ours: &OurCommands) -> Option<Wish> {
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
pub(super) fn of_typing(data: &Value, ours: &OurCommands) -> Option<Wish> {
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
