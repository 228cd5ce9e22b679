//! Opening a ticket.

use std::time::Duration;

use super::facts::Facts;
use super::{access, answer, timers};
use crate::definitions::set::{AskMode, Position, Server, TicketType};
use crate::domain::answer::{Given, Reply, Value};
use crate::domain::event::Asked;
use crate::domain::hours::Outside;
use crate::domain::ids::{PositionId, TypeId};
use crate::domain::plan::{Answer, Change, Deed, Effect, Plan, View};
use crate::domain::refusal::Refusal;
use crate::domain::ticket::{NewTicket, Side, Ticket};
use crate::domain::time::Instant;

/// A second press for the same thing within this time is impatience, not a second ticket.
const REPEATED: Duration = Duration::from_secs(10);

pub(super) fn decide(
    server: &Server,
    facts: &Facts,
    asked: &Asked,
    kind: &TypeId,
    position: Option<&PositionId>,
    form: Option<Form<'_>>,
    now: Instant,
) -> Result<Plan, Refusal> {
    let kind = server.kind(kind).ok_or_else(|| Refusal::UnknownType(kind.clone()))?;
    if !kind.enabled {
        return Err(Refusal::TypeOff(kind.id.clone()));
    }
    if let Some(block) = facts.standing.block.as_ref().filter(|block| block.holds(now)) {
        return Err(Refusal::Blocked { until: block.until, reason: block.reason.clone() });
    }
    access::may_open(&kind.open_to, &asked.by, now)?;
    within_hours(kind, now)?;
    let position = match (&kind.positions, position) {
        (None, _) => None,
        (Some(_), Some(named)) => Some(open_position(kind, named)?),
        (Some(_), None) => {
            within_limits(kind, facts, now)?;
            return Ok(Plan { answer: Answer::PickPosition(kind.id.clone()), ..Plan::default() });
        }
    };
    if let Some(earlier) = just_opened(facts, position, now) {
        let answer = Answer::AlreadyOpened { thread: earlier.thread, ticket: earlier.id };
        return Ok(Plan { answer, ..Plan::default() });
    }
    within_limits(kind, facts, now)?;
    let channel = kind.thread.parent;
    if !facts.bot_lacks.is_empty() {
        return Err(Refusal::BotLacks { permissions: facts.bot_lacks.clone(), channel });
    }
    if !facts.person_lacks.is_empty() {
        return Err(Refusal::MemberLacks { permissions: facts.person_lacks.clone(), channel });
    }
    let answers = match (kind.ask, form) {
        (AskMode::Form, Some(form)) => answers(kind, position, &form, now)?,
        (AskMode::Form, None) if kind.questions_for(position).next().is_some() => {
            let position = position.map(|position| position.id.clone());
            return Ok(Plan { answer: Answer::QuestionForm { kind: kind.id.clone(), position }, ..Plan::default() });
        }
        _ => Vec::new(),
    };
    Ok(plan(server, asked, kind, position, answers, now))
}

/// A form as it was sent.
pub(super) struct Form<'a> {
    /// The mark of the questions that it held.
    pub questions: &'a str,
    /// What was put in, by the questions' places.
    pub fields: &'a [(usize, Reply)],
}

/// The form's answers. The client keeps to the limits of most fields; the rest is checked here.
fn answers(
    kind: &TicketType,
    position: Option<&Position>,
    form: &Form<'_>,
    now: Instant,
) -> Result<Vec<Given>, Refusal> {
    let wrote = |place: usize| form.fields.iter().find(|(named, _)| *named == place).map(|(_, reply)| reply);
    if form.questions != kind.form_mark(position) {
        let wrote = form.fields.iter().map(|(_, reply)| as_written(reply)).collect();
        return Err(Refusal::FormOutdated { wrote });
    }
    let (mut given, mut unfit) = (Vec::new(), Vec::new());
    for (place, question) in kind.questions_for(position).enumerate() {
        match answer::fit(question, wrote(place).unwrap_or(&Reply::Skip)) {
            Ok(value) => given.push(answer::given(place, question, value, None, now)),
            Err(why) => unfit.push(answer::misfit(question, why)),
        }
    }
    if unfit.is_empty() {
        return Ok(given);
    }
    let questions = kind.questions_for(position).enumerate();
    let wrote =
        questions.map(|(place, question)| (question.ask.clone(), wrote(place).map_or_else(String::new, as_written)));
    Err(Refusal::FormUnfit { unfit, wrote: wrote.collect() })
}

