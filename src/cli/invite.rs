//! `frontdesk invite`: the link that invites the bot with just the permissions it needs.

use std::path::PathBuf;

use clap::Args;

use super::{Failed, print, runtime};
use crate::app;
use crate::clock::Clock;
use crate::definitions;
use crate::desk;
use crate::discord::calls::Rest;
use crate::discord::startup;
use crate::settings::{self, DiscordSettings};

#[derive(Debug, Args)]
pub(super) struct Invite {
    #[command(flatten)]
    settings: DiscordSettings,

    /// The folder of definitions, where there are any: decisions that give roles need a permission more
    /// [env: FRONTDESK_DEFINITIONS] [default: tickets.d]
    #[arg(long, value_name = "DIR")]
    definitions: Option<PathBuf>,
}

impl Invite {
    pub(super) fn run(self) -> Result<(), Failed> {
        let token = self.settings.token().map_err(Failed::could_not_run)?;
        let origin = app::origin(self.settings.api_url().as_deref()).map_err(Failed::could_not_run)?;
        let folder = settings::definitions(self.definitions.as_deref());
        // Most people invite the bot before they write anything.
        let set = definitions::load(&folder, &settings::environment()).ok().and_then(|loaded| loaded.set);
        let with_roles = set.is_some_and(|set| set.servers.values().any(|server| server.changes_roles()));
        runtime()?.block_on(async {
            let rest = Rest::new(&origin, &token, Clock::new()).map_err(Failed::could_not_run)?;
            let identity =
                startup::check(&rest, &origin).await.map_err(|refused| Failed::wrong(refused.to_string()))?;
            print(format_args!("{}\n", desk::invite_link(identity.application, with_roles)))
        })
    }
}
