//! What the tables have of one person, and taking it out of them.
//!
//! Rows stay, so that figures stay: names become a neutral word, ids become a number that nobody has, and what they wrote is
//! replaced. Each ticket is a transaction of its own, so that a bot at work is not held up; the whole can be repeated.

use sqlx::{QueryBuilder, Row as _};

use super::super::types::Traces;
use super::tables::{Connection, Tables};
use super::{Db, audit, blocks, tickets};
use crate::domain::answer::Value;
use crate::domain::ids::{GuildId, TicketId, UserId};

/// Stands where a name or a text was.
const ERASED: &str = "(erased)";

/// The query goes on with a server's rows alone, where one is named.
fn and_guild(sql: &mut QueryBuilder<Db>, column: &str, guild: Option<GuildId>) {
    if let Some(guild) = guild {
        sql.push(format!(" AND {column} = ")).push_bind(guild);
    }
}

impl Tables {
    pub async fn traces(&self, user: UserId, guild: Option<GuildId>) -> Result<Traces, sqlx::Error> {
        let mut connection = self.pool.acquire().await?;
        let mut sql = QueryBuilder::<Db>::new("SELECT ticket_id FROM tickets WHERE (creator_user_id = ");
        sql.push_bind(user).push(" OR assigned_staff_user_id = ").push_bind(user);
        sql.push(" OR closed_by_user_id = ").push_bind(user).push(")");
        and_guild(&mut sql, "guild_id", guild);
        sql.push(" UNION SELECT m.ticket_id FROM ticket_messages m JOIN tickets t ON t.ticket_id = m.ticket_id ");
        sql.push("WHERE m.sender_user_id = ").push_bind(user);
        and_guild(&mut sql, "t.guild_id", guild);
        sql.push(" ORDER BY 1");
        let tickets = sql.build_query_scalar().persistent(false).fetch_all(&mut *connection).await?;
        Ok(Traces {
            tickets,
            audit: audit::of_actor(&mut connection, user, guild).await?,
            blocks: blocks::of_member(&mut connection, user, guild).await?,
        })
    }

    pub async fn nobody(&self) -> Result<UserId, sqlx::Error> {
        let mut connection = self.pool.acquire().await?;
        let mut number = 0;
        loop {
            number += 1;
            let nobody = UserId(number);
            let taken: i64 = sqlx::query_scalar(
                "SELECT (SELECT COUNT(*) FROM ticket_messages WHERE sender_user_id = ?) \
                 + (SELECT COUNT(*) FROM audit WHERE actor_user_id = ?) \
                 + (SELECT COUNT(*) FROM tickets WHERE creator_user_id = ? OR assigned_staff_user_id = ? \
                 OR closed_by_user_id = ?) + (SELECT COUNT(*) FROM reply_counts WHERE user_id = ?)",
            )
            .bind(nobody)
            .bind(nobody)
            .bind(nobody)
            .bind(nobody)
            .bind(nobody)
            .bind(nobody)
            .fetch_one(&mut *connection)
            .await?;
            if taken == 0 {
                return Ok(nobody);
            }
        }
    }

