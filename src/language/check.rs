//! Whether a text of somebody else's can stand for a phrase.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::{self, ErrorKind};

use super::texts::Known;

/// Why a text cannot stand for a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// There is nothing in it.
    Empty,
    /// A brace without its other one, or with nothing in it that can be there.
    Braces,
    /// A choice of forms without `*[other]`.
    NoOther,
    /// A choice of forms with more than one `*`.
    TwoOthers,
    /// A form with nothing in it, or a choice without forms.
    NoForm,
    /// Quotes within braces that do not end on their line, or hold what cannot be there.
    Quotes,
    /// Something within braces that is neither a variable nor a text in quotes.
    NotHere(String),
    /// A variable that the phrase does not have.
    UnknownVariable(String),
}

/// The name that a text has while it is looked at.
const ID: &str = "phrase";

/// A text as a message of Fluent's. Signs that begin something at a line's start there are signs here, unless they stand
/// between braces.
pub(super) fn as_message(id: &str, text: &str) -> String {
    let mut out = format!("{id} =");
    let mut depth = 0usize;
    for (index, line) in text.trim().lines().enumerate() {
        let begins = line.trim_start();
        out.push_str(if index == 0 { " " } else { "\n    " });
        match begins.chars().next() {
            Some(sign @ ('[' | '*' | '.')) if depth == 0 && index > 0 => {
                out.push_str(&line[..line.len() - begins.len()]);
                out.push_str(&format!("{{\"{sign}\"}}{}", &begins[1..]));
            }
            _ => out.push_str(line),
        }
        depth = depth_after(line, depth);
    }
    out.push('\n');
    out
}

/// How many braces are open after a line. What stands in quotes between braces is text.
fn depth_after(line: &str, mut depth: usize) -> usize {
    let mut quoted = false;
    for sign in line.chars() {
        match sign {
            '"' if depth > 0 => quoted = !quoted,
            '{' if !quoted => depth += 1,
            '}' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    depth
}

/// What keeps a text from standing for a phrase.
pub fn flaw(text: &str, known: &Known) -> Option<Flaw> {
    if text.trim().is_empty() {
        return Some(Flaw::Empty);
    }
    let source = as_message(ID, text);
    let read = match parser::parse(source.as_str()) {
        Ok(read) => read,
        Err((_, wrong)) => return Some(wrong.first().map_or(Flaw::Braces, |wrong| unreadable(&wrong.kind))),
    };
    let [Entry::Message(message)] = read.body.as_slice() else { return Some(Flaw::Braces) };
    let Some(pattern) = &message.value else { return Some(Flaw::Empty) };
    let mut held = Held::default();
    held.pattern(pattern);
    if let Some(stranger) = held.strangers.into_iter().next() {
        return Some(Flaw::NotHere(stranger));
    }
    let unknown = held.variables.into_iter().find(|name| !known.variables.contains(*name))?;
    Some(Flaw::UnknownVariable(unknown.to_owned()))
}

fn unreadable(kind: &ErrorKind) -> Flaw {
    match kind {
        ErrorKind::MissingDefaultVariant => Flaw::NoOther,
        ErrorKind::MultipleDefaultVariants => Flaw::TwoOthers,
        ErrorKind::MissingValue => Flaw::NoForm,
        ErrorKind::UnterminatedStringLiteral
        | ErrorKind::UnknownEscapeSequence(_)
        | ErrorKind::InvalidUnicodeEscapeSequence(_) => Flaw::Quotes,
        _ => Flaw::Braces,
    }
}

/// The variables of a text, by their names.
pub(super) fn variables<'s>(pattern: &Pattern<&'s str>) -> BTreeSet<&'s str> {
    let mut held = Held::default();
    held.pattern(pattern);
    held.variables
}

/// How many characters a text has in its longest form, without what is put in.
pub fn longest(text: &str) -> usize {
    let source = as_message(ID, text);
    let (Ok(read) | Err((read, _))) = parser::parse(source.as_str());
    let length = |entry: &Entry<&str>| match entry {
        Entry::Message(message) => message.value.as_ref().map_or(0, length_of),
        _ => 0,
    };
    read.body.iter().map(length).sum()
}

fn length_of(pattern: &Pattern<&str>) -> usize {
    let element = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => value.chars().count(),
        PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
            variants.iter().map(|variant| length_of(&variant.value)).max().unwrap_or(0)
        }
        PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) } => {
            value.chars().count()
        }
        PatternElement::Placeable { .. } => 0,
    };
    pattern.elements.iter().map(element).sum()
}

/// What stands between a text's braces.
#[derive(Default)]
struct Held<'s> {
    variables: BTreeSet<&'s str>,
    /// Messages, terms and functions.
    strangers: Vec<String>,
}

impl<'s> Held<'s> {
    fn pattern(&mut self, pattern: &Pattern<&'s str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&'s str>) {
        match expression {
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
            Expression::Inline(inline) => self.inline(inline),
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&'s str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name);
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::MessageReference { id, attribute } => {
                let attribute = attribute.as_ref().map(|attribute| format!(".{}", attribute.name));
                self.strangers.push(format!("{}{}", id.name, attribute.unwrap_or_default()));
            }
            InlineExpression::TermReference { id, .. } => self.strangers.push(format!("-{}", id.name)),
            InlineExpression::FunctionReference { id, .. } => self.strangers.push(format!("{}()", id.name)),
        }
    }
}
