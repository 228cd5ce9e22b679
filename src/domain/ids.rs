//! Ids that cannot be confused with one another.
//!
//! Discord's ids are 64-bit snowflakes. They are written as text everywhere outside the process (JSON, YAML, tables),
//! because readers that use floats lose their last digits. A snowflake's upper 42 bits are its time of birth in
//! milliseconds since 2015 (<https://docs.discord.com/developers/reference#snowflakes>).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::time::Instant;

const DISCORD_EPOCH_MS: i64 = 1_420_070_400_000;

macro_rules! snowflake {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(pub u64);

        impl $name {
            /// When Discord made it.
            pub fn born(self) -> Instant {
                Instant::from_unix_ms((self.0 >> 22) as i64 + DISCORD_EPOCH_MS)
            }

            /// The lowest that Discord could have made at a moment: everything later is greater.
            pub fn first_at(moment: Instant) -> Self {
                Self(u64::try_from(moment.unix_ms() - DISCORD_EPOCH_MS).unwrap_or(0) << 22)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                text.parse().map(Self).map_err(|_| NotAnId(text.to_owned()))
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotAnId;

            fn try_from(text: String) -> Result<Self, NotAnId> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.to_string()
            }
        }
    )*};
}

snowflake! {
    /// A Discord server, which Discord's API calls a guild.
    GuildId,
    /// A channel or a thread: threads are channels to Discord.
    ChannelId,
    /// A person or a bot.
    UserId,
    /// A role of one server.
    RoleId,
    /// A message.
    MessageId,
    /// One press, command or form that Discord delivered.
    InteractionId,
    /// The application that a bot belongs to.
    ApplicationId,
    /// A registered slash command.
    CommandId,
}

/// A text that was to be a Discord id and is not a whole number below 2^64.
#[derive(Debug, Clone, thiserror::Error)]
#[error("`{0}` is not a Discord id")]
pub struct NotAnId(pub String);

/// A ticket's number: the key of its row, and what people see as `#12`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TicketId(pub i64);

impl fmt::Display for TicketId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for TicketId {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        text.parse().map(Self).map_err(|_| NotAnId(text.to_owned()))
    }
}

macro_rules! name_id {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The id as written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

name_id! {
    /// A ticket type's id: `[a-z0-9-]{1,32}`, also the name of `/ticket`'s subcommand.
    TypeId,
    /// A position's id within its type: `[a-z0-9-]{1,32}`.
    PositionId,
    /// The copy of a file: the SHA-256 of its bytes, in hexadecimal.
    BlobId,
    /// A question's id within its type: `[a-z][a-z0-9_]{0,31}`.
    QuestionId,
    /// A decision's id within its type: `[a-z0-9-]{1,32}`.
    DecisionId,
    /// A canned reply's id within its server: `[a-z0-9-]{1,32}`.
    ReplyId,
    /// A panel's id within its server.
    PanelId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_snowflake_tells_its_birth() {
        // The example of Discord's reference page.
        assert_eq!(UserId(175_928_847_299_117_063).born().unix_ms(), 1_462_015_105_796);
    }

    #[test]
    fn the_lowest_of_a_moment_is_born_in_it() {
        let moment = UserId(175_928_847_299_117_063).born();
        assert_eq!(UserId::first_at(moment).born(), moment);
        assert!(UserId::first_at(moment) < UserId(175_928_847_299_117_063));
    }

    #[test]
    fn an_id_beyond_2_to_the_53_survives_json() {
        let id: UserId = serde_json::from_str("\"18446744073709551615\"").unwrap();
        assert_eq!(serde_json::to_string(&id).unwrap(), "\"18446744073709551615\"");
    }

    #[test]
    fn a_text_that_is_no_number_is_refused() {
        assert!("12a".parse::<RoleId>().is_err());
    }
}
