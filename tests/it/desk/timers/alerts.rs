//! Alerts: the staff are told of tickets that stay open, and of those that nobody has replied to.

use frontdesk::domain::ticket::Status;
use frontdesk::sandbox::permission as may;

use super::*;

#[tokio::test]
async fn a_ticket_that_stays_open_is_told_and_told_again() {
    let scene = timed("").open().await;
    let thread = scene.opened("help").await;
    scene.says(&scene.mia(), thread, "It does not start.").await;
    scene.press(&scene.sam(), thread, "Claim").await;
    scene.after(6 * DAY).await;
    assert_eq!(scene.alerts(), "");
    let before = scene.notified();
    scene.after(DAY + 2 * MINUTE).await;
    insta::assert_snapshot!(scene.alerts(), @"
    Frontdesk: ▌ #1 · Help
      ▌ This ticket is still open.
      ▌ Opened by: @Mia (mia)   Opened: 7 days ago   Waiting for: the staff, since 7 days
      ▌ ago   Handled by: @Sam
      [ Open the thread ↗ ]  [ Snooze 1 day ]  [ Snooze 3 days ]  [ Snooze 7 days ]  [ No more alerts ]
    ");
    assert_eq!(scene.notified(), before, "nobody is called");
    scene.after(6 * DAY).await;
    assert_eq!(scene.alerts_posted(), 1);
    scene.after(DAY + 2 * MINUTE).await;
    assert_eq!(scene.alerts_posted(), 2);
}

#[tokio::test]
async fn an_alert_is_put_off_by_button() {
    let scene = timed("").open().await;
    let thread = scene.opened("help").await;
    scene.after(7 * DAY + 2 * MINUTE).await;
    insta::assert_snapshot!(steady(&scene.press(&scene.sam(), ALERTS, "Snooze 3 days").await), @"The next alert for ticket #1 comes in 2 days (some time).");
    scene.after(3 * DAY - HOUR).await;
    assert_eq!(scene.alerts_posted(), 1);
    scene.after(2 * HOUR).await;
    assert_eq!(scene.alerts_posted(), 2);
    scene.says(&scene.sam(), thread, "Hm.").await;
    scene.types(&scene.sam(), thread, "/alerts snooze for:1d").await;
    scene.after(DAY + 2 * MINUTE).await;
    assert_eq!(scene.alerts_posted(), 3);
    scene.after(7 * DAY + 2 * MINUTE).await;
    assert_eq!(scene.alerts_posted(), 4, "then as before");
}

#[tokio::test]
async fn alerts_of_one_ticket_are_switched_off_and_on() {
    let scene = timed("").open().await;
    let thread = scene.opened("help").await;
    scene.after(7 * DAY + 2 * MINUTE).await;
    insta::assert_snapshot!(scene.press(&scene.sam(), ALERTS, "No more alerts").await, @"No more alerts for ticket #1. `/alerts on` in its thread brings them back.");
    // Discord has archived the silent thread; a message brings it back.
    scene.says(&scene.sam(), thread, "Hm.").await;
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/alerts off").await, @"The alerts for ticket #1 are off already.");
    scene.saves("help.yaml", &help("alerts: {after: 1d, every: 1d}\n")).await;
    scene.after(30 * DAY).await;
    assert_eq!(scene.alerts_posted(), 1);
    scene.says(&scene.sam(), thread, "Hm.").await;
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/alerts on").await, @"Ticket #1 has its alerts again.");
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/alerts on").await, @"The alerts for ticket #1 are on already.");
    assert_eq!(scene.alerts_posted(), 2, "it is overdue");
}

#[tokio::test]
async fn only_staff_have_a_say_in_alerts() {
    let scene = timed("").open().await;
    let thread = scene.opened("help").await;
    insta::assert_snapshot!(scene.types(&scene.mia(), thread, "/alerts off").await, @"Only the staff of this ticket can do that.");
    insta::assert_snapshot!(visible(&scene.types(&scene.sam(), thread, "/alerts snooze for:<@&1>").await), @r#"“\<@(zero-width)&1>” is no time. Write one such as `30m`, `2h` or `3d`, at most 365 days."#);
}

#[tokio::test]
async fn a_type_without_alerts_has_none() {
    let scene = timed("alerts: off\n").open().await;
    let thread = scene.opened("help").await;
    scene.after(30 * DAY).await;
    assert_eq!(scene.alerts(), "");
    // Discord has archived the silent thread; a message brings it back.
    scene.says(&scene.sam(), thread, "Hm.").await;
    insta::assert_snapshot!(scene.types(&scene.sam(), thread, "/alerts snooze for:1d").await, @"This kind of ticket has no alerts.");
}

#[tokio::test]
async fn nobody_has_replied() {
    let scene = timed("alerts: {first_response: 4h}\n").open().await;
    let thread = scene.opened("help").await;
    scene.says(&scene.mia(), thread, "It does not start.").await;
    scene.after(4 * HOUR + 2 * MINUTE).await;
    insta::assert_snapshot!(scene.alerts(), @"
    Frontdesk: ▌ #1 · Help
      ▌ Nobody of the staff has replied yet.
      ▌ Opened by: @Mia (mia)   Opened: 4 hours ago   Waiting for: the staff, since 4 hours
      ▌ ago   Handled by: nobody yet
      [ Open the thread ↗ ]
    ");
    scene.after(6 * DAY).await;
    assert_eq!(scene.alerts_posted(), 1, "once");
}

#[tokio::test]
async fn whoever_replied_in_time_hears_nothing() {
    let scene = timed("alerts: {first_response: 4h}\n").open().await;
    let thread = scene.opened("help").await;
    scene.says(&scene.sam(), thread, "Hello.").await;
    scene.after(6 * DAY).await;
    assert_eq!(scene.alerts(), "");
}

#[tokio::test]
async fn many_at_once_are_told_together() {
    let mut scene = timed("").open().await;
    for _ in 0..7 {
        scene.opened("help").await;
        scene.after(11 * Duration::from_secs(1)).await;
    }
    scene.stop().await;
    scene.clock.advance(30 * DAY);
    scene.start().await;
    assert_eq!(scene.alerts_posted(), 1);
    insta::assert_snapshot!(scene.alerts().lines().take(4).collect::<Vec<_>>().join("\n"), @"
    Frontdesk: ▌ 7 tickets that may need somebody
      ▌ - #1 #Help · mia · #1 · Help · mia · still open, opened 30 days ago · Waiting for:
      ▌ the member, since 30 days ago
      ▌ - #2 #Help · mia · #2 · Help · mia · still open, opened 30 days ago · Waiting for:
    ");
    scene.after(7 * DAY + 2 * MINUTE).await;
    assert_eq!(scene.alerts_posted(), 2, "and so they are the next time");
}

#[tokio::test]
async fn a_clock_that_jumps_a_year_tells_once() {
    let scene = timed("").open().await;
    scene.opened("help").await;
    scene.after(365 * DAY).await;
    assert_eq!(scene.alerts_posted(), 1);
}

#[tokio::test]
async fn a_closed_ticket_is_told_of_no_more() {
    let scene = timed("").open().await;
    let thread = scene.opened("help").await;
    scene.types(&scene.sam(), thread, "/close").await;
    scene.after(30 * DAY).await;
    assert_eq!(scene.alerts(), "");
}

#[tokio::test]
async fn of_two_instances_one_tells() {
    let mut scene = timed("").open().await;
    scene.opened("help").await;
    scene.start().await;
    scene.after(7 * DAY + 2 * MINUTE).await;
    scene.at_leisure().await;
    assert_eq!(scene.alerts_posted(), 1);
}

#[tokio::test]
async fn a_channel_that_may_not_be_written_to_is_told_to_the_log() {
    let setup = timed("").stage(|stage| deny(stage, ALERTS, Whom::Person(BOT), may::SEND_MESSAGES));
    let scene = setup.open().await;
    scene.opened("help").await;
    scene.after(7 * DAY + 2 * MINUTE).await;
    insta::assert_snapshot!(scene.log(), @"
    Frontdesk: ▌ The server is not as the definitions need it:
      ▌ - I need Send Messages in #ticket-alerts to tell of tickets that need somebody.
      ▌ Please allow it in that channel's permissions.
    Frontdesk: ▌ Ticket #1 (#Help · mia · #1): I need Send Messages in #ticket-alerts to tell the
      ▌ alerts channel of it. Please allow it in that channel's permissions.
    ");
    assert_eq!(scene.ticket(1).await.status, Status::Open);
}

#[tokio::test]
async fn a_channel_that_is_gone_is_told_to_the_log() {
    let scene = timed("").open().await;
    scene.opened("help").await;
    scene.owner().delete_channel(ALERTS).unwrap();
    scene.settle().await;
    scene.after(7 * DAY + 2 * MINUTE).await;
    insta::assert_snapshot!(scene.log(), @"
    Frontdesk: ▌ The server is not as the definitions need it:
      ▌ - I do not see the channel #unknown (id 1100000000000000014), where I am to tell of
      ▌ tickets that need somebody. Please correct its id in server.yaml, or allow me View
      ▌ Channel there.
    Frontdesk: ▌ Ticket #1 (#Help · mia · #1): I could not tell the alerts channel of it: it is gone
    ");
}

#[tokio::test]
async fn working_hours_alone_count_where_a_type_says_so() {
    let hours = "hours: {mon: \"09:00-09:01\"}\nalerts: {first_response: 2h, hours: true}\n";
    let scene = timed(hours).open().await;
    scene.opened("help").await;
    scene.after(6 * DAY).await;
    assert_eq!(scene.alerts(), "");
}
