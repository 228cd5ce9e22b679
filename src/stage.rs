//! Sets the stage for the sandbox: a Discord server with the roles and channels that a set of definitions names, and a
//! few people to play with. The demo, the tests and the benchmarks begin here.

use std::collections::{BTreeMap, BTreeSet};

use crate::definitions::set::{Server, Set};
use crate::sandbox::{Blueprint, BotPlan, ChannelPlan, GuildPlan, PersonPlan, RolePlan, permission};

/// The application that the bot belongs to on the stage.
const APPLICATION: u64 = 1_100_000_000_000_000_900;
/// The bot's user, and the role that came with it.
pub const BOT: u64 = 1_100_000_000_000_000_901;
/// What the sandbox takes for a token: worth nothing anywhere else.
pub const TOKEN: &str = "MTEwMDAwMDAwMDAwMDAwMDkwMQ.sandbox.only";

/// A member without any role.
pub const MIA: u64 = 1_100_000_000_000_000_801;
/// Another member without any role.
pub const LEO: u64 = 1_100_000_000_000_000_802;
/// Staff: has every role that handles tickets.
pub const SAM: u64 = 1_100_000_000_000_000_803;
/// A maintainer.
pub const MAX: u64 = 1_100_000_000_000_000_804;
/// The owner of the server, who takes no part.
const OWNER: u64 = 1_100_000_000_000_000_800;
/// A channel for everything else, which the definitions do not name.
pub const GENERAL: u64 = 1_100_000_000_000_000_700;

const COLOURS: [u32; 6] = [0x1A_BC_9C, 0x34_98_DB, 0xE9_1E_63, 0xF1_C4_0F, 0x9B_59_B6, 0xE6_7E_22];

/// The stage for every server of a set.
pub fn set(set: &Set) -> Blueprint {
    Blueprint {
        application_id: APPLICATION,
        bot: BotPlan { id: BOT, name: "Frontdesk".to_owned(), token: TOKEN.to_owned() },
        message_content: true,
        guild_members: false,
        guilds: set.servers.values().map(|server| guild(server)).collect(),
    }
}

fn guild(server: &Server) -> GuildPlan {
    let staff: BTreeSet<u64> = server.types.iter().flat_map(|kind| &kind.staff).map(|role| role.0).collect();
    let maintainers: BTreeSet<u64> = server.maintainers.iter().map(|role| role.0).collect();
    let team: Vec<u64> = staff.union(&maintainers).copied().collect();
    let mut plan = GuildPlan::new(server.id.0, "Harbour", OWNER);
    plan.bot_role = BOT;
    plan.roles = roles(server);
    if server.changes_roles() {
        plan.bot_permissions |= permission::MANAGE_ROLES;
    }
    plan.channels = channels(server, &team);
    let of = |roles: &BTreeSet<u64>| roles.iter().copied().collect::<Vec<_>>();
    plan.people = vec![
        PersonPlan::new(MIA, "mia", "Mia", &[]),
        PersonPlan::new(LEO, "leo", "Leo", &[]),
        PersonPlan::new(SAM, "sam", "Sam", &of(&staff)),
        PersonPlan::new(MAX, "max", "Max", &of(&maintainers)),
    ];
    plan
}

/// A role for each id; of two names for one role, the first.
fn roles(server: &Server) -> Vec<RolePlan> {
    let mut names = BTreeMap::new();
    for (name, role) in &server.roles {
        names.entry(role.0).or_insert(name);
    }
    let named = names.into_iter().zip(COLOURS.into_iter().cycle());
    named.map(|((id, name), colour)| RolePlan { colour, ..RolePlan::new(id, name) }).collect()
}

/// Everybody reads where panels stand; only the team sees and writes in lists, histories, the log and the rest.
fn channels(server: &Server, team: &[u64]) -> Vec<ChannelPlan> {
    let with_threads = server.types.iter().map(|kind| kind.thread.parent.0);
    let public: BTreeSet<u64> = server.panels.iter().map(|panel| panel.channel.0).chain(with_threads).collect();
    let mut names = BTreeMap::new();
    for (name, channel) in &server.channels {
        names.entry(channel.0).or_insert(name);
    }
    let plan = |(id, name): (u64, &String)| {
        let channel = ChannelPlan::text(id, name);
        if public.contains(&id) {
            channel.read_only(server.id.0, BOT)
        } else {
            channel.only_for(server.id.0, team, &[BOT])
        }
    };
    let general = ChannelPlan::text(GENERAL, "general");
    std::iter::once(general).chain(names.into_iter().map(plan)).collect()
}