fn as_written(reply: &Reply) -> String {
    match reply {
        Reply::Sent { text, files } => {
            let names = files.iter().map(|file| file.name.as_str());
            std::iter::once(text.as_str()).chain(names).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
        }
        Reply::YesNo(yes) => Value::YesNo(*yes).plain(),
        Reply::Picked(picked) => picked.join(", "),
        Reply::People(people) => people.iter().map(|face| face.display_name.as_str()).collect::<Vec<_>>().join(", "),
        Reply::Skip => String::new(),
    }
}

fn within_hours(kind: &TicketType, now: Instant) -> Result<(), Refusal> {
    match &kind.hours {
        Some(hours) if hours.outside == Outside::Refuse && !hours.are_now(now) => {
            Err(Refusal::OutsideHours(hours.next(now)))
        }
        _ => Ok(()),
    }
}

/// The position of this id; a command may also carry its label, as typed.
fn open_position<'a>(kind: &'a TicketType, named: &PositionId) -> Result<&'a Position, Refusal> {
    let by_label = |position: &&Position| position.label.to_lowercase() == named.as_str().to_lowercase();
    let choices = kind.positions.as_ref().map(|positions| positions.choices.as_slice()).unwrap_or_default();
    let found = kind.position(named).or_else(|| choices.iter().find(by_label));
    match found {
        None => Err(Refusal::UnknownPosition(named.0.clone())),
        Some(position) if !position.open => Err(Refusal::PositionClosed(position.label.clone())),
        Some(position) => Ok(position),
    }
}

fn just_opened<'a>(facts: &'a Facts, position: Option<&Position>, now: Instant) -> Option<&'a Ticket> {
    let newest = facts.standing.own_open.first()?;
    let same = newest.position.as_ref() == position.map(|position| &position.id);
    (same && now.since(newest.opened_at) < REPEATED).then_some(newest)
}

fn within_limits(kind: &TicketType, facts: &Facts, now: Instant) -> Result<(), Refusal> {
    let standing = &facts.standing;
    if let Some(limit) = kind.limits.open_per_member
        && standing.own_open.len() >= limit as usize
    {
        let newest = standing.own_open.first().and_then(|ticket| ticket.thread);
        return Err(Refusal::OwnLimit { limit, newest });
    }
    if let Some(limit) = kind.limits.open_in_total
        && standing.open_in_total >= limit
    {
        return Err(Refusal::TotalLimit(limit));
    }
    if let (Some(cooldown), Some(last)) = (kind.limits.cooldown, standing.last_closed_at) {
        let next = last.plus(cooldown.duration());
        if now < next {
            return Err(Refusal::Cooldown(next));
        }
    }
    Ok(())
}

fn plan(
    server: &Server,
    asked: &Asked,
    kind: &TicketType,
    position: Option<&Position>,
    answers: Vec<Given>,
    now: Instant,
) -> Plan {
    let effects = effects(server, asked, kind, position, &answers);
    // A form has said what there is to say; else the member has to.
    let waiting_on = if answers.is_empty() { Side::Member } else { Side::Staff };
    let ticket = NewTicket {
        guild: server.id,
        kind: kind.id.clone(),
        revision: kind.revision.clone(),
        definition: serde_json::to_string(kind).expect("a type is plain data"),
        position: position.map(|position| position.id.clone()),
        creator: asked.by.face.clone(),
        parent: kind.thread.parent,
        opened_at: now,
        answers,
        waiting_on,
        timers: timers::at_opening(kind, now, waiting_on),
        source: asked.id.to_string(),
    };
    Plan { changes: vec![Change::Open(ticket)], effects, answer: Answer::Opened }
}

/// The thread comes first. Then the questions, the member and the card, none of which waits for another; further posts
/// of a long list follow in order, and last the staff who are to see the thread without being called.
fn effects(
    server: &Server,
    asked: &Asked,
    kind: &TicketType,
    position: Option<&Position>,
    answers: &[Given],
) -> Vec<Effect> {
    let mut effects = vec![Effect { stage: 0, deed: Deed::MakeThread }];
    let parts = match kind.ask {
        AskMode::All => kind.question_posts(position, server.words()).len(),
        AskMode::Form => kind.form_posts(answers, server.words()).len(),
        AskMode::OneByOne => 1,
    };
    let mut stage = 0;
    for part in 0..parts {
        stage += 1;
        effects.push(Effect { stage, deed: Deed::Post { view: View::Opening { part } } });
    }
    effects.push(Effect { stage: 1, deed: Deed::AddMember { user: asked.by.face.id } });
    if server.list.is_some() {
        effects.push(Effect { stage: 1, deed: Deed::Post { view: View::Card } });
    }
    if kind.adds_staff(position) {
        effects.push(Effect { stage: stage + 1, deed: Deed::AddStaff });
    }
    effects
}
