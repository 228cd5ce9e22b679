//! Reads a template's syntax tree: are all its names, filters and statements known where it stands?
//!
//! It also bounds how large a value can become on the way, because minijinja's fuel counts steps and not bytes: a few
//! `set` in a row could otherwise double a text until memory ends.

mod expressions;
mod unknown;

use std::collections::HashMap;
use std::ops::Range;

use minijinja::machinery::Span;
use minijinja::machinery::ast::{Expr, ForLoop, Set, Stmt};

use super::vocabulary::{self, Field, Name};
use super::{Problem, Scope, Surface};

/// Every problem with the names of a template.
pub fn check(tree: &Stmt<'_>, source: &str, surface: Surface, scope: &Scope) -> Vec<Problem> {
    let known = vocabulary::known(surface, scope);
    let mut walk = Walk { source, surface, scope, known, scopes: vec![HashMap::new()], loops: 0, problems: Vec::new() };
    walk.stmt(tree);
    walk.problems
}

/// Every problem with the names of a condition, which may name answers besides.
pub fn check_condition(tree: &Expr<'_>, source: &str, surface: Surface, scope: &Scope) -> Vec<Problem> {
    let known = vocabulary::known(surface, scope);
    let answers = HashMap::from([(vocabulary::ANSWERS.name, Meaning { below: Below::Unknown, ..plain(0) })]);
    let mut walk = Walk { source, surface, scope, known, scopes: vec![answers], loops: 0, problems: Vec::new() };
    walk.expr(tree);
    walk.problems
}

/// What an expression stands for: what it has below it, and the most characters it can have.
#[derive(Clone, Copy)]
struct Meaning {
    below: Below,
    most: usize,
    /// Whether it comes from a `set` inside a loop, so that another round could build on it.
    set_in_loop: bool,
}

#[derive(Clone, Copy)]
enum Below {
    Nothing,
    Fields(&'static [Field]),
    Answers,
    Loop,
    Unknown,
}

const fn plain(most: usize) -> Meaning {
    Meaning { below: Below::Nothing, most, set_in_loop: false }
}

struct Walk<'t> {
    source: &'t str,
    surface: Surface,
    scope: &'t Scope,
    known: Vec<&'static Name>,
    scopes: Vec<HashMap<&'t str, Meaning>>,
    loops: usize,
    problems: Vec<Problem>,
}

/// The bytes of a span.
pub fn bytes(span: Span) -> Range<usize> {
    span.start_offset as usize..span.end_offset as usize
}

/// The bytes of an expression. A chain such as `a.b.c` has a span of its own only for its end.
pub fn place(expr: &Expr<'_>) -> Range<usize> {
    let end = bytes(expr.span()).end;
    let start = match expr {
        Expr::GetAttr(attr) => place(&attr.expr).start,
        Expr::GetItem(item) => place(&item.expr).start,
        Expr::Slice(slice) => place(&slice.expr).start,
        Expr::Call(call) => place(&call.expr).start,
        Expr::BinOp(operation) => place(&operation.left).start,
        Expr::Filter(filter) => filter.expr.as_ref().map_or(bytes(filter.span()).start, |expr| place(expr).start),
        _ => bytes(expr.span()).start,
    };
    start..end.max(start)
}

impl<'t> Walk<'t> {
    fn problem(&mut self, code: &'static str, range: Range<usize>, message: String, help: Option<String>) {
        self.problems.push(Problem { code, range, message, help });
    }

    fn not_allowed(&mut self, range: Range<usize>, what: &str, help: &str) {
        self.problem("template-not-allowed", range, format!("{what} in a template"), Some(help.to_owned()));
    }

