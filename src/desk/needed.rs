//! Which permissions the bot and a member need, and where. Threads follow the permissions of the channel that holds them.

use crate::definitions::set::StaffAccess;
use crate::discord::guilds::Guilds;
use crate::discord::permission::Permission;
use crate::domain::ids::{ApplicationId, ChannelId, GuildId, RoleId};
use crate::domain::plan::{Deed, View};
use crate::domain::unfit::Unfit;

/// The bot, in a channel that holds tickets' threads: to make, fill, lock and archive them.
pub(super) const FOR_THREADS: &[Permission] = &[
    Permission::ViewChannel,
    Permission::CreatePrivateThreads,
    Permission::SendMessagesInThreads,
    Permission::EmbedLinks,
    Permission::ReadMessageHistory,
    Permission::ManageThreads,
];

/// A member, in a channel that holds tickets' threads: to see and answer in their own, and to read it again later.
pub(super) const FOR_A_MEMBER: &[Permission] =
    &[Permission::ViewChannel, Permission::SendMessagesInThreads, Permission::ReadMessageHistory];

/// Those who see every thread of such a channel without being brought into it.
const FOR_A_MODERATOR: &[Permission] = &[
    Permission::ViewChannel,
    Permission::SendMessagesInThreads,
    Permission::ReadMessageHistory,
    Permission::ManageThreads,
];

/// A staff role, in a channel that holds tickets' threads.
pub(super) fn for_staff(access: StaffAccess) -> &'static [Permission] {
    if access == StaffAccess::Moderators { FOR_A_MODERATOR } else { FOR_A_MEMBER }
}

/// The bot, where panels and cards stand. It reads what it posted before, so that nothing stands there twice.
pub(super) const TO_POST: &[Permission] =
    &[Permission::ViewChannel, Permission::SendMessages, Permission::EmbedLinks, Permission::ReadMessageHistory];

/// The bot, where records and log lines stand.
pub(super) const TO_POST_FILES: &[Permission] = &[
    Permission::ViewChannel,
    Permission::SendMessages,
    Permission::EmbedLinks,
    Permission::ReadMessageHistory,
    Permission::AttachFiles,
];

/// The bot, in a channel that holds tickets' threads: to read what was said in them.
pub(super) const TO_READ: &[Permission] = &[Permission::ViewChannel, Permission::ReadMessageHistory];

/// The bot, for an effect.
pub(super) fn by(deed: &Deed) -> &'static [Permission] {
    match deed {
        Deed::Post { view: View::Card } | Deed::Refresh { .. } | Deed::Delete { .. } | Deed::Alert { .. } => TO_POST,
        Deed::Post { view: View::Record } => TO_POST_FILES,
        Deed::Post { .. } | Deed::Reply { .. } => FOR_THREADS,
        // Where it needs anything, it needs it in the whole server.
        Deed::SettleRoles => &[],
        // A direct message is the member's to allow.
        Deed::AskFeedback | Deed::SendRecord => &[],
        Deed::MakeThread
        | Deed::AddMember { .. }
        | Deed::RemoveMember { .. }
        | Deed::AddStaff
        | Deed::SeatStaff
        | Deed::AddStaffBy { .. }
        | Deed::RemoveStaff { .. }
        | Deed::Rename { .. }
        | Deed::Unarchive
        | Deed::Archive
        | Deed::ReadThread => FOR_THREADS,
    }
}

/// What the bot lacks of `wanted` in a channel where it was refused something. A channel that Discord does not tell it of is
/// one that it may not see.
pub(super) fn missing(guilds: &Guilds, guild: GuildId, channel: ChannelId, wanted: &[Permission]) -> Vec<&'static str> {
    if guilds.has_channel(guild, channel) {
        guilds.bot_lacks(guild, channel, wanted)
    } else {
        vec![Permission::ViewChannel.name()]
    }
}

/// What keeps the bot from giving and taking these roles.
pub(super) fn out_of_reach(guilds: &Guilds, guild: GuildId, roles: &[RoleId]) -> Option<Unfit> {
    let (lacks_permission, above) = guilds.roles_out_of_reach(guild, roles);
    let found = !roles.is_empty() && (lacks_permission || !above.is_empty());
    found.then_some(Unfit::RolesOutOfReach { lacks_permission, above })
}

/// Everything that the bot needs anywhere: what it is invited with. Mentioning roles is for those under `notify` that not
/// everybody may mention.
const EVERYWHERE: &[Permission] = &[
    Permission::ViewChannel,
    Permission::SendMessages,
    Permission::EmbedLinks,
    Permission::AttachFiles,
    Permission::ReadMessageHistory,
    Permission::MentionEveryone,
    Permission::ManageThreads,
    Permission::CreatePrivateThreads,
    Permission::SendMessagesInThreads,
];

/// The address that invites the bot with just what it needs; for decisions that give or take roles it needs more.
pub fn invite_link(application: ApplicationId, with_roles: bool) -> String {
    let for_roles = with_roles.then_some(&Permission::ManageRoles);
    let permissions = EVERYWHERE.iter().chain(for_roles).fold(0, |bits, permission| bits | permission.bit());
    format!(
        "https://discord.com/oauth2/authorize?client_id={application}&scope=bot%20applications.commands&permissions={permissions}"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_invite_has_every_permission_that_anything_needs_and_no_more_than_nine() {
        let anywhere = [FOR_THREADS, TO_POST, TO_POST_FILES].concat();
        assert!(anywhere.iter().all(|permission| EVERYWHERE.contains(permission)));
        let ends = |with_roles, permissions: &str| {
            let end = format!("client_id=7&scope=bot%20applications.commands&permissions={permissions}");
            assert!(invite_link(ApplicationId(7), with_roles).ends_with(&end));
        };
        ends(false, "360777501696");
        ends(true, "361045937152");
    }
}
