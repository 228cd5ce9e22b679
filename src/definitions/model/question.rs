//! Questions, and question lists that several types include.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::definitions::set::AnswerKind;
use crate::definitions::values::{Pattern, QuestionName, Text};
use crate::domain::limits;

/// An entry of `questions`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(extend("x-wants" = "a question, as a text or a block with `ask`"))]
pub enum QuestionEntry {
    /// A bare text: a required question, any answer.
    Bare(#[schemars(length(max = limits::EMBED_DESCRIPTION))] Text),
    /// A question with more to say about it.
    Full(Box<QuestionSpec>),
    /// Questions of a list.
    Include(Include),
}

/// A question.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-called" = "a question"))]
pub struct QuestionSpec {
    /// The question, as members read it.
    #[schemars(length(max = limits::EMBED_DESCRIPTION), extend("examples" = ["Which time zone do you live in?"]))]
    pub ask: Text,
    /// A name by which `when` and texts refer to the answer. Default: none.
    #[schemars(extend("examples" = ["timezone"]))]
    pub id: Option<QuestionName>,
    /// A line of help below the question. Default: none.
    #[schemars(length(max = limits::FIELD_VALUE), extend("examples" = ["For example UTC+2."]))]
    pub hint: Option<Text>,
    /// What kind of answer is wanted.
    #[serde(default)]
    #[schemars(extend("default" = "text", "examples" = ["screenshot"]))]
    pub answer: AnswerKind,
    /// Whether it must be answered.
    #[serde(default = "yes")]
    #[schemars(extend("default" = true, "examples" = [false]))]
    pub required: bool,
    /// The least: characters, a number's value, or how many files or choices, by the kind of answer. Default: none.
    #[schemars(extend("examples" = [2]))]
    pub min: Option<f64>,
    /// The most, likewise. Default: none.
    #[schemars(extend("examples" = [40]))]
    pub max: Option<f64>,
    /// A regular expression that the answer must match. Default: none.
    #[schemars(extend("examples" = ["^UTC"]))]
    pub pattern: Option<Pattern>,
    /// What people are told when the pattern does not match. Default: none.
    #[schemars(length(max = 200), extend("examples" = ["Write it as UTC+2."]))]
    pub pattern_hint: Option<Text>,
    /// An expression: the question is put only if it holds. Default: always.
    #[schemars(length(max = 500), extend("examples" = ["answers.moderated"]))]
    pub when: Option<Text>,
    /// The question in 45 characters, where `ask: form` needs it short. Default: the question itself.
    #[schemars(length(max = limits::FORM_TITLE), extend("examples" = ["What do you know well?"]))]
    pub label: Option<Text>,
    /// What can be chosen, where the answer is a choice. Default: nothing.
    #[schemars(
        length(min = 1, max = limits::CHOICES),
        inner(length(max = limits::CHOICE_TEXT)),
        extend("examples" = [["Moderation", "Events"]])
    )]
    pub choices: Option<Vec<Text>>,
    /// Positions to which it is put. Default: all.
    #[schemars(length(min = 1), extend("examples" = [["host"]]))]
    pub only_for: Option<Vec<Text>>,
}

/// Questions of a list in `questions/`, in this place.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-called" = "an include"))]
pub struct Include {
    /// The list: `about-you` for `questions/about-you.yaml`.
    #[schemars(extend("examples" = ["about-you"]))]
    pub include: Text,
    /// Positions to which its questions are put. Default: all.
    #[schemars(length(min = 1), extend("examples" = [["host"]]))]
    pub only_for: Option<Vec<Text>>,
    /// An expression: its questions are put only if it holds. Default: always.
    #[schemars(length(max = 500), extend("examples" = ["answers.moderated"]))]
    pub when: Option<Text>,
}

fn yes() -> bool {
    true
}
