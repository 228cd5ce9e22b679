//! A `min` that is larger than its `max`.
//!
//! # Why it matters
//! No answer is both, so members could never get past the question.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! questions:
//!   - ask: How old are you?
//!     answer: number
//!     min: 99
//!     max: 13
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! questions:
//!   - ask: How old are you?
//!     answer: number
//!     min: 13
//!     max: 99
//! ```

use crate::definitions::diagnostic::Diagnostic;
use crate::definitions::model::QuestionSpec;
use crate::definitions::node::Cursor;

/// `min` above `max`.
pub fn check(spec: &QuestionSpec, at: &Cursor, reports: &mut Vec<Diagnostic>) {
    let (Some(min), Some(max)) = (spec.min, spec.max) else { return };
    if min > max {
        reports.push(
            Diagnostic::error(
                "impossible-bounds",
                at.key("min").place(),
                format!("`min` is {min} and `max` is {max}: no answer is both"),
            )
            .helped("the smaller number is `min`; swap them if they were mixed up")
            .and_at(at.key("max").place(), "`max`"),
        );
    }
}
