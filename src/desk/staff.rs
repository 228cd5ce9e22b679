//! The staff as far as the bot knows them. With the Server Members Intent it knows them all ([`super::attendance`]); without
//! it whoever of them uses a button or a command is remembered, and asked after before they are given anything.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tracing::{debug, warn};

use super::ack::Answering;
use super::{Desk, audit, grant, seats};
use crate::definitions::set::{Server, TicketType};
use crate::discord::fault::Fault;
use crate::domain::event::Asked;
use crate::domain::ids::{GuildId, RoleId, UserId};
use crate::domain::person::Face;
use crate::domain::plan::Change;
use crate::domain::ticket::Ticket;
use crate::engine::{access, assign};
use crate::store;
use crate::{phrases, render};

/// How many of the staff are asked after before it is said that nobody is there.
const ASKED_AFTER: usize = 5;

/// The staff as they were last written down, so that nothing is written that is known.
#[derive(Default)]
pub(super) struct Roster {
    seen: Mutex<HashMap<(GuildId, UserId), Known>>,
}

/// How somebody is called, and their roles.
type Known = (Face, Vec<RoleId>);

impl Roster {
    /// Whether somebody is known to be of the staff.
    pub(super) fn has(&self, guild: GuildId, user: UserId) -> bool {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).contains_key(&(guild, user))
    }

    pub(super) fn knows(&self, guild: GuildId, face: &Face, roles: &[RoleId]) -> bool {
        let seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.get(&(guild, face.id)).is_some_and(|(known, with)| known == face && with == roles)
    }

    pub(super) fn note(&self, guild: GuildId, face: &Face, roles: &[RoleId]) {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.insert((guild, face.id), (face.clone(), roles.to_vec()));
    }

    fn forget(&self, guild: GuildId, user: UserId) {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).remove(&(guild, user));
    }
}

/// Remembers somebody of the staff.
pub(super) async fn remember(desk: &Desk, guild: GuildId, face: &Face, roles: &[RoleId]) {
    if desk.roster.knows(guild, face, roles) {
        return;
    }
    match desk.store.put_colleague(guild, face, roles, desk.clock.now()).await {
        Ok(()) => desk.roster.note(guild, face, roles),
        Err(fault) => warn!(%fault, by = %face.name, "somebody of the staff could not be remembered"),
    }
}

/// Somebody is of the staff no longer.
pub(super) async fn forget(desk: &Desk, guild: GuildId, user: UserId) -> Result<(), store::Fault> {
    desk.store.drop_colleague(guild, user).await?;
    desk.roster.forget(guild, user);
    Ok(())
}

/// Who is to handle a ticket for which nobody is named.
pub(super) async fn candidate(
    desk: &Desk,
    asked: &Asked,
    ticket: &Ticket,
    kind: &TicketType,
) -> Result<Option<UserId>, store::Fault> {
    let staff = desk.store.colleagues(asked.guild).await?;
    let next = assign::in_turn(kind, ticket, &staff, asked.id.0);
    for user in next.into_iter().take(ASKED_AFTER) {
        match desk.rest.guild_member(asked.guild, user).await {
            Ok(member) => {
                remember(desk, asked.guild, &member.face, &member.roles).await;
                let handles = member.roles.iter().any(|role| kind.staff.contains(role));
                if handles && !member.bot && sees(desk, ticket, user, &member.roles).is_empty() {
                    return Ok(Some(user));
                }
            }
            Err(Fault::Gone) => {
                forget(desk, asked.guild, user).await?;
            }
            // What is known has to do.
            Err(fault) => {
                debug!(%fault, "somebody of the staff could not be asked after");
                return Ok(Some(user));
            }
        }
    }
    Ok(None)
}

/// The roles of somebody of the staff; none where they have left.
pub(super) async fn roles_of(desk: &Desk, guild: GuildId, user: UserId) -> Result<Vec<RoleId>, store::Fault> {
    match desk.rest.guild_member(guild, user).await {
        Ok(member) => Ok(member.roles),
        Err(Fault::Gone) => Ok(Vec::new()),
        Err(fault) => {
            debug!(%fault, "somebody of the staff could not be asked after");
            let known = desk.store.colleagues(guild).await?;
            Ok(known.into_iter().find(|one| one.face.id == user).map(|one| one.roles).unwrap_or_default())
        }
    }
}

/// Takes those with one of these roles out of a ticket's thread who have no other right to be in it. Without the Server
/// Members Intent Discord does not tell who is in a thread: then those are looked at whom the bot has seen.
pub(super) async fn remove(
    desk: &Desk,
    server: &Server,
    kind: &TicketType,
    ticket: &Ticket,
    former: &[RoleId],
) -> Result<(), super::deed::Failure> {
    let Some(thread) = ticket.thread else { return Ok(()) };
    let team = desk.store.colleagues(ticket.guild).await?;
    let there = match desk.rest.thread_members(thread).await {
        Err(Fault::Forbidden { .. }) => {
            let mut seen = desk.store.speakers(ticket.id).await?;
            seen.extend(team.iter().map(|one| one.face.id));
            seen.sort_unstable();
            seen.dedup();
            seen
        }
        told => told?,
    };
    let guests = desk.store.guests(ticket.id).await?;
    let stays = |user: &UserId| *user == desk.identity.user || access::belongs_in_person(ticket, &guests, *user);
    for user in there.into_iter().filter(|user| !stays(user)) {
        let known = team.iter().find(|one| one.face.id == user).filter(|_| desk.identity.hears_of_members);
        let roles = match known {
            Some(one) => one.roles.clone(),
            None => match desk.rest.guild_member(ticket.guild, user).await {
                Ok(member) => member.roles,
                Err(Fault::Gone) => continue,
                Err(fault) => return Err(fault.into()),
            },
        };
        if roles.iter().any(|role| former.contains(role)) && !access::handles(server, kind, &roles) {
            seats::take_out(desk, thread, user).await?;
            desk.store.commit(&[Change::LeaveSeat(ticket.id, user)], &[], None, desk.clock.now()).await?;
        }
    }
    Ok(())
}

/// What somebody lacks to see a ticket.
pub(super) fn sees(desk: &Desk, ticket: &Ticket, user: UserId, roles: &[RoleId]) -> Vec<&'static str> {
    desk.guilds.member_lacks(ticket.guild, ticket.parent, user, roles, super::needed::FOR_A_MEMBER)
}

/// Somebody of the staff says whether they take tickets that are assigned to anybody, or asks.
pub(super) async fn available(
    desk: &Arc<Desk>,
    asked: &Asked,
    on: Option<bool>,
    answering: &Answering,
) -> Result<(), store::Fault> {
    let (guild, user) = (asked.guild, asked.by.face.id);
    if let Some(on) = on {
        // Maintainers who are no staff of any type are remembered here alone.
        remember(desk, guild, &asked.by.face, &asked.by.roles).await;
        desk.store.set_available(guild, user, on).await?;
        audit::availability(desk, asked, on);
    }
    let staff = desk.store.colleagues(guild).await?;
    let me = staff.into_iter().find(|one| one.face.id == user);
    let (is_on, handles) = me.map_or((true, 0), |me| (me.available, me.handles));
    let set = desk.live.current();
    let words = grant::words_for(&set, asked);
    answering.say(&render::words(phrases::answers::available(is_on, handles, words))).await;
    Ok(())
}
