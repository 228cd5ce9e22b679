//! Writing down what is said in tickets, and what becomes of it.

use super::facts::Facts;
use super::{Decision, answer, talk};
use crate::definitions::set::Set;
use crate::domain::ids::MessageId;
use crate::domain::plan::{Change, Plan};
use crate::domain::ticket::Said;
use crate::domain::time::Instant;
use crate::phrases::Words;

pub(super) fn said(set: &Set, facts: &Facts, said: &Said) -> Decision {
    match &facts.ticket {
        Some(ticket) => {
            let words = set.servers.get(&ticket.guild).map_or(Words::ENGLISH, |server| server.words());
            let plan = answer::said(facts, said, words).unwrap_or_else(|| only(Change::Say(ticket.id, said.clone())));
            Decision::Do(talk::heard(set, facts, said, plan))
        }
        None => Decision::Ignore,
    }
}

pub(super) fn edited(facts: &Facts, said: &Said) -> Decision {
    match &facts.ticket {
        Some(ticket) => {
            Decision::Do(answer::edited(facts, said).unwrap_or_else(|| only(Change::Revise(ticket.id, said.clone()))))
        }
        None => Decision::Ignore,
    }
}

pub(super) fn unsaid(facts: &Facts, messages: &[MessageId], at: Instant) -> Decision {
    match &facts.ticket {
        Some(ticket) => Decision::Do(only(Change::Unsay { ticket: ticket.id, messages: messages.to_vec(), at })),
        None => Decision::Ignore,
    }
}

/// One change and nothing else.
pub(super) fn only(change: Change) -> Plan {
    Plan { changes: vec![change], ..Plan::default() }
}
