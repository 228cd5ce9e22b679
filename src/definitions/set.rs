//! The definitions as they run: resolved, checked, complete. There is no `Option` here that the loader has already decided.
//!
//! What people write is in `model`; the road from there to here is `resolve`. A [`TicketType`] is also kept in the
//! database, as JSON, for each revision with which a ticket was opened: a ticket under way does not change with its file.

mod asking;
mod decision;
mod posts;
mod reply;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::domain::hours::Hours;
use crate::domain::ids::{ChannelId, DecisionId, GuildId, PanelId, PositionId, QuestionId, RoleId, TypeId};
use crate::domain::limits;
use crate::domain::message::{ButtonStyle, Emoji};
use crate::domain::span::Span;
use crate::language::{Language, Overrides, Words};
use crate::templates::{Condition, Scope, Surface, Template};

pub use decision::Decision;
pub(super) use posts::question_text;
pub use posts::shown;
pub use reply::CannedReply;

/// Everything that is in force: one server or several.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Set {
    /// The servers, by id.
    pub servers: BTreeMap<GuildId, Arc<Server>>,
    /// The folder of each server's files, relative to the definitions; empty for the definitions' own.
    pub folders: BTreeMap<GuildId, String>,
    /// A hash of every file's bytes and of the environment that they use: the same bytes, the same set.
    pub fingerprint: String,
}

/// One Discord server.
#[derive(Debug, Clone, PartialEq)]
pub struct Server {
    /// Its id.
    pub id: GuildId,
    /// Roles by the names that the files use.
    pub roles: BTreeMap<String, RoleId>,
    /// Channels by the names that the files use.
    pub channels: BTreeMap<String, ChannelId>,
    /// Roles that may `/reload` and `/config`, and handle every ticket.
    pub maintainers: Vec<RoleId>,
    /// The messages that carry the buttons.
    pub panels: Vec<Panel>,
    /// Where a card stands for each open ticket.
    pub list: Option<ChannelId>,
    /// Where the records of closed tickets are posted.
    pub histories: Option<ChannelId>,
    /// Where misuse, refusals, errors and reloads are told.
    pub log: Option<ChannelId>,
    /// Where the staff are told of tickets that need somebody.
    pub alerts: Option<ChannelId>,
    /// The language of the bot's own phrases, a BCP 47 tag.
    pub locale: String,
    /// Its own texts for the bot's phrases.
    pub phrases: Overrides,
    /// An IANA time zone.
    pub timezone: String,
    /// Ticket types in the order of their files' names.
    pub types: Vec<Arc<TicketType>>,
    /// Canned replies in the order of their files' names.
    pub replies: Vec<CannedReply>,
}

impl Server {
    /// The words for what stands in a channel, a thread or a file.
    pub fn words(&self) -> Words<'_> {
        Words::new(Language::of(&self.locale), &self.phrases)
    }

    /// The words for what one person sees whose client is set to a locale.
    pub fn words_for(&self, locale: &str) -> Words<'_> {
        Words::new(Language::of(locale), &self.phrases)
    }

    /// The type with this id.
    pub fn kind(&self, id: &TypeId) -> Option<&Arc<TicketType>> {
        self.types.iter().find(|kind| kind.id == *id)
    }

    /// Whether a decision about any of its tickets gives or takes roles.
    pub fn changes_roles(&self) -> bool {
        self.types.iter().flat_map(|kind| &kind.decisions).any(Decision::changes_roles)
    }

    /// The types that a panel shows, in its order.
    pub fn shown_by<'a>(&'a self, panel: &'a Panel) -> impl Iterator<Item = &'a Arc<TicketType>> {
        panel.tickets.iter().filter_map(|id| self.kind(id))
    }
}

/// A message with buttons or a menu that open tickets.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// Its id.
    pub id: PanelId,
    /// Where it stands.
    pub channel: ChannelId,
    /// Its title.
    pub title: Option<String>,
    /// Its text, a template.
    pub text: Template,
    /// Buttons or a menu.
    pub style: PanelStyle,
    /// The types it offers, in order; at most 25.
    pub tickets: Vec<TypeId>,
}

/// How a panel offers its types.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum PanelStyle {
    /// A button for each type.
    #[default]
    Buttons,
    /// One drop-down menu.
    Menu,
}

