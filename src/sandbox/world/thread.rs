//! Making, changing and deleting channels and threads, and who is in them; and what happens to roles and members of a server.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::channel::{Channel, Kind, Thread};
use super::event::intent;
use super::message::{Draft, kind};
use super::{Id, World};
use crate::sandbox::blueprint::{OverwritePlan, Whom};

/// How somebody came into a thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joined {
    /// By writing in it, or by their own wish.
    ByWriting,
    /// Somebody added or mentioned them: Discord notes it in the thread.
    AddedBy(Id),
    /// By a mention of a role, which leaves no note.
    ByRole,
}

/// What a new thread is made of.
#[derive(Debug, Clone)]
pub struct NewThread {
    /// Its name.
    pub name: String,
    /// Public or private.
    pub kind: Kind,
    /// Minutes until it is put away.
    pub auto_archive: u64,
    /// Whether members may bring in others.
    pub invitable: bool,
    /// Seconds between two messages of one person.
    pub slowmode: u64,
}

/// What of a channel or thread changes; what is `None` stays.
#[derive(Debug, Clone, Default)]
pub struct ChannelChange {
    /// The name.
    pub name: Option<String>,
    /// The topic.
    pub topic: Option<String>,
    /// Whether it is put away.
    pub archived: Option<bool>,
    /// Whether it is locked.
    pub locked: Option<bool>,
    /// Whether members may bring in others.
    pub invitable: Option<bool>,
    /// Minutes until it is put away.
    pub auto_archive: Option<u64>,
    /// Seconds between two messages of one person.
    pub slowmode: Option<u64>,
    /// The overwrites.
    pub overwrites: Option<Vec<OverwritePlan>>,
}

impl World {
    /// Makes a thread with its owner in it.
    pub fn make_thread(&mut self, parent: Id, owner: Id, new: NewThread) -> Id {
        let id = self.next_id();
        let now = self.now();
        let Some(home) = self.channels.get(&parent) else { return id };
        let thread = Thread {
            owner,
            archived: false,
            locked: false,
            invitable: new.invitable,
            auto_archive: new.auto_archive,
            archive_changed: now,
            created: now,
            active: now,
            members: BTreeMap::from([(owner, now)]),
            message_count: 0,
            total_sent: 0,
        };
        let channel = Channel {
            id,
            guild: home.guild,
            name: new.name,
            kind: new.kind,
            parent: Some(parent),
            topic: None,
            overwrites: Vec::new(),
            slowmode: new.slowmode,
            last_message: None,
            last_pin: None,
            thread: Some(thread),
            recipient: None,
        };
        let mut data = self.channel_json(&channel, Some(self.bot));
        data["newly_created"] = json!(true);
        let seen = self.can_see(self.bot, &channel);
        let what = if channel.kind == Kind::PRIVATE_THREAD { "private thread" } else { "thread" };
        let said = format!("{} opens the {what} “{}”", self.name_of(owner), channel.name);
        self.channels.insert(id, channel);
        if seen {
            self.dispatch("THREAD_CREATE", intent::GUILDS, &data);
        }
        self.tell(parent, said, Vec::new());
        id
    }

    /// Brings people into a thread. Who is in it already stays so.
    pub fn join(&mut self, thread: Id, people: &[Id], how: Joined) {
        let now = self.now();
        let Some(state) = self.channels.get_mut(&thread).and_then(|channel| channel.thread.as_mut()) else { return };
        let new: Vec<Id> = people.iter().copied().filter(|person| !state.members.contains_key(person)).collect();
        if new.is_empty() {
            return;
        }
        state.members.extend(new.iter().map(|person| (*person, now)));
        if new.contains(&self.bot) {
            self.dispatch_channel("THREAD_CREATE", thread);
        }
        self.dispatch_thread_members(thread, &new, &[]);
        match how {
            Joined::AddedBy(who) => {
                for person in new.iter().filter(|person| **person != who) {
                    let note = Draft { kind: kind::RECIPIENT_ADD, about: vec![*person], ..Draft::text(who, "") };
                    self.post(thread, note);
                }
            }
            Joined::ByRole => {
                let names: Vec<String> = new.iter().map(|person| self.name_of(*person)).collect();
                self.tell(thread, format!("{} can now read along", names.join(", ")), Vec::new());
            }
            Joined::ByWriting => {}
        }
    }

