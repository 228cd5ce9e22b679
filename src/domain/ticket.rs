//! A ticket and what was said in it, as the tables keep them.

use serde::{Deserialize, Serialize};

use super::answer::Given;
use super::ids::{ChannelId, GuildId, MessageId, PositionId, TicketId, TypeId, UserId};
use super::message::Embed;
use super::person::Face;
use super::time::Instant;
use super::timer::Timer;

/// Whether a ticket is being worked on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Being worked on.
    Open,
    /// Done; its thread is locked and archived.
    Closed,
}

/// The two sides that talk in a ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// Whoever opened it, and those who were brought in beside them.
    Member,
    /// Everybody else who is a person; also staff of other types who were brought in.
    Staff,
}

impl Side {
    /// The other one.
    pub fn other(self) -> Self {
        match self {
            Self::Member => Self::Staff,
            Self::Staff => Self::Member,
        }
    }
}

/// Whose turn it is to say something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// Who is waited for.
    pub on: Side,
    /// Since when.
    pub since: Instant,
}

/// How the talk in a ticket stands. Bots and Discord's own messages do not count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Talk {
    /// Whose turn it is; none where nothing is known.
    pub waiting: Option<Waiting>,
    /// When a person last wrote.
    pub last_said_at: Option<Instant>,
    /// When the staff first wrote.
    pub first_reply_at: Option<Instant>,
}

/// Where a message of ours stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageAt {
    /// The channel or thread.
    pub channel: ChannelId,
    /// The message.
    pub message: MessageId,
}

/// How a ticket ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closure {
    /// When.
    pub at: Instant,
    /// By whom; nobody when the thread was deleted by hand and Discord does not say who did it.
    pub by: Option<Face>,
    /// Why, in the closer's words: at most [`super::limits::REASON`] characters.
    pub reason: Option<String>,
}

/// One ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticket {
    /// Its number.
    pub id: TicketId,
    /// The server it belongs to.
    pub guild: GuildId,
    /// Its type.
    pub kind: TypeId,
    /// The revision of the type that it was opened with: key of `type_revisions`.
    pub revision: String,
    /// The position the member picked, for types with positions.
    pub position: Option<PositionId>,
    /// Who opened it.
    pub creator: Face,
    /// Open or closed.
    pub status: Status,
    /// Who handles it.
    pub assignee: Option<UserId>,
    /// How the talk in it stands.
    pub talk: Talk,
    /// When it was opened.
    pub opened_at: Instant,
    /// How it ended; present exactly when closed.
    pub closure: Option<Closure>,
    /// The channel that holds, or is to hold, its thread.
    pub parent: ChannelId,
    /// Its thread, once made.
    pub thread: Option<ChannelId>,
    /// The opening message in the thread, once posted.
    pub opening: Option<MessageId>,
    /// Its card in the list of open tickets.
    pub card: Option<MessageAt>,
    /// Its record in the histories channel.
    pub record: Option<MessageAt>,
    /// When what was said in it was deleted.
    pub erased_at: Option<Instant>,
}

/// A note that staff keep with a ticket. Its creator never sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Who wrote it.
    pub by: Face,
    /// At most [`super::limits::NOTE`] characters.
    pub text: String,
    /// When.
    pub at: Instant,
}

/// A close that was taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reopening {
    /// The close.
    pub closure: Closure,
    /// When the ticket was opened again.
    pub at: Instant,
    /// By whom.
    pub by: Face,
}

/// Somebody who was brought into a ticket's thread beside its creator and its staff: they see it and write in it, no more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guest {
    /// Who they are.
    pub face: Face,
    /// Who brought them in.
    pub added_by: UserId,
    /// When.
    pub at: Instant,
    /// For whom they speak: for the staff if they are of any type's staff.
    pub side: Side,
}

/// A ticket that is about to be written down; its number comes from the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewTicket {
    /// The server.
    pub guild: GuildId,
    /// The type.
    pub kind: TypeId,
    /// The type's revision.
    pub revision: String,
    /// The type as it is now, as JSON: stored once for each revision.
    pub definition: String,
    /// The position picked.
    pub position: Option<PositionId>,
    /// Who opens it.
    pub creator: Face,
    /// The channel that will hold its thread.
    pub parent: ChannelId,
    /// When.
    pub opened_at: Instant,
    /// What was answered in the form before it opened.
    pub answers: Vec<Given>,
    /// Who is waited for first.
    pub waiting_on: Side,
    /// Its first timers.
    pub timers: Vec<Timer>,
    /// The press or command it came from: unique, so that one press opens one ticket however often it is delivered.
    pub source: String,
}

/// A file attached to a message. Discord's links to it die within a day or so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Discord's id of the file.
    pub id: u64,
    /// The file's name as sent.
    pub name: String,
    /// In bytes.
    pub size: u64,
    /// Where Discord serves it for the time being.
    pub url: String,
    /// Its media type as Discord tells it.
    pub media_type: Option<String>,
}

/// What kind of message it is; system messages are shown in transcripts but are nobody's reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SaidKind {
    /// Written by a person or bot.
    Message,
    /// Made by Discord: somebody was added, the thread was renamed, a message was pinned.
    System,
}

/// How a bot laid its message out, for whoever shows it again; its words are in the message's text form too.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layout {
    /// The text above the embeds.
    pub text: String,
    /// Framed blocks of text.
    pub embeds: Vec<Embed>,
    /// The labels of its buttons and menus.
    pub buttons: Vec<String>,
}

/// A message in a ticket's thread as it arrives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Discord's id of the message.
    pub message: MessageId,
    /// The thread.
    pub thread: ChannelId,
    /// Who wrote it.
    pub sender: Face,
    /// Whether the sender is a bot.
    pub by_bot: bool,
    /// Message or system message.
    pub kind: SaidKind,
    /// Its text; for embeds and buttons, their text form.
    pub content: String,
    /// How it is laid out, where it is more than text.
    pub layout: Option<Layout>,
    /// Its files.
    pub attachments: Vec<Attachment>,
    /// When it was sent.
    pub at: Instant,
    /// When it was last edited.
    pub edited_at: Option<Instant>,
}

/// An earlier text of an edited message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierText {
    /// The text before the edit.
    pub content: String,
    /// When it was replaced.
    pub replaced_at: Instant,
}

/// A stored message with all that happened to it: a row of a transcript.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The message with its present text.
    pub said: Said,
    /// Its earlier texts, oldest first.
    pub earlier: Vec<EarlierText>,
    /// When it was deleted.
    pub deleted_at: Option<Instant>,
}
