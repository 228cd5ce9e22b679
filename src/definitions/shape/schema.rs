//! A generated JSON Schema made ready for comparing: references followed and keywords read once, not for every value.

use serde_json::Value;

/// A schema that was read.
#[derive(Debug)]
pub struct Compiled {
    parts: Vec<Part>,
}

/// The keywords of one part of a schema. Other parts are named by their index.
#[derive(Debug, Default)]
struct Part {
    types: Vec<String>,
    branches: Vec<usize>,
    words: Vec<String>,
    properties: Vec<(String, usize)>,
    other_keys: Option<usize>,
    own_keys: bool,
    key_kind: Option<String>,
    required: Vec<String>,
    items: Option<usize>,
    bounds: Bounds,
    description: Option<String>,
    called: Option<String>,
    wants: Option<String>,
    kind: Option<String>,
    not_yet: bool,
    in_force: Option<Vec<String>>,
    example: Option<String>,
    default: Option<String>,
}

/// The bounds of a value.
#[derive(Debug, Default, Clone, Copy)]
pub struct Bounds {
    /// The least number.
    pub minimum: Option<f64>,
    /// The greatest number.
    pub maximum: Option<f64>,
    /// The most characters.
    pub most_characters: Option<usize>,
    /// The fewest entries.
    pub fewest: Option<usize>,
    /// The most entries.
    pub most: Option<usize>,
}

impl Compiled {
    /// Reads a schema. The first part is the whole.
    pub fn of(schema: &Value) -> Self {
        let mut compiled = Self { parts: Vec::new() };
        compiled.part(schema, schema);
        compiled
    }

    /// The schema of a whole file.
    pub fn root(&self) -> Schema<'_> {
        Schema { all: self, part: 0 }
    }

    fn part(&mut self, root: &Value, used: &Value) -> usize {
        let index = self.parts.len();
        self.parts.push(Part::default());
        let mut meant = used;
        while let Some(target) = referenced(root, meant) {
            meant = target;
        }
        // Where it is used stand the description and the like; what it refers to says what must be there.
        let keyword = |name: &str| used.get(name).or_else(|| meant.get(name));
        let text = |name: &str| keyword(name).and_then(Value::as_str).map(ToOwned::to_owned);
        let list = |name: &str| keyword(name).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let number = |name: &str| keyword(name).and_then(Value::as_f64);
        let count = |name: &str| keyword(name).and_then(Value::as_u64).and_then(|count| usize::try_from(count).ok());
        let keys = keyword("properties").and_then(Value::as_object);
        let part = Part {
            types: match keyword("type") {
                Some(Value::String(one)) => vec![one.clone()],
                _ => texts(list("type")),
            },
            branches: list("anyOf").iter().map(|branch| self.part(root, branch)).collect(),
            words: words(meant),
            properties: keys.into_iter().flatten().map(|(key, under)| (key.clone(), self.part(root, under))).collect(),
            other_keys: keyword("additionalProperties").filter(|o| o.is_object()).map(|other| self.part(root, other)),
            own_keys: keyword("patternProperties").is_some(),
            key_kind: keyword("propertyNames").and_then(|n| n.get("x-kind")?.as_str().map(ToOwned::to_owned)),
            required: texts(list("required")),
            items: keyword("items").map(|items| self.part(root, items)),
            bounds: Bounds {
                minimum: number("minimum"),
                maximum: number("maximum"),
                most_characters: count("maxLength"),
                fewest: count("minItems"),
                most: count("maxItems"),
            },
            description: text("description"),
            called: text("x-called"),
            wants: text("x-wants"),
            kind: text("x-kind"),
            not_yet: keyword("x-not-yet").is_some(),
            in_force: keyword("x-in-force").and_then(Value::as_array).map(|values| texts(values)),
            example: list("examples").first().filter(|example| !example.is_object()).map(ToString::to_string),
            default: keyword("default").filter(|default| !default.is_object()).map(ToString::to_string),
        };
        self.parts[index] = part;
        index
    }
}

fn referenced<'s>(root: &'s Value, part: &Value) -> Option<&'s Value> {
    root.pointer(part.get("$ref")?.as_str()?.strip_prefix('#')?)
}

