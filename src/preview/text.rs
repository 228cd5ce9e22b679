//! A preview as plain text: a chat log with a bar before embeds and brackets around what can be pressed.

use super::{Length, Part, Scene, Seen, Sheet};
use crate::domain::message::{Button, Choice, Does, Embed, Emoji, Field, Form, FormField, Input, Menu, Message, Row};
use crate::markup::{Names, plain, read, read_line};

/// How wide a heading is.
const RULE: usize = 92;
/// The widest a line of text gets before it is broken.
const WIDTH: usize = 84;

/// Sheets, one after the other.
pub fn tape(sheets: &[Sheet]) -> String {
    let mut lines = Vec::new();
    for sheet in sheets {
        let length = if sheet.length == Length::Longest { "the longest values" } else { "sample values" };
        lines.push(format!("{}, with {length}", sheet.server));
        sheet.parts.iter().for_each(|part| part_lines(&mut lines, part, &sheet.names));
        lines.push(String::new());
    }
    lines.pop();
    lines.iter().map(|line| format!("{}\n", line.trim_end())).collect()
}

fn rule(sign: &str, title: &str) -> String {
    let width = RULE.saturating_sub(title.chars().count() + 4);
    format!("{0}{0} {title} {1}", sign, sign.repeat(width))
}

fn part_lines(lines: &mut Vec<String>, part: &Part, names: &Names) {
    lines.push(String::new());
    lines.push(rule("═", &part.title));
    for note in &part.notes {
        lines.extend(wrapped(note));
    }
    let mut place = None;
    for scene in &part.scenes {
        if place != Some(&scene.place) {
            lines.push(String::new());
            lines.push(rule("─", &scene.place));
            place = Some(&scene.place);
        }
        lines.push(String::new());
        lines.push(format!("  {}{}", scene.title, audience(scene)));
        let seen = match &scene.seen {
            Seen::Message(message) | Seen::Private(message) => message_lines(message, &scene.names(names)),
            Seen::Form(form) => form_lines(form),
        };
        lines.extend(seen.into_iter().map(|line| format!("    {line}")));
    }
}

fn audience(scene: &Scene) -> &'static str {
    match scene.seen {
        Seen::Private(_) => "   (only the member sees this)",
        Seen::Message(_) | Seen::Form(_) => "",
    }
}

fn message_lines(message: &Message, names: &Names) -> Vec<String> {
    let mut lines = wrapped(&plain(&read(&message.content), names));
    for embed in &message.embeds {
        lines.extend(embed_lines(embed, names).into_iter().map(|line| format!("▌ {line}")));
    }
    message.rows.iter().for_each(|row| lines.extend(row_lines(row)));
    for file in &message.files {
        lines.push(format!("📎 {} ({} bytes)", file.name, file.bytes.len()));
    }
    lines.extend(notified(message, names).iter().flat_map(|names| wrapped(&format!("(notifies {names})"))));
    lines
}

/// Whom a message notifies, by name.
pub(super) fn notified(message: &Message, names: &Names) -> Option<String> {
    let users = message.mentions.users.iter().map(|id| names.person(*id));
    let all: Vec<String> = users.chain(message.mentions.roles.iter().map(|id| names.role(*id))).collect();
    (!all.is_empty()).then(|| all.join(", "))
}

fn embed_lines(embed: &Embed, names: &Names) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(title) = &embed.title {
        lines.extend(wrapped(&plain(&read_line(title), names)));
    }
    if let Some(text) = &embed.description {
        lines.extend(wrapped(&plain(&read(text), names)));
    }
    let mut beside: Vec<String> = Vec::new();
    for field in &embed.fields {
        let shown = field_text(field, names);
        if field.inline && !shown.contains('\n') {
            beside.push(shown);
        } else {
            lines.extend(beside_each_other(&std::mem::take(&mut beside)));
            lines.extend(wrapped(&shown));
        }
    }
    lines.extend(beside_each_other(&beside));
    lines.extend(embed.footer.iter().flat_map(|footer| wrapped(&format!("— {footer}"))));
    lines
}

