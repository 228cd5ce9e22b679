//! Reads the definitions again, on a maintainer's word or because a file changed, and tells what came of it.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::{Arc, PoisonError};

use tracing::{error, info, warn};

use super::ack::Answering;
use super::grant::words_for;
use super::{Desk, attendance, audit, config, log, retime, upkeep};
use crate::definitions::diagnostic::Diagnostic;
use crate::definitions::live::{OverrideNews, Reloaded};
use crate::definitions::set::Set;
use crate::definitions::{diff, source};
use crate::domain::event::Asked;
use crate::domain::ids::GuildId;
use crate::domain::limits;
use crate::domain::message::Message;
use crate::domain::person::Face;
use crate::domain::time::Instant;
use crate::phrases::Words;
use crate::render::{self, LogLine};

/// What earlier readings came to.
#[derive(Default)]
pub(super) struct Readings {
    /// When one last changed something in a server, and what.
    changes: HashMap<GuildId, Change>,
    /// The servers that were told of mistakes, and not yet that they are mended.
    mistaken: HashSet<GuildId>,
}

type Change = (Instant, Vec<String>);

/// What came of a reading for a server, in lines for people.
#[derive(Default)]
struct Told {
    mended: bool,
    changes: Vec<String>,
    warnings: Vec<String>,
    errors: Vec<String>,
    /// How overrides stand to the new files.
    overrides: Vec<OverrideNews>,
    /// How many more errors there are in the files of other servers.
    elsewhere: u64,
    /// What an earlier reading changed.
    last: Option<Change>,
}

/// A maintainer asked: the answer has the changes, or every error, of their server.
pub(super) async fn by_person(desk: &Arc<Desk>, asked: &Asked, answering: &Answering) {
    let reloaded = read(desk, true).await;
    let mut told = take_in(desk, &reloaded);
    let set = desk.live.current();
    let own = told.entry(asked.guild).or_default().answer(&asked.by.face, words_for(&set, asked));
    answering.say(&own).await;
    audit::reloaded(desk, asked, outcome(&reloaded));
    spread(desk, &reloaded, &told, Some(&asked.by.face));
    retime(desk, &reloaded);
    // Whoever asks may have mended what kept a panel or a command away, such as a permission.
    upkeep::ask_anew(desk, asked.guild);
}

/// A file changed. What was told of the same bytes is not told again.
pub(super) async fn by_file(desk: &Arc<Desk>) {
    let reloaded = read(desk, false).await;
    let told = take_in(desk, &reloaded);
    spread(desk, &reloaded, &told, None);
    retime(desk, &reloaded);
}

/// Timers that run and the staff in tickets' threads follow new definitions.
fn retime(desk: &Arc<Desk>, reloaded: &Reloaded) {
    if let Reloaded::Changed { set, before, .. } = reloaded {
        attendance::follow(desk, before, set);
        for guild in set.servers.keys().filter(|guild| desk.guilds.has(**guild)).copied() {
            let following = desk.clone();
            desk.spawn(async move { retime::follow(&following, guild).await });
        }
    }
}

async fn read(desk: &Arc<Desk>, asked: bool) -> Reloaded {
    let _turn = desk.changing.lock().await;
    let live = desk.live.clone();
    let reading = move || if asked { live.reload() } else { live.look() };
    // It does not panic; if it did, nothing would have changed.
    tokio::task::spawn_blocking(reading).await.unwrap_or(Reloaded::Unchanged)
}

/// The word of the audit.
fn outcome(reloaded: &Reloaded) -> &'static str {
    match reloaded {
        Reloaded::Unchanged | Reloaded::Mended => "unchanged",
        Reloaded::Changed { .. } => "done",
        Reloaded::Refused { .. } | Reloaded::CannotRun(_) => "refused",
    }
}

/// What is to be told to each server of the set in force, which is then known to be told.
fn take_in(desk: &Desk, reloaded: &Reloaded) -> BTreeMap<GuildId, Told> {
    let (set, now) = (desk.live.current(), desk.clock.now());
    let mut readings = desk.readings.lock().unwrap_or_else(PoisonError::into_inner);
    set.servers
        .keys()
        .map(|guild| (*guild, readings.take_in(*guild, reloaded, told(reloaded, &set, *guild), now)))
        .collect()
}

impl Readings {
    fn take_in(&mut self, guild: GuildId, reloaded: &Reloaded, told: Told, now: Instant) -> Told {
        let mended = match reloaded {
            Reloaded::Unchanged => false,
            Reloaded::Mended | Reloaded::Changed { .. } => {
                self.mistaken.remove(&guild) && told.changes.is_empty() && told.warnings.is_empty()
            }
            Reloaded::Refused { .. } | Reloaded::CannotRun(_) => {
                if !told.errors.is_empty() {
                    self.mistaken.insert(guild);
                }
                false
            }
        };
        let last = self.changes.get(&guild).cloned();
        if !told.changes.is_empty() {
            self.changes.insert(guild, (now, told.changes.clone()));
        }
        Told { mended, last, ..told }
    }
}

