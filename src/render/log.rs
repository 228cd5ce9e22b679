//! The lines of the log channel: misuse, refusals, reloads, and what the bot could not do.

mod queue;

use super::fit;
use crate::domain::event::Wish;
use crate::domain::ids::{ChannelId, RoleId, TicketId};
use crate::domain::limits;
use crate::domain::message::{Embed, File, Message};
use crate::domain::person::Face;
use crate::domain::plan::Deed;
use crate::domain::refusal::Refusal;
use crate::domain::time::Instant;
use crate::domain::unfit::Unfit;
use crate::phrases::{self, counted};
use crate::templates::escape;

pub use queue::LogQueue;

/// Something that staff should know.
#[derive(Debug, Clone, Copy)]
pub enum LogLine<'a> {
    /// Somebody tried what they may not.
    Refused {
        /// Who.
        who: &'a Face,
        /// What.
        tried: &'a Wish,
        /// Where.
        at: ChannelId,
        /// Why not.
        why: &'a Refusal,
    },
    /// New definitions are in force.
    ReloadDone {
        /// Who asked for it; nobody where a file changed.
        by: Option<&'a Face>,
        /// What changed, a line each.
        changes: &'a [String],
        /// What somebody should look at, a line each.
        warnings: &'a [String],
    },
    /// The definitions have errors and were not put in force.
    ReloadRefused {
        /// Who asked for it; nobody where a file changed.
        by: Option<&'a Face>,
        /// The errors, a line each.
        errors: &'a [String],
        /// How many more there are in the files of other servers.
        elsewhere: u64,
    },
    /// The definitions were read again and are those in force.
    ReloadUnchanged {
        /// Who asked for it.
        by: &'a Face,
        /// When something last changed since the start, and what, a line each.
        last: Option<(Instant, &'a [String])>,
    },
    /// A mistake was taken back: the definitions are again those in force.
    ReloadMended,
    /// The bot lacks permissions for something of a ticket.
    Missing {
        /// Their names as Discord's settings show them.
        permissions: &'a [&'a str],
        /// Where.
        channel: ChannelId,
        /// For which ticket.
        ticket: TicketId,
        /// Its thread, if made.
        thread: Option<ChannelId>,
        /// What they are needed for: goes after “to”.
        to: &'a str,
    },
    /// The bot cannot give and take the roles of a ticket's decision.
    OutOfReach {
        /// For which ticket.
        ticket: TicketId,
        /// Its thread, if made.
        thread: Option<ChannelId>,
        /// Why not.
        lacking: &'a Unfit,
    },
    /// The server is not as the definitions need it.
    Unfit(&'a [Unfit]),
    /// Something that belongs to no ticket did not succeed.
    Failed {
        /// What: goes after “I could not”.
        what: &'a str,
        /// What Discord or the database said.
        why: &'a str,
    },
    /// Another bot of the same application has a command of this name.
    CommandTaken {
        /// The command, without its slash.
        name: &'a str,
    },
    /// Something for a ticket was tried to the end and did not succeed.
    EffectGaveUp {
        /// What.
        what: &'a Deed,
        /// For which ticket.
        ticket: TicketId,
        /// Its thread, if made.
        thread: Option<ChannelId>,
        /// What Discord said.
        why: &'a str,
    },
    /// Something of ours went wrong.
    Error {
        /// The number that the person was given and that is in the process's log.
        incident: &'a str,
    },
    /// Discord did not bring every member of some roles into a thread.
    RolesNotAllAdded {
        /// Which roles.
        roles: &'a [RoleId],
        /// For which ticket.
        ticket: TicketId,
        /// Its thread.
        thread: ChannelId,
    },
}

const GREEN: u32 = 0x0057_F287;
const YELLOW: u32 = 0x00FE_E75C;
const RED: u32 = 0x00ED_4245;
const GREY: u32 = 0x0099_AAB5;

/// The most characters of one line that somebody else wrote.
const LINE: usize = 400;
/// The most characters of a list.
const LIST: usize = 3400;

