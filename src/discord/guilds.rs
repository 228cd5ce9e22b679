//! What the bot knows about the servers it is in: names, owner, roles, channels with their overwrites, active threads and
//! the bot's own roles. No members and no messages.
//!
//! It is fed by the gateway alone ([`feed`]) and is as old as its last event. It answers "who may what where" and "what is
//! this id" without a call; about a server that has not arrived it claims nothing is missing, and Discord decides.

mod feed;

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use super::permission::{self, Member, Overwrite, Permission};
use crate::domain::ids::{ChannelId, GuildId, RoleId, UserId};

/// The servers. Clones share them.
#[derive(Debug, Clone, Default)]
pub struct Guilds {
    known: Arc<RwLock<Known>>,
}

/// What became known of a server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// Its whole state arrived: a session began, the bot was invited, or an outage is over.
    Arrived,
    /// Its name, roles or channels, or the bot's own roles changed.
    Changed,
    /// It is out of reach: an outage, or the bot was removed.
    Gone,
}

#[derive(Debug, Default)]
struct Known {
    me: Option<UserId>,
    /// The servers that the bot is in, those included whose state has not arrived.
    joined: HashSet<GuildId>,
    guilds: HashMap<GuildId, Guild>,
}

#[derive(Debug)]
struct Guild {
    name: String,
    owner: UserId,
    roles: HashMap<RoleId, Role>,
    channels: HashMap<ChannelId, Channel>,
    /// Active threads, each with the channel that holds it.
    threads: HashMap<ChannelId, Thread>,
    own_roles: Vec<RoleId>,
}

#[derive(Debug)]
struct Role {
    name: String,
    permissions: u64,
    mentionable: bool,
    position: i64,
}

#[derive(Debug)]
struct Channel {
    kind: u8,
    overwrites: Vec<Overwrite>,
}

#[derive(Debug)]
struct Thread {
    kind: u8,
    parent: Option<ChannelId>,
    /// Who made it.
    owner: Option<UserId>,
}

/// Discord's type of an ordinary text channel, the only one that holds private threads.
const TEXT: u8 = 0;
/// Discord's type of a private thread.
const PRIVATE_THREAD: u8 = 12;

impl Guilds {
    /// Knows nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether the bot is in a server; its state may still be on the way.
    pub fn is_in(&self, guild: GuildId) -> bool {
        self.read().joined.contains(&guild)
    }

    /// Whether the server's state has arrived.
    pub fn has(&self, guild: GuildId) -> bool {
        self.read().guilds.contains_key(&guild)
    }

