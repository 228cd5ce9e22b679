//! A server: its roles and its members.

use std::collections::BTreeMap;

use super::Id;
use crate::domain::time::Instant;

/// A server.
#[derive(Debug, Clone)]
pub struct Guild {
    /// Its id, and that of @everyone.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Who owns it.
    pub owner: Id,
    /// Its roles, @everyone among them.
    pub roles: BTreeMap<Id, Role>,
    /// Its channels, threads not among them, in the order shown.
    pub channels: Vec<Id>,
    /// Who is in it, the bot too.
    pub members: BTreeMap<Id, Member>,
}

/// A role.
#[derive(Debug, Clone)]
pub struct Role {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// What it allows everywhere.
    pub permissions: u64,
    /// Whether anyone may mention it.
    pub mentionable: bool,
    /// The colour of names, 0 for none.
    pub colour: u32,
    /// Whether it came with a bot.
    pub managed: bool,
    /// Higher stands above.
    pub position: usize,
}

/// Somebody in a server.
#[derive(Debug, Clone)]
pub struct Member {
    /// Their roles, @everyone not among them.
    pub roles: Vec<Id>,
    /// Since when.
    pub joined_at: Instant,
}

/// A user of Discord.
#[derive(Debug, Clone)]
pub struct User {
    /// Their id.
    pub id: Id,
    /// The unique name.
    pub username: String,
    /// The name that others see.
    pub display_name: String,
    /// Whether it is a bot.
    pub bot: bool,
    /// The language of their client.
    pub locale: String,
}

impl Guild {
    /// The members with a role; everybody for @everyone.
    pub fn with_role(&self, role: Id) -> Vec<Id> {
        let has = |member: &Member| role == self.id || member.roles.contains(&role);
        self.members.iter().filter(|(_, member)| has(member)).map(|(id, _)| *id).collect()
    }

    /// The colour of a member's name.
    pub fn colour_of(&self, person: Id) -> u32 {
        let Some(member) = self.members.get(&person) else { return 0 };
        let coloured = member.roles.iter().filter_map(|role| self.roles.get(role)).filter(|role| role.colour != 0);
        coloured.max_by_key(|role| role.position).map_or(0, |role| role.colour)
    }
}
