//! The table `ticket_staff`: those of the staff whom the bot brought into a ticket's thread one by one.

use super::tables::{Connection, Tables};
use crate::domain::ids::{TicketId, UserId};

impl Tables {
    pub async fn seats(&self, ticket: TicketId) -> Result<Vec<UserId>, sqlx::Error> {
        let users = sqlx::query_scalar("SELECT user_id FROM ticket_staff WHERE ticket_id = ? ORDER BY user_id");
        users.bind(ticket).fetch_all(&self.pool).await
    }
}

pub async fn take(connection: &mut Connection, ticket: TicketId, user: UserId) -> Result<(), sqlx::Error> {
    let taken = sqlx::query("INSERT INTO ticket_staff (ticket_id, user_id) VALUES (?, ?)");
    match taken.bind(ticket).bind(user).execute(connection).await {
        // It was theirs before.
        Err(sqlx::Error::Database(error)) if error.is_unique_violation() => Ok(()),
        taken => taken.map(drop),
    }
}

pub async fn leave(connection: &mut Connection, ticket: TicketId, user: UserId) -> Result<(), sqlx::Error> {
    let left = sqlx::query("DELETE FROM ticket_staff WHERE ticket_id = ? AND user_id = ?");
    left.bind(ticket).bind(user).execute(connection).await.map(drop)
}
