//! The table `ticket_posts`: messages in tickets' threads whose buttons go once they have been answered.

use super::tables::{Connection, Tables};
use crate::domain::ids::{MessageId, TicketId};
use crate::domain::plan::View;

/// What is kept here, with the words of the table.
const KEPT: [(View, &str); 2] = [(View::ClosePlanned, "close_planned"), (View::CloseRequest, "close_request")];

fn word(view: View) -> Option<&'static str> {
    KEPT.into_iter().find(|(kept, _)| *kept == view).map(|(_, word)| word)
}

impl Tables {
    pub async fn posts(&self, ticket: TicketId) -> Result<Vec<(View, MessageId)>, sqlx::Error> {
        let rows =
            sqlx::query_as::<_, (String, MessageId)>("SELECT view, message_id FROM ticket_posts WHERE ticket_id = ?");
        let rows = rows.bind(ticket).fetch_all(&self.pool).await?;
        let view = |shown: &str| KEPT.into_iter().find(|(_, word)| *word == shown).map(|(view, _)| view);
        Ok(rows.into_iter().filter_map(|(shown, message)| Some((view(&shown)?, message))).collect())
    }
}

/// A message stands that is kept here, in the place of an earlier one; of any other there is nothing to keep.
pub async fn put(
    connection: &mut Connection,
    ticket: TicketId,
    view: View,
    message: MessageId,
) -> Result<(), sqlx::Error> {
    let Some(word) = word(view) else { return Ok(()) };
    sqlx::query("REPLACE INTO ticket_posts (ticket_id, view, message_id) VALUES (?, ?, ?)")
        .bind(ticket)
        .bind(word)
        .bind(message)
        .execute(connection)
        .await
        .map(drop)
}

/// A message has no buttons any more.
pub async fn delete(connection: &mut Connection, ticket: TicketId, view: View) -> Result<(), sqlx::Error> {
    let Some(word) = word(view) else { return Ok(()) };
    let gone = sqlx::query("DELETE FROM ticket_posts WHERE ticket_id = ? AND view = ?");
    gone.bind(ticket).bind(word).execute(connection).await.map(drop)
}

/// No message of a ticket has buttons any more.
pub async fn delete_all(connection: &mut Connection, ticket: TicketId) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM ticket_posts WHERE ticket_id = ?").bind(ticket).execute(connection).await.map(drop)
}
