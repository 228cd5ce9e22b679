//! How the product's words are written in columns, and read from them: the only place that knows.
//!
//! Ids of Discord are text, moments have milliseconds and are in UTC (`DATETIME(3)`, or text of fixed width that sorts),
//! the words of an enum are those of the tables' own enums.

use std::str::FromStr;

use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Encode, MySql, Sqlite, Type};
use time::PrimitiveDateTime;

use crate::domain::decision::RoleChange;
use crate::domain::ids::{
    BlobId, ChannelId, CommandId, DecisionId, GuildId, MessageId, PanelId, PositionId, RoleId, TicketId, TypeId, UserId,
};
use crate::domain::ticket::{SaidKind, Side, Status};
use crate::domain::time::Instant;
use crate::domain::timer::TimerKind;

/// A column of text: `$write` gives the text of a value, `$read` the value of a text.
macro_rules! text_column {
    ($($word:ty: $write:expr, $read:expr;)*) => {$(
        impl<DB: Database> Type<DB> for $word where String: Type<DB> {
            fn type_info() -> DB::TypeInfo {
                <String as Type<DB>>::type_info()
            }

            fn compatible(info: &DB::TypeInfo) -> bool {
                <String as Type<DB>>::compatible(info)
            }
        }

        impl<'q, DB: Database> Encode<'q, DB> for $word where String: Encode<'q, DB> {
            fn encode_by_ref(&self, buffer: &mut DB::ArgumentBuffer) -> Result<IsNull, BoxDynError> {
                let write: fn(&Self) -> String = $write;
                <String as Encode<DB>>::encode(write(self), buffer)
            }
        }

        impl<'r, DB: Database> Decode<'r, DB> for $word where &'r str: Decode<'r, DB> {
            fn decode(value: DB::ValueRef<'r>) -> Result<Self, BoxDynError> {
                let read: fn(&str) -> Result<Self, BoxDynError> = $read;
                read(<&str as Decode<DB>>::decode(value)?)
            }
        }
    )*};
}

fn parsed<T: FromStr<Err: std::error::Error + Send + Sync + 'static>>(text: &str) -> Result<T, BoxDynError> {
    Ok(text.parse::<T>()?)
}

text_column! {
    GuildId: ToString::to_string, parsed;
    ChannelId: ToString::to_string, parsed;
    UserId: ToString::to_string, parsed;
    RoleId: ToString::to_string, parsed;
    MessageId: ToString::to_string, parsed;
    CommandId: ToString::to_string, parsed;
    BlobId: ToString::to_string, |text| Ok(text.into());
    FileId: |id| id.0.to_string(), |text| Ok(FileId(text.parse()?));
    TypeId: ToString::to_string, |text| Ok(text.into());
    PositionId: ToString::to_string, |text| Ok(text.into());
    DecisionId: ToString::to_string, |text| Ok(text.into());
    PanelId: ToString::to_string, |text| Ok(text.into());
    Status: |status| status_word(*status).to_owned(), status;
    SaidKind: |kind| kind_word(*kind).to_owned(), kind;
    TimerKind: |kind| kind.name().to_owned(), timer;
    Side: |side| side_word(*side).to_owned(), side;
    RoleChange: |change| role_change_word(*change).to_owned(), role_change;
}

/// Discord's id of an attachment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FileId(pub u64);

fn status_word(status: Status) -> &'static str {
    match status {
        Status::Open => "open",
        Status::Closed => "closed",
    }
}

fn status(word: &str) -> Result<Status, BoxDynError> {
    let known = [Status::Open, Status::Closed].into_iter().find(|status| status_word(*status) == word);
    known.ok_or_else(|| format!("`{word}` is no status of a ticket").into())
}

fn kind_word(kind: SaidKind) -> &'static str {
    match kind {
        SaidKind::Message => "message",
        SaidKind::System => "system",
    }
}

fn kind(word: &str) -> Result<SaidKind, BoxDynError> {
    let known = [SaidKind::Message, SaidKind::System].into_iter().find(|kind| kind_word(*kind) == word);
    known.ok_or_else(|| format!("`{word}` is no kind of message").into())
}

