//! Finds a template's conditions, and answers them in its text without asking.

use std::ops::Range;

use minijinja::machinery::ast::{Expr, Stmt};
use minijinja::machinery::{Token, tokenize};

use crate::templates::names::bytes;

/// A condition of an `if`, of an `… if … else …`, or of a `for … if …`.
pub struct Condition {
    /// Where the question stands.
    pub asks: Range<usize>,
    /// The conditions around it, and the way each must go for this one to be asked.
    pub inside: Vec<(usize, bool)>,
}

/// `source` with some conditions answered. Every other byte stays where it is, so that places in the one are places in the
/// other.
pub fn force(source: &str, conditions: &[Condition], choices: &[Option<bool>]) -> String {
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
        let answer = if choice { " 1" } else { " 0" };
        text.push_str(&format!("{answer:<width$}", width = asks.len()));
        done = asks.end;
    }
    text.push_str(&source[done..]);
    text
}

/// Every condition of a template, those inside others after them.
pub fn conditions(tree: &Stmt<'_>, source: &str) -> Vec<Condition> {
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
