//! `/tickets` and `/stats` among very many tickets, on every database: `cargo bench -- tickets-at-scale`.
//!
//! Making the tickets and messages takes minutes, so that this runs only by its name. `FRONTDESK_BENCH_TICKETS` makes
//! another number of them than a million; each has ten messages. MySQL or MariaDB is measured where
//! `FRONTDESK_TEST_MYSQL_URL` names a server.

use std::time::{Duration, Instant};

use frontdesk::domain::figures::Period;
use frontdesk::domain::ids::{GuildId, TicketId, TypeId, UserId};
use frontdesk::domain::search::{Place, Query, Which};
use frontdesk::domain::time::Instant as Moment;

use crate::Table;
use crate::database::{Backend, Database};

const GUILD: GuildId = GuildId(1);
/// What a first page may take.
const PAGE: Duration = Duration::from_millis(50);
/// What the figures of a month may take.
const MONTH: Duration = Duration::from_secs(1);

pub async fn tickets_at_scale(table: &mut Table) {
    let tickets = std::env::var("FRONTDESK_BENCH_TICKETS").ok().and_then(|number| number.parse().ok());
    let tickets: u64 = tickets.unwrap_or(1_000_000);
    on(Backend::Sqlite, "SQLite", tickets, table).await;
    if std::env::var_os("FRONTDESK_TEST_MYSQL_URL").is_some() {
        on(Backend::MySql, "MariaDB", tickets, table).await;
    } else {
        eprintln!("FRONTDESK_TEST_MYSQL_URL names no server: MySQL and MariaDB are left out");
    }
}