/// One ticket type.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TicketType {
    /// Its id.
    pub id: TypeId,
    /// Its name, as people see it.
    pub name: String,
    /// One line about it.
    pub description: Option<String>,
    /// Shown beside its name.
    pub emoji: Option<Emoji>,
    /// The colour of its messages, `0xRRGGBB`.
    pub colour: Option<u32>,
    /// Whether one may be opened.
    pub enabled: bool,
    /// A group of `/ticket`'s subcommands that its own is in.
    #[serde(default)]
    pub group: Option<String>,
    /// Its button on panels.
    pub button: TypeButton,
    /// The positions of which the member picks one, if there are any.
    pub positions: Option<Positions>,
    /// The questions, includes resolved.
    pub questions: Vec<Question>,
    /// How they are asked.
    #[serde(default)]
    pub ask: AskMode,
    /// Roles that handle these tickets, besides the maintainers.
    pub staff: Vec<RoleId>,
    /// Roles mentioned when one opens.
    pub notify: Vec<RoleId>,
    /// How staff come to see the thread.
    #[serde(default)]
    pub staff_access: StaffAccess,
    /// Who may open one.
    pub open_to: OpenTo,
    /// How many may be open.
    pub limits: TypeLimits,
    /// The thread.
    pub thread: Thread,
    /// What members read.
    pub messages: Messages,
    /// Who may close, and whether a reason is asked.
    pub close: Close,
    /// What happens by itself, in time.
    #[serde(default)]
    pub timing: Timing,
    /// How its tickets end, where the staff decide about them.
    #[serde(default)]
    pub decisions: Vec<Decision>,
    /// The staff's working hours; none: always.
    #[serde(default)]
    pub hours: Option<Hours>,
    /// How the member is asked how it went, if they are.
    #[serde(default)]
    pub feedback: Option<Feedback>,
    /// The history record.
    pub history: History,
    /// A hash of all of the above: tickets keep the revision that they were opened with.
    pub revision: String,
}

/// A type's button.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypeButton {
    /// Its text.
    pub label: String,
    /// Its colour.
    pub style: ButtonStyle,
}

/// The positions of a type.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Positions {
    /// What the member is asked.
    pub prompt: String,
    /// At least one.
    pub choices: Vec<Position>,
}

/// A position that a member picks before the ticket opens.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Position {
    /// Its id.
    pub id: PositionId,
    /// Its name, as people see it.
    pub label: String,
    /// Shown beside its name.
    pub emoji: Option<Emoji>,
    /// One line about it.
    pub description: Option<String>,
    /// Whether it can be picked.
    pub open: bool,
    /// Roles mentioned in place of the type's own.
    pub notify: Option<Vec<RoleId>>,
    /// Asked after the type's own questions.
    pub questions: Vec<Question>,
}

/// A question.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// Its id, if it has one.
    pub id: Option<QuestionId>,
    /// The question.
    pub ask: String,
    /// The question in a few words, for a form.
    #[serde(default)]
    pub label: Option<String>,
    /// A line of help.
    pub hint: Option<String>,
    /// What kind of answer is wanted.
    pub answer: AnswerKind,
    /// Whether it must be answered.
    pub required: bool,
    /// The least: characters, a number's value, or how many files or choices, by the kind of answer.
    #[serde(default)]
    pub min: Option<f64>,
    /// The most, likewise.
    #[serde(default)]
    pub max: Option<f64>,
    /// A regular expression that a typed answer must match.
    #[serde(default)]
    pub pattern: Option<String>,
    /// What people are told when it does not.
    #[serde(default)]
    pub pattern_hint: Option<String>,
    /// What must hold of earlier answers for the question to be put.
    #[serde(default)]
    pub when: Option<Condition>,
    /// What can be chosen, where the answer is a choice.
    pub choices: Vec<String>,
    /// Positions to which it is put; empty: to all.
    pub only_for: Vec<PositionId>,
}

impl Question {
    /// Whether several choices may be taken.
    pub fn takes_several(&self) -> bool {
        self.most_choices() > 1
    }

    /// The fewest choices.
    pub fn least_choices(&self) -> usize {
        self.min.map_or(1, |least| least as usize).clamp(1, self.most_choices())
    }

    /// The most choices.
    pub fn most_choices(&self) -> usize {
        self.max.map_or(1, |most| most as usize).clamp(1, self.choices.len().max(1))
    }

    /// The fewest files.
    pub fn least_files(&self) -> usize {
        self.min.map_or(1, |least| least as usize).clamp(1, self.most_files())
    }

