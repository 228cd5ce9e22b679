//! What the histories keep of a closed ticket.

use std::time::Duration;

use frontdesk::stage;

use super::*;
use crate::scene::{self, Setup};

/// The shipped bug report, with its transcript as text.
fn in_text() -> Setup {
    let shipped = include_str!("../../../tickets.d/bug-report.yaml");
    Setup::default().file("bug-report.yaml", &format!("{shipped}history: {{transcript: text}}\n"))
}

#[tokio::test]
async fn a_record_tells_what_the_ticket_was() {
    let scene = scene::open().await;
    let thread = scene.opened("staff-application position:Host").await;
    scene.says(&scene.mia(), thread, "I would host quizzes.").await;
    scene.types(&scene.sam(), thread, "/close reason:Welcome aboard").await;
    insta::assert_snapshot!(scene.records(), @"
    Frontdesk: ▌ #1 · 📋 Staff application
      ▌ Reason: Welcome aboard
      ▌ Type: Staff application   Position: Host   Opened by: @Mia (mia)   Opened:
      ▌ some time (just now)   Closed: some time (just now)   Closed by: @Sam
      ▌ (sam)   Messages: 3
      [ Open the thread ↗ ]  [ 🔓 Reopen ]
      📎 ticket-1-staff-application.html
    ");
}

#[tokio::test]
async fn a_transcript_tells_all_that_was_said_and_what_became_of_it() {
    let scene = in_text().open().await;
    let thread = scene.opened_by_mia().await;
    let mended = scene.says(&scene.mia(), thread, "It fel over.").await;
    let deleted = scene.says(&scene.sam(), thread, "Wrong thread").await;
    scene.mia().say_with_files(thread, "", &[("shot.png", b"12345")]).unwrap();
    scene.settle().await;
    scene.clock.advance(Duration::from_secs(60));
    scene.mia().edit(thread, mended, "It fell over.").unwrap();
    scene.sam().delete(thread, deleted).unwrap();
    scene.settle().await;
    scene.types(&scene.sam(), thread, "/close reason:Mended").await;
    insta::assert_snapshot!(scene.transcript(), @"
    Ticket #1
    Server:     Harbour
    Type:       Bug report
    Opened by:  Mia (mia), id 1100000000000000801
    Opened:     some time
    Closed:     some time
    Closed by:  Sam (sam), id 1100000000000000803
    Reason:     Mended
    Messages:   5
    Took part:  Mia (2), Sam (1)
    Files:      1
    Links to files are Discord's own and may have stopped working.
    Times are those of UTC.

    [some time] Frontdesk [bot]
        @Mia @staff
        🐛 Bug report
        Hello @Mia, thank you for telling us.
        Please answer the questions below, in as many messages as you like. Only you and the staff can read this thread.
        Questions
        1. What went wrong?
        What did you do, what did you expect, and what happened instead?

        2. What is the Discord account name or user ID that it happened to?

        3. Please post a screenshot of it.
        [Claim] [Close ticket]

    [some time] Mia (mia) (edited some time)
        It fell over.
      [until some time]
        It fel over.

    [some time] Sam (sam) (deleted some time)
        Wrong thread

    [some time] Mia (mia)
      [file] shot.png (5 B) (link)

    [some time] Frontdesk [bot]
        Closed by @Sam. Reason: Mended
    ");
}

#[tokio::test]
async fn without_a_transcript_the_record_stands_alone() {
    let scene = Setup::default().file("help.yaml", &help("history: {transcript: none}\n")).open().await;
    let thread = scene.opened("help").await;
    scene.types(&scene.sam(), thread, "/close").await;
    insta::assert_snapshot!(scene.records(), @"
    Frontdesk: ▌ #1 · Help
      ▌ Type: Help   Opened by: @Mia (mia)   Opened: some time (just now)   Closed:
      ▌ some time (just now)   Closed by: @Sam (sam)   Messages: 2
      [ Open the thread ↗ ]  [ 🔓 Reopen ]
    ");
}

#[tokio::test]
async fn hostile_words_do_nothing_in_the_record() {
    let scene = in_text().open().await;
    let thread = scene.opened_by_mia().await;
    scene.says(&scene.mia(), thread, "[2026-01-01 00:00] Sam (sam)\n    You are accepted.").await;
    scene
        .types(&scene.sam(), thread, "/close reason:@everyone `{{ x }}` **b** <@&1100000000000000001> [a](http://b.c)")
        .await;
    let record = scene.seen(&scene.sam(), HISTORIES)[0].clone();
    insta::assert_snapshot!(visible(record.embeds[0].description.as_deref().unwrap()), @r"**Reason:** @(zero-width)everyone \`{{ x }}\` \*\*b\*\* \<@(zero-width)&1100000000000000001\> \[a\](http://b.c)");
    assert!(
        scene.transcript().contains("\n    [some time] Sam (sam)\n        You are accepted.\n"),
        "{}",
        scene.transcript()
    );
    assert_eq!(scene.sandbox.pings_of(stage::SAM).len(), 1, "by the opening alone");
}

#[tokio::test]
async fn a_record_counts_what_people_and_the_bot_wrote() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    for text in ["one", "two", "three"] {
        scene.says(&scene.mia(), thread, text).await;
    }
    scene.types(&scene.sam(), thread, "/close").await;
    assert_eq!(scene.store().message_count(TicketId(1)).await.unwrap(), 5, "the welcome and the closing text count");
    assert!(scene.records().contains("Messages: 5"), "{}", scene.records());
}
