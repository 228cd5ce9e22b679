//! `frontdesk forget`: one person's data, written to a file or taken out of the database.
//!
//! It works beside a bot that runs. What stands on Discord is not the database's: its places are listed.

mod export;

use std::io::{BufRead, IsTerminal, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use super::{Failed, print, runtime};
use crate::clock::Clock;
use crate::desk::{self, Cleared};
use crate::domain::ids::{GuildId, TicketId, UserId};
use crate::domain::ticket::{Status, Ticket};
use crate::files::{Files, Place};
use crate::settings::{DatabaseSettings, FileSettings};
use crate::store::{Fault, Store, Traces};

#[derive(Debug, Args)]
pub(super) struct Forget {
    /// The person's id: right-click them in Discord and choose Copy User ID
    user: UserId,

    /// Write the person's data to this file as JSON, `-` for the terminal, and erase nothing
    #[arg(long, value_name = "FILE", conflicts_with_all = ["dry_run", "yes"])]
    export: Option<PathBuf>,

    /// Say what would be erased, and erase nothing
    #[arg(long)]
    dry_run: bool,

    /// Do not ask
    #[arg(long)]
    yes: bool,

    /// Only in this server; default: in all
    #[arg(long, value_name = "ID")]
    server: Option<GuildId>,

    #[command(flatten)]
    database: DatabaseSettings,

    #[command(flatten)]
    files: FileSettings,
}

impl Forget {
    pub(super) fn run(self) -> Result<(), Failed> {
        let url = self.database.url().map_err(Failed::could_not_run)?;
        runtime()?.block_on(async {
            let store = Store::open(&url).map_err(Failed::could_not_run)?;
            store.ready().await.map_err(Failed::could_not_run)?;
            let done = self.with(&store).await;
            store.close().await;
            done
        })
    }

    async fn with(&self, store: &Store) -> Result<(), Failed> {
        let traces = store.traces(self.user, self.server).await.map_err(Failed::could_not_run)?;
        if let Some(file) = &self.export {
            return self.export(store, &traces, file).await;
        }
        let mut tickets = Vec::new();
        for number in &traces.tickets {
            tickets.extend(store.ticket(*number).await.map_err(Failed::could_not_run)?);
        }
        let named = self.named(store).await.map_err(Failed::could_not_run)?;
        if traces.is_empty() && named == 0 {
            return print(format_args!("There is nothing of {} in the database.\n", self.user));
        }
        print(self.summary(&traces, &tickets, named))?;
        let open = tickets.iter().filter(|ticket| ticket.creator.id == self.user && ticket.status == Status::Open);
        let open: Vec<String> = open.map(|ticket| format!("#{}", ticket.id)).collect();
        if !open.is_empty() {
            return Err(Failed::wrong(format!(
                "they have tickets that are open ({}): close these first, since nobody could close them in their place \
                 afterwards",
                open.join(", ")
            )));
        }
        if self.dry_run {
            return print("Nothing was erased.\n");
        }
        if !self.yes && !confirmed()? {
            return print("Nothing was erased.\n");
        }
        self.erase(store, &traces).await?;
        print(format_args!("{} is forgotten.\n", self.user))?;
        print(self.clear(store).await)?;
        print(on_discord(&tickets))
    }

    async fn export(&self, store: &Store, traces: &Traces, file: &Path) -> Result<(), Failed> {
        let data = export::of(store, traces, self.user, Clock::new().now()).await.map_err(Failed::could_not_run)?;
        let text = format!("{data:#}\n");
        if file == Path::new("-") {
            return print(text);
        }
        std::fs::write(file, text)
            .map_err(|error| Failed::could_not_run(format_args!("`{}` cannot be written: {error}", file.display())))?;
        print(format_args!("wrote {}\n", file.display()))
    }

    async fn erase(&self, store: &Store, traces: &Traces) -> Result<(), Failed> {
        let failed = |fault| Failed::could_not_run(format_args!("{fault}; some may be erased: run this again"));
        let nobody = store.nobody().await.map_err(failed)?;
        for ticket in &traces.tickets {
            store.forget_in_ticket(*ticket, self.user, nobody).await.map_err(failed)?;
        }
        store.forget_elsewhere(self.user, self.server, nobody).await.map_err(failed)?;
        let mut from = Some(TicketId(0));
        while let Some(some) = from {
            from = store.forget_in_texts(self.user, self.server, nobody, some).await.map_err(failed)?;
        }
        Ok(())
    }

    /// Deletes the copies of their files, and tells what became of them.
    async fn clear(&self, store: &Store) -> String {
        const LATER: &str = "the bot deletes them within a day";
        match self.cleared(store).await {
            Ok(Cleared { failed: Some((count, why)), .. }) => {
                format!("{count} copies of files could not be deleted ({why}); {LATER}.\n")
            }
            Ok(Cleared { elsewhere: 0, deleted: 0, .. }) => String::new(),
            Ok(Cleared { elsewhere: 0, deleted, .. }) => format!("{deleted} copies of files are deleted.\n"),
            Ok(Cleared { elsewhere, .. }) => {
                format!("{elsewhere} copies of files are not where FRONTDESK_FILES says; {LATER}.\n")
            }
            Err(why) => format!("Copies of files could not be deleted ({why}); {LATER}.\n"),
        }
    }

    async fn cleared(&self, store: &Store) -> Result<Cleared, String> {
        let url = self.database.url().map_err(|error| error.to_string())?;
        let place = self.files.place(&url).map_err(|error| error.to_string())?;
        // Copies of earlier days are there also where none are made any more.
        let files = Files::open(&Place { limit: place.limit.max(1), ..place }).map_err(|fault| fault.to_string())?;
        let Some(files) = files else { return Ok(Cleared::default()) };
        desk::clear(store, &files, &Clock::new(), true).await.map_err(|fault| fault.to_string())
    }

    /// In how many texts their id stands.
    async fn named(&self, store: &Store) -> Result<u64, Fault> {
        let (mut named, mut from) = (0, Some(TicketId(0)));
        while let Some(some) = from {
            let (more, next) = store.named_in_texts(self.user, self.server, some).await?;
            named += more;
            from = next;
        }
        Ok(named)
    }

    fn summary(&self, traces: &Traces, tickets: &[Ticket], named: u64) -> String {
        let opened = tickets.iter().filter(|ticket| ticket.creator.id == self.user).count();
        let counts = format!(
            "The database has of {}: {opened} tickets that they opened, {} in which they took part, {} rows of the audit, \
             {} other rows, and {named} texts in which their id stands.\n",
            self.user,
            tickets.len() - opened,
            traces.of("audit").count(),
            traces.rows.len() - traces.of("audit").count()
        );
        let erased = "What they wrote, answered and attached, and their names, are replaced by “(erased)”; their id by a \
                      number that nobody has. Rows and counts stay; a block that keeps them from opening tickets goes.\n";
        counts + erased
    }
}

/// Whether somebody at the terminal says so.
fn confirmed() -> Result<bool, Failed> {
    if !(std::io::stdin().is_terminal() && std::io::stderr().is_terminal()) {
        return Err(Failed::could_not_run(
            "there is no terminal to ask at: give --yes, or --dry-run to see what it does",
        ));
    }
    eprint!("Erase it? This cannot be undone. Type yes: ");
    std::io::stderr().flush().map_err(Failed::could_not_run)?;
    let mut answer = String::new();
    std::io::stdin().lock().read_line(&mut answer).map_err(Failed::could_not_run)?;
    Ok(answer.trim().eq_ignore_ascii_case("yes"))
}

/// What the database cannot take away, with where it stands.
fn on_discord(tickets: &[Ticket]) -> String {
    let links: String = tickets.iter().flat_map(export::links).map(|link| format!("  {link}\n")).collect();
    if links.is_empty() {
        return String::new();
    }
    format!("What stands on Discord is still there. Delete by hand what has to go:\n{links}")
}
