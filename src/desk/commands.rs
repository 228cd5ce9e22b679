//! Keeps a server's slash commands as the definitions want them, and nobody else's.

use std::sync::Arc;

use tracing::{info, warn};

use super::{Desk, log};
use crate::definitions::set::{Server, TicketType};
use crate::discord::commands::{self, SyncOutcome, WantedCommands, WantedType};
use crate::phrases;
use crate::render::LogLine;
use crate::store;

/// Creates, changes and deletes what differs.
pub(super) async fn sync(desk: &Arc<Desk>, server: &Server) {
    if let Err(failure) = attempt(desk, server).await {
        warn!(guild = %server.id, %failure, "the slash commands could not be registered");
        log::post(desk, server.id, LogLine::Failed { what: "register the slash commands", why: &failure });
    }
}

async fn attempt(desk: &Arc<Desk>, server: &Server) -> Result<(), String> {
    let known = desk.store.commands(server.id).await.map_err(|fault| fault.to_string())?;
    let application = desk.identity.application;
    let outcome = commands::sync(&desk.rest, application, server.id, &wanted(server), &known).await;
    let outcome = outcome.map_err(|fault| fault.to_string())?;
    for name in &outcome.taken {
        warn!(command = %name, "another bot of this application has a command of this name; it is left alone");
        log::post(desk, server.id, LogLine::CommandTaken { name });
    }
    let changes = [&outcome.created, &outcome.changed, &outcome.deleted];
    if changes.iter().any(|names| !names.is_empty()) {
        let [created, changed, deleted] = changes;
        info!(?created, ?changed, ?deleted, "slash commands brought up to date");
    }
    remember(desk, server, &known, outcome).await.map_err(|fault| fault.to_string())
}

async fn remember(
    desk: &Desk,
    server: &Server,
    known: &[(crate::domain::ids::CommandId, String)],
    outcome: SyncOutcome,
) -> Result<(), store::Fault> {
    desk.commands.add(outcome.registered.iter().map(|(command, _)| *command));
    for (command, name) in &outcome.registered {
        if !known.iter().any(|(earlier, _)| earlier == command) {
            desk.store.put_command(server.id, *command, name).await?;
        }
    }
    for (command, _) in known {
        if !outcome.registered.iter().any(|(now, _)| now == command) {
            desk.store.drop_command(server.id, *command).await?;
        }
    }
    Ok(())
}

fn wanted(server: &Server) -> WantedCommands {
    WantedCommands {
        types: server.types.iter().filter(|kind| kind.enabled).map(|kind| subcommand(kind)).collect(),
        ticket: phrases::commands::TICKET.to_owned(),
        position: phrases::commands::TICKET_POSITION.to_owned(),
        close: phrases::commands::CLOSE.to_owned(),
        reason: phrases::commands::CLOSE_REASON.to_owned(),
        reload: phrases::commands::RELOAD.to_owned(),
    }
}

fn subcommand(kind: &TicketType) -> WantedType {
    let choices = kind.positions.iter().flat_map(|positions| &positions.choices);
    WantedType {
        id: kind.id.clone(),
        description: phrases::commands::ticket_type(kind),
        group: kind.group.clone(),
        positions: choices
            .filter(|position| position.open)
            .map(|position| (position.id.clone(), position.label.clone()))
            .collect(),
        position_required: false,
    }
}
