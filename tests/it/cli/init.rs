//! `init` by flags, at a terminal, and with a Discord to look around in.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use frontdesk::definitions;
use frontdesk::stage;
use tempfile::TempDir;

use super::start::Place;
use super::{Outcome, PASSWORD, Process, done};

const ALL: [&str; 16] = [
    "--server",
    "1200000000000000000",
    "--role",
    "staff=1200000000000000001",
    "--role",
    "recruiters=1200000000000000001",
    "--role",
    "maintainers=1200000000000000003",
    "--channel",
    "open-a-ticket=1200000000000000011",
    "--channel",
    "tickets-list=1200000000000000012",
    "--channel",
    "ticket-histories=1200000000000000013",
    "--channel",
    "bot-log=1200000000000000013",
];

fn init(folder: &Path, more: &[&str]) -> Outcome {
    done(folder, &[&["init"], more].concat(), &[])
}

/// `init` at a terminal of its own, with these lines typed and then the end of all input.
fn at_terminal(folder: &Path, arguments: &str, variables: &[(&str, &str)], typed: &str) -> Outcome {
    let line = format!("{} init {arguments}", env!("CARGO_BIN_EXE_frontdesk"));
    let mut command = Command::new("script");
    command.args(["-qec", &line, "/dev/null"]).current_dir(folder).env_clear().envs(variables.iter().copied());
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut process = Process::start(command);
    process.child.stdin.take().unwrap().write_all(typed.as_bytes()).unwrap();
    process.end()
}

#[track_caller]
fn is_clean(folder: &Path, definitions: &str) {
    let outcome = done(folder, &["check", definitions, "--deny-warnings"], &[]);
    assert_eq!(outcome.succeeded(), "no errors in 5 files\n");
}

/// Every file and folder below, by path.
fn all_below(folder: &Path) -> Vec<String> {
    fn below(root: &Path, folder: &Path, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            found.push(path.strip_prefix(root).unwrap().display().to_string());
            if path.is_dir() {
                below(root, &path, found);
            }
        }
    }
    let mut found = Vec::new();
    below(folder, folder, &mut found);
    found.sort();
    found
}

fn server_of(folder: &Path, definitions: &str) -> String {
    std::fs::read_to_string(folder.join(definitions).join("server.yaml")).unwrap()
}

