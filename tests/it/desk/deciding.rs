//! Staff decide about a ticket: the member's text, roles, the record, and what happens when two decide.

use frontdesk::domain::ids::TicketId;
use frontdesk::domain::ticket::Status;
use frontdesk::sandbox::permission as may;
use frontdesk::stage;

use super::*;
use crate::scene::{self, BOT_LOG, COMMUNITY, OWNER, Setup};

/// Decisions without reasons: one gives a role, one takes one away, one leaves the ticket open.
const DECISIONS: &str = "
decisions:
  - {label: Accept, emoji: ✅, style: success, give: [community], reason: never}
  - {label: Ban, take: [community], reason: never, message: 'Sorry, {{ member.display_name }}.'}
  - {label: Waiting list, give: [community], close: false, reason: never}
";

/// A server with a role that decisions give, and the bot as it was invited; the owner is there to change that.
fn with_roles() -> Setup {
    let server = server_with("roles:\n", &format!("roles:\n  community: \"{COMMUNITY}\"\n"));
    Setup::default().file("server.yaml", &server).file("help.yaml", &help(DECISIONS))
}

async fn with_a_ticket(setup: Setup) -> (Scene, u64) {
    let scene = setup.open().await;
    let thread = scene.opened("help").await;
    (scene, thread)
}

impl Scene {
    /// Whether Mia has the role of the community.
    fn mia_is_in(&self) -> bool {
        self.sandbox.roles_of(stage::MIA).contains(&COMMUNITY)
    }
}

