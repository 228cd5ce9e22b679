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
/// `/close`'s option `in`.
pub const CLOSE_IN: &str = "Close it later, after a time such as 2h; “cancel” calls it off";
/// `/close-request`
pub const CLOSE_REQUEST: &str = "Ask the other side whether this ticket may be closed";
/// `/close-request`'s option `after`.
pub const CLOSE_REQUEST_AFTER: &str = "When it closes by itself, such as 12h (staff)";
/// `/alerts`
pub const ALERTS: &str = "The alerts of this ticket (staff)";
/// `/alerts snooze`
pub const ALERTS_SNOOZE: &str = "Put the next alert of this ticket off";
/// `/alerts snooze`'s option `for`.
pub const ALERTS_FOR: &str = "For how long, such as 3d";
/// `/alerts off`
pub const ALERTS_OFF: &str = "No more alerts for this ticket";
/// `/alerts on`
pub const ALERTS_ON: &str = "Alerts for this ticket again";
/// `/claim`
pub const CLAIM: &str = "Handle the ticket of this thread (staff)";
/// `/unclaim`
pub const UNCLAIM: &str = "Give the ticket of this thread back (staff)";
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
            CLOSE_IN,
            CLOSE_REQUEST,
            CLOSE_REQUEST_AFTER,
            ALERTS,
            ALERTS_SNOOZE,
            ALERTS_FOR,
            ALERTS_OFF,
            ALERTS_ON,
            CLAIM,
            UNCLAIM,
            RELOAD,
        ] {
            assert!(limits::length(text) <= limits::COMMAND_DESCRIPTION, "{text}");
        }
    }
}
