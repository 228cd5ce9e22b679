//! A key that means nothing where it stands.
//!
//! # Why it matters
//! It would have no effect there: choices belong to an answer by choice, a pattern to an answer that is typed.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! questions:
//!   - ask: Where did it happen?
//!     choices: [Website, Server]
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! questions:
//!   - ask: Where did it happen?
//!     answer: choice
//!     choices: [Website, Server]
//! ```

use crate::definitions::diagnostic::Diagnostic;
use crate::definitions::model::{QuestionSpec, ServerFile};
use crate::definitions::node::Cursor;
use crate::definitions::set::AnswerKind;

/// Keys of a question that its kind of answer has no use for.
pub fn of_question(spec: &QuestionSpec, at: &Cursor, reports: &mut Vec<Diagnostic>) {
    let mut report = |key: &str, message: &str, help: &str| {
        reports.push(Diagnostic::error("misplaced-key", at.key(key).key_place(), message).helped(help));
    };
    let picked = matches!(spec.answer, AnswerKind::YesNo | AnswerKind::Choice | AnswerKind::Member);
    let sent = matches!(spec.answer, AnswerKind::File | AnswerKind::Screenshot);
    if spec.choices.is_some() && spec.answer != AnswerKind::Choice {
        report("choices", "`choices` belong to `answer: choice`", "add `answer: choice`, or remove the choices");
    }
    if spec.pattern.is_some() && (picked || sent) {
        let help = "remove it, or write `answer: text`";
        report("pattern", "a `pattern` is for answers that are typed", help);
    }
    if spec.pattern_hint.is_some() && spec.pattern.is_none() && at.key("pattern").node().is_none() {
        report("pattern_hint", "there is no `pattern` that this could explain", "add a `pattern`, or write a `hint`");
    }
    if matches!(spec.answer, AnswerKind::YesNo | AnswerKind::Member | AnswerKind::Date) {
        for (bound, key) in [(spec.min, "min"), (spec.max, "max")] {
            if bound.is_some() {
                let message = format!("`{key}` means nothing for this kind of answer");
                let help = "remove it: it counts characters, a number's value, files or choices";
                report(key, &message, help);
            }
        }
    }
}

/// What every type has of its own cannot be the default of all.
pub fn of_defaults(server: &ServerFile, at: &Cursor, reports: &mut Vec<Diagnostic>) {
    if server.defaults.as_ref().is_some_and(|defaults| defaults.id.is_some()) {
        let place = at.key("defaults").key("id").key_place();
        reports.push(
            Diagnostic::error("misplaced-key", place, "an `id` cannot be the default of every type")
                .helped("remove it: a type's id is its file's name, or the `id` in its own file"),
        );
    }
}
