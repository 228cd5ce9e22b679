//! Keeps a server's slash commands as the definitions want them, and nobody else's.

use std::sync::Arc;

use tracing::{info, warn};

use super::upkeep::{Failure, Left};
use super::{Desk, upkeep};
use crate::definitions::set::{Server, TicketType};
use crate::discord::commands::{self, CommandSpec, OptionSpec, WantedCommands, WantedType};
use crate::discord::inbound::asked::names::{
    AFTER, ASSIGNEE, CHANNEL, DECISION, FOR, IN, KEY, MEMBER, MINE, NAME, OFF, ON, ONLY, PANEL, REASON, ROLE, SINCE,
    STATE, STATUS, TEXT, TICKET, TYPE, UNCLAIMED, VALUE, WAITING,
};
use crate::domain::chore::Chore;
use crate::domain::ids::GuildId;
use crate::domain::limits;
use crate::domain::search::Which;
use crate::phrases::{Language, Words, commands as phrases};
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
                spec.translate(locale, &same, &|name| phrases::name(name, words));
            }
        }
    }
    specs.into_iter().map(CommandSpec::fitted).collect()
}

fn wanted(server: &Server, words: Words<'_>) -> WantedCommands {
    WantedCommands {
        types: server.types.iter().filter(|kind| kind.enabled).map(|kind| subcommand(kind)).collect(),
        ticket: phrases::ticket(words),
        position: phrases::ticket_position(words),
        others: others(server, words).into_iter().map(CommandSpec::suggesting).collect(),
    }
}

/// Every command but `/ticket`.
fn others(server: &Server, words: Words<'_>) -> Vec<CommandSpec> {
    let ticket = OptionSpec::text(TICKET, &phrases::transcript_ticket(words), TICKET_LENGTH);
    let mut commands = vec![
        close(words),
        close_request(words),
        CommandSpec::new("claim", &phrases::claim(words), vec![]),
        CommandSpec::new("unclaim", &phrases::unclaim(words), vec![]),
        alerts(words),
    ];
    commands.extend(of_staff(server, words));
    commands.extend([
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
        config(words),
        panel(words),
    ]);
    commands.extend(reply(server, words));
    commands.extend(decide(server, words));
    commands
}

/// What else the staff do with tickets.
fn of_staff(server: &Server, words: Words<'_>) -> Vec<CommandSpec> {
    let assignee = OptionSpec::user(MEMBER, &phrases::assign_member(words));
    let states = [(ON, phrases::available_on(words)), (OFF, phrases::available_off(words))];
    let state = OptionSpec::choice(STATE, &phrases::available_state(words), &states);
    let note = OptionSpec::text(TEXT, &phrases::note_text(words), limits::NOTE);
    let added = OptionSpec::user(MEMBER, &phrases::add_member(words)).required();
    let removed = OptionSpec::user(MEMBER, &phrases::remove_member(words)).required();
    let name = OptionSpec::text(NAME, &phrases::rename_name(words), limits::THREAD_NAME).required();
    let ticket = OptionSpec::text(TICKET, &phrases::reopen_ticket(words), TICKET_LENGTH);
    vec![
        CommandSpec::new("assign", &phrases::assign(words), vec![assignee]),
        CommandSpec::new("available", &phrases::available(words), vec![state]),
        CommandSpec::new("note", &phrases::note(words), vec![note]),
        CommandSpec::new("add", &phrases::add(words), vec![added]),
        CommandSpec::new("remove", &phrases::remove(words), vec![removed]),
        CommandSpec::new("rename", &phrases::rename(words), vec![name]),
        CommandSpec::new("move", &phrases::move_to(words), vec![one_of_types(server, words).required()]),
        CommandSpec::new("reopen", &phrases::reopen(words), vec![ticket]),
    ]
}

/// `/reply`, where there are canned replies.
fn reply(server: &Server, words: Words<'_>) -> Option<CommandSpec> {
    let name = OptionSpec::text(NAME, &phrases::reply_name(words), limits::CHOICE_TEXT).required();
    (!server.replies.is_empty()).then(|| CommandSpec::new("reply", &phrases::reply(words), vec![name]))
}

/// `/decide`, where staff decide about any type's tickets.
fn decide(server: &Server, words: Words<'_>) -> Option<CommandSpec> {
    let decision = OptionSpec::text(DECISION, &phrases::decide_decision(words), limits::CHOICE_TEXT).required();
    let reason = OptionSpec::text(REASON, &phrases::decide_reason(words), limits::REASON);
    let decides = server.types.iter().any(|kind| !kind.decisions.is_empty());
    decides.then(|| CommandSpec::new("decide", &phrases::decide(words), vec![decision, reason]))
}

