//! Discord's permissions: which there are for us, and who has which where.
//!
//! Bits are a plain `u64`, since serenity's type drops those above bit 50. The algorithm is Discord's, step by step:
//! <https://docs.discord.com/developers/topics/permissions#permission-overwrites>.

use crate::domain::ids::{GuildId, RoleId, UserId};

/// A permission that the bot, or a member of a ticket, needs somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Permission {
    /// See the channel; without it nothing else counts.
    ViewChannel,
    /// Write in a channel; it means nothing in threads.
    SendMessages,
    /// Have embeds shown.
    EmbedLinks,
    /// Attach files.
    AttachFiles,
    /// Read what was written before.
    ReadMessageHistory,
    /// Mention roles that are not mentionable by all.
    MentionEveryone,
    /// Delete others' messages.
    ManageMessages,
    /// Lock, archive and delete threads, and see all private ones.
    ManageThreads,
    /// Make private threads.
    CreatePrivateThreads,
    /// Write in threads.
    SendMessagesInThreads,
    /// Give and take roles that stand below one's own.
    ManageRoles,
    /// Pin messages.
    PinMessages,
}

/// Everything, always.
const ADMINISTRATOR: u64 = 1 << 3;

impl Permission {
    /// Its bit.
    pub const fn bit(self) -> u64 {
        match self {
            Self::ViewChannel => 1 << 10,
            Self::SendMessages => 1 << 11,
            Self::ManageMessages => 1 << 13,
            Self::EmbedLinks => 1 << 14,
            Self::AttachFiles => 1 << 15,
            Self::ReadMessageHistory => 1 << 16,
            Self::MentionEveryone => 1 << 17,
            Self::ManageRoles => 1 << 28,
            Self::ManageThreads => 1 << 34,
            Self::CreatePrivateThreads => 1 << 36,
            Self::SendMessagesInThreads => 1 << 38,
            Self::PinMessages => 1 << 51,
        }
    }

    /// Its name in Discord's channel settings.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ViewChannel => "View Channel",
            Self::SendMessages => "Send Messages",
            Self::ManageMessages => "Manage Messages",
            Self::EmbedLinks => "Embed Links",
            Self::AttachFiles => "Attach Files",
            Self::ReadMessageHistory => "Read Message History",
            Self::MentionEveryone => "Mention @everyone, @here, and All Roles",
            Self::ManageRoles => "Manage Roles",
            Self::ManageThreads => "Manage Threads",
            Self::CreatePrivateThreads => "Create Private Threads",
            Self::SendMessagesInThreads => "Send Messages in Threads",
            Self::PinMessages => "Pin Messages",
        }
    }
}

/// Whom an overwrite of a channel is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum For {
    /// All who have a role; `@everyone` is the role with the server's own id.
    Role(RoleId),
    /// One member.
    Member(UserId),
}

/// What a channel changes for somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overwrite {
    /// For whom.
    pub whom: For,
    /// What it gives.
    pub allow: u64,
    /// What it takes.
    pub deny: u64,
}

/// A member of a server, as far as permissions go.
#[derive(Debug, Clone, Copy)]
pub struct Member<'a> {
    /// The server.
    pub guild: GuildId,
    /// Its owner.
    pub owner: UserId,
    /// The member.
    pub user: UserId,
    /// The member's roles, without `@everyone`.
    pub roles: &'a [RoleId],
}

/// What a member may in the whole server. `bits_of` tells a role's permissions; a role that is gone has none.
pub fn in_server(member: Member<'_>, bits_of: impl Fn(RoleId) -> u64) -> u64 {
    if member.user == member.owner {
        return u64::MAX;
    }
    let everyone = RoleId(member.guild.0);
    let base = member.roles.iter().fold(bits_of(everyone), |bits, role| bits | bits_of(*role));
    if base & ADMINISTRATOR != 0 { u64::MAX } else { base }
}

/// What a member with `base` permissions in the server has by a channel's overwrites. That nothing counts without View
/// Channel is left to the caller, who is to name what must be granted.
pub fn in_channel(member: Member<'_>, base: u64, overwrites: &[Overwrite]) -> u64 {
    if base & ADMINISTRATOR != 0 {
        return u64::MAX;
    }
    let everyone = RoleId(member.guild.0);
    let mut bits = base;
    for overwrite in overwrites.iter().filter(|overwrite| overwrite.whom == For::Role(everyone)) {
        bits = (bits & !overwrite.deny) | overwrite.allow;
    }
    let (mut allow, mut deny) = (0, 0);
    for overwrite in overwrites {
        if matches!(overwrite.whom, For::Role(role) if role != everyone && member.roles.contains(&role)) {
            allow |= overwrite.allow;
            deny |= overwrite.deny;
        }
    }
    bits = (bits & !deny) | allow;
    for overwrite in overwrites.iter().filter(|overwrite| overwrite.whom == For::Member(member.user)) {
        bits = (bits & !overwrite.deny) | overwrite.allow;
    }
    bits
}

