//! How long a template can get: it is rendered with the longest values that its names can have, and with as little as they
//! can have.
//!
//! Conditions are taken the way that gives the longer text, whatever they ask, so the figure is never too small; it may
//! be a little too large where two conditions exclude each other.

use std::ops::Range;

use minijinja::machinery::ast::{Expr, Stmt};
use minijinja::machinery::{Token, tokenize};

use super::names::bytes;
use super::values::{TicketWords, Values};
use super::{KindWords, PositionWords, Problem, Scope, Surface, rendering};
use crate::domain::ids::{GuildId, RoleId, TicketId, UserId};
use crate::domain::limits;
use crate::domain::person::Face;
use crate::domain::ticket::Closure;
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
                let length = match rendering::length(&text, surface, &context) {
                    Ok(length) => length,
                    // Places in the changed text mean nothing to the reader: the condition is what leads there.
                    Err(problem) => return Err(Problem { range: conditions[index].asks.clone(), ..problem }),
                };
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

/// A condition of an `if`, of an `… if … else …`, or of a `for … if …`.
struct Condition {
    /// Where the question stands.
    asks: Range<usize>,
    /// The conditions around it, and the way each must go for this one to be asked.
    inside: Vec<(usize, bool)>,
}

/// `source` with some conditions answered.
fn force(source: &str, conditions: &[Condition], choices: &[Option<bool>]) -> String {
    let mut answered: Vec<(&Range<usize>, bool)> =
        conditions.iter().zip(choices).filter_map(|(condition, choice)| Some((&condition.asks, (*choice)?))).collect();
    answered.sort_by_key(|(asks, _)| asks.start);
    let mut text = String::with_capacity(source.len());
    let mut done = 0;
    for (asks, choice) in answered {
        // A condition within a condition's question goes with it.
        if asks.start < done {
            continue;
        }
        text.push_str(&source[done..asks.start]);
        text.push_str(if choice { " true " } else { " false " });
        done = asks.end;
    }
    text.push_str(&source[done..]);
    text
}

fn conditions(tree: &Stmt<'_>, source: &str) -> Vec<Condition> {
    let tokens = tokenize(source, false, Default::default())
        .flatten()
        .map(|(token, span)| (Mark::of(&token), bytes(span)))
        .collect();
    let mut find = Find { tokens, found: Vec::new() };
    find.stmt(tree, &[]);
    find.found
}

/// What matters of a token to find the end of a question.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    If,
    Open,
    Close,
    End,
    Other,
}

impl Mark {
    fn of(token: &Token<'_>) -> Self {
        match token {
            Token::Ident("if" | "elif") => Self::If,
            Token::ParenOpen | Token::BracketOpen | Token::BraceOpen => Self::Open,
            Token::ParenClose | Token::BracketClose | Token::BraceClose => Self::Close,
            Token::Ident("else" | "recursive") | Token::Comma | Token::Colon => Self::End,
            Token::VariableEnd | Token::BlockEnd => Self::End,
            _ => Self::Other,
        }
    }
}

type Around<'p> = &'p [(usize, bool)];

struct Find {
    tokens: Vec<(Mark, Range<usize>)>,
    found: Vec<Condition>,
}

impl Find {
    /// The question behind the first `if` at or after a byte.
    fn asked_after(&self, byte: usize) -> Option<Range<usize>> {
        let begin = self.tokens.iter().position(|(mark, range)| *mark == Mark::If && range.start >= byte)?;
        let mut depth = 0;
        for (mark, range) in &self.tokens[begin + 1..] {
            match mark {
                Mark::Open => depth += 1,
                Mark::Close if depth == 0 => return Some(self.tokens[begin].1.end..range.start),
                Mark::Close => depth -= 1,
                Mark::End | Mark::If if depth == 0 => return Some(self.tokens[begin].1.end..range.start),
                _ => {}
            }
        }
        None
    }

    fn add(&mut self, byte: usize, around: Around<'_>) -> Option<usize> {
        let asks = self.asked_after(byte)?;
        self.found.push(Condition { asks, inside: around.to_vec() });
        Some(self.found.len() - 1)
    }

    fn stmts(&mut self, stmts: &[Stmt<'_>], around: Around<'_>) {
        stmts.iter().for_each(|stmt| self.stmt(stmt, around));
    }

    fn stmt(&mut self, stmt: &Stmt<'_>, around: Around<'_>) {
        match stmt {
            Stmt::Template(template) => self.stmts(&template.children, around),
            Stmt::EmitExpr(emit) => self.expr(&emit.expr, around),
            Stmt::Set(set) => self.expr(&set.expr, around),
            Stmt::ForLoop(all) => {
                self.expr(&all.iter, around);
                if all.filter_expr.is_some() {
                    self.add(bytes(all.iter.span()).end, around);
                }
                self.stmts(&all.body, around);
                self.stmts(&all.else_body, around);
            }
            Stmt::IfCond(cond) => {
                if let Some(index) = self.add(bytes(cond.span()).start, around) {
                    self.stmts(&cond.true_body, &with(around, index, true));
                    self.stmts(&cond.false_body, &with(around, index, false));
                }
            }
            _ => {}
        }
    }

    fn expr(&mut self, expr: &Expr<'_>, around: Around<'_>) {
        match expr {
            Expr::IfExpr(either) => {
                if let Some(index) = self.add(bytes(either.true_expr.span()).end, around) {
                    self.expr(&either.true_expr, &with(around, index, true));
                    either.false_expr.iter().for_each(|no| self.expr(no, &with(around, index, false)));
                }
            }
            Expr::Filter(filter) => filter.expr.iter().for_each(|value| self.expr(value, around)),
            Expr::BinOp(operation) => {
                self.expr(&operation.left, around);
                self.expr(&operation.right, around);
            }
            _ => {}
        }
    }
}

fn with(around: Around<'_>, index: usize, way: bool) -> Vec<(usize, bool)> {
    around.iter().copied().chain([(index, way)]).collect()
}

/// The longest values.
pub(super) fn fullest(scope: &Scope) -> Values {
    let moment = Instant::from_unix_ms(i64::MAX);
    let name = GROWS.repeat(limits::MEMBER_NAME);
    let face = Face { id: UserId(u64::MAX), name: name.clone(), display_name: name };
    let closed = Closure { at: moment, by: Some(face.clone()), reason: Some(GROWS.repeat(limits::REASON)) };
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
        closed: Some(closed),
    }
}

/// The same with nothing where there may be nothing.
fn emptiest(scope: &Scope) -> Values {
    let full = fullest(scope);
    let closed = full.closed.map(|closed| Closure { by: None, reason: None, ..closed });
    Values { staff: Vec::new(), closed, ..full }
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
