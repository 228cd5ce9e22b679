//! Turns: work of one lane is done in the order in which it entered, lanes side by side.

use std::collections::{HashMap, VecDeque};
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};

use super::activity::{Activity, Busy};
use crate::domain::ids::{ChannelId, GuildId, TicketId, UserId};

/// Whose turn it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Lane {
    /// A member who opens tickets: two presses at once are one after the other.
    Member(GuildId, UserId),
    /// A thread, and so its ticket.
    Channel(ChannelId),
    /// A ticket, for what happens to it outside its thread.
    Ticket(TicketId),
}

type Work = Pin<Box<dyn Future<Output = ()> + Send>>;
type Queue = VecDeque<(Work, Busy)>;

/// The queues of work.
#[derive(Clone)]
pub(super) struct Lanes {
    waiting: Arc<Mutex<HashMap<Lane, Queue>>>,
    activity: Activity,
}

impl Lanes {
    pub(super) fn new(activity: Activity) -> Self {
        Self { waiting: Arc::default(), activity }
    }

    /// Puts work at the end of its lane, which is decided here and now: the order of calls is the order of work.
    pub(super) fn enter(&self, lane: Lane, work: impl Future<Output = ()> + Send + 'static) {
        let entry: (Work, Busy) = (Box::pin(work), self.activity.begin());
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(queue) = waiting.get_mut(&lane) {
            queue.push_back(entry);
        } else {
            waiting.insert(lane, VecDeque::from([entry]));
            tokio::spawn(self.clone().drain(lane));
        }
    }

    /// Returns when everything that is in a lane now is done.
    pub(super) async fn turn(&self, lane: Lane) {
        let (tell, told) = tokio::sync::oneshot::channel();
        // Whoever asks may be gone by then.
        self.enter(lane, async { tell.send(()).unwrap_or_default() });
        // The work above is dropped untold only with the whole desk.
        let _ = told.await;
    }

    async fn drain(self, lane: Lane) {
        while let Some((work, busy)) = self.next(lane) {
            // A lane goes on after a panic in one of its events; tokio reports the panic.
            let _ = tokio::spawn(work).await;
            drop(busy);
        }
    }

    /// The next work of a lane; a lane without any is taken away.
    fn next(&self, lane: Lane) -> Option<(Work, Busy)> {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let next = waiting.get_mut(&lane).and_then(VecDeque::pop_front);
        if next.is_none() {
            waiting.remove(&lane);
        }
        next
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[tokio::test(flavor = "multi_thread")]
    async fn work_of_one_lane_keeps_its_order_and_another_lane_does_not_wait() {
        let activity = Activity::default();
        let lanes = Lanes::new(activity.clone());
        let done = Arc::new(Mutex::new(Vec::new()));
        for (lane, pause, word) in [(1, 30, "first"), (1, 0, "second"), (2, 0, "beside")] {
            let done = done.clone();
            lanes.enter(Lane::Channel(ChannelId(lane)), async move {
                tokio::time::sleep(Duration::from_millis(pause)).await;
                done.lock().unwrap().push(word);
            });
        }
        activity.idle().await;
        assert_eq!(*done.lock().unwrap(), ["beside", "first", "second"]);
    }

    #[tokio::test]
    async fn a_panic_does_not_stop_the_lane() {
        let activity = Activity::default();
        let lanes = Lanes::new(activity.clone());
        let (tell, told) = tokio::sync::oneshot::channel();
        lanes.enter(Lane::Ticket(TicketId(1)), async { panic!("on purpose") });
        lanes.enter(Lane::Ticket(TicketId(1)), async { tell.send(()).unwrap() });
        told.await.unwrap();
        activity.idle().await;
    }
}
