//! A number that is too small or too large.
//!
//! # Why it matters
//! Discord or the bot could not do with it what it asks for.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! limits: {open_per_member: 0}
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! limits: {open_per_member: 1}
//! ```

use crate::definitions::diagnostic::Diagnostic;
use crate::definitions::model::QuestionSpec;
use crate::definitions::node::Cursor;
use crate::definitions::set::AnswerKind;
use crate::domain::limits;

/// Files that a message can carry.
const FILES: usize = 10;

/// Bounds that count something: whole numbers, and no more than there can be.
pub fn of_counts(spec: &QuestionSpec, at: &Cursor, reports: &mut Vec<Diagnostic>) {
    let (what, most) = match spec.answer {
        AnswerKind::Text | AnswerKind::Paragraph | AnswerKind::Link => ("characters", limits::FORM_VALUE),
        AnswerKind::File | AnswerKind::Screenshot => ("files", FILES),
        AnswerKind::Choice => ("choices", spec.choices.as_ref().map_or(limits::CHOICES, Vec::len)),
        _ => return,
    };
    for (bound, key) in [(spec.min, "min"), (spec.max, "max")] {
        let Some(bound) = bound else { continue };
        let place = at.key(key).place();
        if bound.fract() != 0.0 || bound < 0.0 || (key == "max" && bound < 1.0) {
            let message = format!("`{key}` counts {what}, and cannot be {bound}");
            reports.push(Diagnostic::error("out-of-range", place, message).helped("write a whole number, such as `1`"));
        } else if bound > most as f64 {
            let message = format!("`{key}` is {bound}; an answer has at most {most} {what} here");
            reports.push(
                Diagnostic::error("out-of-range", place, message)
                    .helped(format!("write a number that is at most {most}")),
            );
        }
    }
}
