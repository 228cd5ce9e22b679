//! The figures of the README, measured in one run: `cargo bench`; those that take minutes by their names.
//!
//! Everything is the real thing: the release binary as a process, the bot against the sandbox on this machine. Times
//! depend on the machine; the numbers of calls and of round trips do not.

// What the tests share, of which a benchmark needs a part.
#![allow(dead_code, unused_macros, unused_imports, clippy::unwrap_used)]

#[path = "../tests/it/database.rs"]
mod database;
#[path = "figures/scale.rs"]
mod scale;
#[path = "../tests/it/scene.rs"]
mod scene;

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use frontdesk::definitions::live::{Live, Reloaded};
use frontdesk::definitions::{self, starter};
use frontdesk::domain::ids::GuildId;
use frontdesk::sandbox::{self, Call, Sandbox};
use frontdesk::{clock::Clock, stage};
use scene::{OPEN_A_TICKET, Scene};
use sqlx::{Connection, Executor, SqliteConnection};
use tempfile::TempDir;

/// What each call takes when round trips are counted by the clock.
const ROUND_TRIP: Duration = Duration::from_millis(100);
/// For how long the database is held when it is to be slow.
const SLOW: Duration = Duration::from_millis(1500);

const ROUTES: [&str; 8] = [
    "POST /channels/{channel}/threads",
    "POST /channels/{channel}/messages",
    "PUT /channels/{channel}/thread-members/{user}",
    "PATCH /channels/{channel}",
    "PATCH /channels/{channel}/messages/{message}",
    "DELETE /channels/{channel}/messages/{message}",
    "POST /interactions/{interaction}/{token}/callback",
    "PATCH /webhooks/{application}/{token}/messages/@original",
];

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let mut table = Table::default();
    if std::env::args().any(|argument| argument == "tickets-at-scale") {
        runtime.block_on(scale::tickets_at_scale(&mut table));
    } else {
        definitions_figures(&mut table);
        runtime.block_on(async {
            opening(&mut table).await;
            closing(&mut table).await;
            slow_database(&mut table).await;
            timers(&mut table).await;
            process(&mut table).await;
        });
    }
    table.print();
    if table.missed {
        std::process::exit(1);
    }
}

/// The rows of the README's table.
#[derive(Default)]
struct Table {
    rows: Vec<[String; 3]>,
    missed: bool,
}

impl Table {
    /// A time that is to stay below a bound.
    fn below(&mut self, what: &str, measured: Duration, bound: Duration) {
        self.row(what, format!("{:.0} ms", measured.as_secs_f64() * 1000.0), format!("< {} ms", bound.as_millis()));
        self.missed |= measured >= bound;
    }

    /// A number that is to stay at or below a bound.
    fn at_most(&mut self, what: &str, measured: usize, bound: usize) {
        self.row(what, measured.to_string(), format!("≤ {bound}"));
        self.missed |= measured > bound;
    }

    fn row(&mut self, what: &str, measured: String, bound: String) {
        self.rows.push([what.to_owned(), measured, bound]);
    }

    fn print(&self) {
        println!("| figure | measured | goal |\n| --- | --- | --- |");
        for [what, measured, bound] in &self.rows {
            println!("| {what} | {measured} | {bound} |");
        }
    }
}

/// The middle one of five runs.
fn median(mut run: impl FnMut() -> Duration) -> Duration {
    let mut times: Vec<Duration> = (0..5).map(|_| run()).collect();
    times.sort();
    times[2]
}

fn checked(folder: &Path) -> Duration {
    let started = Instant::now();
    let mut check = Command::new(env!("CARGO_BIN_EXE_frontdesk"));
    let status = check.arg("check").arg(folder).stdout(Stdio::null()).status().unwrap();
    assert!(status.success());
    started.elapsed()
}

/// The shipped server with so many types of 20 questions, 25 on each panel.
fn many(folder: &Path, types: usize) {
    starter::write(folder).unwrap();
    let names: Vec<String> = (0..types.saturating_sub(3)).map(|number| format!("type-{number}")).collect();
    let panel = |(index, names): (usize, &[String])| {
        format!("  - {{id: more-{index}, channel: open-a-ticket, tickets: [{}]}}\n", names.join(", "))
    };
    let panels: String = names.chunks(25).enumerate().map(panel).collect();
    let server = std::fs::read_to_string(folder.join("server.yaml")).unwrap();
    assert!(server.contains("\nlist:"), "the list channel follows the panels");
    std::fs::write(folder.join("server.yaml"), server.replacen("\nlist:", &format!("\n{panels}\nlist:"), 1)).unwrap();
    for name in names {
        let mut text = format!("name: {name}\nmessages:\n  welcome: Hello {{{{ member.mention }}}}.\nquestions:\n");
        for question in 0..20 {
            text.push_str(&format!(
                "  - ask: What about number {question} of {name}?\n    hint: In a sentence or two.\n"
            ));
        }
        std::fs::write(folder.join(format!("{name}.yaml")), text).unwrap();
    }
}

