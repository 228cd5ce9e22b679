//! Renders a template into a text that stops at a limit, and says what goes wrong when it is tried at load.

use std::io;

use minijinja::value::Value;
use minijinja::{Error, ErrorKind};

use super::filters::{FILTERS, FUEL, Run, environment};
use super::{Problem, Surface, escape};
use crate::domain::limits;

/// A text that takes no more than so many bytes.
struct Bounded {
    bytes: Vec<u8>,
    most: usize,
}

impl io::Write for Bounded {
    fn write(&mut self, more: &[u8]) -> io::Result<usize> {
        let room = self.most - self.bytes.len();
        self.bytes.extend_from_slice(&more[..more.len().min(room)]);
        if more.len() > room { Err(io::ErrorKind::StorageFull.into()) } else { Ok(more.len()) }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What was written until the end, or until something stopped it.
fn write(source: &str, surface: Surface, run: Run, context: &Value, most: usize) -> (String, Result<(), Error>) {
    let mut out = Bounded { bytes: Vec::new(), most };
    let environment = environment(surface, run);
    let result = environment
        .template_from_str(source)
        .and_then(|template| template.render_captured_to(context.clone(), &mut out).map(|_| ()));
    (String::from_utf8_lossy(&out.bytes).into_owned(), result)
}

/// The text, at most as long as its place allows.
pub fn text(source: &str, surface: Surface, context: &Value) -> String {
    // Four bytes are the most that a character takes.
    let (text, _) = write(source, surface, Run::Message, context, 4 * (surface.limit() + 1));
    limits::shorten(&tidied(&text, surface), surface.limit())
}

/// How many characters the text has.
///
/// # Errors
/// What stops it.
pub fn length(source: &str, surface: Surface, context: &Value) -> Result<usize, Problem> {
    const FAR_TOO_LONG: usize = 200_000;
    let (text, result) = write(source, surface, Run::Trial, context, FAR_TOO_LONG);
    match result {
        Ok(()) => Ok(limits::length(&tidied(&text, surface))),
        Err(error) if error.kind() == ErrorKind::WriteFailure => Ok(FAR_TOO_LONG),
        Err(error) => Err(explain(source, &error)),
    }
}

/// Without the blank lines that statements on lines of their own leave behind.
fn tidied(text: &str, surface: Surface) -> String {
    if surface == Surface::ThreadName {
        return escape::one_line(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut blank = 0;
    for line in text.trim().lines() {
        blank = if line.trim().is_empty() { blank + 1 } else { 0 };
        if blank < 2 {
            out.push_str(if blank == 0 { line.trim_end() } else { "" });
            out.push('\n');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

fn explain(source: &str, error: &Error) -> Problem {
    let range = error.range().filter(|range| source.get(range.clone()).is_some()).unwrap_or(0..source.len());
    if error.kind() == ErrorKind::OutOfFuel {
        let message = format!("this takes more than {FUEL} steps to render");
        return Problem { code: "template-endless", range, message, help: Some("use shorter or fewer loops".into()) };
    }
    let found = source.get(range.clone()).unwrap_or_default();
    let filter = FILTERS.iter().find(|filter| found.starts_with(filter.name));
    let reason = error.detail().map_or_else(|| error.kind().to_string(), str::to_owned);
    let message = match filter {
        Some(filter) => format!("the filter `{}` cannot be used like this: {reason}", filter.name),
        None => format!("this does not work: {reason}"),
    };
    let help = filter.map(|filter| format!("for example `{}`", filter.example));
    Problem { code: "template-wrong-value", range, message, help }
}
