//! Diagnostics as SARIF 2.1.0, for code scanning.
//!
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{Diagnostic, Place, Position, path_in, with_positions};

/// A SARIF log with one run. `folder` is the definitions folder as seen from the repository's root.
pub fn render(diagnostics: &[Diagnostic], folder: &str) -> String {
    let codes: BTreeSet<&str> = diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
    let rules: Vec<Value> = codes.iter().map(|code| json!({ "id": code })).collect();
    let results: Vec<Value> =
        with_positions(diagnostics).map(|(diagnostic, positions)| result(diagnostic, positions, folder)).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "frontdesk", "version": env!("CARGO_PKG_VERSION"), "rules": rules } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

fn result(diagnostic: &Diagnostic, positions: Option<(Position, Position)>, folder: &str) -> Value {
    let help = diagnostic.help.as_ref().map_or_else(String::new, |help| format!(" ({help})"));
    let mut result = json!({
        "ruleId": diagnostic.code,
        "level": diagnostic.severity.as_str(),
        "message": { "text": format!("{}{help}", diagnostic.message) },
    });
    if let (Some(place), Some((begins, ends))) = (&diagnostic.place, positions) {
        result["locations"] = json!([location(place, begins, ends, folder)]);
    }
    if let Some((place, label)) = &diagnostic.also {
        let mut related = location(place, place.begins(), place.ends(), folder);
        related["message"] = json!({ "text": label });
        result["relatedLocations"] = json!([related]);
    }
    result
}

fn location(place: &Place, begins: Position, ends: Position, folder: &str) -> Value {
    json!({
        "physicalLocation": {
            "artifactLocation": { "uri": uri(&path_in(folder, &place.file.path)) },
            "region": {
                "startLine": begins.line,
                "startColumn": begins.column,
                "endLine": ends.line,
                "endColumn": ends.column,
            },
        },
    })
}

/// A relative path as a URI reference.
fn uri(path: &str) -> String {
    let keep = |byte: &u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(byte);
    path.bytes().map(|byte| if keep(&byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}
