//! `frontdesk forget`: what it says, writes and refuses.

use frontdesk::domain::ids::{ChannelId, GuildId, MessageId, TicketId, UserId};
use frontdesk::domain::person::Face;
use frontdesk::domain::plan::Change;
use frontdesk::domain::ticket::{Closure, NewTicket, Said, SaidKind, Side};
use frontdesk::domain::time::Instant;
use frontdesk::store::Store;
use tempfile::TempDir;

use super::{Outcome, done};

const MIA: u64 = 1_100_000_000_000_000_801;

/// A database in which Mia has a ticket.
async fn database(closed: bool) -> TempDir {
    let folder = TempDir::new().unwrap();
    let store = Store::open(&format!("sqlite://{}", folder.path().join("frontdesk.db").display())).unwrap();
    store.migrate().await.unwrap();
    let (at, mia) = (Instant::from_unix_ms(1_795_339_781_007), face());
    let new = NewTicket {
        guild: GuildId(7),
        kind: "bug-report".into(),
        revision: "r1".to_owned(),
        definition: "{}".to_owned(),
        position: None,
        creator: mia.clone(),
        parent: ChannelId(11),
        answers: Vec::new(),
        opened_at: at,
        source: "1".to_owned(),
        waiting_on: Side::Member,
        timers: Vec::new(),
    };
    let said = Said {
        message: MessageId(1),
        thread: ChannelId(20),
        sender: mia,
        by_bot: false,
        kind: SaidKind::Message,
        content: "A secret.".to_owned(),
        layout: None,
        attachments: Vec::new(),
        at,
        edited_at: None,
    };
    store.commit(&[Change::Open(new)], &[], None, at).await.unwrap();
    let mut changes = vec![Change::Say(TicketId(1), said)];
    if closed {
        changes.push(Change::Close { ticket: TicketId(1), closure: Closure { at, by: Some(face()), reason: None } });
    }
}

fn face() -> Face {
    Face { id: UserId(MIA), name: "mia".to_owned(), display_name: "Mia".to_owned() }
}

fn forget(folder: &TempDir, arguments: &[&str]) -> Outcome {
    let id = MIA.to_string();
    done(folder.path(), &[&["forget", id.as_str()], arguments].concat(), &[])
}

#[tokio::test]
async fn what_there_is_of_a_person_is_written_out_and_stays() {
    let folder = database(false).await;
    let outcome = forget(&folder, &["--export", "-"]);
    let data: serde_json::Value = serde_json::from_str(outcome.succeeded()).unwrap();
    assert_eq!(data["tickets"][0]["messages"][0]["text"], "A secret.");
    assert_eq!(data["tickets"][0]["their_display_name"], "Mia");
    assert_eq!(forget(&folder, &["--export", "mia.json"]).succeeded(), "wrote mia.json\n");
    let written = std::fs::read_to_string(folder.path().join("mia.json")).unwrap();
    let written: serde_json::Value = serde_json::from_str(&written).unwrap();
    assert_eq!(written["tickets"], data["tickets"]);
}

#[tokio::test]
async fn a_person_is_forgotten_once_somebody_says_so() {
    let folder = database(true).await;
    forget(&folder, &[]).refused(2, "there is no terminal to ask at: give --yes");
    let dry = forget(&folder, &["--dry-run"]);
    insta::assert_snapshot!(dry.succeeded(), @"
    The database has of 1100000000000000801: 1 tickets that they opened, 0 in which they took part, 0 rows of the audit, 0 other rows, and 0 texts in which their id stands.
    What they wrote, answered and attached, and their names, are replaced by “(erased)”; their id by a number that nobody has. Rows and counts stay; a block that keeps them from opening tickets goes.
    Nothing was erased.
    ");
    insta::assert_snapshot!(forget(&folder, &["--yes"]).succeeded(), @"
    The database has of 1100000000000000801: 1 tickets that they opened, 0 in which they took part, 0 rows of the audit, 0 other rows, and 0 texts in which their id stands.
    What they wrote, answered and attached, and their names, are replaced by “(erased)”; their id by a number that nobody has. Rows and counts stay; a block that keeps them from opening tickets goes.
    1100000000000000801 is forgotten.
    ");
    insta::assert_snapshot!(forget(&folder, &["--yes"]).succeeded(), @"There is nothing of 1100000000000000801 in the database.");
}

#[tokio::test]
async fn whoever_has_an_open_ticket_is_not_forgotten() {
    let folder = database(false).await;
    forget(&folder, &["--yes"]).refused(1, "they have tickets that are open (#1): close these first");
    assert!(forget(&folder, &["--yes", "--server", "8"]).succeeded().starts_with("There is nothing of "));
}

#[tokio::test]
async fn what_is_no_id_is_refused() {
    let folder = database(true).await;
    let outcome = done(folder.path(), &["forget", "mia"], &[]);
    assert_eq!(outcome.code, Some(2));
    assert!(outcome.err.contains("`mia` is not a Discord id"), "{outcome:?}");
}
