//! What the bot keeps up in its servers: panels, slash commands, the log channel, and the definitions themselves.

use frontdesk::domain::ids::GuildId;
use frontdesk::sandbox::{OverwritePlan, Whom, permission as may};
use frontdesk::stage::{self, BOT};

use crate::scene::{self, BOT_LOG, HISTORIES, OPEN_A_TICKET, SERVER, Scene, Setup};

const POST: &str = "POST /channels/{channel}/messages";
const MAINTAINERS: u64 = 1_100_000_000_000_000_003;
const STAFF: u64 = 1_100_000_000_000_000_001;

/// The bot's panels in a channel, by their titles.
fn panels(scene: &Scene, channel: u64) -> Vec<String> {
    let seen = scene.seen(&scene.max(), channel);
    seen.iter().filter(|message| message.buttons().next().is_some()).map(|message| message.all_text()).collect()
}

/// The texts that a maintainer sees somewhere.
fn texts(scene: &Scene, place: u64) -> Vec<String> {
    scene.seen(&scene.max(), place).iter().map(|message| message.all_text()).collect()
}

/// What the log channel holds.
fn log(scene: &Scene) -> String {
    texts(scene, BOT_LOG).join("\n")
}

async fn reload(scene: &Scene) -> String {
    reload_from(scene, stage::GENERAL).await
}

async fn reload_from(scene: &Scene, channel: u64) -> String {
    let asked = scene.max().command(channel, "/reload").unwrap();
    scene.answer(asked).await
}

/// Maintainers who may do everything in the server.
fn strong_maintainers() -> Setup {
    Setup::default().stage(|blueprint| {
        for role in blueprint.guilds[0].roles.iter_mut().filter(|role| role.id == MAINTAINERS) {
            role.permissions = may::ADMINISTRATOR;
        }
    })
}

fn deny_the_bot(bits: u64) -> OverwritePlan {
    OverwritePlan { whom: Whom::Person(BOT), allow: 0, deny: bits }
}

#[tokio::test]
async fn panels_and_commands_are_there_though_discord_is_ill_at_the_start() {
    let mut scene = Setup::default().without_bot().await;
    scene.sandbox.fail(POST, 500, 1);
    scene.sandbox.fail("POST /applications/{application}/guilds/{guild}/commands", 503, 1);
    scene.start().await;
    assert_eq!(panels(&scene, OPEN_A_TICKET).len(), 1);
    let mut commands = scene.sandbox.commands();
    commands.sort();
    assert_eq!(commands, scene::COMMANDS);
    assert_eq!(log(&scene), "", "what comes right by itself is not told");
}

#[tokio::test]
async fn a_panel_appears_as_soon_as_the_bot_may_post_it() {
    let scene = strong_maintainers().open().await;
    let panel = scene.seen(&scene.max(), OPEN_A_TICKET)[0].id;
    scene.max().set_overwrites(OPEN_A_TICKET, &[deny_the_bot(may::SEND_MESSAGES)]).unwrap();
    scene.max().delete(OPEN_A_TICKET, panel).unwrap();
    reload(&scene).await;
    assert_eq!(panels(&scene, OPEN_A_TICKET).len(), 0);
    assert!(log(&scene).contains("I need **Send Messages** in"), "{}", log(&scene));
    scene.max().set_overwrites(OPEN_A_TICKET, &[]).unwrap();
    scene.settle().await;
    assert_eq!(panels(&scene, OPEN_A_TICKET).len(), 1);
}

#[tokio::test]
async fn who_invites_the_bot_again_has_the_panel_again() {
    let scene = strong_maintainers().open().await;
    let panel = scene.seen(&scene.max(), OPEN_A_TICKET)[0].id;
    scene.sandbox.person(BOT).leave(SERVER).unwrap();
    scene.max().delete(OPEN_A_TICKET, panel).unwrap();
    scene.settle().await;
    assert_eq!(panels(&scene, OPEN_A_TICKET).len(), 0);
    scene.sandbox.person(BOT).join(SERVER, &[BOT]).unwrap();
    scene.settle().await;
    assert_eq!(panels(&scene, OPEN_A_TICKET).len(), 1);
}

