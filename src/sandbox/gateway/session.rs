//! The bot's gateway sessions: what each has been told, in order, and over which line.
//!
//! A session outlives its line: events go on being numbered and kept, so that RESUME can replay what was missed. An event
//! counts as delivered when the client has answered a WebSocket ping that followed it, which it does when it reads on.

use std::collections::VecDeque;

use serde_json::{Value, json};
use tokio::sync::mpsc::UnboundedSender;

use crate::domain::time::Instant;

/// How many events are kept for a RESUME.
const KEPT_EVENTS: usize = 2_000;

/// How long a session waits for its client to come back.
const RESUMABLE_MS: i64 = 5 * 60 * 1000;

/// What goes down a line.
#[derive(Debug)]
pub enum Frame {
    /// A dispatch or opcode; the number of the last dispatch in it, 0 for none.
    Text(String, u64),
    /// The end, with a code and a reason.
    Close(u16, &'static str),
    /// The connection breaks without a word.
    Cut,
}

/// One session.
#[derive(Debug)]
pub struct Session {
    /// Its id.
    pub id: String,
    /// What it wants to hear.
    pub intents: u64,
    /// The number of the last event.
    pub sequence: u64,
    /// The number of the last event that the client has surely read.
    pub read: u64,
    /// The line to the client, if there is one.
    pub line: Option<UnboundedSender<Frame>>,
    /// Which connection the line belongs to.
    pub connection: u64,
    lost_at: Option<Instant>,
    kept: VecDeque<(u64, String)>,
}

/// All sessions.
#[derive(Debug, Default)]
pub struct Sessions {
    all: Vec<Session>,
    made: u64,
}

impl Sessions {
    /// Begins a session on a line. Returns its id.
    pub fn begin(&mut self, intents: u64, line: UnboundedSender<Frame>, connection: u64) -> String {
        self.made += 1;
        let id = format!("{:032x}", self.made.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let (line, lost_at, kept) = (Some(line), None, VecDeque::new());
        self.all.push(Session { id: id.clone(), intents, sequence: 0, read: 0, line, connection, lost_at, kept });
        id
    }

    /// Sends an event to the sessions that want it. Says whether a live one got it.
    pub fn dispatch(&mut self, now: Instant, name: &str, data: &Value, wants: impl Fn(u64) -> bool) -> bool {
        self.all.retain(|one| one.lost_at.is_none_or(|lost| now.unix_ms() - lost.unix_ms() < RESUMABLE_MS));
        let mut live = false;
        for session in self.all.iter_mut().filter(|session| wants(session.intents)) {
            live |= session.send(name, data);
        }
        live
    }

    /// Sends an event to one session.
    pub fn dispatch_to(&mut self, id: &str, name: &str, data: &Value) {
        if let Some(session) = self.all.iter_mut().find(|session| session.id == id) {
            session.send(name, data);
        }
    }

    /// Takes a session up again from event `after` on: replays what was missed on the new line. `false` if it cannot.
    pub fn resume(&mut self, id: &str, after: u64, line: UnboundedSender<Frame>, connection: u64) -> Result<(), u16> {
        const BAD_SEQUENCE: u16 = 4007;
        let Some(session) = self.all.iter_mut().find(|session| session.id == id) else { return Err(0) };
        if after > session.sequence {
            return Err(BAD_SEQUENCE);
        }
        if session.kept.front().is_some_and(|(first, _)| *first > after + 1) {
            return Err(0);
        }
        for (number, text) in session.kept.iter().filter(|(number, _)| *number > after) {
            let _ = line.send(Frame::Text(text.clone(), *number));
        }
        session.line = Some(line);
        session.connection = connection;
        session.lost_at = None;
        session.send("RESUMED", &json!({}));
        Ok(())
    }

    /// The line of a connection is gone. The session can be resumed, unless the client ended it.
    pub fn lose(&mut self, connection: u64, ended: bool, now: Instant) {
        if ended {
            self.all.retain(|session| session.connection != connection);
        }
        for session in self.all.iter_mut().filter(|session| session.connection == connection) {
            session.line = None;
            session.lost_at = Some(now);
        }
    }

    /// The client on this connection has read everything up to an event.
    pub fn has_read(&mut self, connection: u64, number: u64) {
        for session in self.all.iter_mut().filter(|session| session.connection == connection) {
            session.read = session.read.max(number);
        }
    }

    /// Whether a live client has not yet read all its events.
    pub fn undelivered(&self) -> bool {
        self.all.iter().any(|session| session.line.is_some() && session.read < session.sequence)
    }

    /// Whether a client is connected, or may still come back to its session.
    pub fn any(&self) -> bool {
        !self.all.is_empty()
    }

    /// Whether any client is connected.
    pub fn any_live(&self) -> bool {
        self.live() > 0
    }

    /// How many clients are connected.
    pub fn live(&self) -> usize {
        self.all.iter().filter(|session| session.line.is_some()).count()
    }

    /// Sends a frame down every live line.
    pub fn tell_all(&self, frame: impl Fn() -> Frame) {
        for line in self.all.iter().filter_map(|session| session.line.as_ref()) {
            let _ = line.send(frame());
        }
    }

    /// Ends every live line with a frame, after which nothing reaches its client.
    pub fn end_lines(&mut self, now: Instant, frame: impl Fn() -> Frame) {
        for session in &mut self.all {
            if let Some(line) = session.line.take() {
                let _ = line.send(frame());
                session.lost_at = Some(now);
            }
        }
    }

    /// Forgets every session, so that none can be resumed.
    pub fn forget(&mut self) {
        self.all.clear();
    }
}

impl Session {
    fn send(&mut self, name: &str, data: &Value) -> bool {
        self.sequence += 1;
        let text = json!({"op": 0, "t": name, "s": self.sequence, "d": data}).to_string();
        self.kept.push_back((self.sequence, text.clone()));
        if self.kept.len() > KEPT_EVENTS {
            self.kept.pop_front();
        }
        self.line.as_ref().is_some_and(|line| line.send(Frame::Text(text, self.sequence)).is_ok())
    }
}
