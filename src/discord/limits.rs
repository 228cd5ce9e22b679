//! Discord's rate limits: waiting one's turn where that is short, and saying so where it is not.
//!
//! The turn-taking is twilight's: one call at a time for each bucket, 50 a second in all. A wait of more than
//! [`LONGEST_WAIT`] is never slept through here: it becomes [`Fault::Busy`], and whoever keeps the effect sleeps without
//! holding anything. A 429 likewise. Two things are ours:
//!
//! - twilight queues calls of which it does not know the bucket by channel alone, which would make every new thread's
//!   calls wait for one another. A route's bucket is the same in every channel, so it is learnt once by template.
//! - a 429 whose scope is not an ordinary bucket (`shared`, hidden limits, global) says nothing about its neighbours.
//!
//! <https://docs.discord.com/developers/topics/rate-limits>

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use reqwest::Method;
use reqwest::header::HeaderMap;
use twilight_http_ratelimiting::{Endpoint, Permit, RateLimitHeaders, RateLimiter};

use super::fault::Fault;
use super::routes::Route;

/// The longest that a call waits for its turn.
pub const LONGEST_WAIT: Duration = Duration::from_secs(3);

/// The longest wait that is believed; clocks cannot add up what exceeds the ages.
const LONGEST_BELIEVED: Duration = Duration::from_secs(24 * 3600);

/// How long to wait when Discord asks for a wait without saying how long.
const UNSAID_WAIT: Duration = Duration::from_secs(5);

/// The limits of one token. Clones share them.
#[derive(Clone)]
pub struct Limits {
    turns: RateLimiter,
    learnt: Arc<Mutex<Learnt>>,
}

/// What earlier answers told.
#[derive(Default)]
struct Learnt {
    buckets: HashMap<(Method, &'static str), String>,
    closed_until: Option<Instant>,
}

/// Leave to make one call; dropping it unused gives the turn back.
pub(super) struct Turn(Option<Permit>);

impl Limits {
    /// Full buckets. Must be called within a tokio runtime, where the turn-taking runs as a task.
    pub fn new() -> Self {
        Self { turns: RateLimiter::default(), learnt: Arc::default() }
    }

    /// Waits for the turn of a call to `route`.
    pub(super) async fn turn(&self, route: &Route) -> Result<Turn, Fault> {
        if route.by_path_token {
            return Ok(Turn(None));
        }
        if let Some(wait) = self.closed_for() {
            return Err(Fault::Busy { retry_after: wait });
        }
        let too_long = Arc::new(Mutex::new(None));
        let told = Arc::clone(&too_long);
        let permit = self.turns.acquire_if(self.endpoint(route), move |bucket| {
            let wait = bucket
                .filter(|bucket| bucket.remaining == 0)
                .map(|bucket| bucket.reset_at.saturating_duration_since(Instant::now()))
                .filter(|wait| *wait > LONGEST_WAIT);
            *told.lock().unwrap_or_else(PoisonError::into_inner) = wait;
            wait.is_none()
        });
        match tokio::time::timeout(LONGEST_WAIT, permit).await {
            Ok(Some(permit)) => Ok(Turn(Some(permit))),
            Ok(None) => {
                let wait = too_long.lock().unwrap_or_else(PoisonError::into_inner).unwrap_or(LONGEST_WAIT);
                Err(Fault::Busy { retry_after: wait })
            }
            Err(_) => Err(Fault::Busy { retry_after: Duration::from_secs(1) }),
        }
    }

