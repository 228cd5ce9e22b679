//! How long a template can get: it is rendered with the longest values that its names can have, and with as little as they
//! can have.
//!
//! Conditions are taken the way that gives the longer text, whatever they ask, so the figure is never too small; it may
//! be a little too large where two conditions exclude each other.

mod conditions;

use minijinja::machinery::ast::Stmt;

use conditions::{conditions, force};

use super::values::{TicketWords, Values};
use super::{AnswerHolds, KindWords, PositionWords, Problem, Scope, Surface, rendering, vocabulary};
use crate::domain::answer;
use crate::domain::decision::Decided;
use crate::domain::ids::{GuildId, RoleId, TicketId, UserId};
use crate::domain::limits;
use crate::domain::person::Face;
use crate::domain::ticket::{Attachment, Closure};
use crate::domain::time::Instant;

/// A character that escaping doubles.
const GROWS: &str = "*";

/// The most characters that a template can render to.
///
/// # Errors
/// What goes wrong when it is rendered.
pub fn longest(tree: &Stmt<'_>, source: &str, surface: Surface, scope: &Scope) -> Result<usize, Problem> {
    let conditions = conditions(tree, source);
    let mut most = 0;
    for values in [fullest(scope), emptiest(scope)] {
        let context = values.context(surface);
        let as_asked = rendering::length(source, surface, &context)?;
        most = most.max(as_asked);
        let mut choices: Vec<Option<bool>> = vec![None; conditions.len()];
        // Conditions inside others come later in the list: the innermost are decided first.
        for index in (0..conditions.len()).rev() {
            let mut better = (0, true);
            for choice in [true, false] {
                let mut forced = choices.clone();
                forced[index] = Some(choice);
                conditions[index].inside.iter().for_each(|(outer, way)| forced[*outer] = Some(*way));
                let text = force(source, &conditions, &forced);
                let length = rendering::length(&text, surface, &context)?;
                most = most.max(length);
                if length > better.0 {
                    better = (length, choice);
                }
            }
            choices[index] = Some(better.1);
        }
    }
    Ok(most)
}

/// The longest values.
pub(super) fn fullest(scope: &Scope) -> Values {
    let moment = Instant::from_unix_ms(i64::MAX);
    let name = GROWS.repeat(limits::MEMBER_NAME);
    let face = Face { id: UserId(u64::MAX), name: name.clone(), display_name: name };
    let closed = Closure { at: moment, by: Some(face.clone()), reason: Some(GROWS.repeat(limits::REASON)) };
    let decided = Decided {
        turn: 1,
        decision: "".into(),
        label: GROWS.repeat(limits::BUTTON_LABEL),
        position: None,
        by: face.clone(),
        reason: Some(GROWS.repeat(limits::REASON)),
        at: moment,
    };
    let role = (RoleId(u64::MAX), GROWS.repeat(limits::ROLE_NAME));
    Values {
        server_name: GROWS.repeat(limits::SERVER_NAME),
        server_id: GuildId(u64::MAX),
        kind: Some(scope.kind.clone().unwrap_or_default()),
        position: longest_position(scope.kind.as_ref()),
        ticket: Some(TicketWords {
            number: TicketId(9_999_999_999),
            url: Some(format!("https://discord.com/channels/{0}/{0}", u64::MAX)),
            opened_at: moment,
        }),
        now: moment,
        member: Some(face),
        staff: vec![role; scope.staff_roles],
        answers: scope.answers.iter().map(|word| (word.id.clone(), longest_answer(&word.holds))).collect(),
        decided: Some(decided),
        closed: Some(closed),
    }
}

fn longest_answer(holds: &AnswerHolds) -> answer::Value {
    let by_length = |choice: &&String| limits::length(&super::escape::markdown(choice));
    let longest = |choices: &[String]| choices.iter().max_by_key(by_length).cloned().unwrap_or_default();
    match holds {
        AnswerHolds::Text(most) => answer::Value::Text(GROWS.repeat(*most)),
        AnswerHolds::Number => answer::Value::Text("9".repeat(vocabulary::NUMBER_ANSWER)),
        AnswerHolds::YesNo => answer::Value::YesNo(true),
        AnswerHolds::Choice(choices) => answer::Value::Choice(longest(choices)),
        AnswerHolds::Choices(choices, most) => answer::Value::Choices(vec![longest(choices); *most]),
        AnswerHolds::Member => {
            let name = GROWS.repeat(limits::MEMBER_NAME);
            answer::Value::Member(Face { id: UserId(u64::MAX), name: name.clone(), display_name: name })
        }
        AnswerHolds::Files(most) => {
            let name = GROWS.repeat(vocabulary::FILE_NAME);
            let file = Attachment { id: 0, name, size: 0, url: String::new(), media_type: None };
            answer::Value::Files(vec![file; *most])
        }
    }
}

/// The same with nothing where there may be nothing.
fn emptiest(scope: &Scope) -> Values {
    let full = fullest(scope);
    let closed = full.closed.map(|closed| Closure { by: None, reason: None, ..closed });
    let decided = full.decided.map(|decided| Decided { label: String::new(), reason: None, ..decided });
    // A member stays: what stands below one is written where there is one.
    let least = |value| if matches!(value, answer::Value::Member(_)) { value } else { answer::Value::Skipped };
    let answers = full.answers.into_iter().map(|(id, value)| (id, least(value))).collect();
    Values { staff: Vec::new(), answers, decided, closed, ..full }
}

/// A position with the longest of each word.
fn longest_position(kind: Option<&KindWords>) -> Option<PositionWords> {
    let positions = kind.map(|kind| kind.positions.as_slice()).filter(|positions| !positions.is_empty())?;
    let longest = |word: fn(&PositionWords) -> &String| {
        let by_length = |text: &&String| limits::length(&super::escape::markdown(text));
        positions.iter().map(word).max_by_key(by_length).cloned().unwrap_or_default()
    };
    Some(PositionWords {
        id: longest(|position| &position.id),
        label: longest(|position| &position.label),
        description: longest(|position| &position.description),
    })
}
