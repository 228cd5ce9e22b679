//! What people call themselves reaches thread names, texts and cards, and does nothing there.

use frontdesk::sandbox::PersonPlan;
use frontdesk::stage;

use super::*;
use crate::scene::Setup;

/// People whose names mean mischief.
const NAMES: [&str; 7] = [
    "@everyone",
    "<@&1100000000000000001>",
    "`tick` ```block```",
    "{{ server.id }}{% for x in y %}",
    "\u{202e}evil\u{202c}",
    "🎤🛡️ **Bold** ~~gone~~",
    "# Head\n> quote",
];

/// The first of those people; the others have the ids that follow.
const FIRST: u64 = 1_100_000_000_000_000_810;

async fn with_names() -> Scene {
    let crowd = |stage: &mut Blueprint| {
        for (id, name) in (FIRST..).zip(NAMES) {
            stage.guilds[0].people.push(PersonPlan::new(id, "someone", name, &[]));
        }
    };
    let texts = "thread: {in: open-a-ticket, name: '{{ type.name }} · {{ member.display_name }}'}\nmessages: {welcome: 'Hello {{ member.display_name }}.'}\n";
    let scene = Setup::default().file("help.yaml", &help(texts)).stage(crowd).open().await;
    for id in (FIRST..).take(NAMES.len()) {
        scene.opened_by(&scene.sandbox.person(id), "help").await;
    }
    scene
}

#[tokio::test]
async fn a_threads_name_is_one_line_of_plain_text() {
    let scene = with_names().await;
    let mut threads: Vec<_> = scene.sam().sees().threads().map(|thread| (thread.id, thread.name.clone())).collect();
    threads.sort_unstable();
    let names = threads.into_iter().map(|(_, name)| name).collect::<Vec<_>>().join("\n");
    insta::assert_snapshot!(names, @"
    Help · @everyone
    Help · <@&1100000000000000001>
    Help · `tick` ```block```
    Help · {{ server.id }}{% for x in y %}
    Help · evil
    Help · 🎤🛡️ **Bold** ~~gone~~
    Help · # Head > quote
    ");
}

#[tokio::test]
async fn a_welcome_shows_a_name_as_it_is_written() {
    let scene = with_names().await;
    let mut threads: Vec<_> = scene.sam().sees().threads().cloned().collect();
    threads.sort_by_key(|thread| thread.id);
    let posts = threads.iter().flat_map(|thread| &thread.messages);
    let welcomes = posts.filter_map(|post| post.embeds.first()?.description.clone());
    insta::assert_snapshot!(visible(&welcomes.collect::<Vec<_>>().join("\n")), @r"
    Hello @(zero-width)everyone.
    Hello \<@(zero-width)&1100000000000000001\>.
    Hello \`tick\` \`\`\`block\`\`\`.
    Hello {{ server.id }}{% for x in y %}.
    Hello evil.
    Hello 🎤🛡️ \*\*Bold\*\* \~\~gone\~\~.
    Hello \# Head
    \> quote.
    ");
}

#[tokio::test]
async fn a_name_notifies_nobody() {
    let scene = with_names().await;
    let sams = scene.sandbox.pings_of(stage::SAM);
    assert_eq!(sams.len(), NAMES.len(), "once for each ticket, as the type says");
    assert_eq!([stage::MIA, stage::LEO, stage::MAX].map(|id| scene.sandbox.pings_of(id).len()), [0, 0, 0]);
}

#[tokio::test]
async fn a_card_names_the_account() {
    let scene = with_names().await;
    let cards = scene.seen(&scene.sam(), TICKETS_LIST);
    insta::assert_snapshot!(cards[0].embeds[0].fields[0].value, @"<@1100000000000000810> (someone)");
}

#[tokio::test]
async fn the_longest_name_still_fits_a_thread() {
    let template = format!("thread: {{in: open-a-ticket, name: '{{{{ member.display_name }}}} {}'}}\n", "x".repeat(60));
    let longest = |stage: &mut Blueprint| stage.guilds[0].people[0].display_name = "🦀".repeat(32);
    let scene = Setup::default().file("help.yaml", &help(&template)).stage(longest).open().await;
    let thread = scene.opened("help").await;
    let name = scene.sam().sees().threads().find(|one| one.id == thread).unwrap().name.clone();
    assert_eq!(name, format!("{} {}", "🦀".repeat(32), "x".repeat(60)));
}
