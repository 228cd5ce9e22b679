//! The scenes of a ticket's life, from the panel to the record.

use std::time::Duration;

use super::sample::Cast;
use super::{Part, Scene, Seen};
use crate::definitions::set::{AskMode, Position, ReasonRule, Server, TicketType};
use crate::domain::answer::Given;
use crate::domain::decision::Decided;
use crate::domain::hours::{Hours, Outside};
use crate::domain::ids::{ChannelId, MessageId};
use crate::domain::message::{File, Message};
use crate::domain::person::Face;
use crate::domain::refusal::Refusal;
use crate::domain::ticket::{Closure, Entry, Said, SaidKind, Side, Status, Talk, Ticket, Waiting};
use crate::domain::time::Instant;
use crate::history;
use crate::markup::Names;
use crate::render::{self, Context};

/// The thread of the ticket that is looked at.
const THREAD: ChannelId = ChannelId(1_100_000_000_000_000_600);
/// How long the ticket is open.
const OPEN_FOR: Duration = Duration::from_secs(2 * 86_400);
const HOUR: Duration = Duration::from_secs(3_600);
const HOURS_IN_WEEK: u32 = 7 * 24;

/// The panels that show one of these types.
pub(super) fn panels(server: &Server, kinds: &[&TicketType], cast: &Cast, names: &Names) -> Part {
    let showing = server.panels.iter().filter(|panel| kinds.iter().any(|kind| panel.tickets.contains(&kind.id)));
    let scenes: Vec<Scene> = showing
        .map(|panel| Scene {
            title: format!("The panel `{}`", panel.id),
            place: names.channel(panel.channel),
            at: names.now,
            seen: Seen::Message(render::panel(server, &cast.server_name, panel)),
        })
        .collect();
    let notes = if scenes.is_empty() { vec!["In no panel; opened with /ticket alone.".to_owned()] } else { Vec::new() };
    Part { title: "Panels".to_owned(), notes, scenes }
}

/// A type, and who opens a ticket of it when.
pub(super) struct Play<'a> {
    pub server: &'a Server,
    pub kind: &'a TicketType,
    pub position: Option<&'a Position>,
    pub cast: &'a Cast,
    pub now: Instant,
}

