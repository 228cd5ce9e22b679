//! What people type into commands, read as what it stands for.

use std::time::Duration;

use crate::domain::limits;
use crate::domain::refusal::Refusal;
use crate::domain::span::Span;

/// The longest time that can be asked for.
const LONGEST: Span = Span::days(365);

/// A time from now on, such as `2h` or `1d12h`.
pub(super) fn span(typed: &str) -> Result<Span, Refusal> {
    let compact: String = typed.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_lowercase();
    let read = Span::parse(&compact).ok().filter(|span| span.duration() > Duration::ZERO && *span <= LONGEST);
    read.ok_or_else(|| Refusal::NotATime(limits::shorten(typed, limits::CHOICE_TEXT)))
}

/// A reason, if anything was typed.
pub(super) fn reason(typed: Option<&str>) -> Result<Option<String>, Refusal> {
    match typed.map(str::trim).filter(|reason| !reason.is_empty()) {
        Some(reason) if limits::length(reason) > limits::REASON => Err(Refusal::ReasonTooLong),
        reason => Ok(reason.map(str::to_owned)),
    }
}
