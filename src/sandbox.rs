//! A Discord in a box: its REST API, its gateway, its files and its people, on one address of this machine.
//!
//! The bot under test is the real bot; only the address it is given differs. The sandbox shares none of its knowledge: limits,
//! permissions, error codes and timing are written down here a second time on purpose, from Discord's documentation. It is
//! strict where Discord is strict, and what a bot does wrong is remembered as a complaint.
//!
//! People act through [`Person`]: they can do what a client would let them do. Whatever happens is told on the tape, as a
//! person would tell it. `quiet` resolves when nothing is on its way any more, so that tests act, wait and look, without sleeping.

mod blueprint;
mod call;
mod gateway;
mod limits;
mod page;
mod people;
mod rest;
mod shared;
mod switches;
mod tape;
#[cfg(test)]
mod tests;
mod weather;
mod wire;
mod world;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{any, get};
use tokio::net::TcpListener;

use self::gateway::session::Frame;
use self::shared::Shared;
use self::wire::{Doorway, Wire};
use self::world::World;
use self::world::interaction::First;
use self::world::post::Change;
use crate::clock::Clock;

pub use self::blueprint::{Blueprint, BotPlan, ChannelPlan, GuildPlan, OverwritePlan, PersonPlan, RolePlan, Whom};
pub use self::call::{Call, sequential};
pub use self::people::form::FormFile;
pub use self::people::view::{
    AuthorView, ButtonView, ChannelView, ComponentView, EmbedView, FieldView, FileView, FormField, FormView,
    MenuOption, MessageView, ThreadView, View,
};
pub use self::people::{Cannot, Person};
pub use self::rest::rate::Limit;
pub use self::switches::Switches;
pub use self::tape::TapeEntry;
pub use self::weather::Fate;
pub use self::world::event::intent;
pub use self::world::interaction::Answer;
pub use self::world::message::{Mentions, Message};
pub use self::world::permission;

/// A running sandbox. Clones are handles to the same one.
#[derive(Debug, Clone)]
pub struct Sandbox {
    shared: Arc<Shared>,
    address: SocketAddr,
}

impl Sandbox {
    /// Opens the box on a free port of this machine.
    pub async fn start(blueprint: Blueprint, clock: Clock) -> std::io::Result<Self> {
        Self::start_at(SocketAddr::from(([127, 0, 0, 1], 0)), blueprint, clock).await
    }

    /// Opens the box at an address of this machine.
    pub async fn start_at(address: SocketAddr, blueprint: Blueprint, clock: Clock) -> std::io::Result<Self> {
        let listener = TcpListener::bind(address).await?;
        let address = listener.local_addr()?;
        let world = World::new(&blueprint, clock, format!("http://{address}"));
        let shared = Arc::new(Shared::new(world));
        let doors = Router::new()
            .route("/api/{*path}", any(rest::door))
            .route("/gateway", get(gateway::door))
            .route("/gateway/", get(gateway::door))
            .merge(page::doors())
            .layer(DefaultBodyLimit::disable())
            .with_state(shared.clone());
        let serve = axum::serve(Doorway(listener), doors.into_make_service_with_connect_info::<Wire>());
        let mut plug = shared.pulse.subscribe();
        let closing = shared.clone();
        tokio::spawn(async move {
            let closed = async move {
                while !closing.look(|world| world.closed) {
                    if plug.changed().await.is_err() {
                        return;
                    }
                }
            };
            tokio::select! {
                _ = std::future::IntoFuture::into_future(serve) => {}
                () = closed => {}
            }
        });
        Ok(Self { shared, address })
    }

    /// Closes the box: connections break, and the address is free again.
    pub fn shutdown(&self) {
        self.shared.unplug();
        self.shared.change(|world| {
            world.closed = true;
            world.sessions.forget();
        });
    }

    /// `http://127.0.0.1:port`: what the bot is given as the address of Discord's API.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The hand through which a person acts.
    pub fn person(&self, user: u64) -> Person {
        Person::new(self.clone(), user)
    }

    /// Changes what nobody knows for certain about Discord.
    pub fn switch(&self, change: impl FnOnce(&mut Switches)) {
        self.shared.change(|world| change(&mut world.switches));
    }

    /// What happened so far.
    pub fn tape(&self) -> Vec<TapeEntry> {
        self.shared.look(|world| world.tape.clone())
    }

    /// What happened from an entry on, as a text.
    pub fn tape_text(&self, from: usize) -> String {
        self.shared.look(|world| tape::text_of(world.tape.get(from..).unwrap_or_default()))
    }

    /// Puts a remark on the tape, such as what a script does outside Discord.
    pub fn remark(&self, text: &str) {
        self.shared.change(|world| {
            let place = world.tape.last().map_or((0, String::new()), |last| (last.channel, last.place.clone()));
            let entry = TapeEntry {
                at: world.now(),
                channel: place.0,
                place: place.1,
                said: text.to_owned(),
                body: Vec::new(),
            };
            world.tape.push(entry);
        });
    }