    /// The most files; Discord takes ten with a message.
    pub fn most_files(&self) -> usize {
        self.max.map_or(limits::FILES, |most| most as usize).clamp(1, limits::FILES)
    }
}

/// How questions are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AskMode {
    /// Posted together, answered freely in the thread.
    #[default]
    All,
    /// The next follows each answer, and answers are checked.
    OneByOne,
    /// A Discord form before the ticket opens: at most 5 questions, any kind.
    Form,
}

/// How staff come to see the private thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum StaffAccess {
    /// A mention of their roles brings them in, up to 100 people of a role.
    #[default]
    Mention,
    /// Each is brought in by the bot, and taken out when they lose the role. It needs the Server Members Intent.
    Members,
    /// Nobody is brought in: with Manage Threads in the channel they see its threads anyway.
    Moderators,
    /// Nobody is brought in: whoever is on duty presses Join on the ticket's card.
    Button,
}

impl StaffAccess {
    /// Whether the staff come into the thread of themselves. Where they do not, the card tells them of the ticket.
    pub fn brings_in(self) -> bool {
        matches!(self, Self::Mention | Self::Members)
    }
}

/// What kind of answer a question wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AnswerKind {
    /// A line of text.
    #[default]
    Text,
    /// Several lines of text.
    Paragraph,
    /// A number.
    Number,
    /// Yes or no.
    YesNo,
    /// One or several of the listed choices.
    Choice,
    /// A member of the server.
    Member,
    /// A web address.
    Link,
    /// A date.
    Date,
    /// Any file.
    File,
    /// A picture.
    Screenshot,
}

/// Who may open a ticket.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenTo {
    /// One of these roles is needed; empty: none is.
    pub roles: Vec<RoleId>,
    /// None of these roles may.
    pub not_roles: Vec<RoleId>,
    /// The least age of the account.
    pub account_age: Option<Span>,
    /// The least time in the server.
    pub member_for: Option<Span>,
}

/// How many may be open; none means unlimited.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypeLimits {
    /// By one member.
    pub open_per_member: Option<u32>,
    /// By all.
    pub open_in_total: Option<u32>,
    /// Between a close and the same member's next.
    pub cooldown: Option<Span>,
}

/// The thread of a ticket.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Thread {
    /// The channel that holds it.
    pub parent: ChannelId,
    /// Its name, a template of plain text.
    pub name: Template,
    /// After how long without a message Discord hides it.
    pub auto_archive: AutoArchive,
}

/// The spans that Discord knows for hiding a silent thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
pub enum AutoArchive {
    /// An hour.
    #[serde(rename = "1h")]
    Hour,
    /// A day.
    #[serde(rename = "1d")]
    Day,
    /// Three days.
    #[serde(rename = "3d")]
    ThreeDays,
    /// A week.
    #[default]
    #[serde(rename = "7d")]
    Week,
}

impl AutoArchive {
    /// In minutes, as Discord's API wants it.
    pub fn minutes(self) -> u16 {
        match self {
            Self::Hour => 60,
            Self::Day => 1440,
            Self::ThreeDays => 4320,
            Self::Week => 10080,
        }
    }
}

/// What members read, as templates.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Messages {
    /// Above the questions.
    pub welcome: Template,
    /// After the last answer.
    #[serde(default)]
    pub complete: Option<Template>,
    /// In the thread when the ticket closes.
    pub closed: Template,
}

/// Who may close, and whether a reason is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Close {
    /// Whether the creator may.
    pub by_creator: bool,
    /// Whether a reason is asked.
    pub reason: ReasonRule,
}

/// What happens to a ticket by itself, in time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Timing {
    /// When the staff are told that it is open; none: never.
    pub alerts: Option<Alerts>,
    /// When it closes because nobody writes; none: never.
    pub inactive: Option<Inactive>,
    /// How long a member has to answer before a ticket that the staff ask to close closes by itself.
    pub request_after: Span,
    /// What happens when whoever opened it leaves the server.
    pub creator_leaves: CreatorLeaves,
    /// How long after the close what was said in it is deleted; none: never.
    pub retention: Option<Span>,
}

impl Default for Timing {
    fn default() -> Self {
        let creator_leaves = CreatorLeaves::default();
        Self { alerts: None, inactive: None, request_after: Span::days(1), creator_leaves, retention: None }
    }
}

