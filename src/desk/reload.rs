//! Reads the definitions again, on a maintainer's word or because a file changed, and tells what came of it.

use std::sync::{Arc, PoisonError};

use tracing::{error, info, warn};

use super::ack::Answering;
use super::{Desk, audit, log, reconcile};
use crate::definitions::diagnostic::Diagnostic;
use crate::definitions::live::Reloaded;
use crate::definitions::set::Set;
use crate::domain::event::Asked;
use crate::domain::person::Face;
use crate::domain::time::Instant;
use crate::render::{self, LogLine};

/// Words of the audit.
const DONE: &str = "done";
const UNCHANGED: &str = "unchanged";

/// What came of a reading, in lines for people.
#[derive(Default)]
struct Told {
    action: &'static str,
    mended: bool,
    changes: Vec<String>,
    warnings: Vec<String>,
    errors: Vec<String>,
    /// What an earlier reading changed, where this one changed nothing.
    last: Option<Change>,
}

/// When a reading last changed something, and what.
pub(super) type Change = (Instant, Vec<String>);

/// A maintainer asked: the answer has the changes, or every error.
pub(super) async fn by_person(desk: &Arc<Desk>, asked: &Asked, answering: &Answering) {
    let before = desk.live.current();
    let reloaded = read(desk, true).await;
    let mut told = told(&reloaded);
    told.last = remember(desk, &told);
    answering.say(&render::log(told.line(Some(&asked.by.face)))).await;
    audit::reloaded(desk, asked, told.action);
    put_in_force(desk, &before, told, Some(&asked.by.face)).await;
}

/// A file changed. What was told of the same bytes is not told again.
pub(super) async fn by_file(desk: &Arc<Desk>) {
    let before = desk.live.current();
    let reloaded = read(desk, false).await;
    if !matches!(reloaded, Reloaded::Unchanged) {
        let told = told(&reloaded);
        remember(desk, &told);
        put_in_force(desk, &before, told, None).await;
    }
}

/// Keeps what changed, and gives what changed last.
fn remember(desk: &Desk, told: &Told) -> Option<Change> {
    let mut last = desk.last_change.lock().unwrap_or_else(PoisonError::into_inner);
    if told.action == DONE {
        *last = Some((desk.clock.now(), told.changes.clone()));
    }
    last.clone()
}

async fn read(desk: &Arc<Desk>, asked: bool) -> Reloaded {
    let live = desk.live.clone();
    let reading = move || if asked { live.reload() } else { live.look() };
    // It does not panic; if it did, nothing would have changed.
    tokio::task::spawn_blocking(reading).await.unwrap_or(Reloaded::Unchanged)
}

fn told(reloaded: &Reloaded) -> Told {
    let short = |found: &[Diagnostic]| found.iter().map(Diagnostic::short).collect::<Vec<_>>();
    let told = Told { action: UNCHANGED, ..Told::default() };
    match reloaded {
        Reloaded::Unchanged => told,
        Reloaded::Mended => Told { mended: true, ..told },
        Reloaded::Changed { changes, warnings, .. } => {
            Told { action: DONE, changes: changes.clone(), warnings: short(warnings), ..told }
        }
        Reloaded::Refused { diagnostics, .. } => Told { action: "refused", errors: short(diagnostics), ..told },
        Reloaded::CannotRun(why) => Told { action: "refused", errors: vec![why.to_string()], ..told },
    }
}

impl Told {
    fn line<'a>(&'a self, by: Option<&'a Face>) -> LogLine<'a> {
        match (self.action, by) {
            _ if self.mended => LogLine::ReloadMended,
            _ if !self.errors.is_empty() => LogLine::ReloadRefused { by, errors: &self.errors },
            (UNCHANGED, Some(by)) => {
                let last = self.last.as_ref().map(|(at, changes)| (*at, changes.as_slice()));
                LogLine::ReloadUnchanged { by, last }
            }
            _ => LogLine::ReloadDone { by, changes: &self.changes, warnings: &self.warnings },
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
        if self.mended {
            info!("the definitions have no errors any more");
        }
        for line in &self.changes {
            info!("definitions: {line}");
        }
    }
}

/// Tells every server, and brings panels and commands up to date where they differ.
async fn put_in_force(desk: &Arc<Desk>, before: &Set, told: Told, by: Option<&Face>) {
    told.print();
    let now = desk.live.current();
    for guild in now.servers.keys() {
        log::post(desk, *guild, told.line(by));
    }
    // Whoever asks may have mended what kept a panel or a command away, such as a permission.
    for (guild, server) in &now.servers {
        if by.is_some() || before.servers.get(guild) != Some(server) {
            reconcile::bring_up_to_date(desk, server).await;
        }
    }
}
