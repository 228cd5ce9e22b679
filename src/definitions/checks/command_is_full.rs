//! More ticket types than `/ticket` has room for.
//!
//! # Why it matters
//! Discord allows a command 25 subcommands or groups, and a group 25 subcommands. The types beyond open from panels
//! only. A `group` for types that belong together makes room.
//!
//! # Wrong
//! ```text
//! tickets.d/type-01.yaml
//! …
//! tickets.d/type-26.yaml
//! ```
//!
//! # Right
//! ```text
//! tickets.d/type-01.yaml
//! …
//! tickets.d/type-25.yaml
//! ```

use std::collections::HashMap;

use crate::definitions::diagnostic::Diagnostic;
use crate::definitions::node::Cursor;
use crate::domain::ids::TypeId;
use crate::domain::limits;

/// `/ticket` has room for 25 types and groups, and each group for 25 types; the panels can hold more.
pub fn check<'a>(
    types: impl Iterator<Item = (&'a TypeId, Option<&'a str>)>,
    at: &Cursor,
    reports: &mut Vec<Diagnostic>,
) {
    let mut entries = 0;
    let mut groups: HashMap<&str, usize> = HashMap::new();
    let mut left_out: Vec<&TypeId> = Vec::new();
    for (id, group) in types {
        let fits = match group.map(|group| groups.entry(group).or_insert(0)) {
            Some(within) => {
                *within += 1;
                entries += usize::from(*within == 1);
                *within <= limits::CHOICES && (*within > 1 || entries <= limits::CHOICES)
            }
            None => {
                entries += 1;
                entries <= limits::CHOICES
            }
        };
        if !fits {
            left_out.push(id);
        }
    }
    let Some(first) = left_out.first() else { return };
    let message = format!(
        "{} of the ticket types find no room in `/ticket`: Discord allows {} there, and as many in each group",
        left_out.len(),
        limits::CHOICES
    );
    let help = format!("`{first}` opens from panels only; give types that belong together a `group`");
    reports.push(Diagnostic::warning("command-is-full", at.head(), message).helped(help));
}