fn timer(word: &str) -> Result<TimerKind, BoxDynError> {
    let known = TimerKind::ALL.into_iter().find(|kind| kind.name() == word);
    known.ok_or_else(|| format!("`{word}` is no kind of timer").into())
}

fn side_word(side: Side) -> &'static str {
    match side {
        Side::Staff => "staff",
        Side::Member => "member",
    }
}

fn side(word: &str) -> Result<Side, BoxDynError> {
    let known = [Side::Staff, Side::Member].into_iter().find(|side| side_word(*side) == word);
    known.ok_or_else(|| format!("`{word}` is no side of a ticket").into())
}

fn role_change_word(change: RoleChange) -> &'static str {
    match change {
        RoleChange::Given => "given",
        RoleChange::Taken => "taken",
    }
}

fn role_change(word: &str) -> Result<RoleChange, BoxDynError> {
    let known = [RoleChange::Given, RoleChange::Taken].into_iter().find(|change| role_change_word(*change) == word);
    known.ok_or_else(|| format!("`{word}` is no change of a role").into())
}

impl<DB: Database> Type<DB> for TicketId
where
    i64: Type<DB>,
{
    fn type_info() -> DB::TypeInfo {
        <i64 as Type<DB>>::type_info()
    }

    fn compatible(info: &DB::TypeInfo) -> bool {
        <i64 as Type<DB>>::compatible(info)
    }
}

impl<'q, DB: Database> Encode<'q, DB> for TicketId
where
    i64: Encode<'q, DB>,
{
    fn encode_by_ref(&self, buffer: &mut DB::ArgumentBuffer) -> Result<IsNull, BoxDynError> {
        <i64 as Encode<DB>>::encode(self.0, buffer)
    }
}

impl<'r, DB: Database> Decode<'r, DB> for TicketId
where
    i64: Decode<'r, DB>,
{
    fn decode(value: DB::ValueRef<'r>) -> Result<Self, BoxDynError> {
        Ok(Self(<i64 as Decode<DB>>::decode(value)?))
    }
}

impl Type<MySql> for Instant {
    fn type_info() -> <MySql as Database>::TypeInfo {
        <PrimitiveDateTime as Type<MySql>>::type_info()
    }

    fn compatible(info: &<MySql as Database>::TypeInfo) -> bool {
        <PrimitiveDateTime as Type<MySql>>::compatible(info)
    }
}

impl Encode<'_, MySql> for Instant {
    fn encode_by_ref(&self, buffer: &mut <MySql as Database>::ArgumentBuffer) -> Result<IsNull, BoxDynError> {
        let at = self.to_offset();
        <PrimitiveDateTime as Encode<MySql>>::encode(PrimitiveDateTime::new(at.date(), at.time()), buffer)
    }
}

impl<'r> Decode<'r, MySql> for Instant {
    fn decode(value: <MySql as Database>::ValueRef<'r>) -> Result<Self, BoxDynError> {
        Ok(Self::from_offset(<PrimitiveDateTime as Decode<MySql>>::decode(value)?.assume_utc()))
    }
}

impl Type<Sqlite> for Instant {
    fn type_info() -> <Sqlite as Database>::TypeInfo {
        <String as Type<Sqlite>>::type_info()
    }
}

impl Encode<'_, Sqlite> for Instant {
    fn encode_by_ref(&self, buffer: &mut <Sqlite as Database>::ArgumentBuffer) -> Result<IsNull, BoxDynError> {
        <String as Encode<Sqlite>>::encode(self.table_text(), buffer)
    }
}

impl<'r> Decode<'r, Sqlite> for Instant {
    fn decode(value: <Sqlite as Database>::ValueRef<'r>) -> Result<Self, BoxDynError> {
        let text = <&str as Decode<Sqlite>>::decode(value)?;
        Self::from_table_text(text).ok_or_else(|| format!("`{text}` is not a time of these tables").into())
    }
}
