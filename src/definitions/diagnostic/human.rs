//! Diagnostics as a compiler shows them: the line, the place underlined, what to write instead.

use std::collections::{BTreeMap, BTreeSet};

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Diagnostic, Lines, Place, Severity, path_in};

/// So many diagnostics of one file are shown with their lines; the rest of them on one line each.
const SHOWN_OF_A_FILE: usize = 100;
/// Two places this many lines apart, at most, are shown in one piece.
const APART: usize = 60;

/// All diagnostics, then the summary. `folder` is the definitions folder as seen from where the command ran, `files` how
/// many were read; colours only for a terminal.
pub fn render(diagnostics: &[Diagnostic], files: usize, folder: &str, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let mut shown: BTreeMap<&str, usize> = BTreeMap::new();
    let mut out = String::new();
    for diagnostic in diagnostics {
        let of_this_file = shown.entry(diagnostic.place.as_ref().map_or("", |place| &place.file.path)).or_default();
        *of_this_file += 1;
        if *of_this_file > SHOWN_OF_A_FILE {
            out.push_str(&diagnostic.short());
            out.push('\n');
        } else {
            out.push_str(&renderer.render(&report(diagnostic, folder)));
            out.push_str("\n\n");
        }
    }
    let mended = diagnostics.iter().filter(|diagnostic| diagnostic.mend.is_some()).count();
    if mended > 0 {
        let which = match (mended, diagnostics.len()) {
            (1, 1) => "this".to_owned(),
            (mended, all) if mended == all => "all of these".to_owned(),
            (mended, _) => format!("{mended} of these"),
        };
        out.push_str(&format!("`frontdesk check --fix` mends {which}\n"));
    }
    out.push_str(&summary(diagnostics, files));
    out.push('\n');
    out
}

/// `3 errors and 1 warning in 2 of 5 files`
pub fn summary(diagnostics: &[Diagnostic], files: usize) -> String {
    let of = |severity| diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count();
    let (errors, warnings) = (of(Severity::Error), of(Severity::Warning));
    let counted = |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
    let found = match (errors, warnings) {
        (0, 0) => return format!("no errors in {}", counted(files, "file")),
        (0, warnings) => counted(warnings, "warning"),
        (errors, 0) => counted(errors, "error"),
        (errors, warnings) => format!("{} and {}", counted(errors, "error"), counted(warnings, "warning")),
    };
    let concerned: BTreeSet<&str> =
        diagnostics.iter().filter_map(|d| d.place.as_ref()).map(|place| place.file.path.as_str()).collect();
    format!("{found} in {} of {}", concerned.len(), counted(files, "file"))
}

fn report<'a>(diagnostic: &'a Diagnostic, folder: &str) -> Vec<Group<'a>> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group = Group::with_title(level.primary_title(diagnostic.message.as_str()).id(diagnostic.code));
    if let Some(place) = &diagnostic.place {
        group = group.elements(snippets(diagnostic, place, folder));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    vec![group]
}

fn snippets<'a>(
    diagnostic: &'a Diagnostic,
    place: &'a Place,
    folder: &str,
) -> Vec<Snippet<'a, annotate_snippets::Annotation<'a>>> {
    let label = diagnostic.label.as_str();
    let Some((also, also_label)) = &diagnostic.also else {
        return vec![snippet(place, folder, &[(place, label, AnnotationKind::Primary)])];
    };
    let near =
        std::sync::Arc::ptr_eq(&place.file, &also.file) && place.begins().line.abs_diff(also.begins().line) <= APART;
    let primary = (place, label, AnnotationKind::Primary);
    let context = (also, also_label.as_str(), AnnotationKind::Context);
    if near {
        vec![snippet(place, folder, &[primary, context])]
    } else {
        vec![snippet(place, folder, &[primary]), snippet(also, folder, &[context])]
    }
}

/// The lines of a file from the first marked place to the last. A place of several lines is marked on its first.
fn snippet<'a>(
    place: &'a Place,
    folder: &str,
    marks: &[(&'a Place, &'a str, AnnotationKind)],
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let text = place.file.text.as_str();
    let lines = Lines::of(text);
    let line_of = |mark: &(&Place, &str, AnnotationKind)| lines.position(mark.0.start).line;
    let first = marks.iter().map(line_of).min().unwrap_or(1);
    let last = marks.iter().map(line_of).max().unwrap_or(1);
    let (from, to) = (lines.range(first).start, lines.range(last).end);
    let annotations = marks.iter().map(|mark| {
        let line = lines.range(line_of(mark));
        let start = mark.0.start.min(line.end);
        let end = mark.0.end.clamp(start, line.end.max(start));
        let annotation = mark.2.span(start - from..end - from);
        if mark.1.is_empty() { annotation } else { annotation.label(mark.1) }
    });
    Snippet::source(&text[from..to]).line_start(first).path(path_in(folder, &place.file.path)).annotations(annotations)
}
