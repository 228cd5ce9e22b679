//! The written forms of single values: what a text must look like to be an id, a duration, a colour, an emoji.
//!
//! Each form is named in the schema under `x-kind`, with a `pattern` for editors; what it means exactly, and the words
//! for what is wrong, are here. A pattern lets `${…}` pass, since an editor does not know the environment.

mod emoji;
mod hours;
mod zone;

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, de};

use crate::domain::message::Emoji;
use crate::domain::span::{NotASpan, Span};

/// Why a text does not have the form that it should.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complaint {
    /// Stable name of the kind of mistake.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: String,
    /// The same as YAML, where it is certain.
    pub mend: Option<String>,
}

impl Complaint {
    fn new(code: &'static str, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { code, message: message.into(), help: help.into(), mend: None }
    }

    /// With what to write as YAML, beyond doubt.
    fn certainly(self, mend: String) -> Self {
        Self { help: format!("write `{mend}`"), mend: Some(mend), ..self }
    }
}

/// What is wrong with a text that should be of this kind, if anything is.
pub fn complaint(kind: &str, text: &str) -> Option<Complaint> {
    match kind {
        DiscordId::KIND => DiscordId::read(text).err(),
        Duration::KIND => Duration::read(text).err(),
        Colour::KIND => Colour::read(text).err(),
        EmojiText::KIND => EmojiText::read(text).err(),
        NameId::KIND => NameId::read(text).err(),
        QuestionName::KIND => QuestionName::read(text).err(),
        Pattern::KIND => Pattern::read(text).err(),
        Locale::KIND => Locale::read(text).err(),
        Zone::KIND => Zone::read(text).err(),
        hours::DAYS => hours::days(text).err(),
        hours::SPAN => hours::span(text).err(),
        _ => None,
    }
}

/// A text; a bare number counts as one, as it is written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(transparent)]
pub struct Text(pub String);

impl std::ops::Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl JsonSchema for Text {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": ["string", "number"], "minLength": 1 })
    }
}

macro_rules! forms {
    ($($(#[$doc:meta])* $name:ident($inner:ty) = $kind:literal, $pattern:expr, $read:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $name(pub $inner);

        impl $name {
            /// Its name in the schema.
            pub const KIND: &'static str = $kind;

            /// Reads the written form.
            pub fn read(text: &str) -> Result<Self, Complaint> {
                let read: fn(&str) -> Result<$inner, Complaint> = $read;
                read(text).map(Self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                Self::read(&text).map_err(|complaint| de::Error::custom(complaint.message))
            }
        }

        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                let mut schema = json_schema!({ "type": "string", "x-kind": $kind });
                let pattern: &str = $pattern;
                if !pattern.is_empty() {
                    schema.insert("pattern".to_owned(), format!("{pattern}|\\$\\{{").into());
                }
                if $kind == "discord-id" {
                    schema.insert("type".to_owned(), serde_json::json!(["integer", "string"]));
                }
                schema
            }
        }
    )*};
}

forms! {
    /// The id of a server, role or channel.
    DiscordId(u64) = "discord-id", "^[0-9]{17,20}$", discord_id;
    /// A length of time: `7d`, `1d12h`.
    Duration(Span) = "duration", "^([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?$", duration;
    /// `#RRGGBB`
    Colour(u32) = "colour", "^#[0-9A-Fa-f]{6}$", colour;
    /// A Unicode emoji, or `<:name:id>`.
    EmojiText(Emoji) = "emoji", "", emoji::read;
    /// The id of a type or a position, or the name of a group.
    NameId(String) = "name-id", "^[a-z0-9-]{1,32}$", name_id;
    /// The id of a question.
    QuestionName(String) = "question-id", "^[a-z][a-z0-9_]{0,31}$", question_id;
    /// A regular expression.
    Pattern(String) = "pattern", "", pattern;
    /// A language, such as `en-GB`.
    Locale(String) = "locale", "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", locale;
    /// An IANA time zone, such as `Europe/Amsterdam`.
    Zone(String) = "time-zone", "", zone::read;
    /// Working hours of a day: `09:00-18:00`.
    HoursSpan(String) = "hours", "^[0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}$", |text| hours::span(text).map(|()| text.to_owned());
}

