//! The state of the box: servers, channels, messages, interactions, commands, the bot's sessions, and what there is to tell about it.
//!
//! Everything happens under one lock, so that each act is whole before the next. Ids are snowflakes made from the clock and
//! always increase. The files below add verbs to [`World`]; none of them waits, and none asks whether somebody may do what
//! they do: that is asked at the doors, `rest` for the bot and `people` for persons.

pub mod channel;
pub mod direct;
pub mod event;
pub mod guild;
pub mod interaction;
pub mod mention;
pub mod message;
pub mod permission;
pub mod post;
pub mod shape;
pub mod thread;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use self::channel::{Channel, Kind};
use self::guild::{Guild, Member, Role, User};
use self::interaction::{Answer, First, Interaction, OpenForm};
use self::message::{Attachment, Message};
use super::blueprint::{Blueprint, GuildPlan};
use super::gateway::session::Sessions;
use super::rest::rate::Rates;
use super::tape::TapeEntry;
use super::weather::Weather;
use super::{Call, Switches};
use crate::clock::Clock;
use crate::domain::time::Instant;

/// A snowflake. Discord's ids share one number space, and so do the sandbox's.
pub type Id = u64;

/// Milliseconds of 2015, from which snowflakes count.
const SNOWFLAKE_EPOCH_MS: i64 = 1_420_070_400_000;

/// The state of the box.
#[derive(Debug)]
pub struct World {
    /// Where the time comes from.
    pub clock: Clock,
    /// The address that links begin with.
    pub origin: String,
    /// The application's id.
    pub application: Id,
    /// The bot's user.
    pub bot: Id,
    /// The bot's password.
    pub token: String,
    /// Whether the application may have message content.
    pub message_content: bool,
    /// Whether the application may hear of members.
    pub guild_members: bool,
    /// What nobody knows for certain about Discord.
    pub switches: Switches,
    /// Everybody.
    pub users: BTreeMap<Id, User>,
    /// The servers.
    pub guilds: BTreeMap<Id, Guild>,
    /// Channels and threads of all servers.
    pub channels: BTreeMap<Id, Channel>,
    /// Messages by channel.
    pub messages: BTreeMap<Id, BTreeMap<Id, Message>>,
    /// Interactions.
    pub interactions: BTreeMap<Id, Interaction>,
    /// Forms that stand open.
    pub forms: BTreeMap<Id, OpenForm>,
    /// The files that came with forms; no message has them.
    pub uploads: BTreeMap<Id, Attachment>,
    /// Registered commands, by id; the shape they are listed in.
    pub commands: BTreeMap<Id, Value>,
    /// The bot's sessions.
    pub sessions: Sessions,
    /// The state of the rate limits.
    pub rates: Rates,
    /// Bad weather on order.
    pub weather: Weather,
    /// Every REST call that has come.
    pub calls: Vec<Call>,
    /// The first call that still counts.
    pub calls_from: usize,
    /// Whether the box is closed.
    pub closed: bool,
    /// A number for each beginning and end of a call, in order.
    pub ticks: u64,
    /// What happened, for people.
    pub tape: Vec<TapeEntry>,
    /// What the bot did wrong.
    pub complaints: Vec<String>,
    /// The messages that `enforce_nonce` made: when, where and which.
    pub nonces: BTreeMap<String, (Instant, Id, Id)>,
    /// The newest message each person has seen in a channel.
    pub read: BTreeMap<(Id, Id), Id>,
    /// Rises with every change that somebody could see.
    pub version: u64,
    last_id: Id,
}

impl World {
    /// The world of a blueprint, as it is at `clock`'s time.
    pub fn new(blueprint: &Blueprint, clock: Clock, origin: String) -> Self {
        let mut world = Self {
            clock,
            origin,
            application: blueprint.application_id,
            bot: blueprint.bot.id,
            token: blueprint.bot.token.clone(),
            message_content: blueprint.message_content,
            guild_members: blueprint.guild_members,
            switches: Switches::default(),
            users: BTreeMap::new(),
            guilds: BTreeMap::new(),
            channels: BTreeMap::new(),
            messages: BTreeMap::new(),
            interactions: BTreeMap::new(),
            forms: BTreeMap::new(),
            uploads: BTreeMap::new(),
            commands: BTreeMap::new(),
            sessions: Sessions::default(),
            rates: Rates::default(),
            weather: Weather::default(),
            calls: Vec::new(),
            calls_from: 0,
            closed: false,
            ticks: 0,
            tape: Vec::new(),
            complaints: Vec::new(),
            nonces: BTreeMap::new(),
            read: BTreeMap::new(),
            version: 1,
            last_id: 0,
        };
        let bot = User {
            id: blueprint.bot.id,
            username: blueprint.bot.name.clone(),
            display_name: blueprint.bot.name.clone(),
            bot: true,
            locale: "en-US".to_owned(),
        };
        world.users.insert(bot.id, bot);
        for plan in &blueprint.guilds {
            world.add_guild(plan);
        }
        world
    }

