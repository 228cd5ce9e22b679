//! How a message, an embed, a row of buttons and a form look as plain lines.

use serde_json::Value;

use crate::domain::time::Instant;
use crate::sandbox::world::message::Message;
use crate::sandbox::world::{Id, World};

/// The widest a line of text gets before it is broken.
const WIDTH: usize = 84;

/// A message's text, embeds and components.
pub fn message_lines(world: &World, message: &Message) -> Vec<String> {
    let mut lines = wrapped(&readable(world, &message.content), WIDTH);
    for embed in &message.embeds {
        lines.extend(embed_lines(world, embed).into_iter().map(|line| format!("▌ {line}").trim_end().to_owned()));
    }
    for component in &message.components {
        component_lines(world, component, &mut lines);
    }
    lines
}

/// The same with its files.
pub fn with_files(world: &World, message: &Message) -> Vec<String> {
    let files = message.attachments.iter().map(|file| file_line(&file.name, file.bytes.len()));
    message_lines(world, message).into_iter().chain(files).collect()
}

/// `File: transcript.txt (3.1 kB)`.
pub fn file_line(name: &str, bytes: usize) -> String {
    let size = match bytes {
        0..=999 => format!("{bytes} bytes"),
        1_000..=999_999 => format!("{:.1} kB", bytes as f64 / 1e3),
        _ => format!("{:.1} MB", bytes as f64 / 1e6),
    };
    format!("📎 {name} ({size})")
}

/// `Label: what was written`, its further lines indented.
pub fn bullet(label: &str, value: &str) -> String {
    format!("{label}: {}", if value.is_empty() { "–" } else { value }).replace('\n', "\n      ")
}

/// A form's fields.
pub fn form_lines(world: &World, components: &[Value]) -> Vec<String> {
    let mut lines = Vec::new();
    for part in components {
        if let Some(text) = part["content"].as_str() {
            lines.extend(wrapped(&readable(world, text), WIDTH));
            continue;
        }
        let field = if part["type"] == 18 { &part["component"] } else { &part["components"][0] };
        let label = part["label"].as_str().or(field["label"].as_str()).unwrap_or_default();
        let need = if field["required"] == false { " (may stay empty)" } else { "" };
        let place = match field["options"].as_array() {
            Some(options) => format!("[ {} ▾ ]", labels(options)),
            None => format!("[ {} ]", field["value"].as_str().or(field["placeholder"].as_str()).unwrap_or("…")),
        };
        lines.push(format!("{label}{need}: {place}"));
        lines.extend(part["description"].as_str().map(|text| format!("  {text}")));
    }
    lines
}

fn labels(options: &[Value]) -> String {
    options.iter().filter_map(|option| option["label"].as_str()).collect::<Vec<_>>().join(" | ")
}

fn embed_lines(world: &World, embed: &Value) -> Vec<String> {
    let said = |text: &Value| text.as_str().map(|text| readable(world, text)).unwrap_or_default();
    let mut lines = Vec::new();
    for heading in [&embed["author"]["name"], &embed["title"]] {
        lines.extend(wrapped(&said(heading), WIDTH));
    }
    lines.extend(wrapped(&said(&embed["description"]), WIDTH));
    let mut beside: Vec<String> = Vec::new();
    for field in embed["fields"].as_array().into_iter().flatten() {
        let (name, value) = (said(&field["name"]), said(&field["value"]));
        let short = field["inline"] == true && !value.contains('\n');
        if !short && !beside.is_empty() {
            lines.push(std::mem::take(&mut beside).join("   "));
        }
        if short {
            beside.push(format!("{name}: {value}"));
        } else if value.contains('\n') {
            lines.push(format!("{name}:"));
            lines.extend(wrapped(&value, WIDTH - 2).into_iter().map(|line| format!("  {line}")));
        } else {
            lines.extend(wrapped(&format!("{name}: {value}"), WIDTH));
        }
    }
    if !beside.is_empty() {
        lines.extend(wrapped(&beside.join("   "), WIDTH));
    }
    let footer = said(&embed["footer"]["text"]);
    if !footer.is_empty() {
        lines.push(format!("— {footer}"));
    }
    lines
}

