//! Who did or tried what, where, and what came of it: a row for each, and a line in the log channel for what was refused
//! or could not be done.

use std::sync::Arc;

use tracing::{info, warn};

use super::{Desk, deed, log, parked};
use crate::discord::fault::Fault;
use crate::domain::audit::AuditRow;
use crate::domain::event::{Asked, Wish};
use crate::domain::ids::{ChannelId, GuildId, RoleId, TicketId};
use crate::domain::plan::{Answer, Change, Deed, Plan};
use crate::domain::refusal::Refusal;
use crate::domain::ticket::Ticket;
use crate::domain::time::Instant;
use crate::phrases::{self, Words};
use crate::render::LogLine;
use crate::store::PendingEffect;

/// A person did something to a ticket.
pub(super) fn done(desk: &Arc<Desk>, asked: &Asked, ticket: TicketId, plan: &Plan) {
    info!(%ticket, by = %asked.by.face.name, "{}", action(&asked.wish));
    let about = detail(plan);
    // That they did it themselves is said already.
    let about = if about == asked.by.face.id.to_string() { "" } else { &about };
    write(desk, row(desk, asked, "done", Some(ticket), about));
}

/// Whom or what it was about, where the action alone does not say.
fn detail(plan: &Plan) -> String {
    let told = plan.changes.iter().find_map(|change| match change {
        Change::Assign { to: Some(to), .. } => Some(format!("to {to}")),
        Change::Move { from, to, .. } => Some(format!("from {from} to {}", to.kind)),
        Change::AddGuest(_, guest) => Some(format!("{} ({})", guest.face.name, guest.face.id)),
        _ => None,
    });
    let done = || {
        plan.effects.iter().find_map(|effect| match &effect.deed {
            Deed::AddMember { user } | Deed::RemoveMember { user } => Some(user.to_string()),
            Deed::Rename { name } => Some(name.clone()),
            _ => None,
        })
    };
    let is_verb = matches!(plan.answer, Answer::Did { .. });
    told.or_else(|| done().filter(|_| is_verb)).unwrap_or_default()
}

/// Somebody of the staff said whether they take tickets that are assigned to anybody.
pub(super) fn availability(desk: &Arc<Desk>, asked: &Asked, on: bool) {
    write(desk, row(desk, asked, "done", None, if on { "on" } else { "off" }));
}

/// A person did something to a member.
pub(super) fn done_to(desk: &Arc<Desk>, asked: &Asked, detail: &str) {
    info!(by = %asked.by.face.name, %detail, "{}", action(&asked.wish));
    write(desk, row(desk, asked, "done", None, detail));
}

/// A person may not do what they tried.
pub(super) fn refused(desk: &Arc<Desk>, asked: &Asked, refusal: &Refusal) {
    let why = phrases::log::why(refusal, Words::ENGLISH);
    info!(by = %asked.by.face.name, %why, "refused: {}", action(&asked.wish));
    let ticket = match asked.wish {
        Wish::Close { ticket, .. } | Wish::Do { ticket, .. } => ticket,
        Wish::Answer { ticket, .. } => Some(ticket),
        _ => None,
    };
    let row = row(desk, asked, "refused", ticket, &why);
    match asked.wish {
        Wish::Close { ticket: None, .. } | Wish::Do { ticket: None, .. } => write_of_thread(desk, row, asked.channel),
        _ => write(desk, row),
    }
    if !refusal.concerns_staff() {
        return;
    }
    let line = LogLine::Refused { who: &asked.by.face, tried: &asked.wish, at: asked.channel, why: refusal };
    log::post(desk, asked.guild, line);
}

/// What a person tried failed of something that nobody expected.
pub(super) fn broken(desk: &Arc<Desk>, asked: &Asked, incident: &str) {
    write(desk, row(desk, asked, "failed", None, incident));
    log::post(desk, asked.guild, LogLine::Error { incident });
}

/// A number that finds something in the process's log.
pub(super) fn incident(now: Instant) -> String {
    format!("{:x}", now.unix_ms() & 0xFF_FFFF_FFFF)
}

/// Something that happened in a server could not be written down.
pub(super) fn lost(desk: &Arc<Desk>, guild: GuildId, incident: &str) {
    log::post(desk, guild, LogLine::Error { incident });
}

