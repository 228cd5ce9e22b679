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
use crate::clock::Clock;
use crate::discord::calls::Rest;
use crate::discord::calls::interactions::First;
use crate::discord::fault::Fault;
use crate::domain::event::{Asked, Token};
use crate::domain::ids::{ApplicationId, InteractionId};
use crate::domain::message::{Form, Message};

/// The age of an interaction at which it is acknowledged; what is left of the second is for the way to Discord.
const ACKNOWLEDGE_AT: Duration = Duration::from_millis(700);

/// One person's answer in the making.
pub(super) struct Answering {
    rest: Rest,
    application: ApplicationId,
    interaction: InteractionId,
    token: Token,
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
    Elsewhere,
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
            stage: Mutex::new(Stage::Fresh),
        });
        let waiting = Arc::downgrade(&answering);
        let left = time_left(&desk.clock, asked.id);
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
        let mut stage = self.stage.lock().await;
        *stage = match self.tell(*stage, message).await {
            Stage::Elsewhere => self.replace(message).await,
            stage => stage,
        };
    }

    /// Gives a refusal. Where another instance has answered, that stands: it may have done what is refused here.
    pub(super) async fn decline(&self, message: &Message) {
        let mut stage = self.stage.lock().await;
        *stage = self.tell(*stage, message).await;
    }

    async fn tell(&self, stage: Stage, message: &Message) -> Stage {
        match stage {
            Stage::Fresh => {
                let sent = self.rest.answer(self.interaction, &self.token, First::Say(message)).await;
                self.after(sent, Stage::Answered)
            }
            Stage::Deferred | Stage::Answered => self.replace(message).await,
            Stage::Elsewhere | Stage::Lost => stage,
        }
    }

    async fn replace(&self, message: &Message) -> Stage {
        let sent = self.rest.finish(self.application, &self.token, message).await;
        self.after(sent.map(drop), Stage::Answered)
    }

    /// Shows a form; where it is too late for one, `otherwise`, which has a button that opens it.
    pub(super) async fn form(&self, form: &Form, otherwise: &Message) {
        {
            let mut stage = self.stage.lock().await;
            if *stage == Stage::Fresh {
                let sent = self.rest.answer(self.interaction, &self.token, First::Form(form)).await;
                *stage = self.after(sent, Stage::Answered);
                return;
            }
        }
        self.say(otherwise).await;
    }

    fn after(&self, sent: Result<(), Fault>, then: Stage) -> Stage {
        match sent {
            Ok(()) => then,
            Err(Fault::AlreadyAnswered) => {
                debug!(interaction = %self.interaction, "another instance was quicker");
                Stage::Elsewhere
            }
            Err(fault) => {
                warn!(interaction = %self.interaction, %fault, "an answer did not reach its person");
                Stage::Lost
            }
        }
    }
}

/// How long the real answer may still take. An age that the clock cannot have seen counts as none: clocks differ.
fn time_left(clock: &Clock, interaction: InteractionId) -> Duration {
    let age = clock.now().since(interaction.born());
    ACKNOWLEDGE_AT.saturating_sub(age)
}