    /// Which of `wanted` the bot lacks in a channel, or in the channel that holds a thread, by their names in Discord's
    /// settings.
    pub fn bot_lacks(&self, guild: GuildId, channel: ChannelId, wanted: &[Permission]) -> Vec<&'static str> {
        let known = self.read();
        let (Some(me), Some(of)) = (known.me, known.guilds.get(&guild)) else { return Vec::new() };
        of.lacks(guild, channel, me, &of.own_roles, wanted)
    }

    /// Which of `wanted` a member with these roles lacks in a channel, or in the channel that holds a thread.
    pub fn member_lacks(
        &self,
        guild: GuildId,
        channel: ChannelId,
        user: UserId,
        roles: &[RoleId],
        wanted: &[Permission],
    ) -> Vec<&'static str> {
        self.look(guild, |of| of.lacks(guild, channel, user, roles, wanted)).unwrap_or_default()
    }

    /// Whether no ticket can have this place for its thread: it is a channel, or a thread that is public or that somebody
    /// else made. A place that is not known may be a ticket's, such as an archived thread.
    pub fn is_no_tickets(&self, guild: GuildId, place: ChannelId) -> bool {
        let known = self.read();
        let Some(of) = known.guilds.get(&guild) else { return false };
        let others = |thread: &Thread| {
            thread.kind != PRIVATE_THREAD || (thread.owner.is_some() && known.me.is_some() && thread.owner != known.me)
        };
        of.channels.contains_key(&place) || of.threads.get(&place).is_some_and(others)
    }

    /// Whether the server has this channel; threads do not count.
    pub fn has_channel(&self, guild: GuildId, channel: ChannelId) -> bool {
        self.look(guild, |of| of.channels.contains_key(&channel)).unwrap_or(false)
    }

    /// Whether the channel can hold private threads.
    pub fn holds_private_threads(&self, guild: GuildId, channel: ChannelId) -> bool {
        self.look(guild, |of| of.channels.get(&channel).is_some_and(|channel| channel.kind == TEXT)).unwrap_or(false)
    }

    /// Whether the server has this role.
    pub fn has_role(&self, guild: GuildId, role: RoleId) -> bool {
        self.look(guild, |of| of.roles.contains_key(&role)).unwrap_or(false)
    }

    /// Whether everybody may mention the role; if not, the bot needs [`Permission::MentionEveryone`] to.
    pub fn is_mentionable(&self, guild: GuildId, role: RoleId) -> bool {
        self.look(guild, |of| of.roles.get(&role).is_some_and(|role| role.mentionable)).unwrap_or(false)
    }

    /// Whether the bot lacks Manage Roles, and which of these roles do not stand below its own highest one: it can neither
    /// give nor take those. Roles that the server does not have are left out.
    pub fn roles_out_of_reach(&self, guild: GuildId, roles: &[RoleId]) -> (bool, Vec<RoleId>) {
        let known = self.read();
        let (Some(me), Some(of)) = (known.me, known.guilds.get(&guild)) else { return (false, Vec::new()) };
        let member = Member { guild, owner: of.owner, user: me, roles: &of.own_roles };
        let may = permission::in_server(member, |role| of.roles.get(&role).map_or(0, |role| role.permissions));
        // Of two roles at one height, the older one stands above.
        let height = |role: &RoleId| of.roles.get(role).map(|found| (found.position, std::cmp::Reverse(*role)));
        let own = of.own_roles.iter().filter_map(height).max();
        let above = roles.iter().filter(|role| height(role).is_some_and(|height| Some(height) >= own));
        (may & Permission::ManageRoles.bit() == 0, above.copied().collect())
    }

    /// The server's name.
    pub fn server_name(&self, guild: GuildId) -> Option<String> {
        self.look(guild, |of| of.name.clone())
    }

    /// A role's name.
    pub fn role_name(&self, guild: GuildId, role: RoleId) -> Option<String> {
        self.look(guild, |of| of.roles.get(&role).map(|role| role.name.clone()))?
    }

    fn look<T>(&self, guild: GuildId, see: impl FnOnce(&Guild) -> T) -> Option<T> {
        self.read().guilds.get(&guild).map(see)
    }

    fn read(&self) -> RwLockReadGuard<'_, Known> {
        self.known.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, Known> {
        self.known.write().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Guild {
    fn lacks(
        &self,
        guild: GuildId,
        channel: ChannelId,
        user: UserId,
        roles: &[RoleId],
        wanted: &[Permission],
    ) -> Vec<&'static str> {
        let holder = self.threads.get(&channel).and_then(|thread| thread.parent).unwrap_or(channel);
        let Some(holder) = self.channels.get(&holder) else { return Vec::new() };
        let member = Member { guild, owner: self.owner, user, roles };
        let base = permission::in_server(member, |role| self.roles.get(&role).map_or(0, |role| role.permissions));
        permission::missing(permission::in_channel(member, base, &holder.overwrites), wanted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    const GUILD: GuildId = GuildId(1);
    const ME: UserId = UserId(9);
    const HALL: ChannelId = ChannelId(20);
    const THREAD: ChannelId = ChannelId(30);
    const VIEW: Permission = Permission::ViewChannel;
    const MANAGE: Permission = Permission::ManageThreads;

    fn server() -> Value {
        json!({
            "id": "1", "name": "Gurus", "owner_id": "100", "unavailable": false, "member_count": 3,
            "roles": [
                {"id": "1", "name": "@everyone", "permissions": "1024", "mentionable": false, "position": 0},
                {"id": "10", "name": "Bot", "permissions": "17179869184", "mentionable": false, "position": 1},
                {"id": "11", "name": "Staff", "permissions": "0", "mentionable": true, "position": 2}
            ],
            "channels": [
                {"id": "20", "type": 0, "name": "open-a-ticket", "permission_overwrites": [
                    {"id": "1", "type": 0, "allow": "0", "deny": "1024"},
                    {"id": "11", "type": 0, "allow": "1024", "deny": "0"},
                    {"id": "9", "type": 1, "allow": "1024", "deny": "0"}]},
                {"id": "21", "type": 4, "name": "Tickets", "permission_overwrites": []}
            ],
            "threads": [{"id": "30", "type": 12, "name": "Bug #1", "parent_id": "20", "owner_id": "9"}],
            "members": [{"user": {"id": "9", "username": "frontdesk"}, "roles": ["10"], "joined_at": "2024-05-01T10:00:00+00:00"}]
        })
    }

    fn guilds(then: &[(&str, Value)]) -> Guilds {
        let guilds = Guilds::new();
        guilds.ready(ME, &[GUILD]);
        for (kind, data) in [("GUILD_CREATE", server())].iter().chain(then) {
            let news = match *kind {
                "GUILD_CREATE" => News::Arrived,
                "GUILD_DELETE" => News::Gone,
                _ => News::Changed,
            };
            assert_eq!(guilds.feed(kind, data).unwrap(), Some((GUILD, news)), "{kind}");
        }
        guilds
    }

    fn parent(guilds: &Guilds, thread: ChannelId) -> Option<ChannelId> {
        guilds.look(GUILD, |of| of.threads.get(&thread).and_then(|thread| thread.parent))?
    }

    #[test]
    fn what_is_said_in_others_threads_belongs_to_no_ticket() {
        let thread = |id: &str, kind: u8, owner: &str| {
            let thread =
                json!({"id": id, "guild_id": "1", "type": kind, "name": "x", "parent_id": "20", "owner_id": owner});
            ("THREAD_CREATE", thread)
        };
        let guilds = Guilds::new();
        guilds.ready(ME, &[GUILD]);
        let made = [("GUILD_CREATE", server()), thread("31", 11, "9"), thread("32", 12, "5"), thread("33", 12, "9")];
        for (kind, data) in &made {
            guilds.feed(kind, data).unwrap();
        }
        let others = [31, 32, 33, 34].map(|id| guilds.is_no_tickets(GUILD, ChannelId(id)));
        assert_eq!(others, [true, true, false, false]);
    }

    #[test]
    fn names_and_kinds_are_known() {
        let guilds = guilds(&[]);
        assert_eq!(guilds.server_name(GUILD).as_deref(), Some("Gurus"));
        assert_eq!(guilds.role_name(GUILD, RoleId(11)).as_deref(), Some("Staff"));
        assert!(guilds.is_no_tickets(GUILD, HALL) && !guilds.is_no_tickets(GUILD, THREAD));
        assert!(guilds.holds_private_threads(GUILD, HALL) && !guilds.holds_private_threads(GUILD, ChannelId(21)));
        assert!(guilds.is_mentionable(GUILD, RoleId(11)) && !guilds.is_mentionable(GUILD, RoleId(10)));
        assert!(!guilds.has_role(GUILD, RoleId(99)) && !guilds.has_channel(GuildId(2), HALL));
    }

    #[test]
    fn what_the_bot_lacks_follows_roles_and_overwrites() {
        let guilds = guilds(&[]);
        assert_eq!(guilds.bot_lacks(GUILD, HALL, &[VIEW, MANAGE]), [""; 0]);
        assert_eq!(guilds.bot_lacks(GUILD, THREAD, &[Permission::PinMessages]), ["Pin Messages"]);
        assert_eq!(guilds.member_lacks(GUILD, HALL, UserId(5), &[], &[VIEW]), ["View Channel"]);
        assert_eq!(guilds.member_lacks(GUILD, HALL, UserId(5), &[RoleId(11)], &[VIEW]), [""; 0]);
        assert_eq!(guilds.member_lacks(GUILD, HALL, UserId(100), &[], &[VIEW, MANAGE]), [""; 0]);
    }

    #[test]
    fn roles_out_of_reach_are_those_at_or_above_the_bots_own() {
        let reach =
            |then: &[(&str, Value)]| guilds(then).roles_out_of_reach(GUILD, &[RoleId(1), RoleId(11), RoleId(99)]);
        assert_eq!(reach(&[]), (true, vec![RoleId(11)]));
        let role = json!({"id": "10", "name": "Bot", "permissions": "268435456", "position": 3});
        assert_eq!(reach(&[("GUILD_ROLE_UPDATE", json!({"guild_id": "1", "role": role}))]), (false, vec![]));
    }

    #[test]
    fn of_an_unknown_server_nothing_is_claimed() {
        assert_eq!(Guilds::new().bot_lacks(GUILD, HALL, &[VIEW]), [""; 0]);
    }

    #[test]
    fn a_role_that_changes_changes_what_is_lacking() {
        let role =
            |permissions: &str| json!({"id": "10", "name": "Bot", "permissions": permissions, "mentionable": false});
        let weaker = [("GUILD_ROLE_UPDATE", json!({"guild_id": "1", "role": role("0")}))];
        assert_eq!(guilds(&weaker).bot_lacks(GUILD, HALL, &[MANAGE]), ["Manage Threads"]);
        let gone = [("GUILD_ROLE_DELETE", json!({"guild_id": "1", "role_id": "10"}))];
        assert_eq!(guilds(&gone).bot_lacks(GUILD, HALL, &[MANAGE]), ["Manage Threads"]);
        let taken =
            [("GUILD_MEMBER_UPDATE", json!({"guild_id": "1", "roles": [], "user": {"id": "9", "username": "f"}}))];
        assert_eq!(guilds(&taken).bot_lacks(GUILD, HALL, &[MANAGE]), ["Manage Threads"]);
    }

    #[test]
    fn another_members_change_is_nothing_to_us() {
        let other = json!({"guild_id": "1", "roles": [], "user": {"id": "5", "username": "anna"}});
        assert_eq!(guilds(&[]).feed("GUILD_MEMBER_UPDATE", &other).unwrap(), None);
    }

    #[test]
    fn channels_come_change_and_go() {
        let open = json!({"id": "20", "guild_id": "1", "type": 0, "name": "tickets", "permission_overwrites": []});
        let opened = guilds(&[("CHANNEL_UPDATE", open)]);
        assert_eq!(opened.member_lacks(GUILD, HALL, UserId(5), &[], &[VIEW]), [""; 0]);
        let gone = guilds(&[("CHANNEL_DELETE", json!({"id": "20", "guild_id": "1", "type": 0}))]);
        assert!(!gone.has_channel(GUILD, HALL));
        assert_eq!(parent(&gone, THREAD), None, "its threads go with it");
    }

    #[test]
    fn threads_come_and_go() {
        let thread = |more: Value| {
            let mut thread = json!({"id": "31", "guild_id": "1", "type": 12, "name": "new", "parent_id": "20"});
            thread.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            thread
        };
        let made = ("THREAD_CREATE", thread(json!({"newly_created": true})));
        let archived = ("THREAD_UPDATE", thread(json!({"thread_metadata": {"archived": true}})));
        let deleted = ("THREAD_DELETE", thread(json!({})));
        let there = |then: &[(&str, Value)]| {
            let guilds = Guilds::new();
            guilds.ready(ME, &[GUILD]);
            for (kind, data) in [("GUILD_CREATE", server())].iter().chain(then) {
                guilds.feed(kind, data).unwrap();
            }
            (parent(&guilds, ChannelId(31)), parent(&guilds, THREAD))
        };
        assert_eq!(there(std::slice::from_ref(&made)), (Some(HALL), Some(HALL)));
        assert_eq!(there(&[made.clone(), archived]), (None, Some(HALL)));
        assert_eq!(there(&[made.clone(), deleted]), (None, Some(HALL)));
        let sync = ("THREAD_LIST_SYNC", json!({"guild_id": "1", "channel_ids": ["20"], "threads": [made.1.clone()]}));
        assert_eq!(there(&[sync]), (Some(HALL), None));
    }

    #[test]
    fn an_outage_forgets_nothing_and_being_removed_everything() {
        let out = guilds(&[("GUILD_DELETE", json!({"id": "1", "unavailable": true}))]);
        assert!(out.has(GUILD) && out.is_in(GUILD));
        let removed = guilds(&[("GUILD_DELETE", json!({"id": "1"}))]);
        assert!(!removed.has(GUILD) && !removed.is_in(GUILD));
        removed.feed("GUILD_CREATE", &server()).unwrap();
        assert!(removed.is_in(GUILD));
    }

    #[test]
    fn a_new_session_forgets_the_servers_that_the_bot_was_removed_from_meanwhile() {
        let guilds = guilds(&[]);
        guilds.ready(ME, &[GUILD]);
        assert!(guilds.has(GUILD));
        guilds.ready(ME, &[]);
        assert!(!guilds.has(GUILD) && !guilds.is_in(GUILD));
    }

    #[test]
    fn a_server_that_is_away_is_waited_for() {
        let guilds = Guilds::new();
        assert_eq!(guilds.feed("GUILD_CREATE", &json!({"id": "1", "unavailable": true})).unwrap(), None);
        assert!(!guilds.has(GUILD));
        guilds.ready(ME, &[GUILD]);
        assert!(guilds.is_in(GUILD) && !guilds.has(GUILD));
    }

    #[test]
    fn a_renamed_server_keeps_its_channels() {
        let renamed = json!({"id": "1", "name": "New", "owner_id": "5", "roles": server()["roles"]});
        let guilds = guilds(&[("GUILD_UPDATE", renamed)]);
        assert_eq!(guilds.server_name(GUILD).as_deref(), Some("New"));
        assert!(guilds.has_channel(GUILD, HALL));
        assert_eq!(
            guilds.member_lacks(GUILD, HALL, UserId(5), &[], &[MANAGE]),
            [""; 0],
            "the new owner may everything"
        );
    }
}
