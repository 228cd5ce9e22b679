//! What belongs together in a question.

use crate::definitions::diagnostic::Diagnostic;
use crate::definitions::model::QuestionSpec;
use crate::definitions::node::Cursor;
use crate::definitions::set::{self, AnswerKind, AskMode, Question};
use crate::domain::limits;

/// A choice needs choices, and nothing else has any.
pub fn choices_fit_the_answer(spec: &QuestionSpec, at: &Cursor, reports: &mut Vec<Diagnostic>) {
    match (spec.answer, &spec.choices) {
        (AnswerKind::Choice, None) => reports.push(
            Diagnostic::error("missing-key", at.key("answer").place(), "an answer by choice needs the key `choices`")
                .helped("add `choices: [One, Another]`"),
        ),
        (AnswerKind::Choice, Some(choices)) => twice(choices, &at.key("choices"), reports),
        (_, Some(_)) => reports.push(
            Diagnostic::error("misplaced-key", at.key("choices").key_place(), "`choices` belong to `answer: choice`")
                .helped("add `answer: choice`, or remove the choices"),
        ),
        _ => {}
    }
}

fn twice(choices: &[crate::definitions::values::Text], at: &Cursor, reports: &mut Vec<Diagnostic>) {
    for (index, choice) in choices.iter().enumerate() {
        if choices[..index].contains(choice) {
            reports.push(
                Diagnostic::error(
                    "duplicate-entry",
                    at.item(index).place(),
                    format!("`{}` can be chosen twice", &**choice),
                )
                .helped("keep one of the two"),
            );
        }
    }
}

/// Where all questions are shown at once, none can wait for an answer.
pub fn when_needs_one_by_one(ask: AskMode, at: &Cursor, reports: &mut Vec<Diagnostic>) {
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

/// A question with its hint and choices is posted in one piece.
pub fn fits_a_post(question: &Question, at: &Cursor, reports: &mut Vec<Diagnostic>) {
    let length = limits::length(&set::question_text(100, question));
    if length > limits::EMBED_DESCRIPTION {
        reports.push(
            Diagnostic::error(
                "too-long",
                at.place(),
                format!(
                    "this question with its hint and choices has {length} characters; Discord allows {}",
                    limits::EMBED_DESCRIPTION
                ),
            )
            .helped("shorten it, or make two questions of it"),
        );
    }
}
