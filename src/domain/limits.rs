//! Discord's limits, each with its source, and our own where Discord has none. "How long may this be" is answered here
//! and nowhere else. Lengths are in characters (Unicode scalar values) unless said otherwise.
//!
//! Sources: <https://docs.discord.com/developers/resources/message>,
//! <https://docs.discord.com/developers/components/reference>,
//! <https://docs.discord.com/developers/interactions/application-commands>,
//! <https://docs.discord.com/developers/resources/channel>.

use std::time::Duration;

/// A message's `content`.
pub const CONTENT: usize = 2000;
/// Embeds in a message.
pub const EMBEDS: usize = 10;
/// All texts of all embeds of a message together.
pub const EMBEDS_TOTAL: usize = 6000;
/// An embed's title.
pub const EMBED_TITLE: usize = 256;
/// An embed's description.
pub const EMBED_DESCRIPTION: usize = 4096;
/// Fields in an embed.
pub const EMBED_FIELDS: usize = 25;
/// A field's name.
pub const FIELD_NAME: usize = 256;
/// A field's value.
pub const FIELD_VALUE: usize = 1024;
/// An embed's footer.
pub const EMBED_FOOTER: usize = 2048;
/// Rows of components in a message.
pub const ROWS: usize = 5;
/// Buttons in a row.
pub const BUTTONS_IN_ROW: usize = 5;
/// A button's label.
pub const BUTTON_LABEL: usize = 80;
/// Choices in a menu, options of a command, choices of an option, subcommands of a group.
pub const CHOICES: usize = 25;
/// A menu choice's label, value and description.
pub const CHOICE_TEXT: usize = 100;
/// A menu's placeholder.
pub const PLACEHOLDER: usize = 150;
/// A `custom_id`.
pub const CUSTOM_ID: usize = 100;
/// A form's title, and the label of one of its fields.
pub const FORM_TITLE: usize = 45;
/// The description of a form's field.
pub const FORM_DESCRIPTION: usize = 100;
/// The placeholder of a form's field.
pub const FORM_PLACEHOLDER: usize = 100;
/// Fields in a form.
pub const FORM_FIELDS: usize = 5;
/// What may be typed into a form's field.
pub const FORM_VALUE: usize = 4000;
/// A thread's name.
pub const THREAD_NAME: usize = 100;
/// A command's or option's description.
pub const COMMAND_DESCRIPTION: usize = 100;
/// A command's, subcommand's or group's name.
pub const COMMAND_NAME: usize = 32;
/// A channel's, role's or member's displayed name; account names and nicknames are at most this.
pub const MEMBER_NAME: usize = 32;
/// A role's name.
pub const ROLE_NAME: usize = 100;
/// A server's name.
pub const SERVER_NAME: usize = 100;
/// All names, descriptions and values of a command together.
pub const COMMAND_TOTAL: usize = 8000;
/// A message's nonce.
pub const NONCE: usize = 25;
/// The text of an audit log reason.
pub const AUDIT_REASON: usize = 512;
/// The reason of a close: ours, so that it fits an embed's field beside its label.
pub const REASON: usize = 1000;
/// A note of the staff: ours.
pub const NOTE: usize = 1000;
/// Decisions of a type: the rows of buttons on the card that others do not need.
pub const DECISIONS: usize = (ROWS - 1) * BUTTONS_IN_ROW;
/// Files in a message, or in a form's field.
pub const FILES: usize = 10;
/// A file in a message, in bytes, where the server has no boosts (<https://docs.discord.com/developers/reference>).
pub const FILE_BYTES: usize = 10 * 1024 * 1024;

/// How long Discord waits for the first answer to an interaction, from its birth.
pub const FIRST_ANSWER: Duration = Duration::from_secs(3);
/// How long the token of an interaction lives.
pub const TOKEN_LIFE: Duration = Duration::from_secs(15 * 60);

/// How many characters `text` has, as Discord counts.
pub fn length(text: &str) -> usize {
    text.chars().count()
}

/// `text` if it has at most `most` characters, else its beginning and an ellipsis, `most` characters in all.
pub fn shorten(text: &str, most: usize) -> String {
    if length(text) <= most {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(most.saturating_sub(1)).collect();
    short.truncate(short.trim_end().len());
    short.push('…');
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shortening_counts_characters_not_bytes() {
        assert_eq!(shorten("ééééé", 5), "ééééé");
        assert_eq!(shorten("éééééé", 5), "éééé…");
        assert_eq!(shorten("one two", 5), "one…");
    }
}