/// An effect cannot be performed: somebody has to see to it.
pub(super) async fn gave_up(desk: &Arc<Desk>, effect: &PendingEffect, failure: &deed::Failure) {
    let Ok(Some(ticket)) = desk.store.ticket(effect.ticket).await else { return };
    if let deed::Failure::Discord(Fault::Forbidden { .. }) = failure {
        if let Some(lacking) = parked::out_of_reach(desk, &ticket, &effect.deed) {
            let line = LogLine::OutOfReach { ticket: ticket.id, thread: ticket.thread, lacking: &lacking };
            return log::post(desk, ticket.guild, line);
        }
        let (channel, permissions) = parked::lacks(desk, &ticket, &effect.deed);
        if !permissions.is_empty() {
            let (permissions, thread) = (permissions.as_slice(), ticket.thread);
            let line = LogLine::Missing { permissions, channel, ticket: ticket.id, thread, to: &effect.deed };
            return log::post(desk, ticket.guild, line);
        }
    }
    let (what, thread) = (&effect.deed, ticket.thread);
    let line = LogLine::EffectGaveUp { what, ticket: ticket.id, thread, why: &failure.to_string() };
    log::post(desk, ticket.guild, line);
}

/// The record could not be sent to whoever opened the ticket.
pub(super) fn not_delivered(desk: &Arc<Desk>, ticket: &Ticket, fault: &Fault) {
    info!(ticket = %ticket.id, to = %ticket.creator.name, %fault, "the record did not reach its member");
    let (ticket, thread, who, guild) = (ticket.id, ticket.thread, &ticket.creator, ticket.guild);
    log::post(desk, guild, LogLine::NotDelivered { ticket, thread, who });
}

/// Discord brought only some of a role's members into a thread.
pub(super) fn roles_missed(desk: &Arc<Desk>, ticket: &Ticket, thread: ChannelId, roles: &[RoleId]) {
    log::post(desk, ticket.guild, LogLine::RolesNotAllAdded { roles, ticket: ticket.id, thread });
}

/// A maintainer had the definitions read again.
pub(super) fn reloaded(desk: &Arc<Desk>, asked: &Asked, outcome: &str) {
    write(desk, row(desk, asked, outcome, None, ""));
}

/// A maintainer wanted something of the settings that was not done.
pub(super) fn configured(desk: &Arc<Desk>, asked: &Asked, outcome: &str, detail: &str) {
    write(desk, row(desk, asked, outcome, None, detail));
}

/// A maintainer changed settings: the row that is written with the change.
pub(super) fn config_row(desk: &Desk, asked: &Asked, detail: &str) -> AuditRow {
    row(desk, asked, "done", None, detail)
}

fn action(wish: &Wish) -> &'static str {
    match wish {
        Wish::Open { .. } | Wish::OpenFromMenu { .. } | Wish::OpenWithForm { .. } => "open",
        Wish::Answer { .. } => "answer",
        Wish::Close { .. } => "close",
        Wish::Do { verb, .. } => verb.name(),
        Wish::Available { .. } => "available",
        Wish::Find { .. } => "find",
        Wish::Stats { .. } => "stats",
        Wish::Block { .. } => "block",
        Wish::Unblock { .. } => "unblock",
        Wish::Reload => "reload",
        Wish::Config(_) => "config",
        Wish::Panel(_) => "panel",
        Wish::Suggest(_) => "suggest",
        Wish::Stale(_) => "press",
    }
}

fn row(desk: &Desk, asked: &Asked, outcome: &str, ticket: Option<TicketId>, detail: &str) -> AuditRow {
    AuditRow {
        at: desk.clock.now(),
        guild: Some(asked.guild),
        actor: Some(asked.by.face.id),
        actor_name: asked.by.face.name.clone(),
        action: action(&asked.wish).to_owned(),
        outcome: outcome.to_owned(),
        ticket,
        channel: Some(asked.channel),
        detail: detail.to_owned(),
    }
}

fn write(desk: &Arc<Desk>, row: AuditRow) {
    let writing = desk.clone();
    desk.spawn(async move { keep(&writing, &row).await });
}

/// The same for what was tried in a thread, with the ticket that it belongs to, if any.
fn write_of_thread(desk: &Arc<Desk>, mut row: AuditRow, thread: ChannelId) {
    let writing = desk.clone();
    desk.spawn(async move {
        row.ticket = writing.store.ticket_by_thread(thread).await.ok().flatten().map(|ticket| ticket.id);
        keep(&writing, &row).await;
    });
}

async fn keep(desk: &Desk, row: &AuditRow) {
    if let Err(fault) = desk.store.audit(row).await {
        warn!(%fault, action = %row.action, by = %row.actor_name, "the audit could not be written");
    }
}
