//! Asking whoever opened a ticket how it went.
//!
//! They are asked in a direct message. Where they take none, a note is kept with the ticket, and the question stands below
//! the next private answer that they get outside of it: buttons in a locked thread are dead, and any other place is for all
//! to see. No close waits for either.

use super::Desk;
use super::deed::{Failure, Subject};
use super::record;
use crate::discord::fault::Fault;
use crate::domain::ids::{GuildId, UserId};
use crate::domain::message::Message;
use crate::domain::plan::Change;
use crate::domain::ticket::Status;
use crate::domain::timer::{Purpose, Timer, TimerKind};
use crate::render;
use crate::store::{Outcome, PendingEffect};

/// Whoever takes no direct messages is asked when they next open a ticket.
pub(super) async fn ask(desk: &Desk, subject: &Subject, effect: &PendingEffect) -> Result<Outcome, Failure> {
    let context = subject.context();
    let feedback = context.server.kind(&subject.ticket.kind).and_then(|kind| kind.feedback.as_ref());
    let Some(feedback) = feedback else { return Ok(Outcome::Nothing) };
    match record::deliver(desk, subject, effect, &render::feedback(&context, feedback)).await {
        Err(Failure::Discord(fault)) if !fault.is_retryable() && fault != Fault::Unauthorized => {
            let timer = Timer { due: None, purpose: Purpose::Feedback };
            let later = Change::SetTimer { ticket: subject.ticket.id, timer };
            desk.store.commit(&[later], &[], None, desk.clock.now()).await?;
            Ok(Outcome::Nothing)
        }
        delivered => delivered.map(|()| Outcome::Nothing),
    }
}

/// The question how an earlier ticket went, for whoever could not be asked: once, whatever they answer.
///
/// # Errors
/// The database or Discord does not say what is to be asked.
pub(super) async fn unasked(desk: &Desk, guild: GuildId, user: UserId) -> Result<Option<Message>, Failure> {
    let Some(ticket) = desk.store.unasked(guild, user).await? else { return Ok(None) };
    let asked = Change::StopTimer { ticket, timer: TimerKind::Feedback };
    desk.store.commit(&[asked], &[], None, desk.clock.now()).await?;
    let subject = Subject::load(desk, ticket).await?;
    let context = subject.context();
    let feedback = context.server.kind(&subject.ticket.kind).and_then(|kind| kind.feedback.as_ref());
    let still = context.rating.is_none() && subject.ticket.status == Status::Closed;
    Ok(feedback.filter(|_| still).map(|feedback| render::feedback(&context, feedback)))
}
