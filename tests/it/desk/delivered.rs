//! The record that is sent to whoever opened the ticket.

use frontdesk::sandbox::MessageView;
use frontdesk::stage;

use super::*;
use crate::scene::Setup;

const CREATE: &str = "POST /users/@me/channels";

/// A type whose members get its record.
fn sent() -> Setup {
    Setup::default().file("help.yaml", &help("history: {send_to_creator: true}\n"))
}

/// What the bot wrote to somebody in private.
fn letters(person: &Person) -> Vec<MessageView> {
    let seen = person.sees();
    seen.channels.into_iter().filter(|channel| channel.kind == "direct").flat_map(|channel| channel.messages).collect()
}

fn log(scene: &Scene) -> String {
    scene.seen(&scene.max(), BOT_LOG).iter().map(|message| message.all_text()).collect()
}

#[tokio::test]
async fn the_member_gets_the_record_of_their_ticket() {
    let scene = sent().open().await;
    let thread = scene.opened("help").await;
    scene.says(&scene.mia(), thread, "It fell over.").await;
    scene.types(&scene.sam(), thread, "/close reason:Mended").await;
    let letters = letters(&scene.mia());
    assert_eq!(letters.len(), 1);
    let text = steady(&letters[0].all_text());
    assert!(text.starts_with("Your ticket in **Harbour** is closed. This is its record."), "{text}");
    assert!(text.contains("**Reason:** Mended"), "{text}");
    assert_eq!(letters[0].files[0].name, "ticket-1-help.html");
    let page = scene.sandbox.message(letters[0].id).unwrap().attachments[0].bytes.clone();
    assert!(String::from_utf8_lossy(&page).contains("It fell over."));
    assert_eq!(log(&scene), "");
    assert!(self::letters(&scene.sam()).is_empty(), "nobody else gets one");
}

#[tokio::test]
async fn who_takes_no_direct_messages_holds_nothing_up() {
    let scene = sent().open().await;
    scene.sandbox.switch(|switches| {
        switches.no_direct.insert(stage::MIA);
    });
    let thread = scene.opened("help").await;
    let answer = scene.types(&scene.sam(), thread, "/close").await;
    assert!(answer.contains("closed"), "{answer}");
    assert!(scene.records().contains("ticket-1-help.html"), "{}", scene.records());
    assert!(letters(&scene.mia()).is_empty());
    let told = log(&scene);
    assert_eq!(
        told.matches("takes no direct messages from me, so the record was not sent to them").count(),
        1,
        "{told}"
    );
}

#[tokio::test]
async fn who_has_left_holds_nothing_up() {
    let scene = sent().open().await;
    let thread = scene.opened("help").await;
    scene.mia().leave(crate::scene::SERVER).unwrap();
    scene.settle().await;
    scene.types(&scene.sam(), thread, "/close").await;
    assert!(scene.records().contains("ticket-1-help.html"), "{}", scene.records());
    assert!(log(&scene).contains("so the record was not sent to them"), "{}", log(&scene));
}

#[tokio::test]
async fn a_letter_is_sent_once_though_discord_is_ill() {
    let scene = sent().open().await;
    let thread = scene.opened("help").await;
    scene.sandbox.fail(CREATE, 500, 2);
    let close = scene.sam().command(thread, "/close").unwrap();
    scene.sandbox.await_answer(close).await;
    scene.at_leisure().await;
    assert_eq!(letters(&scene.mia()).len(), 1);
}

#[tokio::test]
async fn nobody_gets_a_letter_unless_the_type_says_so() {
    let scene = crate::scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.types(&scene.sam(), thread, "/close").await;
    assert!(letters(&scene.mia()).is_empty());
    assert!(scene.sandbox.calls().iter().all(|call| call.route != "/users/@me/channels"));
}
