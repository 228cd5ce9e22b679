//! `when` where all questions are shown at once.
//!
//! # Why it matters
//! A question can only wait for an answer if the questions come one after the other.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! questions:
//!   - {id: again, ask: Did it happen again?, answer: yes-no}
//!   - {ask: How often?, when: answers.again}
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

use crate::definitions::diagnostic::Diagnostic;
use crate::definitions::node::Cursor;
use crate::definitions::set::AskMode;

/// Where all questions are shown at once, none can wait for an answer.
pub fn check(ask: AskMode, at: &Cursor, reports: &mut Vec<Diagnostic>) {
    if ask != AskMode::OneByOne {
        reports.push(
            Diagnostic::error(
                "when-without-order",
                at.key_place(),
                "`when` needs `ask: one-by-one`: here all questions are shown at once",
            )
            .helped("add `ask: one-by-one` to the type, or remove `when`"),
        );
    }
}
