//! Who sees what: every kind of person looks at every channel and thread, under each way in which staff see tickets.
//!
//! What a person sees is the sandbox's own computation, from roles, overwrites and places in threads.

use std::time::Duration;

use frontdesk::sandbox::{PersonPlan, RolePlan, permission as may};
use frontdesk::stage;

use super::*;
use crate::scene::{OPEN_A_TICKET, SERVER, Setup};

const ALERTS: u64 = 1_100_000_000_000_000_014;
const CALLERS: u64 = 1_100_000_000_000_000_005;
const ADMINS: u64 = 1_100_000_000_000_000_006;
const MODERATORS: u64 = 1_100_000_000_000_000_007;
const WEEK: Duration = Duration::from_secs(7 * 86_400 + 120);

/// Everybody who looks, by what they are; a number beyond the stage's own people has an id of its own.
const PEOPLE: [(&str, u64, &[u64]); 12] = [
    ("the creator", stage::MIA, &[]),
    ("another member", stage::LEO, &[]),
    ("staff of the type, on duty", KAI, &[STAFF]),
    ("staff of the type, off duty", KAI + 10, &[STAFF]),
    ("staff of another type", RIA, &[RECRUITERS]),
    ("a maintainer", stage::MAX, &[]),
    ("of a notified role", KAI + 11, &[CALLERS]),
    ("added by /add", KAI + 12, &[]),
    ("an administrator", KAI + 13, &[ADMINS]),
    ("has Manage Threads", KAI + 14, &[MODERATORS]),
    ("former staff of the type", KAI + 15, &[STAFF]),
    ("staff who left the server", KAI + 16, &[STAFF]),
];
const GUEST: u64 = KAI + 12;
const FORMER: u64 = KAI + 15;
const GONE: u64 = KAI + 16;

