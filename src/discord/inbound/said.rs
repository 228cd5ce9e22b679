//! Messages: from Discord's JSON, of the gateway and of REST alike, to [`Said`].

use serde::Deserialize;
use serde_json::Value;

use super::people::{RawMember, RawUser, face};
use super::{layout, wording};
use crate::domain::ids::{ChannelId, GuildId, MessageId};
use crate::domain::ticket::{Attachment, Said, SaidKind};
use crate::domain::time::Instant;

/// Flag: only one person sees it. <https://docs.discord.com/developers/resources/message#message-object-message-flags>
const EPHEMERAL: u64 = 1 << 6;
/// Flag: some members of the mentioned roles were not brought into the thread.
const ROLES_MISSED: u64 = 1 << 8;

/// A message.
#[derive(Debug, Clone, Deserialize)]
pub struct RawMessage {
    /// Its id.
    pub id: MessageId,
    /// Where it is.
    pub channel_id: ChannelId,
    /// The server, told by the gateway only.
    #[serde(default)]
    pub guild_id: Option<GuildId>,
    /// Who wrote it.
    pub author: RawUser,
    /// What the author is in the server, told by the gateway only.
    #[serde(default)]
    pub member: Option<RawMember>,
    /// Its text.
    #[serde(default)]
    pub content: String,
    /// When it was sent.
    pub timestamp: String,
    /// When it was last edited.
    #[serde(default)]
    pub edited_timestamp: Option<String>,
    /// What kind of message: 0 is an ordinary one.
    #[serde(default, rename = "type")]
    pub kind: u8,
    /// Bits.
    #[serde(default)]
    pub flags: u64,
    /// Its files.
    #[serde(default)]
    pub attachments: Vec<RawAttachment>,
    /// Framed blocks of text.
    #[serde(default)]
    pub embeds: Vec<Value>,
    /// Buttons, menus, and texts laid out by newer means.
    #[serde(default)]
    pub components: Vec<Value>,
    /// Stickers.
    #[serde(default)]
    pub sticker_items: Vec<Value>,
    /// A poll.
    #[serde(default)]
    pub poll: Option<Value>,
    /// Who is mentioned; in some system messages, whom it is about.
    #[serde(default)]
    pub mentions: Vec<RawUser>,
    /// Forwarded messages.
    #[serde(default)]
    pub message_snapshots: Vec<Value>,
}

/// A file.
#[derive(Debug, Clone, Deserialize)]
pub struct RawAttachment {
    id: String,
    filename: String,
    #[serde(default)]
    size: u64,
    url: String,
    #[serde(default)]
    content_type: Option<String>,
}

impl RawMessage {
    /// Whether only one person sees it, as an answer to an interaction.
    pub fn is_private(&self) -> bool {
        self.flags & EPHEMERAL != 0
    }

    /// Whether Discord left out members of a mentioned role.
    pub fn roles_missed(&self) -> bool {
        self.flags & ROLES_MISSED != 0
    }

    /// The message in the product's words; none if its times or ids are unreadable.
    pub fn said(&self) -> Option<Said> {
        let edited_at = match &self.edited_timestamp {
            Some(text) => Some(Instant::from_rfc3339(text)?),
            None => None,
        };
        Some(Said {
            message: self.id,
            thread: self.channel_id,
            sender: face(&self.author, self.member.as_ref()),
            by_bot: self.author.bot,
            kind: if is_written(self.kind) { SaidKind::Message } else { SaidKind::System },
            content: if is_written(self.kind) { wording::of_message(self) } else { wording::of_system(self) },
            layout: layout::of(self),
            attachments: self.attachments.iter().map(RawAttachment::kept).collect::<Option<_>>()?,
            at: Instant::from_rfc3339(&self.timestamp)?,
            edited_at,
        })
    }
}

impl RawAttachment {
    /// The file in the product's words; none if its id is unreadable.
    pub fn kept(&self) -> Option<Attachment> {
        Some(Attachment {
            id: self.id.parse().ok()?,
            name: self.filename.clone(),
            size: self.size,
            url: self.url.clone(),
            media_type: self.content_type.clone(),
        })
    }
}

