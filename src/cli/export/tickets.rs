//! `frontdesk export` without more: all tickets with their messages, for archives and other programs.
//!
//! It only reads, one ticket after the other, so it can run beside the bot and needs no more memory than the longest ticket.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, ValueEnum};

use super::super::{Failed, print, runtime};
use crate::clock::Clock;
use crate::definitions;
use crate::definitions::set::{Server, Set, TicketType, Transcript};
use crate::domain::ids::{GuildId, TicketId};
use crate::domain::ticket::Ticket;
use crate::domain::time::{Instant, is_day};
use crate::files::Files;
use crate::history::{self, Blobs, Pictures, Record, csv, json};
use crate::language::Overrides;
use crate::render::Context;
use crate::settings::{self, DatabaseSettings, FileSettings};
use crate::store::{Fault, SchemaState, Store};

/// How many tickets are asked for at once.
const PAGE: u32 = 200;

#[derive(Debug, Args)]
pub(super) struct Tickets {
    /// JSON Lines and CSV in one stream, or a folder with a page for each ticket
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t)]
    format: Format,

    /// The file, or for pages the folder, that is written; by default jsonl and csv go to the standard output
    #[arg(long, value_name = "PATH")]
    out: Option<PathBuf>,

    /// Only the tickets of this Discord server
    #[arg(long, value_name = "ID")]
    server: Option<GuildId>,

    /// Only the tickets opened on this day, as 2026-11-22, or later
    #[arg(long, value_name = "DAY", value_parser = day)]
    since: Option<Instant>,

    /// The folder of definitions, for the names in pages [env: FRONTDESK_DEFINITIONS] [default: tickets.d]
    #[arg(long, value_name = "DIR")]
    definitions: Option<PathBuf>,

    #[command(flatten)]
    database: DatabaseSettings,

    #[command(flatten)]
    files: FileSettings,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum Format {
    /// A line of JSON for each ticket, with its messages
    #[default]
    Jsonl,
    /// A line for each message, with its ticket
    Csv,
    /// A page for each ticket, that looks like Discord
    Html,
}

fn day(text: &str) -> Result<Instant, String> {
    let at = is_day(text).then(|| Instant::from_rfc3339(&format!("{text}T00:00:00Z"))).flatten();
    at.ok_or_else(|| "write a day as 2026-11-22".to_owned())
}

impl Tickets {
    pub(super) fn run(self) -> Result<(), Failed> {
        let url = self.database.url().map_err(Failed::could_not_run)?;
        let place = self.files.place(&url).map_err(Failed::could_not_run)?;
        // Where no copies are made any more, the earlier ones are still there.
        let place = crate::files::Place { limit: place.limit.max(1), ..place };
        runtime()?.block_on(async {
            let store = Store::open(&read_only(&url)).map_err(Failed::could_not_run)?;
            match store.schema_state().await.map_err(Failed::could_not_run)? {
                SchemaState::Current => {}
                SchemaState::Empty => return Err(Failed::could_not_run("there are no tickets in this database")),
                _ => {
                    return Err(Failed::could_not_run(
                        "the tables are not those of this version of Frontdesk: run `frontdesk migrate`, or the version that the bot runs",
                    ));
                }
            }
            let files = Files::open(&place).map_err(Failed::could_not_run)?;
            self.write(&store, files.as_ref()).await
        })
    }

    async fn write(&self, store: &Store, files: Option<&Files>) -> Result<(), Failed> {
        let mut sink = self.sink()?;
        let (mut after, mut count) = (TicketId(0), 0);
        loop {
            let page = store.tickets_after(after, self.server, self.since, PAGE).await.map_err(away)?;
            let Some(last) = page.last() else { break };
            after = last.id;
            for ticket in &page {
                if !sink.put(store, files, ticket).await? {
                    return Ok(());
                }
                count += 1;
            }
        }
        sink.finish()?;
        if self.out.is_some() {
            let tickets = if count == 1 { "ticket" } else { "tickets" };
            print(format_args!("{count} {tickets} written.\n"))?;
        }
        Ok(())
    }

    fn sink(&self) -> Result<Sink, Failed> {
        if self.format == Format::Html {
            let Some(folder) = self.out.clone() else {
                return Err(Failed::could_not_run("pages need a folder: give one with --out"));
            };
            fs::create_dir_all(&folder).map_err(|error| unwritten(&folder, &error))?;
            return Ok(Sink::Pages { folder, names: self.names() });
        }
        let (out, path): (Box<dyn Write>, _) = match &self.out {
            Some(path) => (Box::new(File::create(path).map_err(|error| unwritten(path, &error))?), path.clone()),
            None => (Box::new(std::io::stdout().lock()), PathBuf::from("the standard output")),
        };
        let mut lines = Lines { out: BufWriter::new(out), path };
        if self.format == Format::Csv {
            lines.write(&csv::head())?;
        }
        Ok(Sink::Lines { lines, format: self.format })
    }

    /// The definitions, for the names of roles and channels and for the time zone. Without them there are ids, in UTC.
    fn names(&self) -> Set {
        let folder = settings::definitions(self.definitions.as_deref());
        let loaded = definitions::load(&folder, &settings::environment());
        loaded.ok().and_then(|loaded| loaded.set).unwrap_or_default()
    }
}

