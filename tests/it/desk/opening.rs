//! A ticket opens: what the member, the staff and everybody else see.

use std::time::Duration;

use frontdesk::sandbox::Cannot;
use frontdesk::stage;

use super::*;
use crate::scene::{self, OPEN_A_TICKET, Setup};

#[tokio::test]
async fn a_press_leads_to_a_thread_with_the_welcome_and_the_questions() {
    let scene = scene::open().await;
    let answer = scene.press(&scene.mia(), OPEN_A_TICKET, "Report a bug").await;
    insta::assert_snapshot!(answer, @"Your ticket is open: #Bug report · mia · #1");
    let thread = scene.mia().sees().thread("Bug report").unwrap().id;
    insta::assert_snapshot!(scene.shows(&scene.mia(), thread), @"
    Frontdesk: @Mia @staff
      ▌ 🐛 Bug report
      ▌ Hello @Mia, thank you for telling us.
      ▌ Please answer the questions below, in as many messages as you like. Only you and the
      ▌ staff can read this thread.
      ▌ Questions
      ▌ 1. What went wrong?
      ▌ -# What did you do, what did you expect, and what happened instead?
      ▌
      ▌ 2. What is the Discord account name or user ID that it happened to?
      ▌
      ▌ 3. Please post a screenshot of it.
      [ 🙋 Claim ]  [ 🔒 Close ticket ]
    ");
}

#[tokio::test]
async fn the_member_is_in_their_thread_and_may_write() {
    let scene = scene::open().await;
    let id = scene.opened_by_mia().await;
    let thread = scene.mia().sees().thread("Bug report").unwrap().clone();
    assert!(thread.member && thread.can_send && !thread.locked);
    insta::assert_snapshot!(scene.people_in(id), @"Mia, Sam, Frontdesk");
}

#[tokio::test]
async fn the_member_cannot_bring_a_friend() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    let refused = scene.mia().add_to_thread(thread, stage::LEO).unwrap_err();
    assert_eq!(refused, Cannot("Mia may not bring others into this thread".to_owned()));
    scene.says(&scene.mia(), thread, "Come in, @Leo!").await;
    insta::assert_snapshot!(scene.people_in(thread), @"Mia, Sam, Frontdesk");
}

#[tokio::test]
async fn only_the_member_and_the_staff_see_the_thread() {
    let scene = scene::open().await;
    scene.opened_by_mia().await;
    let see = |person: &Person| person.sees().threads().count();
    assert_eq!([scene.mia(), scene.leo(), scene.sam(), scene.max()].map(|who| see(&who)), [1, 0, 1, 0]);
}

#[tokio::test]
async fn an_opening_takes_at_most_six_calls() {
    let scene = scene::open().await;
    scene.sandbox.forget_calls();
    scene.opened_by_mia().await;
    assert!(scene.sandbox.calls().len() <= 6, "{:#?}", scene.sandbox.calls());
}

#[tokio::test]
async fn a_menu_opens_as_a_button_does() {
    let menu = server_with("style: buttons", "style: menu");
    let scene = Setup::default().file("server.yaml", &menu).open().await;
    insta::assert_snapshot!(scene.pick(&scene.mia(), OPEN_A_TICKET, "Bug report").await, @"Your ticket is open: #Bug report · mia · #1");
}

#[tokio::test]
async fn a_command_opens_wherever_it_is_typed() {
    let scene = scene::open().await;
    let answer = scene.types(&scene.mia(), stage::GENERAL, "/ticket bug-report").await;
    insta::assert_snapshot!(answer, @"Your ticket is open: #Bug report · mia · #1");
    assert_eq!(scene.mia().sees().channel("open-a-ticket").unwrap().threads.len(), 1);
}

#[tokio::test]
async fn the_thread_stands_where_the_type_says() {
    let server = server_with("  bot-log:", "  desk: \"1100000000000000700\"\n  bot-log:");
    let scene = Setup::default()
        .file("server.yaml", &server)
        .file("help.yaml", &help("thread: {in: desk, name: '{{ ticket.number }}', auto_archive: 1d}\n"))
        .open()
        .await;
    scene.opened("help").await;
    assert_eq!(scene.mia().sees().channel("desk").map(|desk| desk.threads.len()), Some(1));
}

