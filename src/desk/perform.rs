//! Performs what was written down, in order per ticket, until it is done or cannot be.
//!
//! The table of effects is the only memory: a run begins by reading what is pending, so a start after a crash and a
//! commit a moment ago take the same road. Whatever may have happened before the process stopped is looked for before
//! it is done again: a thread of the same name that the bot made, a message that shows the same.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures_util::future::join_all;
use tokio::sync::oneshot;
use tracing::{Instrument, debug, info_span, warn};

use super::{Desk, audit, deed};
use crate::discord::fault::Fault;
use crate::domain::event::Event;
use crate::domain::ids::{ChannelId, TicketId};
use crate::domain::plan::Deed;
use crate::store::{self, Outcome, PendingEffect};

/// The first pause before a failed effect is tried again; it doubles with each attempt.
const FIRST_PAUSE: Duration = Duration::from_millis(500);
/// How long a call to Discord may be on its way: no other process makes the thread of a ticket within this time.
const ON_ITS_WAY: Duration = Duration::from_secs(16);
/// The longest pause between attempts.
const LONGEST_PAUSE: Duration = Duration::from_secs(300);

/// Who performs for which ticket, and who waits for a thread.
#[derive(Default)]
pub(super) struct Performer {
    /// Tickets being performed for; true: something was added meanwhile.
    running: Mutex<HashMap<TicketId, bool>>,
    waiting: Mutex<HashMap<TicketId, oneshot::Sender<Option<ChannelId>>>>,
}

impl Performer {
    /// Tells when the thread of a new ticket is made, or that it cannot be. Ask before [`start`].
    pub(super) fn thread_of(&self, ticket: TicketId) -> oneshot::Receiver<Option<ChannelId>> {
        let (tell, told) = oneshot::channel();
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).insert(ticket, tell);
        told
    }

    pub(super) fn tell_thread(&self, ticket: TicketId, thread: Option<ChannelId>) {
        let waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner).remove(&ticket);
        if let Some(tell) = waiting {
            // Whoever asked may have lost patience.
            let _ = tell.send(thread);
        }
    }

    /// Whether the caller is to perform for this ticket; somebody who does already is told to look again.
    fn take_up(&self, ticket: TicketId) -> bool {
        match self.running.lock().unwrap_or_else(PoisonError::into_inner).entry(ticket) {
            Entry::Occupied(mut again) => {
                again.insert(true);
                false
            }
            Entry::Vacant(free) => {
                free.insert(false);
                true
            }
        }
    }

    /// Whether to stop performing for this ticket, because nothing was added meanwhile.
    fn put_down(&self, ticket: TicketId) -> bool {
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        let again = running.get(&ticket).copied().unwrap_or(false);
        if again {
            running.insert(ticket, false);
        } else {
            running.remove(&ticket);
        }
        !again
    }
}

/// Sees to it that everything pending for a ticket is performed. Returns at once.
pub(super) fn start(desk: &Arc<Desk>, ticket: TicketId) {
    if !desk.performer.take_up(ticket) {
        return;
    }
    let performing = desk.clone();
    let span = info_span!("perform", %ticket);
    desk.spawn(
        async move {
            loop {
                perform_all(&performing, ticket).await;
                if performing.performer.put_down(ticket) {
                    return;
                }
            }
        }
        .instrument(span),
    );
}

async fn perform_all(desk: &Arc<Desk>, ticket: TicketId) {
    loop {
        let pending = patiently(desk, || desk.store.pending_effects(ticket)).await;
        let Some(first) = pending.first() else { return };
        let stage = pending.iter().filter(|effect| (effect.batch, effect.stage) == (first.batch, first.stage));
        let now = desk.clock.now();
        let (due, later): (Vec<_>, Vec<_>) = stage.partition(|effect| effect.not_before.is_none_or(|at| at <= now));
        if due.is_empty() {
            let next = later.iter().filter_map(|effect| effect.not_before).min().unwrap_or(now);
            desk.clock.sleep(next.since(now)).await;
        } else {
            join_all(due.into_iter().map(|effect| perform(desk, effect))).await;
        }
    }
}

