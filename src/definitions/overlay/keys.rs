//! Which keys can be set from Discord: every single value of the vocabulary and every list of names, save those that
//! belong in a file. A key that is added to the vocabulary can be set without a line here.

use std::collections::HashSet;
use std::sync::Arc;

use crate::definitions::node::{Data, Node};
use crate::definitions::resolve::Read;
use crate::definitions::shape::{SHAPES, Schema};
use crate::definitions::source::Role;
use crate::definitions::values;

/// What kind of value a key has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A channel that the files have a name for.
    Channel,
    /// A role that the files have a name for.
    Role,
    /// The name of a channel.
    ChannelName,
    /// Names of roles.
    RoleNames,
    /// Ids of ticket types.
    TypeNames,
    /// True or false.
    YesNo,
    /// A number, or a word where one is known.
    Number,
    /// A duration, or a word where one is known.
    Duration,
    /// One of a few words.
    Words,
    /// Any text.
    Text,
}

/// A key that can be set from Discord, in one server.
#[derive(Debug, Clone)]
pub struct Setting {
    /// The key, as it is typed.
    pub key: String,
    /// What kind of value it has.
    pub kind: Kind,
    /// Which of the server's files it stands in.
    pub(super) file: usize,
    /// The way to it in that file.
    pub(super) path: Vec<Step>,
    pub(super) schema: Schema<'static>,
    /// The same key for the types that do not set it, if it is one of a type's.
    pub(super) by_default: Option<(usize, Vec<Step>)>,
}

/// A step into a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    Key(String),
    Item(usize),
}

/// Lists of names, and texts that are names. `*` stands for any key.
const NAMES: [(&str, Kind); 11] = [
    ("channels.*", Kind::Channel),
    ("roles.*", Kind::Role),
    ("list", Kind::ChannelName),
    ("histories", Kind::ChannelName),
    ("log", Kind::ChannelName),
    ("alerts.channel", Kind::ChannelName),
    ("panels.*.channel", Kind::ChannelName),
    ("panels.*.tickets", Kind::TypeNames),
    ("maintainers", Kind::RoleNames),
    ("staff", Kind::RoleNames),
    ("thread.in", Kind::ChannelName),
];

/// The same of a type.
const NAMES_OF_A_TYPE: [(&str, Kind); 6] = [
    ("staff", Kind::RoleNames),
    ("notify", Kind::RoleNames),
    ("positions.*.notify", Kind::RoleNames),
    ("open_to.roles", Kind::RoleNames),
    ("open_to.not_roles", Kind::RoleNames),
    ("thread.in", Kind::ChannelName),
];

/// Keys by which other things are known, or that make no sense by themselves.
const FOR_FILES: [&str; 7] =
    ["server", "id", "group", "panels.*.id", "positions.*.id", "positions.prompt", "hours.outside"];

impl Setting {
    /// What it is for, in a manager's words.
    pub fn about(&self) -> &'static str {
        match self.kind {
            Kind::Channel => "The channel that the files call by this name.",
            Kind::Role => "The role that the files call by this name.",
            _ => self.schema.description().unwrap_or_default(),
        }
    }

    /// The words that may be written for it.
    pub fn words(&self) -> Vec<&'static str> {
        if self.kind == Kind::YesNo {
            return vec!["true", "false"];
        }
        let of_branches = self.schema.branches().flat_map(Schema::words);
        self.schema.words().iter().chain(of_branches).map(String::as_str).collect()
    }

    /// An example of its value, as YAML; none where names are wanted, which every server has its own of.
    pub fn example(&self) -> Option<&'static str> {
        let is_name = matches!(self.kind, Kind::ChannelName | Kind::RoleNames | Kind::TypeNames);
        self.schema.example().filter(|_| !is_name).map(|example| example.trim_matches('"'))
    }

    /// What holds where nothing is written, as YAML, if it is a single value or a list.
    pub fn default(&self) -> Option<&'static str> {
        self.schema.default().map(|default| default.trim_matches('"'))
    }
}

