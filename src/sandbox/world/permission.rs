//! Who may do what where: Discord's permission bits and its documented algorithm.
//!
//! A thread has no overwrites of its own: everything is computed on its parent, and a private thread is then open only to
//! its members and to those who manage threads.

use super::channel::{Channel, Kind};
use super::{Id, World};
use crate::sandbox::blueprint::Whom;

macro_rules! bits {
    ($($name:ident = $bit:literal),* $(,)?) => {
        $(
            #[doc = concat!("Bit ", stringify!($bit), ".")]
            pub const $name: u64 = 1 << $bit;
        )*
    };
}

bits! {
    KICK_MEMBERS = 1, ADMINISTRATOR = 3, MANAGE_CHANNELS = 4, MANAGE_GUILD = 5, ADD_REACTIONS = 6, VIEW_AUDIT_LOG = 7,
    VIEW_CHANNEL = 10, SEND_MESSAGES = 11, MANAGE_MESSAGES = 13, EMBED_LINKS = 14, ATTACH_FILES = 15,
    READ_MESSAGE_HISTORY = 16, MENTION_EVERYONE = 17, MANAGE_ROLES = 28, USE_APPLICATION_COMMANDS = 31,
    MANAGE_THREADS = 34, CREATE_PUBLIC_THREADS = 35, CREATE_PRIVATE_THREADS = 36, SEND_MESSAGES_IN_THREADS = 38,
    MODERATE_MEMBERS = 40, PIN_MESSAGES = 51, BYPASS_SLOWMODE = 52,
}

/// Every bit that Discord has.
pub const ALL: u64 = (1 << 53) - 1;

/// The bits' names, for what is told to people.
pub fn name_of(bit: u64) -> &'static str {
    match bit {
        VIEW_CHANNEL => "View Channel",
        SEND_MESSAGES => "Send Messages",
        MANAGE_MESSAGES => "Manage Messages",
        MANAGE_CHANNELS => "Manage Channels",
        MANAGE_ROLES => "Manage Roles",
        READ_MESSAGE_HISTORY => "Read Message History",
        EMBED_LINKS => "Embed Links",
        ATTACH_FILES => "Attach Files",
        MANAGE_THREADS => "Manage Threads",
        CREATE_PRIVATE_THREADS => "Create Private Threads",
        CREATE_PUBLIC_THREADS => "Create Public Threads",
        SEND_MESSAGES_IN_THREADS => "Send Messages in Threads",
        PIN_MESSAGES => "Pin Messages",
        USE_APPLICATION_COMMANDS => "Use Application Commands",
        _ => "another permission",
    }
}

impl World {
    /// What somebody may do in a server, whatever the channel. Nothing if they are not in it.
    pub fn permissions_in_guild(&self, person: Id, guild: Id) -> u64 {
        let Some(guild) = self.guilds.get(&guild) else { return 0 };
        if guild.owner == person {
            return ALL;
        }
        let Some(member) = guild.members.get(&person) else { return 0 };
        let of_role = |role: &Id| guild.roles.get(role).map_or(0, |role| role.permissions);
        let base = member.roles.iter().fold(of_role(&guild.id), |all, role| all | of_role(role));
        if base & ADMINISTRATOR == 0 { base } else { ALL }
    }

    /// What somebody may do in a channel or thread, overwrites included.
    pub fn permissions_in(&self, person: Id, channel: &Channel) -> u64 {
        if let Some(recipient) = channel.recipient {
            return self.permissions_in_private(person, recipient);
        }
        let home = match channel.parent.filter(|_| channel.thread.is_some()) {
            Some(parent) => match self.channels.get(&parent) {
                Some(parent) => parent,
                None => return 0,
            },
            None => channel,
        };
        let base = self.permissions_in_guild(person, home.guild);
        let Some(member) = self.guilds.get(&home.guild).and_then(|guild| guild.members.get(&person)) else {
            return base;
        };
        if base == ALL {
            return ALL;
        }
        let mut allowed = base;
        let mut apply = |deny: u64, allow: u64| allowed = allowed & !deny | allow;
        let of = |whom: Whom| home.overwrites.iter().find(move |overwrite| overwrite.whom == whom);
        if let Some(everyone) = of(Whom::Role(home.guild)) {
            apply(everyone.deny, everyone.allow);
        }
        let theirs = member.roles.iter().filter_map(|role| of(Whom::Role(*role)));
        let (deny, allow) = theirs.fold((0, 0), |(deny, allow), one| (deny | one.deny, allow | one.allow));
        apply(deny, allow);
        if let Some(own) = of(Whom::Person(person)) {
            apply(own.deny, own.allow);
        }
        if allowed & VIEW_CHANNEL == 0 { 0 } else { allowed }
    }

    /// Whether all these bits are somebody's here.
    pub fn may(&self, person: Id, channel: &Channel, bits: u64) -> bool {
        self.permissions_in(person, channel) & bits == bits
    }

    /// Whether somebody sees this channel or thread at all.
    pub fn can_see(&self, person: Id, channel: &Channel) -> bool {
        let allowed = self.permissions_in(person, channel);
        let invited = match &channel.thread {
            Some(thread) if channel.kind == Kind::PRIVATE_THREAD => {
                thread.members.contains_key(&person) || allowed & MANAGE_THREADS != 0
            }
            _ => true,
        };
        allowed & VIEW_CHANNEL != 0 && invited
    }

    /// Whether somebody may write here, the thread being neither archived nor locked.
    pub fn can_write(&self, person: Id, channel: &Channel) -> bool {
        let bit = if channel.thread.is_some() { SEND_MESSAGES_IN_THREADS } else { SEND_MESSAGES };
        self.can_see(person, channel) && self.may(person, channel, bit)
    }

    /// Whether somebody manages this thread: locked threads are open to them.
    pub fn manages(&self, person: Id, thread: &Channel) -> bool {
        self.may(person, thread, MANAGE_THREADS)
    }
}
