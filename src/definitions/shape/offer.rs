//! What was probably meant: the reports about keys and kinds, with what to write instead.

use std::sync::Arc;

use super::schema::Schema;
use super::{Fitting, Named};
use crate::definitions::diagnostic::{Diagnostic, Place};
use crate::definitions::node::{Data, Entry, Node, Scalar, Style};
use crate::definitions::suggest;
use crate::definitions::values;
use crate::definitions::yaml;
use crate::domain::limits;

/// What managers of other bots, or in American English, write for a key of ours, and whether it means just the same.
const ALSO_KNOWN_AS: [(&str, &str, bool); 16] = [
    ("color", "colour", true),
    ("title", "name", true),
    ("question", "ask", true),
    ("type", "answer", false),
    ("options", "choices", true),
    ("placeholder", "hint", false),
    ("help", "hint", false),
    ("optional", "required", false),
    ("roles", "staff", false),
    ("ping", "notify", false),
    ("mention", "notify", false),
    ("guild", "server", true),
    ("guild_id", "server", true),
    ("server_id", "server", true),
    ("types", "tickets", true),
    ("description", "text", true),
];

/// What is written, in a word or two.
pub fn described(node: &Node) -> String {
    match &node.data {
        Data::Map(_) => "a block of keys".to_owned(),
        Data::List(_) => "a list".to_owned(),
        Data::Broken => "unreadable".to_owned(),
        Data::Scalar(scalar) => match (scalar.flag(), scalar.number()) {
            (Some(flag), _) => format!("`{flag}`"),
            (_, Some(_)) => format!("the number {}", scalar.text),
            _ if scalar.style == Style::Quoted => {
                format!("the text `\"{}\"`", limits::shorten(&scalar.text, 40))
            }
            _ => format!("the text `{}`", limits::shorten(scalar.text.trim_end(), 40)),
        },
    }
}

/// True or false, from the words that people use for them.
pub fn flag_for(text: &str) -> Option<bool> {
    match text.trim().to_ascii_lowercase().as_str() {
        "yes" | "y" | "on" | "true" | "1" | "enabled" => Some(true),
        "no" | "n" | "off" | "false" | "0" | "disabled" => Some(false),
        _ => None,
    }
}

/// The word that was meant beyond doubt: another case, or true and false for their words.
pub fn word_for<'w>(scalar: &Scalar, words: &'w [String]) -> Option<&'w str> {
    let text = scalar.text.trim();
    let same = |word: &&String| word.eq_ignore_ascii_case(text) || word.replace('-', "_").eq_ignore_ascii_case(text);
    if let Some(word) = words.iter().find(same) {
        return Some(word);
    }
    let no = ["never", "off", "none"];
    let is_no = flag_for(text) == Some(false);
    words.iter().map(String::as_str).find(|word| is_no && no.contains(word))
}

fn other_word(schema: Schema<'_>, entry: &Entry) -> Option<&'static (&'static str, &'static str, bool)> {
    ALSO_KNOWN_AS.iter().find(|(other, ours, _)| *other == entry.key && schema.property(ours).is_some())
}

/// The known key that an unknown one is beyond doubt.
pub fn meant_for_certain<'s>(schema: Schema<'s>, map: &Node, entry: &Entry) -> Option<&'s str> {
    let key = match other_word(schema, entry) {
        Some((_, _, same)) => meant(schema, entry).filter(|_| *same),
        None => suggest::certain(&entry.key, schema.properties().map(|(key, _)| key)),
    };
    key.filter(|key| map.entry(key).is_none() && entry.place.text() == entry.key)
}

/// The known key that an unknown one was probably meant to be.
pub fn meant<'s>(schema: Schema<'s>, entry: &Entry) -> Option<&'s str> {
    let known = schema.properties().map(|(key, _)| key);
    match other_word(schema, entry) {
        Some((_, ours, _)) => known.clone().find(|key| key == ours),
        None => suggest::nearest(&entry.key, known),
    }
}

/// A single value as it can stand within `[ ]`.
fn as_an_entry(written: &str) -> String {
    let quoted = written.starts_with(['"', '\'']);
    let signs = ['[', ']', '{', '}', ':', '#', '"'];
    if quoted || !written.contains(signs) { written.to_owned() } else { yaml::in_quotes(written) }
}

