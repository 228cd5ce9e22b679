//! What the bot answers to one person, only they see it: short, and what to do next.

use super::{Words, asking, blocks, bold, channel, date, near, person, roles, span, surfaces, timers};
use crate::domain::answer::Misfit;
use crate::domain::decision::Decided;
use crate::domain::ids::{ChannelId, TicketId};
use crate::domain::limits;
use crate::domain::refusal::Refusal;
use crate::domain::verb::Did;
use crate::templates::escape;

/// The ticket is open.
pub fn opened(thread: ChannelId, words: Words<'_>) -> String {
    say!(words, "answer-opened", thread = channel(thread))
}

/// The same press opened a ticket a moment ago.
pub fn already_opened(ticket: TicketId, thread: Option<ChannelId>, words: Words<'_>) -> String {
    match thread {
        Some(thread) => say!(words, "answer-open-already", thread = channel(thread)),
        None => say!(words, "answer-being-opened", ticket = ticket.to_string()),
    }
}

/// The ticket is open again.
pub fn reopened(thread: ChannelId, words: Words<'_>) -> String {
    say!(words, "answer-reopened", thread = channel(thread))
}

/// The ticket is about to be open again.
pub fn being_reopened(ticket: TicketId, words: Words<'_>) -> String {
    say!(words, "answer-being-reopened", ticket = ticket.to_string())
}

/// The ticket is closed.
pub fn closed(ticket: TicketId, words: Words<'_>) -> String {
    say!(words, "answer-closed", ticket = ticket.to_string())
}

/// What came of something that was done with a ticket.
pub fn did(ticket: TicketId, did: &Did, words: Words<'_>) -> String {
    let ticket = ticket.to_string();
    match did {
        Did::Claimed => say!(words, "did-claim", ticket = ticket),
        Did::ClaimedBefore => say!(words, "did-claim-before", ticket = ticket),
        Did::Joined(thread) => say!(words, "did-join", ticket = ticket, thread = channel(*thread)),
        Did::JoinedBefore(thread) => say!(words, "did-join-before", ticket = ticket, thread = channel(*thread)),
        Did::Unclaimed => say!(words, "did-unclaim", ticket = ticket),
        Did::UnclaimedBefore => say!(words, "did-unclaim-before", ticket = ticket),
        Did::Assigned(to) => say!(words, "did-assign", ticket = ticket, who = person(*to)),
        Did::AssignedBefore(to) => say!(words, "did-assign-before", ticket = ticket, who = person(*to)),
        Did::Noted => say!(words, "did-note", ticket = ticket),
        Did::Added(user) => say!(words, "did-add", ticket = ticket, who = person(*user)),
        Did::AddedBefore(user) => say!(words, "did-add-before", ticket = ticket, who = person(*user)),
        Did::Removed(user) => say!(words, "did-remove", ticket = ticket, who = person(*user)),
        Did::Renamed { at: None } => say!(words, "did-rename", ticket = ticket),
        Did::Renamed { at: Some(at) } => say!(words, "did-rename-later", ticket = ticket, moment = near(*at)),
        Did::Moved(kind) => say!(words, "did-move", ticket = ticket, kind = name(kind)),
        Did::MovedBefore(kind) => say!(words, "did-move-before", ticket = ticket, kind = name(kind)),
        Did::OpenAlready => say!(words, "did-reopen-before", ticket = ticket),
        Did::ClosePlanned { at } => say!(words, "did-close-planned", ticket = ticket, when = timers::when(*at, words)),
        Did::CloseCancelled => say!(words, "did-close-cancelled", ticket = ticket),
        Did::CloseCancelledBefore => say!(words, "did-close-cancelled-before", ticket = ticket),
        Did::CloseRequested => say!(words, "did-close-requested"),
        Did::CloseRefused => say!(words, "did-close-refused", ticket = ticket),
        Did::AlertsSnoozed { until } => {
            say!(words, "did-alerts-snoozed", ticket = ticket, when = timers::when(*until, words))
        }
        Did::AlertsOff => say!(words, "did-alerts-off", ticket = ticket),
        Did::AlertsOffBefore => say!(words, "did-alerts-off-before", ticket = ticket),
        Did::AlertsOn => say!(words, "did-alerts-on", ticket = ticket),
        Did::AlertsOnBefore => say!(words, "did-alerts-on-before", ticket = ticket),
        Did::Replied { closed: true } => say!(words, "did-reply-and-close", ticket = ticket),
        Did::Replied { closed: false } => say!(words, "did-reply"),
        Did::Decided { label, closed: true } => {
            say!(words, "did-decide-and-close", ticket = ticket, decision = name(label))
        }
        Did::Decided { label, closed: false } => say!(words, "did-decide", ticket = ticket, decision = name(label)),
        Did::DecidedBefore { label } => say!(words, "did-decide-before", ticket = ticket, decision = name(label)),
    }
}

