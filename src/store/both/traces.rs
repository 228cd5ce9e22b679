//! What the tables have of one person.

use sqlx::{QueryBuilder, Row as _};

use super::super::personal::{Person, Rows, TABLES, Table};
use super::super::types::{Trace, Traces};
use super::Db;
use super::tables::{Connection, Row, Tables};
use crate::domain::ids::{GuildId, TicketId, UserId};

/// How many tickets are gone through at once: so few that a bot at work is not held up.
const TICKETS_AT_ONCE: i64 = 500;

/// The query goes on with a server's rows alone, where one is named.
pub fn and_guild(sql: &mut QueryBuilder<Db>, rows: Rows, guild: Option<GuildId>) {
    let Some(guild) = guild else { return };
    match rows {
        Rows::Tickets | Rows::OfServer => sql.push(" AND guild_id = ").push_bind(guild),
        Rows::OfTicket => {
            sql.push(" AND ticket_id IN (SELECT ticket_id FROM tickets WHERE guild_id = ").push_bind(guild).push(")")
        }
        Rows::OfMessage => {
            sql.push(" AND message_id IN (SELECT m.message_id FROM ticket_messages m JOIN tickets t ");
            sql.push("ON t.ticket_id = m.ticket_id WHERE t.guild_id = ").push_bind(guild).push(")")
        }
        Rows::OfNobody => sql,
    };
}

/// The tables whose rows belong to tickets.
fn of_tickets() -> impl Iterator<Item = &'static Table> {
    TABLES.iter().filter(|table| matches!(table.rows, Rows::Tickets | Rows::OfTicket))
}

impl Tables {
    pub async fn traces(&self, user: UserId, guild: Option<GuildId>) -> Result<Traces, sqlx::Error> {
        let mut connection = self.pool.acquire().await?;
        let mut tickets: Vec<TicketId> = Vec::new();
        for (table, person) in of_tickets().flat_map(|table| table.people.iter().map(move |person| (table, person))) {
            let mut sql =
                QueryBuilder::<Db>::new(format!("SELECT ticket_id FROM {} WHERE {} = ", table.name, person.id));
            sql.push_bind(user);
            and_guild(&mut sql, table.rows, guild);
            tickets.extend(sql.build_query_scalar::<TicketId>().fetch_all(&mut *connection).await?);
        }
        let timers = timers(&mut connection, user, guild).await?;
        tickets.extend(timers.iter().map(|(ticket, _)| *ticket));
        tickets.sort_unstable();
        tickets.dedup();
        let mut rows: Vec<Trace> = timers.into_iter().map(|(_, trace)| trace).collect();
        for table in TABLES.iter().filter(|table| !["tickets", "ticket_messages"].contains(&table.name)) {
            for person in table.people {
                rows.extend(theirs(&mut connection, table, person, user, guild).await?);
            }
        }
        Ok(Traces { tickets, rows })
    }

    pub async fn nobody(&self) -> Result<UserId, sqlx::Error> {
        let mut connection = self.pool.acquire().await?;
        let mut number = 0;
        'next: loop {
            number += 1;
            let nobody = UserId(number);
            for (table, person) in TABLES.iter().flat_map(|table| table.people.iter().map(move |one| (table, one))) {
                let taken = format!("SELECT COUNT(*) FROM {} WHERE {} = ?", table.name, person.id);
                let taken = sqlx::query_scalar::<_, i64>(sqlx::AssertSqlSafe(taken)).bind(nobody);
                if taken.fetch_one(&mut *connection).await? > 0 {
                    continue 'next;
                }
            }
            return Ok(nobody);
        }
    }

    pub async fn named_in_texts(
        &self,
        user: UserId,
        guild: Option<GuildId>,
        from: TicketId,
    ) -> Result<(u64, Option<TicketId>), sqlx::Error> {
        let mut connection = self.pool.acquire().await?;
        let mut count = 0;
        for table in TABLES {
            let Some(place) = place(table, from) else { continue };
            let mut sql = QueryBuilder::<Db>::new(format!("SELECT COUNT(*) FROM {} WHERE ", table.name));
            sql.push(place);
            naming(&mut sql, table.texts, user);
            and_guild(&mut sql, table.rows, guild);
            let named: i64 = sql.build_query_scalar().fetch_one(&mut *connection).await?;
            count += named.unsigned_abs();
        }
        Ok((count, next(&mut connection, from).await?))
    }
}

