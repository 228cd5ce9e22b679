//! What happens by itself in time: told as conversations, with a clock that is moved.

use std::time::Duration;

use super::*;
use crate::scene::Setup;

mod again;
mod alerts;
mod inactive;
mod leaving;
mod planned;
mod request;
mod retention;

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(3600);
const DAY: Duration = Duration::from_secs(86_400);

/// The channel for alerts, which the shipped definitions do not have.
const ALERTS: u64 = 1_100_000_000_000_000_014;

/// The type `help` with more in its file, on a server with a channel for alerts.
fn timed(more: &str) -> Setup {
    let channel = format!("  ticket-alerts: \"{ALERTS}\"\n  bot-log:");
    let server = server_with("  bot-log:", &channel);
    let server = server.replace("alerts: {after:", "alerts: {channel: ticket-alerts, after:");
    assert!(server.contains("{channel: ticket-alerts"), "{server}");
    Setup::default().file("server.yaml", &server).file("help.yaml", &help(more))
}

impl Scene {
    /// Time passes, and what is due happens.
    async fn after(&self, span: Duration) {
        self.clock.advance(span);
        self.settle().await;
    }

    /// What the alerts channel shows.
    fn alerts(&self) -> String {
        self.shows(&self.sam(), ALERTS)
    }

    /// How many messages the alerts channel has.
    fn alerts_posted(&self) -> usize {
        self.seen(&self.sam(), ALERTS).iter().filter(|message| !message.ephemeral).count()
    }

    /// The last message that people or bots wrote in a place.
    fn last(&self, who: &Person, place: u64) -> String {
        let last = self.seen(who, place).into_iter().rfind(|message| !message.ephemeral && !message.system);
        last.map_or_else(String::new, |last| {
            steady(&format!("{}: {}", last.author.name, self.sandbox.lines(last.id).join("\n  ")))
        })
    }
}
