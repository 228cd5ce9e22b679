//! What Discord shows beside the slash commands and their options while somebody types.

use crate::definitions::set::TicketType;
use crate::domain::limits;

/// `/ticket`
pub const TICKET: &str = "Open a ticket: a private thread with the staff";
/// `/ticket`'s option `position`.
pub const TICKET_POSITION: &str = "Which position it is for";
/// `/close`
pub const CLOSE: &str = "Close the ticket of this thread";
/// `/close`'s option `reason`.
pub const CLOSE_REASON: &str = "Why it is closed";
/// `/claim`
pub const CLAIM: &str = "Handle the ticket of this thread (staff)";
/// `/unclaim`
pub const UNCLAIM: &str = "Give the ticket of this thread back (staff)";
/// `/reply`
pub const REPLY: &str = "Send a canned reply into the ticket of this thread (staff)";
/// `/reply`'s option `name`.
pub const REPLY_NAME: &str = "Which one";
/// `/decide`
pub const DECIDE: &str = "Decide about the ticket of this thread (staff)";
/// `/decide`'s option `decision`.
pub const DECIDE_DECISION: &str = "What you decide";
/// `/decide`'s option `reason`.
pub const DECIDE_REASON: &str = "Words of yours about it";
/// `/reload`
pub const RELOAD: &str = "Read the ticket definitions again (maintainers)";

/// A type's subcommand of `/ticket`: its own description, else its name.
pub fn ticket_type(kind: &TicketType) -> String {
    let described = kind.description.as_deref().map(str::trim).filter(|text| !text.is_empty());
    let line = described.unwrap_or(&kind.name).split_whitespace().collect::<Vec<_>>().join(" ");
    limits::shorten(&line, limits::COMMAND_DESCRIPTION)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptions_fit_where_discord_shows_them() {
        for text in [
            TICKET,
            TICKET_POSITION,
            CLOSE,
            CLOSE_REASON,
            CLAIM,
            UNCLAIM,
            REPLY,
            REPLY_NAME,
            DECIDE,
            DECIDE_DECISION,
            DECIDE_REASON,
            RELOAD,
        ] {
            assert!(limits::length(text) <= limits::COMMAND_DESCRIPTION, "{text}");
        }
    }
}
