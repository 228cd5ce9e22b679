//! `migrate`, `invite`, `completions`, `--help`, and what is mistyped.

use tempfile::TempDir;

use super::start::Place;
use super::{PASSWORD, Process, done, frontdesk};

#[test]
fn migrate_can_be_repeated_and_run_twice_at_once() {
    let folder = TempDir::new().unwrap();
    let start = || Process::start(frontdesk(folder.path(), &["migrate"], &[("DATABASE_URL", "sqlite://tickets.db")]));
    let both = [start(), start()];
    for process in both {
        assert_eq!(process.end().code, Some(0));
    }
    assert_eq!(start().end().out, "The database is up to date.\n");
}

#[test]
fn migrate_tells_why_it_cannot() {
    let folder = TempDir::new().unwrap();
    let migrate = |url: &str| done(folder.path(), &["migrate", "--database-url", url], &[]);
    migrate("sqlite://nowhere/tickets.db").refused(2, "cannot be opened or created");
    migrate(&format!("mysql://desk:{PASSWORD}@127.0.0.1:9/tickets")).refused(2, "127.0.0.1:9 (user `desk`)");
    migrate(&format!("pg://desk:{PASSWORD}@127.0.0.1")).refused(2, "does not begin with");
}

#[test]
fn invite_prints_the_link_and_nothing_else() {
    let place = Place::new();
    let origin = place.sandbox.origin();
    std::fs::write(place.path().join("token"), format!("{}\n", frontdesk::stage::TOKEN)).unwrap();
    let outcome = done(place.path(), &["invite", "--token-file", "token"], &[("DISCORD_API_URL", &origin)]);
    let link = "https://discord.com/oauth2/authorize?client_id=1100000000000000900\
        &scope=bot%20applications.commands&permissions=360777501696\n";
    assert_eq!(outcome.succeeded(), link);
    frontdesk::definitions::starter::write(&place.path().join("tickets.d")).unwrap();
    let file = place.path().join("tickets.d/bug-report.yaml");
    let with_roles = std::fs::read_to_string(&file).unwrap() + "decisions: [{label: Thank, give: [staff]}]\n";
    std::fs::write(file, with_roles).unwrap();
    let outcome = done(place.path(), &["invite", "--token-file", "token"], &[("DISCORD_API_URL", &origin)]);
    assert_eq!(outcome.succeeded(), link.replace("360777501696", "361045937152"), "decisions give a role");
    done(place.path(), &["invite"], &[("DISCORD_API_URL", &origin)]).refused(2, "DISCORD_TOKEN is not set");
    let wrong = [("DISCORD_API_URL", origin.as_str()), ("DISCORD_TOKEN", PASSWORD)];
    done(place.path(), &["invite"], &wrong).refused(1, "Discord does not accept the bot's token");
}

#[test]
fn completions_are_printed_for_each_shell() {
    let folder = TempDir::new().unwrap();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let outcome = done(folder.path(), &["completions", shell], &[]);
        assert!(outcome.succeeded().contains("frontdesk"), "{shell}");
    }
}

#[test]
fn what_is_mistyped_is_told() {
    let folder = TempDir::new().unwrap();
    for (arguments, told) in [
        (&["run", "--tokn"][..], "unexpected argument '--tokn'"),
        (&["chek"], "some similar subcommands exist: 'schema', 'check'"),
        (&["check", "--format", "xml"], "[possible values: human, json, github, sarif]"),
        (&["demo", "--port", "70000"], "70000"),
        (&[], "Usage: frontdesk"),
    ] {
        let outcome = done(folder.path(), arguments, &[]);
        assert_eq!((outcome.code, outcome.out.as_str()), (Some(2), ""), "{outcome:?}");
        assert!(outcome.err.contains(told), "{outcome:?}");
    }
    let bad = [("FRONTDESK_LOG_FORMAT", "xml")];
    done(folder.path(), &["check"], &bad).refused(2, "FRONTDESK_LOG_FORMAT is `xml`: write text or json");
    done(folder.path(), &["check", "--log", "a=b=c"], &[]).refused(2, "the log filter `a=b=c` cannot be used");
}

#[test]
fn help_names_every_subcommand_and_variable() {
    let folder = TempDir::new().unwrap();
    let help = done(folder.path(), &["--help"], &[]);
    for word in ["init", "run", "check", "preview", "schema", "demo", "invite", "migrate", "export", "completions"] {
        assert!(help.succeeded().contains(&format!("\n  {word} ")), "{word}: {help:?}");
    }
    let run = done(folder.path(), &["run", "--help"], &[]);
    for variable in ["DISCORD_TOKEN", "DATABASE_URL", "FRONTDESK_DEFINITIONS", "DISCORD_API_URL", "FRONTDESK_LOG"] {
        assert!(run.succeeded().contains(variable), "{variable}: {run:?}");
    }
    assert_eq!(
        done(folder.path(), &["--version"], &[]).succeeded(),
        format!("frontdesk {}\n", env!("CARGO_PKG_VERSION"))
    );
}
