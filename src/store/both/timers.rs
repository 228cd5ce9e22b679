//! The table `timers`: what is to happen to tickets at a moment.

use sqlx::{QueryBuilder, Row as _};

use super::Db;
use super::list::push_in;
use super::tables::{Connection, Row, Tables};
use crate::domain::ids::{GuildId, TicketId, TypeId, UserId};
use crate::domain::person::Face;
use crate::domain::span::Span;
use crate::domain::ticket::{Status, Ticket};
use crate::domain::time::Instant;
use crate::domain::timer::{Alarm, Purpose, Timer, TimerKind};

fn timer_of(row: &Row) -> Result<Timer, sqlx::Error> {
    let detail: String = row.try_get("detail")?;
    let purpose: Purpose = serde_json::from_str(&detail).map_err(|error| sqlx::Error::Decode(error.into()))?;
    Ok(Timer { due: row.try_get("due_at")?, purpose })
}

impl Tables {
    pub async fn timers(&self, ticket: TicketId) -> Result<Vec<Timer>, sqlx::Error> {
        let rows = sqlx::query("SELECT due_at, detail FROM timers WHERE ticket_id = ? ORDER BY kind");
        rows.bind(ticket).fetch_all(&self.pool).await?.iter().map(timer_of).collect()
    }

    pub async fn unasked(&self, guild: GuildId, user: UserId) -> Result<Option<TicketId>, sqlx::Error> {
        let unasked = sqlx::query_scalar(
            "SELECT x.ticket_id FROM timers x JOIN tickets t ON t.ticket_id = x.ticket_id \
             WHERE x.guild_id = ? AND x.due_at IS NULL AND x.kind = ? AND t.creator_user_id = ? \
             ORDER BY x.ticket_id DESC LIMIT 1",
        );
        unasked.bind(guild).bind(TimerKind::Feedback).bind(user).fetch_optional(&self.pool).await
    }

    pub async fn next_alarms(&self, guild: GuildId, most: u32) -> Result<Vec<Alarm>, sqlx::Error> {
        let rows = sqlx::query(
            "SELECT x.ticket_id, x.kind, x.due_at, t.thread_id FROM timers x JOIN tickets t ON t.ticket_id = x.ticket_id \
             WHERE x.guild_id = ? AND x.due_at IS NOT NULL ORDER BY x.due_at, x.ticket_id LIMIT ?",
        );
        let alarm = |row: &Row| {
            Ok(Alarm {
                ticket: row.try_get("ticket_id")?,
                kind: row.try_get("kind")?,
                due: row.try_get("due_at")?,
                thread: row.try_get("thread_id")?,
            })
        };
        rows.bind(guild).bind(most).fetch_all(&self.pool).await?.iter().map(alarm).collect()
    }

    pub async fn tickets_with_timers(&self, tickets: &[TicketId]) -> Result<Vec<(Ticket, Vec<Timer>)>, sqlx::Error> {
        let mut connection = self.pool.acquire().await?;
        let mut query = QueryBuilder::<Db>::new("SELECT ticket_id, due_at, detail FROM timers WHERE ticket_id ");
        push_in(&mut query, tickets);
        query.push(" ORDER BY kind");
        let rows = query.build().fetch_all(&mut *connection).await?;
        let mut timers = Vec::with_capacity(rows.len());
        for row in &rows {
            timers.push((row.try_get::<TicketId, _>("ticket_id")?, timer_of(row)?));
        }
        let mut found = Vec::with_capacity(tickets.len());
        for ticket in super::tickets::by_numbers(&mut connection, tickets).await? {
            let own = timers.iter().filter(|(of, _)| *of == ticket.id).map(|(_, timer)| timer.clone()).collect();
            found.push((ticket, own));
        }
        Ok(found)
    }

