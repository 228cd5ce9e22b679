//! Moving a ticket to another type: its staff come in, the former type's go out, the thread stays.

use frontdesk::sandbox::PersonPlan;
use frontdesk::stage;

use super::*;
use crate::scene::Setup;

/// A type that recruiters alone handle.
const APPLY: &str =
    "name: Apply\nquestions: [Why?]\nstaff: [recruiters]\nnotify: [recruiters]\nthread: {in: open-a-ticket}\n";

/// With Kai, who handles bug reports alone, and Ria, who handles applications alone.
fn with_both() -> Setup {
    Setup::default().file("apply.yaml", APPLY).stage(|stage: &mut Blueprint| {
        stage.guilds[0].people.push(PersonPlan::new(KAI, "kai", "Kai", &[STAFF]));
        stage.guilds[0].people.push(PersonPlan::new(RIA, "ria", "Ria", &[RECRUITERS]));
    })
}

impl Scene {
    pub(super) fn is_in(&self, thread: u64, person: u64) -> bool {
        self.sandbox.thread_members(thread).contains(&person)
    }
}

#[tokio::test]
async fn the_other_types_staff_come_in_and_the_former_go_out() {
    let scene = with_both().open().await;
    let thread = scene.opened_by_mia().await;
    scene.says(&scene.sandbox.person(KAI), thread, "Not mine, I think.").await;
    scene.types(&scene.sandbox.person(KAI), thread, "/claim").await;
    let before = scene.sandbox.pings_of(stage::MIA).len();
    let sams = scene.sandbox.pings_of(stage::SAM).len();
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/move type:apply").await, @"Ticket #1 is now of the type Apply.");
    assert!(!scene.is_in(thread, KAI) && scene.is_in(thread, RIA) && scene.is_in(thread, stage::SAM));
    assert_eq!((scene.sandbox.pings_of(RIA).len(), scene.sandbox.pings_of(stage::MIA).len()), (1, before));
    assert_eq!(scene.sandbox.pings_of(stage::SAM).len(), sams + 1);
    insta::assert_snapshot!(scene.shows(&scene.mia(), thread).lines().skip_while(|line| !line.contains("handles")).collect::<Vec<_>>().join("\n"), @"
    Frontdesk: ▌ @Kai handles this ticket now.
    Frontdesk: @recruiters
      ▌ Apply
      ▌ @Sam made this ticket one of the type Apply.
      [ 🙋 Claim ]  [ 🔒 Close ticket ]
    ");
    insta::assert_snapshot!(scene.list(), @"
    Frontdesk: ▌ #1 · Apply
      ▌ Opened by: @Mia (mia)   Opened: just now   Waiting for: the member, since just now
      ▌ Handled by: nobody yet
      [ Open the thread ↗ ]  [ 🙋 Claim ]  [ 🔒 Close ticket ]
    ");
    let ticket = scene.ticket(1).await;
    assert_eq!(
        (ticket.kind.as_str(), ticket.assignee, ticket.thread.map(|thread| thread.0)),
        ("apply", None, Some(thread))
    );
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/move type:Apply").await, @"Ticket #1 is of the type Apply already.");
    scene.types(&scene.sam(), thread, "/close").await;
    insta::assert_snapshot!(scene.records(), @"
    Frontdesk: ▌ #1 · Apply
      ▌ Type: Apply   Opened by: @Mia (mia)   Opened: some time (just now)   Closed:
      ▌ some time (just now)   Closed by: @Sam (sam)   Messages: 5
      [ Open the thread ↗ ]  [ 🔓 Reopen ]
      📎 ticket-1-apply.html
    ");
    insta::assert_snapshot!(scene.audit().await, @"
    mia open done #1
    kai claim done #1: to 1100000000000000811
    sam move done #1: from bug-report to apply
    sam close done #1
    ");
}

#[tokio::test]
async fn whoever_has_another_right_to_be_there_stays() {
    let scene = with_both().open().await;
    let thread = scene.opened_by_mia().await;
    let kai = scene.sandbox.person(KAI);
    scene.says(&kai, thread, "Hello.").await;
    scene.types(&scene.sam(), thread, "/add member:@Kai").await;
    scene.types(&scene.sam(), thread, "/claim").await;
    scene.types(&scene.sam(), thread, "/move type:apply").await;
    assert!(scene.is_in(thread, KAI) && scene.is_in(thread, stage::MIA) && scene.is_in(thread, stage::SAM));
    assert_eq!(scene.ticket(1).await.assignee.map(|user| user.0), Some(stage::SAM));
}

#[tokio::test]
async fn with_the_members_intent_those_go_out_too_who_never_did_anything() {
    let intent = |stage: &mut Blueprint| {
        stage.guild_members = true;
        stage.guilds[0].people.push(PersonPlan::new(KAI, "kai", "Kai", &[STAFF]));
    };
    let scene = Setup::default().file("apply.yaml", APPLY).stage(intent).open().await;
    let thread = scene.opened_by_mia().await;
    assert!(scene.is_in(thread, KAI));
    scene.types(&scene.sam(), thread, "/move type:apply").await;
    assert!(!scene.is_in(thread, KAI));
}

#[tokio::test]
async fn nothing_is_asked_again() {
    let asking = "name: Asking\nask: one-by-one\nquestions: [Who?, Why?]\nstaff: [staff]\nnotify: [staff]\nthread: {in: open-a-ticket}\n";
    let scene = Setup::default().file("asking.yaml", asking).open().await;
    let thread = scene.opened("asking").await;
    scene.says(&scene.mia(), thread, "Me.").await;
    scene.types(&scene.sam(), thread, "/move type:bug-report").await;
    scene.says(&scene.mia(), thread, "Because.").await;
    scene.types(&scene.sam(), thread, "/move type:asking").await;
    scene.says(&scene.mia(), thread, "Nobody asks.").await;
    assert_eq!(scene.store().answers(TicketId(1)).await.unwrap().len(), 1);
    insta::assert_snapshot!(scene.kept(1).await, @"
    mia: Me.
    mia: Because.
    mia: Nobody asks.
    ");
}

#[tokio::test]
async fn who_may_not_and_what_is_not_there() {
    let scene = with_both().open().await;
    let thread = scene.opened_by_mia().await;
    insta::assert_snapshot!(scene.types(&scene.mia(), thread, "/move type:apply").await, @"Only the staff of this ticket can do that.");
    insta::assert_snapshot!(scene.sam().command(thread, "/move type:nothing").unwrap_err(), @"type: “nothing” is not one of the choices");
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/move type:Bug report").await, @"Ticket #1 is of the type Bug report already.");
    let close = scene.sam().command(thread, "/close").unwrap();
    let moves = scene.sam().command(thread, "/move type:apply").unwrap();
    scene.answer(close).await;
    insta::assert_snapshot!(scene.answer(moves).await, @"Ticket #1 is closed already.");
}

#[tokio::test]
async fn with_more_types_than_discord_lists_the_type_is_typed() {
    let mut setup = Setup::default();
    for number in 0..26 {
        setup = setup.file(&format!("type-{number}.yaml"), &help("").replace("Help", &format!("Kind {number}")));
    }
    let scene = setup.open().await;
    let thread = scene.opened_by_mia().await;
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/move type:type-77").await, @"There is no ticket type “type-77”. Did you mean “type-17”?");
    insta::assert_snapshot!(visible(&scene.types(&scene.sam(), thread, "/move type:*whatever* @everyone").await), @"There is no ticket type “*whatever* @(zero-width)everyone”.");
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/move type:kind 7").await, @"Ticket #1 is now of the type Kind 7.");
}
