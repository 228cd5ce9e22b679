//! What in a server is not as its definitions need it: found by looking at its roles, channels and permissions, and mended
//! by the people who run it.

use super::chore::Chore;
use super::ids::{ChannelId, RoleId};

/// One such thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unfit {
    /// A role that the definitions name does not exist.
    NoRole {
        /// Its name in the definitions.
        name: String,
        /// Its id there.
        role: RoleId,
    },
    /// The bot does not see a channel, or there is none.
    NoChannel {
        /// Which.
        channel: ChannelId,
        /// What the bot is to do there.
        to: Chore,
    },
    /// A channel that is to hold tickets' threads is of a kind that cannot hold private ones.
    NoThreads(ChannelId),
    /// The bot lacks permissions in a channel.
    Lacks {
        /// Their names as Discord's settings show them.
        permissions: Vec<&'static str>,
        /// Where.
        channel: ChannelId,
        /// What they are needed for.
        to: Chore,
    },
    /// The bot cannot give and take roles of decisions.
    RolesOutOfReach {
        /// Whether it lacks the permission to give and take any.
        lacks_permission: bool,
        /// Those that do not stand below its own.
        above: Vec<RoleId>,
    },
    /// The bot may not mention roles that are to be brought into tickets.
    NotMentionable {
        /// Which roles.
        roles: Vec<RoleId>,
        /// The permissions that would let it, by their names in Discord's settings.
        permissions: Vec<&'static str>,
        /// In this channel, or in its threads.
        channel: ChannelId,
    },
    /// The people of a staff role would not see tickets.
    StaffLack {
        /// Which role.
        role: RoleId,
        /// What it lacks, by the permissions' names in Discord's settings.
        permissions: Vec<&'static str>,
        /// In the channel that holds the threads.
        channel: ChannelId,
        /// Of these types, by name.
        types: Vec<String>,
    },
    /// Discord does not tell the bot who has a role, and these types, by name, need to know.
    NoMemberList {
        /// Which types.
        types: Vec<String>,
    },
}
