//! `frontdesk invite`: the link that invites the bot with just the permissions it needs.

use clap::Args;

use super::{Failed, print, runtime};
use crate::app;
use crate::clock::Clock;
use crate::desk;
use crate::discord::calls::Rest;
use crate::discord::startup;
use crate::settings::DiscordSettings;

#[derive(Debug, Args)]
pub(super) struct Invite {
    #[command(flatten)]
    settings: DiscordSettings,
}

impl Invite {
    pub(super) fn run(self) -> Result<(), Failed> {
        let token = self.settings.token().map_err(Failed::could_not_run)?;
        let origin = app::origin(self.settings.api_url().as_deref()).map_err(Failed::could_not_run)?;
        runtime()?.block_on(async {
            let rest = Rest::new(&origin, &token, Clock::new()).map_err(Failed::could_not_run)?;
            let identity =
                startup::check(&rest, &origin).await.map_err(|refused| Failed::wrong(refused.to_string()))?;
            print(format_args!("{}\n", desk::invite_link(identity.application)))
        })
    }
}
