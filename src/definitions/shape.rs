//! Compares a tree with its schema and says, for every difference, what a manager should write.
//!
//! The schema is the generated one, the same that editors use; this module knows the keywords that it uses and no
//! others (a test says so). What comes back is the tree without its mistakes, so that the checks after this one can go
//! on with what is sound, and each mistake is told once.

mod offer;
mod scalar;
mod schema;

use std::sync::{Arc, LazyLock};

use super::diagnostic::Diagnostic;
use super::node::{Data, Entry, Node};
use super::suggest;
use schema::Compiled;
pub use schema::Schema;

/// The schemas of the four kinds of file, read once.
pub static SHAPES: LazyLock<Shapes> = LazyLock::new(|| {
    let schemas = &*super::schema::SCHEMAS;
    Shapes {
        server: Compiled::of(&schemas.server),
        kind: Compiled::of(&schemas.kind),
        list: Compiled::of(&schemas.list),
        reply: Compiled::of(&schemas.reply),
    }
});

/// The schemas of the four kinds of file.
#[derive(Debug)]
pub struct Shapes {
    /// `server.yaml`
    pub server: Compiled,
    /// A ticket type.
    pub kind: Compiled,
    /// A question list.
    pub list: Compiled,
    /// A canned reply.
    pub reply: Compiled,
}

/// Compares a file's tree with a schema. None if nothing of it can be used.
pub fn fit(tree: &Arc<Node>, schema: &Compiled, reports: &mut Vec<Diagnostic>) -> Option<Arc<Node>> {
    Fitting { reports }.value(schema.root(), tree, &Named::Whole)
}

/// What a value is called in messages.
#[derive(Debug, Clone)]
enum Named<'a> {
    /// The file as a whole.
    Whole,
    /// The value of a key.
    Key(&'a str),
    /// An entry of the list under a key.
    Entry(&'a str),
}

impl Named<'_> {
    fn words(&self, schema: Schema<'_>) -> String {
        match self {
            Self::Whole => schema.called().unwrap_or("the file").to_owned(),
            Self::Key(key) => format!("`{key}`"),
            Self::Entry(key) => format!("an entry of `{key}`"),
        }
    }

    fn key(&self) -> &str {
        match self {
            Self::Whole => "questions",
            Self::Key(key) | Self::Entry(key) => key,
        }
    }
}

struct Fitting<'r> {
    reports: &'r mut Vec<Diagnostic>,
}