fn component_lines(world: &World, component: &Value, lines: &mut Vec<String>) {
    let children = component["components"].as_array();
    match component["type"].as_u64() {
        Some(1) => lines.push(children.into_iter().flatten().map(control).collect::<Vec<_>>().join("  ")),
        Some(10) => lines.extend(wrapped(&readable(world, component["content"].as_str().unwrap_or_default()), WIDTH)),
        Some(14) => lines.push("┄┄┄".to_owned()),
        _ => {
            for child in children.into_iter().flatten() {
                component_lines(world, child, lines);
            }
            if component["accessory"]["type"] == 2 {
                lines.push(control(&component["accessory"]));
            }
        }
    }
}

/// A button or menu: `[ Label ]`, `[ Choose ▾ First | Second ]`.
fn control(component: &Value) -> String {
    let label = World::label_of(component);
    let off = if component["disabled"] == true { " (off)" } else { "" };
    match (component["type"].as_u64(), component["options"].as_array()) {
        (Some(2), _) if component["style"] == 5 => format!("[ {label} ↗ ]{off}"),
        (Some(2), _) => format!("[ {label} ]{off}"),
        (_, Some(options)) => format!("[ {label} ▾ {} ]{off}", labels(options)),
        _ => format!("[ {label} ▾ ]{off}"),
    }
}

/// A text with its mentions, times and emoji spelled out, and without the marks of bold and escapes.
pub fn readable(world: &World, text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        out.push_str(&unmarked(&rest[..start]));
        let inner = rest[start + 1..].split_once('>');
        match inner.and_then(|(inner, after)| spelled(world, inner).map(|name| (name, after))) {
            Some((name, after)) => {
                out.push_str(&name);
                rest = after;
            }
            None => {
                out.push('<');
                rest = &rest[start + 1..];
            }
        }
    }
    out.push_str(&unmarked(rest));
    out
}

fn spelled(world: &World, inner: &str) -> Option<String> {
    if let Some(role) = inner.strip_prefix("@&") {
        let role: Id = role.parse().ok()?;
        return Some(format!("@{}", world.role(role).map_or("deleted-role", |role| role.name.as_str())));
    }
    if let Some(user) = inner.strip_prefix('@') {
        return Some(format!("@{}", world.name_of(user.trim_start_matches('!').parse().ok()?)));
    }
    if let Some(channel) = inner.strip_prefix('#') {
        let channel: Id = channel.parse().ok()?;
        return Some(format!("#{}", world.channels.get(&channel).map_or("unknown", |channel| channel.name.as_str())));
    }
    if let Some(time) = inner.strip_prefix("t:") {
        let seconds: i64 = time.split(':').next()?.parse().ok()?;
        let at = Instant::from_unix_ms(seconds.checked_mul(1000)?);
        return Some(if time.ends_with(":R") { relative(world.now(), at) } else { at.reading_text() });
    }
    if let Some(command) = inner.strip_prefix('/') {
        return Some(format!("/{}", command.rsplit_once(':')?.0));
    }
    let emoji = inner.strip_prefix("a:").or(inner.strip_prefix(':'))?;
    Some(format!(":{}:", emoji.split(':').next()?))
}

fn relative(now: Instant, at: Instant) -> String {
    let (span, past) = if at <= now { (now.since(at), true) } else { (at.since(now), false) };
    let (count, unit) = match span.as_secs() {
        0..=59 => return "just now".to_owned(),
        seconds @ 60..=3_599 => (seconds / 60, "minute"),
        seconds @ 3_600..=86_399 => (seconds / 3_600, "hour"),
        seconds => (seconds / 86_400, "day"),
    };
    let many = if count == 1 { "" } else { "s" };
    if past { format!("{count} {unit}{many} ago") } else { format!("in {count} {unit}{many}") }
}

fn unmarked(text: &str) -> String {
    let mut out = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match (letter, letters.peek()) {
            ('\\', Some(next)) if next.is_ascii_punctuation() => out.extend(letters.next()),
            ('*', Some('*')) => {
                letters.next();
            }
            _ => out.push(letter),
        }
    }
    out
}

/// The lines of a text, the long ones broken between words; none for an empty text.
pub fn wrapped(text: &str, width: usize) -> Vec<String> {
    if text.is_empty() {
        return Vec::new();
    }
    let mut lines = Vec::new();
    for line in text.trim_end().split('\n') {
        if line.chars().count() <= width {
            lines.push(line.to_owned());
            continue;
        }
        let mut current = String::new();
        for word in line.split(' ') {
            let fits = current.is_empty() || current.chars().count() + 1 + word.chars().count() <= width;
            if !fits {
                lines.push(std::mem::take(&mut current));
            } else if !current.is_empty() {
                current.push(' ');
            }
            current.push_str(word);
        }
        lines.push(current);
    }
    lines
}
