//! The tables `ticket_files` and `file_blobs`: which files are copied, and the copies.

use sqlx::Row as _;

use super::super::columns::FileId;
use super::super::types::{FileEnd, WantedFile};
use super::tables::{Connection, Row, Tables};
use crate::domain::ids::{BlobId, ChannelId, MessageId, TicketId};
use crate::domain::ticket::{Attachment, MessageAt};
use crate::domain::time::Instant;

/// A query for files that are to be copied.
macro_rules! wanted {
    ($which:literal) => {
        concat!(
            "SELECT discord_attachment_id, ticket_id, channel_id, discord_message_id, file_name, size_bytes, url, attempts \
             FROM ticket_files WHERE state = 'wanted' AND ",
            $which
        )
    };
}

fn wanted_of(row: &Row) -> Result<WantedFile, sqlx::Error> {
    let FileId(id) = row.try_get("discord_attachment_id")?;
    let channel: Option<ChannelId> = row.try_get("channel_id")?;
    let message: Option<MessageId> = row.try_get("discord_message_id")?;
    let size: i64 = row.try_get("size_bytes")?;
    let attempts: i64 = row.try_get("attempts")?;
    Ok(WantedFile {
        id,
        ticket: row.try_get("ticket_id")?,
        at: channel.zip(message).map(|(channel, message)| MessageAt { channel, message }),
        name: row.try_get("file_name")?,
        size: size.unsigned_abs(),
        url: row.try_get("url")?,
        attempts: u32::try_from(attempts).unwrap_or(u32::MAX),
    })
}

impl Tables {
    pub async fn files_due(&self, now: Instant, limit: u32) -> Result<Vec<WantedFile>, sqlx::Error> {
        let due = sqlx::query(wanted!(
            "(not_before IS NULL OR not_before <= ?) ORDER BY CASE WHEN not_before IS NULL THEN 0 ELSE 1 END, not_before LIMIT ?"
        ));
        due.bind(now).bind(i64::from(limit)).fetch_all(&self.pool).await?.iter().map(wanted_of).collect()
    }

    pub async fn next_file_due(&self) -> Result<Option<Instant>, sqlx::Error> {
        sqlx::query_scalar("SELECT MIN(not_before) FROM ticket_files WHERE state = 'wanted'")
            .fetch_one(&self.pool)
            .await
    }

    pub async fn files_wanted(&self, ticket: TicketId) -> Result<Vec<WantedFile>, sqlx::Error> {
        let wanted = sqlx::query(wanted!("ticket_id = ?"));
        wanted.bind(ticket).fetch_all(&self.pool).await?.iter().map(wanted_of).collect()
    }

    pub async fn file_ended(&self, file: u64, end: &FileEnd) -> Result<bool, sqlx::Error> {
        let mut transaction = self.begin().await?;
        if let FileEnd::Kept(blob) = end
            && !is_there(&mut transaction, blob).await?
        {
            return Ok(false);
        }
        let (state, blob) = match end {
            FileEnd::Kept(blob) => ("kept", Some(blob)),
            FileEnd::TooLarge => ("too_large", None),
            FileEnd::Lost => ("lost", None),
        };
        let ended = sqlx::query(
            "UPDATE ticket_files SET state = ?, sha256 = ?, not_before = NULL \
             WHERE discord_attachment_id = ? AND state = 'wanted'",
        );
        ended.bind(state).bind(blob).bind(FileId(file)).execute(&mut *transaction).await?;
        transaction.commit().await?;
        Ok(true)
    }

    pub async fn file_again(&self, file: u64, not_before: Instant, why: &str) -> Result<(), sqlx::Error> {
        let again = sqlx::query(
            "UPDATE ticket_files SET attempts = attempts + 1, not_before = ?, fault = ? \
             WHERE discord_attachment_id = ? AND state = 'wanted'",
        );
        again.bind(not_before).bind(why).bind(FileId(file)).execute(&self.pool).await.map(drop)
    }

    pub async fn files_kept(&self, ticket: TicketId) -> Result<Vec<(u64, BlobId)>, sqlx::Error> {
        let kept = sqlx::query(
            "SELECT discord_attachment_id, sha256 FROM ticket_files WHERE ticket_id = ? AND state = 'kept'",
        );
        let read = |row: &Row| {
            let FileId(id) = row.try_get("discord_attachment_id")?;
            Ok((id, row.try_get("sha256")?))
        };
        kept.bind(ticket).fetch_all(&self.pool).await?.iter().map(read).collect()
    }

