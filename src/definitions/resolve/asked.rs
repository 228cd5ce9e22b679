//! The questions of a type as they are written, in the order in which they are put, each with whom it is put to: what the
//! checks of questions look at.

use std::collections::BTreeSet;

use super::{KindFile, List, Surroundings};
use crate::definitions::checks;
use crate::definitions::diagnostic::{Diagnostic, Place};
use crate::definitions::model::{PositionEntry, QuestionEntry, QuestionSpec};
use crate::definitions::node::Cursor;
use crate::definitions::set::{AnswerKind, AskMode};
use crate::definitions::values::{self, Text};
use crate::definitions::yaml::place_in_scalar;
use crate::templates::when::{self, Asks};

/// A question.
pub struct Asked<'a> {
    /// The question itself.
    pub ask: &'a str,
    /// Its keys; none for a bare one.
    pub spec: Option<&'a QuestionSpec>,
    /// Where it is written.
    pub at: Cursor,
    /// The positions it is put to; none: to all.
    pub only_for: Option<BTreeSet<String>>,
    /// The position under which it stands, if it does not stand under the type.
    pub under: Option<String>,
    /// What must hold for it to be put, the condition of its include first.
    whens: Vec<(&'a str, Cursor)>,
}

impl<'a> Asked<'a> {
    /// Its id, if it has one.
    pub fn id(&self) -> Option<&'a str> {
        self.spec.and_then(|spec| spec.id.as_ref()).map(|id| id.0.as_str())
    }

    /// Whether it is put to somebody who picked this position.
    pub fn is_for(&self, position: Option<&str>) -> bool {
        self.only_for.as_ref().is_none_or(|only| position.is_some_and(|position| only.contains(position)))
    }

    /// Whether anything was written as its short form.
    pub fn has_label(&self) -> bool {
        self.at.key("label").node().is_some()
    }

    /// Where it begins.
    pub fn place(&self) -> Place {
        self.at.head()
    }

    /// Where the question itself is written.
    pub fn ask_place(&self) -> Place {
        if self.spec.is_some() { self.at.key("ask").place() } else { self.at.place() }
    }
}

/// Checks the questions of a type, one by one and as a whole.
pub(super) fn check(file: &KindFile, around: &Surroundings<'_>, reports: &mut Vec<Diagnostic>) {
    let questions = of(file, around);
    let mode = file.spec.ask.unwrap_or_default();
    for asked in &questions {
        checks::unreachable_question::by_position(asked, reports);
        if mode == AskMode::Form {
            checks::form_needs_label::check(asked, reports);
            if asked.has_label() {
                checks::too_long::in_a_form(asked.ask, &asked.at.key("ask"), reports);
            }
        }
        let Some(spec) = asked.spec else { continue };
        checks::missing_key::choices(spec, &asked.at, reports);
        checks::misplaced_key::of_question(spec, &asked.at, reports);
        checks::duplicate_entry::of_choices(spec, &asked.at, reports);
        checks::impossible_bounds::check(spec, &asked.at, reports);
        checks::out_of_range::of_counts(spec, &asked.at, reports);
        checks::pattern_never_matches::check(spec, &asked.at, reports);
    }
    match mode {
        AskMode::Form => checks::form_too_many::check(&questions, &positions(file), reports),
        AskMode::OneByOne => {
            for index in 0..questions.len() {
                conditions(&questions, index, file, reports);
            }
        }
        AskMode::All => {}
    }
}

fn of<'a>(file: &'a KindFile, around: &'a Surroundings<'_>) -> Vec<Asked<'a>> {
    let mut questions = Vec::new();
    let own = file.spec.questions.as_deref().unwrap_or_default();
    gather(own, &file.at.key("questions"), None, around, &mut questions);
    let at = file.at.key("positions").key("choices");
    let entries = file.spec.positions.as_ref().and_then(|spec| spec.choices.as_deref()).unwrap_or_default();
    for (index, entry) in entries.iter().enumerate() {
        if let (PositionEntry::Full(spec), Some(id)) = (entry, position_id(entry)) {
            let own = spec.questions.as_deref().unwrap_or_default();
            gather(own, &at.item(index).key("questions"), Some(&id), around, &mut questions);
        }
    }
    questions
}

fn position_id(entry: &PositionEntry) -> Option<String> {
    match entry {
        PositionEntry::Bare(label) => values::slug(label),
        PositionEntry::Full(spec) => spec.id.as_ref().map(|id| id.0.clone()).or_else(|| values::slug(&spec.label)),
    }
}

fn positions(file: &KindFile) -> Vec<String> {
    let entries = file.spec.positions.as_ref().and_then(|spec| spec.choices.as_deref()).unwrap_or_default();
    entries.iter().filter_map(position_id).collect()
}

