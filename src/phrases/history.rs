//! The bot's words in transcripts.

use super::counted;

/// Above the answers to questions.
pub const ANSWERS: &str = "Answers";
/// A question that was passed over.
pub const SKIPPED: &str = "No answer";
/// Who wrote, with how many messages each.
pub const TOOK_PART: &str = "Took part";
/// The server's name.
pub const SERVER: &str = "Server";
/// How many files there are.
pub const FILES: &str = "Files";
/// A ticket in which nobody wrote.
pub const NOTHING_SAID: &str = "Nothing was said.";
/// Beside the name of a bot.
pub const BOT: &str = "APP";
/// Beside a picture that its sender covered.
pub const SPOILER: &str = "Spoiler";
/// Below a picture that is not in the file.
pub const NOT_HERE: &str = "not kept in this file";

/// `Ticket #12`
pub fn title(ticket: crate::domain::ids::TicketId) -> String {
    format!("Ticket #{ticket}")
}

/// Which part of a long transcript it is.
pub fn part(number: usize, of: usize) -> String {
    format!("Part {number} of {of}")
}

/// When a message was last edited, and how often as far as that is known.
pub fn edited(at: &str, times: usize) -> String {
    if times > 1 { format!("Edited {}, last {at}", counted(times as u64, "time")) } else { format!("Edited {at}") }
}

/// Above an earlier text.
pub fn until(at: &str) -> String {
    format!("Until {at}")
}

/// When a message was deleted.
pub fn deleted(at: &str) -> String {
    format!("Deleted {at}")
}

/// In which zone the times are.
pub fn zone(zone: &str) -> String {
    format!("Times are those of {zone}.")
}
