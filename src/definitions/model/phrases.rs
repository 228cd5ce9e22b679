//! `phrases:` in `server.yaml`.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::definitions::values::Text;
use crate::language::{self, Language};

/// A server's own texts for the bot's phrases, by the phrases' names.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(transparent)]
pub struct Phrases(pub BTreeMap<String, PhraseText>);

/// A text for every language, or one for each of some.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum PhraseText {
    /// For every language.
    Always(Text),
    /// By language.
    In(BTreeMap<String, Text>),
}

impl JsonSchema for Phrases {
    fn schema_name() -> Cow<'static, str> {
        "Phrases".into()
    }

    /// Names every phrase, so that an editor completes them and shows the English text. The names of commands stay the same
    /// everywhere: the bot's own texts speak of them.
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let text = generator.subschema_for::<PhraseText>();
        let phrase = |(id, known): (&String, &language::Known)| {
            let mut schema = text.clone();
            schema.insert("description".to_owned(), Value::from(described(known)));
            schema.insert("examples".to_owned(), Value::from(vec![known.text.as_str()]));
            (id.clone(), schema.to_value())
        };
        let phrases: Map<String, Value> =
            language::known().iter().filter(|(id, _)| !id.starts_with("name-")).map(phrase).collect();
        json_schema!({ "type": "object", "additionalProperties": false, "properties": phrases })
    }
}

impl JsonSchema for PhraseText {
    fn schema_name() -> Cow<'static, str> {
        "PhraseText".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let text = generator.subschema_for::<Text>();
        let language = |language: Language| {
            let mut schema = text.clone();
            let description = format!("The text in {language:?}. Default: the bot's own.");
            schema.insert("description".to_owned(), Value::from(description));
            schema.insert("examples".to_owned(), Value::from(vec!["👍"]));
            (language.tag().to_owned(), schema.to_value())
        };
        let languages: Map<String, Value> = Language::ALL.into_iter().map(language).collect();
        json_schema!({
            "anyOf": [text, { "type": "object", "additionalProperties": false, "properties": languages }],
            "x-wants": "a text, or a text for each language",
        })
    }
}

fn described(known: &language::Known) -> String {
    let variables: Vec<String> = known.variables.iter().map(|name| format!("`{{ ${name} }}`")).collect();
    let put_in = if variables.is_empty() { "nothing".to_owned() } else { variables.join(", ") };
    format!("Put in: {put_in}. Default: the bot's own text, in English as in the example.")
}
