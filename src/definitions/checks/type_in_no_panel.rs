//! A ticket type that no panel shows.
//!
//! # Why it matters
//! Members can open it by `/ticket` only, which many never find.
//!
//! # Wrong
//! ```yaml server.yaml
//! server: 1100000000000000000
//! roles: {staff: 1100000000000000001}
//! channels: {help: 1100000000000000011}
//! staff: [staff]
//! panels:
//!   - {id: main, channel: help, tickets: [bug-report]}
//! ```
//!
//! ```yaml bug-report.yaml
//! name: Bug report
//! ```
//!
//! ```yaml idea.yaml
//! name: Idea
//! thread: {in: help}
//! ```
//!
//! # Right
//! ```yaml server.yaml
//! server: 1100000000000000000
//! roles: {staff: 1100000000000000001}
//! channels: {help: 1100000000000000011}
//! staff: [staff]
//! panels:
//!   - {id: main, channel: help, tickets: [bug-report, idea]}
//! ```
//!
//! ```yaml bug-report.yaml
//! name: Bug report
//! ```
//!
//! ```yaml idea.yaml
//! name: Idea
//! ```

use std::collections::BTreeSet;

use crate::definitions::diagnostic::{Diagnostic, Place};
use crate::domain::ids::TypeId;

/// Types that are left out where there are panels.
pub fn check<'a>(
    types: impl Iterator<Item = (&'a TypeId, &'a Place)>,
    shown: &BTreeSet<&TypeId>,
    reports: &mut Vec<Diagnostic>,
) {
    for (id, place) in types.filter(|(id, _)| !shown.contains(id)) {
        reports.push(
            Diagnostic::warning("type-in-no-panel", place.clone(), format!("no panel shows `{id}`")).helped(format!(
                "add `{id}` under `tickets` of a panel in server.yaml, or write `enabled: false` if nobody should open one"
            )),
        );
    }
}
