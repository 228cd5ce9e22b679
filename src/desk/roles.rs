//! The roles of the member whose ticket is decided: brought to what the decision in force says.
//!
//! What is changed is noted before, so that another decision can undo just that, whatever happened in between.

use super::deed::Failure;
use super::{Desk, needed};
use crate::definitions::set::{Server, TicketType};
use crate::discord::fault::Fault;
use crate::domain::decision::{RoleStep, role_steps};
use crate::domain::ids::RoleId;
use crate::domain::ticket::Ticket;
use crate::domain::unfit::Unfit;
use crate::store::Outcome;

/// Gives and takes what is to be given and taken. One role that Discord refuses does not keep the others from it.
pub(super) async fn settle(desk: &Desk, server: &Server, ticket: &Ticket) -> Result<Outcome, Failure> {
    let Some(decided) = desk.store.decided(ticket.id).await? else { return Ok(Outcome::Nothing) };
    let decision = server.kind(&ticket.kind).and_then(|kind| kind.decision(&decided.decision));
    let Some(decision) = decision else { return Ok(Outcome::Nothing) };
    let has = match desk.rest.member_roles(ticket.guild, ticket.creator.id).await {
        Ok(has) => has,
        // They have left: there is nobody to give a role to.
        Err(Fault::Gone) => return Ok(Outcome::Nothing),
        Err(fault) => return Err(fault.into()),
    };
    let noted = desk.store.role_changes(ticket.id).await?;
    let why = format!("Ticket #{}: {}, decided by {}", ticket.id, decided.label, decided.by.name);
    let mut failed = None;
    for step in role_steps(&decision.give, &decision.take, &noted, &has) {
        if let Err(failure) = take(desk, ticket, step, &why).await {
            failed = failed.or(Some(failure));
        }
    }
    failed.map_or(Ok(Outcome::Nothing), Err)
}

async fn take(desk: &Desk, ticket: &Ticket, step: RoleStep, why: &str) -> Result<(), Failure> {
    if let RoleStep::Change(role, change) = step {
        desk.store.note_role(ticket.id, role, change, desk.clock.now()).await?;
    }
    match desk.rest.set_role(ticket.guild, ticket.creator.id, step.role(), step.gives(), why).await {
        // The role is gone, or the member.
        Ok(()) | Err(Fault::Gone) => {}
        Err(fault) => return Err(fault.into()),
    }
    if let RoleStep::Undo(role, _) = step {
        desk.store.strike_role(ticket.id, role).await?;
    }
    Ok(())
}

/// The roles that the decisions of some types give and take.
pub(super) fn changed_by<'a>(kinds: impl IntoIterator<Item = &'a TicketType>) -> Vec<RoleId> {
    let decisions = kinds.into_iter().flat_map(|kind| &kind.decisions);
    let mut roles: Vec<RoleId> =
        decisions.flat_map(|decision| decision.give.iter().chain(&decision.take)).copied().collect();
    roles.sort();
    roles.dedup();
    roles
}

/// What keeps the bot from giving and taking the roles of a ticket's decisions.
pub(super) fn out_of_reach(desk: &Desk, ticket: &Ticket) -> Option<Unfit> {
    let set = desk.live.current();
    let kind = set.servers.get(&ticket.guild)?.kind(&ticket.kind)?;
    needed::out_of_reach(&desk.guilds, ticket.guild, &changed_by([&**kind]))
}