/// Every key that can be set in a server with these files, in the order of the vocabulary.
pub fn all(files: &[Read]) -> Vec<Setting> {
    let mut found = Found { files, settings: Vec::new(), known: HashSet::new() };
    let Some(server) = files.iter().position(|file| file.role == Role::Server) else { return Vec::new() };
    found.of_server(server);
    for (file, read) in files.iter().enumerate() {
        if let Role::Type(stem) = &read.role {
            let id = tree(read).and_then(|tree| tree.get("id")?.scalar()).map_or(stem, |id| &id.text);
            found.of_type(id, file, &[], Some(server));
        }
    }
    found.settings
}

/// A file's tree.
pub(super) fn tree(file: &Read) -> Option<&Arc<Node>> {
    file.written.as_ref()
}

struct Found<'f> {
    files: &'f [Read],
    settings: Vec<Setting>,
    known: HashSet<String>,
}

/// Where a walk through a schema is.
struct Here<'h> {
    /// The key so far.
    key: String,
    /// The same with `*` for names.
    pattern: String,
    file: usize,
    path: Vec<Step>,
    names: &'h [(&'h str, Kind)],
    by_default: Option<(usize, Vec<Step>)>,
}

impl Here<'_> {
    fn within(&self, shown: &str, pattern: &str, steps: &[Step]) -> Self {
        let join = |before: &str, after: &str| match (before, after) {
            (before, "") => before.to_owned(),
            ("", after) => after.to_owned(),
            (before, after) => format!("{before}.{after}"),
        };
        let longer = |path: &[Step]| [path, steps].concat();
        Here {
            key: join(&self.key, shown),
            pattern: join(&self.pattern, pattern),
            file: self.file,
            path: longer(&self.path),
            by_default: self.by_default.as_ref().map(|(file, path)| (*file, longer(path))),
            ..*self
        }
    }

    fn below(&self, key: &str) -> Self {
        self.within(key, key, &[Step::Key(key.to_owned())])
    }
}

