//! What YAML's syntax errors mean to somebody who does not know YAML.

use std::ops::Range;
use std::sync::Arc;

use granit_parser::ErrorKind;

use crate::definitions::diagnostic::{Diagnostic, Place, SourceFile};

/// A syntax error in a manager's words. `last` is where the last single value before it is written.
pub fn explain(file: &Arc<SourceFile>, kind: &ErrorKind, info: &str, at: usize, last: &Range<usize>) -> Diagnostic {
    let text = &file.text;
    let at = (0..=at.min(text.len())).rev().find(|byte| text.is_char_boundary(*byte)).unwrap_or(0);
    let here = at..at + text[at..].chars().next().map_or(0, char::len_utf8);
    let place = |range: Range<usize>| Place { file: Arc::clone(file), start: range.start, end: range.end };
    let report = |code, range, message: String| Diagnostic::error(code, place(range), message);
    match kind {
        ErrorKind::TabInIndentation | ErrorKind::TabInBlockIndentation | ErrorKind::TabNotAllowed => {
            report("tab", tab_near(text, at), "a tab stands where YAML wants spaces".to_owned())
                .helped("replace the tab by two spaces for each level")
        }
        // The reader is still where the text begins that goes on at the tab.
        ErrorKind::TabInPlainScalar | ErrorKind::TabAtBlockScalarStart => {
            let tab = text[at..].find('\t').map_or(at, |tab| at + tab);
            report("tab", tab_near(text, tab), "a tab stands where YAML wants spaces".to_owned())
                .helped("replace the tab by two spaces for each level")
        }
        ErrorKind::MappingValueNotAllowed => misplaced_colon(file, at, last),
        ErrorKind::UnexpectedCharacter { character } => needs_quotes(file, character, at),
        ErrorKind::InvalidTrailingDoubleQuotedScalar | ErrorKind::InvalidTrailingSingleQuotedScalar => {
            let quote = if matches!(kind, ErrorKind::InvalidTrailingDoubleQuotedScalar) { '"' } else { '\'' };
            report("needs-quotes", here, "this stands after the closing quote".to_owned()).helped(match quote {
                '"' => "put the whole text in 'single quotes', or write \\\" for a quote within it",
                _ => "put the whole text in \"double quotes\", or write '' for an apostrophe within it",
            })
        }
        ErrorKind::UnclosedQuotedScalar | ErrorKind::InvalidQuotedScalarIndent => {
            let start = last_opening_quote(text, last.end, at);
            let end = start + text[start..].lines().next().map_or(0, str::len);
            report("unclosed-quote", start..end, "this quote is never closed".to_owned())
                .helped("add the same quote at the end of the text")
        }
        ErrorKind::UnclosedFlowCollection { open } => {
            report("unclosed-bracket", here, format!("this `{open}` is never closed"))
                .helped(format!("add the `{}` that belongs to it", if *open == '[' { ']' } else { '}' }))
        }
        ErrorKind::InvalidColonPlacement
        | ErrorKind::ExpectedFlowSequenceSeparator
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping => unclosed_list(file, at, here, info),
        ErrorKind::MisplacedFlowCollectionEnd | ErrorKind::MismatchedFlowCollectionEnd { .. } => {
            report("unclosed-bracket", here, "this bracket closes nothing".to_owned())
                .helped("remove it, or put the text in \"double quotes\"")
        }
        ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::InvalidIndentation
        | ErrorKind::ExpectedDocumentStart => {
            report("indentation", word_at(text, at), "this line does not line up with the lines above".to_owned())
                .helped("keys of one block begin in the same column, and so do the `-` of one list; indent with spaces")
        }
        ErrorKind::InvalidBlockScalarHeader => {
            report("yaml-syntax", rest(text, at), "nothing but the text's own lines may follow this sign".to_owned())
                .helped("begin the text on the next line, indented")
        }
        ErrorKind::RecursionLimitExceeded => report("too-deep", here, "nested too deep".to_owned())
            .helped("no definition needs more than a few levels; look for stray brackets"),
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => {
            report("yaml-syntax", word_at(text, at), "a colon is missing after this key".to_owned())
                .helped("a key is followed by a colon and a space: `name: Bug report`")
        }
        _ => report("yaml-syntax", here, format!("this is not YAML: {info}"))
            .helped("texts with special signs need quotes around them"),
    }
}

/// A text whose first sign means something to YAML.
pub fn needs_quotes(file: &Arc<SourceFile>, sign: impl std::fmt::Display, at: usize) -> Diagnostic {
    let text = rest_of_line(&file.text, at);
    let place = Place { file: Arc::clone(file), start: at, end: at + text.len() };
    Diagnostic::error("needs-quotes", place.clone(), format!("a text that begins with `{sign}` needs quotes around it"))
        .helped(quoted(text))
        .mended(place, in_quotes(text))
}

