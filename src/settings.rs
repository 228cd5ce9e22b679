//! What the process is told by its environment and command line: the only place that reads the environment.
//!
//! A flag wins over the variable of the same meaning. A variable that is set but empty counts as not set, since compose
//! files pass on empty values. Secrets may be in files, as container secrets are, and never appear in messages.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::Args;
use secrecy::SecretString;

use crate::definitions::env;
use crate::files::Place;

/// The largest file that is copied where nothing else is said: all that members without a subscription can send, and more.
const FILE_LIMIT: u64 = 25 << 20;

/// Where the definitions are.
#[derive(Debug, Clone, Args)]
pub struct DefinitionSettings {
    /// The folder of definitions [env: FRONTDESK_DEFINITIONS] [default: tickets.d]
    #[arg(value_name = "DIR")]
    pub definitions: Option<PathBuf>,
}

/// The database.
#[derive(Debug, Clone, Default, Args)]
pub struct DatabaseSettings {
    /// mysql://user:password@host/database or sqlite://file [env: DATABASE_URL, DATABASE_URL_FILE] [default: sqlite://frontdesk.db]
    #[arg(long, value_name = "URL")]
    pub database_url: Option<String>,
}

/// Discord, and the bot's way in.
#[derive(Debug, Clone, Args)]
pub struct DiscordSettings {
    /// A file that holds the bot's token [env: DISCORD_TOKEN, DISCORD_TOKEN_FILE]
    #[arg(long, value_name = "FILE")]
    pub token_file: Option<PathBuf>,

    /// Another origin for Discord's REST API, such as a rate-limit proxy: http://host:port [env: DISCORD_API_URL]
    #[arg(long, value_name = "URL")]
    pub discord_api_url: Option<String>,
}

/// Everything that `run` needs.
#[derive(Debug, Clone, Args)]
pub struct RunSettings {
    /// The folder of definitions [env: FRONTDESK_DEFINITIONS] [default: tickets.d]
    #[arg(long, value_name = "DIR")]
    pub definitions: Option<PathBuf>,

    /// Discord.
    #[command(flatten)]
    pub discord: DiscordSettings,

    /// The database.
    #[command(flatten)]
    pub database: DatabaseSettings,

    /// Copies of files.
    #[command(flatten)]
    pub files: FileSettings,
}

/// Copies of the files that people send.
#[derive(Debug, Clone, Default, Args)]
pub struct FileSettings {
    /// Where files are copied to: a folder, or s3://bucket/prefix with the usual AWS_ variables [env: FRONTDESK_FILES] [default: files, beside an SQLite database]
    #[arg(long, value_name = "PLACE")]
    pub files: Option<String>,

    /// The largest file that is copied; 0: none is [env: FRONTDESK_FILE_LIMIT] [default: 25MB]
    #[arg(long, value_name = "SIZE")]
    pub file_limit: Option<String>,
}

/// How the process logs.
#[derive(Debug, Clone, Default, Args)]
pub struct LogSettings {
    /// What to log: error, warn, info, debug, or a tracing filter [env: FRONTDESK_LOG] [default: info]
    #[arg(long, global = true, value_name = "FILTER")]
    pub log: Option<String>,

    /// How to log: text or json [env: FRONTDESK_LOG_FORMAT] [default: text]
    #[arg(long, global = true, value_name = "FORMAT")]
    pub log_format: Option<LogFormat>,
}

/// The form of log lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum LogFormat {
    /// For people.
    #[default]
    Text,
    /// One JSON object a line.
    Json,
}

/// A setting that is missing or cannot be used: what, and what to do.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Unusable(String);

/// Whether to print in colour: on a terminal, unless <https://no-color.org> says no.
pub fn wants_colour(is_terminal: bool) -> bool {
    let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    is_terminal && !refused
}

/// Every environment variable that is text and that definitions may name: not the bot's own.
pub fn environment() -> BTreeMap<String, String> {
    std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
        .filter(|(name, _)| !env::is_withheld(name))
        .collect()
}

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.trim().is_empty())
}

/// The folder of definitions: the flag, the variable, or `tickets.d`.
pub fn definitions(flag: Option<&Path>) -> PathBuf {
    let named = flag.map(Path::to_path_buf).or_else(|| variable("FRONTDESK_DEFINITIONS").map(PathBuf::from));
    named.unwrap_or_else(|| PathBuf::from("tickets.d"))
}

impl DiscordSettings {
    /// The bot's token.
    ///
    /// # Errors
    /// None is given, or its file cannot be read.
    pub fn token(&self) -> Result<SecretString, Unusable> {
        self.token_if_given()?.ok_or_else(|| {
            Unusable(
                "DISCORD_TOKEN is not set: put the bot's token there (Discord Developer Portal → your application → \
                 Bot → Reset Token), or the name of a file that holds it in DISCORD_TOKEN_FILE. To try Frontdesk \
                 without Discord, run `frontdesk demo`"
                    .to_owned(),
            )
        })
    }

    /// The bot's token, where it is of use but not needed.
    ///
    /// # Errors
    /// Its file cannot be read.
    pub fn token_if_given(&self) -> Result<Option<SecretString>, Unusable> {
        let named = self.token_file.clone().or_else(|| variable("DISCORD_TOKEN_FILE").map(PathBuf::from));
        let token = match (named, variable("DISCORD_TOKEN")) {
            (Some(file), _) if self.token_file.is_some() => Some(read_secret(&file, "token")?),
            (_, Some(token)) => Some(token.trim().to_owned()),
            (Some(file), None) => Some(read_secret(&file, "token")?),
            (None, None) => None,
        };
        Ok(token.map(SecretString::from))
    }

