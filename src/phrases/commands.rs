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
/// `/tickets`
pub const TICKETS: &str = "Find tickets, open and closed (staff)";
/// `/tickets`' option `member`.
pub const TICKETS_MEMBER: &str = "Opened by this member";
/// `/tickets`' option `type`.
pub const TICKETS_TYPE: &str = "Of this type: its id or its name";
/// `/tickets`' option `status`.
pub const TICKETS_STATUS: &str = "Open, closed or all; default: open";
/// Its choices.
pub const STATUSES: [(&str, &str); 3] = [("open", "open"), ("closed", "closed"), ("all", "all")];
/// `/tickets`' option `assignee`.
pub const TICKETS_ASSIGNEE: &str = "Handled by this person";
/// `/tickets`' option `only`.
pub const TICKETS_ONLY: &str = "Only yours, or only those that nobody handles";
/// Its choices.
pub const ONLY: [(&str, &str); 2] = [("mine", "mine"), ("unclaimed", "unclaimed")];
/// `/stats`
pub const STATS: &str = "See how many tickets there are and how fast they are answered (staff)";
/// `/stats`' option `since`.
pub const STATS_SINCE: &str = "7d, 4w, a day such as 2026-11-01, or all; default: 30d";
/// `/block`
pub const BLOCK: &str = "Keep a member from opening tickets; alone: see who is blocked (staff)";
/// `/block`'s option `member`.
pub const BLOCK_MEMBER: &str = "Whom";
/// `/block`'s option `for`.
pub const BLOCK_FOR: &str = "How long, such as 12h, 7d or 2w; default: until /unblock";
/// `/block`'s option `reason`.
pub const BLOCK_REASON: &str = "Why; the member is told when they try to open a ticket";
/// `/unblock`
pub const UNBLOCK: &str = "Let a member open tickets again (staff)";
/// `/unblock`'s option `member`.
pub const UNBLOCK_MEMBER: &str = "Whom";
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
            TICKETS,
            STATS,
            STATS_SINCE,
            BLOCK,
            BLOCK_FOR,
            UNBLOCK,
            RELOAD,
        ] {
            assert!(limits::length(text) <= limits::COMMAND_DESCRIPTION, "{text}");
        }
    }
}
