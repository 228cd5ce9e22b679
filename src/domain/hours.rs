//! The staff's working hours: whether they are there at a moment, and when they are back.

use std::time::Duration;

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan, Zoned};
use serde::{Deserialize, Serialize};

use super::time::Instant;

/// How many days are looked at for working time.
const MOST_DAYS: usize = 3660;

/// Working hours of a week, in one time zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hours {
    /// An IANA time zone.
    pub zone: String,
    /// The spells of each day, from Monday on.
    pub days: [Vec<Spell>; 7],
    /// What happens outside them.
    pub outside: Outside,
}

/// A part of a day, in minutes from midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spell {
    /// When it begins.
    pub from: u16,
    /// When it ends; 1440 is the end of the day.
    pub to: u16,
}

/// What happens outside working hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(inline)]
pub enum Outside {
    /// A ticket opens; the welcome says when the staff are back.
    #[default]
    Open,
    /// No ticket opens; the answer says when one can be.
    Refuse,
}

impl Hours {
    /// Whether the staff are there.
    pub fn are_now(&self, now: Instant) -> bool {
        let local = self.local(now);
        let minute = local.hour() as u16 * 60 + local.minute() as u16;
        self.on(local.date()).iter().any(|spell| (spell.from..spell.to).contains(&minute))
    }

    /// When the staff are back, if they are away now and ever come.
    pub fn next(&self, now: Instant) -> Option<Instant> {
        if self.are_now(now) {
            return None;
        }
        let local = self.local(now);
        let zone = local.time_zone().clone();
        let days = (0..=7).filter_map(|later| local.date().checked_add(later.days()).ok());
        let starts = days.flat_map(|day| self.on(day).iter().map(move |spell| (day, spell.from)));
        let moments = starts.filter_map(|(day, minute)| {
            let time = Time::new((minute / 60) as i8, (minute % 60) as i8, 0, 0).ok()?;
            let at = day.to_datetime(time).to_zoned(zone.clone()).ok()?;
            Some(Instant::from_unix_ms(at.timestamp().as_millisecond()))
        });
        moments.filter(|at| *at > now).min()
    }

    /// The moment at which so much working time has passed. Hours that never come count as always.
    pub fn later(&self, from: Instant, span: Duration) -> Instant {
        let zone = self.local(from).time_zone().clone();
        let moment = |day: Date, minute: u16| {
            let (hour, minute) = ((minute / 60) as i8, (minute % 60) as i8);
            let (day, hour) = if hour == 24 { (day.tomorrow().ok()?, 0) } else { (day, hour) };
            let at = day.to_datetime(Time::new(hour, minute, 0, 0).ok()?).to_zoned(zone.clone()).ok()?;
            Some(Instant::from_unix_ms(at.timestamp().as_millisecond()))
        };
        let (mut left, mut day) = (span, self.local(from).date());
        for _ in 0..MOST_DAYS {
            let mut spells: Vec<Spell> = self.on(day).to_vec();
            spells.sort_by_key(|spell| spell.from);
            for spell in spells {
                let (Some(begins), Some(ends)) = (moment(day, spell.from), moment(day, spell.to)) else { continue };
                let begins = begins.max(from);
                let there = ends.since(begins);
                if !there.is_zero() && there >= left {
                    return begins.plus(left);
                }
                left -= there;
            }
            let Ok(next) = day.tomorrow() else { break };
            day = next;
        }
        from.plus(span)
    }

    fn on(&self, day: Date) -> &[Spell] {
        &self.days[usize::from(day.weekday().to_monday_zero_offset().unsigned_abs())]
    }

    fn local(&self, now: Instant) -> Zoned {
        local(now, &self.zone)
    }
}

/// The days around a moment in a time zone, as `2026-11-22`: so many before today, today, and so many after.
pub fn days_around(now: Instant, zone: &str, before: i64, after: i64) -> Vec<(i64, Date)> {
    let today = local(now, zone).date();
    (-before..=after).filter_map(|later| Some((later, today.checked_add(later.days()).ok()?))).collect()
}

