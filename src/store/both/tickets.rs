//! The table `tickets`, and the revisions of types that tickets were opened with.

use sqlx::{QueryBuilder, Row as _};

use super::super::types::Standing;
use super::list::push_in;
use super::tables::{Connection, Row, Tables};
use super::{Db, blocks, new_id};
use crate::domain::ids::{ChannelId, GuildId, MessageId, TicketId, TypeId, UserId};
use crate::domain::person::Face;
use crate::domain::plan::Moved;
use crate::domain::ticket::{Closure, MessageAt, NewTicket, Status, Talk, Ticket, Waiting};
use crate::domain::time::Instant;

/// How many threads are asked about in one query.
const THREADS_AT_ONCE: usize = 500;

/// A query for whole tickets.
macro_rules! tickets {
    ($which:literal) => {
        concat!(
            "SELECT ticket_id, guild_id, ticket_type, revision, position, creator_user_id, creator_username, \
             creator_display_name, status, assigned_staff_user_id, created_at, closed_at, closure_reason, \
             closed_by_user_id, closed_by_username, closed_by_display_name, parent_channel_id, thread_id, \
             opening_message_id, card_channel_id, card_message_id, record_channel_id, record_message_id, waiting_for, \
             waiting_since, last_said_at, first_reply_at, erased_at \
             FROM tickets WHERE ",
            $which
        )
    };
}

fn ticket_of(row: &Row) -> Result<Ticket, sqlx::Error> {
    Ok(Ticket {
        id: row.try_get("ticket_id")?,
        guild: row.try_get("guild_id")?,
        kind: row.try_get("ticket_type")?,
        revision: row.try_get("revision")?,
        position: row.try_get("position")?,
        creator: Face {
            id: row.try_get("creator_user_id")?,
            name: row.try_get("creator_username")?,
            display_name: row.try_get("creator_display_name")?,
        },
        status: row.try_get("status")?,
        assignee: row.try_get("assigned_staff_user_id")?,
        talk: talk_of(row)?,
        opened_at: row.try_get("created_at")?,
        closure: closure_of(row)?,
        parent: row.try_get("parent_channel_id")?,
        thread: row.try_get("thread_id")?,
        opening: row.try_get("opening_message_id")?,
        card: place_of(row, "card_channel_id", "card_message_id")?,
        record: place_of(row, "record_channel_id", "record_message_id")?,
        erased_at: row.try_get("erased_at")?,
    })
}

fn talk_of(row: &Row) -> Result<Talk, sqlx::Error> {
    let (on, since) = (row.try_get::<Option<_>, _>("waiting_for")?, row.try_get::<Option<_>, _>("waiting_since")?);
    Ok(Talk {
        waiting: on.zip(since).map(|(on, since)| Waiting { on, since }),
        last_said_at: row.try_get("last_said_at")?,
        first_reply_at: row.try_get("first_reply_at")?,
    })
}

/// How a ticket was closed; none where it was not.
pub fn closure_of(row: &Row) -> Result<Option<Closure>, sqlx::Error> {
    let Some(at) = row.try_get("closed_at")? else { return Ok(None) };
    let by = match row.try_get("closed_by_user_id")? {
        None => None,
        Some(id) => Some(Face {
            id,
            name: row.try_get("closed_by_username")?,
            display_name: row.try_get("closed_by_display_name")?,
        }),
    };
    Ok(Some(Closure { at, by, reason: row.try_get("closure_reason")? }))
}

fn place_of(row: &Row, channel: &str, message: &str) -> Result<Option<MessageAt>, sqlx::Error> {
    let channel: Option<ChannelId> = row.try_get(channel)?;
    let message: Option<MessageId> = row.try_get(message)?;
    Ok(channel.zip(message).map(|(channel, message)| MessageAt { channel, message }))
}

fn all(rows: &[Row]) -> Result<Vec<Ticket>, sqlx::Error> {
    rows.iter().map(ticket_of).collect()
}

impl Tables {
    pub async fn ticket(&self, ticket: TicketId) -> Result<Option<Ticket>, sqlx::Error> {
        by_number(&mut *self.pool.acquire().await?, ticket).await
    }

    pub async fn ticket_by_thread(&self, thread: ChannelId) -> Result<Option<Ticket>, sqlx::Error> {
        let row = sqlx::query(tickets!("thread_id = ?")).bind(thread).fetch_optional(&self.pool).await?;
        row.as_ref().map(ticket_of).transpose()
    }

