//! A panel with nothing to offer.
//!
//! # Why it matters
//! A message without a button or a choice is of no use, and there is no ticket type that it could show.
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

use crate::definitions::diagnostic::Diagnostic;
use crate::definitions::node::Cursor;
use crate::domain::ids::TypeId;

/// A panel that shows every type, where there is none. An empty list of types is told by its shape.
pub fn check(tickets: &[TypeId], at: &Cursor, reports: &mut Vec<Diagnostic>) {
    if tickets.is_empty() && at.key("tickets").node().is_none() {
        reports.push(
            Diagnostic::error("empty-panel", at.head(), "this panel has nothing to offer: there are no ticket types")
                .helped("add a file for a ticket type beside server.yaml, such as `bug-report.yaml`"),
        );
    }
}
