//! `frontdesk export config`: what maintainers set from Discord, written into the definition files.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::{Failed, print, runtime};
use crate::definitions;
use crate::definitions::diagnostic::human;
use crate::definitions::overlay::export::{self, Exported};
use crate::definitions::set::Set;
use crate::definitions::source::{self, Found};
use crate::domain::ids::GuildId;
use crate::domain::overrides::Override;
use crate::settings::{self, DatabaseSettings};
use crate::store::{SchemaState, Store};

#[derive(Debug, Args)]
pub(super) struct Config {
    /// The id of a server; by default every server of the definitions
    #[arg(long, value_name = "ID")]
    server: Option<GuildId>,

    /// The folder to write the changed files to, such as the folder of definitions itself; by default they are printed
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,

    /// The folder of definitions [env: FRONTDESK_DEFINITIONS] [default: tickets.d]
    #[arg(long, value_name = "DIR")]
    definitions: Option<PathBuf>,

    #[command(flatten)]
    database: DatabaseSettings,
}

impl Config {
    pub(super) fn run(self) -> Result<(), Failed> {
        let folder = settings::definitions(self.definitions.as_deref());
        let environment = settings::environment();
        let loaded = definitions::load(&folder, &environment).map_err(Failed::could_not_run)?;
        let Some(set) = loaded.set else {
            eprint!("{}", human::render(&loaded.diagnostics, loaded.files, &folder.display().to_string(), false));
            return Err(Failed::wrong(""));
        };
        if let Some(server) = self.server.filter(|server| !set.servers.contains_key(server)) {
            return Err(Failed::could_not_run(format_args!("the definitions have no server {server}")));
        }
        let url = self.database.url().map_err(Failed::could_not_run)?;
        let overrides = runtime()?.block_on(read(&url))?;
        let sources = source::read(&folder).map_err(Failed::could_not_run)?;
        let mut all = Exported::default();
        for (guild, here) in &set.folders {
            if self.server.is_some_and(|server| server != *guild) {
                continue;
            }
            let files: Vec<Found> = sources.files.iter().filter(|found| found.server == *here).cloned().collect();
            let own = overrides.get(guild).map(Vec::as_slice).unwrap_or_default();
            let Some(exported) = export::export(&files, &environment, own) else { continue };
            all.files.extend(exported.files);
            all.written.extend(exported.written);
            all.by_hand.extend(exported.by_hand);
            all.left_out.extend(exported.left_out);
            all.needless.extend(exported.needless);
        }
        eprint!("{}", summary(&all, &set, &overrides));
        match &self.out {
            Some(out) => write(out, &all),
            None => print(text(&all)),
        }
    }
}

async fn read(url: &str) -> Result<BTreeMap<GuildId, Vec<Override>>, Failed> {
    let store = Store::open(url).map_err(Failed::could_not_run)?;
    store.ready().await.map_err(Failed::could_not_run)?;
    match store.schema_state().await.map_err(Failed::could_not_run)? {
        SchemaState::Current => {}
        _ => {
            let shown = store.shown();
            return Err(Failed::could_not_run(format_args!(
                "{shown} has not the tables of this version: run `frontdesk migrate`"
            )));
        }
    }
    let mut overrides: BTreeMap<GuildId, Vec<Override>> = BTreeMap::new();
    for (guild, one) in store.overrides().await.map_err(Failed::could_not_run)? {
        overrides.entry(guild).or_default().push(one);
    }
    store.close().await;
    Ok(overrides)
}

/// What was done, for whoever looks on; stdout may be on its way into a file.
fn summary(all: &Exported, set: &Set, overrides: &BTreeMap<GuildId, Vec<Override>>) -> String {
    let mut said = String::new();
    let mut say = |line: std::fmt::Arguments<'_>| {
        // A text takes whatever is written to it.
        let _ = writeln!(said, "{line}");
    };
    for (key, path) in &all.written {
        say(format_args!("{path}: {key}"));
    }
    for one in &all.by_hand {
        say(format_args!("{}: {} is to be put in by hand", one.path, one.key));
    }
    for key in &all.needless {
        say(format_args!("{key}: the files say the same already"));
    }
    for one in &all.left_out {
        say(format_args!("{}: left out, since it does not fit the files: {}", one.key, one.why.join("; ")));
    }
    for guild in overrides.keys().filter(|guild| !set.servers.contains_key(guild)) {
        say(format_args!("server {guild}: left out, since the definitions do not name it"));
    }
    if all.files.is_empty() && all.by_hand.is_empty() {
        say(format_args!("nothing is to be written into the files"));
    } else {
        say(format_args!(
            "once the files hold all this, `/config reset key:all` in Discord takes it from the database"
        ));
    }
    said
}

/// The changed files, one below the other.
fn text(all: &Exported) -> String {
    let mut text = String::new();
    for (path, contents) in &all.files {
        text += &format!("# ---- {path}\n{contents}");
        if !contents.ends_with('\n') {
            text.push('\n');
        }
    }
    for one in &all.by_hand {
        text += &format!("# ---- {}, by hand: {}\n{}\n", one.path, one.key, one.lines);
    }
    text
}

fn write(out: &Path, all: &Exported) -> Result<(), Failed> {
    for (path, contents) in &all.files {
        let path = out.join(path);
        let unwritable = |error| Failed::could_not_run(format_args!("{} cannot be written: {error}", path.display()));
        let folder = path.parent().unwrap_or(out);
        std::fs::create_dir_all(folder).map_err(unwritable)?;
        put(folder, &path, contents).map_err(unwritable)?;
        print(format_args!("wrote {}\n", path.display()))?;
    }
    for one in &all.by_hand {
        print(format_args!("# {}, by hand: {}\n{}\n", one.path, one.key, one.lines))?;
    }
    Ok(())
}

/// Puts a file in its place as a whole: a running bot may be reading the folder.
fn put(folder: &Path, path: &Path, contents: &str) -> std::io::Result<()> {
    let mut new = tempfile::Builder::new().prefix(".frontdesk-").tempfile_in(folder)?;
    new.write_all(contents.as_bytes())?;
    match std::fs::metadata(path) {
        Ok(about) => new.as_file().set_permissions(about.permissions())?,
        Err(_) => {
            use std::os::unix::fs::PermissionsExt;
            new.as_file().set_permissions(std::fs::Permissions::from_mode(0o644))?;
        }
    }
    new.persist(path).map_err(|error| error.error)?;
    Ok(())
}
