//! `when` with an answer that only other positions give.
//!
//! # Why it matters
//! Nobody is asked both questions, so the condition could never hold.
//!
//! # Wrong
//! ```yaml
//! name: Apply
//! ask: one-by-one
//! positions: {choices: [Host, Moderator]}
//! questions:
//!   - {id: events, ask: Have you hosted?, answer: yes-no, only_for: [host]}
//!   - {ask: Which ones?, when: answers.events, only_for: [moderator]}
//! ```
//!
//! # Right
//! ```yaml
//! name: Apply
//! ask: one-by-one
//! positions: {choices: [Host, Moderator]}
//! questions:
//!   - {id: events, ask: Have you hosted?, answer: yes-no, only_for: [host]}
//!   - {ask: Which ones?, when: answers.events, only_for: [host]}
//! ```

use crate::definitions::diagnostic::{Diagnostic, Place};
use crate::definitions::resolve::asked::Asked;
use crate::definitions::suggest;

/// An answer that is given only for positions to which this question is not put.
pub fn report(answer: &str, place: Place, earlier: &Asked<'_>) -> Diagnostic {
    let only = earlier.only_for.iter().flatten().map(String::as_str);
    let message = format!("`{answer}` is asked only for {}, and this question is not", suggest::listed(only));
    Diagnostic::error("when-other-position", place, message)
        .helped("put both questions to the same positions, or remove `when`")
        .and_at(earlier.place(), "asked here")
}