/// Which of `wanted` are missing in `bits`, by name. A missing View Channel is named even if nobody asked, since the
/// others are worth nothing without it.
pub fn missing(bits: u64, wanted: &[Permission]) -> Vec<&'static str> {
    let unseen = bits & Permission::ViewChannel.bit() == 0 && !wanted.contains(&Permission::ViewChannel);
    let view = unseen.then_some(Permission::ViewChannel);
    view.into_iter().chain(wanted.iter().copied().filter(|wish| bits & wish.bit() == 0)).map(Permission::name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const GUILD: GuildId = GuildId(1);
    const EVERYONE: RoleId = RoleId(1);
    const STAFF: RoleId = RoleId(10);
    const MUTED: RoleId = RoleId(11);
    const OWNER: UserId = UserId(100);
    const ANNA: UserId = UserId(101);

    const VIEW: u64 = 1 << 10;
    const SEND: u64 = 1 << 11;
    const THREADS: u64 = 1 << 34;
    const PIN: u64 = 1 << 51;

    /// What `user` with `roles` has, where `server` gives bits to roles and `channel` overwrites.
    fn bits(user: UserId, roles: &[RoleId], server: &[(RoleId, u64)], channel: &[(For, u64, u64)]) -> u64 {
        let member = Member { guild: GUILD, owner: OWNER, user, roles };
        let of = |role| server.iter().find(|(id, _)| *id == role).map_or(0, |(_, bits)| *bits);
        let overwrites: Vec<_> =
            channel.iter().map(|(whom, allow, deny)| Overwrite { whom: *whom, allow: *allow, deny: *deny }).collect();
        in_channel(member, in_server(member, of), &overwrites)
    }

    #[test]
    fn the_owner_has_everything_whatever_is_denied() {
        assert_eq!(bits(OWNER, &[], &[], &[(For::Role(EVERYONE), 0, VIEW)]), u64::MAX);
    }

    #[test]
    fn an_administrator_has_everything_whatever_is_denied() {
        let server = [(STAFF, ADMINISTRATOR)];
        assert_eq!(bits(ANNA, &[STAFF], &server, &[(For::Member(ANNA), 0, VIEW)]), u64::MAX);
    }

    #[test]
    fn roles_add_to_everyones() {
        assert_eq!(bits(ANNA, &[STAFF], &[(EVERYONE, VIEW), (STAFF, PIN), (MUTED, SEND)], &[]), VIEW | PIN);
    }

    #[test]
    fn a_role_that_is_gone_gives_nothing() {
        assert_eq!(bits(ANNA, &[RoleId(99)], &[(EVERYONE, VIEW)], &[]), VIEW);
    }

    #[test]
    fn everyones_overwrite_comes_before_the_roles() {
        let channel = [(For::Role(STAFF), VIEW, 0), (For::Role(EVERYONE), 0, VIEW)];
        assert_eq!(bits(ANNA, &[STAFF], &[(EVERYONE, VIEW)], &channel), VIEW);
        assert_eq!(bits(ANNA, &[], &[(EVERYONE, VIEW)], &channel), 0);
    }

    #[test]
    fn one_roles_grant_beats_anothers_denial() {
        let channel = [(For::Role(STAFF), SEND, 0), (For::Role(MUTED), 0, SEND)];
        for roles in [[STAFF, MUTED], [MUTED, STAFF]] {
            assert_eq!(bits(ANNA, &roles, &[(EVERYONE, VIEW | SEND)], &channel), VIEW | SEND);
        }
        assert_eq!(bits(ANNA, &[MUTED], &[(EVERYONE, VIEW | SEND)], &channel), VIEW);
    }

    #[test]
    fn the_members_own_overwrite_comes_last() {
        let channel = [(For::Member(ANNA), THREADS, SEND), (For::Role(STAFF), SEND, THREADS)];
        assert_eq!(bits(ANNA, &[STAFF], &[(EVERYONE, VIEW)], &channel), VIEW | THREADS);
    }

    #[test]
    fn anothers_overwrite_means_nothing() {
        assert_eq!(bits(ANNA, &[], &[(EVERYONE, VIEW)], &[(For::Member(OWNER), 0, VIEW)]), VIEW);
    }

    #[test]
    fn administrator_by_an_overwrite_is_none() {
        assert_eq!(
            bits(ANNA, &[], &[(EVERYONE, VIEW)], &[(For::Member(ANNA), ADMINISTRATOR, 0)]),
            VIEW | ADMINISTRATOR
        );
    }

    #[test]
    fn what_is_missing_is_named_as_in_the_settings() {
        let wanted = [Permission::ViewChannel, Permission::ManageThreads, Permission::PinMessages];
        assert_eq!(missing(VIEW, &wanted), ["Manage Threads", "Pin Messages"]);
        assert_eq!(missing(VIEW | THREADS | PIN, &wanted), [""; 0]);
        assert_eq!(missing(SEND, &[Permission::SendMessages]), ["View Channel"]);
    }

    #[test]
    fn bits_are_discords() {
        let minimum = [
            Permission::ViewChannel,
            Permission::SendMessages,
            Permission::EmbedLinks,
            Permission::AttachFiles,
            Permission::ReadMessageHistory,
            Permission::CreatePrivateThreads,
            Permission::SendMessagesInThreads,
            Permission::ManageThreads,
        ];
        let sum = |list: &[Permission]| list.iter().fold(0, |bits, permission| bits | permission.bit());
        assert_eq!(sum(&minimum), 360_777_370_624);
        let more = [Permission::MentionEveryone, Permission::PinMessages];
        assert_eq!(sum(&minimum) | sum(&more), 2_252_160_591_186_944);
        assert_eq!(sum(&minimum) | sum(&more) | Permission::ManageMessages.bit(), 2_252_160_591_195_136);
    }
}