    pub async fn forget_in_ticket(&self, ticket: TicketId, user: UserId, nobody: UserId) -> Result<(), sqlx::Error> {
        let mut transaction = self.begin().await?;
        if tickets::hold(&mut transaction, ticket).await?.is_none() {
            return Ok(());
        }
        let opened = forget_ticket(&mut transaction, ticket, user, nobody).await?;
        forget_messages(&mut transaction, ticket, user, nobody, opened).await?;
        forget_mentions(&mut transaction, ticket, user, nobody).await?;
        if opened {
            forget_answers(&mut transaction, ticket).await?;
            forget_form_files(&mut transaction, ticket).await?;
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
        audit::forget(&mut connection, user, guild, nobody, ERASED).await?;
        blocks::forget(&mut connection, user, guild, nobody, ERASED).await?;
        let mut sql = QueryBuilder::<Db>::new("UPDATE overrides SET set_by_user_id = ");
        sql.push_bind(nobody).push(", set_by_username = ").push_bind(ERASED);
        sql.push(", set_by_display_name = ").push_bind(ERASED).push(" WHERE set_by_user_id = ").push_bind(user);
        and_guild(&mut sql, "guild_id", guild);
        sql.build().persistent(false).execute(&mut *connection).await?;
        let mut sql = QueryBuilder::<Db>::new("UPDATE reply_counts SET user_id = ");
        sql.push_bind(nobody).push(" WHERE user_id = ").push_bind(user);
        and_guild(&mut sql, "guild_id", guild);
        sql.build().persistent(false).execute(&mut *connection).await.map(drop)
    }
}

/// The ticket's own row; tells whether they opened it.
async fn forget_ticket(
    connection: &mut Connection,
    ticket: TicketId,
    user: UserId,
    nobody: UserId,
) -> Result<bool, sqlx::Error> {
    let closed = sqlx::query(
        "UPDATE tickets SET closed_by_user_id = ?, closed_by_username = ?, closed_by_display_name = ?, \
         closure_reason = CASE WHEN closure_reason IS NULL THEN NULL ELSE ? END \
         WHERE ticket_id = ? AND closed_by_user_id = ?",
    );
    let closed = closed.bind(nobody).bind(ERASED).bind(ERASED).bind(ERASED).bind(ticket).bind(user);
    closed.execute(&mut *connection).await?;
    let handled =
        sqlx::query("UPDATE tickets SET assigned_staff_user_id = ? WHERE ticket_id = ? AND assigned_staff_user_id = ?");
    handled.bind(nobody).bind(ticket).bind(user).execute(&mut *connection).await?;
    let opened = sqlx::query(
        "UPDATE tickets SET creator_user_id = ?, creator_username = ?, creator_display_name = ?, \
         closure_reason = CASE WHEN closure_reason IS NULL THEN NULL ELSE ? END \
         WHERE ticket_id = ? AND creator_user_id = ?",
    );
    let opened = opened.bind(nobody).bind(ERASED).bind(ERASED).bind(ERASED).bind(ticket).bind(user);
    Ok(opened.execute(connection).await?.rows_affected() == 1)
}

/// What they wrote and sent; of a ticket that they opened, what the bot wrote as well, which has their name and answers.
async fn forget_messages(
    connection: &mut Connection,
    ticket: TicketId,
    user: UserId,
    nobody: UserId,
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
    let named = sqlx::query(
        "UPDATE ticket_messages SET sender_user_id = ?, sender_username = ?, sender_display_name = ? \
         WHERE ticket_id = ? AND sender_user_id = ?",
    );
    let named = named.bind(nobody).bind(ERASED).bind(ERASED).bind(ticket).bind(user);
    named.execute(connection).await.map(drop)
}

/// Where others mention them, and where the bot brought them in.
async fn forget_mentions(
    connection: &mut Connection,
    ticket: TicketId,
    user: UserId,
    nobody: UserId,
) -> Result<(), sqlx::Error> {
    let (plain, by_nick, anywhere) = (format!("<@{user}>"), format!("<@!{user}>"), format!("%{user}%"));
    for erase in [
        "UPDATE ticket_message_revisions SET message_content = REPLACE(REPLACE(message_content, ?, ?), ?, ?) \
         WHERE message_content LIKE ? AND message_id IN (SELECT message_id FROM ticket_messages WHERE ticket_id = ?)",
        "UPDATE ticket_messages SET message_content = REPLACE(REPLACE(message_content, ?, ?), ?, ?) \
         WHERE message_content LIKE ? AND ticket_id = ?",
        "UPDATE ticket_messages SET layout = REPLACE(REPLACE(layout, ?, ?), ?, ?) WHERE layout LIKE ? AND ticket_id = ?",
    ] {
        let erase =
            sqlx::query(erase).bind(&plain).bind(ERASED).bind(&by_nick).bind(ERASED).bind(&anywhere).bind(ticket);
        erase.execute(&mut *connection).await?;
    }
    let done = sqlx::query("UPDATE effects SET deed = REPLACE(deed, ?, ?) WHERE ticket_id = ? AND state <> 'pending'");
    let done = done.bind(format!("\"{user}\"")).bind(format!("\"{nobody}\"")).bind(ticket);
    done.execute(connection).await.map(drop)
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
    let mut sql = QueryBuilder::<Db>::new(
        "SELECT a.ticket_id, a.question_number FROM ticket_answers a JOIN tickets t ON t.ticket_id = a.ticket_id \
         WHERE a.value LIKE ",
    );
    sql.push_bind(format!("%\"{user}\"%"));
    and_guild(&mut sql, "t.guild_id", guild);
    for row in sql.build().persistent(false).fetch_all(&mut *connection).await? {
        let (ticket, question): (TicketId, i64) = (row.try_get(0)?, row.try_get(1)?);
        let erase =
            sqlx::query("UPDATE ticket_answers SET value = ?, answer = ? WHERE ticket_id = ? AND question_number = ?");
        erase.bind(erased_answer()?).bind(ERASED).bind(ticket).bind(question).execute(&mut *connection).await?;
    }
    Ok(())
}
