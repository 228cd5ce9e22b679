//! `frontdesk check`: says what is wrong with the definition files, explains it, and mends what is certain.

use std::io::IsTerminal;
use std::path::Path;

use clap::{Args, ValueEnum};

use super::{Failed, print};
use crate::definitions::diagnostic::{Severity, github, human, json, sarif};
use crate::definitions::{self, checks, fix};
use crate::settings::{self, DefinitionSettings};

#[derive(Debug, Args)]
pub(super) struct Check {
    #[command(flatten)]
    settings: DefinitionSettings,

    /// How to print what was found
    #[arg(long, value_enum, default_value_t)]
    format: Format,

    /// Fail on warnings, too
    #[arg(long)]
    deny_warnings: bool,

    /// Mend in the files what is certain, then check
    #[arg(long)]
    fix: bool,

    /// Print what a code means, why it matters, and examples; without a code, what codes there are
    #[arg(long, value_name = "CODE", num_args = 0..=1, conflicts_with_all = ["definitions", "fix", "format"])]
    explain: Option<Option<String>>,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Format {
    /// For people
    #[default]
    Human,
    /// An array of objects
    Json,
    /// Annotations of a GitHub workflow
    Github,
    /// SARIF 2.1.0
    Sarif,
}

impl Check {
    pub(super) fn run(self) -> Result<(), Failed> {
        match &self.explain {
            Some(Some(code)) => {
                let check = checks::of(code).ok_or_else(|| Failed::could_not_run(checks::no_such(code)))?;
                return print(check.page());
            }
            Some(None) => return print(checks::listed()),
            None => {}
        }
        let folder = settings::definitions(self.settings.definitions.as_deref());
        if self.fix {
            mend(&folder)?;
        }
        let loaded = definitions::load(&folder, &settings::environment()).map_err(Failed::could_not_run)?;
        let (found, folder) = (&loaded.diagnostics, folder.display().to_string());
        let colour = settings::wants_colour(std::io::stdout().is_terminal());
        print(match self.format {
            Format::Human => human::render(found, loaded.files, &folder, colour),
            Format::Json => json::render(found),
            Format::Github => github::render(found, &folder),
            Format::Sarif => sarif::render(found, &folder),
        })?;
        let fails = |severity| severity == Severity::Error || self.deny_warnings;
        if found.iter().any(|diagnostic| fails(diagnostic.severity)) { Err(Failed::wrong("")) } else { Ok(()) }
    }
}

/// Mends the files and says what was done, beside what a program may read.
fn mend(folder: &Path) -> Result<(), Failed> {
    let fixed = fix::folder(folder, &settings::environment()).map_err(Failed::could_not_run)?;
    for mended in &fixed.done {
        if let Some(mend) = &mended.mend {
            let (at, path) = (mend.place.begins(), folder.join(&mend.place.file.path));
            eprintln!("{}:{}:{}: `{}` is now `{}`", path.display(), at.line, at.column, mend.place.text(), mend.with);
        }
    }
    match fixed.unwritten.first() {
        None => Ok(()),
        Some((path, why)) => Err(Failed::could_not_run(format_args!(
            "`{}` cannot be written: {why} (let the user that runs this write it and its folder)",
            path.display()
        ))),
    }
}
