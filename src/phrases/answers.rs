//! What the bot answers to one person, only they see it: short, and what to do next.

use super::{Language, asking, channel, counted, listed, roles, span};
use crate::domain::answer::Misfit;
use crate::domain::ids::{ChannelId, TicketId};
use crate::domain::limits;
use crate::domain::refusal::Refusal;
use crate::domain::verb::Did;
use crate::templates::escape;

/// The ticket is open.
pub fn opened(thread: ChannelId, locale: &str) -> String {
    match Language::of(locale) {
        Language::English => format!("Your ticket is open: {}", channel(thread)),
    }
}

/// The same press opened a ticket a moment ago.
pub fn already_opened(ticket: TicketId, thread: Option<ChannelId>, locale: &str) -> String {
    match (Language::of(locale), thread) {
        (Language::English, Some(thread)) => format!("Your ticket is open already: {}", channel(thread)),
        (Language::English, None) => format!("Your ticket #{ticket} is being opened. Its thread appears in a moment."),
    }
}

/// The ticket is closed.
pub fn closed(ticket: TicketId, locale: &str) -> String {
    match Language::of(locale) {
        Language::English => format!("Ticket #{ticket} is closed."),
    }
}

/// What came of something that was done with a ticket.
pub fn did(ticket: TicketId, did: &Did, locale: &str) -> String {
    match Language::of(locale) {
        Language::English => match did {
            Did::Claimed => format!("You handle ticket #{ticket} now."),
            Did::ClaimedBefore => format!("You handle ticket #{ticket} already."),
            Did::Unclaimed => format!("Nobody handles ticket #{ticket} now."),
            Did::UnclaimedBefore => format!("Nobody handles ticket #{ticket}."),
            Did::ClosePlanned { at } => format!("Ticket #{ticket} closes <t:{0}:R> (<t:{0}:F>).", at.unix_seconds()),
            Did::CloseCancelled => format!("Ticket #{ticket} stays open."),
            Did::CloseCancelledBefore => format!("No close of ticket #{ticket} is planned."),
            Did::CloseRequested => "I have asked, in the thread.".to_owned(),
            Did::CloseRefused => format!("Ticket #{ticket} stays open."),
            Did::AlertsSnoozed { until } => {
                format!("The next alert for ticket #{ticket} comes <t:{0}:R> (<t:{0}:F>).", until.unix_seconds())
            }
            Did::AlertsOff => {
                format!("No more alerts for ticket #{ticket}. `/alerts on` in its thread brings them back.")
            }
            Did::AlertsOffBefore => format!("The alerts for ticket #{ticket} are off already."),
            Did::AlertsOn => format!("Ticket #{ticket} has its alerts again."),
            Did::AlertsOnBefore => format!("The alerts for ticket #{ticket} are on already."),
        },
    }
}

/// An answer was taken; the next question follows in the thread.
pub fn noted(locale: &str) -> &'static str {
    match Language::of(locale) {
        Language::English => "Noted.",
    }
}

/// Above what somebody wrote into a form that was not taken.
pub fn your_words(locale: &str) -> &'static str {
    match Language::of(locale) {
        Language::English => "What you wrote is in the file below, so that you can copy it.",
    }
}

/// A form could not be shown in time.
pub fn press_again(locale: &str) -> &'static str {
    match Language::of(locale) {
        Language::English => "That took a moment too long. Press the button once more.",
    }
}

/// Something of ours went wrong; the number finds it in the log.
pub fn broken(incident: &str, locale: &str) -> String {
    match Language::of(locale) {
        Language::English => format!(
            "Something went wrong on my side. Please try again; if it keeps happening, give the staff this number: `{incident}`"
        ),
    }
}

/// Why somebody may not do what they try.
pub fn refusal(refusal: &Refusal, locale: &str) -> String {
    match Language::of(locale) {
        Language::English => in_english(refusal),
    }
}

