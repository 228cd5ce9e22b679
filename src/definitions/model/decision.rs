//! The decisions that end an application, or any other ticket of a type that has them.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::definitions::set::ReasonRule;
use crate::definitions::values::{EmojiText, NameId, Text};
use crate::domain::limits;
use crate::domain::message::ButtonStyle;

/// An entry of `decisions`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(extend("x-wants" = "a decision, as a text or a block with `label`"))]
pub enum DecisionEntry {
    /// A bare text: the id is made of it.
    Bare(#[schemars(length(max = limits::BUTTON_LABEL))] Text),
    /// A decision with more to say about it.
    Full(Box<DecisionSpec>),
}

/// A decision of the staff, with a button on the ticket's card.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-called" = "a decision"))]
pub struct DecisionSpec {
    /// Its name, on its button and in the record.
    #[schemars(length(max = limits::BUTTON_LABEL), extend("examples" = ["Accept"]))]
    pub label: Text,
    /// Small letters, digits and hyphens. Default: made of the label.
    #[schemars(extend("examples" = ["accept"]))]
    pub id: Option<NameId>,
    /// A Unicode emoji or `<:name:id>`. Default: none.
    #[schemars(extend("examples" = ["✅"]))]
    pub emoji: Option<EmojiText>,
    /// Its button's colour: blurple, grey, green or red.
    #[schemars(extend("default" = "secondary", "examples" = ["success"]))]
    pub style: Option<ButtonStyle>,
    /// What the member reads in the thread, before it closes: a template.
    #[schemars(extend(
        "default" = "**{{ decision.label }}**{% if decision.reason %}\n{{ decision.reason }}{% endif %}",
        "examples" = ["Welcome to the team, {{ member.mention }}!"]
    ))]
    pub message: Option<Text>,
    /// Roles that the member is given.
    #[schemars(extend("default" = [], "examples" = [["staff"]]))]
    pub give: Option<Vec<Text>>,
    /// Roles that are taken from the member.
    #[schemars(extend("default" = [], "examples" = [["applicants"]]))]
    pub take: Option<Vec<Text>>,
    /// Whether the staff are asked for words of their own, `decision.reason` in the texts.
    #[schemars(extend("default" = "optional", "examples" = ["required"]))]
    pub reason: Option<ReasonRule>,
    /// Whether the ticket closes with it. One that stays open can be decided anew.
    #[schemars(extend("default" = true, "examples" = [false]))]
    pub close: Option<bool>,
}
