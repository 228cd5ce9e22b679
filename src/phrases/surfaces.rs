//! The bot's words on its messages: titles, labels and buttons that no definition sets.

use super::{Words, date, near, person, timers};
use crate::domain::ids::{TicketId, UserId};
use crate::domain::time::Instant;
use crate::domain::verb::Notice;
use crate::templates::escape;

/// A panel all of whose types are switched off.
pub fn nothing_to_open(words: Words<'_>) -> String {
    say!(words, "panel-empty")
}

/// A panel's menu before a pick.
pub fn pick_a_type(words: Words<'_>) -> String {
    say!(words, "menu-type")
}

/// Above the first questions.
pub fn questions(words: Words<'_>) -> String {
    say!(words, "ticket-questions")
}

/// Above the questions of a later post.
pub fn more_questions(words: Words<'_>) -> String {
    say!(words, "ticket-more-questions")
}

/// The button with which staff take a ticket on.
pub fn claim_button(words: Words<'_>) -> String {
    say!(words, "button-claim")
}

/// The button that lets one of the staff into a ticket's thread.
pub fn join_button(words: Words<'_>) -> String {
    say!(words, "button-join")
}

/// The button that closes a ticket.
pub fn close_button(words: Words<'_>) -> String {
    say!(words, "button-close")
}

/// The button that leads to a ticket's thread.
pub fn thread_button(words: Words<'_>) -> String {
    say!(words, "button-thread")
}

/// Where nobody handles a ticket yet, or nobody is known.
pub fn nobody(words: Words<'_>) -> String {
    say!(words, "ticket-nobody")
}

/// Who closed a ticket when Discord does not say.
pub fn somebody(words: Words<'_>) -> String {
    say!(words, "ticket-somebody")
}

/// The closing text where a definition's is empty.
pub fn closed(words: Words<'_>) -> String {
    say!(words, "ticket-closed")
}

/// Above the staff's notes on a record.
pub fn notes(words: Words<'_>) -> String {
    say!(words, "record-notes")
}

/// Above the record that is sent to whoever opened the ticket.
pub fn your_record(server: &str, words: Words<'_>) -> String {
    say!(words, "record-yours", server = escape::markdown(&escape::one_line(server)))
}

/// On a record whose transcript exceeds what Discord takes.
pub fn transcript_too_large(words: Words<'_>) -> String {
    say!(words, "record-transcript-too-large")
}

/// No position can be picked.
pub fn no_position_open(words: Words<'_>) -> String {
    say!(words, "positions-none-open")
}

/// The menu of positions before a pick.
pub fn pick_a_position(words: Words<'_>) -> String {
    say!(words, "menu-position")
}

/// The question of the form that asks why a ticket is closed.
pub fn close_form_label(words: Words<'_>) -> String {
    say!(words, "close-form-label")
}

/// Below a question of a form where no answer is needed.
pub fn may_stay_empty(words: Words<'_>) -> String {
    say!(words, "form-may-stay-empty")
}

/// After a question in a list that may be left unanswered.
pub fn optional(words: Words<'_>) -> String {
    say!(words, "asking-optional")
}

/// In the place of an answer.
pub fn no_answer(words: Words<'_>) -> String {
    say!(words, "asking-no-answer")
}

/// That a ticket is of another type now.
pub fn moved(by: UserId, kind: &str, words: Words<'_>) -> String {
    say!(words, "notice-moved", who = person(by), kind = kind)
}

/// On the record of a ticket that is open again.
pub fn open_again(words: Words<'_>) -> String {
    say!(words, "record-open-again")
}

/// The button that opens a closed ticket again.
pub fn reopen_button(words: Words<'_>) -> String {
    say!(words, "button-reopen")
}

/// What everybody in a ticket's thread is told.
pub fn notice(notice: Notice, words: Words<'_>) -> String {
    match notice {
        Notice::Claimed { by } => say!(words, "notice-claimed", who = person(by)),
        Notice::Unclaimed { by } => say!(words, "notice-unclaimed", who = person(by)),
        Notice::Assigned { by, to } => say!(words, "notice-assigned", who = person(by), whom = person(to)),
        Notice::Added { by, user } => say!(words, "notice-brought-in", who = person(by), whom = person(user)),
        Notice::Reopened { by, .. } => say!(words, "notice-reopened", who = person(by)),
        Notice::NameForbidden => say!(words, "notice-name-forbidden"),
        Notice::ClosesForSilence { at } => timers::closes_for_silence(at, words),
        Notice::CloseCancelled { by } => timers::close_cancelled(by, words),
        Notice::CloseRefused { by } => timers::close_refused(by, words),
        Notice::CloseNotByItself => timers::not_by_itself(words),
        Notice::CreatorLeft { who } => timers::creator_left(who, words),
        Notice::CreatorBack { who } => timers::creator_back(who, words),
    }
}

