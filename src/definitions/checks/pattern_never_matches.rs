//! A pattern that no answer can match.
//!
//! # Why it matters
//! Members could never get past the question: whatever they write, it is refused.
//!
//! # Wrong
//! ```yaml
//! name: Bug report
//! questions:
//!   - ask: What is your order number?
//!     pattern: '^[0-9]{4}$'
//!     min: 6
//! ```
//!
//! # Right
//! ```yaml
//! name: Bug report
//! questions:
//!   - ask: What is your order number?
//!     pattern: '^[0-9]{6}$'
//!     min: 6
//! ```

use regex_syntax::hir::{Hir, HirKind, Look};

use crate::definitions::diagnostic::Diagnostic;
use crate::definitions::model::QuestionSpec;
use crate::definitions::node::Cursor;
use crate::definitions::set::AnswerKind;

/// A pattern that contradicts itself, or `min` and `max`.
pub fn check(spec: &QuestionSpec, at: &Cursor, reports: &mut Vec<Diagnostic>) {
    let Some(pattern) = &spec.pattern else { return };
    let Ok(hir) = regex_syntax::parse(&pattern.0) else { return };
    let mut report = |key: &str, message: String, help: &str| {
        reports.push(Diagnostic::error("pattern-never-matches", at.key(key).place(), message).helped(help));
    };
    let Some(lengths) = lengths(&hir) else {
        let help = "`^` is the beginning of the answer and `$` its end; nothing can stand before or after them";
        report("pattern", "no answer can match this pattern".to_owned(), help);
        return;
    };
    // Of other answers, `min` and `max` do not count characters.
    if !matches!(spec.answer, AnswerKind::Text | AnswerKind::Paragraph | AnswerKind::Link) {
        return;
    }
    let help = "change the one or the other; `min` and `max` count characters";
    if let Some(max) = spec.max.filter(|max| (lengths.shortest as f64) > *max) {
        let message =
            format!("what matches this pattern has at least {} characters, and `max` is {max}", lengths.shortest);
        report("pattern", message, help);
    }
    let whole = hir.properties().look_set_prefix().contains(Look::Start)
        && hir.properties().look_set_suffix().contains(Look::End);
    if let (true, Some(longest), Some(min)) = (whole, lengths.longest, spec.min)
        && (longest as f64) < min
    {
        let message = format!("what matches this pattern has at most {longest} characters, and `min` is {min}");
        report("pattern", message, help);
    }
}

/// How many characters a part of a pattern can match; no `longest`: any number.
#[derive(Clone, Copy)]
struct Lengths {
    shortest: usize,
    longest: Option<usize>,
}

/// None if it can match nothing at all.
fn lengths(hir: &Hir) -> Option<Lengths> {
    let exactly = |count| Some(Lengths { shortest: count, longest: Some(count) });
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => exactly(0),
        HirKind::Literal(literal) => exactly(String::from_utf8_lossy(&literal.0).chars().count()),
        HirKind::Class(class) => {
            if class.is_empty() {
                None
            } else {
                exactly(1)
            }
        }
        HirKind::Capture(capture) => lengths(&capture.sub),
        HirKind::Repetition(repeated) => {
            let Some(each) = lengths(&repeated.sub) else { return if repeated.min == 0 { exactly(0) } else { None } };
            let times = |length: usize, count: u32| length.saturating_mul(count as usize);
            Some(Lengths {
                shortest: times(each.shortest, repeated.min),
                longest: each.longest.and_then(|longest| match repeated.max {
                    Some(max) => Some(times(longest, max)),
                    None => (longest == 0).then_some(0),
                }),
            })
        }
        HirKind::Alternation(ways) => ways.iter().filter_map(lengths).reduce(|one, other| Lengths {
            shortest: one.shortest.min(other.shortest),
            longest: one.longest.zip(other.longest).map(|(one, other)| one.max(other)),
        }),
        HirKind::Concat(parts) => one_after_the_other(parts),
    }
}

fn one_after_the_other(parts: &[Hir]) -> Option<Lengths> {
    let mut sum = Lengths { shortest: 0, longest: Some(0) };
    let mut ended = false;
    for part in parts {
        let each = lengths(part)?;
        let begins = part.properties().look_set_prefix().contains(Look::Start);
        if (begins && sum.shortest > 0) || (ended && each.shortest > 0) {
            return None;
        }
        ended |= part.properties().look_set_suffix().contains(Look::End);
        sum.shortest = sum.shortest.saturating_add(each.shortest);
        sum.longest = sum.longest.zip(each.longest).map(|(one, other)| one.saturating_add(other));
    }
    Some(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(pattern: &str) -> Option<(usize, Option<usize>)> {
        lengths(&regex_syntax::parse(pattern).unwrap()).map(|lengths| (lengths.shortest, lengths.longest))
    }

    #[test]
    fn lengths_count_characters() {
        assert_eq!(of("^[0-9]{4}$"), Some((4, Some(4))));
        assert_eq!(of("^é+$"), Some((1, None)));
        assert_eq!(of("^(a|bcd)?$"), Some((0, Some(3))));
        assert_eq!(of("^UTC"), Some((3, Some(3))));
        assert_eq!(of("a^b"), None);
        assert_eq!(of("(x$)y"), None);
        assert_eq!(of("x|a^b"), Some((1, Some(1))));
        assert_eq!(of(r"[^\s\S]"), None);
        assert_eq!(of("a*^b$c*"), Some((1, None)));
    }
}
