//! The REST calls that came, for whoever counts them.

use crate::domain::time::Instant;

/// A REST call that came.
#[derive(Debug, Clone, PartialEq)]
pub struct Call {
    /// `POST`.
    pub method: &'static str,
    /// `/channels/{channel}/messages`.
    pub route: &'static str,
    /// `/api/v10/channels/1/messages`.
    pub path: String,
    /// The status of the answer; 0 if there was none.
    pub status: u16,
    /// Its place among all beginnings and ends of calls. A call that begins after another's end is sequential to it.
    pub started: u64,
    /// The same for its end.
    pub finished: Option<u64>,
    /// When it began, by the clock.
    pub started_at: Instant,
    /// When it ended.
    pub finished_at: Option<Instant>,
}

/// The longest chain of calls of which each began after the one before had ended.
pub fn sequential(calls: &[Call]) -> usize {
    let mut depth: Vec<(u64, usize)> = Vec::new();
    let mut calls: Vec<&Call> = calls.iter().collect();
    calls.sort_by_key(|call| call.started);
    for call in calls {
        let before = depth.iter().filter(|(finished, _)| *finished < call.started).map(|(_, depth)| *depth).max();
        depth.push((call.finished.unwrap_or(u64::MAX), before.unwrap_or(0) + 1));
    }
    depth.into_iter().map(|(_, depth)| depth).max().unwrap_or(0)
}
