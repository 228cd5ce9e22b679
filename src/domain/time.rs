//! A moment in UTC with the precision of a millisecond, the precision that the tables keep.
//!
//! Only `clock.rs` makes one from the machine's clock; everything else is handed its moments.

use std::fmt;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use time::format_description::BorrowedFormatItem;
use time::macros::format_description;
use time::{OffsetDateTime, PrimitiveDateTime};

const TABLE_FORMAT: &[BorrowedFormatItem<'static>] =
    format_description!("[year]-[month]-[day] [hour]:[minute]:[second].[subsecond digits:3]");
const READING_FORMAT: &[BorrowedFormatItem<'static>] = format_description!("[year]-[month]-[day] [hour]:[minute]");

/// A moment, in milliseconds since 1970 UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Instant(i64);

impl Instant {
    /// From milliseconds since 1970 UTC. Moments outside the years 0001–9999 are moved to the nearest end.
    pub const fn from_unix_ms(ms: i64) -> Self {
        const FIRST: i64 = -62_135_596_800_000;
        const LAST: i64 = 253_402_300_799_999;
        Self(if ms < FIRST {
            FIRST
        } else if ms > LAST {
            LAST
        } else {
            ms
        })
    }

    /// Milliseconds since 1970 UTC.
    pub const fn unix_ms(self) -> i64 {
        self.0
    }

    /// Whole seconds since 1970 UTC, as Discord's timestamps (`<t:…>`) want them.
    pub const fn unix_seconds(self) -> i64 {
        self.0.div_euclid(1000)
    }

    /// As the `time` crate has it.
    pub fn to_offset(self) -> OffsetDateTime {
        OffsetDateTime::from_unix_timestamp_nanos(i128::from(self.0) * 1_000_000).expect("kept within range")
    }

    /// From the `time` crate, cut to milliseconds.
    pub fn from_offset(at: OffsetDateTime) -> Self {
        Self::from_unix_ms((at.unix_timestamp_nanos().div_euclid(1_000_000)) as i64)
    }

    /// `2026-11-22 09:30:00.000`, UTC: the form of the tables.
    pub fn table_text(self) -> String {
        self.to_offset().format(TABLE_FORMAT).expect("a fixed format")
    }

    /// Reads [`Self::table_text`].
    pub fn from_table_text(text: &str) -> Option<Self> {
        PrimitiveDateTime::parse(text, TABLE_FORMAT).ok().map(|at| Self::from_offset(at.assume_utc()))
    }

    /// `2026-11-22 09:30`, UTC: for transcripts.
    pub fn reading_text(self) -> String {
        self.to_offset().format(READING_FORMAT).expect("a fixed format")
    }

    /// As RFC 3339 (`2026-11-22T09:30:00Z`), the form of Discord's JSON.
    pub fn rfc3339(self) -> String {
        self.to_offset().format(&time::format_description::well_known::Rfc3339).expect("a fixed format")
    }

    /// Reads RFC 3339.
    pub fn from_rfc3339(text: &str) -> Option<Self> {
        OffsetDateTime::parse(text, &time::format_description::well_known::Rfc3339).ok().map(Self::from_offset)
    }

    /// This moment and so much later.
    pub fn plus(self, span: Duration) -> Self {
        Self::from_unix_ms(self.0.saturating_add(i64::try_from(span.as_millis()).unwrap_or(i64::MAX)))
    }

    /// So much earlier than this moment.
    pub fn minus(self, span: Duration) -> Self {
        Self::from_unix_ms(self.0.saturating_sub(i64::try_from(span.as_millis()).unwrap_or(i64::MAX)))
    }

    /// How long ago `earlier` was; nothing if it is yet to come.
    pub fn since(self, earlier: Instant) -> Duration {
        Duration::from_millis(u64::try_from(self.0.saturating_sub(earlier.0)).unwrap_or(0))
    }
}

/// Whether a text is a day that exists, as `2026-11-22`.
pub fn is_day(text: &str) -> bool {
    const DAY: &[BorrowedFormatItem<'static>] = format_description!("[year]-[month]-[day]");
    text.len() == "2026-11-22".len() && time::Date::parse(text, DAY).is_ok()
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.table_text())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_form_is_read_back_to_the_millisecond() {
        let at = Instant::from_unix_ms(1_795_339_781_007);
        assert_eq!(Instant::from_table_text(&at.table_text()), Some(at));
    }

    #[test]
    fn a_moment_before_another_is_no_time_ago() {
        assert_eq!(Instant::from_unix_ms(1).since(Instant::from_unix_ms(5)), Duration::ZERO);
    }

    #[test]
    fn the_far_future_stays_printable() {
        assert_eq!(Instant::from_unix_ms(i64::MAX).table_text(), "9999-12-31 23:59:59.999");
    }
}
