//! A transcript as one page that looks like Discord: no scripts, nothing from elsewhere, dark or light as the reader's system
//! is. Whatever people wrote goes through [`crate::markup`], which escapes it; pictures are written in only if they are what
//! a browser shows as a picture and nothing else.

use std::fmt::Write as _;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::{Record, facts, line, names, size};
use crate::domain::answer::{Given, Value};
use crate::domain::hours::local;
use crate::domain::ticket::{Attachment, Entry, Layout, SaidKind};
use crate::domain::time::Instant;
use crate::markup::{self, Names, escaped, html, read};
use crate::phrases::{Words, history};

/// Messages of one person within this time stand under one name, as Discord has it.
const TOGETHER: Duration = Duration::from_secs(7 * 60);
/// So many colours are there for the pictures of people.
const COLOURS: u64 = 6;
/// What a sender writes before the name of a file that is covered until somebody wants to see it.
const COVERED: &str = "SPOILER_";

/// The transcript, or a part of it.
pub(super) fn page(record: &Record<'_>, names: &mut Names, (number, of): (usize, usize)) -> String {
    let words = record.ctx.words();
    let title = format!("{} · {}", history::title(record.ctx.ticket.id, words), escaped(&line(&record.ctx.kind.name)));
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; \
         style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{}{}</style>\n<main>\n<header>\n<h1>{title}</h1>\n",
        escaped(&record.ctx.server.locale),
        markup::LOOK,
        include_str!("transcript.css"),
    );
    if of > 1 {
        let _ = writeln!(out, "<p>{}</p>", history::part(number, of, words));
    }
    head(&mut out, record, names);
    let _ = writeln!(out, "<p class=\"note\">{}</p>\n</header>", escaped(&history::zone(&names.zone, words)));
    if number == 1 && !record.ctx.given.is_empty() {
        answers(&mut out, record.ctx.given, words);
    }
    messages(&mut out, record, names);
    out.push_str("</main>\n</html>\n");
    out
}

fn head(out: &mut String, record: &Record<'_>, names: &Names) {
    out.push_str("<dl class=\"facts\">\n");
    for (name, value) in facts(record, |at| names.moment(at, 'f')) {
        let _ = writeln!(out, "<div><dt>{name}</dt><dd>{}</dd></div>", escaped(&value));
    }
    out.push_str("</dl>\n");
}

/// What was answered, where each answer is taken on its own.
fn answers(out: &mut String, given: &[Given], words: Words<'_>) {
    let _ = writeln!(out, "<section class=\"answers\">\n<h2>{}</h2>\n<dl>", history::answers(words));
    for given in given {
        let answer = match &given.value {
            Value::Skipped => format!("<i>{}</i>", history::skipped(words)),
            value => escaped(&value.plain()),
        };
        let ask = escaped(&line(&given.ask));
        let _ = writeln!(out, "<div><dt>{ask}</dt><dd class=\"text\" dir=\"auto\">{answer}</dd></div>");
    }
    out.push_str("</dl>\n</section>\n");
}

fn messages(out: &mut String, record: &Record<'_>, names: &mut Names) {
    out.push_str("<section class=\"log\">\n");
    let mut before: Option<&Entry> = None;
    let mut day = None;
    for entry in record.entries {
        names.now = entry.said.at;
        let today = local(entry.said.at, &names.zone).date();
        if day.replace(today) != Some(today) {
            let _ = writeln!(out, "<h2 class=\"day\"><span>{}</span></h2>", names.moment(entry.said.at, 'D'));
            before = None;
        }
        match entry.said.kind {
            SaidKind::System => system(out, entry, names),
            SaidKind::Message => {
                let follows = before.is_some_and(|before| follows(before, entry));
                message(out, record, entry, follows, names);
            }
        }
        before = Some(entry);
    }
    if record.entries.is_empty() {
        let words = record.ctx.words();
        let _ = writeln!(out, "<p class=\"system\">{}</p>", history::nothing_said(words));
    }
    out.push_str("</section>\n");
}

/// Whether a message stands under the name of the one before it.
fn follows(before: &Entry, entry: &Entry) -> bool {
    before.said.kind == SaidKind::Message
        && before.said.sender == entry.said.sender
        && entry.said.at.since(before.said.at) < TOGETHER
}

fn system(out: &mut String, entry: &Entry, names: &Names) {
    let who = escaped(&line(&entry.said.sender.display_name));
    let what = escaped(&line(&names::resolved(&entry.said.content, names)));
    let _ = writeln!(
        out,
        "<p class=\"system\">➜ <b><bdi>{who}</bdi></b> <bdi>{what}</bdi> {}</p>",
        time(entry.said.at, 's', "", names)
    );
}

