//! Keeps a server's slash commands as the definitions want them, and nobody else's.

use std::sync::Arc;

use tracing::{info, warn};

use super::upkeep::{Failure, Left};
use super::{Desk, upkeep};
use crate::definitions::set::{Server, TicketType};
use crate::discord::commands::{self, CommandSpec, OptionSpec, WantedCommands, WantedType};
use crate::discord::inbound::asked::{AFTER, FOR, IN, REASON};
use crate::domain::ids::GuildId;
use crate::domain::limits;
use crate::phrases::commands as words;
use crate::render::LogLine;

/// Creates, changes and deletes what differs; of no server of the definitions, all go.
pub(super) async fn sync(desk: &Arc<Desk>, guild: GuildId, server: Option<&Server>) -> Left {
    match attempt(desk, guild, server).await {
        Ok(()) => Left::Nothing,
        Err(failure) => {
            warn!(%failure, "the slash commands could not be brought up to date");
            if failure.left() == Left::UntilChanged {
                let why = failure.to_string();
                upkeep::tell(desk, guild, LogLine::Failed { what: "register the slash commands", why: &why });
            }
            failure.left()
        }
    }
}

async fn attempt(desk: &Arc<Desk>, guild: GuildId, server: Option<&Server>) -> Result<(), Failure> {
    let known = desk.store.commands(guild).await?;
    let specs = server.map(|server| wanted(server).specs()).unwrap_or_default();
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

fn wanted(server: &Server) -> WantedCommands {
    WantedCommands {
        types: server.types.iter().filter(|kind| kind.enabled).map(|kind| subcommand(kind)).collect(),
        ticket: words::TICKET.to_owned(),
        position: words::TICKET_POSITION.to_owned(),
        others: others(),
    }
}

/// Every command but `/ticket`.
fn others() -> Vec<CommandSpec> {
    vec![
        close(),
        close_request(),
        CommandSpec::new("claim", words::CLAIM, vec![]),
        CommandSpec::new("unclaim", words::UNCLAIM, vec![]),
        alerts(),
        CommandSpec::new("reload", words::RELOAD, vec![]),
    ]
}

fn close() -> CommandSpec {
    let reason = OptionSpec::text(REASON, words::CLOSE_REASON, limits::REASON);
    CommandSpec::new("close", words::CLOSE, vec![reason, OptionSpec::text(IN, words::CLOSE_IN, limits::CHOICE_TEXT)])
}

fn close_request() -> CommandSpec {
    let reason = OptionSpec::text(REASON, words::CLOSE_REASON, limits::REASON);
    let after = OptionSpec::text(AFTER, words::CLOSE_REQUEST_AFTER, limits::CHOICE_TEXT);
    CommandSpec::new("close-request", words::CLOSE_REQUEST, vec![reason, after])
}

fn alerts() -> CommandSpec {
    let span = OptionSpec::text(FOR, words::ALERTS_FOR, limits::CHOICE_TEXT).required();
    let subcommands = vec![
        OptionSpec::subcommand("snooze", words::ALERTS_SNOOZE, vec![span]),
        OptionSpec::subcommand("off", words::ALERTS_OFF, vec![]),
        OptionSpec::subcommand("on", words::ALERTS_ON, vec![]),
    ];
    CommandSpec::new("alerts", words::ALERTS, subcommands)
}

fn subcommand(kind: &TicketType) -> WantedType {
    let choices = kind.positions.iter().flat_map(|positions| &positions.choices);
    WantedType {
        id: kind.id.clone(),
        description: words::ticket_type(kind),
        group: kind.group.clone(),
        positions: choices
            .filter(|position| position.open)
            .map(|position| (position.id.clone(), position.label.clone()))
            .collect(),
    }
}
