//! Taking one person out of the tables.
//!
//! Rows stay, so that figures stay: names become a neutral word, ids become a number that nobody has, and what they wrote is
//! replaced. Each ticket is a transaction of its own, so that a bot at work is not held up; the whole can be repeated.

use sqlx::{QueryBuilder, Row as _};

use super::super::personal::{Person, Rows, TABLES, Table};
use super::tables::{Connection, Tables};
use super::traces::{and_guild, naming, next, place};
use super::{Db, effects, tickets, timers};
use crate::domain::answer::Value;
use crate::domain::ids::{GuildId, TicketId, UserId};
use crate::domain::person::Face;

/// Stands where a name or a text was.
const ERASED: &str = "(erased)";

impl Tables {
    pub async fn forget_in_ticket(&self, ticket: TicketId, user: UserId, nobody: UserId) -> Result<(), sqlx::Error> {
        let mut transaction = self.begin().await?;
        if tickets::hold(&mut transaction, ticket).await?.is_none() {
            return Ok(());
        }
        let connection = &mut *transaction;
        let opened = tickets::by_number(connection, ticket).await?.is_some_and(|found| found.creator.id == user);
        forget_messages(connection, ticket, user, opened).await?;
        for table in TABLES.iter().filter(|table| matches!(table.rows, Rows::Tickets | Rows::OfTicket)) {
            for person in table.people {
                let mut sql = taking_out(table, person, user, nobody);
                sql.push(" AND ticket_id = ").push_bind(ticket);
                sql.build().execute(&mut *connection).await?;
            }
        }
        let nameless = Face { id: nobody, name: ERASED.to_owned(), display_name: ERASED.to_owned() };
        timers::rename(connection, ticket, user, &nameless).await?;
        if opened {
            forget_creator(connection, ticket).await?;
            effects::erase_names(connection, ticket, ERASED).await?;
            forget_answers(connection, ticket).await?;
            forget_form_files(connection, ticket).await?;
        }
        transaction.commit().await
    }

    pub async fn forget_elsewhere(
        &self,
        user: UserId,
        guild: Option<GuildId>,
        nobody: UserId,
    ) -> Result<(), sqlx::Error> {
        let mut connection = self.pool.acquire().await?;
        forget_named(&mut connection, user, guild).await?;
        for table in TABLES.iter().filter(|table| table.rows == Rows::OfServer) {
            for person in table.people {
                let mut sql = taking_out(table, person, user, nobody);
                and_guild(&mut sql, table.rows, guild);
                sql.build().execute(&mut *connection).await?;
            }
        }
        let mut sql = QueryBuilder::<Db>::new("UPDATE audit SET detail = ");
        sql.push_bind(ERASED).push(" WHERE detail LIKE ").push_bind(format!("%{user}%"));
        and_guild(&mut sql, Rows::OfServer, guild);
        sql.build().execute(&mut *connection).await.map(drop)
    }

    pub async fn forget_in_texts(
        &self,
        user: UserId,
        guild: Option<GuildId>,
        nobody: UserId,
        from: TicketId,
    ) -> Result<Option<TicketId>, sqlx::Error> {
        let mut connection = self.pool.acquire().await?;
        for table in TABLES {
            let Some(place) = place(table, from) else { continue };
            let mut sql = QueryBuilder::<Db>::new(format!("UPDATE {} SET ", table.name));
            for (number, text) in table.texts.iter().enumerate() {
                sql.push(if number == 0 { "" } else { ", " });
                sql.push(format!("{text} = REPLACE(REPLACE(REPLACE({text}, "));
                sql.push_bind(format!("<@{user}>")).push(", ").push_bind(ERASED).push("), ");
                sql.push_bind(format!("<@!{user}>")).push(", ").push_bind(ERASED).push("), ");
                sql.push_bind(user).push(", ").push_bind(nobody).push(")");
            }
            sql.push(" WHERE ").push(place);
            naming(&mut sql, table.texts, user);
            and_guild(&mut sql, table.rows, guild);
            sql.build().execute(&mut *connection).await?;
        }
        next(&mut connection, from).await
    }
}

/// A statement that takes a person out of the rows in which they stand in one column.
fn taking_out(table: &Table, person: &Person, user: UserId, nobody: UserId) -> QueryBuilder<Db> {
    let mut sql = if person.row_goes {
        QueryBuilder::<Db>::new(format!("DELETE FROM {}", table.name))
    } else {
        let mut sql = QueryBuilder::<Db>::new(format!("UPDATE {} SET {} = ", table.name, person.id));
        sql.push_bind(nobody);
        person.words.iter().for_each(|word| erasing(&mut sql, ", ", word));
        sql
    };
    sql.push(format!(" WHERE {} = ", person.id)).push_bind(user);
    sql
}

