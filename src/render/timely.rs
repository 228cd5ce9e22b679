//! What appears by itself in time: alerts for the staff, and in the thread what is said of a close to come.

use super::{Context, embed, field, fit, kind_title, person, thread_button};
use crate::domain::ids::UserId;
use crate::domain::limits;
use crate::domain::message::{Button, ButtonStyle, Does, Embed, Mentions, Message, Row};
use crate::domain::press::Press;
use crate::domain::ticket::Side;
use crate::domain::timer::{Purpose, Timer, TimerKind};
use crate::domain::verb::Notice;
use crate::phrases::surfaces::{self, fields};
use crate::phrases::{Words, timers};
use crate::templates::escape;

/// For how many days an alert's buttons put the next one off.
const SNOOZES: [u8; 3] = [1, 3, 7];
/// The most characters of a type's or a person's name in a list.
const SHORT: usize = 32;

/// What everybody in the thread is told. Only whom it concerns is called.
pub fn notice(ctx: &Context<'_>, notice: Notice) -> Message {
    let said = Embed { description: Some(surfaces::notice(notice, ctx.words())), ..embed(ctx.kind) };
    let message = Message { embeds: vec![said], ..Message::default() };
    fit::message(match concerned(ctx, notice) {
        Some(user) => calling(user, message),
        None => message,
    })
}

fn concerned(ctx: &Context<'_>, notice: Notice) -> Option<UserId> {
    match notice {
        Notice::Assigned { to: user, .. } | Notice::Added { user, .. } => Some(user),
        Notice::Reopened { .. } | Notice::ClosesForSilence { .. } => Some(ctx.ticket.creator.id),
        Notice::NameForbidden
        | Notice::Claimed { .. }
        | Notice::Unclaimed { .. }
        | Notice::CloseCancelled { .. }
        | Notice::CloseRefused { .. }
        | Notice::CloseNotByItself
        | Notice::CreatorLeft { .. }
        | Notice::CreatorBack { .. } => None,
    }
}

fn calling(user: UserId, message: Message) -> Message {
    let mentions = Mentions { users: vec![user], roles: Vec::new() };
    Message { content: format!("<@{user}>"), mentions, ..message }
}

fn press_button(label: String, press: Press, style: ButtonStyle) -> Button {
    Button { label, emoji: None, does: Does::Press(press, style) }
}

fn with_reason(text: String, reason: Option<&str>, words: Words<'_>) -> String {
    match reason {
        Some(reason) => format!("{text}\n**{}:** {}", fields::reason(words), escape::markdown(reason)),
        None => text,
    }
}

/// A close that is planned; none for any other timer.
pub fn close_planned(ctx: &Context<'_>, timer: &Timer) -> Option<Message> {
    let (Purpose::PlannedClose { by, reason, .. }, Some(at)) = (&timer.purpose, timer.due) else { return None };
    let words = ctx.words();
    let text = with_reason(timers::close_planned(by.id, at, words), reason.as_deref(), words);
    let cancel =
        press_button(timers::keep_open_button(words), Press::CancelClose(ctx.ticket.id), ButtonStyle::Secondary);
    let embeds = vec![Embed { description: Some(text), ..embed(ctx.kind) }];
    Some(fit::message(Message { embeds, rows: vec![Row::Buttons(vec![cancel])], ..Message::default() }))
}

/// The question whether the ticket may be closed; none for any other timer.
pub fn close_request(ctx: &Context<'_>, timer: &Timer) -> Option<Message> {
    let Purpose::CloseRequest { by, side, reason } = &timer.purpose else { return None };
    let words = ctx.words();
    let text = match side {
        Side::Staff => timers::may_it_be_closed(by.id, timer.due, words),
        Side::Member => timers::please_close(by.id, words),
    };
    let ticket = ctx.ticket.id;
    let buttons = vec![
        press_button(timers::accept_button(words), Press::AcceptClose(ticket), ButtonStyle::Success),
        press_button(timers::keep_open_button(words), Press::RefuseClose(ticket), ButtonStyle::Secondary),
    ];
    let embeds = vec![Embed { description: Some(with_reason(text, reason.as_deref(), words)), ..embed(ctx.kind) }];
    let message = Message { embeds, rows: vec![Row::Buttons(buttons)], ..Message::default() };
    Some(fit::message(if *side == Side::Staff { calling(ctx.ticket.creator.id, message) } else { message }))
}

