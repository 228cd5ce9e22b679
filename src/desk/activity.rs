//! What is under way: counted, so that a stop can wait for it and a test can look when all is done.

use std::sync::Arc;

use tokio::sync::watch;

/// A count of everything under way. Clones share it.
#[derive(Debug, Clone)]
pub struct Activity {
    count: Arc<watch::Sender<usize>>,
}

/// Something under way, until dropped.
#[derive(Debug)]
pub struct Busy {
    count: Arc<watch::Sender<usize>>,
}

impl Default for Activity {
    fn default() -> Self {
        Self { count: Arc::new(watch::Sender::new(0)) }
    }
}

impl Activity {
    /// Counts something as under way.
    pub fn begin(&self) -> Busy {
        self.count.send_modify(|count| *count += 1);
        Busy { count: self.count.clone() }
    }

    /// Whether nothing is under way.
    pub fn is_idle(&self) -> bool {
        *self.count.borrow() == 0
    }

    /// Returns when nothing is under way.
    pub async fn idle(&self) {
        let mut count = self.count.subscribe();
        // The sender lives in `self`, so this ends only by the count.
        let _ = count.wait_for(|count| *count == 0).await;
    }
}

impl Drop for Busy {
    fn drop(&mut self) {
        self.count.send_modify(|count| *count -= 1);
    }
}
