//! Brings staff into a ticket's thread one by one, and takes them out.
//!
//! Each is brought in once: that is written down, so that a start in the middle goes on where the last one stopped, and that
//! whoever leaves a thread stays outside. What is under way is done in small parts, so that nothing else of the ticket waits
//! for a large team.

use std::time::Duration;

use futures_util::future::join_all;

use super::deed::Failure;
use super::{Desk, needed, staff};
use crate::definitions::set::{Server, TicketType};
use crate::discord::fault::Fault;
use crate::domain::ids::{ChannelId, UserId};
use crate::domain::plan::Change;
use crate::domain::ticket::Ticket;
use crate::engine::access;
use crate::store::{self, Outcome};

/// The pause before another try in a thread that others have put back in the archive.
const A_MOMENT: Duration = Duration::from_secs(1);
/// How many are brought in before the ticket's other effects have their turn.
const AT_ONCE: usize = 5;

/// Who of the staff, as far as they are known, is to come into a ticket's thread and was not brought into it yet; and who was
/// and does not belong there any more.
pub(super) async fn differences(
    desk: &Desk,
    server: &Server,
    kind: &TicketType,
    ticket: &Ticket,
) -> Result<(Vec<UserId>, Vec<UserId>), store::Fault> {
    let (seats, guests) = (desk.store.seats(ticket.id).await?, desk.store.guests(ticket.id).await?);
    let team = desk.store.colleagues(ticket.guild).await?;
    let comes = team.iter().filter(|one| {
        let user = one.face.id;
        access::is_brought_in(kind, &one.roles)
            && !seats.contains(&user)
            && !access::belongs_in_person(ticket, &guests, user)
            && staff::sees(desk, ticket, user, &one.roles).is_empty()
    });
    let comes = comes.map(|one| one.face.id).collect();
    let goes = |user: &UserId| match team.iter().find(|one| one.face.id == *user) {
        Some(one) => !access::belongs(server, kind, ticket, &guests, *user, &one.roles),
        // Without the Server Members Intent, whoever never used the bot is not known, and may have been assigned the ticket.
        None => desk.identity.hears_of_members && !access::belongs(server, kind, ticket, &guests, *user, &[]),
    };
    Ok((comes, seats.into_iter().filter(goes).collect()))
}

/// Brings in some of those who are to come, and tells if there are more. Those who are there by themselves count as brought
/// in.
pub(super) async fn fill(desk: &Desk, server: &Server, kind: &TicketType, ticket: &Ticket) -> Result<Outcome, Failure> {
    let thread = ticket.thread.ok_or(Failure::Moot("its thread was never made"))?;
    let (comes, goes) = differences(desk, server, kind, ticket).await?;
    for user in goes {
        take_out(desk, thread, user).await?;
        settle(desk, Change::LeaveSeat(ticket.id, user)).await?;
    }
    if comes.is_empty() || !kind.staff_access.brings_in() {
        return Ok(Outcome::Nothing);
    }
    let there = match desk.rest.thread_members(thread).await {
        // Without the Server Members Intent.
        Err(Fault::Forbidden { .. }) => Vec::new(),
        told => told?,
    };
    let (seated, absent): (Vec<UserId>, Vec<UserId>) = comes.into_iter().partition(|user| there.contains(user));
    let now = &absent[..absent.len().min(AT_ONCE)];
    let came = join_all(now.iter().map(|user| bring_in(desk, thread, *user))).await;
    let mut failed = None;
    let mut settled: Vec<Change> = seated.into_iter().map(|user| Change::TakeSeat(ticket.id, user)).collect();
    for (user, came) in now.iter().zip(came) {
        match came {
            // Who left the server a moment ago is nobody to wait for.
            Ok(()) | Err(Fault::Gone) => settled.push(Change::TakeSeat(ticket.id, *user)),
            // It is not the bot that may not: they cannot be let in.
            Err(Fault::Forbidden { .. }) if lacks_nothing(desk, ticket) => {
                settled.push(Change::TakeSeat(ticket.id, *user));
            }
            Err(fault) => failed = Some(fault),
        }
    }
    desk.store.commit(&settled, &[], None, desk.clock.now()).await?;
    match failed {
        Some(fault) => Err(fault.into()),
        None if absent.len() > now.len() => Err(Failure::Unfinished),
        None => Ok(Outcome::Nothing),
    }
}

fn lacks_nothing(desk: &Desk, ticket: &Ticket) -> bool {
    desk.guilds.bot_lacks(ticket.guild, ticket.parent, needed::FOR_THREADS).is_empty()
}

async fn settle(desk: &Desk, change: Change) -> Result<(), store::Fault> {
    desk.store.commit(&[change], &[], None, desk.clock.now()).await.map(drop)
}

/// What somebody does in a thread.
#[derive(Clone, Copy)]
enum Step {
    /// They come in.
    In,
    /// They go out.
    Out,
}

/// Brings somebody into a thread, which stays in the archive if it was there.
async fn bring_in(desk: &Desk, thread: ChannelId, user: UserId) -> Result<(), Fault> {
    archived_or_not(desk, thread, user, Step::In, false).await
}

/// Brings somebody into a thread that is to be at hand from now on.
pub(super) async fn let_in(desk: &Desk, thread: ChannelId, user: UserId) -> Result<(), Fault> {
    archived_or_not(desk, thread, user, Step::In, true).await
}

/// Takes somebody out of a thread, which stays in the archive if it was there.
pub(super) async fn take_out(desk: &Desk, thread: ChannelId, user: UserId) -> Result<(), Fault> {
    match archived_or_not(desk, thread, user, Step::Out, false).await {
        Ok(()) | Err(Fault::Gone) => Ok(()),
        Err(fault) => Err(fault),
    }
}

/// Discord changes nothing about who is in an archived thread: it is brought back for as long as that takes, or for good.
async fn archived_or_not(
    desk: &Desk,
    thread: ChannelId,
    user: UserId,
    step: Step,
    for_good: bool,
) -> Result<(), Fault> {
    match take(desk, thread, user, step).await {
        Err(Fault::Archived) => {}
        done => return done,
    }
    desk.rest.set_archived(thread, false).await?;
    let done = match take(desk, thread, user, step).await {
        // Another deed in the same thread has put it back meanwhile.
        Err(Fault::Archived) => Err(Fault::Busy { retry_after: A_MOMENT }),
        done => done,
    };
    if !for_good {
        desk.rest.set_archived(thread, true).await?;
    }
    done
}

async fn take(desk: &Desk, thread: ChannelId, user: UserId, step: Step) -> Result<(), Fault> {
    match step {
        Step::In => desk.rest.add_member(thread, user).await,
        Step::Out => desk.rest.remove_member(thread, user).await,
    }
}