    fn stmts(&mut self, stmts: &'t [Stmt<'t>]) {
        stmts.iter().for_each(|stmt| self.stmt(stmt));
    }

    fn stmt(&mut self, stmt: &'t Stmt<'t>) {
        const HELP: &str = "templates know `{{ … }}`, `{% if %}`, `{% for %}` and `{% set %}`";
        match stmt {
            Stmt::Template(template) => self.stmts(&template.children),
            Stmt::EmitRaw(_) => {}
            Stmt::EmitExpr(emit) => self.printed(&emit.expr),
            Stmt::IfCond(cond) => {
                self.expr(&cond.expr);
                self.stmts(&cond.true_body);
                self.stmts(&cond.false_body);
            }
            Stmt::ForLoop(all) => self.for_loop(all, bytes(all.span())),
            Stmt::Set(set) => self.set(set),
            Stmt::SetBlock(block) => self.not_allowed(
                first_line(self.source, bytes(block.span())),
                "`{% set %}` with a body cannot be used",
                "write `{% set name = … %}`",
            ),
            Stmt::WithBlock(block) => self.no_statement(bytes(block.span()), "with", HELP),
            Stmt::AutoEscape(block) => self.no_statement(bytes(block.span()), "autoescape", HELP),
            Stmt::FilterBlock(block) => self.no_statement(bytes(block.span()), "filter", HELP),
            Stmt::Do(block) => self.no_statement(bytes(block.span()), "do", HELP),
        }
    }

    fn no_statement(&mut self, range: Range<usize>, word: &str, help: &str) {
        let range = first_line(self.source, range);
        self.not_allowed(range, &format!("`{{% {word} %}}` cannot be used"), help);
    }

    /// An expression between `{{` and `}}`.
    fn printed(&mut self, expr: &'t Expr<'t>) {
        let before = self.problems.len();
        let meaning = self.expr(expr);
        if matches!(meaning.below, Below::Answers) {
            let message = "`answers` is not a text by itself: name one of them".to_owned();
            self.problem("template-unknown-name", place(expr), message, Some(self.known_answers()));
        }
        if let (Below::Fields(fields), true) = (meaning.below, self.problems.len() == before) {
            let range = place(expr);
            let name = self.source[range.clone()].to_owned();
            let first = fields.first().map_or("", |field| field.name);
            let all: Vec<String> = fields.iter().map(|field| format!("`{name}.{}`", field.name)).collect();
            let message = format!("`{name}` is not a text by itself; did you mean `{name}.{first}`?");
            self.problem("template-unknown-name", range, message, Some(format!("known: {}", all.join(", "))));
        }
    }

    fn for_loop(&mut self, all: &'t ForLoop<'t>, range: Range<usize>) {
        let over = self.expr(&all.iter);
        if all.recursive {
            self.not_allowed(
                first_line(self.source, range),
                "a `recursive` loop cannot be used",
                "leave `recursive` out",
            );
        }
        let each = Meaning { below: Below::Unknown, ..over };
        let each = if matches!(over.below, Below::Nothing) { Meaning { below: Below::Nothing, ..over } } else { each };
        let mut names = HashMap::from([("loop", Meaning { below: Below::Loop, ..plain(20) })]);
        targets(&all.target, &mut |name| {
            names.insert(name, each);
        });
        self.scopes.push(names);
        self.loops += 1;
        all.filter_expr.iter().for_each(|expr| {
            self.expr(expr);
        });
        self.stmts(&all.body);
        self.loops -= 1;
        self.scopes.pop();
        self.stmts(&all.else_body);
    }

    fn set(&mut self, set: &'t Set<'t>) {
        let meaning = self.expr(&set.expr);
        let inside = self.loops > 0;
        let mut names = Vec::new();
        targets(&set.target, &mut |name| names.push(name));
        if matches!(set.target, Expr::GetAttr(_)) {
            return self.not_allowed(place(&set.target), "only a plain name can be set", "write `{% set name = … %}`");
        }
        let builds_on_itself = inside && (meaning.set_in_loop || names.iter().any(|name| mentions(&set.expr, name)));
        if builds_on_itself {
            let message =
                "inside a loop, a `set` cannot build on what a `set` in the loop has made: it could grow without end";
            let help = "print it in each round instead, or put it together outside the loop";
            self.problem("template-endless", place(&set.expr), message.to_owned(), Some(help.to_owned()));
        }
        for name in names {
            let meaning = Meaning { set_in_loop: inside, ..meaning };
            self.scopes.last_mut().expect("never empty").insert(name, meaning);
        }
    }
}

/// The names that a `for` or `set` gives values to.
fn targets<'t>(target: &Expr<'t>, each: &mut impl FnMut(&'t str)) {
    match target {
        Expr::Var(var) => each(var.id),
        Expr::List(list) => list.items.iter().for_each(|item| targets(item, each)),
        Expr::Tuple(tuple) => tuple.items.iter().for_each(|item| targets(item, each)),
        _ => {}
    }
}

/// Whether an expression names `name`. It asks the text of the tree, which errs on the side of yes.
fn mentions(expr: &Expr<'_>, name: &str) -> bool {
    format!("{expr:?}").contains(&format!("\"{name}\""))
}

/// A range up to the end of its statement's first tag.
fn first_line(source: &str, range: Range<usize>) -> Range<usize> {
    let end = source[range.start..].find("%}").map_or(range.end, |end| range.start + end);
    range.start..source[..end].trim_end().len().max(range.start)
}