#[tokio::test]
async fn a_panel_that_moves_leaves_nothing_behind() {
    let scene = scene::open().await;
    let moved = scene.read("server.yaml").replace("    channel: open-a-ticket", "    channel: ticket-histories");
    scene.write("server.yaml", &moved);
    scene.sandbox.fail("DELETE /channels/{channel}/messages/{message}", 500, 2);
    reload(&scene).await;
    reload(&scene).await;
    assert_eq!((panels(&scene, OPEN_A_TICKET).len(), panels(&scene, HISTORIES).len()), (0, 1));
}

#[tokio::test]
async fn a_panel_that_could_not_be_remembered_is_found_again() {
    let mut scene = scene::open().await;
    scene.stop().await;
    scene.store().drop_panel(GuildId(SERVER), &"main".into()).await.unwrap();
    scene.start().await;
    assert_eq!(panels(&scene, OPEN_A_TICKET).len(), 1);
    assert_eq!(scene.store().panels(GuildId(SERVER)).await.unwrap().len(), 1);
}

/// A second server, with a folder of its own.
const GUILD: &str = "\
server: 1100000000000001000
roles: {team: 1100000000000001001}
channels: {help: 1100000000000001011, log: 1100000000000001015}
maintainers: [team]
staff: [team]
log: log
panels:
  - {id: main, channel: help}
";
const GUILD_HELP: u64 = 1_100_000_000_000_001_011;

const GUILD_LOG: u64 = 1_100_000_000_000_001_015;

fn two_servers() -> Setup {
    strong_maintainers().file("guild/server.yaml", GUILD).file("guild/question.yaml", "name: Question\n")
}

#[tokio::test]
async fn a_server_that_is_taken_out_loses_its_panels_and_commands() {
    let scene = two_servers().open().await;
    let both = 2 * scene::COMMANDS.len() - 2;
    assert_eq!(
        (panels(&scene, GUILD_HELP).len(), scene.sandbox.commands().len()),
        (1, both),
        "the other server has neither replies nor decisions"
    );
    std::fs::remove_dir_all(scene.folder().join("guild")).unwrap();
    reload(&scene).await;
    assert_eq!((panels(&scene, GUILD_HELP).len(), scene.sandbox.commands().len()), (0, scene::COMMANDS.len()));
    assert_eq!(panels(&scene, OPEN_A_TICKET).len(), 1);
}

#[tokio::test]
async fn a_server_is_told_of_its_own_files_only() {
    let scene = two_servers().open().await;
    scene.write("guild/question.yaml", "name: Question\nbutton: {label: Ask}\n");
    assert!(reload_from(&scene, OPEN_A_TICKET).await.ends_with("nothing changed."));
    assert_eq!(log(&scene), "");
    assert!(texts(&scene, GUILD_LOG).concat().contains("button changed"), "{:?}", texts(&scene, GUILD_LOG));
    scene.write("guild/question.yaml", "nmae: Question\n");
    let answer = reload_from(&scene, OPEN_A_TICKET).await;
    assert!(answer.contains("1 in the files of another server.") && !answer.contains("nmae"), "{answer}");
    assert_eq!(log(&scene), "");
    assert!(texts(&scene, GUILD_LOG).concat().contains("nmae"), "{:?}", texts(&scene, GUILD_LOG));
    scene.write("guild/question.yaml", "name: Question\nbutton: {label: Ask}\n");
    assert!(reload_from(&scene, OPEN_A_TICKET).await.ends_with("nothing changed."));
    assert_eq!(log(&scene), "");
    assert!(texts(&scene, GUILD_LOG).concat().contains("no errors any more"), "{:?}", texts(&scene, GUILD_LOG));
}

#[tokio::test]
async fn a_reload_that_changes_nothing_is_told_to_nobody_else() {
    let scene = scene::open().await;
    reload(&scene).await;
    assert_eq!(log(&scene), "");
}

