//! What Discord says no with: a status, a code of its own, a message, and for a bad body where it is bad.

use serde_json::{Value, json};

use crate::sandbox::limits::Errors;

/// A refusal of a REST call.
#[derive(Debug, Clone, PartialEq)]
pub struct Refused {
    /// The HTTP status.
    pub status: u16,
    /// Discord's code.
    pub code: u32,
    /// Discord's words.
    pub message: String,
    /// Where a body is bad.
    pub errors: Option<Box<Value>>,
    /// For a 429: seconds to wait, whether it is the whole bot that must wait, and whom the limit is for.
    pub wait: Option<Wait>,
}

/// What a 429 says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wait {
    /// Seconds.
    pub seconds: f64,
    /// Whether every call must wait.
    pub global: bool,
    /// `user`, `global` or `shared`.
    pub scope: &'static str,
}

impl Refused {
    /// A refusal with a status, code and words.
    pub fn new(status: u16, code: u32, message: &str) -> Self {
        Self { status, code, message: message.to_owned(), errors: None, wait: None }
    }

    /// No such thing: `Unknown Channel` and the like.
    pub fn unknown(code: u32) -> Self {
        let what = match code {
            10003 => "Channel",
            10004 => "Guild",
            10007 => "Member",
            10008 => "Message",
            10011 => "Role",
            10013 => "User",
            10015 => "Webhook",
            10062 => "interaction",
            10063 => "application command",
            _ => "thing",
        };
        Self::new(404, code, &format!("Unknown {what}"))
    }

    /// The bot does not see the channel.
    pub fn missing_access() -> Self {
        Self::new(403, 50001, "Missing Access")
    }

    /// The bot sees the channel, but may not do this.
    pub fn missing_permissions() -> Self {
        Self::new(403, 50013, "Missing Permissions")
    }

    /// The thread is put away.
    pub fn archived() -> Self {
        Self::new(403, 50083, "Thread is archived")
    }

    /// The body is bad.
    pub fn form(errors: Errors) -> Self {
        Self { errors: Some(Box::new(errors.into_json())), ..Self::new(400, 50035, "Invalid Form Body") }
    }

    /// An id in the address is no id.
    pub fn no_snowflake(name: &str, value: &str) -> Self {
        let mut errors = Errors::default();
        let at = crate::sandbox::limits::At::top().then(format!("{name}_id"));
        errors.add(&at, "NUMBER_TYPE_COERCE", format!("Value \"{value}\" is not snowflake."));
        Self::form(errors)
    }

    /// Too many calls.
    pub fn too_many(wait: Wait, code: u32) -> Self {
        let message =
            if wait.scope == "shared" { "The resource is being rate limited." } else { "You are being rate limited." };
        Self { wait: Some(wait), ..Self::new(429, code, message) }
    }

    /// The body of the answer.
    pub fn body(&self) -> Value {
        if let Some(wait) = self.wait {
            let mut body = json!({"message": self.message, "retry_after": wait.seconds, "global": wait.global});
            if self.code != 0 {
                body["code"] = json!(self.code);
            }
            return body;
        }
        let mut body = json!({"message": self.message, "code": self.code});
        if let Some(errors) = &self.errors {
            body["errors"] = Value::clone(errors);
        }
        body
    }
}

impl From<Errors> for Result<(), Refused> {
    fn from(errors: Errors) -> Self {
        if errors.is_empty() { Ok(()) } else { Err(Refused::form(errors)) }
    }
}
