//! What appears when a ticket opens: its thread's name, the welcome and the questions in it, its card in the list.

use super::decision::{decided_line, decision_rows};
use super::question::{answer_note, complete_embed, question_embed, question_rows};
use super::{Context, embed, field, fit, kind_title, person, thread_button};
use crate::definitions::set::{AskMode, StaffAccess};
use crate::domain::answer::Value;
use crate::domain::ids::{RoleId, TicketId, UserId};
use crate::domain::limits;
use crate::domain::message::{Button, ButtonStyle, Does, Embed, Emoji, Mentions, Message, Row};
use crate::domain::press::Press;
use crate::phrases::asking;
use crate::phrases::surfaces::{self, fields};
use crate::phrases::{Words, timers};
use crate::templates::escape;

/// The thread's name.
pub fn thread_name(ctx: &Context<'_>) -> String {
    let name = ctx.kind.thread.name.render(&ctx.values());
    let name = if name.is_empty() { format!("{} · #{}", ctx.kind.name, ctx.ticket.id) } else { name };
    limits::shorten(&escape::one_line(&name), limits::THREAD_NAME)
}

/// The thread's name where the server's rules forbid the other one: it has nothing of what anybody chose.
pub fn neutral_thread_name(ticket: TicketId, words: Words<'_>) -> String {
    limits::shorten(&escape::one_line(&surfaces::ticket_name(ticket, words)), limits::THREAD_NAME)
}

/// A post of the opening, from 0. The first one notifies the creator and, where the staff come into the thread, the roles
/// under `notify`, once, and it holds the welcome, the first questions and the button that closes the ticket; the later ones hold further questions.
pub fn opening(ctx: &Context<'_>, part: usize) -> Message {
    let position = ctx.position();
    if part > 0 {
        return fit::message(Message { embeds: further(ctx, part), ..Message::default() });
    }
    let roles = if ctx.kind.staff_access.brings_in() { ctx.kind.notified(position).to_vec() } else { Vec::new() };
    let mentions = Mentions { users: vec![ctx.ticket.creator.id], roles };
    let welcome = Embed {
        title: Some(limits::shorten(&kind_title(ctx.kind), limits::EMBED_TITLE)),
        description: Some(ctx.kind.messages.welcome.render(&ctx.values())),
        ..embed(ctx.kind)
    };
    let mut embeds = vec![welcome];
    embeds.extend(away(ctx));
    let mut rows = Vec::new();
    match ctx.kind.ask {
        AskMode::All | AskMode::Form => embeds.extend(further(ctx, 0)),
        AskMode::OneByOne => {
            if let Some((place, first)) = ctx.kind.asked(position, &[]) {
                embeds.push(question_embed(ctx, place, first, None));
                rows = question_rows(ctx, place, first);
            }
        }
    }
    rows.push(ticket_buttons(ctx));
    fit::message(Message { content: calling(ctx, &mentions.roles), embeds, rows, mentions, files: Vec::new() })
}

/// The questions, or the answers of the form, of one post.
fn further(ctx: &Context<'_>, part: usize) -> Vec<Embed> {
    match ctx.kind.ask {
        AskMode::All => {
            let words = ctx.words();
            let title = if part == 0 { surfaces::questions(words) } else { surfaces::more_questions(words) };
            let posts = ctx.kind.question_posts(ctx.position(), words);
            vec![questions(ctx, title, posts.into_iter().nth(part))]
        }
        AskMode::Form => {
            let posts = ctx.kind.form_posts(ctx.given, ctx.words());
            let last = part + 1 == posts.len();
            let answers = questions(ctx, asking::answers(ctx.words()), posts.into_iter().nth(part));
            std::iter::once(answers).chain(complete_embed(ctx).filter(|_| last)).collect()
        }
        AskMode::OneByOne => Vec::new(),
    }
}

/// When the staff are back, where a ticket opens while they are away.
fn away(ctx: &Context<'_>) -> Option<Embed> {
    let hours = ctx.kind.hours.as_ref()?;
    let back = hours.next(ctx.ticket.opened_at)?;
    Some(Embed { description: Some(surfaces::staff_are_back(back, ctx.words())), ..embed(ctx.kind) })
}

/// The opening message once its first question was answered by button, or left to answer an earlier one.
pub fn opening_answered(ctx: &Context<'_>, value: Option<&Value>) -> Message {
    let opening = opening(ctx, 0);
    let Some((place, first)) = ctx.kind.asked(ctx.position(), &[]) else { return opening };
    let note = value.map(|value| answer_note(value, ctx.words()));
    let mut embeds = opening.embeds;
    embeds.pop();
    embeds.push(question_embed(ctx, place, first, note));
    let rows = vec![ticket_buttons(ctx)];
    fit::message(Message { embeds, rows, ..opening })
}

/// The first post, with the staff roles named too. Put in the place of the first post, it brings their members into the
/// thread and notifies nobody.
pub fn opening_with_staff(ctx: &Context<'_>) -> Message {
    let opening = opening(ctx, 0);
    let mut named = opening.mentions.roles.clone();
    let further: Vec<RoleId> = ctx.kind.staff.iter().copied().filter(|role| !named.contains(role)).collect();
    named.extend(further);
    // An edit notifies nobody, and only those whom it may notify are brought in for certain.
    let mentions = Mentions { roles: named.clone(), ..opening.mentions };
    Message { content: calling(ctx, &named), mentions, ..opening }
}

