//! Durations as managers write them: `90s`, `15m`, `12h`, `7d`, `2w`, `1d12h`.

use std::fmt;
use std::time::Duration;

use serde::{Deserialize, Serialize};

/// A length of time in whole seconds, written with units, largest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Span {
    seconds: u64,
}

const UNITS: [(char, u64); 5] = [('w', 604_800), ('d', 86_400), ('h', 3_600), ('m', 60), ('s', 1)];

/// The longest span that is taken: a hundred years.
const LONGEST_SECONDS: u64 = 100 * 365 * 86_400;

/// Why a text is not a [`Span`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotASpan {
    /// Nothing was written.
    #[error("a duration is missing")]
    Empty,
    /// A bare number.
    #[error("`{0}` has no unit")]
    NoUnit(String),
    /// Something other than digits followed by one of the units.
    #[error("`{0}` is not a duration")]
    Unreadable(String),
    /// A unit after an equal or smaller one.
    #[error("in `{0}` the units are not in order, largest first, each once")]
    Order(String),
    /// Longer than a hundred years.
    #[error("`{0}` is more than a hundred years")]
    TooLong(String),
}

impl Span {
    /// So many seconds.
    pub const fn seconds(seconds: u64) -> Self {
        Self { seconds }
    }

    /// So many days.
    pub const fn days(days: u64) -> Self {
        Self { seconds: days * 86_400 }
    }

    /// As a [`Duration`].
    pub const fn duration(self) -> Duration {
        Duration::from_secs(self.seconds)
    }

    /// Reads the written form.
    pub fn parse(text: &str) -> Result<Self, NotASpan> {
        if text.is_empty() {
            return Err(NotASpan::Empty);
        }
        if text.bytes().all(|b| b.is_ascii_digit()) {
            return Err(NotASpan::NoUnit(text.to_owned()));
        }
        let mut rest = text;
        let mut smallest = u64::MAX;
        let mut seconds: u64 = 0;
        while !rest.is_empty() {
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            let unit = rest[digits..].chars().next();
            let size = unit.and_then(|unit| UNITS.iter().find(|(letter, _)| *letter == unit)).map(|(_, size)| *size);
            let (Some(size), true) = (size, digits > 0) else {
                return Err(NotASpan::Unreadable(text.to_owned()));
            };
            if size >= smallest {
                return Err(NotASpan::Order(text.to_owned()));
            }
            let part = rest[..digits].parse::<u64>().ok().and_then(|count| count.checked_mul(size));
            seconds = part
                .and_then(|part| seconds.checked_add(part))
                .filter(|seconds| *seconds <= LONGEST_SECONDS)
                .ok_or_else(|| NotASpan::TooLong(text.to_owned()))?;
            smallest = size;
            rest = &rest[digits + 1..];
        }
        Ok(Self { seconds })
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut left = self.seconds;
        for (letter, size) in UNITS {
            if left >= size && (letter != 'w' || left.is_multiple_of(size)) {
                write!(f, "{}{letter}", left / size)?;
                left %= size;
            }
        }
        if self.seconds == 0 { f.write_str("0s") } else { Ok(()) }
    }
}

impl TryFrom<String> for Span {
    type Error = NotASpan;

    fn try_from(text: String) -> Result<Self, NotASpan> {
        Self::parse(&text)
    }
}

impl From<Span> for String {
    fn from(span: Span) -> String {
        span.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_forms() {
        for (text, seconds) in [
            ("90s", 90),
            ("15m", 900),
            ("12h", 43_200),
            ("7d", 604_800),
            ("2w", 1_209_600),
            ("1d12h", 129_600),
            ("0s", 0),
        ] {
            assert_eq!(Span::parse(text), Ok(Span::seconds(seconds)), "{text}");
        }
    }

    #[test]
    fn what_is_no_duration_says_why() {
        let why = |text: &str| Span::parse(text).unwrap_err().to_string();
        assert_eq!(why("7"), "`7` has no unit");
        assert_eq!(why("-7d"), "`-7d` is not a duration");
        assert_eq!(why("7 d"), "`7 d` is not a duration");
        assert_eq!(why("7x"), "`7x` is not a duration");
        assert_eq!(why("7é"), "`7é` is not a duration");
        assert_eq!(why("12h1d"), "in `12h1d` the units are not in order, largest first, each once");
        assert_eq!(why("1d1d"), "in `1d1d` the units are not in order, largest first, each once");
        assert_eq!(why("99999999999999999999d"), "`99999999999999999999d` is more than a hundred years");
        assert_eq!(why(""), "a duration is missing");
    }

    #[test]
    fn a_printed_span_is_read_back() {
        for seconds in [0, 1, 59, 60, 3_661, 86_400, 604_800, 691_200, 1_209_600] {
            let span = Span::seconds(seconds);
            assert_eq!(Span::parse(&span.to_string()), Ok(span));
        }
    }
}