/// `label: Help: now`, or a key below something that already has a value.
fn misplaced_colon(file: &Arc<SourceFile>, at: usize, last: &Range<usize>) -> Diagnostic {
    let text = &file.text;
    let place = |range: Range<usize>| Place { file: Arc::clone(file), start: range.start, end: range.end };
    let value = &text[last.start..at.max(last.start)];
    let Some((first_line, _)) = value.split_once('\n') else {
        let key_line = text[..last.start].rfind('\n').map_or(0, |newline| newline + 1);
        let before = &text[key_line..last.start];
        let report =
            Diagnostic::error("needs-quotes", place(at..at + 1), "a text with a colon in it needs quotes around it");
        if !before.contains(": ") && !before.trim_start().starts_with("- ") {
            return report.helped("put the text in \"double quotes\"");
        }
        let whole = rest_of_line(text, last.start);
        let report = report.helped(quoted(whole));
        // What is in quotes already wants another mend.
        return match whole.starts_with(['"', '\'']) {
            true => report,
            false => report.mended(place(last.start..last.start + whole.len()), in_quotes(whole)),
        };
    };
    if let Some(colon) = first_line.find(':').filter(|colon| !first_line[colon + 1..].starts_with("//")) {
        let colon = last.start + colon;
        return Diagnostic::error("missing-space", place(colon..colon + 1), "a space is missing after this colon")
            .helped(format!("write `{}`", first_line.trim_end().replacen(':', ": ", 1)))
            .mended(place(colon..colon + 1), ": ");
    }
    let line = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let start = line + text[line..at].len() - text[line..at].trim_start().len();
    Diagnostic::error("indentation", place(start..at), "this key is indented under something that already has a value")
        .labelled("belongs further left?")
        .helped("keys of one block begin in the same column; a text with a colon in it needs quotes around it")
        .and_at(place(last.start..last.start + first_line.trim_end().len()), "this value")
}

/// A `[` or `{` whose end is missing shows itself on one of the next lines.
fn unclosed_list(file: &Arc<SourceFile>, at: usize, here: Range<usize>, info: &str) -> Diagnostic {
    let place = |range: Range<usize>| Place { file: Arc::clone(file), start: range.start, end: range.end };
    let mut open = Vec::new();
    for (byte, c) in file.text[..at].char_indices() {
        match c {
            '[' | '{' => open.push((byte, c)),
            ']' | '}' => drop(open.pop()),
            _ => {}
        }
    }
    // Within brackets the brace of a variable is a bracket too.
    let outermost = open.first().map_or(at, |(byte, _)| *byte);
    if let Some(dollar) = file.text[outermost..].find("${").map(|found| outermost + found).filter(|found| *found <= at)
    {
        let end = file.text[dollar..].find(['}', '\n']).map_or(dollar + 2, |end| dollar + end + 1);
        let variable = file.text[dollar..end].trim_end();
        return Diagnostic::error(
            "needs-quotes",
            place(dollar..dollar + variable.len()),
            "a variable within `[ ]` or `{ }` needs quotes around it",
        )
        .helped(format!("write `\"{variable}\"`"))
        .mended(place(dollar..dollar + variable.len()), format!("\"{variable}\""));
    }
    match open.pop() {
        Some((byte, bracket)) => Diagnostic::error(
            "unclosed-bracket",
            place(byte..byte + 1),
            format!("this `{bracket}` is never closed, or a comma is missing after it"),
        )
        .helped(format!(
            "add `{}` at its end; a text that begins with `{bracket}` needs quotes around it",
            if bracket == '[' { ']' } else { '}' }
        ))
        .and_at(place(here), "noticed here"),
        None => Diagnostic::error("yaml-syntax", place(here), format!("this is not YAML: {info}")),
    }
}

fn tab_near(text: &str, at: usize) -> Range<usize> {
    let line = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let start = text[line..].find('\t').map_or(at, |tab| line + tab);
    start..start + text[start..].bytes().take_while(|b| *b == b'\t').count()
}

fn last_opening_quote(text: &str, from: usize, at: usize) -> usize {
    let from = from.min(at);
    text[from..at].find(['"', '\'']).map_or(from, |quote| from + quote)
}

fn rest(text: &str, at: usize) -> Range<usize> {
    at..at + rest_of_line(text, at).len()
}

/// What stands on a line from here on, without a comment.
pub fn rest_of_line(text: &str, at: usize) -> &str {
    let line = text[at..].lines().next().unwrap_or_default();
    line.find(" #").map_or(line, |comment| &line[..comment]).trim_end()
}

fn word_at(text: &str, at: usize) -> Range<usize> {
    let start = at + text[at..].len() - text[at..].trim_start_matches([' ', '\n', '\r']).len();
    let word = text[start..].find([':', ' ', '\n', '\r']).map_or(text.len(), |end| start + end);
    start..word.max((start + 1).min(text.len()))
}

/// How to write a text in quotes, as advice.
pub fn quoted(text: &str) -> String {
    format!("write `{}`", in_quotes(text))
}

/// A text of one line in quotes.
pub fn in_quotes(text: &str) -> String {
    if text.contains('"') || text.contains('\\') {
        format!("'{}'", text.replace('\'', "''"))
    } else {
        format!("\"{text}\"")
    }
}
