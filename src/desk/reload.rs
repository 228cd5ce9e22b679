//! Reads the definitions again, on a maintainer's word or because a file changed, and tells what came of it.

use std::sync::Arc;

use tracing::{error, info, warn};

use super::ack::Answering;
use super::{Desk, audit, log, upkeep};
use crate::definitions::diagnostic::Diagnostic;
use crate::definitions::live::Reloaded;
use crate::definitions::set::Set;
use crate::domain::event::Asked;
use crate::domain::ids::GuildId;
use crate::domain::person::Face;
use crate::render::{self, LogLine};

/// What came of a reading, in lines for people.
struct Told {
    action: &'static str,
    changes: Vec<String>,
    warnings: Vec<String>,
    errors: Vec<String>,
}

/// A maintainer asked: the answer has the changes, or every error.
pub(super) async fn by_person(desk: &Arc<Desk>, asked: &Asked, answering: &Answering) {
    let before = desk.live.current();
    let reloaded = read(desk, true).await;
    let told = told(&reloaded);
    answering.say(&render::log(told.line(Some(&asked.by.face)))).await;
    audit::reloaded(desk, asked, told.action);
    put_in_force(desk, &before, &told, Some(&asked.by.face));
}

/// A file changed. What was told of the same bytes is not told again.
pub(super) async fn by_file(desk: &Arc<Desk>) {
    let before = desk.live.current();
    let reloaded = read(desk, false).await;
    if !matches!(reloaded, Reloaded::Unchanged) {
        let told = told(&reloaded);
        put_in_force(desk, &before, &told, None);
    }
}

async fn read(desk: &Arc<Desk>, asked: bool) -> Reloaded {
    let live = desk.live.clone();
    let reading = move || if asked { live.reload() } else { live.look() };
    // It does not panic; if it did, nothing would have changed.
    tokio::task::spawn_blocking(reading).await.unwrap_or(Reloaded::Unchanged)
}

fn told(reloaded: &Reloaded) -> Told {
    let short = |found: &[Diagnostic]| found.iter().map(Diagnostic::short).collect::<Vec<_>>();
    let told = Told { action: "unchanged", changes: Vec::new(), warnings: Vec::new(), errors: Vec::new() };
    match reloaded {
        Reloaded::Unchanged => told,
        Reloaded::Changed { changes, warnings, .. } => {
            Told { action: "done", changes: changes.clone(), warnings: short(warnings), ..told }
        }
        Reloaded::Refused { diagnostics, .. } => Told { action: "refused", errors: short(diagnostics), ..told },
        Reloaded::CannotRun(why) => Told { action: "refused", errors: vec![why.to_string()], ..told },
    }
}

impl Told {
    fn line<'a>(&'a self, by: Option<&'a Face>) -> LogLine<'a> {
        if self.errors.is_empty() {
            LogLine::ReloadDone { by, changes: &self.changes, warnings: &self.warnings }
        } else {
            LogLine::ReloadRefused { by, errors: &self.errors, still_in_force: None }
        }
    }

    /// What a maintainer sees at the terminal.
    fn print(&self) {
        for line in &self.errors {
            error!("{line}");
        }
        if !self.errors.is_empty() {
            error!("the definitions have errors; the last good set stays in force");
        }
        for line in &self.warnings {
            warn!("{line}");
        }
        for line in &self.changes {
            info!("definitions: {line}");
        }
    }
}

/// Tells every server, and has panels and commands brought up to date where they differ.
fn put_in_force(desk: &Arc<Desk>, before: &Set, told: &Told, by: Option<&Face>) {
    told.print();
    let now = desk.live.current();
    for guild in now.servers.keys() {
        log::post(desk, *guild, told.line(by));
    }
    // Whoever asks may have mended what kept a panel or a command away, such as a permission.
    let differs = |guild: &GuildId| before.servers.get(guild) != now.servers.get(guild);
    for guild in now.servers.keys().filter(|guild| by.is_some() || differs(guild)) {
        upkeep::ask(desk, *guild);
    }
    for gone in before.servers.keys().filter(|guild| !now.servers.contains_key(guild)) {
        upkeep::ask(desk, *gone);
    }
    if before.servers.keys().ne(now.servers.keys()) {
        upkeep::warn_of_absence(desk);
    }
}
