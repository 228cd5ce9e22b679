//! A decision that gives a role and takes it too.
//!
//! # Why it matters
//! The member would have the role or not, by chance.
//!
//! # Wrong
//! ```yaml
//! name: Staff application
//! decisions:
//!   - {label: Accept, give: [staff], take: [staff]}
//! ```
//!
//! # Right
//! ```yaml
//! name: Staff application
//! decisions:
//!   - {label: Accept, give: [staff]}
//! ```

use crate::definitions::diagnostic::Diagnostic;
use crate::definitions::model::DecisionSpec;
use crate::definitions::node::Cursor;
use crate::domain::ids::RoleId;

/// No role stands in `give` and in `take`, also under two names.
pub fn check(spec: &DecisionSpec, give: &[RoleId], take: &[RoleId], at: &Cursor, reports: &mut Vec<Diagnostic>) {
    let Some(index) = take.iter().position(|role| give.contains(role)) else { return };
    let names = spec.take.as_deref().unwrap_or_default();
    let name = names.get(index).map(|name| name.trim().to_owned()).unwrap_or_default();
    let message = format!("`{name}` is given and taken by one decision");
    reports.push(
        Diagnostic::error("given-and-taken", at.key("take").item(index).place(), message)
            .helped("remove it from `give` or from `take`"),
    );
}
