//! Whatever the world does, nothing is lost and nothing is doubled: after each storm the server and the database are
//! compared, whole, with those of a quiet day.

mod database;
mod gateway;
mod instances;
mod plug;
mod rest;

use std::fmt::Write as _;

use frontdesk::domain::ids::TicketId;
use frontdesk::sandbox::{Answer, Blueprint, MessageView, PersonPlan};
use tokio::sync::OnceCell;

use crate::scene::{BOT_LOG, HISTORIES, OPEN_A_TICKET, OWNER, Scene, Setup};

/// Handles applications alone.
const RIA: u64 = 1_100_000_000_000_000_812;
const RECRUITERS: u64 = 1_100_000_000_000_000_002;

/// What is done in bad weather.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verb {
    /// Mia opens a ticket that has a position, several posts of questions, and staff who are not called.
    Open,
    /// Sam closes it; Mia has said something in it.
    Close,
    /// Sam makes it a ticket of another type.
    Move,
    /// Sam opens it again after that close.
    Reopen,
}

impl Verb {
    /// All that comes before.
    async fn prepare(self, scene: &Scene) {
        if self == Self::Reopen {
            Box::pin(Self::Close.prepare(scene)).await;
            let press = Self::Close.act(scene);
            scene.answer(press).await;
        } else if self != Self::Open {
            let press = Self::Open.act(scene);
            scene.answer(press).await;
            let thread = thread(scene);
            scene.mia().say(thread, "I am 24.").unwrap();
            scene.mia().say_with_files(thread, "And this is me.", &[("me.png", b"dots")]).unwrap();
            scene.settle().await;
        }
    }

    /// Does it; the interaction.
    fn act(self, scene: &Scene) -> u64 {
        match self {
            Self::Open => scene.mia().command(OPEN_A_TICKET, "/ticket staff-application position:Host").unwrap(),
            Self::Move => scene.sam().command(thread(scene), "/move type:bug-report").unwrap(),
            Self::Reopen => scene.sam().press(HISTORIES, "Reopen").unwrap(),
            Self::Close => scene.sam().command(thread(scene), "/close reason:Welcome to the team.").unwrap(),
        }
    }

    /// What the server looks like after it on a quiet day.
    async fn on_a_quiet_day(self) -> &'static str {
        static OPENED: OnceCell<String> = OnceCell::const_new();
        static CLOSED: OnceCell<String> = OnceCell::const_new();
        static MOVED: OnceCell<String> = OnceCell::const_new();
        static REOPENED: OnceCell<String> = OnceCell::const_new();
        let day = match self {
            Self::Open => &OPENED,
            Self::Close => &CLOSED,
            Self::Move => &MOVED,
            Self::Reopen => &REOPENED,
        };
        let live_through = async || {
            let scene = setup().open().await;
            self.prepare(&scene).await;
            let press = self.act(&scene);
            scene.answer(press).await;
            picture(&scene).await
        };
        day.get_or_init(live_through).await
    }
}

/// A type that makes the bot do all that it can do for one.
fn setup() -> Setup {
    let long = |topic: &str| format!("  - {topic}{}\n", "? Tell us all of it, please".repeat(70));
    let questions: String = ["Why", "Since when", "How", "With whom"].into_iter().map(long).collect();
    let text = format!(
        "name: Staff application\n\
         button: {{label: Apply for staff}}\n\
         positions:\n  prompt: Which one?\n  choices: [Host, Moderator]\n\
         questions:\n{questions}\
         staff: [recruiters, staff]\n\
         notify: [recruiters]\n\
         history: {{transcript: text, send_to_creator: true}}\n"
    );
    let more = |blueprint: &mut Blueprint| {
        // So that the bot is told who is in a thread.
        blueprint.guild_members = true;
        blueprint.guilds[0].people.push(PersonPlan::new(OWNER, "olga", "Olga", &[]));
        blueprint.guilds[0].people.push(PersonPlan::new(RIA, "ria", "Ria", &[RECRUITERS]));
    };
    Setup::default().file("staff-application.yaml", &text).stage(more)
}

fn thread(scene: &Scene) -> u64 {
    scene.owner().sees().thread("Staff application").expect("a thread for Mia").id
}