    fn add_guild(&mut self, plan: &GuildPlan) {
        let role = |id, name: &str, permissions, position| Role {
            id,
            name: name.to_owned(),
            permissions,
            mentionable: false,
            colour: 0,
            managed: false,
            position,
        };
        let mut roles = BTreeMap::from([(plan.id, role(plan.id, "@everyone", plan.everyone, 0))]);
        for (index, one) in plan.roles.iter().enumerate() {
            let (mentionable, colour) = (one.mentionable, one.colour);
            roles.insert(
                one.id,
                Role { mentionable, colour, ..role(one.id, &one.name, one.permissions, plan.roles.len() - index) },
            );
        }
        let name = self.users[&self.bot].username.clone();
        let position = roles.len();
        roles.insert(
            plan.bot_role,
            Role { managed: true, ..role(plan.bot_role, &name, plan.bot_permissions, position) },
        );

        let mut members = BTreeMap::from([(self.bot, Member { roles: vec![plan.bot_role], joined_at: self.now() })]);
        for person in &plan.people {
            members.insert(person.id, Member { roles: person.roles.clone(), joined_at: person.joined_at });
            let user = User {
                id: person.id,
                username: person.username.clone(),
                display_name: person.display_name.clone(),
                bot: false,
                locale: person.locale.clone(),
            };
            self.users.insert(person.id, user);
        }
        for one in &plan.channels {
            let channel = Channel {
                id: one.id,
                guild: plan.id,
                name: one.name.clone(),
                kind: Kind(one.kind),
                parent: one.parent,
                topic: None,
                overwrites: one.overwrites.clone(),
                slowmode: 0,
                last_message: None,
                last_pin: None,
                thread: None,
                recipient: None,
            };
            self.channels.insert(one.id, channel);
        }
        let channels = plan.channels.iter().map(|channel| channel.id).collect();
        let guild = Guild { id: plan.id, name: plan.name.clone(), owner: plan.owner, roles, channels, members };
        self.guilds.insert(plan.id, guild);
    }

    /// This moment.
    pub fn now(&self) -> Instant {
        self.clock.now()
    }

    /// A new id: made from the clock, and above every earlier one.
    pub fn next_id(&mut self) -> Id {
        let ms = u64::try_from(self.now().unix_ms() - SNOWFLAKE_EPOCH_MS).unwrap_or(0);
        self.last_id = (ms << 22).max(self.last_id + 1);
        self.last_id
    }

    /// When an id was made.
    pub fn born(id: Id) -> Instant {
        Instant::from_unix_ms(i64::try_from(id >> 22).unwrap_or(0) + SNOWFLAKE_EPOCH_MS)
    }

    /// A message, wherever its channel is known.
    pub fn message(&self, channel: Id, id: Id) -> Option<&Message> {
        self.messages.get(&channel)?.get(&id)
    }

    /// The same, to be changed.
    pub fn message_mut(&mut self, channel: Id, id: Id) -> Option<&mut Message> {
        self.messages.get_mut(&channel)?.get_mut(&id)
    }

    /// The threads of a channel, oldest first.
    pub fn threads_of(&self, channel: Id) -> impl Iterator<Item = &Channel> {
        self.channels.values().filter(move |one| one.thread.is_some() && one.parent == Some(channel))
    }

    /// The name that others see, `somebody` for a stranger.
    pub fn name_of(&self, person: Id) -> String {
        self.users.get(&person).map_or_else(|| "somebody".to_owned(), |user| user.display_name.clone())
    }

    /// The person's server that has this channel, or their first.
    pub fn guild_of_person(&self, person: Id) -> Option<&Guild> {
        self.guilds.values().find(|guild| guild.members.contains_key(&person))
    }

    /// The roles that exist, of all servers.
    pub fn role(&self, id: Id) -> Option<&Role> {
        self.guilds.values().find_map(|guild| guild.roles.get(&id))
    }

    /// Remembers something the bot did wrong.
    pub fn complain(&mut self, what: impl Into<String>) {
        let what = what.into();
        tracing::warn!(target: "frontdesk::sandbox", "{what}");
        self.complaints.push(what);
    }

    /// Lets an interaction fail that nobody has answered. It is a complaint if a bot had it and could answer.
    pub fn fail_unanswered(&mut self, id: Id, unplugged: bool) {
        let Some(interaction) = self.interactions.get_mut(&id).filter(|one| one.first == First::Awaited) else {
            return;
        };
        interaction.first = First::Failed;
        interaction.answers.push(Answer::Failed);
        let (channel, person, delivered, kind) =
            (interaction.channel, interaction.person, interaction.delivered, interaction.kind);
        if kind != interaction::kind::AUTOCOMPLETE {
            let said = format!("Discord tells {}: This interaction failed", self.name_of(person));
            self.tell(channel, said, Vec::new());
        }
        if delivered && !unplugged && self.sessions.any_live() {
            let what = self.interactions[&id].name().to_owned();
            self.complain(format!("an interaction of {} was not answered in time: {what}", self.name_of(person)));
        }
    }

    /// The interactions of somebody that failed, oldest first.
    pub fn failed_of(&self, person: Id) -> impl Iterator<Item = Id> {
        let failed = self.interactions.values().filter(move |one| one.person == person && one.first == First::Failed);
        failed.filter(|one| one.kind != interaction::kind::AUTOCOMPLETE).map(|one| one.id)
    }

    /// Puts threads away that nobody wrote in for as long as they say.
    pub fn archive_the_idle(&mut self) {
        if !self.switches.auto_archive {
            return;
        }
        let now = self.now();
        let idle = |channel: &&Channel| {
            channel.thread.as_ref().is_some_and(|thread| {
                !thread.archived && now.since(thread.active).as_secs() >= thread.auto_archive * 60
            })
        };
        let threads: BTreeSet<Id> = self.channels.values().filter(idle).map(|channel| channel.id).collect();
        for thread in threads {
            self.set_archived(thread, true);
            self.tell(thread, "Discord archives the thread: nobody has written in it for a while", Vec::new());
        }
    }
}