/// As many short fields on a line as it takes.
fn beside_each_other(fields: &[String]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for field in fields {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 3 + field.chars().count() <= WIDTH => {
                line.push_str("   ");
                line.push_str(field);
            }
            _ => lines.push(field.clone()),
        }
    }
    lines
}

fn field_text(field: &Field, names: &Names) -> String {
    format!("{}: {}", plain(&read_line(&field.name), names), plain(&read(&field.value), names))
}

/// An emoji as it can be written in plain text.
pub(super) fn emoji(emoji: &Emoji) -> String {
    match emoji {
        Emoji::Unicode(sign) => sign.clone(),
        Emoji::Custom { name, .. } => format!(":{name}:"),
    }
}

fn labelled(sign: Option<&Emoji>, label: &str) -> String {
    sign.map_or_else(|| label.to_owned(), |sign| format!("{} {label}", emoji(sign)))
}

fn row_lines(row: &Row) -> Vec<String> {
    match row {
        Row::Buttons(buttons) => wrapped(&buttons.iter().map(button).collect::<Vec<_>>().join("  ")),
        Row::Menu(menu) => menu_lines(menu),
        Row::Members { placeholder, .. } => vec![format!("[ {placeholder} ▾ the server's members ]")],
    }
}

fn button(button: &Button) -> String {
    let label = labelled(button.emoji.as_ref(), &button.label);
    match button.does {
        Does::Press(..) => format!("[ {label} ]"),
        Does::Link(_) => format!("[ {label} ↗ ]"),
    }
}

fn menu_lines(menu: &Menu) -> Vec<String> {
    let mut lines = vec![format!("[ {} ▾ ]", menu.placeholder)];
    lines.extend(choice_lines(&menu.choices));
    lines
}

fn choice_lines(choices: &[Choice]) -> Vec<String> {
    let choice = |choice: &Choice| {
        let about = choice.description.as_ref().map(|about| format!(": {about}")).unwrap_or_default();
        wrapped(&format!("• {}{about}", labelled(choice.emoji.as_ref(), &choice.label)))
    };
    choices.iter().flat_map(choice).map(|line| format!("    {line}")).collect()
}

fn form_lines(form: &Form) -> Vec<String> {
    let mut lines = vec![format!("┌ {}", form.title)];
    for field in &form.fields {
        lines.extend(field_lines(field).into_iter().map(|line| format!("│ {line}")));
    }
    lines.push("└ [ Cancel ]  [ Submit ]".to_owned());
    lines
}

fn field_lines(field: &FormField) -> Vec<String> {
    let need = if field.required { " *" } else { "" };
    let mut lines = wrapped(&format!("{}{need}", field.label));
    lines.extend(field.description.iter().flat_map(|about| wrapped(about)));
    match &field.input {
        Input::Text { most, placeholder, .. } => {
            let shown = placeholder.as_deref().unwrap_or("…");
            lines.push(format!("[ {shown} ]   (at most {most} characters)"));
        }
        Input::Choices { choices, takes } => {
            lines.push(format!("[ {} ▾ ]", taken("choice", *takes)));
            lines.extend(choice_lines(choices));
        }
        Input::Member => lines.push("[ the server's members ▾ ]".to_owned()),
        Input::Files { takes } => lines.push(format!("[ {} ⬆ ]", taken("file", *takes))),
    }
    lines
}

/// `1 choice`, `1 to 3 choices`.
pub(super) fn taken(what: &str, (least, most): (usize, usize)) -> String {
    let many = if most == 1 { "" } else { "s" };
    if least == most { format!("{most} {what}{many}") } else { format!("{least} to {most} {what}{many}") }
}

/// The lines of a text, the long ones broken between words; none for an empty text.
fn wrapped(text: &str) -> Vec<String> {
    if text.is_empty() {
        return Vec::new();
    }
    let mut lines = Vec::new();
    for line in text.split('\n') {
        let mut current = String::new();
        let mut length = 0;
        for word in line.split(' ') {
            let wide = word.chars().count();
            if length > 0 && length + 1 + wide > WIDTH {
                lines.push(std::mem::take(&mut current));
                length = 0;
            } else if length > 0 {
                current.push(' ');
                length += 1;
            }
            current.push_str(word);
            length += wide;
        }
        lines.push(current);
    }
    lines
}
