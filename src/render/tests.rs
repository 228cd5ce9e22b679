//! What people see, one message after the other.

use insta::assert_snapshot;

use super::show::{show, show_form};
use super::world::{World, position, question, template};
use super::*;
use crate::definitions::set::{PanelStyle, Transcript};
use crate::domain::event::Wish;
use crate::domain::ids::UserId;
use crate::domain::message::{Emoji, File, Row};
use crate::domain::plan::{Deed, View};
use crate::domain::refusal::Refusal;
use crate::templates::Surface;

fn panel_of(world: &World) -> Message {
    panel(&world.server, "Our Server", &world.server.panels[0])
}

/// Offers so many types in the panel, the second switched off.
fn offer(world: &mut World, count: usize) {
    let kinds = (0..count).map(|index| {
        let mut kind = world.kind.clone();
        kind.id = format!("type-{index}").as_str().into();
        kind.button.label = format!("Type {index}");
        kind.enabled = index != 1;
        kind.into()
    });
    world.server.types = kinds.collect();
    world.server.panels[0].tickets = world.server.types.iter().map(|kind| kind.id.clone()).collect();
}

#[test]
fn a_panel_has_a_button_for_each_type() {
    assert_snapshot!(show(&panel_of(&World::open())), @r#"
    │
    │ ## Talk to the team
    │ Welcome to Our Server. Pick what you need.
    [📋 Apply for staff | Primary fd:open:staff-application]
    "#);
}

#[test]
fn a_panel_has_five_buttons_in_a_row_and_none_for_a_type_that_is_off() {
    let mut world = World::open();
    offer(&mut world, 8);
    assert_snapshot!(show(&panel_of(&world)), @r#"
    │
    │ ## Talk to the team
    │ Welcome to Our Server. Pick what you need.
    [📋 Type 0 | Primary fd:open:type-0] [📋 Type 2 | Primary fd:open:type-2] [📋 Type 3 | Primary fd:open:type-3] [📋 Type 4 | Primary fd:open:type-4] [📋 Type 5 | Primary fd:open:type-5]
    [📋 Type 6 | Primary fd:open:type-6] [📋 Type 7 | Primary fd:open:type-7]
    "#);
}

#[test]
fn a_panel_with_a_menu() {
    let mut world = World::open();
    offer(&mut world, 3);
    world.server.panels[0].style = PanelStyle::Menu;
    assert_snapshot!(show(&panel_of(&world)), @r#"
    │
    │ ## Talk to the team
    │ Welcome to Our Server. Pick what you need.
    [What do you need? ▾] fd:menu:main
      (type-0) 📋 Staff application: Apply to join the staff team.
      (type-2) 📋 Staff application: Apply to join the staff team.
    "#);
}

#[test]
fn a_panel_of_which_everything_is_off_says_so() {
    let mut world = World::open();
    offer(&mut world, 2);
    world.server.panels[0].tickets.remove(0);
    assert_snapshot!(show(&panel_of(&world)), @r#"
    │
    │ ## Talk to the team
    │ Welcome to Our Server. Pick what you need.
    │
    │ -# Nothing can be opened here at the moment.
    "#);
}

#[test]
fn a_panel_never_has_more_than_25_types() {
    let mut world = World::open();
    offer(&mut world, 40);
    let rows = panel_of(&world).rows;
    let buttons: Vec<usize> = rows
        .iter()
        .map(|row| match row {
            Row::Buttons(buttons) => buttons.len(),
            Row::Menu(_) | Row::Members { .. } => 0,
        })
        .collect();
    assert_eq!(buttons, [5, 5, 5, 5, 5]);
}

#[test]
fn an_opening_calls_the_creator_and_the_roles_to_notify() {
    assert_snapshot!(show(&opening(&World::open().ctx(), 0)), @"
    <@7> <@&21>
    │#5865F2
    │ ## 📋 Staff application
    │ Hello <@7>, thank you for applying as **Host**.
    │#5865F2
    │ ## Questions
    │ **1.** How old are you?
    │
    │ **2.** Why you?
    [🙋 Claim | Secondary fd:claim:12] [🔒 Close ticket | Secondary fd:close:12]
    🔔 @7 @&21
    ");
}

#[test]
fn an_opening_notifies_the_positions_roles_in_place_of_the_types() {
    let mut world = World::open();
    world.kind.positions.as_mut().unwrap().choices[0].notify = Some(vec![RoleId(30)]);
    let message = opening(&world.ctx(), 0);
    assert_eq!(message.content, "<@7> <@&30>");
    assert_eq!(message.mentions.users, [UserId(7)]);
    assert_eq!(message.mentions.roles, [RoleId(30)]);
}

#[test]
fn the_staff_come_in_by_an_edit_that_notifies_nobody_else() {
    let world = World::open();
    let (first, edited) = (opening(&world.ctx(), 0), opening_with_staff(&world.ctx()));
    assert_eq!(edited.content, "<@7> <@&21> <@&22>");
    assert_eq!(edited.mentions.users, first.mentions.users);
    assert_eq!(edited.mentions.roles, [RoleId(21), RoleId(22)]);
    assert_eq!((edited.embeds, edited.rows), (first.embeds, first.rows));
}

#[test]
fn further_questions_go_into_further_posts() {
    let mut world = World::open();
    world.kind.questions = (1..=12).map(|index| question(&format!("{index} {}", "long ".repeat(150)))).collect();
    let posts: Vec<Message> = (0..3).map(|part| opening(&world.ctx(), part)).collect();
    let questions =
        |message: &Message| message.embeds.last().unwrap().description.clone().unwrap().matches("**").count() / 2;
    assert_eq!(posts.iter().map(questions).sum::<usize>(), 12);
    assert!(posts[1].content.is_empty() && posts[1].rows.is_empty());
    assert_eq!(posts[1].mentions, Default::default());
    assert_eq!(posts[1].embeds[0].title.as_deref(), Some("More questions"));
}

#[test]
fn a_type_without_questions_shows_only_its_welcome() {
    let mut world = World::open();
    world.kind.questions.clear();
    assert_eq!(opening(&world.ctx(), 0).embeds.len(), 1);
}

#[test]
fn a_card_tells_who_wants_what_and_leads_to_the_thread() {
    let mut world = World::open();
    assert_snapshot!(show(&card(&world.ctx())), @r#"
    │#5865F2
    │ ## #12 · 📋 Staff application
    │ Position: Host
    │ Opened by: <@7> (ada\_l)
    │ Opened: <t:1795339800:R>
    │ Handled by: nobody yet
    [Open the thread | https://discord.com/channels/1/99] [🙋 Claim | Secondary fd:claim:12] [🔒 Close ticket | Secondary fd:close:12]
    "#);
    world.ticket.assignee = Some(UserId(8));
    world.ticket.position = None;
    world.ticket.thread = None;
    assert_snapshot!(show(&card(&world.ctx())), @r#"
    │#5865F2
    │ ## #12 · 📋 Staff application
    │ Opened by: <@7> (ada\_l)
    │ Opened: <t:1795339800:R>
    │ Handled by: <@8>
    [🔒 Close ticket | Secondary fd:close:12]
    "#);
}

#[test]
fn the_closing_text_is_the_types() {
    let mut world = World::closed();
    assert_snapshot!(show(&closing(&world.ctx())), @r#"
    │#5865F2
    │ Closed by <@8>. Reason: Welcome to the \*team\*!
    │ @(zero-width)everyone
    "#);
    world.kind.messages.closed = template(Surface::Closed, "{{ closed.reason }}");
    world.ticket.closure.as_mut().unwrap().reason = None;
    assert_eq!(closing(&world.ctx()).embeds[0].description.as_deref(), Some("This ticket is closed."));
}

#[test]
fn a_record_has_the_facts_and_the_transcript() {
    let file = File { name: "ticket-12.txt".into(), bytes: b"hello".to_vec() };
    assert_snapshot!(show(&record(&World::closed().ctx(), 14, vec![file])), @r#"
    │#5865F2
    │ ## #12 · 📋 Staff application
    │ **Reason:** Welcome to the \*team\*!
    │ @(zero-width)everyone
    │ Type: Staff application
    │ Position: Host
    │ Opened by: <@7> (ada\_l)
    │ Opened: <t:1795339800:f> (<t:1795339800:R>)
    │ Closed: <t:1795600000:f> (<t:1795600000:R>)
    │ Closed by: <@8> (bob)
    │ Messages: 14
    [Open the thread | https://discord.com/channels/1/99] [🔓 Reopen | Secondary fd:reopen:12]
    📎 ticket-12.txt (5 bytes)
    "#);
}

#[test]
fn a_record_without_its_transcript_says_why() {
    let mut world = World::closed();
    world.ticket.closure.as_mut().unwrap().by = None;
    world.ticket.closure.as_mut().unwrap().reason = None;
    assert_snapshot!(show(&record(&world.ctx(), 0, Vec::new())), @r#"
    │#5865F2
    │ ## #12 · 📋 Staff application
    │ Type: Staff application
    │ Position: Host
    │ Opened by: <@7> (ada\_l)
    │ Opened: <t:1795339800:f> (<t:1795339800:R>)
    │ Closed: <t:1795600000:f> (<t:1795600000:R>)
    │ Closed by: somebody
    │ Messages: 0
    │ -- The transcript is too large to attach. The messages are in the database.
    [Open the thread | https://discord.com/channels/1/99] [🔓 Reopen | Secondary fd:reopen:12]
    "#);
    world.kind.history.transcript = Transcript::None;
    assert_eq!(record(&world.ctx(), 0, Vec::new()).embeds[0].footer, None);
}

#[test]
fn a_threads_name_is_plain_and_never_empty() {
    let mut world = World::open();
    assert_eq!(thread_name(&world.ctx()), "Staff application · ada_l · #12");
    world.kind.thread.name = template(Surface::ThreadName, "{% if position.description %}x{% endif %}");
    assert_eq!(thread_name(&world.ctx()), "Staff application · #12");
    world.kind.name = "long ".repeat(40);
    assert_eq!(limits::length(&thread_name(&world.ctx())), 100);
}

#[test]
fn positions_are_picked_from_a_menu_without_the_closed_ones() {
    let mut world = World::open();
    let positions = world.kind.positions.as_mut().unwrap();
    positions.choices[1].open = false;
    positions.choices[0].description = Some("Runs events.".into());
    positions.choices[0].emoji = Some(Emoji::Unicode("🎤".into()));
    positions.choices.push(position("promoter", "Promoter"));
    assert_snapshot!(show(&pick_position(&world.kind, Words::ENGLISH)), @r#"
    Which position are you applying for?
    -# Closed to applications: Moderator
    [Pick a position ▾] fd:position:staff-application
      (host) 🎤 Host: Runs events.
      (promoter) Promoter
    "#);
}

#[test]
fn where_every_position_is_closed_there_is_no_menu() {
    let mut world = World::open();
    world.kind.positions.as_mut().unwrap().choices.iter_mut().for_each(|position| position.open = false);
    assert_snapshot!(show(&pick_position(&world.kind, Words::ENGLISH)), @r#"
    No position is open to applications at the moment. Please look again another day.
    "#);
}

#[test]
fn the_close_form_asks_for_a_reason() {
    assert_snapshot!(show_form(&close_form(TicketId(12), true, Words::ENGLISH)), @r#"
    Close ticket #12 (fd:close-form:12)
    reason: Why is it closed? [required, 1000]
    "#);
    assert_snapshot!(show_form(&close_form(TicketId(12), false, Words::ENGLISH)), @r#"
    Close ticket #12 (fd:close-form:12)
    reason: Why is it closed? [optional, 1000] -- You may leave this empty.
    "#);
}

#[test]
fn log_lines_are_compact_and_name_who_did_what_where() {
    let world = World::closed();
    let ada = &world.ticket.creator;
    let wish = Wish::Open { kind: "bug-report".into(), position: None };
    let lines = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
    let changes = lines(&["bug-report: its button is now *red*", "guru-application is new"]);
    let warnings = lines(&["staff.yaml:3:1: warning[not-yet]: `hours` is not in force yet"]);
    let errors = lines(&["staff.yaml:3:1: error[unknown-key]: ```nmae``` (did you mean `name`?)"]);
    let all = [
        LogLine::Refused { who: ada, tried: &wish, at: ChannelId(5), why: &Refusal::RolesNeeded(vec![RoleId(21)]) },
        LogLine::ReloadDone { by: None, changes: &changes, warnings: &warnings },
        LogLine::ReloadDone { by: Some(ada), changes: &[], warnings: &[] },
        LogLine::ReloadRefused { by: Some(ada), errors: &errors, elsewhere: 2 },
        LogLine::ReloadUnchanged { by: ada, last: None },
        LogLine::ReloadUnchanged { by: ada, last: Some((Instant::from_unix_ms(5000), &changes)) },
        LogLine::ReloadMended,
        LogLine::Missing {
            permissions: &["View Channel", "Manage Threads"],
            channel: ChannelId(5),
            ticket: TicketId(12),
            thread: Some(ChannelId(99)),
            to: &Deed::Archive,
        },
        LogLine::CommandTaken { name: "close" },
        LogLine::EffectGaveUp {
            what: &Deed::Post { view: View::Card },
            ticket: TicketId(12),
            thread: Some(ChannelId(99)),
            why: "Missing *Access* (50001)",
        },
        LogLine::Error { incident: "a1b2c3" },
        LogLine::RolesNotAllAdded { roles: &[RoleId(21)], ticket: TicketId(12), thread: ChannelId(99) },
    ];
    assert_snapshot!(all.map(|line| show(&log(line, Words::ENGLISH))).join(""), @r#"
    │#99AAB5
    │ <@7> (ada\_l) tried to open a ticket (bug-report) in <#5>: they have none of the roles <@&21>.
    │#57F287
    │ New definitions are in force.
    │ - bug-report: its button is now \*red\*
    │ - guru-application is new
    │ **1 warning**
    │ ```
    │ staff.yaml:3:1: warning[not-yet]: `hours` is not in force yet
    │ ```
    │#57F287
    │ Definitions read again by <@7> (ada\_l): nothing changed.
    │#ED4245
    │ The definitions have **3 errors** and were not put in force (asked by <@7> (ada\_l)); the last good ones stay.
    │ ```
    │ staff.yaml:3:1: error[unknown-key]: '''nmae''' (did you mean `name`?)
    │ ```
    │ 2 in the files of another server.
    │#57F287
    │ Definitions read again by <@7> (ada\_l): nothing changed.
    │#57F287
    │ Definitions read again by <@7> (ada\_l): nothing changed since <t:5:t>, when this came into force:
    │ - bug-report: its button is now \*red\*
    │ - guru-application is new
    │#57F287
    │ The definitions have no errors any more: they are again those in force.
    │#ED4245
    │ Ticket #12 (<#99>): I need **View Channel** and **Manage Threads** in <#5> to lock and archive its thread. Please allow them in that channel's permissions.
    │#FEE75C
    │ Another bot of this application has a command `/close`. I left it alone, so mine is not there.
    │#ED4245
    │ Ticket #12 (<#99>): I could not post its card in the list: Missing \*Access\* (50001)
    │#ED4245
    │ Something went wrong on my side. The process's log has it under `a1b2c3`.
    │#FEE75C
    │ Ticket #12 (<#99>): not every member of <@&21> could be brought in: a mention takes only so many people of a role. Either switch on Server Members Intent (https://discord.com/developers/applications, your application, Bot) and start me again, or write `staff_access: moderators` or `staff_access: button`.
    "#);
}

#[test]
fn a_thousand_errors_are_counted() {
    let errors: Vec<String> =
        (0..1000).map(|index| format!("type-{index}.yaml:1:1: error[x]: wrong {}", "é".repeat(60))).collect();
    let message = log(LogLine::ReloadRefused { by: None, errors: &errors, elsewhere: 0 }, Words::ENGLISH);
    let text = message.embeds[0].description.clone().unwrap();
    let shown = text.lines().filter(|line| line.starts_with("type-")).count();
    assert!(
        text.starts_with("The definitions have **1,000 errors** and were not put in force; the last good ones stay."),
        "{text}"
    );
    assert!(text.ends_with(&format!("… and {} more\n```", 1000 - shown)), "{text}");
    assert!(limits::length(&text) <= limits::EMBED_DESCRIPTION);
    assert_eq!(message.files[0].name, "errors.txt");
    assert_eq!(String::from_utf8_lossy(&message.files[0].bytes), errors.join("\n") + "\n");
    let few = log(LogLine::ReloadRefused { by: None, errors: &errors[..3], elsewhere: 0 }, Words::ENGLISH);
    assert!(few.files.is_empty());
}

/// Whether Discord would take it.
fn assert_taken(message: &Message) {
    let within = |text: &str, least: usize, most: usize| {
        let count = limits::length(text);
        assert!((least..=most).contains(&count), "{count} characters where {least} to {most} may be: {text:?}");
        assert!(least == 0 || !text.trim().is_empty(), "blank: {text:?}");
    };
    within(&message.content, 0, 2000);
    assert!(!message.content.trim().is_empty() || !message.embeds.is_empty() || !message.files.is_empty());
    assert!(message.embeds.len() <= 10 && fit::total(&message.embeds) <= 6000);
    for embed in &message.embeds {
        embed.title.iter().for_each(|text| within(text, 1, 256));
        embed.description.iter().for_each(|text| within(text, 1, 4096));
        embed.footer.iter().for_each(|text| within(text, 1, 2048));
        assert!(embed.fields.len() <= 25);
        embed.fields.iter().for_each(|field| {
            within(&field.name, 1, 256);
            within(&field.value, 1, 1024);
        });
    }
    assert!(message.rows.len() <= 5);
    for row in &message.rows {
        match row {
            Row::Buttons(buttons) => {
                assert!((1..=5).contains(&buttons.len()));
                buttons.iter().for_each(|button| within(&button.label, 1, 80));
            }
            Row::Members { placeholder, .. } => within(placeholder, 0, 150),
            Row::Menu(menu) => {
                within(&menu.placeholder, 0, 150);
                assert!((1..=25).contains(&menu.choices.len()));
                menu.choices.iter().for_each(|choice| {
                    within(&choice.label, 1, 100);
                    choice.description.iter().for_each(|text| within(text, 1, 100));
                });
            }
        }
    }
}

/// Everything that a world shows.
fn everything(world: &World) -> Vec<Message> {
    let ctx = world.ctx();
    let panels = world.server.panels.iter().map(|one| panel(&world.server, "Our Server", one));
    let openings = [0, 1, 2, 20, 40].map(|part| opening(&ctx, part));
    let errors = vec![world.kind.name.clone(); 60];
    panels
        .chain(openings)
        .chain([
            opening_with_staff(&ctx),
            card(&ctx),
            closing(&ctx),
            record(&ctx, 5, Vec::new()),
            pick_position(&world.kind, Words::ENGLISH),
            words(&world.kind.name),
            log(
                LogLine::ReloadRefused { by: Some(&world.ticket.creator), errors: &errors, elsewhere: 0 },
                Words::ENGLISH,
            ),
            log(
                LogLine::ReloadDone { by: Some(&world.ticket.creator), changes: &errors, warnings: &errors },
                Words::ENGLISH,
            ),
        ])
        .collect()
}

/// A world in which every text of managers and people is this one.
fn world_of(text: &str) -> World {
    let mut world = World::closed();
    world.ticket.creator.display_name = limits::shorten(text, limits::MEMBER_NAME);
    world.ticket.creator.name = limits::shorten(text, limits::MEMBER_NAME);
    world.ticket.closure.as_mut().unwrap().reason = Some(limits::shorten(text, limits::REASON));
    let kind = &mut world.kind;
    kind.name = text.into();
    kind.description = Some(text.into());
    kind.button.label = text.into();
    let positions = kind.positions.as_mut().unwrap();
    positions.prompt = text.into();
    positions.choices.iter_mut().for_each(|position| {
        position.label = text.into();
        position.description = Some(text.into());
    });
    positions.choices[1].open = false;
    kind.questions = vec![question(text); 20];
    kind.questions.iter_mut().for_each(|question| question.hint = Some(text.into()));
    world.server.panels[0].title = Some(text.into());
    world.server.types = vec![world.kind.clone().into()];
    let mut menu = world.server.panels[0].clone();
    menu.style = PanelStyle::Menu;
    world.server.panels.push(menu);
    world
}

#[test]
fn hostile_texts_are_shown_within_discords_limits() {
    for text in [
        "@everyone ".repeat(400),
        "`".repeat(4000),
        "{{ member.name }}{% for %}".repeat(150),
        "👩‍👩‍👧‍👦".repeat(600),
        "\u{202e}\u{200f}שלום ".repeat(500),
        "\\".repeat(4000),
        "\n".repeat(4000),
        "> # - ".repeat(700),
        "<@&21> <@7> ".repeat(300),
        " ".into(),
        String::new(),
    ] {
        let world = world_of(&text);
        everything(&world).iter().for_each(assert_taken);
        let name = thread_name(&world.ctx());
        assert!((1..=100).contains(&limits::length(&name)), "{name:?}");
        for message in everything(&world) {
            assert!(message.mentions.users.iter().all(|user| *user == UserId(7)));
            assert!(message.mentions.roles.iter().all(|role| [RoleId(21), RoleId(22)].contains(role)));
        }
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(48))]
    #[test]
    fn any_text_is_shown_within_discords_limits(part in "[\\PC\\s`*_@<>\\\\]{0,40}", times in 1usize..120) {
        let world = world_of(&part.repeat(times));
        everything(&world).iter().for_each(assert_taken);
    }
}
