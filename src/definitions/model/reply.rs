//! A canned reply: a text that staff send again and again.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::definitions::values::Text;
use crate::domain::limits;

/// A file of `replies/`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(
    title = "Canned reply",
    extend("x-called" = "a canned reply", "x-wants" = "a text, or a block with `text`")
)]
pub enum ReplyFile {
    /// A bare text.
    Bare(#[schemars(length(max = limits::EMBED_DESCRIPTION))] Text),
    /// A text with more to say about it.
    Full(Box<ReplySpec>),
}

/// A canned reply.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-called" = "a canned reply"))]
pub struct ReplySpec {
    /// What the member reads: a template.
    #[schemars(extend("examples" = ["Thank you, {{ member.mention }}. We will have a look."]))]
    pub text: Text,
    /// Above the text, and in the list from which staff pick. Default: no title, and the file's name in the list.
    #[schemars(length(max = limits::CHOICE_TEXT), extend("examples" = ["More about your bug"]))]
    pub title: Option<Text>,
    /// Whether the ticket closes with it.
    #[schemars(extend("default" = false, "examples" = [true]))]
    pub close: Option<bool>,
    /// The ticket types in which it can be sent. Default: all.
    #[schemars(extend("examples" = [["bug-report"]]))]
    pub types: Option<Vec<Text>>,
}