#[tokio::test]
async fn what_a_server_lacks_is_told_once() {
    let scene = Setup::default()
        .stage(|blueprint| {
            let guild = &mut blueprint.guilds[0];
            guild.bot_permissions &= !may::MENTION_EVERYONE;
            guild
                .channels
                .iter_mut()
                .filter(|channel| channel.id == OPEN_A_TICKET)
                .for_each(|channel| channel.kind = 5);
            guild.roles.retain(|role| role.id != STAFF);
            guild.people.iter_mut().for_each(|person| person.roles.retain(|role| *role != STAFF));
            for role in guild.roles.iter_mut().filter(|role| role.id == MAINTAINERS) {
                role.permissions = may::ADMINISTRATOR;
            }
        })
        .open()
        .await;
    let told = log(&scene);
    assert!(
        told.contains("There is no role with the id 1100000000000000001, which the definitions call staff."),
        "{told}"
    );
    assert!(told.contains("<#1100000000000000011> cannot hold private threads."), "{told}");
    assert!(told.contains("I may not mention <@&1100000000000000002> in <#1100000000000000011>"), "{told}");
    scene.max().rename(stage::GENERAL, "lounge").unwrap();
    scene.settle().await;
    assert_eq!(log(&scene), told);
    reload(&scene).await;
    assert!(log(&scene).contains("-# 2 times, the last"), "whoever asks is told again");
}

#[tokio::test]
async fn log_lines_wait_for_discord_and_are_counted() {
    let scene = scene::open().await;
    scene.sandbox.fail(POST, 500, 1);
    for _ in 0..3 {
        let asked = scene.mia().command(stage::GENERAL, "/close").unwrap();
        scene.answer(asked).await;
    }
    scene.settle().await;
    let told = log(&scene);
    assert_eq!(told.matches("tried to close a ticket").count(), 1, "{told}");
    assert!(told.contains("-# 3 times, the last"), "{told}");
}

#[tokio::test]
async fn a_fault_that_nobody_expected_has_a_number_in_the_answer_the_log_channel_and_the_audit() {
    let scene = scene::open().await;
    let tables = sqlx::SqlitePool::connect(&scene.database_url).await.unwrap();
    sqlx::query("ALTER TABLE tickets RENAME TO elsewhere").execute(&tables).await.unwrap();
    let press = scene.mia().press(OPEN_A_TICKET, "Report a bug").unwrap();
    let answer = scene.answer(press).await;
    let number = answer.split('`').nth(1).unwrap_or_else(|| panic!("no number: {answer}"));
    assert!(log(&scene).contains(number), "{}", log(&scene));
    let trail = scene.store().audit_trail(10).await.unwrap();
    assert!(trail.iter().any(|row| row.outcome == "failed" && row.detail == number), "{trail:#?}");
}

#[tokio::test]
async fn a_staff_role_that_is_too_large_is_told() {
    let scene = scene::open().await;
    scene.sandbox.switch(|switches| {
        switches.edited_mention_adds = true;
        switches.role_mention_adds = true;
        switches.role_mention_cap = 0;
    });
    scene.opened_by_mia().await;
    assert!(log(&scene).contains("not every member of <@&1100000000000000001> could be brought in"), "{}", log(&scene));
}

#[tokio::test]
async fn a_file_that_is_saved_is_seen_while_discord_is_slow_to_take_the_one_before() {
    let scene = scene::open().await;
    scene.sandbox.delay("PATCH /channels/{channel}/messages/{message}", std::time::Duration::from_secs(60));
    let titled = scene.read("server.yaml").replace("title: Talk to the team", "title: Ask the team");
    scene.write("server.yaml", &titled);
    scene.until("title changed", || log(&scene).contains("title changed").then_some(())).await;
    scene.write("server.yaml", &titled.replace("style: buttons", "style: menu"));
    scene.until("style changed", || log(&scene).contains("style changed").then_some(())).await;
    let slow =
        scene.sandbox.calls().into_iter().find(|call| call.method == "PATCH").expect("the panel is being changed");
    assert_eq!(slow.finished, None);
}
