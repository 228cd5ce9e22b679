//! What the names of a template stand for when it is rendered.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use minijinja::value::{Object, ObjectRepr, Value, ValueKind};

use super::{KindWords, PositionWords, Surface, escape};
use crate::domain::answer;
use crate::domain::decision::Decided;
use crate::domain::ids::{GuildId, RoleId, TicketId};
use crate::domain::person::Face;
use crate::domain::ticket::Closure;
use crate::domain::time::Instant;

/// The values of a rendering. What a surface does not know may be left out.
#[derive(Debug, Clone)]
pub struct Values {
    /// `server.name`
    pub server_name: String,
    /// `server.id`
    pub server_id: GuildId,
    /// `type`; its positions do not matter here.
    pub kind: Option<KindWords>,
    /// `position`
    pub position: Option<PositionWords>,
    /// `ticket`
    pub ticket: Option<TicketWords>,
    /// The moment of the rendering, from which `ticket.age` is counted.
    pub now: Instant,
    /// `member`
    pub member: Option<Face>,
    /// `staff`: ids and names.
    pub staff: Vec<(RoleId, String)>,
    /// `answers`, by the questions' ids.
    pub answers: Vec<(String, answer::Value)>,
    /// `decision`
    pub decided: Option<Decided>,
    /// `closed`
    pub closed: Option<Closure>,
}

/// `ticket`
#[derive(Debug, Clone, PartialEq)]
pub struct TicketWords {
    /// `ticket.number`
    pub number: TicketId,
    /// `ticket.url`, once there is a thread.
    pub url: Option<String>,
    /// `ticket.opened_at`
    pub opened_at: Instant,
}

/// A moment, which prints itself as a timestamp.
#[derive(Debug)]
pub struct Moment {
    /// The moment.
    pub at: Instant,
    /// Whether it is printed as plain text.
    pub plain: bool,
}

impl Object for Moment {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.in_style('f'))
    }
}

impl Moment {
    /// In one of Discord's styles, which each reader sees in their own time zone; in UTC where text is plain.
    pub fn in_style(&self, letter: char) -> String {
        if !self.plain {
            return format!("<t:{}:{letter}>", self.at.unix_seconds());
        }
        let text = self.at.reading_text();
        let (day, time) = text.split_once(' ').unwrap_or((&text, ""));
        match letter {
            't' | 'T' => time.to_owned(),
            'd' | 'D' => day.to_owned(),
            _ => text,
        }
    }
}

/// A length of time in the largest unit that it fills.
pub fn age(now: Instant, since: Instant) -> String {
    let seconds = now.since(since).as_secs();
    let units = [("day", 86_400), ("hour", 3_600), ("minute", 60)];
    let Some((unit, size)) = units.into_iter().find(|(_, size)| seconds >= *size) else {
        return "less than a minute".to_owned();
    };
    let count = seconds / size;
    format!("{count} {unit}{}", if count == 1 { "" } else { "s" })
}

impl Values {
    /// As minijinja takes them, under the names of the vocabulary.
    pub(super) fn context(&self, surface: Surface) -> Value {
        let make = Make { plain: surface == Surface::ThreadName };
        let server =
            make.fields([("name", self.server_name.as_str().into()), ("id", self.server_id.to_string().into())]);
        let mut names = vec![("server", server)];
        names.extend(self.kind.as_ref().map(|kind| ("type", make.kind(kind))));
        names.extend(self.position.as_ref().map(|position| ("position", make.position(position))));
        names.extend(self.ticket.as_ref().map(|ticket| ("ticket", make.ticket(ticket, self.now))));
        names.extend(self.member.as_ref().map(|member| ("member", make.person(member))));
        names.push(("staff", make.staff(&self.staff)));
        names.push(("answers", make.answers(&self.answers)));
        names.extend(self.decided.as_ref().map(|decided| ("decision", make.decided(decided))));
        names.extend(self.closed.as_ref().map(|closed| ("closed", make.closed(closed))));
        make.fields(names)
    }
}

pub(super) struct Make {
    pub(super) plain: bool,
}

