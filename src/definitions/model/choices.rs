//! Values that are one thing or another: a number or `unlimited`, a duration or `forever`.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, de};

use crate::definitions::set::CreatorLeaves;
use crate::definitions::values::{self, Duration, HoursSpan};
use crate::domain::hours::Outside;

macro_rules! word {
    ($($(#[$doc:meta])* $name:ident = $word:literal),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
        #[schemars(inline)]
        pub enum $name {
            /// The word itself.
            #[serde(rename = $word)]
            Word,
        }
    )*};
}

word! {
    /// `unlimited`
    Unlimited = "unlimited",
    /// `forever`
    Forever = "forever",
    /// `never`
    Never = "never",
    /// `off`
    Off = "off",
}

/// A number or `unlimited`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(inline, extend("x-wants" = "a whole number or `unlimited`"))]
pub enum OrUnlimited {
    /// So many.
    Number(#[schemars(range(min = 1))] u32),
    /// `unlimited`
    Unlimited(Unlimited),
}

/// A duration or `forever`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(inline, extend("x-wants" = "a duration such as `90d`, or `forever`"))]
pub enum OrForever {
    /// So long.
    For(Duration),
    /// `forever`
    Forever(Forever),
}

/// A block of keys or `never`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(inline, extend("x-wants" = "a block of keys or `never`"))]
pub enum OrNever<T> {
    /// The block.
    Set(T),
    /// `never`
    Never(Never),
}

/// A block of keys or `off`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(inline, extend("x-wants" = "a block of keys or `off`"))]
pub enum OrOff<T> {
    /// The block.
    Set(T),
    /// `off`
    Off(Off),
}

/// What happens when a ticket's creator leaves: true and false, or a word.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(inline, extend("x-wants" = "`close`, `keep` or `notify`"))]
pub enum WhenLeft {
    /// Whether it closes.
    Closes(bool),
    /// In a word.
    Word(CreatorLeaves),
}

/// A switch, or a block of keys.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(inline, extend("x-wants" = "true, false or a block of keys"))]
pub enum OrSwitch<T> {
    /// The block.
    Set(T),
    /// With every default, or not at all.
    Switch(bool),
}

/// One value or a list of them.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(inline, extend("x-wants" = "one span or a list of spans"))]
pub enum OneOrMany<T> {
    /// One.
    One(T),
    /// Several.
    Many(Vec<T>),
}

/// Working hours: days with their spans, and what happens outside them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Hours {
    /// Days as written, with their spans.
    pub days: BTreeMap<String, OneOrMany<HoursSpan>>,
    /// What happens outside them.
    pub outside: Option<Outside>,
}

impl<'de> Deserialize<'de> for Hours {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut keys = serde_json::Map::deserialize(deserializer)?;
        let outside = keys.remove("outside").map(Outside::deserialize).transpose().map_err(de::Error::custom)?;
        let days = BTreeMap::deserialize(serde_json::Value::Object(keys)).map_err(de::Error::custom)?;
        Ok(Self { days, outside })
    }
}

impl JsonSchema for Hours {
    fn schema_name() -> Cow<'static, str> {
        "Hours".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let spans = OneOrMany::<HoursSpan>::json_schema(generator);
        let mut outside = Outside::json_schema(generator);
        outside.insert(
            "description".to_owned(),
            "Outside these hours: `open` opens the ticket and says when the staff are back, `refuse` does not.".into(),
        );
        outside.insert("default".to_owned(), "open".into());
        outside.insert("examples".to_owned(), serde_json::json!(["refuse"]));
        json_schema!({
            "type": "object",
            "x-called": "`hours`",
            "properties": { "outside": outside },
            "propertyNames": {
                "pattern": "^(outside|(mon|tue|wed|thu|fri|sat|sun)([-,](mon|tue|wed|thu|fri|sat|sun))*)$|^x-",
                "x-kind": values::DAYS,
            },
            "additionalProperties": spans,
        })
    }
}
