//! Buttons that are pressed, and choices from menus.

use serde::Deserialize;
use serde_json::Value;

use super::super::people::{RawMember, RawUser, face};
use super::RawInteraction;
use crate::domain::answer::Reply;
use crate::domain::event::Wish;
use crate::domain::ids::{DecisionId, TicketId};
use crate::domain::person::Face;
use crate::domain::press::{AnswerBy, Press};
use crate::domain::verb::Verb;

pub(super) fn of_component(raw: &RawInteraction) -> Option<Wish> {
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
        (Press::Claim(ticket), _) => of_ticket(ticket, Verb::Claim),
        (Press::Join(ticket), _) => of_ticket(ticket, Verb::Join),
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

/// Something to do with the ticket of a button.
fn of_ticket(ticket: TicketId, verb: Verb) -> Wish {
    Wish::Do { ticket: Some(ticket), verb }
}

pub(super) fn rate(ticket: TicketId, stars: u8, comment: Option<String>, asked_for_comment: bool) -> Wish {
    of_ticket(ticket, Verb::Rate { stars, comment, asked_for_comment })
}

pub(super) fn decide(
    ticket: TicketId,
    decision: DecisionId,
    seen: u32,
    reason: Option<String>,
    asked_for_reason: bool,
) -> Wish {
    of_ticket(ticket, Verb::Decide { decision, seen: Some(seen), reason, asked_for_reason })
}

/// The members of a menu of members, or the choices of any other.
pub(super) fn picks(data: &Value, values: &Value) -> Reply {
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
