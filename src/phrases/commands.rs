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
