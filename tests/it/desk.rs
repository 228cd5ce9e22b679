//! The main job, told as conversations: what people do, and what they and others then see.
//!
//! Each test names what differs from the shipped definitions, lets somebody do something and prints what came of it, as a
//! person would read it: mentions by name, times as "just now".

mod access;
mod assigning;
mod attendance;
mod blocking;
mod claiming;
mod closing;
mod commands;
mod config;
mod deciding;
mod delivered;
mod feedback;
mod figures;
mod finding;
mod joining;
mod languages;
mod limits;
mod moving;
mod names;
mod notes;
mod notified;
mod opening;
mod panel_command;
mod panels;
mod people;
mod positions;
mod record;
mod refusals;
mod reload;
mod renaming;
mod reopening;
mod replying;
mod restrained;
mod seeing;
mod sparse;
mod suggestions;
mod talk;
mod thread;
mod timers;
mod transcript;
mod unusual;

use frontdesk::clock::Clock;
use frontdesk::discord::calls::Rest;
use frontdesk::discord::origin::Origin;
use frontdesk::domain::ids::{ChannelId, TicketId};
use frontdesk::domain::message::{Button, ButtonStyle, Does, Message, Row};
use frontdesk::domain::press::Press;
use frontdesk::domain::ticket::{Entry, SaidKind, Ticket};
use frontdesk::sandbox::{Blueprint, OverwritePlan, Person, Whom};
use frontdesk::stage;

use crate::scene::{BOT_LOG, HISTORIES, Scene, TICKETS_LIST};

/// The bot on the stage.
const BOT: u64 = 1_100_000_000_000_000_901;

/// Roles of the shipped definitions.
const STAFF: u64 = 1_100_000_000_000_000_001;
const RECRUITERS: u64 = 1_100_000_000_000_000_002;
/// People who are there only if a stage has them.
const KAI: u64 = 1_100_000_000_000_000_811;
const RIA: u64 = 1_100_000_000_000_000_812;

/// A type with one question, for staff who are notified; `more` is added to its file.
fn help(more: &str) -> String {
    let place = if more.contains("thread:") { "" } else { "thread: {in: open-a-ticket}\n" };
    format!("name: Help\nquestions: [What is it?]\nstaff: [staff]\nnotify: [staff]\n{place}{more}")
}

/// The shipped `server.yaml` with something else in place of a part of it.
fn server_with(part: &str, instead: &str) -> String {
    let shipped = include_str!("../../tickets.d/server.yaml");
    assert!(shipped.contains(part), "server.yaml has no “{part}”");
    shipped.replace(part, instead)
}

/// Takes permissions away from somebody in a channel.
fn deny(stage: &mut Blueprint, channel: u64, whom: Whom, bits: u64) {
    let mut channels = stage.guilds.iter_mut().flat_map(|guild| &mut guild.channels);
    let place = channels.find(|place| place.id == channel).expect("a channel of the stage");
    *place = place.clone().with(OverwritePlan { whom, allow: 0, deny: bits });
}

/// Lets everybody with a role do more, in the whole server.
fn role(stage: &mut Blueprint, role: u64, bits: u64) {
    let mut roles = stage.guilds.iter_mut().flat_map(|guild| &mut guild.roles);
    roles.find(|one| one.id == role).expect("a role of the stage").permissions |= bits;
}

/// A text with the characters that nobody sees, named.
fn visible(text: &str) -> String {
    text.replace('\u{200b}', "(zero-width)")
}

/// A text without what differs from run to run: moments and the sizes of files.
fn steady(text: &str) -> String {
    let moment = regex::Regex::new(r"\d{4}-\d\d-\d\d \d\d:\d\d").unwrap();
    let size = regex::Regex::new(r" \([0-9.]+ (bytes|kB|MB)\)").unwrap();
    let link = regex::Regex::new(r"http://\S+").unwrap();
    let text = moment.replace_all(text, "some time");
    link.replace_all(&size.replace_all(&text, ""), "(link)").into_owned()
}

impl Scene {
    /// Somebody presses a button; the answer that only they see.
    async fn press(&self, who: &Person, place: u64, button: &str) -> String {
        self.answer(who.press(place, button).unwrap()).await
    }

    /// Somebody picks from the newest menu; the answer that only they see.
    async fn pick(&self, who: &Person, place: u64, choice: &str) -> String {
        self.answer(who.pick(place, "", choice).unwrap()).await
    }

    /// Somebody sends a slash command; the answer that only they see.
    async fn types(&self, who: &Person, place: u64, command: &str) -> String {
        self.answer(who.command(place, command).unwrap()).await
    }

    /// Somebody fills in the form that stands open in front of them; the answer that only they see.
    async fn fills_in(&self, who: &Person, values: &[(&str, &str)]) -> String {
        let form = who.form().expect("an open form").id;
        self.answer(who.submit(form, values).unwrap()).await
    }

    /// Somebody writes a message, and it is taken in.
    async fn says(&self, who: &Person, place: u64, text: &str) -> u64 {
        let message = who.say(place, text).unwrap();
        self.settle().await;
        message
    }

    /// Mia opens a ticket of a type by command; its thread.
    async fn opened(&self, command: &str) -> u64 {
        self.opened_by(&self.mia(), command).await
    }

    /// Somebody opens a ticket by command; its thread.
    async fn opened_by(&self, who: &Person, command: &str) -> u64 {
        let answer = self.types(who, stage::GENERAL, &format!("/ticket {command}")).await;
        assert!(answer.starts_with("Your ticket is open"), "{answer}");
        who.sees().threads().map(|thread| thread.id).max().expect("the ticket's thread")
    }

