//! The figures of a server's tickets, for whoever asked for them.

use std::time::Duration;

use super::fit;
use super::found::kind_name;
use crate::definitions::set::Server;
use crate::domain::figures::{Decisions, Fared, Figures, Spread};
use crate::domain::limits::{self, length};
use crate::domain::message::{Embed, Field, Message};
use crate::domain::span::Span;
use crate::phrases::{Words, figures as phrases};
use crate::templates::escape;

/// The figures, a field for each kind of them.
pub fn figures(server: &Server, figures: &Figures, words: Words<'_>) -> Message {
    let kind = figures.kind.as_ref().map(|kind| kind_name(server, kind));
    let mut fields = vec![
        field(phrases::tickets(words), phrases::counts(&figures.all, words)),
        field(phrases::first_reply(words), spread(figures.all.first_reply, words)),
        field(phrases::close(words), spread(figures.all.close, words)),
    ];
    fields.extend(phrases::rating(&figures.all.rated, words).map(|rating| field(phrases::ratings(words), rating)));
    if !figures.decisions.is_empty() {
        let places = figures.decisions.chunk_by(Decisions::is_beside);
        let lines: Vec<String> = places.map(|beside| decided(server, beside, words)).collect();
        fields.push(field(phrases::decisions(words), listed(&lines, words)));
    }
    if figures.kind.is_none() && !figures.by_kind.is_empty() {
        let line = |kind, fared: &Fared| {
            let times = [fared.first_reply, fared.close].map(|spread| spread.map(|spread| rough(spread.median)));
            phrases::kind(&kind_name(server, kind), fared, times, words)
        };
        let lines: Vec<String> = figures.by_kind.iter().map(|(kind, fared)| line(kind, fared)).collect();
        fields.push(field(phrases::by_kind(words), listed(&lines, words)));
    }
    if !figures.by_person.is_empty() {
        let lines: Vec<String> = figures.by_person.iter().map(|work| phrases::person(work, words)).collect();
        fields.push(field(phrases::by_person(words), listed(&lines, words)));
    }
    let embed = Embed {
        title: Some(phrases::title(words)),
        description: Some(phrases::since(figures.since, kind.as_deref(), words)),
        fields,
        ..Embed::default()
    };
    fit::message(Message { embeds: vec![embed], ..Message::default() })
}

/// How often tickets of a type, for a position, were decided in which way, by the names that all have now, as far as there
/// are any.
fn decided(server: &Server, beside: &[Decisions], words: Words<'_>) -> String {
    let Some(first) = beside.first() else { return String::new() };
    let kind = server.kind(&first.kind);
    let label = |one: &Decisions| {
        let now = kind.and_then(|kind| kind.decision(&one.decision)).map(|decision| &decision.label);
        escape::markdown(&escape::one_line(now.unwrap_or(&one.label)))
    };
    let decisions: Vec<(String, u64)> = beside.iter().map(|one| (label(one), one.count)).collect();
    let position = first.position.as_ref().map(|id| {
        let now = kind.and_then(|kind| kind.position(id)).map(|position| position.label.as_str());
        escape::markdown(&escape::one_line(now.unwrap_or(id.as_str())))
    });
    let place: Vec<String> = std::iter::once(kind_name(server, &first.kind)).chain(position).collect();
    phrases::decided(&place.join(" · "), &decisions, words)
}

fn field(name: String, value: String) -> Field {
    Field { name, value, inline: false }
}

fn spread(spread: Option<Spread>, words: Words<'_>) -> String {
    match spread {
        Some(Spread { median, most }) => phrases::spread(rough(median), rough(most), words),
        None => phrases::no_spread(words),
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
fn listed(lines: &[String], words: Words<'_>) -> String {
    const ROOM_FOR_MORE: usize = 60;
    let mut text = String::new();
    for (number, line) in lines.iter().enumerate() {
        if length(&text) + length(line) + 1 > limits::FIELD_VALUE - ROOM_FOR_MORE {
            text.push_str(&phrases::more(lines.len() - number, words));
            break;
        }
        text.push_str(line);
        text.push('\n');
    }
    text
}
