//! Direct messages: what the bot writes to a person in private, outside every server.

use serde_json::{Value, json};

use super::channel::{Channel, Kind};
use super::permission::{ATTACH_FILES, EMBED_LINKS, READ_MESSAGE_HISTORY, SEND_MESSAGES, VIEW_CHANNEL};
use super::{Id, World};

impl World {
    /// The place where the bot writes to somebody, made at its first use.
    pub fn direct_with(&mut self, person: Id) -> Id {
        if let Some(known) = self.channels.values().find(|channel| channel.recipient == Some(person)) {
            return known.id;
        }
        let id = self.next_id();
        let channel = Channel {
            id,
            guild: 0,
            name: format!("direct messages to {}", self.name_of(person)),
            kind: Kind::DIRECT,
            parent: None,
            topic: None,
            overwrites: Vec::new(),
            slowmode: 0,
            last_message: None,
            last_pin: None,
            thread: None,
            recipient: Some(person),
        };
        self.channels.insert(id, channel);
        id
    }

    /// What somebody may do in the bot's conversation with a person.
    pub(super) fn permissions_in_private(&self, person: Id, recipient: Id) -> u64 {
        let reads = VIEW_CHANNEL | READ_MESSAGE_HISTORY;
        match person {
            _ if person == self.bot => reads | SEND_MESSAGES | EMBED_LINKS | ATTACH_FILES,
            _ if person == recipient => reads,
            _ => 0,
        }
    }

    pub(super) fn direct_json(&self, channel: &Channel, recipient: Id) -> Value {
        let recipients: Vec<Value> = self.users.get(&recipient).map(|user| self.user_json(user)).into_iter().collect();
        json!({
            "id": channel.id.to_string(),
            "type": channel.kind.0,
            "last_message_id": channel.last_message.map(|id| id.to_string()),
            "flags": 0,
            "recipients": recipients,
        })
    }
}
