//! The shell around the engine: it takes events in, looks up what the engine needs, writes down what it decides, does
//! it and tells people.
//!
//! Events of one ticket are handled one after the other, in the order in which they came, and so are one member's
//! openings; different tickets do not wait for each other ([`lanes`]). A person who asks something gets a first answer
//! within a second of asking, whatever the database does ([`ack`]). What a decision changes and what it makes the bot do
//! is stored in one transaction before anything is done ([`perform`]), so that a stop at any point leaves every ticket
//! whole: what was written is finished at the next start.

mod ack;
mod activity;
mod attach;
mod attendance;
mod audit;
mod autocomplete;
mod block;
mod catch_up;
mod commands;
mod config;
mod copies;
mod deed;
mod facts;
mod feedback;
mod grant;
mod lanes;
mod leaving;
mod log;
mod needed;
mod panel_command;
mod panels;
mod parked;
mod perform;
mod reconcile;
mod record;
mod reload;
mod renaming;
mod retime;
mod roles;
mod scheduler;
mod seats;
mod setup;
mod staff;
mod turn;
mod unused;
mod unusual;
mod upkeep;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tracing::{Instrument, error, info, info_span, warn};

use crate::clock::Clock;
use crate::definitions::live::Live;
use crate::definitions::set::Set;
use crate::discord::calls::Rest;
use crate::discord::guilds::{Guilds, News};
use crate::discord::inbound::asked::OurCommands;
use crate::discord::inbound::{Inbound, MemberNews};
use crate::discord::startup::Identity;
use crate::domain::event::{Event, Wish};
use crate::domain::ids::{GuildId, TicketId};
use crate::domain::plan::{Answer, Change, Plan};
use crate::domain::time::Instant;
use crate::engine::{self, Decision};
use crate::files::Files;
use crate::store::{Committed, Fault, Store};

pub use activity::Activity;
pub use needed::invite_link;
pub use unused::{Cleared, clear};

use ack::Answering;
use copies::Copies;
use lanes::{Lane, Lanes};
use log::{Logs, Nonces};
use perform::Performer;
use scheduler::Scheduler;
use unused::Clearing;
use upkeep::Upkeep;

/// The first pause before an event that the database could not take is tried again; it doubles.
const STORE_PAUSE: Duration = Duration::from_millis(250);
/// The longest such pause.
const LONGEST_STORE_PAUSE: Duration = Duration::from_secs(30);

/// Everything the desk works with.
pub struct Parts {
    /// The definitions in force.
    pub live: Arc<Live>,
    /// The database.
    pub store: Store,
    /// Where copies of files are kept, if they are.
    pub files: Option<Files>,
    /// Discord, for asking.
    pub rest: Rest,
    /// What Discord tells of the servers.
    pub guilds: Guilds,
    /// The slash commands that are ours.
    pub commands: OurCommands,
    /// Who the bot is.
    pub identity: Identity,
    /// The time.
    pub clock: Clock,
    /// What is under way.
    pub activity: Activity,
}

/// The desk.
pub struct Desk {
    live: Arc<Live>,
    store: Store,
    copies: Copies,
    rest: Rest,
    guilds: Guilds,
    commands: OurCommands,
    identity: Identity,
    clock: Clock,
    activity: Activity,
    lanes: Lanes,
    performer: Performer,
    nonces: Nonces,
    logs: Logs,
    openings: unusual::Openings,
    upkeep: Upkeep,
    scheduler: Scheduler,
    clearing: Clearing,
    arrivals: leaving::Arrivals,
    /// Whether it was told that the database is away.
    database_is_away: AtomicBool,
    readings: Mutex<reload::Readings>,
    roster: staff::Roster,
    /// Held while the definitions in force may change.
    changing: tokio::sync::Mutex<()>,
}

impl Desk {
    /// A desk that waits for events.
    pub fn new(parts: Parts) -> Arc<Self> {
        let Parts { live, store, files, rest, guilds, commands, identity, clock, activity } = parts;
        Arc::new(Self {
            lanes: Lanes::new(activity.clone()),
            nonces: Nonces::from(clock.now()),
            logs: Logs::default(),
            openings: unusual::Openings::default(),
            performer: Performer::default(),
            upkeep: Upkeep::default(),
            scheduler: Scheduler::default(),
            clearing: Clearing::default(),
            arrivals: leaving::Arrivals::default(),
            database_is_away: AtomicBool::new(false),
            readings: Mutex::default(),
            roster: staff::Roster::default(),
            changing: tokio::sync::Mutex::default(),
            copies: Copies::of(files),
            live,
            store,
            rest,
            guilds,
            commands,
            identity,
            clock,
            activity,
        })
    }

