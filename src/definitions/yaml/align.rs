//! From a byte of a scalar's value back to the byte of the file that it came from.
//!
//! YAML folds lines, strips indents and resolves escapes. Value and file are walked side by side: what differs can only
//! be white space, an escape in double quotes, or a doubled single quote.

use std::ops::Range;

use crate::definitions::diagnostic::Place;
use crate::definitions::node::Style;

/// The place of some bytes of a scalar's text, as written (before variables are filled in).
pub fn place_in_scalar(scalar: &Place, style: Style, text: &str, range: Range<usize>) -> Place {
    let source = &scalar.file.text[scalar.start..scalar.end.min(scalar.file.text.len())];
    let offsets = offsets(source, style, text);
    let at = |byte: usize| offsets.get(byte).copied().unwrap_or(source.len());
    let start = scalar.start + at(range.start);
    // The end of the last character, not the start of the next, which may be on another line.
    let end = match text.get(range.clone()).and_then(|part| part.char_indices().next_back()) {
        Some((last, c)) => {
            let from = scalar.start + at(range.start + last);
            let written = scalar.file.text[from..].chars().next().map_or(0, char::len_utf8);
            from + written.max(c.len_utf8().min(written))
        }
        None => start,
    };
    Place { file: scalar.file.clone(), start, end: end.max(start) }
}

/// For each byte of `text`, the byte of `source` that it was read from.
fn offsets(source: &str, style: Style, text: &str) -> Vec<usize> {
    let quote = source.chars().next().filter(|c| style == Style::Quoted && (*c == '"' || *c == '\''));
    let mut at = quote.map_or(0, char::len_utf8);
    let mut offsets = Vec::with_capacity(text.len());
    for c in text.chars() {
        let here = &source[at..];
        let blank = c.is_whitespace();
        if !blank {
            at += here.len() - here.trim_start().len();
        } else if c == ' ' && here.starts_with(['\n', '\r']) {
            // A folded line end.
        } else if c == '\n' {
            let spaces = here.len() - here.trim_start_matches([' ', '\t', '\r']).len();
            at += if here[spaces..].starts_with('\n') { spaces } else { 0 };
        }
        offsets.extend(std::iter::repeat_n(at, c.len_utf8()));
        at += width(&source[at..], quote, c);
    }
    offsets
}

/// How many bytes of the source the next character of the value takes.
fn width(source: &str, quote: Option<char>, value: char) -> usize {
    let mut chars = source.chars();
    match (chars.next(), quote) {
        (Some('\\'), Some('"')) => {
            let digits = match chars.next() {
                Some('x') => 2,
                Some('u') => 4,
                Some('U') => 8,
                _ => 0,
            };
            source.chars().take(2 + digits).map(char::len_utf8).sum()
        }
        (Some('\''), Some('\'')) => 1 + usize::from(chars.next() == Some('\'')),
        (Some(first), _) if first == value => first.len_utf8(),
        // A line end that was folded into a space, with the indent of the next line.
        (Some(first), _) if value.is_whitespace() && first.is_whitespace() => {
            source.len() - source.trim_start_matches([' ', '\t', '\r', '\n']).len()
        }
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::definitions::diagnostic::SourceFile;

    /// The text of the file at the place of `needle` in the value.
    fn found(source: &str, style: Style, value: &str, needle: &str) -> String {
        let file = Arc::new(SourceFile { path: "x".into(), text: source.into() });
        let whole = Place { file, start: 0, end: source.len() };
        let start = value.find(needle).unwrap();
        let place = place_in_scalar(&whole, style, value, start..start + needle.len());
        source[place.start..place.end].to_owned()
    }

    #[test]
    fn each_style_is_walked_back() {
        assert_eq!(found("one two", Style::Plain, "one two", "two"), "two");
        assert_eq!(found("one\n    two", Style::Plain, "one two", "two"), "two");
        assert_eq!(found(r#""a\tb \u00e9 {{ x }}""#, Style::Quoted, "a\tb é {{ x }}", "{{ x }}"), "{{ x }}");
        assert_eq!(found("'it''s {{ x }}'", Style::Quoted, "it's {{ x }}", "{{ x }}"), "{{ x }}");
        assert_eq!(found("one\n\n  two\n    deep\n", Style::Block, "one\n\ntwo\n  deep\n", "deep"), "deep");
        assert_eq!(found("one\r\n  two\r\n", Style::Block, "one\ntwo\n", "two"), "two");
        assert_eq!(found("fold\n  more\n", Style::Block, "fold more", "more"), "more");
    }
}
