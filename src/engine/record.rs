//! Writing down what is said in tickets, and what becomes of it.

use super::Decision;
use super::facts::Facts;
use crate::domain::ids::MessageId;
use crate::domain::plan::{Change, Plan};
use crate::domain::ticket::Said;
use crate::domain::time::Instant;

pub(super) fn said(facts: &Facts, said: &Said) -> Decision {
    match &facts.ticket {
        Some(ticket) => only(Change::Say(ticket.id, said.clone())),
        None => Decision::Ignore,
    }
}

pub(super) fn edited(facts: &Facts, said: &Said) -> Decision {
    match &facts.ticket {
        Some(ticket) => only(Change::Revise(ticket.id, said.clone())),
        None => Decision::Ignore,
    }
}

pub(super) fn unsaid(facts: &Facts, messages: &[MessageId], at: Instant) -> Decision {
    match &facts.ticket {
        Some(ticket) => only(Change::Unsay { ticket: ticket.id, messages: messages.to_vec(), at }),
        None => Decision::Ignore,
    }
}

fn only(change: Change) -> Decision {
    Decision::Do(Plan { changes: vec![change], ..Plan::default() })
}
