//! `export config`: what maintainers set from Discord, as files.

use frontdesk::definitions::starter;
use frontdesk::domain::ids::{GuildId, UserId};
use frontdesk::domain::overrides::{Override, OverrideChange};
use frontdesk::domain::person::Face;
use frontdesk::domain::time::Instant;
use frontdesk::store::Store;
use tempfile::TempDir;

use super::{Outcome, done};

const SERVER: GuildId = GuildId(1_100_000_000_000_000_000);

/// The shipped definitions, and a database in which these values are set.
async fn desk(values: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    starter::write(&folder.path().join("tickets.d")).unwrap();
    let store = Store::open(&format!("sqlite://{}", folder.path().join("frontdesk.db").display())).unwrap();
    store.migrate().await.unwrap();
    let one = |(index, (key, value)): (usize, &(&str, &str))| Override {
        key: (*key).to_owned(),
        value: (*value).to_owned(),
        before: String::new(),
        by: Face { id: UserId(1), name: "max".to_owned(), display_name: "Max".to_owned() },
        at: Instant::from_unix_ms(1_000 + index as i64),
    };
    let change = OverrideChange { guild: SERVER, set: values.iter().enumerate().map(one).collect(), reset: vec![] };
    store.change_overrides(&change, &[]).await.unwrap();
    store.close().await;
    folder
}

fn export(folder: &TempDir, more: &[&str]) -> Outcome {
    done(folder.path(), &[&["export", "config"], more].concat(), &[])
}

#[tokio::test]
async fn what_is_set_is_written_into_the_files() {
    let folder = desk(&[
        ("list", "desk=1100000000000000700"),
        ("bug-report.enabled", "false"),
        ("bug-report.limits.open_per_member", "1"),
        ("gone.enabled", "true"),
    ])
    .await;
    let printed = export(&folder, &[]);
    assert_eq!(printed.code, Some(0), "{printed:?}");
    insta::assert_snapshot!(printed.err, @"
    server.yaml: list
    bug-report.yaml: bug-report.enabled
    bug-report.yaml: bug-report.limits.open_per_member
    gone.enabled: left out, since it does not fit the files: the files have nothing of this name
    once the files hold all this, `/config reset key:all` in Discord takes it from the database
    ");
    let shipped = |path: &str| std::fs::read_to_string(folder.path().join("tickets.d").join(path)).unwrap();
    let with_list = shipped("server.yaml").replace("list: tickets-list           #", "list: desk           #");
    let bot_log = "  bot-log: ${BOT_LOG_CHANNEL_ID:-1100000000000000015}\n";
    let server = with_list.replace(bot_log, &format!("{bot_log}  desk: \"1100000000000000700\"\n"));
    let bug = format!("{}enabled: false\nlimits: {{open_per_member: 1}}\n", shipped("bug-report.yaml"));
    assert_eq!(printed.out, format!("# ---- bug-report.yaml\n{bug}# ---- server.yaml\n{server}"));

    let written = export(&folder, &["--out", "tickets.d", "--server", "1100000000000000000"]);
    assert_eq!(written.out, "wrote tickets.d/bug-report.yaml\nwrote tickets.d/server.yaml\n");
    assert_eq!((shipped("server.yaml"), shipped("bug-report.yaml")), (server, bug));
    let again = export(&folder, &[]);
    assert_eq!(again.out, "");
    insta::assert_snapshot!(again.err, @"
    list: the files say the same already
    bug-report.enabled: the files say the same already
    bug-report.limits.open_per_member: the files say the same already
    gone.enabled: left out, since it does not fit the files: the files have nothing of this name
    nothing is to be written into the files
    ");
    done(folder.path(), &["check"], &[]);
}

#[tokio::test]
async fn nothing_set_is_nothing_written() {
    let folder = desk(&[]).await;
    let outcome = export(&folder, &[]);
    assert_eq!((outcome.code, outcome.out.as_str()), (Some(0), ""));
    assert_eq!(outcome.err, "nothing is to be written into the files\n");
}

#[tokio::test]
async fn what_cannot_be_exported_is_told() {
    let folder = desk(&[("list", "bot-log")]).await;
    export(&folder, &["--server", "5"]).refused(2, "the definitions have no server 5");
    export(&folder, &["--definitions", "nowhere"]).refused(2, "there is no folder `nowhere`");
    export(&folder, &["--database-url", "sqlite://new.db"]).refused(2, "run `frontdesk migrate`");
    std::fs::write(folder.path().join("tickets.d/bug-report.yaml"), "nam: Bug\n").unwrap();
    let outcome = export(&folder, &[]);
    assert_eq!(outcome.code, Some(1));
    assert!(outcome.err.contains("there is no key `nam`"), "{outcome:?}");
}
