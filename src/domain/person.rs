//! People as Discord shows them at the moment of an event.

use serde::{Deserialize, Serialize};

use super::ids::{RoleId, UserId};
use super::time::Instant;

/// Who somebody is: enough to name them later, when they may have left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Face {
    /// Their id, which never changes.
    pub id: UserId,
    /// Their account's name, unique on Discord, at most 32 characters.
    pub name: String,
    /// What they are called in this server: nickname, else display name, else account name.
    pub display_name: String,
}

/// A member of a server who does something, with what decides whether they may.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Who they are.
    pub face: Face,
    /// Their roles in the server, without `@everyone`.
    pub roles: Vec<RoleId>,
    /// When they joined the server; absent where Discord does not say.
    pub joined_at: Option<Instant>,
    /// The client's language (`en-GB`), for answers that only they see.
    pub locale: String,
}

/// Somebody whom a command names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Who they are.
    pub face: Face,
    /// Whether it is a bot.
    pub bot: bool,
    /// Their roles in the server, without `@everyone`; none where they are not in it.
    pub roles: Option<Vec<RoleId>>,
}

impl Named {
    /// Whether they have one of these roles.
    pub fn has_any(&self, roles: &[RoleId]) -> bool {
        self.roles.iter().flatten().any(|role| roles.contains(role))
    }
}

/// Somebody of the staff, as the bot last saw them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colleague {
    /// Who they are.
    pub face: Face,
    /// Their roles in the server.
    pub roles: Vec<RoleId>,
    /// Whether they take tickets that are assigned to anybody.
    pub available: bool,
    /// How many open tickets they handle.
    pub handles: u32,
}

impl Person {
    /// Whether they have one of these roles.
    pub fn has_any(&self, roles: &[RoleId]) -> bool {
        self.roles.iter().any(|role| roles.contains(role))
    }
}
