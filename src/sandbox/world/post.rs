//! Writing, changing, deleting and pinning messages, with all that follows for threads and people.

use super::event::intent;
use super::message::{Allowed, Draft, Message, flag, kind};
use super::thread::Joined;
use super::{Id, World};
use serde_json::json;

/// What of a message changes; what is `None` stays.
#[derive(Debug, Clone, Default)]
pub struct Change {
    /// The text.
    pub content: Option<String>,
    /// The embeds.
    pub embeds: Option<Vec<serde_json::Value>>,
    /// The components.
    pub components: Option<Vec<serde_json::Value>>,
    /// The files.
    pub attachments: Option<Vec<super::message::Attachment>>,
    /// The flags.
    pub flags: Option<u64>,
    /// Which mentions count.
    pub allowed: Allowed,
}

impl World {
    /// Puts a message into a channel. An archived thread comes back, its writer comes in, and so does who is mentioned.
    pub fn post(&mut self, channel: Id, draft: Draft) -> Id {
        let id = self.next_id();
        let system = draft.kind != kind::DEFAULT && draft.kind != kind::REPLY && draft.kind != kind::COMMAND_ANSWER;
        let Some(place) = self.channels.get(&channel) else { return id };
        let mut reach = if system { Default::default() } else { self.reach_of(place, &draft) };
        if system {
            reach.mentions.users.clone_from(&draft.about);
        }
        let visible = draft.only_for.is_none();
        if visible && place.archived() {
            self.set_archived(channel, false);
        }
        if visible
            && !system
            && self.channels.get(&channel).is_some_and(|one| one.thread.is_some() && !one.has_member(draft.author))
        {
            self.join(channel, &[draft.author], Joined::ByWriting);
        }
        let message = self.message_of(id, channel, &draft, &reach);
        self.note_activity(channel, &message);
        self.messages.entry(channel).or_default().insert(id, message.clone());
        self.dispatch_message("MESSAGE_CREATE", &message);
        self.tell_message(&message);
        self.join(channel, &reach.joining, Joined::AddedBy(draft.author));
        self.join(channel, &reach.joining_by_role, Joined::ByRole);
        id
    }

    fn message_of(&self, id: Id, channel: Id, draft: &Draft, reach: &super::mention::Reach) -> Message {
        let draft = draft.clone();
        let too_large = if reach.role_too_large { flag::FAILED_TO_MENTION_SOME_ROLES } else { 0 };
        let position =
            self.channels.get(&channel).and_then(|one| one.thread.as_ref()).map_or(0, |thread| thread.total_sent);
        Message {
            id,
            channel,
            author: draft.author,
            kind: draft.kind,
            content: draft.content,
            embeds: draft.embeds,
            components: draft.components,
            attachments: draft.attachments,
            flags: draft.flags | too_large,
            nonce: draft.nonce,
            mentions: reach.mentions.clone(),
            pinged: reach.pinged.clone(),
            at: self.now(),
            edited: None,
            pinned: None,
            reference: draft.reference,
            only_for: draft.only_for,
            interaction: draft.interaction,
            position,
        }
    }

    fn note_activity(&mut self, channel: Id, message: &Message) {
        let Some(place) = self.channels.get_mut(&channel).filter(|_| message.only_for.is_none()) else { return };
        place.last_message = Some(message.id);
        if let Some(thread) = &mut place.thread {
            thread.message_count += 1;
            thread.total_sent += 1;
            thread.active = message.at;
        }
    }

