//! Renaming a ticket's thread. Discord allows two in ten minutes and says so only by refusing, for minutes: the third
//! waits here, without a call.

use std::sync::Arc;
use std::time::Duration;

use super::Desk;
use super::deed::{Failure, Subject};
use crate::discord::fault::Fault;
use crate::domain::ids::TicketId;
use crate::domain::plan::View;
use crate::domain::ticket::MessageAt;
use crate::domain::time::Instant;
use crate::domain::verb::Notice;
use crate::render;
use crate::store::{self, Outcome, PendingEffect};

/// <https://github.com/discord/discord-api-docs/issues/1900>
const WITHIN: Duration = Duration::from_secs(600);
const AT_MOST: usize = 2;

/// When a ticket's thread can be renamed next; none where it can be now.
pub(super) async fn next(desk: &Desk, ticket: TicketId) -> Result<Option<Instant>, store::Fault> {
    let now = desk.clock.now();
    let recent: Vec<Instant> = desk.store.renamings(ticket).await?;
    let mut recent: Vec<Instant> = recent.into_iter().map(|at| at.plus(WITHIN)).filter(|free| *free > now).collect();
    recent.sort_unstable_by(|one, other| other.cmp(one));
    Ok(recent.into_iter().nth(AT_MOST - 1))
}

/// Renames the thread. Where the server's rules forbid the name, its people are told.
pub(super) async fn rename(
    desk: &Arc<Desk>,
    subject: &Subject,
    effect: &PendingEffect,
    name: &str,
) -> Result<Outcome, Failure> {
    let thread = subject.thread()?;
    if let Some(free) = next(desk, effect.ticket).await? {
        return Err(Fault::Busy { retry_after: free.since(desk.clock.now()) }.into());
    }
    match desk.rest.rename_thread(thread, name).await {
        Err(fault) if fault.is_about_words() => {
            let notice = Notice::NameForbidden;
            let message = render::notice(&subject.context(), notice);
            let posted = desk.rest.post(thread, &message, &format!("fd{}", effect.id)).await?;
            let at = MessageAt { channel: thread, message: posted.id };
            Ok(Outcome::Message { view: View::Notice { notice }, at, said: Some(posted.said) })
        }
        renamed => {
            renamed?;
            Ok(Outcome::Nothing)
        }
    }
}
