//! A warning that comes before there is anything to warn of.
//!
//! # Why it matters
//! `warn` is how long before the close the thread is told; it must be shorter than `after`.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! close:
//!   when_inactive: {after: 1d, warn: 2d}
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! close:
//!   when_inactive: {after: 14d, warn: 2d}
//! ```

use crate::definitions::diagnostic::Diagnostic;
use crate::definitions::model::{OrNever, TypeFile};
use crate::definitions::node::Cursor;

/// `warn` is the time before the close, so it must be shorter than `after`.
pub fn check(spec: &TypeFile, at: &Cursor, reports: &mut Vec<Diagnostic>) {
    let Some(OrNever::Set(inactive)) = spec.close.as_ref().and_then(|close| close.when_inactive.as_ref()) else {
        return;
    };
    let Some(warn) = inactive.warn.as_ref().filter(|warn| warn.0 >= inactive.after.0) else { return };
    reports.push(
        Diagnostic::error(
            "warn-too-long",
            at.key("close").key("when_inactive").key("warn").place(),
            format!("`warn` ({}) must be shorter than `after` ({})", warn.0, inactive.after.0),
        )
        .helped("`warn` is how long before the close the thread is told"),
    );
}
