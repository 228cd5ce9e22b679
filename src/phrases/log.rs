//! What the log channel says of people's requests and the bot's duties, for staff who were not there.

use super::{Words, bold, channel, date, listed, near, person, roles, span};
use crate::domain::chore::Chore;
use crate::domain::event::Wish;
use crate::domain::ids::{ChannelId, RoleId, TicketId};
use crate::domain::limits;
use crate::domain::overrides::{ConfigWish, PanelWish};
use crate::domain::plan::{Deed, View};
use crate::domain::refusal::Refusal;
use crate::domain::time::Instant;
use crate::domain::unfit::Unfit;
use crate::domain::verb::Verb;
use crate::templates::escape;

/// The most characters of one line that somebody else wrote.
pub const LINE: usize = 400;

fn quoted(text: &str) -> String {
    escape::markdown(&limits::shorten(text, limits::CHOICE_TEXT))
}

/// For what stands between backticks.
fn unfenced(text: &str) -> String {
    escape::one_line(&limits::shorten(text, limits::CHOICE_TEXT)).replace('`', "'")
}

/// Somebody tried what they may not.
pub fn refused(who: &str, wish: &Wish, at: ChannelId, refusal: &Refusal, words: Words<'_>) -> String {
    say!(words, "log-refused", who = who, tried = tried(wish, words), channel = channel(at), why = why(refusal, words),)
}

/// What somebody tried.
fn tried(wish: &Wish, words: Words<'_>) -> String {
    match wish {
        Wish::Open { kind, position: Some(position) } => {
            say!(words, "tried-open-for", kind = quoted(kind.as_str()), position = quoted(position.as_str()),)
        }
        Wish::Open { kind, position: None } | Wish::OpenFromMenu { kind, .. } | Wish::OpenWithForm { kind, .. } => {
            say!(words, "tried-open", kind = quoted(kind.as_str()))
        }
        Wish::Answer { ticket, .. } => say!(words, "tried-answer", ticket = ticket.to_string()),
        Wish::Close { ticket, .. } => say!(words, "tried-close", ticket = a_ticket(*ticket, words)),
        Wish::Do { ticket, verb } => doing(verb, a_ticket(*ticket, words), words),
        Wish::Available { .. } => say!(words, "tried-available"),
        Wish::Find { .. } => say!(words, "tried-find"),
        Wish::Stats { .. } => say!(words, "tried-stats"),
        Wish::Block { member: Some(member), .. } => say!(words, "tried-block", who = person(member.face.id)),
        Wish::Block { member: None, .. } => say!(words, "tried-blocks"),
        Wish::Unblock { member } => say!(words, "tried-unblock", who = person(member.face.id)),
        Wish::Reload => say!(words, "tried-reload"),
        Wish::Config(ConfigWish::Show { .. }) => say!(words, "tried-config-show"),
        Wish::Config(ConfigWish::Set { key, .. } | ConfigWish::Reset { key }) => {
            say!(words, "tried-config-change", key = quoted(key))
        }
        Wish::Panel(PanelWish::Post { .. }) => say!(words, "tried-panel-post"),
        Wish::Panel(PanelWish::Refresh { .. }) => say!(words, "tried-panel-refresh"),
        Wish::Suggest(_) => say!(words, "tried-suggest"),
        Wish::Stale(_) => say!(words, "tried-old-button"),
    }
}

/// A ticket where it is known which.
fn a_ticket(ticket: Option<TicketId>, words: Words<'_>) -> String {
    match ticket {
        Some(ticket) => say!(words, "ticket-known", ticket = ticket.to_string()),
        None => say!(words, "ticket-any"),
    }
}

