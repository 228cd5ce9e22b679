//! An embed as HTML. The page that holds it says how the classes look.

use std::fmt::Write as _;

use super::{Names, escaped, html, read, read_line};
use crate::domain::message::{Embed, Field};

/// Inline fields beside each other.
const BESIDE: usize = 3;

/// A framed block of text.
pub fn embed(embed: &Embed, names: &Names) -> String {
    let bar = embed.colour.map(|colour| format!(" style=\"--bar:#{colour:06x}\"")).unwrap_or_default();
    let mut out = format!("<article class=\"embed\"{bar}>");
    if let Some(title) = &embed.title {
        let _ = write!(out, "<h4 class=\"text\">{}</h4>", html(&read_line(title), names));
    }
    if let Some(text) = &embed.description {
        let _ = write!(out, "<div class=\"text\">{}</div>", html(&read(text), names));
    }
    if !embed.fields.is_empty() {
        let _ = write!(out, "<dl>{}</dl>", fields(&embed.fields, names));
    }
    if let Some(footer) = &embed.footer {
        let _ = write!(out, "<footer>{}</footer>", escaped(footer));
    }
    out + "</article>"
}

/// Fields that may share a line do, three at most.
fn fields(fields: &[Field], names: &Names) -> String {
    let mut out = String::new();
    for run in fields.chunk_by(|one, next| one.inline && next.inline) {
        for line in run.chunks(BESIDE) {
            for field in line {
                let (name, value) = (html(&read_line(&field.name), names), html(&read(&field.value), names));
                let _ = write!(
                    out,
                    "<div class=\"of-{}\"><dt>{name}</dt><dd class=\"text\">{value}</dd></div>",
                    line.len()
                );
            }
        }
    }
    out
}
