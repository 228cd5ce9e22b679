//! A message as lines of text, for tests: what a person would see, and whom it notifies.

use std::fmt::Write as _;

use crate::domain::message::{Button, Does, Embed, Form, Input, Message, Row};

pub fn show(message: &Message) -> String {
    let mut out = String::new();
    if !message.content.is_empty() {
        let _ = writeln!(out, "{}", message.content);
    }
    message.embeds.iter().for_each(|embed| show_embed(&mut out, embed));
    for row in &message.rows {
        match row {
            Row::Buttons(buttons) => {
                let _ = writeln!(out, "{}", buttons.iter().map(show_button).collect::<Vec<_>>().join(" "));
            }
            Row::Members { press, placeholder } => {
                let _ = writeln!(out, "[{placeholder} ▾] {}", press.encode());
            }
            Row::Menu(menu) => {
                let _ = writeln!(out, "[{} ▾] {}", menu.placeholder, menu.press.encode());
                for choice in &menu.choices {
                    let emoji = choice.emoji.as_ref().map(|emoji| format!("{emoji} ")).unwrap_or_default();
                    let description = choice.description.as_ref().map(|text| format!(": {text}")).unwrap_or_default();
                    let _ = writeln!(out, "  ({}) {emoji}{}{description}", choice.value, choice.label);
                }
            }
        }
    }
    for file in &message.files {
        let _ = writeln!(out, "📎 {} ({} bytes)", file.name, file.bytes.len());
    }
    let users = message.mentions.users.iter().map(|id| format!("@{id}"));
    let notified: Vec<String> = users.chain(message.mentions.roles.iter().map(|id| format!("@&{id}"))).collect();
    if !notified.is_empty() {
        let _ = writeln!(out, "🔔 {}", notified.join(" "));
    }
    out.replace('\u{200b}', "(zero-width)")
}

fn show_embed(out: &mut String, embed: &Embed) {
    let mut text = String::new();
    if let Some(title) = &embed.title {
        let _ = writeln!(text, "## {title}");
    }
    if let Some(description) = &embed.description {
        let _ = writeln!(text, "{description}");
    }
    for field in &embed.fields {
        let _ = writeln!(text, "{}: {}", field.name, field.value);
    }
    if let Some(footer) = &embed.footer {
        let _ = writeln!(text, "-- {footer}");
    }
    let bar = embed.colour.map_or_else(|| "│".to_owned(), |colour| format!("│#{colour:06X}"));
    let _ = writeln!(out, "{bar}");
    text.lines().for_each(|line| {
        let _ = writeln!(out, "{}", format!("│ {line}").trim_end());
    });
}

fn show_button(button: &Button) -> String {
    let emoji = button.emoji.as_ref().map(|emoji| format!("{emoji} ")).unwrap_or_default();
    match &button.does {
        Does::Press(press, style) => format!("[{emoji}{} | {style:?} {}]", button.label, press.encode()),
        Does::Link(url) => format!("[{emoji}{} | {url}]", button.label),
    }
}

pub fn show_form(form: &Form) -> String {
    let mut out = format!("{} ({})\n", form.title, form.press.encode());
    for field in &form.fields {
        let needed = if field.required { "required" } else { "optional" };
        let description = field.description.as_ref().map(|text| format!(" -- {text}")).unwrap_or_default();
        let _ = writeln!(out, "{}: {} [{needed}, {}]{description}", field.id, field.label, show_input(&field.input));
    }
    out
}

fn show_input(input: &Input) -> String {
    match input {
        Input::Text { most, .. } => most.to_string(),
        Input::Choices { choices, takes: (least, most) } => format!("{least} to {most} of {}", choices.len()),
        Input::Member => "a member".to_owned(),
        Input::Files { takes: (least, most) } => format!("{least} to {most} files"),
    }
}
