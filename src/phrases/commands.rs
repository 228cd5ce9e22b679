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
/// `/assign`
pub const ASSIGN: &str = "Say who handles the ticket of this thread (staff)";
/// `/assign`'s option `member`.
pub const ASSIGN_MEMBER: &str = "Who; left out: whoever of the available staff has the fewest tickets";
/// `/note`
pub const NOTE: &str = "Keep a note that only staff see, or read the notes (staff)";
/// `/note`'s option `text`.
pub const NOTE_TEXT: &str = "The note; left out: you read those that are kept";
/// `/add`
pub const ADD: &str = "Bring somebody into the ticket of this thread (staff)";
/// `/add`'s option `member`.
pub const ADD_MEMBER: &str = "Whom";
/// `/remove`
pub const REMOVE: &str = "Take somebody out of the ticket of this thread (staff)";
/// `/remove`'s option `member`.
pub const REMOVE_MEMBER: &str = "Whom";
/// `/rename`
pub const RENAME: &str = "Give the thread of this ticket another name (staff)";
/// `/rename`'s option `name`.
pub const RENAME_NAME: &str = "The name";
/// `/move`
pub const MOVE: &str = "Make the ticket of this thread one of another type (staff)";
/// `/move`'s option `type`.
pub const MOVE_TYPE: &str = "The type";
/// `/reopen`
pub const REOPEN: &str = "Open a closed ticket again (staff)";
/// `/reopen`'s option `ticket`.
pub const REOPEN_TICKET: &str = "Its number; left out: the ticket of this thread";
/// `/available`
pub const AVAILABLE: &str = "Whether you take tickets that are assigned to anybody (staff)";
/// `/available`'s option `state`.
pub const AVAILABLE_STATE: &str = "Left out: you are told";
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
            ASSIGN,
            ASSIGN_MEMBER,
            NOTE,
            NOTE_TEXT,
            ADD,
            REMOVE,
            RENAME,
            MOVE,
            REOPEN,
            REOPEN_TICKET,
            AVAILABLE,
            RELOAD,
        ] {
            assert!(limits::length(text) <= limits::COMMAND_DESCRIPTION, "{text}");
        }
    }
}
