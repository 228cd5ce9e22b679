//! The address of a database: read as it is given, shown without its password.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use sqlx::mysql::MySqlConnectOptions;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};

use super::fault::OpenFault;

/// How long SQLite waits for another process's write.
pub(super) const BUSY: Duration = Duration::from_secs(3);

const FORMS: &str = "write mysql://user:password@host:3306/database or sqlite://frontdesk.db";

/// Where the tables are.
#[derive(Debug, Clone)]
pub(super) enum Address {
    MySql(Box<MySqlConnectOptions>),
    Sqlite(Box<SqliteFile>),
}

/// An SQLite file, or one that lives in memory only.
#[derive(Debug, Clone)]
pub(super) struct SqliteFile {
    pub options: SqliteConnectOptions,
    pub in_memory: bool,
}

impl Address {
    /// Reads an address. What is wrong is told without repeating the address, which may hold a password.
    pub fn parse(url: &str) -> Result<Self, OpenFault> {
        let (scheme, rest) = url.trim().split_once(':').ok_or_else(|| wrong("it has no `mysql://` or `sqlite://`"))?;
        match scheme.to_ascii_lowercase().as_str() {
            "mysql" | "mariadb" => mysql(url.trim()),
            "sqlite" => sqlite(rest.strip_prefix("//").unwrap_or(rest)),
            "postgres" | "postgresql" => Err(wrong("PostgreSQL is not among the databases that Frontdesk uses")),
            _ => Err(wrong("it does not begin with `mysql://`, `mariadb://` or `sqlite://`")),
        }
    }
}

fn wrong(what: &str) -> OpenFault {
    OpenFault::Address(format!("the database address cannot be used: {what} ({FORMS})"))
}

fn mysql(url: &str) -> Result<Address, OpenFault> {
    let options = MySqlConnectOptions::from_str(url).map_err(|_| {
        wrong("it cannot be read; in a password, write `%23` for #, `%2F` for /, `%3F` for ?, `%40` for @, `%25` for %")
    })?;
    if options.get_database().is_none() {
        return Err(wrong("it names no database after the host"));
    }
    Ok(Address::MySql(Box::new(options)))
}

fn sqlite(file: &str) -> Result<Address, OpenFault> {
    let (path, parameters) = file.split_once('?').unwrap_or((file, ""));
    let in_memory = path == ":memory:" || parameters.split('&').any(|parameter| parameter == "mode=memory");
    if path.is_empty() && !in_memory {
        return Err(wrong("it names no file"));
    }
    let options =
        SqliteConnectOptions::from_str(&format!("sqlite:{file}")).map_err(|error| wrong(&error.to_string()))?;
    let options = options
        .create_if_missing(true)
        .foreign_keys(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Normal)
        .busy_timeout(BUSY);
    Ok(Address::Sqlite(Box::new(SqliteFile { options, in_memory })))
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MySql(options) => {
                let database = options.get_database().unwrap_or_default();
                match options.get_socket() {
                    Some(socket) => write!(f, "`{database}` at {} ", socket.display())?,
                    None => write!(f, "`{database}` at {}:{} ", options.get_host(), options.get_port())?,
                }
                write!(f, "(user `{}`)", options.get_username())
            }
            Self::Sqlite(file) if file.in_memory => f.write_str("in memory"),
            Self::Sqlite(file) => write!(f, "`{}`", file.options.get_filename().display()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(url: &str) -> String {
        match Address::parse(url) {
            Ok(address) => address.to_string(),
            Err(fault) => fault.to_string(),
        }
    }

    #[test]
    fn an_address_is_shown_without_its_password() {
        for (url, as_shown) in [
            ("mysql://desk:s3cret@db.example:3307/tickets", "`tickets` at db.example:3307 (user `desk`)"),
            ("mariadb://desk:s3cret@db/tickets", "`tickets` at db:3306 (user `desk`)"),
            ("mysql://desk:s3cret@localhost/tickets?socket=/run/db.sock", "`tickets` at /run/db.sock (user `desk`)"),
            ("MySQL://desk:s3cret@db/tickets", "`tickets` at db:3306 (user `desk`)"),
            ("sqlite://frontdesk.db", "`frontdesk.db`"),
            ("sqlite:frontdesk.db", "`frontdesk.db`"),
            (" sqlite:///var/lib/front%20desk.db?mode=rwc\n", "`/var/lib/front desk.db`"),
            ("sqlite::memory:", "in memory"),
        ] {
            assert_eq!(shown(url), as_shown, "{url}");
        }
    }

    #[test]
    fn a_bad_address_is_explained_and_not_repeated() {
        for (url, what) in [
            ("", "it has no `mysql://` or `sqlite://`"),
            ("s3cret", "it has no `mysql://` or `sqlite://`"),
            ("postgres://desk:s3cret@db/tickets", "PostgreSQL is not among the databases that Frontdesk uses"),
            ("http://desk:s3cret@db/tickets", "it does not begin with `mysql://`, `mariadb://` or `sqlite://`"),
            ("mysql://desk:s3cret@db", "it names no database after the host"),
            ("mysql://desk:s3cret@db/", "it names no database after the host"),
            ("mysql://desk:s3cret#1@db/tickets", "it cannot be read; in a password, write `%23` for #"),
            ("mysql://desk:s3cret/1@db/tickets", "it cannot be read; in a password, write `%23` for #"),
            ("sqlite://", "it names no file"),
            ("sqlite://frontdesk.db?mood=ro", "unknown query parameter `mood`"),
        ] {
            let said = shown(url);
            assert!(said.contains(what), "{url}: {said}");
            assert!(!said.contains("s3cret"), "{said}");
        }
    }
}
