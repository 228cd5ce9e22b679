//! The positions of a type: their ids, and the questions of each.

use super::{KindFile, Surroundings};
use crate::definitions::checks;
use crate::definitions::diagnostic::Diagnostic;
use crate::definitions::model::PositionEntry;
use crate::definitions::node::Cursor;
use crate::definitions::set::{Position, Positions};
use crate::definitions::suggest;
use crate::definitions::values::{self, Text};
use crate::domain::ids::PositionId;
use crate::phrases::defaults;

/// The positions that a type declares.
pub struct Known {
    ids: Vec<PositionId>,
    /// Whether none was lost to a mistake in it, so that a name that is not among them is really unknown.
    whole: bool,
}

impl Known {
    /// The positions of these names; empty for nobody in particular.
    ///
    /// `for_whom` is the type, when the names stand in a question list that several types include.
    pub fn named(
        &self,
        names: &[Text],
        at: &Cursor,
        for_whom: Option<&str>,
        reports: &mut Vec<Diagnostic>,
    ) -> Vec<PositionId> {
        let mut found: Vec<PositionId> = Vec::new();
        for (index, name) in names.iter().enumerate() {
            match self.ids.iter().find(|id| id.as_str() == &**name) {
                Some(id) if found.contains(id) => {}
                Some(id) => found.push(id.clone()),
                None if !self.whole => {}
                None => reports.push(self.unknown(name, &at.item(index), for_whom)),
            }
        }
        found
    }

    fn unknown(&self, name: &str, at: &Cursor, for_whom: Option<&str>) -> Diagnostic {
        let message = match for_whom {
            Some(kind) => format!("`{kind}`, which includes this list, has no position `{name}`"),
            None => format!("there is no position `{name}` in this type"),
        };
        let ids = self.ids.iter().map(PositionId::as_str);
        let help = if self.ids.is_empty() {
            "the type has no positions: remove `only_for`, or add `positions`".to_owned()
        } else {
            suggest::did_you_mean(name, ids, "the positions are")
        };
        Diagnostic::error("unknown-position", at.place(), message).labelled("not known").helped(help)
    }
}

/// A type's positions without their questions, which may name positions themselves.
pub fn resolve(
    file: &KindFile,
    around: &Surroundings<'_>,
    reports: &mut Vec<Diagnostic>,
) -> (Option<Positions>, Known) {
    let at = file.at.key("positions");
    let Some(spec) = &file.spec.positions else {
        let whole = file.written.entry("positions").is_none();
        return (None, Known { ids: Vec::new(), whole });
    };
    let Some(entries) = &spec.choices else {
        if file.written.get("positions").is_none_or(|positions| positions.entry("choices").is_none()) {
            reports.push(
                Diagnostic::error("missing-key", at.head(), "`positions` needs the key `choices`")
                    .helped("add `choices: [Host, Moderator]`"),
            );
        }
        return (None, Known { ids: Vec::new(), whole: false });
    };
    let written = file.written.get("positions").and_then(|positions| positions.get("choices"));
    let lost = written.is_some_and(|written| written.items().len() != entries.len());
    let at_choices = at.key("choices");
    let mut choices = Vec::new();
    let mut places = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        let at = at_choices.item(index);
        let Some((position, place)) = position(entry, &at, around, reports) else { continue };
        places.push((position.id.clone(), place));
        choices.push(position);
    }
    checks::duplicate_id::of_positions(&places, reports);
    let whole = !lost && choices.len() == entries.len();
    let known = Known { ids: choices.iter().map(|choice| choice.id.clone()).collect(), whole };
    let prompt =
        spec.prompt.as_ref().map_or_else(|| defaults::prompt(around.words), |prompt| prompt.trim_end().to_owned());
    (Some(Positions { prompt, choices }), known)
}

fn position(
    entry: &PositionEntry,
    at: &Cursor,
    around: &Surroundings<'_>,
    reports: &mut Vec<Diagnostic>,
) -> Option<(Position, crate::definitions::diagnostic::Place)> {
    let (label, spec) = match entry {
        PositionEntry::Bare(label) => (label, None),
        PositionEntry::Full(spec) => (&spec.label, Some(spec)),
    };
    let label_at = if spec.is_some() { at.key("label") } else { at.clone() };
    let (id, place) = match spec.and_then(|spec| spec.id.as_ref()) {
        Some(id) => (id.0.clone(), at.key("id").place()),
        None => match values::slug(label) {
            Some(id) => (id, label_at.place()),
            None => {
                reports.push(
                    Diagnostic::error(
                        "missing-key",
                        label_at.place(),
                        format!("no id can be made of `{}`", label.trim()),
                    )
                    .helped("write it as a block with `id` and `label`; ids are small letters, digits and hyphens"),
                );
                return None;
            }
        },
    };
    let notify = spec.and_then(|spec| spec.notify.as_ref());
    let position = Position {
        id: PositionId(id),
        label: label.trim_end().to_owned(),
        emoji: spec.and_then(|spec| spec.emoji.as_ref()).map(|emoji| emoji.0.clone()),
        description: spec.and_then(|spec| spec.description.as_ref()).map(|text| text.trim_end().to_owned()),
        open: spec.and_then(|spec| spec.open).unwrap_or(true),
        notify: notify.map(|names| around.names.roles_of(names, &at.key("notify"), reports)),
        questions: Vec::new(),
    };
    Some((position, place))
}
