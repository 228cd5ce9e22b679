//! The names that templates know: what each is called, what it holds, how long it can get and where it is known.
//!
//! This is the only table of them. The check of names, the measure of the longest rendering and the values at rendering
//! follow it; whoever documents the names reads it too.

use super::{Asking, Scope, Surface};
use crate::domain::limits;

/// A name with fields, such as `member`.
#[derive(Debug, PartialEq, Eq)]
pub struct Name {
    /// The name.
    pub name: &'static str,
    /// What it is, for people.
    pub description: &'static str,
    /// Its fields.
    pub fields: &'static [Field],
}

/// A field of a name, such as `member.mention`.
#[derive(Debug, PartialEq, Eq)]
pub struct Field {
    /// The field.
    pub name: &'static str,
    /// What it is, for people.
    pub description: &'static str,
    /// What it holds.
    pub holds: Holds,
}

/// What a field holds. Lengths are in characters, before escaping.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// A text with at most so many characters.
    Text(usize),
    /// A text that stands in the same file, so that its length is known.
    Written,
    /// A whole number with at most so many digits.
    Number(usize),
    /// A moment, printed as Discord's timestamp.
    Moment,
    /// What Discord turns into something else, such as a mention: printed as it is.
    Live(usize),
    /// A list of texts, each with at most so many characters.
    List(usize),
    /// Further fields.
    Fields(&'static [Field]),
}

/// The digits of the largest Discord id.
const ID: usize = 20;
/// `<@&` and `>` around an id.
const MENTION: usize = ID + 4;
/// `https://discord.com/channels/`, two ids and a slash.
const URL: usize = 29 + ID + 1 + ID;

const fn text(name: &'static str, longest: usize, description: &'static str) -> Field {
    Field { name, description, holds: Holds::Text(longest) }
}

const fn written(name: &'static str, description: &'static str) -> Field {
    Field { name, description, holds: Holds::Written }
}

const fn live(name: &'static str, longest: usize, description: &'static str) -> Field {
    Field { name, description, holds: Holds::Live(longest) }
}

const fn list(name: &'static str, longest: usize, description: &'static str) -> Field {
    Field { name, description, holds: Holds::List(longest) }
}

const fn moment(name: &'static str, description: &'static str) -> Field {
    Field { name, description, holds: Holds::Moment }
}

const PERSON: &[Field] = &[
    text("name", limits::MEMBER_NAME, "The account's name."),
    text("display_name", limits::MEMBER_NAME, "What they are called in this server."),
    live("mention", MENTION, "A mention, which shows their name in colour."),
    text("id", ID, "Their Discord id."),
];

const SERVER: Name = Name {
    name: "server",
    description: "The Discord server.",
    fields: &[text("name", limits::SERVER_NAME, "Its name."), text("id", ID, "Its Discord id.")],
};

const TYPE: Name = Name {
    name: "type",
    description: "The ticket type.",
    fields: &[
        written("id", "Its id."),
        written("name", "Its name."),
        written("description", "Its description; empty if it has none."),
        Field { name: "emoji", description: "Its emoji; empty if it has none.", holds: Holds::Written },
    ],
};

const POSITION: Name = Name {
    name: "position",
    description: "The position that the member picked.",
    fields: &[
        written("id", "Its id."),
        written("label", "Its name, as people see it."),
        written("description", "Its description; empty if it has none."),
    ],
};

const NUMBER: Field = Field { name: "number", description: "Its number, as in `#12`.", holds: Holds::Number(10) };
const OPENED_AT: Field = moment("opened_at", "When it was opened.");
const AGE: Field = text("age", 18, "How long ago it was opened, as in `3 days`.");
const TICKET_URL: Field = live("url", URL, "The address of its thread.");

const TICKET: Name = Name { name: "ticket", description: "The ticket.", fields: &[NUMBER, TICKET_URL, OPENED_AT, AGE] };
/// A thread has no address before it has a name.
const TICKET_WITHOUT_URL: Name = Name { name: "ticket", description: "The ticket.", fields: &[NUMBER, OPENED_AT, AGE] };

