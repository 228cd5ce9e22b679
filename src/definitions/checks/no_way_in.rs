//! Staff who are to press Join on a card, and no channel for cards.
//!
//! # Why it matters
//! With `staff_access: button` nobody of the staff is brought into a ticket's thread: the button that lets them in is on
//! the ticket's card, which stands in the channel under `list`. Without one they would never see a ticket.
//!
//! # Wrong
//! ```yaml server.yaml
//! server: 1100000000000000000
//! roles: {staff: 1100000000000000001}
//! channels: {help: 1100000000000000011}
//! staff: [staff]
//! panels: [{id: main, channel: help}]
//! ```
//!
//! ```yaml bug-report.yaml
//! name: Bug report
//! staff_access: button
//! ```
//!
//! # Right
//! ```yaml server.yaml
//! server: 1100000000000000000
//! roles: {staff: 1100000000000000001}
//! channels: {help: 1100000000000000011, tickets: 1100000000000000012}
//! staff: [staff]
//! panels: [{id: main, channel: help}]
//! list: tickets
//! ```
//!
//! ```yaml bug-report.yaml
//! name: Bug report
//! staff_access: button
//! ```

use crate::definitions::diagnostic::Diagnostic;
use crate::definitions::model::{ServerFile, TypeFile};
use crate::definitions::node::Cursor;
use crate::definitions::set::StaffAccess;

/// `staff_access: button` needs `list` in server.yaml.
pub fn check(spec: &TypeFile, server: &ServerFile, at: &Cursor, reports: &mut Vec<Diagnostic>) {
    if spec.staff_access == Some(StaffAccess::Button) && server.list.is_none() {
        let message =
            "with `staff_access: button` the staff come in by a button on the ticket's card, and there are no cards";
        reports.push(
            Diagnostic::error("no-way-in", at.key("staff_access").place(), message)
                .helped("add `list: …` to server.yaml, the channel in which a card stands for each open ticket"),
        );
    }
}
