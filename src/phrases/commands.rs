//! What Discord shows beside the slash commands and their options while somebody types.

use super::Words;
use crate::definitions::set::TicketType;
use crate::domain::limits;
use crate::domain::search::Which;

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

/// `/transcript`
pub fn transcript(words: Words<'_>) -> String {
    say!(words, "command-transcript")
}

/// `/transcript`'s option `ticket`.
pub fn transcript_ticket(words: Words<'_>) -> String {
    say!(words, "command-transcript-ticket")
}

/// `/tickets`
pub fn tickets(words: Words<'_>) -> String {
    say!(words, "command-tickets")
}

/// `/tickets`' option `member`.
pub fn tickets_member(words: Words<'_>) -> String {
    say!(words, "command-tickets-member")
}

/// `/tickets`' option `type`.
pub fn tickets_type(words: Words<'_>) -> String {
    say!(words, "command-tickets-type")
}

/// `/tickets`' option `status`.
pub fn tickets_status(words: Words<'_>) -> String {
    say!(words, "command-tickets-status")
}

/// `/tickets`' option `assignee`.
pub fn tickets_assignee(words: Words<'_>) -> String {
    say!(words, "command-tickets-assignee")
}

/// `/tickets`' option `only`.
pub fn tickets_only(words: Words<'_>) -> String {
    say!(words, "command-tickets-only")
}

/// `/stats`
pub fn stats(words: Words<'_>) -> String {
    say!(words, "command-stats")
}

/// `/stats`' option `since`.
pub fn stats_since(words: Words<'_>) -> String {
    say!(words, "command-stats-since")
}

/// `/block`
pub fn block(words: Words<'_>) -> String {
    say!(words, "command-block")
}

/// `/block`'s option `member`.
pub fn block_member(words: Words<'_>) -> String {
    say!(words, "command-block-member")
}

/// `/block`'s option `for`.
pub fn block_for(words: Words<'_>) -> String {
    say!(words, "command-block-for")
}

/// `/block`'s option `reason`.
pub fn block_reason(words: Words<'_>) -> String {
    say!(words, "command-block-reason")
}

/// `/unblock`
pub fn unblock(words: Words<'_>) -> String {
    say!(words, "command-unblock")
}

/// `/unblock`'s option `member`.
pub fn unblock_member(words: Words<'_>) -> String {
    say!(words, "command-unblock-member")
}

/// Tickets by their status, as a choice of `/tickets`.
pub fn status(status: Which, words: Words<'_>) -> String {
    match status {
        Which::Open => say!(words, "choice-open"),
        Which::Closed => say!(words, "choice-closed"),
        Which::All => say!(words, "choice-all"),
    }
}

/// Tickets that whoever looks handles, as a choice of `/tickets`.
pub fn mine(words: Words<'_>) -> String {
    say!(words, "choice-mine")
}

/// Tickets that nobody handles, as a choice of `/tickets`.
pub fn unclaimed(words: Words<'_>) -> String {
    say!(words, "choice-unclaimed")
}

/// `/reload`
pub fn reload(words: Words<'_>) -> String {
    say!(words, "command-reload")
}

/// `/config`
pub const CONFIG: &str = "Settings, over the definition files (maintainers)";
/// `/config show`
pub const CONFIG_SHOW: &str = "What is set from Discord, or what holds for a key and where it comes from";
/// `/config set`
pub const CONFIG_SET: &str = "Set a value, in force at once";
/// `/config reset`
pub const CONFIG_RESET: &str = "Go back to what the files say";
/// The option `key` of `/config`.
pub const CONFIG_KEY: &str = "Which setting, such as list or bug-report.enabled";
/// `/config set`'s option `value`.
pub const CONFIG_VALUE: &str = "The value: a text, a number, a time such as 7d, true or false, or names with commas";
/// `/config set`'s option `channel`.
pub const CONFIG_CHANNEL: &str = "The value, if it is a channel";
/// `/config set`'s option `role`.
pub const CONFIG_ROLE: &str = "The value, if it is a role";
/// `/panel`
pub const PANEL: &str = "The messages that carry the buttons (maintainers)";
/// `/panel post`
pub const PANEL_POST: &str = "Post a panel anew; its old message goes";
/// `/panel refresh`
pub const PANEL_REFRESH: &str = "Bring panels up to date, and back where somebody deleted them";
/// The option `panel` of `/panel`.
pub const PANEL_ID: &str = "Which panel, by its id in server.yaml";
/// `/panel post`'s option `channel`.
pub const PANEL_CHANNEL: &str = "Where it is to stand from now on";

/// A type's subcommand of `/ticket`: its own description, else its name.
pub fn ticket_type(kind: &TicketType) -> String {
    let described = kind.description.as_deref().map(str::trim).filter(|text| !text.is_empty());
    let line = described.unwrap_or(&kind.name).split_whitespace().collect::<Vec<_>>().join(" ");
    limits::shorten(&line, limits::COMMAND_DESCRIPTION)
}