    /// Another origin for Discord's REST API, if one is given.
    pub fn api_url(&self) -> Option<String> {
        self.discord_api_url.clone().or_else(|| variable("DISCORD_API_URL"))
    }
}

impl DatabaseSettings {
    /// The database's address, which may hold a password.
    ///
    /// # Errors
    /// The file that is to hold it cannot be read.
    pub fn url(&self) -> Result<String, Unusable> {
        if let Some(url) = self.database_url.clone().or_else(|| variable("DATABASE_URL")) {
            return Ok(url.trim().to_owned());
        }
        match variable("DATABASE_URL_FILE") {
            Some(file) => read_secret(Path::new(&file), "database address"),
            None => Ok("sqlite://frontdesk.db".to_owned()),
        }
    }
}

impl FileSettings {
    /// Where copies of files are kept, for a database at this address.
    ///
    /// # Errors
    /// The limit is no size.
    pub fn place(&self, database_url: &str) -> Result<Place, Unusable> {
        let given = self.files.clone().or_else(|| variable("FRONTDESK_FILES"));
        let limit = self.file_limit.clone().or_else(|| variable("FRONTDESK_FILE_LIMIT"));
        let limit = limit.map_or(Ok(FILE_LIMIT), |limit| {
            size(&limit).ok_or_else(|| {
                Unusable(format!(
                    "FRONTDESK_FILE_LIMIT is `{limit}`: write a size such as 25MB or 500KB, or 0 for no copies"
                ))
            })
        })?;
        let access = std::env::vars().filter(|(name, value)| name.starts_with("AWS_") && !value.is_empty()).collect();
        Ok(Place { address: given.unwrap_or_else(|| beside(database_url)), limit, access })
    }
}

/// `files` beside an SQLite database; for any other, in the folder of the process.
fn beside(database_url: &str) -> String {
    let file = database_url.strip_prefix("sqlite:").map(|rest| rest.strip_prefix("//").unwrap_or(rest));
    let file = file.map(|file| file.split('?').next().unwrap_or(file)).filter(|file| *file != ":memory:");
    let folder = file.and_then(|file| Path::new(file).parent()).unwrap_or(Path::new(""));
    folder.join("files").display().to_string()
}

/// A size such as `25MB`, in bytes.
fn size(text: &str) -> Option<u64> {
    let text = text.trim().to_ascii_uppercase();
    if text == "0" {
        return Some(0);
    }
    let units = [("KB", 1 << 10), ("MB", 1 << 20), ("GB", 1 << 30)];
    let (number, unit) = units.iter().find_map(|(name, unit)| Some((text.strip_suffix(name)?, unit)))?;
    number.trim().parse::<u64>().ok()?.checked_mul(*unit)
}

impl LogSettings {
    /// The filter of log lines.
    pub fn filter(&self) -> String {
        self.log.clone().or_else(|| variable("FRONTDESK_LOG")).unwrap_or_else(|| "info".to_owned())
    }

    /// The filter that the command line names, or another.
    pub fn given(&self, otherwise: &str) -> String {
        self.log.clone().unwrap_or_else(|| otherwise.to_owned())
    }

    /// The form of log lines.
    ///
    /// # Errors
    /// The variable names no form that there is.
    pub fn format(&self) -> Result<LogFormat, Unusable> {
        match (self.log_format, variable("FRONTDESK_LOG_FORMAT").as_deref()) {
            (Some(format), _) => Ok(format),
            (None, None | Some("text")) => Ok(LogFormat::Text),
            (None, Some("json")) => Ok(LogFormat::Json),
            (None, Some(other)) => Err(Unusable(format!("FRONTDESK_LOG_FORMAT is `{other}`: write text or json"))),
        }
    }
}

fn read_secret(file: &Path, what: &str) -> Result<String, Unusable> {
    let unreadable = |error| Unusable(format!("the file {} with the {what} cannot be read: {error}", file.display()));
    let text = std::fs::read_to_string(file).map_err(unreadable)?.trim().to_owned();
    if text.is_empty() {
        return Err(Unusable(format!("the file {} is to hold the {what} and is empty", file.display())));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_have_units() {
        let sizes = [("0", 0), ("25MB", 25 << 20), (" 25 mb ", 25 << 20), ("500KB", 500 << 10), ("1GB", 1 << 30)];
        for (text, bytes) in sizes {
            assert_eq!(size(text), Some(bytes), "{text}");
        }
        for text in ["", "25", "MB", "-1MB", "25 bytes", "99999999999999999999GB"] {
            assert_eq!(size(text), None, "{text}");
        }
    }

    #[test]
    fn copies_are_beside_the_database() {
        for (url, folder) in [
            ("sqlite:///data/frontdesk.db", "/data/files"),
            ("sqlite://frontdesk.db?mode=rwc", "files"),
            ("sqlite:sub/frontdesk.db", "sub/files"),
            ("sqlite::memory:", "files"),
            ("mysql://user:secret@host/tickets", "files"),
        ] {
            assert_eq!(beside(url), folder, "{url}");
        }
    }
}
