//! What the log channel says of people's requests and the bot's duties, for staff who were not there.

use super::{counted, listed, roles, span};
use crate::domain::event::Wish;
use crate::domain::ids::ChannelId;
use crate::domain::limits;
use crate::domain::plan::{Deed, View};
use crate::domain::refusal::Refusal;
use crate::domain::unfit::Unfit;
use crate::domain::verb::Verb;
use crate::templates::escape;

fn quoted(text: &str) -> String {
    escape::markdown(&limits::shorten(text, limits::CHOICE_TEXT))
}

/// What somebody tried: goes after “tried to”.
pub fn tried(wish: &Wish) -> String {
    match wish {
        Wish::Open { kind, position: None } | Wish::OpenFromMenu { kind, .. } => {
            format!("open a ticket ({})", quoted(kind.as_str()))
        }
        Wish::Open { kind, position: Some(position) } => {
            format!("open a ticket ({}, {})", quoted(kind.as_str()), quoted(position.as_str()))
        }
        Wish::OpenWithForm { kind, .. } => format!("open a ticket ({})", quoted(kind.as_str())),
        Wish::Answer { ticket, .. } => format!("answer a question of ticket #{ticket}"),
        Wish::Close { ticket: Some(ticket), .. } => format!("close ticket #{ticket}"),
        Wish::Close { ticket: None, .. } => "close a ticket".into(),
        Wish::Do { ticket, verb } => {
            let ticket = ticket.map_or_else(|| "a ticket".to_owned(), |ticket| format!("ticket #{ticket}"));
            match verb {
                Verb::Claim => format!("claim {ticket}"),
                Verb::Unclaim => format!("give {ticket} back"),
                Verb::CloseLater { .. } => format!("close {ticket} later"),
                Verb::CancelClose => format!("call off the planned close of {ticket}"),
                Verb::RequestClose { .. } => format!("ask to close {ticket}"),
                Verb::AcceptClose => format!("agree to the close of {ticket}"),
                Verb::RefuseClose => format!("keep {ticket} open"),
                Verb::SnoozeAlerts(_) => format!("put off the alerts of {ticket}"),
                Verb::AlertsOff => format!("switch off the alerts of {ticket}"),
                Verb::AlertsOn => format!("switch on the alerts of {ticket}"),
            }
        }
        Wish::Reload => "reload the definitions".into(),
        Wish::Stale(_) => "use a button that is out of date".into(),
    }
}

/// Why it was refused: goes after a colon.
pub fn why(refusal: &Refusal) -> String {
    match refusal {
        Refusal::UnknownServer => "no definitions name this server".into(),
        Refusal::StaleButton => "the button is of a version, type or panel that is gone".into(),
        Refusal::UnknownType(kind) => format!("there is no type {}", quoted(kind.as_str())),
        Refusal::TypeOff(kind) => format!("{} is switched off", quoted(kind.as_str())),
        Refusal::UnknownPosition(position) => format!("there is no position {}", quoted(position)),
        Refusal::PositionClosed(position) => format!("{} is closed to applications", quoted(position)),
        Refusal::RolesNeeded(needed) => format!("they have none of the roles {}", roles(needed)),
        Refusal::RoleBarred(role) => format!("members with {} may not", roles(&[*role])),
        Refusal::AccountTooYoung(least) => format!("their account is younger than {}", span(*least)),
        Refusal::MemberTooNew(least) => format!("they joined less than {} ago", span(*least)),
        Refusal::OwnLimit { limit, .. } => format!("they have {limit} of this type open, the most for one member"),
        Refusal::TotalLimit(limit) => format!("{limit} of this type are open, the most there may be"),
        Refusal::Cooldown(until) => format!("they may open the next one <t:{}:R>", until.unix_seconds()),
        Refusal::BotLacks { permissions, channel } => format!("I lack {} in <#{channel}>", listed(permissions)),
        Refusal::MemberLacks { permissions, channel } => format!("they lack {} in <#{channel}>", listed(permissions)),
        Refusal::OutsideHours(_) => "the staff are away".into(),
        Refusal::FormUnfit { unfit, .. } => format!("{} of the form do not fit", counted(unfit.len() as u64, "answer")),
        Refusal::FormOutdated { .. } => "the questions changed meanwhile".into(),
        Refusal::CreatorOnly => "only whoever opened the ticket may".into(),
        Refusal::NotAsked => "the question is answered already".into(),
        Refusal::ReplyUnfit(_) => "the answer does not fit".into(),
        Refusal::NotATicket => "it is not the thread of a ticket".into(),
        Refusal::AlreadyClosed(ticket) => format!("ticket #{ticket} is closed already"),
        Refusal::ClaimedByAnother(other) => format!("<@{other}> handles it"),
        Refusal::StaffOnly => "only the staff of this ticket may".into(),
        Refusal::StaffAndCreatorOnly => "only the staff of this ticket and its creator may".into(),
        Refusal::MaintainersOnly => "only maintainers may".into(),
        Refusal::ReasonNeeded(_) => "a reason is needed".into(),
        Refusal::ReasonTooLong => "the reason is too long".into(),
        Refusal::NotATime(typed) => format!("{} is no time", quoted(typed)),
        Refusal::NoAlerts => "the type has no alerts".into(),
        Refusal::NoCloseRequest => "nobody asks to close the ticket".into(),
        Refusal::OtherSideAnswers => "the other side has to answer".into(),
        Refusal::MayClose => "they may close the ticket themselves".into(),
        Refusal::ThreadNotMade => "Discord did not let me make the thread".into(),
        Refusal::TryLater => "Discord or the database could not do it".into(),
    }
}

