//! `export`: tickets out of the database, while the bot runs.

use std::path::Path;

use frontdesk::stage;
use serde_json::Value;
use tempfile::TempDir;

use super::{Outcome, done};
use crate::scene::{self, OPEN_A_TICKET, Scene};

const DOT: &[u8] = include_bytes!("../../../src/cli/demo/dot.png");

/// Two tickets: Mia's, closed, with a picture, an edit and a deletion, and Leo's.
async fn two_tickets() -> Scene {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    let mended = scene.mia().say(thread, "It fel over, \"badly\".").unwrap();
    let gone = scene.mia().say(thread, "=SUM(A1)").unwrap();
    scene.mia().say_with_files(thread, "Look:", &[("shot.png", DOT)]).unwrap();
    scene.settle().await;
    scene.mia().edit(thread, mended, "It fell over, \"badly\".").unwrap();
    scene.mia().delete(thread, gone).unwrap();
    scene.settle().await;
    let close = scene.sam().command(thread, "/close reason:Mended").unwrap();
    scene.answer(close).await;
    let press = scene.leo().press(OPEN_A_TICKET, "Report a bug").unwrap();
    scene.answer(press).await;
    scene
}

fn export(scene: &Scene, folder: &Path, arguments: &[&str]) -> Outcome {
    let files = scene.files.display().to_string();
    let definitions = scene.folder().display().to_string();
    let arguments = [&["export"], arguments].concat();
    let variables = [
        ("DATABASE_URL", scene.database_url.as_str()),
        ("FRONTDESK_FILES", &files),
        ("FRONTDESK_DEFINITIONS", &definitions),
    ];
    done(folder, &arguments, &variables)
}

#[tokio::test]
async fn a_line_of_json_for_each_ticket() {
    let (scene, folder) = (two_tickets().await, TempDir::new().unwrap());
    let outcome = export(&scene, folder.path(), &[]);
    let lines: Vec<Value> = outcome.succeeded().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 2);
    let ticket = &lines[0];
    assert_eq!((ticket["ticket_id"].as_i64(), ticket["status"].as_str()), (Some(1), Some("closed")));
    assert_eq!(ticket["creator_user_id"], stage::MIA.to_string());
    assert_eq!(ticket["closure_reason"], "Mended");
    let messages = ticket["messages"].as_array().unwrap();
    let mended = messages.iter().find(|message| message["message_content"] == "It fell over, \"badly\".").unwrap();
    assert_eq!(mended["earlier"][0]["message_content"], "It fel over, \"badly\".");
    assert!(messages.iter().any(|message| message["deleted_at"].is_string()));
    let files = messages.iter().filter_map(|message| message["attachments"][0]["sha256"].as_str());
    assert_eq!(files.collect::<Vec<_>>(), [frontdesk::files::name_of(DOT).as_str()]);
    assert_eq!(lines[1]["closed_at"], Value::Null);
}

#[tokio::test]
async fn a_line_of_a_table_for_each_message() {
    let (scene, folder) = (two_tickets().await, TempDir::new().unwrap());
    let path = folder.path().join("tickets.csv");
    let outcome = export(&scene, folder.path(), &["--format", "csv", "--out", path.to_str().unwrap()]);
    assert_eq!(outcome.succeeded(), "2 tickets written.\n");
    let written = std::fs::read_to_string(path).unwrap();
    assert!(written.starts_with("ticket_id,guild_id,ticket_type,"), "{written}");
    assert!(written.contains(",\"It fell over, \"\"badly\"\".\","), "{written}");
    assert!(written.contains(",'=SUM(A1),"), "nothing calculates: {written}");
}

#[tokio::test]
async fn a_page_for_each_ticket() {
    let (scene, folder) = (two_tickets().await, TempDir::new().unwrap());
    let outcome = export(&scene, folder.path(), &["--format", "html", "--out", "pages"]);
    assert_eq!(outcome.succeeded(), "2 tickets written.\n");
    let page = std::fs::read_to_string(folder.path().join("pages/ticket-1-bug-report.html")).unwrap();
    for part in ["data:image/png;base64,", "It fell over", "Until ", " deleted\"", "Mended"] {
        assert!(page.contains(part), "{part} is not in {page}");
    }
    assert!(folder.path().join("pages/ticket-2-bug-report.html").exists());
    export(&scene, folder.path(), &["--format", "html"]).refused(2, "pages need a folder");
}

#[tokio::test]
async fn some_tickets_only() {
    let (scene, folder) = (two_tickets().await, TempDir::new().unwrap());
    let count = |arguments: &[&str]| export(&scene, folder.path(), arguments).succeeded().lines().count();
    assert_eq!(count(&["--server", "1100000000000000000", "--since", "2026-01-01"]), 2);
    assert_eq!(count(&["--server", "5"]), 0);
    assert_eq!(count(&["--since", "2199-01-01"]), 0);
    let wrong = export(&scene, folder.path(), &["--since", "yesterday"]);
    assert!(wrong.code == Some(2) && wrong.err.contains("write a day as 2026-11-22"), "{wrong:?}");
}

#[test]
fn a_database_that_is_not_there_is_not_made() {
    let folder = TempDir::new().unwrap();
    let url = format!("sqlite://{}", folder.path().join("none.db").display());
    let outcome = done(folder.path(), &["export"], &[("DATABASE_URL", &url)]);
    assert_eq!(outcome.code, Some(2), "{outcome:?}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}
