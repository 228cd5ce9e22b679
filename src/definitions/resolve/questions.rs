//! Questions: bare and full, and those of the lists that are included.

use super::positions::Known;
use super::{List, Surroundings};
use crate::definitions::checks;
use crate::definitions::diagnostic::{Diagnostic, Place};
use crate::definitions::model::{Include, QuestionEntry, QuestionSpec};
use crate::definitions::node::Cursor;
use crate::definitions::set::{AskMode, Question};
use crate::definitions::suggest;
use crate::domain::ids::{PositionId, QuestionId, TypeId};
use crate::templates::Condition;

/// The questions of one type, as they are gathered.
pub struct Gathering<'a> {
    /// The type.
    pub kind: &'a TypeId,
    /// How it asks.
    pub ask: AskMode,
    /// Its positions.
    pub positions: &'a Known,
    /// What surrounds it.
    pub around: &'a Surroundings<'a>,
    /// The ids so far, with their places.
    pub ids: Vec<(QuestionId, Place)>,
}

/// By which way a question comes into a type.
struct Way {
    /// The `include` and the positions that it is for; none for the type's own questions.
    include: Option<(Place, Vec<PositionId>)>,
    /// What must hold for the questions of the include.
    when: Option<Condition>,
}

impl Gathering<'_> {
    /// The questions of a list in the type's file.
    pub fn own(&mut self, entries: &[QuestionEntry], at: &Cursor, reports: &mut Vec<Diagnostic>) -> Vec<Question> {
        let mut questions = Vec::new();
        for (index, entry) in entries.iter().enumerate() {
            let at = at.item(index);
            match entry {
                QuestionEntry::Include(include) => self.included(include, &at, &mut questions, reports),
                entry => questions.extend(self.question(entry, &at, &Way { include: None, when: None }, reports)),
            }
        }
        questions
    }

    fn included(&mut self, include: &Include, at: &Cursor, into: &mut Vec<Question>, reports: &mut Vec<Diagnostic>) {
        if include.when.is_some() {
            checks::when_without_order::check(self.ask, &at.key("when"), reports);
        }
        let name_at = at.key("include");
        let only_for = match &include.only_for {
            Some(names) => self.positions.named(names, &at.key("only_for"), None, reports),
            None => Vec::new(),
        };
        let lists = &self.around.lists;
        let list: &List = match lists.get(&*include.include) {
            Some(Some(list)) => list,
            Some(None) => return,
            None => {
                reports.push(unknown_list(&include.include, &name_at, lists.keys().map(String::as_str)));
                return;
            }
        };
        let when = include.when.as_ref().map(|when| Condition::new(when));
        let way = Way { include: Some((name_at.place(), only_for)), when };
        for (index, entry) in list.entries.iter().enumerate() {
            let at = list.at.item(index);
            if let QuestionEntry::Include(_) = entry {
                reports.push(
                    Diagnostic::error("nested-include", at.key_place(), "a question list cannot include another list")
                        .helped("include both lists in the ticket type"),
                );
            } else {
                into.extend(self.question(entry, &at, &way, reports));
            }
        }
    }

    fn question(
        &mut self,
        entry: &QuestionEntry,
        at: &Cursor,
        way: &Way,
        reports: &mut Vec<Diagnostic>,
    ) -> Option<Question> {
        let spec = match entry {
            QuestionEntry::Bare(ask) => {
                return Some(Question {
                    ask: ask.trim_end().to_owned(),
                    required: true,
                    when: way.when.clone(),
                    only_for: way.include.as_ref().map(|(_, only)| only.clone()).unwrap_or_default(),
                    ..Question::default()
                });
            }
            QuestionEntry::Full(spec) => spec,
            QuestionEntry::Include(_) => return None,
        };
        if spec.when.is_some() {
            checks::when_without_order::check(self.ask, &at.key("when"), reports);
        }
        if let Some(id) = &spec.id {
            self.remember(QuestionId(id.0.clone()), at.key("id").place(), way, reports);
        }
        let only_for = self.only_for(spec, at, way, reports)?;
        let question = Question {
            id: spec.id.as_ref().map(|id| QuestionId(id.0.clone())),
            ask: spec.ask.trim_end().to_owned(),
            label: spec.label.as_ref().map(|label| label.trim_end().to_owned()),
            hint: spec.hint.as_ref().map(|hint| hint.trim_end().to_owned()),
            answer: spec.answer,
            required: spec.required,
            min: spec.min,
            max: spec.max,
            pattern: spec.pattern.as_ref().map(|pattern| pattern.0.clone()),
            pattern_hint: spec.pattern_hint.as_ref().map(|hint| hint.trim_end().to_owned()),
            when: both(way.when.clone(), spec.when.as_ref().map(|when| Condition::new(when))),
            choices: spec.choices.iter().flatten().map(|choice| choice.0.clone()).collect(),
            only_for,
        };
        checks::too_long::in_a_post(&question, &at.key("ask"), reports);
        Some(question)
    }

    /// The positions that a question is for: those of the question that are also those of the include.
    fn only_for(
        &self,
        spec: &QuestionSpec,
        at: &Cursor,
        way: &Way,
        reports: &mut Vec<Diagnostic>,
    ) -> Option<Vec<PositionId>> {
        let of_include = way.include.as_ref().map(|(_, only)| only.clone()).unwrap_or_default();
        let Some(names) = &spec.only_for else { return Some(of_include) };
        let whom = way.include.as_ref().map(|_| self.kind.as_str());
        let own = self.positions.named(names, &at.key("only_for"), whom, reports);
        if of_include.is_empty() || own.is_empty() {
            return Some(own);
        }
        let both: Vec<PositionId> = own.into_iter().filter(|id| of_include.contains(id)).collect();
        // A question that is for none of the positions of the include is left out with them.
        if both.is_empty() { None } else { Some(both) }
    }

    fn remember(&mut self, id: QuestionId, place: Place, way: &Way, reports: &mut Vec<Diagnostic>) {
        let Some((_, first)) = self.ids.iter().find(|(known, _)| *known == id) else {
            self.ids.push((id, place));
            return;
        };
        let (place, message) = match &way.include {
            Some((include, _)) => (include.clone(), format!("this brings a second question `{id}` into the type")),
            None => (place, format!("two questions of this type have the id `{id}`")),
        };
        reports.push(
            Diagnostic::error("duplicate-id", place, message)
                .labelled("second time")
                .helped("rename one of the two")
                .and_at(first.clone(), "first time"),
        );
    }
}

/// What holds when both hold.
fn both(one: Option<Condition>, other: Option<Condition>) -> Option<Condition> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.and(&other)),
        (one, other) => one.or(other),
    }
}

fn unknown_list<'a>(name: &str, at: &Cursor, known: impl Iterator<Item = &'a str> + Clone) -> Diagnostic {
    let help = match known.clone().next() {
        Some(_) => suggest::did_you_mean(name, known, "the lists in questions/ are"),
        None => format!("make a file questions/{name}.yaml that holds a list of questions"),
    };
    Diagnostic::error("unknown-list", at.place(), format!("there is no question list `{name}`"))
        .labelled("not known")
        .helped(help)
}