/// The most memory that a check holds, in megabytes.
fn memory_of_check(folder: &Path) -> f64 {
    let mut check = Command::new(env!("CARGO_BIN_EXE_frontdesk"));
    let mut check = check.arg("check").arg(folder).stdout(Stdio::null()).spawn().unwrap();
    let mut most = 0;
    while check.try_wait().unwrap().is_none() {
        most = most.max(kilobytes(check.id(), "VmHWM:").unwrap_or(0));
    }
    most as f64 / 1024.0
}

fn definitions_figures(table: &mut Table) {
    let folder = TempDir::new().unwrap();
    let shipped = folder.path().join("shipped");
    starter::write(&shipped).unwrap();
    let bound = Duration::from_millis(50);
    table.below("`frontdesk check` on the shipped files", median(|| checked(&shipped)), bound);
    for (types, bound) in [(100, 1), (1000, 1), (10_000, 10)] {
        let at = folder.path().join(types.to_string());
        many(&at, types);
        let bound = Duration::from_secs(bound);
        table.below(&format!("`frontdesk check` on {types} types of 20 questions"), median(|| checked(&at)), bound);
    }
    let megabytes = memory_of_check(&folder.path().join("1000"));
    table.row("the most memory of a check of 1000 types", format!("{megabytes:.0} MB"), "< 100 MB".to_owned());
    table.missed |= megabytes >= 100.0;
    let at = folder.path().join("1000");
    let loaded = definitions::load(&at, &BTreeMap::new()).unwrap();
    let live = Live::new(at.clone(), BTreeMap::new(), loaded.set.unwrap(), loaded.memory);
    let mut turn = 0;
    let reloaded = median(|| {
        turn += 1;
        let text = std::fs::read_to_string(at.join("type-7.yaml")).unwrap();
        std::fs::write(at.join("type-7.yaml"), format!("{text}  - Anything else, for the time {turn}?\n")).unwrap();
        let started = Instant::now();
        assert!(matches!(live.look(), Reloaded::Changed { .. }));
        started.elapsed()
    });
    table.below("an edit among 1000 types in force, from the reading on", reloaded, Duration::from_millis(300));
}

async fn delayed(by: Duration) -> Scene {
    let scene = scene::open().await;
    for route in ROUTES {
        scene.sandbox.delay(route, by);
    }
    scene.sandbox.forget_calls();
    scene
}

/// Waits until a look at the world gives something.
async fn until<T>(sandbox: &Sandbox, mut look: impl FnMut() -> Option<T>) -> T {
    loop {
        let stirred = sandbox.stirred();
        if let Some(seen) = look() {
            return seen;
        }
        tokio::select! {
            () = stirred => {}
            () = tokio::time::sleep(Duration::from_millis(1)) => {}
        }
    }
}

async fn opening(table: &mut Table) {
    let scene = delayed(ROUND_TRIP).await;
    let started = Instant::now();
    let press = scene.mia().press(OPEN_A_TICKET, "Report a bug").unwrap();
    let mia = scene.mia();
    let visible = until(&scene.sandbox, || {
        let view = mia.sees();
        let thread = view.thread("Bug report")?;
        thread.messages.iter().any(|message| message.all_text().contains("What went wrong?")).then(|| started.elapsed())
    })
    .await;
    let calls = scene.sandbox.calls();
    let finished: Vec<Call> = calls.into_iter().filter(|call| call.finished.is_some()).collect();
    table.at_most(
        "round trips to Discord, one after the other, from the press to the questions",
        sandbox::sequential(&finished),
        2,
    );
    table.below("from the press to the questions, at 100 ms a call", visible, ROUND_TRIP * 3);
    scene.answer(press).await;
    table.at_most(
        "REST calls of an opening, card included, where the answer can wait for the thread",
        scene.sandbox.calls().len(),
        5,
    );

    let scene = delayed(Duration::from_millis(800)).await;
    let press = scene.mia().press(OPEN_A_TICKET, "Report a bug").unwrap();
    scene.answer(press).await;
    table.at_most(
        "REST calls of an opening, card included, where it cannot (800 ms a call)",
        scene.sandbox.calls().len(),
        6,
    );
}

async fn closing(table: &mut Table) {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.sandbox.forget_calls();
    let close = scene.sam().command(thread, "/close reason:Fixed.").unwrap();
    scene.answer(close).await;
    table.at_most("REST calls of a close, record and transcript included", scene.sandbox.calls().len(), 6);
}