fn gather<'a>(
    entries: &'a [QuestionEntry],
    at: &Cursor,
    under: Option<&str>,
    around: &'a Surroundings<'_>,
    into: &mut Vec<Asked<'a>>,
) {
    let of_position = under.map(|position| BTreeSet::from([position.to_owned()]));
    for (index, entry) in entries.iter().enumerate() {
        let at = at.item(index);
        let QuestionEntry::Include(include) = entry else {
            into.extend(asked(entry, at, of_position.as_ref(), &[], under));
            continue;
        };
        let only = both(of_position.as_ref(), include.only_for.as_deref());
        let when: Vec<(&str, Cursor)> = include.when.iter().map(|when| (&**when, at.key("when"))).collect();
        if let Some(Some(List { entries, at })) = around.lists.get(&*include.include) {
            for (index, entry) in entries.iter().enumerate() {
                into.extend(asked(entry, at.item(index), only.as_ref(), &when, None));
            }
        }
    }
}

fn asked<'a>(
    entry: &'a QuestionEntry,
    at: Cursor,
    only_for: Option<&BTreeSet<String>>,
    when: &[(&'a str, Cursor)],
    under: Option<&str>,
) -> Option<Asked<'a>> {
    let under = under.map(ToOwned::to_owned);
    let mut whens = when.to_vec();
    match entry {
        QuestionEntry::Bare(ask) => {
            Some(Asked { ask: ask.trim_end(), spec: None, at, only_for: only_for.cloned(), under, whens })
        }
        QuestionEntry::Full(spec) => {
            whens.extend(spec.when.iter().map(|when| (&**when, at.key("when"))));
            let only_for = both(only_for, spec.only_for.as_deref());
            Some(Asked { ask: spec.ask.trim_end(), spec: Some(spec), at, only_for, under, whens })
        }
        QuestionEntry::Include(_) => None,
    }
}

/// The positions of an outer and an inner `only_for`.
fn both(outer: Option<&BTreeSet<String>>, inner: Option<&[Text]>) -> Option<BTreeSet<String>> {
    let inner: Option<BTreeSet<String>> = inner.map(|names| names.iter().map(|name| name.0.clone()).collect());
    match (outer, inner) {
        (Some(outer), Some(inner)) => Some(outer.intersection(&inner).cloned().collect()),
        (outer, inner) => inner.or_else(|| outer.cloned()),
    }
}

/// What a question waits for must be said by an earlier one that is put to the same people.
fn conditions(questions: &[Asked<'_>], index: usize, file: &KindFile, reports: &mut Vec<Diagnostic>) {
    let asked = &questions[index];
    for (source, at) in &asked.whens {
        let place = |range: std::ops::Range<usize>| match at.node().and_then(|node| Some((node, node.scalar()?))) {
            Some((node, scalar)) if scalar.pieces.is_empty() => {
                place_in_scalar(&node.place, scalar.style, &scalar.text, range)
            }
            _ => at.place(),
        };
        let asks = match when::read(source, file.spec.positions.is_some()) {
            Ok(asks) => asks,
            Err(problems) => {
                for problem in problems {
                    let report = Diagnostic::error(problem.code, place(problem.range), problem.message);
                    let usual =
                        "a condition reads like `answers.again`, `not answers.again` or `answers.site == 'Shop'`";
                    reports.push(report.helped(problem.help.unwrap_or_else(|| usual.to_owned())));
                }
                continue;
            }
        };
        let before = reports.len();
        for (answer, range) in &asks.answers {
            reports.extend(answer_of(questions, index, answer, place(range.clone())));
        }
        impossible(&asks, questions, place, reports);
        if reports.len() == before && !asks.can_hold {
            reports.push(checks::unreachable_question::by_condition(at.place()));
        }
    }
}

fn answer_of(questions: &[Asked<'_>], index: usize, answer: &str, place: Place) -> Option<Diagnostic> {
    let asked = &questions[index];
    let Some(found) = questions.iter().position(|other| other.id() == Some(answer)) else {
        return Some(checks::when_unknown_answer::report(answer, place, questions));
    };
    let other = &questions[found];
    if found >= index {
        return Some(checks::when_later_answer::report(answer, place, found == index, other));
    }
    match (&other.only_for, &asked.only_for) {
        (Some(theirs), Some(ours)) if theirs.is_disjoint(ours) => {
            Some(checks::when_other_position::report(answer, place, other))
        }
        _ => None,
    }
}

fn impossible(
    asks: &Asks,
    questions: &[Asked<'_>],
    place: impl Fn(std::ops::Range<usize>) -> Place,
    reports: &mut Vec<Diagnostic>,
) {
    for asked in &asks.compared {
        let (answer, place) = (asked.answer.as_str(), place(asked.place.clone()));
        let spec = questions.iter().find(|other| other.id() == Some(answer)).and_then(|other| other.spec);
        let Some(spec) = spec else { continue };
        if spec.answer == AnswerKind::YesNo {
            reports.push(checks::unreachable_question::by_flag(answer, place));
            continue;
        }
        let Some(choices) = spec.choices.as_deref() else { continue };
        let choices: Vec<&str> = choices.iter().map(|choice| &**choice).collect();
        if !choices.contains(&asked.text.as_str()) {
            reports.push(checks::unreachable_question::by_choice(answer, &asked.text, &choices, place));
        } else if asked.whole && spec.max.is_some_and(|max| max > 1.0) {
            reports.push(checks::unreachable_question::by_list(answer, &asked.text, place));
        }
    }
}
