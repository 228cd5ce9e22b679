//! What SQLite does in its own way; the rest is in `both/`.

use std::time::Duration;

use sqlx::sqlite::{SqlitePoolOptions, SqliteQueryResult, SqliteRow};
use sqlx::{Row as _, Transaction};

use super::address::{BUSY, SqliteFile};
use super::fault::{self, MigrateFault};
use super::schema;

pub(super) type Db = sqlx::Sqlite;

/// Begins a transaction that writes: at once, since one that began by reading cannot wait for another's write.
pub(super) const BEGIN: &str = "BEGIN IMMEDIATE";

/// Readers beside the one writer.
const CONNECTIONS: u32 = 4;

/// A query that holds its rows until the transaction ends: every writing transaction holds all.
macro_rules! holding {
    ($sql:expr) => {
        $sql
    };
}

/// How a query for an index's rows names the index.
macro_rules! through {
    ($index:literal) => {
        concat!(" INDEXED BY ", $index)
    };
}

/// Goes before a query of which the steps are asked for.
pub(super) const EXPLAIN: &str = "EXPLAIN QUERY PLAN ";

/// A step of a query, in the database's own words.
pub(super) fn step_of(row: &SqliteRow) -> Result<String, sqlx::Error> {
    row.try_get("detail")
}

/// The whole seconds between two columns' moments.
macro_rules! seconds_between {
    ($from:literal, $to:literal) => {
        concat!("CAST(ROUND((julianday(", $to, ") - julianday(", $from, ")) * 86400000) AS INTEGER) / 1000")
    };
}

/// An insert of a row that is changed instead where one of its key is there.
macro_rules! or_else_update {
    ($insert:literal, $key:literal, $change:literal) => {
        concat!($insert, " ON CONFLICT (", $key, ") DO UPDATE SET ", $change)
    };
}

/// Whether a table is there.
pub(super) const TABLE_EXISTS: &str = "SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table' AND name = ?";

#[path = "both/answers.rs"]
mod answers;
#[path = "both/audit.rs"]
mod audit;
#[path = "both/blocks.rs"]
mod blocks;
#[path = "both/closures.rs"]
mod closures;
#[path = "both/commit.rs"]
mod commit;
#[path = "both/decisions.rs"]
mod decisions;
#[path = "both/effects.rs"]
mod effects;
#[path = "both/figures.rs"]
mod figures;
#[path = "both/files.rs"]
mod files;
#[path = "both/find.rs"]
mod find;
#[path = "both/forget.rs"]
mod forget;
#[path = "both/list.rs"]
mod list;
#[path = "both/messages.rs"]
mod messages;
#[path = "both/overrides.rs"]
mod overrides;
#[path = "both/panels.rs"]
mod panels;
#[path = "both/people.rs"]
mod people;
#[path = "both/posts.rs"]
mod posts;
#[path = "both/ratings.rs"]
mod ratings;
#[path = "both/seats.rs"]
mod seats;
#[path = "both/staff.rs"]
mod staff;
#[path = "both/tables.rs"]
mod tables;
#[path = "both/tickets.rs"]
mod tickets;
#[path = "both/timers.rs"]
mod timers;
#[path = "both/traces.rs"]
mod traces;

pub(super) use tables::Tables;

impl Tables {
    /// Connects when first used.
    pub fn open(file: SqliteFile) -> Self {
        let pool = SqlitePoolOptions::new().acquire_timeout(super::CONNECT);
        let pool = if file.in_memory {
            // The tables live as long as their one connection.
            pool.max_connections(1).min_connections(1).idle_timeout(None).max_lifetime(None)
        } else {
            pool.max_connections(CONNECTIONS)
        };
        Self { pool: pool.connect_lazy_with(file.options) }
    }

    /// Opens the file and tries a write, which is undone. To begin to write is not enough: SQLite lets that pass on a file
    /// that cannot be written to.
    pub async fn ready(&self) -> Result<(), sqlx::Error> {
        let mut transaction = self.begin_in_turn().await?;
        sqlx::query("PRAGMA user_version = 0").execute(&mut *transaction).await?;
        transaction.rollback().await
    }

    /// Brings the tables up to date in one transaction, which is also the lock.
    pub async fn migrate(&self) -> Result<usize, MigrateFault> {
        let mut transaction = self.begin_in_turn().await?;
        let done = tables::bring_up_to_date(&mut transaction, &schema::sqlite()).await?;
        transaction.commit().await?;
        Ok(done)
    }

    /// Begins to write, also where another process is just making the file: SQLite itself does not wait for that.
    async fn begin_in_turn(&self) -> Result<Transaction<'static, Db>, sqlx::Error> {
        let begun = async {
            loop {
                match self.begin().await {
                    Err(error) if fault::is_busy(&error) => tokio::time::sleep(Duration::from_millis(20)).await,
                    begun => return begun,
                }
            }
        };
        tokio::time::timeout(BUSY, begun).await.unwrap_or(Err(sqlx::Error::PoolTimedOut))
    }
}

/// The number that the table gave to a new row.
pub(super) fn new_id(inserted: &SqliteQueryResult) -> i64 {
    inserted.last_insert_rowid()
}
