//! Reads the definitions again, on a maintainer's word or because a file changed, and tells what came of it.

use std::collections::BTreeSet;
use std::sync::Arc;

use tracing::{error, info, warn};

use super::ack::Answering;
use super::{Desk, audit, log, upkeep};
use crate::definitions::diagnostic::Diagnostic;
use crate::definitions::live::Reloaded;
use crate::definitions::set::Set;
use crate::definitions::{diff, source};
use crate::domain::event::Asked;
use crate::domain::ids::GuildId;
use crate::domain::person::Face;
use crate::render::{self, LogLine};

/// What came of a reading, in lines for people.
#[derive(Default)]
struct Told {
    action: &'static str,
    changes: Vec<String>,
    warnings: Vec<String>,
    errors: Vec<String>,
    /// How many more errors there are in the files of other servers.
    elsewhere: u64,
    /// Whether there is anything of the server's own among it.
    concerns_the_server: bool,
}

/// A maintainer asked: the answer has the changes, or every error, of their server.
pub(super) async fn by_person(desk: &Arc<Desk>, asked: &Asked, answering: &Answering) {
    let reloaded = read(desk, true).await;
    let told = told(&reloaded, Some((&desk.live.current(), asked.guild)));
    answering.say(&render::log(told.line(Some(&asked.by.face)))).await;
    audit::reloaded(desk, asked, told.action);
    spread(desk, &reloaded, Some(&asked.by.face));
    // Whoever asks may have mended what kept a panel or a command away, such as a permission.
    upkeep::ask_anew(desk, asked.guild);
}

/// A file changed. What was told of the same bytes is not told again.
pub(super) async fn by_file(desk: &Arc<Desk>) {
    let reloaded = read(desk, false).await;
    spread(desk, &reloaded, None);
}

async fn read(desk: &Arc<Desk>, asked: bool) -> Reloaded {
    let live = desk.live.clone();
    let reading = move || if asked { live.reload() } else { live.look() };
    // It does not panic; if it did, nothing would have changed.
    tokio::task::spawn_blocking(reading).await.unwrap_or(Reloaded::Unchanged)
}

/// What came of a reading, for everybody or for one server of the set in force.
fn told(reloaded: &Reloaded, whose: Option<(&Set, GuildId)>) -> Told {
    let told = Told { action: "unchanged", ..Told::default() };
    match reloaded {
        Reloaded::Unchanged => told,
        Reloaded::Changed { changes, warnings, before, set, .. } => {
            let changes = whose.map_or_else(|| changes.clone(), |(_, guild)| diff::changes_in(before, set, guild));
            let warnings = part_of(warnings, whose).0;
            // Warnings of a server that did not change were told before.
            let concerns_the_server = !changes.is_empty() || (set.servers.len() == 1 && !warnings.is_empty());
            Told { action: "done", changes, warnings, concerns_the_server, ..told }
        }
        Reloaded::Refused { diagnostics, .. } => {
            let (errors, elsewhere) = part_of(diagnostics, whose);
            let concerns_the_server = !errors.is_empty();
            Told { action: "refused", errors, elsewhere, concerns_the_server, ..told }
        }
        Reloaded::CannotRun(why) => {
            Told { action: "refused", errors: vec![why.to_string()], concerns_the_server: true, ..told }
        }
    }
}

/// The mistakes that concern a server, and how many more there are: others' files are none of its business.
fn part_of(found: &[Diagnostic], whose: Option<(&Set, GuildId)>) -> (Vec<String>, u64) {
    let folder = whose.filter(|(set, _)| set.servers.len() > 1).and_then(|(set, guild)| set.folders.get(&guild));
    let concerns = |found: &&Diagnostic| match (&found.place, folder) {
        (Some(place), Some(folder)) => source::server_of(&place.file.path) == folder,
        _ => true,
    };
    let own: Vec<String> = found.iter().filter(concerns).map(Diagnostic::short).collect();
    let others = (found.len() - own.len()) as u64;
    (own, others)
}

impl Told {
    fn line<'a>(&'a self, by: Option<&'a Face>) -> LogLine<'a> {
        if self.errors.is_empty() && self.elsewhere == 0 {
            LogLine::ReloadDone { by, changes: &self.changes, warnings: &self.warnings }
        } else {
            LogLine::ReloadRefused { by, errors: &self.errors, elsewhere: self.elsewhere }
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

/// Tells the servers that it concerns, and has panels and commands brought up to date where they differ.
fn spread(desk: &Arc<Desk>, reloaded: &Reloaded, by: Option<&Face>) {
    if matches!(reloaded, Reloaded::Unchanged) {
        return;
    }
    told(reloaded, None).print();
    let now = desk.live.current();
    for guild in now.servers.keys() {
        let told = told(reloaded, Some((&now, *guild)));
        if told.concerns_the_server {
            log::post(desk, *guild, told.line(by));
        }
    }
    let Reloaded::Changed { before, set, .. } = reloaded else { return };
    let all: BTreeSet<&GuildId> = before.servers.keys().chain(set.servers.keys()).collect();
    for guild in all.into_iter().filter(|guild| before.servers.get(guild) != set.servers.get(guild)) {
        upkeep::ask(desk, *guild);
    }
    if before.servers.keys().ne(set.servers.keys()) {
        upkeep::warn_of_absence(desk);
    }
}