    pub async fn kept_too_long_or_short(
        &self,
        guild: GuildId,
        kind: &TypeId,
        after: Span,
        most: u32,
    ) -> Result<Vec<(TicketId, Instant)>, sqlx::Error> {
        let rows = sqlx::query(
            "SELECT t.ticket_id, t.closed_at FROM tickets t \
             LEFT JOIN timers x ON x.ticket_id = t.ticket_id AND x.kind = ? \
             WHERE t.guild_id = ? AND t.status = ? AND t.ticket_type = ? AND t.erased_at IS NULL \
             AND (x.detail IS NULL OR x.detail <> ?) ORDER BY t.ticket_id LIMIT ?",
        );
        let rows = rows.bind(TimerKind::Retention).bind(guild).bind(Status::Closed).bind(kind);
        let rows = rows.bind(detail(&Purpose::Retention { after })?).bind(most).fetch_all(&self.pool).await?;
        rows.iter().map(|row| Ok((row.try_get("ticket_id")?, row.try_get("closed_at")?))).collect()
    }

    pub async fn keep_for_ever(&self, guild: GuildId, kind: &TypeId) -> Result<(), sqlx::Error> {
        let kept = sqlx::query(
            "DELETE FROM timers WHERE kind = ? AND ticket_id IN \
             (SELECT ticket_id FROM tickets WHERE guild_id = ? AND status = ? AND ticket_type = ?)",
        );
        let kept = kept.bind(TimerKind::Retention).bind(guild).bind(Status::Closed).bind(kind);
        kept.execute(&self.pool).await.map(drop)
    }
}

fn detail(purpose: &Purpose) -> Result<String, sqlx::Error> {
    serde_json::to_string(purpose).map_err(|error| sqlx::Error::Encode(error.into()))
}

/// Takes away a timer whose moment has come; tells whether it was set for this moment.
pub async fn take(
    connection: &mut Connection,
    ticket: TicketId,
    kind: TimerKind,
    due: Instant,
) -> Result<bool, sqlx::Error> {
    let taken = sqlx::query("DELETE FROM timers WHERE ticket_id = ? AND kind = ? AND due_at = ?");
    Ok(taken.bind(ticket).bind(kind).bind(due).execute(connection).await?.rows_affected() == 1)
}

/// Sets a timer in the place of the one of its kind.
pub async fn set(connection: &mut Connection, ticket: TicketId, timer: &Timer) -> Result<(), sqlx::Error> {
    stop(connection, ticket, timer.kind()).await?;
    let status = if timer.kind().is_for_closed() { Status::Closed } else { Status::Open };
    let set = sqlx::query(
        "INSERT INTO timers (ticket_id, guild_id, kind, due_at, detail) \
         SELECT ticket_id, guild_id, ?, ?, ? FROM tickets WHERE ticket_id = ? AND status = ?",
    );
    let set = set.bind(timer.kind()).bind(timer.due).bind(detail(&timer.purpose)?).bind(ticket).bind(status);
    set.execute(connection).await.map(drop)
}

/// Somebody else takes the place of whoever set timers of a ticket, and their name that of the reasons.
pub async fn rename(
    connection: &mut Connection,
    ticket: TicketId,
    user: UserId,
    other: &Face,
) -> Result<(), sqlx::Error> {
    let rows = sqlx::query("SELECT due_at, detail FROM timers WHERE ticket_id = ?");
    let timers = rows.bind(ticket).fetch_all(&mut *connection).await?;
    for mut timer in timers.iter().map(timer_of).collect::<Result<Vec<_>, _>>()? {
        let (Purpose::PlannedClose { by, reason, .. } | Purpose::CloseRequest { by, reason, .. }) = &mut timer.purpose
        else {
            continue;
        };
        if by.id == user {
            *reason = reason.take().map(|_| other.name.clone());
            by.clone_from(other);
            let renamed = sqlx::query("UPDATE timers SET detail = ? WHERE ticket_id = ? AND kind = ?");
            let renamed = renamed.bind(detail(&timer.purpose)?).bind(ticket).bind(timer.kind());
            renamed.execute(&mut *connection).await?;
        }
    }
    Ok(())
}

/// Takes a timer away.
pub async fn stop(connection: &mut Connection, ticket: TicketId, kind: TimerKind) -> Result<(), sqlx::Error> {
    let stopped = sqlx::query("DELETE FROM timers WHERE ticket_id = ? AND kind = ?");
    stopped.bind(ticket).bind(kind).execute(connection).await.map(drop)
}

/// Takes away the timers of a ticket that closes.
pub async fn stop_all(connection: &mut Connection, ticket: TicketId) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM timers WHERE ticket_id = ?").bind(ticket).execute(connection).await.map(drop)
}