impl Found<'_> {
    fn of_server(&mut self, file: usize) {
        let shapes = &*SHAPES;
        let top = Here {
            key: String::new(),
            pattern: String::new(),
            file,
            path: Vec::new(),
            names: &NAMES,
            by_default: None,
        };
        let written = tree(&self.files[file]).cloned();
        for (key, schema) in shapes.server.root().properties() {
            let value = written.as_ref().and_then(|tree| tree.get(key));
            match key {
                "roles" | "channels" => {
                    let Some(under) = schema.other_keys() else { continue };
                    for entry in value.map(|value| value.entries()).unwrap_or_default() {
                        let here = top.below(key).within(&entry.key, "*", &[Step::Key(entry.key.clone())]);
                        self.add(here, under);
                    }
                }
                "panels" => {
                    let Some(under) = schema.items() else { continue };
                    for (index, panel) in value.map(|value| value.items()).unwrap_or_default().iter().enumerate() {
                        let Some(id) = panel.get("id").and_then(|id| id.scalar()) else { continue };
                        self.walk(&top.below(key).within(&id.text, "*", &[Step::Item(index)]), under);
                    }
                }
                // Whole sentences, in several languages: a matter for files.
                "phrases" => {}
                "defaults" => self.of_type(key, file, &[Step::Key(key.to_owned())], None),
                _ => self.value(top.below(key), schema),
            }
        }
    }

    /// The keys of a type whose block stands at `path`, or of the server's defaults for all.
    fn of_type(&mut self, id: &str, file: usize, path: &[Step], server: Option<usize>) {
        let top = Here {
            key: id.to_owned(),
            pattern: String::new(),
            file,
            path: path.to_vec(),
            names: &NAMES_OF_A_TYPE,
            by_default: server.map(|server| (server, vec![Step::Key("defaults".to_owned())])),
        };
        for (key, schema) in SHAPES.kind.root().properties() {
            match key {
                "positions" => self.positions(&top.below(key), schema),
                _ => self.value(top.below(key), schema),
            }
        }
    }

    /// Of positions only those that the file lists: a list is replaced, not merged.
    fn positions(&mut self, here: &Here<'_>, schema: Schema<'static>) {
        let Some(choices) = schema.property("choices") else { return };
        let full = choices.items().and_then(|entry| entry.branches().find(|branch| branch.is("object")));
        let (Some(full), Some(tree)) = (full, tree(&self.files[here.file]).cloned()) else { return };
        let list = here.within("", "", &[Step::Key("choices".to_owned())]);
        let entries = at(&tree, &list.path).map(|list| list.items().to_vec()).unwrap_or_default();
        for (index, entry) in entries.iter().enumerate() {
            let Some(id) = position_id(entry) else { continue };
            let here = Here { by_default: None, ..list.within(&id, "*", &[Step::Item(index)]) };
            for key in ["open", "notify"] {
                if let Some(schema) = full.property(key) {
                    self.value(here.below(key), schema);
                }
            }
        }
    }

    fn walk(&mut self, here: &Here<'_>, schema: Schema<'static>) {
        for (key, under) in schema.properties() {
            self.value(here.below(key), under);
        }
    }

    /// A value, or a block of values, or either.
    fn value(&mut self, here: Here<'_>, schema: Schema<'static>) {
        let branches: Vec<Schema<'static>> = schema.branches().collect();
        let shapes = if branches.is_empty() { vec![schema] } else { branches };
        let is_list = shapes.iter().any(|shape| shape.is("array"));
        let named = here.names.iter().any(|(pattern, _)| *pattern == here.pattern);
        let blocks: Vec<_> = shapes.iter().filter(|shape| shape.is("object")).copied().collect();
        let inner = here.within("", "", &[]);
        if named || (!is_list && blocks.len() < shapes.len()) {
            self.add(here, schema);
        }
        for block in blocks {
            self.walk(&inner, block);
        }
    }

    fn add(&mut self, here: Here<'_>, schema: Schema<'static>) {
        if FOR_FILES.contains(&here.pattern.as_str()) || !self.known.insert(here.key.clone()) {
            return;
        }
        let named = here.names.iter().find(|(pattern, _)| *pattern == here.pattern);
        let kind = named.map_or_else(|| kind(schema), |(_, kind)| *kind);
        let Here { key, file, path, by_default, .. } = here;
        self.settings.push(Setting { key, kind, file, path, schema, by_default });
    }
}

fn kind(schema: Schema<'_>) -> Kind {
    let shapes: Vec<Schema<'_>> = std::iter::once(schema).chain(schema.branches()).collect();
    let any = |holds: &dyn Fn(&Schema<'_>) -> bool| shapes.iter().any(holds);
    if any(&|shape| shape.is("boolean")) {
        Kind::YesNo
    } else if any(&|shape| shape.kind() == Some(values::Duration::KIND)) {
        Kind::Duration
    } else if any(&|shape| shape.is("integer") && shape.kind().is_none()) {
        Kind::Number
    } else if any(&|shape| !shape.words().is_empty()) {
        Kind::Words
    } else {
        Kind::Text
    }
}

/// The id of a position, as the files have it.
fn position_id(entry: &Node) -> Option<String> {
    let text = |key: &str| Some(entry.get(key)?.scalar()?.text.clone());
    match &entry.data {
        Data::Scalar(label) => values::slug(&label.text),
        _ => text("id").or_else(|| values::slug(&text("label")?)),
    }
}

/// What stands at the end of a way through a tree.
pub(super) fn at<'n>(tree: &'n Arc<Node>, path: &[Step]) -> Option<&'n Arc<Node>> {
    path.iter().try_fold(tree, |node, step| match step {
        Step::Key(key) => node.get(key),
        Step::Item(index) => node.items().get(*index),
    })
}
