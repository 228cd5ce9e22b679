//! `frontdesk export`: what the database holds, as files.

mod config;

use clap::{Args, Subcommand};

use super::Failed;

#[derive(Debug, Args)]
pub(super) struct Export {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// What maintainers set from Discord, written into the definition files
    Config(config::Config),
}

impl Export {
    pub(super) fn run(self) -> Result<(), Failed> {
        match self.what {
            What::Config(config) => config.run(),
        }
    }
}
