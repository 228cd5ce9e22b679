//! What Discord shows beside the slash commands and their options while somebody types.

use super::Words;
use crate::definitions::set::TicketType;
use crate::domain::limits;
use crate::domain::search::Which;

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

/// `/close`'s option `in`.
pub fn close_in(words: Words<'_>) -> String {
    say!(words, "command-close-in")
}

/// `/close-request`
pub fn close_request(words: Words<'_>) -> String {
    say!(words, "command-close-request")
}

/// `/close-request`'s option `after`.
pub fn close_request_after(words: Words<'_>) -> String {
    say!(words, "command-close-request-after")
}

/// `/claim`
pub fn claim(words: Words<'_>) -> String {
    say!(words, "command-claim")
}

/// `/unclaim`
pub fn unclaim(words: Words<'_>) -> String {
    say!(words, "command-unclaim")
}

/// `/assign`
pub fn assign(words: Words<'_>) -> String {
    say!(words, "command-assign")
}

/// `/assign`'s option `member`.
pub fn assign_member(words: Words<'_>) -> String {
    say!(words, "command-assign-member")
}

/// `/available`
pub fn available(words: Words<'_>) -> String {
    say!(words, "command-available")
}

/// `/available`'s option `state`.
pub fn available_state(words: Words<'_>) -> String {
    say!(words, "command-available-state")
}

/// One choice of it.
pub fn available_on(words: Words<'_>) -> String {
    say!(words, "command-available-on")
}

/// The other.
pub fn available_off(words: Words<'_>) -> String {
    say!(words, "command-available-off")
}

/// `/note`
pub fn note(words: Words<'_>) -> String {
    say!(words, "command-note")
}

/// `/note`'s option `text`.
pub fn note_text(words: Words<'_>) -> String {
    say!(words, "command-note-text")
}

/// `/add`
pub fn add(words: Words<'_>) -> String {
    say!(words, "command-add")
}

/// `/add`'s option `member`.
pub fn add_member(words: Words<'_>) -> String {
    say!(words, "command-add-member")
}

/// `/remove`
pub fn remove(words: Words<'_>) -> String {
    say!(words, "command-remove")
}

/// `/remove`'s option `member`.
pub fn remove_member(words: Words<'_>) -> String {
    say!(words, "command-remove-member")
}

/// `/rename`
pub fn rename(words: Words<'_>) -> String {
    say!(words, "command-rename")
}

/// `/rename`'s option `name`.
pub fn rename_name(words: Words<'_>) -> String {
    say!(words, "command-rename-name")
}

/// `/move`
pub fn move_to(words: Words<'_>) -> String {
    say!(words, "command-move")
}

/// `/move`'s option `type`.
pub fn move_type(words: Words<'_>) -> String {
    say!(words, "command-move-type")
}

/// `/reopen`
pub fn reopen(words: Words<'_>) -> String {
    say!(words, "command-reopen")
}

/// `/reopen`'s option `ticket`.
pub fn reopen_ticket(words: Words<'_>) -> String {
    say!(words, "command-reopen-ticket")
}

/// `/alerts`
pub fn alerts(words: Words<'_>) -> String {
    say!(words, "command-alerts")
}

/// `/alerts snooze`
pub fn alerts_snooze(words: Words<'_>) -> String {
    say!(words, "command-alerts-snooze")
}

/// `/alerts snooze`'s option `for`.
pub fn alerts_for(words: Words<'_>) -> String {
    say!(words, "command-alerts-for")
}

/// `/alerts off`
pub fn alerts_off(words: Words<'_>) -> String {
    say!(words, "command-alerts-off")
}

/// `/alerts on`
pub fn alerts_on(words: Words<'_>) -> String {
    say!(words, "command-alerts-on")
}

/// `/transcript`
pub fn transcript(words: Words<'_>) -> String {
    say!(words, "command-transcript")
}

/// `/transcript`'s option `ticket`.
pub fn transcript_ticket(words: Words<'_>) -> String {
    say!(words, "command-transcript-ticket")
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
        Which::Waiting => say!(words, "choice-waiting"),
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
pub fn config(words: Words<'_>) -> String {
    say!(words, "command-config")
}

/// `/config show`
pub fn config_show(words: Words<'_>) -> String {
    say!(words, "command-config-show")
}

/// `/config set`
pub fn config_set(words: Words<'_>) -> String {
    say!(words, "command-config-set")
}

/// `/config reset`
pub fn config_reset(words: Words<'_>) -> String {
    say!(words, "command-config-reset")
}

/// The option `key` of `/config`.
pub fn config_key(words: Words<'_>) -> String {
    say!(words, "command-config-key")
}

/// `/config set`'s option `value`.
pub fn config_value(words: Words<'_>) -> String {
    say!(words, "command-config-value")
}

/// `/config set`'s option `channel`.
pub fn config_channel(words: Words<'_>) -> String {
    say!(words, "command-config-channel")
}

/// `/config set`'s option `role`.
pub fn config_role(words: Words<'_>) -> String {
    say!(words, "command-config-role")
}

/// `/panel`
pub fn panel(words: Words<'_>) -> String {
    say!(words, "command-panel")
}

/// `/panel post`
pub fn panel_post(words: Words<'_>) -> String {
    say!(words, "command-panel-post")
}

/// `/panel refresh`
pub fn panel_refresh(words: Words<'_>) -> String {
    say!(words, "command-panel-refresh")
}

/// The option `panel` of `/panel`.
pub fn panel_id(words: Words<'_>) -> String {
    say!(words, "command-panel-id")
}

/// `/panel post`'s option `channel`.
pub fn panel_channel(words: Words<'_>) -> String {
    say!(words, "command-panel-channel")
}

/// A type's subcommand of `/ticket`: its own description, else its name.
pub fn ticket_type(kind: &TicketType) -> String {
    let described = kind.description.as_deref().map(str::trim).filter(|text| !text.is_empty());
    let line = described.unwrap_or(&kind.name).split_whitespace().collect::<Vec<_>>().join(" ");
    limits::shorten(&line, limits::COMMAND_DESCRIPTION)
}
