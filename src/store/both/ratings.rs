//! The table `ticket_ratings`: what members thought of how their tickets went.

use sqlx::Row as _;

use super::tables::{Connection, Tables};
use crate::domain::ids::TicketId;
use crate::domain::rating::Rating;

impl Tables {
    pub async fn rating(&self, ticket: TicketId) -> Result<Option<Rating>, sqlx::Error> {
        let row = sqlx::query("SELECT rating, comment, rated_at FROM ticket_ratings WHERE ticket_id = ?");
        let Some(row) = row.bind(ticket).fetch_optional(&self.pool).await? else { return Ok(None) };
        let stars: i64 = row.try_get("rating")?;
        Ok(Some(Rating {
            stars: u8::try_from(stars).unwrap_or(u8::MAX),
            comment: row.try_get("comment")?,
            at: row.try_get("rated_at")?,
        }))
    }
}

/// Sets a ticket's rating. The comment of an earlier one stays unless there is another.
pub async fn put(connection: &mut Connection, ticket: TicketId, rating: &Rating) -> Result<(), sqlx::Error> {
    let changed = sqlx::query(
        "UPDATE ticket_ratings SET rating = ?, comment = COALESCE(?, comment), rated_at = ? WHERE ticket_id = ?",
    );
    let changed = changed.bind(i64::from(rating.stars)).bind(&rating.comment).bind(rating.at).bind(ticket);
    if changed.execute(&mut *connection).await?.rows_affected() > 0 {
        return Ok(());
    }
    let added = sqlx::query("INSERT INTO ticket_ratings (ticket_id, rating, comment, rated_at) VALUES (?, ?, ?, ?)");
    let added = added.bind(ticket).bind(i64::from(rating.stars)).bind(&rating.comment).bind(rating.at);
    added.execute(connection).await.map(drop)
}
