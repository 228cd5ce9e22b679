//! `frontdesk preview`: what a ticket type will look like, before anybody sees it.

use std::io::IsTerminal;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{Failed, print};
use crate::clock::Clock;
use crate::definitions;
use crate::definitions::diagnostic::human;
use crate::preview::{self, Length, Wanted, html, text};
use crate::settings;

#[derive(Debug, Args)]
pub(super) struct Preview {
    /// The ticket type's id; by default every type
    #[arg(value_name = "TYPE")]
    kind: Option<String>,

    /// The position that is picked; by default the first that can be
    #[arg(long, value_name = "POSITION", requires = "kind")]
    position: Option<String>,

    /// Plain text, or a page for a browser
    #[arg(long = "as", value_enum, value_name = "FORM", default_value_t)]
    form: Form,

    /// With names and answers as long as they can be
    #[arg(long)]
    longest: bool,

    /// The folder of definitions [env: FRONTDESK_DEFINITIONS] [default: tickets.d]
    #[arg(long, value_name = "DIR")]
    definitions: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Form {
    /// Plain text
    #[default]
    Text,
    /// A page that looks like Discord, in one file
    Html,
}

impl Preview {
    pub(super) fn run(self) -> Result<(), Failed> {
        let folder = settings::definitions(self.definitions.as_deref());
        let loaded = definitions::load(&folder, &settings::environment()).map_err(Failed::could_not_run)?;
        let Some(set) = loaded.set else {
            // What is printed may be on its way into a file.
            let colour = settings::wants_colour(std::io::stderr().is_terminal());
            let folder = folder.display().to_string();
            eprint!("{}", human::render(&loaded.diagnostics, loaded.files, &folder, colour));
            return Err(Failed::wrong(""));
        };
        let length = if self.longest { Length::Longest } else { Length::Usual };
        let wanted = Wanted { kind: self.kind.as_deref(), position: self.position.as_deref(), length };
        let sheets = preview::sheets(&set, wanted, Clock::new().now()).map_err(Failed::could_not_run)?;
        print(match self.form {
            Form::Text => text::tape(&sheets),
            Form::Html => html::page(&sheets),
        })
    }
}