/// A column's text is replaced, where there is one.
fn erasing(sql: &mut QueryBuilder<Db>, before: &str, column: &str) {
    sql.push(format!("{before}{column} = CASE WHEN {column} = '' THEN {column} WHEN {column} IS NOT NULL THEN "));
    sql.push_bind(ERASED).push(" END");
}

/// What others wrote about a ticket that they opened.
async fn forget_creator(connection: &mut Connection, ticket: TicketId) -> Result<(), sqlx::Error> {
    for table in TABLES.iter().filter(|table| !table.about_creator.is_empty()) {
        let mut sql = QueryBuilder::<Db>::new(format!("UPDATE {} SET", table.name));
        for (number, column) in table.about_creator.iter().enumerate() {
            erasing(&mut sql, if number == 0 { " " } else { ", " }, column);
        }
        sql.push(" WHERE ticket_id = ").push_bind(ticket);
        sql.build().execute(&mut *connection).await?;
    }
    Ok(())
}

/// What they wrote and sent; of a ticket that they opened, what the bot wrote as well, which has their name and answers.
async fn forget_messages(
    connection: &mut Connection,
    ticket: TicketId,
    user: UserId,
    opened: bool,
) -> Result<(), sqlx::Error> {
    const THEIRS: &str = "ticket_id = ? AND (sender_user_id = ? OR (by_bot AND ?))";
    for erase in [
        format!(
            "UPDATE ticket_message_revisions SET message_content = '{ERASED}' WHERE message_id IN \
             (SELECT message_id FROM ticket_messages WHERE {THEIRS})"
        ),
        format!(
            "DELETE FROM ticket_files WHERE discord_attachment_id IN (SELECT a.discord_attachment_id \
             FROM ticket_attachments a JOIN ticket_messages m ON m.message_id = a.message_id WHERE {THEIRS})"
        ),
        format!(
            "UPDATE ticket_attachments SET file_name = '{ERASED}', url = '' WHERE message_id IN \
             (SELECT message_id FROM ticket_messages WHERE {THEIRS})"
        ),
        format!("UPDATE ticket_messages SET layout = NULL WHERE layout IS NOT NULL AND {THEIRS}"),
        format!("UPDATE ticket_messages SET message_content = '{ERASED}' WHERE message_content <> '' AND {THEIRS}"),
    ] {
        let erase = sqlx::query(sqlx::AssertSqlSafe(erase)).bind(ticket).bind(user).bind(opened);
        erase.execute(&mut *connection).await?;
    }
    Ok(())
}

fn erased_answer() -> Result<String, sqlx::Error> {
    serde_json::to_string(&Value::Text(ERASED.to_owned())).map_err(|error| sqlx::Error::Encode(error.into()))
}

async fn forget_answers(connection: &mut Connection, ticket: TicketId) -> Result<(), sqlx::Error> {
    let erase = sqlx::query("UPDATE ticket_answers SET value = ?, answer = ? WHERE ticket_id = ? AND answer <> ''");
    erase.bind(erased_answer()?).bind(ERASED).bind(ticket).execute(connection).await.map(drop)
}

/// The copies of a form's files, which belong to no message.
async fn forget_form_files(connection: &mut Connection, ticket: TicketId) -> Result<(), sqlx::Error> {
    let gone = sqlx::query("DELETE FROM ticket_files WHERE ticket_id = ? AND discord_message_id IS NULL");
    gone.bind(ticket).execute(connection).await.map(drop)
}

/// The answers of others that name them.
async fn forget_named(connection: &mut Connection, user: UserId, guild: Option<GuildId>) -> Result<(), sqlx::Error> {
    let mut sql = QueryBuilder::<Db>::new("SELECT ticket_id, question_number FROM ticket_answers WHERE (value LIKE ");
    sql.push_bind(format!("%{user}%")).push(" OR answer LIKE ").push_bind(format!("%{user}%")).push(")");
    and_guild(&mut sql, Rows::OfTicket, guild);
    for row in sql.build().fetch_all(&mut *connection).await? {
        let (ticket, question): (TicketId, i64) = (row.try_get(0)?, row.try_get(1)?);
        let erase =
            sqlx::query("UPDATE ticket_answers SET value = ?, answer = ? WHERE ticket_id = ? AND question_number = ?");
        erase.bind(erased_answer()?).bind(ERASED).bind(ticket).bind(question).execute(&mut *connection).await?;
    }
    Ok(())
}
