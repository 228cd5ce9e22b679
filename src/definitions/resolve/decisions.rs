//! The decisions of a type: their ids, roles and texts.

use super::{KindFile, Surroundings, texts};
use crate::definitions::checks;
use crate::definitions::diagnostic::{Diagnostic, Place};
use crate::definitions::model::DecisionEntry;
use crate::definitions::node::Cursor;
use crate::definitions::set::Decision;
use crate::definitions::values::{self, Text};
use crate::domain::ids::{DecisionId, RoleId};
use crate::domain::message::ButtonStyle;
use crate::templates::{Scope, Surface};

const MESSAGE: &str = "**{{ decision.label }}**{% if decision.reason %}\n{{ decision.reason }}{% endif %}";

/// A type's decisions; none if one of them is not sound.
pub fn resolve(
    file: &KindFile,
    around: &Surroundings<'_>,
    scope: &Scope,
    reports: &mut Vec<Diagnostic>,
) -> Option<Vec<Decision>> {
    let at = file.at.key("decisions");
    let entries = file.spec.decisions.as_deref().unwrap_or_default();
    let mut decisions = Vec::new();
    let mut places = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        let Some((decision, place)) = decision(entry, &at.item(index), around, scope, reports) else { continue };
        places.push((decision.id.clone(), place));
        decisions.push(decision);
    }
    checks::duplicate_id::of_decisions(&places, reports);
    (decisions.len() == entries.len()).then_some(decisions)
}

fn decision(
    entry: &DecisionEntry,
    at: &Cursor,
    around: &Surroundings<'_>,
    scope: &Scope,
    reports: &mut Vec<Diagnostic>,
) -> Option<(Decision, Place)> {
    let (label, spec) = match entry {
        DecisionEntry::Bare(label) => (label, None),
        DecisionEntry::Full(spec) => (&spec.label, Some(spec)),
    };
    let label_at = if spec.is_some() { at.key("label") } else { at.clone() };
    let mut roles = |names: Option<&Vec<Text>>, key: &str| -> Vec<RoleId> {
        names.map(|names| around.names.roles_of(names, &at.key(key), reports)).unwrap_or_default()
    };
    let give = roles(spec.and_then(|spec| spec.give.as_ref()), "give");
    let take = roles(spec.and_then(|spec| spec.take.as_ref()), "take");
    if let Some(spec) = spec {
        checks::given_and_taken::check(spec, &give, &take, at, reports);
    }
    // A bare text has no text of its own to look for.
    let message_at = if spec.is_some() { at.key("message") } else { at.clone() };
    let message = match spec {
        Some(_) => texts::compile(&message_at, MESSAGE, Surface::Decision, scope, reports),
        None => texts::default(MESSAGE, &at.place(), Surface::Decision, scope, reports),
    };
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
    let decision = Decision {
        id: DecisionId(id),
        label: label.trim_end().to_owned(),
        emoji: spec.and_then(|spec| spec.emoji.as_ref()).map(|emoji| emoji.0.clone()),
        style: spec.and_then(|spec| spec.style).unwrap_or(ButtonStyle::Secondary),
        message: message?,
        give,
        take,
        reason: spec.and_then(|spec| spec.reason).unwrap_or_default(),
        closes: spec.and_then(|spec| spec.close).unwrap_or(true),
    };
    Some((decision, place))
}
