//! Why a call to Discord did not do what it should, in the few kinds that decide what happens next.
//!
//! Only [`Fault::Busy`] and [`Fault::Broken`] are worth another try; every other kind would get the same answer again.
//! Codes: <https://docs.discord.com/developers/topics/opcodes-and-status-codes#json>.

use std::fmt::Write as _;
use std::time::Duration;

use serde_json::Value;

/// The longest detail that is kept for the log, in characters.
const DETAIL: usize = 500;

/// Why not.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// What the call is about does not exist (any more): a channel, a message, a member.
    #[error("it is gone")]
    Gone,
    /// The bot may not: a permission is missing, or the channel is out of its sight.
    #[error("Discord forbids it ({code}: {message})")]
    Forbidden {
        /// Discord's code: 50013 a permission is missing, 50001 no access.
        code: u32,
        /// Discord's words.
        message: String,
    },
    /// The interaction's token is void: its 3 seconds to a first answer or its 15 minutes are over.
    #[error("the interaction can no longer be answered")]
    TooLate,
    /// The interaction has had its first answer.
    #[error("the interaction has been answered already")]
    AlreadyAnswered,
    /// The thread is archived.
    #[error("the thread is archived")]
    Archived,
    /// One of Discord's counts is full, such as active threads in a server (160006) or members of a thread (30033).
    #[error("a limit of Discord is reached ({code}: {message})")]
    Limit {
        /// Discord's code.
        code: u32,
        /// Discord's words.
        message: String,
    },
    /// Too many calls: nothing was done, and the next try makes sense after this time.
    #[error("Discord asks to wait {} ms", .retry_after.as_millis())]
    Busy {
        /// How long to wait.
        retry_after: Duration,
    },
    /// No answer, or an answer that says Discord is ill. Whether the call was carried out is unknown.
    #[error("Discord could not be reached properly ({detail})")]
    Broken {
        /// For the log.
        detail: String,
    },
    /// The bot's token is not valid.
    #[error("Discord does not accept the bot's token")]
    Unauthorized,
    /// Discord finds the request itself wrong.
    #[error("Discord refused the request ({code}: {message})")]
    Refused {
        /// Discord's code, 0 if it gave none.
        code: u32,
        /// Discord's words, with the places in the request that it names.
        message: String,
    },
}

impl Fault {
    /// Whether the same call may succeed later.
    pub fn is_retryable(&self) -> bool {
        matches!(self, Self::Busy { .. } | Self::Broken { .. })
    }

    /// Whether the server's rules forbid the words of the request: AutoMod or the list of banned words does.
    pub fn is_about_words(&self) -> bool {
        matches!(self, Self::Refused { code: 20_031 | 200_000 | 200_001, .. })
    }

    /// What an answer with this status and body means; 429 is read in [`super::limits`], since it lives by its headers.
    ///
    /// Each of Discord's own answers has a code. One without is from something on the way to it, which knows nothing of
    /// what exists and who may.
    pub(super) fn from_answer(status: u16, body: &[u8]) -> Self {
        let body: Value = serde_json::from_slice(body).unwrap_or(Value::Null);
        let code = body["code"].as_u64().and_then(|code| u32::try_from(code).ok());
        let message = || words(&body, status);
        let Some(code) = code else {
            return match status {
                // Another address is never followed; a body that is too large will be turned away again.
                300..=399 | 413 => Self::Refused { code: 0, message: message() },
                _ => Self::Broken { detail: message() },
            };
        };
        match code {
            20_031 | 200_000 | 200_001 => return Self::Refused { code, message: message() },
            10062 | 50027 => return Self::TooLate,
            40060 => return Self::AlreadyAnswered,
            50083 => return Self::Archived,
            30000..=30999 | 160_006 | 160_007 => return Self::Limit { code, message: message() },
            _ => {}
        }
        match status {
            401 => Self::Unauthorized,
            403 => Self::Forbidden { code, message: message() },
            // "Unknown Channel" and its like; a 404 for any other reason says nothing about what was asked for.
            404 if (10000..=10999).contains(&code) => Self::Gone,
            404 | 500.. => Self::Broken { detail: message() },
            _ => Self::Refused { code, message: message() },
        }
    }

    /// A request that got no answer.
    pub(super) fn no_answer(error: &reqwest::Error) -> Self {
        let detail = if error.is_timeout() {
            "no answer in time"
        } else if error.is_connect() {
            "no connection"
        } else {
            "the connection broke"
        };
        Self::Broken { detail: detail.to_owned() }
    }
}

/// Discord's message and the places in the request it complains about: `Invalid Form Body; data.title: too long`.
fn words(body: &Value, status: u16) -> String {
    let mut text = match body["message"].as_str() {
        Some(message) => message.to_owned(),
        None => format!("status {status} without an explanation"),
    };
    collect_places(&body["errors"], "", &mut text);
    crate::domain::limits::shorten(&text, DETAIL)
}

