//! Diagnostics as SARIF 2.1.0, for code scanning.
//!
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{Diagnostic, Place, Position, path_in, with_positions};
use crate::definitions::checks;

/// A SARIF log with one run. `folder` is the definitions folder as seen from the repository's root.
pub fn render(diagnostics: &[Diagnostic], folder: &str) -> String {
    let codes: BTreeSet<&str> = diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
    let rules: Vec<Value> = codes.iter().map(|code| rule(code)).collect();
    let results: Vec<Value> = with_positions(diagnostics)
        .map(|(diagnostic, positions)| {
            let mut result = result(diagnostic, positions, folder);
            result["ruleIndex"] = json!(codes.iter().position(|code| *code == diagnostic.code));
            result
        })
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "frontdesk", "semanticVersion": env!("CARGO_PKG_VERSION"), "rules": rules } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

/// A code with its page.
fn rule(code: &str) -> Value {
    let Some(check) = checks::of(code) else { return json!({ "id": code }) };
    json!({
        "id": code,
        "shortDescription": { "text": check.title() },
        "fullDescription": { "text": check.reason() },
        "help": { "text": check.page(), "markdown": check.markdown() },
        "defaultConfiguration": { "level": check.severity.as_str() },
    })
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
    if let Some(mend) = &diagnostic.mend {
        result["fixes"] = json!([{
            "description": { "text": format!("write `{}`", mend.with) },
            "artifactChanges": [{
                "artifactLocation": artifact(&mend.place, folder),
                "replacements": [{
                    "deletedRegion": region(mend.place.begins(), mend.place.ends()),
                    "insertedContent": { "text": mend.with },
                }],
            }],
        }]);
    }
    result
}

fn location(place: &Place, begins: Position, ends: Position, folder: &str) -> Value {
    json!({ "physicalLocation": { "artifactLocation": artifact(place, folder), "region": region(begins, ends) } })
}

fn artifact(place: &Place, folder: &str) -> Value {
    json!({ "uri": uri(&path_in(folder, &place.file.path)) })
}

fn region(begins: Position, ends: Position) -> Value {
    json!({
        "startLine": begins.line,
        "startColumn": begins.column,
        "endLine": ends.line,
        "endColumn": ends.column,
    })
}

/// A relative path as a URI reference.
fn uri(path: &str) -> String {
    let keep = |byte: &u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(byte);
    path.bytes().map(|byte| if keep(&byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}
