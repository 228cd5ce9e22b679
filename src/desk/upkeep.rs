//! Keeps what the bot has put up in a server, its panels and slash commands, as the definitions in force want it, and takes
//! up what waited for a permission.
//!
//! There is one round at a time for each server, and each takes the definitions as they are when it begins, so that an
//! older set never wins over a newer one. What Discord or the database could not do just now is tried again; what they
//! refuse waits until the server's roles or channels change, or a maintainer asks.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{Notify, oneshot};
use tracing::{Instrument, info_span, warn};

use super::{Desk, commands, log, needed, panels, parked, setup};
use crate::discord::fault::Fault;
use crate::domain::ids::{GuildId, PanelId};
use crate::domain::unfit::Unfit;
use crate::render::LogLine;
use crate::store;

/// How long a server's settings are given to come to rest: who edits one often edits several.
const SETTLES_IN: Duration = Duration::from_millis(500);
/// The first pause before what could not be done is tried again; it doubles.
const FIRST_PAUSE: Duration = Duration::from_millis(500);
/// The longest such pause.
const LONGEST_PAUSE: Duration = Duration::from_secs(300);

/// The servers that are looked after.
#[derive(Default)]
pub(super) struct Upkeep {
    servers: Mutex<HashMap<GuildId, State>>,
    asked: Notify,
}

#[derive(Default)]
struct State {
    /// Rounds are under way.
    running: bool,
    /// What was asked for since the last one began.
    wanted: Option<Wanted>,
    /// The last one left something that waits for a change.
    stuck: bool,
    /// What was to be told in the last round, and is not told again in the next.
    told: HashSet<String>,
    /// What was to be told in this one.
    telling: HashSet<String>,
    /// What was wrong with the server at the last look.
    unfit: Vec<Unfit>,
    /// Panels that are to be posted anew though they stand.
    anew: HashSet<PanelId>,
    /// Who waits for the end of a round.
    waiting: Vec<oneshot::Sender<()>>,
}

/// What a round is to do, the more the later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Wanted {
    /// What was refused before and may be allowed now.
    WhatIsStuck,
    /// Everything.
    All,
}

/// What a round left undone, the most hopeful last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Left {
    /// Nothing.
    Nothing,
    /// Something that fails until somebody changes something.
    UntilChanged,
    /// Something that may succeed in a moment.
    ForNow,
}

