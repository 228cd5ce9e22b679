//! Keeps a server's slash commands as the definitions want them, and nobody else's.

use std::sync::Arc;

use tracing::{info, warn};

use super::upkeep::{Failure, Left};
use super::{Desk, upkeep};
use crate::definitions::set::{Server, TicketType};
use crate::discord::commands::{self, CommandSpec, OptionSpec, WantedCommands, WantedType};
use crate::discord::inbound::asked::REASON;
use crate::domain::chore::Chore;
use crate::domain::ids::GuildId;
use crate::domain::limits;
use crate::phrases::commands as say;
use crate::phrases::{Language, Words};
use crate::render::LogLine;

/// Creates, changes and deletes what differs; of no server of the definitions, all go.
pub(super) async fn sync(desk: &Arc<Desk>, guild: GuildId, server: Option<&Server>) -> Left {
    match attempt(desk, guild, server).await {
        Ok(()) => Left::Nothing,
        Err(failure) => {
            warn!(%failure, "the slash commands could not be brought up to date");
            if failure.left() == Left::UntilChanged {
                let why = failure.to_string();
                upkeep::tell(desk, guild, LogLine::Failed { what: &Chore::RegisterCommands, why: &why });
            }
            failure.left()
        }
    }
}

async fn attempt(desk: &Arc<Desk>, guild: GuildId, server: Option<&Server>) -> Result<(), Failure> {
    let known = desk.store.commands(guild).await?;
    let specs = server.map(specs).unwrap_or_default();
    if specs.is_empty() && known.is_empty() {
        return Ok(());
    }
    let application = desk.identity.application;
    let outcome = commands::sync(&desk.rest, application, guild, &specs, &known, &desk.commands).await;
    for name in &outcome.taken {
        warn!(command = %name, "another bot of this application has a command of this name; it is left alone");
        upkeep::tell(desk, guild, LogLine::CommandTaken { name });
    }
    let changes = [&outcome.created, &outcome.changed, &outcome.deleted];
    if changes.iter().any(|names| !names.is_empty()) {
        let [created, changed, deleted] = changes;
        info!(?created, ?changed, ?deleted, "slash commands brought up to date");
    }
    // What was registered before a failure stays ours.
    for (command, name) in &outcome.registered {
        if !known.iter().any(|(earlier, _)| earlier == command) {
            desk.store.put_command(guild, *command, name).await?;
        }
    }
    if let Some(fault) = outcome.stopped_by {
        return Err(fault.into());
    }
    for (command, _) in &known {
        if !outcome.registered.iter().any(|(now, _)| now == command) {
            desk.store.drop_command(guild, *command).await?;
        }
    }
    Ok(())
}

/// The commands of a server, in every language: English, and the others where they differ.
fn specs(server: &Server) -> Vec<CommandSpec> {
    let in_language = |language| wanted(server, Words::new(language, &server.phrases)).specs();
    let mut specs = in_language(Language::English);
    for language in Language::ALL {
        let words = Words::new(language, &server.phrases);
        for (spec, same) in specs.iter_mut().zip(in_language(language)) {
            for locale in language.locales() {
                spec.translate(locale, &same, &|name| say::name(name, words));
            }
        }
    }
    specs.into_iter().map(CommandSpec::fitted).collect()
}

fn wanted(server: &Server, words: Words<'_>) -> WantedCommands {
    WantedCommands {
        types: server.types.iter().filter(|kind| kind.enabled).map(|kind| subcommand(kind)).collect(),
        ticket: say::ticket(words),
        position: say::ticket_position(words),
        others: others(words),
    }
}

/// Every command but `/ticket`.
fn others(words: Words<'_>) -> Vec<CommandSpec> {
    vec![
        CommandSpec::new(
            "close",
            &say::close(words),
            vec![OptionSpec::text(REASON, &say::close_reason(words), limits::REASON)],
        ),
        CommandSpec::new("claim", &say::claim(words), vec![]),
        CommandSpec::new("unclaim", &say::unclaim(words), vec![]),
        CommandSpec::new("reload", &say::reload(words), vec![]),
    ]
}

fn subcommand(kind: &TicketType) -> WantedType {
    let choices = kind.positions.iter().flat_map(|positions| &positions.choices);
    WantedType {
        id: kind.id.clone(),
        description: say::ticket_type(kind),
        group: kind.group.clone(),
        positions: choices
            .filter(|position| position.open)
            .map(|position| (position.id.clone(), position.label.clone()))
            .collect(),
    }
}