/// What happens to a ticket when whoever opened it leaves the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(inline)]
pub enum CreatorLeaves {
    /// It closes.
    Close,
    /// Nothing.
    #[default]
    Keep,
    /// The thread is told.
    Notify,
}

/// When the staff are told of a ticket.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alerts {
    /// How long it is open before the first time.
    pub after: Span,
    /// How long until the next time.
    pub every: Span,
    /// How long nobody of them has replied; none: they are not told of that.
    pub first_response: Option<Span>,
    /// Whether only working hours count.
    pub hours: bool,
}

/// When a ticket closes because nobody writes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inactive {
    /// After so long.
    pub after: Span,
    /// So long before that, the member is warned; none: they are not.
    pub warn: Option<Span>,
}

/// Whether a reason is asked when a ticket is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum ReasonRule {
    /// It may be left empty.
    #[default]
    Optional,
    /// There is no close without one.
    Required,
    /// It is not asked for.
    Never,
}

/// How the member is asked how it went.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Feedback {
    /// The question.
    pub ask: Template,
    /// Whether a few words are asked for beside the stars.
    pub comment: ReasonRule,
}

/// The history record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct History {
    /// How the transcript is attached.
    pub transcript: Transcript,
    /// Whether the member gets the record too.
    #[serde(default)]
    pub send_to_creator: bool,
}

/// How a transcript is attached to the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Transcript {
    /// As a page.
    #[default]
    Html,
    /// As plain text.
    Text,
    /// Not at all.
    None,
}

impl TicketType {
    /// What stands in for a type of which nothing is known any more but its name: its tickets can be read and closed, by
    /// their creators and the maintainers.
    pub fn unknown(id: &TypeId, revision: &str, parent: ChannelId) -> Self {
        let text = |text, surface| Template::compile(text, surface, &Scope::default()).expect("a text without names");
        Self {
            id: id.clone(),
            name: id.to_string(),
            description: None,
            emoji: None,
            colour: None,
            enabled: false,
            group: None,
            button: TypeButton { label: id.to_string(), style: ButtonStyle::default() },
            positions: None,
            questions: Vec::new(),
            ask: AskMode::All,
            staff: Vec::new(),
            notify: Vec::new(),
            staff_access: StaffAccess::default(),
            open_to: OpenTo::default(),
            limits: TypeLimits::default(),
            thread: Thread { parent, name: text("Ticket", Surface::ThreadName), auto_archive: AutoArchive::default() },
            messages: Messages {
                welcome: text("Hello.", Surface::Welcome),
                complete: None,
                closed: text("This ticket is closed.", Surface::Closed),
            },
            close: Close { by_creator: true, reason: ReasonRule::default() },
            timing: Timing::default(),
            decisions: Vec::new(),
            hours: None,
            feedback: None,
            history: History { transcript: Transcript::default(), send_to_creator: false },
            revision: revision.to_owned(),
        }
    }

    /// The position with this id.
    pub fn position(&self, id: &PositionId) -> Option<&Position> {
        self.positions.iter().flat_map(|positions| &positions.choices).find(|position| position.id == *id)
    }

    /// The decision with this id.
    pub fn decision(&self, id: &DecisionId) -> Option<&Decision> {
        self.decisions.iter().find(|decision| decision.id == *id)
    }

    /// The questions put to somebody who picked this position: the type's own, then the position's.
    pub fn questions_for<'a>(&'a self, position: Option<&'a Position>) -> impl Iterator<Item = &'a Question> {
        let id = position.map(|position| &position.id);
        let own = position.map(|position| position.questions.as_slice()).unwrap_or_default();
        (self.questions.iter().chain(own))
            .filter(move |question| question.only_for.is_empty() || id.is_some_and(|id| question.only_for.contains(id)))
    }

    /// Whether somebody of the staff is still to be brought into a ticket's thread once those who are notified are in it.
    pub fn adds_staff(&self, position: Option<&Position>) -> bool {
        let notified = self.notified(position);
        match self.staff_access {
            StaffAccess::Mention => self.staff.iter().any(|role| !notified.contains(role)),
            StaffAccess::Members => !self.staff.is_empty(),
            StaffAccess::Moderators | StaffAccess::Button => false,
        }
    }

    /// The roles mentioned when a ticket for this position opens.
    pub fn notified<'a>(&'a self, position: Option<&'a Position>) -> &'a [RoleId] {
        position.and_then(|position| position.notify.as_deref()).unwrap_or(&self.notify)
    }
}