pub use hours::{WEEK, minutes, weekdays};

/// The kind of the keys under `hours`.
pub const DAYS: &str = hours::DAYS;

fn discord_id(text: &str) -> Result<u64, Complaint> {
    let digits = text.trim_matches(|c: char| "<>@&#!".contains(c));
    let complaint = |help: &str| Complaint::new("bad-discord-id", format!("`{text}` is not a Discord id"), help);
    if (17..=20).contains(&digits.len())
        && let Ok(id) = digits.parse::<u64>()
        && digits.bytes().all(|b| b.is_ascii_digit())
    {
        let help = format!("write only the digits: `\"{digits}\"`");
        let wrong = Complaint { mend: Some(format!("\"{digits}\"")), ..complaint(&help) };
        return if digits == text { Ok(id) } else { Err(wrong) };
    }
    Err(complaint(
        "a Discord id has 17 to 20 digits: right-click the server, channel or role in Discord and choose Copy ID",
    ))
}

fn duration(text: &str) -> Result<Span, Complaint> {
    Span::parse(text).map_err(|why| {
        let help = match &why {
            NotASpan::NoUnit(number) => {
                format!("write the unit: `{number}d` for days, `{number}h`, `{number}m` or `{number}s`")
            }
            NotASpan::Order(_) => "write the largest unit first, each once: `1d12h`".to_owned(),
            _ => "durations are whole numbers with units: `90s`, `15m`, `12h`, `7d`, `2w`, `1d12h`".to_owned(),
        };
        let complaint = Complaint::new("bad-duration", why.to_string(), help);
        match spelt_out(text) {
            Some(short) if matches!(why, NotASpan::Unreadable(_)) => complaint.certainly(short),
            _ => complaint,
        }
    })
}

/// `7 days` as `7d`.
fn spelt_out(text: &str) -> Option<String> {
    // Months and years have no letter of their own.
    if text.contains("mo") || text.contains('y') && !text.contains("day") {
        return None;
    }
    let mut short = String::new();
    let mut letters = 0;
    for c in text.to_ascii_lowercase().replace("and", "").chars().filter(|c| !matches!(c, ' ' | ',')) {
        letters = if c.is_ascii_digit() { 0 } else { letters + 1 };
        if letters <= 1 {
            short.push(c);
        }
    }
    Span::parse(&short).ok().map(|_| short)
}

fn colour(text: &str) -> Result<u32, Complaint> {
    const NAMED: [(&str, &str); 8] = [
        ("red", "#ED4245"),
        ("green", "#57F287"),
        ("blue", "#3498DB"),
        ("blurple", "#5865F2"),
        ("yellow", "#FEE75C"),
        ("orange", "#E67E22"),
        ("white", "#FFFFFF"),
        ("black", "#000000"),
    ];
    let digits = text.strip_prefix('#').unwrap_or(text);
    let six = digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit());
    match u32::from_str_radix(digits, 16) {
        Ok(colour) if six && text.starts_with('#') => Ok(colour),
        _ => {
            let named = NAMED.iter().find(|(name, _)| text.eq_ignore_ascii_case(name));
            let help = match named {
                Some((_, code)) => format!("write `\"{code}\"`"),
                None => "colours are written `\"#RRGGBB\"`, for example `\"#5865F2\"`".to_owned(),
            };
            let complaint = Complaint::new("bad-colour", format!("`{text}` is not a colour"), help);
            Err(if six { complaint.certainly(format!("\"#{digits}\"")) } else { complaint })
        }
    }
}

fn name_id(text: &str) -> Result<String, Complaint> {
    if (1..=32).contains(&text.len()) && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-')) {
        return Ok(text.to_owned());
    }
    let help = match slug(text) {
        Some(slug) if slug != text => format!("write `{slug}`"),
        _ => "ids are 1 to 32 small letters (a to z), digits and hyphens".to_owned(),
    };
    Err(Complaint::new("bad-id", format!("`{text}` cannot be an id"), help))
}

