//! A ticket's record for whoever asks for it: the staff have all of it, whoever opened the ticket what is meant for them.

use super::facts::Facts;
use super::subject;
use crate::definitions::set::Server;
use crate::domain::event::Asked;
use crate::domain::plan::{Answer, Plan};
use crate::domain::refusal::Refusal;
use crate::domain::verb::Action;

pub(super) fn decide(server: &Server, facts: &Facts, asked: &Asked) -> Result<Plan, Refusal> {
    let subject = subject::of(server, facts, asked, Action::Transcript)?;
    // Staff who opened a ticket do not read what others note of it.
    let whole = subject.ticket.creator.id != asked.by.face.id;
    Ok(Plan { answer: Answer::Transcript { ticket: subject.ticket.id, whole }, ..Plan::default() })
}
