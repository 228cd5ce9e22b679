//! A question that nobody is ever asked.
//!
//! # Why it matters
//! Its condition cannot hold, or it stands under one position and is only for another.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! ask: one-by-one
//! questions:
//!   - {id: where, ask: Where?, answer: choice, choices: [Website, Server]}
//!   - {ask: Which page?, when: answers.where == 'Web site'}
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! ask: one-by-one
//! questions:
//!   - {id: where, ask: Where?, answer: choice, choices: [Website, Server]}
//!   - {ask: Which page?, when: answers.where == 'Website'}
//! ```

use crate::definitions::diagnostic::{Diagnostic, Place};
use crate::definitions::resolve::asked::Asked;
use crate::definitions::suggest;

/// It stands under a position and is only for others.
pub fn by_position(asked: &Asked<'_>, reports: &mut Vec<Diagnostic>) {
    let Some(position) = asked.under.as_ref().filter(|_| asked.only_for.as_ref().is_some_and(|only| only.is_empty()))
    else {
        return;
    };
    reports.push(
        Diagnostic::error(
            "unreachable-question",
            asked.at.key("only_for").place(),
            format!("this stands under the position `{position}` and is only for others, so nobody is asked"),
        )
        .helped("remove `only_for`, or move the question to the type's own `questions`"),
    );
}

/// It waits for a choice that cannot be made.
pub fn by_choice(answer: &str, text: &str, choices: &[&str], place: Place) -> Diagnostic {
    Diagnostic::error(
        "unreachable-question",
        place,
        format!("`{text}` cannot be chosen for `{answer}`, so nobody is asked"),
    )
    .helped(suggest::did_you_mean(text, choices.iter().copied(), "the choices are"))
}

/// It waits for a text where the answer is yes or no.
pub fn by_flag(answer: &str, place: Place) -> Diagnostic {
    let message = format!("`{answer}` is answered by yes or no and is never a text, so nobody is asked");
    Diagnostic::error("unreachable-question", place, message)
        .helped(format!("write `answers.{answer}`, or `not answers.{answer}`"))
}

/// It waits for one choice where several can be made.
pub fn by_list(answer: &str, text: &str, place: Place) -> Diagnostic {
    let message = format!("several can be chosen for `{answer}`, so it is never `{text}` alone, and nobody is asked");
    Diagnostic::error("unreachable-question", place, message).helped(format!("write `'{text}' in answers.{answer}`"))
}

/// Its condition holds for no answers.
pub fn by_condition(place: Place) -> Diagnostic {
    Diagnostic::error("unreachable-question", place, "this can never hold, so nobody is asked")
        .helped("remove the question, or write what must hold, such as `answers.again`")
}
