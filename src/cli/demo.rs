//! `frontdesk demo`: the real bot against the sandbox, with nothing else installed.
//!
//! The definitions are those of the folder, if it is there, so that whoever edits them sees what changes; else the ones
//! that ship. The tickets go into a temporary folder that is deleted at the end.

mod script;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::Args;
use tempfile::TempDir;

use super::{Failed, print, runtime, stopped};
use crate::app::{self, Parts, Running};
use crate::clock::Clock;
use crate::definitions::{self, starter};
use crate::discord::origin::Origin;
use crate::files::Place;
use crate::sandbox::Sandbox;
use crate::settings::{self, DefinitionSettings};
use crate::stage;

/// The largest file that is copied.
const FILE_LIMIT: u64 = 25 << 20;
/// How long what is under way may take at the end.
const GRACE: Duration = Duration::from_secs(2);

#[derive(Debug, Args)]
pub(super) struct Demo {
    #[command(flatten)]
    settings: DefinitionSettings,

    /// The port of the page; by default any that is free
    #[arg(long, default_value_t = 0)]
    port: u16,

    /// Play a conversation and print it, without a browser
    #[arg(long)]
    script: bool,
}

impl Demo {
    pub(super) fn run(self) -> Result<(), Failed> {
        runtime()?.block_on(async { if self.script { script::play().await } else { self.serve().await } })
    }

    /// Whether a conversation is to be printed, in which mistakes are made on purpose.
    pub(super) fn is_script(&self) -> bool {
        self.script
    }

    async fn serve(self) -> Result<(), Failed> {
        let folder = settings::definitions(self.settings.definitions.as_deref());
        let given = self.settings.definitions.is_some() || folder.exists();
        let show = Show::open(given.then_some(folder), self.port).await?;
        let stopped = stopped()?;
        print(format_args!(
            "Frontdesk is running in a Discord of its own. Open this in a browser:\n\n    {}\n\n\
             Mia and Leo are members, Sam is staff, Max is a maintainer.\n\
             Change a file in {} and see what happens. Ctrl-C ends it.\n",
            show.sandbox.origin(),
            show.folder.display()
        ))?;
        stopped.await;
        show.close().await;
        Ok(())
    }
}

/// A bot on a stage.
struct Show {
    sandbox: Sandbox,
    running: Running,
    folder: PathBuf,
    _scratch: TempDir,
}

impl Show {
    /// Raises the curtain: with the definitions of `folder`, or with a copy of those that ship.
    async fn open(folder: Option<PathBuf>, port: u16) -> Result<Self, Failed> {
        let scratch = tempfile::Builder::new().prefix("frontdesk-demo-").tempdir().map_err(Failed::could_not_run)?;
        let folder = match folder {
            Some(folder) => folder,
            None => shipped(scratch.path())?,
        };
        let environment = settings::environment();
        let loaded = definitions::load(&folder, &environment).map_err(Failed::could_not_run)?;
        let Some(set) = loaded.set else {
            let at = folder.display();
            return Err(Failed::wrong(format!("the definitions have errors; see `frontdesk check {at}`")));
        };
        let clock = Clock::new();
        let address = SocketAddr::from(([127, 0, 0, 1], port));
        let sandbox = Sandbox::start_at(address, stage::set(&set), clock.clone()).await;
        let sandbox = sandbox.map_err(|error| {
            Failed::could_not_run(format_args!(
                "port {port} of this machine cannot be used: {error}. Try another --port"
            ))
        })?;
        let parts = Parts {
            definitions: folder.clone(),
            environment,
            token: stage::TOKEN.to_owned().into(),
            database_url: format!("sqlite://{}", scratch.path().join("tickets.db").display()),
            files: Place {
                address: scratch.path().join("files").display().to_string(),
                limit: FILE_LIMIT,
                access: Vec::new(),
            },
            origin: Origin::parse(&sandbox.origin()).map_err(Failed::could_not_run)?,
            clock,
        };
        let running = app::start(parts).await.map_err(|refused| Failed::wrong(refused.to_string()))?;
        let show = Self { sandbox, running, folder, _scratch: scratch };
        show.sandbox.until_connected().await;
        show.settle().await;
        Ok(show)
    }

    /// Returns when everything that was set off has happened.
    async fn settle(&self) {
        loop {
            self.sandbox.quiet().await;
            self.running.idle().await;
            if self.sandbox.is_quiet() && self.running.is_idle() {
                return;
            }
        }
    }

    async fn close(self) {
        self.running.shutdown(GRACE).await;
        self.sandbox.shutdown();
    }
}

/// Writes the definitions that ship into a folder of their own.
fn shipped(scratch: &Path) -> Result<PathBuf, Failed> {
    let folder = scratch.join("tickets.d");
    starter::write(&folder).map_err(Failed::could_not_run)?;
    Ok(folder)
}
