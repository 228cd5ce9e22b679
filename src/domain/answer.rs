//! Answers that members give to questions, where each answer is taken on its own: one by one, or in a form.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::ids::{MessageId, QuestionId};
use super::person::Face;
use super::ticket::Attachment;
use super::time::Instant;

/// How somebody answers: what they typed, sent, pressed or picked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// A message, or a form's field: its text and its files.
    Sent {
        /// The text.
        text: String,
        /// The files.
        files: Vec<Attachment>,
    },
    /// One of two buttons.
    YesNo(bool),
    /// Choices of a menu, by their texts.
    Picked(Vec<String>),
    /// Members, picked from a list.
    People(Vec<Face>),
    /// Nothing: the question need not be answered.
    Skip,
}

/// An answer that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// Which question: its place, from 0, among those of the ticket's type and position.
    pub question: usize,
    /// The question's id, if it has one.
    pub id: Option<QuestionId>,
    /// The question as it was asked.
    pub ask: String,
    /// What was answered.
    pub value: Value,
    /// The message that held it; none where it was pressed, picked or sent in a form.
    pub message: Option<MessageId>,
    /// When.
    pub at: Instant,
}

/// What was answered, of the kind that the question wants.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// The question was passed over.
    Skipped,
    /// Text, a web address, or a date as `2026-11-22`.
    Text(String),
    /// A number, as a decimal with a point.
    Number(String),
    /// Yes or no.
    YesNo(bool),
    /// The one choice that is asked for.
    Choice(String),
    /// Several choices, in the order of the question.
    Choices(Vec<String>),
    /// A member.
    Member(Face),
    /// Files.
    Files(Vec<Attachment>),
}

/// Why a reply does not answer a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unfit {
    /// Nothing was answered, and an answer is needed.
    Missing,
    /// It must have at least so many characters.
    TooShort(Bound),
    /// It can have at most so many characters.
    TooLong(Bound),
    /// It does not match the question's pattern.
    NotThePattern,
    /// It is no number.
    NotANumber,
    /// The number must be at least this.
    TooSmall(Bound),
    /// The number can be at most this.
    TooLarge(Bound),
    /// It is neither yes nor no.
    NotYesOrNo,
    /// It is none of the choices.
    NotAChoice,
    /// At least so many must be chosen.
    TooFewChoices(Bound),
    /// At most so many can be chosen.
    TooManyChoices(Bound),
    /// It names no member.
    NotAMember,
    /// It is no web address.
    NotALink,
    /// It is no date.
    NotADate,
    /// A file that is no picture.
    NotAPicture,
    /// At least so many files must be attached.
    TooFewFiles(Bound),
    /// At most so many files can be attached.
    TooManyFiles(Bound),
}

/// The least or the most of something, to the thousandth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Bound(i64);

impl Bound {
    /// The bound nearest to a number.
    pub fn new(number: f64) -> Self {
        // A cast moves what is out of range to its ends.
        Self((number * 1000.0).round() as i64)
    }

    /// The number.
    pub fn number(self) -> f64 {
        self.0 as f64 / 1000.0
    }
}

impl fmt::Display for Bound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.number())
    }
}

/// A reply that does not answer its question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misfit {
    /// The question.
    pub ask: String,
    /// What is wrong with the reply.
    pub why: Unfit,
    /// What the definitions say of it, where the pattern does not match.
    pub hint: Option<String>,
}

impl Value {
    /// As plain text, for people and tables.
    pub fn plain(&self) -> String {
        match self {
            Self::Skipped => String::new(),
            Self::Text(text) | Self::Number(text) | Self::Choice(text) => text.clone(),
            Self::YesNo(yes) => if *yes { "Yes" } else { "No" }.to_owned(),
            Self::Choices(choices) => choices.join(", "),
            Self::Member(face) => face.display_name.clone(),
            Self::Files(files) => files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>().join(", "),
        }
    }
}
