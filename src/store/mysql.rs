//! What MySQL and MariaDB do in their own way; the rest is in `both/`.

use std::time::Duration;

use sqlx::mysql::{MySqlConnectOptions, MySqlPoolOptions, MySqlQueryResult, MySqlRow};
use sqlx::{Connection, Executor, Row as _};

use super::fault::{self, MigrateFault};
use super::schema;

pub(super) type Db = sqlx::MySql;

/// Begins a transaction that writes.
pub(super) const BEGIN: &str = "START TRANSACTION";

/// How long another process may be at the tables.
const LOCK_SECONDS: i64 = 60;

/// Answers need few connections, and shared servers allow few.
const CONNECTIONS: u32 = 8;

/// A query that holds its rows until the transaction ends.
macro_rules! holding {
    ($sql:expr) => {
        concat!($sql, " FOR UPDATE")
    };
}

/// How a query for an index's rows names the index.
macro_rules! through {
    ($index:literal) => {
        concat!(" FORCE INDEX (", $index, ")")
    };
}

/// Goes before a query of which the steps are asked for.
pub(super) const EXPLAIN: &str = "EXPLAIN ";

/// A step of a query, in the database's own words.
pub(super) fn step_of(row: &MySqlRow) -> Result<String, sqlx::Error> {
    let mut words = Vec::new();
    for column in ["table", "type", "key", "Extra"] {
        words.push(row.try_get_unchecked::<Option<String>, _>(column)?.unwrap_or_else(|| "-".to_owned()));
    }
    Ok(words.join(" | "))
}

/// The whole seconds between two columns' moments.
macro_rules! seconds_between {
    ($from:literal, $to:literal) => {
        concat!("TIMESTAMPDIFF(SECOND, ", $from, ", ", $to, ")")
    };
}

/// An insert of a row that is changed instead where one of its key is there.
macro_rules! or_else_update {
    ($insert:literal, $key:literal, $change:literal) => {
        concat!($insert, " ON DUPLICATE KEY UPDATE ", $change)
    };
}

/// Whether a table is there.
pub(super) const TABLE_EXISTS: &str =
    "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = ?";

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
    pub fn open(options: MySqlConnectOptions) -> Self {
        let pool = MySqlPoolOptions::new()
            .max_connections(CONNECTIONS)
            .acquire_timeout(super::CONNECT)
            .idle_timeout(Duration::from_secs(300))
            .after_connect(|connection, _| {
                Box::pin(async move {
                    // Text that does not fit is an error, whatever the server's own mode; a lock is waited for less long
                    // than a person waits; transactions that cross each other hold no more than they touch.
                    connection
                        .execute(
                            "SET SESSION sql_mode = CONCAT(@@sql_mode, ',STRICT_ALL_TABLES'), innodb_lock_wait_timeout = 5",
                        )
                        .await?;
                    connection.execute("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED").await?;
                    Ok(())
                })
            })
            .connect_lazy_with(options);
        Self { pool }
    }

    /// Reaches the server and tries a write that changes nothing.
    pub async fn ready(&self) -> Result<(), sqlx::Error> {
        match sqlx::query(schema::TOUCH_LEDGER).execute(&self.pool).await {
            Err(error) if fault::is_no_such_table(&error) => Ok(()),
            tried => tried.map(drop),
        }
    }

    /// Brings the tables up to date on a connection of its own, whose end frees the lock whatever happens.
    pub async fn migrate(&self) -> Result<usize, MigrateFault> {
        let mut connection = self.pool.acquire().await?.detach();
        let locked: Option<i64> = sqlx::query_scalar("SELECT GET_LOCK(LEFT(CONCAT('frontdesk ', DATABASE()), 64), ?)")
            .bind(LOCK_SECONDS)
            .fetch_one(&mut connection)
            .await?;
        if locked != Some(1) {
            return Err(MigrateFault::Locked);
        }
        let done = tables::bring_up_to_date(&mut connection, &schema::mysql()).await;
        if let Err(MigrateFault::Step { version, .. }) = &done {
            // The step's one statement was refused and changed nothing: it is to be tried again at the next start.
            sqlx::query(schema::FORGET_STEP).bind(version).execute(&mut connection).await?;
        }
        connection.close().await?;
        done
    }
}

/// The number that the table gave to a new row.
pub(super) fn new_id(inserted: &MySqlQueryResult) -> i64 {
    inserted.last_insert_id().cast_signed()
}
