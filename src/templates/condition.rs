//! Conditions that managers write under `when`: whether a question is put, decided by earlier answers.

use minijinja::value::Value;
use serde::{Deserialize, Serialize};

use super::filters::{Run, environment};
use super::values::Make;
use super::{PositionWords, Problem, Surface, syntax};
use crate::domain::answer;

/// An expression over `answers` and `position`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Condition {
    source: String,
}

impl Condition {
    /// Reads an expression.
    ///
    /// # Errors
    /// It is none.
    pub fn read(source: &str) -> Result<Self, Problem> {
        let whole = format!("{{{{ {source} }}}}");
        // Anything that ends the braces would begin a text, which an expression is not.
        let ends = ["}}", "{{", "%}", "{%", "{#", "#}"].into_iter().find(|sign| source.contains(sign));
        if let Some(sign) = ends {
            let at = source.find(sign).unwrap_or_default();
            let message = format!("`{sign}` does not belong into a condition");
            let help = Some("write only the condition, such as `answers.moderated`".to_owned());
            return Err(Problem { code: "bad-condition", range: at..at + sign.len(), message, help });
        }
        syntax::read(&whole).map_err(|problem| {
            let inside = |byte: usize| byte.saturating_sub(3).min(source.len());
            let range = inside(problem.range.start)..inside(problem.range.end);
            Problem { code: "bad-condition", range, ..problem }
        })?;
        Ok(Self { source: source.to_owned() })
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
        Condition::read(source).unwrap().holds(&answers, Some(&host))
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

    #[test]
    fn what_is_no_expression_is_refused_at_its_place() {
        let problem = |source: &str| {
            let problem = Condition::read(source).unwrap_err();
            (problem.code, source[problem.range].to_owned())
        };
        assert_eq!(problem("answers.moderated ="), ("bad-condition", "=".to_owned()));
        assert_eq!(problem("{{ answers.moderated }}"), ("bad-condition", "}}".to_owned()));
        assert_eq!(problem("answers.age > 18 }} and {{ x").0, "bad-condition");
        assert_eq!(problem("").0, "bad-condition");
    }
}
