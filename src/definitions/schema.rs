//! The JSON Schemas of the definition files, made of the types in `model`: what editors and the check go by.
//!
//! They are committed under `schema/`; a test compares. Keys that begin with `x-` in a schema are ours: the words of the
//! check, and what is not in force yet.

use std::sync::LazyLock;

use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{JsonSchema, Schema};
use serde_json::{Value, json};

use super::model::{QuestionEntry, ServerFile, TypeFile};

/// The schemas of the three kinds of file.
pub static SCHEMAS: LazyLock<Schemas> = LazyLock::new(|| Schemas {
    server: schema_of::<ServerFile>(),
    kind: ticket(),
    list: schema_of::<QuestionList>(),
});

/// The schemas of the three kinds of file.
#[derive(Debug)]
pub struct Schemas {
    /// `server.yaml`
    pub server: Value,
    /// A ticket type.
    pub kind: Value,
    /// A question list.
    pub list: Value,
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
    schema.to_value()
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
