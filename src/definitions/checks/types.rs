//! Types beside one another.

use std::collections::HashMap;

use crate::definitions::diagnostic::{Diagnostic, Place};
use crate::definitions::node::Cursor;
use crate::definitions::set::TicketType;
use crate::domain::ids::TypeId;
use crate::domain::limits;

/// Two types with one id.
pub fn distinct<'a>(types: impl Iterator<Item = (&'a TypeId, &'a Place)>, reports: &mut Vec<Diagnostic>) {
    let mut seen: HashMap<&TypeId, &Place> = HashMap::new();
    for (id, place) in types {
        if let Some(first) = seen.insert(id, place) {
            reports.push(
                Diagnostic::error("duplicate-id", place.clone(), format!("{} has the id `{id}` too", first.file.path))
                    .labelled("second time")
                    .helped("write another `id:` in one of the two files, or rename it")
                    .and_at(first.clone(), "first time"),
            );
        }
    }
}

/// `/ticket` has room for 25 types; the panels can hold more.
pub fn fit_the_command(types: &[TicketType], at: &Cursor, reports: &mut Vec<Diagnostic>) {
    if types.len() > limits::CHOICES {
        reports.push(
            Diagnostic::warning(
                "command-is-full",
                at.head(),
                format!("there are {} types, and Discord allows {} for `/ticket`", types.len(), limits::CHOICES),
            )
            .helped(format!("from `{}` on, types open from panels only", types[limits::CHOICES].id)),
        );
    }
}
