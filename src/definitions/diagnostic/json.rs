//! Diagnostics as a JSON array, for programs.

use serde_json::{Value, json};

use super::{Diagnostic, with_positions};

/// An array of `{file, line, column, end_line, end_column, severity, code, message, help}`. Files are relative to the
/// definitions folder; lines and columns count from 1, columns in characters; the end is the position after the last.
pub fn render(diagnostics: &[Diagnostic]) -> String {
    let all: Vec<Value> = with_positions(diagnostics)
        .map(|(diagnostic, positions)| {
            let (begins, ends) = positions.unzip();
            json!({
                "file": diagnostic.place.as_ref().map(|place| &place.file.path),
                "line": begins.map(|at| at.line),
                "column": begins.map(|at| at.column),
                "end_line": ends.map(|at| at.line),
                "end_column": ends.map(|at| at.column),
                "severity": diagnostic.severity.as_str(),
                "code": diagnostic.code,
                "message": diagnostic.message,
                "help": diagnostic.help,
            })
        })
        .collect();
    format!("{:#}\n", Value::Array(all))
}