/// A duty: goes after “I could not”.
pub fn deed(deed: &Deed) -> String {
    match deed {
        Deed::MakeThread => "make its thread".into(),
        Deed::AddMember { user } => format!("bring <@{user}> into its thread"),
        Deed::AddStaff => "bring its staff into its thread".into(),
        Deed::Post { view } => format!("post {}", self::view(*view)),
        Deed::Refresh { view } => format!("bring up to date {}", self::view(*view)),
        Deed::Delete { view } => format!("delete {}", self::view(*view)),
        Deed::Alert { .. } => "tell the alerts channel of it".into(),
        Deed::Archive => "lock and archive its thread".into(),
        Deed::ReadThread => "read what was last said in its thread".into(),
    }
}

/// What is not as the definitions need it, and what to do about it: a sentence or two.
pub fn unfit(unfit: &Unfit) -> String {
    match unfit {
        Unfit::NoRole { name, role } => format!(
            "There is no role with the id {role}, which the definitions call {}. Please correct the id in server.yaml.",
            quoted(name)
        ),
        Unfit::NoChannel { channel, to } => format!(
            "I do not see the channel <#{channel}> (id {channel}), where I am to {to}. Please correct its id in server.yaml, \
             or allow me **View Channel** there."
        ),
        Unfit::NoThreads(channel) => {
            format!("<#{channel}> cannot hold private threads. Please name an ordinary text channel for the tickets.")
        }
        Unfit::Lacks { permissions, channel, to } => lacks(permissions, *channel, to),
        Unfit::NotMentionable { roles: deaf, permissions, channel } => format!(
            "I may not mention {} in <#{channel}>, so that tickets would not reach them. Please allow me {} in that channel's \
             permissions, or let everyone mention the role.",
            roles(deaf),
            bold(permissions)
        ),
    }
}

/// Permissions that the bot lacks somewhere, and what to do about it.
pub fn lacks(permissions: &[&str], channel: ChannelId, to: &str) -> String {
    let them = if permissions.len() == 1 { "it" } else { "them" };
    format!("I need {} in <#{channel}> to {to}. Please allow {them} in that channel's permissions.", bold(permissions))
}

fn bold(names: &[&str]) -> String {
    listed(&names.iter().map(|name| format!("**{name}**")).collect::<Vec<_>>())
}

