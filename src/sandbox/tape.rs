//! What happened, told as a person would: who did what, where, and what it looked like.
//!
//! Nothing here decides anything; the world's verbs put a line on the tape when they are done. Times are told only where
//! they matter, as "3 days later", so that the same conversation always reads the same.

pub mod wording;

use std::fmt::Write as _;

use serde_json::Value;

use self::wording::{bullet, file_line, form_lines, message_lines};
use super::world::channel::Channel;
use super::world::interaction::OpenForm;
use super::world::message::{Message, kind};
use super::world::{Id, World};
use crate::domain::time::Instant;

/// How wide a place's heading is.
const WIDTH: usize = 92;

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TapeEntry {
    /// When, by the clock.
    pub at: Instant,
    /// The channel or thread it happened in.
    pub channel: u64,
    /// The name of that place then.
    pub place: String,
    /// Who did what.
    pub said: String,
    /// What it looked like.
    pub body: Vec<String>,
}

impl World {
    /// Puts something on the tape.
    pub fn tell(&mut self, channel: Id, said: impl Into<String>, body: Vec<String>) {
        let entry = TapeEntry { at: self.now(), channel, place: self.place_name(channel), said: said.into(), body };
        self.tape.push(entry);
    }

    /// Puts something on the tape that concerns a whole server.
    pub fn tell_guild(&mut self, guild: Id, said: String) {
        let place = self.guilds.get(&guild).map_or_else(String::new, |guild| guild.name.clone());
        self.tape.push(TapeEntry { at: self.now(), channel: guild, place, said, body: Vec::new() });
    }

    /// `#channel`, or `#channel › thread`.
    pub fn place_name(&self, id: Id) -> String {
        let Some(channel) = self.channels.get(&id) else { return "a channel that is gone".to_owned() };
        match channel.parent.filter(|_| channel.thread.is_some()).and_then(|parent| self.channels.get(&parent)) {
            Some(parent) => format!("#{} › {}", parent.name, channel.name),
            None if channel.recipient.is_some() => channel.name.clone(),
            None => format!("#{}", channel.name),
        }
    }

    /// Tells of a new message.
    pub fn tell_message(&mut self, message: &Message) {
        let who = self.name_of(message.author);
        let about = message.mentions.users.iter().map(|id| self.name_of(*id)).collect::<Vec<_>>().join(", ");
        let said = match message.kind {
            kind::RECIPIENT_ADD => format!("{who} adds {about} to the thread"),
            kind::RECIPIENT_REMOVE => format!("{who} takes {about} out of the thread"),
            kind::PINNED => format!("{who} pins a message"),
            kind::NAME_CHANGE => return,
            _ if message.is_thinking() => format!("{who} is thinking …{}", self.audience(message)),
            _ => format!("{who}{}", self.audience(message)),
        };
        let body = if message.is_system() { Vec::new() } else { self.whole_body(message) };
        self.tell(message.channel, said, body);
    }

    /// Tells of a change: the answer that was awaited, or an edit.
    pub fn tell_change(&mut self, before: &Message, after: &Message) {
        let who = self.name_of(after.author);
        let said = match (before.is_thinking(), after.is_thinking()) {
            (true, false) => format!("{who}{}", self.audience(after)),
            _ if self.body_of(before) == self.body_of(after) => return,
            _ => format!("{who} edits a message{}", self.audience(after)),
        };
        let same_files = before.attachments.iter().map(|file| file.id).eq(after.attachments.iter().map(|file| file.id));
        let body = if same_files { message_lines(self, after) } else { self.body_of(after) };
        self.tell(after.channel, said, body);
    }

    /// Tells of a message that is gone.
    pub fn tell_deleted(&mut self, message: &Message, by: Id) {
        let whose = if message.author == by {
            "own message".to_owned()
        } else {
            format!("message by {}", self.name_of(message.author))
        };
        let said = format!("{} deletes {} {whose}", self.name_of(by), if message.author == by { "their" } else { "a" });
        let lines = self.body_of(message).into_iter().take(1).collect();
        self.tell(message.channel, said, lines);
    }

