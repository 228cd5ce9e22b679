//! Notes that the staff keep with a ticket, also when it is closed.

use super::facts::Facts;
use super::subject::{self, Subject};
use crate::definitions::set::Server;
use crate::domain::event::Asked;
use crate::domain::limits;
use crate::domain::plan::{Answer, Change, Deed, Effect, Plan, View};
use crate::domain::refusal::Refusal;
use crate::domain::ticket::Note;
use crate::domain::time::Instant;
use crate::domain::verb::{Action, Did};

pub(super) fn decide(
    server: &Server,
    facts: &Facts,
    asked: &Asked,
    text: Option<&str>,
    now: Instant,
) -> Result<Plan, Refusal> {
    let Subject { ticket, .. } = subject::of(server, facts, asked, Action::Note)?;
    let Some(text) = text else {
        let answer = Answer::Notes { ticket: ticket.id, notes: facts.notes.clone() };
        return Ok(Plan { answer, ..Plan::default() });
    };
    if limits::length(text) > limits::NOTE {
        return Err(Refusal::NoteTooLong);
    }
    let note = Note { by: asked.by.face.clone(), text: text.to_owned(), at: now };
    // The record of a closed ticket shows it too.
    let refresh = ticket.record.map(|_| Effect { stage: 0, deed: Deed::Refresh { view: View::Record } });
    Ok(Plan {
        changes: vec![Change::Note { ticket: ticket.id, note, source: asked.id.to_string() }],
        effects: refresh.into_iter().collect(),
        answer: Answer::Did { ticket: ticket.id, did: Did::Noted },
    })
}
