//! The table `ticket_answers`: what members answered, where each answer is taken on its own.

use sqlx::Row as _;

use super::files;
use super::tables::{Connection, Row, Tables};
use crate::domain::answer::{Given, Value};
use crate::domain::ids::{QuestionId, TicketId};

fn given_of(row: &Row) -> Result<Given, sqlx::Error> {
    let number: i64 = row.try_get("question_number")?;
    let id: Option<String> = row.try_get("question_id")?;
    let value: String = row.try_get("value")?;
    Ok(Given {
        question: usize::try_from(number - 1).map_err(|error| sqlx::Error::Decode(error.into()))?,
        id: id.map(QuestionId),
        ask: row.try_get("question")?,
        value: serde_json::from_str(&value).map_err(|error| sqlx::Error::Decode(error.into()))?,
        message: row.try_get("discord_message_id")?,
        at: row.try_get("answered_at")?,
    })
}

impl Tables {
    pub async fn answers(&self, ticket: TicketId) -> Result<Vec<Given>, sqlx::Error> {
        let rows = sqlx::query(
            "SELECT question_number, question_id, question, value, discord_message_id, answered_at FROM ticket_answers \
             WHERE ticket_id = ? ORDER BY question_number",
        );
        rows.bind(ticket).fetch_all(&self.pool).await?.iter().map(given_of).collect()
    }
}

/// Deletes what was answered in a ticket; which questions were answered when stays.
pub async fn erase(connection: &mut Connection, ticket: TicketId) -> Result<(), sqlx::Error> {
    let erased = sqlx::query("UPDATE ticket_answers SET answer = '', value = ? WHERE ticket_id = ?");
    let nothing = serde_json::to_string(&Value::Skipped).map_err(|error| sqlx::Error::Encode(error.into()))?;
    erased.bind(nothing).bind(ticket).execute(connection).await.map(drop)
}

/// Adds an answer; tells whether the question was unanswered. The files of an answer are to be copied: those of a form
/// are in no message, or not all of them.
pub async fn insert(connection: &mut Connection, ticket: TicketId, given: &Given) -> Result<bool, sqlx::Error> {
    if let Value::Files(sent) = &given.value {
        for file in sent {
            files::want(connection, ticket, None, file).await?;
        }
    }
    let value = serde_json::to_string(&given.value).map_err(|error| sqlx::Error::Encode(error.into()))?;
    let inserted = sqlx::query(
        "INSERT INTO ticket_answers (ticket_id, question_number, question_id, question, answer, value, \
         discord_message_id, answered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(ticket)
    .bind(number(given.question))
    .bind(given.id.as_ref().map(|id| id.0.clone()))
    .bind(&given.ask)
    .bind(given.value.plain())
    .bind(value)
    .bind(given.message)
    .bind(given.at)
    .execute(connection)
    .await;
    match inserted {
        Ok(_) => Ok(true),
        Err(sqlx::Error::Database(error)) if error.is_unique_violation() => Ok(false),
        Err(error) => Err(error),
    }
}

/// Takes an answer back; tells whether there was one.
pub async fn delete(connection: &mut Connection, ticket: TicketId, question: usize) -> Result<bool, sqlx::Error> {
    let deleted = sqlx::query("DELETE FROM ticket_answers WHERE ticket_id = ? AND question_number = ?");
    Ok(deleted.bind(ticket).bind(number(question)).execute(connection).await?.rows_affected() == 1)
}

/// The number that people see.
fn number(question: usize) -> i64 {
    i64::try_from(question).unwrap_or(i64::MAX - 1) + 1
}
