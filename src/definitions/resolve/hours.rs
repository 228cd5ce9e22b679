//! Working hours: days and spans, as written, to the spells of each day of a week.

use crate::definitions::model::{Hours as Written, OneOrMany, ServerFile};
use crate::definitions::values::{self, HoursSpan};
use crate::domain::hours::{Hours, Spell};

/// The hours of a type, in the server's time zone. What is wrong in them has been reported, and is left out.
pub fn resolve(written: &Written, server: &ServerFile) -> Hours {
    let mut days: [Vec<Spell>; 7] = Default::default();
    for (named, spans) in &written.days {
        let spans = match spans {
            OneOrMany::One(span) => std::slice::from_ref(span),
            OneOrMany::Many(spans) => spans,
        };
        for day in values::weekdays(named) {
            days[day].extend(spans.iter().filter_map(spell));
        }
    }
    for day in &mut days {
        day.sort_by_key(|spell| spell.from);
    }
    let zone = server.timezone.as_ref().map_or_else(|| "UTC".to_owned(), |zone| zone.0.clone());
    Hours { zone, days, outside: written.outside.unwrap_or_default() }
}

fn spell(span: &HoursSpan) -> Option<Spell> {
    let (from, to) = values::minutes(&span.0)?;
    Some(Spell { from: u16::try_from(from).ok()?, to: u16::try_from(to).ok()? })
}
