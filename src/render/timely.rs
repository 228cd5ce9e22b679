//! What appears by itself in time: alerts for the staff, and in the thread what is said of a close to come.

use super::{Context, embed, field, fit, kind_title, person, thread_button};
use crate::domain::limits;
use crate::domain::message::{Button, ButtonStyle, Does, Embed, Mentions, Message, Row};
use crate::domain::press::Press;
use crate::domain::ticket::Side;
use crate::domain::timer::{Purpose, Timer, TimerKind};
use crate::domain::verb::Notice;
use crate::phrases::surfaces::{self, fields};
use crate::phrases::timers as words;
use crate::templates::escape;

/// For how many days an alert's buttons put the next one off.
const SNOOZES: [u8; 3] = [1, 3, 7];
/// The most characters of a type's or a person's name in a list.
const SHORT: usize = 32;

/// What everybody in the thread is told. Only whoever has to do something about it is called: the creator, who opened it.
pub fn notice(ctx: &Context<'_>, notice: Notice) -> Message {
    let said = Embed { description: Some(surfaces::notice(notice)), ..embed(ctx.kind) };
    let message = Message { embeds: vec![said], ..Message::default() };
    let calls = matches!(notice, Notice::ClosesForSilence { .. });
    fit::message(if calls { calling_creator(ctx, message) } else { message })
}

fn calling_creator(ctx: &Context<'_>, message: Message) -> Message {
    let creator = ctx.ticket.creator.id;
    let mentions = Mentions { users: vec![creator], roles: Vec::new() };
    Message { content: format!("<@{creator}>"), mentions, ..message }
}

fn press_button(label: &str, press: Press, style: ButtonStyle) -> Button {
    Button { label: label.to_owned(), emoji: None, does: Does::Press(press, style) }
}

fn with_reason(text: String, reason: Option<&str>) -> String {
    match reason {
        Some(reason) => format!("{text}\n**{}:** {}", fields::REASON, escape::markdown(reason)),
        None => text,
    }
}

/// A close that is planned; none for any other timer.
pub fn close_planned(ctx: &Context<'_>, timer: &Timer) -> Option<Message> {
    let (Purpose::PlannedClose { by, reason, .. }, Some(at)) = (&timer.purpose, timer.due) else { return None };
    let text = with_reason(words::close_planned(by.id, at), reason.as_deref());
    let cancel = press_button(words::CANCEL_BUTTON, Press::CancelClose(ctx.ticket.id), ButtonStyle::Secondary);
    let embeds = vec![Embed { description: Some(text), ..embed(ctx.kind) }];
    Some(fit::message(Message { embeds, rows: vec![Row::Buttons(vec![cancel])], ..Message::default() }))
}

/// The question whether the ticket may be closed; none for any other timer.
pub fn close_request(ctx: &Context<'_>, timer: &Timer) -> Option<Message> {
    let Purpose::CloseRequest { by, side, reason } = &timer.purpose else { return None };
    let text = match side {
        Side::Staff => words::may_it_be_closed(by.id, timer.due),
        Side::Member => words::please_close(by.id),
    };
    let ticket = ctx.ticket.id;
    let buttons = vec![
        press_button(words::ACCEPT_BUTTON, Press::AcceptClose(ticket), ButtonStyle::Success),
        press_button(words::REFUSE_BUTTON, Press::RefuseClose(ticket), ButtonStyle::Secondary),
    ];
    let embeds = vec![Embed { description: Some(with_reason(text, reason.as_deref())), ..embed(ctx.kind) }];
    let message = Message { embeds, rows: vec![Row::Buttons(buttons)], ..Message::default() };
    Some(fit::message(if *side == Side::Staff { calling_creator(ctx, message) } else { message }))
}

/// What the alerts channel is told: of one ticket with all that matters and buttons, of several a line each.
pub fn alert(tickets: &[(Context<'_>, TimerKind)]) -> Message {
    fit::message(match tickets {
        [(ctx, of)] => alone(ctx, *of),
        several => together(several),
    })
}

fn alone(ctx: &Context<'_>, of: TimerKind) -> Message {
    let ticket = ctx.ticket;
    let assignee = ticket.assignee.map_or_else(|| surfaces::NOBODY.to_owned(), |user| format!("<@{user}>"));
    let mut all = Vec::new();
    all.extend(ctx.position().map(|position| field(fields::POSITION, escape::markdown(&position.label))));
    all.push(field(fields::CREATOR, person(&ticket.creator)));
    all.push(field(fields::OPENED, format!("<t:{}:R>", ticket.opened_at.unix_seconds())));
    all.extend(ticket.talk.waiting.map(|waiting| field(fields::WAITING, surfaces::waiting(waiting))));
    all.push(field(fields::ASSIGNEE, assignee));
    let told = Embed {
        title: Some(limits::shorten(&format!("#{} · {}", ticket.id, kind_title(ctx.kind)), limits::EMBED_TITLE)),
        description: Some(words::alert(of).to_owned()),
        fields: all,
        ..embed(ctx.kind)
    };
    let mut buttons: Vec<Button> = thread_button(ctx).into_iter().collect();
    if of == TimerKind::Alert {
        buttons.extend(SNOOZES.map(|days| {
            press_button(&words::snooze_button(days), Press::Snooze(ticket.id, days), ButtonStyle::Secondary)
        }));
        buttons.push(press_button(words::NO_ALERTS_BUTTON, Press::NoAlerts(ticket.id), ButtonStyle::Secondary));
    }
    let rows = if buttons.is_empty() { Vec::new() } else { vec![Row::Buttons(buttons)] };
    Message { embeds: vec![told], rows, ..Message::default() }
}

fn together(tickets: &[(Context<'_>, TimerKind)]) -> Message {
    let lines: Vec<String> = tickets.iter().map(|(ctx, of)| line(ctx, *of)).collect();
    let told = Embed {
        title: Some(words::alerts(tickets.len())),
        description: Some(lines.join("\n")),
        footer: Some(words::ALERTS_HINT.to_owned()),
        ..Embed::default()
    };
    Message { embeds: vec![told], ..Message::default() }
}

fn line(ctx: &Context<'_>, of: TimerKind) -> String {
    let ticket = ctx.ticket;
    let short = |text: &str| escape::markdown(&limits::shorten(&escape::one_line(text), SHORT));
    let place = ticket.thread.map_or_else(|| format!("#{}", ticket.id), |thread| format!("#{} <#{thread}>", ticket.id));
    let mut parts = vec![
        format!("**{place}**"),
        short(&ctx.kind.name),
        short(&ticket.creator.name),
        format!("{}, opened <t:{}:R>", words::alert_in_short(of), ticket.opened_at.unix_seconds()),
    ];
    parts.extend(ticket.talk.waiting.map(|waiting| format!("{}: {}", fields::WAITING, surfaces::waiting(waiting))));
    parts.extend(ticket.assignee.map(|user| format!("<@{user}>")));
    format!("- {}", parts.join(" · "))
}
