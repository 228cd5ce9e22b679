//! `frontdesk check`: says what is wrong with the definition files.

use std::io::IsTerminal;

use clap::{Args, ValueEnum};

use super::{Failed, print};
use crate::definitions::diagnostic::{Severity, github, human, json, sarif};
use crate::definitions::{self};
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
        let folder = settings::definitions(self.settings.definitions.as_deref());
        let loaded = definitions::load(&folder, &settings::environment()).map_err(Failed::could_not_run)?;
        let (found, folder) = (&loaded.diagnostics, folder.display().to_string());
        print(match self.format {
            Format::Human => human::render(found, loaded.files, &folder, std::io::stdout().is_terminal()),
            Format::Json => format!("{}\n", json::render(found)),
            Format::Github => github::render(found, &folder),
            Format::Sarif => format!("{}\n", sarif::render(found, &folder)),
        })?;
        let fails = |severity| severity == Severity::Error || self.deny_warnings;
        if found.iter().any(|diagnostic| fails(diagnostic.severity)) { Err(Failed::wrong("")) } else { Ok(()) }
    }
}