/// `- Important: what happened?` is a block with the key `Important` to YAML, and was meant as a text.
pub fn text_with_a_colon(schema: Schema<'_>, node: &Node) -> Option<Diagnostic> {
    let [entry] = node.entries() else { return None };
    let reads_as_text = entry.key.contains(' ') || entry.key.starts_with(char::is_uppercase);
    let known = schema.branches().any(|branch| meant(branch, entry).is_some());
    let text_fits = schema.branches().any(|branch| branch.is("string"));
    let value = entry.value.mendable().filter(|_| reads_as_text && text_fits && !known)?;
    let place = Place { end: value.end, ..entry.place.clone() };
    if node.place.text().starts_with('{') || place.text().starts_with(['"', '\'']) || place.text().contains('\n') {
        return None;
    }
    let quoted = yaml::in_quotes(place.text());
    let report = Diagnostic::error("needs-quotes", place.clone(), "a text with a colon in it needs quotes around it")
        .helped(format!("write `{quoted}`"));
    Some(if entry.key.contains(' ') { report.mended(place, quoted) } else { report })
}

/// Whether a key in `{ }` is what followed a comma in a text.
fn follows_a_comma(entry: &Entry) -> bool {
    let after = entry.place.file.text[entry.place.end..].trim_start();
    entry.value.place.text().is_empty() && after.starts_with([',', '}'])
}

/// The names of a text that is a list without its brackets.
fn names_of(text: &str) -> Option<Vec<&str>> {
    let names: Vec<&str> = text.split(',').map(str::trim).collect();
    let is_name = |name: &&str| !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_');
    (names.len() > 1 && names.iter().all(is_name)).then_some(names)
}

/// `write this or that`
pub fn either(example: &str, words: &[&str]) -> String {
    let words = words.iter().map(|word| format!(" or `{word}`")).collect::<String>();
    format!("write `{example}`{words}")
}