async fn slow_database(table: &mut Table) {
    let scene = scene::open().await;
    let file = scene.database_url.trim_start_matches("sqlite://").to_owned();
    let mut holder = SqliteConnection::connect(&file).await.unwrap();
    holder.execute("BEGIN IMMEDIATE").await.unwrap();
    scene.sandbox.forget_calls();
    let started = Instant::now();
    let press = scene.mia().press(OPEN_A_TICKET, "Report a bug").unwrap();
    let first = until(&scene.sandbox, || (!scene.answers(press).is_empty()).then(|| started.elapsed())).await;
    tokio::time::sleep(SLOW.saturating_sub(started.elapsed())).await;
    holder.execute("ROLLBACK").await.unwrap();
    let answer = scene.answer(press).await;
    assert!(answer.contains("Your ticket is open"), "{answer}");
    table.below("the first answer, with a database that takes 1,500 ms", first, Duration::from_secs(1));
}

/// Ten thousand tickets whose alerts are due at once, as after a long outage.
async fn timers(table: &mut Table) {
    const MANY: usize = 10_000;
    let scene = scene::open().await;
    scene.opened_by_mia().await;
    let file = scene.database_url.trim_start_matches("sqlite://").to_owned();
    let mut database = SqliteConnection::connect(&file).await.unwrap();
    let tickets = format!(
        "INSERT INTO tickets (guild_id, ticket_type, revision, creator_user_id, creator_username, creator_display_name, \
         status, created_at, parent_channel_id, source) \
         WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {MANY}) \
         SELECT guild_id, ticket_type, revision, creator_user_id, creator_username, creator_display_name, status, \
         '2026-01-01 00:00:00.000', parent_channel_id, 'many:' || i FROM tickets, n WHERE ticket_id = 1"
    );
    database.execute(sqlx::AssertSqlSafe(tickets)).await.unwrap();
    database
        .execute(
            "INSERT INTO timers (ticket_id, guild_id, kind, due_at, detail) SELECT ticket_id, guild_id, 'alert', \
             '2026-01-08 00:00:00.000', '{\"for\":\"alert\"}' FROM tickets WHERE source LIKE 'many:%'",
        )
        .await
        .unwrap();
    let store = scene.store();
    let started = Instant::now();
    scene.clock.advance(Duration::from_secs(3600));
    while store.next_alarms(GuildId(scene::SERVER), 1).await.unwrap()[0].due <= scene.clock.now() {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    table.below(
        "10,000 timers that are due at once, until the last is handled",
        started.elapsed(),
        Duration::from_secs(5),
    );
}

/// A `frontdesk run` of its own, ended with the value.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

async fn process(table: &mut Table) {
    let folder = TempDir::new().unwrap();
    let definitions = folder.path().join("tickets.d");
    starter::write(&definitions).unwrap();
    let set = definitions::load(&definitions, &BTreeMap::new()).unwrap().set.unwrap();
    let mut sandbox = Sandbox::start(stage::set(&set), Clock::new()).await.unwrap();
    let mut ready = Vec::new();
    for turn in 0..5 {
        if turn > 0 {
            sandbox = Sandbox::start(stage::set(&set), Clock::new()).await.unwrap();
        }
        let (elapsed, process) = started(&sandbox, folder.path(), &definitions, turn).await;
        ready.push(elapsed);
        if turn == 4 {
            tokio::time::sleep(Duration::from_secs(3)).await;
            let megabytes = resident_kilobytes(process.0.id()) as f64 / 1024.0;
            table.row("resident memory of an idle `run`", format!("{megabytes:.1} MB"), "< 30 MB".to_owned());
            table.missed |= megabytes >= 30.0;
        }
        sandbox.shutdown();
    }
    ready.sort();
    table.below(
        "from the start of `run` to panel and commands in place, new database included",
        ready[2],
        Duration::from_millis(500),
    );
}

async fn started(sandbox: &Sandbox, folder: &Path, definitions: &Path, turn: usize) -> (Duration, Process) {
    let begun = Instant::now();
    let child = Command::new(env!("CARGO_BIN_EXE_frontdesk"))
        .arg("run")
        .env("DISCORD_TOKEN", stage::TOKEN)
        .env("DISCORD_API_URL", sandbox.origin())
        .env("DATABASE_URL", format!("sqlite://{}", folder.join(format!("{turn}.db")).display()))
        .env("FRONTDESK_DEFINITIONS", definitions)
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let process = Process(child);
    until(sandbox, || (sandbox.commands().len() == scene::COMMANDS.len() && sandbox.is_quiet()).then_some(())).await;
    (begun.elapsed(), process)
}

fn resident_kilobytes(process: u32) -> u64 {
    kilobytes(process, "VmRSS:").unwrap()
}

/// A line of the process's status; none once it has ended.
fn kilobytes(process: u32, line: &str) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let found = status.lines().find(|found| found.starts_with(line))?;
    found.split_whitespace().nth(1)?.parse().ok()
}