    /// Tells how a channel or thread has changed.
    pub fn tell_channel_change(&mut self, before: &Channel, after: &Channel, by: Id) {
        let mut did = Vec::new();
        if before.name != after.name {
            did.push(format!("renames “{}” to “{}”", before.name, after.name));
        }
        let what = if after.thread.is_some() { "the thread" } else { "the channel" };
        let mut verbs = Vec::new();
        match (before.locked(), after.locked()) {
            (false, true) => verbs.push("locks"),
            (true, false) => verbs.push("unlocks"),
            _ => {}
        }
        match (before.archived(), after.archived()) {
            (false, true) => verbs.push("archives"),
            (true, false) => verbs.push("reopens"),
            _ => {}
        }
        if before.overwrites != after.overwrites {
            verbs.push("changes who may do what in");
        }
        if !verbs.is_empty() {
            did.push(format!("{} {what}", verbs.join(" and ")));
        }
        if !did.is_empty() {
            self.tell(after.id, format!("{} {}", self.name_of(by), did.join(", ")), Vec::new());
        }
    }

    /// Tells that somebody sees a form.
    pub fn tell_form(&mut self, form: &OpenForm) {
        let said = format!("{} sees a form: {}", self.name_of(form.person), form.title);
        self.tell(form.channel, said, form_lines(self, &form.components));
    }

    /// Tells that a form was sent, with what stands in it.
    pub fn tell_submitted(&mut self, form: &OpenForm, answers: &[(String, String)]) {
        let said = format!("{} sends the form “{}”", self.name_of(form.person), form.title);
        let lines = answers.iter().map(|(label, value)| bullet(label, value)).collect();
        self.tell(form.channel, said, lines);
    }

    /// A message's text, embeds, buttons and files as plain lines.
    pub fn body_of(&self, message: &Message) -> Vec<String> {
        let mut lines = message_lines(self, message);
        lines.extend(message.attachments.iter().map(|file| file_line(&file.name, file.bytes.len())));
        lines
    }

    fn whole_body(&self, message: &Message) -> Vec<String> {
        let mut lines = self.body_of(message);
        if !message.pinged.is_empty() && message.only_for.is_none() {
            let names: Vec<String> = message.pinged.iter().map(|id| self.name_of(*id)).collect();
            lines.push(format!("(notifies {})", names.join(", ")));
        }
        lines
    }

    fn audience(&self, message: &Message) -> String {
        message.only_for.map_or_else(String::new, |person| format!("   (only {} sees this)", self.name_of(person)))
    }

    /// A component's label, for what a person did with it.
    pub fn label_of(component: &Value) -> String {
        let label = component["label"].as_str().or(component["placeholder"].as_str());
        let label = label.or(component["custom_id"].as_str()).unwrap_or_default();
        match component["emoji"]["name"].as_str() {
            Some(emoji) => format!("{emoji} {label}").trim_end().to_owned(),
            None => label.to_owned(),
        }
    }
}

/// The tape as a text, from an entry on.
pub fn text_of(tape: &[TapeEntry]) -> String {
    let mut text = String::new();
    let mut last: Option<&TapeEntry> = None;
    for entry in tape {
        if let Some(later) = last.and_then(|last| later_words(last.at, entry.at)) {
            let _ = writeln!(text, "\n  ⋯ {later} ⋯");
        }
        if last.is_none_or(|last| last.place != entry.place) {
            let rule = "─".repeat(WIDTH.saturating_sub(entry.place.chars().count() + 4));
            let _ = writeln!(text, "\n── {} {rule}", entry.place);
        }
        let apart =
            if entry.body.is_empty() && last.is_some_and(|last| last.body.is_empty() && last.place == entry.place) {
                ""
            } else {
                "\n"
            };
        let _ = writeln!(text, "{apart}  {}", entry.said);
        for line in &entry.body {
            let _ = writeln!(text, "{}", format!("    {line}").trim_end());
        }
        last = Some(entry);
    }
    text.trim_start_matches('\n').to_owned()
}

fn later_words(before: Instant, after: Instant) -> Option<String> {
    let minutes = after.since(before).as_secs() / 60;
    let said = |count: u64, unit: &str| Some(format!("{count} {unit}{} later", if count == 1 { "" } else { "s" }));
    match minutes {
        0..=9 => None,
        10..=119 => said(minutes, "minute"),
        120..=2879 => said(minutes / 60, "hour"),
        _ => said(minutes / 1440, "day"),
    }
}
