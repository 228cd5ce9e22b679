//! The only place that reads the machine's clock. What decides by time takes an [`Instant`], what waits asks a [`Clock`]
//! to sleep: tests and the demo move both at once.

use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tokio::sync::watch;

use crate::domain::time::Instant;

/// Where the time comes from. Clones share it.
#[derive(Debug, Clone)]
pub struct Clock {
    ahead: Arc<watch::Sender<Duration>>,
}

impl Default for Clock {
    fn default() -> Self {
        Self { ahead: Arc::new(watch::Sender::new(Duration::ZERO)) }
    }
}

impl Clock {
    /// The machine's clock.
    pub fn new() -> Self {
        Self::default()
    }

    /// This moment.
    pub fn now(&self) -> Instant {
        let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Instant::from_unix_ms(0).plus(since_1970).plus(*self.ahead.borrow())
    }

    /// Moves this clock and all its clones ahead; whoever sleeps on it wakes when their time has come.
    pub fn advance(&self, span: Duration) {
        self.ahead.send_modify(|ahead| *ahead += span);
    }

    /// Returns when `span` has passed by this clock.
    pub async fn sleep(&self, span: Duration) {
        let wake_at = self.now().plus(span);
        let mut moved = self.ahead.subscribe();
        loop {
            let left = wake_at.since(self.now());
            if left.is_zero() {
                return;
            }
            tokio::select! {
                () = tokio::time::sleep(left) => {}
                _ = moved.changed() => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_sleeper_wakes_when_the_clock_is_moved() {
        let clock = Clock::new();
        let sleeper = tokio::spawn({
            let clock = clock.clone();
            async move { clock.sleep(Duration::from_secs(86_400)).await }
        });
        tokio::task::yield_now().await;
        clock.advance(Duration::from_secs(86_401));
        tokio::time::timeout(Duration::from_secs(5), sleeper).await.expect("woken").expect("no panic");
    }
}