/// What somebody tried with a ticket.
fn doing(verb: &Verb, ticket: String, words: Words<'_>) -> String {
    match verb {
        Verb::Claim => say!(words, "tried-claim", ticket = ticket),
        Verb::Unclaim => say!(words, "tried-unclaim", ticket = ticket),
        Verb::Join => say!(words, "tried-join", ticket = ticket),
        Verb::Assign { .. } => say!(words, "tried-assign", ticket = ticket),
        Verb::Note { .. } => say!(words, "tried-note", ticket = ticket),
        Verb::Add { whom } => say!(words, "tried-add", ticket = ticket, who = person(whom.face.id)),
        Verb::Remove { whom } => say!(words, "tried-remove", ticket = ticket, who = person(whom.face.id)),
        Verb::Rename { .. } => say!(words, "tried-rename", ticket = ticket),
        Verb::Move { to } => say!(words, "tried-move", ticket = ticket, kind = quoted(to.as_str())),
        Verb::Reopen => say!(words, "tried-reopen", ticket = ticket),
        Verb::CloseLater { .. } => say!(words, "tried-close-later", ticket = ticket),
        Verb::CancelClose => say!(words, "tried-cancel-close", ticket = ticket),
        Verb::RequestClose { .. } => say!(words, "tried-request-close", ticket = ticket),
        Verb::AcceptClose => say!(words, "tried-accept-close", ticket = ticket),
        Verb::RefuseClose => say!(words, "tried-refuse-close", ticket = ticket),
        Verb::SnoozeAlerts(_) => say!(words, "tried-snooze-alerts", ticket = ticket),
        Verb::AlertsOff => say!(words, "tried-alerts-off", ticket = ticket),
        Verb::AlertsOn => say!(words, "tried-alerts-on", ticket = ticket),
        Verb::Transcript => say!(words, "tried-transcript", ticket = ticket),
        Verb::Rate { .. } => say!(words, "tried-rate", ticket = ticket),
        Verb::Reply(reply) => say!(words, "tried-reply", ticket = ticket, reply = quoted(reply.as_str())),
        Verb::Decide { decision, .. } => {
            say!(words, "tried-decide", ticket = ticket, decision = quoted(decision.as_str()))
        }
    }
}

