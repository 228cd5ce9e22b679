//! Telling the bot: which event goes to which of its sessions, and with how much in it.
//!
//! A session hears what its intents cover, in channels that the bot sees. Without MESSAGE_CONTENT a message arrives without
//! text, embeds, files and components, unless it is the bot's own or mentions it.

use serde_json::{Value, json};

use super::message::Message;
use super::{Id, World};

/// The gateway's intents that the sandbox knows.
pub mod intent {
    /// Servers, channels, roles, threads.
    pub const GUILDS: u64 = 1;
    /// Who comes and goes. Privileged.
    pub const GUILD_MEMBERS: u64 = 1 << 1;
    /// Presences. Privileged, and never enabled here.
    pub const GUILD_PRESENCES: u64 = 1 << 8;
    /// Messages in servers.
    pub const GUILD_MESSAGES: u64 = 1 << 9;
    /// What is in messages. Privileged.
    pub const MESSAGE_CONTENT: u64 = 1 << 15;
    /// Every bit that is an intent.
    pub const ALL: u64 = 0b11_0011_0001_1111_1111_1111_1111;
}

impl World {
    /// Sends an event to every session with one of these intents; to all with 0. Says whether a live one got it.
    pub fn dispatch(&mut self, name: &str, intents: u64, data: &Value) -> bool {
        let now = self.now();
        let wants = |session| intents == 0 || session & intents != 0;
        if self.switches.tells_twice {
            self.sessions.dispatch(now, name, data, wants);
        }
        self.sessions.dispatch(now, name, data, wants)
    }

    /// Tells of a channel or thread, if the bot sees it.
    pub fn dispatch_channel(&mut self, name: &str, id: Id) {
        let Some(channel) = self.channels.get(&id) else { return };
        if self.can_see(self.bot, channel) {
            let data = self.channel_json(channel, Some(self.bot));
            self.dispatch(name, intent::GUILDS, &data);
        }
    }

    /// Tells of a message, if the bot sees its channel.
    pub fn dispatch_message(&mut self, name: &str, message: &Message) {
        // What happens in private conversations is told to who has DIRECT_MESSAGES.
        let Some(channel) = self.channels.get(&message.channel).filter(|channel| channel.recipient.is_none()) else {
            return;
        };
        let private = message.only_for.is_some();
        if !self.can_see(self.bot, channel) || (private && !self.switches.ephemeral_events) {
            return;
        }
        let guild = channel.guild;
        let mut whole = self.message_json(message);
        if !private {
            whole["guild_id"] = json!(guild.to_string());
            if let Some(mut member) = self.member_json(guild, message.author) {
                member.as_object_mut().map(|member| member.shift_remove("user"));
                whole["member"] = member;
            }
        }
        let mut bare = whole.clone();
        if message.author != self.bot && !message.mentions.users.contains(&self.bot) {
            bare["content"] = json!("");
            for list in ["embeds", "attachments", "components"] {
                bare[list] = json!([]);
            }
        }
        let now = self.now();
        let hears = intent::GUILD_MESSAGES | intent::MESSAGE_CONTENT;
        self.sessions.dispatch(now, name, &whole, |intents| intents & hears == hears);
        self.sessions.dispatch(now, name, &bare, |intents| intents & hears == intent::GUILD_MESSAGES);
    }

    /// Tells of thread members that came or went: the bot itself by GUILDS, others by GUILD_MEMBERS.
    pub fn dispatch_thread_members(&mut self, thread: Id, added: &[Id], removed: &[Id]) {
        let Some(channel) = self.channels.get(&thread) else { return };
        let (Some(state), true) = (&channel.thread, self.can_see(self.bot, channel) || removed.contains(&self.bot))
        else {
            return;
        };
        let member = |id: &Id| {
            let mut one = self.thread_member_json(channel, *id);
            one["member"] = self.member_json(channel.guild, *id).unwrap_or(Value::Null);
            one["presence"] = Value::Null;
            one
        };
        let mut data = json!({
            "id": thread.to_string(),
            "guild_id": channel.guild.to_string(),
            "member_count": state.members.len().min(50),
        });
        if !added.is_empty() {
            data["added_members"] = added.iter().map(member).collect();
        }
        if !removed.is_empty() {
            data["removed_member_ids"] = removed.iter().map(Id::to_string).collect();
        }
        let own = added.contains(&self.bot) || removed.contains(&self.bot);
        self.dispatch("THREAD_MEMBERS_UPDATE", if own { intent::GUILDS } else { intent::GUILD_MEMBERS }, &data);
    }
}
