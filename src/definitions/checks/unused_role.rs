//! A role that nothing uses.
//!
//! # Why it matters
//! Either its name is left over, or the key that should use it is missing.
//!
//! # Wrong
//! ```yaml server.yaml
//! server: 1100000000000000000
//! roles: {staff: 1100000000000000001, helpers: 1100000000000000002}
//! channels: {help: 1100000000000000011}
//! staff: [staff]
//! panels:
//!   - {id: main, channel: help}
//! ```
//!
//! # Right
//! ```yaml server.yaml
//! server: 1100000000000000000
//! roles: {staff: 1100000000000000001, helpers: 1100000000000000002}
//! channels: {help: 1100000000000000011}
//! staff: [staff, helpers]
//! panels:
//!   - {id: main, channel: help}
//! ```

use crate::definitions::diagnostic::{Diagnostic, Place};

/// A role that no key names.
pub fn report(name: &str, place: Place) -> Diagnostic {
    Diagnostic::warning("unused-role", place, format!("the role `{name}` is used nowhere"))
        .helped("name it where it belongs, such as under `staff` or `notify`, or remove it")
}