/// Why it was refused.
pub fn why(refusal: &Refusal, words: Words<'_>) -> String {
    match refusal {
        Refusal::UnknownServer => say!(words, "why-unknown-server"),
        Refusal::StaleButton => say!(words, "why-old-button"),
        Refusal::UnknownType(kind) => say!(words, "why-unknown-type", kind = quoted(kind.as_str())),
        Refusal::TypeOff(kind) => say!(words, "why-type-off", kind = quoted(kind.as_str())),
        Refusal::UnknownPosition(position) => say!(words, "why-unknown-position", position = quoted(position)),
        Refusal::PositionClosed(position) => say!(words, "why-position-closed", position = quoted(position)),
        Refusal::Blocked { until: Some(until), .. } => say!(words, "why-blocked-until", date = date(*until)),
        Refusal::Blocked { until: None, .. } => say!(words, "why-blocked"),
        Refusal::RolesNeeded(needed) => say!(words, "why-role-needed", roles = roles(needed)),
        Refusal::RoleBarred(role) => say!(words, "why-role-barred", roles = roles(&[*role])),
        Refusal::AccountTooYoung(least) => say!(words, "why-account-too-young", time = span(*least, words)),
        Refusal::MemberTooNew(least) => say!(words, "why-member-too-new", time = span(*least, words)),
        Refusal::OwnLimit { limit, .. } => say!(words, "why-own-limit", count = *limit),
        Refusal::TotalLimit(limit) => say!(words, "why-total-limit", count = *limit),
        Refusal::Cooldown(until) => say!(words, "why-cooldown", moment = near(*until)),
        Refusal::BotLacks { permissions, channel: place } => {
            say!(words, "why-bot-lacks", permissions = listed(permissions, words), channel = channel(*place))
        }
        Refusal::MemberLacks { permissions, channel: place } => {
            say!(words, "why-member-lacks", permissions = listed(permissions, words), channel = channel(*place))
        }
        Refusal::OutsideHours(_) => say!(words, "why-outside-hours"),
        Refusal::FormUnfit { unfit, .. } => say!(words, "why-form-unfit", count = unfit.len()),
        Refusal::FormOutdated { .. } => say!(words, "why-form-outdated"),
        Refusal::CreatorOnly => say!(words, "why-creator-only"),
        Refusal::NotAsked => say!(words, "why-not-asked"),
        Refusal::ReplyUnfit(_) => say!(words, "why-reply-unfit"),
        Refusal::NotATicket => say!(words, "why-not-a-ticket"),
        Refusal::NoSuchTicket => say!(words, "why-no-such-ticket"),
        Refusal::AlreadyClosed(ticket) => say!(words, "why-closed-already", ticket = ticket.to_string()),
        Refusal::ClaimedByAnother(other) => say!(words, "why-claimed-by-another", who = person(*other)),
        Refusal::HandlesNone(user) => say!(words, "why-handles-none", who = person(*user)),
        Refusal::IsBot(user) => say!(words, "why-bot", who = person(*user)),
        Refusal::NotInServer(user) => say!(words, "why-not-in-server", who = person(*user)),
        Refusal::CannotSee { user, permissions, channel: place } => say!(
            words,
            "why-cannot-see",
            who = person(*user),
            permissions = listed(permissions, words),
            channel = channel(*place),
        ),
        Refusal::IsCreator(user) => say!(words, "why-creator-stays", who = person(*user)),
        Refusal::IsItsStaff(user) => say!(words, "why-staff-stay", who = person(*user)),
        Refusal::NoteTooLong => say!(words, "why-note-too-long"),
        Refusal::NameEmpty => say!(words, "why-name-empty"),
        Refusal::ThreadGone(_) => say!(words, "why-thread-gone"),
        Refusal::TooManyThreads => say!(words, "why-too-many-threads"),
        Refusal::NotReopened(_) => say!(words, "why-not-reopened"),
        Refusal::NobodyAvailable => say!(words, "why-nobody-available"),
        Refusal::DecidedAlready { label, by, .. } => {
            say!(words, "why-decided-already", who = person(*by), decision = quoted(label))
        }
        Refusal::UnknownDecision(_) => say!(words, "why-unknown-decision"),
        Refusal::UnknownReply(_) => say!(words, "why-unknown-reply"),
        Refusal::OwnTicket => say!(words, "why-own-ticket"),
        Refusal::DecisionReasonNeeded => say!(words, "why-decision-reason-needed"),
        Refusal::StaffOnly => say!(words, "why-staff-only"),
        Refusal::StaffAndCreatorOnly => say!(words, "why-staff-and-creator-only"),
        Refusal::ServerStaffOnly => say!(words, "why-server-staff-only"),
        Refusal::OthersType(kind) => say!(words, "why-others-type", kind = quoted(kind.as_str())),
        Refusal::NoSuchType { wrote, .. } => say!(words, "why-no-such-type", typed = quoted(wrote)),
        Refusal::NotALength(_) => say!(words, "why-length"),
        Refusal::NotAPeriod(_) => say!(words, "why-period"),
        Refusal::BlocksStaff(user) => say!(words, "why-block-staff", who = person(*user)),
        Refusal::BlocksBot(user) => say!(words, "why-block-bot", who = person(*user)),
        Refusal::MaintainersOnly => say!(words, "why-maintainers-only"),
        Refusal::ReasonNeeded(_) => say!(words, "why-reason-needed"),
        Refusal::ReasonTooLong => say!(words, "why-reason-too-long"),
        Refusal::NotATime(typed) => say!(words, "why-no-time", typed = quoted(typed)),
        Refusal::NoAlerts => say!(words, "why-no-alerts"),
        Refusal::NoCloseRequest => say!(words, "why-no-close-request"),
        Refusal::OtherSideAnswers => say!(words, "why-other-side"),
        Refusal::MayClose => say!(words, "why-may-close"),
        Refusal::ThreadNotMade => say!(words, "why-thread-not-made"),
        Refusal::TryLater => say!(words, "why-try-later"),
    }
}

