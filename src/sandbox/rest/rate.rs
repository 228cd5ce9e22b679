//! Rate limits: 50 calls a second for the whole bot, a bucket for each route and channel, and the hidden ones.
//!
//! A window begins with its first call, by the clock. The buckets are wide on purpose, so that ordinary tests never meet
//! them; a test that wants to narrows one. What Discord does not show in headers is not shown here.

use std::collections::BTreeMap;

use super::refused::{Refused, Wait};
use crate::domain::time::Instant;
use crate::sandbox::world::Id;

/// So many calls in so many milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// Calls.
    pub calls: u32,
    /// Milliseconds.
    pub within_ms: i64,
}

/// What the headers tell of a bucket.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// The limit.
    pub limit: u32,
    /// Calls left in this window.
    pub remaining: u32,
    /// When the window ends, in milliseconds since 1970.
    pub reset_ms: i64,
    /// Milliseconds until then.
    pub after_ms: i64,
    /// The bucket's name.
    pub bucket: String,
}

/// The limits and how much of them is used.
#[derive(Debug)]
pub struct Rates {
    /// For the whole bot; interactions do not count.
    pub global: Limit,
    /// For a route and channel that no rule names.
    pub ordinary: Limit,
    /// For a route, such as `POST /channels/{channel}/messages`.
    pub rules: BTreeMap<String, Limit>,
    /// Changes of a thread's or channel's name or topic.
    pub renames: Limit,
    /// New threads of a channel; hidden, and `shared`.
    pub new_threads: Limit,
    /// Changes of messages older than an hour, for each channel; hidden.
    pub old_edits: Limit,
    /// New commands of a server in a day.
    pub new_commands: Limit,
    windows: BTreeMap<String, Window>,
}

/// The calls since a moment.
#[derive(Debug, Clone, Copy)]
struct Window {
    began_ms: i64,
    used: u32,
    limit: Limit,
}

impl Window {
    fn over(&self, now: Instant) -> bool {
        now.unix_ms() - self.began_ms >= self.limit.within_ms
    }
}

/// How many windows are kept before those that are over are thrown away.
const WINDOWS: usize = 4_096;

impl Default for Rates {
    fn default() -> Self {
        Self {
            global: Limit { calls: 50, within_ms: 1_000 },
            ordinary: Limit { calls: 50, within_ms: 1_000 },
            rules: BTreeMap::new(),
            renames: Limit { calls: 2, within_ms: 600_000 },
            new_threads: Limit { calls: 1_000, within_ms: 300_000 },
            old_edits: Limit { calls: 3, within_ms: 6_000 },
            new_commands: Limit { calls: 200, within_ms: 86_400_000 },
            windows: BTreeMap::new(),
        }
    }
}

impl Rates {
    /// Counts a call against the whole bot's limit and its bucket.
    pub fn take(
        &mut self,
        now: Instant,
        route: &str,
        major: &str,
        counts_globally: bool,
    ) -> Result<Told, (Refused, Option<Told>)> {
        if counts_globally && let Err(ms) = self.count("global", self.global, now) {
            let wait = Wait { seconds: seconds(ms), global: true, scope: "global" };
            return Err((Refused::too_many(wait, 0), None));
        }
        let limit = self.rules.get(route).copied().unwrap_or(self.ordinary);
        let key = format!("{route} {major}");
        let taken = self.count(&key, limit, now);
        let (began_ms, used) =
            self.windows.get(&key).map_or((now.unix_ms(), 0), |window| (window.began_ms, window.used));
        let reset_ms = began_ms + limit.within_ms;
        let told = Told {
            limit: limit.calls,
            remaining: limit.calls.saturating_sub(used),
            reset_ms,
            after_ms: reset_ms - now.unix_ms(),
            bucket: bucket_name(route),
        };
        match taken {
            Ok(()) => Ok(told),
            Err(ms) => {
                let wait = Wait { seconds: seconds(ms), global: false, scope: "user" };
                Err((Refused::too_many(wait, 0), Some(told)))
            }
        }
    }

    /// Counts a change of a name or topic.
    pub fn take_rename(&mut self, now: Instant, channel: Id) -> Result<(), Refused> {
        let waits = |ms| Refused::too_many(Wait { seconds: seconds(ms), global: false, scope: "user" }, 0);
        self.count(&format!("rename {channel}"), self.renames, now).map_err(waits)
    }

    /// Counts a new thread.
    pub fn take_new_thread(&mut self, now: Instant, channel: Id) -> Result<(), Refused> {
        let waits = |ms| Refused::too_many(Wait { seconds: seconds(ms), global: false, scope: "shared" }, 0);
        self.count(&format!("thread {channel}"), self.new_threads, now).map_err(waits)
    }

    /// Counts a change of a message; only old ones are limited.
    pub fn take_edit(&mut self, now: Instant, channel: Id, written: Instant) -> Result<(), Refused> {
        const OLD_SECONDS: u64 = 60 * 60;
        const TOO_MANY_OLD_EDITS: u32 = 30046;
        if now.since(written).as_secs() < OLD_SECONDS {
            return Ok(());
        }
        let waits =
            |ms| Refused::too_many(Wait { seconds: seconds(ms), global: false, scope: "user" }, TOO_MANY_OLD_EDITS);
        self.count(&format!("old edit {channel}"), self.old_edits, now).map_err(waits)
    }

    /// Counts a new command of a server, or of the application everywhere.
    pub fn take_new_command(&mut self, now: Instant, scope: Option<Id>) -> Result<(), Refused> {
        let full =
            |_| Refused::new(400, 30034, "Max number of daily application command creates has been reached (200)");
        self.count(&format!("command {scope:?}"), self.new_commands, now).map_err(full)
    }

    fn count(&mut self, key: &str, limit: Limit, now: Instant) -> Result<(), i64> {
        if self.windows.len() > WINDOWS {
            self.windows.retain(|_, window| !window.over(now));
        }
        let fresh = Window { began_ms: now.unix_ms(), used: 0, limit };
        let window = self.windows.entry(key.to_owned()).or_insert(fresh);
        window.limit = limit;
        if window.over(now) {
            *window = fresh;
        }
        if window.used >= limit.calls {
            return Err(window.began_ms + limit.within_ms - now.unix_ms());
        }
        window.used += 1;
        Ok(())
    }
}

fn seconds(ms: i64) -> f64 {
    ms as f64 / 1000.0
}

fn bucket_name(route: &str) -> String {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    route.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_used_up_bucket_says_how_long_to_wait_and_opens_again() {
        let mut rates = Rates::default();
        rates.rules.insert("GET /x".to_owned(), Limit { calls: 1, within_ms: 2_000 });
        let at = Instant::from_unix_ms;
        assert_eq!(rates.take(at(0), "GET /x", "1", true).unwrap().remaining, 0);
        let (refused, _) = rates.take(at(500), "GET /x", "1", true).unwrap_err();
        assert_eq!(refused.wait.unwrap().seconds, 1.5);
        assert!(rates.take(at(500), "GET /x", "2", true).is_ok(), "another channel has a bucket of its own");
        assert!(rates.take(at(2_000), "GET /x", "1", true).is_ok());
    }
}
