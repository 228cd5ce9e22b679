//! People who are not there, and what they would answer.

use regex::Regex;

use super::{Length, RoleNames};
use crate::definitions::set::{AnswerKind, AskMode, Question};
use crate::domain::answer::Value;
use crate::domain::ids::{RoleId, TicketId, UserId};
use crate::domain::limits;
use crate::domain::person::Face;
use crate::domain::ticket::Attachment;
use crate::domain::time::Instant;
use crate::sandbox::GuildPlan;
use crate::stage;
use crate::templates::vocabulary;

/// What is appended to a text until it is long enough.
const AND_SO_ON: &str = " as long as it can be";
/// The digits of the longest ticket number.
const LAST_NUMBER: i64 = 9_999_999_999;

/// Everybody who takes part, and what they are called.
pub(super) struct Cast {
    pub server_name: String,
    pub member: Face,
    pub friend: Face,
    pub staff: Face,
    pub role_names: RoleNames,
    pub number: TicketId,
    pub reason: String,
    length: Length,
}

impl Cast {
    /// The people of the stage.
    pub fn of(plan: &GuildPlan, length: Length) -> Self {
        let long = |text: &str, most| if length == Length::Longest { stretched(text, most) } else { text.to_owned() };
        let face = |id| {
            let person = plan.people.iter().find(|person| person.id == id);
            let (account, shown) =
                person.map_or(("", ""), |person| (person.username.as_str(), person.display_name.as_str()));
            let name = long(account, limits::MEMBER_NAME).replace(' ', "_");
            Face { id: UserId(id), name, display_name: long(shown, limits::MEMBER_NAME) }
        };
        let role = |(id, name): (u64, &str)| (RoleId(id), long(name, limits::ROLE_NAME));
        Self {
            server_name: long(&plan.name, limits::SERVER_NAME),
            member: face(stage::MIA),
            friend: face(stage::LEO),
            staff: face(stage::SAM),
            role_names: plan.roles.iter().map(|plan| role((plan.id, &plan.name))).collect(),
            number: TicketId(if length == Length::Longest { LAST_NUMBER } else { 12 }),
            reason: long("Everything is settled. Thank you!", limits::REASON),
            length,
        }
    }

    pub fn people(&self) -> impl Iterator<Item = &Face> {
        [&self.member, &self.friend, &self.staff].into_iter()
    }

    /// What the member answers.
    pub fn answer(&self, question: &Question, ask: AskMode, now: Instant) -> Value {
        let longest = self.length == Length::Longest;
        match question.answer {
            AnswerKind::Text => Value::Text(self.text(question, "A sample answer.", ask)),
            AnswerKind::Paragraph => Value::Text(self.text(question, "A sample answer,\nin two lines.", ask)),
            AnswerKind::Link => Value::Text(self.text(question, "https://example.com/mia", ask).replace(' ', "-")),
            AnswerKind::Number => Value::Number(self.number(question)),
            AnswerKind::YesNo => Value::YesNo(true),
            AnswerKind::Choice => self.choice(question),
            AnswerKind::Member => Value::Member(self.friend.clone()),
            AnswerKind::Date => Value::Text(now.reading_text().chars().take("2026-11-22".len()).collect()),
            AnswerKind::File | AnswerKind::Screenshot => {
                let name = if question.answer == AnswerKind::File { "notes.pdf" } else { "screenshot.png" };
                let count = if longest { question.most_files() } else { question.least_files() };
                Value::Files((1..=count).map(|number| self.file(name, number)).collect())
            }
        }
    }

    fn text(&self, question: &Question, sample: &str, ask: AskMode) -> String {
        let whole = |bound: f64| bound as usize;
        let room = if ask == AskMode::Form { limits::FORM_VALUE } else { limits::CONTENT };
        let most = question.max.map_or(room, whole).min(room);
        if let Some(match_of_pattern) = matching(question) {
            return match_of_pattern;
        }
        let least = match self.length {
            Length::Longest => most,
            Length::Usual => question.min.map_or(0, whole).min(room),
        };
        let text: String = sample.chars().take(most).collect();
        if limits::length(&text) < least { stretched(&text, least) } else { text }
    }

    fn number(&self, question: &Question) -> String {
        match (self.length, question.min, question.max) {
            (Length::Longest, _, Some(most)) => most.to_string(),
            (Length::Longest, ..) => "9".repeat(20),
            (Length::Usual, least, most) => {
                24_f64.max(least.unwrap_or(f64::MIN)).min(most.unwrap_or(f64::MAX)).to_string()
            }
        }
    }

    fn choice(&self, question: &Question) -> Value {
        let mut taken: Vec<&String> = question.choices.iter().collect();
        if self.length == Length::Longest {
            taken.sort_by_key(|choice| std::cmp::Reverse(limits::length(choice)));
            taken.truncate(question.most_choices());
        } else {
            taken.truncate(question.least_choices());
        }
        let in_order = question.choices.iter().filter(|choice| taken.contains(choice)).cloned();
        if question.takes_several() {
            Value::Choices(in_order.collect())
        } else {
            Value::Choice(in_order.take(1).collect())
        }
    }

    fn file(&self, name: &str, number: usize) -> Attachment {
        let (stem, end) = name.split_once('.').unwrap_or((name, ""));
        let name = match (self.length, number) {
            (Length::Longest, _) => {
                let stem = stretched(&format!("{stem}-{number}"), vocabulary::FILE_NAME - end.len() - 1);
                format!("{}.{end}", stem.replace(' ', "_"))
            }
            (Length::Usual, 1) => name.to_owned(),
            (Length::Usual, _) => format!("{stem}-{number}.{end}"),
        };
        let url = format!("https://cdn.discordapp.com/attachments/1/{number}/{name}");
        Attachment { id: number as u64, name, size: 84_000, url, media_type: None }
    }
}

/// A text continued until it has just so many characters.
fn stretched(text: &str, length: usize) -> String {
    let long: String = text.chars().chain(AND_SO_ON.chars().cycle()).take(length).collect();
    // A space at the end would be cut off.
    if long.ends_with(' ') { format!("{}s", &long[..long.len() - 1]) } else { long }
}

/// A word of the question's own helps that matches its pattern: they often show what is wanted.
fn matching(question: &Question) -> Option<String> {
    let pattern = Regex::new(question.pattern.as_deref()?).ok()?;
    let helps = [question.pattern_hint.as_deref(), question.hint.as_deref(), Some(question.ask.as_str())];
    let words = helps.into_iter().flatten().flat_map(str::split_whitespace);
    let trimmed = words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && !"+-#@".contains(c)));
    trimmed.filter(|word| !word.is_empty()).find(|word| pattern.is_match(word)).map(str::to_owned)
}
