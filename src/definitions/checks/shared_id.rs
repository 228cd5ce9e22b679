//! One Discord id for two different things.
//!
//! # Why it matters
//! A role cannot have the id of a channel or of the server: one of them was copied from the wrong place. The server's
//! own id as a role means everyone.
//!
//! # Wrong
//! ```yaml server.yaml
//! server: 1100000000000000000
//! roles: {staff: 1100000000000000001}
//! channels: {help: 1100000000000000001}
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

use std::collections::BTreeMap;

use crate::definitions::diagnostic::Diagnostic;
use crate::definitions::model::ServerFile;
use crate::definitions::node::Cursor;

/// Roles and channels with the id of something else. Two names for one role, or one channel, are fine.
pub fn check(spec: &ServerFile, at: &Cursor, reports: &mut Vec<Diagnostic>) {
    let server = spec.server.as_ref().map(|id| id.0);
    let roles: BTreeMap<u64, &String> = spec.roles.iter().map(|(name, id)| (id.0, name)).collect();
    for (name, id) in &spec.roles {
        if Some(id.0) == server {
            let message = format!("the role `{name}` has the server's own id, which Discord takes for everyone");
            reports.push(
                Diagnostic::warning("shared-id", at.key("roles").key(name).place(), message)
                    .helped("copy the role's id: Server Settings > Roles, right-click the role, Copy Role ID"),
            );
        }
    }
    for (name, id) in &spec.channels {
        let whose = match roles.get(&id.0) {
            Some(role) => format!("the role `{role}`"),
            None if Some(id.0) == server => "the server".to_owned(),
            None => continue,
        };
        let message = format!("the channel `{name}` has the same id as {whose}");
        reports.push(
            Diagnostic::warning("shared-id", at.key("channels").key(name).place(), message)
                .helped("copy the channel's id: right-click the channel, Copy Channel ID"),
        );
    }
}
