//! An entry that is in its list twice.
//!
//! # Why it matters
//! Discord refuses a menu or a message in which two things are the same.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! questions:
//!   - {ask: Where?, answer: choice, choices: [Website, Server, Website]}
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! questions:
//!   - {ask: Where?, answer: choice, choices: [Website, Server]}
//! ```

use crate::definitions::diagnostic::Diagnostic;
use crate::definitions::model::QuestionSpec;
use crate::definitions::node::Cursor;

/// One choice twice.
pub fn of_choices(spec: &QuestionSpec, at: &Cursor, reports: &mut Vec<Diagnostic>) {
    let choices = spec.choices.as_deref().unwrap_or_default();
    for (index, choice) in choices.iter().enumerate() {
        if choices[..index].contains(choice) {
            let place = at.key("choices").item(index).place();
            reports.push(
                Diagnostic::error("duplicate-entry", place, format!("`{}` can be chosen twice", &**choice))
                    .helped("keep one of the two"),
            );
        }
    }
}
