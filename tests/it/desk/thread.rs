//! What is said in a ticket's thread is kept, word for word, with what became of it.

use std::time::Duration;

use frontdesk::sandbox::permission as may;
use frontdesk::stage;

use super::*;
use crate::scene::{self, Setup};

#[tokio::test]
async fn messages_are_kept_with_who_and_when() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    let before = scene.clock.now();
    scene.says(&scene.mia(), thread, "It fell over.").await;
    scene.says(&scene.sam(), thread, "Which one?").await;
    insta::assert_snapshot!(scene.kept(1).await, @"
    mia: It fell over.
    sam: Which one?
    ");
    let entries = scene.entries(1).await;
    let mias = entries.iter().find(|entry| entry.said.sender.id.0 == stage::MIA).unwrap();
    assert!(mias.said.at.unix_ms() >= before.unix_ms() && mias.said.at.unix_ms() <= scene.clock.now().unix_ms());
    assert_eq!(mias.said.sender.display_name, "Mia");
}

#[tokio::test]
async fn the_bots_own_messages_and_discords_notes_are_kept_too() {
    let scene = scene::open().await;
    scene.opened_by_mia().await;
    let entries = scene.entries(1).await;
    let told = entries.iter().map(|entry| {
        let first = entry.said.content.lines().next().unwrap_or_default();
        format!("{:?} by {}: {first}", entry.said.kind, entry.said.sender.display_name)
    });
    let mut told: Vec<_> = told.collect();
    told.sort();
    insta::assert_snapshot!(told.join("\n"), @"
    Message by Frontdesk: <@1100000000000000801> <@&1100000000000000001>
    System by Frontdesk: added @Mia
    ");
}

#[tokio::test]
async fn an_edit_keeps_the_earlier_texts() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    let message = scene.says(&scene.mia(), thread, "It fel over.").await;
    for text in ["It fell over.", "It fell over twice."] {
        scene.clock.advance(Duration::from_secs(5));
        scene.mia().edit(thread, message, text).unwrap();
        scene.settle().await;
    }
    insta::assert_snapshot!(scene.kept(1).await, @"mia: It fell over twice. (before: It fel over.) (before: It fell over.)");
}

#[tokio::test]
async fn a_deleted_message_is_kept_and_marked() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    let message = scene.says(&scene.mia(), thread, "I never said this.").await;
    scene.mia().delete(thread, message).unwrap();
    scene.settle().await;
    insta::assert_snapshot!(scene.kept(1).await, @"mia: I never said this. (deleted)");
}

#[tokio::test]
async fn messages_deleted_all_at_once_are_each_marked() {
    let moderator = |stage: &mut Blueprint| stage.guilds[0].roles[0].permissions |= may::MANAGE_MESSAGES;
    let scene = Setup::default().stage(moderator).open().await;
    let thread = scene.opened_by_mia().await;
    let spam =
        [scene.says(&scene.mia(), thread, "Buy this!").await, scene.says(&scene.mia(), thread, "And this!").await];
    scene.says(&scene.mia(), thread, "Sorry.").await;
    scene.sam().delete_many(thread, &spam).unwrap();
    scene.settle().await;
    insta::assert_snapshot!(scene.kept(1).await, @"
    mia: Buy this! (deleted)
    mia: And this! (deleted)
    mia: Sorry.
    ");
}

#[tokio::test]
async fn files_are_kept_by_name_size_and_link() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.mia().say_with_files(thread, "Here.", &[("a b.png", b"12345"), ("log.txt", b"0")]).unwrap();
    scene.settle().await;
    insta::assert_snapshot!(scene.kept(1).await, @"mia: Here. [a_b.png] [log.txt]");
    let entries = scene.entries(1).await;
    let files = &entries.last().unwrap().said.attachments;
    assert_eq!(files.iter().map(|file| file.size).collect::<Vec<_>>(), [5, 1]);
    assert!(files.iter().all(|file| file.url.starts_with("http")));
}

#[tokio::test]
async fn hostile_texts_are_kept_as_they_are_and_do_nothing() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    let texts = [
        "@everyone <@&1100000000000000001> `@here`",
        "``` unclosed {{ member.id }} {% raw %}",
        "\u{202e}backwards\u{202c} 👩‍👩‍👧‍👦 \u{200b}|",
        "'; DROP TABLE tickets; -- \\ %s \u{0}",
    ];
    for text in texts {
        scene.says(&scene.mia(), thread, text).await;
    }
    let kept = scene.entries(1).await;
    let kept: Vec<_> =
        kept.iter().filter(|entry| !entry.said.by_bot).map(|entry| entry.said.content.as_str()).collect();
    assert_eq!(kept, texts);
    insta::assert_snapshot!(scene.notified(), @"Mia 1, Leo 0, Sam 1, Max 0");
}

