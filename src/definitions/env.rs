//! `${NAME}` and `${NAME:-fallback}` in scalars: the environment's values, put in as data.
//!
//! Only `${…}` and `$$` are special; a lone `$` is itself. A value is never read as YAML, and never as a template: the
//! pieces remember what came from the environment, so that a template can be made of the rest only. What the bot itself
//! is set up with ([`is_withheld`]) never gets into a definition, since definitions are shown to people.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A stretch of an expanded text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Bytes of the text as written.
    pub written: Range<usize>,
    /// Bytes of the text as expanded.
    pub expanded: Range<usize>,
    /// Whether it stands for something else than what is written: a variable, or `$$`.
    pub replaced: bool,
}

/// What is wrong with a `${…}`.
#[derive(Debug, PartialEq, Eq)]
pub struct Problem {
    /// Stable name of the kind of mistake.
    pub code: &'static str,
    /// Bytes of the text as written.
    pub range: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// Fills in the variables of a text. The pieces are empty when there was nothing to fill in.
pub fn expand(text: &str, env: &BTreeMap<String, String>) -> Result<(String, Vec<Piece>), Vec<Problem>> {
    if !text.contains('$') {
        return Ok((text.to_owned(), Vec::new()));
    }
    let (mut out, mut pieces, mut problems) = (String::new(), Vec::new(), Vec::new());
    let mut from = 0;
    while let Some(dollar) = text[from..].find('$').map(|at| from + at) {
        keep(&mut out, &mut pieces, text, from..dollar);
        let rest = &text[dollar..];
        if rest.starts_with("$$") {
            put(&mut out, &mut pieces, "$", dollar..dollar + 2);
            from = dollar + 2;
        } else if rest.starts_with("${") {
            let Some(length) = rest.find('}') else {
                problems.push(unclosed(dollar..text.len().min(dollar + 2)));
                break;
            };
            let range = dollar..dollar + length + 1;
            match value(&rest[2..length], env) {
                Ok(value) => put(&mut out, &mut pieces, &value, range.clone()),
                Err((code, message, help)) => problems.push(Problem { code, range: range.clone(), message, help }),
            }
            from = range.end;
        } else {
            keep(&mut out, &mut pieces, text, dollar..dollar + 1);
            from = dollar + 1;
        }
    }
    if problems.is_empty() {
        keep(&mut out, &mut pieces, text, from..text.len());
        if pieces.iter().all(|piece| !piece.replaced) {
            pieces.clear();
        }
        Ok((out, pieces))
    } else {
        Err(problems)
    }
}

fn keep(out: &mut String, pieces: &mut Vec<Piece>, text: &str, written: Range<usize>) {
    if !written.is_empty() {
        let start = out.len();
        out.push_str(&text[written.clone()]);
        pieces.push(Piece { written, expanded: start..out.len(), replaced: false });
    }
}

fn put(out: &mut String, pieces: &mut Vec<Piece>, value: &str, written: Range<usize>) {
    let start = out.len();
    out.push_str(value);
    pieces.push(Piece { written, expanded: start..out.len(), replaced: true });
}

fn unclosed(range: Range<usize>) -> Problem {
    Problem {
        code: "unclosed-variable",
        range,
        message: "`${` is never closed".to_owned(),
        help: "write `${NAME}` for a variable of the environment, or `$$` for a dollar sign".to_owned(),
    }
}

type Wrong = (&'static str, String, String);

/// Variables that hold the bot's own secrets and settings, by how their names begin.
const WITHHELD: [&str; 5] = ["DISCORD_TOKEN", "DATABASE_URL", "DATABASE_PASSWORD", "FRONTDESK_", "AWS_"];

/// Whether a variable is the bot's own, and so not for definitions. Windows takes names in any case.
pub fn is_withheld(name: &str) -> bool {
    let name = name.to_ascii_uppercase();
    WITHHELD.iter().any(|beginning| name.starts_with(beginning))
}

fn value(inside: &str, env: &BTreeMap<String, String>) -> Result<String, Wrong> {
    let (name, fallback) = match inside.split_once(":-") {
        Some((name, fallback)) => (name, Some(fallback)),
        None => (inside, None),
    };
    if !is_name(name) {
        return Err((
            "bad-variable-name",
            format!("`{name}` cannot be the name of a variable"),
            "write `${NAME}` or `${NAME:-fallback}`; names have letters, digits and `_`".to_owned(),
        ));
    }
    if is_withheld(name) {
        return Err((
            "withheld-variable",
            format!("`{name}` is the bot's own and may not be used here"),
            "give the value a variable of its own, with another name".to_owned(),
        ));
    }
    match (env.get(name), fallback) {
        (Some(value), None) => Ok(value.clone()),
        (Some(value), Some(_)) if !value.is_empty() => Ok(value.clone()),
        (_, Some(fallback)) => Ok(fallback.to_owned()),
        (None, None) => Err((
            "missing-variable",
            format!("the environment has no `{name}`"),
            format!("set {name} where the bot runs, or write a fallback: `${{{name}:-…}}`"),
        )),
    }
}

fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

/// The names of all variables that a file may use: what the same bytes can depend on.
pub fn names_in(bytes: &[u8]) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (at, pair) in bytes.windows(2).enumerate() {
        if pair == b"${" {
            let name: Vec<u8> =
                bytes[at + 2..].iter().copied().take_while(|b| b.is_ascii_alphanumeric() || *b == b'_').collect();
            names.extend(String::from_utf8(name));
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(text: &str) -> String {
        let env = [("A", "one"), ("EMPTY", "")].map(|(k, v)| (k.to_owned(), v.to_owned())).into();
        match expand(text, &env) {
            Ok((text, _)) => text,
            Err(problems) => problems.iter().map(|p| format!("{}@{:?} ", p.code, p.range)).collect(),
        }
    }

    #[test]
    fn variables_fallbacks_and_dollar_signs() {
        assert_eq!(filled("${A}"), "one");
        assert_eq!(filled("x${A}y${A:-two}"), "xoneyone");
        assert_eq!(filled("${B:-two}"), "two");
        assert_eq!(filled("${EMPTY:-two}|${EMPTY}|"), "two||");
        assert_eq!(filled("$5 $${A} $$ $"), "$5 ${A} $ $");
        assert_eq!(filled("${B:-}"), "");
    }

    #[test]
    fn what_cannot_be_filled_in_is_told_with_its_place() {
        assert_eq!(filled("a ${B} ${C}"), "missing-variable@2..6 missing-variable@7..11 ");
        assert_eq!(filled("a ${A"), "unclosed-variable@2..4 ");
        assert_eq!(filled("${a b}"), "bad-variable-name@0..6 ");
    }

    #[test]
    fn the_bots_own_secrets_and_settings_are_not_for_definitions() {
        let withheld = "withheld-variable";
        assert_eq!(filled("${DISCORD_TOKEN}"), format!("{withheld}@0..16 "));
        assert_eq!(filled("x ${DATABASE_URL_FILE:-y}"), format!("{withheld}@2..25 "));
        assert_eq!(filled("${FRONTDESK_HTTP:-}${database_password}"), format!("{withheld}@0..19 {withheld}@19..39 "));
        assert!(is_withheld("AWS_SECRET_ACCESS_KEY"));
        assert!(!is_withheld("MY_DISCORD_TOKEN") && !is_withheld("DATABASE"));
    }

    #[test]
    fn names_are_found_without_parsing() {
        let names: Vec<String> = names_in(b"x: ${B:-1} # ${A}\n${").into_iter().collect();
        assert_eq!(names, ["", "A", "B"]);
    }
}