fn told(reloaded: &Reloaded, set: &Set, guild: GuildId) -> Told {
    match reloaded {
        Reloaded::Unchanged | Reloaded::Mended => Told::default(),
        Reloaded::Changed { warnings, overrides, before, set, .. } => {
            let (warnings, _) = part_of(warnings, set, guild);
            let overrides = overrides.iter().filter(|one| one.guild == guild).cloned().collect();
            Told { changes: diff::changes_in(before, set, guild), warnings, overrides, ..Told::default() }
        }
        Reloaded::Refused { diagnostics, .. } => {
            let (errors, elsewhere) = part_of(diagnostics, set, guild);
            Told { errors, elsewhere, ..Told::default() }
        }
        Reloaded::CannotRun(why) => Told { errors: vec![why.to_string()], ..Told::default() },
    }
}

/// The mistakes that concern a server, and how many more there are: others' files are none of its business.
fn part_of(found: &[Diagnostic], set: &Set, guild: GuildId) -> (Vec<String>, u64) {
    let folder = set.folders.get(&guild).filter(|_| set.servers.len() > 1);
    let concerns = |found: &&Diagnostic| match (&found.place, folder) {
        (Some(place), Some(folder)) => source::server_of(&place.file.path) == folder,
        _ => true,
    };
    let own: Vec<String> = found.iter().filter(concerns).map(Diagnostic::short).collect();
    let others = (found.len() - own.len()) as u64;
    (own, others)
}

impl Told {
    /// What a maintainer hears who asked.
    fn answer(&self, by: &Face, words: Words<'_>) -> Message {
        let mut answer = render::log(self.line(Some(by)), words);
        let line = |one: &OverrideNews| render::log(LogLine::Override { key: &one.key, stands: &one.news }, words);
        let room = limits::EMBEDS - answer.embeds.len();
        answer.embeds.extend(self.overrides.iter().flat_map(|one| line(one).embeds).take(room));
        render::fit::message(answer)
    }

    fn line<'a>(&'a self, by: Option<&'a Face>) -> LogLine<'a> {
        match by {
            _ if self.mended => LogLine::ReloadMended,
            _ if !self.errors.is_empty() || self.elsewhere > 0 => {
                LogLine::ReloadRefused { by, errors: &self.errors, elsewhere: self.elsewhere }
            }
            Some(by) if self.changes.is_empty() && self.warnings.is_empty() => {
                let last = self.last.as_ref().map(|(at, changes)| (*at, changes.as_slice()));
                LogLine::ReloadUnchanged { by, last }
            }
            _ => LogLine::ReloadDone { by, changes: &self.changes, warnings: &self.warnings },
        }
    }

    /// Whether there is anything new in it for the server. With several servers, warnings of one that did not change were told
    /// before.
    fn is_news(&self, alone: bool) -> bool {
        self.mended || !self.changes.is_empty() || !self.errors.is_empty() || (alone && !self.warnings.is_empty())
    }
}

/// Tells the servers that it concerns, and has panels and commands brought up to date where they differ.
fn spread(desk: &Arc<Desk>, reloaded: &Reloaded, told: &BTreeMap<GuildId, Told>, by: Option<&Face>) {
    print(reloaded);
    for (guild, told) in told.iter().filter(|(_, one)| one.is_news(told.len() == 1)) {
        log::post(desk, *guild, told.line(by));
    }
    told.values().for_each(|told| config::tell(desk, &told.overrides));
    let Reloaded::Changed { before, set, .. } = reloaded else { return };
    let all: BTreeSet<&GuildId> = before.servers.keys().chain(set.servers.keys()).collect();
    for guild in all.into_iter().filter(|guild| before.servers.get(guild) != set.servers.get(guild)) {
        upkeep::ask(desk, *guild);
    }
    if before.servers.keys().ne(set.servers.keys()) {
        upkeep::warn_of_absence(desk);
    }
}

/// What a maintainer sees at the terminal.
fn print(reloaded: &Reloaded) {
    match reloaded {
        Reloaded::Unchanged => {}
        Reloaded::Mended => info!("the definitions have no errors any more"),
        Reloaded::Changed { changes, warnings, .. } => {
            warnings.iter().for_each(|warning| warn!("{}", warning.short()));
            changes.iter().for_each(|change| info!("definitions: {change}"));
        }
        Reloaded::Refused { diagnostics, .. } => {
            diagnostics.iter().for_each(|error| error!("{}", error.short()));
            error!("the definitions have errors; the last good set stays in force");
        }
        Reloaded::CannotRun(why) => error!("{why}; the last good set stays in force"),
    }
}
