//! A YAML file as a tree in which every key and every value knows its place.
//!
//! Texts are kept as written until the schema says what kind of value belongs there: `1.21` is a text where a text
//! belongs and a number where a number does, and an id never passes through a float. Parts that were already reported
//! as wrong stand in the tree as [`Data::Broken`], so that one mistake is told once.

use std::sync::Arc;

use serde_json::{Map, Number, Value};

use super::diagnostic::Place;
use super::env::Piece;

/// One value of a file. Aliases share it, so an alias costs nothing however large what it stands for is.
#[derive(Debug, Clone)]
pub struct Node {
    /// Where it is written.
    pub place: Place,
    /// What it is.
    pub data: Data,
}

/// What a value is.
#[derive(Debug, Clone)]
pub enum Data {
    /// A single text, number, true or false, or nothing at all.
    Scalar(Scalar),
    /// A list.
    List(Vec<Arc<Node>>),
    /// Keys with their values, in the order of the file.
    Map(Vec<Entry>),
    /// Something that was reported when it was read.
    Broken,
}

/// A key with its value.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Where the key is written.
    pub place: Place,
    /// Its value.
    pub value: Arc<Node>,
}

/// A single value as written.
#[derive(Debug, Clone)]
pub struct Scalar {
    /// Its text, with variables filled in.
    pub text: String,
    /// How it is written.
    pub style: Style,
    /// What the schema takes it for.
    pub kind: Kind,
    /// Where variables were filled in; empty when there are none.
    pub pieces: Vec<Piece>,
    /// The text before they were, if there are any.
    pub written: Option<String>,
}

/// How a scalar is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Without quotes: may be a number, true, false or nothing.
    Plain,
    /// In single or double quotes.
    Quoted,
    /// Under `|` or `>`.
    Block,
}

/// What a scalar is taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A text.
    Text,
    /// A number.
    Number,
    /// True or false.
    Flag,
}

impl Scalar {
    /// Nothing was written.
    pub fn is_null(&self) -> bool {
        self.style == Style::Plain
            && self.pieces.is_empty()
            && matches!(self.text.as_str(), "" | "~" | "null" | "Null" | "NULL")
    }

    /// True or false, written as YAML 1.2 knows them.
    pub fn flag(&self) -> Option<bool> {
        match (self.style, self.text.as_str()) {
            (Style::Plain, "true" | "True" | "TRUE") => Some(true),
            (Style::Plain, "false" | "False" | "FALSE") => Some(false),
            _ => None,
        }
    }

    /// The text before variables were filled in.
    pub fn as_written(&self) -> &str {
        self.written.as_deref().unwrap_or(&self.text)
    }

    /// A number, written without quotes.
    pub fn number(&self) -> Option<Number> {
        if self.style == Style::Plain { read_number(&self.text) } else { None }
    }
}

/// A decimal number as YAML 1.2 writes it; whole ones exactly, up to 64 bits.
pub fn read_number(text: &str) -> Option<Number> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if !digits.starts_with(|c: char| c.is_ascii_digit() || c == '.') || !digits.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if digits.bytes().all(|b| b.is_ascii_digit()) {
        let whole = text.strip_prefix('+').unwrap_or(text);
        return (whole.parse::<u64>().map(Number::from)).or_else(|_| whole.parse::<i64>().map(Number::from)).ok();
    }
    let plain = digits.bytes().all(|b| b.is_ascii_digit() || b"+-.eE".contains(&b));
    if plain { text.parse::<f64>().ok().and_then(Number::from_f64) } else { None }
}

impl Node {
    /// The value under a key, if this is a map that has it.
    pub fn get(&self, key: &str) -> Option<&Arc<Node>> {
        self.entry(key).map(|entry| &entry.value)
    }