/// A line of the log channel. It notifies nobody. The reload lines also answer the maintainer who asked.
pub fn log(line: LogLine<'_>) -> Message {
    let mut files = Vec::new();
    let (colour, text) = match line {
        LogLine::Refused { who, tried, at, why } => {
            let (tried, why) = (phrases::log::tried(tried), phrases::log::why(why));
            (GREY, format!("{} tried to {tried} in <#{at}>: {why}.", super::person(who)))
        }
        LogLine::ReloadDone { by, changes, warnings } => (GREEN, reload_done(by, changes, warnings)),
        LogLine::ReloadRefused { by, errors, elsewhere } => {
            files.extend(all_of(errors));
            (RED, reload_refused(by, errors, elsewhere))
        }
        LogLine::ReloadUnchanged { by, last } => (GREEN, reload_unchanged(by, last)),
        LogLine::ReloadMended => {
            (GREEN, "The definitions have no errors any more: they are again those in force.".into())
        }
        LogLine::Missing { permissions, channel, ticket, thread, to } => {
            let lacks = phrases::log::lacks(permissions, channel, to);
            (RED, format!("Ticket {}: {lacks}", ticket_words(ticket, thread)))
        }
        LogLine::OutOfReach { ticket, thread, lacking } => {
            (RED, format!("Ticket {}: {}", ticket_words(ticket, thread), phrases::log::unfit(lacking)))
        }
        LogLine::Unfit(found) => {
            let found: Vec<String> = found.iter().map(phrases::log::unfit).collect();
            let (text, more) = some(&found, |line| format!("- {line}"));
            (RED, format!("The server is not as the definitions need it:\n{text}{}", and_more(more)))
        }
        LogLine::Failed { what, why } => {
            (RED, format!("I could not {what}: {}", escape::markdown(&limits::shorten(why, LINE))))
        }
        LogLine::CommandTaken { name } => (
            YELLOW,
            format!(
                "Another bot of this application has a command `/{}`. I left it alone, so mine is not there.",
                unfenced(name)
            ),
        ),
        LogLine::EffectGaveUp { what, ticket, thread, why } => {
            let what = phrases::log::deed(what);
            let why = escape::markdown(&limits::shorten(why, LINE));
            (RED, format!("Ticket {}: I could not {what}: {why}", ticket_words(ticket, thread)))
        }
        LogLine::Error { incident } => {
            (RED, format!("Something went wrong on my side. The process's log has it under `{}`.", unfenced(incident)))
        }
        LogLine::RolesNotAllAdded { roles, ticket, thread } => {
            let (roles, ticket) = (phrases::roles(roles), ticket_words(ticket, Some(thread)));
            (
                YELLOW,
                format!("Ticket {ticket}: not every member of {roles} could be brought in; the role is too large."),
            )
        }
    };
    let embed = Embed { description: Some(text), colour: Some(colour), ..Embed::default() };
    fit::message(Message { embeds: vec![embed], files, ..Message::default() })
}

/// A file with all errors, where the message has no room for them.
fn all_of(errors: &[String]) -> Option<File> {
    let whole = errors.iter().all(|line| limits::length(line) <= LINE) && some(errors, str::to_owned).1 == 0;
    (!whole).then(|| File { name: "errors.txt".to_owned(), bytes: format!("{}\n", errors.join("\n")).into_bytes() })
}

fn ticket_words(ticket: TicketId, thread: Option<ChannelId>) -> String {
    thread.map_or_else(|| format!("#{ticket}"), |thread| format!("#{ticket} (<#{thread}>)"))
}

fn by_whom(by: Option<&Face>) -> String {
    by.map_or_else(String::new, |face| format!(" by {}", super::person(face)))
}

fn reload_done(by: Option<&Face>, changes: &[String], warnings: &[String]) -> String {
    let by = by_whom(by);
    let mut text = if changes.is_empty() {
        format!("Definitions read again{by}: nothing changed.")
    } else {
        format!("New definitions are in force{by}.\n{}", bullets(changes))
    };
    if !warnings.is_empty() {
        let count = counted(warnings.len() as u64, "warning");
        text = format!("{text}\n**{count}**\n{}", fenced(warnings));
    }
    text
}

/// Saved files are put in force at once, so whoever asks afterwards wants to hear what that changed.
fn reload_unchanged(by: &Face, last: Option<(Instant, &[String])>) -> String {
    let nothing = format!("Definitions read again{}: nothing changed", by_whom(Some(by)));
    match last {
        Some((at, changes)) => {
            let since = at.unix_seconds();
            format!("{nothing} since <t:{since}:t>, when this came into force:\n{}", bullets(changes))
        }
        None => format!("{nothing}."),
    }
}

fn reload_refused(by: Option<&Face>, errors: &[String], elsewhere: u64) -> String {
    let count = counted(errors.len() as u64 + elsewhere, "error");
    let by = by.map_or_else(String::new, |face| format!(" (asked by {})", super::person(face)));
    let lines = if errors.is_empty() { String::new() } else { format!("\n{}", fenced(errors)) };
    let others = if elsewhere > 0 { format!("\n{elsewhere} in the files of another server.") } else { String::new() };
    format!("The definitions have **{count}** and were not put in force{by}; the last good ones stay.{lines}{others}")
}

/// As many lines as there is room for, and how many more there are.
fn some<'l>(lines: &'l [String], written: impl Fn(&'l str) -> String) -> (String, usize) {
    let mut text = String::new();
    for (index, line) in lines.iter().enumerate() {
        let line = written(line);
        if limits::length(&text) + limits::length(&line) + 1 > LIST {
            return (text, lines.len() - index);
        }
        text.push_str(&line);
        text.push('\n');
    }
    (text, 0)
}

fn bullets(lines: &[String]) -> String {
    let (text, more) = some(lines, |line| format!("- {}", escape::markdown(&limits::shorten(line, LINE))));
    format!("{text}{}", and_more(more)).trim_end().to_owned()
}

fn and_more(more: usize) -> String {
    if more > 0 { format!("- … and {more} more") } else { String::new() }
}

/// Lines as they stand: nothing in a code block is markup.
fn fenced(lines: &[String]) -> String {
    let (text, more) = some(lines, |line| limits::shorten(&unfenced_block(line), LINE));
    let more = if more > 0 { format!("… and {more} more\n") } else { String::new() };
    format!("```\n{text}{more}```")
}

/// Three backticks would end the block.
fn unfenced_block(line: &str) -> String {
    line.replace("```", "'''")
}

fn unfenced(text: &str) -> String {
    escape::one_line(&limits::shorten(text, limits::CHOICE_TEXT)).replace('`', "'")
}
