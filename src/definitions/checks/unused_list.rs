//! A question list that no type includes.
//!
//! # Why it matters
//! Its questions are put to nobody.
//!
//! # Wrong
//! ```yaml bug-report.yaml
//! name: Bug report
//! ```
//!
//! ```yaml questions/about-you.yaml
//! - How old are you?
//! ```
//!
//! # Right
//! ```yaml bug-report.yaml
//! name: Bug report
//! questions:
//!   - include: about-you
//! ```
//!
//! ```yaml questions/about-you.yaml
//! - How old are you?
//! ```

use crate::definitions::diagnostic::{Diagnostic, Place};

/// A list that no type takes in.
pub fn report(name: &str, place: Place) -> Diagnostic {
    Diagnostic::warning("unused-list", place, format!("no ticket type includes the question list `{name}`"))
        .helped(format!("add `- include: {name}` to the questions of a type, or delete the file"))
}
