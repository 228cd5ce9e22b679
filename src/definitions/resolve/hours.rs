//! Working hours: days and spans, as written, to the spells of each day of a week.

use crate::definitions::model::{Hours as Written, OneOrMany, ServerFile};
use crate::definitions::values::{DAY_NAMES, HoursSpan};
use crate::domain::hours::{Hours, Spell};

/// The hours of a type, in the server's time zone. What is wrong in them has been reported, and is left out.
pub fn resolve(written: &Written, server: &ServerFile) -> Hours {
    let mut days: [Vec<Spell>; 7] = Default::default();
    for (named, spans) in &written.days {
        let spans = match spans {
            OneOrMany::One(span) => std::slice::from_ref(span),
            OneOrMany::Many(spans) => spans,
        };
        for day in days_of(named) {
            days[day].extend(spans.iter().filter_map(spell));
        }
    }
    for day in &mut days {
        day.sort_by_key(|spell| spell.from);
    }
    let zone = server.timezone.as_ref().map_or_else(|| "UTC".to_owned(), |zone| zone.0.clone());
    Hours { zone, days, outside: written.outside.unwrap_or_default() }
}

/// The days of a key such as `mon-fri`, `mon,wed` or `sat-mon`, counted from Monday.
fn days_of(named: &str) -> Vec<usize> {
    let day = |name: &str| DAY_NAMES.iter().position(|known| *known == name.trim());
    let of_part = |part: &str| match part.split_once('-') {
        Some((from, to)) => {
            let (Some(from), Some(to)) = (day(from), day(to)) else { return Vec::new() };
            (0..7).map(|later| (from + later) % 7).take((to + 7 - from) % 7 + 1).collect()
        }
        None => day(part).into_iter().collect(),
    };
    named.split(',').flat_map(of_part).collect()
}

fn spell(span: &HoursSpan) -> Option<Spell> {
    let minute = |text: &str| {
        let (hour, minute) = text.trim().split_once(':')?;
        Some(hour.parse::<u16>().ok()? * 60 + minute.parse::<u16>().ok()?)
    };
    let (from, to) = span.0.split_once('-')?;
    Some(Spell { from: minute(from)?, to: minute(to)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_name_days() {
        for (named, days) in [
            ("mon", vec![0]),
            ("mon-fri", vec![0, 1, 2, 3, 4]),
            ("mon,wed", vec![0, 2]),
            ("sat-mon,thu", vec![5, 6, 0, 3]),
        ] {
            assert_eq!(days_of(named), days, "{named}");
        }
    }
}
