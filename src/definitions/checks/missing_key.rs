//! A key that must be there and is not.
//!
//! # Why it matters
//! Some things cannot be guessed: what a ticket type is called, what a question asks.
//!
//! # Wrong
//! ```yaml
//! description: Tell us what went wrong.
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! description: Tell us what went wrong.
//! ```

use std::sync::Arc;

use crate::definitions::diagnostic::{Diagnostic, Place, Severity};
use crate::definitions::model::QuestionSpec;
use crate::definitions::node::Cursor;
use crate::definitions::set::AnswerKind;

/// An answer by choice without anything to choose.
pub fn choices(spec: &QuestionSpec, at: &Cursor, reports: &mut Vec<Diagnostic>) {
    // Choices that were written and wrong have been reported, and are not there any more.
    let whole = at.place();
    let inside =
        |place: &Place| Arc::ptr_eq(&place.file, &whole.file) && (whole.start..whole.end).contains(&place.start);
    let reported =
        || reports.iter().any(|report| report.severity == Severity::Error && report.place.as_ref().is_some_and(inside));
    if spec.answer == AnswerKind::Choice && spec.choices.is_none() && !reported() {
        reports.push(
            Diagnostic::error("missing-key", at.key("answer").place(), "an answer by choice needs the key `choices`")
                .helped("add `choices: [One, Another]`"),
        );
    }
}
