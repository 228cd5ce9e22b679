//! A ticket type's file.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{DecisionEntry, Hours, OrForever, OrNever, OrOff, OrSwitch, OrUnlimited, QuestionEntry, WhenLeft};
use crate::definitions::set::{AskMode, AutoArchive, ReasonRule, StaffAccess, Transcript};
use crate::definitions::values::{Colour, Duration, EmojiText, NameId, Text};
use crate::domain::limits;
use crate::domain::message::ButtonStyle;

/// One ticket type: its name, button, positions, questions, staff, limits and texts.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Ticket type", extend("x-called" = "a ticket type"))]
pub struct TypeFile {
    /// Small letters, digits and hyphens; also the name of `/ticket`'s subcommand. Default: the file's name.
    #[schemars(extend("examples" = ["staff-application"]))]
    pub id: Option<NameId>,
    /// The type's name, as people see it.
    #[schemars(length(max = limits::BUTTON_LABEL), extend("examples" = ["Staff application"]))]
    pub name: Option<Text>,
    /// One line about it. Default: none.
    #[schemars(length(max = limits::COMMAND_DESCRIPTION), extend("examples" = ["Apply to join the staff team."]))]
    pub description: Option<Text>,
    /// A Unicode emoji or `<:name:id>`. Default: none.
    #[schemars(extend("examples" = ["📋"]))]
    pub emoji: Option<EmojiText>,
    /// The colour of its messages, in quotes. Default: Discord's.
    #[schemars(extend("examples" = ["#5865F2"]))]
    pub colour: Option<Colour>,
    /// With false nobody can open one; open ones go on.
    #[schemars(extend("default" = true, "examples" = [false]))]
    pub enabled: Option<bool>,
    /// A group of `/ticket`'s subcommands, for servers with many types. Default: none.
    #[schemars(extend("examples" = ["applications"]))]
    pub group: Option<NameId>,
    /// Its button on panels.
    #[schemars(extend("examples" = [{"label": "Apply for staff", "style": "primary"}]))]
    pub button: Option<Button>,
    /// Of these the member picks one before the ticket opens. Default: none.
    #[schemars(extend("examples" = [{"choices": ["Host", "Moderator"]}]))]
    pub positions: Option<Positions>,
    /// The questions put in the thread. Default: none.
    #[schemars(extend("default" = [], "examples" = [["What went wrong?"]]))]
    pub questions: Option<Vec<QuestionEntry>>,
    /// How they are asked.
    #[schemars(extend("default" = "all", "examples" = ["one-by-one"]))]
    pub ask: Option<AskMode>,
    /// Roles that handle these tickets, besides the server's maintainers. Default: the server's staff.
    #[schemars(extend("examples" = [["recruiters"]]))]
    pub staff: Option<Vec<Text>>,
    /// Roles mentioned when one opens: in its thread, or on its card where `staff_access` brings nobody into the thread.
    #[schemars(extend("default" = [], "examples" = [["recruiters"]]))]
    pub notify: Option<Vec<Text>>,
    /// How staff come to see the private thread.
    #[schemars(extend("default" = "mention", "examples" = ["members"]))]
    pub staff_access: Option<StaffAccess>,
    /// Who may open one. Default: everyone.
    #[schemars(extend("examples" = [{"account_age": "7d"}]))]
    pub open_to: Option<OpenTo>,
    /// How many may be open. Default: unlimited.
    #[schemars(extend("examples" = [{"open_per_member": 1}]))]
    pub limits: Option<Limits>,
    /// The thread of a ticket.
    #[schemars(extend("examples" = [{"in": "open-a-ticket"}]))]
    pub thread: Option<Thread>,
    /// What members read: templates.
    #[schemars(extend("examples" = [{"welcome": "Hello {{ member.mention }}"}]))]
    pub messages: Option<Messages>,
    /// Who may close, and when a ticket closes by itself.
    #[schemars(extend("examples" = [{"by_creator": true, "reason": "optional"}]))]
    pub close: Option<Close>,
    /// How tickets end that the staff decide about, with a button each on the card. Default: none.
    #[schemars(
        length(max = limits::DECISIONS),
        extend("default" = [], "examples" = [["Accept", "Decline"]])
    )]
    pub decisions: Option<Vec<DecisionEntry>>,
    /// Whether the member is asked how it went when a ticket closes, by a direct message with one to five stars; who takes
    /// none is asked when they next open a ticket.
    #[schemars(extend("default" = false, "examples" = [true, {"ask": "How did we do?", "comment": "required"}]))]
    pub feedback: Option<OrSwitch<Feedback>>,
    /// The record of a closed ticket.
    #[schemars(extend("examples" = [{"transcript": "text"}]))]
    pub history: Option<History>,
    /// When staff are reminded of open tickets, or `off`. Default: as in server.yaml.
    #[schemars(extend("examples" = [{"after": "7d", "every": "7d"}, "off"]))]
    pub alerts: Option<OrOff<Rhythm>>,
    /// After this time, what was said in a closed ticket is deleted; who wrote when stays.
    #[schemars(extend("default" = "forever", "examples" = ["90d"]))]
    pub retention: Option<OrForever>,
    /// The staff's working hours. Default: always.
    #[schemars(extend("examples" = [{"mon-fri": "09:00-18:00", "outside": "open"}]))]
    pub hours: Option<Hours>,
}

