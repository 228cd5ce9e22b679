//! Diagnostics as workflow commands, which GitHub shows at the lines of a pull request.
//!
//! <https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands>

use super::{Diagnostic, path_in, with_positions};

/// One command for each diagnostic. `folder` is the definitions folder as seen from the repository's root.
pub fn render(diagnostics: &[Diagnostic], folder: &str) -> String {
    with_positions(diagnostics)
        .map(|(diagnostic, positions)| {
            let mut properties = Vec::new();
            if let (Some(place), Some((begins, ends))) = (&diagnostic.place, positions) {
                properties.push(format!("file={}", property(&path_in(folder, &place.file.path))));
                properties.push(format!("line={},endLine={}", begins.line, ends.line));
                // Columns are refused where the lines differ.
                if begins.line == ends.line {
                    let end = ends.column.saturating_sub(1).max(begins.column);
                    properties.push(format!("col={},endColumn={end}", begins.column));
                }
            }
            properties.push(format!("title={}", property(diagnostic.code)));
            let help = diagnostic.help.as_ref().map_or_else(String::new, |help| format!("\n{help}"));
            let message = data(&format!("{}{help}", diagnostic.message));
            format!("::{} {}::{message}\n", diagnostic.severity.as_str(), properties.join(","))
        })
        .collect()
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