/// The record of a ticket, as far as it fits Discord.
pub fn transcript(ticket: TicketId, fits: bool, words: Words<'_>) -> String {
    let ticket = ticket.to_string();
    if fits {
        say!(words, "answer-transcript", ticket = ticket)
    } else {
        say!(words, "answer-transcript-too-long", ticket = ticket)
    }
}

/// Another decision is in force, and the button below changes it.
pub fn decided_before(ticket: TicketId, from: &Decided, to: &str, words: Words<'_>) -> String {
    say!(
        words,
        "answer-decided-before",
        ticket = ticket.to_string(),
        decision = name(&from.label),
        who = person(from.by.id),
        moment = near(from.at),
        other = name(to),
    )
}

/// Above the staff's notes.
pub fn notes(ticket: TicketId, words: Words<'_>) -> String {
    say!(words, "answer-notes", ticket = ticket.to_string())
}

/// There are no notes.
pub fn no_notes(ticket: TicketId, words: Words<'_>) -> String {
    say!(words, "answer-no-notes", ticket = ticket.to_string())
}

/// There are more notes than a message can show.
pub fn earlier_notes(count: u64, words: Words<'_>) -> String {
    say!(words, "answer-earlier-notes", count = count)
}

/// Whether somebody takes tickets that are assigned to anybody, and how many open ones they handle.
pub fn available(on: bool, handles: u32, words: Words<'_>) -> String {
    if on {
        say!(words, "answer-available", count = handles)
    } else {
        say!(words, "answer-not-available", count = handles)
    }
}

/// A rating was taken.
pub fn rated(stars: &str, words: Words<'_>) -> String {
    say!(words, "answer-rated", stars = stars)
}

/// An answer was taken; the next question follows in the thread.
pub fn noted(words: Words<'_>) -> String {
    say!(words, "answer-noted")
}

/// Above what somebody wrote into a form that was not taken.
pub fn your_words(words: Words<'_>) -> String {
    say!(words, "answer-your-words")
}

/// A form could not be shown in time.
pub fn press_again(words: Words<'_>) -> String {
    say!(words, "answer-press-again")
}

/// Something of ours went wrong; the number finds it in the log.
pub fn broken(incident: &str, words: Words<'_>) -> String {
    say!(words, "answer-broken", incident = incident)
}

