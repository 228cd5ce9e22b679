//! A database for each test, on each kind of server that Frontdesk serves.
//!
//! SQLite's is a file in a temporary folder. MySQL's or MariaDB's is made on the server at `FRONTDESK_TEST_MYSQL_URL`,
//! which `bash tests/run` finds, installs or starts, and is dropped when the test has passed.

use frontdesk::store::Store;
use sqlx::AssertSqlSafe;
use sqlx::Connection;

/// Where the tests' MySQL or MariaDB is; its user may create databases and users.
const SERVER: &str = "FRONTDESK_TEST_MYSQL_URL";

/// A kind of database server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Backend {
    MySql,
    Sqlite,
}

/// One test's own database.
pub struct Database {
    pub backend: Backend,
    pub url: String,
    pub store: Store,
    name: String,
    folder: tempfile::TempDir,
}

/// Makes each case, an `async fn(&Database)`, a test on each backend.
macro_rules! on_both {
    ($($case:ident),* $(,)?) => {
        mod sqlite {
            $(#[tokio::test]
            async fn $case() {
                crate::database::on(crate::database::Backend::Sqlite, super::$case).await;
            })*
        }

        mod mysql {
            $(#[tokio::test]
            async fn $case() {
                crate::database::on(crate::database::Backend::MySql, super::$case).await;
            })*
        }
    };
}
pub(crate) use on_both;

/// Runs a case with a database that has the tables.
pub async fn on(backend: Backend, case: impl AsyncFnOnce(&Database)) {
    let database = Database::empty(backend).await;
    database.store.migrate().await.unwrap();
    case(&database).await;
    database.remove().await;
}

/// The server's address with another database in it.
pub fn server_url(database: &str) -> String {
    let server = std::env::var(SERVER).unwrap_or_else(|_| {
        panic!(
            "{SERVER} is not set: run `bash tests/run`, or set it to mysql://user:password@host:port of a test server"
        )
    });
    let (scheme, rest) = server.split_once("://").expect("an address with ://");
    let (rest, parameters) =
        rest.split_once('?').map_or((rest, String::new()), |(rest, with)| (rest, format!("?{with}")));
    let place = rest.split('/').next().unwrap_or_default();
    format!("{scheme}://{place}/{database}{parameters}")
}

impl Database {
    /// A database without any tables.
    pub async fn empty(backend: Backend) -> Self {
        let folder = tempfile::Builder::new().prefix("").rand_bytes(8).tempdir().unwrap();
        let unique = folder.path().file_name().unwrap().to_string_lossy().to_lowercase();
        let name = format!("frontdesk_test_{unique}");
        let url = match backend {
            Backend::MySql => {
                run_on_server(&format!("CREATE DATABASE {name}")).await;
                server_url(&name)
            }
            Backend::Sqlite => format!("sqlite://{}", folder.path().join("frontdesk.db").display()),
        };
        Self { backend, store: Store::open(&url).unwrap(), url, name, folder }
    }

    /// Another instance of Frontdesk on the same database.
    pub fn another_instance(&self) -> Store {
        Store::open(&self.url).unwrap()
    }

    /// The database's name on the server.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The test's own folder.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// Runs statements, as an administrator would.
    pub async fn sql(&self, statements: &str) {
        let statements = sqlx::raw_sql(AssertSqlSafe(statements.to_owned()));
        match self.backend {
            Backend::MySql => {
                statements.execute(&mut sqlx::MySqlConnection::connect(&self.url).await.unwrap()).await.map(drop)
            }
            Backend::Sqlite => {
                let url = format!("{}?mode=rwc", self.url);
                statements.execute(&mut sqlx::SqliteConnection::connect(&url).await.unwrap()).await.map(drop)
            }
        }
        .unwrap();
    }

    /// The one number that a query gives, as an analyst would ask.
    pub async fn number(&self, query: &str) -> i64 {
        let query = AssertSqlSafe(query.to_owned());
        match self.backend {
            Backend::MySql => {
                let mut connection = sqlx::MySqlConnection::connect(&self.url).await.unwrap();
                sqlx::query_scalar(query).fetch_one(&mut connection).await
            }
            Backend::Sqlite => {
                let mut connection = sqlx::SqliteConnection::connect(&self.url).await.unwrap();
                sqlx::query_scalar(query).fetch_one(&mut connection).await
            }
        }
        .unwrap()
    }

    /// Every column of every table, as the database itself has them, as `table.column`.
    pub async fn columns(&self) -> std::collections::BTreeSet<String> {
        let columns: Vec<String> = match self.backend {
            Backend::MySql => {
                let mut connection = sqlx::MySqlConnection::connect(&self.url).await.unwrap();
                let columns = "SELECT CAST(CONCAT(c.table_name, '.', c.column_name) AS CHAR) FROM information_schema.columns c \
                               JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name \
                               WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'";
                sqlx::query_scalar(columns).fetch_all(&mut connection).await
            }
            Backend::Sqlite => {
                let mut connection = sqlx::SqliteConnection::connect(&self.url).await.unwrap();
                let columns = "SELECT t.name || '.' || c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c \
                               WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'";
                sqlx::query_scalar(columns).fetch_all(&mut connection).await
            }
        }
        .unwrap();
        columns.into_iter().filter(|column| !column.starts_with("frontdesk_migrations.")).collect()
    }

    /// How many rows a table has.
    pub async fn count(&self, table: &str) -> i64 {
        self.number(&format!("SELECT COUNT(*) FROM {table}")).await
    }

    /// Takes it away.
    pub async fn remove(self) {
        self.store.close().await;
        if self.backend == Backend::MySql {
            run_on_server(&format!("DROP DATABASE {}", self.name)).await;
        }
    }
}

/// Runs a statement on the tests' server, as its administrator.
pub async fn run_on_server(statement: &str) {
    let mut connection = sqlx::MySqlConnection::connect(&server_url("")).await.unwrap_or_else(|error| {
        panic!("the test server of {SERVER} cannot be reached ({error}): run `bash tests/run`, which starts one")
    });
    sqlx::raw_sql(AssertSqlSafe(statement.to_owned())).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}
