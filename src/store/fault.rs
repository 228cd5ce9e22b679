//! What can go wrong with a database, sorted by what to do about it.
//!
//! The texts are for the log and the operator. They may name the database and its user, never a password: they are
//! made of the database's own words and of [`super::Store::shown`].

use std::time::Duration;

use sqlx::error::DatabaseError;
use sqlx::migrate::MigrateError;
use sqlx::mysql::MySqlDatabaseError;
use sqlx::sqlite::SqliteError;

/// Why a call failed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The database cannot be reached, is full or is busy: the same call may succeed later.
    #[error("the database is away: {0}")]
    Away(String),
    /// The database or the store is at fault: trying again does not help.
    #[error("the database failed: {0}")]
    Broken(String),
}

/// Why a database cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OpenFault {
    /// Its address makes no sense.
    #[error("{0}")]
    Address(String),
    /// It cannot be reached now: waiting may help.
    #[error("{0}")]
    Away(String),
    /// It was reached and refuses, or is not in a state to be used: waiting does not help.
    #[error("{0}")]
    Refused(String),
}

/// Why the tables could not be brought up to date.
#[derive(Debug)]
pub(super) enum MigrateFault {
    /// The database failed.
    Database(sqlx::Error),
    /// A step failed.
    Step { version: i64, error: sqlx::Error },
    /// A step that was done is another one here.
    Edited(i64),
    /// Another process has been at it for too long.
    Locked,
    /// The tables are as they should not be.
    State(String),
}

impl Fault {
    pub(super) fn silent(waited: Duration) -> Self {
        Self::Away(format!("no answer within {} s", waited.as_secs()))
    }
}

impl From<sqlx::Error> for Fault {
    fn from(error: sqlx::Error) -> Self {
        let detail = error.to_string();
        if is_away(&error) { Self::Away(detail) } else { Self::Broken(detail) }
    }
}

/// The database's own number of an error.
enum Code {
    MySql(u16),
    /// With SQLite's details cut off.
    Sqlite(i32),
    Unknown,
}

fn code(error: &dyn DatabaseError) -> Code {
    if let Some(error) = error.try_downcast_ref::<MySqlDatabaseError>() {
        return Code::MySql(error.number());
    }
    let sqlite = error.try_downcast_ref::<SqliteError>().and_then(|error| error.code());
    match sqlite.and_then(|code| code.parse::<i32>().ok()) {
        Some(code) => Code::Sqlite(code & 0xff),
        None => Code::Unknown,
    }
}

/// Whether the call crossed another one, so that nothing was written: it is to be tried again at once.
pub(super) fn is_crossed(error: &sqlx::Error) -> bool {
    match error {
        // A row that another call had just written is already gone again.
        sqlx::Error::RowNotFound => true,
        // 1213: deadlock. 1020: the row changed since it was read (MariaDB 11.6 and later). 1615: the tables were changed
        // since the statement was prepared.
        sqlx::Error::Database(error) => matches!(code(error.as_ref()), Code::MySql(1020 | 1213 | 1615)),
        _ => false,
    }
}

/// Whether a table does not exist.
pub(super) fn is_no_such_table(error: &sqlx::Error) -> bool {
    matches!(error, sqlx::Error::Database(error) if matches!(code(error.as_ref()), Code::MySql(1146)))
}

/// Whether another process keeps an SQLite file to itself.
pub(super) fn is_busy(error: &sqlx::Error) -> bool {
    matches!(error, sqlx::Error::Database(error) if matches!(code(error.as_ref()), Code::Sqlite(5)))
}

