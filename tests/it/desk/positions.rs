//! A type with positions asks for one, and what follows depends on it.

use frontdesk::sandbox::ComponentView;
use frontdesk::stage;

use super::*;
use crate::scene::{self, OPEN_A_TICKET, Setup};

/// A type for two positions that can be picked and one that cannot.
const CREW: &str = "
name: Crew
positions:
  prompt: What would you like to do?
  choices:
    - label: Host
      questions: [Which events would you host?]
    - label: Judge
      notify: [recruiters]
    - {label: Admin, open: false}
questions:
  - What is your name?
  - {ask: Have you judged before?, only_for: [judge]}
  - {ask: Which songs do you know?, only_for: [host]}
staff: [staff]
notify: [staff]
thread: {in: open-a-ticket}
";

async fn crew() -> Scene {
    Setup::default().file("crew.yaml", CREW).open().await
}

#[tokio::test]
async fn a_press_asks_for_the_position() {
    let scene = scene::open().await;
    insta::assert_snapshot!(scene.press(&scene.mia(), OPEN_A_TICKET, "Apply for staff").await, @"
    Which position are you applying for?
    [ Pick a position ▾ Community Manager | Host | Moderator | Discord Admin | Promoter | New Community Outreach ]
    ");
}

#[tokio::test]
async fn a_pick_opens_the_ticket_in_place_of_the_menu() {
    let scene = scene::open().await;
    scene.press(&scene.mia(), OPEN_A_TICKET, "Apply for staff").await;
    insta::assert_snapshot!(scene.pick(&scene.mia(), OPEN_A_TICKET, "Moderator").await, @"Your ticket is open: #Staff application · mia · #1");
    assert_eq!(scene.ticket(1).await.position, Some("moderator".into()));
    let left = scene.seen(&scene.mia(), OPEN_A_TICKET).into_iter().filter(|message| message.ephemeral);
    let menus = left.flat_map(|message| message.components);
    assert_eq!(menus.filter(|part| matches!(part, ComponentView::Menu { .. })).count(), 0, "nothing is left to pick");
}

#[tokio::test]
async fn a_command_may_name_the_position() {
    let scene = scene::open().await;
    let thread = scene.opened("staff-application position:Host").await;
    insta::assert_snapshot!(scene.shows(&scene.mia(), thread), @"
    Frontdesk: @Mia @recruiters @staff
      ▌ 📋 Staff application
      ▌ Hello @Mia, thank you for applying as Host.
      ▌ Please answer the questions below in your own words and time, in as many messages as
      ▌ you like. Only you and the staff can read this thread.
      ▌ Questions
      ▌ 1. How old are you?
      ▌ -# A range such as 18–24 is fine.
      ▌
      ▌ 2. Which time zone do you live in, and when are you usually online?
      ▌ -# For example UTC+2, weekdays after 18:00.
      ▌
      ▌ 3. Which languages do you speak well enough to help somebody in them?
      ▌
      ▌ 4. How long have you been a member here, and what keeps you coming back?
      ▌
      ▌ 5. Why would you like to take on this position?
      ▌
      ▌ 6. What would you do in your first two weeks?
      ▌
      ▌ 7. How many hours a week can you give us, and what else claims your time?
      ▌
      ▌ 8. Have you held a similar role elsewhere? Tell us where, for how long, and why you
      ▌ left.
      ▌ -# Other servers, games, clubs or work all count.
      ▌
      ▌ 9. Which skill of yours would the team miss most if you were not here?
      ▌
      ▌ 10. Which weakness should we know about, so that we can plan around it?
      ▌
      ▌ 11. Tell us about a conflict between other people that you helped to settle. What
      ▌ did you say, and how did it end?
      ▌
      ▌ 12. Two regulars insult each other in a busy channel, and both are friends of yours.
      ▌ What do you do, step by step?
      ▌
      ▌ 13. A new member keeps asking what the rules already answer. What do you write to
      ▌ them?
      ▌
      ▌ 14. You think that a decision of another staff member was wrong. What do you do?
      ▌
      ▌ 15. Somebody writes to you in private that they are being harassed by a well-known
      ▌ member. What do you do?
      ▌
      ▌ 16. Which rule of ours would you change or add, and why?
      ▌
      ▌ 17. What is one thing that this community does badly, and how would you begin to
      ▌ mend it?
      ▌
      ▌ 18. Is there anything else that we should know? *(optional)*
      [ 🙋 Claim ]  [ 🔒 Close ticket ]
    ");
}

#[tokio::test]
async fn a_command_without_a_position_asks_for_it() {
    let scene = crew().await;
    insta::assert_snapshot!(scene.types(&scene.mia(), stage::GENERAL, "/ticket crew").await, @"
    What would you like to do?
    -# Closed to applications: Admin
    [ Pick a position ▾ Host | Judge ]
    ");
    insta::assert_snapshot!(scene.pick(&scene.mia(), stage::GENERAL, "Host").await, @"Your ticket is open: #Crew · mia · #1");
}

#[tokio::test]
async fn the_questions_of_the_position_follow_the_types_own() {
    let scene = crew().await;
    let thread = scene.opened("crew position:Host").await;
    insta::assert_snapshot!(scene.shows(&scene.mia(), thread), @"
    Frontdesk: @Mia @staff
      ▌ Crew
      ▌ Hello @Mia, thank you for your interest in Host.
      ▌ Please answer the questions below, in your own words and time. Only you and the
      ▌ staff can read this.
      ▌ Questions
      ▌ 1. What is your name?
      ▌
      ▌ 2. Which songs do you know?
      ▌
      ▌ 3. Which events would you host?
      [ 🙋 Claim ]  [ 🔒 Close ticket ]
    ");
}

#[tokio::test]
async fn questions_for_another_position_are_not_asked() {
    let scene = crew().await;
    let thread = scene.opened("crew position:Judge").await;
    let shown = scene.shows(&scene.mia(), thread);
    assert!(shown.contains("Have you judged") && !shown.contains("Which songs"), "{shown}");
}

#[tokio::test]
async fn a_position_notifies_its_own_roles_in_place_of_the_types() {
    let roles = |stage: &mut Blueprint| {
        stage.guilds[0].people[1].roles = vec![1_100_000_000_000_000_002];
        stage.guilds[0].people[2].roles = vec![1_100_000_000_000_000_001];
    };
    let scene = Setup::default().file("crew.yaml", CREW).stage(roles).open().await;
    scene.opened("crew position:Judge").await;
    insta::assert_snapshot!(scene.notified(), @"Mia 1, Leo 1, Sam 0, Max 0");
}

#[tokio::test]
async fn a_closed_position_is_not_offered_by_the_command() {
    let scene = crew().await;
    let refused = scene.mia().command(stage::GENERAL, "/ticket crew position:Admin").unwrap_err();
    assert_eq!(refused.to_string(), "position: “Admin” is not one of the choices");
}

#[tokio::test]
async fn a_position_that_closed_after_the_menu_was_shown_is_refused() {
    let scene = crew().await;
    scene.types(&scene.mia(), stage::GENERAL, "/ticket crew").await;
    scene.saves("crew.yaml", &CREW.replace("- label: Host\n", "- label: Host\n      open: false\n")).await;
    insta::assert_snapshot!(scene.pick(&scene.mia(), stage::GENERAL, "Host").await, @"Host is closed to applications at the moment. Please pick another position.");
}

#[tokio::test]
async fn where_no_position_is_open_the_member_is_told() {
    let closed = CREW.replace("- label: Host\n", "- label: Host\n      open: false\n");
    let closed = closed.replace("- label: Judge\n", "- label: Judge\n      open: false\n");
    let scene = Setup::default().file("crew.yaml", &closed).open().await;
    insta::assert_snapshot!(scene.types(&scene.mia(), stage::GENERAL, "/ticket crew").await, @"No position is open to applications at the moment. Please look again another day.");
}

#[tokio::test]
async fn a_list_that_several_types_include_stands_where_it_was_included() {
    let scene = scene::open().await;
    let thread = scene.opened("guru-application position:Guru/Teacher").await;
    insta::assert_snapshot!(scene.shows(&scene.mia(), thread), @"
    Frontdesk: @Mia @recruiters
      ▌ 🎓 Guru application
      ▌ Hello @Mia, thank you for wanting to teach here.
      ▌ Please answer the questions below in your own words and time. Only you and the staff
      ▌ can read this thread.
      ▌ Questions
      ▌ 1. How old are you?
      ▌ -# A range such as 18–24 is fine.
      ▌
      ▌ 2. Which time zone do you live in, and when are you usually online?
      ▌ -# For example UTC+2, weekdays after 18:00.
      ▌
      ▌ 3. Which subject would you like to teach, and at which level?
      ▌
      ▌ 4. How did you learn it, and what have you taught or made with it so far?
      ▌ -# Links are welcome.
      ▌
      ▌ 5. A learner is stuck and about to give up. How do you help them on without doing
      ▌ the work for them?
      [ 🙋 Claim ]  [ 🔒 Close ticket ]
    ");
}

#[tokio::test]
async fn a_position_that_is_gone_after_the_menu_was_shown_is_refused() {
    let scene = crew().await;
    scene.types(&scene.mia(), stage::GENERAL, "/ticket crew").await;
    scene.saves("crew.yaml", &CREW.replace("label: Judge", "label: Referee").replace("judge", "referee")).await;
    insta::assert_snapshot!(scene.pick(&scene.mia(), stage::GENERAL, "Judge").await, @"There is no position “judge”. Please pick one from the list.");
    insta::assert_snapshot!(scene.pick(&scene.mia(), stage::GENERAL, "Host").await, @"Your ticket is open: #Crew · mia · #1");
}
