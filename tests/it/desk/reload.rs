//! Definitions change while the bot runs.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;

use frontdesk::stage;

use super::*;
use crate::scene::{self, Setup};

/// The shipped bug report with another first question.
fn reworded() -> String {
    include_str!("../../../tickets.d/bug-report.yaml").replace("What went wrong?", "What broke?")
}

/// The shipped definitions, the bug report being a link to a file elsewhere: no event tells of its changes, so that only who
/// asks hears of them.
async fn unwatched() -> (Scene, PathBuf) {
    let mut scene = Setup::default().without_bot().await;
    let (file, elsewhere) = (scene.folder().join("bug-report.yaml"), scene.folder().with_file_name("elsewhere.yaml"));
    fs::rename(&file, &elsewhere).unwrap();
    symlink(&elsewhere, file).unwrap();
    scene.start().await;
    (scene, elsewhere)
}

/// The shipped bug report with a mistake.
fn mistaken() -> String {
    include_str!("../../../tickets.d/bug-report.yaml").replace("answer: screenshot", "answer: screnshot")
}

#[tokio::test]
async fn a_file_written_in_place_is_in_force_a_moment_later() {
    let scene = scene::open().await;
    scene.write("bug-report.yaml", &reworded());
    scene.until_logged(1).await;
    insta::assert_snapshot!(scene.log(), @"
    Frontdesk: ▌ New definitions are in force.
      ▌ - `bug-report`: question 1 reworded
    ");
    let thread = scene.opened_by_mia().await;
    assert!(scene.shows(&scene.mia(), thread).contains("What broke?"));
}

#[tokio::test]
async fn a_file_written_aside_and_renamed_is_in_force() {
    let scene = scene::open().await;
    let file = scene.folder().join("bug-report.yaml");
    fs::write(file.with_extension("yaml.tmp"), reworded()).unwrap();
    fs::rename(file.with_extension("yaml.tmp"), file).unwrap();
    scene.until_logged(1).await;
    insta::assert_snapshot!(scene.log(), @"
    Frontdesk: ▌ New definitions are in force.
      ▌ - `bug-report`: question 1 reworded
    ");
}

#[tokio::test]
async fn a_file_saved_by_way_of_a_backup_is_in_force() {
    let scene = scene::open().await;
    let file = scene.folder().join("bug-report.yaml");
    fs::rename(&file, scene.folder().join("bug-report.yaml~")).unwrap();
    fs::write(&file, reworded()).unwrap();
    scene.until_logged(1).await;
    insta::assert_snapshot!(scene.log(), @"
    Frontdesk: ▌ New definitions are in force.
      ▌ - `bug-report`: question 1 reworded
    ");
}

#[tokio::test]
async fn several_files_at_once_are_one_change() {
    let scene = scene::open().await;
    scene.write("bug-report.yaml", &reworded());
    scene.write("help.yaml", &help(""));
    scene.write("questions/about-you.yaml", "- {id: age, ask: How old are you?}\n");
    fs::remove_file(scene.folder().join("guru-application.yaml")).unwrap();
    scene.write("server.yaml", &server_with(", guru-application", ""));
    scene.until_logged(1).await;
    insta::assert_snapshot!(scene.log(), @"
    Frontdesk: ▌ New definitions are in force.
      ▌ - panel `main`: tickets changed
      ▌ - `bug-report`: question 1 reworded
      ▌ - new type `help`
      ▌ - `staff-application`: now 17 questions (was 18)
      ▌ - type `guru-application` is gone; its open tickets go on
      ▌ 1 warning
      ▌ ```
      ▌ help.yaml:1:1: warning[type-in-no-panel]: no panel shows `help` (add `help` under
      ▌ `tickets` of a panel in server.yaml, or write `enabled: false` if nobody should open
      ▌ one)
      ▌ ```
    ");
}

#[tokio::test]
async fn a_link_that_leads_elsewhere_is_followed() {
    let mut scene = Setup::default().without_bot().await;
    let mount = scene.folder().with_file_name("mount");
    let first = scene.folder().to_owned();
    let second = scene.folder().with_file_name("second");
    frontdesk::definitions::starter::write(&second).unwrap();
    fs::write(second.join("bug-report.yaml"), reworded()).unwrap();
    // As a ConfigMap is mounted: the files are links through `..data`, and that link is replaced as a whole.
    fs::create_dir(&mount).unwrap();
    symlink(&first, mount.join("..data")).unwrap();
    for name in ["server.yaml", "bug-report.yaml", "guru-application.yaml", "staff-application.yaml", "questions"] {
        symlink(format!("..data/{name}"), mount.join(name)).unwrap();
    }
    scene.definitions = mount.clone();
    scene.start().await;
    symlink(&second, mount.join("..data_tmp")).unwrap();
    fs::rename(mount.join("..data_tmp"), mount.join("..data")).unwrap();
    scene.until_logged(1).await;
    insta::assert_snapshot!(scene.log(), @"
    Frontdesk: ▌ New definitions are in force.
      ▌ - `bug-report`: question 1 reworded
    ");
}

#[tokio::test]
async fn a_folder_deleted_and_made_again_is_read_again() {
    let scene = scene::open().await;
    fs::remove_dir_all(scene.folder()).unwrap();
    scene.until_logged(1).await;
    let aside = scene.folder().with_file_name("aside");
    frontdesk::definitions::starter::write(&aside).unwrap();
    fs::write(aside.join("bug-report.yaml"), reworded()).unwrap();
    fs::rename(aside, scene.folder()).unwrap();
    scene.until("the new definitions", || scene.log().contains("reworded").then_some(())).await;
    scene.settle().await;
    insta::assert_snapshot!(scene.log().replace(&scene.folder().display().to_string(), "(folder)"), @"
    Frontdesk: ▌ The definitions have 1 error and were not put in force; the last good ones stay.
      ▌ ```
      ▌ there is no folder `(folder)` (name another with
      ▌ FRONTDESK_DEFINITIONS or on the command line, or make one with `frontdesk init`)
      ▌ ```
    Frontdesk: ▌ New definitions are in force.
      ▌ - `bug-report`: question 1 reworded
    ");
}

#[tokio::test]
async fn the_same_bytes_change_nothing() {
    let scene = scene::open().await;
    scene.sandbox.forget_calls();
    scene.write("bug-report.yaml", include_str!("../../../tickets.d/bug-report.yaml"));
    // Whoever asks is told, and nobody else.
    insta::assert_snapshot!(scene.types(&scene.max(), stage::GENERAL, "/reload").await, @"▌ Definitions read again by @Max (max): nothing changed.");
    assert_eq!(scene.log(), "");
}

#[tokio::test]
async fn a_mistake_leaves_the_last_good_set_in_force() {
    let scene = scene::open().await;
    scene.write("bug-report.yaml", &mistaken());
    scene.until_logged(1).await;
    insta::assert_snapshot!(scene.log(), @"
    Frontdesk: ▌ The definitions have 1 error and were not put in force; the last good ones stay.
      ▌ ```
      ▌ bug-report.yaml:16:13: error[unknown-value]: `answer` cannot be `screnshot` (did you
      ▌ mean `screenshot`? the choices are `text`, `paragraph`, `number`, `yes-no`,
      ▌ `choice`, `member`, `link`, `date`, `file` and `screenshot`)
      ▌ ```
    ");
    insta::assert_snapshot!(scene.types(&scene.mia(), stage::GENERAL, "/ticket bug-report").await, @"Your ticket is open: #Bug report · mia · #1");
}

#[tokio::test]
async fn a_mended_file_is_in_force() {
    let scene = scene::open().await;
    scene.write("bug-report.yaml", &mistaken());
    scene.until_logged(1).await;
    scene.write("bug-report.yaml", &reworded());
    scene.until_logged(2).await;
    insta::assert_snapshot!(scene.log(), @"
    Frontdesk: ▌ The definitions have 1 error and were not put in force; the last good ones stay.
      ▌ ```
      ▌ bug-report.yaml:16:13: error[unknown-value]: `answer` cannot be `screnshot` (did you
      ▌ mean `screenshot`? the choices are `text`, `paragraph`, `number`, `yes-no`,
      ▌ `choice`, `member`, `link`, `date`, `file` and `screenshot`)
      ▌ ```
    Frontdesk: ▌ New definitions are in force.
      ▌ - `bug-report`: question 1 reworded
    ");
}

#[tokio::test]
async fn a_mistake_taken_back_is_told_too() {
    let scene = scene::open().await;
    scene.write("bug-report.yaml", &mistaken());
    scene.until_logged(1).await;
    scene.write("bug-report.yaml", include_str!("../../../tickets.d/bug-report.yaml"));
    scene.until_logged(2).await;
    insta::assert_snapshot!(scene.log().lines().last().unwrap(), @"Frontdesk: ▌ The definitions have no errors any more: they are again those in force.");
}

#[tokio::test]
async fn a_maintainer_hears_what_changed() {
    let (scene, file) = unwatched().await;
    fs::write(file, reworded()).unwrap();
    insta::assert_snapshot!(scene.types(&scene.max(), stage::GENERAL, "/reload").await, @"
    ▌ New definitions are in force by @Max (max).
    ▌ - `bug-report`: question 1 reworded
    ");
    insta::assert_snapshot!(scene.log(), @"
    Frontdesk: ▌ New definitions are in force by @Max (max).
      ▌ - `bug-report`: question 1 reworded
    ");
    insta::assert_snapshot!(scene.audit().await, @"max reload done");
}

#[tokio::test]
async fn a_maintainer_hears_every_error() {
    let (scene, file) = unwatched().await;
    fs::write(file, mistaken().replace("notify:", "notfy:")).unwrap();
    insta::assert_snapshot!(scene.types(&scene.max(), stage::GENERAL, "/reload").await, @"
    ▌ The definitions have 2 errors and were not put in force (asked by @Max (max)); the
    ▌ last good ones stay.
    ▌ ```
    ▌ bug-report.yaml:16:13: error[unknown-value]: `answer` cannot be `screnshot` (did you
    ▌ mean `screenshot`? the choices are `text`, `paragraph`, `number`, `yes-no`,
    ▌ `choice`, `member`, `link`, `date`, `file` and `screenshot`)
    ▌ bug-report.yaml:19:1: error[unknown-key]: there is no key `notfy` in a ticket type
    ▌ (did you mean `notify`?)
    ▌ ```
    ");
    insta::assert_snapshot!(scene.audit().await, @"max reload refused");
}

#[tokio::test]
async fn a_maintainer_hears_that_nothing_changed() {
    let scene = scene::open().await;
    insta::assert_snapshot!(scene.types(&scene.max(), stage::GENERAL, "/reload").await, @"▌ Definitions read again by @Max (max): nothing changed.");
    insta::assert_snapshot!(scene.audit().await, @"max reload unchanged");
}

#[tokio::test]
async fn a_maintainer_who_asks_after_a_save_hears_what_it_changed() {
    let scene = scene::open().await;
    scene.saves("bug-report.yaml", &reworded()).await;
    insta::assert_snapshot!(steady(&scene.types(&scene.max(), stage::GENERAL, "/reload").await), @"
    ▌ Definitions read again by @Max (max): nothing changed since some time, when
    ▌ this came into force:
    ▌ - `bug-report`: question 1 reworded
    ");
}

#[tokio::test]
async fn nobody_else_may_reload() {
    let scene = scene::open().await;
    insta::assert_snapshot!(scene.types(&scene.sam(), stage::GENERAL, "/reload").await, @"Only maintainers can do that.");
    insta::assert_snapshot!(scene.log(), @"Frontdesk: ▌ @Sam (sam) tried to reload the definitions in #general: only maintainers may.");
}

#[tokio::test]
async fn a_ticket_under_way_keeps_the_type_it_was_opened_with() {
    let scene = scene::open().await;
    let thread = scene.opened_by_mia().await;
    scene.saves("bug-report.yaml", &reworded().replace("name: Bug report", "name: Fault")).await;
    assert!(scene.shows(&scene.mia(), thread).contains("What went wrong?"));
    scene.types(&scene.sam(), thread, "/close").await;
    insta::assert_snapshot!(scene.records(), @"
    Frontdesk: ▌ #1 · 🐛 Bug report
      ▌ Type: Bug report   Opened by: @Mia (mia)   Opened: some time (just now)
      ▌ Closed: some time (just now)   Closed by: @Sam (sam)   Messages: 2
      [ Open the thread ↗ ]  [ 🔓 Reopen ]
      📎 ticket-1-bug-report.html
    ");
}

#[tokio::test]
async fn a_ticket_outlives_its_type() {
    let scene = Setup::default().file("help.yaml", &help("")).open().await;
    let thread = scene.opened("help").await;
    scene.deletes("help.yaml").await;
    scene.says(&scene.mia(), thread, "Is anybody there?").await;
    insta::assert_snapshot!(scene.types(&scene.mia(), thread, "/close").await, @"Ticket #1 is closed.");
    insta::assert_snapshot!(scene.records(), @"
    Frontdesk: ▌ #1 · Help
      ▌ Type: Help   Opened by: @Mia (mia)   Opened: some time (just now)   Closed:
      ▌ some time (just now)   Closed by: @Mia (mia)   Messages: 3
      [ Open the thread ↗ ]  [ 🔓 Reopen ]
      📎 ticket-1-help.html
    ");
    insta::assert_snapshot!(scene.kept(1).await, @"mia: Is anybody there?");
}

#[tokio::test]
async fn who_may_close_follows_the_files_of_today() {
    let scene = Setup::default().file("help.yaml", &help("")).open().await;
    let thread = scene.opened("help").await;
    scene.saves("help.yaml", &help("close: {by_creator: false}\n")).await;
    insta::assert_snapshot!(scene.types(&scene.mia(), thread, "/close").await, @"Only the staff of this ticket can do that.");
}
