//! What happens: from an event to a plan, without a clock, a socket, a database or a word of text.
//!
//! [`needs`] says what has to be looked up for an event, [`decide`] what follows from it. Both are pure: the same set,
//! facts, event and moment give the same decision, so that every rule can be tested without the world. A verb is a file.

pub mod access;
mod alerts;
mod answer;
pub mod assign;
mod block;
mod claim;
mod close;
mod decision;
mod due;
mod facts;
mod find;
mod join;
mod leaving;
mod moving;
mod note;
mod open;
mod people;
mod plain;
mod planned;
mod rate;
mod reason;
mod record;
mod rename;
mod reopen;
mod reply;
mod request;
mod staffing;
mod stats;
mod subject;
mod talk;
mod timers;
mod transcript;

pub use facts::{Facts, Needs, Overdue, Standing};
pub use timers::retimed;

use crate::definitions::set::{Server, Set};
use crate::domain::event::{Asked, Event, Wish};
use crate::domain::ids::{GuildId, TypeId};
use crate::domain::plan::{Answer, Change, Plan};
use crate::domain::refusal::Refusal;
use crate::domain::search::{Place, Search};
use crate::domain::time::Instant;
use crate::domain::verb::{Action, Verb};

/// What follows from an event.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "a decision lives for a moment, and there is one at a time")]
pub enum Decision {
    /// This is to be done.
    Do(Plan),
    /// The person may not; they are told why, and it is kept in the audit.
    Refuse(Refusal),
    /// Nothing: it is none of our business.
    Ignore,
}

/// What has to be known before [`decide`] can tell what follows from `event`.
pub fn needs(set: &Set, event: &Event) -> Needs {
    match event {
        Event::Asked(asked) => wish_needs(set, asked),
        Event::Said(said) | Event::Edited(said) => Needs::TicketOfThread(said.thread),
        Event::Unsaid { thread, .. } => Needs::TicketAlone(*thread),
        Event::ThreadGone { thread } => Needs::TicketOfThread(*thread),
        Event::OpeningFailed { ticket }
        | Event::ReopeningFailed { ticket, .. }
        | Event::Due { ticket, .. }
        | Event::Retimed { ticket }
        | Event::CreatorLeft { ticket }
        | Event::CreatorBack { ticket }
        | Event::StaffLost { ticket, .. }
        | Event::StaffChanged { ticket, .. } => Needs::Ticket(*ticket),
        Event::AlertsDue { alarms, .. } => Needs::Overdue(alarms.iter().map(|alarm| alarm.ticket).collect()),
    }
}

fn wish_needs(set: &Set, asked: &Asked) -> Needs {
    let kind = match &asked.wish {
        Wish::Open { kind, .. } | Wish::OpenFromMenu { kind, .. } | Wish::OpenWithForm { kind, .. } => kind,
        Wish::Answer { ticket, .. } => return Needs::Ticket(*ticket),
        Wish::Close { ticket: Some(ticket), .. } | Wish::Do { ticket: Some(ticket), .. } => {
            return Needs::Ticket(*ticket);
        }
        Wish::Close { ticket: None, .. } | Wish::Do { ticket: None, .. } => {
            return Needs::TicketOfThread(asked.channel);
        }
        Wish::Find { search, place } => return page_needs(set, asked, search, *place),
        Wish::Stats { kind, since } => return counts_needs(set, asked, kind.as_ref(), since.as_deref()),
        Wish::Block { member: Some(member), .. } | Wish::Unblock { member } => return Needs::Block(member.face.id),
        Wish::Block { member: None, .. } => return Needs::Blocks,
        Wish::Suggest(suggest) if access::concerns_a_ticket(suggest.action) => {
            return Needs::TicketOfThread(asked.channel);
        }
        Wish::Available { .. }
        | Wish::Reload
        | Wish::Config(_)
        | Wish::Panel(_)
        | Wish::Suggest(_)
        | Wish::Stale(_) => return Needs::Nothing,
    };
    let found = set.servers.get(&asked.guild).and_then(|server| server.kind(kind));
    found.map_or(Needs::Nothing, |kind| Needs::Standing { kind: kind.id.clone(), parent: kind.thread.parent })
}