/// The title of a ticket's card and record, with the type's name as markdown.
pub fn ticket_title(ticket: TicketId, kind: &str, words: Words<'_>) -> String {
    say!(words, "ticket-title", ticket = ticket.to_string(), kind = kind)
}

/// The name of a thread where the server's rules forbid the other one.
pub fn ticket_name(ticket: TicketId, words: Words<'_>) -> String {
    say!(words, "ticket-name", ticket = ticket.to_string())
}

/// When the staff are back, on a ticket that opens while they are away.
pub fn staff_are_back(at: Instant, words: Words<'_>) -> String {
    say!(words, "ticket-staff-are-back", moment = near(at), date = date(at))
}

/// Positions that cannot be picked, below the menu.
pub fn positions_closed(positions: &[String], words: Words<'_>) -> String {
    say!(words, "positions-closed", positions = positions.join(", "))
}

/// The title of the form that asks why a ticket is closed.
pub fn close_form_title(ticket: TicketId, words: Words<'_>) -> String {
    say!(words, "close-form-title", ticket = ticket.to_string())
}

/// The title of the form that asks why a ticket is so decided.
pub fn decision_form_title(label: &str, ticket: TicketId, words: Words<'_>) -> String {
    say!(words, "decision-form-title", ticket = ticket.to_string(), decision = label)
}

/// The question of that form.
pub fn decision_form_label(words: Words<'_>) -> String {
    say!(words, "decision-form-label")
}

/// The button that puts a decision in the place of the one in force.
pub fn change_decision_button(label: &str, words: Words<'_>) -> String {
    say!(words, "button-change-decision", decision = label)
}

/// The title of the form that asks for a comment beside the stars.
pub fn rating_form_title(ticket: TicketId, stars: &str, words: Words<'_>) -> String {
    say!(words, "rating-form-title", ticket = ticket.to_string(), stars = stars)
}

/// The question of that form.
pub fn rating_form_label(words: Words<'_>) -> String {
    say!(words, "rating-form-label")
}

/// Above a rating on a record.
pub fn feedback_title(words: Words<'_>) -> String {
    say!(words, "record-feedback")
}

/// Titles of the small texts on cards and records.
pub mod fields {
    use super::Words;

    /// The ticket type.
    pub fn kind(words: Words<'_>) -> String {
        say!(words, "field-type")
    }

    /// The position.
    pub fn position(words: Words<'_>) -> String {
        say!(words, "field-position")
    }

    /// Who opened it.
    pub fn creator(words: Words<'_>) -> String {
        say!(words, "field-creator")
    }

    /// When it was opened.
    pub fn opened(words: Words<'_>) -> String {
        say!(words, "field-opened")
    }

    /// Whose turn it is.
    pub fn waiting(words: Words<'_>) -> String {
        say!(words, "field-waiting")
    }

    /// Who handles it.
    pub fn assignee(words: Words<'_>) -> String {
        say!(words, "field-assignee")
    }

    /// Who sent a canned reply.
    pub fn sender(words: Words<'_>) -> String {
        say!(words, "field-sender")
    }

    /// What the staff decided.
    pub fn decision(words: Words<'_>) -> String {
        say!(words, "field-decision")
    }

    /// Why they decided so.
    pub fn decision_reason(words: Words<'_>) -> String {
        say!(words, "field-decision-reason")
    }

    /// When it was closed.
    pub fn closed(words: Words<'_>) -> String {
        say!(words, "field-closed")
    }

    /// Who closed it.
    pub fn closed_by(words: Words<'_>) -> String {
        say!(words, "field-closed-by")
    }

    /// Why it was closed.
    pub fn reason(words: Words<'_>) -> String {
        say!(words, "field-reason")
    }

    /// When, and by whom, it was opened again.
    pub fn reopened(words: Words<'_>) -> String {
        say!(words, "field-reopened")
    }

    /// How many messages there are.
    pub fn messages(words: Words<'_>) -> String {
        say!(words, "field-messages")
    }
}
