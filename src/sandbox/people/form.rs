//! Filling in a form and sending it, or closing it unsent.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::look::{options_of, said};
use super::view::FormField;
use super::{Cannot, Done, Person, cannot};
use crate::sandbox::world::interaction::{OpenForm, kind};
use crate::sandbox::world::{Id, World};

impl Person {
    /// Sends a form with texts by label or `custom_id`; what is not named is sent as it stands. Returns the new interaction.
    pub fn submit(&self, form: Id, values: &[(&str, &str)]) -> Done<Id> {
        self.submit_values(form, values.iter().map(|(key, value)| ((*key).to_owned(), json!(value))).collect())
    }

    /// Sends a form; a field with several choices takes a list.
    pub fn submit_values(&self, form: Id, values: BTreeMap<String, Value>) -> Done<Id> {
        self.act(|world, me| {
            let open = world.open_form(me, form)?;
            let fields = form_fields(&open.components);
            if let Some(stranger) = values.keys().find(|key| !fields.iter().any(|field| names(field, key))) {
                return cannot(format!("the form has no field “{stranger}”"));
            }
            let mut filled = BTreeMap::new();
            for field in &fields {
                let given = values.iter().find(|(key, _)| names(field, key)).map(|(_, value)| value);
                filled.insert(field.custom_id.clone(), accepted(world, &open, field, given)?);
            }
            world.send_form(&open, &fields, &filled)
        })
    }

    /// Closes a form unsent. The bot hears nothing of it.
    pub fn dismiss(&self, form: Id) -> Done<()> {
        self.alone(|world, me| {
            let open = world.open_form(me, form)?;
            world.forms.remove(&form);
            let said = format!("{} closes the form “{}” unsent", world.name_of(me), open.title);
            world.tell(open.channel, said, Vec::new());
            Ok(())
        })
    }
}

/// The fields of a form, whether they stand in labels or in rows.
pub fn form_fields(components: &[Value]) -> Vec<FormField> {
    let inner = components.iter().filter_map(|part| match part["type"].as_u64() {
        Some(18) => Some((part, &part["component"])),
        Some(1) => Some((part, &part["components"][0])),
        _ => None,
    });
    inner
        .map(|(part, field)| FormField {
            custom_id: said(&field["custom_id"]).unwrap_or_default(),
            kind: match field["type"].as_u64() {
                Some(3) => "menu",
                Some(5..=8) => "people",
                Some(19) => "files",
                Some(21) => "radio",
                Some(22) => "checkboxes",
                Some(23) => "checkbox",
                _ => "text",
            },
            label: said(&part["label"]).or_else(|| said(&field["label"])).unwrap_or_default(),
            description: said(&part["description"]),
            paragraph: field["style"] == 2,
            required: field["required"] != false && field["type"] != 23,
            max: field["max_length"].as_u64(),
            min: field["min_length"].as_u64(),
            value: said(&field["value"]),
            placeholder: said(&field["placeholder"]),
            options: options_of(field),
        })
        .collect()
}

fn names(field: &FormField, key: &str) -> bool {
    field.custom_id == key || field.label.eq_ignore_ascii_case(key)
}

/// What the client accepts in a field: a text, a list of values, or true and false.
fn accepted(world: &World, form: &OpenForm, field: &FormField, given: Option<&Value>) -> Done<Value> {
    let label = &field.label;
    match field.kind {
        "text" => {
            let text = given.map_or(field.value.as_deref(), Value::as_str).unwrap_or_default();
            let length = text.chars().count() as u64;
            if text.is_empty() && !field.required {
                return Ok(json!(""));
            }
            if text.is_empty() {
                return cannot(format!("“{label}” must be filled in"));
            }
            if length < field.min.unwrap_or(0) || length > field.max.unwrap_or(4000) {
                return cannot(format!(
                    "“{label}” takes {} to {} characters",
                    field.min.unwrap_or(0),
                    field.max.unwrap_or(4000)
                ));
            }
            Ok(json!(text))
        }
        "checkbox" => Ok(json!(given.is_some_and(|given| *given == true || given == "true"))),
        _ => {
            let wanted: Vec<&str> = match given {
                Some(Value::Array(list)) => list.iter().filter_map(Value::as_str).collect(),
                Some(Value::String(one)) if !one.is_empty() => vec![one],
                _ => Vec::new(),
            };
            if wanted.is_empty() && field.required {
                return cannot(format!("“{label}” must be answered"));
            }
            let guild = world.channels.get(&form.channel).map_or(0, |place| place.guild);
            let value = |wanted: &&str| match field.kind {
                "people" => world.someone_or_something(guild, wanted).map(|id| id.to_string()),
                _ => field
                    .options
                    .iter()
                    .find(|option| option.value == *wanted || option.label == *wanted)
                    .map(|option| option.value.clone()),
            };
            let values: Option<Vec<String>> = wanted.iter().map(value).collect();
            let values = values.ok_or_else(|| Cannot(format!("“{label}” offers no such choice")))?;
            Ok(if field.kind == "radio" { json!(values.first()) } else { json!(values) })
        }
    }
}

impl World {
    fn open_form(&self, person: Id, form: Id) -> Done<OpenForm> {
        let open = self.forms.get(&form).filter(|open| open.person == person);
        open.cloned().ok_or_else(|| Cannot("this form is not open any more".to_owned()))
    }

    fn send_form(&mut self, form: &OpenForm, fields: &[FormField], filled: &BTreeMap<String, Value>) -> Done<Id> {
        self.seen_place(form.person, form.channel)?;
        self.forms.remove(&form.id);
        let spoken = |value: &Value| match value {
            Value::String(text) => text.clone(),
            Value::Array(list) => list.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", "),
            other => other.to_string(),
        };
        let told: Vec<(String, String)> =
            fields.iter().map(|field| (field.label.clone(), spoken(&filled[&field.custom_id]))).collect();
        self.tell_submitted(form, &told);
        let components: Vec<Value> =
            form.components.iter().enumerate().map(|(index, part)| submitted(part, index, filled)).collect();
        let people = fields
            .iter()
            .filter(|field| field.kind == "people")
            .flat_map(|field| filled[&field.custom_id].as_array().into_iter().flatten());
        let ids: Vec<Id> = people.filter_map(|id| id.as_str()?.parse().ok()).collect();
        let mut data = json!({"custom_id": form.custom_id, "components": components});
        if !ids.is_empty() {
            let guild = self.channels.get(&form.channel).map_or(0, |place| place.guild);
            data["resolved"] = Value::Object(self.resolved_json(guild, &ids));
        }
        Ok(self.set_off(kind::MODAL_SUBMIT, form.person, form.channel, data, form.source))
    }
}

/// A part of a form as the bot gets it back: a label with its component, or a row with its inputs.
fn submitted(part: &Value, index: usize, filled: &BTreeMap<String, Value>) -> Value {
    let id = index * 2 + 1;
    let field = |field: &Value| {
        let custom_id = field["custom_id"].as_str().unwrap_or_default();
        let key = if matches!(field["type"].as_u64(), Some(4 | 21 | 23)) { "value" } else { "values" };
        json!({"type": field["type"], "id": id + 1, "custom_id": custom_id, key: filled.get(custom_id)})
    };
    match part["type"].as_u64() {
        Some(18) => json!({"type": 18, "id": id, "component": field(&part["component"])}),
        Some(1) => json!({"type": 1, "id": id, "components": [field(&part["components"][0])]}),
        _ => json!({"type": part["type"], "id": id}),
    }
}
