//! What maintainers set from Discord: it stands over the definition files.

use super::ids::{ChannelId, GuildId, PanelId, RoleId};
use super::person::Face;
use super::time::Instant;

/// One value that stands over the files of a server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Override {
    /// Which value: a path such as `bug-report.enabled`.
    pub key: String,
    /// The value, in the form that `definitions::overlay` keeps it in.
    pub value: String,
    /// What was in force before the files were overridden, for people to read.
    pub before: String,
    /// Who set it.
    pub by: Face,
    /// When.
    pub at: Instant,
}

/// A change to a server's overrides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverrideChange {
    /// In this server.
    pub guild: GuildId,
    /// The ones that are to be there now, in place of earlier ones of the same keys.
    pub set: Vec<Override>,
    /// The keys that are to have none.
    pub reset: Vec<String>,
}

/// What somebody wants of a server's settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConfigWish {
    /// To see what holds: of one key, or everything that is overridden.
    Show {
        /// The key.
        key: Option<String>,
    },
    /// To have another value hold.
    Set {
        /// Of this key.
        key: String,
        /// The value; exactly one is wanted.
        given: Vec<Given>,
    },
    /// To have what the files say hold again.
    Reset {
        /// Of this key, or of all.
        key: String,
    },
}

/// The word for every key.
pub const ALL: &str = "all";

/// A value as it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Given {
    /// A text.
    Text(String),
    /// A channel, with its name on Discord.
    Channel(ChannelId, String),
    /// A role, with its name on Discord.
    Role(RoleId, String),
}

/// What somebody wants of a server's panels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PanelWish {
    /// To have one posted anew; its old message goes.
    Post {
        /// Which; none where there is only one.
        panel: Option<PanelId>,
        /// In another channel than until now, with its name on Discord.
        channel: Option<(ChannelId, String)>,
    },
    /// To have one brought up to date, or all of them.
    Refresh {
        /// Which.
        panel: Option<PanelId>,
    },
}
