//! What somebody does on the page, done as that person.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;

use axum::extract::State;
use axum::response::Json;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::sandbox::people::form::FormFile;
use crate::sandbox::people::{Cannot, Person};
use crate::sandbox::world::Id;
use crate::sandbox::{Sandbox, Shared};

/// An act as the page sends it.
#[derive(Debug, Deserialize)]
pub struct Act {
    #[serde(rename = "as")]
    who: String,
    #[serde(rename = "do")]
    what: String,
    #[serde(default)]
    channel: String,
    #[serde(default)]
    message: String,
    #[serde(default)]
    custom_id: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    form: String,
    #[serde(default)]
    values: Value,
    #[serde(default)]
    files: Vec<SentFile>,
}

#[derive(Debug, Deserialize)]
struct SentFile {
    /// The form's field that it is put into.
    #[serde(default)]
    field: String,
    name: String,
    base64: String,
}

fn id(text: &str) -> Id {
    text.parse().unwrap_or(0)
}

/// `POST /sandbox/act`.
pub async fn act(State(shared): State<Arc<Shared>>, Json(act): Json<Act>) -> Json<Value> {
    let sandbox = Sandbox { shared, address: SocketAddr::from(([127, 0, 0, 1], 0)) };
    Json(match perform(&sandbox.person(id(&act.who)), &act) {
        Ok(Some(interaction)) => json!({"ok": true, "interaction": interaction.to_string()}),
        Ok(None) => json!({"ok": true}),
        Err(Cannot(why)) => json!({"error": why}),
    })
}

fn bytes_of(files: &[SentFile]) -> Result<Vec<Vec<u8>>, Cannot> {
    let decode = |file: &SentFile| {
        BASE64_STANDARD.decode(&file.base64).map_err(|_| Cannot(format!("{} could not be read", file.name)))
    };
    files.iter().map(decode).collect()
}

fn perform(person: &Person, act: &Act) -> Result<Option<Id>, Cannot> {
    let (channel, message) = (id(&act.channel), id(&act.message));
    match act.what.as_str() {
        "press" => person.press_on(channel, message, &act.custom_id).map(Some),
        "pick" => {
            let values: Vec<String> = act
                .values
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(|value| value.as_str().map(str::to_owned))
                .collect();
            person.pick_on(channel, message, &act.custom_id, &values).map(Some)
        }
        "command" => person.command(channel, &act.text).map(Some),
        "say" => {
            let bytes = bytes_of(&act.files)?;
            let files: Vec<(&str, &[u8])> =
                act.files.iter().zip(&bytes).map(|(file, bytes)| (file.name.as_str(), bytes.as_slice())).collect();
            person.say_with_files(channel, &act.text, &files).map(|_| None)
        }
        "edit" => person.edit(channel, message, &act.text).map(|()| None),
        "delete" => person.delete(channel, message).or_else(|_| person.hide(channel, message)).map(|()| None),
        "submit" => {
            let values: BTreeMap<String, Value> =
                act.values.as_object().into_iter().flatten().map(|(key, value)| (key.clone(), value.clone())).collect();
            let bytes = bytes_of(&act.files)?;
            let sent = act.files.iter().zip(&bytes);
            let files: Vec<FormFile<'_>> =
                sent.map(|(file, bytes)| FormFile { field: &file.field, name: &file.name, bytes }).collect();
            person.submit_with_files(id(&act.form), values, &files).map(Some)
        }
        "dismiss" => person.dismiss(id(&act.form)).map(|()| None),
        other => Err(Cannot(format!("the page asked for {other:?}, which nobody can do"))),
    }
}
