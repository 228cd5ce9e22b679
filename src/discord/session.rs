//! The gateway: one connection that is kept up, resumed and given up as Discord's rules have it.
//!
//! The keeping-up is twilight's (heartbeats, zombies, resuming, the queue of IDENTIFYs). Ours are the address, which comes
//! from the REST API and so leads to the sandbox when that does; reading each frame; the words for a final no; and two
//! brakes: a server that closes every connection at once is not stormed, and after an outage the wait before the next
//! try never grows beyond half a minute. A frame that cannot be read is logged without its contents and passed over.

use std::sync::Arc;
use std::time::{Duration, Instant};

use futures_util::StreamExt;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use twilight_gateway::error::ReceiveMessageErrorType;
use twilight_gateway::queue::InMemoryQueue;
use twilight_gateway::{CloseFrame, ConfigBuilder, Intents, Message, Shard, ShardId, ShardState};

use super::calls::Rest;
use super::calls::account::GatewayInfo;
use super::fault::Fault;
use super::guilds::Guilds;
use super::inbound::Inbound;
use super::inbound::asked::OurCommands;
use super::inbound::reader::Reader;
use super::startup::{NO_MESSAGE_CONTENT, WRONG_TOKEN};
use crate::clock::Clock;

/// What is asked for: servers with their channels, roles and threads; messages there; their text.
const INTENTS: Intents = Intents::GUILDS.union(Intents::GUILD_MESSAGES).union(Intents::MESSAGE_CONTENT);
/// The same where the application may hear who comes and leaves.
const WITH_MEMBERS: Intents = INTENTS.union(Intents::GUILD_MEMBERS);

/// What is told when the connection's task panics.
const OUR_MISTAKE: &str = "The connection to Discord ended by a mistake in this program: start the bot again, and report \
    what the log says above this line.";

/// How long the farewell may take to leave; twilight would connect anew after its answer.
const FAREWELL: Duration = Duration::from_millis(300);
/// A connection that ends sooner counts as failed.
const SHORT_LIVED: Duration = Duration::from_secs(10);
/// The longest wait of our own between two tries.
const LONGEST_PAUSE: Duration = Duration::from_secs(30);
/// After so many failures in a row twilight's doubling wait, by then 16 seconds, begins anew.
const FAILURES_IN_A_ROW: u8 = 5;

/// The running gateway connection. Dropping it ends it.
#[derive(Debug)]
pub struct Session {
    stop: Option<oneshot::Sender<()>>,
    task: JoinHandle<()>,
}

impl Session {
    /// Connects, and goes on for as long as it takes. What comes in is told in order; nothing follows
    /// [`Inbound::Fatal`]. Who comes and leaves is told where the application `hears_of_members`. `guilds` is kept up to date before each thing is told. `tell` must not block.
    pub fn start(
        rest: Rest,
        clock: Clock,
        guilds: Guilds,
        ours: OurCommands,
        hears_of_members: bool,
        tell: impl Fn(Inbound) + Send + Sync + 'static,
    ) -> Self {
        let (stop, stopped) = oneshot::channel();
        let reader = Reader::new(clock, rest.skew(), guilds, ours);
        let tell: Tell = Arc::new(tell);
        let intents = if hears_of_members { WITH_MEMBERS } else { INTENTS };
        let line = Line { tell: tell.clone(), reader, pause: Pause::default(), intents };
        let task = tokio::spawn(async move {
            // A bot that has lost its ears and does not say so is worse than one that stops.
            if tokio::spawn(line.keep_up(rest, stopped)).await.is_err() {
                tell(Inbound::Fatal(OUR_MISTAKE.to_owned()));
            }
        });
        Self { stop: Some(stop), task }
    }

    /// Says goodbye: the bot is shown as offline at once, and the session cannot be resumed.
    pub async fn shutdown(mut self) {
        drop(self.stop.take());
        // It fails only when the whole runtime stops, and then all is over anyway.
        let _ = self.task.await;
    }
}

/// Whom everything is told.
type Tell = Arc<dyn Fn(Inbound) + Send + Sync>;

/// The connection's own state.
struct Line {
    tell: Tell,
    reader: Reader,
    pause: Pause,
    intents: Intents,
}

impl Line {
    async fn keep_up(mut self, rest: Rest, mut stopped: oneshot::Receiver<()>) {
        let shard = tokio::select! {
            _ = &mut stopped => return,
            found = find_gateway(&rest) => match found {
                Ok(info) => shard(&rest, &info, self.intents),
                Err(sentence) => return self.give_up(sentence),
            },
        };
        let mut shard = shard;
        loop {
            let wait = self.pause.take();
            tokio::select! {
                _ = &mut stopped => return farewell(shard).await,
                next = async { tokio::time::sleep(wait).await; shard.next().await } => match next {
                    Some(Ok(Message::Text(frame))) => self.hear(&frame),
                    Some(Ok(Message::Close(frame))) => {
                        let code = frame.map(|frame| frame.code);
                        if shard.state() == ShardState::FatallyClosed {
                            return self.give_up(last_word(code));
                        }
                        tracing::info!(code, "the gateway closed the connection, connecting again");
                        self.pause.closed(Instant::now());
                    }
                    Some(Err(error)) => match error.kind() {
                        ReceiveMessageErrorType::Reconnect => shard = self.failed(shard, error.into_source()),
                        _ => tracing::warn!("passed over a frame of the gateway that cannot be read"),
                    },
                    None => return self.give_up(last_word(None)),
                },
            }
        }
    }

