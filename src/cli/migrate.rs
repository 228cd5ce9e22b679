//! `frontdesk migrate`: brings the database up to date.

use clap::Args;

use super::{Failed, print, runtime};
use crate::settings::DatabaseSettings;
use crate::store::Store;

#[derive(Debug, Args)]
pub(super) struct Migrate {
    #[command(flatten)]
    database: DatabaseSettings,
}

impl Migrate {
    pub(super) fn run(self) -> Result<(), Failed> {
        let url = self.database.url().map_err(Failed::could_not_run)?;
        runtime()?.block_on(async {
            let store = Store::open(&url).map_err(Failed::could_not_run)?;
            store.ready().await.map_err(Failed::could_not_run)?;
            store.migrate().await.map_err(|fault| Failed::wrong(fault.to_string()))
        })?;
        print("The database is up to date.\n")
    }
}
