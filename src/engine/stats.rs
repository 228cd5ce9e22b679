//! The figures of a server's tickets: whoever handles some of its types gets theirs, maintainers all.

use super::access::{self, Scope};
use super::facts::Facts;
use super::find;
use crate::definitions::set::Server;
use crate::domain::event::Asked;
use crate::domain::figures::{Figures, Period};
use crate::domain::ids::TypeId;
use crate::domain::plan::{Answer, Plan};
use crate::domain::refusal::Refusal;
use crate::domain::span::Span;
use crate::domain::time::{Instant, is_day};
use crate::domain::verb::Action;

/// The period where none is named.
const USUAL: Span = Span::days(30);
/// The words for all that was ever.
const EVER: [&str; 3] = ["all", "ever", "always"];

/// What the tables are to be asked, for whoever may.
pub(super) fn period(
    server: &Server,
    asked: &Asked,
    kind: Option<&TypeId>,
    since: Option<&str>,
) -> Result<Period, Refusal> {
    access::may(Action::Stats, Scope { server, ticket: None }, &asked.by)?;
    let kinds = find::kinds(server, asked, kind)?;
    Ok(Period { guild: server.id, kinds, since: beginning(since, asked.id.born())? })
}

pub(super) fn decide(
    server: &Server,
    facts: &Facts,
    asked: &Asked,
    kind: Option<&TypeId>,
    since: Option<&str>,
) -> Result<Plan, Refusal> {
    let period = period(server, asked, kind, since)?;
    let kind = kind.and_then(|_| period.kinds.as_ref()?.first().cloned());
    let figures = Figures::of(&facts.counts, period.since, kind);
    Ok(Plan { answer: Answer::Figures(Box::new(figures)), ..Plan::default() })
}

/// A length of time before now, or a day.
fn beginning(since: Option<&str>, now: Instant) -> Result<Instant, Refusal> {
    let Some(typed) = since else { return Ok(now.minus(USUAL.duration())) };
    let word = typed.trim().to_lowercase();
    if EVER.contains(&word.as_str()) {
        return Ok(Instant::from_unix_ms(0));
    }
    if is_day(&word) {
        return Instant::from_table_text(&format!("{word} 00:00:00.000"))
            .ok_or_else(|| Refusal::NotAPeriod(typed.to_owned()));
    }
    Span::parse(&word).map(|span| now.minus(span.duration())).map_err(|_| Refusal::NotAPeriod(typed.to_owned()))
}