    /// Tells what a frame means.
    fn hear(&mut self, frame: &str) {
        match self.reader.read(frame) {
            Ok(told) => {
                for inbound in told {
                    match &inbound {
                        Inbound::Ready => {
                            self.pause.opened(Instant::now());
                            tracing::info!("connected to Discord");
                        }
                        Inbound::Resumed => {
                            self.pause.opened(Instant::now());
                            tracing::info!("connected to Discord again, nothing was missed");
                        }
                        _ => {}
                    }
                    (self.tell)(inbound);
                }
            }
            Err(unreadable) => tracing::warn!(%unreadable, "passed over a frame of the gateway"),
        }
    }

    /// A connection could not be made: the same shard, or after several failures one that begins to count anew.
    fn failed(&self, shard: Shard, why: Option<Box<dyn std::error::Error + Send + Sync>>) -> Shard {
        let why = why.map(|why| why.to_string()).unwrap_or_default();
        tracing::warn!(why, "the gateway cannot be reached, trying again");
        let ShardState::Disconnected { reconnect_attempts: FAILURES_IN_A_ROW.. } = shard.state() else { return shard };
        let mut config = ConfigBuilder::from(shard.config().clone());
        if let Some(session) = shard.session() {
            config = config.session(session.clone());
        }
        Shard::with_config(shard.id(), config.build())
    }

    fn give_up(&self, sentence: String) {
        (self.tell)(Inbound::Fatal(sentence));
    }
}

/// How long to wait before the next frame is asked for: nothing, unless connections keep ending at once.
#[derive(Debug, Default)]
struct Pause {
    opened_at: Option<Instant>,
    short_lives: u32,
    due: Option<Duration>,
}

impl Pause {
    fn opened(&mut self, now: Instant) {
        self.opened_at = Some(now);
    }

    fn closed(&mut self, now: Instant) {
        let lived = self.opened_at.take().map_or(Duration::ZERO, |opened| now.saturating_duration_since(opened));
        self.short_lives = if lived < SHORT_LIVED { self.short_lives.saturating_add(1) } else { 0 };
        // One early end is nothing: Discord may ask at any time to connect elsewhere.
        self.due = self.short_lives.checked_sub(2).map(|more| LONGEST_PAUSE.min(Duration::from_secs(1 << more.min(5))));
    }

    fn take(&mut self) -> Duration {
        self.due.take().unwrap_or_default()
    }
}

/// Asks the REST API for the address until it tells, or says for good why it will not.
async fn find_gateway(rest: &Rest) -> Result<GatewayInfo, String> {
    let mut wait = Duration::from_secs(1);
    loop {
        match rest.gateway().await {
            Ok(info) => return Ok(info),
            Err(Fault::Unauthorized) => return Err(WRONG_TOKEN.to_owned()),
            Err(fault) if fault.is_retryable() => {
                tracing::warn!(%fault, "could not ask for the gateway's address, trying again");
                let asked = if let Fault::Busy { retry_after } = fault { retry_after } else { Duration::ZERO };
                tokio::time::sleep(wait.max(asked)).await;
                wait = LONGEST_PAUSE.min(wait * 2);
            }
            Err(fault) => return Err(format!("Discord does not tell its gateway's address: {fault}.")),
        }
    }
}

fn shard(rest: &Rest, info: &GatewayInfo, intents: Intents) -> Shard {
    if info.starts_left == 0 {
        tracing::warn!(wait = ?info.starts_reset_in, "the day's sessions are used up, waiting for the next day's");
    }
    let queue = InMemoryQueue::new(info.at_once, info.starts_left, info.starts_reset_in, info.starts);
    let config = ConfigBuilder::new(rest.token(), intents).proxy_url(info.url.clone()).queue(queue);
    Shard::with_config(ShardId::ONE, config.build())
}

/// Closes the connection in order; there is nothing to say to a gateway that is not connected.
async fn farewell(mut shard: Shard) {
    if matches!(shard.state(), ShardState::Disconnected { .. } | ShardState::FatallyClosed) {
        return;
    }
    shard.close(CloseFrame::NORMAL);
    let sent = async {
        while let Some(next) = shard.next().await {
            if matches!(next, Ok(Message::Close(_)) | Err(_)) {
                break;
            }
        }
    };
    // Nobody has to hear its answer.
    let _ = tokio::time::timeout(FAREWELL, sent).await;
}

/// Why the gateway will not have us, and what to do.
/// <https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes>
fn last_word(code: Option<u16>) -> String {
    match code {
        Some(4004) => WRONG_TOKEN.to_owned(),
        Some(4014) => NO_MESSAGE_CONTENT.to_owned(),
        Some(4010 | 4011) => {
            "The bot is in more servers than one connection may serve (2,500): remove it from those that \
            do not use it."
                .to_owned()
        }
        Some(4012 | 4013) => "Discord no longer speaks the way this version does: install a newer one.".to_owned(),
        Some(code) => format!("Discord closed the connection for good (code {code}): start the bot again."),
        None => "Discord closed the connection for good without a reason: start the bot again.".to_owned(),
    }
}

#[cfg(test)]
mod tests;
