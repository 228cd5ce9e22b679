//! The text form of what is not text: embeds, buttons, stickers, polls, forwards, and Discord's own messages.
//!
//! It is what the tables keep and transcripts show, so that no row is blank. A person's embeds are previews that Discord
//! made of their links, not their words, and are left out.

use serde_json::Value;

use super::people::face;
use super::said::RawMessage;

/// The text of a message that somebody wrote.
pub(super) fn of_message(message: &RawMessage) -> String {
    let mut lines = Vec::new();
    lines.extend(Some(message.content.clone()).filter(|text| !text.is_empty()));
    for snapshot in &message.message_snapshots {
        lines.push(format!("[forwarded] {}", text(&snapshot["message"]["content"]).unwrap_or_default()));
    }
    if message.author.bot {
        message.embeds.iter().for_each(|embed| of_embed(embed, &mut lines));
        message.components.iter().for_each(|component| of_component(component, &mut lines));
    }
    for sticker in &message.sticker_items {
        lines.push(format!("[sticker: {}]", text(&sticker["name"]).unwrap_or("unknown")));
    }
    if let Some(poll) = &message.poll {
        lines.push(of_poll(poll));
    }
    lines.join("\n")
}

/// What happened, for a message that Discord made.
pub(super) fn of_system(message: &RawMessage) -> String {
    let whom = || match message.mentions.first() {
        Some(user) => format!("@{}", face(user, None).display_name),
        None => "somebody".to_owned(),
    };
    match message.kind {
        1 => format!("added {}", whom()),
        2 if message.mentions.first().is_none_or(|user| user.id == message.author.id) => "left".to_owned(),
        2 => format!("removed {}", whom()),
        4 => format!("renamed the thread to “{}”", message.content),
        6 => "pinned a message".to_owned(),
        _ if !message.content.is_empty() => message.content.clone(),
        kind => format!("a message of Discord’s own (type {kind})"),
    }
}

fn of_embed(embed: &Value, lines: &mut Vec<String>) {
    let place = [&embed["author"]["name"], &embed["title"], &embed["description"]];
    lines.extend(place.into_iter().filter_map(text).map(str::to_owned));
    for field in embed["fields"].as_array().into_iter().flatten() {
        let (name, value) = (text(&field["name"]).unwrap_or_default(), text(&field["value"]).unwrap_or_default());
        lines.push(format!("{name}: {value}"));
    }
    lines.extend(text(&embed["footer"]["text"]).map(str::to_owned));
}

/// A component's own words and those of the components within: labels in brackets, texts as they are.
fn of_component(component: &Value, lines: &mut Vec<String>) {
    match component["type"].as_u64() {
        Some(1) => {
            let labels: Vec<_> = labels(component).map(|label| format!("[{label}]")).collect();
            lines.extend(Some(labels.join(" ")).filter(|line| !line.is_empty()));
        }
        Some(10) => lines.extend(text(&component["content"]).map(str::to_owned)),
        Some(2..=8) => lines.extend(label(component).map(|label| format!("[{label}]"))),
        _ => {
            let within = component["components"].as_array().into_iter().flatten();
            within.chain(component.get("accessory")).for_each(|component| of_component(component, lines));
        }
    }
}

/// The labels in a row of buttons and menus.
pub(super) fn labels(row: &Value) -> impl Iterator<Item = String> {
    row["components"].as_array().into_iter().flatten().filter_map(label)
}

fn label(component: &Value) -> Option<String> {
    let label = text(&component["label"]).or_else(|| text(&component["placeholder"]));
    label.or_else(|| text(&component["emoji"]["name"])).map(str::to_owned)
}

fn of_poll(poll: &Value) -> String {
    let mut parts = vec![text(&poll["question"]["text"]).unwrap_or("no question").to_owned()];
    for answer in poll["answers"].as_array().into_iter().flatten() {
        parts.extend(text(&answer["poll_media"]["text"]).map(str::to_owned));
    }
    format!("[poll: {}]", parts.join(" · "))
}

fn text(value: &Value) -> Option<&str> {
    value.as_str().filter(|text| !text.is_empty())
}