/// Why something was not brought up to date.
#[derive(Debug, thiserror::Error)]
pub(super) enum Failure {
    #[error(transparent)]
    Discord(#[from] Fault),
    #[error(transparent)]
    Store(#[from] store::Fault),
}

impl Failure {
    /// What it leaves undone.
    pub(super) fn left(&self) -> Left {
        let passes = match self {
            Self::Discord(fault) => fault.is_retryable(),
            Self::Store(fault) => matches!(fault, store::Fault::Away(_)),
        };
        if passes { Left::ForNow } else { Left::UntilChanged }
    }
}

impl Upkeep {
    /// Whether the caller is to run the rounds; else whoever does takes this one up. Whoever waits hears of the end of a round
    /// that begins from now on.
    fn take_up(&self, guild: GuildId, wanted: Wanted, waits: Option<oneshot::Sender<()>>) -> bool {
        let begins = self.within(guild, |state| {
            state.waiting.extend(waits);
            state.wanted = state.wanted.max(Some(wanted));
            !std::mem::replace(&mut state.running, true)
        });
        self.asked.notify_waiters();
        begins
    }

    /// What the next round is to do, and who waits for its end; none ends the rounds.
    fn next(&self, guild: GuildId) -> Option<(Wanted, Vec<oneshot::Sender<()>>)> {
        self.within(guild, |state| {
            state.running = state.wanted.is_some();
            Some((state.wanted.take()?, std::mem::take(&mut state.waiting)))
        })
    }

    /// What is wrong with a server now and was not at the last look.
    pub(super) fn news_of(&self, guild: GuildId, unfit: Vec<Unfit>) -> Vec<Unfit> {
        self.within(guild, |state| {
            let before = std::mem::replace(&mut state.unfit, unfit.clone());
            unfit.into_iter().filter(|one| !before.contains(one)).collect()
        })
    }

    /// Whether a panel is to be posted anew though it stands.
    pub(super) fn is_wanted_anew(&self, guild: GuildId, panel: &PanelId) -> bool {
        self.within(guild, |state| state.anew.contains(panel))
    }

    /// It was posted.
    pub(super) fn was_posted(&self, guild: GuildId, panel: &PanelId) {
        self.within(guild, |state| state.anew.remove(panel));
    }

    /// Forgets what was told of a server.
    fn forget(&self, guild: GuildId) {
        self.within(guild, |state| {
            state.told.clear();
            state.unfit.clear();
        });
    }

    fn within<T>(&self, guild: GuildId, look: impl FnOnce(&mut State) -> T) -> T {
        look(self.servers.lock().unwrap_or_else(PoisonError::into_inner).entry(guild).or_default())
    }
}

/// Has a server brought up to date. Returns at once.
pub(super) fn ask(desk: &Arc<Desk>, guild: GuildId) {
    start(desk, guild, Wanted::All, None);
}

/// The same. Returns when a round is over: what can be there at once is there.
pub(super) async fn see_to(desk: &Arc<Desk>, guild: GuildId) {
    let (tell, told) = oneshot::channel();
    start(desk, guild, Wanted::All, Some(tell));
    // It is dropped untold only with the whole desk.
    let _ = told.await;
}

/// The same on somebody's word: what is still wrong is told again, to whoever sees to it now.
pub(super) fn ask_anew(desk: &Arc<Desk>, guild: GuildId) {
    desk.upkeep.forget(guild);
    ask(desk, guild);
}

/// Has a panel posted anew, and the rest brought up to date. Returns when a round is over; where it could not be posted then,
/// it is as soon as it can.
pub(super) async fn post_anew(desk: &Arc<Desk>, guild: GuildId, panel: &PanelId) {
    desk.upkeep.within(guild, |state| state.anew.insert(panel.clone()));
    see_to(desk, guild).await;
}

/// A server's roles or channels changed: what was refused may be allowed now. Returns at once.
pub(super) fn changed(desk: &Arc<Desk>, guild: GuildId) {
    if desk.live.current().servers.contains_key(&guild) {
        start(desk, guild, Wanted::WhatIsStuck, None);
    }
}

fn start(desk: &Arc<Desk>, guild: GuildId, wanted: Wanted, waits: Option<oneshot::Sender<()>>) {
    if desk.upkeep.take_up(guild, wanted, waits) {
        let span = info_span!("upkeep", %guild);
        desk.spawn(rounds(desk.clone(), guild).instrument(span));
    }
}

async fn rounds(desk: Arc<Desk>, guild: GuildId) {
    let mut pause = FIRST_PAUSE;
    loop {
        let asked = desk.upkeep.asked.notified();
        tokio::pin!(asked);
        // Whoever asks from here on is heard by the sleep below.
        asked.as_mut().enable();
        let Some((wanted, waiting)) = desk.upkeep.next(guild) else { return };
        if wanted == Wanted::WhatIsStuck {
            desk.clock.sleep(SETTLES_IN).await;
        }
        setup::look(&desk, guild);
        parked::take_up(&desk, guild).await;
        if wanted == Wanted::WhatIsStuck && !desk.upkeep.within(guild, |state| state.stuck) {
            continue;
        }
        // A panic leaves the rest to the next change; tokio reports it.
        let left = tokio::spawn(round(desk.clone(), guild).in_current_span()).await.unwrap_or(Left::UntilChanged);
        desk.upkeep.within(guild, |state| {
            state.stuck = left != Left::Nothing;
            state.told = std::mem::take(&mut state.telling);
        });
        // Whoever waited may be gone.
        waiting.into_iter().for_each(|tell| tell.send(()).unwrap_or_default());
        if left == Left::ForNow {
            tokio::select! {
                () = desk.clock.sleep(pause) => {}
                () = asked => {}
            }
            pause = (pause * 2).min(LONGEST_PAUSE);
            desk.upkeep.within(guild, |state| state.wanted = Some(Wanted::All));
        } else {
            pause = FIRST_PAUSE;
        }
    }
}

/// Brings everything up to date once. Of a server that no `server.yaml` names (any more), everything goes.
async fn round(desk: Arc<Desk>, guild: GuildId) -> Left {
    // Its arrival asks again.
    if !desk.guilds.has(guild) {
        return Left::Nothing;
    }
    let set = desk.live.current();
    let server = set.servers.get(&guild).map(|server| &**server);
    let panels = panels::sync(&desk, guild, server).await;
    panels.max(commands::sync(&desk, guild, server).await)
}

/// Tells a server's log channel of something in this round, unless the last one told the same.
pub(super) fn tell(desk: &Arc<Desk>, guild: GuildId, line: LogLine<'_>) {
    let words = format!("{line:?}");
    let known = desk.upkeep.within(guild, |state| {
        let known = state.told.contains(&words);
        !state.telling.insert(words) || known
    });
    if !known {
        log::post(desk, guild, line);
    }
}

/// Warns of the servers of the definitions that the bot is not in, with the address that invites it.
pub(super) fn warn_of_absence(desk: &Desk) {
    let set = desk.live.current();
    for (guild, server) in set.servers.iter().filter(|(guild, _)| !desk.guilds.is_in(**guild)) {
        desk.upkeep.forget(*guild);
        let invite = needed::invite_link(desk.identity.application, server.changes_roles());
        warn!(
            "the bot is not in the server {guild}, which the definitions name: correct `server` in its server.yaml, or \
             invite the bot with {invite}"
        );
    }
}
