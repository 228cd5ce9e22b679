//! `when` with an answer that the type does not ask for.
//!
//! # Why it matters
//! The condition could never hold. A question is named by its `id`; a bare question has none.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! ask: one-by-one
//! questions:
//!   - {id: again, ask: Did it happen again?, answer: yes-no}
//!   - {ask: How often?, when: answers.agian}
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
use crate::definitions::suggest;

/// An answer that no question of the type gives.
pub fn report(answer: &str, place: Place, questions: &[Asked<'_>]) -> Diagnostic {
    let ids: Vec<&str> = questions.iter().filter_map(|asked| asked.id()).collect();
    let help = if ids.is_empty() {
        format!("give the question that it means an id: `id: {answer}`")
    } else {
        suggest::did_you_mean(answer, ids, "the questions with an id are")
    };
    Diagnostic::error("when-unknown-answer", place, format!("no question of this type has the id `{answer}`"))
        .labelled("not known")
        .helped(help)
}