/// A type's button on panels.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-called" = "`button`"))]
pub struct Button {
    /// Its text. Default: the type's name.
    #[schemars(length(max = limits::BUTTON_LABEL), extend("examples" = ["Apply for staff"]))]
    pub label: Option<Text>,
    /// Its colour: blurple, grey, green or red.
    #[schemars(extend("default" = "primary", "examples" = ["success"]))]
    pub style: Option<ButtonStyle>,
}

/// The positions of which the member picks one before the ticket opens.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-called" = "`positions`"))]
pub struct Positions {
    /// What the member is asked.
    #[schemars(
        length(max = limits::PLACEHOLDER),
        extend("default" = "Which position is it about?", "examples" = ["Which position are you applying for?"])
    )]
    pub prompt: Option<Text>,
    /// The positions: bare texts, or blocks with more to say. Default: those of the server's `defaults`.
    #[schemars(length(min = 1, max = limits::CHOICES), extend("examples" = [["Host", "Moderator"]]))]
    pub choices: Option<Vec<PositionEntry>>,
}

/// An entry of `positions.choices`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(extend("x-wants" = "a position, as a text or a block with `label`"))]
pub enum PositionEntry {
    /// A bare text: the id is made of it.
    Bare(#[schemars(length(max = limits::CHOICE_TEXT))] Text),
    /// A position with more to say about it.
    Full(Box<PositionSpec>),
}

/// A position.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-called" = "a position"))]
pub struct PositionSpec {
    /// Its name, as people see it.
    #[schemars(length(max = limits::CHOICE_TEXT), extend("examples" = ["Host"]))]
    pub label: Text,
    /// Small letters, digits and hyphens. Default: made of the label.
    #[schemars(extend("examples" = ["host"]))]
    pub id: Option<NameId>,
    /// A Unicode emoji or `<:name:id>`. Default: none.
    #[schemars(extend("examples" = ["🎤"]))]
    pub emoji: Option<EmojiText>,
    /// One line about it. Default: none.
    #[schemars(length(max = limits::CHOICE_TEXT), extend("examples" = ["Runs events."]))]
    pub description: Option<Text>,
    /// With false it is shown as closed to applications and cannot be picked.
    #[schemars(extend("default" = true, "examples" = [false]))]
    pub open: Option<bool>,
    /// Roles mentioned in place of the type's own. Default: the type's.
    #[schemars(extend("examples" = [["recruiters"]]))]
    pub notify: Option<Vec<Text>>,
    /// Questions put after the type's own. Default: none.
    #[schemars(extend("default" = [], "examples" = [["Which events would you host?"]]))]
    pub questions: Option<Vec<QuestionEntry>>,
}

/// Who may open a ticket.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-called" = "`open_to`"))]
pub struct OpenTo {
    /// One of these roles is needed. Default: none is.
    #[schemars(extend("default" = [], "examples" = [["verified"]]))]
    pub roles: Option<Vec<Text>>,
    /// None of these roles may.
    #[schemars(extend("default" = [], "examples" = [["muted"]]))]
    pub not_roles: Option<Vec<Text>>,
    /// The least age of the account. Default: any.
    #[schemars(extend("examples" = ["7d"]))]
    pub account_age: Option<Duration>,
    /// The least time in the server. Default: any.
    #[schemars(extend("examples" = ["1d"]))]
    pub member_for: Option<Duration>,
}

/// How many tickets may be open.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-called" = "`limits`"))]
pub struct Limits {
    /// By one member: a number or `unlimited`.
    #[schemars(extend("default" = "unlimited", "examples" = [1]))]
    pub open_per_member: Option<OrUnlimited>,
    /// By all together: a number or `unlimited`.
    #[schemars(extend("default" = "unlimited", "examples" = [50]))]
    pub open_in_total: Option<OrUnlimited>,
    /// The time between a close and the same member's next.
    #[schemars(extend("default" = "0s", "examples" = ["1d"]))]
    pub cooldown: Option<Duration>,
}

/// The thread of a ticket.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-called" = "`thread`"))]
pub struct Thread {
    /// The channel that holds the threads. Default: the channel of the first panel that shows the type.
    #[serde(rename = "in")]
    #[schemars(extend("examples" = ["open-a-ticket"]))]
    pub parent: Option<Text>,
    /// The thread's name, a template of plain text.
    #[schemars(extend(
        "default" = "{{ type.name }} · {{ member.name }} · #{{ ticket.number }}",
        "examples" = ["{{ member.name }} #{{ ticket.number }}"]
    ))]
    pub name: Option<Text>,
    /// After how long without a message Discord hides the thread.
    #[schemars(extend("default" = "7d", "examples" = ["3d"]))]
    pub auto_archive: Option<AutoArchive>,
}

