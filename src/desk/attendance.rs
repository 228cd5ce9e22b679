//! Who is of the staff follows the roles that people have: whoever gets one comes into the tickets whose staff are brought in
//! one by one, whoever loses one goes out where they have no other right.
//!
//! With the Server Members Intent Discord tells of every change, and the members are listed at the start. Without it the
//! staff are known as far as they have used the bot: they are asked after at the start, and seen whenever they use it.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::oneshot;
use tokio::time::timeout;
use tracing::{error, warn};

use super::lanes::Lane;
use super::{Desk, perform, seats, staff};
use crate::definitions::set::{Server, Set, StaffAccess, TicketType};
use crate::discord::calls::servers::{MEMBERS, SeenMember};
use crate::discord::fault::Fault;
use crate::domain::event::Event;
use crate::domain::ids::{GuildId, RoleId, TypeId, UserId};
use crate::domain::person::{Colleague, Face};
use crate::domain::ticket::Ticket;
use crate::engine::access;
use crate::store;

/// How long a request waits until it is known what the roles of whoever asks mean for tickets.
const A_MOMENT: Duration = Duration::from_secs(1);

/// What somebody's roles were and are.
struct Turn<'a> {
    before: &'a [RoleId],
    now: &'a [RoleId],
}

/// Discord told of a member: `roles` are none for who left. Returns at once.
pub(super) fn heard(desk: &Arc<Desk>, guild: GuildId, face: Face, roles: Vec<RoleId>) {
    let hearing = desk.clone();
    let lane = Lane::Member(guild, face.id);
    desk.lanes.enter(lane, async move {
        let set = hearing.live.current();
        if let Some(server) = set.servers.get(&guild)
            && let Err(fault) = has_now(&hearing, server, &face, &roles, true).await
        {
            error!(%fault, who = %face.name, "the tickets of somebody whose roles changed may not follow");
        }
    });
}

/// A role is gone, and nobody has it any more.
pub(super) async fn role_gone(desk: Arc<Desk>, guild: GuildId, role: RoleId) {
    match perform::patiently(&desk, || desk.store.colleagues(guild)).await {
        Ok(team) => {
            for one in team.into_iter().filter(|one| one.roles.contains(&role)) {
                let roles = one.roles.into_iter().filter(|other| *other != role).collect();
                heard(&desk, guild, one.face, roles);
            }
        }
        Err(fault) => error!(%fault, %role, "the tickets of those who had a deleted role may not follow"),
    }
}

/// Somebody has these roles now. Where they are new to the tickets of a type, `comes_in` brings them into those.
async fn has_now(
    desk: &Arc<Desk>,
    server: &Server,
    face: &Face,
    roles: &[RoleId],
    comes_in: bool,
) -> Result<(), store::Fault> {
    let (guild, user) = (server.id, face.id);
    let is_staff = access::is_staff(server, roles);
    if !is_staff && !desk.roster.has(guild, user) {
        return Ok(());
    }
    let team = perform::patiently(desk, || desk.store.colleagues(guild)).await?;
    let before = team.into_iter().find(|one| one.face.id == user).map(|one| one.roles).unwrap_or_default();
    let turn = Turn { before: &before, now: roles };
    if before == roles {
        staff::remember(desk, guild, face, roles).await;
        return Ok(());
    }
    let open = perform::patiently(desk, || desk.store.open_tickets(guild)).await?;
    let (mut lost, mut won) = (Vec::new(), Vec::new());
    for ticket in open {
        let Some(kind) = server.kind(&ticket.kind) else { continue };
        if turn.loses(server, kind) {
            lost.push(Event::StaffLost { ticket: ticket.id, user });
        } else if comes_in && turn.wins(kind) {
            won.push(Event::StaffChanged { ticket: ticket.id, former: Vec::new(), seats: true });
        }
    }
    for event in &lost {
        perform::patiently(desk, || desk.attempt(event)).await?;
    }
    // Only now: were the bot stopped before, it would find the change again at its next start.
    if is_staff {
        staff::remember(desk, guild, face, roles).await;
    } else {
        staff::forget(desk, guild, user).await?;
    }
    for event in &won {
        perform::patiently(desk, || desk.attempt(event)).await?;
    }
    Ok(())
}

impl Turn<'_> {
    fn loses(&self, server: &Server, kind: &TicketType) -> bool {
        access::handles(server, kind, self.before) && !access::handles(server, kind, self.now)
    }

    fn wins(&self, kind: &TicketType) -> bool {
        kind.staff_access == StaffAccess::Members
            && access::is_brought_in(kind, self.now)
            && !access::is_brought_in(kind, self.before)
    }
}

/// Somebody used the bot, with these roles. What they asked for waits a moment for it, and no longer: the database may be
/// away.
pub(super) async fn seen(desk: &Arc<Desk>, guild: GuildId, face: &Face, roles: &[RoleId]) {
    if desk.roster.knows(guild, face, roles) {
        return;
    }
    let (seeing, face, roles) = (desk.clone(), face.clone(), roles.to_vec());
    let (tell, told) = oneshot::channel();
    desk.spawn(async move {
        let set = seeing.live.current();
        if let Some(server) = set.servers.get(&guild)
            && let Err(fault) = has_now(&seeing, server, &face, &roles, true).await
        {
            warn!(%fault, who = %face.name, "the tickets of somebody whose roles changed may not follow");
        }
        tell.send(()).unwrap_or_default();
    });
    let _ = timeout(A_MOMENT, told).await;
}

/// Compares the staff as they are known with the server, and who is in the threads of open tickets with who is to be there.
pub(super) async fn reconcile(desk: &Arc<Desk>, guild: GuildId) {
    let set = desk.live.current();
    let Some(server) = set.servers.get(&guild) else { return };
    if let Err(fault) = take_roll(desk, server).await {
        return error!(%fault, "the staff could not be compared with the server's members");
    }
    if let Err(fault) = compare_all(desk, server).await {
        error!(%fault, "who of the staff is in the threads of tickets could not be compared");
    }
}