/// SQLite would make a file that is not there.
fn read_only(url: &str) -> String {
    let is_file = url.starts_with("sqlite:") && !url.contains(":memory:") && !url.contains("mode=");
    match (is_file, url.contains('?')) {
        (false, _) => url.to_owned(),
        (true, false) => format!("{url}?mode=ro"),
        (true, true) => format!("{url}&mode=ro"),
    }
}

fn away(fault: Fault) -> Failed {
    Failed::could_not_run(fault)
}

fn unwritten(path: &Path, error: &std::io::Error) -> Failed {
    Failed::could_not_run(format_args!("{} cannot be written: {error}", path.display()))
}

/// Where lines go.
struct Lines {
    out: BufWriter<Box<dyn Write>>,
    path: PathBuf,
}

impl Lines {
    /// Writes; whoever reads may have read enough and left, which is no failure.
    fn write(&mut self, text: &str) -> Result<bool, Failed> {
        match self.out.write_all(text.as_bytes()) {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(false),
            Err(error) => Err(unwritten(&self.path, &error)),
        }
    }
}

/// What tickets are written to.
enum Sink {
    Lines { lines: Lines, format: Format },
    Pages { folder: PathBuf, names: Set },
}

impl Sink {
    /// Writes a ticket; tells whether another is wanted.
    async fn put(&mut self, store: &Store, files: Option<&Files>, ticket: &Ticket) -> Result<bool, Failed> {
        let entries = store.entries(ticket.id).await.map_err(away)?;
        let kept: Blobs = store.files_kept(ticket.id).await.map_err(away)?.into_iter().collect();
        match self {
            Self::Lines { lines, format: Format::Csv } => lines.write(&csv::lines(ticket, &entries)),
            Self::Lines { lines, .. } => {
                let given = store.answers(ticket.id).await.map_err(away)?;
                lines.write(&json::line(ticket, &given, &entries, &kept))
            }
            Self::Pages { folder, names } => {
                let kind = type_of(store, names, ticket).await?;
                let fallback = || Arc::new(unknown_server(ticket.guild));
                let server = names.servers.get(&ticket.guild).cloned().unwrap_or_else(fallback);
                let given = store.answers(ticket.id).await.map_err(away)?;
                let decided = store.decided(ticket.id).await.map_err(away)?;
                let rating = store.rating(ticket.id).await.map_err(away)?;
                let ctx = Context {
                    server: &server,
                    server_name: &ticket.guild.to_string(),
                    kind: &kind,
                    ticket,
                    now: Clock::new().now(),
                    given: &given,
                    decided: decided.as_ref(),
                    rating: rating.as_ref(),
                    role_names: &BTreeMap::new(),
                };
                let pictures = pictures(files, &kept, &entries).await;
                let record = Record { ctx: &ctx, entries: &entries, pictures: &pictures };
                let path = folder.join(history::file_name(ticket, Transcript::Html, None));
                let page = history::page(&record, Transcript::Html, (1, 1));
                fs::write(&path, page).map_err(|error| unwritten(&path, &error))?;
                Ok(true)
            }
        }
    }

    fn finish(self) -> Result<(), Failed> {
        match self {
            Self::Lines { mut lines, .. } => match lines.out.flush() {
                Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(unwritten(&lines.path, &error)),
                _ => Ok(()),
            },
            Self::Pages { .. } => Ok(()),
        }
    }
}

/// The pictures of a page, from the copies.
async fn pictures(files: Option<&Files>, kept: &Blobs, entries: &[crate::domain::ticket::Entry]) -> Pictures {
    let mut pictures = Pictures::new();
    for shown in history::pictures(entries) {
        let Some((files, blob)) = files.zip(kept.get(&shown.id)) else { continue };
        match files.read(blob).await {
            Ok(Some(bytes)) => drop(pictures.insert(shown.id, bytes)),
            Ok(None) => tracing::warn!(file = %shown.name, "the copy of a file is gone or damaged"),
            Err(fault) => tracing::warn!(%fault, "a page is written without its pictures"),
        }
    }
    pictures
}

/// A ticket's type as it was when the ticket opened.
async fn type_of(store: &Store, names: &Set, ticket: &Ticket) -> Result<Arc<TicketType>, Failed> {
    let stored = store.revision(&ticket.revision).await.map_err(away)?;
    if let Some(kind) = stored.and_then(|stored| serde_json::from_str(&stored).ok()) {
        return Ok(Arc::new(kind));
    }
    let today = names.servers.get(&ticket.guild).and_then(|server| server.kind(&ticket.kind)).cloned();
    let unknown = || Arc::new(TicketType::unknown(&ticket.kind, &ticket.revision, ticket.parent));
    Ok(today.unwrap_or_else(unknown))
}

/// A server that no definitions name.
fn unknown_server(id: GuildId) -> Server {
    Server {
        id,
        roles: BTreeMap::new(),
        channels: BTreeMap::new(),
        maintainers: Vec::new(),
        panels: Vec::new(),
        list: None,
        histories: None,
        log: None,
        alerts: None,
        locale: "en-GB".to_owned(),
        phrases: Overrides::default(),
        timezone: "UTC".to_owned(),
        types: Vec::new(),
        replies: Vec::new(),
    }
}
