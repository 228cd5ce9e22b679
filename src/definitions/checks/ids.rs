//! Ids that stand for one thing only.

use std::collections::HashMap;

use crate::definitions::diagnostic::{Diagnostic, Place};
use crate::domain::ids::PositionId;

/// Two positions of a type with one id.
pub fn distinct_positions(positions: &[(PositionId, Place)], reports: &mut Vec<Diagnostic>) {
    let mut seen: HashMap<&PositionId, &Place> = HashMap::new();
    for (id, place) in positions {
        if let Some(first) = seen.insert(id, place) {
            reports.push(
                Diagnostic::error(
                    "duplicate-id",
                    place.clone(),
                    format!("two positions of this type have the id `{id}`"),
                )
                .labelled("second time")
                .helped("give one of them another `id`")
                .and_at(first.clone(), "first time"),
            );
        }
    }
}
