//! One folder for each server.

use std::collections::HashMap;

use crate::definitions::diagnostic::{Diagnostic, Place};
use crate::domain::ids::GuildId;

/// Two folders for one server.
pub fn distinct(servers: &[(GuildId, Place)], reports: &mut Vec<Diagnostic>) {
    let mut seen: HashMap<GuildId, &Place> = HashMap::new();
    for (id, place) in servers {
        if let Some(first) = seen.insert(*id, place) {
            reports.push(
                Diagnostic::error(
                    "duplicate-server",
                    place.clone(),
                    format!("{} is for the same server", first.file.path),
                )
                .labelled("second time")
                .helped("put all ticket types of a server into one folder")
                .and_at(first.clone(), "first time"),
            );
        }
    }
}
