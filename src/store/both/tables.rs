//! The connections to the tables, and bringing the tables up to date.

use sqlx::migrate::{Migrate, Migration};
use sqlx::{Database, Pool, Transaction};

use super::super::fault::MigrateFault;
use super::super::schema::{LEDGER, READ_LEDGER, SchemaState};
use super::{BEGIN, Db, TABLE_EXISTS};

/// One row of an answer.
pub type Row = <Db as Database>::Row;

/// One connection.
pub type Connection = <Db as Database>::Connection;

/// The tables of one database.
#[derive(Debug, Clone)]
pub struct Tables {
    pub pool: Pool<Db>,
}

impl Tables {
    /// Begins a transaction that writes.
    pub async fn begin(&self) -> Result<Transaction<'static, Db>, sqlx::Error> {
        self.pool.begin_with(BEGIN).await
    }

    pub async fn schema_state(&self) -> Result<SchemaState, sqlx::Error> {
        state(&mut *self.pool.acquire().await?).await
    }

    pub async fn close(&self) {
        self.pool.close().await;
    }
}

async fn state(connection: &mut Connection) -> Result<SchemaState, sqlx::Error> {
    let ledgers: i64 = sqlx::query_scalar(TABLE_EXISTS).bind(LEDGER).fetch_one(&mut *connection).await?;
    if ledgers == 0 {
        return Ok(SchemaState::Empty);
    }
    let ledger: Vec<(i64, bool)> = sqlx::query_as(READ_LEDGER).fetch_all(connection).await?;
    Ok(SchemaState::of(&ledger))
}

/// Does the steps that are missing, under a lock that the caller holds, and tells how many there were.
pub async fn bring_up_to_date(connection: &mut Connection, steps: &[Migration]) -> Result<usize, MigrateFault> {
    if let Some(obstacle) = state(connection).await?.obstacle() {
        return Err(MigrateFault::State(obstacle));
    }
    connection.ensure_migrations_table(LEDGER).await?;
    let ledger = connection.list_applied_migrations(LEDGER).await?;
    let mut done = 0;
    for step in steps {
        match ledger.iter().find(|applied| applied.version == step.version) {
            Some(applied) if applied.checksum != step.checksum => return Err(MigrateFault::Edited(step.version)),
            Some(_) => {}
            None => {
                connection.apply(LEDGER, step).await?;
                done += 1;
            }
        }
    }
    Ok(done)
}