    /// What the bot did wrong.
    pub fn complaints(&self) -> Vec<String> {
        self.shared.look(|world| world.complaints.clone())
    }

    /// Takes the complaints away that a test expected.
    pub fn take_complaints(&self) -> Vec<String> {
        self.shared.look(|world| std::mem::take(&mut world.complaints))
    }

    /// Every REST call since the last [`Self::forget_calls`].
    pub fn calls(&self) -> Vec<Call> {
        self.shared.look(|world| world.calls[world.calls_from..].to_vec())
    }

    /// Begins to count calls anew.
    pub fn forget_calls(&self) {
        self.shared.look(|world| world.calls_from = world.calls.len());
    }

    /// Resolves when nothing is on its way: every event read by the bot, no REST call running, no interaction without its first answer.
    pub async fn quiet(&self) {
        let mut pulse = self.shared.pulse.subscribe();
        loop {
            pulse.mark_unchanged();
            if self.is_quiet() || pulse.changed().await.is_err() {
                return;
            }
        }
    }

    /// Whether nothing is on its way at this moment.
    pub fn is_quiet(&self) -> bool {
        self.shared.look(|world| {
            let calling = world.calls.iter().rev().take(200).any(|call| call.finished.is_none());
            let waiting = world.interactions.values().rev().take(200).any(|one| one.first == First::Awaited);
            !calling && !waiting && !world.sessions.undelivered()
        })
    }

    /// Resolves when the world, a line or a call has changed since this call; for waits of one's own.
    pub fn stirred(&self) -> impl Future<Output = ()> + Send + use<> {
        let mut pulse = self.shared.pulse.subscribe();
        async move {
            let _ = pulse.changed().await;
        }
    }

    /// Whether a bot is connected to the gateway.
    pub fn connected(&self) -> bool {
        self.shared.look(|world| world.sessions.any_live())
    }

    /// How many bots are connected to the gateway.
    pub fn sessions(&self) -> usize {
        self.shared.look(|world| world.sessions.live())
    }

    /// How often anybody has connected to the gateway so far.
    pub fn connections(&self) -> u64 {
        self.shared.connections()
    }

    /// Resolves when a bot is connected to the gateway.
    pub async fn until_connected(&self) {
        let mut pulse = self.shared.pulse.subscribe();
        while !self.connected() && pulse.changed().await.is_ok() {}
    }

    /// The answers that an interaction has had so far.
    pub fn answers(&self, interaction: u64) -> Vec<Answer> {
        self.shared
            .look(|world| world.interactions.get(&interaction).map(|one| one.answers.clone()).unwrap_or_default())
    }

    /// Resolves when an interaction has an answer beyond "thinking …", or has failed; at the latest after ten seconds.
    pub async fn await_answer(&self, interaction: u64) -> Vec<Answer> {
        let mut pulse = self.shared.pulse.subscribe();
        let settled = || self.shared.look(|world| world.interactions.get(&interaction).is_none_or(|one| one.settled()));
        let wait = async { while !settled() && pulse.changed().await.is_ok() {} };
        let _ = tokio::time::timeout(Duration::from_secs(10), wait).await;
        self.answers(interaction)
    }

    /// A message as it stands, with whom it mentions and whom it notified.
    pub fn message(&self, id: u64) -> Option<Message> {
        self.shared.look(|world| world.messages.values().find_map(|all| all.get(&id)).cloned())
    }

    /// A message as plain lines, its mentions and times spelled out, with its buttons and files.
    pub fn lines(&self, message: u64) -> Vec<String> {
        self.shared.look(|world| {
            let found = world.messages.values().find_map(|all| all.get(&message));
            found.map(|message| tape::wording::with_files(world, message)).unwrap_or_default()
        })
    }

    /// What people set off, the bot was told of and nobody gave a real answer to, as `Mia: fd:close:1`.
    pub fn unanswered(&self) -> Vec<String> {
        self.shared.look(|world| {
            let left = world.interactions.values().filter(|one| one.delivered && !one.settled());
            left.map(|one| format!("{}: {}", world.name_of(one.person), one.name())).collect()
        })
    }

    /// Adds the preview of a link to a message some time after it was written, as Discord does: that is no edit.
    pub fn unfurl(&self, message: u64, title: &str) {
        self.shared.change(|world| {
            let place = world.messages.iter().find(|(_, all)| all.contains_key(&message)).map(|(place, _)| *place);
            let embeds = Some(vec![serde_json::json!({"type": "link", "title": title})]);
            if let Some(place) = place {
                world.change(place, message, Change { embeds, ..Change::default() }, false);
            }
        });
    }

