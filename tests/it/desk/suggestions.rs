//! What is suggested while somebody types a command.

use frontdesk::sandbox::Answer;
use frontdesk::stage;

use super::*;
use crate::scene;

impl Scene {
    /// What somebody is suggested for a command as far as it is typed.
    async fn suggested(&self, who: &Person, typed: &str) -> String {
        self.suggested_in(stage::GENERAL, who, typed).await
    }

    /// The same in the thread of a ticket.
    async fn suggested_in(&self, place: u64, who: &Person, typed: &str) -> String {
        let asked = who.type_ahead(place, typed).unwrap();
        self.sandbox.await_answer(asked).await;
        self.settle().await;
        match self.answers(asked).last() {
            Some(Answer::Choices(choices)) => {
                choices.iter().map(|(shown, _)| shown.as_str()).collect::<Vec<_>>().join(" ")
            }
            other => format!("{other:?}"),
        }
    }
}

#[tokio::test]
async fn keys_are_suggested_as_they_are_typed() {
    let scene = scene::open().await;
    insta::assert_snapshot!(scene.suggested(&scene.max(), "/config set key:bug-report.clo").await, @"bug-report.close.by_creator bug-report.close.reason bug-report.close.when_inactive bug-report.close.when_inactive.after bug-report.close.when_inactive.warn bug-report.close.request_after bug-report.close.when_creator_leaves");
    insta::assert_snapshot!(scene.suggested(&scene.max(), "/config show key:LIST").await, @"list channels.tickets-list");
    assert_eq!(scene.suggested(&scene.max(), "/config set key:e").await.split(' ').count(), 25);
    assert_eq!(scene.suggested(&scene.max(), "/config set key:no such key").await, "");
}

#[tokio::test]
async fn values_are_suggested_for_the_key_that_was_given() {
    let scene = scene::open().await;
    insta::assert_snapshot!(scene.suggested(&scene.max(), "/config set key:bug-report.enabled value:").await, @"true false");
    insta::assert_snapshot!(scene.suggested(&scene.max(), "/config set key:bug-report.close.reason value:").await, @"optional required never");
    insta::assert_snapshot!(scene.suggested(&scene.max(), "/config set key:list value:t").await, @"ticket-histories tickets-list bot-log open-a-ticket");
    insta::assert_snapshot!(scene.suggested(&scene.max(), "/config set key:bug-report.notify value:").await, @"maintainers recruiters staff none");
    insta::assert_snapshot!(scene.suggested(&scene.max(), "/config set key:bug-report.limits.cooldown value:").await, @"0s 1d");
    assert_eq!(scene.suggested(&scene.max(), "/config set key:unknown value:").await, "");
}

#[tokio::test]
async fn only_what_is_set_is_suggested_for_a_reset() {
    let scene = scene::open().await;
    assert_eq!(scene.suggested(&scene.max(), "/config reset key:").await, "");
    scene.types(&scene.max(), stage::GENERAL, "/config set key:list value:bot-log").await;
    assert_eq!(scene.suggested(&scene.max(), "/config reset key:").await, "all list");
    assert_eq!(scene.suggested(&scene.max(), "/panel post panel:").await, "main");
}

#[tokio::test]
async fn nobody_else_is_suggested_anything() {
    let scene = scene::open().await;
    for who in [scene.sam(), scene.mia()] {
        assert_eq!(scene.suggested(&who, "/config set key:").await, "");
        assert_eq!(scene.suggested(&who, "/config set key:list value:").await, "");
        assert_eq!(scene.suggested(&who, "/panel post panel:").await, "");
    }
    assert_eq!((scene.log().as_str(), scene.audit().await.as_str()), ("", ""), "typing is no misuse");
}

#[tokio::test]
async fn replies_and_decisions_are_suggested_to_staff_for_the_type_of_the_thread() {
    let scene = scene::open().await;
    let bug = scene.opened_by_mia().await;
    let job = scene.opened("staff-application position:Host").await;
    insta::assert_snapshot!(scene.suggested_in(bug, &scene.sam(), "/reply name:").await, @"More about your bug Closed without an answer");
    insta::assert_snapshot!(scene.suggested_in(bug, &scene.sam(), "/reply name:answer").await, @"Closed without an answer");
    insta::assert_snapshot!(scene.suggested_in(job, &scene.sam(), "/reply name:").await, @"Closed without an answer");
    assert_eq!(scene.suggested_in(bug, &scene.mia(), "/reply name:").await, "");
    insta::assert_snapshot!(scene.suggested_in(job, &scene.sam(), "/decide decision:").await, @"Accept Decline Waiting list");
    assert_eq!(scene.suggested_in(bug, &scene.sam(), "/decide decision:").await, "");
}

#[tokio::test]
async fn types_are_suggested_to_those_who_handle_them() {
    let scene = scene::open().await;
    insta::assert_snapshot!(scene.suggested(&scene.sam(), "/tickets type:app").await, @"Guru application Staff application");
    scene.owner().set_roles(stage::SAM, &[1_100_000_000_000_000_002]).unwrap();
    scene.settle().await;
    insta::assert_snapshot!(scene.suggested(&scene.sam(), "/stats type:").await, @"Guru application Staff application");
    assert_eq!(scene.suggested(&scene.mia(), "/tickets type:").await, "");
}