    /// Takes somebody out of a thread.
    pub fn part(&mut self, thread: Id, person: Id, by: Id) {
        let Some(state) = self.channels.get_mut(&thread).and_then(|channel| channel.thread.as_mut()) else { return };
        if state.members.remove(&person).is_none() {
            return;
        }
        self.dispatch_thread_members(thread, &[], &[person]);
        if by == person {
            self.tell(thread, format!("{} leaves the thread", self.name_of(person)), Vec::new());
        } else {
            self.post(thread, Draft { kind: kind::RECIPIENT_REMOVE, about: vec![person], ..Draft::text(by, "") });
        }
    }

    /// Archives or unarchives a thread and tells of it, without words on the tape.
    pub fn set_archived(&mut self, thread: Id, archived: bool) {
        let now = self.now();
        let Some(state) = self.channels.get_mut(&thread).and_then(|channel| channel.thread.as_mut()) else { return };
        state.archived = archived;
        state.archive_changed = now;
        state.active = now;
        self.dispatch_channel("THREAD_UPDATE", thread);
        if !archived {
            self.tell_own_membership(thread);
        }
    }

    fn tell_own_membership(&mut self, thread: Id) {
        let Some(channel) = self.channels.get(&thread).filter(|channel| channel.has_member(self.bot)) else { return };
        let mut data = self.thread_member_json(channel, self.bot);
        data["guild_id"] = json!(channel.guild.to_string());
        self.dispatch("THREAD_MEMBER_UPDATE", intent::GUILDS, &data);
    }

    /// Changes a channel or thread.
    pub fn change_channel(&mut self, id: Id, change: ChannelChange, by: Id) {
        let now = self.now();
        let Some(channel) = self.channels.get_mut(&id) else { return };
        let before = channel.clone();
        let renamed = change.name.filter(|name| *name != channel.name);
        channel.name = renamed.clone().unwrap_or_else(|| channel.name.clone());
        channel.topic = change.topic.or(channel.topic.take());
        channel.slowmode = change.slowmode.unwrap_or(channel.slowmode);
        channel.overwrites = change.overwrites.unwrap_or_else(|| std::mem::take(&mut channel.overwrites));
        if let Some(thread) = &mut channel.thread {
            thread.locked = change.locked.unwrap_or(thread.locked);
            thread.invitable = change.invitable.unwrap_or(thread.invitable);
            let duration = change.auto_archive.unwrap_or(thread.auto_archive);
            let archived = change.archived.unwrap_or(thread.archived);
            if duration != thread.auto_archive || archived != thread.archived {
                thread.archive_changed = now;
                thread.active = now;
            }
            thread.auto_archive = duration;
            thread.archived = archived;
        }
        let after = channel.clone();
        let is_thread = after.thread.is_some();
        self.dispatch_channel(if is_thread { "THREAD_UPDATE" } else { "CHANNEL_UPDATE" }, id);
        if before.archived() && !after.archived() {
            self.tell_own_membership(id);
        }
        self.tell_channel_change(&before, &after, by);
        if let Some(name) = renamed.filter(|_| is_thread && !after.archived()) {
            self.post(id, Draft { kind: kind::NAME_CHANGE, ..Draft::text(by, &name) });
        }
    }

    /// Deletes a channel or thread with everything in it. A channel's threads vanish without an event of their own.
    pub fn delete_channel(&mut self, id: Id, by: Id) {
        let Some(channel) = self.channels.get(&id).cloned() else { return };
        let seen = self.can_see(self.bot, &channel);
        let said = format!("{} deletes {}", self.name_of(by), self.place_name(id));
        self.tell(channel.parent.filter(|_| channel.thread.is_some()).unwrap_or(id), said, Vec::new());
        let threads: Vec<Id> = self.threads_of(id).map(|thread| thread.id).collect();
        for gone in threads.into_iter().chain([id]) {
            self.channels.remove(&gone);
            self.messages.remove(&gone);
        }
        if let Some(guild) = self.guilds.get_mut(&channel.guild) {
            guild.channels.retain(|one| *one != id);
        }
        if !seen {
            return;
        }
        if channel.thread.is_some() {
            let data = json!({
                "id": id.to_string(),
                "guild_id": channel.guild.to_string(),
                "parent_id": channel.parent.map(|parent| parent.to_string()),
                "type": channel.kind.0,
            });
            self.dispatch("THREAD_DELETE", intent::GUILDS, &data);
        } else {
            let data = self.channel_json(&channel, None);
            self.dispatch("CHANNEL_DELETE", intent::GUILDS, &data);
        }
    }

