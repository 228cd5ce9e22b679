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
    windows: BTreeMap<String, (i64, u32)>,
}

impl Default for Rates {
    fn default() -> Self {
        Self {
            global: Limit { calls: 50, within_ms: 1_000 },
            ordinary: Limit { calls: 50, within_ms: 1_000 },
            rules: BTreeMap::new(),
            renames: Limit { calls: 2, within_ms: 600_000 },
            new_threads: Limit { calls: 1_000, within_ms: 300_000 },
            windows: BTreeMap::new(),
        }
    }
}

impl Rates {
    /// Counts a call against the whole bot's limit and its bucket.
    pub fn take(&mut self, now: Instant, route: &str, major: &str, counts_globally: bool) -> Result<Told, (Refused, Option<Told>)> {
        if counts_globally && let Err(ms) = self.count("global", self.global, now) {
            let wait = Wait { seconds: seconds(ms), global: true, scope: "global" };
            return Err((Refused::too_many(wait, 0), None));
        }
        let limit = self.rules.get(route).copied().unwrap_or(self.ordinary);
        let key = format!("{route} {major}");
        let taken = self.count(&key, limit, now);
        let (began, used) = self.windows.get(&key).copied().unwrap_or((now.unix_ms(), 0));
        let reset_ms = began + limit.within_ms;
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

    fn count(&mut self, key: &str, limit: Limit, now: Instant) -> Result<(), i64> {
        let window = self.windows.entry(key.to_owned()).or_insert((now.unix_ms(), 0));
        if now.unix_ms() - window.0 >= limit.within_ms {
            *window = (now.unix_ms(), 0);
        }
        if window.1 >= limit.calls {
            return Err(window.0 + limit.within_ms - now.unix_ms());
        }
        window.1 += 1;
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