fn in_english(refusal: &Refusal) -> String {
    let name = |text: &str| escape::markdown(&limits::shorten(text, limits::CHOICE_TEXT));
    let bold = |permissions: &[&str]| listed(&permissions.iter().map(|p| format!("**{p}**")).collect::<Vec<_>>());
    match refusal {
        Refusal::UnknownServer => "I am not set up for this server. Please ask its staff.".into(),
        Refusal::StaleButton => "This button is out of date. Please use a newer one, or type `/ticket`.".into(),
        Refusal::UnknownType(_) => {
            "This kind of ticket is gone. Type `/ticket` to see what you can open.".into()
        }
        Refusal::TypeOff(_) => "This kind of ticket cannot be opened at the moment. Please try again another day.".into(),
        Refusal::UnknownPosition(position) => {
            format!("There is no position “{}”. Please pick one from the list.", name(position))
        }
        Refusal::PositionClosed(position) => {
            format!("**{}** is closed to applications at the moment. Please pick another position.", name(position))
        }
        Refusal::RolesNeeded(needed) => match needed.as_slice() {
            [only] => format!("To open this you need the role {}.", roles(&[*only])),
            several => format!("To open this you need one of these roles: {}.", roles(several)),
        },
        Refusal::RoleBarred(role) => format!("Members with the role {} cannot open this.", roles(&[*role])),
        Refusal::AccountTooYoung(least) => {
            format!("Your Discord account is too new for this: it must be at least {} old.", span(*least))
        }
        Refusal::MemberTooNew(least) => {
            format!("You can open this once you have been in this server for {}.", span(*least))
        }
        Refusal::OwnLimit { limit, newest } => own_limit(*limit, *newest),
        Refusal::TotalLimit(_) => "Too many tickets of this kind are open right now. Please try again later.".into(),
        Refusal::Cooldown(until) => format!("You can open the next one <t:{}:R>.", until.unix_seconds()),
        Refusal::BotLacks { permissions, channel: place } => format!(
            "I lack {} in {}. The staff have been told; please try again later.",
            permission_words(permissions, bold(permissions)),
            channel(*place),
        ),
        Refusal::MemberLacks { permissions, channel: place } => format!(
            "You could not see your ticket: you lack {} in {}. Please tell the staff.",
            permission_words(permissions, bold(permissions)),
            channel(*place),
        ),
        Refusal::OutsideHours(Some(back)) => format!(
            "The staff are away at the moment. You can open this again <t:{0}:R> (<t:{0}:F>).",
            back.unix_seconds()
        ),
        Refusal::OutsideHours(None) => "This cannot be opened at the moment: the staff are away.".into(),
        Refusal::FormUnfit { unfit, .. } => {
            let line = |misfit: &Misfit| {
                format!("- **{}** {}", name(&misfit.ask), asking::unfit(misfit.why, misfit.hint.as_deref(), None))
            };
            let lines: Vec<String> = unfit.iter().map(line).collect();
            format!("Your ticket was not opened yet. Please mend this and send the form again:\n{}", lines.join("\n"))
        }
        Refusal::FormOutdated { .. } => {
            "The questions have just changed, so your ticket was not opened. Please press the button again.".into()
        }
        Refusal::CreatorOnly => "Only whoever opened this ticket answers its questions.".into(),
        Refusal::NotAsked => "This question is answered already.".into(),
        Refusal::ReplyUnfit(misfit) => asking::unfit(misfit.why, misfit.hint.as_deref(), None),
        Refusal::NotATicket => "This works only in the thread of a ticket.".into(),
        Refusal::AlreadyClosed(ticket) => format!("Ticket #{ticket} is closed already."),
        Refusal::ClaimedByAnother(other) => format!("<@{other}> handles this ticket. Maintainers can take it from them."),
        Refusal::StaffOnly => "Only the staff of this ticket can do that.".into(),
        Refusal::StaffAndCreatorOnly => "Only the staff and whoever opened this ticket can do that.".into(),
        Refusal::MaintainersOnly => "Only maintainers can do that.".into(),
        Refusal::ReasonNeeded(ticket) => format!(
            "Ticket #{ticket} needs a reason to be closed. Type `/close` and add the reason, or press **Close ticket**."
        ),
        Refusal::ReasonTooLong => "That reason is too long: it can have 1,000 characters. Please shorten it.".into(),
        Refusal::NotATime(typed) => {
            format!("“{}” is no time. Write one such as `30m`, `2h` or `3d`, at most 365 days.", name(typed))
        }
        Refusal::NoAlerts => "This kind of ticket has no alerts.".into(),
        Refusal::NoCloseRequest => "Nobody asks to close this ticket any more.".into(),
        Refusal::OtherSideAnswers => "The other side has to answer this.".into(),
        Refusal::MayClose => "You may close this ticket yourself: type `/close`.".into(),
        Refusal::ThreadNotMade => {
            "Your ticket could not be opened: Discord did not let me make its thread. The staff have been told; please try \
             again later."
                .into()
        }
        Refusal::TryLater => "That did not work just now. Please try again in a minute.".into(),
    }
}

fn own_limit(limit: u32, newest: Option<ChannelId>) -> String {
    let open = match limit {
        0 => return "Nobody can open this kind of ticket at the moment.".into(),
        1 => "You have a ticket of this kind open already".to_owned(),
        several => {
            format!("You have {} of this kind open already, which is the most", counted(several.into(), "ticket"))
        }
    };
    match newest {
        Some(thread) => format!("{open}. Please go on here: {}", channel(thread)),
        None => format!("{open}. Please close it first."),
    }
}

fn permission_words(permissions: &[&str], bold: String) -> String {
    let what = if permissions.len() == 1 { "permission" } else { "permissions" };
    format!("the {what} {bold}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::RoleId;
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
            (Refusal::AlreadyClosed(TicketId(12)), "Ticket #12 is closed already."),
            (Refusal::StaffOnly, "Only the staff of this ticket can do that."),
            (Refusal::StaffAndCreatorOnly, "Only the staff and whoever opened this ticket can do that."),
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
            assert_eq!(refusal(&refused, "nl"), words);
        }
    }

    #[test]
    fn the_reasons_limit_is_the_one_in_words() {
        assert_eq!(limits::REASON, 1000);
    }

    #[test]
    fn answers_lead_to_the_thread() {
        assert_eq!(opened(ChannelId(5), "en-GB"), "Your ticket is open: <#5>");
        assert_eq!(already_opened(TicketId(12), Some(ChannelId(5)), "en-GB"), "Your ticket is open already: <#5>");
        assert_eq!(
            already_opened(TicketId(12), None, "en-GB"),
            "Your ticket #12 is being opened. Its thread appears in a moment."
        );
        assert_eq!(closed(TicketId(12), "en-GB"), "Ticket #12 is closed.");
        assert!(broken("a1b2", "en-GB").ends_with("`a1b2`"));
    }
}
