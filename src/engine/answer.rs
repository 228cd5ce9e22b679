//! Questions one by one: which is asked, what answers it, and what comes after the last.
//!
//! The answers that are stored say everything: the question that is asked is the first that is put to this member, given
//! what they answered before, and has no answer. An answer is taken once: a message that was heard before, or a second
//! press, changes nothing.

mod fit;

use super::facts::Facts;
use super::{record, subject};
use crate::definitions::set::{AskMode, Position, Question, Server, TicketType};
use crate::domain::answer::{Given, Misfit, Reply, Unfit, Value};
use crate::domain::event::Asked;
use crate::domain::ids::MessageId;
use crate::domain::plan::{Answer, Change, Deed, Effect, Plan, View};
use crate::domain::refusal::Refusal;
use crate::domain::ticket::{Said, SaidKind, Status, Ticket};
use crate::domain::time::Instant;
use crate::domain::verb::Action;
use crate::phrases::Words;

pub(super) use fit::fit;

/// An answer to the question at a place.
pub(super) fn given(place: usize, question: &Question, value: Value, message: Option<MessageId>, at: Instant) -> Given {
    Given { question: place, id: question.id.clone(), ask: question.ask.clone(), value, message, at }
}

/// What is wrong with a reply to a question.
pub(super) fn misfit(question: &Question, why: Unfit) -> Misfit {
    let hint = (why == Unfit::NotThePattern).then(|| question.pattern_hint.clone()).flatten();
    Misfit { ask: question.ask.clone(), why, hint }
}

/// A message of the creator while a question is asked: it answers, or is told why not. Other messages are written down.
pub(super) fn said(facts: &Facts, said: &Said, words: Words<'_>) -> Option<Plan> {
    let (ticket, kind) = under_way(facts)?;
    if !facts.listening || said.sender.id != ticket.creator.id || said.by_bot || said.kind == SaidKind::System {
        return None;
    }
    let position = ticket.position.as_ref().and_then(|id| kind.position(id));
    let (place, question) = kind.asked(position, &facts.given)?;
    let reply = Reply::Sent { text: said.content.clone(), files: said.attachments.clone() };
    let mut plan = record::only(Change::Say(ticket.id, said.clone()));
    match fit(question, &reply) {
        Ok(value) => {
            let answer = given(place, question, value, Some(said.message), said.at);
            plan.effects = what_follows(kind, position, &facts.given, &answer, words);
            plan.changes.push(Change::Answer(ticket.id, answer));
        }
        Err(why) => plan.effects = vec![post(0, View::Unfit { question: place, why })],
    }
    Some(plan)
}

/// The edit of a message that answered: the answer follows, if it still answers.
pub(super) fn edited(facts: &Facts, said: &Said) -> Option<Plan> {
    let (ticket, kind) = under_way(facts)?;
    let earlier = facts.given.iter().find(|given| given.message == Some(said.message))?;
    let position = ticket.position.as_ref().and_then(|id| kind.position(id));
    let question = kind.questions_for(position).nth(earlier.question)?;
    let reply = Reply::Sent { text: said.content.clone(), files: said.attachments.clone() };
    let value = fit(question, &reply).ok().filter(|value| *value != earlier.value)?;
    let mut plan = record::only(Change::Revise(ticket.id, said.clone()));
    plan.changes.push(Change::Unanswer { ticket: ticket.id, question: earlier.question });
    plan.changes.push(Change::Answer(ticket.id, Given { value, ..earlier.clone() }));
    Some(plan)
}

/// A press on a question's button or a pick from its menu.
pub(super) fn pressed(
    server: &Server,
    facts: &Facts,
    asked_by: &Asked,
    place: usize,
    reply: Option<&Reply>,
    now: Instant,
) -> Result<Plan, Refusal> {
    subject::open(server, facts, asked_by, Action::Answer)?;
    let (ticket, kind) = under_way(facts).ok_or(Refusal::NotAsked)?;
    let position = ticket.position.as_ref().and_then(|id| kind.position(id));
    let (now_asked, question) = kind.asked(position, &facts.given).ok_or(Refusal::NotAsked)?;
    if now_asked != place {
        return Err(Refusal::NotAsked);
    }
    let Some(reply) = reply else { return back(ticket, place, &facts.given) };
    let value = fit(question, reply).map_err(|why| Refusal::ReplyUnfit(misfit(question, why)))?;
    let answer = given(place, question, value.clone(), None, now);
    Ok(Plan {
        effects: what_follows(kind, position, &facts.given, &answer, server.words()),
        changes: vec![Change::Answer(ticket.id, answer)],
        answer: Answer::Answered { ticket: ticket.id, question: place, value: Some(value) },
    })
}

/// The last answer is taken back, and its question asked again.
fn back(ticket: &Ticket, place: usize, given: &[Given]) -> Result<Plan, Refusal> {
    let last = given.last().ok_or(Refusal::NotAsked)?;
    Ok(Plan {
        changes: vec![Change::Unanswer { ticket: ticket.id, question: last.question }],
        effects: vec![post(0, View::Question { question: last.question })],
        answer: Answer::Answered { ticket: ticket.id, question: place, value: None },
    })
}

/// An open ticket whose questions are asked one by one.
fn under_way(facts: &Facts) -> Option<(&Ticket, &TicketType)> {
    let (ticket, kind) = (facts.ticket.as_ref()?, facts.kind.as_deref()?);
    (ticket.status == Status::Open && kind.ask == AskMode::OneByOne).then_some((ticket, kind))
}

/// The next question, or what is said after the last.
fn what_follows(
    kind: &TicketType,
    position: Option<&Position>,
    before: &[Given],
    answer: &Given,
    words: Words<'_>,
) -> Vec<Effect> {
    let mut given: Vec<Given> = before.iter().cloned().chain([answer.clone()]).collect();
    given.sort_by_key(|given| given.question);
    match kind.asked(position, &given) {
        Some((question, _)) => vec![post(0, View::Question { question })],
        None => {
            let parts = kind.answer_posts(&given, words).len();
            (0..parts).map(|part| post(u8::try_from(part).unwrap_or(u8::MAX), View::Complete { part })).collect()
        }
    }
}

fn post(stage: u8, view: View) -> Effect {
    Effect { stage, deed: Deed::Post { view } }
}