    pub async fn blob_begun(&self, blob: &BlobId, size: u64, now: Instant) -> Result<bool, sqlx::Error> {
        let mut transaction = self.begin().await?;
        let inserted = sqlx::query("INSERT INTO file_blobs (sha256, size_bytes, kept_at) VALUES (?, ?, ?)");
        let inserted = inserted.bind(blob).bind(i64::try_from(size).unwrap_or(i64::MAX)).bind(now);
        match inserted.execute(&mut *transaction).await {
            Err(sqlx::Error::Database(error)) if error.is_unique_violation() => {}
            Err(error) => return Err(error),
            Ok(_) => {
                transaction.commit().await?;
                return Ok(true);
            }
        }
        let stays = is_there(&mut transaction, blob).await?;
        if stays {
            let anew = sqlx::query("UPDATE file_blobs SET kept_at = ? WHERE sha256 = ?");
            anew.bind(now).bind(blob).execute(&mut *transaction).await?;
        }
        transaction.commit().await?;
        Ok(stays)
    }

    pub async fn unused_blobs(&self, before: Instant) -> Result<Vec<BlobId>, sqlx::Error> {
        let unused = sqlx::query_scalar(
            "SELECT sha256 FROM file_blobs WHERE kept_at < ? \
             AND NOT EXISTS (SELECT 1 FROM ticket_files f WHERE f.sha256 = file_blobs.sha256) ORDER BY kept_at",
        );
        unused.bind(before).fetch_all(&self.pool).await
    }

    pub async fn blob_goes(&self, blob: &BlobId, before: Instant, now: Instant) -> Result<bool, sqlx::Error> {
        let mut transaction = self.begin().await?;
        // Held before the rows of files are looked at: whoever is just saying that a file has this copy waits, or has
        // said so.
        let held = sqlx::query_scalar::<_, BlobId>(holding!(
            "SELECT sha256 FROM file_blobs WHERE sha256 = ? AND kept_at < ? AND (going_since IS NULL OR going_since < ?)"
        ));
        if held.bind(blob).bind(before).bind(before).fetch_optional(&mut *transaction).await?.is_none() {
            return Ok(false);
        }
        let uses: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM ticket_files WHERE sha256 = ?")
            .bind(blob)
            .fetch_one(&mut *transaction)
            .await?;
        if uses > 0 {
            return Ok(false);
        }
        let goes = sqlx::query("UPDATE file_blobs SET going_since = ? WHERE sha256 = ?");
        goes.bind(now).bind(blob).execute(&mut *transaction).await?;
        transaction.commit().await?;
        Ok(true)
    }

    pub async fn blob_went(&self, blob: &BlobId, is_gone: bool) -> Result<(), sqlx::Error> {
        let went = if is_gone {
            "DELETE FROM file_blobs WHERE sha256 = ? AND going_since IS NOT NULL"
        } else {
            "UPDATE file_blobs SET going_since = NULL WHERE sha256 = ?"
        };
        sqlx::query(went).bind(blob).execute(&self.pool).await.map(drop)
    }
}

/// Whether there is a copy that is not being deleted; it stays so until the transaction ends.
async fn is_there(connection: &mut Connection, blob: &BlobId) -> Result<bool, sqlx::Error> {
    let there = sqlx::query_scalar::<_, BlobId>(holding!(
        "SELECT sha256 FROM file_blobs WHERE sha256 = ? AND going_since IS NULL"
    ));
    Ok(there.bind(blob).fetch_optional(connection).await?.is_some())
}

/// A file is to be copied, unless that was said before.
pub async fn want(
    connection: &mut Connection,
    ticket: TicketId,
    at: Option<MessageAt>,
    file: &Attachment,
) -> Result<(), sqlx::Error> {
    let inserted = sqlx::query(
        "INSERT INTO ticket_files (discord_attachment_id, ticket_id, channel_id, discord_message_id, file_name, \
         size_bytes, url) VALUES (?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(FileId(file.id))
    .bind(ticket)
    .bind(at.map(|at| at.channel))
    .bind(at.map(|at| at.message))
    .bind(&file.name)
    .bind(i64::try_from(file.size).unwrap_or(i64::MAX))
    .bind(&file.url)
    .execute(connection)
    .await;
    match inserted {
        Err(sqlx::Error::Database(error)) if error.is_unique_violation() => Ok(()),
        inserted => inserted.map(drop),
    }
}
