//! The only place that reads the machine's clock. What decides by time takes a [`Clock`] or an [`Instant`]: tests move it.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use crate::domain::time::Instant;

/// Where the time comes from. Clones share it.
#[derive(Debug, Clone, Default)]
pub struct Clock {
    ahead_ms: Arc<AtomicI64>,
}

impl Clock {
    /// The machine's clock.
    pub fn new() -> Self {
        Self::default()
    }

    /// This moment.
    pub fn now(&self) -> Instant {
        let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let machine = i64::try_from(since_1970.as_millis()).unwrap_or(i64::MAX);
        Instant::from_unix_ms(machine.saturating_add(self.ahead_ms.load(Ordering::Relaxed)))
    }

    /// Moves this clock and all its clones ahead, for tests and the demo.
    pub fn advance(&self, span: std::time::Duration) {
        self.ahead_ms.fetch_add(i64::try_from(span.as_millis()).unwrap_or(i64::MAX), Ordering::Relaxed);
    }
}