#[test]
fn flags_give_every_id() {
    let folder = TempDir::new().unwrap();
    insta::assert_snapshot!(init(folder.path(), &ALL).succeeded(), @"
    wrote tickets.d/server.yaml
    wrote tickets.d/staff-application.yaml
    wrote tickets.d/guru-application.yaml
    wrote tickets.d/bug-report.yaml
    wrote tickets.d/questions/about-you.yaml
    wrote tickets.d/replies/more-details.yaml
    wrote tickets.d/replies/no-answer.yaml
    wrote schema/server.schema.json
    wrote schema/ticket.schema.json
    wrote schema/questions.schema.json
    wrote schema/reply.schema.json

    Next:

        frontdesk check
            finds mistakes; run it after every change
        frontdesk demo
            shows your tickets in a browser, without Discord
        frontdesk invite
            prints the link that invites the bot, once DISCORD_TOKEN is set
        frontdesk run
            starts it
    ");
    is_clean(folder.path(), "tickets.d");
    assert_eq!(done(folder.path(), &["schema", "--check"], &[]).succeeded(), "");
    let set = definitions::load(&folder.path().join("tickets.d"), &BTreeMap::new()).unwrap().set.unwrap();
    let server = set.servers.values().next().unwrap();
    assert_eq!(server.id.0, 1_200_000_000_000_000_000);
    assert_eq!(
        (server.roles["recruiters"].0, server.channels["bot-log"].0),
        (1_200_000_000_000_000_001, 1_200_000_000_000_000_013)
    );
    for path in all_below(&folder.path().join("tickets.d")).iter().filter(|path| path.ends_with(".yaml")) {
        let path = folder.path().join("tickets.d").join(path);
        let text = std::fs::read_to_string(&path).unwrap();
        let schema = text.lines().next().unwrap().split_once("$schema=").unwrap().1;
        assert!(path.parent().unwrap().join(schema).is_file(), "{}: {schema}", path.display());
    }
}

#[test]
fn ids_can_be_left_for_later() {
    let folder = TempDir::new().unwrap();
    let outcome = init(folder.path(), &["their tickets", "--yes", "--role", "staff=1200000000000000001"]);
    let said = outcome.succeeded();
    assert!(
        said.contains(
            "Still to be filled in, in their tickets/server.yaml: the id of the server, the role `recruiters`, \
             the role `maintainers`, the channel `open-a-ticket`, the channel `tickets-list`, \
             the channel `ticket-histories` and the channel `bot-log`.\n"
        ),
        "{said}"
    );
    assert!(said.contains("frontdesk run --definitions 'their tickets'\n"), "{said}");
    is_clean(folder.path(), "their tickets");
    let server = server_of(folder.path(), "their tickets");
    assert!(server.contains("\n  staff: \"1200000000000000001\"\n"), "{server}");
    assert!(server.contains("\nserver: ${GUILD_ID:-1100000000000000000}\n"), "{server}");
}

#[test]
fn without_a_terminal_nothing_is_asked() {
    let folder = TempDir::new().unwrap();
    init(folder.path(), &ALL[..12]).refused(
        2,
        "there is no terminal to ask for ids at: give `--channel ticket-histories=ID` and `--channel bot-log=ID`; \
         or fill them in later, with --yes",
    );
    assert_eq!(all_below(folder.path()), Vec::<String>::new());
}

#[test]
fn flags_that_cannot_be_are_told() {
    let folder = TempDir::new().unwrap();
    for (arguments, told) in [
        (&["--server", "12"][..], "--server 12: `12` is not a Discord id (a Discord id has 17 to 20 digits"),
        (&["--role", "staff"], "--role staff: write a name, `=` and an id"),
        (
            &["--role", "stuff=1"],
            "--role stuff=1: the starter set has no `stuff`: did you mean `staff`? it has `staff`",
        ),
        (&["--role", ALL[3], "--role", ALL[3]], "`staff` is given twice"),
        (&["--server", "1200000000000000001", "--role", ALL[3]], "is the id of the server already"),
    ] {
        init(folder.path(), &[arguments, &["--yes"]].concat()).refused(2, told);
    }
    assert_eq!(all_below(folder.path()), Vec::<String>::new());
}

#[test]
fn nothing_is_overwritten() {
    let folder = TempDir::new().unwrap();
    let definitions = folder.path().join("tickets.d");
    std::fs::create_dir(&definitions).unwrap();
    std::fs::write(definitions.join("help.yml"), "name: Help\n").unwrap();
    init(folder.path(), &["--yes"]).refused(
        1,
        "`tickets.d` holds definitions already, and nothing is overwritten: `help.yml`. \
         Name another folder, or move them away",
    );
    init(folder.path(), &["tickets.d/help.yml", "--yes"]).refused(2, "`tickets.d/help.yml` is not a folder");
    assert_eq!(all_below(folder.path()), ["tickets.d", "tickets.d/help.yml"]);

    std::fs::rename(definitions.join("help.yml"), definitions.join("_help.yml")).unwrap();
    std::fs::create_dir(folder.path().join("schema")).unwrap();
    std::fs::write(folder.path().join("schema/ticket.schema.json"), "{}").unwrap();
    let outcome = init(folder.path(), &["--yes"]);
    assert_eq!(
        (outcome.code, outcome.err.as_str()),
        (
            Some(0),
            "schema/ticket.schema.json was not written: another is there. \
             `frontdesk schema schema` brings the schemas up to date\n"
        )
    );
    assert_eq!(std::fs::read_to_string(folder.path().join("schema/ticket.schema.json")).unwrap(), "{}");
    is_clean(folder.path(), "tickets.d");
    init(folder.path(), &["--yes"]).refused(1, "`server.yaml`");
}

#[test]
fn a_set_that_cannot_be_written_whole_is_not_written() {
    let folder = TempDir::new().unwrap();
    std::fs::create_dir(folder.path().join("tickets.d")).unwrap();
    std::fs::write(folder.path().join("tickets.d/questions"), "a file where a folder belongs").unwrap();
    init(folder.path(), &["--yes"]).refused(2, "tickets.d/questions/about-you.yaml cannot be written: ");
    assert_eq!(all_below(folder.path()), ["tickets.d", "tickets.d/questions"]);
    init(folder.path(), &["tickets.d/questions/below/it", "--yes"]).refused(2, "tickets.d/questions/below/it");
}

#[test]
fn a_terminal_is_asked_for_what_is_missing() {
    let folder = TempDir::new().unwrap();
    let outcome = at_terminal(folder.path(), &ALL[..12].join(" "), &[], "12\n1200000000000000013\n\n");
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    for told in [
        "right-click the server",
        "channel ticket-histories (",
        "`12` is not a Discord id",
        "the channel `bot-log`.",
        "Next:",
    ] {
        assert!(outcome.out.contains(told), "{told}: {outcome:?}");
    }
    assert!(outcome.out.contains("With the bot's token in DISCORD_TOKEN"), "{outcome:?}");
    assert!(!outcome.out.contains("role staff"), "it was given: {outcome:?}");
    is_clean(folder.path(), "tickets.d");
}

#[test]
fn answers_that_end_early_leave_nothing() {
    let folder = TempDir::new().unwrap();
    let outcome = at_terminal(folder.path(), "", &[], "1200000000000000000\n\n");
    assert_eq!(outcome.code, Some(2), "{outcome:?}");
    assert!(outcome.out.contains("frontdesk: the answers ended early, so nothing was written"), "{outcome:?}");
    assert_eq!(all_below(folder.path()), Vec::<String>::new());
}

#[test]
fn a_token_lets_the_bot_look_around() {
    let place = Place::new();
    let origin = place.sandbox.origin();
    let variables = [("DISCORD_TOKEN", stage::TOKEN), ("DISCORD_API_URL", origin.as_str())];
    let outcome = at_terminal(place.path(), "mine", &variables, &"\n".repeat(8));
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    for shown in [
        "1  Harbour",
        "server [1 Harbour]: ",
        "1  staff",
        "role recruiters (handles applications) [2 recruiters]: ",
        "1  general",
        "channel bot-log (where the bot reports to maintainers) [5 bot-log]: ",
    ] {
        assert!(outcome.out.contains(shown), "{shown}: {outcome:?}");
    }
    let server = server_of(place.path(), "mine");
    assert!(!server.contains("ID:-") && server.contains("\nserver: \"1100000000000000000\"\n"), "{server}");
    is_clean(place.path(), "mine");
    place.run(&[("FRONTDESK_DEFINITIONS", "mine")]).until_said("connected to Discord");
    assert_eq!(place.sandbox.complaints(), Vec::<String>::new());
}

#[test]
fn without_a_way_to_look_around_ids_are_typed() {
    let place = Place::staged(|blueprint| blueprint.guilds.clear());
    let origin = place.sandbox.origin();
    let typed = "\n".repeat(8);
    let away = ("DISCORD_API_URL", "http://127.0.0.1:9");
    let there = ("DISCORD_API_URL", origin.as_str());
    let token = ("DISCORD_TOKEN", stage::TOKEN);
    for (folder, more, variables, told) in [
        ("a", "", [("DISCORD_TOKEN", PASSWORD), there], "Discord does not accept the bot's token"),
        ("b", "", [token, there], "The bot is in no server yet."),
        ("c", "", [token, away], "Nothing answers as Discord at http://127.0.0.1:9"),
        ("d", "--server 1200000000000000000", [token, there], "The bot is not in this server yet."),
    ] {
        let outcome = at_terminal(place.path(), &format!("{folder} {more}"), &variables, &typed);
        assert_eq!(outcome.code, Some(0), "{outcome:?}");
        assert_eq!(outcome.out.matches("So ids are typed here").count(), 1, "{outcome:?}");
        assert!(outcome.out.contains(told), "{told}: {outcome:?}");
        is_clean(place.path(), folder);
    }
    let unreadable = [("DISCORD_TOKEN_FILE", "nowhere"), there];
    let outcome = at_terminal(place.path(), "e", &unreadable, &typed);
    assert_eq!(outcome.code, Some(2), "{outcome:?}");
    assert!(outcome.out.contains("the file nowhere with the token cannot be read"), "{outcome:?}");
}