/// A duty of the bot's for a ticket.
fn deed(deed: &Deed, words: Words<'_>) -> String {
    match deed {
        Deed::MakeThread => say!(words, "deed-make-thread"),
        Deed::AddMember { user } => say!(words, "deed-add-member", who = person(*user)),
        Deed::AddStaff => say!(words, "deed-add-staff"),
        Deed::SeatStaff => say!(words, "deed-seat-staff"),
        Deed::RemoveMember { user } => say!(words, "deed-remove-member", who = person(*user)),
        Deed::AddStaffBy { .. } => say!(words, "deed-add-new-staff"),
        Deed::RemoveStaff { .. } => say!(words, "deed-remove-staff"),
        Deed::Rename { name } => say!(words, "deed-rename", name = quoted(name)),
        Deed::Unarchive => say!(words, "deed-unarchive"),
        Deed::AskFeedback => say!(words, "deed-ask-feedback"),
        Deed::SettleRoles => say!(words, "deed-settle-roles"),
        Deed::Reply { reply, .. } => say!(words, "deed-reply", reply = quoted(reply.as_str())),
        Deed::Post { view } => say!(words, "deed-post", view = self::view(*view, words)),
        Deed::Refresh { view } => say!(words, "deed-refresh", view = self::view(*view, words)),
        Deed::Delete { view } => say!(words, "deed-delete", view = self::view(*view, words)),
        Deed::Alert { .. } => say!(words, "deed-alert"),
        Deed::Archive => say!(words, "deed-archive"),
        Deed::ReadThread => say!(words, "deed-read-thread"),
        Deed::SendRecord => say!(words, "deed-send-record"),
    }
}

fn view(view: View, words: Words<'_>) -> String {
    match view {
        View::Opening { part: 0 } => say!(words, "view-opening"),
        View::Opening { .. } => say!(words, "view-further"),
        View::Question { .. } => say!(words, "view-question"),
        View::Unfit { .. } => say!(words, "view-unfit"),
        View::Complete { .. } => say!(words, "view-complete"),
        View::Moved { .. } => say!(words, "view-moved"),
        View::Notice { .. } => say!(words, "view-notice"),
        View::ClosePlanned => say!(words, "view-close-planned"),
        View::CloseRequest => say!(words, "view-close-request"),
        View::Decision => say!(words, "view-decision"),
        View::Card => say!(words, "view-card"),
        View::Closing => say!(words, "view-closing"),
        View::Record => say!(words, "view-record"),
    }
}

/// A duty of the bot's for a server.
pub fn chore(chore: &Chore, words: Words<'_>) -> String {
    match chore {
        Chore::PostPanel(panel) => say!(words, "chore-post-panel", panel = panel.as_str()),
        Chore::TakeDownPanel(at) => say!(words, "chore-take-down-panel", channel = channel(*at)),
        Chore::PostCards => say!(words, "chore-post-cards"),
        Chore::PostRecords => say!(words, "chore-post-records"),
        Chore::Tell => say!(words, "chore-tell"),
        Chore::TellAlerts => say!(words, "chore-tell-alerts"),
        Chore::MakeThreads => say!(words, "chore-make-threads"),
        Chore::KeepFiles => say!(words, "chore-keep-files"),
        Chore::DeleteFiles => say!(words, "chore-delete-files"),
        Chore::RegisterCommands => say!(words, "chore-register-commands"),
    }
}

/// What is not as the definitions need it, and what to do about it: a sentence or two.
pub fn unfit(unfit: &Unfit, words: Words<'_>) -> String {
    match unfit {
        Unfit::NoRole { name, role } => say!(words, "unfit-no-role", id = role.to_string(), name = quoted(name)),
        Unfit::NoChannel { channel: place, to } => {
            say!(words, "unfit-no-channel", channel = channel(*place), id = place.to_string(), chore = chore(to, words),)
        }
        Unfit::NoThreads(place) => say!(words, "unfit-no-threads", channel = channel(*place)),
        Unfit::Lacks { permissions, channel, to } => lacks(permissions, *channel, &chore(to, words), words),
        Unfit::RolesOutOfReach { lacks_permission, above } => out_of_reach(*lacks_permission, above, words),
        Unfit::NotMentionable { roles: deaf, permissions, channel: place } => say!(
            words,
            "unfit-not-mentionable",
            roles = roles(deaf),
            channel = channel(*place),
            permissions = bold(permissions, words),
        ),
        Unfit::StaffLack { role, permissions, channel: place, types } => say!(
            words,
            "unfit-staff-lack",
            count = permissions.len(),
            roles = roles(&[*role]),
            permissions = bold(permissions, words),
            channel = channel(*place),
            types = type_names(types, words),
        ),
        Unfit::NoMemberList { types } => say!(words, "unfit-no-member-list", types = type_names(types, words)),
    }
}