/// The rows of a table's texts that are gone through from a ticket on; none where it has no texts. Those of servers are
/// few and gone through at once, at the beginning.
pub fn place(table: &Table, from: TicketId) -> Option<String> {
    let TicketId(from) = from;
    let tickets = format!("ticket_id >= {from} AND ticket_id < {}", from + TICKETS_AT_ONCE);
    match table.rows {
        _ if table.texts.is_empty() => None,
        Rows::Tickets | Rows::OfTicket => Some(tickets),
        Rows::OfMessage => Some(format!("message_id IN (SELECT message_id FROM ticket_messages WHERE {tickets})")),
        Rows::OfServer => (from == 0).then(|| "1 = 1".to_owned()),
        Rows::OfNobody => None,
    }
}

/// The query goes on with those rows alone in which an id stands.
pub fn naming(sql: &mut QueryBuilder<Db>, texts: &[&str], user: UserId) {
    for (number, text) in texts.iter().enumerate() {
        sql.push(if number == 0 { " AND (" } else { " OR " });
        sql.push(text).push(" LIKE ").push_bind(format!("%{user}%"));
    }
    sql.push(")");
}

/// The ticket from which on what comes after these is gone through; none after the last.
pub async fn next(connection: &mut Connection, from: TicketId) -> Result<Option<TicketId>, sqlx::Error> {
    let last: Option<i64> = sqlx::query_scalar("SELECT MAX(ticket_id) FROM tickets").fetch_one(connection).await?;
    let next = from.0 + TICKETS_AT_ONCE;
    Ok(last.is_some_and(|last| next <= last).then_some(TicketId(next)))
}

/// The rows in which a person stands in one column, without what these hold of others.
async fn theirs(
    connection: &mut Connection,
    table: &Table,
    person: &Person,
    user: UserId,
    guild: Option<GuildId>,
) -> Result<Vec<Trace>, sqlx::Error> {
    let shown: Vec<&'static str> = table.rest.iter().chain([&person.id]).chain(person.words).copied().collect();
    let columns: Vec<String> = shown.iter().map(|column| format!("CAST({column} AS CHAR)")).collect();
    let select = format!("SELECT {} FROM {} WHERE {} = ", columns.join(", "), table.name, person.id);
    let mut sql = QueryBuilder::<Db>::new(select);
    sql.push_bind(user);
    and_guild(&mut sql, table.rows, guild);
    let rows = sql.build().fetch_all(connection).await?;
    let trace = |row: &Row| {
        let values = shown.iter().enumerate().map(|(place, column)| Ok((*column, row.try_get(place)?)));
        Ok(Trace { table: table.name, columns: values.collect::<Result<_, sqlx::Error>>()? })
    };
    rows.iter().map(trace).collect()
}

/// The timers that a person set, with their tickets.
async fn timers(
    connection: &mut Connection,
    user: UserId,
    guild: Option<GuildId>,
) -> Result<Vec<(TicketId, Trace)>, sqlx::Error> {
    let mut sql = QueryBuilder::<Db>::new("SELECT ticket_id, kind, detail FROM timers WHERE detail LIKE ");
    sql.push_bind(format!("%\"{user}\"%"));
    and_guild(&mut sql, Rows::OfServer, guild);
    let rows = sql.build().fetch_all(connection).await?;
    let read = |row: &Row| {
        let ticket: TicketId = row.try_get("ticket_id")?;
        let number = Some(ticket.0.to_string());
        let columns = vec![("ticket_id", number), ("kind", row.try_get("kind")?), ("detail", row.try_get("detail")?)];
        Ok((ticket, Trace { table: "timers", columns }))
    };
    rows.iter().map(read).collect()
}
