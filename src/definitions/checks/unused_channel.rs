//! A channel that nothing uses.
//!
//! # Why it matters
//! Either its name is left over, or the key that should use it is missing.
//!
//! # Wrong
//! ```yaml server.yaml
//! server: 1100000000000000000
//! roles: {staff: 1100000000000000001}
//! channels: {help: 1100000000000000011, bot-log: 1100000000000000012}
//! staff: [staff]
//! panels:
//!   - {id: main, channel: help}
//! ```
//!
//! # Right
//! ```yaml server.yaml
//! server: 1100000000000000000
//! roles: {staff: 1100000000000000001}
//! channels: {help: 1100000000000000011, bot-log: 1100000000000000012}
//! staff: [staff]
//! panels:
//!   - {id: main, channel: help}
//! log: bot-log
//! ```

use crate::definitions::diagnostic::{Diagnostic, Place};

/// A channel that no key names.
pub fn report(name: &str, place: Place) -> Diagnostic {
    Diagnostic::warning("unused-channel", place, format!("the channel `{name}` is used nowhere"))
        .helped("name it where it belongs, such as under `log` or a panel's `channel`, or remove it")
}