fn message(out: &mut String, record: &Record<'_>, entry: &Entry, follows: bool, names: &Names) {
    let (said, words) = (&entry.said, record.ctx.words());
    let mut classes = String::from("message");
    classes.push_str(if follows { " follows" } else { "" });
    classes.push_str(if entry.deleted_at.is_some() { " deleted" } else { "" });
    let _ = write!(out, "<article class=\"{classes}\" id=\"m{}\">", said.message);
    if follows {
        let _ = write!(out, "{}<div class=\"body\">", time(said.at, 't', " class=\"side\"", names));
    } else {
        let name = line(&said.sender.display_name);
        let letter: String =
            name.chars().find(|c| c.is_alphanumeric()).into_iter().flat_map(char::to_uppercase).collect();
        let bot =
            if said.by_bot { format!(" <span class=\"app\">{}</span>", history::bot(words)) } else { String::new() };
        let _ = write!(
            out,
            "<div class=\"avatar of-{}\" aria-hidden=\"true\">{letter}</div><div class=\"body\"><div class=\"head\">\
             <b title=\"{}\"><bdi>{}</bdi></b>{bot} {}</div>",
            said.sender.id.0 % COLOURS,
            escaped(&format!("{} · id {}", line(&said.sender.name), said.sender.id)),
            escaped(&name),
            time(said.at, 's', "", names),
        );
    }
    match &said.layout {
        Some(layout) => laid_out(out, layout, names),
        None => text(out, &said.content, names),
    }
    said.attachments.iter().for_each(|file| attachment(out, record, file));
    marks(out, entry, names, words);
    out.push_str("</div></article>\n");
}

fn text(out: &mut String, text: &str, names: &Names) {
    if !text.trim().is_empty() {
        let _ = write!(out, "<div class=\"text\" dir=\"auto\">{}</div>", html(&read(text), names));
    }
}

fn laid_out(out: &mut String, layout: &Layout, names: &Names) {
    text(out, &layout.text, names);
    layout.embeds.iter().for_each(|embed| out.push_str(&markup::embed(embed, names)));
    if !layout.buttons.is_empty() {
        out.push_str("<div class=\"buttons\">");
        for label in &layout.buttons {
            let _ = write!(out, "<span class=\"button\">{}</span>", escaped(&line(label)));
        }
        out.push_str("</div>");
    }
}

/// What became of a message after it was sent: its earlier texts, and that it was deleted.
fn marks(out: &mut String, entry: &Entry, names: &Names, words: Words<'_>) {
    let moment = |at| escaped(&names.moment(at, 's'));
    let replaced = entry.earlier.last().map(|earlier| earlier.replaced_at);
    if let Some(at) = entry.said.edited_at.or(replaced) {
        let edited = history::edited(&moment(at), entry.earlier.len(), words);
        if entry.earlier.is_empty() {
            let _ = write!(out, "<p class=\"mark\">{edited}</p>");
        } else {
            let _ = write!(out, "<details class=\"mark\"><summary>{edited}</summary>");
            for earlier in &entry.earlier {
                let _ = write!(out, "<p>{}</p>", history::until(&moment(earlier.replaced_at), words));
                text(out, &earlier.content, names);
            }
            out.push_str("</details>");
        }
    }
    if let Some(at) = entry.deleted_at {
        let _ = write!(out, "<p class=\"mark gone\">{}</p>", history::deleted(&moment(at), words));
    }
}

fn attachment(out: &mut String, record: &Record<'_>, file: &Attachment) {
    let (name, size, words) = (escaped(&line(&file.name)), size(file.size), record.ctx.words());
    let picture = record.pictures.get(&file.id).and_then(|bytes| Some((media_type(bytes)?, bytes)));
    let Some((media_type, bytes)) = picture else {
        let note = if super::is_picture(file) { format!(" · {}", history::not_here(words)) } else { String::new() };
        let _ = write!(
            out,
            "<div class=\"file\"><span aria-hidden=\"true\">📄</span><div><b><bdi>{name}</bdi></b>\
             <small>{size}{note}</small></div></div>"
        );
        return;
    };
    let covered = file.name.starts_with(COVERED);
    let (open, close) = if covered { ("<details><summary>", "</details>") } else { ("", "") };
    let cover = if covered { format!("{}</summary>", history::spoiler(words)) } else { String::new() };
    let _ = write!(
        out,
        "<figure class=\"picture\">{open}{cover}<img alt=\"{name}\" src=\"data:{media_type};base64,{}\">{close}\
         <figcaption><bdi>{name}</bdi> · {size}</figcaption></figure>",
        STANDARD.encode(bytes)
    );
}

/// The media type of a picture, by its first bytes: what its sender says of it counts for nothing.
fn media_type(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some("image/png"),
        [0xFF, 0xD8, 0xFF, ..] => Some("image/jpeg"),
        [b'G', b'I', b'F', b'8', ..] => Some("image/gif"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("image/webp"),
        _ => None,
    }
}

fn time(at: Instant, style: char, class: &str, names: &Names) -> String {
    let shown = escaped(&names.moment(at, style));
    format!("<time{class} datetime=\"{}\" title=\"{}\">{shown}</time>", at.rfc3339(), escaped(&names.moment(at, 'F')))
}
