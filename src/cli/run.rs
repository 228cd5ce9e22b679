//! `frontdesk run`: the bot.

use std::time::Duration;

use clap::Args;
use tracing::info;

use super::{Failed, runtime, stopped};
use crate::app::{self, Parts};
use crate::clock::Clock;
use crate::settings::{self, RunSettings};

/// How long what is under way may take after a SIGTERM; container engines kill after 10 s.
const GRACE: Duration = Duration::from_secs(8);

#[derive(Debug, Args)]
pub(super) struct Run {
    #[command(flatten)]
    settings: RunSettings,
}

impl Run {
    pub(super) fn run(self) -> Result<(), Failed> {
        let database_url = self.settings.database.url().map_err(Failed::could_not_run)?;
        let parts = Parts {
            files: self.settings.files.place(&database_url).map_err(Failed::could_not_run)?,
            definitions: settings::definitions(self.settings.definitions.as_deref()),
            environment: settings::environment(),
            token: self.settings.discord.token().map_err(Failed::could_not_run)?,
            database_url,
            origin: app::origin(self.settings.discord.api_url().as_deref()).map_err(Failed::could_not_run)?,
            clock: Clock::new(),
        };
        let runtime = runtime()?;
        let outcome = runtime.block_on(serve(parts));
        // Whatever a blocking thread still does must not hold up the exit.
        runtime.shutdown_timeout(Duration::from_millis(200));
        outcome
    }
}

async fn serve(parts: Parts) -> Result<(), Failed> {
    let stopped = stopped()?;
    tokio::pin!(stopped);
    let running = tokio::select! {
        started = app::start(parts) => started.map_err(|refused| Failed::wrong(refused.to_string()))?,
        () = &mut stopped => return Ok(()),
    };
    tokio::select! {
        () = &mut stopped => {
            info!("stopping");
            running.shutdown(GRACE).await;
            Ok(())
        }
        why = running.ended() => Err(Failed::wrong(why)),
    }
}