/// Why somebody may not do what they try.
pub fn refusal(refusal: &Refusal, words: Words<'_>) -> String {
    match refusal {
        Refusal::UnknownServer => say!(words, "refused-unknown-server"),
        Refusal::StaleButton => say!(words, "refused-old-button"),
        Refusal::UnknownType(_) => say!(words, "refused-unknown-type"),
        Refusal::TypeOff(_) => say!(words, "refused-type-off"),
        Refusal::UnknownPosition(position) => say!(words, "refused-unknown-position", position = name(position)),
        Refusal::PositionClosed(position) => say!(words, "refused-position-closed", position = name(position)),
        Refusal::Blocked { until, reason } => {
            let told = match until {
                Some(until) => say!(words, "refused-blocked-until", date = date(*until), moment = near(*until)),
                None => say!(words, "refused-blocked"),
            };
            let reason = reason.as_ref().map(|reason| blocks::reason(reason, limits::REASON, words));
            reason.map_or(told.clone(), |reason| format!("{told}\n{reason}"))
        }
        Refusal::RolesNeeded(needed) => {
            say!(words, "refused-role-needed", count = needed.len(), roles = roles(needed))
        }
        Refusal::RoleBarred(role) => say!(words, "refused-role-barred", roles = roles(&[*role])),
        Refusal::AccountTooYoung(least) => say!(words, "refused-account-too-young", time = span(*least, words)),
        Refusal::MemberTooNew(least) => say!(words, "refused-member-too-new", time = span(*least, words)),
        Refusal::OwnLimit { limit: 0, .. } => say!(words, "refused-limit-of-none"),
        Refusal::OwnLimit { limit, newest: Some(thread) } => {
            say!(words, "refused-own-limit", count = *limit, thread = channel(*thread))
        }
        Refusal::OwnLimit { limit, newest: None } => say!(words, "refused-own-limit-close-first", count = *limit),
        Refusal::TotalLimit(_) => say!(words, "refused-total-limit"),
        Refusal::Cooldown(until) => say!(words, "refused-cooldown", moment = near(*until)),
        Refusal::BotLacks { permissions, channel: place } => say!(
            words,
            "refused-bot-lacks",
            count = permissions.len(),
            permissions = bold(permissions, words),
            channel = channel(*place),
        ),
        Refusal::MemberLacks { permissions, channel: place } => say!(
            words,
            "refused-member-lacks",
            count = permissions.len(),
            permissions = bold(permissions, words),
            channel = channel(*place),
        ),
        Refusal::OutsideHours(Some(back)) => {
            say!(words, "refused-outside-hours", moment = near(*back), date = date(*back))
        }
        Refusal::OutsideHours(None) => say!(words, "refused-outside-hours-always"),
        Refusal::FormUnfit { unfit, .. } => {
            let faults: Vec<String> = unfit.iter().map(|misfit| fault(misfit, words)).collect();
            say!(words, "refused-form-unfit", faults = faults.join("\n"))
        }
        Refusal::FormOutdated { .. } => say!(words, "refused-form-outdated"),
        Refusal::CreatorOnly => say!(words, "refused-creator-only"),
        Refusal::NotAsked => say!(words, "refused-not-asked"),
        Refusal::ReplyUnfit(misfit) => asking::unfit(misfit.why, misfit.hint.as_deref(), None, words),
        Refusal::NotATicket => say!(words, "refused-not-a-ticket"),
        Refusal::NoSuchTicket => say!(words, "refused-no-such-ticket"),
        Refusal::AlreadyClosed(ticket) => say!(words, "refused-closed-already", ticket = ticket.to_string()),
        Refusal::ClaimedByAnother(other) => say!(words, "refused-claimed-by-another", who = person(*other)),
        Refusal::DecidedAlready { ticket, label, by } => {
            let (ticket, who) = (ticket.to_string(), person(*by));
            say!(words, "refused-decided-already", ticket = ticket, decision = name(label), who = who)
        }
        Refusal::HandlesNone(user) => say!(words, "refused-handles-none", who = person(*user)),
        Refusal::IsBot(user) => say!(words, "refused-bot", who = person(*user)),
        Refusal::NotInServer(user) => say!(words, "refused-not-in-server", who = person(*user)),
        Refusal::CannotSee { user, permissions, channel: place } => say!(
            words,
            "refused-cannot-see",
            who = person(*user),
            count = permissions.len(),
            permissions = bold(permissions, words),
            channel = channel(*place),
        ),
        Refusal::IsCreator(user) => say!(words, "refused-creator-stays", who = person(*user)),
        Refusal::IsItsStaff(user) => say!(words, "refused-staff-stay", who = person(*user)),
        Refusal::NoteTooLong => say!(words, "refused-note-too-long", count = limits::NOTE),
        Refusal::NoSuchType { wrote, meant: None } => say!(words, "refused-no-such-type", typed = name(wrote)),
        Refusal::NoSuchType { wrote, meant: Some(meant) } => {
            say!(words, "refused-no-such-type-meant", typed = name(wrote), meant = name(meant))
        }
        Refusal::NameEmpty => say!(words, "refused-name-empty"),
        Refusal::ThreadGone(ticket) => say!(words, "refused-thread-gone", ticket = ticket.to_string()),
        Refusal::TooManyThreads => say!(words, "refused-too-many-threads"),
        Refusal::NotReopened(ticket) => say!(words, "refused-not-reopened", ticket = ticket.to_string()),
        Refusal::NobodyAvailable => say!(words, "refused-nobody-available"),
        Refusal::UnknownDecision(known) if known.is_empty() => say!(words, "refused-no-decisions"),
        Refusal::UnknownDecision(known) => say!(words, "refused-unknown-decision", decisions = names(known)),
        Refusal::UnknownReply(known) if known.is_empty() => say!(words, "refused-no-replies"),
        Refusal::UnknownReply(known) => say!(words, "refused-unknown-reply", replies = names(known)),
        Refusal::OwnTicket => say!(words, "refused-own-ticket"),
        Refusal::DecisionReasonNeeded => say!(words, "refused-decision-reason-needed"),
        Refusal::StaffOnly => say!(words, "refused-staff-only"),
        Refusal::StaffAndCreatorOnly => say!(words, "refused-staff-and-creator-only"),
        Refusal::ServerStaffOnly => say!(words, "refused-server-staff-only"),
        Refusal::OthersType(kind) => say!(words, "refused-others-type", kind = name(kind.as_str())),
        Refusal::NotALength(typed) => say!(words, "refused-length", typed = name(typed)),
        Refusal::NotAPeriod(typed) => say!(words, "refused-period", typed = name(typed)),
        Refusal::BlocksStaff(_) => say!(words, "refused-block-staff"),
        Refusal::BlocksBot(_) => say!(words, "refused-block-bot"),
        Refusal::MaintainersOnly => say!(words, "refused-maintainers-only"),
        Refusal::ReasonNeeded(ticket) => {
            say!(words, "refused-reason-needed", ticket = ticket.to_string(), button = surfaces::close_button(words),)
        }
        Refusal::ReasonTooLong => say!(words, "refused-reason-too-long", count = limits::REASON),
        Refusal::NotATime(typed) => say!(words, "refused-no-time", typed = name(typed)),
        Refusal::NoAlerts => say!(words, "refused-no-alerts"),
        Refusal::NoCloseRequest => say!(words, "refused-no-close-request"),
        Refusal::OtherSideAnswers => say!(words, "refused-other-side"),
        Refusal::MayClose => say!(words, "refused-may-close"),
        Refusal::ThreadNotMade => say!(words, "refused-thread-not-made"),
        Refusal::TryLater => say!(words, "refused-try-later"),
    }
}

