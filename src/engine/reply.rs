//! Sending a canned reply into the thread of a ticket.

use super::close;
use super::facts::Facts;
use super::subject::{self, Subject};
use crate::definitions::set::{CannedReply, Server, TicketType};
use crate::domain::event::Asked;
use crate::domain::ids::ReplyId;
use crate::domain::plan::{Answer, Change, Deed, Effect, Plan};
use crate::domain::refusal::Refusal;
use crate::domain::ticket::Closure;
use crate::domain::time::Instant;
use crate::domain::verb::{Action, Did};

pub(super) fn send(
    server: &Server,
    facts: &Facts,
    asked: &Asked,
    wanted: &ReplyId,
    now: Instant,
) -> Result<Plan, Refusal> {
    let Subject { ticket, kind } = subject::open(server, facts, asked, Action::Reply)?;
    let reply = named(server, kind, wanted)?;
    let deed = Deed::Reply { reply: reply.id.clone(), by: asked.by.face.id, asked: asked.id };
    let mut effects = vec![Effect { stage: 0, deed }];
    let mut changes = vec![Change::StillOpen(ticket.id)];
    if reply.closes {
        let closure = Closure { at: now, by: Some(asked.by.face.clone()), reason: None };
        let closing = close::plan(Some(server), kind, ticket, closure, true).later();
        changes = closing.changes;
        effects.extend(closing.effects);
    }
    let did = Did::Replied { closed: reply.closes };
    Ok(Plan { changes, effects, answer: Answer::Did { ticket: ticket.id, did } })
}

/// The reply of this id, or of the name that staff see, among those for the type.
fn named<'a>(server: &'a Server, kind: &TicketType, wanted: &ReplyId) -> Result<&'a CannedReply, Refusal> {
    let offered = || server.replies.iter().filter(|reply| reply.is_for(kind));
    let typed = wanted.as_str().trim().to_lowercase();
    let found = offered()
        .find(|reply| reply.id == *wanted)
        .or_else(|| offered().find(|reply| reply.name().to_lowercase() == typed));
    found.ok_or_else(|| Refusal::UnknownReply(offered().map(|reply| reply.name().to_owned()).collect()))
}