/// What members read: templates, Discord markdown.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-called" = "`messages`"))]
pub struct Messages {
    /// Above the questions. Default: a short greeting.
    #[schemars(extend("examples" = ["Hello {{ member.mention }}, thank you for applying."]))]
    pub welcome: Option<Text>,
    /// After the last answer. Default: none.
    #[schemars(extend("examples" = ["Thank you. A recruiter will read this."]))]
    pub complete: Option<Text>,
    /// In the thread when the ticket closes.
    #[schemars(extend(
        "default" = "Closed by {{ closed.by.mention }}.{% if closed.reason %} Reason: {{ closed.reason }}{% endif %}",
        "examples" = ["Closed by {{ closed.by.mention }}."]
    ))]
    pub closed: Option<Text>,
}

/// Who may close a ticket, and when it closes by itself.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-called" = "`close`"))]
pub struct Close {
    /// Whether the member who opened it may close it.
    #[schemars(extend("default" = true, "examples" = [false]))]
    pub by_creator: Option<bool>,
    /// Whether a reason is asked.
    #[schemars(extend("default" = "optional", "examples" = ["required"]))]
    pub reason: Option<ReasonRule>,
    /// Closes a ticket whose member is waited for and does not write, or `never`.
    #[schemars(extend("default" = "never", "examples" = [{"after": "14d", "warn": "2d"}]))]
    pub when_inactive: Option<OrNever<WhenInactive>>,
    /// How long a member has to answer `/close-request` before the ticket closes by itself.
    #[schemars(extend("default" = "1d", "examples" = ["12h"]))]
    pub request_after: Option<Duration>,
    /// What happens when the member leaves the server: `close` (or true), `keep` (or false), `notify`: the thread is told.
    #[schemars(extend("default" = "keep", "examples" = ["close"]))]
    pub when_creator_leaves: Option<WhenLeft>,
}

/// How the member is asked how it went.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-called" = "`feedback`"))]
pub struct Feedback {
    /// The question: a template.
    #[schemars(extend(
        "default" = "Your ticket in **{{ server.name }}** is closed. How did we do?",
        "examples" = ["How did you like our help, {{ member.display_name }}?"]
    ))]
    pub ask: Option<Text>,
    /// Whether a few words are asked for beside the stars.
    #[schemars(extend("default" = "optional", "examples" = ["never"]))]
    pub comment: Option<ReasonRule>,
}

/// When a silent ticket closes.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-called" = "`when_inactive`"))]
pub struct WhenInactive {
    /// After how long without a message.
    #[schemars(extend("examples" = ["14d"]))]
    pub after: Duration,
    /// How long before that the thread is told. Default: it is not.
    #[schemars(extend("examples" = ["2d"]))]
    pub warn: Option<Duration>,
}

/// The record of a closed ticket.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-called" = "`history`"))]
pub struct History {
    /// How the transcript is attached.
    #[schemars(extend("default" = "html", "examples" = ["text"]))]
    pub transcript: Option<Transcript>,
    /// Whether the member gets the record and its transcript too, as a direct message when the ticket closes.
    #[schemars(extend("default" = false, "examples" = [true]))]
    pub send_to_creator: Option<bool>,
}

/// When staff are reminded of a ticket that stays open.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-called" = "`alerts`"))]
pub struct Rhythm {
    /// How long it is open before the first reminder.
    #[schemars(extend("default" = "7d", "examples" = ["3d"]))]
    pub after: Option<Duration>,
    /// How long until the next reminder.
    #[schemars(extend("default" = "7d", "examples" = ["7d"]))]
    pub every: Option<Duration>,
    /// A reminder, once, when the staff have not written anything so long after it opened. Default: none.
    #[schemars(extend("examples" = ["4h"]))]
    pub first_response: Option<Duration>,
    /// Whether only the time within `hours` counts: `8h` is then a working day of eight hours.
    #[schemars(extend("default" = false, "examples" = [true]))]
    pub hours: Option<bool>,
}