    /// The messages that somebody was notified by, oldest first.
    pub fn pings_of(&self, person: u64) -> Vec<Message> {
        self.shared.look(|world| {
            let mut messages: Vec<Message> = world
                .messages
                .values()
                .flat_map(|all| all.values())
                .filter(|message| message.pinged.contains(&person))
                .cloned()
                .collect();
            messages.sort_by_key(|message| message.id);
            messages
        })
    }

    /// The people in a thread.
    pub fn thread_members(&self, thread: u64) -> Vec<u64> {
        self.shared.look(|world| {
            let state = world.channels.get(&thread).and_then(|channel| channel.thread.as_ref());
            state.map(|state| state.members.keys().copied().collect()).unwrap_or_default()
        })
    }

    /// The roles of a person, in whichever server they are.
    pub fn roles_of(&self, person: u64) -> Vec<u64> {
        self.shared.look(|world| {
            let member = world.guild_of_person(person).and_then(|guild| guild.members.get(&person));
            member.map(|member| member.roles.clone()).unwrap_or_default()
        })
    }

    /// The names of the slash commands that are registered for a server and everywhere.
    pub fn commands(&self) -> Vec<String> {
        self.shared.look(|world| {
            world.commands.values().filter_map(|command| command["name"].as_str().map(str::to_owned)).collect()
        })
    }

    /// Registers a command for another bot that shares the application.
    pub fn register_foreign_command(&self, guild: u64, name: &str, description: &str) {
        self.shared.change(|world| {
            let id = world.next_id();
            let command = serde_json::json!({
                "id": id.to_string(), "application_id": world.application.to_string(), "guild_id": guild.to_string(), "version": id.to_string(),
                "type": 1, "name": name, "name_localizations": null, "description": description, "description_localizations": null,
                "default_member_permissions": null, "nsfw": false,
            });
            world.commands.insert(id, command);
        });
    }

    /// Slows every call of a route, such as `POST /channels/{channel}/threads`. Zero ends it.
    pub fn delay(&self, route: &str, by: Duration) {
        self.shared.look(|world| world.weather.delay(route, by));
    }

    /// Lets the next so many calls of a route fail with a status, without effect. A 429 asks to wait for 0.3 s.
    pub fn fail(&self, route: &str, status: u16, times: u32) {
        self.shared.look(|world| world.weather.fail(route, status, times));
    }

    /// Narrows a route's bucket, such as that of `POST /channels/{channel}/messages`.
    pub fn limit(&self, route: &str, limit: Limit) {
        self.shared.look(|world| world.rates.rules.insert(route.to_owned(), limit));
    }

    /// Sets how often a thread's name may change, and how many threads a channel may get; limits that no header shows.
    pub fn hidden_limits(&self, renames: Limit, new_threads: Limit) {
        self.shared.look(|world| (world.rates.renames, world.rates.new_threads) = (renames, new_threads));
    }

    /// Pulls the plug at the `n`-th call from now that changes anything (the next is 1), and resolves when it has struck. From
    /// then on every call and line breaks, until [`Self::replug`].
    pub fn unplug_at(&self, n: u32, fate: Fate) -> impl Future<Output = ()> + Send + use<> {
        self.shared.look(|world| world.weather.unplug_at(n, fate));
        let mut plug = self.shared.plug();
        async move {
            let _ = plug.wait_for(|unplugged| *unplugged).await;
        }
    }

    /// Takes back a plug that has not struck, or puts it in again. Sessions from before cannot be resumed, and whoever
    /// still waited for a first answer has seen their interaction fail.
    pub fn replug(&self) {
        self.shared.change(|world| {
            world.weather.calm();
            world.sessions.forget();
            let asked: Vec<_> = world.interactions.keys().copied().collect();
            asked.into_iter().for_each(|id| world.fail_unanswered(id, true));
        });
        self.shared.replug();
    }

    /// Asks every client to reconnect (op 7).
    pub fn ask_to_reconnect(&self) {
        let text = serde_json::json!({"op": 7, "s": null, "t": null, "d": null}).to_string();
        self.shared.look(|world| world.sessions.tell_all(|| Frame::Text(text.clone(), 0)));
    }

    /// Breaks every line without a word; the sessions can be resumed.
    pub fn drop_lines(&self) {
        self.end_lines(|| Frame::Cut);
    }

    /// Closes every line with a code.
    pub fn close_lines(&self, code: u16) {
        self.end_lines(|| Frame::Close(code, "The sandbox was told to close."));
    }

    fn end_lines(&self, frame: impl Fn() -> Frame) {
        self.shared.change(|world| {
            let now = world.now();
            world.sessions.end_lines(now, frame);
        });
    }

    /// Makes every session invalid (op 9): the clients must begin anew.
    pub fn invalidate_sessions(&self) {
        let text = serde_json::json!({"op": 9, "s": null, "t": null, "d": false}).to_string();
        self.shared.change(|world| {
            world.sessions.tell_all(|| Frame::Text(text.clone(), 0));
            world.sessions.forget();
        });
    }
}
