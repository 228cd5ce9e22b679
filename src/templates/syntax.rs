//! Reads a template into its syntax tree, and says in a manager's words why one cannot be read.

use std::ops::Range;

use minijinja::machinery::ast::{Expr, Stmt};
use minijinja::machinery::{Token, parse, parse_expr, tokenize};

use super::Problem;
use super::names::bytes;

/// The most `{{ … }}` and `{% … %}` in a template.
const MOST_TAGS: usize = 200;
/// The most words and signs in one of them. Readers of trees, minijinja's among them, go as deep as an expression is long.
const MOST_WORDS: usize = 200;

/// The tree of a template.
pub fn read(source: &str) -> Result<Stmt<'_>, Problem> {
    too_many(source).map_or(Ok(()), Err)?;
    parse(source, "template", Default::default()).map_err(|error| {
        let detail = error.detail().unwrap_or_default().to_owned();
        let range = error.range().unwrap_or(0..source.len());
        explain(source, &detail, visible(source, range))
    })
}

/// The tree of an expression by itself.
pub fn read_expression(source: &str) -> Result<Expr<'_>, Problem> {
    parse_expr(source).map_err(|error| {
        let detail = error.detail().unwrap_or_default().to_owned();
        let range = error.range().unwrap_or(0..source.len());
        explain(source, &detail, visible(source, range))
    })
}

fn too_many(source: &str) -> Option<Problem> {
    let (mut tags, mut words) = (0, 0);
    for (token, span) in tokenize(source, false, Default::default()).map_while(Result::ok) {
        match token {
            Token::VariableStart | Token::BlockStart => (tags, words) = (tags + 1, 0),
            _ => words += 1,
        }
        let message = match (tags > MOST_TAGS, words > MOST_WORDS) {
            (true, _) => format!("a template can have at most {MOST_TAGS} `{{{{ … }}}}` and `{{% … %}}`"),
            (_, true) => format!("this has more than {MOST_WORDS} words and signs between its braces"),
            _ => continue,
        };
        let help = Some("write it shorter, or split it".to_owned());
        return Some(Problem { code: "template-too-long", range: bytes(span), message, help });
    }
    None
}

fn explain(source: &str, detail: &str, range: Range<usize>) -> Problem {
    let at = |range, message: String, help: Option<&str>| Problem {
        code: "template-syntax",
        range,
        message,
        help: help.map(str::to_owned),
    };
    if detail == "unexpected end of string" {
        let start = source.rfind(['"', '\'']).unwrap_or(range.start);
        let end = source[start..].find('\n').map_or(source.len(), |end| start + end);
        return at(start..end, "a text in quotation marks has no end".into(), Some("add the second quotation mark"));
    }
    if let Some(open) = unclosed_tag(source) {
        let (opening, closing) = if source[open..].starts_with("{{") { ("{{", "}}") } else { ("{%", "%}") };
        return at(
            open..open + 2,
            format!("`{opening}` has no `{closing}`"),
            Some("close it; to show braces, write `{{ \"{{\" }}`"),
        );
    }
    if detail.starts_with("unexpected end of input")
        && let Some((word, range)) = unclosed_statement(source)
    {
        return at(range, format!("`{{% {word} %}}` has no `{{% end{word} %}}`"), None);
    }
    if let Some(word) = detail.strip_prefix("unknown statement ") {
        return unknown_statement(word, range);
    }
    let found = source.get(range.clone()).unwrap_or_default();
    let expected = detail.rsplit_once(", expected ").map(|(_, expected)| expected);
    match (found, expected) {
        ("}}", None) => {
            at(range, "there is nothing to show before `}}`".into(), Some("write a name between `{{` and `}}`"))
        }
        ("=", _) => at(range, "`=` cannot stand here".into(), Some("to compare, write `==`")),
        ("if", Some("end of block")) => at(range, "`else if` cannot be read".into(), Some("write `{% elif … %}`")),
        (_, Some("end of variable block")) => {
            let help = "between `{{` and `}}` stands one name, perhaps with filters";
            at(range, format!("`{found}` cannot stand here; `}}}}` was expected"), Some(help))
        }
        (_, Some("end of block")) => at(range, format!("`{found}` cannot stand here; `%}}` was expected"), None),
        _ if detail == "unexpected character" => {
            let help = "write `and`, `or` and `not` for conditions";
            at(range, format!("`{found}` cannot be read here"), found.starts_with(['&', '!']).then_some(help))
        }
        _ => at(range, format!("this cannot be read: {}", in_plain_words(detail)), None),
    }
}