    /// Changes a message. New mentions bring people into a thread, but notify nobody.
    pub fn change(&mut self, channel: Id, id: Id, change: Change, marks_edit: bool) {
        let now = self.now();
        let Some(before) = self.message(channel, id).cloned() else { return };
        let (mut message, mut too_large) = (before.clone(), 0);
        if let Some(content) = change.content {
            let draft =
                Draft { allowed: change.allowed, only_for: message.only_for, ..Draft::text(message.author, &content) };
            let reach = self.channels.get(&channel).map(|place| self.reach_of(place, &draft)).unwrap_or_default();
            message.content = content;
            message.mentions = reach.mentions;
            if self.switches.edited_mention_adds {
                self.join(channel, &reach.joining, Joined::AddedBy(before.author));
                self.join(channel, &reach.joining_by_role, Joined::ByRole);
                too_large = if reach.role_too_large { flag::FAILED_TO_MENTION_SOME_ROLES } else { 0 };
            }
        }
        message.embeds = change.embeds.unwrap_or(message.embeds);
        message.components = change.components.unwrap_or(message.components);
        message.attachments = change.attachments.unwrap_or(message.attachments);
        message.flags = change.flags.unwrap_or(message.flags) | too_large;
        if marks_edit {
            message.edited = Some(now);
        }
        self.messages.entry(channel).or_default().insert(id, message.clone());
        self.dispatch_message("MESSAGE_UPDATE", &message);
        self.tell_change(&before, &message);
    }

    /// Deletes a message.
    pub fn delete_message(&mut self, channel: Id, id: Id, by: Id) {
        let Some(message) = self.messages.get_mut(&channel).and_then(|all| all.remove(&id)) else { return };
        self.count_deleted(channel, &message);
        if let Some(place) = self.channels.get(&channel).filter(|place| self.can_see(self.bot, place)) {
            let mut data = json!({"id": id.to_string(), "channel_id": channel.to_string()});
            if message.only_for.is_none() {
                data["guild_id"] = json!(place.guild.to_string());
            }
            self.dispatch("MESSAGE_DELETE", intent::GUILD_MESSAGES, &data);
        }
        self.tell_deleted(&message, by);
    }

    /// Deletes several messages at once.
    pub fn delete_messages(&mut self, channel: Id, ids: &[Id], by: Id) {
        for id in ids {
            let gone = self.messages.get_mut(&channel).and_then(|all| all.remove(id));
            if let Some(message) = gone {
                self.count_deleted(channel, &message);
                self.tell_deleted(&message, by);
            }
        }
        if let Some(place) = self.channels.get(&channel).filter(|place| self.can_see(self.bot, place)) {
            let ids: Vec<String> = ids.iter().map(Id::to_string).collect();
            let data = json!({"ids": ids, "channel_id": channel.to_string(), "guild_id": place.guild.to_string()});
            self.dispatch("MESSAGE_DELETE_BULK", intent::GUILD_MESSAGES, &data);
        }
    }

    fn count_deleted(&mut self, channel: Id, message: &Message) {
        let thread = self.channels.get_mut(&channel).and_then(|place| place.thread.as_mut());
        if let Some(thread) = thread.filter(|_| message.only_for.is_none()) {
            thread.message_count = thread.message_count.saturating_sub(1);
        }
    }

    /// Pins a message, or takes the pin out.
    pub fn set_pinned(&mut self, channel: Id, id: Id, pinned: bool, by: Id) {
        let now = self.now();
        let Some(message) = self.message_mut(channel, id).filter(|message| message.pinned.is_some() != pinned) else {
            return;
        };
        message.pinned = pinned.then_some(now);
        let message = message.clone();
        let Some(place) = self.channels.get_mut(&channel) else { return };
        if pinned {
            place.last_pin = Some(now);
        }
        let data = json!({
            "guild_id": place.guild.to_string(),
            "channel_id": channel.to_string(),
            "last_pin_timestamp": place.last_pin.map(super::shape::stamp),
        });
        self.dispatch("CHANNEL_PINS_UPDATE", intent::GUILDS, &data);
        self.dispatch_message("MESSAGE_UPDATE", &message);
        if pinned {
            self.post(channel, Draft { kind: kind::PINNED, reference: Some(id), ..Draft::text(by, "") });
        }
    }
}