impl Fitting<'_> {
    fn value(&mut self, schema: Schema<'_>, node: &Arc<Node>, named: &Named<'_>) -> Option<Arc<Node>> {
        if matches!(node.data, Data::Broken) {
            return None;
        }
        if node.scalar().is_some_and(super::node::Scalar::is_null) {
            self.nothing_written(schema, node, named);
            return None;
        }
        if schema.branches().len() > 0 {
            return self.one_of(schema, node, named);
        }
        match (&node.data, schema.is("object"), schema.is("array")) {
            (Data::Map(entries), true, _) => self.map(schema, node, entries),
            (Data::List(items), _, true) => self.list(schema, node, items, named),
            (Data::Scalar(scalar), false, false) => self.scalar(schema, node, scalar, named),
            _ => {
                self.wrong_kind(schema, node, named);
                None
            }
        }
    }

    fn map(&mut self, schema: Schema<'_>, node: &Arc<Node>, entries: &[Entry]) -> Option<Arc<Node>> {
        let mut kept = Vec::with_capacity(entries.len());
        for entry in entries {
            kept.extend(self.entry(schema, node, entry));
        }
        for key in schema.required() {
            // A misspelt key has been answered with the right one.
            let misspelt =
                |entry: &Entry| schema.property(&entry.key).is_none() && offer::meant(schema, entry) == Some(key);
            if node.entry(key).is_none() && !entries.iter().any(misspelt) {
                self.missing_key(schema, node, key);
            }
        }
        let complete = schema.required().all(|key| kept.iter().any(|entry| entry.key == key));
        // The file as a whole is worth going on with.
        let usable = complete || schema.is_root();
        usable.then(|| Arc::new(Node { place: node.place.clone(), data: Data::Map(kept) }))
    }

    fn entry(&mut self, schema: Schema<'_>, map: &Node, entry: &Entry) -> Option<Entry> {
        let under = match schema.property(&entry.key) {
            Some(under) => under,
            None if schema.allows_own_keys() && entry.key.starts_with("x-") => return None,
            None => match schema.other_keys() {
                Some(under) => self.key_fits(schema, entry).then_some(under)?,
                None => {
                    self.unknown_key(schema, map, entry);
                    return self.as_meant(schema, map, entry);
                }
            },
        };
        let value = self.value(under, &entry.value, &Named::Key(&entry.key))?;
        self.in_force(under, entry);
        Some(Entry { value, ..entry.clone() })
    }

    /// A misspelt key is gone on with as the one that was meant, if its value fits there: what is wrong below it is told
    /// too, and nothing else complains that the right key is missing.
    fn as_meant(&mut self, schema: Schema<'_>, map: &Node, entry: &Entry) -> Option<Entry> {
        let key = offer::meant(schema, entry).filter(|key| map.entry(key).is_none())?;
        let before = self.reports.len();
        match self.value(schema.property(key)?, &entry.value, &Named::Key(key)) {
            Some(value) => Some(Entry { key: key.to_owned(), value, ..entry.clone() }),
            None => {
                // Where it is not sure what was meant, neither is what is wrong with the value.
                if offer::meant_for_certain(schema, map, entry).is_none() {
                    self.reports.truncate(before);
                }
                None
            }
        }
    }

    fn list(
        &mut self,
        schema: Schema<'_>,
        node: &Arc<Node>,
        items: &[Arc<Node>],
        named: &Named<'_>,
    ) -> Option<Arc<Node>> {
        if schema.bounds().fewest.is_some_and(|fewest| items.len() < fewest) {
            let message = format!("{} is an empty list", named.words(schema));
            self.reports.push(
                Diagnostic::error("too-few", node.place.clone(), message)
                    .helped("write at least one entry, or remove the key"),
            );
            return None;
        }
        if let Some(most) = schema.bounds().most.filter(|most| items.len() > *most) {
            let message = format!("{} has {} entries; Discord allows {most}", named.words(schema), items.len());
            self.reports.push(
                Diagnostic::error("too-many", items[most].head(), message)
                    .labelled("the first one too many")
                    .helped(format!("keep {most} of them")),
            );
            return None;
        }
        let Some(of) = schema.items() else { return Some(Arc::clone(node)) };
        let kept = items.iter().filter_map(|item| self.value(of, item, &Named::Entry(named.key()))).collect();
        Some(Arc::new(Node { place: node.place.clone(), data: Data::List(kept) }))
    }

    /// One of several shapes: the one that what is written resembles most.
    fn one_of(&mut self, schema: Schema<'_>, node: &Arc<Node>, named: &Named<'_>) -> Option<Arc<Node>> {
        if let Some(report) = offer::text_with_a_colon(schema, node) {
            self.reports.push(report);
            return None;
        }
        let mut fitting: Vec<Schema<'_>> = schema
            .branches()
            .filter(|branch| match &node.data {
                Data::Map(_) => branch.is("object"),
                Data::List(_) => branch.is("array"),
                _ => !branch.is("object") && !branch.is("array"),
            })
            .collect();
        if let Data::Map(_) = &node.data
            && let Some(best) = fitting.iter().position(|b| b.required().all(|key| node.entry(key).is_some()))
        {
            fitting = vec![fitting[best]];
        }
        match fitting.as_slice() {
            [] => {
                self.wrong_kind(schema, node, named);
                None
            }
            [only] if !matches!(node.data, Data::Scalar(_)) || only.is("string") => self.value(*only, node, named),
            [first, ..] if matches!(node.data, Data::Map(_)) => self.value(*first, node, named),
            several => self.one_scalar_of(schema, several, node, named),
        }
    }

    fn one_scalar_of(
        &mut self,
        schema: Schema<'_>,
        branches: &[Schema<'_>],
        node: &Arc<Node>,
        named: &Named<'_>,
    ) -> Option<Arc<Node>> {
        let before = self.reports.len();
        let mut reported = Vec::new();
        for branch in branches {
            if let Some(fitted) = self.value(*branch, node, named) {
                self.reports.truncate(before);
                return Some(fitted);
            }
            reported.extend(self.reports.drain(before..));
        }
        let words: Vec<&str> = branches.iter().flat_map(|branch| branch.words()).map(String::as_str).collect();
        let text = node.scalar().map_or("", |scalar| scalar.text.as_str());
        let near = suggest::nearest(text, words.iter().copied()).map(|near| format!("did you mean `{near}`?"));
        // What one of the shapes has to say exactly is worth more than a list of what could stand here.
        let exact = reported.iter().position(|r| !matches!(r.code, "wrong-kind" | "unknown-value"));
        if let (None, Some(exact)) = (&near, exact) {
            self.reports.push(reported.swap_remove(exact));
            return None;
        }
        // A number in quotes is told as one.
        let mended = reported.into_iter().find(|report| report.mend.is_some());
        let certain = suggest::certain(text, words.iter().copied()).map(ToOwned::to_owned);
        let mend = certain.or_else(|| Some(mended.as_ref()?.mend.as_ref()?.with.clone()));
        let help = near.or_else(|| mended.and_then(|report| report.help));
        let wants = schema.wants().unwrap_or("something else");
        let report = Diagnostic::error(
            "wrong-kind",
            node.place.clone(),
            format!("{} must be {wants}, and this is {}", named.words(schema), offer::described(node)),
        );
        let example = schema.example().or_else(|| schema.default());
        let report = match help.or_else(|| Some(offer::either(example?, &words))) {
            Some(help) => report.helped(help),
            None => report,
        };
        self.reports.push(scalar::with_mend(report, node, mend));
        None
    }
}
