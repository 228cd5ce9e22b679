//! A ticket type that nobody can open.
//!
//! # Why it matters
//! Who may open one is said so that no member is left. To close a type for a while, write `enabled: false`.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! open_to: {roles: [staff], not_roles: [staff]}
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! open_to: {roles: [staff]}
//! ```

use crate::definitions::diagnostic::Diagnostic;
use crate::definitions::model::TypeFile;
use crate::definitions::node::Cursor;
use crate::domain::ids::RoleId;

/// Every role that may is one that may not; or there are no hours, and outside them it is refused.
pub fn check(spec: &TypeFile, roles: &[RoleId], not_roles: &[RoleId], at: &Cursor, reports: &mut Vec<Diagnostic>) {
    const HELP: &str = "to close a type for a while, write `enabled: false`";
    if !roles.is_empty() && roles.iter().all(|role| not_roles.contains(role)) {
        let at = at.key("open_to").key("not_roles");
        let message = "every role that may open one is also a role that may not";
        reports.push(Diagnostic::error("nobody-can-open", at.place(), message).helped(HELP));
    }
    let refuses = |at: &Cursor| at.key("outside").node().and_then(|n| n.scalar()).is_some_and(|s| s.text == "refuse");
    let hours = at.key("hours");
    if spec.hours.as_ref().is_some_and(|hours| hours.days.is_empty()) && refuses(&hours) {
        let message = "there are no working hours, and outside them nobody can open one";
        reports.push(
            Diagnostic::error("nobody-can-open", hours.key_place(), message)
                .helped(format!("add the hours, such as `mon-fri: \"09:00-18:00\"`; {HELP}")),
        );
    }
}
