//! The figures of a period, counted from indexes alone: no message is read, and of tickets that were neither decided nor
//! rated in the period nothing but what their index holds.

use sqlx::{QueryBuilder, Row as _};

use super::Db;
use super::find::and_kinds;
use super::tables::{Connection, Row, Tables};
use crate::domain::figures::{Counts, Decisions, Period, Took};
use crate::domain::ids::{TypeId, UserId};
use crate::domain::ticket::Status;
use crate::domain::time::Instant;

/// The time that something took, to the second within an hour, else to the minute, by type.
macro_rules! took {
    ($until:literal, $through:expr, $which:literal) => {
        concat!(
            "SELECT ticket_type, CASE WHEN seconds < 3600 THEN seconds ELSE seconds - seconds % 60 END AS took, \
             COUNT(*) AS tickets FROM (SELECT ticket_type, ",
            seconds_between!("created_at", $until),
            " AS seconds FROM tickets",
            $through,
            " WHERE ",
            $which
        )
    };
}

/// The decisions in force, with the tickets that they are about.
const DECISIONS: &str = "SELECT ticket_type, d.position, decision, MAX(label) AS label, COUNT(*) AS decisions \
                         FROM ticket_decisions d JOIN tickets t ON t.ticket_id = d.ticket_id WHERE d.replaced_at IS NULL AND d.decided_at >= ";
/// The ratings, with the tickets that they are of.
const RATINGS: &str = "SELECT ticket_type, rating, COUNT(*) AS ratings FROM ticket_ratings r \
                       JOIN tickets t ON t.ticket_id = r.ticket_id WHERE r.rated_at >= ";

impl Tables {
    pub async fn counts(&self, period: &Period) -> Result<Counts, sqlx::Error> {
        let mut connection = self.pool.acquire().await?;
        let connection = &mut *connection;
        let opened = concat!(
            "SELECT ticket_type, COUNT(*) AS tickets, COUNT(closed_at) AS closed FROM tickets",
            through!("tickets_opened"),
            " WHERE created_at >= "
        );
        let closed = concat!(
            "SELECT ticket_type, COUNT(*) AS tickets FROM tickets",
            through!("tickets_closed"),
            " WHERE closed_at >= "
        );
        let closers = concat!(
            "SELECT closed_by_user_id, COUNT(*) AS tickets FROM tickets",
            through!("tickets_closed"),
            " WHERE closed_by_user_id <> creator_user_id AND closed_at >= "
        );
        let by_kind = " GROUP BY ticket_type";
        Ok(Counts {
            opened: rows(connection, period, opened, by_kind, |row| {
                Ok((row.try_get(0)?, count(row, 1)?, count(row, 2)?))
            })
            .await?,
            closed: rows(connection, period, closed, by_kind, |row| Ok((row.try_get(0)?, count(row, 1)?))).await?,
            open_now: open_now(connection, period).await?,
            first_replies: rows(
                connection,
                period,
                took!("first_reply_at", through!("tickets_opened"), "first_reply_at IS NOT NULL AND created_at >= "),
                ") times GROUP BY ticket_type, took",
                took_of,
            )
            .await?,
            closes: rows(
                connection,
                period,
                took!("closed_at", through!("tickets_closed"), "closed_at >= "),
                ") times GROUP BY ticket_type, took",
                took_of,
            )
            .await?,
            closers: rows(connection, period, closers, " GROUP BY closed_by_user_id", |row| {
                Ok((row.try_get(0)?, count(row, 1)?))
            })
            .await?,
            repliers: repliers(connection, period).await?,
            decisions: rows(connection, period, DECISIONS, " GROUP BY ticket_type, d.position, decision", |row| {
                let (kind, position, decision) = (row.try_get(0)?, row.try_get(1)?, row.try_get(2)?);
                Ok(Decisions { kind, position, decision, label: row.try_get(3)?, count: count(row, 4)? })
            })
            .await?,
            ratings: rows(connection, period, RATINGS, " GROUP BY ticket_type, rating", |row| {
                Ok((row.try_get(0)?, u8::try_from(count(row, 1)?).unwrap_or(u8::MAX), count(row, 2)?))
            })
            .await?,
        })
    }
}

/// The rows of a query that ends in the period's beginning, with the rest of what limits it.
async fn rows<T>(
    connection: &mut Connection,
    period: &Period,
    query: &str,
    after: &str,
    read: impl Fn(&Row) -> Result<T, sqlx::Error>,
) -> Result<Vec<T>, sqlx::Error> {
    let mut sql = QueryBuilder::<Db>::new(query);
    sql.push_bind(period.since).push(" AND guild_id = ").push_bind(period.guild);
    and_kinds(&mut sql, period.kinds.as_deref());
    sql.push(after);
    sql.build().fetch_all(connection).await?.iter().map(read).collect()
}

async fn open_now(connection: &mut Connection, period: &Period) -> Result<Vec<(TypeId, u64)>, sqlx::Error> {
    let mut sql = QueryBuilder::<Db>::new(concat!(
        "SELECT ticket_type, COUNT(*) AS tickets FROM tickets",
        through!("tickets_open"),
        " WHERE guild_id = "
    ));
    sql.push_bind(period.guild).push(" AND status = ").push_bind(Status::Open);
    and_kinds(&mut sql, period.kinds.as_deref());
    sql.push(" GROUP BY ticket_type");
    let rows = sql.build().fetch_all(connection).await?;
    rows.iter().map(|row| Ok((row.try_get(0)?, count(row, 1)?))).collect()
}

async fn repliers(connection: &mut Connection, period: &Period) -> Result<Vec<(UserId, u64)>, sqlx::Error> {
    let mut sql = QueryBuilder::<Db>::new(
        "SELECT user_id, CAST(SUM(replies) AS SIGNED) AS replies FROM reply_counts WHERE guild_id = ",
    );
    sql.push_bind(period.guild).push(" AND day >= ").push_bind(day(period.since));
    and_kinds(&mut sql, period.kinds.as_deref());
    sql.push(" GROUP BY user_id");
    let rows = sql.build().fetch_all(connection).await?;
    rows.iter().map(|row| Ok((row.try_get(0)?, count(row, 1)?))).collect()
}

fn took_of(row: &Row) -> Result<Took, sqlx::Error> {
    Ok(Took { kind: row.try_get(0)?, seconds: count(row, 1)?, tickets: count(row, 2)? })
}

fn count(row: &Row, column: usize) -> Result<u64, sqlx::Error> {
    let count: i64 = row.try_get(column)?;
    // Clocks differ: what was answered before it was asked took no time.
    Ok(u64::try_from(count).unwrap_or(0))
}

/// The day of a moment, as `reply_counts` has it.
pub fn day(at: Instant) -> String {
    at.table_text()[..10].to_owned()
}
