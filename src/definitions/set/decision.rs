//! A decision of the staff about a ticket, as it runs.

use serde::{Deserialize, Serialize};

use super::ReasonRule;
use crate::domain::ids::{DecisionId, RoleId};
use crate::domain::message::{ButtonStyle, Emoji};
use crate::templates::Template;

/// One way in which a ticket can be decided.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Decision {
    /// Its id.
    pub id: DecisionId,
    /// Its name, as people see it.
    pub label: String,
    /// Shown beside its name.
    pub emoji: Option<Emoji>,
    /// The colour of its button.
    pub style: ButtonStyle,
    /// What the member reads.
    pub message: Template,
    /// Roles that the member is given.
    pub give: Vec<RoleId>,
    /// Roles that are taken from the member.
    pub take: Vec<RoleId>,
    /// Whether the staff are asked why.
    pub reason: ReasonRule,
    /// Whether the ticket closes with it.
    pub closes: bool,
}

impl Decision {
    /// Whether it gives or takes any role.
    pub fn changes_roles(&self) -> bool {
        !self.give.is_empty() || !self.take.is_empty()
    }
}
