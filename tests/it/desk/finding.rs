//! `/tickets`: who finds which tickets, page by page.

use frontdesk::stage;

use super::*;
use crate::scene;

impl Scene {
    /// Mia opens so many bug reports.
    async fn reports(&self, count: usize) {
        for _ in 0..count {
            self.clock.advance(std::time::Duration::from_secs(60));
            self.opened("bug-report").await;
        }
    }

    /// Somebody looks for tickets in the channel for everything else; the answer that only they see.
    async fn finds(&self, who: &Person, options: &str) -> String {
        steady_links(&self.types(who, stage::GENERAL, &format!("/tickets {options}")).await)
    }

    /// Somebody turns the pages of the list that they see; the answer that only they see.
    async fn turns(&self, who: &Person, button: &str) -> String {
        steady_links(&self.press(who, stage::GENERAL, button).await)
    }
}

/// The numbers of threads and records differ from run to run.
fn steady_links(text: &str) -> String {
    let link = regex::Regex::new(r"https://discord.com/channels/\d+/\d+(/\d+)?").unwrap();
    let link =
        link.replace_all(text, |found: &regex::Captures<'_>| if found.get(1).is_some() { "record" } else { "thread" });
    link.into_owned()
}

/// The numbers of a list, in its order.
fn numbers(list: &str) -> String {
    let number = regex::Regex::new(r"\[#(\d+)\]").unwrap();
    number.captures_iter(list).map(|found| found[1].to_owned()).collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn staff_find_open_tickets_with_all_that_matters() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.opened_by(&scene.leo(), "staff-application position:Host").await;
    scene.types(&scene.sam(), thread, "/claim").await;
    insta::assert_snapshot!(scene.finds(&scene.sam(), "").await, @"
    ▌ Open tickets
    ▌ [#2](thread) · 📋 Staff
    ▌ application · @Leo (leo) · opened just now · 🙋 nobody yet
    ▌ [#1](thread) · 🐛 Bug
    ▌ report · @Mia (mia) · opened just now · 🙋 @Sam
    ");
    insta::assert_snapshot!(scene.notified(), @"Mia 1, Leo 1, Sam 2, Max 0");
}

#[tokio::test]
async fn closed_tickets_lead_to_their_records() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.types(&scene.sam(), thread, "/close reason:Fixed.").await;
    insta::assert_snapshot!(scene.finds(&scene.sam(), "").await, @"
    ▌ Open tickets
    ▌ No ticket is open.
    ");
    insta::assert_snapshot!(scene.finds(&scene.sam(), "status:closed").await, @"
    ▌ Closed tickets
    ▌ [#1](record)
    ▌ · 🐛 Bug report · @Mia (mia) · closed just now
    ");
    insta::assert_snapshot!(scene.finds(&scene.sam(), "status:all member:mia type:Bug Report").await, @"
    ▌ Open and closed tickets
    ▌ -# type 🐛 Bug report · opened by @Mia
    ▌ [#1](record)
    ▌ · 🐛 Bug report · @Mia (mia) · closed just now
    ");
}

#[tokio::test]
async fn pages_are_turned_and_stand_still_while_tickets_close() {
    let mut scene = scene::open().await;
    scene.reports(23).await;
    assert_eq!(numbers(&scene.finds(&scene.sam(), "").await), "23 22 21 20 19 18 17 16 15 14");
    let thread = scene.ticket(14).await.thread.unwrap().0;
    scene.types(&scene.mia(), thread, "/close reason:Done.").await;
    assert_eq!(numbers(&scene.turns(&scene.sam(), "Next").await), "13 12 11 10 9 8 7 6 5 4");
    // The buttons tell everything, whoever answers them.
    scene.stop().await;
    scene.start().await;
    assert_eq!(numbers(&scene.turns(&scene.sam(), "Next").await), "3 2 1");
    assert_eq!(numbers(&scene.turns(&scene.sam(), "Back").await), "13 12 11 10 9 8 7 6 5 4");
    assert_eq!(numbers(&scene.turns(&scene.sam(), "Back").await), "23 22 21 20 19 18 17 16 15 13");
}

#[tokio::test]
async fn the_right_is_looked_at_again_with_each_press() {
    let scene = scene::open().await;
    scene.reports(11).await;
    scene.finds(&scene.sam(), "").await;
    scene.owner().set_roles(stage::SAM, &[]).unwrap();
    scene.settle().await;
    insta::assert_snapshot!(scene.turns(&scene.sam(), "Next").await, @"Only staff can do that.");
}

#[tokio::test]
async fn staff_find_only_what_they_handle_and_maintainers_all() {
    let scene = scene::open().await;
    scene.opened_by_mia().await;
    scene.opened_by(&scene.leo(), "staff-application position:Host").await;
    let recruiters = 1_100_000_000_000_000_002;
    scene.owner().set_roles(stage::SAM, &[recruiters]).unwrap();
    scene.settle().await;
    insta::assert_snapshot!(scene.finds(&scene.sam(), "").await, @"
    ▌ Open tickets
    ▌ [#2](thread) · 📋 Staff
    ▌ application · @Leo (leo) · opened just now · 🙋 nobody yet
    ");
    insta::assert_snapshot!(scene.finds(&scene.sam(), "type:bug-report").await, @"You do not handle tickets of the type “bug-report”.");
    insta::assert_snapshot!(scene.finds(&scene.max(), "").await, @"
    ▌ Open tickets
    ▌ [#2](thread) · 📋 Staff
    ▌ application · @Leo (leo) · opened just now · 🙋 nobody yet
    ▌ [#1](thread) · 🐛 Bug
    ▌ report · @Mia (mia) · opened just now · 🙋 nobody yet
    ");
    insta::assert_snapshot!(scene.finds(&scene.max(), "type:a-type-of-old status:all").await, @"
    ▌ Open and closed tickets
    ▌ -# type a-type-of-old
    ▌ No ticket fits.
    ");
    insta::assert_snapshot!(visible(&scene.finds(&scene.max(), "type:@everyone *x*").await), @"There is no ticket type “@(zero-width)everyone *x*”.");
}

#[tokio::test]
async fn tickets_are_found_by_who_handles_them() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.opened_by(&scene.leo(), "bug-report").await;
    scene.types(&scene.sam(), thread, "/claim").await;
    assert_eq!(numbers(&scene.finds(&scene.sam(), "only:mine").await), "1");
    assert_eq!(numbers(&scene.finds(&scene.max(), "assignee:sam").await), "1");
    assert_eq!(numbers(&scene.finds(&scene.sam(), "only:unclaimed").await), "2");
    assert_eq!(numbers(&scene.finds(&scene.sam(), "only:unclaimed member:leo").await), "2");
    insta::assert_snapshot!(scene.finds(&scene.max(), "only:mine").await, @"
    ▌ Open tickets
    ▌ -# handled by you
    ▌ No ticket fits.
    ");
}

#[tokio::test]
async fn tickets_that_wait_for_the_staff_come_by_how_long() {
    let mut scene = scene::open().await;
    scene.reports(15).await;
    // Mia writes in all but the first, the later tickets first.
    let thread = async |number| scene.ticket(number).await.thread.unwrap().0;
    for number in (2..=15).rev() {
        let thread = thread(number).await;
        scene.clock.advance(std::time::Duration::from_secs(60));
        scene.says(&scene.mia(), thread, "It is still broken.").await;
    }
    let closed = thread(5).await;
    scene.types(&scene.sam(), closed, "/close reason:Done.").await;
    let (second, answered) = (thread(12).await, thread(13).await);
    scene.says(&scene.sam(), answered, "Let me see.").await;
    scene.types(&scene.sam(), second, "/claim").await;
    let list = scene.finds(&scene.sam(), "only:waiting").await;
    let head: String = list.lines().take(3).collect::<Vec<_>>().join("\n");
    insta::assert_snapshot!(head, @"
    ▌ Tickets that wait for the staff, the longest wait first
    ▌ [#15](thread) · 🐛 Bug
    ▌ report · @Mia (mia) · waiting since 13 minutes ago · 🙋 nobody yet
    ");
    let first = numbers(&list);
    scene.stop().await;
    scene.start().await;
    insta::assert_snapshot!(format!("{first} | {}", numbers(&scene.turns(&scene.sam(), "Next").await)), @"15 14 12 11 10 9 8 7 6 4 | 3 2");
    assert_eq!(numbers(&scene.turns(&scene.sam(), "Back").await), first);
    assert_eq!(numbers(&scene.finds(&scene.sam(), "only:waiting assignee:sam").await), "12");
    insta::assert_snapshot!(scene.finds(&scene.sam(), "only:waiting member:leo").await, @"
    ▌ Tickets that wait for the staff, the longest wait first
    ▌ -# opened by @Leo
    ▌ No ticket fits.
    ");
}

#[tokio::test]
async fn where_nobody_waits_that_is_said() {
    let scene = scene::open().await;
    insta::assert_snapshot!(scene.finds(&scene.sam(), "only:waiting").await, @"
    ▌ Tickets that wait for the staff, the longest wait first
    ▌ No ticket waits for the staff.
    ");
}

#[tokio::test]
async fn members_find_nothing() {
    let scene = scene::open().await;
    scene.opened_by_mia().await;
    insta::assert_snapshot!(scene.finds(&scene.mia(), "").await, @"Only staff can do that.");
    insta::assert_snapshot!(scene.log(), @"Frontdesk: ▌ @Mia (mia) tried to look for tickets in #general: only staff may.");
}
