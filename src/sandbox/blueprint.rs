//! What is in the box when it is opened: the application, its bot, and the servers with their roles, channels and people.
//!
//! Plain data, written by whoever starts a sandbox; the world is built from it once and goes its own way afterwards.

use crate::domain::time::Instant;

/// Everything a sandbox starts with.
#[derive(Debug, Clone)]
pub struct Blueprint {
    /// The application's id.
    pub application_id: u64,
    /// The application's bot.
    pub bot: BotPlan,
    /// Whether the privileged intent MESSAGE_CONTENT is enabled for the application.
    pub message_content: bool,
    /// Whether the privileged intent GUILD_MEMBERS is enabled for the application.
    pub guild_members: bool,
    /// The servers that the bot is in.
    pub guilds: Vec<GuildPlan>,
}

/// The bot's user and its password.
#[derive(Debug, Clone)]
pub struct BotPlan {
    /// The user's id.
    pub id: u64,
    /// Its name.
    pub name: String,
    /// What stands after `Bot ` in `Authorization`, and in IDENTIFY.
    pub token: String,
}

/// A server.
#[derive(Debug, Clone)]
pub struct GuildPlan {
    /// Its id, which is also that of its @everyone role.
    pub id: u64,
    /// Its name.
    pub name: String,
    /// The person who owns it, and may do everything.
    pub owner: u64,
    /// What @everyone may do.
    pub everyone: u64,
    /// The role that came with the bot.
    pub bot_role: u64,
    /// What that role may do.
    pub bot_permissions: u64,
    /// Its other roles.
    pub roles: Vec<RolePlan>,
    /// Its channels, in the order shown.
    pub channels: Vec<ChannelPlan>,
    /// Its people, the bot not among them.
    pub people: Vec<PersonPlan>,
}

/// A role.
#[derive(Debug, Clone)]
pub struct RolePlan {
    /// Its id.
    pub id: u64,
    /// Its name.
    pub name: String,
    /// What it lets people do everywhere.
    pub permissions: u64,
    /// Whether anyone may mention it.
    pub mentionable: bool,
    /// The colour of its people's names, `0xRRGGBB`; 0 is none.
    pub colour: u32,
}

/// A channel.
#[derive(Debug, Clone)]
pub struct ChannelPlan {
    /// Its id.
    pub id: u64,
    /// Its name.
    pub name: String,
    /// Discord's number for its kind: 0 text, 2 voice, 4 category, 5 announcements, 15 forum.
    pub kind: u8,
    /// The category it stands in.
    pub parent: Option<u64>,
    /// Who may do more or less here.
    pub overwrites: Vec<OverwritePlan>,
}

/// A change of permissions in one channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OverwritePlan {
    /// Whom it concerns.
    pub whom: Whom,
    /// What is allowed.
    pub allow: u64,
    /// What is denied.
    pub deny: u64,
}

/// Whom an overwrite concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whom {
    /// Everybody with this role; the server's id is @everyone.
    Role(u64),
    /// One person or bot.
    Person(u64),
}

/// A person in a server. Who is in several has the same id in each.
#[derive(Debug, Clone)]
pub struct PersonPlan {
    /// The user's id.
    pub id: u64,
    /// The name that is unique on Discord.
    pub username: String,
    /// The name that others see.
    pub display_name: String,
    /// Their roles.
    pub roles: Vec<u64>,
    /// Since when they are in the server.
    pub joined_at: Instant,
    /// Their client's language, such as `en-GB`.
    pub locale: String,
}

impl GuildPlan {
    /// A server in which everyone may see, write, read back and use commands, and the bot has the rights a ticket bot is invited with.
    pub fn new(id: u64, name: &str, owner: u64) -> Self {
        use super::permission as may;
        Self {
            id,
            name: name.to_owned(),
            owner,
            everyone: may::VIEW_CHANNEL
                | may::SEND_MESSAGES
                | may::SEND_MESSAGES_IN_THREADS
                | may::READ_MESSAGE_HISTORY
                | may::ATTACH_FILES
                | may::EMBED_LINKS
                | may::ADD_REACTIONS
                | may::USE_APPLICATION_COMMANDS,
            bot_role: id + 1,
            bot_permissions: may::VIEW_CHANNEL
                | may::SEND_MESSAGES
                | may::EMBED_LINKS
                | may::ATTACH_FILES
                | may::READ_MESSAGE_HISTORY
                | may::MENTION_EVERYONE
                | may::CREATE_PRIVATE_THREADS
                | may::SEND_MESSAGES_IN_THREADS
                | may::MANAGE_THREADS
                | may::PIN_MESSAGES,
            roles: Vec::new(),
            channels: Vec::new(),
            people: Vec::new(),
        }
    }
}

impl RolePlan {
    /// A role that cannot be mentioned by everyone and lets people do nothing more.
    pub fn new(id: u64, name: &str) -> Self {
        Self { id, name: name.to_owned(), permissions: 0, mentionable: false, colour: 0 }
    }
}

impl ChannelPlan {
    /// A text channel open to everyone.
    pub fn text(id: u64, name: &str) -> Self {
        Self { id, name: name.to_owned(), kind: 0, parent: None, overwrites: Vec::new() }
    }

    /// The same channel, seen only by these roles and by these people (the bot is one of them, if it shall see it).
    #[must_use]
    pub fn only_for(self, everyone: u64, roles: &[u64], people: &[u64]) -> Self {
        use super::permission::VIEW_CHANNEL;
        let roles = roles.iter().copied().map(Whom::Role);
        let seen_by = roles.chain(people.iter().copied().map(Whom::Person));
        let channel = self.with(OverwritePlan { whom: Whom::Role(everyone), allow: 0, deny: VIEW_CHANNEL });
        seen_by.fold(channel, |channel, whom| channel.with(OverwritePlan { whom, allow: VIEW_CHANNEL, deny: 0 }))
    }

    /// The same channel, in which everyone may read and nobody but the bot writes.
    #[must_use]
    pub fn read_only(self, everyone: u64, bot: u64) -> Self {
        use super::permission::SEND_MESSAGES;
        self.with(OverwritePlan { whom: Whom::Role(everyone), allow: 0, deny: SEND_MESSAGES }).with(OverwritePlan {
            whom: Whom::Person(bot),
            allow: SEND_MESSAGES,
            deny: 0,
        })
    }

    /// The same channel with another change of permissions; Discord keeps one for each role and person, so it is added to an
    /// earlier one for the same.
    #[must_use]
    pub fn with(mut self, more: OverwritePlan) -> Self {
        match self.overwrites.iter_mut().find(|earlier| earlier.whom == more.whom) {
            Some(earlier) => {
                earlier.allow = earlier.allow & !more.deny | more.allow;
                earlier.deny = earlier.deny & !more.allow | more.deny;
            }
            None => self.overwrites.push(more),
        }
        self
    }
}

impl PersonPlan {
    /// A person who joined long ago and reads British English.
    pub fn new(id: u64, username: &str, display_name: &str, roles: &[u64]) -> Self {
        Self {
            id,
            username: username.to_owned(),
            display_name: display_name.to_owned(),
            roles: roles.to_vec(),
            joined_at: Instant::from_unix_ms(1_700_000_000_000),
            locale: "en-GB".to_owned(),
        }
    }
}
