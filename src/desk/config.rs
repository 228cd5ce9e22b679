//! `/config`: what maintainers set from Discord, over the files.
//!
//! There is one change at a time, reloads included. A change is first tried on the files in force; what the checks say
//! against it is the answer. Only then is it written down, with the audit in the same transaction, and put in force.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use tracing::{info, warn};

use super::ack::Answering;
use super::{Desk, attendance, audit, log, setup, upkeep};
use crate::definitions::live::{OverrideNews, Prepared};
use crate::definitions::overlay::View;
use crate::definitions::overlay::keys::{Kind, Setting};
use crate::definitions::overlay::value;
use crate::definitions::set::Server;
use crate::domain::audit::AuditRow;
use crate::domain::event::Asked;
use crate::domain::ids::GuildId;
use crate::domain::message::Message;
use crate::domain::overrides::{ALL, ConfigWish, Given, Override, OverrideChange};
use crate::phrases::{self, Words};
use crate::render::{self, LogLine};
use crate::store::Fault;

/// The first pause before a database that went away is asked again; it doubles.
const FIRST_PAUSE: Duration = Duration::from_millis(250);
/// From such a pause on it is not asked again: the person is told to try later.
const PATIENCE: Duration = Duration::from_secs(5);

/// Knows again what maintainers set in earlier runs.
///
/// # Errors
/// The database does not answer.
pub(super) async fn recall(desk: &Arc<Desk>) -> Result<(), Fault> {
    let mut all: BTreeMap<GuildId, Vec<Override>> = BTreeMap::new();
    for (guild, one) in desk.store.overrides().await? {
        all.entry(guild).or_default().push(one);
    }
    let live = desk.live.clone();
    let laid = tokio::task::spawn_blocking(move || live.override_all(all)).await;
    // It does not panic; if it did, the files would be in force.
    if let Ok((swapped, news)) = laid {
        let servers = swapped.set.servers.iter();
        for (guild, _) in servers.filter(|(guild, server)| swapped.before.servers.get(guild) != Some(server)) {
            upkeep::ask(desk, *guild);
        }
        tell(desk, &news);
    }
    Ok(())
}

/// Tells the log channels how overrides stand to the files, where it is news.
pub(super) fn tell(desk: &Arc<Desk>, news: &[OverrideNews]) {
    for one in news {
        info!(guild = %one.guild, key = %one.key, stands = ?one.news, "an override stands to the files in another way");
        log::post(desk, one.guild, LogLine::Override { key: &one.key, stands: &one.news });
    }
}

/// Grants what a maintainer wants.
///
/// # Errors
/// The database does not answer; nothing was changed.
pub(super) async fn grant(
    desk: &Arc<Desk>,
    asked: &Asked,
    wish: &ConfigWish,
    answering: &Answering,
) -> Result<(), Fault> {
    let answer = match wish {
        ConfigWish::Show { key } => match desk.live.view(asked.guild) {
            Some(view) => show(&view, key.as_deref(), view.server.words_for(&asked.by.locale)),
            None => return Ok(()),
        },
        ConfigWish::Set { key, given } => render::words(set(desk, asked, key, given).await?.words()),
        ConfigWish::Reset { key } => render::words(reset(desk, asked, key).await?.words()),
    };
    answering.say(&answer).await;
    Ok(())
}

/// What came of a change.
pub(super) enum Came {
    /// It is in force: what changed, and what somebody should look at.
    Changed(Vec<String>, Vec<String>),
    /// It was so before.
    Unchanged(String),
    /// It was not done, and why.
    Refused(String),
}

impl Came {
    fn words(self) -> String {
        match self {
            Self::Changed(lines, notes) => phrases::config::changed(&lines, &notes),
            Self::Unchanged(words) | Self::Refused(words) => words,
        }
    }
}

fn show(view: &View, key: Option<&str>, words: Words<'_>) -> Message {
    match key {
        None if view.overrides.is_empty() => render::words(phrases::config::no_overrides(words)),
        None => render::overrides(&phrases::config::overrides(view, words), words),
        Some(key) => match find(view, key, words) {
            Ok(setting) => render::words(phrases::config::shown(&setting, view, words)),
            Err(why) => render::words(why),
        },
    }
}

