//! The table `effects`: what is promised and still to be done on Discord.

use sqlx::{QueryBuilder, Row as _};

use super::super::types::{Outcome, PendingEffect};
use super::tables::{Connection, Row, Tables};
use super::{Db, messages, posts, tickets};
use crate::domain::ids::{GuildId, TicketId};
use crate::domain::plan::{Deed, Effect, View};
use crate::domain::ticket::{MessageAt, Ticket};
use crate::domain::time::Instant;

/// A query for effects that are still to be done.
macro_rules! pending {
    ($which:literal) => {
        concat!(
            "SELECT effect_id, ticket_id, batch, stage, deed, attempts, first_begun_at, not_before FROM effects \
             WHERE state = 'pending' AND ",
            $which
        )
    };
}

fn effect_of(row: &Row) -> Result<PendingEffect, sqlx::Error> {
    let deed: String = row.try_get("deed")?;
    let stage: i64 = row.try_get("stage")?;
    let attempts: i64 = row.try_get("attempts")?;
    Ok(PendingEffect {
        id: row.try_get("effect_id")?,
        ticket: row.try_get("ticket_id")?,
        batch: row.try_get("batch")?,
        stage: u8::try_from(stage).unwrap_or(u8::MAX),
        deed: serde_json::from_str(&deed).map_err(|error| sqlx::Error::Decode(error.into()))?,
        attempts: u32::try_from(attempts).unwrap_or(u32::MAX),
        first_begun_at: row.try_get("first_begun_at")?,
        not_before: row.try_get("not_before")?,
    })
}

impl Tables {
    pub async fn pending_effects(&self, ticket: TicketId) -> Result<Vec<PendingEffect>, sqlx::Error> {
        let rows = sqlx::query(pending!("ticket_id = ? ORDER BY batch, stage, effect_id"));
        rows.bind(ticket).fetch_all(&self.pool).await?.iter().map(effect_of).collect()
    }

    pub async fn tickets_with_effects(&self) -> Result<Vec<TicketId>, sqlx::Error> {
        sqlx::query_scalar("SELECT DISTINCT ticket_id FROM effects WHERE state = 'pending' ORDER BY ticket_id")
            .fetch_all(&self.pool)
            .await
    }

    pub async fn parked_effects(&self, guild: GuildId) -> Result<Vec<PendingEffect>, sqlx::Error> {
        let rows = sqlx::query(pending!(
            "not_before = ? AND ticket_id IN (SELECT ticket_id FROM tickets WHERE guild_id = ?) ORDER BY effect_id"
        ));
        let rows = rows.bind(PendingEffect::PARKED).bind(guild).fetch_all(&self.pool).await?;
        rows.iter().map(effect_of).collect()
    }

    pub async fn renamings(&self, ticket: TicketId) -> Result<Vec<Instant>, sqlx::Error> {
        let latest = sqlx::query_scalar(
            "SELECT settled_at FROM effects WHERE ticket_id = ? AND state = 'done' AND attempts > 0 \
             AND deed LIKE '{\"do\":\"rename\"%' ORDER BY effect_id DESC LIMIT 2",
        );
        latest.bind(ticket).fetch_all(&self.pool).await
    }

    pub async fn effect_begun(
        &self,
        effect: i64,
        attempts: u32,
        next: Option<Instant>,
        now: Instant,
    ) -> Result<bool, sqlx::Error> {
        let begun = sqlx::query(
            "UPDATE effects SET attempts = attempts + 1, first_begun_at = COALESCE(first_begun_at, ?), not_before = ? \
             WHERE effect_id = ? AND attempts = ? AND state = 'pending'",
        );
        let begun = begun.bind(now).bind(next).bind(effect).bind(i64::from(attempts));
        Ok(begun.execute(&self.pool).await?.rows_affected() == 1)
    }

    pub async fn effect_gave_up(&self, effect: i64, why: &str, now: Instant) -> Result<bool, sqlx::Error> {
        let gave_up = sqlx::query(
            "UPDATE effects SET state = 'given_up', settled_at = ?, fault = ? WHERE effect_id = ? AND state = 'pending'",
        );
        Ok(gave_up.bind(now).bind(why).bind(effect).execute(&self.pool).await?.rows_affected() == 1)
    }

    pub async fn effect_again(&self, effect: i64, not_before: Option<Instant>, why: &str) -> Result<(), sqlx::Error> {
        let again = sqlx::query("UPDATE effects SET not_before = ?, fault = ? WHERE effect_id = ?");
        again.bind(not_before).bind(why).bind(effect).execute(&self.pool).await.map(drop)
    }

