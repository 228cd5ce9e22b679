//! Conditions that managers write under `when`: whether a question is put, decided by earlier answers.

use minijinja::value::Value;
use serde::{Deserialize, Serialize};

use super::filters::{Run, environment};
use super::values::Make;
use super::{PositionWords, Surface};
use crate::domain::answer;

/// An expression over `answers` and `position`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Condition {
    source: String,
}

impl Condition {
    /// The condition of an expression that [`super::when::read`] takes.
    pub fn new(source: &str) -> Self {
        Self { source: source.to_owned() }
    }

    /// As written.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// What holds when both hold.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        Self { source: format!("({}) and ({})", self.source, other.source) }
    }

    /// Whether it holds for these answers, by the questions' ids. What was not answered counts as nothing, and so does an
    /// expression that fails.
    pub fn holds(&self, answers: &[(String, answer::Value)], position: Option<&PositionWords>) -> bool {
        let make = Make { plain: false };
        let mut names = vec![("answers", make.answers(answers))];
        names.extend(position.map(|position| ("position", make.position(position))));
        let expression = environment(Surface::Complete, Run::Message).compile_expression(&self.source);
        expression.and_then(|expression| expression.eval(make.fields(names))).is_ok_and(|value: Value| value.is_true())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(source: &str) -> bool {
        let answers = [
            ("moderated".to_owned(), answer::Value::YesNo(true)),
            ("banned".to_owned(), answer::Value::YesNo(false)),
            ("age".to_owned(), answer::Value::Number("24".into())),
            ("knows".to_owned(), answer::Value::Choices(vec!["Events".into(), "Outreach".into()])),
            ("where_from".to_owned(), answer::Value::Choice("A friend".into())),
            ("site".to_owned(), answer::Value::Skipped),
            ("name".to_owned(), answer::Value::Text("Ada".into())),
        ];
        let host = PositionWords { id: "host".into(), label: "Host".into(), description: String::new() };
        Condition::new(source).holds(&answers, Some(&host))
    }

    #[test]
    fn conditions_ask_earlier_answers() {
        for (source, held) in [
            ("answers.moderated", true),
            ("not answers.moderated", false),
            ("answers.banned", false),
            ("answers.age >= 18 and answers.age < 30", true),
            ("answers.age > 24", false),
            ("'Events' in answers.knows", true),
            ("'Moderation' in answers.knows", false),
            ("answers.where_from == 'A friend'", true),
            ("answers.site", false),
            ("answers.never_asked", false),
            ("answers.name | lower == 'ada'", true),
            ("position.id == 'host'", true),
            ("position.id in ['guru', 'promoter']", false),
        ] {
            assert_eq!(holds(source), held, "{source}");
        }
    }
}
