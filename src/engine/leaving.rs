//! Whoever opened a ticket leaves the server, and comes back.
//!
//! That they are gone is remembered as a timer that never goes off, so that it is told once however often it is noticed.

use super::facts::Facts;
use super::{Decision, close, timers};
use crate::definitions::set::{CreatorLeaves, Set};
use crate::domain::plan::{Change, Deed, Effect, Plan, View};
use crate::domain::ticket::{Closure, Status};
use crate::domain::time::Instant;
use crate::domain::timer::{Purpose, Timer, TimerKind};
use crate::domain::verb::Notice;
use crate::phrases;

pub(super) fn left(set: &Set, facts: &Facts, now: Instant) -> Decision {
    let (Some(ticket), Some(opened_with)) = (&facts.ticket, facts.kind.as_deref()) else { return Decision::Ignore };
    let Some(server) = set.servers.get(&ticket.guild) else { return Decision::Ignore };
    if ticket.status == Status::Closed || timers::purpose(facts, TimerKind::CreatorGone).is_some() {
        return Decision::Ignore;
    }
    let kind = timers::today(server, ticket, opened_with);
    let gone = Timer { due: None, purpose: Purpose::CreatorGone { since: now } };
    let remembered = Plan { changes: vec![Change::SetTimer { ticket: ticket.id, timer: gone }], ..Plan::default() };
    Decision::Do(match kind.timing.creator_leaves {
        CreatorLeaves::Close => {
            let reason = Some(phrases::timers::creator_left_reason(&ticket.creator.name, server.words()));
            close::plan(Some(server), kind, ticket, Closure { at: now, by: facts.bot.clone(), reason }, true)
        }
        CreatorLeaves::Notify => {
            let notice = Notice::CreatorLeft { who: ticket.creator.id };
            let effects = vec![Effect { stage: 0, deed: Deed::Post { view: View::Notice { notice } } }];
            Plan { effects, ..remembered }
        }
        CreatorLeaves::Keep => return Decision::Ignore,
    })
}

/// They are brought into their ticket's thread again, since leaving the server has taken them out of it.
pub(super) fn back(facts: &Facts) -> Decision {
    let Some(ticket) = facts.ticket.as_ref().filter(|ticket| ticket.status == Status::Open) else {
        return Decision::Ignore;
    };
    let mut effects = vec![Effect { stage: 0, deed: Deed::AddMember { user: ticket.creator.id } }];
    if timers::purpose(facts, TimerKind::CreatorGone).is_some() {
        let notice = Notice::CreatorBack { who: ticket.creator.id };
        effects.push(Effect { stage: 0, deed: Deed::Post { view: View::Notice { notice } } });
    }
    let changes = vec![Change::StopTimer { ticket: ticket.id, timer: TimerKind::CreatorGone }];
    Decision::Do(Plan { changes, effects, ..Plan::default() })
}
