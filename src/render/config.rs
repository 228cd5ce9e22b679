//! The list of what maintainers set from Discord.

use super::fit;
use crate::domain::limits;
use crate::domain::message::{Embed, File, Message};
use crate::phrases::{Words, config};

/// The name of the file with the list, where a message has no room for it.
const FILE: &str = "config.md";

/// Everything that is overridden, a line each.
pub fn overrides(lines: &[String], words: Words<'_>) -> Message {
    let text: String = lines.iter().map(|line| format!("- {line}\n")).collect();
    let title = config::overrides_title(words);
    if limits::length(&text) <= limits::EMBED_DESCRIPTION {
        let embed = Embed { title: Some(title), description: Some(text), ..Embed::default() };
        return fit::message(Message { embeds: vec![embed], ..Message::default() });
    }
    let file = File { name: FILE.to_owned(), bytes: text.into_bytes() };
    fit::message(Message { content: title, files: vec![file], ..Message::default() })
}
