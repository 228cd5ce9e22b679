//! What a message shows, in a form in which one that is wanted and one that stands there can be compared.
//!
//! Discord gives a message back with more than was sent (ids, kinds, nulls, defaults) and without surrounding blanks, so
//! both are reduced to the same few things: text, embeds and components. Files and mentions are not part of a picture.

use serde_json::{Map, Value};

use super::outbound;
use crate::domain::message::Message;
use crate::domain::time::Instant;

/// What a message shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    content: String,
    embeds: Vec<Value>,
    components: Vec<Value>,
}

const OF_EMBED: [&str; 6] = ["title", "description", "color", "fields", "footer", "timestamp"];
const OF_PART: [&str; 13] = [
    "name",
    "value",
    "inline",
    "text",
    "type",
    "components",
    "custom_id",
    "label",
    "style",
    "url",
    "emoji",
    "options",
    "placeholder",
];
const OF_CHOICE: [&str; 3] = ["description", "id", "animated"];

impl Picture {
    /// Of a message that is to be sent.
    pub fn wanted(message: &Message) -> Self {
        Self::of(&outbound::message(message))
    }

    /// Of a message's JSON, as sent or as received.
    pub(super) fn of(json: &Value) -> Self {
        let list = |key: &str| json[key].as_array().into_iter().flatten();
        Self {
            content: json["content"].as_str().unwrap_or_default().trim().to_owned(),
            embeds: list("embeds").map(|embed| reduced(embed, &OF_EMBED)).collect(),
            components: list("components").map(|component| reduced(component, &OF_PART)).collect(),
        }
    }

    /// The `custom_id`s of all its buttons and menus.
    pub fn custom_ids(&self) -> Vec<String> {
        let mut found = Vec::new();
        self.components.iter().for_each(|component| collect_custom_ids(component, &mut found));
        found
    }
}

/// `value` with only the keys that show, without nulls, defaults and surrounding blanks, times as moments.
fn reduced(value: &Value, keys: &[&str]) -> Value {
    match value {
        Value::Object(object) => {
            let mut kept = Map::new();
            let mut names: Vec<&String> = object.keys().filter(|key| keys.contains(&key.as_str())).collect();
            names.sort();
            for key in names {
                let below: Vec<&str> = OF_PART.iter().chain(&OF_CHOICE).copied().collect();
                let value = match key.as_str() {
                    "timestamp" => moment(&object[key]),
                    // Components are numbered by Discord; emoji have an id of their own.
                    "components" => reduced(&object[key], &OF_PART),
                    _ => reduced(&object[key], &below),
                };
                let nothing =
                    value.is_null() || value == Value::Bool(false) || value.as_array().is_some_and(Vec::is_empty);
                if !nothing {
                    kept.insert(key.clone(), value);
                }
            }
            Value::Object(kept)
        }
        Value::Array(values) => Value::Array(values.iter().map(|value| reduced(value, keys)).collect()),
        Value::String(text) => Value::String(text.trim().to_owned()),
        other => other.clone(),
    }
}

fn moment(value: &Value) -> Value {
    value.as_str().and_then(Instant::from_rfc3339).map_or(Value::Null, |at| at.unix_ms().into())
}

fn collect_custom_ids(component: &Value, found: &mut Vec<String>) {
    found.extend(component["custom_id"].as_str().map(str::to_owned));
    for within in component["components"].as_array().into_iter().flatten() {
        collect_custom_ids(within, found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::message::{Button, ButtonStyle, Choice, Does, Embed, Emoji, Field, Menu, Row};
    use crate::domain::press::Press;
    use serde_json::json;

    fn panel() -> Message {
        let open = Does::Press(Press::Open("bug-report".into()), ButtonStyle::Primary);
        Message {
            content: String::new(),
            embeds: vec![Embed {
                title: Some("Talk to the team".into()),
                description: Some("Pick what you need.\n".into()),
                colour: Some(5),
                fields: vec![Field { name: "a".into(), value: "b".into(), inline: false }],
                timestamp: Some(Instant::from_unix_ms(1_795_339_781_000)),
                footer: Some("f".into()),
            }],
            rows: vec![
                Row::Buttons(vec![Button {
                    label: "Bug".into(),
                    emoji: Some(Emoji::Unicode("🐛".into())),
                    does: open,
                }]),
                Row::Menu(Menu {
                    press: Press::OpenFromMenu("main".into()),
                    placeholder: "Pick".into(),
                    takes: (1, 1),
                    choices: vec![Choice {
                        value: "bug-report".into(),
                        label: "Bug".into(),
                        description: Some("d".into()),
                        emoji: Some(Emoji::Custom { animated: false, name: "x".into(), id: 5 }),
                    }],
                }),
            ],
            ..Message::default()
        }
    }

    /// The panel as Discord gives it back.
    fn received() -> Value {
        json!({
            "id": "1", "content": "", "attachments": [], "type": 0,
            "embeds": [{
                "type": "rich", "title": "Talk to the team", "description": "Pick what you need.", "color": 5,
                "fields": [{"name": "a", "value": "b", "inline": false}], "footer": {"text": "f"},
                "timestamp": "2026-11-22T09:29:41+00:00", "content_scan_version": 0
            }],
            "components": [
                {"type": 1, "id": 1, "components": [
                    {"type": 2, "id": 2, "custom_id": "fd:open:bug-report", "style": 1, "label": "Bug", "emoji": {"name": "🐛"}}]},
                {"type": 1, "id": 3, "components": [{
                    "type": 3, "id": 4, "custom_id": "fd:menu:main", "placeholder": "Pick", "min_values": 1, "max_values": 1,
                    "options": [{"label": "Bug", "value": "bug-report", "description": "d", "emoji": {"id": "5", "name": "x"}}]
                }]}
            ]
        })
    }

    #[test]
    fn what_was_sent_is_what_stands_there() {
        assert_eq!(Picture::of(&received()), Picture::wanted(&panel()));
    }

    #[test]
    fn every_visible_change_is_a_difference() {
        for (pointer, value) in [
            ("/content", json!("hello")),
            ("/embeds/0/title", json!("Other")),
            ("/embeds/0/color", json!(6)),
            ("/embeds/0/fields/0/inline", json!(true)),
            ("/embeds/0/timestamp", json!("2026-11-22T09:29:42+00:00")),
            ("/components/0/components/0/style", json!(2)),
            ("/components/0/components/0/custom_id", json!("fd:open:other")),
            ("/components/0/components/0/emoji", json!({"name": "🪲"})),
            ("/components/1/components/0/options/0/description", json!("e")),
            ("/components/1/components/0/options/0/emoji/id", json!("6")),
        ] {
            let mut changed = received();
            *changed.pointer_mut(pointer).unwrap() = value;
            assert_ne!(Picture::of(&changed), Picture::wanted(&panel()), "{pointer}");
        }
    }

    #[test]
    fn buttons_and_menus_are_found_by_their_custom_ids() {
        assert_eq!(Picture::of(&received()).custom_ids(), ["fd:open:bug-report", "fd:menu:main"]);
    }
}