    /// The key and its value, if this is a map that has it.
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        match &self.data {
            Data::Map(entries) => entries.iter().find(|entry| entry.key == key),
            _ => None,
        }
    }

    /// The entries of a list; nothing for anything else.
    pub fn items(&self) -> &[Arc<Node>] {
        match &self.data {
            Data::List(items) => items,
            _ => &[],
        }
    }

    /// The keys of a map with their values; nothing for anything else.
    pub fn entries(&self) -> &[Entry] {
        match &self.data {
            Data::Map(entries) => entries,
            _ => &[],
        }
    }

    /// Where a mend would write over a single value: nowhere if a variable stands in it, or several lines.
    pub fn mendable(&self) -> Option<&Place> {
        let scalar = self.scalar().filter(|scalar| scalar.pieces.is_empty() && scalar.style != Style::Block)?;
        let written = self.place.text();
        let as_it_is = scalar.style == Style::Quoted || written == scalar.text;
        (as_it_is && !written.is_empty() && !written.contains('\n')).then_some(&self.place)
    }

    /// The scalar, if it is one.
    pub fn scalar(&self) -> Option<&Scalar> {
        match &self.data {
            Data::Scalar(scalar) => Some(scalar),
            _ => None,
        }
    }

    /// Where to point when something is missing in it: its first key, or all of a value on one line.
    pub fn head(&self) -> Place {
        match &self.data {
            Data::Map(entries) => entries.first().map_or_else(|| self.place.clone(), |entry| entry.place.clone()),
            Data::List(items) => items.first().map_or_else(|| self.place.clone(), |item| item.head()),
            _ => self.place.clone(),
        }
    }

    /// The tree as plain data, each scalar as the kind that the schema took it for.
    pub fn to_value(&self) -> Value {
        match &self.data {
            Data::Scalar(scalar) => match scalar.kind {
                Kind::Text => Value::String(scalar.text.clone()),
                Kind::Number => read_number(&scalar.text).map_or(Value::Null, Value::Number),
                Kind::Flag => scalar.flag().map_or(Value::Null, Value::Bool),
            },
            Data::List(items) => items.iter().map(|item| item.to_value()).collect(),
            Data::Map(entries) => {
                Value::Object(entries.iter().map(|e| (e.key.clone(), e.value.to_value())).collect::<Map<_, _>>())
            }
            Data::Broken => Value::Null,
        }
    }

    /// This map over another: maps are merged key by key, anything else here replaces what is there.
    pub fn over(self: &Arc<Self>, below: &Arc<Node>) -> Arc<Node> {
        let (Data::Map(mine), Data::Map(theirs)) = (&self.data, &below.data) else {
            return Arc::clone(self);
        };
        let mut merged: Vec<Entry> = mine
            .iter()
            .map(|entry| match below.get(&entry.key) {
                Some(other) => Entry { value: entry.value.over(other), ..entry.clone() },
                None => entry.clone(),
            })
            .collect();
        merged.extend(theirs.iter().filter(|entry| self.entry(&entry.key).is_none()).cloned());
        Arc::new(Node { place: self.place.clone(), data: Data::Map(merged) })
    }
}

/// A way through a tree beside the typed model of the same file: tells where a value that the model holds is written.
/// What is not there is pointed at in what should hold it.
#[derive(Debug, Clone)]
pub struct Cursor {
    node: Arc<Node>,
    /// The key under which this is written.
    key: Option<Place>,
    missing: bool,
}

impl Cursor {
    /// At the top of a file.
    pub fn new(node: Arc<Node>) -> Self {
        Self { node, key: None, missing: false }
    }

    /// Below a key.
    pub fn key(&self, key: &str) -> Self {
        match self.node.entry(key) {
            Some(entry) if !self.missing => {
                Self { node: Arc::clone(&entry.value), key: Some(entry.place.clone()), missing: false }
            }
            _ => Self { missing: true, ..self.clone() },
        }
    }

    /// An entry of a list.
    pub fn item(&self, index: usize) -> Self {
        match self.node.items().get(index) {
            Some(item) if !self.missing => Self { node: Arc::clone(item), key: None, missing: false },
            _ => Self { missing: true, ..self.clone() },
        }
    }

    /// The node, unless it is not there.
    pub fn node(&self) -> Option<&Arc<Node>> {
        if self.missing { None } else { Some(&self.node) }
    }

    /// Where the value is written.
    pub fn place(&self) -> Place {
        if self.missing { self.node.head() } else { self.node.place.clone() }
    }

    /// Where the key is written, or else the start of the value.
    pub fn key_place(&self) -> Place {
        match &self.key {
            Some(place) if !self.missing => place.clone(),
            _ => self.node.head(),
        }
    }

    /// The start of an entry: its first key.
    pub fn head(&self) -> Place {
        self.node.head()
    }
}