    pub async fn open_tickets(&self, guild: GuildId) -> Result<Vec<Ticket>, sqlx::Error> {
        let open = sqlx::query(tickets!("guild_id = ? AND status = ? ORDER BY ticket_id"));
        all(&open.bind(guild).bind(Status::Open).fetch_all(&self.pool).await?)
    }

    pub async fn open_tickets_in(&self, parent: ChannelId) -> Result<Vec<Ticket>, sqlx::Error> {
        let open = sqlx::query(tickets!("parent_channel_id = ? AND status = ? ORDER BY ticket_id"));
        all(&open.bind(parent).bind(Status::Open).fetch_all(&self.pool).await?)
    }

    pub async fn open_tickets_of(&self, guild: GuildId, user: UserId) -> Result<Vec<Ticket>, sqlx::Error> {
        let open = sqlx::query(tickets!("guild_id = ? AND creator_user_id = ? AND status = ? ORDER BY ticket_id"));
        all(&open.bind(guild).bind(user).bind(Status::Open).fetch_all(&self.pool).await?)
    }

    pub async fn tickets_after(
        &self,
        after: TicketId,
        guild: Option<GuildId>,
        since: Option<Instant>,
        limit: u32,
    ) -> Result<Vec<Ticket>, sqlx::Error> {
        let page = sqlx::query(tickets!(
            "ticket_id > ? AND (? IS NULL OR guild_id = ?) AND (? IS NULL OR created_at >= ?) ORDER BY ticket_id LIMIT ?"
        ));
        let page = page.bind(after).bind(guild).bind(guild).bind(since).bind(since).bind(i64::from(limit));
        all(&page.fetch_all(&self.pool).await?)
    }

    pub async fn standing(&self, guild: GuildId, user: UserId, kind: &TypeId) -> Result<Standing, sqlx::Error> {
        let mut connection = self.pool.acquire().await?;
        let own_open = sqlx::query(tickets!(
            "guild_id = ? AND creator_user_id = ? AND ticket_type = ? AND status = ? ORDER BY ticket_id DESC"
        ));
        let own_open =
            own_open.bind(guild).bind(user).bind(kind).bind(Status::Open).fetch_all(&mut *connection).await?;
        let open_in_total: i64 =
            sqlx::query_scalar("SELECT COUNT(*) FROM tickets WHERE guild_id = ? AND ticket_type = ? AND status = ?")
                .bind(guild)
                .bind(kind)
                .bind(Status::Open)
                .fetch_one(&mut *connection)
                .await?;
        let last_closed_at = sqlx::query_scalar(
            "SELECT closed_at FROM tickets WHERE guild_id = ? AND creator_user_id = ? AND ticket_type = ? \
             AND status = ? ORDER BY closed_at DESC LIMIT 1",
        );
        let block = blocks::of(&mut connection, guild, user).await?;
        Ok(Standing {
            block,
            own_open: all(&own_open)?,
            open_in_total: u32::try_from(open_in_total).unwrap_or(u32::MAX),
            last_closed_at: last_closed_at
                .bind(guild)
                .bind(user)
                .bind(kind)
                .bind(Status::Closed)
                .fetch_optional(&mut *connection)
                .await?,
        })
    }

    pub async fn revision(&self, revision: &str) -> Result<Option<String>, sqlx::Error> {
        let definition = sqlx::query_scalar("SELECT definition FROM type_revisions WHERE revision = ?");
        definition.bind(revision).fetch_optional(&self.pool).await
    }

    pub async fn known_threads(&self, threads: &[ChannelId]) -> Result<Vec<ChannelId>, sqlx::Error> {
        let mut known = Vec::new();
        for some in threads.chunks(THREADS_AT_ONCE) {
            let mut query = QueryBuilder::<Db>::new("SELECT thread_id FROM tickets WHERE thread_id ");
            push_in(&mut query, some);
            known.extend(query.build_query_scalar::<ChannelId>().fetch_all(&self.pool).await?);
        }
        Ok(known)
    }
}

/// The ticket of this number.
pub async fn by_number(connection: &mut Connection, ticket: TicketId) -> Result<Option<Ticket>, sqlx::Error> {
    let row = sqlx::query(tickets!("ticket_id = ?")).bind(ticket).fetch_optional(connection).await?;
    row.as_ref().map(ticket_of).transpose()
}

/// The tickets of these numbers, that are there, lowest first.
pub async fn by_numbers(connection: &mut Connection, numbers: &[TicketId]) -> Result<Vec<Ticket>, sqlx::Error> {
    if numbers.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = QueryBuilder::<Db>::new(tickets!("ticket_id "));
    push_in(&mut query, numbers);
    query.push(" ORDER BY ticket_id");
    all(&query.build().fetch_all(connection).await?)
}

