//! A text that is longer than Discord allows.
//!
//! # Why it matters
//! Discord refuses the message, button or menu that carries it, so that nobody could open a ticket.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! button:
//!   label: Report whatever is broken on the website, Report whatever is broken on the website, please
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! button:
//!   label: Report whatever is broken on the website
//! ```

use crate::definitions::diagnostic::Diagnostic;
use crate::definitions::node::Cursor;
use crate::definitions::set::{self, Question};
use crate::domain::limits;
use crate::language;
use crate::phrases::{self, Words};

/// A question with its hint and choices is posted in one piece.
pub fn in_a_post(question: &Question, at: &Cursor, reports: &mut Vec<Diagnostic>) {
    let length = limits::length(&set::question_text(100, question, Words::ENGLISH));
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

/// A text of the server's own for one of the bot's phrases. What is put in is not counted: the bot shortens what it makes.
pub fn as_a_phrase(id: &str, text: &str, at: &Cursor, reports: &mut Vec<Diagnostic>) {
    let Some(most) = phrases::most(id) else { return };
    let length = language::longest(text);
    if length > most {
        let message = format!("this phrase has {length} characters; Discord allows {most} where it stands");
        reports.push(Diagnostic::error("too-long", at.place(), message).helped("shorten it"));
    }
}

/// In a form with a label, the question stands below it.
pub fn in_a_form(ask: &str, at: &Cursor, reports: &mut Vec<Diagnostic>) {
    let length = limits::length(ask);
    if length > limits::FORM_DESCRIPTION {
        let message = format!(
            "this question has {length} characters; below its label in a form, Discord allows {}",
            limits::FORM_DESCRIPTION
        );
        reports
            .push(Diagnostic::error("too-long", at.place(), message).helped("shorten it, or write `ask: one-by-one`"));
    }
}