#[tokio::test]
async fn the_list_gets_a_card_that_leads_to_the_thread() {
    let scene = scene::open().await;
    let thread = scene.opened("staff-application position:Host").await;
    insta::assert_snapshot!(scene.list(), @"
    Frontdesk: ▌ #1 · 📋 Staff application
      ▌ Position: Host   Opened by: @Mia (mia)   Opened: just now   Waiting for: the member,
      ▌ since just now   Handled by: nobody yet
      [ Open the thread ↗ ]  [ 🙋 Claim ]  [ 🔒 Close ticket ]
      [ ✅ Accept ]  [ ✖️ Decline ]  [ ⏳ Waiting list ]
    ");
    let card = scene.seen(&scene.sam(), TICKETS_LIST)[0].clone();
    let link = card.buttons().find_map(|button| button.url.clone());
    assert_eq!(link, Some(format!("https://discord.com/channels/{}/{thread}", scene::SERVER)));
}

#[tokio::test]
async fn an_impatient_second_press_leads_to_the_same_ticket() {
    let scene = scene::open().await;
    let mia = scene.mia();
    let first = mia.press(OPEN_A_TICKET, "Report a bug").unwrap();
    let second = mia.press(OPEN_A_TICKET, "Report a bug").unwrap();
    insta::assert_snapshot!(scene.answer(first).await, @"Your ticket is open: #Bug report · mia · #1");
    let again = scene.answer(second).await;
    assert!(again.starts_with("Your ticket") && again.contains("#1"), "{again}");
    assert_eq!(mia.sees().threads().count(), 1);
}

#[tokio::test]
async fn a_press_much_later_opens_another_ticket() {
    let scene = scene::open().await;
    scene.opened_by_mia().await;
    scene.clock.advance(Duration::from_secs(60));
    insta::assert_snapshot!(scene.press(&scene.mia(), OPEN_A_TICKET, "Report a bug").await, @"Your ticket is open: #Bug report · mia · #2");
    assert_eq!(scene.mia().sees().threads().count(), 2);
}

#[tokio::test]
async fn two_members_at_once_get_a_ticket_each() {
    let scene = scene::open().await;
    let hers = scene.mia().press(OPEN_A_TICKET, "Report a bug").unwrap();
    let his = scene.leo().press(OPEN_A_TICKET, "Report a bug").unwrap();
    let answers = [scene.answer(hers).await, scene.answer(his).await].join("\n");
    assert!(answers.contains("· mia ·") && answers.contains("· leo ·"), "{answers}");
}

#[tokio::test]
async fn two_different_types_at_once_are_two_tickets() {
    let scene = Setup::default().file("help.yaml", &help("")).open().await;
    let bug = scene.mia().command(stage::GENERAL, "/ticket bug-report").unwrap();
    let help = scene.mia().command(stage::GENERAL, "/ticket help").unwrap();
    scene.answer(bug).await;
    scene.answer(help).await;
    assert_eq!(scene.mia().sees().threads().count(), 2);
}

#[tokio::test]
async fn a_long_list_of_questions_takes_several_posts_in_order() {
    let questions: String = (1..=30).map(|n| format!("  - Question {n} {}?\n", "and why ".repeat(40).trim())).collect();
    let file =
        format!("name: Long\nquestions:\n{questions}staff: [staff]\nnotify: [staff]\nthread: {{in: open-a-ticket}}\n");
    let scene = Setup::default().file("long.yaml", &file).open().await;
    let thread = scene.opened("long").await;
    let posts: Vec<_> = scene.seen(&scene.mia(), thread).into_iter().filter(|post| !post.system).collect();
    let all = posts.iter().map(|post| post.all_text()).collect::<Vec<_>>().join("\n");
    let places: Vec<_> = (1..=30).map(|n| all.find(&format!("Question {n} ")).expect("every question")).collect();
    assert!(places.is_sorted());
    assert_eq!(posts.len(), 3);
    assert!(posts.iter().map(|post| post.buttons().count()).eq([2, 0, 0]), "the buttons stand on the first post");
}
