//! Templates: compiled from what is written, with every problem at its place in the file.
//!
//! What came from the environment is data: it never becomes part of the template's language.

use std::ops::Range;

use crate::definitions::diagnostic::{Diagnostic, Place};
use crate::definitions::node::{Cursor, Scalar};
use crate::definitions::yaml::place_in_scalar;
use crate::templates::{Scope, Surface, Template};

/// The text at a place as a template, or the default where nothing is written.
pub fn compile(
    at: &Cursor,
    default: &str,
    surface: Surface,
    scope: &Scope,
    reports: &mut Vec<Diagnostic>,
) -> Option<Template> {
    let Some((node, scalar)) = at.node().and_then(|node| Some((node, node.scalar()?))) else {
        return self::default(default, &at.key_place(), surface, scope, reports);
    };
    let source = match Source::of(scalar) {
        Ok(source) => source,
        Err(range) => {
            let place = place_in_scalar(&node.place, scalar.style, scalar.as_written(), range);
            reports.push(
                Diagnostic::error(
                    "variable-in-template",
                    place,
                    "a variable of the environment cannot stand inside `{{ }}` or `{% %}`",
                )
                .helped("close the braces before it; its value is put into the text as it is"),
            );
            return None;
        }
    };
    match Template::compile(&source.text, surface, scope) {
        Ok(template) => Some(template),
        Err(problems) => {
            for problem in problems {
                let place = source.place(problem.range, &node.place, scalar);
                let report = Diagnostic::error(problem.code, place, problem.message);
                reports.push(match problem.help {
                    Some(help) => report.helped(help),
                    None => report,
                });
            }
            None
        }
    }
}

/// A text where none is written, as a template; `place` is what lacks one of its own.
pub fn default(
    text: &str,
    place: &Place,
    surface: Surface,
    scope: &Scope,
    reports: &mut Vec<Diagnostic>,
) -> Option<Template> {
    match Template::compile(text, surface, scope) {
        Ok(template) => Some(template),
        Err(problems) => {
            for problem in problems {
                let message = format!("the text used where none is written does not fit: {}", problem.message);
                reports.push(Diagnostic::error(problem.code, place.clone(), message).helped("write one of your own"));
            }
            None
        }
    }
}

/// A template's source, and where each part of it is written.
struct Source {
    text: String,
    /// Bytes of the source, with the bytes of the written text that they stand for.
    parts: Vec<(Range<usize>, Range<usize>)>,
}

impl Source {
    /// Fails with the bytes of a variable that stands within the template's own signs.
    fn of(scalar: &Scalar) -> Result<Self, Range<usize>> {
        let mut source = Source { text: String::new(), parts: Vec::new() };
        if scalar.pieces.is_empty() {
            source.text.push_str(scalar.text.trim_end());
            source.parts.push((0..source.text.len(), 0..source.text.len()));
            return Ok(source);
        }
        let mut closing = None;
        for piece in &scalar.pieces {
            let part = &scalar.text[piece.expanded.clone()];
            let start = source.text.len();
            // `$$` is a sign of the manager's own.
            if !piece.replaced || &scalar.as_written()[piece.written.clone()] == "$$" {
                closing = open_at_end(part, closing);
                source.text.push_str(part);
            } else if closing.is_some() {
                return Err(piece.written.clone());
            } else {
                if source.text.ends_with('{') {
                    source.text.pop();
                    source.text.push_str(BRACE);
                }
                source.text.push_str(&part.replace('{', BRACE));
            }
            source.parts.push((start..source.text.len(), piece.written.clone()));
        }
        source.text.truncate(source.text.trim_end().len());
        Ok(source)
    }

    fn place(&self, range: Range<usize>, scalar_place: &Place, scalar: &Scalar) -> Place {
        let written = |byte: usize| {
            let part = self.parts.iter().find(|(source, _)| byte <= source.end);
            part.map_or(0, |(source, written)| {
                if source.len() == written.len() {
                    written.start + (byte - source.start.min(byte))
                } else {
                    written.start
                }
            })
        };
        let range = written(range.start)..written(range.end).max(written(range.start));
        place_in_scalar(scalar_place, scalar.style, scalar.as_written(), range)
    }
}

/// A brace that is only a brace.
const BRACE: &str = "{{ '{' }}";

/// What would close the template's sign that is still open at the end of a part.
fn open_at_end(part: &str, mut closing: Option<&'static str>) -> Option<&'static str> {
    let mut at = 0;
    while at < part.len() {
        let rest = &part[at..];
        let step = match closing {
            Some(end) if rest.starts_with(end) => {
                closing = None;
                2
            }
            None if rest.starts_with("{{") => {
                closing = Some("}}");
                2
            }
            None if rest.starts_with("{%") => {
                closing = Some("%}");
                2
            }
            None if rest.starts_with("{#") => {
                closing = Some("#}");
                2
            }
            _ => rest.chars().next().map_or(1, char::len_utf8),
        };
        at += step;
    }
    closing
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::definitions::diagnostic::SourceFile;
    use crate::definitions::yaml;

    /// The source of the template under `t`, and what stands in the file where `needle` stands in the source.
    fn found(text: &str, needle: &str) -> (String, String) {
        let file = Arc::new(SourceFile { path: "x".into(), text: text.into() });
        let env = [("WHO".to_owned(), "{{ you }}".to_owned())].into();
        let tree = yaml::read(&file, &env, &mut Vec::new()).unwrap();
        let node = tree.get("t").unwrap();
        let scalar = node.scalar().unwrap();
        let source = Source::of(scalar).unwrap();
        let start = source.text.find(needle).unwrap();
        let place = source.place(start..start + needle.len(), &node.place, scalar);
        (source.text.clone(), text[place.start..place.end].to_owned())
    }

    #[test]
    fn a_problem_is_placed_where_it_is_written() {
        let block = "t: |\n  Hello\n    {{ member.nmae }}!\n";
        assert_eq!(found(block, "member.nmae").1, "member.nmae");
        assert_eq!(found("t: \"a \\\"b\\\" {{ nmae }}\"\n", "nmae").1, "nmae");
        assert_eq!(found("t: >\n  one\n  two {{ nmae }}\n", "nmae").1, "nmae");
    }

    #[test]
    fn a_variable_before_it_moves_nothing() {
        let (source, place) = found("t: |\n  $$5 {${WHO} {{ nmae }}\n", "nmae");
        assert_eq!(source, "$5 {{ '{' }}{{ '{' }}{{ '{' }} you }} {{ nmae }}");
        assert_eq!(place, "nmae");
    }
}
