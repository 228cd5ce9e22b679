//! Keeps a server's slash commands as the definitions want them, and nobody else's.

use std::sync::Arc;

use tracing::{info, warn};

use super::upkeep::{Failure, Left};
use super::{Desk, upkeep};
use crate::definitions::set::{Server, TicketType};
use crate::discord::commands::{self, CommandSpec, OptionSpec, WantedCommands, WantedType};
use crate::discord::inbound::asked::{
    ASSIGNEE, CHANNEL, FOR, KEY, MEMBER, MINE, ONLY, PANEL, REASON, ROLE, SINCE, STATUS, TICKET, TYPE, UNCLAIMED, VALUE,
};
use crate::domain::chore::Chore;
use crate::domain::ids::GuildId;
use crate::domain::limits;
use crate::domain::search::Which;
use crate::phrases::{Words, commands as phrases};
use crate::render::LogLine;

/// The most characters of a setting's key.
const LONGEST_KEY: usize = 255;
/// The most characters of a setting's value: those of the longest text.
const LONGEST_VALUE: usize = 4096;
/// The most characters of a ticket's number, with a `#` and blanks.
const TICKET_LENGTH: usize = 20;

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
    let words = server.words();
    WantedCommands {
        types: server.types.iter().filter(|kind| kind.enabled).map(|kind| subcommand(kind)).collect(),
        ticket: phrases::ticket(words),
        position: phrases::ticket_position(words),
        others: others(words).into_iter().map(CommandSpec::suggesting).collect(),
    }
}

/// Every command but `/ticket`.
fn others(words: Words<'_>) -> Vec<CommandSpec> {
    let ticket = OptionSpec::text(TICKET, &phrases::transcript_ticket(words), TICKET_LENGTH);
    let reason = OptionSpec::text(REASON, &phrases::close_reason(words), limits::REASON);
    vec![
        CommandSpec::new("close", &phrases::close(words), vec![reason]),
        CommandSpec::new("claim", &phrases::claim(words), vec![]),
        CommandSpec::new("unclaim", &phrases::unclaim(words), vec![]),
        CommandSpec::new("transcript", &phrases::transcript(words), vec![ticket]),
        tickets(words),
        CommandSpec::new(
            "stats",
            &phrases::stats(words),
            vec![
                OptionSpec::text(TYPE, &phrases::tickets_type(words), limits::CHOICE_TEXT),
                OptionSpec::text(SINCE, &phrases::stats_since(words), limits::CHOICE_TEXT),
            ],
        ),
        CommandSpec::new(
            "block",
            &phrases::block(words),
            vec![
                OptionSpec::user(MEMBER, &phrases::block_member(words)),
                OptionSpec::text(FOR, &phrases::block_for(words), limits::CHOICE_TEXT),
                OptionSpec::text(REASON, &phrases::block_reason(words), limits::REASON),
            ],
        ),
        CommandSpec::new(
            "unblock",
            &phrases::unblock(words),
            vec![OptionSpec::user(MEMBER, &phrases::unblock_member(words)).required()],
        ),
        CommandSpec::new("reload", &phrases::reload(words), vec![]),
        config(),
        panel(),
    ]
}

fn tickets(words: Words<'_>) -> CommandSpec {
    let statuses = Which::ALL.map(|(which, word)| (word, phrases::status(which, words)));
    let only = [(MINE, phrases::mine(words)), (UNCLAIMED, phrases::unclaimed(words))];
    CommandSpec::new(
        "tickets",
        &phrases::tickets(words),
        vec![
            OptionSpec::user(MEMBER, &phrases::tickets_member(words)),
            OptionSpec::text(TYPE, &phrases::tickets_type(words), limits::CHOICE_TEXT),
            OptionSpec::choice(STATUS, &phrases::tickets_status(words), &statuses),
            OptionSpec::user(ASSIGNEE, &phrases::tickets_assignee(words)),
            OptionSpec::choice(ONLY, &phrases::tickets_only(words), &only),
        ],
    )
}

fn config() -> CommandSpec {
    let key = || OptionSpec::text(KEY, phrases::CONFIG_KEY, LONGEST_KEY);
    let set = vec![
        key().required(),
        OptionSpec::text(VALUE, phrases::CONFIG_VALUE, LONGEST_VALUE),
        OptionSpec::channel(CHANNEL, phrases::CONFIG_CHANNEL),
        OptionSpec::role(ROLE, phrases::CONFIG_ROLE),
    ];
    let subcommands = vec![
        OptionSpec::subcommand("show", phrases::CONFIG_SHOW, vec![key()]),
        OptionSpec::subcommand("set", phrases::CONFIG_SET, set),
        OptionSpec::subcommand("reset", phrases::CONFIG_RESET, vec![key().required()]),
    ];
    CommandSpec::new("config", phrases::CONFIG, subcommands)
}

fn panel() -> CommandSpec {
    let panel = || OptionSpec::text(PANEL, phrases::PANEL_ID, limits::CHOICE_TEXT);
    let post = vec![panel(), OptionSpec::channel(CHANNEL, phrases::PANEL_CHANNEL)];
    let subcommands = vec![
        OptionSpec::subcommand("post", phrases::PANEL_POST, post),
        OptionSpec::subcommand("refresh", phrases::PANEL_REFRESH, vec![panel()]),
    ];
    CommandSpec::new("panel", phrases::PANEL, subcommands)
}

fn subcommand(kind: &TicketType) -> WantedType {
    let choices = kind.positions.iter().flat_map(|positions| &positions.choices);
    WantedType {
        id: kind.id.clone(),
        description: phrases::ticket_type(kind),
        group: kind.group.clone(),
        positions: choices
            .filter(|position| position.open)
            .map(|position| (position.id.clone(), position.label.clone()))
            .collect(),
    }
}