impl Fitting<'_> {
    pub(super) fn unknown_key(&mut self, schema: Schema<'_>, node: &Node, entry: &Entry) {
        let known = schema.properties().map(|(key, _)| key);
        let report = Diagnostic::error(
            "unknown-key",
            entry.place.clone(),
            format!("there is no key `{}` in {}", entry.key, schema.called().unwrap_or("this block")),
        )
        .labelled("not known here");
        let certain = other_word(schema, entry).is_some();
        let help = if let Some(near) = meant(schema, entry) {
            match node.entry(near) {
                Some(_) => format!("did you mean `{near}`? It is written already"),
                None if certain => format!("write `{near}`"),
                None => format!("did you mean `{near}`?"),
            }
        } else if follows_a_comma(entry) {
            "a text with a comma in it needs quotes around it within `{ }`".to_owned()
        } else if let Some((block, _)) = schema.properties().find(|(_, inner)| inner.property(&entry.key).is_some()) {
            format!("`{}` belongs under `{block}`", entry.key)
        } else {
            format!("the keys here are {}; keys beginning with `x-` are yours", suggest::listed(known))
        };
        let report = report.helped(help);
        self.reports.push(match meant_for_certain(schema, node, entry) {
            Some(key) => report.mended(entry.place.clone(), key),
            None => report,
        });
    }

    pub(super) fn missing_key(&mut self, schema: Schema<'_>, node: &Node, key: &str) {
        let called = schema.called().unwrap_or("this block");
        let report = Diagnostic::error("missing-key", node.head(), format!("{called} needs the key `{key}`"))
            .labelled(format!("has no `{key}`"));
        let example = schema.property(key).and_then(Schema::example);
        self.reports.push(match example {
            Some(example) => report.helped(format!("add `{key}: {example}`")),
            None => report.helped(format!("add `{key}:`")),
        });
    }

    pub(super) fn key_fits(&mut self, schema: Schema<'_>, entry: &Entry) -> bool {
        let Some(complaint) = schema.key_kind().and_then(|kind| values::complaint(kind, &entry.key)) else {
            return true;
        };
        let mend = complaint.mend.clone().filter(|_| entry.place.text() == entry.key);
        let report = Diagnostic::error(complaint.code, entry.place.clone(), complaint.message).helped(complaint.help);
        self.reports.push(match mend {
            Some(mend) => report.mended(entry.place.clone(), mend),
            None => report,
        });
        false
    }

    /// A key without a value: forgotten, or lost in a comment.
    pub(super) fn nothing_written(&mut self, schema: Schema<'_>, node: &Node, named: &Named<'_>) {
        let text = &node.place.file.text;
        let end = node.place.end.min(text.len());
        let rest = text[end..].lines().next().unwrap_or_default();
        let comment = rest.trim_start_matches([' ', ':']);
        let report =
            |place: Place| Diagnostic::error("empty-value", place, format!("{} has no value", named.words(schema)));
        if let Some(lost) = comment.strip_prefix('#').filter(|lost| !lost.starts_with([' ', '#'])) {
            let start = end + rest.len() - comment.len();
            let lost = format!("#{}", lost.split(" #").next().unwrap_or(lost).trim_end());
            let place = Place { start, end: start + lost.len(), ..node.place.clone() };
            let report = report(place.clone())
                .labelled("everything after `#` is a comment")
                .helped(format!("put the text in quotes: `\"{lost}\"`"));
            let is_it = schema.kind().is_some_and(|kind| values::complaint(kind, &lost).is_none());
            self.reports.push(if is_it { report.mended(place, format!("\"{lost}\"")) } else { report });
            return;
        }
        let help = match schema.example() {
            Some(example) => format!("write a value, such as `{example}`, or remove the key"),
            None => "write a value, or remove the key".to_owned(),
        };
        // The key before it is what can be seen.
        let line = text[..end].rfind('\n').map_or(0, |newline| newline + 1);
        let written = text[line..end].trim_end();
        let start = line + written.len() - written.trim_start_matches([' ', '-']).len();
        self.reports.push(report(Place { start, end: line + written.len(), ..node.place.clone() }).helped(help));
    }

    pub(super) fn wrong_kind(&mut self, schema: Schema<'_>, node: &Arc<Node>, named: &Named<'_>) {
        let words = named.words(schema);
        let wanted = match schema.wants() {
            Some(wants) => wants,
            None if schema.is("array") => "a list",
            None if schema.is("object") => "a block of keys",
            None if schema.is("boolean") => "true or false",
            None if schema.is("integer") => "a whole number",
            None => "a single text",
        };
        let place = match &node.data {
            Data::Scalar(_) => node.place.clone(),
            _ => node.head(),
        };
        let help = match &node.data {
            Data::Scalar(scalar) if schema.is("array") && names_of(&scalar.text).is_some() => {
                format!("write `[{}]`", scalar.text.trim())
            }
            Data::Scalar(scalar) if schema.is("array") => {
                let text = limits::shorten(scalar.text.trim(), 60);
                // What would be split or misread within brackets needs quotes there.
                let needs_quotes =
                    scalar.style != Style::Plain || text.contains([',', '[', ']', '{', '}', ':', '#', '"']);
                if needs_quotes { format!("write `[\"{text}\"]`") } else { format!("write `[{text}]`") }
            }
            Data::Scalar(_) if matches!(named, Named::Whole) => {
                "each line begins with a key, a colon and a space: `name: Bug report`".to_owned()
            }
            Data::Scalar(_) if schema.is("object") => {
                let keys = schema.properties().map(|(key, _)| key).take(4).map(|key| format!("`{key}:`"));
                let keys = keys.collect::<Vec<_>>().join(", ");
                if keys.is_empty() {
                    "write its entries below it, indented, each as `name: value`".to_owned()
                } else {
                    format!("write its keys below it, indented: {keys}")
                }
            }
            Data::List(items) if schema.is("object") && !items.is_empty() => {
                "remove the `-` before its keys".to_owned()
            }
            Data::Map(_) if schema.is("array") => "begin each entry with `- `".to_owned(),
            Data::Map(_) => "a text with a colon in it needs quotes around it".to_owned(),
            Data::List(_) => "only one can stand here; a text that begins with `[` needs quotes around it".to_owned(),
            _ => schema.example().map_or_else(|| format!("write {wanted}"), |example| format!("write `{example}`")),
        };
        let message = format!("{words} must be {wanted}, and this is {}", described(node));
        let report = Diagnostic::error("wrong-kind", place, message).helped(help);
        let place = node.mendable().filter(|_| schema.is("array"));
        self.reports.push(match place {
            // In another text a comma is only a comma, or stands between what cannot be told apart.
            Some(place) if names_of(place.text()).is_some() || !place.text().contains(',') => {
                report.mended(place.clone(), format!("[{}]", as_an_entry(place.text())))
            }
            _ => report,
        });
    }

    /// A key that is known but has no effect yet is never passed over in silence.
    pub(super) fn in_force(&mut self, schema: Schema<'_>, entry: &Entry) {
        let report = |message: String, help: &str| {
            Diagnostic::warning("not-yet-in-force", entry.place.clone(), message).helped(help)
        };
        if schema.is_not_yet_in_force() {
            self.reports.push(report(
                format!("`{}` is read and checked, and has no effect yet", entry.key),
                "this version of the bot goes on without it",
            ));
        } else if let (Some(values), Some(scalar)) = (schema.values_in_force(), entry.value.scalar()) {
            let in_force = |value: &String| match value.strip_suffix('*') {
                Some(start) => scalar.text.starts_with(start),
                None => scalar.text == *value,
            };
            let known = schema.words().is_empty() || schema.words().contains(&scalar.text);
            if known && !values.iter().any(in_force) {
                let as_though = values.first().map(String::as_str).unwrap_or_default();
                self.reports.push(report(
                    format!("`{}: {}` is read and checked, and has no effect yet", entry.key, scalar.text),
                    &format!("this version of the bot goes on as with `{as_though}`"),
                ));
            }
        }
    }
}
