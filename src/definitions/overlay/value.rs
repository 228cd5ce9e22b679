//! A value that is set from Discord: from what was given, to the text that is kept, to a node of the tree and to YAML.
//!
//! The text that is kept is what a file would hold: a word, a number, a name, names with commas between them. A channel or
//! role that the files have no name for is kept as `name=id`, with a name made of Discord's; laying it over the files gives
//! it that name.

use std::sync::Arc;

use super::keys::{Kind, Setting};
use super::place_name;
use crate::definitions::diagnostic::{Place, SourceFile};
use crate::definitions::node::{Data, Node, Scalar, Style, read_number};
use crate::definitions::values;
use crate::domain::overrides::Given;

/// Why what was given cannot be a value of the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misplaced {
    /// A channel is wanted.
    WantsChannel,
    /// A role is wanted.
    WantsRole,
    /// A text is wanted.
    WantsText,
}

/// The word for an empty list.
pub const NONE: &str = "none";

/// The names that a server's files have for channels or roles, with their ids.
pub type Names<'n> = &'n dyn Fn(u64) -> Option<String>;

/// The text that is kept for what was given. `known` gives the files' name of a channel or role.
pub fn kept(kind: Kind, given: &Given, known: Names<'_>) -> Result<String, Misplaced> {
    let named = |id: u64, name: &str, otherwise: &str| {
        known(id).unwrap_or_else(|| {
            let name = values::slug(name).unwrap_or_else(|| format!("{otherwise}-{id}"));
            format!("{name}={id}")
        })
    };
    Ok(match (kind, given) {
        (Kind::Channel, Given::Channel(id, _)) => id.to_string(),
        (Kind::Role, Given::Role(id, _)) => id.to_string(),
        (Kind::ChannelName, Given::Channel(id, name)) => named(id.0, name, "channel"),
        (Kind::RoleNames, Given::Role(id, name)) => named(id.0, name, "role"),
        (Kind::Channel | Kind::Role, Given::Text(text)) => {
            mentioned(text).map_or_else(|| text.clone(), |id| id.to_string())
        }
        (Kind::ChannelName, Given::Text(text)) => match mentioned(text) {
            Some(id) => named(id, "", "channel"),
            None => text.trim_start_matches('#').to_owned(),
        },
        (Kind::RoleNames, Given::Text(text)) => {
            let name = |part: &str| match mentioned(part) {
                Some(id) => named(id, "", "role"),
                None => part.trim_start_matches('@').to_owned(),
            };
            parts(&text.replace("><", ">,<").replace("> <", ">,<"))
                .map(|part| name(&part))
                .collect::<Vec<_>>()
                .join(", ")
        }
        (Kind::TypeNames, Given::Text(text)) => parts(text).collect::<Vec<_>>().join(", "),
        (Kind::YesNo, Given::Text(text)) => match text.to_ascii_lowercase().as_str() {
            "yes" | "on" | "true" => "true".to_owned(),
            "no" | "off" | "false" => "false".to_owned(),
            _ => text.clone(),
        },
        (Kind::Number | Kind::Duration | Kind::Words | Kind::Text, Given::Text(text)) => text.clone(),
        (Kind::Channel | Kind::ChannelName, _) => return Err(Misplaced::WantsChannel),
        (Kind::Role | Kind::RoleNames, _) => return Err(Misplaced::WantsRole),
        _ => return Err(Misplaced::WantsText),
    })
}

/// The names of a list, as it is kept.
pub fn parts(text: &str) -> impl Iterator<Item = String> {
    text.split(',').map(str::trim).filter(|part| !part.is_empty() && *part != NONE).map(str::to_owned)
}

/// A name that the files do not have, with the id that it is to stand for.
pub fn new_name(part: &str) -> Option<(&str, u64)> {
    let (name, id) = part.split_once('=')?;
    Some((name, id.parse().ok()?))
}

/// The id in a mention, or bare.
fn mentioned(text: &str) -> Option<u64> {
    let digits = text.trim().trim_matches(|c: char| "<>@&#!".contains(c));
    (digits.len() >= 17 && digits.bytes().all(|b| b.is_ascii_digit())).then(|| digits.parse().ok()).flatten()
}

/// A value as YAML on one line, in which every name is known.
pub(super) fn yaml(kind: Kind, value: &str) -> String {
    match kind {
        Kind::RoleNames | Kind::TypeNames => {
            format!("[{}]", parts(value).map(|part| plain(&part)).collect::<Vec<_>>().join(", "))
        }
        Kind::Channel | Kind::Role => quoted(value),
        Kind::YesNo | Kind::Number | Kind::Duration | Kind::Words | Kind::ChannelName => plain(value),
        Kind::Text => text(value),
    }
}

/// A text in quotes. A dollar sign is written twice, so that it never names a variable.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text.replace('$', "$$")).to_string()
}

/// A text without quotes, where it is a plain word.
fn plain(text: &str) -> String {
    let fits = |c: char| c.is_ascii_alphanumeric() || "-_./+".contains(c);
    let is_word = text.starts_with(|c: char| c.is_ascii_alphanumeric()) && text.chars().all(fits);
    if is_word || read_number(text).is_some() { text.to_owned() } else { quoted(text) }
}

/// A key as YAML.
pub(super) fn word(key: &str) -> String {
    text(key)
}

/// A text that stays a text: not what YAML takes for a number, a truth or nothing.
fn text(value: &str) -> String {
    let scalar = Scalar {
        text: value.to_owned(),
        style: Style::Plain,
        kind: crate::definitions::node::Kind::Text,
        pieces: Vec::new(),
        written: None,
    };
    let other = scalar.flag().is_some() || scalar.is_null() || read_number(value).is_some();
    if other { quoted(value) } else { plain(value) }
}

/// A value as a node of a file's tree: its place is in a file of its own, which holds it as YAML.
pub(super) fn node(setting: &Setting, value: &str) -> Arc<Node> {
    let yaml = yaml(setting.kind, value);
    let file = Arc::new(SourceFile { path: place_name(&setting.key), text: yaml });
    let place = |from: usize, text: &str| Place { file: Arc::clone(&file), start: from, end: from + text.len() };
    match setting.kind {
        Kind::RoleNames | Kind::TypeNames => {
            let mut from = 1;
            let items = parts(value).map(|part| {
                let written = plain(&part);
                let item = scalar(&part, &written, place(from, &written));
                from += written.len() + 2;
                item
            });
            let items = items.collect();
            Arc::new(Node { place: place(0, &file.text), data: Data::List(items) })
        }
        _ => scalar(value, &file.text, place(0, &file.text)),
    }
}

/// The id of a channel or role that an override brings a name for.
pub(super) fn id(setting: &Setting, id: u64) -> Arc<Node> {
    let text = id.to_string();
    let file = Arc::new(SourceFile { path: place_name(&setting.key), text: quoted(&text) });
    scalar(&text, &file.text, Place { file: Arc::clone(&file), start: 0, end: file.text.len() })
}

/// A single value; nothing in it is a variable.
fn scalar(value: &str, written: &str, place: Place) -> Arc<Node> {
    let style = if written.starts_with('"') { Style::Quoted } else { Style::Plain };
    let scalar = Scalar {
        text: value.to_owned(),
        style,
        kind: crate::definitions::node::Kind::Text,
        pieces: Vec::new(),
        written: None,
    };
    Arc::new(Node { place, data: Data::Scalar(scalar) })
}
