//! Members are asked how it went.

use frontdesk::domain::ids::TicketId;
use frontdesk::stage;

use super::*;
use crate::scene::Setup;

/// Mia's ticket of a type that asks for feedback, closed by Sam.
async fn closed(feedback: &str) -> Scene {
    let scene = Setup::default().file("help.yaml", &help(&format!("feedback: {feedback}\n"))).open().await;
    let thread = scene.opened("help").await;
    scene.types(&scene.sam(), thread, "/close reason:Done").await;
    scene
}

impl Scene {
    /// The place of the bot's direct messages to somebody.
    fn direct(&self, who: &Person) -> Option<u64> {
        who.sees().channels.iter().find(|channel| channel.kind == "direct").map(|channel| channel.id)
    }

    async fn rating(&self) -> Option<(u8, Option<String>)> {
        let rating = self.store().rating(TicketId(1)).await.unwrap();
        rating.map(|rating| (rating.stars, rating.comment))
    }
}

#[tokio::test]
async fn whoever_opened_it_is_asked_and_rates_by_a_button() {
    let scene = closed("true").await;
    let place = scene.direct(&scene.mia()).expect("a direct message");
    insta::assert_snapshot!(scene.shows(&scene.mia(), place), @"
    Frontdesk: ▌ #1 · Help
      ▌ Your ticket in Harbour is closed. How did we do?
      [ ⭐ 1 ]  [ ⭐ 2 ]  [ ⭐ 3 ]  [ ⭐ 4 ]  [ ⭐ 5 ]
    ");
    insta::assert_snapshot!(scene.press(&scene.mia(), place, "4").await, @"a form: #1 · ★★★★☆");
    assert_eq!(scene.rating().await, Some((4, None)), "the stars count whatever becomes of the form");
    insta::assert_snapshot!(scene.fills_in(&scene.mia(), &[("What would you like to tell us?", "Quick! *Thanks* @everyone")]).await, @"Thank you for your feedback: ★★★★☆");
    insta::assert_snapshot!(visible(&scene.records()), @"
    Frontdesk: ▌ #1 · Help
      ▌ Reason: Done
      ▌ Type: Help   Opened by: @Mia (mia)   Opened: some time (just now)   Closed:
      ▌ some time (just now)   Closed by: @Sam (sam)   Messages: 2
      ▌ Feedback
      ▌ ★★★★☆
      ▌ Quick! *Thanks* @(zero-width)everyone
      [ Open the thread ↗ ]  [ 🔓 Reopen ]
      📎 ticket-1-help.html
    ");
    assert!(scene.transcript().contains("Closed by"), "the transcript stays");
    insta::assert_snapshot!(scene.audit().await, @"
    mia open done #1
    sam close done #1
    mia rate done #1
    mia rate done #1
    ");
    assert_eq!(scene.direct(&scene.sam()), None);
}

#[tokio::test]
async fn a_rating_can_be_changed_and_its_comment_stays() {
    let scene = closed("true").await;
    let place = scene.direct(&scene.mia()).expect("a direct message");
    scene.press(&scene.mia(), place, "5").await;
    scene.fills_in(&scene.mia(), &[("What would you like to tell us?", "Good.")]).await;
    scene.press(&scene.mia(), place, "2").await;
    scene.fills_in(&scene.mia(), &[]).await;
    assert_eq!(scene.rating().await, Some((2, Some("Good.".to_owned()))));
    assert_eq!(scene.records().matches("★★☆☆☆").count(), 1);
}

#[tokio::test]
async fn a_comment_may_be_needed_or_not_wanted() {
    let scene = closed("{ask: 'Well, {{ member.name }}?', comment: required}").await;
    let place = scene.direct(&scene.mia()).expect("a direct message");
    assert!(scene.shows(&scene.mia(), place).contains("Well, mia?"));
    scene.press(&scene.mia(), place, "3").await;
    assert_eq!(scene.rating().await, None, "the form may be left");
    scene.fills_in(&scene.mia(), &[("What would you like to tell us?", "So so.")]).await;
    assert_eq!(scene.rating().await, Some((3, Some("So so.".to_owned()))));
    let scene = closed("{comment: never}").await;
    let place = scene.direct(&scene.mia()).expect("a direct message");
    insta::assert_snapshot!(scene.press(&scene.mia(), place, "1").await, @"Thank you for your feedback: ★☆☆☆☆");
    assert_eq!(scene.rating().await, Some((1, None)));
}

#[tokio::test]
async fn who_takes_no_direct_messages_is_not_asked_and_holds_nothing_up() {
    let scene = Setup::default().file("help.yaml", &help("feedback: true\n")).open().await;
    scene.sandbox.switch(|switches| {
        switches.no_direct.insert(stage::MIA);
    });
    let thread = scene.opened("help").await;
    scene.types(&scene.sam(), thread, "/close").await;
    assert!(scene.records().contains("#1"));
    assert_eq!((scene.log(), scene.rating().await), (String::new(), None));
}

#[tokio::test]
async fn who_takes_no_direct_messages_is_asked_with_their_next_ticket_once() {
    let mut scene = Setup::default().file("help.yaml", &help("feedback: {comment: never}\n")).open().await;
    scene.sandbox.switch(|switches| {
        switches.no_direct.insert(stage::MIA);
    });
    let thread = scene.opened("help").await;
    scene.types(&scene.sam(), thread, "/close").await;
    scene.stop().await;
    scene.start().await;
    insta::assert_snapshot!(steady(&scene.types(&scene.leo(), stage::GENERAL, "/ticket help").await), @"Your ticket is open: #Help · leo · #2");
    insta::assert_snapshot!(steady(&scene.types(&scene.mia(), stage::GENERAL, "/ticket bug-report").await), @"
    Your ticket is open: #Bug report · mia · #3
    ▌ #1 · Help
    ▌ Your ticket in Harbour is closed. How did we do?
    [ ⭐ 1 ]  [ ⭐ 2 ]  [ ⭐ 3 ]  [ ⭐ 4 ]  [ ⭐ 5 ]
    ");
    insta::assert_snapshot!(scene.press(&scene.mia(), stage::GENERAL, "4").await, @"Thank you for your feedback: ★★★★☆");
    assert_eq!(scene.rating().await, Some((4, None)));
    let again = scene.types(&scene.mia(), stage::GENERAL, "/ticket staff-application position:Host").await;
    assert!(again.starts_with("Your ticket is open: ") && !again.contains("How did we do"), "{again}");
}

#[tokio::test]
async fn nobody_else_rates() {
    let scene = closed("true").await;
    scene.other_bot_posts(stage::GENERAL, "Five stars", Press::Rate { ticket: TicketId(1), stars: 5 }).await;
    insta::assert_snapshot!(scene.press(&scene.leo(), stage::GENERAL, "Five stars").await, @"Only whoever opened this ticket can do that.");
    assert_eq!(scene.rating().await, None);
}

#[tokio::test]
async fn nobody_is_asked_unless_the_type_says_so() {
    let scene = closed("false").await;
    assert_eq!(scene.direct(&scene.mia()), None);
}