const MEMBER: Name = Name { name: "member", description: "Who opened the ticket.", fields: PERSON };

const STAFF: Name = Name {
    name: "staff",
    description: "The roles that handle these tickets.",
    fields: &[
        list("names", limits::ROLE_NAME, "Their names."),
        list("mentions", MENTION, "Mentions of them, which notify nobody."),
    ],
};

const DECISION: Name = Name {
    name: "decision",
    description: "What the staff decided; empty in the closing text of a ticket that closed without a decision.",
    fields: &[
        text("label", limits::BUTTON_LABEL, "Its name, as people see it."),
        text("reason", limits::REASON, "Why, in the words of the staff; empty if they gave no reason."),
        Field { name: "by", description: "Who decided.", holds: Holds::Fields(PERSON) },
        moment("at", "When."),
    ],
};

const CLOSED: Name = Name {
    name: "closed",
    description: "How the ticket ended.",
    fields: &[
        Field { name: "by", description: "Who closed it.", holds: Holds::Fields(PERSON) },
        text("reason", limits::REASON, "Why, in their words; empty if they gave no reason."),
        moment("at", "When."),
    ],
};

/// The answers, whose fields are the ids of the type's questions.
pub const ANSWERS: Name =
    Name { name: "answers", description: "What the member answered, by the questions' ids.", fields: &[] };

/// The fields of an answer that names a member.
pub const MEMBER_FIELDS: &[Field] = PERSON;
/// The most digits of a number in an answer, with its sign and point.
pub const NUMBER_ANSWER: usize = 25;
/// The most characters of a file's name in an answer.
pub const FILE_NAME: usize = 100;

/// Every name there is.
pub const ALL: [&Name; 9] = [&SERVER, &TYPE, &POSITION, &TICKET, &MEMBER, &STAFF, &ANSWERS, &DECISION, &CLOSED];

/// The names known on a surface.
pub fn known(surface: Surface, scope: &Scope) -> Vec<&'static Name> {
    let with_positions = scope.kind.as_ref().is_some_and(|kind| !kind.positions.is_empty());
    let mut names = vec![&SERVER];
    if surface != Surface::Panel {
        names.push(&TYPE);
        names.extend(with_positions.then_some(&POSITION));
        names.push(if surface == Surface::ThreadName { &TICKET_WITHOUT_URL } else { &TICKET });
        names.extend([&MEMBER, &STAFF]);
    }
    names.extend(scope.asking.is_known_on(surface).then_some(&ANSWERS));
    let decided = scope.decides && matches!(surface, Surface::Decision | Surface::Closed | Surface::Feedback);
    names.extend(decided.then_some(&DECISION));
    names.extend(matches!(surface, Surface::Closed | Surface::Feedback).then_some(&CLOSED));
    names
}

impl Asking {
    /// Whether answers are known on a surface.
    pub fn is_known_on(self, surface: Surface) -> bool {
        match self {
            Self::Freely => false,
            Self::OneByOne => !matches!(surface, Surface::Panel | Surface::ThreadName | Surface::Welcome),
            Self::InForm => !matches!(surface, Surface::Panel | Surface::ThreadName),
        }
    }
}

impl Name {
    /// The field with this name.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

impl Surface {
    /// Where it stands, for people.
    pub fn place(self) -> &'static str {
        match self {
            Self::Panel => "a panel's text",
            Self::ThreadName => "a thread's name",
            Self::Welcome => "the welcome",
            Self::Complete => "the text after the last answer",
            Self::Reply => "a canned reply",
            Self::Decision => "the text of a decision",
            Self::Closed => "the closing text",
            Self::Feedback => "the question for feedback",
        }
    }

    /// The most characters it may have.
    pub fn limit(self) -> usize {
        match self {
            Self::ThreadName => limits::THREAD_NAME,
            _ => limits::EMBED_DESCRIPTION,
        }
    }
}