    /// Knows the slash commands of earlier runs again, so that they are answered from the first moment.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn recall_commands(&self) -> Result<(), Fault> {
        for guild in self.live.current().servers.keys() {
            let known = self.store.commands(*guild).await?;
            self.commands.add(known.into_iter().map(|(command, _)| command));
        }
        Ok(())
    }

    /// Lays over the files what maintainers set in earlier runs.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn recall_overrides(self: &Arc<Self>) -> Result<(), Fault> {
        config::recall(self).await
    }

    /// A definition file changed: puts the new set in force, if it is good.
    pub async fn definitions_changed(self: &Arc<Self>) {
        let _busy = self.activity.begin();
        reload::by_file(self).await;
    }

    /// Whether a timer is about to go off.
    pub fn is_due(&self) -> bool {
        self.scheduler.is_due(self.clock.now())
    }

    /// Returns when no timer is about to go off.
    pub async fn until_nothing_is_due(&self) {
        self.scheduler.until_asleep(&self.clock).await;
    }

    /// Deletes copies of files that nothing refers to, now and once a day. Returns at once.
    pub fn clear_copies(self: &Arc<Self>) {
        unused::start(self);
    }

    /// Lets no further timer go off, and begins nothing else by itself.
    pub fn stop_timers(&self) {
        self.scheduler.stop();
        self.clearing.stop();
    }

    /// Takes in what the gateway delivers. Returns at once; the work goes on in its lane.
    pub fn receive(self: &Arc<Self>, inbound: Inbound) {
        match inbound {
            Inbound::Event { guild, event } => self.take(guild, event),
            Inbound::Ready | Inbound::Guild(_, News::Gone) => upkeep::warn_of_absence(self),
            Inbound::Guild(guild, News::Arrived) => self.spawn(reconcile::guild_arrived(self.clone(), guild)),
            Inbound::Guild(guild, News::Changed) => upkeep::changed(self, guild),
            // The bot hears of itself, too.
            Inbound::Member { bot: true, .. } => {}
            Inbound::Member { guild, face, roles, what, .. } => {
                if what != MemberNews::Changed {
                    self.spawn(leaving::came_or_went(self.clone(), guild, face.id, what == MemberNews::Came));
                }
                attendance::heard(self, guild, face, roles);
            }
            Inbound::RoleGone { guild, role } => self.spawn(attendance::role_gone(self.clone(), guild, role)),
            Inbound::Seen { guild, user, joined_at } => leaving::seen(self, guild, user, joined_at),
            Inbound::ChannelGone { guild, channel } => {
                self.spawn(reconcile::channel_gone(self.clone(), guild, channel));
            }
            Inbound::Resumed | Inbound::Fatal(_) => {}
        }
    }

    fn spawn(self: &Arc<Self>, work: impl Future<Output = ()> + Send + 'static) {
        let busy = self.activity.begin();
        tokio::spawn(async move {
            work.await;
            drop(busy);
        });
    }

    fn take(self: &Arc<Self>, guild: GuildId, event: Event) {
        if !self.live.current().servers.contains_key(&guild) && !matches!(event, Event::Asked(_)) {
            return;
        }
        if let Event::Asked(asked) = &event
            && let Wish::Suggest(suggest) = &asked.wish
        {
            return self.spawn(autocomplete::answer(self.clone(), asked.clone(), suggest.clone()));
        }
        let lane = match &event {
            Event::Asked(asked) => match &asked.wish {
                Wish::Open { .. } | Wish::OpenFromMenu { .. } | Wish::OpenWithForm { .. } => {
                    Lane::Member(guild, asked.by.face.id)
                }
                Wish::Find { .. } | Wish::Stats { .. } | Wish::Block { .. } | Wish::Unblock { .. } => {
                    Lane::Member(guild, asked.by.face.id)
                }
                _ => Lane::Channel(asked.channel),
            },
            Event::Said(said) | Event::Edited(said) => Lane::Channel(said.thread),
            Event::Unsaid { thread, .. } | Event::ThreadGone { thread } => Lane::Channel(*thread),
            Event::OpeningFailed { ticket }
            | Event::ReopeningFailed { ticket, .. }
            | Event::Due { ticket, .. }
            | Event::Retimed { ticket }
            | Event::CreatorLeft { ticket }
            | Event::CreatorBack { ticket }
            | Event::StaffLost { ticket, .. }
            | Event::StaffChanged { ticket, .. } => Lane::Ticket(*ticket),
            Event::AlertsDue { alarms, .. } => {
                alarms.first().map_or(Lane::Ticket(TicketId(0)), |alarm| Lane::Ticket(alarm.ticket))
            }
        };
        if let Lane::Channel(channel) = lane
            && !matches!(event, Event::Asked(_))
            && self.guilds.is_no_tickets(guild, channel)
        {
            return;
        }
        let desk = self.clone();
        // An answer must not wait for its turn: the first one leaves in time even when the lane is long.
        let answering = match &event {
            Event::Asked(asked) => Some(Answering::begin(&desk, asked)),
            _ => None,
        };
        let span = info_span!("event", %guild, kind = name(&event));
        self.lanes.enter(lane, async move { desk.handle(guild, event, answering).await }.instrument(span));
    }

    async fn handle(self: Arc<Self>, guild: GuildId, event: Event, answering: Option<Arc<Answering>>) {
        match (&event, answering) {
            (Event::Asked(asked), Some(answering)) => grant::grant(&self, asked, &event, answering).await,
            _ => self.persist(guild, &event).await,
        }
    }

    /// Handles an event that nobody waits for and that must not be lost: it is tried until the database takes it.
    async fn persist(self: &Arc<Self>, guild: GuildId, event: &Event) {
        let (mut pause, mut away) = (STORE_PAUSE, false);
        loop {
            let attempted = self.attempt(event).await;
            if let Err(Fault::Away(why)) = &attempted {
                self.tell_of_database(Some(why));
            } else {
                self.tell_of_database(None);
            }
            match attempted {
                // What an earlier attempt wrote without hearing of it is not written again, but it is to be done.
                Ok(()) if away => return perform::resume(self).await,
                Ok(()) => return,
                Err(Fault::Away(_)) => away = true,
                Err(fault @ Fault::Broken(_)) => {
                    let incident = audit::incident(self.clock.now());
                    error!(%incident, %fault, kind = name(event), "an event could not be written down");
                    return audit::lost(self, guild, &incident);
                }
            }
            self.clock.sleep(pause).await;
            pause = (pause * 2).min(LONGEST_STORE_PAUSE);
        }
    }

    /// Tells the process's log that the database is away, or back, once however many events wait for it.
    fn tell_of_database(&self, away: Option<&str>) {
        let was_away = self.database_is_away.swap(away.is_some(), Ordering::Relaxed);
        match away {
            Some(why) if !was_away => warn!(%why, "the database takes no events; they wait and are tried again"),
            None if was_away => info!("the database takes events again"),
            _ => {}
        }
    }

    async fn attempt(self: &Arc<Self>, event: &Event) -> Result<(), Fault> {
        let set = self.live.current();
        let Decision::Do(plan) = self.decide(&set, event).await? else { return Ok(()) };
        if let Committed::Done { ticket: Some(ticket), .. } = self.commit(&plan).await? {
            unusual::rewritten(self, &ticket, event);
            perform::start(self, ticket.id);
        }
        Ok(())
    }

    async fn decide(&self, set: &Set, event: &Event) -> Result<Decision, Fault> {
        let facts = facts::gather(self, engine::needs(set, event), event).await?;
        Ok(engine::decide(set, &facts, event, self.clock.now()))
    }

    async fn commit(self: &Arc<Self>, plan: &Plan) -> Result<Committed, Fault> {
        let ticket = match plan.answer {
            Answer::Did { ticket, .. } => Some(ticket),
            _ => None,
        };
        let committed = self.store.commit(&plan.changes, &plan.effects, ticket, self.clock.now()).await;
        if plan.changes.iter().any(copies::concerns) {
            copies::see_to(self);
        }
        if plan.changes.iter().any(unused::concerns) {
            unused::see_to(self);
        }
        if let Ok(Committed::Done { ticket: Some(ticket), .. }) = &committed
            && let Some(nearest) = plan.changes.iter().flat_map(set_for).min()
        {
            self.scheduler.nearer(ticket.guild, nearest);
        }
        committed
    }
}