fn type_names(types: &[String], words: Words<'_>) -> String {
    listed(&types.iter().map(|name| quoted(name)).collect::<Vec<_>>(), words)
}

fn out_of_reach(lacks_permission: bool, above: &[RoleId], words: Words<'_>) -> String {
    let permission = lacks_permission.then(|| say!(words, "unfit-no-manage-roles"));
    let below =
        (!above.is_empty()).then(|| say!(words, "unfit-roles-above", count = above.len(), roles = roles(above)));
    permission.into_iter().chain(below).collect::<Vec<_>>().join(" ")
}

/// All of it.
pub fn server_unfit(found: &str, words: Words<'_>) -> String {
    say!(words, "log-unfit", found = found)
}

/// Permissions that the bot lacks somewhere, and what to do about it.
pub fn lacks(permissions: &[&str], place: ChannelId, to: &str, words: Words<'_>) -> String {
    say!(
        words,
        "unfit-lacks",
        count = permissions.len(),
        permissions = bold(permissions, words),
        channel = channel(place),
        chore = to,
    )
}

/// Permissions that the bot lacks for something of a ticket.
pub fn missing(permissions: &[&str], place: ChannelId, to: &Deed, words: Words<'_>) -> String {
    lacks(permissions, place, &deed(to, words), words)
}

/// Something about a ticket, with its thread if it has one.
pub fn of_ticket(ticket: TicketId, thread: Option<ChannelId>, told: &str, words: Words<'_>) -> String {
    let ticket = thread.map_or_else(|| format!("#{ticket}"), |thread| format!("#{ticket} ({})", channel(thread)));
    say!(words, "log-of-ticket", ticket = ticket, told = told)
}

/// A duty that did not succeed.
pub fn gave_up(what: &Deed, why: &str, words: Words<'_>) -> String {
    failed(&deed(what, words), why, words)
}

/// A duty for the server that did not succeed.
pub fn chore_failed(what: &Chore, why: &str, words: Words<'_>) -> String {
    failed(&chore(what, words), why, words)
}

fn failed(what: &str, why: &str, words: Words<'_>) -> String {
    say!(words, "log-failed", what = what, why = escape::markdown(&limits::shorten(why, LINE)))
}

/// Another bot of the same application has a command of this name.
pub fn command_taken(name: &str, words: Words<'_>) -> String {
    say!(words, "log-command-taken", command = unfenced(name))
}

/// Something of ours went wrong.
pub fn error(incident: &str, words: Words<'_>) -> String {
    say!(words, "log-error", incident = unfenced(incident))
}

/// Discord did not bring every member of some roles into a thread.
pub fn roles_not_all_added(missed: &[RoleId], words: Words<'_>) -> String {
    say!(words, "log-roles-not-all-added", roles = roles(missed))
}

/// New definitions are in force.
pub fn reload_done(by: Option<&str>, words: Words<'_>) -> String {
    match by {
        Some(who) => say!(words, "log-reload-done-by", who = who),
        None => say!(words, "log-reload-done"),
    }
}

/// Definitions were read again and changed nothing.
pub fn reload_nothing(by: Option<&str>, words: Words<'_>) -> String {
    match by {
        Some(who) => say!(words, "log-reload-nothing-by", who = who),
        None => say!(words, "log-reload-nothing"),
    }
}

/// The same where something changed since the start; what it was follows.
pub fn reload_nothing_since(who: &str, since: Instant, words: Words<'_>) -> String {
    let moment = format!("<t:{}:t>", since.unix_seconds());
    say!(words, "log-reload-nothing-since", who = who, moment = moment)
}

/// How many warnings there are.
pub fn warnings(count: usize, words: Words<'_>) -> String {
    say!(words, "log-reload-warnings", count = count)
}

