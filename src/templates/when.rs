//! Conditions: the expressions under `when`, and what they ask of the answers.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use minijinja::machinery::ast::{BinOpKind, CallArg, Compare, CompareOpKind, Expr, UnaryOpKind};

use super::nearest::nearest;
use super::{KindWords, PositionWords, Problem, Scope, Surface, names, syntax};

/// What a condition asks.
#[derive(Debug, PartialEq, Eq)]
pub struct Asks {
    /// The answers that it names, with their places in the source.
    pub answers: Vec<(String, Range<usize>)>,
    /// Answers that it compares with a text.
    pub compared: Vec<Compared>,
    /// Whether there are answers for which it holds.
    pub can_hold: bool,
}

/// An answer beside a text.
#[derive(Debug, PartialEq, Eq)]
pub struct Compared {
    /// The answer.
    pub answer: String,
    /// The text.
    pub text: String,
    /// Where the text stands in the source.
    pub place: Range<usize>,
    /// Whether the answer is to be the text, and not only to hold it.
    pub whole: bool,
}

/// So many answers are tried in every combination; with more, a condition is taken to be possible.
const TRIED: usize = 8;

/// Reads a condition.
///
/// # Errors
/// It cannot be read, or names something other than answers that is not known.
pub fn read(source: &str, has_positions: bool) -> Result<Asks, Vec<Problem>> {
    let unreadable = |problem| vec![Problem { code: "bad-condition", ..problem }];
    let tree = syntax::read_expression(source).map_err(unreadable)?;
    let mut found = Found { answers: Vec::new(), compared: Vec::new(), strangers: Vec::new() };
    found.expr(&tree);
    if !found.strangers.is_empty() {
        return Err(found.strangers);
    }
    let positions = if has_positions { vec![PositionWords::default()] } else { Vec::new() };
    let scope = Scope { kind: Some(KindWords { positions, ..KindWords::default() }), ..Scope::default() };
    let problems = names::check_condition(&tree, source, Surface::Welcome, &scope);
    if !problems.is_empty() {
        return Err(problems);
    }
    let can_hold = can_hold(&tree, &found.answers);
    Ok(Asks { answers: found.answers, compared: found.compared, can_hold })
}

struct Found {
    answers: Vec<(String, Range<usize>)>,
    compared: Vec<Compared>,
    /// Names that are not known in a condition.
    strangers: Vec<Problem>,
}

/// The answer that an expression stands for, if it is just that.
fn answer<'t>(expr: &'t Expr<'_>) -> Option<&'t str> {
    match expr {
        Expr::GetAttr(attr) => matches!(&attr.expr, Expr::Var(var) if var.id == "answers").then_some(attr.name),
        _ => None,
    }
}

fn text<'t>(expr: &'t Expr<'_>) -> Option<&'t str> {
    match expr {
        Expr::Const(constant) => constant.value.as_str(),
        _ => None,
    }
}

impl Found {
    fn expr(&mut self, expr: &Expr<'_>) {
        if let Some(answer) = answer(expr) {
            self.answers.push((answer.to_owned(), names::place(expr)));
            return;
        }
        match expr {
            Expr::Var(var) => self.name(var.id, names::place(expr)),
            Expr::Const(_) => {}
            Expr::GetAttr(attr) => self.expr(&attr.expr),
            Expr::GetItem(item) => self.all([&item.expr, &item.subscript_expr]),
            Expr::Slice(slice) => {
                self.all([&slice.start, &slice.stop, &slice.step].into_iter().flatten());
                self.expr(&slice.expr);
            }
            Expr::UnaryOp(unary) => self.expr(&unary.expr),
            Expr::BinOp(operation) => {
                let (left, right) = (&operation.left, &operation.right);
                match operation.op {
                    BinOpKind::Eq => self.equal(left, right),
                    BinOpKind::In => self.beside(left, right, false),
                    _ => {}
                }
                self.all([left, right]);
            }
            Expr::Compare(compare) => self.compare(compare),
            Expr::IfExpr(either) => {
                self.all([&either.test_expr, &either.true_expr].into_iter().chain(&either.false_expr));
            }
            Expr::Filter(filter) => {
                self.all(&filter.expr);
                self.all(filter.args.iter().filter_map(|argument| match argument {
                    CallArg::Pos(expr) => Some(expr),
                    _ => None,
                }));
            }
            Expr::Test(test) => self.expr(&test.expr),
            Expr::Call(call) => self.expr(&call.expr),
            Expr::List(list) => self.all(&list.items),
            Expr::Tuple(tuple) => self.all(&tuple.items),
            Expr::Map(map) => self.all(map.keys.iter().chain(&map.values)),
        }
    }