fn places() -> [(&'static str, u64); 6] {
    [
        ("parent", OPEN_A_TICKET),
        ("card", TICKETS_LIST),
        ("record", HISTORIES),
        ("alert", ALERTS),
        ("log", BOT_LOG),
        ("general", stage::GENERAL),
    ]
}

fn people(stage: &mut Blueprint, hears_of_members: bool, moderates: bool) {
    stage.guild_members = hears_of_members;
    let guild = &mut stage.guilds[0];
    let role = |id, name, permissions| RolePlan { permissions, ..RolePlan::new(id, name) };
    guild.roles.push(role(ADMINS, "admins", may::ADMINISTRATOR));
    guild.roles.push(role(MODERATORS, "moderators", may::MANAGE_THREADS));
    if moderates {
        guild.roles.iter_mut().filter(|role| role.id == STAFF).for_each(|role| role.permissions |= may::MANAGE_THREADS);
    }
    // Sam has every role there is to have, and would tell nothing.
    guild.people.retain(|person| person.id != stage::SAM);
    for (_, id, roles) in PEOPLE.iter().filter(|(_, id, _)| *id >= KAI) {
        guild.people.push(PersonPlan::new(*id, &format!("p{id}"), &format!("P{id}"), roles));
    }
}

/// A ticket in all its life, and then who sees which place, and in it something of the ticket.
async fn walk(access: &str, hears_of_members: bool) -> String {
    let server = server_with("  bot-log:", &format!("  ticket-alerts: \"{ALERTS}\"\n  bot-log:"));
    let server = server.replace("alerts: {after:", "alerts: {channel: ticket-alerts, after:");
    let server = server.replace("roles:\n", &format!("roles:\n  callers: \"{CALLERS}\"\n"));
    let file = help(&format!("staff_access: {access}\n")).replace("notify: [staff]", "notify: [callers]");
    let moderates = access == "moderators";
    let setup = Setup::default().file("server.yaml", &server).file("help.yaml", &file);
    let scene = setup.stage(move |stage| people(stage, hears_of_members, moderates)).open().await;
    let thread = scene.opened("help").await;
    let on_duty = scene.sandbox.person(KAI);
    if access == "button" {
        for who in [KAI, FORMER, GONE] {
            scene.press(&scene.sandbox.person(who), TICKETS_LIST, "Join").await;
        }
    }
    scene.types(&on_duty, thread, &format!("/add member:{GUEST}")).await;
    scene.owner().set_roles(FORMER, &[]).unwrap();
    scene.sandbox.person(GONE).leave(SERVER).unwrap();
    scene.settle().await;
    scene.clock.advance(WEEK);
    scene.settle().await;
    let open = scene.looks(thread);
    scene.says(&scene.mia(), thread, "Thank you.").await;
    scene.types(&on_duty, thread, "/close").await;
    let closed = scene.looks(thread);
    let names = places().map(|(name, _)| name);
    let mut table = format!("{:28}| thread | closed | {}\n", "", names.join(" | "));
    for (((who, ..), open), closed) in PEOPLE.iter().zip(open).zip(closed) {
        let mark = |name: &str, sees: &str| format!("{sees:width$}", width = name.len());
        let of_places = names.iter().enumerate().map(|(at, name)| {
            // The card is deleted with the close, and the record is posted with it.
            mark(name, if *name == "card" { open[at + 1] } else { closed[at + 1] })
        });
        let row: Vec<String> =
            [mark("thread", open[0]), mark("closed", closed[0])].into_iter().chain(of_places).collect();
        table.push_str(&format!("{who:28}| {}\n", row.join(" | ")));
    }
    table.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

impl Scene {
    /// What each person sees of the thread and of each place: nothing, the place, or something about the ticket in it.
    fn looks(&self, thread: u64) -> Vec<Vec<&'static str>> {
        let look = |person: &Person, place: u64| {
            let view = person.sees();
            let in_channel = view.channels.iter().any(|channel| channel.id == place);
            let in_thread = view.threads().any(|thread| thread.id == place);
            match view.messages(place).iter().any(|message| self.is_about_the_ticket(message.id)) {
                true => "yes",
                false if in_channel || in_thread => "empty",
                false => "-",
            }
        };
        let everybody = PEOPLE.iter().map(|(_, id, _)| self.sandbox.person(*id));
        let all = [thread].into_iter().chain(places().map(|(_, place)| place)).collect::<Vec<_>>();
        everybody.map(|person| all.iter().map(|place| look(&person, *place)).collect()).collect()
    }

    fn is_about_the_ticket(&self, message: u64) -> bool {
        let text = self.sandbox.lines(message).join("\n");
        text.contains("#1") || text.contains("Help") && text.contains("Claim")
    }
}

#[tokio::test]
async fn staff_who_are_mentioned() {
    insta::assert_snapshot!(walk("mention", true).await, @"
                                | thread | closed | parent | card | record | alert | log | general
    the creator                 | yes    | yes    | empty  | -    | -      | -     | -   | yes
    another member              | -      | -      | empty  | -    | -      | -     | -   | empty
    staff of the type, on duty  | yes    | yes    | empty  | yes  | yes    | yes   | empty | empty
    staff of the type, off duty | yes    | yes    | empty  | yes  | yes    | yes   | empty | empty
    staff of another type       | -      | -      | empty  | yes  | yes    | yes   | empty | empty
    a maintainer                | -      | -      | empty  | yes  | yes    | yes   | empty | empty
    of a notified role          | yes    | yes    | empty  | -    | -      | -     | -   | empty
    added by /add               | yes    | yes    | empty  | -    | -      | -     | -   | empty
    an administrator            | yes    | yes    | empty  | yes  | yes    | yes   | empty | empty
    has Manage Threads          | yes    | yes    | empty  | -    | -      | -     | -   | empty
    former staff of the type    | -      | -      | empty  | -    | -      | -     | -   | empty
    staff who left the server   | -      | -      | -      | -    | -      | -     | -   | -
    ");
}

#[tokio::test]
async fn staff_who_are_mentioned_where_discord_tells_of_nobodys_roles() {
    insta::assert_snapshot!(walk("mention", false).await, @"
                                | thread | closed | parent | card | record | alert | log | general
    the creator                 | yes    | yes    | empty  | -    | -      | -     | -   | yes
    another member              | -      | -      | empty  | -    | -      | -     | -   | empty
    staff of the type, on duty  | yes    | yes    | empty  | yes  | yes    | yes   | empty | empty
    staff of the type, off duty | yes    | yes    | empty  | yes  | yes    | yes   | empty | empty
    staff of another type       | -      | -      | empty  | yes  | yes    | yes   | empty | empty
    a maintainer                | -      | -      | empty  | yes  | yes    | yes   | empty | empty
    of a notified role          | yes    | yes    | empty  | -    | -      | -     | -   | empty
    added by /add               | yes    | yes    | empty  | -    | -      | -     | -   | empty
    an administrator            | yes    | yes    | empty  | yes  | yes    | yes   | empty | empty
    has Manage Threads          | yes    | yes    | empty  | -    | -      | -     | -   | empty
    former staff of the type    | yes    | yes    | empty  | -    | -      | -     | -   | empty
    staff who left the server   | -      | -      | -      | -    | -      | -     | -   | -
    ");
}

#[tokio::test]
async fn staff_who_are_brought_in_one_by_one() {
    insta::assert_snapshot!(walk("members", true).await, @"
                                | thread | closed | parent | card | record | alert | log | general
    the creator                 | yes    | yes    | empty  | -    | -      | -     | -   | yes
    another member              | -      | -      | empty  | -    | -      | -     | -   | empty
    staff of the type, on duty  | yes    | yes    | empty  | yes  | yes    | yes   | empty | empty
    staff of the type, off duty | yes    | yes    | empty  | yes  | yes    | yes   | empty | empty
    staff of another type       | -      | -      | empty  | yes  | yes    | yes   | empty | empty
    a maintainer                | -      | -      | empty  | yes  | yes    | yes   | empty | empty
    of a notified role          | yes    | yes    | empty  | -    | -      | -     | -   | empty
    added by /add               | yes    | yes    | empty  | -    | -      | -     | -   | empty
    an administrator            | yes    | yes    | empty  | yes  | yes    | yes   | empty | empty
    has Manage Threads          | yes    | yes    | empty  | -    | -      | -     | -   | empty
    former staff of the type    | -      | -      | empty  | -    | -      | -     | -   | empty
    staff who left the server   | -      | -      | -      | -    | -      | -     | -   | -
    ");
}

#[tokio::test]
async fn staff_who_moderate_the_channel() {
    insta::assert_snapshot!(walk("moderators", true).await, @"
                                | thread | closed | parent | card | record | alert | log | general
    the creator                 | yes    | yes    | empty  | -    | -      | -     | -   | yes
    another member              | -      | -      | empty  | -    | -      | -     | -   | empty
    staff of the type, on duty  | yes    | yes    | empty  | yes  | yes    | yes   | empty | empty
    staff of the type, off duty | yes    | yes    | empty  | yes  | yes    | yes   | empty | empty
    staff of another type       | -      | -      | empty  | yes  | yes    | yes   | empty | empty
    a maintainer                | -      | -      | empty  | yes  | yes    | yes   | empty | empty
    of a notified role          | -      | -      | empty  | -    | -      | -     | -   | empty
    added by /add               | yes    | yes    | empty  | -    | -      | -     | -   | empty
    an administrator            | yes    | yes    | empty  | yes  | yes    | yes   | empty | empty
    has Manage Threads          | yes    | yes    | empty  | -    | -      | -     | -   | empty
    former staff of the type    | -      | -      | empty  | -    | -      | -     | -   | empty
    staff who left the server   | -      | -      | -      | -    | -      | -     | -   | -
    ");
}

#[tokio::test]
async fn staff_who_press_a_button() {
    insta::assert_snapshot!(walk("button", true).await, @"
                                | thread | closed | parent | card | record | alert | log | general
    the creator                 | yes    | yes    | empty  | -    | -      | -     | -   | yes
    another member              | -      | -      | empty  | -    | -      | -     | -   | empty
    staff of the type, on duty  | yes    | yes    | empty  | yes  | yes    | yes   | empty | empty
    staff of the type, off duty | -      | -      | empty  | yes  | yes    | yes   | empty | empty
    staff of another type       | -      | -      | empty  | yes  | yes    | yes   | empty | empty
    a maintainer                | -      | -      | empty  | yes  | yes    | yes   | empty | empty
    of a notified role          | -      | -      | empty  | -    | -      | -     | -   | empty
    added by /add               | yes    | yes    | empty  | -    | -      | -     | -   | empty
    an administrator            | yes    | yes    | empty  | yes  | yes    | yes   | empty | empty
    has Manage Threads          | yes    | yes    | empty  | -    | -      | -     | -   | empty
    former staff of the type    | -      | -      | empty  | -    | -      | -     | -   | empty
    staff who left the server   | -      | -      | -      | -    | -      | -     | -   | -
    ");
}
