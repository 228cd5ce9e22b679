//! Two spans of working hours for the same time.
//!
//! # Why it matters
//! A day that is named twice, or two spans that overlap, are mostly a slip in one of them.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! hours:
//!   mon-fri: "09:00-18:00"
//!   wed: "13:00-20:00"
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! hours:
//!   mon,tue,thu,fri: "09:00-18:00"
//!   wed: "09:00-20:00"
//! ```

use crate::definitions::diagnostic::{Diagnostic, Place};
use crate::definitions::model::{OneOrMany, TypeFile};
use crate::definitions::node::Cursor;
use crate::definitions::values;

/// Spans of one day that overlap, whichever keys name the day.
pub fn check(spec: &TypeFile, at: &Cursor, reports: &mut Vec<Diagnostic>) {
    let Some(hours) = &spec.hours else { return };
    let at = at.key("hours");
    let Some(node) = at.node() else { return };
    // In the order of the file, so that the later of two is pointed at.
    let mut week: Vec<Vec<(u32, u32, Place)>> = vec![Vec::new(); 7];
    for entry in node.entries() {
        let Some(spans) = hours.days.get(&entry.key) else { continue };
        let at = at.key(&entry.key);
        let spans = match spans {
            OneOrMany::One(span) => vec![(span, at.place())],
            OneOrMany::Many(spans) => spans.iter().enumerate().map(|(i, span)| (span, at.item(i).place())).collect(),
        };
        for (span, place) in spans {
            let Some((from, to)) = values::minutes(&span.0) else { continue };
            let days = values::weekdays(&entry.key);
            let overlaps = days.iter().find_map(|day| {
                let other = week[*day].iter().find(|(start, end, other)| from < *end && *start < to && *other != place);
                other.map(|(_, _, other)| (values::WEEK[*day], other.clone()))
            });
            if let Some((day, other)) = overlaps {
                reports.push(
                    Diagnostic::error("overlapping-hours", place.clone(), format!("two spans of {day} overlap"))
                        .helped("name each day once, and end a span before the next begins")
                        .and_at(other, "the other"),
                );
            }
            days.into_iter().for_each(|day| week[day].push((from, to, place.clone())));
        }
    }
}