/// Nothing is looked up for whoever may not see it.
fn page_needs(set: &Set, asked: &Asked, search: &Search, place: Place) -> Needs {
    let query = set.servers.get(&asked.guild).map(|server| find::query(server, asked, search, place));
    query.and_then(Result::ok).map_or(Needs::Nothing, Needs::Page)
}

/// The same for figures.
fn counts_needs(set: &Set, asked: &Asked, kind: Option<&TypeId>, since: Option<&str>) -> Needs {
    let period = set.servers.get(&asked.guild).map(|server| stats::period(server, asked, kind, since));
    period.and_then(Result::ok).map_or(Needs::Nothing, Needs::Counts)
}

/// What follows from `event`, given what was looked up for it.
pub fn decide(set: &Set, facts: &Facts, event: &Event, now: Instant) -> Decision {
    match event {
        Event::Asked(asked) => match set.servers.get(&server_of(facts, asked)) {
            Some(server) => grant(server, facts, asked, now).map_or_else(Decision::Refuse, Decision::Do),
            None => Decision::Refuse(Refusal::UnknownServer),
        },
        Event::Said(said) => record::said(set, facts, said),
        Event::Edited(said) => record::edited(facts, said),
        Event::Unsaid { messages, at, .. } => record::unsaid(facts, messages, *at),
        Event::ThreadGone { .. } => close::thread_gone(set, facts, now),
        Event::ReopeningFailed { batch, .. } => reopen::failed(set, facts, *batch),
        Event::Due { timer, due, .. } => due::decide(set, facts, *timer, *due, now),
        Event::AlertsDue { guild, alarms } => due::alerts(set, facts, *guild, alarms, now),
        Event::Retimed { .. } => timers::retime(set, facts),
        Event::CreatorLeft { .. } => leaving::left(set, facts, now),
        Event::CreatorBack { .. } => leaving::back(facts),
        Event::StaffLost { user, .. } => staffing::lost(facts, *user),
        Event::StaffChanged { former, seats, .. } => staffing::changed(set, facts, former, *seats),
        Event::OpeningFailed { ticket } => {
            Decision::Do(Plan { changes: vec![Change::Abandon(*ticket)], ..Plan::default() })
        }
    }
}

/// A ticket is rated in a direct message, outside every server: what is asked there is about the ticket's own.
fn server_of(facts: &Facts, asked: &Asked) -> GuildId {
    match (&asked.wish, &facts.ticket) {
        (Wish::Do { verb: Verb::Rate { .. }, .. }, Some(ticket)) => ticket.guild,
        _ => asked.guild,
    }
}

