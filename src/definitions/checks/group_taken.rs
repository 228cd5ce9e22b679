//! A group with the name of a ticket type.
//!
//! # Why it matters
//! Both would be `/ticket` followed by the same word, and Discord refuses the command.
//!
//! # Wrong
//! ```yaml server.yaml
//! server: 1100000000000000000
//! roles: {staff: 1100000000000000001}
//! channels: {help: 1100000000000000011}
//! staff: [staff]
//! panels:
//!   - {id: main, channel: help}
//! ```
//!
//! ```yaml bug-report.yaml
//! name: Bug report
//! ```
//!
//! ```yaml idea.yaml
//! name: Idea
//! group: bug-report
//! ```
//!
//! # Right
//! ```yaml server.yaml
//! server: 1100000000000000000
//! roles: {staff: 1100000000000000001}
//! channels: {help: 1100000000000000011}
//! staff: [staff]
//! panels:
//!   - {id: main, channel: help}
//! ```
//!
//! ```yaml bug-report.yaml
//! name: Bug report
//! ```
//!
//! ```yaml idea.yaml
//! name: Idea
//! group: ideas
//! ```

use crate::definitions::diagnostic::{Diagnostic, Place};
use crate::domain::ids::TypeId;

/// A group by the name of a type that is in no group: both would be the same word after `/ticket`.
pub fn check<'a>(
    groups: impl Iterator<Item = (&'a str, Place)>,
    ungrouped: &[(&'a TypeId, &'a Place)],
    reports: &mut Vec<Diagnostic>,
) {
    for (group, place) in groups {
        let Some((_, kind)) = ungrouped.iter().find(|(id, _)| id.as_str() == group) else { continue };
        let message = format!("`{group}` is a ticket type too: `/ticket {group}` could be either");
        reports.push(
            Diagnostic::error("group-taken", place, message)
                .helped("give the group another name, such as the plural")
                .and_at((*kind).clone(), "the type"),
        );
    }
}