fn texts(values: &[Value]) -> Vec<String> {
    values.iter().filter_map(Value::as_str).map(ToOwned::to_owned).collect()
}

/// The words of which one must be written: `enum`, `const`, or one described `const` for each.
fn words(schema: &Value) -> Vec<String> {
    let each = schema.get("oneOf").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let mut words = Vec::new();
    for schema in each.iter().chain([schema]) {
        words.extend(schema.get("const").and_then(Value::as_str).map(ToOwned::to_owned));
        words.extend(schema.get("enum").and_then(Value::as_array).map(|values| texts(values)).unwrap_or_default());
    }
    words
}

/// A part of a schema.
#[derive(Debug, Clone, Copy)]
pub struct Schema<'s> {
    all: &'s Compiled,
    part: usize,
}

impl<'s> Schema<'s> {
    fn own(self) -> &'s Part {
        &self.all.parts[self.part]
    }

    fn other(self, part: usize) -> Self {
        Self { part, ..self }
    }

    /// Whether this is the schema of a whole file.
    pub fn is_root(self) -> bool {
        self.part == 0
    }

    /// Whether values of this JSON type fit.
    pub fn is(self, kind: &str) -> bool {
        self.own().types.iter().any(|one| one == kind)
    }

    /// The shapes of which one must fit; none if there is only this.
    pub fn branches(self) -> impl ExactSizeIterator<Item = Schema<'s>> {
        self.own().branches.iter().map(move |part| self.other(*part))
    }

    /// The words of which one must be written; none if anything may.
    pub fn words(self) -> &'s [String] {
        &self.own().words
    }

    /// What stands under a known key.
    pub fn property(self, key: &str) -> Option<Schema<'s>> {
        self.own().properties.iter().find(|(known, _)| known == key).map(|(_, part)| self.other(*part))
    }

    /// The known keys.
    pub fn properties(self) -> impl Iterator<Item = (&'s str, Schema<'s>)> + Clone {
        self.own().properties.iter().map(move |(key, part)| (key.as_str(), self.other(*part)))
    }

    /// What stands under keys of the manager's choice.
    pub fn other_keys(self) -> Option<Schema<'s>> {
        self.own().other_keys.map(|part| self.other(part))
    }

    /// Whether keys beginning with `x-` are the manager's own.
    pub fn allows_own_keys(self) -> bool {
        self.own().own_keys
    }

    /// What kind of text a key of the manager's choice must be.
    pub fn key_kind(self) -> Option<&'s str> {
        self.own().key_kind.as_deref()
    }

    /// The keys that must be there.
    pub fn required(self) -> impl Iterator<Item = &'s str> {
        self.own().required.iter().map(String::as_str)
    }

    /// What the entries of a list must be.
    pub fn items(self) -> Option<Schema<'s>> {
        self.own().items.map(|part| self.other(part))
    }

    /// The bounds of a value.
    pub fn bounds(self) -> Bounds {
        self.own().bounds
    }

    /// What it is for, in a manager's words.
    pub fn description(self) -> Option<&'s str> {
        self.own().description.as_deref()
    }

    /// What such a block is called in messages.
    pub fn called(self) -> Option<&'s str> {
        self.own().called.as_deref()
    }

    /// What is wanted where several shapes fit.
    pub fn wants(self) -> Option<&'s str> {
        self.own().wants.as_deref()
    }

    /// The written form of a single value.
    pub fn kind(self) -> Option<&'s str> {
        self.own().kind.as_deref()
    }

    /// Whether a key has no effect yet.
    pub fn is_not_yet_in_force(self) -> bool {
        self.own().not_yet
    }

    /// The values of a key that have effect, where others do not yet.
    pub fn values_in_force(self) -> Option<&'s [String]> {
        self.own().in_force.as_deref()
    }

    /// An example of a single value or a list, as YAML.
    pub fn example(self) -> Option<&'s str> {
        self.own().example.as_deref()
    }

    /// The default of a single value or a list, as YAML.
    pub fn default(self) -> Option<&'s str> {
        self.own().default.as_deref()
    }
}
