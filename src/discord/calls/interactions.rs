//! Answers to interactions. The interaction's own token is the proof, and the rate limits of the bot do not apply.

use reqwest::Method;
use serde_json::{Value, json};

use super::messages::{Posted, posted, with_files};
use super::{Body, Rest};
use crate::discord::fault::Fault;
use crate::discord::outbound::{self, EPHEMERAL};
use crate::discord::routes::Route;
use crate::domain::event::Token;
use crate::domain::ids::{ApplicationId, InteractionId};
use crate::domain::message::{Form, Message};
use crate::domain::suggest::Suggestion;

/// The first answer, due within 3 seconds. Only the person who asked sees it.
#[derive(Debug, Clone, Copy)]
pub enum First<'a> {
    /// "Thinking …": [`Rest::finish`] says the rest.
    Defer,
    /// A message.
    Say(&'a Message),
    /// A message in the place of the one whose button or menu was used.
    Replace(&'a Message),
    /// A form to fill in; what is submitted is an interaction of its own.
    Form(&'a Form),
    /// Suggestions for what is being typed, at most 25.
    Suggest(&'a [Suggestion]),
}

/// Kinds of first answers.
/// <https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object>
const MESSAGE: u8 = 4;
const DEFERRED_MESSAGE: u8 = 5;
const UPDATE: u8 = 7;
const SUGGESTIONS: u8 = 8;
const FORM: u8 = 9;

impl Rest {
    /// Gives the first answer.
    pub async fn answer(&self, id: InteractionId, token: &Token, first: First<'_>) -> Result<(), Fault> {
        let route = Route::secret(Method::POST, "interactions/{}/{}/callback", id.0, &token.0);
        let json = callback(first);
        let body = match first {
            First::Say(message) | First::Replace(message) => with_files(json, message),
            First::Defer | First::Form(_) | First::Suggest(_) => Body::Json(json),
        };
        self.call(route, body, None).await.map(drop).map_err(of_interaction)
    }

    /// Puts `message` in the place of the first answer, "Thinking …" or not, within 15 minutes of the asking.
    pub async fn finish(&self, application: ApplicationId, token: &Token, message: &Message) -> Result<Posted, Fault> {
        let route = Route::secret(Method::PATCH, "webhooks/{}/{}/messages/@original", application.0, &token.0);
        let body = with_files(outbound::message(message), message);
        posted(self.call(route, body, None).await.map_err(of_interaction)?)
    }
}

fn callback(first: First<'_>) -> Value {
    match first {
        First::Defer => json!({"type": DEFERRED_MESSAGE, "data": {"flags": EPHEMERAL}}),
        First::Say(message) => {
            let mut data = outbound::message(message);
            data["flags"] = json!(EPHEMERAL);
            json!({"type": MESSAGE, "data": data})
        }
        First::Replace(message) => json!({"type": UPDATE, "data": outbound::message(message)}),
        First::Form(form) => json!({"type": FORM, "data": outbound::form(form)}),
        First::Suggest(all) => {
            let choices = all.iter().map(|one| json!({"name": one.shown, "value": one.value}));
            json!({"type": SUGGESTIONS, "data": {"choices": choices.collect::<Vec<_>>()}})
        }
    }
}

/// Here the token in the path is all that can be gone, and it is not the bot's.
fn of_interaction(fault: Fault) -> Fault {
    match fault {
        Fault::Gone | Fault::Unauthorized => Fault::TooLate,
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::TicketId;
    use crate::domain::press::Press;

    #[test]
    fn every_first_answer_is_for_one_persons_eyes() {
        assert_eq!(callback(First::Defer), json!({"type": 5, "data": {"flags": 64}}));
        let say = callback(First::Say(&Message { content: "No.".into(), ..Message::default() }));
        assert_eq!(
            (&say["type"], &say["data"]["flags"], &say["data"]["content"]),
            (&json!(4), &json!(64), &json!("No."))
        );
        assert_eq!(say["data"]["allowed_mentions"]["parse"], json!([]));
    }

    #[test]
    fn what_replaces_a_menu_takes_the_menu_away() {
        let json = callback(First::Replace(&Message { content: "Done.".into(), ..Message::default() }));
        assert_eq!((&json["type"], &json["data"]["components"]), (&json!(7), &json!([])));
    }

    #[test]
    fn suggestions_are_a_first_answer_of_their_own_kind() {
        let one = Suggestion { shown: "the list".into(), value: "list".into() };
        let json = callback(First::Suggest(&[one]));
        assert_eq!(json, json!({"type": 8, "data": {"choices": [{"name": "the list", "value": "list"}]}}));
        assert_eq!(callback(First::Suggest(&[])), json!({"type": 8, "data": {"choices": []}}));
    }

    #[test]
    fn a_form_is_a_first_answer_of_its_own_kind() {
        let form = Form { press: Press::CloseForm(TicketId(1)), title: "Close".into(), fields: vec![] };
        let json = callback(First::Form(&form));
        assert_eq!((&json["type"], &json["data"]["custom_id"]), (&json!(9), &json!("fd:close-form:1")));
    }
}
