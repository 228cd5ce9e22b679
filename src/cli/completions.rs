//! `frontdesk completions`: shell completions.

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use super::{Cli, Failed};

#[derive(Debug, Args)]
pub(super) struct Completions {
    /// Which shell
    shell: Shell,
}

impl Completions {
    pub(super) fn run(self) -> Result<(), Failed> {
        clap_complete::generate(self.shell, &mut Cli::command(), "frontdesk", &mut std::io::stdout());
        Ok(())
    }
}
