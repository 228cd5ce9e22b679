//! Where phrases stand, as far as Discord allows only so much there.

use crate::domain::limits;

/// The most characters of a phrase; none where a message takes what there is.
pub fn most(id: &str) -> Option<usize> {
    let whole = match id {
        "close-form-title" | "close-form-label" => Some(limits::FORM_TITLE),
        "form-may-stay-empty" => Some(limits::FORM_DESCRIPTION),
        "asking-answers" | "asking-question" | "ticket-questions" | "ticket-more-questions" | "ticket-title" => {
            Some(limits::EMBED_TITLE)
        }
        "ticket-name" => Some(limits::THREAD_NAME),
        _ => None,
    };
    let kinds = [
        ("button-", limits::BUTTON_LABEL),
        ("menu-", limits::PLACEHOLDER),
        ("field-", limits::FIELD_NAME),
        ("day-", limits::CHOICE_TEXT),
        ("command-", limits::COMMAND_DESCRIPTION),
        ("name-", limits::COMMAND_NAME),
        ("record-", limits::EMBED_FOOTER),
    ];
    whole.or_else(|| kinds.into_iter().find(|(start, _)| id.starts_with(start)).map(|(_, most)| most))
}