/// The ticket that this press opened.
pub async fn by_source(connection: &mut Connection, source: &str) -> Result<Option<Ticket>, sqlx::Error> {
    let row = sqlx::query(tickets!("source = ?")).bind(source).fetch_optional(connection).await?;
    row.as_ref().map(ticket_of).transpose()
}

/// Adds a ticket and, if it is new, the revision of its type.
pub async fn insert(connection: &mut Connection, new: &NewTicket) -> Result<TicketId, sqlx::Error> {
    keep_revision(connection, &new.revision, &new.definition, new.opened_at).await?;
    let inserted = sqlx::query(
        "INSERT INTO tickets (guild_id, ticket_type, revision, position, creator_user_id, creator_username, \
         creator_display_name, status, created_at, parent_channel_id, source, waiting_for, waiting_since) \
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(new.guild)
    .bind(&new.kind)
    .bind(&new.revision)
    .bind(&new.position)
    .bind(new.creator.id)
    .bind(&new.creator.name)
    .bind(&new.creator.display_name)
    .bind(Status::Open)
    .bind(new.opened_at)
    .bind(new.parent)
    .bind(&new.source)
    .bind(new.waiting_on)
    .bind(new.opened_at)
    .execute(connection)
    .await?;
    Ok(TicketId(new_id(&inserted)))
}

async fn keep_revision(
    connection: &mut Connection,
    revision: &str,
    definition: &str,
    at: Instant,
) -> Result<(), sqlx::Error> {
    let known: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM type_revisions WHERE revision = ?")
        .bind(revision)
        .fetch_one(&mut *connection)
        .await?;
    if known > 0 {
        return Ok(());
    }
    let inserted = sqlx::query("INSERT INTO type_revisions (revision, definition, first_used_at) VALUES (?, ?, ?)")
        .bind(revision)
        .bind(definition)
        .bind(at)
        .execute(connection)
        .await;
    match inserted {
        // Another instance was quicker: a revision always says the same.
        Err(sqlx::Error::Database(error)) if error.is_unique_violation() => Ok(()),
        inserted => inserted.map(drop),
    }
}

/// Closes a ticket; tells whether it was open.
pub async fn close(connection: &mut Connection, ticket: TicketId, closure: &Closure) -> Result<bool, sqlx::Error> {
    let by = closure.by.as_ref();
    let closed = sqlx::query(
        "UPDATE tickets SET status = ?, closed_at = ?, closure_reason = ?, closed_by_user_id = ?, closed_by_username = ?, \
         closed_by_display_name = ? WHERE ticket_id = ? AND status = ?",
    )
    .bind(Status::Closed)
    .bind(closure.at)
    .bind(&closure.reason)
    .bind(by.map(|by| by.id))
    .bind(by.map(|by| &by.name))
    .bind(by.map(|by| &by.display_name))
    .bind(ticket)
    .bind(Status::Open)
    .execute(connection)
    .await?;
    Ok(closed.rows_affected() == 1)
}

/// Makes a ticket one of another type; not so if it is not of the type `from`, or is closed.
pub async fn move_to(
    connection: &mut Connection,
    ticket: TicketId,
    from: &TypeId,
    to: &Moved,
) -> Result<bool, sqlx::Error> {
    keep_revision(connection, &to.revision, &to.definition, to.at).await?;
    let moved = sqlx::query(
        "UPDATE tickets SET ticket_type = ?, revision = ?, position = ? WHERE ticket_id = ? AND status = ? \
         AND ticket_type = ?",
    );
    let moved = moved.bind(&to.kind).bind(&to.revision).bind(&to.position).bind(ticket).bind(Status::Open).bind(from);
    Ok(moved.execute(connection).await?.rows_affected() == 1)
}

/// Whether a ticket is open.
pub async fn is_open(connection: &mut Connection, ticket: TicketId) -> Result<bool, sqlx::Error> {
    let open: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM tickets WHERE ticket_id = ? AND status = ?")
        .bind(ticket)
        .bind(Status::Open)
        .fetch_one(connection)
        .await?;
    Ok(open == 1)
}

/// Sets who handles a ticket; not so if somebody else than `from` handles it now, or it is closed.
pub async fn assign(
    connection: &mut Connection,
    ticket: TicketId,
    from: Option<UserId>,
    to: Option<UserId>,
) -> Result<bool, sqlx::Error> {
    let assigned = sqlx::query(
        "UPDATE tickets SET assigned_staff_user_id = ? WHERE ticket_id = ? AND status = ? \
         AND COALESCE(assigned_staff_user_id, '') = COALESCE(?, '')",
    );
    let assigned = assigned.bind(to).bind(ticket).bind(Status::Open).bind(from).execute(connection).await?;
    Ok(assigned.rows_affected() == 1)
}

/// Sets how the talk in an open ticket stands, unless a later message is known.
pub async fn set_talk(connection: &mut Connection, ticket: TicketId, talk: &Talk) -> Result<(), sqlx::Error> {
    let set = sqlx::query(
        "UPDATE tickets SET waiting_for = ?, waiting_since = ?, last_said_at = ?, \
         first_reply_at = COALESCE(first_reply_at, ?) \
         WHERE ticket_id = ? AND status = ? AND (last_said_at IS NULL OR last_said_at < ?)",
    );
    set.bind(talk.waiting.map(|waiting| waiting.on))
        .bind(talk.waiting.map(|waiting| waiting.since))
        .bind(talk.last_said_at)
        .bind(talk.first_reply_at)
        .bind(ticket)
        .bind(Status::Open)
        .bind(talk.last_said_at)
        .execute(connection)
        .await
        .map(drop)
}

/// Deletes a ticket; its messages and effects go with it.
pub async fn delete(connection: &mut Connection, ticket: TicketId) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM tickets WHERE ticket_id = ?").bind(ticket).execute(connection).await.map(drop)
}