async fn take_roll(desk: &Arc<Desk>, server: &Server) -> Result<(), store::Fault> {
    let known = perform::patiently(desk, || desk.store.colleagues(server.id)).await?;
    known.iter().for_each(|one| desk.roster.note(server.id, &one.face, &one.roles));
    let mut missing: Vec<Colleague> = known;
    if desk.identity.hears_of_members {
        let mut after = UserId(0);
        loop {
            let Some(page) = patiently(desk, || desk.rest.members(server.id, after)).await else { return Ok(()) };
            let Some(last) = page.last() else {
                // The bot itself is in the server: a list without anybody says nothing of the staff.
                if after == UserId(0) {
                    return Ok(());
                }
                break;
            };
            after = last.face.id;
            let full = page.len() == MEMBERS;
            for SeenMember { face, roles, .. } in page.into_iter().filter(|member| !member.bot) {
                missing.retain(|one| one.face.id != face.id);
                has_now(desk, server, &face, &roles, false).await?;
            }
            if !full {
                break;
            }
        }
        for one in missing {
            has_now(desk, server, &one.face, &[], false).await?;
        }
        return Ok(());
    }
    for one in missing {
        match desk.rest.guild_member(server.id, one.face.id).await {
            Ok(member) => has_now(desk, server, &member.face, &member.roles, false).await?,
            Err(Fault::Gone) => has_now(desk, server, &one.face, &[], false).await?,
            // What is known has to do until they use the bot.
            Err(fault) => warn!(%fault, who = %one.face.name, "somebody of the staff could not be asked after"),
        }
    }
    Ok(())
}

/// Asks Discord until it answers; none if it never will.
async fn patiently<T, F: Future<Output = Result<T, Fault>>>(desk: &Desk, call: impl Fn() -> F) -> Option<T> {
    for attempts in 0.. {
        match call().await {
            Ok(answer) => return Some(answer),
            Err(fault) => {
                warn!(%fault, "the server's members could not be listed");
                desk.clock.sleep(perform::pause(&fault.into(), attempts)?).await;
            }
        }
    }
    None
}

async fn compare_all(desk: &Arc<Desk>, server: &Server) -> Result<(), store::Fault> {
    for ticket in perform::patiently(desk, || desk.store.open_tickets(server.id)).await? {
        if let Some(kind) = server.kind(&ticket.kind) {
            compare(desk, server, kind, &ticket).await?;
        }
    }
    Ok(())
}

async fn compare(desk: &Arc<Desk>, server: &Server, kind: &TicketType, ticket: &Ticket) -> Result<(), store::Fault> {
    if ticket.thread.is_none() {
        return Ok(());
    }
    let (comes, goes) = perform::patiently(desk, || seats::differences(desk, server, kind, ticket)).await?;
    for user in goes {
        let event = Event::StaffLost { ticket: ticket.id, user };
        perform::patiently(desk, || desk.attempt(&event)).await?;
    }
    if !comes.is_empty() && one_by_one(desk, kind) {
        let event = Event::StaffChanged { ticket: ticket.id, former: Vec::new(), seats: true };
        perform::patiently(desk, || desk.attempt(&event)).await?;
    }
    Ok(())
}

/// Whether the staff of a type are brought in one by one: without the Server Members Intent it is not known who they are.
pub(super) fn one_by_one(desk: &Desk, kind: &TicketType) -> bool {
    kind.staff_access == StaffAccess::Members && desk.identity.hears_of_members
}

/// New definitions are in force: whom they no longer name goes out, whom they name comes in. Returns at once.
pub(super) fn follow(desk: &Arc<Desk>, before: &Set, now: &Set) {
    for (guild, server) in &now.servers {
        let Some(old) = before.servers.get(guild).filter(|_| desk.guilds.has(*guild)) else { continue };
        let changed: Vec<(TypeId, Vec<RoleId>)> = (server.types.iter())
            .filter_map(|kind| Some((kind.id.clone(), former(old, server, old.kind(&kind.id)?, kind)?)))
            .collect();
        if changed.is_empty() {
            continue;
        }
        let (following, guild) = (desk.clone(), *guild);
        desk.spawn(async move {
            if let Err(fault) = let_go(&following, guild, &changed).await {
                error!(%fault, "those who are staff no longer may still be in the threads of tickets");
            }
            reconcile(&following, guild).await;
        });
    }
}

/// The roles that handled a type and no longer do; nothing where its staff are as they were.
fn former(old: &Server, new: &Server, before: &TicketType, now: &TicketType) -> Option<Vec<RoleId>> {
    let same =
        before.staff == now.staff && old.maintainers == new.maintainers && before.staff_access == now.staff_access;
    let handled = before.staff.iter().chain(&old.maintainers);
    let gone = handled.filter(|role| !now.staff.contains(role) && !new.maintainers.contains(role));
    (!same).then(|| gone.copied().collect())
}

async fn let_go(desk: &Arc<Desk>, guild: GuildId, changed: &[(TypeId, Vec<RoleId>)]) -> Result<(), store::Fault> {
    for ticket in perform::patiently(desk, || desk.store.open_tickets(guild)).await? {
        let former = changed.iter().find(|(kind, _)| *kind == ticket.kind).map(|(_, former)| former.clone());
        if let Some(former) = former.filter(|former| !former.is_empty()) {
            let event = Event::StaffChanged { ticket: ticket.id, former, seats: false };
            perform::patiently(desk, || desk.attempt(&event)).await?;
        }
    }
    Ok(())
}
