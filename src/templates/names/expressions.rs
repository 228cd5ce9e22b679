//! Checks expressions: what each stands for, and how large it can become.

use std::ops::Range;

use minijinja::Value;
use minijinja::machinery::ast::{BinOpKind, CallArg, Expr, Filter, GetItem, Test};

use super::{Below, Meaning, Walk, bytes, place, plain};
use crate::domain::limits;
use crate::templates::vocabulary::{self, Field, Holds};
use crate::templates::{AnswerHolds, Scope};

/// The most characters that a value may have on the way to the text.
const LARGEST: usize = 200_000;
/// What is below `loop`.
const LOOP_FIELDS: [&str; 9] =
    ["index", "index0", "revindex", "revindex0", "first", "last", "length", "previtem", "nextitem"];

impl<'t> Walk<'t> {
    /// Checks an expression and says what it stands for.
    pub(super) fn expr(&mut self, expr: &'t Expr<'t>) -> Meaning {
        let meaning = self.any(expr);
        if meaning.most > LARGEST {
            let message = format!("this could grow beyond {LARGEST} characters");
            let help = Some("make it shorter, for example with `| truncate(200)`".to_owned());
            self.problem("template-endless", place(expr), message, help);
            return plain(0);
        }
        meaning
    }

    fn all(&mut self, expressions: impl IntoIterator<Item = &'t Expr<'t>>) {
        for expr in expressions {
            self.expr(expr);
        }
    }

    fn any(&mut self, expr: &'t Expr<'t>) -> Meaning {
        match expr {
            Expr::Var(var) => self.name(var.id, bytes(var.span())),
            Expr::Const(constant) => plain(limits::length(&constant.value.to_string())),
            Expr::GetAttr(attr) => {
                let of = self.expr(&attr.expr);
                self.field(of, attr.name, &attr.expr, expr)
            }
            Expr::GetItem(item) => self.item(item, expr),
            Expr::Slice(slice) => {
                self.all([&slice.start, &slice.stop, &slice.step].into_iter().flatten());
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
                self.all(std::iter::once(&compare.expr).chain(compare.ops.iter().map(|op| &op.expr)));
                plain(5)
            }
            Expr::IfExpr(either) => {
                self.expr(&either.test_expr);
                let yes = self.expr(&either.true_expr);
                let no = either.false_expr.as_ref().map_or(plain(0), |expr| self.expr(expr));
                together(yes, no)
            }
            Expr::Filter(filter) => self.filter(filter, bytes(filter.span())),
            Expr::Test(test) => self.test(test, bytes(test.span())),
            Expr::Call(_) => {
                self.not_allowed(place(expr), "nothing can be called", "for a filter, write `{{ value | filter }}`");
                plain(0)
            }
            Expr::List(list) => self.several(&list.items),
            Expr::Tuple(tuple) => self.several(&tuple.items),
            Expr::Map(map) => together(self.several(&map.keys), self.several(&map.values)),
        }
    }

    fn item(&mut self, item: &'t GetItem<'t>, whole: &'t Expr<'t>) -> Meaning {
        let of = self.expr(&item.expr);
        let key = item.subscript_expr.as_const();
        if let (Some(key), Below::Fields(_) | Below::Answers) = (key.as_ref().and_then(Value::as_str), of.below) {
            return self.field(of, key, &item.expr, whole);
        }
        self.expr(&item.subscript_expr);
        Meaning { below: Below::Nothing, ..of }
    }

    fn filter(&mut self, filter: &'t Filter<'t>, range: Range<usize>) -> Meaning {
        let value = filter.expr.as_ref().map_or(plain(0), |expr| self.expr(expr));
        let start = range.start;
        let argument = self.arguments(&filter.args, range);
        self.filter_name(filter.name, start);
        let most = match (filter.name, filter.args.first()) {
            ("truncate", Some(CallArg::Pos(Expr::Const(most)))) => {
                usize::try_from(most.value.clone()).unwrap_or(value.most).min(value.most)
            }
            // Either can put its argument between any two characters.
            ("replace" | "join", _) => value.most.saturating_add(1).saturating_mul(argument.most.saturating_add(1)),
            // A letter has at most three capitals.
            _ => value.most.saturating_mul(3).max(argument.most),
        };
        Meaning { below: Below::Nothing, most, set_in_loop: value.set_in_loop || argument.set_in_loop }
    }

    fn test(&mut self, test: &'t Test<'t>, range: Range<usize>) -> Meaning {
        self.expr(&test.expr);
        if test.name != "defined" {
            let what = format!("`is {}` cannot be used", test.name);
            self.not_allowed(range, &what, "compare with `==`, or write `{% if name %}`");
        }
        plain(5)
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

    fn name(&mut self, name: &str, range: Range<usize>) -> Meaning {
        if let Some(local) = self.scopes.iter().rev().find_map(|scope| scope.get(name)) {
            return *local;
        }
        if let Some(known) = self.known.iter().find(|known| known.name == name) {
            if known.name == vocabulary::ANSWERS.name {
                return Meaning { below: Below::Answers, ..plain(0) };
            }
            return Meaning { below: Below::Fields(known.fields), ..plain(0) };
        }
        self.unknown_name(name, range);
        Meaning { below: Below::Unknown, ..plain(0) }
    }

    fn field(&mut self, of: Meaning, name: &str, parent: &Expr<'_>, whole: &Expr<'_>) -> Meaning {
        let fields = match of.below {
            Below::Fields(fields) => fields,
            Below::Answers => {
                if let Some(word) = self.scope.answers.iter().find(|word| word.id == name) {
                    return of_answer(&word.holds);
                }
                self.unknown_answer(name, place(whole));
                return Meaning { below: Below::Unknown, ..plain(0) };
            }
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
}

fn meaning(field: &Field, scope: &Scope) -> Meaning {
    match field.holds {
        Holds::Text(most) | Holds::Number(most) | Holds::Live(most) => plain(most),
        Holds::Written | Holds::Moment => plain(limits::EMBED_DESCRIPTION),
        Holds::List(most) => plain(most.saturating_mul(scope.staff_roles)),
        Holds::Fields(fields) => Meaning { below: Below::Fields(fields), ..plain(0) },
    }
}

fn of_answer(holds: &AnswerHolds) -> Meaning {
    let longest = |choices: &[String]| choices.iter().map(|choice| limits::length(choice)).max().unwrap_or(0);
    match holds {
        AnswerHolds::Text(most) => plain(*most),
        AnswerHolds::Number => plain(vocabulary::NUMBER_ANSWER),
        AnswerHolds::YesNo => plain(3),
        AnswerHolds::Choice(choices) => plain(longest(choices)),
        AnswerHolds::Choices(choices, most) => plain(longest(choices).saturating_mul(*most)),
        AnswerHolds::Member => Meaning { below: Below::Fields(vocabulary::MEMBER_FIELDS), ..plain(0) },
        AnswerHolds::Files(most) => plain(vocabulary::FILE_NAME.saturating_mul(*most)),
    }
}

fn together(one: Meaning, other: Meaning) -> Meaning {
    Meaning {
        below: Below::Nothing,
        most: one.most.saturating_add(other.most),
        set_in_loop: one.set_in_loop || other.set_in_loop,
    }
}