/// What the alerts channel is told: of one ticket with all that matters and buttons, of several a line each.
pub fn alert(tickets: &[(Context<'_>, TimerKind)]) -> Message {
    fit::message(match tickets {
        [(ctx, of)] => alone(ctx, *of),
        several @ [(ctx, _), ..] => together(several, ctx.words()),
        [] => Message::default(),
    })
}

fn alone(ctx: &Context<'_>, of: TimerKind) -> Message {
    let (ticket, words) = (ctx.ticket, ctx.words());
    let assignee = ticket.assignee.map_or_else(|| surfaces::nobody(words), |user| format!("<@{user}>"));
    let mut all = Vec::new();
    all.extend(ctx.position().map(|position| field(fields::position(words), escape::markdown(&position.label))));
    all.push(field(fields::creator(words), person(&ticket.creator)));
    all.push(field(fields::opened(words), format!("<t:{}:R>", ticket.opened_at.unix_seconds())));
    all.extend(ticket.talk.waiting.map(|waiting| field(fields::waiting(words), timers::waiting(waiting, words))));
    all.push(field(fields::assignee(words), assignee));
    let title = surfaces::ticket_title(ticket.id, &kind_title(ctx.kind), words);
    let told = Embed {
        title: Some(limits::shorten(&title, limits::EMBED_TITLE)),
        description: Some(timers::alert(of, words)),
        fields: all,
        ..embed(ctx.kind)
    };
    let mut buttons: Vec<Button> = thread_button(ctx).into_iter().collect();
    if of == TimerKind::Alert {
        buttons.extend(SNOOZES.map(|days| {
            press_button(timers::snooze_button(days, words), Press::Snooze(ticket.id, days), ButtonStyle::Secondary)
        }));
        buttons.push(press_button(timers::no_alerts_button(words), Press::NoAlerts(ticket.id), ButtonStyle::Secondary));
    }
    let rows = if buttons.is_empty() { Vec::new() } else { vec![Row::Buttons(buttons)] };
    Message { embeds: vec![told], rows, ..Message::default() }
}

fn together(tickets: &[(Context<'_>, TimerKind)], words: Words<'_>) -> Message {
    let lines: Vec<String> = tickets.iter().map(|(ctx, of)| line(ctx, *of)).collect();
    let told = Embed {
        title: Some(timers::alerts(tickets.len(), words)),
        description: Some(lines.join("\n")),
        footer: Some(timers::alerts_hint(words)),
        ..Embed::default()
    };
    Message { embeds: vec![told], ..Message::default() }
}

fn line(ctx: &Context<'_>, of: TimerKind) -> String {
    let (ticket, words) = (ctx.ticket, ctx.words());
    let short = |text: &str| escape::markdown(&limits::shorten(&escape::one_line(text), SHORT));
    let place = ticket.thread.map_or_else(|| format!("#{}", ticket.id), |thread| format!("#{} <#{thread}>", ticket.id));
    let mut parts = vec![
        format!("**{place}**"),
        short(&ctx.kind.name),
        short(&ticket.creator.name),
        timers::alert_in_short(of, ticket.opened_at, words),
    ];
    parts.extend(
        ticket.talk.waiting.map(|waiting| format!("{}: {}", fields::waiting(words), timers::waiting(waiting, words))),
    );
    parts.extend(ticket.assignee.map(|user| format!("<@{user}>")));
    format!("- {}", parts.join(" · "))
}
