//! Deciding about a ticket: which decision, why, and what follows from it.
//!
//! A button carries how many decisions there were when it was shown, so that nobody changes a decision that they have not
//! seen: whoever comes second is told of the first one, and asked.

use super::close;
use super::facts::Facts;
use super::reason::{self, Reason, Way};
use super::subject::{self, Subject};
use crate::definitions::set::{Decision, Server, TicketType};
use crate::domain::decision::Decided;
use crate::domain::event::Asked;
use crate::domain::ids::DecisionId;
use crate::domain::plan::{Answer, Change, Deed, Effect, Plan, View};
use crate::domain::refusal::Refusal;
use crate::domain::ticket::{Closure, Status, Ticket};
use crate::domain::time::Instant;
use crate::domain::verb::{Action, Did};

/// What somebody wants to decide.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted<'a> {
    pub decision: &'a DecisionId,
    /// How many decisions there were when the button was shown.
    pub seen: Option<u32>,
    pub reason: Option<&'a str>,
    pub asked_for_reason: bool,
}

pub(super) fn decide(
    server: &Server,
    facts: &Facts,
    asked: &Asked,
    wanted: Wanted<'_>,
    now: Instant,
) -> Result<Plan, Refusal> {
    let Subject { ticket, kind } = subject::of(server, facts, asked, Action::Decide)?;
    let last = facts.decided.as_ref();
    if ticket.status == Status::Closed {
        return Err(last.map_or(Refusal::AlreadyClosed(ticket.id), |last| already(ticket, last)));
    }
    let decision = named(kind, wanted.decision)?;
    let seen = match last {
        Some(last) if last.decision == decision.id && !decision.closes => {
            return Ok(told(ticket, Did::DecidedBefore { label: decision.label.clone() }));
        }
        Some(last) if wanted.seen != Some(last.turn) => {
            let (from, to, label) = (last.clone(), decision.id.clone(), decision.label.clone());
            let answer = Answer::ChangeDecision { ticket: ticket.id, from, to, label };
            return Ok(Plan { answer, ..Plan::default() });
        }
        last => last.map_or(0, |last| last.turn),
    };
    let way = match (wanted.asked_for_reason, wanted.seen) {
        (true, _) => Way::Form,
        (false, Some(_)) => Way::Button,
        (false, None) => Way::Command,
    };
    match reason::of(decision.reason, wanted.reason, way)? {
        Reason::Ask { required } => {
            let (decision, label) = (decision.id.clone(), decision.label.clone());
            let answer = Answer::DecisionForm { ticket: ticket.id, decision, label, seen, required };
            Ok(Plan { answer, ..Plan::default() })
        }
        Reason::Lacking => Err(Refusal::DecisionReasonNeeded),
        Reason::Given(reason) => {
            let decided = Decided {
                turn: seen + 1,
                decision: decision.id.clone(),
                label: decision.label.clone(),
                position: ticket.position.clone(),
                by: asked.by.face.clone(),
                reason: reason.map(str::to_owned),
                at: now,
            };
            Ok(plan(server, kind, ticket, decision, decided))
        }
    }
}

/// The decision of this id; for what was typed, also of this name.
fn named<'a>(kind: &'a TicketType, name: &DecisionId) -> Result<&'a Decision, Refusal> {
    let by_label = || {
        let typed = name.as_str().trim().to_lowercase();
        kind.decisions.iter().find(|decision| decision.label.to_lowercase() == typed)
    };
    let unknown = || Refusal::UnknownDecision(kind.decisions.iter().map(|decision| decision.label.clone()).collect());
    kind.decision(name).or_else(by_label).ok_or_else(unknown)
}

fn already(ticket: &Ticket, last: &Decided) -> Refusal {
    Refusal::DecidedAlready { ticket: ticket.id, label: last.label.clone(), by: last.by.id }
}

/// The roles and the member's text; then the ticket closes, or its card shows what is decided. Roles that an earlier decision
/// changed are settled too.
fn plan(server: &Server, kind: &TicketType, ticket: &Ticket, decision: &Decision, decided: Decided) -> Plan {
    let settles = decision.changes_roles() || decided.turn > 1;
    let first = settles.then_some(Deed::SettleRoles).into_iter().chain([Deed::Post { view: View::Decision }]);
    let mut effects: Vec<Effect> = first.map(|deed| Effect { stage: 0, deed }).collect();
    let closing = decision.closes.then(|| {
        let closure = Closure { at: decided.at, by: Some(decided.by.clone()), reason: None };
        close::plan(Some(server), kind, ticket, closure, true).later()
    });
    let did = Did::Decided { label: decision.label.clone(), closed: decision.closes };
    let mut changes = vec![Change::Decide(ticket.id, decided)];
    match closing {
        Some(closing) => {
            changes.extend(closing.changes);
            effects.extend(closing.effects);
        }
        None => effects.push(Effect { stage: 0, deed: Deed::Refresh { view: View::Card } }),
    }
    Plan { changes, effects, ..told(ticket, did) }
}

/// Nothing is to be done but to say so.
fn told(ticket: &Ticket, did: Did) -> Plan {
    Plan { answer: Answer::Did { ticket: ticket.id, did }, ..Plan::default() }
}