fn tickets(words: Words<'_>) -> CommandSpec {
    // What waits is asked for as a kind of open tickets.
    let statuses: Vec<_> = (Which::ALL.into_iter().filter(|(which, _)| *which != Which::Waiting))
        .map(|(which, word)| (word, phrases::status(which, words)))
        .collect();
    let waiting = (WAITING, phrases::status(Which::Waiting, words));
    let only = [(MINE, phrases::mine(words)), (UNCLAIMED, phrases::unclaimed(words)), waiting];
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

fn config(words: Words<'_>) -> CommandSpec {
    let key = || OptionSpec::text(KEY, &phrases::config_key(words), LONGEST_KEY);
    let set = vec![
        key().required(),
        OptionSpec::text(VALUE, &phrases::config_value(words), LONGEST_VALUE),
        OptionSpec::channel(CHANNEL, &phrases::config_channel(words)),
        OptionSpec::role(ROLE, &phrases::config_role(words)),
    ];
    let subcommands = vec![
        OptionSpec::subcommand("show", &phrases::config_show(words), vec![key()]),
        OptionSpec::subcommand("set", &phrases::config_set(words), set),
        OptionSpec::subcommand("reset", &phrases::config_reset(words), vec![key().required()]),
    ];
    CommandSpec::new("config", &phrases::config(words), subcommands)
}

fn panel(words: Words<'_>) -> CommandSpec {
    let panel = || OptionSpec::text(PANEL, &phrases::panel_id(words), limits::CHOICE_TEXT);
    let post = vec![panel(), OptionSpec::channel(CHANNEL, &phrases::panel_channel(words))];
    let subcommands = vec![
        OptionSpec::subcommand("post", &phrases::panel_post(words), post),
        OptionSpec::subcommand("refresh", &phrases::panel_refresh(words), vec![panel()]),
    ];
    CommandSpec::new("panel", &phrases::panel(words), subcommands)
}

/// The types to choose from; free text where there are more than Discord shows.
fn one_of_types(server: &Server, words: Words<'_>) -> OptionSpec {
    if server.types.len() > limits::CHOICES {
        return OptionSpec::text(TYPE, &phrases::move_type(words), limits::CHOICE_TEXT);
    }
    let choices: Vec<_> = server.types.iter().map(|kind| (kind.id.as_str(), kind.name.clone())).collect();
    OptionSpec::choice(TYPE, &phrases::move_type(words), &choices)
}

fn close(words: Words<'_>) -> CommandSpec {
    let reason = OptionSpec::text(REASON, &phrases::close_reason(words), limits::REASON);
    let after = OptionSpec::text(IN, &phrases::close_in(words), limits::CHOICE_TEXT);
    CommandSpec::new("close", &phrases::close(words), vec![reason, after])
}

fn close_request(words: Words<'_>) -> CommandSpec {
    let reason = OptionSpec::text(REASON, &phrases::close_reason(words), limits::REASON);
    let after = OptionSpec::text(AFTER, &phrases::close_request_after(words), limits::CHOICE_TEXT);
    CommandSpec::new("close-request", &phrases::close_request(words), vec![reason, after])
}

fn alerts(words: Words<'_>) -> CommandSpec {
    let span = OptionSpec::text(FOR, &phrases::alerts_for(words), limits::CHOICE_TEXT).required();
    let subcommands = vec![
        OptionSpec::subcommand("snooze", &phrases::alerts_snooze(words), vec![span]),
        OptionSpec::subcommand("off", &phrases::alerts_off(words), vec![]),
        OptionSpec::subcommand("on", &phrases::alerts_on(words), vec![]),
    ];
    CommandSpec::new("alerts", &phrases::alerts(words), subcommands)
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

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;
    use crate::definitions::{self, starter};
    use crate::discord::inbound::asked::names::POSITION;

    /// The names of what may be given, and of what may be given with that.
    fn names<'a>(options: &'a [OptionSpec], found: &mut BTreeSet<&'a str>) {
        for option in options {
            found.insert(&option.name);
            names(&option.options, found);
        }
    }

    /// Every language has every phrase, as `language::tests` says. The subcommands of `/ticket` are types, which have the
    /// same id everywhere.
    #[test]
    fn every_command_and_option_has_a_name_of_its_own_in_every_language() {
        let folder = tempfile::tempdir().unwrap();
        starter::write(&folder.path().join("tickets.d")).unwrap();
        let definitions = folder.path().join("tickets.d");
        std::fs::create_dir_all(definitions.join("replies")).unwrap();
        std::fs::write(definitions.join("replies/thanks.yaml"), "Thank you.").unwrap();
        let set = definitions::load(&definitions, &BTreeMap::new()).unwrap().set.unwrap();
        let commands = others(set.servers.values().next().unwrap(), Words::ENGLISH);
        let mut found = BTreeSet::from([commands::TICKET, POSITION]);
        for command in &commands {
            found.insert(&command.name);
            names(&command.options, &mut found);
        }
        assert!(found.contains("reply") && found.contains("decide"), "the server has every command: {found:?}");
        let unnamed: Vec<_> = found.iter().filter(|name| !Words::ENGLISH.has(&format!("name-{name}"))).collect();
        assert!(unnamed.is_empty(), "these need a phrase `name-…` in every commands.ftl: {unnamed:?}");
    }
}
