//! A scene: the real bot against the sandbox, with its own database and definitions. Tests act as people, settle, look.
//!
//! The bot lives on a runtime of its own, so that it can be killed in the middle of anything. When a test fails, the tape
//! tells what happened; when it passes, nothing may be left that nobody expected: a complaint of the sandbox fails it, and
//! so does a person who was left without an answer.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use frontdesk::app::{self, NotStarted, Parts, Running};
use frontdesk::clock::Clock;
use frontdesk::definitions::{self, starter};
use frontdesk::discord::origin::Origin;
use frontdesk::files::Place;
use frontdesk::sandbox::{Answer, Blueprint, Call, MessageView, Person, Sandbox};
use frontdesk::stage;
use frontdesk::store::Store;
use tempfile::TempDir;
use tokio::runtime::Runtime;

/// The channels of the shipped definitions.
pub const OPEN_A_TICKET: u64 = 1_100_000_000_000_000_011;
pub const TICKETS_LIST: u64 = 1_100_000_000_000_000_012;
pub const HISTORIES: u64 = 1_100_000_000_000_000_013;
pub const BOT_LOG: u64 = 1_100_000_000_000_000_015;
/// A role that nobody has and that the shipped definitions do not name.
pub const COMMUNITY: u64 = 1_100_000_000_000_000_004;
/// The server of the shipped definitions.
pub const SERVER: u64 = 1_100_000_000_000_000_000;

/// The slash commands that are registered, by name.
pub const COMMANDS: &[&str] = &[
    "add",
    "alerts",
    "assign",
    "available",
    "block",
    "claim",
    "close",
    "close-request",
    "config",
    "decide",
    "move",
    "note",
    "panel",
    "reload",
    "remove",
    "rename",
    "reopen",
    "reply",
    "stats",
    "ticket",
    "tickets",
    "transcript",
    "unblock",
    "unclaim",
];

/// The server's owner, who is there only if a stage has them.
pub const OWNER: u64 = 1_100_000_000_000_000_800;

/// What is different from the default: the shipped definitions, everybody as [`stage`] has them.
#[derive(Default)]
pub struct Setup {
    files: Vec<(String, String)>,
    #[allow(clippy::type_complexity)]
    stage: Option<Box<dyn FnOnce(&mut Blueprint)>>,
}

impl Setup {
    /// A definition file in place of, or beside, the shipped ones.
    pub fn file(mut self, path: &str, text: &str) -> Self {
        self.files.push((path.to_owned(), text.to_owned()));
        self
    }

    /// Changes the stage before the curtain rises.
    pub fn stage(mut self, change: impl FnOnce(&mut Blueprint) + 'static) -> Self {
        self.stage = Some(Box::new(change));
        self
    }

    /// Raises the curtain without the bot.
    pub async fn without_bot(self) -> Scene {
        let folder = TempDir::new().unwrap();
        let definitions = folder.path().join("tickets.d");
        starter::write(&definitions).unwrap();
        for (path, text) in &self.files {
            let path = definitions.join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        let loaded = definitions::load(&definitions, &BTreeMap::new()).unwrap();
        let set = loaded.set.unwrap_or_else(|| panic!("the definitions have errors: {:#?}", loaded.diagnostics));
        let mut blueprint = stage::set(&set);
        if let Some(change) = self.stage {
            change(&mut blueprint);
        }
        let clock = Clock::new();
        let sandbox = Sandbox::start(blueprint, clock.clone()).await.unwrap();
        let database_url = format!("sqlite://{}", folder.path().join("tickets.db").display());
        let token = stage::TOKEN.to_owned();
        Scene {
            sandbox,
            clock,
            definitions,
            database_url,
            token,
            files: folder.path().join("files"),
            file_limit: 25 << 20,
            unanswered_is_fine: false,
            bots: Vec::new(),
            _folder: folder,
        }
    }

    /// Raises the curtain; the bot is ready.
    pub async fn open(self) -> Scene {
        let mut scene = self.without_bot().await;
        scene.start().await;
        scene
    }
}

/// The shipped definitions, everybody as usual, the bot ready.
pub async fn open() -> Scene {
    Setup::default().open().await
}

/// What stands on the stage.
pub struct Scene {
    pub sandbox: Sandbox,
    pub clock: Clock,
    pub definitions: PathBuf,
    pub database_url: String,
    pub token: String,
    /// Where copies of files are kept, and the largest that is.
    pub files: PathBuf,
    pub file_limit: u64,
    /// Whether people may be left without an answer, as when the plug is pulled.
    pub unanswered_is_fine: bool,
    bots: Vec<(Runtime, Running)>,
    _folder: TempDir,
}

impl Scene {
    /// Starts the bot and waits until it is ready.
    pub async fn start(&mut self) {
        self.try_start().await.unwrap_or_else(|refused| panic!("the bot did not start: {refused}"));
        self.sandbox.until_connected().await;
        self.settle().await;
    }

