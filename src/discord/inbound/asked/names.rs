//! The names of the options of commands and of the fields of forms, and the words that options offer.

/// The name of the field that holds the reason of a close, in the command and in the form.
pub const REASON: &str = "reason";
/// The option that holds the time after which a ticket closes.
pub const IN: &str = "in";
/// The option that holds the time after which a close that is asked for needs no answer.
pub const AFTER: &str = "after";
/// The option that holds how long alerts are put off.
pub const FOR: &str = "for";
/// What is typed for [`IN`] to call a planned close off.
pub const CANCEL: &str = "cancel";
/// The option that holds the position.
pub const POSITION: &str = "position";
/// The option that holds the decision.
pub const DECISION: &str = "decision";
/// The option that holds the name of a canned reply, or the name for a thread.
pub const NAME: &str = "name";
/// The field that holds the comment of a rating.
pub const COMMENT: &str = "comment";
/// The option that names a member.
pub const MEMBER: &str = "member";
/// The option that names a ticket type.
pub const TYPE: &str = "type";
/// The option that tells open tickets from closed ones.
pub const STATUS: &str = "status";
/// The option that names who handles tickets.
pub const ASSIGNEE: &str = "assignee";
/// The option that says which tickets in a word.
pub const ONLY: &str = "only";
/// Its word for tickets that whoever asks handles.
pub const MINE: &str = "mine";
/// Its word for tickets that nobody handles.
pub const UNCLAIMED: &str = "unclaimed";
/// Its word for tickets that wait for the staff.
pub const WAITING: &str = "waiting";
/// The option that says when a period begins.
pub const SINCE: &str = "since";
/// The option that holds the key of a setting.
pub const KEY: &str = "key";
/// The option that holds a value as text.
pub const VALUE: &str = "value";
/// The option that holds a channel.
pub const CHANNEL: &str = "channel";
/// The option that holds a role.
pub const ROLE: &str = "role";
/// The option that holds a panel.
pub const PANEL: &str = "panel";
/// The option that holds a ticket's number.
pub const TICKET: &str = "ticket";
/// The option that holds a note.
pub const TEXT: &str = "text";
/// The option that says whether somebody is available, and what it may be.
pub const STATE: &str = "state";
/// Available.
pub const ON: &str = "on";
/// Not available.
pub const OFF: &str = "off";
