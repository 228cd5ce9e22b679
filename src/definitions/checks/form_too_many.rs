//! A form with more questions than Discord allows.
//!
//! # Why it matters
//! A Discord form has five fields. With more, it could not be shown, and nobody could open a ticket.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! ask: form
//! questions: [What?, Where?, When?, How?, Who?, Why?]
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! ask: form
//! questions: [What?, Where?, When?, How?, Who?]
//! ```

use crate::definitions::diagnostic::Diagnostic;
use crate::definitions::resolve::asked::Asked;
use crate::domain::limits;

/// Counted for each position, since a form asks only what is for the one that was picked.
pub fn check(questions: &[Asked<'_>], positions: &[String], reports: &mut Vec<Diagnostic>) {
    let nobody = [None];
    let each: Vec<Option<&str>> = positions.iter().map(|position| Some(position.as_str())).collect();
    for position in if each.is_empty() { &nobody[..] } else { &each } {
        let put: Vec<&Asked<'_>> = questions.iter().filter(|asked| asked.is_for(*position)).collect();
        let Some(first) = put.get(limits::FORM_FIELDS) else { continue };
        let whose = position.map_or_else(String::new, |position| format!(" for `{position}`"));
        let message = format!("this form has {} questions{whose}; Discord allows {}", put.len(), limits::FORM_FIELDS);
        reports.push(
            Diagnostic::error("form-too-many", first.place(), message)
                .labelled("the first one too many")
                .helped("keep five of them, or write `ask: one-by-one`"),
        );
        return;
    }
}
