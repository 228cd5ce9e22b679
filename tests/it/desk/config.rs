//! `/config`: what maintainers set from Discord, over the files.

use frontdesk::stage;

use super::*;
use crate::scene::{self, OPEN_A_TICKET, SERVER, Setup, TICKETS_LIST};

/// A text without moments, wherever its lines are broken.
fn timeless(text: &str) -> String {
    let moment = regex::Regex::new(r"\d{4}-\d\d-\d\d[\s▌]+\d\d:\d\d").unwrap();
    moment.replace_all(text, "some time").into_owned()
}

impl Scene {
    /// Max, a maintainer, types a command where everybody is.
    async fn max_types(&self, command: &str) -> String {
        timeless(&self.types(&self.max(), OPEN_A_TICKET, command).await)
    }
}

#[tokio::test]
async fn a_value_is_in_force_at_once_and_told() {
    let scene = scene::open().await;
    insta::assert_snapshot!(scene.max_types("/config set key:bug-report.enabled value:no").await, @"`bug-report.enabled`: `true` → `false`");
    insta::assert_snapshot!(scene.mia().command(OPEN_A_TICKET, "/ticket bug-report").unwrap_err(), @"/ticket needs one of: guru-application, staff-application");
    insta::assert_snapshot!(scene.shows(&scene.mia(), OPEN_A_TICKET), @"
    Frontdesk: ▌ Talk to the team
      ▌ Pick what you need. A private thread opens, just for you and the staff.
      [ 📋 Apply for staff ]  [ 🎓 Become a Guru ]
    ");
    insta::assert_snapshot!(scene.log(), @"
    Frontdesk: ▌ @Max (max) changed the settings:
      ▌ - `bug-report.enabled`: `true` → `false`
    ");
    insta::assert_snapshot!(scene.audit().await, @"max config done: `bug-report.enabled`: `true` → `false`");
}

#[tokio::test]
async fn what_is_set_already_says_so_and_changes_nothing() {
    let scene = scene::open().await;
    insta::assert_snapshot!(scene.max_types("/config set key:list value:tickets-list").await, @"
    `list` is `tickets-list` (#tickets-list) already (`server.yaml`, line 45). Nothing
    was changed.
    ");
    insta::assert_snapshot!(scene.max_types("/config set key:list channel:#bot-log").await, @"`list`: `tickets-list` (#tickets-list) → `bot-log` (#bot-log)");
    insta::assert_snapshot!(scene.max_types("/config set key:list value:bot-log").await, @"`list` is `bot-log` (#bot-log) already. Nothing was changed.");
    insta::assert_snapshot!(scene.max_types("/config show").await, @"
    ▌ Set from Discord, over the files
    ▌ - `list`: `bot-log` (#bot-log), set by @Max (max) some time; before:
    ▌ `tickets-list` (#tickets-list)
    ");
    assert_eq!(scene.log().lines().filter(|line| line.contains("changed the settings")).count(), 1);
}

#[tokio::test]
async fn a_channel_that_the_files_do_not_name_takes_the_cards() {
    let scene = scene::open().await;
    insta::assert_snapshot!(scene.max_types("/config set key:list channel:#general").await, @"`list`: `tickets-list` (#tickets-list) → #general");
    scene.opened_by_mia().await;
    assert_eq!(scene.shows(&scene.sam(), TICKETS_LIST), "");
    assert!(scene.shows(&scene.sam(), stage::GENERAL).contains("Bug report"));
}

#[tokio::test]
async fn a_key_tells_what_holds_and_where_it_comes_from() {
    let scene = scene::open().await;
    insta::assert_snapshot!(scene.max_types("/config show key:list").await, @"
    `list` is `tickets-list` (#tickets-list).
    From `server.yaml`, line 45.
    -# The channel with a card for each open ticket. Default: no cards. Set it with
    `channel:`.
    ");
    insta::assert_snapshot!(scene.max_types("/config show key:bug-report.close.reason").await, @"
    `bug-report.close.reason` is `optional`.
    From `server.yaml`, line 54.
    -# Whether a reason is asked. It may be `optional`, `required`, `never`.
    ");
    insta::assert_snapshot!(scene.max_types("/config show key:bug-report.limits.open_per_member").await, @"
    `bug-report.limits.open_per_member` is `unlimited`.
    No file says anything, so this is the default.
    -# By one member: a number or `unlimited`. It may also be `unlimited`.
    ");
    insta::assert_snapshot!(scene.max_types("/config show key:staff-application.staff").await, @"
    `staff-application.staff` is `recruiters` (@recruiters), `staff` (@staff).
    From `staff-application.yaml`, line 56.
    -# Roles that handle these tickets, besides the server's maintainers. Default: the
    server's staff. Set it with `role:`, or with `value:` and names with commas between
    them.
    ");
    scene.max_types("/config set key:bug-report.staff role:@recruiters").await;
    insta::assert_snapshot!(scene.max_types("/config show key:bug-report.staff").await, @"
    `bug-report.staff` is `recruiters` (@recruiters).
    Set by @Max (max) some time; before, it was `staff` (@staff).
    The files say `staff` (@staff) (`bug-report.yaml`, line 18). `/config reset
    key:bug-report.staff` goes back to that.
    -# Roles that handle these tickets, besides the server's maintainers. Default: the
    server's staff. Set it with `role:`, or with `value:` and names with commas between
    them.
    ");
    insta::assert_snapshot!(scene.max_types("/config show key:lisst").await, @"
    There is no key `lisst`. Did you mean `list`? Discord offers the keys while you
    type.
    ");
}

#[tokio::test]
async fn a_bad_value_is_refused_in_the_checks_own_words() {
    let scene = scene::open().await;
    insta::assert_snapshot!(scene.max_types("/config set key:bug-report.limits.open_per_member value:0").await, @"
    `bug-report.limits.open_per_member` was not changed:
    - `open_per_member` is 0; it must be at least 1 (write a number that is at least 1)
    ");
    insta::assert_snapshot!(scene.max_types("/config set key:bug-report.limits.cooldown value:seven").await, @"
    `bug-report.limits.cooldown` was not changed:
    - `seven` is not a duration (durations are whole numbers with units: `90s`, `15m`,
    `12h`, `7d`, `2w`, `1d12h`)
    ");
    insta::assert_snapshot!(scene.max_types("/config set key:bug-report.messages.welcome value:Hello {{ membr.name }}").await, @"
    `bug-report.messages.welcome` was not changed:
    - `membr` does not exist; did you mean `member`? (known here: `server`, `type`,
    `ticket`, `member`, `staff`)
    ");
    insta::assert_snapshot!(scene.max_types("/config set key:list role:@staff").await, @"`list` takes `channel:`. Nothing was changed.");
    insta::assert_snapshot!(scene.max_types("/config set key:list").await, @"Please give exactly one of `value:`, `channel:` and `role:`.");
    insta::assert_snapshot!(visible(&scene.max_types("/config set key:list value:`**x**` @everyone").await), @"
    `list` was not changed:
    - there is no channel ``**x**` @(zero-width)everyone` (the channels in server.yaml are
    `bot-log`, `open-a-ticket`, `ticket-histories` and `tickets-list`)
    ");
    insta::assert_snapshot!(scene.max_types("/config show").await, @"
    Nothing is set from Discord: everything is as the files say. `/config show key:`
    tells what holds for a key, and where it comes from.
    ");
    assert_eq!(scene.log(), "");
    insta::assert_snapshot!(scene.audit().await, @"
    max config refused: bug-report.limits.open_per_member: `open_per_member` is 0; it must be at least 1 (write a number that is at least 1)
    max config refused: bug-report.limits.cooldown: `seven` is not a duration (durations are whole numbers with units: `90s`, `15m`, `12h`, `7d`, `2w`, `1d12h`)
    max config refused: bug-report.messages.welcome: `membr` does not exist; did you mean `member`? (known here: `server`, `type`, `ticket`, `member`, `staff`)
    max config refused: list
    max config refused: list
    max config refused: list: there is no channel ``**x**` @everyone` (the channels in server.yaml are `bot-log`, `open-a-ticket`, `ticket-histories` and `tickets-list`)
    ");
}

#[tokio::test]
async fn a_secret_of_the_process_is_never_filled_in() {
    let scene = scene::open().await;
    scene.max_types("/config set key:bug-report.messages.welcome value:Hello ${HOME} $$ ${DISCORD_TOKEN}").await;
    let thread = scene.opened_by_mia().await;
    assert!(scene.shows(&scene.mia(), thread).contains("Hello ${HOME} $$ ${DISCORD_TOKEN}"));
}

#[tokio::test]
async fn a_reset_goes_back_to_the_files() {
    let scene = scene::open().await;
    scene.max_types("/config set key:bug-report.enabled value:false").await;
    scene.max_types("/config set key:timezone value:Europe/Amsterdam").await;
    insta::assert_snapshot!(scene.max_types("/config reset key:bug-report.enabled").await, @"`bug-report.enabled`: `false` → `true`");
    insta::assert_snapshot!(scene.max_types("/config reset key:bug-report.enabled").await, @"`bug-report.enabled` is not set from Discord. Nothing was changed.");
    insta::assert_snapshot!(scene.press(&scene.mia(), OPEN_A_TICKET, "Report a bug").await, @"Your ticket is open: #Bug report · mia · #1");
    scene.max_types("/config set key:list channel:#general").await;
    insta::assert_snapshot!(scene.max_types("/config reset key:all").await, @"
    `timezone`: `Europe/Amsterdam` → `UTC`
    `list`: #general → `tickets-list` (#tickets-list)
    ");
    insta::assert_snapshot!(scene.max_types("/config reset key:all").await, @"Nothing is set from Discord. Nothing was changed.");
    insta::assert_snapshot!(scene.max_types("/config reset key:nothing").await, @"There is no key `nothing`. Discord offers the keys while you type.");
    insta::assert_snapshot!(scene.audit().await, @"
    max config done: `bug-report.enabled`: `true` → `false`
    max config done: `timezone`: `UTC` → `Europe/Amsterdam`
    max config done: `bug-report.enabled`: `false` → `true`
    max config unchanged: bug-report.enabled
    mia open done #1
    max config done: `list`: `tickets-list` (<#1100000000000000012>) → <#1100000000000000700>
    max config done: `timezone`: `Europe/Amsterdam` → `UTC`
    `list`: <#1100000000000000700> → `tickets-list` (<#1100000000000000012>)
    max config unchanged: all
    max config refused: nothing
    ");
}

#[tokio::test]
async fn a_restart_keeps_what_was_set() {
    let mut scene = scene::open().await;
    scene.max_types("/config set key:panels.main.title value:Ask us").await;
    assert!(scene.shows(&scene.mia(), OPEN_A_TICKET).contains("Ask us"));
    scene.stop().await;
    scene.sandbox.forget_calls();
    scene.start().await;
    let changing = scene.sandbox.calls().iter().filter(|call| call.method != "GET").count();
    assert_eq!(changing, 0, "panel and commands are as they were");
    insta::assert_snapshot!(scene.max_types("/config show").await, @"
    ▌ Set from Discord, over the files
    ▌ - `panels.main.title`: `Ask us`, set by @Max (max) some time; before: `Talk
    ▌ to the team`
    ");
}

#[tokio::test]
async fn a_restart_survives_an_override_that_no_longer_fits() {
    let mut scene = scene::open().await;
    scene.max_types("/config set key:guru-application.enabled value:false").await;
    scene.max_types("/config set key:timezone value:Europe/Amsterdam").await;
    scene.stop().await;
    std::fs::remove_file(scene.folder().join("guru-application.yaml")).unwrap();
    scene.write("server.yaml", &server_with(", guru-application", ""));
    scene.start().await;
    insta::assert_snapshot!(scene.max_types("/config show").await, @"
    ▌ Set from Discord, over the files
    ▌ - `guru-application.enabled`: `false`, set by @Max (max) some time; before:
    ▌ `true`
    ▌   Left out: the files have nothing of this name
    ▌ - `timezone`: `Europe/Amsterdam`, set by @Max (max) some time; before: `UTC`
    ");
    insta::assert_snapshot!(scene.log().lines().last().unwrap(), @"  ▌ out; the files win: the files have nothing of this name");
    insta::assert_snapshot!(scene.max_types("/config reset key:guru-application.enabled").await, @"`guru-application.enabled`: `false` (it was left out)");
}

#[tokio::test]
async fn a_file_wins_over_an_override_that_no_longer_fits_it() {
    let scene = scene::open().await;
    scene.max_types("/config set key:guru-application.positions.guru.open value:false").await;
    let other = scene.read("guru-application.yaml").replace("id: guru\n", "id: teacher\n");
    scene.saves("guru-application.yaml", &other).await;
    // Whether two lines share a message is chance.
    let log = scene.log();
    let told: Vec<&str> = log.lines().map(|line| line.trim_start().trim_start_matches("Frontdesk: ")).collect();
    insta::assert_snapshot!(told.join("\n"), @"
    ▌ @Max (max) changed the settings:
    ▌ - `guru-application.positions.guru.open`: `true` → `false`
    ▌ New definitions are in force.
    ▌ - `guru-application`: new position `teacher`
    ▌ - `guru-application`: position `guru` is gone
    ▌ `guru-application.positions.guru.open`, set from Discord, no longer fits the files
    ▌ and is left out; the files win: the files have nothing of this name
    ");
    insta::assert_snapshot!(scene.max_types("/config show").await, @"
    ▌ Set from Discord, over the files
    ▌ - `guru-application.positions.guru.open`: `false`, set by @Max (max) some time; before: `true`
    ▌   Left out: the files have nothing of this name
    ");
}

#[tokio::test]
async fn a_file_whose_change_is_hidden_by_an_override_is_told() {
    let scene = scene::open().await;
    scene.max_types("/config set key:bug-report.description value:Ours.").await;
    scene.saves("bug-report.yaml", &scene.read("bug-report.yaml").replace("Tell us what went wrong.", "Theirs.")).await;
    insta::assert_snapshot!(scene.log(), @"
    Frontdesk: ▌ @Max (max) changed the settings:
      ▌ - `bug-report.description`: `Tell us what went wrong.` → `Ours.`
    Frontdesk: ▌ `bug-report.description` was changed in the files, but what was set from Discord
      ▌ stands over it. `/config reset key:bug-report.description` takes that away.
    ");
}

#[tokio::test]
async fn what_is_set_stays_while_the_files_are_mistaken() {
    let scene = scene::open().await;
    scene.saves("bug-report.yaml", "nam: Bug\n").await;
    insta::assert_snapshot!(scene.max_types("/config set key:bug-report.enabled value:false").await, @"`bug-report.enabled`: `true` → `false`");
    insta::assert_snapshot!(scene.mia().command(OPEN_A_TICKET, "/ticket bug-report").unwrap_err(), @"/ticket needs one of: guru-application, staff-application");
}

#[tokio::test]
async fn two_changes_at_once_are_both_in_force() {
    let scene = scene::open().await;
    let max = scene.max();
    let first = max.command(OPEN_A_TICKET, "/config set key:bug-report.enabled value:false").unwrap();
    let second = max.command(stage::GENERAL, "/config set key:guru-application.enabled value:false").unwrap();
    scene.answer(first).await;
    scene.answer(second).await;
    let kept = scene.store().overrides().await.unwrap();
    let mut keys: Vec<String> = kept.into_iter().map(|(_, one)| one.key).collect();
    keys.sort();
    assert_eq!(keys, ["bug-report.enabled", "guru-application.enabled"]);
    insta::assert_snapshot!(scene.mia().command(stage::GENERAL, "/ticket").unwrap_err(), @"/ticket needs one of: staff-application");
}

#[tokio::test]
async fn two_changes_of_one_value_leave_one() {
    let scene = scene::open().await;
    let max = scene.max();
    let one = max.command(stage::GENERAL, "/config set key:bug-report.enabled value:false").unwrap();
    let again = max.command(stage::GENERAL, "/config set key:bug-report.enabled value:false").unwrap();
    let (one, again) = (scene.answer(one).await, scene.answer(again).await);
    assert!(one.contains("→") != again.contains("→"), "{one}\n{again}");
    assert_eq!(scene.store().overrides().await.unwrap().len(), 1);
}

#[tokio::test]
async fn nobody_else_sees_or_changes_anything() {
    let scene = scene::open().await;
    scene.max_types("/config set key:bug-report.enabled value:false").await;
    for who in [scene.sam(), scene.mia()] {
        for command in
            ["/config show", "/config show key:list", "/config set key:list value:bot-log", "/config reset key:all"]
        {
            assert_eq!(scene.types(&who, stage::GENERAL, command).await, "Only maintainers can do that.");
        }
        assert_eq!(scene.types(&who, stage::GENERAL, "/panel post").await, "Only maintainers can do that.");
        assert_eq!(scene.types(&who, stage::GENERAL, "/panel refresh").await, "Only maintainers can do that.");
    }
    assert_eq!(scene.store().overrides().await.unwrap().len(), 1);
    insta::assert_snapshot!(scene.log().lines().filter(|line| line.contains("Mia")).collect::<Vec<_>>().join("\n"), @"
    Frontdesk: ▌ @Mia (mia) tried to see the settings in #general: only maintainers may.
    Frontdesk: ▌ @Mia (mia) tried to change the setting list in #general: only maintainers may.
    Frontdesk: ▌ @Mia (mia) tried to change the setting all in #general: only maintainers may.
    Frontdesk: ▌ @Mia (mia) tried to post a panel in #general: only maintainers may.
    Frontdesk: ▌ @Mia (mia) tried to bring the panels up to date in #general: only maintainers may.
    ");
}

#[tokio::test]
async fn a_maintainer_cannot_lock_themselves_out() {
    let scene = scene::open().await;
    insta::assert_snapshot!(scene.max_types("/config set key:maintainers role:@staff").await, @"
    `maintainers` was not changed: you would not be a maintainer any more. Somebody who
    stays one can do it, or a file.
    ");
    insta::assert_snapshot!(scene.max_types("/config set key:roles.maintainers role:@staff").await, @"
    `roles.maintainers` was not changed: you would not be a maintainer any more.
    Somebody who stays one can do it, or a file.
    ");
    insta::assert_snapshot!(scene.max_types("/config set key:maintainers value:maintainers, staff").await, @"
    `maintainers`: `maintainers` (@maintainers) → `maintainers` (@maintainers), `staff`
    (@staff)
    ");
    insta::assert_snapshot!(timeless(&scene.types(&scene.sam(), stage::GENERAL, "/config show key:maintainers").await), @"
    `maintainers` is `maintainers` (@maintainers), `staff` (@staff).
    Set by @Max (max) some time; before, it was `maintainers` (@maintainers).
    The files say `maintainers` (@maintainers) (`server.yaml`, line 32). `/config reset
    key:maintainers` goes back to that.
    -# Roles that may `/reload` and `/config`, and handle every ticket. Set it with
    `role:`, or with `value:` and names with commas between them.
    ");
}

#[tokio::test]
async fn a_channel_in_which_the_bot_may_not_write_is_told_at_once() {
    let scene = Setup::default().stage(|stage| deny(stage, stage::GENERAL, Whom::Person(BOT), 1 << 11)).open().await;
    insta::assert_snapshot!(scene.max_types("/config set key:list channel:#general").await, @"
    `list`: `tickets-list` (#tickets-list) → #general
    -# I need Send Messages in #general to post the cards of open tickets. Please allow
    it in that channel's permissions.
    ");
}

#[tokio::test]
async fn another_servers_overrides_are_its_own() {
    let folder =
        "server: \"1100000000000000099\"\nroles: {m: \"1100000000000000003\"}\nmaintainers: [m]\nlocale: en-GB\n";
    let scene = Setup::default().file("other/server.yaml", folder).open().await;
    let theirs = frontdesk::domain::overrides::OverrideChange {
        guild: frontdesk::domain::ids::GuildId(1_100_000_000_000_000_099),
        set: vec![frontdesk::domain::overrides::Override {
            key: "timezone".to_owned(),
            value: "Europe/Amsterdam".to_owned(),
            before: "UTC".to_owned(),
            by: frontdesk::domain::person::Face {
                id: frontdesk::domain::ids::UserId(stage::LEO),
                name: "leo".to_owned(),
                display_name: "Leo".to_owned(),
            },
            at: scene.clock.now(),
        }],
        reset: Vec::new(),
    };
    scene.store().change_overrides(&theirs, &[]).await.unwrap();
    scene.max_types("/config set key:bug-report.enabled value:false").await;
    insta::assert_snapshot!(scene.max_types("/config show").await, @"
    ▌ Set from Discord, over the files
    ▌ - `bug-report.enabled`: `false`, set by @Max (max) some time; before: `true`
    ");
    insta::assert_snapshot!(scene.max_types("/config show key:timezone").await, @"
    `timezone` is `UTC`.
    No file says anything, so this is the default.
    -# The time zone of working hours and of times written as text. For example
    `Europe/Amsterdam`.
    ");
    scene.max_types("/config reset key:all").await;
    let left = scene.store().overrides().await.unwrap();
    assert_eq!(left.len(), 1, "{left:?}");
    assert_ne!(left[0].0.0, SERVER);
}

#[tokio::test]
async fn a_list_that_is_too_long_comes_as_a_file() {
    let scene = scene::open().await;
    for kind in ["bug-report", "guru-application", "staff-application"] {
        for key in ["messages.welcome", "messages.closed", "messages.complete", "description"] {
            let text = "long and wide ".repeat(if key == "description" { 6 } else { 18 });
            scene.max_types(&format!("/config set key:{kind}.{key} value:{text}")).await;
        }
    }
    insta::assert_snapshot!(steady(&scene.max_types("/config show").await), @"
    Set from Discord, over the files
    📎 config.md
    ");
}
