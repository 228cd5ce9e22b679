//! Templates that managers write: Jinja, through minijinja, which only this module uses.
//!
//! A template is checked when the definitions are loaded and rendered when a message is. What people typed is data: it
//! is escaped for Discord's markdown and mentions as it is rendered, and never parsed as a template.

mod condition;
pub mod escape;
pub mod filters;
mod measure;
mod names;
mod nearest;
mod rendering;
mod syntax;
pub mod values;
pub mod vocabulary;
pub mod when;

use std::ops::Range;

use serde::{Deserialize, Serialize};

pub use condition::Condition;
pub use values::Values;

/// The most bytes of a template as written. Its text has at most 4,096 characters, so a longer one is a mistake.
const LONGEST_SOURCE: usize = 32_768;

/// A text with `{{ … }}` that has passed the check of its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Template {
    source: String,
    surface: Surface,
    longest: usize,
}

/// Where a template stands, which decides the names it may use and the most it may render to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Surface {
    /// A panel's text.
    Panel,
    /// A thread's name: plain text, not escaped.
    ThreadName,
    /// The welcome above the questions.
    Welcome,
    /// The text after the last answer.
    Complete,
    /// A canned reply.
    Reply,
    /// The text in the thread when the ticket is decided.
    Decision,
    /// The text in the thread when the ticket closes.
    Closed,
    /// What asks the member how it went.
    Feedback,
}

/// What is known of a template's surroundings when the definitions are loaded: the names and the longest values.
#[derive(Debug, Clone, Default)]
pub struct Scope {
    /// The type it belongs to; none for a panel's text.
    pub kind: Option<KindWords>,
    /// How many roles handle the type.
    pub staff_roles: usize,
    /// How members answer the type's questions.
    pub asking: Asking,
    /// The answers that have a name.
    pub answers: Vec<AnswerWord>,
    /// Whether the staff decide about the type's tickets.
    pub decides: bool,
}

/// How members answer, which decides where templates know their answers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Asking {
    /// In the thread, in their own words: no answer is known.
    #[default]
    Freely,
    /// One by one in the thread: known when all are given, and when the ticket closes.
    OneByOne,
    /// In a form before the ticket opens: known in every message.
    InForm,
}

/// An answer that templates can name: `answers.id`.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswerWord {
    /// The question's id.
    pub id: String,
    /// What it holds.
    pub holds: AnswerHolds,
}

/// What an answer holds, for its longest possible rendering.
#[derive(Debug, Clone, PartialEq)]
pub enum AnswerHolds {
    /// A text of at most so many characters.
    Text(usize),
    /// A number.
    Number,
    /// Yes or no.
    YesNo,
    /// One of these.
    Choice(Vec<String>),
    /// At most so many of these.
    Choices(Vec<String>, usize),
    /// A member.
    Member,
    /// The names of at most so many files.
    Files(usize),
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
    pub fn compile(source: &str, surface: Surface, scope: &Scope) -> Result<Self, Vec<Problem>> {
        if source.len() > LONGEST_SOURCE {
            let message = format!("a template can have at most {LONGEST_SOURCE} bytes, and this has {}", source.len());
            return Err(vec![Problem { code: "template-too-long", range: 0..source.len(), message, help: None }]);
        }
        let tree = syntax::read(source).map_err(|problem| vec![problem])?;
        let problems = names::check(&tree, source, surface, scope);
        if !problems.is_empty() {
            return Err(problems);
        }
        let longest = measure::longest(&tree, source, surface, scope).map_err(|problem| vec![problem])?;
        if longest > surface.limit() {
            return Err(vec![too_long(source, longest, surface)]);
        }
        Ok(Self { source: source.to_owned(), surface, longest })
    }

    /// The text with these values. It is never longer than its place allows, and it never fails: what a template names and
    /// the values lack is left out.
    pub fn render(&self, values: &Values) -> String {
        rendering::text(&self.source, self.surface, &values.context(self.surface))
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

fn too_long(source: &str, longest: usize, surface: Surface) -> Problem {
    let (place, limit) = (surface.place(), surface.limit());
    let message = if source.contains("{{") {
        format!("this can get {longest} characters long, and {place} can have {limit}")
    } else {
        format!("this has {longest} characters, and {place} can have {limit}")
    };
    let help = source.contains("{{").then(|| {
        "with the longest values that its names can have; shorten one, for example with `| truncate(20)`".to_owned()
    });
    Problem { code: "template-too-long", range: 0..source.len(), message, help }
}

#[cfg(test)]
mod tests;
