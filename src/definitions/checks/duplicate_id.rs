//! One id for two things.
//!
//! # Why it matters
//! Buttons, commands and texts name types, positions, questions and panels by their ids, and could not tell the two
//! apart.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! questions:
//!   - {id: what, ask: What went wrong?}
//!   - {id: what, ask: What did you expect?}
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! questions:
//!   - {id: what, ask: What went wrong?}
//!   - {id: expected, ask: What did you expect?}
//! ```

use std::collections::HashMap;
use std::fmt::Display;
use std::hash::Hash;

use crate::definitions::diagnostic::{Diagnostic, Place};
use crate::definitions::model::PanelSpec;
use crate::definitions::node::Cursor;
use crate::domain::ids::{DecisionId, PositionId, ReplyId, TypeId};

/// Two types with one id.
pub fn of_types<'a>(types: impl Iterator<Item = (&'a TypeId, &'a Place)>, reports: &mut Vec<Diagnostic>) {
    let mut seen: HashMap<&TypeId, &Place> = HashMap::new();
    for (id, place) in types {
        if let Some(first) = seen.insert(id, place) {
            let message = format!("{} has the id `{id}` too", first.file.path);
            let help = "write another `id:` in one of the two files, or rename it";
            reports.push(twice(place, first, message, help));
        }
    }
}

/// Two positions of a type with one id.
pub fn of_positions(positions: &[(PositionId, Place)], reports: &mut Vec<Diagnostic>) {
    within_type("positions", positions, reports);
}

/// Two decisions of a type with one id.
pub fn of_decisions(decisions: &[(DecisionId, Place)], reports: &mut Vec<Diagnostic>) {
    within_type("decisions", decisions, reports);
}

fn within_type<Id: Eq + Hash + Display>(what: &str, all: &[(Id, Place)], reports: &mut Vec<Diagnostic>) {
    let mut seen: HashMap<&Id, &Place> = HashMap::new();
    for (id, place) in all {
        if let Some(first) = seen.insert(id, place) {
            let message = format!("two {what} of this type have the id `{id}`");
            reports.push(twice(place, first, message, "give one of them another `id`"));
        }
    }
}

/// Two canned replies of one name, such as `hello.yaml` and `hello.yml`.
pub fn of_replies(replies: &[(ReplyId, Place)], reports: &mut Vec<Diagnostic>) {
    let mut seen: HashMap<&ReplyId, &Place> = HashMap::new();
    for (id, place) in replies {
        if let Some(first) = seen.insert(id, place) {
            reports.push(twice(place, first, format!("there are two replies `{id}`"), "rename one of the two files"));
        }
    }
}

/// Two panels with one id.
pub fn of_panels(panels: &[PanelSpec], at: &Cursor, reports: &mut Vec<Diagnostic>) {
    let mut seen: HashMap<&str, Place> = HashMap::new();
    for (index, panel) in panels.iter().enumerate() {
        let place = at.item(index).key("id").place();
        if let Some(first) = seen.insert(&panel.id, place.clone()) {
            let message = format!("two panels have the id `{}`", &*panel.id);
            reports.push(twice(&place, &first, message, "give one of them another `id`"));
        }
    }
}

fn twice(second: &Place, first: &Place, message: String, help: &str) -> Diagnostic {
    Diagnostic::error("duplicate-id", second.clone(), message)
        .labelled("second time")
        .helped(help)
        .and_at(first.clone(), "first time")
}