/// Whether a person or bot wrote it: an ordinary message, a reply, or a command's answer. All else Discord makes.
/// <https://docs.discord.com/developers/resources/message#message-object-message-types>
fn is_written(kind: u8) -> bool {
    matches!(kind, 0 | 19 | 20 | 23)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn said(more: Value) -> Said {
        let mut message = json!({
            "id": "1310000000000000001", "channel_id": "1300000000000000001", "guild_id": "1100000000000000001",
            "author": {"id": "5", "username": "anna", "global_name": "Anna", "avatar": null, "discriminator": "0"},
            "member": {"nick": "Annie", "roles": [], "joined_at": null, "deaf": false, "mute": false},
            "content": "", "timestamp": "2026-11-22T09:30:00.123000+00:00", "edited_timestamp": null,
            "tts": false, "mention_everyone": false, "mentions": [], "mention_roles": [], "attachments": [],
            "embeds": [], "pinned": false, "type": 0, "flags": 0, "components": []
        });
        message.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        serde_json::from_value::<RawMessage>(message).unwrap().said().unwrap()
    }

    #[test]
    fn an_ordinary_message() {
        let said = said(json!({"content": "I am 19."}));
        assert_eq!(said.content, "I am 19.");
        assert_eq!(said.sender.display_name, "Annie");
        assert_eq!(said.at.table_text(), "2026-11-22 09:30:00.123");
        assert_eq!((said.kind, said.by_bot, said.edited_at), (SaidKind::Message, false, None));
    }

    #[test]
    fn files_keep_name_size_link_and_type() {
        let said = said(json!({"attachments": [{
            "id": "1310000000000000009", "filename": "shot.png", "size": 12345, "content_type": "image/png",
            "url": "https://cdn.discordapp.com/attachments/1/2/shot.png?ex=1", "proxy_url": "https://x", "width": 1
        }]}));
        let file = &said.attachments[0];
        assert_eq!((file.id, file.name.as_str(), file.size), (1_310_000_000_000_000_009, "shot.png", 12345));
        assert_eq!(file.media_type.as_deref(), Some("image/png"));
    }

    #[test]
    fn a_persons_link_preview_is_not_their_text() {
        let said = said(json!({"content": "https://x.org", "embeds": [{"type": "link", "title": "X"}]}));
        assert_eq!(said.content, "https://x.org");
    }

    #[test]
    fn a_bots_embeds_and_buttons_are_its_text() {
        let said = said(json!({
            "author": {"id": "9", "username": "frontdesk", "bot": true},
            "content": "<@5>",
            "embeds": [{"type": "rich", "title": "Welcome", "description": "Hello.",
                "fields": [{"name": "1.", "value": "How old are you?", "inline": false}], "footer": {"text": "#12"}}],
            "components": [{"type": 1, "components": [{"type": 2, "label": "Close", "style": 4, "custom_id": "fd:close:12"}]}]
        }));
        assert_eq!(said.content, "<@5>\nWelcome\nHello.\n1.: How old are you?\n#12\n[Close]");
        assert!(said.by_bot);
    }

    #[test]
    fn stickers_polls_and_forwards_are_mentioned() {
        assert_eq!(
            said(json!({"sticker_items": [{"id": "1", "name": "Wave", "format_type": 1}]})).content,
            "[sticker: Wave]"
        );
        let poll = json!({"question": {"text": "Which?"}, "answers": [
            {"answer_id": 1, "poll_media": {"text": "A"}}, {"answer_id": 2, "poll_media": {"text": "B"}}]});
        assert_eq!(said(json!({"poll": poll})).content, "[poll: Which? · A · B]");
        let forward = json!([{"message": {"content": "from elsewhere", "type": 0}}]);
        assert_eq!(said(json!({"message_snapshots": forward})).content, "[forwarded] from elsewhere");
    }

    #[test]
    fn system_messages_say_what_happened() {
        let bob = json!([{"id": "6", "username": "bob", "global_name": "Bob"}]);
        for (kind, content, expected) in [
            (1, "", "added @Bob"),
            (2, "", "removed @Bob"),
            (4, "new name", "renamed the thread to “new name”"),
            (6, "", "pinned a message"),
        ] {
            let said = said(json!({"type": kind, "content": content, "mentions": bob}));
            assert_eq!((said.kind, said.content.as_str()), (SaidKind::System, expected));
        }
        assert_eq!(said(json!({"type": 200})).content, "a message of Discord’s own (type 200)");
    }

    #[test]
    fn an_edit_tells_its_time() {
        let said = said(json!({"edited_timestamp": "2026-11-22T09:31:00+00:00"}));
        assert_eq!(said.edited_at.unwrap().table_text(), "2026-11-22 09:31:00.000");
    }

    #[test]
    fn a_message_with_unreadable_parts_is_no_message() {
        for (key, value) in [("id", json!(5)), ("channel_id", json!("x")), ("author", json!(null))] {
            let mut message = json!({"id": "1", "channel_id": "2", "author": {"id": "3"}, "timestamp": ""});
            message[key] = value;
            assert!(serde_json::from_value::<RawMessage>(message).is_err(), "{key}");
        }
        let message = json!({"id": "1", "channel_id": "2", "author": {"id": "3"}, "timestamp": "yesterday"});
        assert_eq!(serde_json::from_value::<RawMessage>(message).unwrap().said(), None);
    }
}
