//! Staff who are not brought into tickets, and no channel that tells them of one.
//!
//! # Why it matters
//! With `staff_access: moderators` the staff see every thread of the channel, but nothing tells them that a ticket is
//! there: neither do they come into its thread, nor does a card stand anywhere. `notify` calls roles on the card, too.
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
//! staff_access: moderators
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
//! staff_access: moderators
//! ```

use crate::definitions::diagnostic::Diagnostic;
use crate::definitions::model::{ServerFile, TypeFile};
use crate::definitions::node::Cursor;
use crate::definitions::set::StaffAccess;

/// `staff_access: moderators` wants `list` in server.yaml.
pub fn check(spec: &TypeFile, server: &ServerFile, at: &Cursor, reports: &mut Vec<Diagnostic>) {
    if spec.staff_access == Some(StaffAccess::Moderators) && server.list.is_none() {
        let message = "with `staff_access: moderators` nothing tells the staff of a new ticket but its card, and there are no cards";
        reports.push(
            Diagnostic::warning("no-card", at.key("staff_access").place(), message)
                .helped("add `list: …` to server.yaml, the channel in which a card stands for each open ticket"),
        );
    }
}