/// Appends each `_errors` list below `node` with the path that leads to it.
fn collect_places(node: &Value, path: &str, text: &mut String) {
    let Some(object) = node.as_object() else { return };
    for (key, below) in object {
        if key == "_errors" {
            for error in below.as_array().into_iter().flatten() {
                let why = error["message"].as_str().unwrap_or("not valid");
                // Writing to a String cannot fail.
                let _ = write!(text, "; {}: {why}", if path.is_empty() { "request" } else { path });
            }
        } else {
            let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
            collect_places(below, &path, text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(status: u16, body: &str, expected: &str) {
        let fault = Fault::from_answer(status, body.as_bytes());
        assert_eq!(format!("{} [{}]", fault, if fault.is_retryable() { "again" } else { "never" }), expected);
    }

    #[test]
    fn what_is_missing_is_gone() {
        check(404, r#"{"message":"Unknown Channel","code":10003}"#, "it is gone [never]");
        check(404, r#"{"message":"Unknown Message","code":10008}"#, "it is gone [never]");
    }

    #[test]
    fn what_is_on_the_way_to_discord_knows_nothing_of_it() {
        let ill =
            |status| format!("Discord could not be reached properly (status {status} without an explanation) [again]");
        for status in [400, 401, 403, 404] {
            check(status, "default backend - 404", &ill(status));
            check(status, "{}", &ill(status));
        }
        let not_found = "Discord could not be reached properly (404: Not Found) [again]";
        check(404, r#"{"message":"404: Not Found","code":0}"#, not_found);
        let too_large = "Discord refused the request (0: status 413 without an explanation) [never]";
        check(413, "<html>Request Entity Too Large</html>", too_large);
    }

    #[test]
    fn forbidden_words_are_no_missing_permission() {
        let body = br#"{"message":"Title was blocked by automatic moderation","code":200001}"#;
        assert!(Fault::from_answer(400, body).is_about_words() && Fault::from_answer(403, body).is_about_words());
        assert!(!Fault::from_answer(403, br#"{"message":"Missing Access","code":50001}"#).is_about_words());
    }

    #[test]
    fn a_missing_permission_is_forbidden_with_its_code() {
        check(
            403,
            r#"{"message":"Missing Permissions","code":50013}"#,
            "Discord forbids it (50013: Missing Permissions) [never]",
        );
        check(
            403,
            r#"{"message":"Missing Access","code":50001}"#,
            "Discord forbids it (50001: Missing Access) [never]",
        );
    }

    #[test]
    fn a_dead_interaction_is_too_late_and_not_a_wrong_token() {
        let late = "the interaction can no longer be answered [never]";
        check(404, r#"{"message":"Unknown interaction","code":10062}"#, late);
        check(401, r#"{"message":"Invalid Webhook Token","code":50027}"#, late);
    }

    #[test]
    fn a_second_first_answer_has_been_answered() {
        check(
            400,
            r#"{"message":"Interaction has already been acknowledged.","code":40060}"#,
            "the interaction has been answered already [never]",
        );
    }

    #[test]
    fn an_archived_thread_is_told_from_other_refusals() {
        check(400, r#"{"message":"Thread is archived","code":50083}"#, "the thread is archived [never]");
        check(403, r#"{"message":"Thread is archived","code":50083}"#, "the thread is archived [never]");
    }

    #[test]
    fn full_counts_are_limits() {
        check(
            400,
            r#"{"message":"Maximum number of active threads reached","code":160006}"#,
            "a limit of Discord is reached (160006: Maximum number of active threads reached) [never]",
        );
        check(
            400,
            r#"{"message":"Maximum number of thread participants reached (1000)","code":30033}"#,
            "a limit of Discord is reached (30033: Maximum number of thread participants reached (1000)) [never]",
        );
    }

    #[test]
    fn a_wrong_token_is_unauthorized() {
        check(401, r#"{"message":"401: Unauthorized","code":0}"#, "Discord does not accept the bot's token [never]");
    }

    #[test]
    fn a_refused_form_names_the_places() {
        check(
            400,
            r#"{"code":50035,"message":"Invalid Form Body","errors":{"embeds":{"0":{"title":{"_errors":[
                {"code":"BASE_TYPE_MAX_LENGTH","message":"Must be 256 or fewer in length."}]}}}}}"#,
            "Discord refused the request (50035: Invalid Form Body; embeds.0.title: Must be 256 or fewer in length.) [never]",
        );
    }

    #[test]
    fn an_ill_discord_is_worth_another_try() {
        check(
            502,
            "<html>Bad Gateway</html>",
            "Discord could not be reached properly (status 502 without an explanation) [again]",
        );
        assert!(Fault::Busy { retry_after: Duration::from_secs(1) }.is_retryable());
    }
}
