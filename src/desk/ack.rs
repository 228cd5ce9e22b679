//! The first answer to a person: within a second of the asking, whatever else is slow.
//!
//! Discord shows "This interaction failed" when nothing comes within 3 seconds of the interaction's birth. So a timer
//! starts as soon as the event is here. If the real answer is not ready when it rings, Discord is told "thinking …",
//! which promises nothing, and the real answer replaces it. A form can only be a first answer; after "thinking …" its
//! place is taken by a button that opens it.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Mutex;
use tracing::{debug, warn};

use super::Desk;
use crate::discord::calls::Rest;
use crate::discord::calls::interactions::First;
use crate::discord::fault::Fault;
use crate::domain::event::{Asked, Token};
use crate::domain::ids::{ApplicationId, InteractionId};
use crate::domain::message::{Form, Message};
use crate::domain::time::Instant;

/// The age of an interaction at which it is acknowledged; what is left of the second is for the way to Discord.
const ACKNOWLEDGE_AT: Duration = Duration::from_millis(700);
/// The age up to which an answer is given [`AT_LEAST`] all the same: our clock may be ahead of Discord's by up to this
/// without our noticing, and a form can only be shown while nothing else was.
const FRESH: Duration = Duration::from_secs(2);
/// What an answer gets from its arrival on, if it is fresh.
const AT_LEAST: Duration = Duration::from_millis(300);

/// One person's answer in the making.
pub(super) struct Answering {
    rest: Rest,
    application: ApplicationId,
    interaction: InteractionId,
    token: Token,
    from_own_menu: bool,
    stage: Mutex<Stage>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Nothing was sent.
    Fresh,
    /// Discord shows "thinking …".
    Deferred,
    /// The answer was sent.
    Answered,
    /// Another instance of the bot was quicker, as happens while one takes the other's place: what it sent, "thinking …" or
    /// not, can be replaced.
    Taken,
    /// Nothing can be sent any more.
    Lost,
}

impl Answering {
    /// Starts the timer.
    pub(super) fn begin(desk: &Arc<Desk>, asked: &Asked) -> Arc<Self> {
        let answering = Arc::new(Self {
            rest: desk.rest.clone(),
            application: desk.identity.application,
            interaction: asked.id,
            token: asked.token.clone(),
            from_own_menu: asked.from_own_menu,
            stage: Mutex::new(Stage::Fresh),
        });
        let waiting = Arc::downgrade(&answering);
        let left = time_left(desk.rest.skew().theirs(desk.clock.now()), asked.id.born());
        let clock = desk.clock.clone();
        tokio::spawn(async move {
            clock.sleep(left).await;
            if let Some(answering) = waiting.upgrade() {
                answering.acknowledge().await;
            }
        });
        answering
    }

    async fn acknowledge(&self) {
        let mut stage = self.stage.lock().await;
        if *stage == Stage::Fresh {
            let sent = self.rest.answer(self.interaction, &self.token, First::Defer).await;
            *stage = self.after(sent, Stage::Deferred);
        }
    }

    /// Gives the answer.
    pub(super) async fn say(&self, message: &Message) {
        self.give(First::Say(message), message, true).await;
    }

    /// Gives the answer that ends the matter: nothing more is to be picked from a menu that led to it.
    pub(super) async fn conclude(&self, message: &Message) {
        let first = if self.from_own_menu { First::Replace(message) } else { First::Say(message) };
        self.give(first, message, true).await;
    }

    /// Says that it does not work. Where another instance has answered, that stands: it may have done it. Says whether it was
    /// for this instance to say so.
    pub(super) async fn decline(&self, message: &Message) -> bool {
        self.give(First::Say(message), message, false).await
    }

    /// Puts a message in the place of the one whose button was pressed; where it is too late for that, says `otherwise`.
    pub(super) async fn replace(&self, message: &Message, otherwise: &Message) {
        self.give(First::Replace(message), otherwise, false).await;
    }

    /// Shows a form; where it is too late for one, `otherwise`, which has a button that opens it.
    pub(super) async fn form(&self, form: &Form, otherwise: &Message) {
        self.give(First::Form(form), otherwise, false).await;
    }

    /// What can only be a first answer, or `otherwise` in the place of an earlier one; of another instance's only if `insists`.
    /// Says whether it was for this instance of the bot to give it.
    async fn give(&self, first: First<'_>, otherwise: &Message, insists: bool) -> bool {
        let mut stage = self.stage.lock().await;
        let fresh = *stage == Stage::Fresh;
        if fresh {
            let sent = self.rest.answer(self.interaction, &self.token, first).await;
            *stage = self.after(sent, Stage::Answered);
        }
        let replaces = match *stage {
            Stage::Deferred | Stage::Answered => !fresh,
            Stage::Taken => insists,
            Stage::Fresh | Stage::Lost => false,
        };
        if replaces {
            let sent = self.rest.finish(self.application, &self.token, otherwise).await;
            *stage = self.after(sent.map(drop), Stage::Answered);
        }
        *stage != Stage::Taken
    }

    fn after(&self, sent: Result<(), Fault>, then: Stage) -> Stage {
        match sent {
            Ok(()) => then,
            Err(Fault::AlreadyAnswered) => {
                debug!(interaction = %self.interaction, "another instance was quicker");
                Stage::Taken
            }
            Err(fault) => {
                warn!(interaction = %self.interaction, %fault, "an answer did not reach its person");
                Stage::Lost
            }
        }
    }
}

/// How long the real answer to an interaction may still take when Discord's clock shows `now`. An age that the clock
/// cannot have seen counts as none: clocks differ.
fn time_left(now: Instant, born: Instant) -> Duration {
    let age = now.since(born);
    let least = if age < FRESH { AT_LEAST } else { Duration::ZERO };
    ACKNOWLEDGE_AT.saturating_sub(age).max(least)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_has_its_chance_whatever_the_clock_shows_within_reason() {
        let born = Instant::from_unix_ms(10_000);
        for (now, left) in [(10_000, 700), (10_300, 400), (10_600, 300), (11_999, 300), (12_000, 0), (7_000, 700)] {
            assert_eq!(time_left(Instant::from_unix_ms(now), born), Duration::from_millis(left), "at {now}");
        }
    }
}
