//! The JSON Schemas of the definition files, made of the types in `model`: what editors and the check go by.
//!
//! They are committed under `schema/`; a test compares. Keys that begin with `x-` in a schema are ours: the words of the
//! check, and what is not in force yet.

use std::sync::LazyLock;

use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{JsonSchema, Schema};
use serde_json::{Value, json};

use super::model::{QuestionEntry, ReplyFile, ServerFile, TypeFile};

/// The schemas of the four kinds of file.
pub static SCHEMAS: LazyLock<Schemas> = LazyLock::new(|| Schemas {
    server: schema_of::<ServerFile>(),
    kind: ticket(),
    list: schema_of::<QuestionList>(),
    reply: schema_of::<ReplyFile>(),
});

/// The schemas of the four kinds of file.
#[derive(Debug)]
pub struct Schemas {
    /// `server.yaml`
    pub server: Value,
    /// A ticket type.
    pub kind: Value,
    /// A question list.
    pub list: Value,
    /// A canned reply.
    pub reply: Value,
}

/// A question list that several ticket types include.
#[derive(JsonSchema)]
#[schemars(title = "Question list", extend("x-called" = "a question list"))]
struct QuestionList(#[allow(dead_code)] Vec<QuestionEntry>);

/// The files of `schema/`, by name.
pub fn generate() -> Vec<(&'static str, String)> {
    let schemas = &*SCHEMAS;
    [
        ("server.schema.json", &schemas.server),
        ("ticket.schema.json", &schemas.kind),
        ("questions.schema.json", &schemas.list),
        ("reply.schema.json", &schemas.reply),
    ]
    .map(|(name, schema)| (name, format!("{schema:#}\n")))
    .into()
}

/// A type's file needs a name; under `defaults` it does not.
fn ticket() -> Value {
    let mut schema = schema_of::<TypeFile>();
    schema["required"] = json!(["name"]);
    schema
}

fn schema_of<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft2020_12()
        .with_transform(RecursiveTransform(without_null))
        .with_transform(RecursiveTransform(with_own_keys))
        .with_transform(RecursiveTransform(with_what_is_in_force));
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    // The transforms have not seen what was inlined at the root.
    RecursiveTransform(without_null).transform(&mut schema);
    let mut schema = schema.to_value();
    // What a reader looks for first stands first.
    if let Value::Object(keys) = &mut schema {
        let mut ordered = serde_json::Map::new();
        for key in ["$schema", "title", "description"] {
            ordered.extend(keys.shift_remove(key).map(|value| (key.to_owned(), value)));
        }
        ordered.append(keys);
        *keys = ordered;
    }
    schema
}

/// A key without a value is a mistake, so nothing may be null.
fn without_null(schema: &mut Schema) {
    let Some(object) = schema.as_object_mut() else { return };
    if let Some(Value::Array(types)) = object.get_mut("type") {
        types.retain(|kind| kind != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            object.insert("type".to_owned(), only);
        }
    }
    if let Some(Value::Array(values)) = object.get_mut("enum") {
        values.retain(|value| !value.is_null());
    }
    if object.get("default").is_some_and(Value::is_null) {
        object.remove("default");
    }
    let Some(Value::Array(branches)) = object.get_mut("anyOf") else { return };
    branches.retain(|branch| branch.get("type").is_none_or(|kind| kind != "null"));
    if let [Value::Object(only)] = branches.as_slice() {
        let only = only.clone();
        object.remove("anyOf");
        for (key, value) in only {
            object.entry(key).or_insert(value);
        }
    }
}

/// Keys that begin with `x-` are the manager's own.
fn with_own_keys(schema: &mut Schema) {
    let Some(object) = schema.as_object_mut() else { return };
    if object.get("additionalProperties") == Some(&Value::Bool(false)) {
        object.insert("patternProperties".to_owned(), json!({ "^x-": true }));
    }
}

/// An editor should say what has no effect yet.
fn with_what_is_in_force(schema: &mut Schema) {
    let Some(object) = schema.as_object_mut() else { return };
    let note = match (object.get("x-not-yet"), object.get("x-in-force")) {
        (Some(_), _) => " Not in force yet.".to_owned(),
        (_, Some(Value::Array(values))) => {
            let values: Vec<&str> = values.iter().filter_map(Value::as_str).collect();
            format!(" In force so far: {}.", values.iter().map(|v| format!("`{v}`")).collect::<Vec<_>>().join(", "))
        }
        _ => return,
    };
    if let Some(Value::String(description)) = object.get_mut("description")
        && !description.ends_with(&note)
    {
        description.push_str(&note);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    #[test]
    fn the_committed_schemas_are_those_of_the_types() {
        for (name, generated) in generate() {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema").join(name);
            if std::env::var_os("UPDATE_SCHEMA").is_some() {
                std::fs::write(&path, &generated).unwrap();
            }
            let committed = std::fs::read_to_string(&path).unwrap_or_default();
            assert!(committed == generated, "schema/{name} is out of date: run `cargo run -- schema`");
        }
    }

    /// Calls `see` with every part of a schema.
    fn each(schema: &Value, see: &mut impl FnMut(&serde_json::Map<String, Value>)) {
        let Some(object) = schema.as_object() else { return };
        see(object);
        for (key, value) in object {
            match key.as_str() {
                "properties" | "$defs" | "patternProperties" => {
                    value.as_object().into_iter().flatten().for_each(|(_, part)| each(part, see));
                }
                "anyOf" | "oneOf" => value.as_array().into_iter().flatten().for_each(|part| each(part, see)),
                "items" | "additionalProperties" | "propertyNames" => each(value, see),
                _ => {}
            }
        }
    }

    #[test]
    fn every_key_has_a_description_and_an_example() {
        let schemas = &*SCHEMAS;
        for schema in [&schemas.server, &schemas.kind, &schemas.list, &schemas.reply] {
            each(schema, &mut |part| {
                for (key, property) in part.get("properties").and_then(Value::as_object).into_iter().flatten() {
                    let described = property["description"].as_str().unwrap_or_default();
                    assert!(!described.is_empty(), "`{key}` has no description");
                    assert!(property["examples"].is_array(), "`{key}` has no example");
                    let required =
                        part.get("required").and_then(Value::as_array).is_some_and(|r| r.contains(&json!(key)));
                    let default = property.get("default").is_some() || described.contains("Default:");
                    // Whoever writes a type writes its name.
                    let required = required || key == "name";
                    let block = property.get("$ref").is_some() || property.get("anyOf").is_some();
                    assert!(required || default || block, "`{key}` does not tell its default");
                }
            });
        }
    }

    #[test]
    fn only_keywords_that_the_check_knows_are_used() {
        let known: BTreeSet<&str> = [
            "$schema",
            "$ref",
            "$defs",
            "title",
            "description",
            "default",
            "examples",
            "type",
            "properties",
            "required",
            "additionalProperties",
            "patternProperties",
            "propertyNames",
            "items",
            "anyOf",
            "oneOf",
            "enum",
            "const",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "pattern",
            "format",
            "x-kind",
            "x-called",
            "x-wants",
            "x-not-yet",
            "x-in-force",
        ]
        .into();
        let schemas = &*SCHEMAS;
        for schema in [&schemas.server, &schemas.kind, &schemas.list, &schemas.reply] {
            each(schema, &mut |part| {
                for key in part.keys() {
                    assert!(known.contains(key.as_str()), "the check does not know the keyword `{key}`");
                }
                // A pattern is for editors; the check needs the kind of value beside it.
                assert_eq!(part.contains_key("pattern"), part.contains_key("pattern") && part.contains_key("x-kind"));
            });
        }
    }
}