    fn all<'t>(&mut self, expressions: impl IntoIterator<Item = &'t Expr<'t>>) {
        expressions.into_iter().for_each(|expr| self.expr(expr));
    }

    fn compare(&mut self, compare: &Compare<'_>) {
        let mut left = &compare.expr;
        self.expr(left);
        for operation in &compare.ops {
            let right = &operation.expr;
            match operation.op {
                CompareOpKind::Eq => self.equal(left, right),
                CompareOpKind::In => self.beside(left, right, false),
                _ => {}
            }
            self.expr(right);
            left = right;
        }
    }

    /// `answers.team == 'Events'`, either way round.
    fn equal(&mut self, left: &Expr<'_>, right: &Expr<'_>) {
        self.beside(left, right, true);
        self.beside(right, left, true);
    }

    /// `'Events' in answers.teams`
    fn beside(&mut self, one: &Expr<'_>, other: &Expr<'_>, whole: bool) {
        if let (Some(text), Some(answer)) = (text(one), answer(other)) {
            let (answer, text) = (answer.to_owned(), text.to_owned());
            self.compared.push(Compared { answer, text, place: names::place(one), whole });
        }
    }

    fn name(&mut self, name: &str, range: Range<usize>) {
        const KNOWN: [&str; 2] = ["answers", "position"];
        if !KNOWN.contains(&name) {
            let guess = nearest(name, KNOWN).map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
            let message = format!("`{name}` is not known in a condition{guess}");
            let help = Some("a condition asks `answers`, by the questions' ids, and `position`".to_owned());
            self.strangers.push(Problem { code: "bad-condition", range, message, help });
        }
    }
}

/// Whether it holds for any answers, as far as `and`, `or` and `not` tell.
fn can_hold(tree: &Expr<'_>, answers: &[(String, Range<usize>)]) -> bool {
    let names: BTreeSet<&str> = answers.iter().map(|(answer, _)| answer.as_str()).collect();
    if names.len() > TRIED {
        return true;
    }
    (0..1_usize << names.len()).any(|bits| {
        let given = names.iter().enumerate().map(|(at, name)| (*name, (bits >> at) & 1 == 1)).collect();
        holds(tree, &given) != Some(false)
    })
}

fn holds(expr: &Expr<'_>, given: &BTreeMap<&str, bool>) -> Option<bool> {
    match expr {
        Expr::Const(constant) => Some(constant.value.is_true()),
        Expr::UnaryOp(unary) if matches!(unary.op, UnaryOpKind::Not) => holds(&unary.expr, given).map(|held| !held),
        Expr::BinOp(operation) => {
            let (left, right) = (holds(&operation.left, given), holds(&operation.right, given));
            match operation.op {
                BinOpKind::ScAnd if left == Some(false) || right == Some(false) => Some(false),
                BinOpKind::ScOr if left == Some(true) || right == Some(true) => Some(true),
                BinOpKind::ScAnd | BinOpKind::ScOr => left.and(right),
                _ => None,
            }
        }
        _ => answer(expr).and_then(|answer| given.get(answer).copied()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asks(source: &str) -> String {
        match read(source, false) {
            Ok(asks) => {
                let answers: Vec<&str> = asks.answers.iter().map(|(answer, _)| answer.as_str()).collect();
                let equals: Vec<String> = asks.compared.iter().map(|c| format!("{}={}", c.answer, c.text)).collect();
                format!("{} {} {}", answers.join(","), equals.join(","), asks.can_hold)
            }
            Err(problems) => problems.iter().map(|p| format!("{}@{:?}", p.code, p.range)).collect(),
        }
    }

    #[test]
    fn answers_are_found_wherever_they_stand() {
        assert_eq!(asks("answers.a and not answers.b"), "a,b  true");
        assert_eq!(asks("answers.a == 'x' or 'y' in answers.b"), "a,b a=x,b=y true");
        assert_eq!(asks("answers.a | length > 3"), "a  true");
    }

    #[test]
    fn what_contradicts_itself_cannot_hold() {
        assert_eq!(asks("answers.a and not answers.a"), "a,a  false");
        assert_eq!(asks("false"), "  false");
        assert_eq!(asks("answers.a or not answers.a"), "a,a  true");
    }

    #[test]
    fn other_names_are_checked_as_in_a_text() {
        assert_eq!(asks("answer.a"), "bad-condition@0..6");
        assert_eq!(asks("position.id == 'host'"), "template-not-here@0..8");
        assert_eq!(asks("answers.a and"), "bad-condition@10..13");
        assert_eq!(asks("member.name == 'x'"), "bad-condition@0..6");
    }
}
