//! Rating a closed ticket: by whoever opened it, as often as they like; the last rating counts.

use super::facts::Facts;
use super::subject::{self, Subject};
use crate::definitions::set::{ReasonRule, Server};
use crate::domain::event::Asked;
use crate::domain::limits;
use crate::domain::plan::{Answer, Change, Deed, Effect, Plan, View};
use crate::domain::rating::Rating;
use crate::domain::refusal::Refusal;
use crate::domain::time::Instant;
use crate::domain::verb::Action;

/// The stars count at once, whatever becomes of the form that asks for a comment; unless there is to be no rating without
/// one.
pub(super) fn rate(
    server: &Server,
    facts: &Facts,
    asked: &Asked,
    stars: u8,
    comment: Option<&str>,
    asked_for_comment: bool,
    now: Instant,
) -> Result<Plan, Refusal> {
    let Subject { ticket, kind } = subject::of(server, facts, asked, Action::Rate)?;
    let rule = kind.feedback.as_ref().map_or(ReasonRule::Never, |feedback| feedback.comment);
    let form = (!asked_for_comment && rule != ReasonRule::Never).then_some(rule == ReasonRule::Required);
    let answer = Answer::Rated { ticket: ticket.id, stars, form };
    if form == Some(true) {
        return Ok(Plan { answer, ..Plan::default() });
    }
    let comment = comment.map(str::trim).filter(|comment| !comment.is_empty() && rule != ReasonRule::Never);
    let rating = Rating { stars, comment: comment.map(|comment| limits::shorten(comment, limits::REASON)), at: now };
    Ok(Plan {
        changes: vec![Change::Rate(ticket.id, rating)],
        effects: vec![Effect { stage: 0, deed: Deed::Refresh { view: View::Record } }],
        answer,
    })
}
