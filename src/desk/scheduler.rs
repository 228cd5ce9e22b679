//! Sleeps until the next timer of a server goes off, and lets it in as an event.
//!
//! The table of timers is the only memory: each round reads what goes off next, so a start after a crash and a timer set a
//! moment ago take the same road, and so does a clock that jumps. A server's rounds begin once what was said while the bot
//! was off is known, since a message may put a timer off. With several instances each has its rounds; the transaction that
//! takes a timer away lets one of them through.

use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream;
use tokio::sync::{Notify, oneshot, watch};
use tracing::{Instrument, error, info_span};

use super::activity::Busy;
use super::lanes::Lane;
use super::{Desk, leaving, perform};
use crate::clock::Clock;
use crate::definitions::set::CreatorLeaves;
use crate::domain::event::Event;
use crate::domain::ids::{GuildId, TicketId};
use crate::domain::time::Instant;
use crate::domain::timer::{Alarm, TimerKind};

/// How many timers are read at once.
const BATCH: u32 = 1000;
/// How many of them are handled at the same time.
const AT_ONCE: usize = 8;
/// Of no more tickets at once is it asked whether whoever opened them is still there: it is a call for each.
const FEW: usize = 20;
/// How many alerts are told in one transaction.
const TOLD_AT_ONCE: usize = 150;
/// After this time a round looks again whatever was read: another instance may have set a timer and stopped.
const LOOKS_AGAIN: Duration = Duration::from_secs(600);
/// The pause before timers are tried again that could not be handled.
const TRIES_AGAIN: Duration = Duration::from_secs(60);

/// The servers whose timers are watched.
#[derive(Default)]
pub(super) struct Scheduler {
    servers: Mutex<HashMap<GuildId, Arc<Watched>>>,
    /// Told whenever somebody falls asleep or wakes.
    stirred: watch::Sender<()>,
    stopped: AtomicBool,
}

/// One server.
#[derive(Default)]
struct Watched {
    bell: Notify,
    sleeps_until: Mutex<Option<Instant>>,
}

impl Watched {
    /// Calls for another round now. Who is awake looks again before sleeping.
    fn wake(&self) {
        let mut sleeps_until = self.sleeps_until.lock().unwrap_or_else(PoisonError::into_inner);
        *sleeps_until = sleeps_until.map(|_| Instant::from_unix_ms(0));
        self.bell.notify_one();
    }
}

impl Scheduler {
    /// Whether the caller is to run a server's rounds; else whoever does is called to look again.
    fn take_up(&self, guild: GuildId) -> Option<Arc<Watched>> {
        let mut servers = self.servers.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(watched) = servers.get(&guild) {
            watched.wake();
            return None;
        }
        let watched = Arc::<Watched>::default();
        servers.insert(guild, watched.clone());
        Some(watched)
    }

    /// A timer of a server was set for this moment: it may be the nearest.
    pub(super) fn nearer(&self, guild: GuildId, due: Instant) {
        let watched = self.servers.lock().unwrap_or_else(PoisonError::into_inner).get(&guild).cloned();
        let Some(watched) = watched else { return };
        let mut sleeps_until = watched.sleeps_until.lock().unwrap_or_else(PoisonError::into_inner);
        // Who is awake looks again before sleeping.
        if sleeps_until.is_none_or(|until| due < until) {
            *sleeps_until = sleeps_until.map(|_| due);
            watched.bell.notify_one();
        }
    }

    /// Begins no further round.
    pub(super) fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
        let servers = self.servers.lock().unwrap_or_else(PoisonError::into_inner);
        servers.values().for_each(|watched| watched.bell.notify_one());
    }

    /// Whether somebody is about to wake.
    pub(super) fn is_due(&self, now: Instant) -> bool {
        let servers = self.servers.lock().unwrap_or_else(PoisonError::into_inner);
        let due = |watched: &Arc<Watched>| {
            let until = *watched.sleeps_until.lock().unwrap_or_else(PoisonError::into_inner);
            until.is_some_and(|until| until <= now)
        };
        !self.stopped.load(Ordering::Relaxed) && servers.values().any(due)
    }

    /// Returns when nobody is about to wake.
    pub(super) async fn until_asleep(&self, clock: &Clock) {
        let mut stirred = self.stirred.subscribe();
        while self.is_due(clock.now()) {
            // The sender lives in `self`.
            let _ = stirred.changed().await;
        }
    }

    fn falls_asleep(&self, watched: &Watched, until: Option<Instant>) {
        *watched.sleeps_until.lock().unwrap_or_else(PoisonError::into_inner) = until;
        self.stirred.send_replace(());
    }
}

/// Watches a server's timers from now on. Returns at once.
pub(super) fn start(desk: &Arc<Desk>, guild: GuildId) {
    if let Some(watched) = desk.scheduler.take_up(guild) {
        let (desk, busy) = (desk.clone(), desk.activity.begin());
        let span = info_span!("timers", %guild);
        tokio::spawn(async move { rounds(&desk, guild, &watched, busy).await }.instrument(span));
    }
}

