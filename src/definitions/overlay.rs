//! What maintainers set from Discord, laid over the files before they are resolved.
//!
//! An override is a key such as `bug-report.limits.open_per_member` and a value. Which keys there are follows from the
//! schemas and from what the files hold ([`keys`]); how a value is read, kept and written as YAML is in [`value`]. The
//! overridden files are compared with the schema and resolved like any others, so an override obeys the same checks. The
//! files must be good on their own; an override that does not fit them (any more) is left out and told, and the files win.

pub mod export;
pub mod keys;
mod lay;
pub mod value;
mod view;

pub use lay::{Laid, LeftOut, fitting};
pub use view::{Origin, View};

use super::diagnostic::{Diagnostic, Place};

/// The path of the file that an override's value stands in, for diagnostics: no definition file begins so.
fn place_name(key: &str) -> String {
    format!("/config {key}")
}

/// A mistake that an override would make, in words: with its place where that is in a file.
fn words(report: &Diagnostic) -> String {
    let in_override = |place: &Place| place.file.path.starts_with("/config ");
    if !report.place.as_ref().is_some_and(in_override) {
        return report.short();
    }
    match &report.help {
        Some(help) => format!("{} ({help})", report.message),
        None => report.message.clone(),
    }
}
