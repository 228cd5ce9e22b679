//! Performs what was written down, in order per ticket, until it is done or cannot be.
//!
//! The table of effects is the only memory: a run begins by reading what is pending, so a start after a crash and a
//! commit a moment ago take the same road. Whatever may have happened before the process stopped is looked for before
//! it is done again: a thread of the same name that the bot made, a message that shows the same.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::join_all;
use tokio::sync::{Notify, oneshot};
use tracing::{Instrument, debug, error, info_span, warn};

use super::turn::{self, Queue, Turn};
use super::{Desk, audit, copies, deed, parked};
use crate::discord::fault::Fault;
use crate::domain::event::Event;
use crate::domain::ids::{ChannelId, TicketId};
use crate::domain::plan::{Deed, View};
use crate::domain::refusal::Refusal;
use crate::domain::ticket::Ticket;
use crate::store::{self, Outcome, PendingEffect};

/// The first pause before a failed effect is tried again; it doubles with each attempt.
const FIRST_PAUSE: Duration = Duration::from_millis(500);
/// How long a call to Discord may be on its way: no other process makes the thread of a ticket within this time.
const ON_ITS_WAY: Duration = Duration::from_secs(16);
/// The longest pause between attempts.
const LONGEST_PAUSE: Duration = Duration::from_secs(300);
/// The longest pause before the database is asked again.
const LONGEST_STORE_PAUSE: Duration = Duration::from_secs(30);

/// How often an effect is tried while Discord is ill: what others wait for, for an hour; the rest for a day; and for a week
/// that without which there would be no ticket, or no trace of one.
const A_DAY: u32 = 300;
const A_WEEK: u32 = 2000;

/// A ticket's thread that somebody waits for, or why there is none.
pub(super) type Thread = Result<ChannelId, Refusal>;

/// Who performs for which ticket, and who waits for a thread.
#[derive(Default)]
pub(super) struct Performer {
    running: Running,
    waiting: Mutex<HashMap<TicketId, oneshot::Sender<Thread>>>,
}

/// Tickets being performed for, each with the bell that calls for another look.
type Running = Arc<Mutex<HashMap<TicketId, Arc<Notify>>>>;

impl Performer {
    /// Tells when the thread of a ticket is made or brought back, or that it cannot be. Ask before [`start`].
    pub(super) fn thread_of(&self, ticket: TicketId) -> oneshot::Receiver<Thread> {
        let (tell, told) = oneshot::channel();
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).insert(ticket, tell);
        told
    }

    pub(super) fn tell_thread(&self, ticket: TicketId, thread: Thread) {
        let waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner).remove(&ticket);
        if let Some(tell) = waiting {
            // Whoever asked may be gone.
            let _ = tell.send(thread);
        }
    }

    /// The duty to perform for this ticket; none if somebody has it, who is called to look again.
    fn take_up(&self, ticket: TicketId) -> Option<Duty> {
        match self.running.lock().unwrap_or_else(PoisonError::into_inner).entry(ticket) {
            Entry::Occupied(running) => {
                running.get().notify_one();
                None
            }
            Entry::Vacant(free) => {
                let bell = free.insert(Arc::default()).clone();
                Some(Duty { running: self.running.clone(), ticket, bell })
            }
        }
    }
}

/// The duty to perform for one ticket. It is put down when dropped, so that a panic does not keep the ticket from being taken
/// up again.
struct Duty {
    running: Running,
    ticket: TicketId,
    bell: Arc<Notify>,
}

impl Duty {
    /// Whether it is put down, because nobody called meanwhile.
    fn put_down(&self) -> bool {
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        let called = self.bell.notified().now_or_never().is_some();
        if !called {
            running.remove(&self.ticket);
        }
        !called
    }
}

impl Drop for Duty {
    fn drop(&mut self) {
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        if running.get(&self.ticket).is_some_and(|bell| Arc::ptr_eq(bell, &self.bell)) {
            running.remove(&self.ticket);
        }
    }
}

/// Sees to it that everything pending for a ticket is performed. Returns at once.
pub(super) fn start(desk: &Arc<Desk>, ticket: TicketId) {
    let Some(duty) = desk.performer.take_up(ticket) else { return };
    let performing = desk.clone();
    let span = info_span!("perform", %ticket);
    desk.spawn(
        async move {
            loop {
                if let Err(fault) = perform_all(&performing, &duty).await {
                    error!(%fault, "the effects of a ticket cannot be kept; they are left until something else happens to it");
                }
                if duty.put_down() {
                    return;
                }
            }
        }
        .instrument(span),
    );
}