#[tokio::test]
async fn the_longest_message_is_kept_whole() {
    let scene = scene::open().await;
    scene.sandbox.switch(|switches| switches.message_length = 4000);
    let thread = scene.opened_by_mia().await;
    let text = "🦀".repeat(4000);
    scene.says(&scene.mia(), thread, &text).await;
    assert_eq!(scene.entries(1).await.last().unwrap().said.content, text);
}

#[tokio::test]
async fn the_preview_of_a_link_is_no_edit() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    let message = scene.says(&scene.mia(), thread, "See https://example.org").await;
    scene.sandbox.unfurl(message, "Example");
    scene.settle().await;
    insta::assert_snapshot!(scene.kept(1).await, @"mia: See https://example.org");
    assert_eq!(scene.entries(1).await.last().unwrap().said.edited_at, None);
}

#[tokio::test]
async fn what_is_said_elsewhere_is_nobodys_business() {
    let scene = scene::open().await;
    scene.opened_by_mia().await;
    scene.says(&scene.mia(), stage::GENERAL, "Good morning.").await;
    assert_eq!(scene.kept(1).await, "");
}

#[tokio::test]
async fn two_tickets_do_not_mix() {
    let scene = scene::open().await;
    let hers = scene.opened_by_mia().await;
    let his = scene.opened_by(&scene.leo(), "bug-report").await;
    scene.says(&scene.leo(), his, "His.").await;
    scene.says(&scene.mia(), hers, "Hers.").await;
    insta::assert_snapshot!([scene.kept(1).await, scene.kept(2).await].join("\n"), @"
    mia: Hers.
    leo: His.
    ");
}

#[tokio::test]
async fn a_burst_of_messages_is_kept_in_order() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    for number in 1..=30 {
        scene.mia().say(thread, &format!("{number}")).unwrap();
    }
    scene.settle().await;
    let expected = (1..=30).map(|number| format!("mia: {number}")).collect::<Vec<_>>().join("\n");
    assert_eq!(scene.kept(1).await, expected);
}

#[tokio::test]
async fn a_thread_that_discord_archived_is_still_open_and_wakes_with_the_next_message() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.clock.advance(Duration::from_secs(8 * 86_400));
    scene.leo().say(stage::GENERAL, "Time passes.").unwrap();
    scene.settle().await;
    assert!(scene.mia().sees().threads().all(|one| one.archived));
    assert_eq!(scene.ticket(1).await.status, frontdesk::domain::ticket::Status::Open);
    scene.says(&scene.mia(), thread, "Back again.").await;
    insta::assert_snapshot!(scene.kept(1).await, @"mia: Back again.");
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/close").await, @"Ticket #1 is closed.");
}

#[tokio::test]
async fn what_staff_archive_by_hand_is_still_open() {
    let manager = |stage: &mut Blueprint| stage.guilds[0].roles[0].permissions |= may::MANAGE_THREADS;
    let scene = Setup::default().stage(manager).open().await;
    let thread = scene.opened_by_mia().await;
    scene.sam().archive(thread).unwrap();
    scene.settle().await;
    assert_eq!(scene.ticket(1).await.status, frontdesk::domain::ticket::Status::Open);
    assert_ne!(scene.list(), "");
}

#[tokio::test]
async fn a_new_name_of_the_thread_is_kept_as_a_note_and_is_nobodys_message() {
    let manager = |stage: &mut Blueprint| stage.guilds[0].roles[0].permissions |= may::MANAGE_THREADS;
    let scene = Setup::default().stage(manager).open().await;
    let thread = scene.opened_by_mia().await;
    let before = scene.store().message_count(TicketId(1)).await.unwrap();
    scene.sam().rename(thread, "Solved?").unwrap();
    scene.settle().await;
    let note = scene.entries(1).await.pop().unwrap().said;
    insta::assert_snapshot!(format!("{:?} by {}: {}", note.kind, note.sender.name, note.content), @"System by sam: renamed the thread to “Solved?”");
    assert_eq!(scene.store().message_count(TicketId(1)).await.unwrap(), before);
}

#[tokio::test]
async fn what_was_said_while_the_bot_was_away_is_kept_when_it_is_back() {
    let mut scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.stop().await;
    scene.mia().say(thread, "Is anybody there?").unwrap();
    scene.mia().say(thread, "Hello?").unwrap();
    scene.start().await;
    insta::assert_snapshot!(scene.kept(1).await, @"
    mia: Is anybody there?
    mia: Hello?
    ");
}
