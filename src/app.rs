//! Puts the parts together and starts them: the one way in for `run`, `demo` and the tests.
//!
//! The order is the order in which a mistake is cheapest to find: the definitions, then the database, then the token and
//! the intents, then the gateway. What cannot come right by waiting ends the start with a sentence that says what to do;
//! a database or a Discord that is merely away is waited for.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use secrecy::SecretString;
use tracing::{info, warn};

use crate::clock::Clock;
use crate::definitions;
use crate::definitions::diagnostic::human;
use crate::definitions::live::Live;
use crate::definitions::watch::{self, Watch};
use crate::desk::{Activity, Desk};
use crate::discord::calls::Rest;
use crate::discord::guilds::Guilds;
use crate::discord::inbound::Inbound;
use crate::discord::inbound::asked::OurCommands;
use crate::discord::origin::Origin;
use crate::discord::session::Session;
use crate::discord::startup::{self, CannotStart, Identity};
use crate::files::{Files, Place};
use crate::store::{Fault, OpenFault, Store};

/// The first pause before something that is away is asked again; it doubles.
const FIRST_PAUSE: Duration = Duration::from_millis(500);
/// The longest such pause.
const LONGEST_PAUSE: Duration = Duration::from_secs(15);

/// Whom the start waits for.
const DATABASE: &str = "the database";

/// What a running bot is made of.
pub struct Parts {
    /// The folder of definitions.
    pub definitions: PathBuf,
    /// The variables that definitions may name.
    pub environment: BTreeMap<String, String>,
    /// The bot's token.
    pub token: SecretString,
    /// The database's address.
    pub database_url: String,
    /// Where copies of files are kept.
    pub files: Place,
    /// Where Discord is.
    pub origin: Origin,
    /// The time.
    pub clock: Clock,
}

/// Why the bot did not start, in words for the maintainer.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct NotStarted(String);

/// A bot that runs.
pub struct Running {
    desk: Arc<Desk>,
    activity: Activity,
    session: Session,
    ended: tokio::sync::watch::Receiver<Option<String>>,
    _watch: Option<Watch>,
}

/// Where Discord is: the address given, or Discord's own.
///
/// # Errors
/// The address is none.
pub fn origin(given: Option<&str>) -> Result<Origin, NotStarted> {
    match given {
        None => Ok(Origin::discord()),
        Some(text) => Origin::parse(text).map_err(|error| NotStarted(format!("DISCORD_API_URL: {error}"))),
    }
}

/// Starts the bot; returns when the gateway is being connected to.
///
/// # Errors
/// The definitions have errors, the database or Discord refuses for good.
pub async fn start(parts: Parts) -> Result<Running, NotStarted> {
    let live = load(&parts).await?;
    let files = Files::open(&parts.files).map_err(|fault| NotStarted(format!("FRONTDESK_FILES: {fault}")))?;
    let rest =
        Rest::new(&parts.origin, &parts.token, parts.clock.clone()).map_err(|error| NotStarted(error.to_string()))?;
    let (store, identity) = tokio::try_join!(database(&parts), identity(&rest, &parts))?;
    let guilds = Guilds::new();
    let commands = OurCommands::default();
    let hears_of_members = identity.hears_of_members;
    let activity = Activity::default();
    let desk = Desk::new(crate::desk::Parts {
        live: live.clone(),
        store,
        files,
        rest: rest.clone(),
        guilds: guilds.clone(),
        commands: commands.clone(),
        identity,
        clock: parts.clock.clone(),
        activity: activity.clone(),
    });
    patiently(&parts.clock, DATABASE, || async { Ok(desk.recall_commands().await?) }).await?;
    patiently(&parts.clock, DATABASE, || async { Ok(desk.recall_overrides().await?) }).await?;
    desk.clear_copies();
    let (end, ended) = tokio::sync::watch::channel(None);
    let tell = deliver(desk.clone(), end);
    let session = Session::start(rest, parts.clock.clone(), guilds, commands, hears_of_members, tell);
    let watch = watch_files(&parts, &desk);
    Ok(Running { desk, activity, session, ended, _watch: watch })
}

async fn load(parts: &Parts) -> Result<Arc<Live>, NotStarted> {
    let (folder, environment) = (parts.definitions.clone(), parts.environment.clone());
    let reading = tokio::task::spawn_blocking(move || definitions::load(&folder, &environment)).await;
    let loaded = reading
        .map_err(|error| NotStarted(format!("the definitions could not be read: {error}")))?
        .map_err(|cannot| NotStarted(cannot.to_string()))?;
    let Some(set) = loaded.set else {
        let folder = parts.definitions.display().to_string();
        let found = human::render(&loaded.diagnostics, loaded.files, &folder, false);
        return Err(NotStarted(format!("the definitions have errors, so the bot was not started\n\n{found}")));
    };
    for warning in &loaded.diagnostics {
        warn!("{}", warning.short());
    }
    Ok(Arc::new(Live::new(parts.definitions.clone(), parts.environment.clone(), set, loaded.memory)))
}

/// What keeps the bot from starting.
#[derive(Debug)]
enum Obstacle {
    /// It may pass; a sentence for the log.
    Passing(String),
    /// Somebody has to do something about it.
    Lasting(String),
}