impl Play<'_> {
    /// Everything there is to see of the type. The thread gets its name among the names.
    pub fn part(&self, names: &mut Names) -> Part {
        let opened = self.opened(true).unwrap_or_else(|| self.days_ago());
        let given = self.given(opened);
        let ticket = self.ticket(opened);
        let before: &[Given] = if self.kind.ask == AskMode::Form { &given } else { &[] };
        let opening = self.context(&ticket, opened, before);
        let thread_name = render::thread_name(&opening);
        let parent = names.channel(self.kind.thread.parent);
        let thread = format!("{parent} › {thread_name}");
        names.channels.insert(THREAD, thread_name);

        let mut scenes = Scenes { at: opened, place: parent, all: Vec::new() };
        self.before(&mut scenes);
        scenes.place.clone_from(&thread);
        self.questions(&mut scenes, &opening, &given);
        scenes.place = self.server.list.map_or_else(|| thread.clone(), |list| names.channel(list));
        scenes.at = self.now;
        if self.server.list.is_some() {
            scenes.message("The card in the list of open tickets", render::card(&opening));
        }
        scenes.place = thread;
        self.end(&mut scenes, ticket, &given, names);
        Part { title: format!("{} ({})", self.kind.name, self.kind.id), notes: self.notes(), scenes: scenes.all }
    }

    fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        if !self.kind.enabled {
            notes.push("Switched off by `enabled: false`: nobody can open one, and panels do not show it.".to_owned());
        }
        if let Some(position) = self.position {
            let all = self.kind.positions.iter().flat_map(|positions| &positions.choices);
            let others: Vec<&str> =
                all.map(|other| other.id.as_str()).filter(|id| *id != position.id.as_str()).collect();
            let closed = if position.open { "" } else { ", which is closed to applications" };
            let others = if others.is_empty() {
                String::new()
            } else {
                format!(" Others, with --position: {}.", others.join(", "))
            };
            notes.push(format!("For the position `{}`{closed}.{others}", position.id));
        }
        notes
    }

    /// What the member sees before there is a ticket.
    fn before(&self, scenes: &mut Scenes) {
        if self.kind.positions.is_some() {
            let menu = render::pick_position(self.kind, self.server.words());
            scenes.add("The positions to pick from", Seen::Private(menu));
        }
        if self.kind.ask == AskMode::Form {
            scenes.add(
                "The form with the questions",
                Seen::Form(render::question_form(self.kind, self.position, self.server.words())),
            );
        }
        if let (Some(hours), Some(away)) = (self.refusing_hours(), self.opened(false)) {
            let refusal = Refusal::OutsideHours(hours.next(away));
            let refused = render::refusal(&refusal, self.server.words());
            let in_time = std::mem::replace(&mut scenes.at, away);
            scenes.add("While the staff are away", Seen::Private(refused));
            scenes.at = in_time;
        }
    }

    fn refusing_hours(&self) -> Option<&Hours> {
        self.kind.hours.as_ref().filter(|hours| hours.outside == Outside::Refuse)
    }

    /// The welcome and the questions, as the type asks them.
    fn questions(&self, scenes: &mut Scenes, opening: &Context<'_>, given: &[Given]) {
        let parts = match self.kind.ask {
            AskMode::All => self.kind.question_posts(self.position, self.server.words()).len(),
            AskMode::Form => self.kind.form_posts(given, self.server.words()).len(),
            AskMode::OneByOne => 1,
        };
        for part in 0..parts {
            let further = if self.kind.ask == AskMode::Form { "Further answers" } else { "Further questions" };
            scenes.message(if part == 0 { "The welcome" } else { further }, render::opening(opening, part));
        }
        if let Some(away) = self.opened(false).filter(|_| self.refusing_hours().is_none()) {
            let ticket = self.ticket(away);
            let message = render::opening(&self.context(&ticket, away, opening.given), 0);
            let in_time = std::mem::replace(&mut scenes.at, away);
            scenes.message("The welcome while the staff are away", message);
            scenes.at = in_time;
        }
        if self.kind.ask == AskMode::OneByOne {
            self.one_by_one(scenes, opening, given);
        }
    }

    /// Every question, also those that are asked under a condition, and what follows the last answer.
    fn one_by_one(&self, scenes: &mut Scenes, opening: &Context<'_>, given: &[Given]) {
        let first = self.kind.asked(self.position, &[]).map(|(place, _)| place);
        for (place, question) in self.kind.questions_for(self.position).enumerate() {
            if Some(place) == first {
                continue;
            }
            let before: Vec<Given> = given.iter().filter(|given| given.question < place).cloned().collect();
            let condition = question.when.as_ref().map(|when| format!(", only when `{}`", when.source()));
            let title = format!("Question {}{}", place + 1, condition.unwrap_or_default());
            scenes.message(&title, render::question(&Context { given: &before, ..*opening }, place));
        }
        let answered = Context { given, ..*opening };
        for part in 0..self.kind.answer_posts(given, self.server.words()).len() {
            let title = if part == 0 { "After the last answer" } else { "Further answers" };
            scenes.message(title, render::complete(&answered, part));
        }
    }

    /// How the ticket ends.
    fn end(&self, scenes: &mut Scenes, ticket: Ticket, given: &[Given], names: &Names) {
        if self.kind.close.reason != ReasonRule::Never {
            let required = self.kind.close.reason == ReasonRule::Required;
            let form = render::close_form(ticket.id, required, self.server.words());
            scenes.add("The form that asks why it is closed", Seen::Form(form));
        }
        self.decisions(scenes, &ticket, given);
        let reason = (self.kind.close.reason != ReasonRule::Never).then(|| self.cast.reason.clone());
        let closure = Closure { at: self.now, by: Some(self.cast.staff.clone()), reason };
        let assignee = Some(self.cast.staff.id);
        let closed = Ticket { status: Status::Closed, closure: Some(closure), assignee, ..ticket };
        let given = if self.kind.ask == AskMode::All { &[] } else { given };
        let ctx = self.context(&closed, self.now, given);
        scenes.message("The closing text", render::closing(&ctx));
        if let Some(feedback) = &self.kind.feedback {
            let in_thread = std::mem::replace(&mut scenes.place, "a direct message".to_owned());
            scenes.message("The question how it went", render::feedback(&ctx, feedback));
            scenes.place = in_thread;
        }
        if let Some(histories) = self.server.histories {
            let entries = self.said(&closed);
            scenes.place = names.channel(histories);
            let count = entries.len() as u64;
            scenes.message("The record", render::record(&ctx, count, self.transcript(&ctx, &entries)));
        }
    }

    /// What the member reads of each decision, and the form that asks the staff why.
    fn decisions(&self, scenes: &mut Scenes, ticket: &Ticket, given: &[Given]) {
        let given = if self.kind.ask == AskMode::All { &[] } else { given };
        for decision in &self.kind.decisions {
            let (label, words) = (&decision.label, self.server.words());
            if decision.reason != ReasonRule::Never {
                let required = decision.reason == ReasonRule::Required;
                let form = render::decision_form(ticket.id, &decision.id, label, 0, required, words);
                scenes.add(&format!("The form that asks about “{label}”"), Seen::Form(form));
            }
            let decided = Decided {
                turn: 1,
                decision: decision.id.clone(),
                label: label.clone(),
                position: ticket.position.clone(),
                by: self.cast.staff.clone(),
                reason: (decision.reason != ReasonRule::Never).then(|| self.cast.reason.clone()),
                at: self.now,
            };
            let ctx = Context { decided: Some(&decided), ..self.context(ticket, self.now, given) };
            let title =
                format!("The decision “{label}”{}", if decision.closes { "" } else { ", which closes nothing" });
            scenes.message(&title, render::decision(&ctx));
        }
    }

    fn context<'b>(&'b self, ticket: &'b Ticket, now: Instant, given: &'b [Given]) -> Context<'b> {
        Context {
            server: self.server,
            server_name: &self.cast.server_name,
            kind: self.kind,
            ticket,
            now,
            given,
            decided: None,
            rating: None,
            role_names: &self.cast.role_names,
        }
    }

    fn ticket(&self, opened_at: Instant) -> Ticket {
        Ticket {
            id: self.cast.number,
            guild: self.server.id,
            kind: self.kind.id.clone(),
            revision: self.kind.revision.clone(),
            position: self.position.map(|position| position.id.clone()),
            creator: self.cast.member.clone(),
            status: Status::Open,
            assignee: None,
            talk: Talk { waiting: Some(Waiting { on: Side::Member, since: opened_at }), ..Talk::default() },
            opened_at,
            closure: None,
            parent: self.kind.thread.parent,
            thread: Some(THREAD),
            opening: None,
            card: None,
            record: None,
            erased_at: None,
        }
    }

    /// What the member answers, in the order in which the questions come.
    fn given(&self, at: Instant) -> Vec<Given> {
        let answer = |place, question: &crate::definitions::set::Question| Given {
            question: place,
            id: question.id.clone(),
            ask: question.ask.clone(),
            value: self.cast.answer(question, self.kind.ask, at),
            message: None,
            at,
        };
        let mut given = Vec::new();
        while let Some((place, question)) = self.kind.asked(self.position, &given) {
            given.push(answer(place, question));
        }
        given
    }

    fn days_ago(&self) -> Instant {
        Instant::from_unix_ms(self.now.unix_ms() - i64::try_from(OPEN_FOR.as_millis()).unwrap_or(0))
    }

    /// A moment, some days ago, at which the staff were there or were not; none where there is no such moment.
    fn opened(&self, staff_are_there: bool) -> Option<Instant> {
        let hours = self.kind.hours.as_ref()?;
        let week_before = |moment: Instant| Instant::from_unix_ms(moment.unix_ms() - 7 * 86_400_000);
        let start = week_before(self.days_ago());
        let fits = |hour: u32| hours.are_now(start.plus(HOUR * hour)) == staff_are_there;
        let fitting: Vec<u32> = (1..HOURS_IN_WEEK).rev().filter(|hour| fits(*hour)).collect();
        // Just after the staff came or left: the next change is far off.
        let best = fitting.iter().find(|hour| !fits(**hour - 1)).or_else(|| fitting.first())?;
        Some(start.plus(HOUR * *best))
    }

    /// A few words between the member and the staff, for the transcript.
    fn said(&self, ticket: &Ticket) -> Vec<Entry> {
        let said = |number: u64, sender: &Face, content: &str| Entry {
            said: Said {
                message: MessageId(number),
                thread: THREAD,
                sender: sender.clone(),
                by_bot: false,
                kind: SaidKind::Message,
                content: content.to_owned(),
                layout: None,
                attachments: Vec::new(),
                at: ticket.opened_at.plus(HOUR * u32::try_from(number).unwrap_or(0)),
                edited_at: None,
            },
            earlier: Vec::new(),
            deleted_at: None,
        };
        let (member, staff) = (&self.cast.member, &self.cast.staff);
        vec![said(1, member, "That is all."), said(2, staff, "Thank you, we will have a look.")]
    }

    fn transcript(&self, ctx: &Context<'_>, entries: &[Entry]) -> Vec<File> {
        let pictures = history::Pictures::new();
        history::files(&history::Record { ctx, entries, pictures: &pictures }, self.kind.history.transcript)
    }
}

/// Scenes as they come.
struct Scenes {
    place: String,
    at: Instant,
    all: Vec<Scene>,
}

impl Scenes {
    fn message(&mut self, title: &str, message: Message) {
        self.add(title, Seen::Message(message));
    }

    fn add(&mut self, title: &str, seen: Seen) {
        self.all.push(Scene { title: title.to_owned(), place: self.place.clone(), at: self.at, seen });
    }
}
