//! A preview as one page that looks like Discord: no scripts, nothing from elsewhere, dark or light as the reader's system
//! is, fit to be printed and photographed. Every text goes through [`crate::markup`], which escapes it.

use std::fmt::Write as _;

use super::text::{emoji, notified, taken};
use super::{Length, Scene, Seen, Sheet};
use crate::domain::message::{Button, ButtonStyle, Choice, Does, Emoji, File, Form, FormField, Input, Message, Row};
use crate::markup::{self, Names, escaped, html, read};

/// Sheets as a page.
pub fn page(sheets: &[Sheet]) -> String {
    let title = match sheets {
        [only] => format!("Preview of {}", escaped(&only.server)),
        _ => "Preview".to_owned(),
    };
    let body: String = sheets.iter().map(sheet).collect();
    format!(
        "<!doctype html>\n<html lang=\"en-GB\">\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{}{}</style>\n<main>\n{body}</main>\n</html>\n",
        markup::LOOK,
        include_str!("preview.css")
    )
}

fn sheet(sheet: &Sheet) -> String {
    let length = if sheet.length == Length::Longest { "the longest values" } else { "sample values" };
    let mut out = format!("<header><h1>{}</h1><p>Preview with {length}</p></header>\n", escaped(&sheet.server));
    for part in &sheet.parts {
        let _ = writeln!(out, "<h2>{}</h2>", escaped(&part.title));
        for note in &part.notes {
            let _ = writeln!(out, "<p class=\"note\">{}</p>", escaped(note));
        }
        for place in part.scenes.chunk_by(|one, next| one.place == next.place) {
            let shown: String = place.iter().map(|scene| self::scene(scene, &sheet.names)).collect();
            let name = escaped(place.first().map_or("", |scene| &scene.place));
            let _ = writeln!(out, "<section class=\"place\">\n<h3>{name}</h3>\n{shown}</section>");
        }
    }
    out
}

fn scene(scene: &Scene, names: &Names) -> String {
    let names = &scene.names(names);
    let seen = match &scene.seen {
        Seen::Message(message) => posted(message, names),
        Seen::Private(message) => {
            let only = "<p class=\"only\">👁 Only the member can see this</p>";
            format!("<div class=\"message private\">{}{only}</div></div>", body(message, names))
        }
        Seen::Form(form) => self::form(form),
    };
    format!("<figure>\n<figcaption>{}</figcaption>\n{seen}\n</figure>\n", escaped(&scene.title))
}

fn posted(message: &Message, names: &Names) -> String {
    let whom = notified(message, names).map(|whom| format!("<p class=\"only\">🔔 Notifies {}</p>", escaped(&whom)));
    format!("<div class=\"message\">{}{}</div></div>", body(message, names), whom.unwrap_or_default())
}

/// The bot's picture and name, and the message up to its end, its last element still open.
fn body(message: &Message, names: &Names) -> String {
    let time = escaped(&names.moment(names.now, 's'));
    let mut out = format!(
        "<div class=\"avatar\">F</div><div class=\"body\"><div class=\"head\"><b>Frontdesk</b> \
         <span class=\"app\">APP</span> <time>{time}</time></div>"
    );
    if !message.content.is_empty() {
        let _ = write!(out, "<div class=\"text\">{}</div>", html(&read(&message.content), names));
    }
    message.embeds.iter().for_each(|embed| out.push_str(&markup::embed(embed, names)));
    message.files.iter().for_each(|file| out.push_str(&self::file(file)));
    message.rows.iter().for_each(|row| out.push_str(&self::row(row)));
    out
}

fn file(file: &File) -> String {
    let (name, size) = (escaped(&file.name), file.bytes.len());
    format!("<div class=\"file\"><span>📄</span><div><b>{name}</b><small>{size} bytes</small></div></div>")
}

fn row(row: &Row) -> String {
    match row {
        Row::Buttons(buttons) => {
            format!("<div class=\"buttons\">{}</div>", buttons.iter().map(button).collect::<String>())
        }
        Row::Menu(menu) => self::menu(&menu.placeholder, &menu.choices),
        Row::Members { placeholder, .. } => self::menu(placeholder, &[]),
    }
}

fn sign(sign: Option<&Emoji>) -> String {
    sign.map(|sign| format!("<span class=\"emoji\">{}</span>", escaped(&emoji(sign)))).unwrap_or_default()
}

fn button(button: &Button) -> String {
    let (class, arrow) = match button.does {
        Does::Link(_) => ("secondary", "<span>↗</span>"),
        Does::Press(_, style) => (class(style), ""),
    };
    let label = escaped(&button.label);
    format!("<span class=\"button {class}\">{}<span>{label}</span>{arrow}</span>", sign(button.emoji.as_ref()))
}

fn class(style: ButtonStyle) -> &'static str {
    match style {
        ButtonStyle::Primary => "primary",
        ButtonStyle::Secondary => "secondary",
        ButtonStyle::Success => "success",
        ButtonStyle::Danger => "danger",
    }
}

/// A menu with its choices below it; without any, one whose choices Discord makes.
fn menu(placeholder: &str, choices: &[Choice]) -> String {
    let head = format!("<div class=\"head\"><span>{}</span><span>▾</span></div>", escaped(placeholder));
    if choices.is_empty() {
        return format!("<div class=\"menu\">{head}</div>");
    }
    let choice = |choice: &Choice| {
        let about = choice.description.as_ref().map(|about| format!("<small>{}</small>", escaped(about)));
        let label = escaped(&choice.label);
        format!("<li>{}<div><b>{label}</b>{}</div></li>", sign(choice.emoji.as_ref()), about.unwrap_or_default())
    };
    format!("<div class=\"menu\">{head}<ul>{}</ul></div>", choices.iter().map(choice).collect::<String>())
}

fn form(form: &Form) -> String {
    let fields: String = form.fields.iter().map(form_field).collect();
    format!(
        "<div class=\"form\"><h4>{}</h4><div class=\"fields\">{fields}</div><div class=\"end\">\
         <span class=\"button plain\">Cancel</span><span class=\"button primary\">Submit</span></div></div>",
        escaped(&form.title)
    )
}

fn form_field(field: &FormField) -> String {
    let star = if field.required { " <span class=\"star\">*</span>" } else { "" };
    let about = field.description.as_ref().map(|about| format!("<p>{}</p>", escaped(about))).unwrap_or_default();
    let input = match &field.input {
        Input::Text { paragraph, most, placeholder, .. } => {
            let class = if *paragraph { "input tall" } else { "input" };
            let shown = escaped(placeholder.as_deref().unwrap_or_default());
            format!("<div class=\"{class}\">{shown}</div><p class=\"count\">0/{most}</p>")
        }
        Input::Choices { choices, takes } => menu(&format!("Pick {}", taken("choice", *takes)), choices),
        Input::Member => menu("Pick a member", &[]),
        Input::Files { takes } => format!("<div class=\"input\">⬆ Upload {}</div>", taken("file", *takes)),
    };
    format!("<div class=\"field\"><b>{}{star}</b>{about}{input}</div>", escaped(&field.label))
}