async fn on(backend: Backend, name: &str, tickets: u64, table: &mut Table) {
    let database = Database::empty(backend).await;
    database.store.migrate().await.unwrap();
    let started = Instant::now();
    fill(&database, tickets).await;
    eprintln!("{name}: {tickets} tickets made in {:.0} s", started.elapsed().as_secs_f64());
    let mut slowest = (Duration::ZERO, "");
    for (what, query) in searches(tickets) {
        let took = first_and_median(&database, &query).await;
        eprintln!("{name}: {what}: first {:.1} ms, then {:.1} ms", ms(took.0), ms(took.1));
        slowest = slowest.max((took.1, what));
    }
    let of = format!("{tickets} tickets and {} messages, {name}", tickets * 10);
    table.below(&format!("a page of `/tickets` on {of} (the slowest search: {})", slowest.1), slowest.0, PAGE);
    let newest = database.store.find(&everything()).await.unwrap().tickets[0].opened_at;
    let month = Moment::from_unix_ms(newest.unix_ms() - 30 * 86_400_000);
    let started = Instant::now();
    let period = Period { guild: GUILD, kinds: None, since: month };
    assert!(!database.store.counts(&period).await.unwrap().opened.is_empty());
    table.below(&format!("`/stats` of 30 days on {of}"), started.elapsed(), MONTH);
    database.remove().await;
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// What the first time takes, and the middle one of five more.
async fn first_and_median(database: &Database, query: &Query) -> (Duration, Duration) {
    let mut times = Vec::new();
    for _ in 0..6 {
        let started = Instant::now();
        database.store.find(query).await.unwrap();
        times.push(started.elapsed());
    }
    let first = times.remove(0);
    times.sort();
    (first, times[2])
}

fn everything() -> Query {
    Query { guild: GUILD, kinds: None, member: None, status: Which::All, assignee: None, place: Place::Newest }
}

fn searches(tickets: u64) -> Vec<(&'static str, Query)> {
    let kinds = |numbers: &[u64]| Some(numbers.iter().map(|number| TypeId(format!("type-{number}"))).collect());
    let middle = TicketId(i64::try_from(tickets / 2).unwrap());
    let (member, staff) = (UserId(1_000_007), UserId(3));
    vec![
        ("everything", everything()),
        ("open", Query { status: Which::Open, ..everything() }),
        ("open, of three types", Query { status: Which::Open, kinds: kinds(&[3, 5, 8]), ..everything() }),
        ("all, of three types", Query { kinds: kinds(&[3, 5, 8]), ..everything() }),
        ("closed, of one type", Query { status: Which::Closed, kinds: kinds(&[3]), ..everything() }),
        ("of a type without tickets", Query { kinds: kinds(&[404]), ..everything() }),
        ("all, of 200 types", Query { kinds: kinds(&(0..200).collect::<Vec<_>>()), ..everything() }),
        ("opened by a member", Query { member: Some(member), ..everything() }),
        ("opened by a member, of one type", Query { member: Some(member), kinds: kinds(&[3]), ..everything() }),
        ("handled by somebody", Query { assignee: Some(Some(staff)), ..everything() }),
        (
            "handled by somebody, of a type of which they handle none",
            Query { assignee: Some(Some(staff)), kinds: kinds(&[404]), ..everything() },
        ),
        ("open, handled by nobody", Query { status: Which::Open, assignee: Some(None), ..everything() }),
        ("a page in the middle", Query { place: Place::OlderThan(middle), ..everything() }),
        ("the page before one in the middle", Query { place: Place::NewerThan(middle), ..everything() }),
    ]
}

/// Tickets of twenty types, a ticket every minute and a half, most of them closed, and ten messages each.
async fn fill(database: &Database, tickets: u64) {
    let digits = "INSERT INTO type_revisions (revision, definition, first_used_at) VALUES ('r', '{}', \
                  '2023-11-01 00:00:00.000'); \
                  CREATE TABLE digits (d INTEGER); \
                  INSERT INTO digits VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)";
    database.sql(digits).await;
    let after = |seconds: &str| match database.backend {
        Backend::Sqlite => {
            format!("strftime('%Y-%m-%d %H:%M:%S.000', '2023-11-01', '+' || ({seconds}) || ' seconds')")
        }
        Backend::MySql => format!("TIMESTAMPADD(SECOND, {seconds}, '2023-11-01')"),
    };
    let text = |number: &str| match database.backend {
        Backend::Sqlite => format!("CAST({number} AS TEXT)"),
        Backend::MySql => format!("CAST({number} AS CHAR)"),
    };
    let joined = |prefix: &str, number: &str| match database.backend {
        Backend::Sqlite => format!("'{prefix}' || ({number})"),
        Backend::MySql => format!("CONCAT('{prefix}', {number})"),
    };
    let numbers = "SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d + 100000 * g.d AS i \
         FROM digits a, digits b, digits c, digits e, digits f, digits g";
    // A ticket in 500 is open; one in 7 is handled by nobody.
    let statement = format!(
        "INSERT INTO tickets (ticket_id, guild_id, ticket_type, revision, creator_user_id, creator_username, \
         creator_display_name, status, assigned_staff_user_id, created_at, closed_at, closed_by_user_id, \
         closed_by_username, closed_by_display_name, parent_channel_id, thread_id, source, first_reply_at) \
         SELECT i + 1, '1', {kind}, 'r', {creator}, 'somebody', 'Somebody', \
         CASE WHEN i % 500 = 0 THEN 'open' ELSE 'closed' END, CASE WHEN i % 7 = 0 THEN NULL ELSE {staff} END, {opened}, \
         CASE WHEN i % 500 = 0 THEN NULL ELSE {closed} END, CASE WHEN i % 500 = 0 THEN NULL ELSE {staff} END, 'staff', \
         'Staff', '2', {thread}, {source}, {replied} FROM ({numbers}) numbers WHERE i < {tickets}",
        kind = joined("type-", "i % 20"),
        creator = text("1000000 + i % 50000"),
        staff = text("1 + i % 15"),
        opened = after("i * 90"),
        closed = after("i * 90 + 600 + (i * 7919) % 86400"),
        replied = after("i * 90 + (i * 104729) % 7200"),
        thread = joined("9", "1000000 + i"),
        source = joined("s", "i"),
    );
    database.sql(&statement).await;
    let message = format!(
        "INSERT INTO ticket_messages (ticket_id, discord_message_id, thread_id, sender_user_id, sender_username, \
         sender_display_name, by_bot, kind, message_content, timestamp) \
         SELECT t.ticket_id, {id}, t.thread_id, CASE WHEN d.d % 2 = 0 THEN t.creator_user_id ELSE '3' END, 'somebody', \
         'Somebody', 0, 'message', 'A message of a few words, as people write them.', t.created_at FROM tickets t, digits d",
        id = text("t.ticket_id * 10 + d.d"),
    );
    database.sql(&message).await;
    let counts = "INSERT INTO reply_counts (guild_id, day, ticket_type, user_id, replies) \
                  SELECT '1', SUBSTR(created_at, 1, 10), ticket_type, '3', COUNT(*) * 5 FROM tickets \
                  GROUP BY SUBSTR(created_at, 1, 10), ticket_type";
    database.sql(counts).await;
}