    pub async fn effect_done(
        &self,
        effect: i64,
        outcome: &Outcome,
        now: Instant,
    ) -> Result<Option<Ticket>, sqlx::Error> {
        let mut transaction = self.begin().await?;
        let row = sqlx::query(pending!("effect_id = ?")).bind(effect).fetch_optional(&mut *transaction).await?;
        let Some(row) = row else { return Ok(None) };
        let done = effect_of(&row)?;
        tickets::hold(&mut transaction, done.ticket).await?;
        let settled = sqlx::query(
            "UPDATE effects SET state = 'done', settled_at = ?, fault = NULL WHERE effect_id = ? AND state = 'pending'",
        );
        if settled.bind(now).bind(effect).execute(&mut *transaction).await?.rows_affected() == 0 {
            return Ok(None);
        }
        remember(&mut transaction, &done, outcome).await?;
        let ticket = tickets::by_number(&mut transaction, done.ticket).await?;
        transaction.commit().await?;
        Ok(ticket)
    }
}

/// Stores with the ticket what came of one of its effects.
async fn remember(connection: &mut Connection, done: &PendingEffect, outcome: &Outcome) -> Result<(), sqlx::Error> {
    match outcome {
        Outcome::Nothing => match done.deed {
            Deed::Delete { view } => set_place(connection, done.ticket, view, None).await,
            Deed::Refresh { view } => posts::delete(connection, done.ticket, view).await,
            Deed::Archive => posts::delete_all(connection, done.ticket).await,
            _ => Ok(()),
        },
        Outcome::Thread(thread) => tickets::set_thread(connection, done.ticket, *thread).await,
        Outcome::Said(said) => messages::keep(connection, done.ticket, said).await,
        Outcome::Message { view, at, said } => {
            set_place(connection, done.ticket, *view, Some(*at)).await?;
            match said {
                Some(said) => messages::keep(connection, done.ticket, said).await,
                None => Ok(()),
            }
        }
    }
}

async fn set_place(
    connection: &mut Connection,
    ticket: TicketId,
    view: View,
    at: Option<MessageAt>,
) -> Result<(), sqlx::Error> {
    match view {
        View::Opening { part: 0 } | View::Moved { .. } => {
            tickets::set_opening(connection, ticket, at.map(|at| at.message)).await
        }
        View::Card => tickets::set_card(connection, ticket, at).await,
        View::Record => tickets::set_record(connection, ticket, at).await,
        View::ClosePlanned | View::CloseRequest => match at {
            Some(at) => posts::put(connection, ticket, view, at.message).await,
            None => posts::delete(connection, ticket, view).await,
        },
        View::Opening { .. }
        | View::Question { .. }
        | View::Unfit { .. }
        | View::Complete { .. }
        | View::Notice { .. }
        | View::Decision
        | View::Closing => Ok(()),
    }
}

/// What a batch left undone is not done any more.
pub async fn drop_batch(connection: &mut Connection, ticket: TicketId, batch: i64) -> Result<(), sqlx::Error> {
    let gone = sqlx::query("DELETE FROM effects WHERE ticket_id = ? AND batch = ? AND state = 'pending'");
    gone.bind(ticket).bind(batch).execute(connection).await.map(drop)
}

/// Takes the names that a ticket's thread was given out of what is done.
pub async fn erase_names(connection: &mut Connection, ticket: TicketId, erased: &str) -> Result<(), sqlx::Error> {
    let renames = sqlx::query_as::<_, (i64, String)>(
        "SELECT effect_id, deed FROM effects WHERE ticket_id = ? AND state <> 'pending' AND deed LIKE '%\"name\"%'",
    );
    for (effect, deed) in renames.bind(ticket).fetch_all(&mut *connection).await? {
        if let Ok(Deed::Rename { .. }) = serde_json::from_str(&deed) {
            let nameless = serde_json::to_string(&Deed::Rename { name: erased.to_owned() });
            let nameless = nameless.map_err(|error| sqlx::Error::Encode(error.into()))?;
            let erase = sqlx::query("UPDATE effects SET deed = ? WHERE effect_id = ?");
            erase.bind(nameless).bind(effect).execute(&mut *connection).await?;
        }
    }
    Ok(())
}

/// Adds a ticket's next batch of effects, and gives them with their numbers.
pub async fn insert(
    connection: &mut Connection,
    ticket: TicketId,
    batch: i64,
    effects: &[Effect],
    now: Instant,
) -> Result<Vec<PendingEffect>, sqlx::Error> {
    let mut rows = Vec::with_capacity(effects.len());
    for effect in effects {
        let deed = serde_json::to_string(&effect.deed).map_err(|error| sqlx::Error::Encode(error.into()))?;
        rows.push((i64::from(effect.stage), deed));
    }
    let mut query = QueryBuilder::<Db>::new("INSERT INTO effects (ticket_id, batch, stage, deed, created_at) ");
    query.push_values(rows, |mut row, (stage, deed)| {
        row.push_bind(ticket).push_bind(batch).push_bind(stage).push_bind(deed).push_bind(now);
    });
    query.build().execute(&mut *connection).await?;
    let rows = sqlx::query(pending!("ticket_id = ? AND batch = ? ORDER BY stage, effect_id"));
    rows.bind(ticket).bind(batch).fetch_all(connection).await?.iter().map(effect_of).collect()
}
