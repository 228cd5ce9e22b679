//! Discord's limits on what a bot sends, written down a second time on purpose: nothing here comes from the bot.
//!
//! Every check walks a body and gathers all that is wrong in Discord's own shape: nested `errors` with `_errors` lists.

pub mod command;
pub mod component;
pub mod message;
pub mod modal;

use serde_json::{Map, Value, json};

/// The largest file.
pub const FILE_BYTES: usize = 10 * 1024 * 1024;
/// The largest request.
pub const REQUEST_BYTES: usize = 25 * 1024 * 1024;

/// All that is wrong with a body, by place.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Errors {
    found: Vec<(Vec<String>, &'static str, String)>,
}

/// A place in a body, such as `embeds.0.title`.
#[derive(Debug, Clone, Default)]
pub struct At(Vec<String>);

impl At {
    /// The body itself.
    pub fn top() -> Self {
        Self::default()
    }

    /// A key or index below this place.
    pub fn then(&self, key: impl ToString) -> Self {
        let mut path = self.0.clone();
        path.push(key.to_string());
        Self(path)
    }
}

impl Errors {
    /// Remembers something wrong.
    pub fn add(&mut self, at: &At, code: &'static str, message: impl Into<String>) {
        self.found.push((at.0.clone(), code, message.into()));
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Discord's `errors` object.
    pub fn into_json(self) -> Value {
        let mut root = Value::Object(Map::new());
        for (path, code, message) in self.found {
            let mut place = &mut root;
            for key in path {
                place = &mut place[key];
                if place.is_null() {
                    *place = json!({});
                }
            }
            if place["_errors"].is_null() {
                place["_errors"] = json!([]);
            }
            if let Some(list) = place["_errors"].as_array_mut() {
                list.push(json!({"code": code, "message": message}));
            }
        }
        root
    }

    /// Keys that Discord does not know here.
    pub fn only(&mut self, body: &Value, at: &At, known: &[&str]) {
        for key in body.as_object().into_iter().flat_map(Map::keys) {
            if !known.contains(&key.as_str()) {
                self.add(&at.then(key), "UNKNOWN_KEY", "The sandbox knows no such key here.");
            }
        }
    }

    /// A text of so many characters, absent only if `required` is false. `null` counts as absent.
    pub fn text(&mut self, body: &Value, at: &At, key: &str, required: bool, min: usize, max: usize) {
        let at = at.then(key);
        match &body[key] {
            Value::Null if required => self.add(&at, "BASE_TYPE_REQUIRED", "This field is required"),
            Value::Null => {}
            Value::String(text) => self.length(text, &at, min, max),
            Value::Number(_) | Value::Bool(_) | Value::Array(_) | Value::Object(_) => {
                self.add(&at, "STRING_TYPE_CONVERT", "Could not interpret value as string.");
            }
        }
    }

    /// A text that is there.
    pub fn length(&mut self, text: &str, at: &At, min: usize, max: usize) {
        let length = text.chars().count();
        if length < min && min > 0 && length == 0 && min == 1 {
            self.add(at, "BASE_TYPE_REQUIRED", "This field is required");
        } else if length > max && min == 0 {
            self.add(at, "BASE_TYPE_MAX_LENGTH", format!("Must be {max} or fewer in length."));
        } else if length < min || length > max {
            self.add(at, "BASE_TYPE_BAD_LENGTH", format!("Must be between {min} and {max} in length."));
        }
    }

    /// A whole number between two, if it is there.
    pub fn number(&mut self, body: &Value, at: &At, key: &str, min: i64, max: i64) {
        let at = at.then(key);
        match body[key].as_i64() {
            None if body[key].is_null() => {}
            None => self.add(&at, "NUMBER_TYPE_COERCE", format!("Value \"{}\" is not int.", body[key])),
            Some(number) if number < min => {
                self.add(&at, "NUMBER_TYPE_MIN", format!("int value should be greater than or equal to {min}."));
            }
            Some(number) if number > max => {
                self.add(&at, "NUMBER_TYPE_MAX", format!("int value should be less than or equal to {max}."));
            }
            Some(_) => {}
        }
    }

    /// One of these numbers, if it is there.
    pub fn choice(&mut self, body: &Value, at: &At, key: &str, choices: &[u64]) {
        if !body[key].is_null() && !body[key].as_u64().is_some_and(|number| choices.contains(&number)) {
            let list = choices.iter().map(u64::to_string).collect::<Vec<_>>().join(", ");
            self.add(&at.then(key), "BASE_TYPE_CHOICES", format!("Value must be one of {{{list}}}."));
        }
    }

    /// True or false, if it is there.
    pub fn flag(&mut self, body: &Value, at: &At, key: &str) {
        if !body[key].is_null() && !body[key].is_boolean() {
            self.add(&at.then(key), "BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
        }
    }

    /// A list of so many, empty if it is absent.
    pub fn list<'a>(&mut self, body: &'a Value, at: &At, key: &str, min: usize, max: usize) -> &'a [Value] {
        let at = at.then(key);
        match &body[key] {
            Value::Null if min > 0 => self.add(&at, "BASE_TYPE_REQUIRED", "This field is required"),
            Value::Null => {}
            Value::Array(list) => {
                if list.len() < min || list.len() > max {
                    self.add(&at, "BASE_TYPE_BAD_LENGTH", format!("Must be between {min} and {max} in length."));
                }
                return list;
            }
            _ => self.add(&at, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType"),
        }
        &[]
    }
}

/// Reads an id that is written as a string, as Discord does.
pub fn id_of(value: &Value) -> Option<u64> {
    value.as_str().and_then(|text| text.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_is_told_in_discords_nested_shape() {
        let mut errors = Errors::default();
        errors.text(&json!({"title": "x".repeat(257)}), &At::top().then("embeds").then(0), "title", false, 0, 256);
        let told = errors.into_json();
        assert_eq!(told["embeds"]["0"]["title"]["_errors"][0]["message"], "Must be 256 or fewer in length.");
    }
}
