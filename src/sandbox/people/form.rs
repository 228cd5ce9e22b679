//! Filling in a form and sending it, or closing it unsent.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Value, json};

use super::look::{options_of, said};
use super::view::FormField;
use super::{Cannot, Done, Person, cannot};
use crate::sandbox::limits::FILE_BYTES;
use crate::sandbox::rest::draft::kept_name;
use crate::sandbox::rest::request::media_type_of;
use crate::sandbox::world::interaction::{OpenForm, kind};
use crate::sandbox::world::message::Attachment;
use crate::sandbox::world::{Id, World};

/// A file that somebody puts into a field of a form.
#[derive(Debug, Clone, Copy)]
pub struct FormFile<'a> {
    /// The field, by its label or `custom_id`.
    pub field: &'a str,
    /// The file's name.
    pub name: &'a str,
    /// What is in it.
    pub bytes: &'a [u8],
}

/// What was put into a field, as the bot gets it, and as people would say it.
struct Filled {
    value: Value,
    spoken: String,
    files: Vec<Attachment>,
}

impl Person {
    /// Sends a form with texts by label or `custom_id`; what is not named is sent as it stands. Returns the new interaction.
    pub fn submit(&self, form: Id, values: &[(&str, &str)]) -> Done<Id> {
        self.submit_values(form, values.iter().map(|(key, value)| ((*key).to_owned(), json!(value))).collect())
    }

    /// Sends a form; a field with several choices takes a list.
    pub fn submit_values(&self, form: Id, values: BTreeMap<String, Value>) -> Done<Id> {
        self.submit_with_files(form, values, &[])
    }

