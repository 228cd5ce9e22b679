//! How far this machine's clock is from Discord's.
//!
//! Whether a request is still fresh is told by its id, which has Discord's time, so a clock of ours that is some seconds
//! off must not make every request look stale. Each answer of the REST API carries Discord's time, to the second.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use time::PrimitiveDateTime;
use time::format_description::BorrowedFormatItem;
use time::macros::format_description;

use crate::domain::time::Instant;

/// The form of HTTP's `Date` header (<https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7>).
const HTTP_DATE: &[BorrowedFormatItem<'static>] =
    format_description!("[weekday repr:short], [day] [month repr:short] [year] [hour]:[minute]:[second] GMT");

/// A difference below this is taken for none: the header has whole seconds, and the answer took its time.
const NOTICEABLE_MS: i64 = 2000;

/// How far Discord's clock is ahead of ours. Clones share it.
#[derive(Debug, Clone, Default)]
pub struct Skew {
    ahead_ms: Arc<AtomicI64>,
}

impl Skew {
    /// Takes in the `Date` header of an answer that came at `now`.
    pub fn note(&self, date: &str, now: Instant) {
        if let Ok(theirs) = PrimitiveDateTime::parse(date, HTTP_DATE) {
            let ahead = Instant::from_offset(theirs.assume_utc()).unix_ms() - now.unix_ms();
            let ahead = if ahead.abs() < NOTICEABLE_MS { 0 } else { ahead };
            self.ahead_ms.store(ahead, Ordering::Relaxed);
        }
    }

    /// What Discord's clock shows when ours shows `ours`.
    pub fn theirs(&self, ours: Instant) -> Instant {
        Instant::from_unix_ms(ours.unix_ms() + self.ahead_ms.load(Ordering::Relaxed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Half past nine on 22 November 2026.
    fn nine_thirty() -> Instant {
        Instant::from_rfc3339("2026-11-22T09:30:00Z").unwrap()
    }

    fn theirs_when_ours_is(ours: i64, date: &str) -> i64 {
        let (skew, now) = (Skew::default(), Instant::from_unix_ms(nine_thirty().unix_ms() + ours));
        skew.note(date, now);
        skew.theirs(now).unix_ms() - nine_thirty().unix_ms()
    }

    #[test]
    fn a_clock_that_is_a_minute_fast_is_corrected() {
        assert_eq!(theirs_when_ours_is(60_000, "Sun, 22 Nov 2026 09:30:00 GMT"), 0);
    }

    #[test]
    fn the_seconds_that_the_header_cannot_show_change_nothing() {
        assert_eq!(theirs_when_ours_is(999, "Sun, 22 Nov 2026 09:30:00 GMT"), 999);
    }

    #[test]
    fn a_header_that_is_no_date_changes_nothing() {
        assert_eq!(theirs_when_ours_is(60_000, "yesterday"), 60_000);
    }
}