#[tokio::test]
async fn an_application_is_decided_by_a_button_on_its_card() {
    let scene = scene::open().await;
    let thread = scene.opened("staff-application position:Host").await;
    insta::assert_snapshot!(scene.list(), @"
    Frontdesk: ▌ #1 · 📋 Staff application
      ▌ Position: Host   Opened by: @Mia (mia)   Opened: just now   Waiting for: the member,
      ▌ since just now   Handled by: nobody yet
      [ Open the thread ↗ ]  [ 🙋 Claim ]  [ 🔒 Close ticket ]
      [ ✅ Accept ]  [ ✖️ Decline ]  [ ⏳ Waiting list ]
    ");
    insta::assert_snapshot!(scene.press(&scene.sam(), TICKETS_LIST, "Accept").await, @"a form: #1 · Accept");
    insta::assert_snapshot!(scene.fills_in(&scene.sam(), &[("What do you want to say about it?", "See you on *Monday*! @everyone")]).await, @"Ticket #1 is closed: Accept.");
    let told = scene.shows(&scene.mia(), thread);
    insta::assert_snapshot!(visible(told.split("[ 🙋 Claim ]").nth(1).unwrap()), @"
      [ 🔒 Close ticket ]
    Frontdesk: ▌ Congratulations, @Mia: we would like to have you on the team as Host.
      ▌ See you on *Monday*! @(zero-width)everyone
    Frontdesk: ▌ Closed by @Sam.
    ");
    insta::assert_snapshot!(visible(&scene.records()), @"
    Frontdesk: ▌ #1 · 📋 Staff application
      ▌ Reason of the decision: See you on *Monday*! @(zero-width)everyone
      ▌ Type: Staff application   Position: Host   Decision: Accept · @Sam   Opened by: @Mia
      ▌ (mia)   Opened: some time (just now)   Closed: some time (just now)
      ▌ Closed by: @Sam (sam)   Messages: 3
      [ Open the thread ↗ ]  [ 🔓 Reopen ]
      📎 ticket-1-staff-application.html
    ");
    assert!(visible(&scene.transcript()).contains("Congratulations"));
    assert_eq!(scene.list(), "");
    assert_eq!(scene.ticket(1).await.status, Status::Closed);
    insta::assert_snapshot!(scene.notified(), @"Mia 1, Leo 0, Sam 1, Max 0");
    insta::assert_snapshot!(scene.audit().await, @"
    mia open done #1
    sam decide done #1
    ");
    let decided = scene.store().decided(TicketId(1)).await.unwrap().unwrap();
    assert_eq!((decided.turn, decided.decision.as_str(), decided.by.name.as_str()), (1, "accept", "sam"));
    assert_eq!(decided.position.as_ref().map(|position| position.as_str()), Some("host"));
}

#[tokio::test]
async fn a_decision_by_command_stays_open_where_it_says_so_and_can_be_changed() {
    let (scene, thread) = with_a_ticket(with_roles()).await;
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/decide decision:Waiting list").await, @"Ticket #1: Waiting list.");
    insta::assert_snapshot!(scene.list(), @"
    Frontdesk: ▌ #1 · Help
      ▌ Opened by: @Mia (mia)   Opened: just now   Waiting for: the member, since just now
      ▌ Handled by: nobody yet   Decision: Waiting list · @Sam
      [ Open the thread ↗ ]  [ 🙋 Claim ]  [ 🔒 Close ticket ]
      [ ✅ Accept ]  [ Ban ]  [ Waiting list ]
    ");
    assert!(scene.mia_is_in());
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/decide decision:Waiting list").await, @"Waiting list is decided already for ticket #1.");
    insta::assert_snapshot!(scene.press(&scene.sam(), TICKETS_LIST, "Ban").await, @"Ticket #1 is closed: Ban.");
    assert!(!scene.mia_is_in(), "what the waiting list gave is taken back");
    insta::assert_snapshot!(scene.shows(&scene.mia(), thread).lines().rev().take(4).collect::<Vec<_>>().join("\n"), @"
    Frontdesk: ▌ Closed by @Sam.
    Frontdesk: ▌ Sorry, Mia.
    Frontdesk: ▌ Waiting list
      [ 🙋 Claim ]  [ 🔒 Close ticket ]
    ");
    insta::assert_snapshot!(scene.records(), @"
    Frontdesk: ▌ #1 · Help
      ▌ Type: Help   Decision: Ban · @Sam   Opened by: @Mia (mia)   Opened: some time
      ▌ (just now)   Closed: some time (just now)   Closed by: @Sam (sam)   Messages:
      ▌ 4
      [ Open the thread ↗ ]  [ 🔓 Reopen ]
      📎 ticket-1-help.html
    ");
}

#[tokio::test]
async fn a_role_that_the_member_had_before_stays_when_the_decision_is_changed() {
    let (scene, thread) = with_a_ticket(with_roles().stage(|stage| {
        let mut people = stage.guilds[0].people.iter_mut();
        people.find(|person| person.id == stage::MIA).unwrap().roles.push(COMMUNITY);
    }))
    .await;
    scene.types(&scene.sam(), thread, "/decide decision:Waiting list").await;
    scene.write(
        "help.yaml",
        &help("decisions: [{label: Decline, reason: never}, {label: Waiting list, close: false}]\n"),
    );
    scene.until_logged(1).await;
    insta::assert_snapshot!(scene.log(), @"
    Frontdesk: ▌ New definitions are in force.
      ▌ - `help`: new decision `decline`
      ▌ - `help`, decision `waiting-list`: given roles and rule for the reason changed
      ▌ - `help`: decision `accept` is gone
      ▌ - `help`: decision `ban` is gone
      ▌ 2 warnings
      ▌ ```
      ▌ help.yaml:1:1: warning[type-in-no-panel]: no panel shows `help` (add `help` under
      ▌ `tickets` of a panel in server.yaml, or write `enabled: false` if nobody should open
      ▌ one)
      ▌ server.yaml:14:3: warning[unused-role]: the role `community` is used nowhere (name
      ▌ it where it belongs, such as under `staff` or `notify`, or remove it)
      ▌ ```
    ");
    scene.types(&scene.sam(), thread, "/decide decision:Decline").await;
    insta::assert_snapshot!(scene.press(&scene.sam(), thread, "Change to Decline").await, @"Ticket #1 is closed: Decline.");
    assert!(scene.mia_is_in());
}

#[tokio::test]
async fn of_two_who_decide_at_once_one_wins_and_the_other_is_told() {
    let (scene, thread) = with_a_ticket(with_roles()).await;
    scene.with_max(thread).await;
    let by_sam = scene.sam().press(TICKETS_LIST, "Waiting list").unwrap();
    let by_max = scene.max().command(thread, "/decide decision:Accept").unwrap();
    let answers = [scene.answer(by_sam).await, scene.answer(by_max).await];
    let told = |answer: &&String| answer.contains("is decided already");
    let lost = answers.iter().filter(told).count();
    let closed = answers.iter().filter(|answer| answer.contains("is decided and closed")).count();
    assert_eq!(lost + closed, 1, "{answers:?}");
}

#[tokio::test]
async fn whoever_comes_second_is_told_what_was_decided() {
    let (scene, thread) = with_a_ticket(with_roles()).await;
    let card = scene.seen(&scene.sam(), TICKETS_LIST)[0].clone();
    let stale = card.buttons().find(|button| button.label == "Accept").unwrap().custom_id.clone().unwrap();
    scene.types(&scene.sam(), thread, "/decide decision:Waiting list").await;
    scene.other_bot_posts(TICKETS_LIST, "Accept as it was", Press::decode(&stale).unwrap()).await;
    insta::assert_snapshot!(scene.press(&scene.sam(), TICKETS_LIST, "Accept as it was").await, @"
    Ticket #1 is decided already: Waiting list, by @Sam just now. The button changes
    that to Accept.
    [ Change to Accept ]
    ");
    insta::assert_snapshot!(scene.press(&scene.sam(), TICKETS_LIST, "Change to Accept").await, @"Ticket #1 is closed: Accept.");
    insta::assert_snapshot!(scene.press(&scene.sam(), TICKETS_LIST, "Accept as it was").await, @"Ticket #1 is decided and closed: Accept, by @Sam.");
}

#[tokio::test]
async fn members_and_whoever_opened_it_decide_nothing() {
    let (scene, thread) = with_a_ticket(with_roles()).await;
    insta::assert_snapshot!(scene.types(&scene.mia(), thread, "/decide decision:Accept").await, @"Only the staff of this ticket can do that.");
    let own = scene.opened_by(&scene.sam(), "help").await;
    insta::assert_snapshot!(scene.types(&scene.sam(), own, "/decide decision:Accept").await, @"Somebody else has to decide about your own ticket.");
    insta::assert_snapshot!(scene.types(&scene.leo(), stage::GENERAL, "/decide decision:Accept").await, @"This works only in the thread of a ticket.");
    let bug = scene.opened_by_mia().await;
    insta::assert_snapshot!(scene.types(&scene.sam(), bug, "/decide decision:Accept").await, @"Tickets of this kind end without a decision. Type `/close` to close this one.");
    assert!(!scene.mia_is_in());
}

#[tokio::test]
async fn a_role_that_cannot_be_given_is_told_and_given_once_it_can() {
    let (scene, _) = with_a_ticket(with_roles().stage(|stage| {
        stage.guilds[0].bot_permissions &= !may::MANAGE_ROLES;
        stage.guilds[0].people.push(frontdesk::sandbox::PersonPlan::new(OWNER, "owner", "Owner", &[]));
    }))
    .await;
    insta::assert_snapshot!(scene.log(), @"
    Frontdesk: ▌ The server is not as the definitions need it:
      ▌ - I need Manage Roles to give and take the roles of decisions. Please allow it to my
      ▌ role in Server Settings > Roles.
    ");
    scene.press(&scene.sam(), TICKETS_LIST, "Accept").await;
    assert_eq!(scene.ticket(1).await.status, Status::Closed, "the decision is not lost");
    assert!(!scene.mia_is_in());
    let told = scene.seen(&scene.max(), BOT_LOG);
    insta::assert_snapshot!(scene.sandbox.lines(told.last().unwrap().id).join("\n"), @"
    ▌ Ticket #1 (#Help · mia · #1): I need Manage Roles to give and take the roles of
    ▌ decisions. Please allow it to my role in Server Settings > Roles.
    ");
    scene.owner().set_role_permissions(BOT, stage_permissions()).unwrap();
    scene.settle().await;
    assert!(scene.mia_is_in());
}

/// What the bot may do where it was invited with the link for decisions that give roles.
fn stage_permissions() -> u64 {
    frontdesk::sandbox::GuildPlan::new(1, "", 1).bot_permissions | may::MANAGE_ROLES
}

#[tokio::test]
async fn a_member_who_has_left_keeps_nobody_from_deciding() {
    let (scene, _) = with_a_ticket(with_roles()).await;
    scene.mia().leave(crate::scene::SERVER).unwrap();
    scene.settle().await;
    insta::assert_snapshot!(scene.press(&scene.sam(), TICKETS_LIST, "Accept").await, @"Ticket #1 is closed: Accept.");
    assert_eq!(scene.ticket(1).await.status, Status::Closed);
    assert_eq!(scene.log(), "");
}

#[tokio::test]
async fn a_card_that_was_posted_before_there_were_decisions_learns_of_them_by_command() {
    let scene = Setup::default().file("help.yaml", &help("")).open().await;
    let thread = scene.opened("help").await;
    scene.saves("help.yaml", &help("decisions: [{label: Later, close: false, reason: never}]\n")).await;
    scene.types(&scene.sam(), thread, "/decide decision:Later").await;
    insta::assert_snapshot!(scene.list(), @"
    Frontdesk: ▌ #1 · Help
      ▌ Opened by: @Mia (mia)   Opened: just now   Waiting for: the member, since just now
      ▌ Handled by: nobody yet   Decision: Later · @Sam
      [ Open the thread ↗ ]  [ 🙋 Claim ]  [ 🔒 Close ticket ]
      [ Later ]
    ");
}

#[tokio::test]
async fn the_closing_text_may_speak_of_the_decision() {
    let texts = "messages: {closed: '{% if decision.label %}{{ decision.label }}: {{ decision.reason }}{% else %}Closed{% endif %}'}\n";
    let decisions = "decisions: [{label: Solved, reason: required}]\n";
    let scene = Setup::default().file("help.yaml", &help(&format!("{texts}{decisions}"))).open().await;
    let first = scene.opened("help").await;
    insta::assert_snapshot!(scene.types(&scene.sam(), first, "/decide decision:Solved").await, @"a form: #1 · Solved");
    scene.fills_in(&scene.sam(), &[("What do you want to say about it?", "Restarted.")]).await;
    assert_eq!(scene.shows(&scene.mia(), first).lines().last(), Some("Frontdesk: ▌ Solved: Restarted."));
    let second = scene.opened("help").await;
    scene.types(&scene.sam(), second, "/close").await;
    assert_eq!(scene.shows(&scene.mia(), second).lines().last(), Some("Frontdesk: ▌ Closed"));
}