async fn perform_all(desk: &Arc<Desk>, duty: &Duty) -> Result<(), store::Fault> {
    loop {
        let pending = patiently(desk, || desk.store.pending_effects(duty.ticket)).await?;
        let now = desk.clock.now();
        let queue = Queue::of(&pending);
        match queue.turn(now) {
            Turn::Now(due) => {
                let one = |effect| perform(desk, effect, queue.is_overtaken(effect));
                let performed = join_all(due.into_iter().map(one)).await;
                performed.into_iter().collect::<Result<(), _>>()?;
            }
            Turn::At(next) => tokio::select! {
                () = desk.clock.sleep(next.since(now)) => {}
                () = duty.bell.notified() => {}
            },
            Turn::Over => return Ok(()),
        }
    }
}

async fn perform(desk: &Arc<Desk>, effect: &PendingEffect, is_overtaken: bool) -> Result<(), store::Fault> {
    if is_overtaken {
        let (now, why) = (desk.clock.now(), "it has lost its point");
        return patiently(desk, || desk.store.effect_gave_up(effect.id, why, now)).await.map(drop);
    }
    let now = desk.clock.now();
    // Of all deeds only this one, done twice at the same time, is done twice.
    let next = (effect.deed == Deed::MakeThread).then(|| now.plus(ON_ITS_WAY));
    if !patiently(desk, || desk.store.effect_begun(effect.id, effect.attempts, next, now)).await? {
        debug!(deed = ?effect.deed, "another instance is at it");
        desk.clock.sleep(FIRST_PAUSE).await;
        return Ok(());
    }
    match deed::perform(desk, effect).await {
        Ok(outcome) => done(desk, effect, outcome).await,
        Err(failure) => failed(desk, effect, failure).await,
    }
}

async fn done(desk: &Arc<Desk>, effect: &PendingEffect, outcome: Outcome) -> Result<(), store::Fault> {
    let now = desk.clock.now();
    match patiently(desk, || desk.store.effect_done(effect.id, &outcome, now)).await {
        Ok(settled) => {
            match (&outcome, settled) {
                (Outcome::Thread(thread), _) => desk.performer.tell_thread(effect.ticket, Ok(*thread)),
                (_, Some(Ticket { thread: Some(thread), .. })) if effect.deed == Deed::Unarchive => {
                    desk.performer.tell_thread(effect.ticket, Ok(thread));
                }
                (Outcome::Message { said: Some(said), .. }, _) if !said.attachments.is_empty() => copies::see_to(desk),
                _ => {}
            }
            Ok(())
        }
        // Such as a thread that has become another ticket's a moment ago: the next attempt looks again.
        Err(fault) => failed(desk, effect, fault.into()).await,
    }
}

/// What becomes of an effect that failed.
#[derive(Debug, PartialEq, Eq)]
enum Next {
    /// It is tried again after this time.
    Again(Duration),
    /// It waits for a permission.
    Park,
    /// It will never be done.
    GiveUp,
}

async fn failed(desk: &Arc<Desk>, effect: &PendingEffect, failure: deed::Failure) -> Result<(), store::Fault> {
    let next = match next(effect, &failure) {
        Next::Park if !is_permission_missing(desk, effect).await? => Next::GiveUp,
        next => next,
    };
    let why = failure.to_string();
    if let Next::Again(pause) = next {
        debug!(deed = ?effect.deed, %failure, ?pause, "an effect is tried again later");
        let not_before = desk.clock.now().plus(pause);
        return patiently(desk, || desk.store.effect_again(effect.id, Some(not_before), &why)).await;
    }
    if next == Next::Park {
        told_of(desk, effect, &failure).await;
        return patiently(desk, || desk.store.effect_again(effect.id, Some(PendingEffect::PARKED), &why)).await;
    }
    give_up(desk, effect, &failure).await
}