fn question_id(text: &str) -> Result<String, Complaint> {
    let rest_fits = text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'_'));
    if (1..=32).contains(&text.len()) && rest_fits && text.starts_with(|c: char| c.is_ascii_lowercase()) {
        return Ok(text.to_owned());
    }
    let near =
        slug(text).map(|slug| slug.replace('-', "_")).filter(|s| s.starts_with(|c: char| c.is_ascii_lowercase()));
    let help = match near {
        Some(near) => format!("write `{near}`"),
        None => {
            "a question's id begins with a small letter and has small letters, digits and `_`, 32 at most".to_owned()
        }
    };
    Err(Complaint::new("bad-id", format!("`{text}` cannot be a question's id"), help))
}

fn pattern(text: &str) -> Result<String, Complaint> {
    match regex::RegexBuilder::new(text).size_limit(1 << 20).build() {
        Ok(_) => Ok(text.to_owned()),
        Err(regex::Error::CompiledTooBig(_)) => {
            let help = "repeat less in it, such as `.*` for `.{0,9999}`; `max` limits how long an answer may be";
            Err(Complaint::new("bad-pattern", "this pattern would take too much memory", help))
        }
        Err(error) => {
            let why = error.to_string();
            let why = why.lines().next_back().unwrap_or_default().trim_start_matches("error: ").to_owned();
            let help = if why.contains("look-around") {
                "say it without `(?=`, `(?!` and `(?<`"
            } else {
                "put it in 'single quotes', and write \\ before a sign that stands for itself"
            };
            Err(Complaint::new("bad-pattern", format!("this is not a regular expression: {why}"), help))
        }
    }
}

fn locale(text: &str) -> Result<String, Complaint> {
    let mut parts = text.split('-');
    let letters = |part: &str| (2..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphabetic());
    let fits = parts.next().is_some_and(letters)
        && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
    if fits {
        return Ok(text.to_owned());
    }
    Err(Complaint::new("bad-locale", format!("`{text}` is not a language"), "write it as `en-GB`, `de` or `pt-BR`"))
}

/// An id made of a label: `Community Manager` gives `community-manager`. None if nothing of it is left.
pub fn slug(label: &str) -> Option<String> {
    let mut slug = String::new();
    for c in label.chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c.to_ascii_lowercase());
        } else if !slug.ends_with('-') && !matches!(c, '\'' | '’') {
            slug.push('-');
        }
    }
    slug.truncate(slug.len().min(33));
    let mut slug = slug.trim_matches('-').to_owned();
    slug.truncate(32);
    let slug = slug.trim_end_matches('-').to_owned();
    if slug.is_empty() { None } else { Some(slug) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(kind: &str, text: &str) -> String {
        complaint(kind, text).map_or_else(|| "fine".to_owned(), |c| format!("{} ({})", c.message, c.help))
    }

    #[test]
    fn discord_ids() {
        assert_eq!(said("discord-id", "1100000000000000001"), "fine");
        assert_eq!(said("discord-id", "18446744073709551615"), "fine");
        assert!(said("discord-id", "99999999999999999999").starts_with("`99999999999999999999` is not a Discord id"));
        assert_eq!(
            said("discord-id", "<@&1100000000000000001>"),
            "`<@&1100000000000000001>` is not a Discord id (write only the digits: `\"1100000000000000001\"`)"
        );
    }

    #[test]
    fn durations_and_colours_say_what_to_write() {
        assert_eq!(said("duration", "7"), "`7` has no unit (write the unit: `7d` for days, `7h`, `7m` or `7s`)");
        assert_eq!(said("colour", "5865F2"), "`5865F2` is not a colour (write `\"#5865F2\"`)");
        assert_eq!(said("colour", "red"), "`red` is not a colour (write `\"#ED4245\"`)");
    }

    #[test]
    fn ids_are_offered_in_their_proper_form() {
        assert_eq!(said("name-id", "Bug Report"), "`Bug Report` cannot be an id (write `bug-report`)");
        assert_eq!(said("question-id", "Time-Zone"), "`Time-Zone` cannot be a question's id (write `time_zone`)");
        assert_eq!(slug("Community Manager").as_deref(), Some("community-manager"));
        assert_eq!(slug("日本").as_deref(), None);
    }

    #[test]
    fn patterns_that_rust_does_not_know() {
        assert_eq!(said("pattern", "^UTC"), "fine");
        assert!(said("pattern", "(?=x)").contains("say it without"));
    }
}
