//! Whose turn it is in a ticket: the staff's or the member's, and since when.
//!
//! Whoever opened the ticket is the member's side, and so are those who were brought in and are no staff; every other
//! person is the staff's. While questions are asked one by one, the member is waited for until the last is answered.

use super::facts::Facts;
use super::{request, timers};
use crate::definitions::set::{AskMode, Server, Set};
use crate::domain::answer::Given;
use crate::domain::plan::{Change, Deed, Effect, Plan, View};
use crate::domain::ticket::{Said, SaidKind, Side, Status, Talk, Ticket, Waiting};
use crate::domain::time::Instant;

/// A message: `plan` and what it means for the talk.
pub(super) fn heard(set: &Set, facts: &Facts, said: &Said, plan: Plan) -> Plan {
    match &facts.ticket {
        Some(ticket) if !said.by_bot && said.kind == SaidKind::Message => {
            let server = set.servers.get(&ticket.guild).map(|server| &**server);
            went_on(server, facts, ticket, side_of(facts, ticket, said), said.at, plan)
        }
        _ => plan,
    }
}

/// An answer by button or menu, likewise.
pub(super) fn pressed(server: &Server, facts: &Facts, now: Instant, plan: Plan) -> Plan {
    match &facts.ticket {
        Some(ticket) => went_on(Some(server), facts, ticket, Side::Member, now, plan),
        None => plan,
    }
}

fn side_of(facts: &Facts, ticket: &Ticket, said: &Said) -> Side {
    let sender = said.sender.id;
    if sender == ticket.creator.id {
        return Side::Member;
    }
    facts.guests.iter().find(|guest| guest.face.id == sender).map_or(Side::Staff, |guest| guest.side)
}

/// Somebody of a side said something. What is read late and was said before the latest that is known changes nothing.
fn went_on(server: Option<&Server>, facts: &Facts, ticket: &Ticket, side: Side, at: Instant, mut plan: Plan) -> Plan {
    if ticket.status == Status::Closed || ticket.talk.last_said_at >= Some(at) {
        return plan;
    }
    let on = if side == Side::Member && questions_are_left(facts, &plan) { Side::Member } else { side.other() };
    let as_before = ticket.talk.waiting.filter(|before| before.on == on);
    let talk = Talk {
        waiting: Some(as_before.unwrap_or(Waiting { on, since: at })),
        last_said_at: Some(at),
        first_reply_at: ticket.talk.first_reply_at.or((side == Side::Staff).then_some(at)),
    };
    plan.changes.push(Change::Talk { ticket: ticket.id, talk });
    if as_before.is_none() {
        plan.effects.push(Effect { stage: 0, deed: Deed::Refresh { view: View::Card } });
    }
    let first_reply = talk.first_reply_at != ticket.talk.first_reply_at;
    if let (true, Some(server), Some(kind)) = (as_before.is_none() || first_reply, server, &facts.kind) {
        let kind = timers::today(server, ticket, kind);
        plan.changes.extend(timers::follow(kind, ticket, talk, &facts.timers));
    }
    let request = request::wrote(facts, side);
    plan.changes.extend(request.changes);
    plan.effects.extend(request.effects);
    plan
}

/// Whether a question is asked once `plan` is carried out, where they are asked one by one.
fn questions_are_left(facts: &Facts, plan: &Plan) -> bool {
    let (Some(ticket), Some(kind)) = (&facts.ticket, facts.kind.as_deref()) else { return false };
    if kind.ask != AskMode::OneByOne {
        return false;
    }
    let mut given: Vec<Given> = facts.given.clone();
    for change in &plan.changes {
        match change {
            Change::Answer(_, answer) => given.push(answer.clone()),
            Change::Unanswer { question, .. } => given.retain(|given| given.question != *question),
            _ => {}
        }
    }
    given.sort_by_key(|given| given.question);
    let position = ticket.position.as_ref().and_then(|id| kind.position(id));
    kind.asked(position, &given).is_some()
}