/// The definitions have so many errors and were not put in force.
pub fn reload_refused(count: u64, by: Option<&str>, words: Words<'_>) -> String {
    let errors = say!(words, "log-reload-errors", count = count);
    match by {
        Some(who) => say!(words, "log-reload-refused-by", errors = errors, who = who),
        None => say!(words, "log-reload-refused", errors = errors),
    }
}

/// How many of the errors are in other servers' files.
pub fn elsewhere(count: u64, words: Words<'_>) -> String {
    say!(words, "log-reload-elsewhere", count = count)
}

/// A mistake was taken back.
pub fn reload_mended(words: Words<'_>) -> String {
    say!(words, "log-reload-mended")
}

/// How many more there are of what is listed.
pub fn and_more(count: usize, words: Words<'_>) -> String {
    say!(words, "log-and-more", count = count)
}

/// How often the same line came, and when it last did.
pub fn times(count: u64, last: Instant, words: Words<'_>) -> String {
    say!(words, "log-times", count = count, moment = near(last))
}

/// Somebody changed settings.
pub fn configured(who: &str, changes: &str, words: Words<'_>) -> String {
    say!(words, "log-configured", who = who, changes = changes)
}

/// Whoever opened a ticket takes no direct messages.
pub fn not_delivered(who: &str, words: Words<'_>) -> String {
    say!(words, "log-not-delivered", who = who)
}

/// Many tickets were opened in a short time, by one member or in the whole server.
pub fn flood(who: Option<&str>, least: usize, words: Words<'_>) -> String {
    match who {
        Some(who) => say!(words, "log-flood-by", who = who, count = least),
        None => say!(words, "log-flood", count = least),
    }
}

/// Somebody changed an old message of a ticket.
pub fn old_changed(who: &str, words: Words<'_>) -> String {
    say!(words, "log-old-changed", who = who)
}

/// An old message of a ticket was deleted.
pub fn old_deleted(words: Words<'_>) -> String {
    say!(words, "log-old-deleted")
}

/// How many lines there was no room for.
pub fn left_out(count: u64, words: Words<'_>) -> String {
    say!(words, "log-left-out", count = count)
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
            assert_eq!(tried(&wish, Words::ENGLISH), words);
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
            assert_eq!(deed(&duty, Words::ENGLISH), words);
        }
    }

    #[test]
    fn what_does_not_fit_says_what_to_do() {
        let (channel, to) = (ChannelId(5), Chore::PostPanel("main".into()));
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
                Unfit::RolesOutOfReach { lacks_permission: true, above: vec![] },
                "I need **Manage Roles** to give and take the roles of decisions. Please allow it to my role in Server Settings \
                 > Roles.",
            ),
            (
                Unfit::RolesOutOfReach { lacks_permission: false, above: vec![RoleId(7)] },
                "I can give and take only roles below my own, and <@&7> does not stand below it. Please drag my role above it \
                 in Server Settings > Roles.",
            ),
            (
                Unfit::NotMentionable { roles: vec![RoleId(7)], permissions: vec!["Mention All"], channel },
                "I may not mention <@&7> in <#5>, so that tickets would not reach them. Please allow me **Mention All** in \
                 that channel's permissions, or let everyone mention the role.",
            ),
            (
                Unfit::StaffLack {
                    role: RoleId(7),
                    permissions: vec!["Manage Threads"],
                    channel,
                    types: vec!["Bug report".into(), "Idea".into()],
                },
                "<@&7> lacks **Manage Threads** in <#5>, so its people do not see the tickets of Bug report and Idea. Please \
                 allow it to that role in that channel's permissions.",
            ),
            (
                Unfit::NoMemberList { types: vec!["Bug report".into()] },
                "Discord does not tell me who the staff are, which `staff_access: members` needs (Bug report). Please switch \
                 on Server Members Intent at https://discord.com/developers/applications (your application, Bot, Privileged \
                 Gateway Intents) and start me again. Until then a mention brings them in.",
            ),
        ] {
            assert_eq!(unfit(&wrong, Words::ENGLISH), words);
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
            (Refusal::NoSuchTicket, "there is no such ticket"),
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
            assert_eq!(why(&refusal, Words::ENGLISH), words);
        }
    }
}