fn find(view: &View, key: &str, words: Words<'_>) -> Result<Setting, String> {
    let found = view.settings().into_iter().find(|setting| setting.key == key);
    found.ok_or_else(|| phrases::config::unknown_key(key, view.meant(key).as_deref(), words))
}

/// The setting, and the value to be kept; or what is to be said instead.
fn wanted(view: &View, key: &str, given: &[Given], words: Words<'_>) -> Result<(Setting, String), String> {
    let setting = find(view, key, words)?;
    let [given] = given else { return Err(phrases::config::one_value_wanted(words)) };
    let server = &view.server;
    let known = |id: u64| match setting.kind {
        Kind::RoleNames => server.roles.iter().find(|(_, role)| role.0 == id).map(|(name, _)| name.clone()),
        _ => server.channels.iter().find(|(_, channel)| channel.0 == id).map(|(name, _)| name.clone()),
    };
    match value::kept(setting.kind, given, &known) {
        Ok(kept) => Ok((setting, kept)),
        Err(misplaced) => Err(phrases::config::misplaced(key, misplaced, words)),
    }
}

/// Sets a value.
///
/// # Errors
/// The database does not answer; nothing was changed.
pub(super) async fn set(desk: &Arc<Desk>, asked: &Asked, key: &str, given: &[Given]) -> Result<Came, Fault> {
    let turn = Turn::begin(desk, asked).await?;
    let (view, words) = (&turn.view, turn.words());
    let (setting, kept) = match wanted(view, key, given, words) {
        Ok(wanted) => wanted,
        Err(why) => return Ok(turn.refused(why, key)),
    };
    let (before, _) = view.value(&setting);
    if before.as_ref() == Some(&kept) && view.left_out(key).is_none() {
        return Ok(turn.unchanged(phrases::config::unchanged(&setting, &kept, view, words), key));
    }
    let one = Override {
        key: setting.key.clone(),
        value: kept.clone(),
        before: before.clone().unwrap_or_default(),
        by: asked.by.face.clone(),
        at: desk.clock.now(),
    };
    let mut all: Vec<Override> = view.overrides.iter().filter(|other| other.key != key).cloned().collect();
    all.push(one.clone());
    let change = OverrideChange { guild: asked.guild, set: vec![one], reset: Vec::new() };
    let lines = |now: &Server, words: Words<'_>| {
        vec![phrases::config::change(&setting, (before.as_deref(), &view.server), (Some(&kept), now), words)]
    };
    turn.apply(key, all, &change, lines).await
}

async fn reset(desk: &Arc<Desk>, asked: &Asked, key: &str) -> Result<Came, Fault> {
    let turn = Turn::begin(desk, asked).await?;
    let (view, words) = (&turn.view, turn.words());
    let (gone, all): (Vec<Override>, Vec<Override>) =
        view.overrides.iter().cloned().partition(|one| key == ALL || one.key == key);
    let settings = view.settings();
    if gone.is_empty() {
        let known = settings.iter().any(|setting| setting.key == key);
        return Ok(match (key, known) {
            (ALL, _) => turn.unchanged(phrases::config::nothing_at_all_to_reset(words), key),
            (_, true) => turn.unchanged(phrases::config::nothing_to_reset(key, words), key),
            (_, false) => turn.refused(phrases::config::unknown_key(key, view.meant(key).as_deref(), words), key),
        });
    }
    let keys = gone.iter().map(|one| one.key.clone()).collect();
    let change = OverrideChange { guild: asked.guild, set: Vec::new(), reset: keys };
    let lines = |now: &Server, words: Words<'_>| {
        let line = |one: &Override| match settings.iter().find(|setting| setting.key == one.key) {
            None => phrases::config::change_of_nothing(one, words),
            Some(setting) => {
                let (files, _) = view.of_files(setting);
                phrases::config::change(setting, (Some(&one.value), &view.server), (files.as_deref(), now), words)
            }
        };
        gone.iter().map(line).collect()
    };
    turn.apply(key, all, &change, lines).await
}