    /// Deletes a role: nobody has it any more, and no channel speaks of it.
    pub fn delete_role(&mut self, guild: Id, role: Id, by: Id) {
        let Some(home) = self.guilds.get_mut(&guild) else { return };
        let Some(gone) = home.roles.remove(&role) else { return };
        for member in home.members.values_mut() {
            member.roles.retain(|one| *one != role);
        }
        for channel in self.channels.values_mut().filter(|channel| channel.guild == guild) {
            channel.overwrites.retain(|one| one.whom != Whom::Role(role));
        }
        let data = json!({"guild_id": guild.to_string(), "role_id": role.to_string()});
        self.dispatch("GUILD_ROLE_DELETE", intent::GUILDS, &data);
        self.tell_guild(guild, format!("{} deletes the role @{}", self.name_of(by), gone.name));
    }

    /// Changes what a role lets its members do everywhere.
    pub fn change_role(&mut self, guild: Id, role: Id, permissions: u64, by: Id) {
        let Some(changed) = self.guilds.get_mut(&guild).and_then(|home| home.roles.get_mut(&role)) else { return };
        changed.permissions = permissions;
        let changed = changed.clone();
        let data = json!({"guild_id": guild.to_string(), "role": self.role_json(&changed)});
        self.dispatch("GUILD_ROLE_UPDATE", intent::GUILDS, &data);
        self.tell_guild(guild, format!("{} changes the permissions of the role @{}", self.name_of(by), changed.name));
    }

    /// Gives somebody exactly these roles.
    pub fn set_roles(&mut self, guild: Id, person: Id, roles: Vec<Id>) {
        let member = self.guilds.get_mut(&guild).and_then(|guild| guild.members.get_mut(&person));
        let Some(member) = member else { return };
        member.roles = roles;
        let mut data = self.member_json(guild, person).unwrap_or(Value::Null);
        data["guild_id"] = json!(guild.to_string());
        // The bot hears of itself in any case.
        let intents = if person == self.bot { intent::GUILDS } else { intent::GUILD_MEMBERS };
        self.dispatch("GUILD_MEMBER_UPDATE", intents, &data);
    }

    /// Takes somebody out of a server. Their places in threads go with them, unless the switch says otherwise.
    pub fn leave_guild(&mut self, guild: Id, person: Id) {
        if self.guilds.get_mut(&guild).and_then(|guild| guild.members.remove(&person)).is_none() {
            return;
        }
        let keeps = self.switches.membership_survives_leaving;
        let threads = self.channels.values_mut().filter(|channel| channel.guild == guild && !keeps);
        for thread in threads.filter_map(|channel| channel.thread.as_mut()) {
            thread.members.remove(&person);
        }
        let user = self.users.get(&person).map_or(Value::Null, |user| self.user_json(user));
        let data = json!({"guild_id": guild.to_string(), "user": user});
        if person == self.bot {
            self.dispatch("GUILD_DELETE", intent::GUILDS, &json!({"id": guild.to_string()}));
        } else {
            self.dispatch("GUILD_MEMBER_REMOVE", intent::GUILD_MEMBERS, &data);
        }
        self.tell_guild(guild, format!("{} leaves the server", self.name_of(person)));
    }

    /// Brings somebody into a server (again).
    pub fn join_guild(&mut self, guild: Id, person: Id, roles: Vec<Id>) {
        let joined_at = self.now();
        let Some(home) = self.guilds.get_mut(&guild) else { return };
        home.members.insert(person, super::guild::Member { roles, joined_at });
        let mut data = self.member_json(guild, person).unwrap_or(Value::Null);
        data["guild_id"] = json!(guild.to_string());
        match self.guilds.get(&guild) {
            Some(home) if person == self.bot => {
                let data = self.guild_create_json(home);
                self.dispatch("GUILD_CREATE", intent::GUILDS, &data);
            }
            _ => {
                self.dispatch("GUILD_MEMBER_ADD", intent::GUILD_MEMBERS, &data);
            }
        }
        self.tell_guild(guild, format!("{} joins the server", self.name_of(person)));
    }
}
