//! Which permissions the bot and a member need, and where. Threads follow the permissions of the channel that holds them.

use crate::discord::guilds::Guilds;
use crate::discord::permission::Permission;
use crate::domain::ids::{ApplicationId, ChannelId, GuildId};
use crate::domain::plan::{Deed, View};

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
        Deed::Post { .. } => FOR_THREADS,
        Deed::MakeThread | Deed::AddMember { .. } | Deed::AddStaff | Deed::Archive | Deed::ReadThread => FOR_THREADS,
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

/// The address that invites the bot with just what it needs.
pub fn invite_link(application: ApplicationId) -> String {
    let permissions = EVERYWHERE.iter().fold(0, |bits, permission| bits | permission.bit());
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
        assert!(
            invite_link(ApplicationId(7))
                .ends_with("client_id=7&scope=bot%20applications.commands&permissions=360777501696")
        );
    }
}
