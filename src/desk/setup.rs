//! Whether a server is as its definitions need it: roles and channels that exist, of the right kind, and permissions.
//!
//! A look costs no call to Discord, since the gateway has told everything, and is taken whenever something changed. What is
//! wrong is told once, before a ticket fails of it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use tracing::warn;

use super::{Desk, log, needed, roles};
use crate::definitions::set::{Server, StaffAccess, TicketType};
use crate::discord::guilds::Guilds;
use crate::discord::permission::Permission;
use crate::domain::chore::Chore;
use crate::domain::ids::{ChannelId, GuildId, RoleId, UserId};
use crate::domain::unfit::Unfit;
use crate::phrases::{self, Words};
use crate::render::LogLine;

/// Tells what has become wrong since the last look at a server.
pub(super) fn look(desk: &Arc<Desk>, guild: GuildId) {
    let set = desk.live.current();
    let Some(server) = set.servers.get(&guild).filter(|_| desk.guilds.has(guild)) else { return };
    let news = desk.upkeep.news_of(guild, unfit(server, &desk.guilds, desk.identity.hears_of_members));
    for one in &news {
        warn!(%guild, "{}", phrases::log::unfit(one, Words::ENGLISH));
    }
    if !news.is_empty() {
        log::post(desk, guild, LogLine::Unfit(&news));
    }
}

/// What is wrong with a server under other definitions that is not wrong now.
pub(super) fn worse(desk: &Desk, now: &Server, then: &Server, words: Words<'_>) -> Vec<String> {
    if !desk.guilds.has(now.id) {
        return Vec::new();
    }
    let before = unfit(now, &desk.guilds, desk.identity.hears_of_members);
    let new = unfit(then, &desk.guilds, desk.identity.hears_of_members).into_iter().filter(|one| !before.contains(one));
    new.map(|one| phrases::log::unfit(&one, words)).collect()
}

/// Everything in a server that is not as its definitions need it.
fn unfit(server: &Server, guilds: &Guilds, lists_members: bool) -> Vec<Unfit> {
    let gone = server.roles.iter().filter(|(_, role)| !guilds.has_role(server.id, **role));
    let mut found: Vec<Unfit> = gone.map(|(name, role)| Unfit::NoRole { name: name.clone(), role: *role }).collect();
    for (channel, permissions, to) in uses(server) {
        if !guilds.has_channel(server.id, channel) {
            found.push(Unfit::NoChannel { channel, to });
            continue;
        }
        let permissions = guilds.bot_lacks(server.id, channel, permissions);
        if !permissions.is_empty() {
            found.push(Unfit::Lacks { permissions, channel, to });
        }
    }
    let given = roles::changed_by(server.types.iter().map(|kind| &**kind));
    found.extend(needed::out_of_reach(guilds, server.id, &given));
    for channel in parents(server) {
        if !guilds.has_channel(server.id, channel) {
            continue;
        }
        if !guilds.holds_private_threads(server.id, channel) {
            found.push(Unfit::NoThreads(channel));
        }
    }
    for (channel, roles) in mentioned(server) {
        if !guilds.has_channel(server.id, channel) {
            continue;
        }
        let deaf = |role: &RoleId| guilds.has_role(server.id, *role) && !guilds.is_mentionable(server.id, *role);
        let roles: Vec<RoleId> = roles.into_iter().filter(deaf).collect();
        let permissions = guilds.bot_lacks(server.id, channel, &[Permission::MentionEveryone]);
        if !permissions.is_empty() && !roles.is_empty() {
            found.push(Unfit::NotMentionable { roles, permissions, channel });
        }
    }
    found.extend(unseeing(server, guilds));
    let members = |kind: &&Arc<TicketType>| kind.enabled && kind.staff_access == StaffAccess::Members;
    let types: Vec<String> = server.types.iter().filter(members).map(|kind| kind.name.clone()).collect();
    if !lists_members && !types.is_empty() {
        found.push(Unfit::NoMemberList { types });
    }
    found
}

/// The staff roles whose people would not see tickets: a role is looked at by itself, since nothing is known of who has
/// which others.
fn unseeing(server: &Server, guilds: &Guilds) -> Vec<Unfit> {
    let mut found: BTreeMap<(ChannelId, RoleId, Vec<&'static str>), Vec<String>> = BTreeMap::new();
    for kind in server.types.iter().filter(|kind| kind.enabled) {
        let (channel, wanted) = (kind.thread.parent, needed::for_staff(kind.staff_access));
        for role in kind.staff.iter().filter(|role| guilds.has_role(server.id, **role)) {
            // Nobody's id: no overwrite is for them, and they own nothing.
            let lacks = guilds.member_lacks(server.id, channel, UserId(0), &[*role], wanted);
            if !lacks.is_empty() {
                found.entry((channel, *role, lacks)).or_default().push(kind.name.clone());
            }
        }
    }
    let unfit = |((channel, role, permissions), types)| Unfit::StaffLack { role, permissions, channel, types };
    found.into_iter().map(unfit).collect()
}

/// Each channel that the bot uses, with the permissions and what for.
fn uses(server: &Server) -> Vec<(ChannelId, &'static [Permission], Chore)> {
    let panels = server.panels.iter().map(|panel| (panel.channel, needed::TO_POST, Chore::PostPanel(panel.id.clone())));
    let named = |channel: Option<ChannelId>, permissions, to| channel.map(|at| (at, permissions, to));
    let alerts = server.alerts != server.log && server.types.iter().any(|kind| kind.timing.alerts.is_some());
    let rest = [
        named(server.list, needed::TO_POST, Chore::PostCards),
        named(server.histories, needed::TO_POST_FILES, Chore::PostRecords),
        named(server.log, needed::TO_POST_FILES, Chore::Tell),
        named(server.alerts.filter(|_| alerts), needed::TO_POST, Chore::TellAlerts),
    ];
    let threads = parents(server).into_iter().map(|at| (at, needed::FOR_THREADS, Chore::MakeThreads));
    panels.chain(rest.into_iter().flatten()).chain(threads).collect()
}

/// Each channel that is to hold tickets' threads.
fn parents(server: &Server) -> BTreeSet<ChannelId> {
    server.types.iter().filter(|kind| kind.enabled).map(|kind| kind.thread.parent).collect()
}

/// Each channel in which, or in whose threads, roles are mentioned, with those.
fn mentioned(server: &Server) -> BTreeMap<ChannelId, Vec<RoleId>> {
    let mut mentioned: BTreeMap<ChannelId, Vec<RoleId>> = BTreeMap::new();
    for kind in server.types.iter().filter(|kind| kind.enabled) {
        let of_positions = kind.positions.iter().flat_map(|positions| &positions.choices);
        let of_positions = of_positions.flat_map(|position| position.notify.iter().flatten());
        let notified = kind.notify.iter().chain(of_positions).copied();
        if kind.staff_access.brings_in() {
            mentioned.entry(kind.thread.parent).or_default().extend(kind.staff.iter().copied().chain(notified));
        } else if let Some(list) = server.list {
            mentioned.entry(list).or_default().extend(notified);
        }
    }
    mentioned.values_mut().for_each(|roles| {
        roles.sort();
        roles.dedup();
    });
    mentioned
}