/// The moments for which a change sets timers.
fn set_for(change: &Change) -> Vec<Instant> {
    match change {
        Change::Open(new) => new.timers.iter().filter_map(|timer| timer.due).collect(),
        Change::SetTimer { timer, .. } => timer.due.into_iter().collect(),
        _ => Vec::new(),
    }
}

/// The name of an event for the log.
fn name(event: &Event) -> &'static str {
    match event {
        Event::Asked(asked) => match asked.wish {
            Wish::Open { .. } | Wish::OpenFromMenu { .. } | Wish::OpenWithForm { .. } => "open",
            Wish::Answer { .. } => "answer",
            Wish::Close { .. } => "close",
            Wish::Do { ref verb, .. } => verb.name(),
            Wish::Available { .. } => "available",
            Wish::Find { .. } => "find",
            Wish::Stats { .. } => "stats",
            Wish::Block { .. } => "block",
            Wish::Unblock { .. } => "unblock",
            Wish::Reload => "reload",
            Wish::Config(_) => "config",
            Wish::Panel(_) => "panel",
            Wish::Suggest(_) => "suggest",
            Wish::Stale(_) => "stale",
        },
        Event::Said(_) => "said",
        Event::Edited(_) => "edited",
        Event::Unsaid { .. } => "unsaid",
        Event::ThreadGone { .. } => "thread gone",
        Event::Due { timer, .. } => timer.name(),
        Event::AlertsDue { .. } => "alerts",
        Event::Retimed { .. } => "retimed",
        Event::CreatorLeft { .. } => "creator left",
        Event::CreatorBack { .. } => "creator back",
        Event::StaffLost { .. } => "staff lost",
        Event::StaffChanged { .. } => "staff changed",
        Event::OpeningFailed { .. } => "opening failed",
        Event::ReopeningFailed { .. } => "reopening failed",
    }
}