/// A moment in a time zone. A zone that is not known counts as UTC: it was known when the definitions were checked.
pub fn local(now: Instant, zone: &str) -> Zoned {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    // Only the last day of the year 9999 is too late for it.
    Timestamp::from_millisecond(now.unix_ms()).unwrap_or(Timestamp::MAX).to_zoned(zone)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        Instant::from_rfc3339(text).unwrap()
    }

    fn office() -> Hours {
        let day = vec![Spell { from: 9 * 60, to: 12 * 60 }, Spell { from: 13 * 60, to: 18 * 60 }];
        let mut days: [Vec<Spell>; 7] = Default::default();
        days[..5].fill(day);
        Hours { zone: "Europe/Amsterdam".into(), days, outside: Outside::Open }
    }

    #[test]
    fn hours_are_those_of_the_zone() {
        // A Thursday in winter: Amsterdam is an hour ahead of UTC.
        for (moment, there) in [
            ("2026-11-26T07:59:59Z", false),
            ("2026-11-26T08:00:00Z", true),
            ("2026-11-26T11:00:00Z", false),
            ("2026-11-26T12:00:00Z", true),
            ("2026-11-26T17:00:00Z", false),
            ("2026-11-28T10:00:00Z", false),
            ("2026-07-23T07:00:00Z", true),
        ] {
            assert_eq!(office().are_now(at(moment)), there, "{moment}");
        }
    }

    #[test]
    fn the_staff_are_back_when_the_next_spell_begins() {
        for (moment, back) in [
            ("2026-11-26T11:30:00Z", "2026-11-26T12:00:00Z"),
            ("2026-11-26T17:30:00Z", "2026-11-27T08:00:00Z"),
            ("2026-11-27T17:30:00Z", "2026-11-30T08:00:00Z"),
            // The clocks go forward on the night to Sunday.
            ("2026-03-27T17:30:00Z", "2026-03-30T07:00:00Z"),
        ] {
            assert_eq!(office().next(at(moment)), Some(at(back)), "{moment}");
        }
        assert_eq!(office().next(at("2026-11-26T09:00:00Z")), None);
    }

    #[test]
    fn working_time_passes_only_within_the_hours() {
        let hours = |count: u64| Duration::from_secs(count * 3600);
        for (from, span, then) in [
            ("2026-11-26T08:30:00Z", hours(1), "2026-11-26T09:30:00Z"),
            ("2026-11-26T10:30:00Z", hours(1), "2026-11-26T12:30:00Z"),
            ("2026-11-26T16:00:00Z", hours(1), "2026-11-26T17:00:00Z"),
            ("2026-11-26T16:30:00Z", hours(2), "2026-11-27T09:30:00Z"),
            ("2026-11-28T10:00:00Z", hours(2), "2026-11-30T10:00:00Z"),
            // Eight hours a day: ten working days.
            ("2026-11-26T08:00:00Z", hours(80), "2026-12-09T17:00:00Z"),
        ] {
            assert_eq!(office().later(at(from), span), at(then), "{from}");
        }
        let never = Hours { days: Default::default(), ..office() };
        assert_eq!(never.later(at("2026-11-26T08:00:00Z"), hours(2)), at("2026-11-26T10:00:00Z"));
    }

    #[test]
    fn hours_that_never_come_have_no_next() {
        let never = Hours { days: Default::default(), ..office() };
        assert_eq!((never.are_now(at("2026-11-26T09:00:00Z")), never.next(at("2026-11-26T09:00:00Z"))), (false, None));
    }

    #[test]
    fn the_last_moment_of_all_is_far_off() {
        assert_eq!(local(Instant::from_unix_ms(i64::MAX), "Europe/Amsterdam").year(), 9999);
    }

    #[test]
    fn a_spell_until_midnight_has_its_last_minute() {
        let mut late = office();
        late.days[3] = vec![Spell { from: 0, to: 1440 }];
        assert!(late.are_now(at("2026-11-26T22:59:00Z")));
    }
}