async fn perform(desk: &Arc<Desk>, effect: &PendingEffect) {
    let now = desk.clock.now();
    // Of all deeds only this one, done twice at the same time, is done twice.
    let next = (effect.deed == Deed::MakeThread).then(|| now.plus(ON_ITS_WAY));
    if !patiently(desk, || desk.store.effect_begun(effect.id, effect.attempts, next, now)).await {
        debug!(deed = ?effect.deed, "another instance is at it");
        return desk.clock.sleep(FIRST_PAUSE).await;
    }
    match deed::perform(desk, effect).await {
        Ok(outcome) => done(desk, effect, outcome).await,
        Err(failure) => match pause(&failure, effect.attempts) {
            Some(pause) => again(desk, effect, pause, &failure).await,
            None => give_up(desk, effect, failure).await,
        },
    }
}

async fn done(desk: &Arc<Desk>, effect: &PendingEffect, outcome: Outcome) {
    let now = desk.clock.now();
    patiently(desk, || desk.store.effect_done(effect.id, &outcome, now)).await;
    if let Outcome::Thread(thread) = outcome {
        desk.performer.tell_thread(effect.ticket, Some(thread));
    }
}

/// How long to wait before another attempt; none where another would fail as well.
fn pause(failure: &deed::Failure, attempts: u32) -> Option<Duration> {
    let growing = FIRST_PAUSE.saturating_mul(1 << attempts.min(10)).min(LONGEST_PAUSE);
    match failure {
        deed::Failure::Discord(Fault::Busy { retry_after }) => Some(*retry_after),
        // With a token that is no longer valid the bot stops soon; the next start goes on.
        deed::Failure::Discord(Fault::Unauthorized) => Some(growing),
        deed::Failure::Discord(fault) => fault.is_retryable().then_some(growing),
        deed::Failure::Store(_) => Some(growing),
        deed::Failure::Moot(_) => None,
    }
}

async fn again(desk: &Arc<Desk>, effect: &PendingEffect, pause: Duration, failure: &deed::Failure) {
    debug!(deed = ?effect.deed, %failure, ?pause, "an effect is tried again later");
    let not_before = desk.clock.now().plus(pause);
    let why = failure.to_string();
    patiently(desk, || desk.store.effect_again(effect.id, Some(not_before), &why)).await;
}

async fn give_up(desk: &Arc<Desk>, effect: &PendingEffect, failure: deed::Failure) {
    if effect.deed == Deed::MakeThread {
        told_of(desk, effect, &failure).await;
        // The effect goes with its ticket, at once: a stop in between would leave a ticket without a thread.
        desk.persist(&Event::OpeningFailed { ticket: effect.ticket }).await;
        return desk.performer.tell_thread(effect.ticket, None);
    }
    let (now, why) = (desk.clock.now(), failure.to_string());
    // What another instance has done meanwhile, such as archiving the thread, is no reason to alarm anybody.
    if patiently(desk, || desk.store.effect_gave_up(effect.id, &why, now)).await {
        told_of(desk, effect, &failure).await;
    }
}

async fn told_of(desk: &Arc<Desk>, effect: &PendingEffect, failure: &deed::Failure) {
    warn!(deed = ?effect.deed, ticket = %effect.ticket, %failure, "an effect cannot be performed");
    audit::gave_up(desk, effect, failure).await;
}

/// Does something with the database until it succeeds: what is under way on Discord cannot be taken back.
pub(super) async fn patiently<T, F>(desk: &Desk, attempt: impl Fn() -> F) -> T
where
    F: Future<Output = Result<T, store::Fault>>,
{
    let mut pause = FIRST_PAUSE;
    loop {
        match attempt().await {
            Ok(value) => return value,
            Err(fault) => {
                warn!(%fault, "the database does not answer; trying again");
                desk.clock.sleep(pause).await;
                pause = (pause * 2).min(Duration::from_secs(30));
            }
        }
    }
}

/// Takes up everything that an earlier run of the bot left unfinished.
pub(super) async fn resume(desk: &Arc<Desk>) {
    for ticket in patiently(desk, || desk.store.tickets_with_effects()).await {
        start(desk, ticket);
    }
}
