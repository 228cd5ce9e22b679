//! From the gateway's raw JSON to what the rest of the bot understands.
//!
//! Structs of our own hold only what is used, so that a field Discord adds or drops elsewhere breaks nothing. What is
//! not for us (another bot's buttons and commands, events we do not know, private answers) is passed over in silence;
//! what should be readable and is not, is an error of that one frame. Nothing is de-duplicated: Discord delivers an
//! event any number of times, and what must happen once is the tables' business.

pub mod asked;
mod layout;
pub mod people;
pub mod reader;
pub mod said;
pub mod wording;

use super::guilds::News;
use crate::domain::event::Event;
use crate::domain::ids::{ChannelId, GuildId, RoleId, UserId};
use crate::domain::person::Face;
use crate::domain::time::Instant;

/// What happened to a member of a server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MemberNews {
    /// They joined.
    Came,
    /// Their roles or their name changed.
    Changed,
    /// They left.
    Left,
}

/// What the gateway has to tell.
// One at a time is on its way; none is kept.
#[allow(clippy::large_enum_variant)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inbound {
    /// A session began. What happened between an earlier one and this one was not delivered and must be looked up.
    /// The state of each server follows as [`Inbound::Guild`].
    Ready,
    /// The session goes on after a break; everything missed has been delivered.
    Resumed,
    /// What is known of a server arrived, changed or went: see [`super::guilds::Guilds`].
    Guild(GuildId, News),
    /// Something happened.
    Event {
        /// In this server; [`asked::NOWHERE`] for a direct message.
        guild: GuildId,
        /// What.
        event: Event,
    },
    /// Somebody did something in a server: it comes before what they did.
    Seen {
        /// Which server.
        guild: GuildId,
        /// Who.
        user: UserId,
        /// When they came into it, for the last time.
        joined_at: Instant,
    },
    /// Somebody came into a server, left it, or has other roles or another name there. Of others than the bot, Discord tells
    /// only where the application has the Server Members Intent.
    Member {
        /// Which server.
        guild: GuildId,
        /// Who.
        face: Face,
        /// Whether it is a bot.
        bot: bool,
        /// Their roles, without `@everyone`; none for who left.
        roles: Vec<RoleId>,
        /// What happened.
        what: MemberNews,
    },
    /// A role was deleted; of those who had it, Discord does not tell.
    RoleGone {
        /// In this server.
        guild: GuildId,
        /// Which.
        role: RoleId,
    },
    /// A channel was deleted, and its threads with it, of which Discord does not tell.
    ChannelGone {
        /// In this server.
        guild: GuildId,
        /// Which.
        channel: ChannelId,
    },
    /// The gateway will not have us: one sentence that says what to do. Nothing follows.
    Fatal(String),
}