async fn give_up(desk: &Arc<Desk>, effect: &PendingEffect, failure: &deed::Failure) -> Result<(), store::Fault> {
    if effect.deed == Deed::MakeThread {
        told_of(desk, effect, failure).await;
        // The effect goes with its ticket, at once: a stop in between would leave a ticket without a thread.
        let abandoned = Event::OpeningFailed { ticket: effect.ticket };
        patiently(desk, || desk.attempt(&abandoned)).await?;
        desk.performer.tell_thread(effect.ticket, Err(Refusal::ThreadNotMade));
        return Ok(());
    }
    if effect.deed == Deed::Unarchive {
        let refusal = not_reopened(desk, effect, failure).await?;
        told_of(desk, effect, failure).await;
        let failed = Event::ReopeningFailed { ticket: effect.ticket, batch: effect.batch };
        patiently(desk, || desk.attempt(&failed)).await?;
        desk.performer.tell_thread(effect.ticket, Err(refusal));
        return Ok(());
    }
    let (now, why) = (desk.clock.now(), failure.to_string());
    // What another instance has done meanwhile, such as archiving the thread, is no reason to alarm anybody.
    if patiently(desk, || desk.store.effect_gave_up(effect.id, &why, now)).await? {
        told_of(desk, effect, failure).await;
    }
    Ok(())
}

/// Why a ticket's thread could not be brought back, for whoever asked.
async fn not_reopened(desk: &Desk, effect: &PendingEffect, failure: &deed::Failure) -> Result<Refusal, store::Fault> {
    let ticket = effect.ticket;
    Ok(match failure {
        deed::Failure::Discord(Fault::Gone) => Refusal::ThreadGone(ticket),
        deed::Failure::Discord(Fault::Limit { .. }) => Refusal::TooManyThreads,
        deed::Failure::Discord(Fault::Forbidden { .. }) => {
            let ticket = patiently(desk, || desk.store.ticket(ticket)).await?;
            let lacks = ticket.map(|ticket| parked::lacks(desk, &ticket, &effect.deed));
            match lacks {
                Some((channel, permissions)) if !permissions.is_empty() => Refusal::BotLacks { permissions, channel },
                _ => Refusal::NotReopened(effect.ticket),
            }
        }
        _ => Refusal::NotReopened(ticket),
    })
}

async fn told_of(desk: &Arc<Desk>, effect: &PendingEffect, failure: &deed::Failure) {
    warn!(deed = ?effect.deed, ticket = %effect.ticket, %failure, "an effect cannot be performed");
    audit::gave_up(desk, effect, failure).await;
}

async fn is_permission_missing(desk: &Desk, effect: &PendingEffect) -> Result<bool, store::Fault> {
    let ticket = patiently(desk, || desk.store.ticket(effect.ticket)).await?;
    let missing = |ticket: &Ticket| {
        // A bot that was removed from the server may be invited again.
        !desk.guilds.has(ticket.guild) || parked::is_forbidden(desk, ticket, &effect.deed)
    };
    Ok(ticket.as_ref().is_some_and(missing))
}

fn next(effect: &PendingEffect, failure: &deed::Failure) -> Next {
    let ill =
        matches!(failure, deed::Failure::Discord(Fault::Broken { .. }) | deed::Failure::Store(store::Fault::Broken(_)));
    match pause(failure, effect.attempts) {
        Some(_) if ill && effect.attempts + 1 >= patience(&effect.deed) => Next::GiveUp,
        Some(pause) => Next::Again(pause),
        None if matches!(failure, deed::Failure::Discord(Fault::Forbidden { .. }))
            && parked::can_wait(&effect.deed) =>
        {
            Next::Park
        }
        None => Next::GiveUp,
    }
}

/// How often an effect is attempted while Discord is ill.
fn patience(deed: &Deed) -> u32 {
    match deed {
        Deed::MakeThread | Deed::Post { view: View::Record } => A_WEEK,
        Deed::Reply { .. } | Deed::Post { view: View::Decision | View::Closing } | Deed::ReadThread => turn::GIVES_WAY,
        _ => A_DAY,
    }
}

/// How long to wait before another attempt; none where another would fail as well.
pub(super) fn pause(failure: &deed::Failure, attempts: u32) -> Option<Duration> {
    let growing = FIRST_PAUSE.saturating_mul(1 << attempts.min(10)).min(LONGEST_PAUSE);
    match failure {
        deed::Failure::Discord(Fault::Busy { retry_after }) => Some(*retry_after),
        // With a token that is no longer valid the bot stops soon; the next start goes on.
        deed::Failure::Discord(Fault::Unauthorized) => Some(growing),
        deed::Failure::Discord(fault) => fault.is_retryable().then_some(growing),
        deed::Failure::Store(_) => Some(growing),
        deed::Failure::Moot(_) => None,
        deed::Failure::Unfinished => Some(Duration::ZERO),
    }
}

