//! A ticket's record: its transcript with the pictures from the copies, for the histories, for whoever opened the ticket, and
//! for whoever asks.

use std::sync::Arc;

use super::deed::{Failure, NONCE_HOLDS, Subject, posted_before};
use super::{Desk, audit, copies};
use crate::definitions::set::Transcript;
use crate::discord::fault::Fault;
use crate::domain::ids::TicketId;
use crate::domain::message::{File, Message};
use crate::domain::ticket::Entry;
use crate::store::{Outcome, PendingEffect};
use crate::{history, render};

/// The transcript as the type wants it.
pub(super) async fn transcript(desk: &Arc<Desk>, subject: &Subject, entries: &[Entry]) -> Vec<File> {
    written(desk, &subject.context(), entries, subject.kind.history.transcript).await
}

/// A ticket's record for whoever asks for it, also where its type posts none.
pub(super) async fn on_demand(desk: &Arc<Desk>, ticket: TicketId, whole: bool) -> Result<Vec<File>, Failure> {
    let subject = Subject::load(desk, ticket).await?;
    let entries = desk.store.entries(ticket).await?;
    let entries = if whole { entries } else { history::for_member(entries) };
    let form = match subject.kind.history.transcript {
        Transcript::Text => Transcript::Text,
        Transcript::Html | Transcript::None => Transcript::Html,
    };
    Ok(written(desk, &subject.context(), &entries, form).await)
}

async fn written(desk: &Arc<Desk>, context: &render::Context<'_>, entries: &[Entry], form: Transcript) -> Vec<File> {
    let pictures = match form {
        Transcript::Html => copies::pictures(desk, context.ticket.id, entries).await,
        Transcript::Text | Transcript::None => history::Pictures::new(),
    };
    history::files(&history::Record { ctx: context, entries, pictures: &pictures }, form)
}

/// The record as a direct message. Whoever takes none, or has left, goes without: that is theirs to decide.
pub(super) async fn send(desk: &Arc<Desk>, subject: &Subject, effect: &PendingEffect) -> Result<Outcome, Failure> {
    let context = subject.context();
    let entries = history::for_member(desk.store.entries(subject.ticket.id).await?);
    let transcript = transcript(desk, subject, &entries).await;
    let message = render::record_for_creator(&context, history::count(&entries), transcript);
    match deliver(desk, subject, effect, &message).await {
        Err(Failure::Discord(fault)) if !fault.is_retryable() && fault != Fault::Unauthorized => {
            audit::not_delivered(desk, &subject.ticket, &fault);
            Ok(Outcome::Nothing)
        }
        delivered => delivered.map(|()| Outcome::Nothing),
    }
}

/// Sends a direct message to whoever opened the ticket, once.
pub(super) async fn deliver(
    desk: &Desk,
    subject: &Subject,
    effect: &PendingEffect,
    message: &Message,
) -> Result<(), Failure> {
    let channel = desk.rest.direct_channel(subject.ticket.creator.id).await?;
    if let Some(begun) = effect.first_begun_at
        && desk.clock.now().since(begun) > NONCE_HOLDS
        && posted_before(desk, channel, begun, message).await?.is_some()
    {
        return Ok(());
    }
    desk.rest.post(channel, message, &format!("fd{}", effect.id)).await?;
    Ok(())
}
