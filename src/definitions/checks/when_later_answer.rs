//! `when` with an answer that is not there yet.
//!
//! # Why it matters
//! Questions are put in the order of the file, so only answers to earlier ones are known.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! ask: one-by-one
//! questions:
//!   - {ask: How often?, when: answers.again}
//!   - {id: again, ask: Did it happen again?, answer: yes-no}
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! ask: one-by-one
//! questions:
//!   - {id: again, ask: Did it happen again?, answer: yes-no}
//!   - {ask: How often?, when: answers.again}
//! ```

use crate::definitions::diagnostic::{Diagnostic, Place};
use crate::definitions::resolve::asked::Asked;

/// An answer to a question that is put later, or to the question itself.
pub fn report(answer: &str, place: Place, itself: bool, later: &Asked<'_>) -> Diagnostic {
    let message = match itself {
        true => format!("`{answer}` is this question itself: it has no answer before it is put"),
        false => format!("`{answer}` is asked later, so there is no answer yet"),
    };
    let report = Diagnostic::error("when-later-answer", place, message);
    match itself {
        true => report.helped("name an earlier question, or remove `when`"),
        false => report
            .helped(format!("move the question `{answer}` up, before this one"))
            .and_at(later.place(), "asked here"),
    }
}
