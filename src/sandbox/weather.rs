//! Bad weather on order: slow routes, failing routes, and the plug pulled at a chosen call.

use std::time::Duration;

/// Whether the call at which the plug is pulled still takes effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Discord does what was asked, but the answer never arrives.
    Applied,
    /// The call is lost on its way.
    NotApplied,
}

/// What is ordered.
#[derive(Debug, Default)]
pub struct Weather {
    delays: Vec<(String, Duration)>,
    failures: Vec<(String, u16, u32)>,
    pull: Option<(u32, Fate)>,
}

impl Weather {
    /// Slows every call of a route, such as `POST /channels/{channel}/threads`, from now on. Zero ends it.
    pub fn delay(&mut self, route: &str, by: Duration) {
        self.delays.retain(|(slow, _)| slow != route);
        self.delays.push((route.to_owned(), by));
    }

    /// Lets the next so many calls of a route fail with a status, without effect.
    pub fn fail(&mut self, route: &str, status: u16, times: u32) {
        self.failures.push((route.to_owned(), status, times));
    }

    /// Pulls the plug at the `n`-th call from now that changes anything; the next one is 1.
    pub fn unplug_at(&mut self, n: u32, fate: Fate) {
        self.pull = Some((n, fate));
    }

    /// Takes back a plug that has not struck.
    pub fn calm(&mut self) {
        self.pull = None;
    }

    /// How long this call takes longer.
    pub fn delay_of(&self, route: &str) -> Duration {
        self.delays.iter().find(|(slow, _)| slow == route).map_or(Duration::ZERO, |(_, by)| *by)
    }

    /// The status that this call fails with.
    pub fn failure_of(&mut self, route: &str) -> Option<u16> {
        let (_, status, left) = self.failures.iter_mut().find(|(name, _, left)| name == route && *left > 0)?;
        *left -= 1;
        Some(*status)
    }

    /// Counts a call that changes something; says so if it is the one at which the plug is pulled.
    pub fn count_change(&mut self) -> Option<Fate> {
        let (left, fate) = self.pull.as_mut()?;
        *left = left.saturating_sub(1);
        let fate = (*left == 0).then_some(*fate)?;
        self.pull = None;
        Some(fate)
    }
}