/// Makes the ticket's other commits wait until this one is done, and tells the number of its last batch of effects. None
/// if the ticket is gone. Held first, since two that both wrote a message could not both go on to change their ticket.
pub async fn hold(connection: &mut Connection, ticket: TicketId) -> Result<Option<i64>, sqlx::Error> {
    let held = sqlx::query_scalar(holding!("SELECT last_batch FROM tickets WHERE ticket_id = ?"));
    held.bind(ticket).fetch_optional(connection).await
}

/// Notes that what was said in a ticket was deleted.
pub async fn set_erased(connection: &mut Connection, ticket: TicketId, at: Instant) -> Result<(), sqlx::Error> {
    let set = sqlx::query("UPDATE tickets SET erased_at = ? WHERE ticket_id = ? AND status = ?");
    set.bind(at).bind(ticket).bind(Status::Closed).execute(connection).await.map(drop)
}

/// Sets the number of a ticket's last batch of effects.
pub async fn set_last_batch(connection: &mut Connection, ticket: TicketId, batch: i64) -> Result<(), sqlx::Error> {
    let set = sqlx::query("UPDATE tickets SET last_batch = ? WHERE ticket_id = ?");
    set.bind(batch).bind(ticket).execute(connection).await.map(drop)
}

/// Sets a ticket's thread.
pub async fn set_thread(connection: &mut Connection, ticket: TicketId, thread: ChannelId) -> Result<(), sqlx::Error> {
    let set = sqlx::query("UPDATE tickets SET thread_id = ? WHERE ticket_id = ?");
    set.bind(thread).bind(ticket).execute(connection).await.map(drop)
}

/// Sets a ticket's opening message.
pub async fn set_opening(
    connection: &mut Connection,
    ticket: TicketId,
    message: Option<MessageId>,
) -> Result<(), sqlx::Error> {
    let set = sqlx::query("UPDATE tickets SET opening_message_id = ? WHERE ticket_id = ?");
    set.bind(message).bind(ticket).execute(connection).await.map(drop)
}

/// Sets a ticket's card.
pub async fn set_card(connection: &mut Connection, ticket: TicketId, at: Option<MessageAt>) -> Result<(), sqlx::Error> {
    let set = sqlx::query("UPDATE tickets SET card_channel_id = ?, card_message_id = ? WHERE ticket_id = ?");
    let set = set.bind(at.map(|at| at.channel)).bind(at.map(|at| at.message));
    set.bind(ticket).execute(connection).await.map(drop)
}

/// Sets a ticket's record.
pub async fn set_record(
    connection: &mut Connection,
    ticket: TicketId,
    at: Option<MessageAt>,
) -> Result<(), sqlx::Error> {
    let set = sqlx::query("UPDATE tickets SET record_channel_id = ?, record_message_id = ? WHERE ticket_id = ?");
    let set = set.bind(at.map(|at| at.channel)).bind(at.map(|at| at.message));
    set.bind(ticket).execute(connection).await.map(drop)
}
