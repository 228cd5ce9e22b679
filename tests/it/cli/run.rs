//! `run` at work: signals, logs, secrets in files, a database that comes late.

use std::time::{Duration, Instant};

use frontdesk::stage;
use serde_json::Value;

use super::start::Place;
use super::{PASSWORD, Process};
use crate::scene::OPEN_A_TICKET;

/// Returns when the bot has set the server up.
fn ready(mut process: Process) -> Process {
    process.until_said("ready");
    process
}

#[test]
fn a_signal_stops_it_at_once_when_nothing_is_under_way() {
    let place = Place::new();
    for signal in ["TERM", "INT"] {
        let process = ready(place.run(&[]));
        let began = Instant::now();
        process.signal(signal);
        let outcome = process.end();
        assert_eq!((outcome.code, outcome.out.as_str()), (Some(0), ""), "{outcome:?}");
        assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
    }
}

#[test]
fn a_signal_in_the_middle_of_work_stops_it_within_ten_seconds() {
    let place = Place::new();
    let route = "POST /channels/{channel}/threads";
    let process = ready(place.run(&[]));
    place.wait(place.sandbox.quiet());
    place.sandbox.delay(route, Duration::from_secs(60));
    place.sandbox.person(stage::MIA).press(OPEN_A_TICKET, "Report a bug").unwrap();
    place.wait(async {
        loop {
            let stirred = place.sandbox.stirred();
            if place.sandbox.calls().iter().any(|call| call.route.ends_with("/threads")) {
                break;
            }
            stirred.await;
        }
    });
    let began = Instant::now();
    process.signal("TERM");
    let outcome = process.end();
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    assert!(began.elapsed() < Duration::from_secs(10), "{:?}", began.elapsed());
    assert!(outcome.err.contains("goes on at the next start"), "{outcome:?}");
}

#[test]
fn secrets_are_read_from_files() {
    let place = Place::new();
    std::fs::write(place.path().join("token"), format!("{}\n", stage::TOKEN)).unwrap();
    std::fs::write(place.path().join("url"), "sqlite://from-a-file.db\n").unwrap();
    let process = ready(place.run(&[
        ("DISCORD_TOKEN", ""),
        ("DISCORD_TOKEN_FILE", "token"),
        ("DATABASE_URL", ""),
        ("DATABASE_URL_FILE", "url"),
        ("FRONTDESK_LOG", "debug"),
    ]));
    process.signal("TERM");
    assert_eq!(process.end().code, Some(0));
    assert!(place.path().join("from-a-file.db").exists());
}

#[test]
fn a_log_of_json_has_an_object_on_each_line() {
    let place = Place::new();
    let process = ready(place.run(&[("FRONTDESK_LOG_FORMAT", "json")]));
    process.signal("TERM");
    let outcome = process.end();
    for line in outcome.err.lines() {
        let object: Value = serde_json::from_str(line).unwrap_or_else(|why| panic!("{why}: {line}"));
        assert!(object["level"].is_string() && object["fields"]["message"].is_string(), "{line}");
    }
    assert!(outcome.err.lines().count() > 2, "{outcome:?}");
}

#[test]
fn a_database_that_is_away_is_waited_for() {
    let place = Place::new();
    let (url, folder) = (format!("mysql://desk:{PASSWORD}@127.0.0.1:9/tickets"), place.path());
    let mut process = place.run(&[("DATABASE_URL", &url)]);
    process.until_said("waiting for the database");
    process.signal("TERM");
    assert_eq!(process.end().code, Some(0), "in {}", folder.display());
}

#[test]
fn a_database_that_comes_back_is_used() {
    let place = Place::new();
    let file = place.path().join("frontdesk.db");
    let mut holder = place.wait(async {
        use sqlx::Connection as _;
        let url = format!("sqlite://{}?mode=rwc", file.display());
        let mut holder = sqlx::SqliteConnection::connect(&url).await.unwrap();
        sqlx::raw_sql("CREATE TABLE other (x); BEGIN EXCLUSIVE").execute(&mut holder).await.unwrap();
        holder
    });
    let mut process = place.run(&[]);
    process.until_said("waiting for the database");
    place.wait(async { sqlx::raw_sql("ROLLBACK").execute(&mut holder).await.unwrap() });
    process.until_said("ready");
    process.signal("TERM");
    assert_eq!(process.end().code, Some(0));
}
