//! The figures of a server's tickets, for whoever asked for them.

use std::time::Duration;

use super::fit;
use super::found::kind_name;
use crate::definitions::set::Server;
use crate::domain::figures::{Fared, Figures, Spread};
use crate::domain::limits::{self, length};
use crate::domain::message::{Embed, Field, Message};
use crate::domain::span::Span;
use crate::phrases::figures as words;

/// The figures, a field for each kind of them.
pub fn figures(server: &Server, figures: &Figures, locale: &str) -> Message {
    let kind = figures.kind.as_ref().map(|kind| kind_name(server, kind));
    let mut fields = vec![
        field(words::tickets(locale), words::counts(&figures.all, locale)),
        field(words::first_reply(locale), spread(figures.all.first_reply, locale)),
        field(words::close(locale), spread(figures.all.close, locale)),
    ];
    if figures.kind.is_none() && !figures.by_kind.is_empty() {
        let line = |kind, fared: &Fared| {
            let times = [fared.first_reply, fared.close].map(|spread| spread.map(|spread| rough(spread.median)));
            words::kind(&kind_name(server, kind), fared, times, locale)
        };
        let lines: Vec<String> = figures.by_kind.iter().map(|(kind, fared)| line(kind, fared)).collect();
        fields.push(field(words::by_kind(locale), listed(&lines, locale)));
    }
    if !figures.by_person.is_empty() {
        let lines: Vec<String> = figures.by_person.iter().map(|work| words::person(work, locale)).collect();
        fields.push(field(words::by_person(locale), listed(&lines, locale)));
    }
    let embed = Embed {
        title: Some(words::title(locale).to_owned()),
        description: Some(words::since(figures.since, kind.as_deref(), locale)),
        fields,
        ..Embed::default()
    };
    fit::message(Message { embeds: vec![embed], ..Message::default() })
}

fn field(name: &str, value: String) -> Field {
    Field { name: name.to_owned(), value, inline: false }
}

fn spread(spread: Option<Spread>, locale: &str) -> String {
    match spread {
        Some(Spread { median, most }) => words::spread(rough(median), rough(most), locale),
        None => words::no_spread(locale).to_owned(),
    }
}

/// A length of time of two units: nobody needs the seconds of three days.
fn rough(time: Duration) -> Span {
    let seconds = time.as_secs();
    let unit = match seconds {
        0..3_600 => 1,
        3_600..86_400 => 60,
        _ => 3_600,
    };
    Span::seconds(seconds - seconds % unit)
}

/// As many lines as a field takes, and how many more there are.
fn listed(lines: &[String], locale: &str) -> String {
    const ROOM_FOR_MORE: usize = 60;
    let mut text = String::new();
    for (number, line) in lines.iter().enumerate() {
        if length(&text) + length(line) + 1 > limits::FIELD_VALUE - ROOM_FOR_MORE {
            text.push_str(&words::more(lines.len() - number, locale));
            break;
        }
        text.push_str(line);
        text.push('\n');
    }
    text
}
