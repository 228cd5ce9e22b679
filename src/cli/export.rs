//! `frontdesk export`: what the database holds, as files.

mod config;
mod tickets;

use clap::{Args, Subcommand};

use super::Failed;

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct Export {
    #[command(subcommand)]
    what: Option<What>,

    #[command(flatten)]
    tickets: tickets::Tickets,
}

#[derive(Debug, Subcommand)]
enum What {
    /// What maintainers set from Discord, written into the definition files
    Config(config::Config),
}

impl Export {
    pub(super) fn run(self) -> Result<(), Failed> {
        match self.what {
            Some(What::Config(config)) => config.run(),
            None => self.tickets.run(),
        }
    }
}