/// Does something with the database as soon as that is there: what is under way on Discord cannot be taken back.
///
/// # Errors
/// The database or what it holds is at fault, and will be again.
pub(super) async fn patiently<T, F>(desk: &Desk, attempt: impl Fn() -> F) -> Result<T, store::Fault>
where
    F: Future<Output = Result<T, store::Fault>>,
{
    let mut pause = FIRST_PAUSE;
    loop {
        match attempt().await {
            Err(store::Fault::Away(why)) => {
                warn!(%why, "the database is away; trying again");
                desk.clock.sleep(pause).await;
                pause = (pause * 2).min(LONGEST_STORE_PAUSE);
            }
            settled => return settled,
        }
    }
}

/// Takes up everything that an earlier run of the bot left unfinished.
pub(super) async fn resume(desk: &Arc<Desk>) {
    match patiently(desk, || desk.store.tickets_with_effects()).await {
        Ok(tickets) => tickets.into_iter().for_each(|ticket| start(desk, ticket)),
        Err(fault) => error!(%fault, "what was left unfinished cannot be read"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(deed: Deed, attempts: u32, failure: impl Into<deed::Failure>, expected: Next) {
        let (ticket, first_begun_at, not_before) = (TicketId(1), None, None);
        let effect = PendingEffect { id: 1, ticket, batch: 1, stage: 0, deed, attempts, first_begun_at, not_before };
        assert_eq!(next(&effect, &failure.into()), expected, "{effect:?}");
    }

    fn ill() -> Fault {
        Fault::Broken { detail: "502".to_owned() }
    }

    fn forbidden() -> Fault {
        Fault::Forbidden { code: 50013, message: "Missing Permissions".to_owned() }
    }

    #[test]
    fn a_ticket_is_performed_for_by_one_who_looks_again_when_called() {
        let performer = Performer::default();
        let duty = performer.take_up(TicketId(1)).expect("nobody has it");
        assert!(performer.take_up(TicketId(1)).is_none() && performer.take_up(TicketId(2)).is_some());
        assert!(!duty.put_down(), "somebody called");
        assert!(duty.put_down());
        let another = performer.take_up(TicketId(1)).expect("it was put down");
        drop(duty);
        assert!(performer.take_up(TicketId(1)).is_none(), "the other one's duty stays");
        drop(another);
        assert!(performer.take_up(TicketId(1)).is_some());
    }

    #[test]
    fn a_panic_puts_the_duty_down() {
        let performer = Performer::default();
        let duty = performer.take_up(TicketId(1)).expect("nobody has it");
        let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(move || {
            let _duty = duty;
            panic!("on purpose");
        }));
        assert!(panicked.is_err() && performer.take_up(TicketId(1)).is_some());
    }

    #[test]
    fn an_ill_discord_is_tried_for_as_long_as_the_effect_is_worth() {
        let closing = Deed::Post { view: View::Closing };
        check(closing.clone(), 0, ill(), Next::Again(Duration::from_millis(500)));
        check(closing, 19, ill(), Next::GiveUp);
        check(Deed::AddStaff, 19, ill(), Next::Again(LONGEST_PAUSE));
        check(Deed::AddStaff, 299, ill(), Next::GiveUp);
        check(Deed::MakeThread, 299, ill(), Next::Again(LONGEST_PAUSE));
        check(Deed::Post { view: View::Record }, 299, ill(), Next::Again(LONGEST_PAUSE));
    }

    #[test]
    fn a_limit_and_a_database_that_is_away_are_waited_for_without_end() {
        let busy = Fault::Busy { retry_after: Duration::from_secs(7) };
        check(Deed::Archive, 9_999, busy, Next::Again(Duration::from_secs(7)));
        let away = || store::Fault::Away("gone".to_owned());
        check(Deed::Archive, 9_999, away(), Next::Again(LONGEST_PAUSE));
    }

    #[test]
    fn what_is_forbidden_waits_for_the_permission_where_it_can() {
        check(Deed::Post { view: View::Card }, 0, forbidden(), Next::Park);
        check(Deed::Archive, 0, forbidden(), Next::Park);
        check(Deed::MakeThread, 0, forbidden(), Next::GiveUp);
        check(Deed::Post { view: View::Closing }, 0, forbidden(), Next::GiveUp);
        check(Deed::Archive, 0, Fault::Gone, Next::GiveUp);
    }
}
