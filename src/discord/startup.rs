//! Whether the bot can begin: is the token valid, are the intents switched on. Each "no" is one sentence that says what
//! to do; a Discord that is out of reach is told apart, since that is waited for.

use super::calls::Rest;
use super::fault::Fault;
use super::origin::Origin;
use crate::domain::ids::{ApplicationId, UserId};

/// Who the bot is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The bot's user.
    pub user: UserId,
    /// Its account's name.
    pub name: String,
    /// Its application.
    pub application: ApplicationId,
    /// Whether Discord tells it who comes and leaves.
    pub hears_of_members: bool,
}

/// Why the bot cannot begin.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CannotStart {
    /// Discord is out of reach or ill: worth another try.
    #[error("{0}")]
    Unreachable(String),
    /// It will not be different next time: somebody must do what the sentence says.
    #[error("{0}")]
    Refused(String),
}

/// What to do about a token that Discord does not know.
pub const WRONG_TOKEN: &str = "Discord does not accept the bot's token: copy it anew from \
    https://discord.com/developers/applications (your application, Bot, Reset Token) into DISCORD_TOKEN.";

/// What to do when the bot may not read messages.
pub const NO_MESSAGE_CONTENT: &str = "The bot may not read messages: switch on Message Content Intent at \
    https://discord.com/developers/applications (your application, Bot, Privileged Gateway Intents), then start it again.";

/// Asks Discord who the bot is and what it may receive.
pub async fn check(rest: &Rest, origin: &Origin) -> Result<Identity, CannotStart> {
    let me = rest.me().await.map_err(|fault| worded(&fault, origin))?;
    let application = rest.application().await.map_err(|fault| worded(&fault, origin))?;
    if !application.message_content_allowed {
        return Err(CannotStart::Refused(NO_MESSAGE_CONTENT.to_owned()));
    }
    Ok(Identity {
        user: me.user,
        name: me.name,
        application: application.id,
        hears_of_members: application.members_allowed,
    })
}

/// What a call that every bot may make came to, and what to do about it.
pub fn worded(fault: &Fault, origin: &Origin) -> CannotStart {
    match fault {
        Fault::Unauthorized => CannotStart::Refused(WRONG_TOKEN.to_owned()),
        Fault::Busy { .. } | Fault::Broken { .. } if origin.is_discord() => CannotStart::Unreachable(format!(
            "Discord cannot be reached at {origin} ({fault}): check this machine's connection and https://discordstatus.com."
        )),
        Fault::Busy { .. } | Fault::Broken { .. } => CannotStart::Unreachable(format!(
            "Nothing answers as Discord at {origin} ({fault}): check DISCORD_API_URL, and that what it names is running."
        )),
        other => CannotStart::Refused(format!(
            "What answers at {origin} does not behave like Discord's API ({other}): check DISCORD_API_URL."
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::discord::stub::{Answer, Stub};
    use serde_json::json;

    async fn checked(me: Answer, application: Answer) -> Result<Identity, CannotStart> {
        let stub = Stub::answering(vec![me, application]).await;
        check(&stub.rest(), &stub.origin).await
    }

    fn me() -> Answer {
        Answer::json(200, &json!({"id": "9", "username": "frontdesk", "bot": true, "discriminator": "0"}))
    }

    fn application(flags: u64) -> Answer {
        Answer::json(200, &json!({"id": "70", "name": "Frontdesk", "flags": flags}))
    }

    #[tokio::test]
    async fn all_is_well() {
        for flags in [1 << 18, 1 << 19] {
            let identity = checked(me(), application(flags)).await.unwrap();
            assert_eq!((identity.user, identity.application), (UserId(9), ApplicationId(70)));
        }
    }

    #[tokio::test]
    async fn a_wrong_token_says_where_to_get_another() {
        let wrong = Answer::json(401, &json!({"message": "401: Unauthorized", "code": 0}));
        assert_eq!(checked(wrong, application(0)).await, Err(CannotStart::Refused(WRONG_TOKEN.to_owned())));
    }

    #[tokio::test]
    async fn an_intent_that_is_off_says_where_to_switch_it_on() {
        let refused = Err(CannotStart::Refused(NO_MESSAGE_CONTENT.to_owned()));
        assert_eq!(checked(me(), application(1 << 15)).await, refused);
    }

    #[tokio::test]
    async fn a_discord_that_is_ill_or_away_is_waited_for() {
        let ill = checked(me(), Answer::json(503, &json!({}))).await;
        assert!(matches!(ill, Err(CannotStart::Unreachable(_))), "{ill:?}");
        let nobody = Origin::parse("http://127.0.0.1:9").unwrap();
        let rest = Rest::new(&nobody, &"t".to_owned().into(), crate::clock::Clock::new()).unwrap();
        let Err(CannotStart::Unreachable(sentence)) = check(&rest, &nobody).await else { panic!("nobody is there") };
        assert_eq!(
            sentence,
            "Nothing answers as Discord at http://127.0.0.1:9 (Discord could not be reached properly (no connection)): \
             check DISCORD_API_URL, and that what it names is running."
        );
    }

    #[tokio::test]
    async fn what_is_not_discord_is_told() {
        let page = checked(Answer::json(404, &json!("a page")), application(0)).await;
        let Err(CannotStart::Unreachable(sentence)) = page else { panic!("it is a web page") };
        assert!(sentence.contains("check DISCORD_API_URL"), "{sentence}");
        let other =
            checked(Answer::json(404, &json!({"message": "Unknown User", "code": 10013})), application(0)).await;
        let Err(CannotStart::Refused(sentence)) = other else { panic!("it is another API") };
        assert!(sentence.contains("check DISCORD_API_URL"), "{sentence}");
    }
}
