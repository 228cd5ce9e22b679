//! `frontdesk init`: a commented starter set with the server's own ids in it.
//!
//! What the command line does not give is asked for where there is a terminal, by name if a token lets the bot look around
//! in the server. Files are written when everything is answered, and never over others.

mod ask;
mod directory;
mod write;

use std::io::{ErrorKind, IsTerminal};
use std::path::Path;

use clap::Args;

use self::ask::Asking;
use self::directory::Directory;
use super::{Failed, print};
use crate::definitions::starter::{Blank, Of, SERVER, Starter};
use crate::definitions::suggest::{self, did_you_mean};
use crate::definitions::values::DiscordId;
use crate::settings::{self, DefinitionSettings, DiscordSettings};

#[derive(Debug, Args)]
pub(super) struct Init {
    #[command(flatten)]
    settings: DefinitionSettings,

    /// The id of your Discord server
    #[arg(long, value_name = "ID")]
    server: Option<String>,

    /// The id of a role of the starter set, such as staff=1100000000000000001; once for each
    #[arg(long = "role", value_name = "NAME=ID")]
    roles: Vec<String>,

    /// The id of a channel of the starter set, such as bot-log=1100000000000000015; once for each
    #[arg(long = "channel", value_name = "NAME=ID")]
    channels: Vec<String>,

    /// Ask nothing: ids that are not given are filled in later
    #[arg(long)]
    yes: bool,

    #[command(flatten)]
    discord: DiscordSettings,
}

impl Init {
    pub(super) fn run(self) -> Result<(), Failed> {
        let folder = settings::definitions(self.settings.definitions.as_deref());
        write::may_begin(&folder)?;
        let mut starter = Starter::new();
        self.fill_in(&mut starter).map_err(Failed::could_not_run)?;
        if !self.yes && open(&starter).next().is_some() {
            self.ask(&mut starter)?;
        }
        let mut written = write::definitions(&folder, &starter)?;
        let schemas = write::schemas(&folder);
        written.extend(schemas.written);
        for path in written {
            print(format_args!("wrote {}\n", path.display()))?;
        }
        for note in schemas.notes {
            eprintln!("{note}");
        }
        print(what_is_left(&folder, &starter))?;
        print(what_is_next(&self.named(&folder)))
    }

    /// The ids that the command line gives.
    fn fill_in(&self, starter: &mut Starter) -> Result<(), String> {
        if let Some(id) = &self.server {
            fill(starter, Of::Server, "server", id).map_err(|why| format!("--server {id}: {why}"))?;
        }
        for (flag, of, pairs) in [("--role", Of::Role, &self.roles), ("--channel", Of::Channel, &self.channels)] {
            for pair in pairs {
                let wrong = |why: String| format!("{flag} {pair}: {why}");
                let (name, id) = pair.split_once('=').ok_or_else(|| wrong("write a name, `=` and an id".to_owned()))?;
                fill(starter, of, name, id).map_err(wrong)?;
            }
        }
        Ok(())
    }

    fn ask(&self, starter: &mut Starter) -> Result<(), Failed> {
        if !(std::io::stdin().is_terminal() && std::io::stderr().is_terminal()) {
            let flags: Vec<String> = open(starter).map(flag).collect();
            return Err(Failed::could_not_run(format_args!(
                "there is no terminal to ask for ids at: give {}; or fill them in later, with --yes",
                suggest::listed(flags.iter().map(String::as_str))
            )));
        }
        let mut directory = Directory::open(&self.discord)?;
        let mut asking = Asking::new(std::io::stdin().lock(), std::io::stderr().lock());
        asking.all(starter, |of, server| directory.look(of, server)).map_err(|error| {
            Failed::could_not_run(match error.kind() {
                ErrorKind::UnexpectedEof => "the answers ended early, so nothing was written".to_owned(),
                _ => format!("the answers cannot be read, so nothing was written: {error}"),
            })
        })
    }

    /// How other commands are to be told of the folder, if at all.
    fn named(&self, folder: &Path) -> Option<String> {
        self.settings.definitions.as_ref().filter(|given| **given != settings::definitions(None))?;
        let path = folder.display().to_string();
        let plain = path.chars().all(|c| c.is_alphanumeric() || "/._-+,@".contains(c));
        Some(if plain { path } else { format!("'{}'", path.replace('\'', r"'\''")) })
    }
}

/// The blanks that are not filled in.
fn open(starter: &Starter) -> impl Iterator<Item = &Blank> {
    starter.blanks().iter().filter(|blank| blank.id().is_none())
}

fn fill(starter: &mut Starter, of: Of, name: &str, id: &str) -> Result<(), String> {
    let Some(position) = starter.position(of, name) else {
        let names: Vec<&str> = starter.blanks().iter().filter(|blank| blank.of == of).map(|b| &*b.name).collect();
        return Err(format!("the starter set has no `{name}`: {}", did_you_mean(name, names, "it has")));
    };
    if starter.blanks()[position].id().is_some() {
        return Err(format!("`{name}` is given twice"));
    }
    let id = DiscordId::read(id).map_err(|complaint| format!("{} ({})", complaint.message, complaint.help))?;
    starter.fill(position, id.0)
}

/// How the command line gives a blank's id.
fn flag(blank: &Blank) -> String {
    match blank.of {
        Of::Server => "--server ID".to_owned(),
        Of::Role => format!("--role {}=ID", blank.name),
        Of::Channel => format!("--channel {}=ID", blank.name),
    }
}

fn what_is_left(folder: &Path, starter: &Starter) -> String {
    let blanks: Vec<String> = open(starter).map(Blank::to_string).collect();
    let (most, last) = match blanks.as_slice() {
        [] => return String::new(),
        [only] => (String::new(), only),
        [most @ .., last] => (format!("{} and ", most.join(", ")), last),
    };
    format!(
        "\nStill to be filled in, in {}: the id of {most}{last}.\n\
         Write each in quotes in place of `${{…}}`, or set the variable that is named there.\n",
        folder.join(SERVER).display()
    )
}

fn what_is_next(named: &Option<String>) -> String {
    let (folder, flag) = match named {
        Some(folder) => (format!(" {folder}"), format!(" --definitions {folder}")),
        None => (String::new(), String::new()),
    };
    format!(
        "\nNext:\n\
         \n    frontdesk check{folder}\n        finds mistakes; run it after every change\
         \n    frontdesk demo{folder}\n        shows your tickets in a browser, without Discord\
         \n    frontdesk invite\n        prints the link that invites the bot, once DISCORD_TOKEN is set\
         \n    frontdesk run{flag}\n        starts it\n"
    )
}
