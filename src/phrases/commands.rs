//! What Discord shows beside the slash commands and their options while somebody types.

use super::Words;
use crate::definitions::set::TicketType;
use crate::domain::limits;

/// `/ticket`
pub fn ticket(words: Words<'_>) -> String {
    say!(words, "command-ticket")
}

/// `/ticket`'s option `position`.
pub fn ticket_position(words: Words<'_>) -> String {
    say!(words, "command-ticket-position")
}

/// `/close`
pub fn close(words: Words<'_>) -> String {
    say!(words, "command-close")
}

/// `/close`'s option `reason`.
pub fn close_reason(words: Words<'_>) -> String {
    say!(words, "command-close-reason")
}

/// `/claim`
pub fn claim(words: Words<'_>) -> String {
    say!(words, "command-claim")
}

/// `/unclaim`
pub fn unclaim(words: Words<'_>) -> String {
    say!(words, "command-unclaim")
}

/// `/reply`
pub fn reply(words: Words<'_>) -> String {
    say!(words, "command-reply")
}

/// `/reply`'s option `name`.
pub fn reply_name(words: Words<'_>) -> String {
    say!(words, "command-reply-name")
}

/// `/decide`
pub fn decide(words: Words<'_>) -> String {
    say!(words, "command-decide")
}

/// `/decide`'s option `decision`.
pub fn decide_decision(words: Words<'_>) -> String {
    say!(words, "command-decide-decision")
}

/// `/decide`'s option `reason`.
pub fn decide_reason(words: Words<'_>) -> String {
    say!(words, "command-decide-reason")
}

/// `/reload`
pub fn reload(words: Words<'_>) -> String {
    say!(words, "command-reload")
}

/// A type's subcommand of `/ticket`: its own description, else its name.
pub fn ticket_type(kind: &TicketType) -> String {
    let described = kind.description.as_deref().map(str::trim).filter(|text| !text.is_empty());
    let line = described.unwrap_or(&kind.name).split_whitespace().collect::<Vec<_>>().join(" ");
    limits::shorten(&line, limits::COMMAND_DESCRIPTION)
}
