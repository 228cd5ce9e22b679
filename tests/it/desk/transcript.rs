//! `/transcript`: the record of a ticket for whoever asks for it.

use frontdesk::stage;

use super::*;
use crate::scene::{self, Setup};

/// The names and texts of the files that somebody got in answer to a command.
async fn files(scene: &Scene, who: &Person, place: u64, command: &str) -> (String, Vec<(String, String)>) {
    let asked = who.command(place, command).unwrap();
    let answer = scene.answer(asked).await.lines().next().unwrap_or_default().to_owned();
    let seen = scene.seen(who, place);
    let got =
        seen.iter().filter(|message| message.ephemeral && message.content == answer).flat_map(|message| &message.files);
    let mut files = Vec::new();
    for file in got {
        let bytes = reqwest::get(&file.url).await.unwrap().bytes().await.unwrap();
        files.push((file.name.clone(), String::from_utf8_lossy(&bytes).into_owned()));
    }
    (answer, files)
}

/// A bug report of Mia's, in which something was said.
async fn reported(scene: &Scene) -> u64 {
    let thread = scene.opened_by_mia().await;
    scene.says(&scene.mia(), thread, "It fell over.").await;
    thread
}

#[tokio::test]
async fn staff_and_the_creator_get_the_record_in_the_thread_and_anywhere() {
    let scene = scene::open().await;
    let thread = reported(&scene).await;
    for (who, place, command) in [
        (scene.sam(), thread, "/transcript"),
        (scene.mia(), thread, "/transcript"),
        (scene.sam(), stage::GENERAL, "/transcript ticket:1"),
        (scene.mia(), stage::GENERAL, "/transcript ticket:#1"),
        (scene.max(), stage::GENERAL, "/transcript ticket:1"),
    ] {
        let (answer, files) = files(&scene, &who, place, command).await;
        assert_eq!(answer, "This is the record of ticket #1.");
        assert_eq!(files.len(), 1, "{command}");
        assert_eq!(files[0].0, "ticket-1-bug-report.html");
        assert!(files[0].1.contains("It fell over."), "{}", files[0].1);
    }
    assert!(
        scene.seen(&scene.leo(), stage::GENERAL).iter().all(|message| message.files.is_empty()),
        "nobody else sees it"
    );
}

#[tokio::test]
async fn a_closed_ticket_can_be_read_again() {
    let scene = Setup::default().file("help.yaml", &help("history: {transcript: none}\n")).open().await;
    let thread = scene.opened("help").await;
    scene.says(&scene.mia(), thread, "It fell over.").await;
    scene.types(&scene.sam(), thread, "/close").await;
    let (_, files) = files(&scene, &scene.mia(), stage::GENERAL, "/transcript ticket:1").await;
    assert!(files[0].1.contains("It fell over."), "also where the type posts none");
}

#[tokio::test]
async fn others_get_nothing() {
    let scene = scene::open().await;
    reported(&scene).await;
    let mut refused = Vec::new();
    for command in ["/transcript ticket:1", "/transcript ticket:2", "/transcript ticket:no", "/transcript"] {
        let (answer, files) = files(&scene, &scene.leo(), stage::GENERAL, command).await;
        assert!(files.is_empty(), "{command}");
        refused.push(answer);
    }
    insta::assert_snapshot!(refused.join("\n"), @r"
    Only the staff and whoever opened this ticket can do that.
    There is no ticket of this number here.
    There is no ticket of this number here.
    This works only in the thread of a ticket.
    ");
    let trail = scene.store().audit_trail(10).await.unwrap();
    let row = trail.iter().find(|row| row.action == "transcript" && row.ticket == Some(TicketId(1))).unwrap();
    assert_eq!((row.outcome.as_str(), row.actor_name.as_str()), ("refused", "leo"));
}