fn view(view: View) -> &'static str {
    match view {
        View::Opening { part: 0 } => "its welcome and questions",
        View::Opening { .. } => "the rest of its questions",
        View::Question { .. } => "a question",
        View::Unfit { .. } => "what was wrong with an answer",
        View::Complete { .. } => "the text after the last answer",
        View::Notice { .. } => "a notice",
        View::ClosePlanned => "that its close is planned",
        View::CloseRequest => "the question whether it may be closed",
        View::Card => "its card in the list",
        View::Closing => "its closing text",
        View::Record => "its record in the histories",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{RoleId, TicketId, UserId};

    #[test]
    fn what_was_tried_in_words() {
        let open =
            |position: Option<&str>| Wish::Open { kind: "bug-report".into(), position: position.map(Into::into) };
        let close = |ticket| Wish::Close { ticket, reason: None, asked_for_reason: false };
        for (wish, words) in [
            (open(None), "open a ticket (bug-report)"),
            (open(Some("*king*")), r"open a ticket (bug-report, \*king\*)"),
            (Wish::OpenFromMenu { panel: "main".into(), kind: "bug-report".into() }, "open a ticket (bug-report)"),
            (close(Some(TicketId(12))), "close ticket #12"),
            (close(None), "close a ticket"),
            (Wish::Reload, "reload the definitions"),
            (Wish::Stale("fd:dance:1".into()), "use a button that is out of date"),
        ] {
            assert_eq!(tried(&wish), words);
        }
    }

    #[test]
    fn duties_in_words() {
        for (duty, words) in [
            (Deed::MakeThread, "make its thread"),
            (Deed::AddMember { user: UserId(7) }, "bring <@7> into its thread"),
            (Deed::AddStaff, "bring its staff into its thread"),
            (Deed::Post { view: View::Opening { part: 0 } }, "post its welcome and questions"),
            (Deed::Post { view: View::Record }, "post its record in the histories"),
            (Deed::Delete { view: View::Card }, "delete its card in the list"),
            (Deed::Archive, "lock and archive its thread"),
        ] {
            assert_eq!(deed(&duty), words);
        }
    }

    #[test]
    fn what_does_not_fit_says_what_to_do() {
        let (channel, to) = (ChannelId(5), "post the panel `main`".to_owned());
        for (wrong, words) in [
            (
                Unfit::NoRole { name: "staff".into(), role: RoleId(7) },
                "There is no role with the id 7, which the definitions call staff. Please correct the id in server.yaml.",
            ),
            (
                Unfit::NoChannel { channel, to: to.clone() },
                "I do not see the channel <#5> (id 5), where I am to post the panel `main`. Please correct its id in \
                 server.yaml, or allow me **View Channel** there.",
            ),
            (
                Unfit::NoThreads(channel),
                "<#5> cannot hold private threads. Please name an ordinary text channel for the tickets.",
            ),
            (
                Unfit::Lacks { permissions: vec!["Embed Links"], channel, to },
                "I need **Embed Links** in <#5> to post the panel `main`. Please allow it in that channel's permissions.",
            ),
            (
                Unfit::NotMentionable { roles: vec![RoleId(7)], permissions: vec!["Mention All"], channel },
                "I may not mention <@&7> in <#5>, so that tickets would not reach them. Please allow me **Mention All** in \
                 that channel's permissions, or let everyone mention the role.",
            ),
        ] {
            assert_eq!(unfit(&wrong), words);
        }
    }

    #[test]
    fn why_something_was_refused_in_words() {
        use crate::domain::ids::ChannelId;
        use crate::domain::span::Span;
        use crate::domain::time::Instant;
        for (refusal, words) in [
            (Refusal::UnknownServer, "no definitions name this server"),
            (Refusal::StaleButton, "the button is of a version, type or panel that is gone"),
            (Refusal::UnknownType("old".into()), "there is no type old"),
            (Refusal::TypeOff("old".into()), "old is switched off"),
            (Refusal::UnknownPosition("`x`".into()), r"there is no position \`x\`"),
            (Refusal::PositionClosed("host".into()), "host is closed to applications"),
            (Refusal::RolesNeeded(vec![RoleId(1), RoleId(2)]), "they have none of the roles <@&1>, <@&2>"),
            (Refusal::RoleBarred(RoleId(1)), "members with <@&1> may not"),
            (Refusal::AccountTooYoung(Span::days(7)), "their account is younger than 7 days"),
            (Refusal::MemberTooNew(Span::days(1)), "they joined less than 1 day ago"),
            (Refusal::OwnLimit { limit: 2, newest: None }, "they have 2 of this type open, the most for one member"),
            (Refusal::TotalLimit(9), "9 of this type are open, the most there may be"),
            (Refusal::Cooldown(Instant::from_unix_ms(5000)), "they may open the next one <t:5:R>"),
            (
                Refusal::BotLacks { permissions: vec!["View Channel", "Embed Links"], channel: ChannelId(5) },
                "I lack View Channel and Embed Links in <#5>",
            ),
            (
                Refusal::MemberLacks { permissions: vec!["View Channel"], channel: ChannelId(5) },
                "they lack View Channel in <#5>",
            ),
            (Refusal::NotATicket, "it is not the thread of a ticket"),
            (Refusal::AlreadyClosed(TicketId(12)), "ticket #12 is closed already"),
            (Refusal::StaffOnly, "only the staff of this ticket may"),
            (Refusal::StaffAndCreatorOnly, "only the staff of this ticket and its creator may"),
            (Refusal::MaintainersOnly, "only maintainers may"),
            (Refusal::ReasonNeeded(TicketId(12)), "a reason is needed"),
            (Refusal::ReasonTooLong, "the reason is too long"),
            (Refusal::NotATime("soon".into()), "soon is no time"),
            (Refusal::NoAlerts, "the type has no alerts"),
            (Refusal::NoCloseRequest, "nobody asks to close the ticket"),
            (Refusal::OtherSideAnswers, "the other side has to answer"),
            (Refusal::MayClose, "they may close the ticket themselves"),
            (Refusal::ThreadNotMade, "Discord did not let me make the thread"),
            (Refusal::TryLater, "Discord or the database could not do it"),
        ] {
            assert_eq!(why(&refusal), words);
        }
    }
}
