//! Reads a template's syntax tree: are all its names, filters and statements known where it stands?
//!
//! It also bounds how large a value can become on the way, because minijinja's fuel counts steps and not bytes: a few
//! `set` in a row could otherwise double a text until memory ends.

use std::collections::HashMap;
use std::ops::Range;

use minijinja::machinery::Span;
use minijinja::machinery::ast::{BinOpKind, CallArg, Expr, ForLoop, GetAttr, Set, Stmt};

use super::filters::FILTERS;
use super::nearest::nearest;
use super::vocabulary::{self, Field, Holds, Name};
use super::{Problem, Scope, Surface};
use crate::domain::limits;

/// The most characters that a value may have on the way to the text.
const LARGEST: usize = 200_000;
/// What is below `loop`.
const LOOP_FIELDS: [&str; 9] =
    ["index", "index0", "revindex", "revindex0", "first", "last", "length", "previtem", "nextitem"];

/// Every problem with the names of a template.
pub fn check(tree: &Stmt<'_>, source: &str, surface: Surface, scope: &Scope) -> Vec<Problem> {
    let known = vocabulary::known(surface, scope);
    let mut walk = Walk { source, surface, scope, known, scopes: vec![HashMap::new()], loops: 0, problems: Vec::new() };
    walk.stmt(tree);
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
fn place(expr: &Expr<'_>) -> Range<usize> {
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
            self.problem("template-endless", place(&set.expr), message.to_owned(), None);
        }
        for name in names {
            let meaning = Meaning { set_in_loop: inside, ..meaning };
            self.scopes.last_mut().expect("never empty").insert(name, meaning);
        }
    }

    fn expr(&mut self, expr: &'t Expr<'t>) -> Meaning {
        let meaning = match expr {
            Expr::Var(var) => self.name(var.id, bytes(var.span())),
            Expr::Const(constant) => plain(limits::length(&constant.value.to_string())),
            Expr::GetAttr(attr) => self.attribute(attr, expr),
            Expr::GetItem(item) => {
                let of = self.expr(&item.expr);
                match (
                    item.subscript_expr.as_const().as_ref().and_then(|key| key.as_str().map(str::to_owned)),
                    of.below,
                ) {
                    (Some(key), Below::Fields(_)) => self.field(of, &key, &item.expr, expr),
                    _ => {
                        self.expr(&item.subscript_expr);
                        Meaning { below: Below::Nothing, ..of }
                    }
                }
            }
            Expr::Slice(slice) => {
                [&slice.start, &slice.stop, &slice.step].into_iter().flatten().for_each(|part| {
                    self.expr(part);
                });
                self.expr(&slice.expr)
            }
            Expr::UnaryOp(unary) => Meaning { below: Below::Nothing, ..self.expr(&unary.expr) },
            Expr::BinOp(operation) => {
                let (left, right) = (self.expr(&operation.left), self.expr(&operation.right));
                if matches!(operation.op, BinOpKind::Mul | BinOpKind::Pow) {
                    self.not_allowed(place(expr), "`*` cannot be used", "write the text out");
                }
                together(left, right)
            }
            Expr::Compare(compare) => {
                self.expr(&compare.expr);
                compare.ops.iter().for_each(|op| {
                    self.expr(&op.expr);
                });
                plain(5)
            }
            Expr::IfExpr(either) => {
                self.expr(&either.test_expr);
                let yes = self.expr(&either.true_expr);
                let no = either.false_expr.as_ref().map_or(plain(0), |expr| self.expr(expr));
                together(yes, no)
            }
            Expr::Filter(filter) => {
                let value = filter.expr.as_ref().map_or(plain(0), |expr| self.expr(expr));
                let argument = self.arguments(&filter.args, bytes(filter.span()));
                self.filter_name(filter.name, bytes(filter.span()).start);
                // `replace` and `join` can put their argument between any two characters.
                let most =
                    value.most.saturating_mul(3).max(value.most.saturating_add(1).saturating_mul(argument.most.max(1)));
                let grows = matches!(filter.name, "replace" | "join");
                let most = if grows { most } else { value.most.saturating_mul(3).max(argument.most) };
                Meaning { below: Below::Nothing, most, set_in_loop: value.set_in_loop || argument.set_in_loop }
            }
            Expr::Test(test) => {
                self.expr(&test.expr);
                if test.name != "defined" {
                    let range = bytes(test.span());
                    self.not_allowed(
                        range,
                        &format!("`is {}` cannot be used", test.name),
                        "compare with `==`, or write `{% if name %}`",
                    );
                }
                plain(5)
            }
            Expr::Call(call) => {
                self.not_allowed(place(expr), "nothing can be called", "for a filter, write `{{ value | filter }}`");
                let _ = call;
                plain(0)
            }
            Expr::List(list) => self.several(&list.items),
            Expr::Tuple(tuple) => self.several(&tuple.items),
            Expr::Map(map) => together(self.several(&map.keys), self.several(&map.values)),
        };
        if meaning.most > LARGEST {
            let message = format!("this could grow beyond {LARGEST} characters");
            let help = Some("make it shorter, for example with `| truncate(200)`".to_owned());
            self.problem("template-endless", place(expr), message, help);
            return plain(0);
        }
        meaning
    }

    fn several(&mut self, items: &'t [Expr<'t>]) -> Meaning {
        let sum = items.iter().fold(plain(2), |sum, item| {
            let item = self.expr(item);
            Meaning { most: sum.most + 2, ..together(sum, item) }
        });
        Meaning { below: Below::Unknown, ..sum }
    }

    fn arguments(&mut self, arguments: &'t [CallArg<'t>], range: Range<usize>) -> Meaning {
        let mut sum = plain(0);
        for argument in arguments {
            match argument {
                CallArg::Pos(expr) => sum = together(sum, self.expr(expr)),
                CallArg::Kwarg(name, _) => {
                    self.not_allowed(
                        range.clone(),
                        &format!("`{name}=` cannot be used"),
                        "write the value by itself, as in `truncate(40)`",
                    );
                }
                CallArg::PosSplat(_) | CallArg::KwargSplat(_) => {
                    self.not_allowed(range.clone(), "`*` cannot be used", "write the values out");
                }
            }
        }
        sum
    }

    fn filter_name(&mut self, name: &str, start: usize) {
        if FILTERS.iter().any(|filter| filter.name == name) {
            return;
        }
        let guess = nearest(name, FILTERS.iter().map(|filter| filter.name));
        let message = match guess {
            Some(guess) => format!("there is no filter `{name}`; did you mean `{guess}`?"),
            None => format!("there is no filter `{name}`"),
        };
        let all: Vec<String> = FILTERS.iter().map(|filter| format!("`{}`", filter.name)).collect();
        let help = Some(format!("the filters are {}", all.join(", ")));
        self.problem("template-unknown-filter", start..start + name.len(), message, help);
    }

    fn name(&mut self, name: &str, range: Range<usize>) -> Meaning {
        if let Some(local) = self.scopes.iter().rev().find_map(|scope| scope.get(name)) {
            return *local;
        }
        if let Some(known) = self.known.iter().find(|known| known.name == name) {
            return Meaning { below: Below::Fields(known.fields), ..plain(0) };
        }
        self.unknown_name(name, range);
        Meaning { below: Below::Unknown, ..plain(0) }
    }

    fn unknown_name(&mut self, name: &str, range: Range<usize>) {
        let all: Vec<String> = self.known.iter().map(|known| format!("`{}`", known.name)).collect();
        let known_here = Some(format!("known here: {}", all.join(", ")));
        let place = self.surface.place();
        if name == vocabulary::ANSWERS {
            let message = "`answers` cannot be used yet: members answer freely in the thread".to_owned();
            return self.problem("template-not-yet", range, message, known_here);
        }
        if name == "position" && self.surface != Surface::Panel {
            let message = "this ticket type has no positions, so there is no `position`".to_owned();
            let help = Some("add `positions`, or leave this out".to_owned());
            return self.problem("template-not-here", range, message, help);
        }
        if vocabulary::ALL.iter().any(|known| known.name == name) {
            let message = format!("`{name}` is not known in {place}");
            return self.problem("template-not-here", range, message, known_here);
        }
        let locals = self.scopes.iter().flat_map(|scope| scope.keys().copied());
        let names: Vec<&str> = self.known.iter().map(|known| known.name).chain(locals).collect();
        let message = match nearest(name, names) {
            Some(guess) => format!("`{name}` does not exist; did you mean `{guess}`?"),
            None => format!("`{name}` does not exist"),
        };
        self.problem("template-unknown-name", range, message, known_here);
    }

    fn attribute(&mut self, attr: &'t GetAttr<'t>, whole: &'t Expr<'t>) -> Meaning {
        let of = self.expr(&attr.expr);
        self.field(of, attr.name, &attr.expr, whole)
    }

    fn field(&mut self, of: Meaning, name: &str, parent: &Expr<'_>, whole: &Expr<'_>) -> Meaning {
        let fields = match of.below {
            Below::Fields(fields) => fields,
            Below::Loop if LOOP_FIELDS.contains(&name) => return plain(limits::EMBED_DESCRIPTION),
            Below::Loop | Below::Nothing => {
                let parent = self.source[place(parent)].to_owned();
                let message = format!("`{parent}` has nothing below it called `{name}`");
                self.problem(
                    "template-unknown-name",
                    place(whole),
                    message,
                    Some(format!("write `{parent}` by itself")),
                );
                return Meaning { below: Below::Unknown, ..plain(0) };
            }
            Below::Unknown => return Meaning { below: Below::Unknown, ..of },
        };
        if let Some(field) = fields.iter().find(|field| field.name == name) {
            return meaning(field, self.scope);
        }
        self.unknown_field(fields, name, &self.source[place(parent)], place(whole));
        Meaning { below: Below::Unknown, ..plain(0) }
    }

    fn unknown_field(&mut self, fields: &[Field], name: &str, parent: &'t str, range: Range<usize>) {
        let all: Vec<String> = fields.iter().map(|field| format!("`{parent}.{}`", field.name)).collect();
        let known_here = Some(format!("known here: {}", all.join(", ")));
        let elsewhere = vocabulary::ALL.iter().any(|known| known.name == parent && known.field(name).is_some());
        if elsewhere {
            let message = format!("`{parent}.{name}` is not known in {}", self.surface.place());
            return self.problem("template-not-here", range, message, known_here);
        }
        let message = match nearest(name, fields.iter().map(|field| field.name)) {
            Some(guess) => format!("`{parent}.{name}` does not exist; did you mean `{parent}.{guess}`?"),
            None => format!("`{parent}.{name}` does not exist"),
        };
        self.problem("template-unknown-name", range, message, known_here);
    }
}

fn meaning(field: &Field, scope: &Scope) -> Meaning {
    match field.holds {
        Holds::Text(most) | Holds::Number(most) | Holds::Live(most) => plain(most),
        Holds::Written | Holds::Moment => plain(limits::EMBED_DESCRIPTION),
        Holds::List(most) => plain(most.saturating_mul(scope.staff_roles)),
        Holds::Fields(fields) => Meaning { below: Below::Fields(fields), ..plain(0) },
    }
}

fn together(one: Meaning, other: Meaning) -> Meaning {
    Meaning {
        below: Below::Nothing,
        most: one.most.saturating_add(other.most),
        set_in_loop: one.set_in_loop || other.set_in_loop,
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
