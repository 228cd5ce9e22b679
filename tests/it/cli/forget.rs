//! `frontdesk forget`: what it says, writes and refuses.

use frontdesk::domain::ids::{ChannelId, GuildId, MessageId, TicketId, UserId};
use frontdesk::domain::person::Face;
use frontdesk::domain::plan::Change;
use frontdesk::domain::ticket::{Attachment, Closure, NewTicket, Said, SaidKind, Side};
use frontdesk::domain::time::Instant;
use frontdesk::domain::timer::{Purpose, Timer};
use frontdesk::files::{Files, Place, name_of};
use frontdesk::store::{FileEnd, Store};
use tempfile::TempDir;

use super::{Outcome, done};

const MIA: u64 = 1_100_000_000_000_000_801;

/// A database in which Mia has a ticket.
async fn database(closed: bool) -> TempDir {
    let folder = TempDir::new().unwrap();
    let store = Store::open(&format!("sqlite://{}", folder.path().join("frontdesk.db").display())).unwrap();
    store.migrate().await.unwrap();
    let at = Instant::from_unix_ms(1_795_339_781_007);
    let new = NewTicket {
        guild: GuildId(7),
        kind: "bug-report".into(),
        revision: "r1".to_owned(),
        definition: "{}".to_owned(),
        position: None,
        creator: face(),
        parent: ChannelId(11),
        answers: Vec::new(),
        opened_at: at,
        source: "1".to_owned(),
        waiting_on: Side::Member,
        timers: Vec::new(),
    };
    let said = words(at);
    store.commit(&[Change::Open(new)], &[], None, at).await.unwrap();
    let mut changes = vec![Change::Say(TicketId(1), said)];
    if closed {
        changes.push(Change::Close { ticket: TicketId(1), closure: Closure { at, by: Some(face()), reason: None } });
    } else {
        let purpose = Purpose::PlannedClose { by: face(), side: Side::Member, reason: Some("My own.".to_owned()) };
        changes.push(Change::SetTimer { ticket: TicketId(1), timer: Timer { due: Some(at), purpose } });
    }
    store.commit(&changes, &[], None, at).await.unwrap();
    store.close().await;
    folder
}

fn words(at: Instant) -> Said {
    Said {
        message: MessageId(1),
        thread: ChannelId(20),
        sender: face(),
        by_bot: false,
        kind: SaidKind::Message,
        content: "A secret.".to_owned(),
        layout: None,
        attachments: Vec::new(),
        at,
        edited_at: None,
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
    assert_eq!(data["tickets"][0]["of_their_ticket"]["earlier_closes"], serde_json::json!([]));
    let planned = data["tables"]["timers"][0]["detail"].as_str().unwrap();
    assert!(planned.contains("My own."), "{planned}");
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

/// Mia has sent a file, of which there is a copy in the folder `files`, or is said to be.
async fn sent(folder: &TempDir, is_there: bool) {
    let store = Store::open(&format!("sqlite://{}", folder.path().join("frontdesk.db").display())).unwrap();
    let at = Instant::from_unix_ms(0);
    let said = Said {
        message: MessageId(2),
        attachments: vec![Attachment {
            id: 1,
            name: "shot.png".to_owned(),
            size: 5,
            url: "https://cdn.example/shot.png".to_owned(),
            media_type: None,
        }],
        ..words(at)
    };
    store.commit(&[Change::Say(TicketId(1), said)], &[], None, at).await.unwrap();
    let name = name_of(b"hello");
    store.blob_begun(&name, 5, at).await.unwrap();
    store.file_ended(1, &FileEnd::Kept(name.clone())).await.unwrap();
    if is_there {
        let address = folder.path().join("files").display().to_string();
        let files = Files::open(&Place { address, limit: 5, access: Vec::new() }).unwrap().unwrap();
        files.keep(&name, b"hello".to_vec()).await.unwrap();
    }
    store.close().await;
}

#[tokio::test]
async fn copies_of_their_files_are_deleted() {
    let folder = database(true).await;
    sent(&folder, true).await;
    let name = name_of(b"hello").0;
    let copy = folder.path().join("files").join(&name[..2]).join(&name);
    assert!(copy.exists());
    let told = forget(&folder, &["--yes"]);
    assert!(told.succeeded().ends_with(" is forgotten.\n1 copies of files are deleted.\n"), "{told:?}");
    assert!(!copy.exists());
}

#[tokio::test]
async fn copies_that_are_elsewhere_are_left_to_the_bot() {
    let folder = database(true).await;
    sent(&folder, false).await;
    let told = forget(&folder, &["--yes"]);
    let elsewhere = "1 copies of files are not where FRONTDESK_FILES says; the bot deletes them within a day.\n";
    assert!(told.succeeded().ends_with(elsewhere), "{told:?}");
    let store = Store::open(&format!("sqlite://{}", folder.path().join("frontdesk.db").display())).unwrap();
    assert_eq!(store.unused_blobs(Instant::from_unix_ms(1)).await, Ok(vec![name_of(b"hello")]));
}
