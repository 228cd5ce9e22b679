//! Two folders for one Discord server.
//!
//! # Why it matters
//! Each folder serves one server, and the bot could not know which of two sets is to hold there.
//!
//! # Wrong
//! ```yaml games/server.yaml
//! server: 1100000000000000000
//! roles: {staff: 1100000000000000001}
//! channels: {help: 1100000000000000011}
//! staff: [staff]
//! panels:
//!   - {id: main, channel: help}
//! ```
//!
//! ```yaml games/bug-report.yaml
//! name: Bug report
//! ```
//!
//! ```yaml art/server.yaml
//! server: 1100000000000000000
//! roles: {staff: 1100000000000000001}
//! channels: {help: 1100000000000000011}
//! staff: [staff]
//! panels:
//!   - {id: main, channel: help}
//! ```
//!
//! ```yaml art/idea.yaml
//! name: Idea
//! ```
//!
//! # Right
//! ```yaml games/server.yaml
//! server: 1100000000000000000
//! roles: {staff: 1100000000000000001}
//! channels: {help: 1100000000000000011}
//! staff: [staff]
//! panels:
//!   - {id: main, channel: help}
//! ```
//!
//! ```yaml games/bug-report.yaml
//! name: Bug report
//! ```
//!
//! ```yaml art/server.yaml
//! server: 1100000000000000009
//! roles: {staff: 1100000000000000001}
//! channels: {help: 1100000000000000011}
//! staff: [staff]
//! panels:
//!   - {id: main, channel: help}
//! ```
//!
//! ```yaml art/idea.yaml
//! name: Idea
//! ```

use std::collections::HashMap;

use crate::definitions::diagnostic::{Diagnostic, Place};
use crate::domain::ids::GuildId;

/// Two folders for one server.
pub fn check(servers: &[(GuildId, Place)], reports: &mut Vec<Diagnostic>) {
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