impl Make {
    pub(super) fn fields<'a>(&self, fields: impl IntoIterator<Item = (&'a str, Value)>) -> Value {
        fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect::<BTreeMap<_, _>>().into()
    }

    /// What Discord turns into something else, and where text is plain, what stands in its place.
    fn live(&self, markup: String, in_plain_text: &str) -> Value {
        if self.plain { in_plain_text.into() } else { Value::from_safe_string(markup) }
    }

    fn moment(&self, at: Instant) -> Value {
        Value::from_object(Moment { at, plain: self.plain })
    }

    fn kind(&self, kind: &KindWords) -> Value {
        // A server's own emoji is a picture only where there is markup.
        let emoji_in_plain_text = if kind.emoji.starts_with('<') { "" } else { &kind.emoji };
        self.fields([
            ("id", kind.id.as_str().into()),
            ("name", kind.name.as_str().into()),
            ("description", kind.description.as_str().into()),
            ("emoji", self.live(kind.emoji.clone(), emoji_in_plain_text)),
        ])
    }

    pub(super) fn position(&self, position: &PositionWords) -> Value {
        self.fields([
            ("id", position.id.as_str().into()),
            ("label", position.label.as_str().into()),
            ("description", position.description.as_str().into()),
        ])
    }

    fn ticket(&self, ticket: &TicketWords, now: Instant) -> Value {
        self.fields([
            ("number", ticket.number.0.into()),
            ("url", self.live(ticket.url.clone().unwrap_or_default(), "")),
            ("opened_at", self.moment(ticket.opened_at)),
            ("age", age(now, ticket.opened_at).into()),
        ])
    }

    fn person(&self, face: &Face) -> Value {
        self.fields([
            ("name", face.name.as_str().into()),
            ("display_name", face.display_name.as_str().into()),
            ("mention", self.live(format!("<@{}>", face.id), &face.display_name)),
            ("id", face.id.to_string().into()),
        ])
    }

    fn staff(&self, roles: &[(RoleId, String)]) -> Value {
        let mention = |(id, name): &(RoleId, String)| self.live(format!("<@&{id}>"), name);
        self.fields([
            ("names", roles.iter().map(|(_, name)| Value::from(name.as_str())).collect()),
            ("mentions", roles.iter().map(mention).collect()),
        ])
    }

    pub(super) fn answers(&self, answers: &[(String, answer::Value)]) -> Value {
        self.fields(answers.iter().map(|(id, value)| (id.as_str(), self.answer(value))))
    }

    fn answer(&self, value: &answer::Value) -> Value {
        match value {
            answer::Value::Skipped => Value::from(()),
            answer::Value::Text(text) | answer::Value::Choice(text) => text.as_str().into(),
            answer::Value::Number(number) => match (number.parse::<i64>(), number.parse::<f64>()) {
                (Ok(whole), _) => whole.into(),
                (_, Ok(number)) => number.into(),
                _ => number.as_str().into(),
            },
            answer::Value::YesNo(yes) => (*yes).into(),
            answer::Value::Choices(choices) => choices.iter().map(|choice| Value::from(choice.as_str())).collect(),
            answer::Value::Member(face) => self.person(face),
            answer::Value::Files(files) => files.iter().map(|file| Value::from(file.name.as_str())).collect(),
        }
    }

    fn decided(&self, decided: &Decided) -> Value {
        self.fields([
            ("label", decided.label.as_str().into()),
            ("reason", decided.reason.as_deref().unwrap_or_default().into()),
            ("by", self.person(&decided.by)),
            ("at", self.moment(decided.at)),
        ])
    }

    fn closed(&self, closed: &Closure) -> Value {
        // Nobody is known where a thread was deleted by hand.
        let somebody = || {
            let name = || Value::from("somebody");
            self.fields([("name", name()), ("display_name", name()), ("mention", name()), ("id", "".into())])
        };
        self.fields([
            ("by", closed.by.as_ref().map_or_else(somebody, |by| self.person(by))),
            ("reason", closed.reason.as_deref().unwrap_or_default().into()),
            ("at", self.moment(closed.at)),
        ])
    }
}

/// A text for a thread's name or for markdown, from a value that is printed.
pub(super) fn printed(value: &Value, plain: bool) -> String {
    if value.is_none() || value.is_undefined() {
        return String::new();
    }
    if let Some(moment) = value.downcast_object_ref::<Moment>() {
        return moment.in_style('f');
    }
    if let (false, Ok(items)) = (value.as_str().is_some(), value.try_iter()) {
        return items.map(|item| printed(&item, plain)).collect::<Vec<_>>().join(", ");
    }
    if value.kind() == ValueKind::Bool {
        return if value.is_true() { "yes" } else { "no" }.to_owned();
    }
    let text = value.to_string();
    if plain || value.is_safe() || value.is_number() { text } else { escape::markdown(&text) }
}