fn name(text: &str) -> String {
    escape::markdown(&limits::shorten(text, limits::CHOICE_TEXT))
}

/// As many as somebody reads.
fn names(all: &[String]) -> String {
    all.iter().take(limits::CHOICES).map(|one| name(one)).collect::<Vec<_>>().join(", ")
}

/// A line for an answer of a form that does not fit.
fn fault(misfit: &Misfit, words: Words<'_>) -> String {
    let fault = asking::unfit(misfit.why, misfit.hint.as_deref(), None, words);
    say!(words, "unfit-line", question = name(&misfit.ask), fault = fault)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{RoleId, UserId};
    use crate::domain::span::Span;
    use crate::domain::time::Instant;

    #[test]
    fn every_refusal_is_short_and_says_what_to_do_next() {
        let place = ChannelId(5);
        let cases = [
            (Refusal::UnknownServer, "I am not set up for this server. Please ask its staff."),
            (Refusal::StaleButton, "This button is out of date. Please use a newer one, or type `/ticket`."),
            (
                Refusal::UnknownType("old".into()),
                "This kind of ticket is gone. Type `/ticket` to see what you can open.",
            ),
            (
                Refusal::TypeOff("old".into()),
                "This kind of ticket cannot be opened at the moment. Please try again another day.",
            ),
            (
                Refusal::UnknownPosition("*King* @everyone".into()),
                "There is no position “\\*King\\* @\u{200b}everyone”. Please pick one from the list.",
            ),
            (
                Refusal::PositionClosed("Host".into()),
                "**Host** is closed to applications at the moment. Please pick another position.",
            ),
            (Refusal::RolesNeeded(vec![RoleId(1)]), "To open this you need the role <@&1>."),
            (
                Refusal::RolesNeeded(vec![RoleId(1), RoleId(2)]),
                "To open this you need one of these roles: <@&1>, <@&2>.",
            ),
            (Refusal::RoleBarred(RoleId(1)), "Members with the role <@&1> cannot open this."),
            (
                Refusal::AccountTooYoung(Span::days(7)),
                "Your Discord account is too new for this: it must be at least 7 days old.",
            ),
            (Refusal::MemberTooNew(Span::days(1)), "You can open this once you have been in this server for 1 day."),
            (
                Refusal::OwnLimit { limit: 1, newest: Some(place) },
                "You have a ticket of this kind open already. Please go on here: <#5>",
            ),
            (
                Refusal::OwnLimit { limit: 3, newest: Some(place) },
                "You have 3 tickets of this kind open already, which is the most. Please go on here: <#5>",
            ),
            (
                Refusal::OwnLimit { limit: 1, newest: None },
                "You have a ticket of this kind open already. Please close it first.",
            ),
            (Refusal::TotalLimit(9), "Too many tickets of this kind are open right now. Please try again later."),
            (Refusal::Cooldown(Instant::from_unix_ms(1_000_999)), "You can open the next one <t:1000:R>."),
            (
                Refusal::BotLacks { permissions: vec!["Create Private Threads"], channel: place },
                "I lack the permission **Create Private Threads** in <#5>. The staff have been told; please try again later.",
            ),
            (
                Refusal::MemberLacks { permissions: vec!["View Channel", "Read Message History"], channel: place },
                "You could not see your ticket: you lack the permissions **View Channel** and **Read Message History** in \
                 <#5>. Please tell the staff.",
            ),
            (Refusal::NotATicket, "This works only in the thread of a ticket."),
            (Refusal::NoSuchTicket, "There is no ticket of this number here."),
            (Refusal::AlreadyClosed(TicketId(12)), "Ticket #12 is closed already."),
            (Refusal::StaffOnly, "Only the staff of this ticket can do that."),
            (Refusal::StaffAndCreatorOnly, "Only the staff and whoever opened this ticket can do that."),
            (Refusal::ServerStaffOnly, "Only staff can do that."),
            (Refusal::OthersType("bug-report".into()), "You do not handle tickets of the type “bug-report”."),
            (
                Refusal::NoSuchType { wrote: "*x* @here".into(), meant: None },
                "There is no ticket type “\\*x\\* @\u{200b}here”.",
            ),
            (
                Refusal::NotALength("*7*".into()),
                "“\\*7\\*” is not a length of time. Write for example 12h, 7d, 2w or 1d12h, or forever.",
            ),
            (
                Refusal::NotAPeriod("@everyone".into()),
                "“@\u{200b}everyone” is neither a length of time nor a day. Write for example 7d, 4w or 2026-11-01, or all.",
            ),
            (Refusal::BlocksStaff(UserId(1)), "Staff and maintainers cannot be blocked."),
            (Refusal::BlocksBot(UserId(1)), "Bots open no tickets, so there is nothing to block."),
            (Refusal::Blocked { until: None, reason: None }, "You cannot open tickets in this server."),
            (
                Refusal::Blocked { until: Some(Instant::from_unix_ms(1_000_999)), reason: Some("*Spam* <@1>".into()) },
                "You cannot open tickets until <t:1000:F> (<t:1000:R>).\nReason: \\*Spam\\* \\<@\u{200b}1\\>",
            ),
            (Refusal::MaintainersOnly, "Only maintainers can do that."),
            (
                Refusal::ReasonNeeded(TicketId(12)),
                "Ticket #12 needs a reason to be closed. Type `/close` and add the reason, or press **Close ticket**.",
            ),
            (
                Refusal::NotATime("*soon*".into()),
                "“\\*soon\\*” is no time. Write one such as `30m`, `2h` or `3d`, at most 365 days.",
            ),
            (Refusal::NoAlerts, "This kind of ticket has no alerts."),
            (Refusal::NoCloseRequest, "Nobody asks to close this ticket any more."),
            (Refusal::OtherSideAnswers, "The other side has to answer this."),
            (Refusal::MayClose, "You may close this ticket yourself: type `/close`."),
            (Refusal::ReasonTooLong, "That reason is too long: it can have 1,000 characters. Please shorten it."),
            (
                Refusal::ThreadNotMade,
                "Your ticket could not be opened: Discord did not let me make its thread. The staff have been told; please \
                 try again later.",
            ),
            (Refusal::TryLater, "That did not work just now. Please try again in a minute."),
        ];
        for (refused, words) in cases {
            assert_eq!(refusal(&refused, Words::ENGLISH), words);
        }
    }

    #[test]
    fn answers_lead_to_the_thread() {
        assert_eq!(opened(ChannelId(5), Words::ENGLISH), "Your ticket is open: <#5>");
        assert_eq!(
            already_opened(TicketId(12), Some(ChannelId(5)), Words::ENGLISH),
            "Your ticket is open already: <#5>"
        );
        assert_eq!(
            already_opened(TicketId(12), None, Words::ENGLISH),
            "Your ticket #12 is being opened. Its thread appears in a moment."
        );
        assert_eq!(closed(TicketId(12), Words::ENGLISH), "Ticket #12 is closed.");
        assert!(broken("a1b2", Words::ENGLISH).ends_with("`a1b2`"));
    }
}
