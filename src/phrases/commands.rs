//! What Discord shows beside the slash commands and their options while somebody types.

use super::Words;
use crate::definitions::set::TicketType;
use crate::domain::limits;

/// The name of a command or of one of its options, by its English name.
pub fn name(name: &str, words: Words<'_>) -> String {
    let id = format!("name-{name}");
    if words.has(&id) { words.say(&id, &[]) } else { name.to_owned() }
}

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