fn grant(server: &Server, facts: &Facts, asked: &Asked, now: Instant) -> Result<Plan, Refusal> {
    match &asked.wish {
        Wish::Open { kind, position } => open::decide(server, facts, asked, kind, position.as_ref(), None, now),
        Wish::OpenFromMenu { kind, .. } => open::decide(server, facts, asked, kind, None, None, now),
        Wish::OpenWithForm { kind, position, questions, fields } => {
            let form = open::Form { questions, fields };
            open::decide(server, facts, asked, kind, position.as_ref(), Some(form), now)
        }
        Wish::Answer { question, reply, .. } => {
            let plan = answer::pressed(server, facts, asked, *question, reply.as_ref(), now)?;
            Ok(talk::pressed(server, facts, now, plan))
        }
        Wish::Close { reason, asked_for_reason, ticket } => {
            let way = match (asked_for_reason, ticket) {
                (true, _) => reason::Way::Form,
                (false, Some(_)) => reason::Way::Button,
                (false, None) => reason::Way::Command,
            };
            close::decide(server, facts, asked, reason.as_deref(), way, now)
        }
        Wish::Do { verb, .. } => match verb {
            Verb::Claim => claim::claim(server, facts, asked),
            Verb::Unclaim => claim::unclaim(server, facts, asked),
            Verb::Join => join::decide(server, facts, asked),
            Verb::Note { text } => note::decide(server, facts, asked, text.as_deref(), now),
            Verb::Add { whom } => people::add(server, facts, asked, whom, now),
            Verb::Remove { whom } => people::remove(server, facts, asked, whom),
            Verb::Rename { name } => rename::decide(server, facts, asked, name),
            Verb::Move { to } => moving::decide(server, facts, asked, to, now),
            Verb::Reopen => reopen::decide(server, facts, asked, now),
            Verb::Assign { to } => assign::decide(server, facts, asked, to.as_ref()),
            Verb::CloseLater { after, reason } => planned::plan(server, facts, asked, after, reason.as_deref(), now),
            Verb::CancelClose => planned::cancel(server, facts, asked),
            Verb::RequestClose { after, reason } => {
                request::ask(server, facts, asked, after.as_deref(), reason.as_deref(), now)
            }
            Verb::AcceptClose => request::accept(server, facts, asked, now),
            Verb::RefuseClose => request::refuse(server, facts, asked),
            Verb::SnoozeAlerts(span) => alerts::decide(server, facts, asked, alerts::Wanted::Snooze(span), now),
            Verb::AlertsOff => alerts::decide(server, facts, asked, alerts::Wanted::Off, now),
            Verb::AlertsOn => alerts::decide(server, facts, asked, alerts::Wanted::On, now),
            Verb::Transcript => transcript::decide(server, facts, asked),
            Verb::Rate { stars, comment, asked_for_comment } => {
                rate::rate(server, facts, asked, *stars, comment.as_deref(), *asked_for_comment, now)
            }
            Verb::Reply(wanted) => reply::send(server, facts, asked, wanted, now),
            Verb::Decide { decision, seen, reason, asked_for_reason } => {
                let (reason, asked_for_reason) = (reason.as_deref(), *asked_for_reason);
                let wanted = decision::Wanted { decision, seen: *seen, reason, asked_for_reason };
                decision::decide(server, facts, asked, wanted, now)
            }
        },
        Wish::Available { on } => at_large(server, asked, Action::BeAvailable, Answer::Available { on: *on }),
        Wish::Find { search, place } => find::decide(server, facts, asked, search, *place),
        Wish::Stats { kind, since } => stats::decide(server, facts, asked, kind.as_ref(), since.as_deref()),
        Wish::Block { member: Some(member), length, reason } => {
            block::block(server, facts, asked, member, length.as_deref(), reason.as_deref(), now)
        }
        Wish::Block { member: None, .. } => block::listed(server, facts, asked),
        Wish::Unblock { member } => block::unblock(server, facts, asked, member, now),
        Wish::Reload => at_large(server, asked, Action::Reload, Answer::Reload),
        Wish::Config(_) => at_large(server, asked, Action::Config, Answer::Config),
        Wish::Panel(_) => at_large(server, asked, Action::Panel, Answer::Panel),
        Wish::Suggest(suggest) if access::concerns_a_ticket(suggest.action) => {
            subject::of(server, facts, asked, suggest.action)?;
            Ok(Plan { answer: Answer::Suggest, ..Plan::default() })
        }
        Wish::Suggest(suggest) => at_large(server, asked, suggest.action, Answer::Suggest),
        Wish::Stale(_) => Err(Refusal::StaleButton),
    }
}

/// What is about no ticket, for whoever may: the desk does it.
fn at_large(server: &Server, asked: &Asked, action: Action, answer: Answer) -> Result<Plan, Refusal> {
    access::may(action, access::Scope { server, ticket: None }, &asked.by)?;
    Ok(Plan { answer, ..Plan::default() })
}

#[cfg(test)]
mod tests;