/// The creator and some roles, as many as a line takes whole.
fn calling(ctx: &Context<'_>, roles: &[RoleId]) -> String {
    called(format!("<@{}> ", ctx.ticket.creator.id), roles)
}

fn called(mut line: String, roles: &[RoleId]) -> String {
    for role in roles {
        let mention = format!("<@&{role}> ");
        if line.len() + mention.len() > limits::CONTENT {
            break;
        }
        line.push_str(&mention);
    }
    line.trim_end().to_owned()
}

fn questions(ctx: &Context<'_>, title: String, text: Option<String>) -> Embed {
    let text = text.filter(|text| !text.is_empty());
    Embed { title: text.as_ref().map(|_| title), description: text, ..embed(ctx.kind) }
}

fn ticket_buttons(ctx: &Context<'_>) -> Row {
    Row::Buttons(vec![claim_button(ctx), close_button(ctx)])
}

fn claim_button(ctx: &Context<'_>) -> Button {
    Button {
        label: surfaces::claim_button(ctx.words()),
        emoji: Some(Emoji::Unicode("🙋".to_owned())),
        does: Does::Press(Press::Claim(ctx.ticket.id), ButtonStyle::Secondary),
    }
}

fn join_button(ctx: &Context<'_>) -> Button {
    Button {
        label: surfaces::join_button(ctx.words()),
        emoji: Some(Emoji::Unicode("👋".to_owned())),
        does: Does::Press(Press::Join(ctx.ticket.id), ButtonStyle::Primary),
    }
}

fn close_button(ctx: &Context<'_>) -> Button {
    Button {
        label: surfaces::close_button(ctx.words()),
        emoji: Some(Emoji::Unicode("🔒".to_owned())),
        does: Does::Press(Press::Close(ctx.ticket.id), ButtonStyle::Secondary),
    }
}

/// That the ticket is of another type now. Where the staff come into the thread, it notifies the roles under `notify`, once.
/// It has the ticket's buttons.
pub fn moved(ctx: &Context<'_>, by: UserId) -> Message {
    let roles = if ctx.kind.staff_access.brings_in() { ctx.kind.notified(ctx.position()) } else { &[] };
    moved_calling(ctx, by, roles.to_vec())
}

/// The same with the other staff roles named too. Put in its place, it brings their members into the thread and notifies
/// nobody.
pub fn moved_with_staff(ctx: &Context<'_>, by: UserId) -> Message {
    let mut named = ctx.kind.notified(ctx.position()).to_vec();
    let further: Vec<RoleId> = ctx.kind.staff.iter().copied().filter(|role| !named.contains(role)).collect();
    named.extend(further);
    moved_calling(ctx, by, named)
}

fn moved_calling(ctx: &Context<'_>, by: UserId, roles: Vec<RoleId>) -> Message {
    let description = Some(surfaces::moved(by, &escape::markdown(&escape::one_line(&ctx.kind.name)), ctx.words()));
    let title = Some(limits::shorten(&kind_title(ctx.kind), limits::EMBED_TITLE));
    let notice = Embed { title, description, ..embed(ctx.kind) };
    let content = called(String::new(), &roles);
    let mentions = Mentions { roles, ..Mentions::default() };
    let rows = vec![ticket_buttons(ctx)];
    fit::message(Message { content, embeds: vec![notice], rows, mentions, files: Vec::new() })
}

/// The card in the list of open tickets. Its times are Discord's own, so that its age goes on by itself. Where the staff do
/// not come into the thread, it is the card that notifies the roles under `notify`, as it is posted: a mention in the thread
/// would bring them in.
pub fn card(ctx: &Context<'_>) -> Message {
    let ticket = ctx.ticket;
    let words = ctx.words();
    let assignee = ticket.assignee.map_or_else(|| surfaces::nobody(words), |user| format!("<@{user}>"));
    let mut all = Vec::new();
    all.extend(ctx.position().map(|position| field(fields::position(words), escape::markdown(&position.label))));
    all.push(field(fields::creator(words), person(&ticket.creator)));
    all.push(field(fields::opened(words), format!("<t:{}:R>", ticket.opened_at.unix_seconds())));
    all.extend(ticket.talk.waiting.map(|waiting| field(fields::waiting(words), timers::waiting(waiting, words))));
    all.push(field(fields::assignee(words), assignee));
    all.extend(ctx.decided.map(|decided| field(fields::decision(words), decided_line(decided))));
    let title = surfaces::ticket_title(ticket.id, &kind_title(ctx.kind), words);
    let card = Embed { title: Some(title), fields: all, ..embed(ctx.kind) };
    let claim = ticket.assignee.is_none().then(|| claim_button(ctx));
    let access = ctx.server.kind(&ticket.kind).map_or(ctx.kind.staff_access, |kind| kind.staff_access);
    let join = (access == StaffAccess::Button).then(|| join_button(ctx));
    let buttons = thread_button(ctx).into_iter().chain(join).chain(claim).chain([close_button(ctx)]);
    let rows = std::iter::once(Row::Buttons(buttons.collect())).chain(decision_rows(ctx)).collect();
    let roles = if access.brings_in() { Vec::new() } else { ctx.kind.notified(ctx.position()).to_vec() };
    let (content, mentions) = (called(String::new(), &roles), Mentions { roles, ..Mentions::default() });
    fit::message(Message { content, embeds: vec![card], rows, mentions, files: Vec::new() })
}
