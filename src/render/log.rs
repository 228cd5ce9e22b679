//! The lines of the log channel: misuse, refusals, reloads, and what the bot could not do.

mod book;

use super::fit;
use crate::definitions::live::Stands;
use crate::domain::chore::Chore;
use crate::domain::event::Wish;
use crate::domain::ids::{ChannelId, RoleId, TicketId};
use crate::domain::limits;
use crate::domain::message::{Embed, File, Message};
use crate::domain::person::Face;
use crate::domain::plan::Deed;
use crate::domain::refusal::Refusal;
use crate::domain::time::Instant;
use crate::domain::unfit::Unfit;
use crate::phrases::log::LINE;
use crate::phrases::{self, Words};
use crate::templates::escape;

pub use book::{LogBook, LogTurn};

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
    /// A maintainer changed settings from Discord.
    Configured {
        /// Who.
        by: &'a Face,
        /// What, a line each, as markdown.
        lines: &'a [String],
    },
    /// The files changed, and what was set from Discord stands to them in another way.
    Override {
        /// Which.
        key: &'a str,
        /// How.
        stands: &'a Stands,
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
        /// What they are needed for.
        to: &'a Deed,
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
        /// What.
        what: &'a Chore,
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
    /// The record did not reach whoever opened a ticket: they take no direct messages, or have left.
    NotDelivered {
        /// Of which ticket.
        ticket: TicketId,
        /// Its thread, if made.
        thread: Option<ChannelId>,
        /// Whom.
        who: &'a Face,
    },
    /// Many tickets are opened in a short time.
    Flood {
        /// By whom; nobody where it is the whole server.
        who: Option<&'a Face>,
        /// How many at least.
        least: usize,
    },
    /// Somebody changed a message that was written long before.
    OldChanged {
        /// Who.
        who: &'a Face,
        /// In which ticket.
        ticket: TicketId,
        /// Its thread.
        thread: Option<ChannelId>,
    },
    /// A message that was written long before was deleted.
    OldDeleted {
        /// In which ticket.
        ticket: TicketId,
        /// Its thread.
        thread: Option<ChannelId>,
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

/// The most characters of a list.
const LIST: usize = 3400;

/// A line of the log channel. It notifies nobody. The reload lines also answer the maintainer who asked.
pub fn log(line: LogLine<'_>, words: Words<'_>) -> Message {
    let mut files = Vec::new();
    let (colour, text) = match line {
        LogLine::Refused { who, tried, at, why } => {
            (GREY, phrases::log::refused(&super::person(who), tried, at, why, words))
        }
        LogLine::ReloadDone { by, changes, warnings } => (GREEN, reload_done(by, changes, warnings, words)),
        LogLine::ReloadRefused { by, errors, elsewhere } => {
            files.extend(all_of(errors));
            (RED, reload_refused(by, errors, elsewhere, words))
        }
        LogLine::ReloadUnchanged { by, last } => (GREEN, reload_unchanged(by, last, words)),
        LogLine::Configured { by, lines } => {
            let (listed, more) = some(lines, |line| format!("- {line}"));
            let text = format!("{listed}{}", and_more(more, words));
            (GREEN, phrases::log::configured(&super::person(by), text.trim_end(), words))
        }
        LogLine::Override { key, stands } => match stands {
            Stands::LeftOut(why) => (YELLOW, phrases::config::left_out(key, why, words)),
            Stands::FitsAgain => (GREY, phrases::config::fits_again(key, words)),
            Stands::Hides => (GREY, phrases::config::hides(key, words)),
        },
        LogLine::ReloadMended => (GREEN, phrases::log::reload_mended(words)),
        LogLine::Missing { permissions, channel, ticket, thread, to } => {
            let lacks = phrases::log::missing(permissions, channel, to, words);
            (RED, phrases::log::of_ticket(ticket, thread, &lacks, words))
        }
        LogLine::OutOfReach { ticket, thread, lacking } => {
            (RED, phrases::log::of_ticket(ticket, thread, &phrases::log::unfit(lacking, words), words))
        }
        LogLine::Unfit(found) => {
            let found: Vec<String> = found.iter().map(|unfit| phrases::log::unfit(unfit, words)).collect();
            let (text, more) = some(&found, |line| format!("- {line}"));
            (RED, phrases::log::server_unfit(format!("{text}{}", and_more(more, words)).trim_end(), words))
        }
        LogLine::NotDelivered { ticket, thread, who } => {
            let told = phrases::log::not_delivered(&super::person(who), words);
            (GREY, phrases::log::of_ticket(ticket, thread, &told, words))
        }
        LogLine::Failed { what, why } => (RED, phrases::log::chore_failed(what, why, words)),
        LogLine::CommandTaken { name } => (YELLOW, phrases::log::command_taken(name, words)),
        LogLine::EffectGaveUp { what, ticket, thread, why } => {
            let told = phrases::log::gave_up(what, why, words);
            (RED, phrases::log::of_ticket(ticket, thread, &told, words))
        }
        LogLine::Flood { who, least } => {
            let who = who.map(super::person);
            (YELLOW, phrases::log::flood(who.as_deref(), least, words))
        }
        LogLine::OldChanged { who, ticket, thread } => {
            let told = phrases::log::old_changed(&super::person(who), words);
            (YELLOW, phrases::log::of_ticket(ticket, thread, &told, words))
        }
        LogLine::OldDeleted { ticket, thread } => {
            (YELLOW, phrases::log::of_ticket(ticket, thread, &phrases::log::old_deleted(words), words))
        }
        LogLine::Error { incident } => (RED, phrases::log::error(incident, words)),
        LogLine::RolesNotAllAdded { roles, ticket, thread } => {
            let told = phrases::log::roles_not_all_added(roles, words);
            (YELLOW, phrases::log::of_ticket(ticket, Some(thread), &told, words))
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

fn reload_done(by: Option<&Face>, changes: &[String], warnings: &[String], words: Words<'_>) -> String {
    let by = by.map(super::person);
    let mut text = if changes.is_empty() {
        phrases::log::reload_nothing(by.as_deref(), words)
    } else {
        format!("{}\n{}", phrases::log::reload_done(by.as_deref(), words), bullets(changes, words))
    };
    if !warnings.is_empty() {
        let count = phrases::log::warnings(warnings.len(), words);
        text = format!("{text}\n**{count}**\n{}", fenced(warnings, words));
    }
    text
}

/// Saved files are put in force at once, so whoever asks afterwards wants to hear what that changed.
fn reload_unchanged(by: &Face, last: Option<(Instant, &[String])>, words: Words<'_>) -> String {
    let by = super::person(by);
    match last {
        Some((at, changes)) => {
            format!("{}\n{}", phrases::log::reload_nothing_since(&by, at, words), bullets(changes, words))
        }
        None => phrases::log::reload_nothing(Some(&by), words),
    }
}

fn reload_refused(by: Option<&Face>, errors: &[String], elsewhere: u64, words: Words<'_>) -> String {
    let count = errors.len() as u64 + elsewhere;
    let mut text = phrases::log::reload_refused(count, by.map(super::person).as_deref(), words);
    if !errors.is_empty() {
        text = format!("{text}\n{}", fenced(errors, words));
    }
    if elsewhere > 0 {
        text = format!("{text}\n{}", phrases::log::elsewhere(elsewhere, words));
    }
    text
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

fn bullets(lines: &[String], words: Words<'_>) -> String {
    let (text, more) = some(lines, |line| format!("- {}", escape::markdown(&limits::shorten(line, LINE))));
    format!("{text}{}", and_more(more, words)).trim_end().to_owned()
}

fn and_more(more: usize, words: Words<'_>) -> String {
    if more > 0 { format!("- {}", phrases::log::and_more(more, words)) } else { String::new() }
}

/// Lines as they stand: nothing in a code block is markup.
fn fenced(lines: &[String], words: Words<'_>) -> String {
    let (text, more) = some(lines, |line| limits::shorten(&unfenced_block(line), LINE));
    let more = if more > 0 { format!("{}\n", phrases::log::and_more(more, words)) } else { String::new() };
    format!("```\n{text}{more}```")
}

/// Three backticks would end the block.
fn unfenced_block(line: &str) -> String {
    line.replace("```", "'''")
}
