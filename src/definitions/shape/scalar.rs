//! Single values: texts, numbers, true and false, words of a list.

use std::sync::Arc;

use super::schema::Schema;
use super::{Fitting, Named, offer};
use crate::definitions::diagnostic::Diagnostic;
use crate::definitions::node::{Data, Kind, Node, Scalar, Style, read_number};
use crate::definitions::suggest;
use crate::definitions::values;
use crate::domain::limits;

impl Fitting<'_> {
    pub(super) fn scalar(
        &mut self,
        schema: Schema<'_>,
        node: &Arc<Node>,
        scalar: &Scalar,
        named: &Named<'_>,
    ) -> Option<Arc<Node>> {
        let kind = if !schema.words().is_empty() {
            self.word(schema, node, scalar, named)?
        } else if let Some(kind) = schema.kind() {
            self.form(kind, node, scalar)?
        } else if schema.is("boolean") {
            self.flag(schema, node, scalar, named)?
        } else if schema.is("integer") || (schema.is("number") && !schema.is("string")) {
            self.number(schema, node, scalar, named)?
        } else {
            self.text(schema, node, scalar, named)?
        };
        Some(Arc::new(Node { place: node.place.clone(), data: Data::Scalar(Scalar { kind, ..scalar.clone() }) }))
    }

    fn word(&mut self, schema: Schema<'_>, node: &Arc<Node>, scalar: &Scalar, named: &Named<'_>) -> Option<Kind> {
        let words = schema.words();
        if words.contains(&scalar.text) {
            return Some(Kind::Text);
        }
        let help = match offer::word_for(scalar, words) {
            Some(word) => format!("write `{word}`"),
            None => suggest::did_you_mean(&scalar.text, words.iter().map(String::as_str), "the choices are"),
        };
        let message = format!("{} cannot be `{}`", named.words(schema), limits::shorten(scalar.as_written(), 60));
        let report = Diagnostic::error("unknown-value", node.place.clone(), message)
            .labelled("not one of the choices")
            .helped(help);
        let certain =
            offer::word_for(scalar, words).or_else(|| suggest::certain(&scalar.text, words.iter().map(String::as_str)));
        self.reports.push(with_mend(report, node, certain));
        None
    }

    fn form(&mut self, kind: &str, node: &Arc<Node>, scalar: &Scalar) -> Option<Kind> {
        let complaint = values::complaint(kind, &scalar.text);
        // What a variable holds is not shown: the mistake is told of what is written, which is none of the kind either.
        let shown = complaint.is_some().then(|| values::complaint(kind, scalar.as_written())).flatten();
        let Some(complaint) = shown.or(complaint) else { return Some(Kind::Text) };
        let report = Diagnostic::error(complaint.code, node.place.clone(), complaint.message).helped(complaint.help);
        self.reports.push(with_mend(report, node, complaint.mend));
        None
    }

    fn flag(&mut self, schema: Schema<'_>, node: &Arc<Node>, scalar: &Scalar, named: &Named<'_>) -> Option<Kind> {
        if scalar.flag().is_some() {
            return Some(Kind::Flag);
        }
        let flag = offer::flag_for(&scalar.text).map(|flag| flag.to_string());
        let help = match &flag {
            Some(flag) => format!("write `{flag}`"),
            None => "write `true` or `false`".to_owned(),
        };
        self.wrong_scalar(schema, node, named, "true or false", help, flag);
        None
    }

    fn number(&mut self, schema: Schema<'_>, node: &Arc<Node>, scalar: &Scalar, named: &Named<'_>) -> Option<Kind> {
        let whole = schema.is("integer");
        let wanted = if whole { "a whole number" } else { "a number" };
        let number = scalar.number().filter(|number| !whole || number.is_u64() || number.is_i64());
        let Some(number) = number else {
            let unquoted = read_number(scalar.text.trim()).filter(|_| scalar.style != Style::Plain);
            let unquoted = unquoted.map(|number| number.to_string());
            let help = match &unquoted {
                Some(number) => format!("write `{number}` without quotes"),
                None => format!("write a number, such as `{}`", schema.example().unwrap_or("3")),
            };
            self.wrong_scalar(schema, node, named, wanted, help, unquoted);
            return None;
        };
        let value = number.as_f64().unwrap_or(f64::MAX);
        let least = schema.bounds().minimum.filter(|least| value < *least);
        let most = schema.bounds().maximum.filter(|most| value > *most);
        let bound = match (least, most) {
            (Some(least), _) => format!("at least {least}"),
            (_, Some(most)) => format!("at most {most}"),
            _ => return Some(Kind::Number),
        };
        self.reports.push(
            Diagnostic::error(
                "out-of-range",
                node.place.clone(),
                format!("{} is {}; it must be {bound}", named.words(schema), scalar.as_written()),
            )
            .helped(format!("write a number that is {bound}")),
        );
        None
    }

    fn text(&mut self, schema: Schema<'_>, node: &Arc<Node>, scalar: &Scalar, named: &Named<'_>) -> Option<Kind> {
        if scalar.flag().is_some() {
            let help = format!("put it in quotes if the word is meant: `\"{}\"`", scalar.text);
            self.wrong_scalar(schema, node, named, "a text", help, None);
            return None;
        }
        if scalar.text.trim().is_empty() {
            let message = format!("{} is empty", named.words(schema));
            self.reports.push(
                Diagnostic::error("empty-value", node.place.clone(), message).helped("write a text, or remove the key"),
            );
            return None;
        }
        let length = limits::length(scalar.text.trim_end());
        let Some(most) = schema.bounds().most_characters.filter(|most| length > *most) else {
            return Some(Kind::Text);
        };
        let message = format!("{} has {length} characters; at most {most} fit", named.words(schema));
        let over = length - most;
        self.reports.push(
            Diagnostic::error("too-long", node.place.clone(), message)
                .helped(format!("shorten it by {over} character{}", if over > 1 { "s" } else { "" })),
        );
        None
    }

    fn wrong_scalar(
        &mut self,
        schema: Schema<'_>,
        node: &Arc<Node>,
        named: &Named<'_>,
        wanted: &str,
        help: String,
        mend: Option<String>,
    ) {
        let message = format!("{} must be {wanted}, and this is {}", named.words(schema), offer::described(node));
        let report = Diagnostic::error("wrong-kind", node.place.clone(), message).helped(help);
        self.reports.push(with_mend(report, node, mend));
    }
}

/// With what is to stand in place of a value, if that is certain and can be written there.
pub(super) fn with_mend(report: Diagnostic, node: &Node, mend: Option<impl Into<String>>) -> Diagnostic {
    match mend.zip(node.mendable()) {
        Some((mend, place)) => report.mended(place.clone(), mend),
        None => report,
    }
}