    /// Notes what an answer's headers say, and reads a 429.
    pub(super) fn note(
        &self,
        route: &Route,
        turn: Turn,
        status: u16,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Option<Fault> {
        let told = Told::read(headers);
        if let Some(bucket) = &told.bucket {
            self.learnt().buckets.insert((route.method.clone(), route.template), bucket.clone());
        }
        let refusal = (status == 429).then(|| retry_after(headers, body));
        if let (Some(wait), true) = (refusal, told.global) {
            self.learnt().closed_until = Some(Instant::now() + wait);
        }
        if let Some(permit) = turn.0 {
            permit.complete(told.for_turns(refusal));
        }
        refusal.map(|retry_after| Fault::Busy { retry_after })
    }

    /// How long every call has to wait, after a global 429.
    fn closed_for(&self) -> Option<Duration> {
        let wait = self.learnt().closed_until?.saturating_duration_since(Instant::now());
        (!wait.is_zero()).then_some(wait)
    }

    /// What twilight is to count the call as: one endpoint for each bucket and resource. Whatever follows `channels/`
    /// is what it tells resources apart by; the method is part of the bucket already.
    fn endpoint(&self, route: &Route) -> Endpoint {
        let learnt = self.learnt();
        let bucket = match learnt.buckets.get(&(route.method.clone(), route.template)) {
            Some(bucket) => bucket.clone(),
            None => format!("{} {}", route.method, route.template).replace('/', "|"),
        };
        Endpoint { method: twilight_http_ratelimiting::Method::Get, path: format!("channels/{}:{bucket}", route.major) }
    }

    fn learnt(&self) -> std::sync::MutexGuard<'_, Learnt> {
        self.learnt.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::new()
    }
}

/// The rate-limit headers of one answer.
struct Told {
    bucket: Option<String>,
    limit: Option<u16>,
    remaining: Option<u16>,
    reset_after: Option<Duration>,
    global: bool,
    own: bool,
}

impl Told {
    fn read(headers: &HeaderMap) -> Self {
        let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
        Self {
            bucket: text("x-ratelimit-bucket").map(str::to_owned),
            limit: text("x-ratelimit-limit").and_then(|text| text.parse().ok()),
            remaining: text("x-ratelimit-remaining").and_then(|text| text.parse().ok()),
            reset_after: text("x-ratelimit-reset-after").and_then(seconds),
            global: text("x-ratelimit-global").is_some() || text("x-ratelimit-scope") == Some("global"),
            own: text("x-ratelimit-scope") == Some("user"),
        }
    }

    /// What the turn-taking may conclude. After a 429 only a bucket that is plainly empty by its own headers closes;
    /// hidden limits (such as two renames in ten minutes) must not stop the other calls of their bucket.
    fn for_turns(self, refused: Option<Duration>) -> Option<RateLimitHeaders> {
        let plain = refused.is_none_or(|wait| self.own && self.remaining == Some(0) && wait <= LONGEST_WAIT);
        let (Some(bucket), Some(limit), Some(remaining), Some(reset_after), true) =
            (self.bucket, self.limit, self.remaining, self.reset_after, plain)
        else {
            return None;
        };
        Some(RateLimitHeaders { bucket: bucket.into_bytes(), limit, remaining, reset_at: Instant::now() + reset_after })
    }
}

/// How long a 429 asks to wait: its body is finer than its header. Cloudflare's have only the header.
fn retry_after(headers: &HeaderMap, body: &[u8]) -> Duration {
    let body: Option<serde_json::Value> = serde_json::from_slice(body).ok();
    body.as_ref()
        .and_then(|body| body["retry_after"].as_f64())
        .and_then(believed)
        .or_else(|| headers.get("retry-after").and_then(|value| value.to_str().ok()).and_then(seconds))
        .unwrap_or(UNSAID_WAIT)
}

fn seconds(text: &str) -> Option<Duration> {
    text.parse().ok().and_then(believed)
}

fn believed(seconds: f64) -> Option<Duration> {
    Duration::try_from_secs_f64(seconds).ok().map(|wait| wait.min(LONGEST_BELIEVED))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect()
    }

    fn bucket(name: &'static str, remaining: &'static str, reset_after: &'static str) -> HeaderMap {
        headers(&[
            ("x-ratelimit-bucket", name),
            ("x-ratelimit-limit", "5"),
            ("x-ratelimit-remaining", remaining),
            ("x-ratelimit-reset-after", reset_after),
            ("x-ratelimit-scope", "user"),
        ])
    }

    fn post(channel: u64) -> Route {
        Route::new(Method::POST, "channels/{}/messages", &[channel])
    }

