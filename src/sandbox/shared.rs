//! What all parts of a running sandbox share: the world behind its lock, the pulse that tells of changes, and the plug.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::runtime::Handle;
use tokio::sync::watch;

use super::world::{Id, World};

/// What all parts of a running sandbox share.
#[derive(Debug)]
pub struct Shared {
    world: Mutex<World>,
    /// Beats with every change, call and frame.
    pub pulse: watch::Sender<u64>,
    plug: watch::Sender<bool>,
    connections: AtomicU64,
    runtime: Handle,
}

impl Shared {
    /// Around a world.
    pub fn new(world: World) -> Self {
        Self {
            world: Mutex::new(world),
            pulse: watch::Sender::new(0),
            plug: watch::Sender::new(false),
            connections: AtomicU64::new(0),
            runtime: Handle::current(),
        }
    }

    /// Reads the world, or changes what nobody sees.
    pub fn look<R>(&self, with: impl FnOnce(&mut World) -> R) -> R {
        with(&mut self.world.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Changes the world, and tells whoever waits for a change.
    pub fn change<R>(&self, with: impl FnOnce(&mut World) -> R) -> R {
        let result = self.look(|world| {
            world.version += 1;
            with(world)
        });
        self.pulse();
        result
    }

    /// Tells whoever waits for a change.
    pub fn pulse(&self) {
        self.pulse.send_modify(|beat| *beat += 1);
    }

    /// Whether the plug is pulled.
    pub fn unplugged(&self) -> bool {
        *self.plug.borrow()
    }

    /// Pulls the plug.
    pub fn unplug(&self) {
        self.plug.send_replace(true);
    }

    /// Puts the plug in again.
    pub fn replug(&self) {
        self.plug.send_replace(false);
    }

    /// The plug, to wait for.
    pub fn plug(&self) -> watch::Receiver<bool> {
        self.plug.subscribe()
    }

    /// How many connections there have been.
    pub fn connections(&self) -> u64 {
        self.connections.load(Ordering::Relaxed)
    }

    /// The number of a new connection.
    pub fn next_connection(&self) -> u64 {
        self.connections.fetch_add(1, Ordering::Relaxed) + 1
    }

    /// Tells the bot of an interaction, and lets it fail when nobody answers in time.
    pub fn begin_interaction(self: &Arc<Self>, id: Id) {
        let limit = self.change(|world| {
            let Some(interaction) = world.interactions.get(&id).cloned() else { return world.switches.first_response };
            let data = world.interaction_json(&interaction);
            let live = world.dispatch("INTERACTION_CREATE", 0, &data);
            if let Some(interaction) = world.interactions.get_mut(&id) {
                interaction.delivered = live;
            }
            if world.sessions.any() { world.switches.first_response } else { Duration::ZERO }
        });
        let shared = self.clone();
        self.runtime.spawn(async move {
            tokio::time::sleep(limit).await;
            let unplugged = shared.unplugged();
            shared.change(|world| world.fail_unanswered(id, unplugged));
        });
    }
}