/// One change: while it lasts, nothing else changes the definitions in force.
struct Turn<'a> {
    desk: &'a Arc<Desk>,
    asked: &'a Asked,
    view: View,
    _alone: tokio::sync::MutexGuard<'a, ()>,
}

impl<'a> Turn<'a> {
    async fn begin(desk: &'a Arc<Desk>, asked: &'a Asked) -> Result<Self, Fault> {
        let alone = desk.changing.lock().await;
        // Another instance of the bot may have changed something.
        recall(desk).await?;
        let gone = || Fault::Broken("the definitions name this server no more".to_owned());
        let view = desk.live.view(asked.guild).ok_or_else(gone)?;
        Ok(Self { desk, asked, view, _alone: alone })
    }

    /// The words for whoever asks.
    fn words(&self) -> Words<'_> {
        self.view.server.words_for(&self.asked.by.locale)
    }

    fn unchanged(&self, words: String, key: &str) -> Came {
        audit::configured(self.desk, self.asked, "unchanged", key);
        Came::Unchanged(words)
    }

    fn refused(&self, words: String, detail: &str) -> Came {
        audit::configured(self.desk, self.asked, "refused", detail);
        Came::Refused(words)
    }

    /// Tries a change, writes it down, puts it in force and tells it.
    async fn apply(
        &self,
        key: &str,
        all: Vec<Override>,
        change: &OverrideChange,
        lines: impl Fn(&Server, Words<'_>) -> Vec<String>,
    ) -> Result<Came, Fault> {
        let (desk, asked) = (self.desk, self.asked);
        let prepared = match prepare(desk, asked.guild, all).await {
            Ok(prepared) => prepared,
            Err(why) => {
                let detail = format!("{key}: {}", why.join("; "));
                return Ok(self.refused(phrases::config::refused(key, &why, self.words()), &detail));
            }
        };
        if !change.set.is_empty() && !asked.by.has_any(&prepared.server().maintainers) {
            return Ok(self.refused(
                phrases::config::locked_out(key, self.words()),
                &format!("{key}: they would lock themselves out"),
            ));
        }
        let (theirs, lines) =
            (lines(prepared.server(), self.words()), lines(prepared.server(), self.view.server.words()));
        write_down(desk, change, &audit::config_row(desk, asked, &lines.join("\n"))).await?;
        let mut notes = prepared.warnings.clone();
        notes.extend(setup::worse(desk, &self.view.server, prepared.server(), self.words()));
        let before = desk.live.current();
        desk.live.put_in_force(prepared);
        attendance::follow(desk, &before, &desk.live.current());
        lines.iter().for_each(|line| info!(by = %asked.by.face.name, "config: {line}"));
        log::post(desk, asked.guild, LogLine::Configured { by: &asked.by.face, lines: &lines });
        upkeep::ask(desk, asked.guild);
        Ok(Came::Changed(theirs, notes))
    }
}

async fn prepare(desk: &Desk, guild: GuildId, all: Vec<Override>) -> Result<Prepared, Vec<String>> {
    let live = desk.live.clone();
    let trying = tokio::task::spawn_blocking(move || live.prepare(guild, all)).await;
    trying.unwrap_or_else(|panic| Err(vec![panic.to_string()]))
}

/// Writes a change down. A database that went away in the middle may have written it: the same change again is the same.
async fn write_down(desk: &Desk, change: &OverrideChange, row: &AuditRow) -> Result<(), Fault> {
    let mut pause = FIRST_PAUSE;
    loop {
        match desk.store.change_overrides(change, std::slice::from_ref(row)).await {
            Err(Fault::Away(why)) if pause < PATIENCE => warn!(%why, "the database went away; trying again"),
            settled => return settled,
        }
        desk.clock.sleep(pause).await;
        pause *= 2;
    }
}
