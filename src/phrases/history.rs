//! The bot's words in transcripts.

use super::Words;
use crate::domain::ids::TicketId;

/// Above the answers to questions.
pub fn answers(words: Words<'_>) -> String {
    say!(words, "transcript-answers")
}

/// A question that was passed over.
pub fn skipped(words: Words<'_>) -> String {
    say!(words, "transcript-skipped")
}

/// Who wrote, with how many messages each.
pub fn took_part(words: Words<'_>) -> String {
    say!(words, "transcript-took-part")
}

/// The server's name.
pub fn server(words: Words<'_>) -> String {
    say!(words, "transcript-server")
}

/// How many files there are.
pub fn files(words: Words<'_>) -> String {
    say!(words, "transcript-files")
}

/// A ticket in which nobody wrote.
pub fn nothing_said(words: Words<'_>) -> String {
    say!(words, "transcript-nothing-said")
}

/// Beside the name of a bot.
pub fn bot(words: Words<'_>) -> String {
    say!(words, "transcript-bot")
}

/// Beside a picture that its sender covered.
pub fn spoiler(words: Words<'_>) -> String {
    say!(words, "transcript-spoiler")
}

/// Below a picture that is not in the file.
pub fn not_here(words: Words<'_>) -> String {
    say!(words, "transcript-not-here")
}

/// `Ticket #12`
pub fn title(ticket: TicketId, words: Words<'_>) -> String {
    say!(words, "ticket-name", ticket = ticket.to_string())
}

/// Which part of a long transcript it is.
pub fn part(number: usize, of: usize, words: Words<'_>) -> String {
    say!(words, "transcript-part", number = number, of = of)
}

/// When a message was last edited, and how often as far as that is known.
pub fn edited(at: &str, times: usize, words: Words<'_>) -> String {
    if times > 1 {
        say!(words, "transcript-edited-times", moment = at, count = times)
    } else {
        say!(words, "transcript-edited", moment = at)
    }
}

/// Above an earlier text.
pub fn until(at: &str, words: Words<'_>) -> String {
    say!(words, "transcript-until", moment = at)
}

/// When a message was deleted.
pub fn deleted(at: &str, words: Words<'_>) -> String {
    say!(words, "transcript-deleted", moment = at)
}

/// In which zone the times are.
pub fn zone(zone: &str, words: Words<'_>) -> String {
    say!(words, "transcript-zone", zone = zone)
}

/// In plain text, where files are links.
pub fn links(words: Words<'_>) -> String {
    say!(words, "transcript-links")
}