    /// Starts the bot, or another instance of it beside the one that runs, or tells why it does not.
    pub async fn try_start(&mut self) -> Result<(), NotStarted> {
        // Two crates bring rustls; another test may have chosen before.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        let parts = Parts {
            definitions: self.definitions.clone(),
            environment: BTreeMap::new(),
            token: self.token.clone().into(),
            database_url: self.database_url.clone(),
            files: Place { address: self.files.display().to_string(), limit: self.file_limit, access: Vec::new() },
            origin: Origin::parse(&self.sandbox.origin()).unwrap(),
            clock: self.clock.clone(),
        };
        match runtime.spawn(app::start(parts)).await.unwrap() {
            Ok(running) => {
                self.bots.push((runtime, running));
                Ok(())
            }
            Err(refused) => {
                runtime.shutdown_background();
                Err(refused)
            }
        }
    }

    /// Stops the bot as SIGTERM does.
    pub async fn stop(&mut self) {
        for (runtime, running) in self.bots.drain(..) {
            runtime.spawn(running.shutdown(Duration::from_secs(8))).await.unwrap();
            runtime.shutdown_background();
        }
    }

    /// Pulls the plug: whatever the bot was doing, it does no more. Whom it was about to answer hears nothing.
    pub fn kill(&mut self) {
        self.unanswered_is_fine = true;
        for (runtime, running) in self.bots.drain(..) {
            runtime.shutdown_background();
            drop(running);
        }
    }

    /// Returns when all that was set off has happened.
    pub async fn settle(&self) {
        let settled = async {
            loop {
                self.sandbox.quiet().await;
                for (_, running) in &self.bots {
                    running.idle().await;
                }
                if self.bots.iter().all(|(_, running)| running.is_idle()) && self.sandbox.is_quiet() {
                    return;
                }
            }
        };
        let patience = Duration::from_secs(90);
        assert!(tokio::time::timeout(patience, settled).await.is_ok(), "nothing came to rest\n{}", self.tape());
    }

    /// Lets everything settle, with a clock that runs fast, so that whoever waits for another try waits no longer.
    pub async fn at_leisure(&self) {
        let hurry = async {
            loop {
                tokio::time::sleep(Duration::from_millis(20)).await;
                self.clock.advance(Duration::from_millis(500));
            }
        };
        tokio::select! {
            () = self.settle() => {}
            () = hurry => {}
        }
    }

    /// Stops the oldest instance of the bot as SIGTERM does.
    pub async fn stop_first(&mut self) {
        let (runtime, running) = self.bots.remove(0);
        runtime.spawn(running.shutdown(Duration::from_secs(8))).await.unwrap();
        runtime.shutdown_background();
    }

