//! Keeping a member from opening tickets, and letting them again. Tickets that are open stay open.

use super::access::{self, Scope};
use super::facts::Facts;
use crate::definitions::set::Server;
use crate::domain::block::{Block, BlockDid};
use crate::domain::event::Asked;
use crate::domain::limits;
use crate::domain::person::Named;
use crate::domain::plan::{Answer, Change, Plan};
use crate::domain::refusal::Refusal;
use crate::domain::span::Span;
use crate::domain::time::Instant;
use crate::domain::verb::Action;

/// The words for a block without an end.
const FOR_EVER: [&str; 3] = ["forever", "ever", "permanent"];

/// Who is blocked.
pub(super) fn listed(server: &Server, facts: &Facts, asked: &Asked) -> Result<Plan, Refusal> {
    access::may(Action::Block, Scope { server, ticket: None }, &asked.by)?;
    Ok(Plan { answer: Answer::Blocks(facts.blocks.clone()), ..Plan::default() })
}

/// What is not said of a block that is in force stays as it is.
pub(super) fn block(
    server: &Server,
    facts: &Facts,
    asked: &Asked,
    member: &Named,
    length: Option<&str>,
    reason: Option<&str>,
    now: Instant,
) -> Result<Plan, Refusal> {
    access::may(Action::Block, Scope { server, ticket: None }, &asked.by)?;
    if member.bot {
        return Err(Refusal::BlocksBot(member.face.id));
    }
    if access::is_staff(server, member.roles.as_deref().unwrap_or_default()) {
        return Err(Refusal::BlocksStaff(member.face.id));
    }
    if reason.is_some_and(|reason| limits::length(reason) > limits::REASON) {
        return Err(Refusal::ReasonTooLong);
    }
    let until = length.map(|length| end(length, now)).transpose()?;
    let before = facts.block.as_ref().filter(|block| block.holds(now));
    if let (Some(before), None, None) = (before, until, reason) {
        return Ok(told(before.clone(), BlockDid::AsBefore));
    }
    let block = Block {
        who: member.face.clone(),
        by: asked.by.face.clone(),
        at: now,
        until: until.unwrap_or_else(|| before.and_then(|block| block.until)),
        reason: reason.map(str::to_owned).or_else(|| before.and_then(|block| block.reason.clone())),
    };
    let did = if before.is_some() { BlockDid::Changed } else { BlockDid::Blocked };
    let changes = vec![Change::Block { guild: server.id, block: block.clone() }];
    Ok(Plan { changes, ..told(block, did) })
}

pub(super) fn unblock(
    server: &Server,
    facts: &Facts,
    asked: &Asked,
    member: &Named,
    now: Instant,
) -> Result<Plan, Refusal> {
    access::may(Action::Block, Scope { server, ticket: None }, &asked.by)?;
    let before = facts.block.as_ref().is_some_and(|block| block.holds(now));
    let changes = if before { vec![Change::Unblock { guild: server.id, user: member.face.id }] } else { Vec::new() };
    Ok(Plan { changes, answer: Answer::Unblocked { who: member.face.clone(), before }, ..Plan::default() })
}

/// When a block ends that begins now.
fn end(length: &str, now: Instant) -> Result<Option<Instant>, Refusal> {
    let word = length.trim().to_lowercase();
    if FOR_EVER.contains(&word.as_str()) {
        return Ok(None);
    }
    match Span::parse(&word) {
        Ok(span) if !span.duration().is_zero() => Ok(Some(now.plus(span.duration()))),
        _ => Err(Refusal::NotALength(length.to_owned())),
    }
}

fn told(block: Block, did: BlockDid) -> Plan {
    Plan { answer: Answer::Blocked { block: Box::new(block), did }, ..Plan::default() }
}
