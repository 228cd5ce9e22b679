//! A question that is too long for a form.
//!
//! # Why it matters
//! The label of a form's field has at most 45 characters. A longer question needs a short form under `label`; the
//! question itself then stands below it.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! ask: form
//! questions:
//!   - What did you do just before the error was shown?
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! ask: form
//! questions:
//!   - ask: What did you do just before the error was shown?
//!     label: What did you do before?
//! ```

use crate::definitions::diagnostic::Diagnostic;
use crate::definitions::resolve::asked::Asked;
use crate::domain::limits;

/// A question over 45 characters without a short form.
pub fn check(asked: &Asked<'_>, reports: &mut Vec<Diagnostic>) {
    let length = limits::length(asked.ask);
    if length <= limits::FORM_TITLE || asked.has_label() {
        return;
    }
    let most = limits::FORM_TITLE;
    let help = match asked.spec {
        Some(_) => format!("add `label:` with the question in {most} characters"),
        None => format!("write it as a block: `ask:` with the question, and `label:` with it in {most} characters"),
    };
    reports.push(
        Diagnostic::error(
            "form-needs-label",
            asked.ask_place(),
            format!("this question has {length} characters; in a form, Discord allows {most}"),
        )
        .helped(help),
    );
}
