//! A text for after the last answer where there is no last answer.
//!
//! # Why it matters
//! With `ask: all` members answer in their own words, in as many messages as they like, and nobody can tell when they are
//! done. The text is never said.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! questions: [What went wrong?]
//! messages:
//!   complete: Thank you.
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! ask: one-by-one
//! questions: [What went wrong?]
//! messages:
//!   complete: Thank you.
//! ```

use crate::definitions::diagnostic::Diagnostic;
use crate::definitions::model::TypeFile;
use crate::definitions::node::Cursor;
use crate::definitions::set::AskMode;

/// `messages.complete` needs answers that are taken one by one, or in a form.
pub fn check(spec: &TypeFile, at: &Cursor, reports: &mut Vec<Diagnostic>) {
    let complete = spec.messages.as_ref().is_some_and(|messages| messages.complete.is_some());
    if complete && spec.ask.unwrap_or_default() == AskMode::All {
        let message = "`complete` is never said: members answer freely, so no answer is the last";
        reports.push(
            Diagnostic::warning("never-said", at.key("messages").key("complete").key_place(), message)
                .helped("add `ask: one-by-one` or `ask: form` to the type, or remove `complete`"),
        );
    }
}