    /// Waits until a look at the world gives something.
    pub async fn until<T>(&self, what: &str, mut look: impl FnMut() -> Option<T>) -> T {
        let seen = async {
            loop {
                let stirred = self.sandbox.stirred();
                if let Some(seen) = look() {
                    return seen;
                }
                stirred.await;
            }
        };
        let patience = Duration::from_secs(30);
        tokio::time::timeout(patience, seen).await.unwrap_or_else(|_| panic!("in vain: {what}\n{}", self.tape()))
    }

    /// Returns when a call of a route is on its way, such as `POST /channels/{channel}/threads`.
    pub async fn under_way(&self, route: &str) {
        let is_it = |call: &Call| format!("{} {}", call.method, call.route) == route && call.finished.is_none();
        self.until(route, || self.sandbox.calls().iter().any(is_it).then_some(())).await;
    }

    /// Why the bot ended by itself.
    pub async fn ended(&self) -> String {
        self.bots[0].1.ended().await
    }

    /// The owner of the server, who sees everything, if they are on the stage.
    pub fn owner(&self) -> Person {
        self.sandbox.person(OWNER)
    }

    /// A member.
    pub fn mia(&self) -> Person {
        self.sandbox.person(stage::MIA)
    }

    /// Another member.
    pub fn leo(&self) -> Person {
        self.sandbox.person(stage::LEO)
    }

    /// Staff.
    pub fn sam(&self) -> Person {
        self.sandbox.person(stage::SAM)
    }

    /// A maintainer.
    pub fn max(&self) -> Person {
        self.sandbox.person(stage::MAX)
    }

    /// What happened so far, as a chat log.
    pub fn tape(&self) -> String {
        self.sandbox.tape_text(0)
    }

    /// Waits for what an interaction comes to, lets everything settle, and gives the text of the last answer, which must be
    /// for this person alone.
    pub async fn answer(&self, interaction: u64) -> String {
        self.sandbox.await_answer(interaction).await;
        self.settle().await;
        match self.sandbox.answers(interaction).last() {
            Some(Answer::Message { ephemeral: false, text, .. }) => panic!("everybody sees the answer: {text}"),
            Some(Answer::Message { text, .. } | Answer::Edited { text, .. } | Answer::Updated { text, .. }) => {
                text.clone()
            }
            Some(Answer::Form { title, .. }) => format!("a form: {title}"),
            other => format!("{other:?}"),
        }
    }

    /// The answers of an interaction so far.
    pub fn answers(&self, interaction: u64) -> Vec<Answer> {
        self.sandbox.answers(interaction)
    }

    /// Mia opens a bug report by the panel's button; its thread.
    pub async fn opened_by_mia(&self) -> u64 {
        let press = self.mia().press(OPEN_A_TICKET, "Report a bug").unwrap();
        self.answer(press).await;
        self.mia().sees().thread("Bug report").expect("the thread of the bug report").id
    }

    /// The messages somebody sees somewhere.
    pub fn seen(&self, person: &Person, place: u64) -> Vec<MessageView> {
        person.sees().messages(place).to_vec()
    }

    /// The database, seen from beside the bot.
    pub fn store(&self) -> Store {
        Store::open(&self.database_url).unwrap()
    }

    /// Writes a definition file as an editor does.
    pub fn write(&self, path: &str, text: &str) {
        std::fs::write(self.definitions.join(path), text).unwrap();
    }

    /// A definition file as it is.
    pub fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.definitions.join(path)).unwrap()
    }

    /// The folder of definitions.
    pub fn folder(&self) -> &Path {
        &self.definitions
    }
}

impl Drop for Scene {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("{}", self.tape());
        }
        let unanswered = if self.unanswered_is_fine { Vec::new() } else { self.sandbox.unanswered() };
        self.kill();
        let complaints = self.sandbox.take_complaints();
        self.sandbox.shutdown();
        if !std::thread::panicking() {
            assert!(complaints.is_empty(), "the sandbox complains: {complaints:#?}");
            assert!(unanswered.is_empty(), "somebody was left without an answer: {unanswered:#?}");
        }
    }
}