async fn rounds(desk: &Arc<Desk>, guild: GuildId, watched: &Watched, first: Busy) {
    let mut first = Some(first);
    loop {
        let busy = first.take().unwrap_or_else(|| desk.activity.begin());
        desk.scheduler.falls_asleep(watched, None);
        let until = round(desk, guild).await;
        if desk.scheduler.stopped.load(Ordering::Relaxed) {
            return;
        }
        desk.scheduler.falls_asleep(watched, Some(until));
        drop(busy);
        tokio::select! {
            () = desk.clock.sleep(until.since(desk.clock.now())) => {}
            () = watched.bell.notified() => {}
        }
    }
}

/// Handles all that is due; tells when to look again.
async fn round(desk: &Arc<Desk>, guild: GuildId) -> Instant {
    let mut tried: HashSet<(TicketId, TimerKind, Instant)> = HashSet::new();
    loop {
        let now = desk.clock.now();
        let later = now.plus(LOOKS_AGAIN);
        // Its arrival, and new definitions, call for another look.
        if !desk.guilds.has(guild) || !desk.live.current().servers.contains_key(&guild) {
            return later;
        }
        let alarms = match perform::patiently(desk, || desk.store.next_alarms(guild, BATCH)).await {
            Ok(alarms) => alarms,
            Err(fault) => {
                error!(%fault, "the timers cannot be read");
                return now.plus(TRIES_AGAIN);
            }
        };
        let (due, to_come): (Vec<Alarm>, Vec<Alarm>) = alarms.into_iter().partition(|alarm| alarm.due <= now);
        if due.is_empty() {
            return to_come.first().map_or(later, |next| next.due.min(later));
        }
        let fresh: Vec<Alarm> =
            due.into_iter().filter(|alarm| tried.insert((alarm.ticket, alarm.kind, alarm.due))).collect();
        if fresh.is_empty() || desk.scheduler.stopped.load(Ordering::Relaxed) {
            return now.plus(TRIES_AGAIN);
        }
        handle(desk, guild, fresh).await;
    }
}

/// Whether a type of a server does something when a ticket's creator leaves.
fn want_to_know(desk: &Desk, guild: GuildId) -> bool {
    let set = desk.live.current();
    let server = set.servers.get(&guild);
    server.is_some_and(|server| server.types.iter().any(|kind| kind.timing.creator_leaves != CreatorLeaves::Keep))
}

async fn handle(desk: &Arc<Desk>, guild: GuildId, due: Vec<Alarm>) {
    if due.len() <= FEW && want_to_know(desk, guild) {
        stream::iter(&due).for_each_concurrent(AT_ONCE, |alarm| look_for_creator(desk, alarm)).await;
    }
    let (told, others): (Vec<Alarm>, Vec<Alarm>) = due.into_iter().partition(|alarm| alarm.kind.is_told_to_staff());
    let together = told.chunks(TOLD_AT_ONCE).map(|alarms| (None, Event::AlertsDue { guild, alarms: alarms.to_vec() }));
    let alone = others.iter().map(|alarm| {
        let lane = alarm.thread.map_or(Lane::Ticket(alarm.ticket), Lane::Channel);
        (Some(lane), Event::Due { ticket: alarm.ticket, timer: alarm.kind, due: alarm.due })
    });
    let events: Vec<(Option<Lane>, Event)> = together.chain(alone).collect();
    stream::iter(events)
        .for_each_concurrent(AT_ONCE, |(lane, event)| async move {
            match lane {
                Some(lane) => in_turn(desk, guild, lane, event).await,
                None => desk.persist(guild, &event).await,
            }
        })
        .await;
}

/// Whether whoever opened a ticket is still there is asked before the staff or the member are told of it.
async fn look_for_creator(desk: &Arc<Desk>, alarm: &Alarm) {
    let wants = matches!(alarm.kind, TimerKind::Alert | TimerKind::FirstResponse | TimerKind::Inactivity);
    if !wants || desk.identity.hears_of_members {
        return;
    }
    let Ok(Some(ticket)) = perform::patiently(desk, || desk.store.ticket(alarm.ticket)).await else { return };
    if let Some(news) = leaving::news(desk, &ticket).await {
        desk.persist(ticket.guild, &news).await;
    }
}

/// Handles a timer among what happens in its ticket's thread.
async fn in_turn(desk: &Arc<Desk>, guild: GuildId, lane: Lane, event: Event) {
    let (tell, told) = oneshot::channel();
    let handling = desk.clone();
    desk.lanes.enter(lane, async move {
        handling.persist(guild, &event).await;
        tell.send(()).unwrap_or_default();
    });
    // A panic drops it untold.
    let _ = told.await;
}