    /// What people and bots wrote in a place, as somebody sees it; answers for one person and Discord's notes left out.
    fn shows(&self, who: &Person, place: u64) -> String {
        let messages = self.seen(who, place).into_iter().filter(|message| !message.ephemeral && !message.system);
        let told =
            messages.map(|message| format!("{}: {}", message.author.name, self.sandbox.lines(message.id).join("\n  ")));
        steady(&told.collect::<Vec<_>>().join("\n"))
    }

    /// What the log channel says.
    fn log(&self) -> String {
        self.shows(&self.max(), BOT_LOG)
    }

    /// The cards in the list.
    fn list(&self) -> String {
        self.shows(&self.sam(), TICKETS_LIST)
    }

    /// The records in the histories.
    fn records(&self) -> String {
        self.shows(&self.sam(), HISTORIES)
    }

    /// The file on the newest record.
    fn transcript(&self) -> String {
        let newest = self.seen(&self.sam(), HISTORIES).last().and_then(|record| self.sandbox.message(record.id));
        let file = newest.and_then(|record| record.attachments.first().cloned()).expect("a transcript");
        let text = steady(std::str::from_utf8(&file.bytes).unwrap());
        // Whether Discord's note comes before or after the welcome is chance.
        text.replace("[some time] * Frontdesk added @Mia\n\n", "")
    }

    /// The names of a thread's people, in the order of their ids.
    fn people_in(&self, thread: u64) -> String {
        let name = |id: &u64| match *id {
            stage::MIA => "Mia".to_owned(),
            stage::LEO => "Leo".to_owned(),
            stage::SAM => "Sam".to_owned(),
            stage::MAX => "Max".to_owned(),
            BOT => "Frontdesk".to_owned(),
            KAI => "Kai".to_owned(),
            RIA => "Ria".to_owned(),
            other => other.to_string(),
        };
        self.sandbox.thread_members(thread).iter().map(name).collect::<Vec<_>>().join(", ")
    }

    /// Who was notified how often.
    fn notified(&self) -> String {
        let people = [("Mia", stage::MIA), ("Leo", stage::LEO), ("Sam", stage::SAM), ("Max", stage::MAX)];
        people.map(|(name, id)| format!("{name} {}", self.sandbox.pings_of(id).len())).join(", ")
    }

    /// A ticket as it is in the database.
    async fn ticket(&self, number: i64) -> Ticket {
        self.store().ticket(TicketId(number)).await.unwrap().expect("the ticket")
    }

    /// What the database has of a ticket's messages.
    async fn entries(&self, number: i64) -> Vec<Entry> {
        self.store().entries(TicketId(number)).await.unwrap()
    }

    /// The same, people's messages alone, a line each.
    async fn kept(&self, number: i64) -> String {
        let entries = self.entries(number).await;
        let told = entries.iter().filter(|entry| !entry.said.by_bot && entry.said.kind == SaidKind::Message);
        let line = |entry: &Entry| {
            let earlier: String = entry.earlier.iter().map(|text| format!(" (before: {})", text.content)).collect();
            let files: String = entry.said.attachments.iter().map(|file| format!(" [{}]", file.name)).collect();
            let deleted = if entry.deleted_at.is_some() { " (deleted)" } else { "" };
            format!("{}: {}{files}{earlier}{deleted}", entry.said.sender.name, entry.said.content)
        };
        told.map(line).collect::<Vec<_>>().join("\n")
    }

    /// The audit, oldest first.
    async fn audit(&self) -> String {
        let rows = self.store().audit_trail(50).await.unwrap();
        let line = |row: &frontdesk::domain::audit::AuditRow| {
            let ticket = row.ticket.map(|ticket| format!(" #{ticket}")).unwrap_or_default();
            let why = if row.detail.is_empty() { String::new() } else { format!(": {}", row.detail) };
            format!("{} {} {}{ticket}{why}", row.actor_name, row.action, row.outcome)
        };
        rows.iter().rev().map(line).collect::<Vec<_>>().join("\n")
    }

    /// The bot's token serves another bot of the same application too: a button of its own.
    async fn other_bot_posts(&self, channel: u64, label: &str, press: Press) {
        let rest = Rest::new(&Origin::parse(&self.sandbox.origin()).unwrap(), &self.token.clone().into(), Clock::new());
        let does = Does::Press(press, ButtonStyle::Secondary);
        let row = Row::Buttons(vec![Button { label: label.to_owned(), emoji: None, does }]);
        let message = Message { content: "An older message.".to_owned(), rows: vec![row], ..Message::default() };
        rest.unwrap().post(ChannelId(channel), &message, label).await.unwrap();
        self.settle().await;
    }

    /// A manager saves a definition file; returns when it is in force, or refused.
    async fn saves(&self, file: &str, text: &str) {
        let told = self.seen(&self.max(), BOT_LOG).len();
        self.write(file, text);
        self.until_logged(told + 1).await;
    }

    /// A manager deletes a definition file; returns when it is out of force.
    async fn deletes(&self, file: &str) {
        let told = self.seen(&self.max(), BOT_LOG).len();
        std::fs::remove_file(self.folder().join(file)).unwrap();
        self.until_logged(told + 1).await;
    }

    /// Waits until the log channel has this many lines, and lets everything settle.
    async fn until_logged(&self, lines: usize) {
        let logged = || (self.seen(&self.max(), BOT_LOG).len() >= lines).then_some(());
        self.until("lines in the log channel", logged).await;
        self.settle().await;
    }
}