impl From<OpenFault> for Obstacle {
    fn from(fault: OpenFault) -> Self {
        if fault.is_worth_waiting() { Self::Passing(fault.to_string()) } else { Self::Lasting(fault.to_string()) }
    }
}

impl From<Fault> for Obstacle {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Away(_) => Self::Passing(fault.to_string()),
            Fault::Broken(_) => Self::Lasting(fault.to_string()),
        }
    }
}

impl From<CannotStart> for Obstacle {
    fn from(cannot: CannotStart) -> Self {
        match cannot {
            CannotStart::Unreachable(why) => Self::Passing(why),
            CannotStart::Refused(why) => Self::Lasting(why),
        }
    }
}

/// Takes a step of the start as soon as nothing that may pass is in its way.
async fn patiently<T, F>(clock: &Clock, whom: &str, step: impl Fn() -> F) -> Result<T, NotStarted>
where
    F: Future<Output = Result<T, Obstacle>>,
{
    let mut pause = FIRST_PAUSE;
    loop {
        match step().await {
            Ok(done) => return Ok(done),
            Err(Obstacle::Lasting(why)) => return Err(NotStarted(why)),
            Err(Obstacle::Passing(why)) => warn!(%why, "waiting for {whom}"),
        }
        clock.sleep(pause).await;
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
}

async fn database(parts: &Parts) -> Result<Store, NotStarted> {
    let store = Store::open(&parts.database_url).map_err(|refused| NotStarted(refused.to_string()))?;
    let ready = || async {
        store.ready().await?;
        Ok(store.migrate().await?)
    };
    let steps = patiently(&parts.clock, DATABASE, ready).await?;
    if steps > 0 {
        info!(database = store.shown(), steps, "the tables were brought up to date");
    }
    Ok(store)
}

async fn identity(rest: &Rest, parts: &Parts) -> Result<Identity, NotStarted> {
    patiently(&parts.clock, "Discord", || async { Ok(startup::check(rest, &parts.origin).await?) }).await
}

/// Hands what the gateway tells to the desk, in the order in which it comes.
fn deliver(
    desk: Arc<Desk>,
    end: tokio::sync::watch::Sender<Option<String>>,
) -> impl Fn(Inbound) + Send + Sync + 'static {
    move |inbound| match inbound {
        Inbound::Fatal(why) => {
            end.send_replace(Some(why));
        }
        inbound => desk.receive(inbound),
    }
}

/// Without a watch the bot still works: `/reload` reads the files.
fn watch_files(parts: &Parts, desk: &Arc<Desk>) -> Option<Watch> {
    let handle = tokio::runtime::Handle::current();
    let desk = desk.clone();
    let look = move || handle.block_on(desk.definitions_changed());
    let watching = watch::watch(&parts.definitions, look);
    watching.inspect_err(|error| warn!(%error, "changes of the definitions are not noticed; use /reload")).ok()
}

impl Running {
    /// Returns when nothing is under way.
    pub async fn idle(&self) {
        while !self.is_idle() {
            self.desk.until_nothing_is_due().await;
            self.activity.idle().await;
        }
    }

    /// Whether nothing is under way.
    pub fn is_idle(&self) -> bool {
        !self.desk.is_due() && self.activity.is_idle()
    }

    /// Returns why the bot cannot go on, when that happens.
    pub async fn ended(&self) -> String {
        let mut ended = self.ended.clone();
        match ended.wait_for(Option::is_some).await {
            Ok(why) => why.clone().unwrap_or_default(),
            Err(_) => "the connection to Discord's gateway ended".to_owned(),
        }
    }

    /// Takes in nothing more, finishes what is under way, at most for `grace`.
    pub async fn shutdown(self, grace: Duration) {
        self.session.shutdown().await;
        self.desk.stop_timers();
        if tokio::time::timeout(grace, self.activity.idle()).await.is_err() {
            info!("what is still under way is written down and goes on at the next start");
        }
        drop(self.desk);
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    /// What comes of a step that meets these obstacles, one after the other, and how many it left.
    async fn check(obstacles: Vec<Obstacle>) -> (Result<(), String>, usize) {
        let (clock, left) = (Clock::new(), RefCell::new(obstacles));
        let step = || async { left.borrow_mut().pop().map_or(Ok(()), Err) };
        let time_passes = async {
            loop {
                clock.advance(LONGEST_PAUSE);
                tokio::task::yield_now().await;
            }
        };
        let came = tokio::select! {
            came = patiently(&clock, DATABASE, step) => came.map_err(|not| not.to_string()),
            () = time_passes => unreachable!(),
        };
        (came, left.borrow().len())
    }

    #[tokio::test]
    async fn what_may_pass_is_waited_for_and_what_lasts_is_told() {
        let away = || Obstacle::from(Fault::Away("gone".to_owned()));
        assert_eq!(check(vec![away()]).await, (Ok(()), 0));
        let locked = Obstacle::from(OpenFault::Away("locked".to_owned()));
        let wrong = Obstacle::from(OpenFault::Refused("wrong password".to_owned()));
        assert_eq!(check(vec![away(), wrong, locked]).await, (Err("wrong password".to_owned()), 1));
    }
}
