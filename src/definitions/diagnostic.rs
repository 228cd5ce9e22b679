//! What is wrong with a definition file, as data: where, what, and what to write instead. The formats are in the files
//! below this one; each prints the same diagnostics.

use std::sync::Arc;

/// How much it matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The set is not put in force.
    Error,
    /// The set is put in force; somebody should look.
    Warning,
}

/// One mistake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Stable name of the kind of mistake, such as `unknown-key`.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// Where. None when it concerns the whole folder.
    pub place: Option<Place>,
    /// What is wrong, in a manager's words; one line, no full stop.
    pub message: String,
    /// A word or two beside the underlined place.
    pub label: String,
    /// What to write instead, or what to do.
    pub help: Option<String>,
    /// Another place that matters, with a word or two (the first of two equal keys).
    pub also: Option<(Place, String)>,
    /// What to write instead, where that is certain.
    pub mend: Option<Mend>,
}

/// A change to a file that mends a mistake beyond doubt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mend {
    /// What is replaced.
    pub place: Place,
    /// By what.
    pub with: String,
}

/// A part of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub file: Arc<SourceFile>,
    /// Bytes of [`SourceFile::text`] from here …
    pub start: usize,
    /// … to here, exclusive.
    pub end: usize,
}

/// A file that was read.
#[derive(Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Its path relative to the folder, with `/`.
    pub path: String,
    /// Its text as UTF-8, without a byte order mark; empty where it could not be read.
    pub text: String,
}

/// A line and a column, both from 1; the column counts characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl SourceFile {
    /// The line and column of a byte; of the text's end for any byte beyond.
    pub fn position(&self, byte: usize) -> Position {
        let mut byte = byte.min(self.text.len());
        while !self.text.is_char_boundary(byte) {
            byte -= 1;
        }
        let before = &self.text[..byte];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Position { line: before.matches('\n').count() + 1, column: before[line_start..].chars().count() + 1 }
    }
}

impl Place {
    /// Where it starts.
    pub fn begins(&self) -> Position {
        self.file.position(self.start)
    }

    /// What is written there.
    pub fn text(&self) -> &str {
        self.file.text.get(self.start..self.end).unwrap_or_default()
    }

    /// Where it ends: the position after its last character.
    pub fn ends(&self) -> Position {
        self.file.position(self.end)
    }
}

impl Diagnostic {
    /// A mistake that keeps the set from being put in force.
    pub fn error(code: &'static str, place: Place, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, place, message.into())
    }

    /// Something that somebody should look at.
    pub fn warning(code: &'static str, place: Place, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, place, message.into())
    }

    fn new(severity: Severity, code: &'static str, place: Place, message: String) -> Self {
        // A message is one line, whatever was written in the file that it quotes.
        let message = message.replace(['\n', '\r'], " ");
        Self { code, severity, place: Some(place), message, label: String::new(), help: None, also: None, mend: None }
    }

    /// With a word or two beside the place.
    #[must_use]
    pub fn labelled(self, label: impl Into<String>) -> Self {
        Self { label: label.into(), ..self }
    }

    /// With what to write instead.
    #[must_use]
    pub fn helped(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into().replace(['\n', '\r'], " ")), ..self }
    }

    /// With another place that matters.
    #[must_use]
    pub fn and_at(self, place: Place, label: impl Into<String>) -> Self {
        Self { also: Some((place, label.into())), ..self }
    }

    /// With the change that mends it.
    #[must_use]
    pub fn mended(self, place: Place, with: impl Into<String>) -> Self {
        Self { mend: Some(Mend { place, with: with.into() }), ..self }
    }

    /// `file:line:column: error[code]: message (help)`, on one line: for the log channel and answers.
    pub fn short(&self) -> String {
        let place = self.place.as_ref().map_or_else(String::new, |place| {
            let at = place.begins();
            format!("{}:{}:{}: ", place.file.path, at.line, at.column)
        });
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let help = self.help.as_ref().map_or_else(String::new, |help| format!(" ({help})"));
        format!("{place}{severity}[{}]: {}{help}", self.code, self.message)
    }
}

pub mod github;
pub mod human;
pub mod json;
pub mod sarif;
#[cfg(test)]
mod tests;

/// Where each line of a file begins: positions of many places without counting from the top for each.
#[derive(Debug)]
pub(crate) struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub(crate) fn of(text: &'a str) -> Self {
        let after = text.match_indices('\n').map(|(newline, _)| newline + 1);
        Self { text, starts: std::iter::once(0).chain(after).collect() }
    }

    /// As [`SourceFile::position`].
    pub(crate) fn position(&self, byte: usize) -> Position {
        let mut byte = byte.min(self.text.len());
        while !self.text.is_char_boundary(byte) {
            byte -= 1;
        }
        let line = self.starts.partition_point(|start| *start <= byte);
        Position { line, column: self.text[self.starts[line - 1]..byte].chars().count() + 1 }
    }

    /// The bytes of a line, without its end.
    pub(crate) fn range(&self, line: usize) -> std::ops::Range<usize> {
        let start = self.starts[line - 1];
        let end = self.starts.get(line).copied().unwrap_or(self.text.len());
        start..start + self.text[start..end].trim_end_matches(['\r', '\n']).len()
    }
}

/// The diagnostics with their positions, counted once for each file. Diagnostics come in the order of their files.
pub(crate) fn with_positions(
    diagnostics: &[Diagnostic],
) -> impl Iterator<Item = (&Diagnostic, Option<(Position, Position)>)> {
    let mut last: Option<(&Arc<SourceFile>, Lines<'_>)> = None;
    diagnostics.iter().map(move |diagnostic| {
        let positions = diagnostic.place.as_ref().map(|place| {
            let lines = match &last {
                Some((file, lines)) if Arc::ptr_eq(file, &place.file) => lines,
                _ => &last.insert((&place.file, Lines::of(&place.file.text))).1,
            };
            (lines.position(place.start), lines.position(place.end))
        });
        (diagnostic, positions)
    })
}

/// A file's path as seen from where the command ran.
pub(crate) fn path_in(folder: &str, file: &str) -> String {
    match folder.trim_end_matches('/') {
        "" | "." => file.to_owned(),
        folder => format!("{folder}/{file}"),
    }
}

impl Severity {
    /// `error` or `warning`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}