fn is_away(error: &sqlx::Error) -> bool {
    if is_crossed(error) {
        return true;
    }
    match error {
        sqlx::Error::Io(_)
        | sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed
        | sqlx::Error::BeginFailed => true,
        sqlx::Error::Database(error) => match code(error.as_ref()) {
            // https://mariadb.com/docs/server/reference/error-codes/mariadb-error-code-reference
            // Full: 1021, 1114. Too many connections: 1040, 1203, 1226. Shutting down, killed, cut off: 1053, 1077,
            // 1079, 1080, 1152–1161, 1184, 1317, 1927, 2006, 2013, 4031. Locked for too long: 1205.
            Code::MySql(number) => matches!(
                number,
                1021 | 1040 | 1053 | 1077 | 1079 | 1080 | 1114 | 1152
                    ..=1161 | 1184 | 1203 | 1205 | 1226 | 1317 | 1927 | 2006 | 2013 | 4031
            ),
            // https://www.sqlite.org/rescode.html: busy, locked, the disk fails, the disk is full.
            Code::Sqlite(number) => matches!(number, 5 | 6 | 10 | 13),
            Code::Unknown => false,
        },
        _ => false,
    }
}

impl OpenFault {
    /// Whether it may succeed later without anybody's doing.
    pub fn is_worth_waiting(&self) -> bool {
        matches!(self, Self::Away(_))
    }

    pub(super) fn silent(shown: &str) -> Self {
        Self::Away(format!("the database {shown} does not answer"))
    }

    pub(super) fn of(error: &sqlx::Error, shown: &str) -> Self {
        match error {
            sqlx::Error::PoolTimedOut => return Self::silent(shown),
            sqlx::Error::Tls(why) => {
                return Self::Refused(format!("the database {shown} cannot be reached over TLS: {why}"));
            }
            sqlx::Error::Database(database) => {
                if let Some(why) = refusal(database.as_ref()) {
                    return Self::Refused(format!("the database {shown} {why}: {}", database.message()));
                }
            }
            _ => {}
        }
        if is_away(error) {
            Self::Away(format!("the database {shown} cannot be reached: {error}"))
        } else {
            Self::Refused(format!("the database {shown} cannot be used: {error}"))
        }
    }
}

/// What a database that refuses says, in a maintainer's words.
fn refusal(error: &dyn DatabaseError) -> Option<&'static str> {
    Some(match code(error) {
        Code::MySql(1045 | 1698) => "refuses this user or password",
        Code::MySql(1130) => "takes no connections from this machine",
        Code::MySql(1049) => "does not exist and must be created first",
        Code::MySql(1044 | 1142 | 1143 | 1227 | 1370) => "does not give this user the rights that Frontdesk needs",
        Code::MySql(1290 | 1792 | 1836) | Code::Sqlite(8) => "is read-only",
        Code::Sqlite(14) => "cannot be opened or created (does its folder exist, and may Frontdesk write there?)",
        Code::Sqlite(26) => "is not an SQLite file",
        Code::Sqlite(11) => "is damaged",
        _ => return None,
    })
}

impl From<sqlx::Error> for MigrateFault {
    fn from(error: sqlx::Error) -> Self {
        Self::Database(error)
    }
}

impl From<MigrateError> for MigrateFault {
    fn from(error: MigrateError) -> Self {
        match error {
            MigrateError::Execute(error) => Self::Database(error),
            MigrateError::ExecuteMigration(error, version) => Self::Step { version, error },
            other => Self::State(format!("cannot be brought up to date: {other}")),
        }
    }
}

impl MigrateFault {
    pub(super) fn opened(&self, shown: &str) -> OpenFault {
        match self {
            Self::Database(error) => OpenFault::of(error, shown),
            Self::Step { version, error } => match OpenFault::of(error, shown) {
                OpenFault::Refused(why) => OpenFault::Refused(format!("{why} (in step {version} of its tables)")),
                fault => fault,
            },
            Self::Edited(version) => OpenFault::Refused(format!(
                "the database {shown} has been through step {version} in another form than the one of this version of \
                 Frontdesk: it was made by another build"
            )),
            Self::Locked => OpenFault::Away(format!(
                "the database {shown} is being brought up to date by another process, which does not finish"
            )),
            Self::State(what) => OpenFault::Refused(format!("the database {shown} {what}")),
        }
    }
}