    fn join(channel: u64) -> Route {
        Route::new(Method::PUT, "channels/{}/thread-members/{}", &[channel, 9])
    }

    /// Whether a turn is to be had at once.
    async fn at_once(limits: &Limits, route: &Route) -> bool {
        tokio::time::timeout(Duration::from_millis(100), limits.turn(route)).await.is_ok_and(|turn| turn.is_ok())
    }

    #[tokio::test]
    async fn calls_of_different_routes_on_a_new_thread_do_not_wait_for_one_another() {
        let limits = Limits::new();
        let _first = limits.turn(&post(1)).await.unwrap();
        assert!(at_once(&limits, &join(1)).await);
        assert!(!at_once(&limits, &post(1)).await, "the same route has one call at a time until its bucket is known");
    }

    #[tokio::test]
    async fn routes_that_share_a_bucket_share_its_count() {
        let limits = Limits::new();
        // Each route's first answer tells its bucket.
        for route in [post(1), join(1)] {
            let turn = limits.turn(&route).await.unwrap();
            limits.note(&route, turn, 200, &bucket("b", "4", "0.6"), b"");
        }
        let turn = limits.turn(&post(2)).await.unwrap();
        limits.note(&post(2), turn, 200, &bucket("b", "0", "0.6"), b"");
        tokio::task::yield_now().await;
        assert!(!at_once(&limits, &join(2)).await, "the bucket is empty in this channel");
        assert!(at_once(&limits, &post(3)).await, "and full in another");
        assert!(limits.turn(&join(2)).await.is_ok(), "a short wait is waited for");
    }

    #[tokio::test]
    async fn a_long_wait_is_told_and_not_slept_through() {
        let limits = Limits::new();
        for remaining in ["1", "0"] {
            let turn = limits.turn(&post(1)).await.unwrap();
            limits.note(&post(1), turn, 200, &bucket("b", remaining, "60"), b"");
        }
        tokio::task::yield_now().await;
        let Err(Fault::Busy { retry_after }) = limits.turn(&post(1)).await else { panic!("it should be busy") };
        assert!(retry_after > Duration::from_secs(55), "{retry_after:?}");
        assert!(at_once(&limits, &join(1)).await);
    }

    #[tokio::test]
    async fn a_hidden_limit_is_told_and_stops_nothing_else() {
        let limits = Limits::new();
        let turn = limits.turn(&post(1)).await.unwrap();
        let fault = limits.note(&post(1), turn, 429, &bucket("b", "4", "10"), br#"{"retry_after": 580.5}"#);
        assert_eq!(fault, Some(Fault::Busy { retry_after: Duration::from_millis(580_500) }));
        assert!(at_once(&limits, &post(1)).await);
    }

    #[tokio::test]
    async fn a_global_429_closes_every_route_but_those_of_interactions() {
        let limits = Limits::new();
        let turn = limits.turn(&post(1)).await.unwrap();
        let global = headers(&[("x-ratelimit-global", "true"), ("retry-after", "2")]);
        limits.note(&post(1), turn, 429, &global, b"<html>");
        assert!(matches!(limits.turn(&join(2)).await, Err(Fault::Busy { .. })));
        let callback = Route::secret(Method::POST, "interactions/{}/{}/callback", 1, "t");
        assert!(limits.turn(&callback).await.is_ok());
    }

    #[test]
    fn waits_beyond_all_sense_are_cut_or_passed_over() {
        assert_eq!(seconds("1e30"), None);
        assert_eq!(seconds("1e15"), Some(LONGEST_BELIEVED));
        assert_eq!(seconds("-1"), None);
        assert_eq!(retry_after(&HeaderMap::new(), b"<html>"), UNSAID_WAIT);
    }

    #[tokio::test]
    async fn a_turn_given_back_unused_is_the_next_ones() {
        let limits = Limits::new();
        drop(limits.turn(&post(1)).await.unwrap());
        assert!(limits.turn(&post(1)).await.is_ok());
    }
}
