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
/// `/reload`
pub const RELOAD: &str = "Read the ticket definitions again (maintainers)";

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptions_fit_where_discord_shows_them() {
        let of_config =
            [CONFIG, CONFIG_SHOW, CONFIG_SET, CONFIG_RESET, CONFIG_KEY, CONFIG_VALUE, CONFIG_CHANNEL, CONFIG_ROLE];
        let of_panel = [PANEL, PANEL_POST, PANEL_REFRESH, PANEL_ID, PANEL_CHANNEL];
        let others = [TICKET, TICKET_POSITION, CLOSE, CLOSE_REASON, CLAIM, UNCLAIM, RELOAD];
        for text in others.into_iter().chain(of_config).chain(of_panel) {
            assert!(limits::length(text) <= limits::COMMAND_DESCRIPTION, "{text}");
        }
    }
}