    /// Sends a form with files in the fields that take them.
    pub fn submit_with_files(&self, form: Id, values: BTreeMap<String, Value>, files: &[FormFile<'_>]) -> Done<Id> {
        self.act(|world, me| {
            let open = world.open_form(me, form)?;
            let fields = world.form_fields(&open);
            let mut keys = values.keys().map(String::as_str).chain(files.iter().map(|file| file.field));
            if let Some(stranger) = keys.find(|key| !fields.iter().any(|field| names(field, key))) {
                return cannot(format!("the form has no field “{stranger}”"));
            }
            let mut filled = BTreeMap::new();
            for field in &fields {
                let given = values.iter().find(|(key, _)| names(field, key)).map(|(_, value)| value);
                let files: Vec<_> = files.iter().filter(|file| names(field, file.field)).collect();
                filled.insert(field.custom_id.clone(), world.filled(&open, field, given, &files)?);
            }
            world.send_form(&open, &fields, filled)
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

/// The kinds of components that a form's fields are.
fn kind_of(component: &Value) -> &'static str {
    match component["type"].as_u64() {
        Some(3) => "menu",
        Some(5..=8) => "people",
        Some(19) => "files",
        Some(21) => "radio",
        Some(22) => "checkboxes",
        Some(23) => "checkbox",
        _ => "text",
    }
}

fn names(field: &FormField, key: &str) -> bool {
    field.custom_id == key || field.label.eq_ignore_ascii_case(key)
}

/// Whether a client lets so many be given.
fn check_count(field: &FormField, count: usize, what: &str) -> Done<()> {
    let (least, most) = (field.min.unwrap_or(0), field.max.unwrap_or(u64::MAX));
    let count = count as u64;
    if count == 0 && !field.required {
        return Ok(());
    }
    if count == 0 {
        return cannot(format!("“{}” must be answered", field.label));
    }
    if count < least || count > most {
        return cannot(format!("“{}” takes {least} to {most} {what}", field.label));
    }
    Ok(())
}

/// The text that a client accepts in a field.
fn accepted_text(field: &FormField, given: Option<&Value>) -> Done<String> {
    let label = &field.label;
    let text = given.map_or(field.value.as_deref(), Value::as_str).unwrap_or_default();
    let length = text.chars().count() as u64;
    if text.is_empty() && !field.required {
        return Ok(String::new());
    }
    if text.is_empty() {
        return cannot(format!("“{label}” must be filled in"));
    }
    let (least, most) = (field.min.unwrap_or(0), field.max.unwrap_or(4000));
    if length < least || length > most {
        return cannot(format!("“{label}” takes {least} to {most} characters"));
    }
    Ok(text.to_owned())
}

impl World {
    /// The fields of a form, whether they stand in labels or in rows.
    pub fn form_fields(&self, form: &OpenForm) -> Vec<FormField> {
        let inner = form.components.iter().filter_map(|part| match part["type"].as_u64() {
            Some(18) => Some((part, &part["component"])),
            Some(1) => Some((part, &part["components"][0])),
            _ => None,
        });
        inner.map(|(part, field)| self.form_field(form, part, field)).collect()
    }

    fn form_field(&self, form: &OpenForm, part: &Value, field: &Value) -> FormField {
        let kind = kind_of(field);
        let options = match kind {
            "people" => self.everything(self.guild_of_form(form), field["type"].as_u64().unwrap_or(5)),
            _ => options_of(field),
        };
        let number = |key: &str| field[key].as_u64();
        let (min, max) = match kind {
            "text" => (number("min_length"), number("max_length")),
            "checkboxes" => (number("min_values").or(Some(1)), number("max_values").or(Some(options.len() as u64))),
            "menu" | "people" | "files" => (number("min_values").or(Some(1)), number("max_values").or(Some(1))),
            _ => (None, None),
        };
        FormField {
            custom_id: said(&field["custom_id"]).unwrap_or_default(),
            kind,
            label: said(&part["label"]).or_else(|| said(&field["label"])).unwrap_or_default(),
            description: said(&part["description"]),
            paragraph: field["style"] == 2,
            required: field["required"] != false && kind != "checkbox",
            max,
            min,
            value: said(&field["value"]),
            placeholder: said(&field["placeholder"]),
            options,
        }
    }

    fn guild_of_form(&self, form: &OpenForm) -> Id {
        self.channels.get(&form.channel).map_or(0, |place| place.guild)
    }

    /// What the client accepts in a field: a text, a list of values, true and false, or files.
    fn filled(
        &mut self,
        form: &OpenForm,
        field: &FormField,
        given: Option<&Value>,
        files: &[&FormFile<'_>],
    ) -> Done<Filled> {
        if field.kind != "files" && !files.is_empty() {
            return cannot(format!("“{}” takes no files", field.label));
        }
        match field.kind {
            "text" => {
                let text = accepted_text(field, given)?;
                Ok(Filled { value: json!(text), spoken: text, files: Vec::new() })
            }
            "checkbox" => {
                let ticked = given.is_some_and(|given| *given == true || given == "true");
                Ok(Filled { value: json!(ticked), spoken: ticked.to_string(), files: Vec::new() })
            }
            "files" => self.uploaded(field, files),
            _ => self.chosen(form, field, given),
        }
    }

    fn chosen(&self, form: &OpenForm, field: &FormField, given: Option<&Value>) -> Done<Filled> {
        let wanted: Vec<&str> = match given {
            Some(Value::Array(list)) => list.iter().filter_map(Value::as_str).collect(),
            Some(Value::String(one)) if !one.is_empty() => vec![one],
            _ => Vec::new(),
        };
        check_count(field, wanted.len(), "choices")?;
        let guild = self.guild_of_form(form);
        let option = |wanted: &&str| {
            let value = match field.kind {
                "people" => self.someone_or_something(guild, wanted)?.to_string(),
                _ => (*wanted).to_owned(),
            };
            field.options.iter().find(|option| option.value == value || option.label == value)
        };
        let options: Option<Vec<_>> = wanted.iter().map(option).collect();
        let options = options.ok_or_else(|| Cannot(format!("“{}” offers no such choice", field.label)))?;
        let values: Vec<&str> = options.iter().map(|option| option.value.as_str()).collect();
        let labels: Vec<&str> = options.iter().map(|option| option.label.as_str()).collect();
        let value = if field.kind == "radio" { json!(values.first()) } else { json!(values) };
        Ok(Filled { value, spoken: labels.join(", "), files: Vec::new() })
    }

    fn uploaded(&mut self, field: &FormField, files: &[&FormFile<'_>]) -> Done<Filled> {
        check_count(field, files.len(), "files")?;
        if files.iter().any(|file| file.bytes.len() > FILE_BYTES) {
            return cannot("a file has at most 10 MB");
        }
        let kept = files.iter().map(|file| Attachment {
            id: self.next_id(),
            name: kept_name(file.name),
            media_type: media_type_of(file.name).to_owned(),
            description: None,
            bytes: Arc::from(file.bytes),
        });
        let files: Vec<Attachment> = kept.collect();
        let ids: Vec<String> = files.iter().map(|file| file.id.to_string()).collect();
        let spoken: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
        Ok(Filled { value: json!(ids), spoken: spoken.join(", "), files })
    }

    fn open_form(&self, person: Id, form: Id) -> Done<OpenForm> {
        let open = self.forms.get(&form).filter(|open| open.person == person);
        open.cloned().ok_or_else(|| Cannot("this form is not open any more".to_owned()))
    }

    fn send_form(&mut self, form: &OpenForm, fields: &[FormField], mut filled: BTreeMap<String, Filled>) -> Done<Id> {
        self.seen_place(form.person, form.channel)?;
        self.forms.remove(&form.id);
        let told: Vec<(String, String)> =
            fields.iter().map(|field| (field.label.clone(), filled[&field.custom_id].spoken.clone())).collect();
        self.tell_submitted(form, &told);
        let components: Vec<Value> =
            form.components.iter().enumerate().map(|(index, part)| submitted(part, index, &filled)).collect();
        let people = fields
            .iter()
            .filter(|field| field.kind == "people")
            .flat_map(|field| filled[&field.custom_id].value.as_array().into_iter().flatten());
        let ids: Vec<Id> = people.filter_map(|id| id.as_str()?.parse().ok()).collect();
        let mut resolved = self.resolved_json(self.guild_of_form(form), &ids);
        let files: Vec<Attachment> = filled.values_mut().flat_map(|field| std::mem::take(&mut field.files)).collect();
        if !files.is_empty() {
            let json = files.iter().map(|file| (file.id.to_string(), self.upload_json(form.channel, file))).collect();
            resolved.insert("attachments".to_owned(), Value::Object(json));
            self.uploads.extend(files.into_iter().map(|file| (file.id, file)));
        }
        let mut data = json!({"custom_id": form.custom_id, "components": components});
        if !resolved.is_empty() {
            data["resolved"] = Value::Object(resolved);
        }
        Ok(self.set_off(kind::MODAL_SUBMIT, form.person, form.channel, data, form.source))
    }
}

/// A part of a form as the bot gets it back: a label with its component, or a row with its inputs.
fn submitted(part: &Value, index: usize, filled: &BTreeMap<String, Filled>) -> Value {
    let id = index * 2 + 1;
    let field = |field: &Value| {
        let custom_id = field["custom_id"].as_str().unwrap_or_default();
        let key = if matches!(field["type"].as_u64(), Some(4 | 21 | 23)) { "value" } else { "values" };
        json!({"type": field["type"], "id": id + 1, "custom_id": custom_id, key: filled.get(custom_id).map(|filled| &filled.value)})
    };
    match part["type"].as_u64() {
        Some(18) => json!({"type": 18, "id": id, "component": field(&part["component"])}),
        Some(1) => json!({"type": 1, "id": id, "components": [field(&part["components"][0])]}),
        _ => json!({"type": part["type"], "id": id}),
    }
}
