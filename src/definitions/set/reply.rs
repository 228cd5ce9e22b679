//! A canned reply, as it runs.

use super::TicketType;
use crate::domain::ids::{ReplyId, TypeId};
use crate::templates::Template;

/// A text that staff send again and again.
#[derive(Debug, Clone, PartialEq)]
pub struct CannedReply {
    /// Its id: the file's name.
    pub id: ReplyId,
    /// Above the text, and in the list from which staff pick.
    pub title: Option<String>,
    /// The text.
    pub text: Template,
    /// Whether the ticket closes with it.
    pub closes: bool,
    /// The types in which it can be sent; empty: in all.
    pub types: Vec<TypeId>,
}

impl CannedReply {
    /// What staff pick it by.
    pub fn name(&self) -> &str {
        self.title.as_deref().unwrap_or(self.id.as_str())
    }

    /// Whether it can be sent in tickets of a type.
    pub fn is_for(&self, kind: &TicketType) -> bool {
        self.types.is_empty() || self.types.contains(&kind.id)
    }
}
