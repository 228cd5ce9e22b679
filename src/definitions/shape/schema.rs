//! A generated JSON Schema, as far as it is used: references followed, keywords by their meaning.

use serde_json::Value;

/// A part of a schema.
#[derive(Debug, Clone, Copy)]
pub struct Schema<'s> {
    root: &'s Value,
    /// As written where it is used: a description, a default, examples, and perhaps a reference.
    used: &'s Value,
    /// What a reference leads to; otherwise the same.
    meant: &'s Value,
}

impl<'s> Schema<'s> {
    /// The whole of a schema.
    pub fn root(root: &'s Value) -> Self {
        Self { root, used: root, meant: root }
    }

    fn part(self, used: &'s Value) -> Self {
        let mut meant = used;
        while let Some(Value::String(reference)) = meant.get("$ref") {
            match reference.strip_prefix('#').and_then(|pointer| self.root.pointer(pointer)) {
                Some(target) => meant = target,
                None => break,
            }
        }
        Self { root: self.root, used, meant }
    }

    fn keyword(self, name: &str) -> Option<&'s Value> {
        self.used.get(name).or_else(|| self.meant.get(name))
    }

    fn text(self, name: &str) -> Option<&'s str> {
        self.keyword(name).and_then(Value::as_str)
    }

    /// Whether this is the schema of a whole file.
    pub fn is_root(self) -> bool {
        std::ptr::eq(self.used, self.root)
    }

    /// Whether values of this JSON type fit.
    pub fn is(self, kind: &str) -> bool {
        match self.keyword("type") {
            Some(Value::Array(kinds)) => kinds.iter().any(|one| one == kind),
            Some(Value::String(one)) => one == kind,
            _ => false,
        }
    }

    /// The shapes of which one must fit, if there are several.
    pub fn branches(self) -> Option<Vec<Schema<'s>>> {
        let branches = self.keyword("anyOf")?.as_array()?;
        Some(branches.iter().map(|branch| self.part(branch)).collect())
    }

    /// The words of which one must be written, if there are any.
    pub fn words(self) -> Option<Vec<&'s str>> {
        let mut words: Vec<&str> = Vec::new();
        let single = self.keyword("oneOf").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        for schema in single.iter().chain([self.meant]) {
            words.extend(schema.get("const").and_then(Value::as_str));
            words.extend(schema.get("enum").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str));
        }
        if words.is_empty() { None } else { Some(words) }
    }

    /// What stands under a known key.
    pub fn property(self, key: &str) -> Option<Schema<'s>> {
        self.keyword("properties")?.get(key).map(|used| self.part(used))
    }

    /// The known keys.
    pub fn properties(self) -> impl Iterator<Item = (&'s str, Schema<'s>)> + Clone {
        let properties = self.keyword("properties").and_then(Value::as_object);
        properties.into_iter().flatten().map(move |(key, used)| (key.as_str(), self.part(used)))
    }

    /// What stands under keys of the manager's choice.
    pub fn other_keys(self) -> Option<Schema<'s>> {
        self.keyword("additionalProperties").filter(|other| other.is_object()).map(|used| self.part(used))
    }

    /// Whether keys beginning with `x-` are the manager's own.
    pub fn allows_own_keys(self) -> bool {
        self.keyword("patternProperties").is_some()
    }

    /// What kind of text a key of the manager's choice must be.
    pub fn key_kind(self) -> Option<&'s str> {
        self.keyword("propertyNames")?.get("x-kind").and_then(Value::as_str)
    }

    /// The keys that must be there.
    pub fn required(self) -> impl Iterator<Item = &'s str> {
        self.keyword("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
    }

    /// What the entries of a list must be.
    pub fn items(self) -> Option<Schema<'s>> {
        self.keyword("items").map(|used| self.part(used))
    }

    /// A bound.
    pub fn number(self, name: &str) -> Option<f64> {
        self.keyword(name).and_then(Value::as_f64)
    }

    /// What such a block is called in messages.
    pub fn called(self) -> Option<&'s str> {
        self.text("x-called")
    }

    /// What is wanted where several shapes fit.
    pub fn wants(self) -> Option<&'s str> {
        self.text("x-wants")
    }

    /// The written form of a single value.
    pub fn kind(self) -> Option<&'s str> {
        self.text("x-kind")
    }

    /// Whether a key has no effect yet.
    pub fn is_not_yet_in_force(self) -> bool {
        self.keyword("x-not-yet").is_some()
    }

    /// The values of a key that have effect, where others do not yet.
    pub fn values_in_force(self) -> Option<Vec<&'s str>> {
        let values = self.keyword("x-in-force")?.as_array()?;
        Some(values.iter().filter_map(Value::as_str).collect())
    }

    /// The default of a single value, as YAML.
    pub fn default_word(self) -> Option<String> {
        self.keyword("default").filter(|default| !default.is_object()).map(ToString::to_string)
    }

    /// An example of a single value or a list, as YAML.
    pub fn example(self) -> Option<String> {
        let examples = self.keyword("examples")?.as_array()?;
        examples.first().filter(|example| !example.is_object()).map(ToString::to_string)
    }
}