/// All that can be seen on the server and read in the database, log channel aside, with times and ids left out.
async fn picture(scene: &Scene) -> String {
    let mut seen = String::new();
    for channel in scene.owner().sees().channels.iter().filter(|channel| channel.id != BOT_LOG) {
        writeln!(seen, "#{}", channel.name).unwrap();
        draw(scene, &mut seen, &channel.messages);
        for thread in &channel.threads {
            let members = scene.sandbox.thread_members(thread.id);
            let state = (thread.archived, thread.locked);
            writeln!(seen, "thread {} (archived, locked)={state:?} {members:?}", thread.name).unwrap();
            draw(scene, &mut seen, &thread.messages);
        }
    }
    for letters in scene.mia().sees().channels.iter().filter(|channel| channel.kind == "direct") {
        writeln!(seen, "letters to Mia").unwrap();
        draw(scene, &mut seen, &letters.messages);
    }
    let store = scene.store();
    for ticket in (1..=3).map(TicketId) {
        let Some(row) = store.ticket(ticket).await.unwrap() else { continue };
        let places = (row.thread.is_some(), row.opening.is_some(), row.card.is_some(), row.record.is_some());
        let pending = store.pending_effects(ticket).await.unwrap().len();
        writeln!(seen, "ticket {ticket} {} {:?} {places:?} pending={pending}", row.kind, row.status).unwrap();
        let entries = store.entries(ticket).await.unwrap();
        let mut said: Vec<String> = entries
            .iter()
            .map(|entry| {
                let said = &entry.said;
                let files: Vec<&str> = said.attachments.iter().map(|file| file.name.as_str()).collect();
                let gone = entry.deleted_at.is_some();
                format!("  {:?} {}: {} {files:?} {gone}\n", said.kind, said.sender.name, said.content)
            })
            .collect();
        said.sort();
        seen.extend(said);
    }
    without_numbers(&seen)
}

/// Messages as they follow each other; notes of Discord's own, whose place is chance, after them.
fn draw(scene: &Scene, seen: &mut String, messages: &[MessageView]) {
    let (mut notes, shown): (Vec<_>, Vec<_>) = messages.iter().partition(|message| message.system);
    notes.sort_by_key(|note| note.all_text());
    for message in shown.into_iter().chain(notes) {
        let buttons: Vec<&str> = message.buttons().map(|button| button.label.as_str()).collect();
        let of = (message.system, message.edited, buttons);
        writeln!(seen, "  {}: {} {of:?}", message.author.name, message.all_text()).unwrap();
        for file in scene.sandbox.message(message.id).unwrap().attachments {
            let text = String::from_utf8_lossy(&file.bytes).replace(|digit: char| digit.is_ascii_digit(), "#");
            // What makes a link to a file valid is different each time.
            let mut lines: Vec<&str> = text.lines().filter_map(|line| line.split("?ex=").next()).collect();
            lines.sort_unstable();
            writeln!(seen, "  file {}\n    {}", file.name, lines.join("\n    ")).unwrap();
        }
    }
}

/// Leaves ids and moments out.
fn without_numbers(text: &str) -> String {
    let mut parts = text.split_inclusive(|letter: char| !letter.is_ascii_digit());
    let mut left = String::new();
    for part in &mut parts {
        let digits = part.trim_end_matches(|letter: char| !letter.is_ascii_digit());
        left += if digits.len() >= 10 { "#" } else { digits };
        left += &part[digits.len()..];
    }
    left
}

/// Fails with the first line that differs.
#[track_caller]
fn assert_same(found: &str, expected: &str, when: &str) {
    if found != expected {
        let differs = expected.lines().zip(found.lines()).take_while(|(one, other)| one == other).count();
        let from = |text: &str| text.lines().skip(differs).take(6).collect::<Vec<_>>().join("\n");
        panic!("{when}: expected\n{}\n\nand found\n{}\n\nin all\n{found}", from(expected), from(found));
    }
}

/// Whether somebody was told that their wish is granted.
fn is_promised(answers: &[Answer]) -> bool {
    let said = format!("{answers:?}");
    said.contains("Your ticket is open")
        || said.contains("closed")
        || said.contains("open again")
        || said.contains("is now of the type")
}