/// What the parser says, without its own names for things.
fn in_plain_words(detail: &str) -> String {
    let words = [
        ("end of variable block", "`}}`"),
        ("end of block", "`%}`"),
        ("block keyword", "`if`, `for` or `set`"),
        ("end of input", "end of the text"),
        ("identifier", "name"),
    ];
    words.into_iter().fold(detail.to_owned(), |text, (theirs, plain)| text.replace(theirs, plain))
}

fn unknown_statement(word: &str, range: Range<usize>) -> Problem {
    let known = ["if", "elif", "else", "endif", "for", "endfor", "set"];
    let (code, message, help) = match word {
        "endif" | "else" | "elif" => {
            ("template-syntax", format!("`{{% {word} %}}` has no `{{% if … %}}` before it"), None)
        }
        "endfor" => ("template-syntax", "`{% endfor %}` has no `{% for … %}` before it".into(), None),
        "macro" | "call" | "include" | "import" | "from" | "extends" | "block" | "break" | "continue" => (
            "template-not-allowed",
            format!("`{{% {word} %}}` cannot be used in a template"),
            Some("templates know `{{ … }}`, `{% if %}`, `{% for %}` and `{% set %}`".to_owned()),
        ),
        _ => {
            let guess = super::nearest::nearest(word, known);
            let help = guess.map(|guess| format!("did you mean `{{% {guess} %}}`?"));
            ("template-syntax", format!("there is no `{{% {word} %}}`"), help)
        }
    };
    Problem { code, range, message, help }
}

/// The last `{{` or `{%` that is not closed before the next opens or the text ends.
fn unclosed_tag(source: &str) -> Option<usize> {
    let mut open = None;
    for token in tokenize(source, false, Default::default()) {
        match token {
            Ok((Token::VariableStart | Token::BlockStart, span)) => open = Some(bytes(span)),
            Ok((Token::VariableEnd | Token::BlockEnd, _)) => open = None,
            Ok(_) => {}
            Err(_) => break,
        }
    }
    let open = open?;
    let closing = if source[open.clone()].starts_with("{{") { "}}" } else { "%}" };
    let next = source[open.end..].find("{{").into_iter().chain(source[open.end..].find("{%")).min();
    let inside = &source[open.end..next.map_or(source.len(), |next| open.end + next)];
    (!inside.contains(closing)).then_some(open.start)
}

/// The innermost `if` or `for` without its end.
fn unclosed_statement(source: &str) -> Option<(&'static str, Range<usize>)> {
    let mut open = Vec::new();
    let mut at_statement = false;
    for (token, span) in tokenize(source, false, Default::default()).flatten() {
        match token {
            Token::BlockStart => {
                at_statement = true;
                continue;
            }
            Token::Ident("if") if at_statement => open.push(("if", bytes(span))),
            Token::Ident("for") if at_statement => open.push(("for", bytes(span))),
            Token::Ident("endif" | "endfor") if at_statement => {
                open.pop();
            }
            _ => {}
        }
        at_statement = false;
    }
    open.pop()
}

/// A range that shows at least one character.
fn visible(source: &str, range: Range<usize>) -> Range<usize> {
    let mut start = range.start.min(source.len());
    while !source.is_char_boundary(start) {
        start -= 1;
    }
    let mut end = range.end.clamp(start, source.len());
    while !source.is_char_boundary(end) {
        end += 1;
    }
    if start < end {
        return start..end;
    }
    match source[start..].chars().next() {
        Some(next) => start..start + next.len_utf8(),
        None => source.char_indices().next_back().map_or(0..0, |(last, _)| last..source.len()),
    }
}
