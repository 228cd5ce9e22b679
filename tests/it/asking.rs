//! Questions one by one and in a form, told as conversations.

use std::collections::BTreeMap;
use std::time::Duration;

use frontdesk::sandbox::{Blueprint, Fate, FormFile, FormView, MessageView, OverwritePlan, Whom, permission};
use frontdesk::stage;
use serde_json::json;

use crate::scene::{BOT_LOG, OPEN_A_TICKET, Scene, Setup};

const SERVER_PANEL: (&str, &str) = (
    "tickets: [staff-application, guru-application, bug-report]",
    "tickets: [helper, staff-application, guru-application, bug-report]",
);

/// The shipped server with one panel that offers one type, `helper`.
async fn scene(definition: &str) -> Scene {
    on_stage(definition).open().await
}

fn on_stage(definition: &str) -> Setup {
    let server = include_str!("../../tickets.d/server.yaml").replace(SERVER_PANEL.0, SERVER_PANEL.1);
    Setup::default().file("server.yaml", &server).file("helper.yaml", definition)
}

const ONE_BY_ONE: &str = r#"
name: Helper
ask: one-by-one
positions:
  choices:
    - Host
    - label: Moderator
      questions:
        - ask: Which rules do you know by heart?
          id: rules
questions:
  - ask: How old are you?
    id: age
    answer: number
    min: 13
    max: 120
  - ask: Have you helped elsewhere?
    id: elsewhere
    answer: yes-no
  - ask: Where, and for how long?
    id: where_before
    when: answers.elsewhere
    min: 5
  - ask: What would you do?
    answer: choice
    choices: [Events, Chat, Art]
    max: 2
    only_for: [host]
  - ask: Who knows you?
    id: friend
    answer: member
    required: false
  - ask: Since when are you here?
    answer: date
  - ask: A picture of your favourite badge, please.
    answer: screenshot
    max: 1
messages:
  welcome: Hello {{ member.mention }}.
  complete: "Thank you, {{ answers.age }} years old{% if answers.friend %}, friend of {{ answers.friend.mention }}{% endif %}."
  closed: "Closed. Age: {{ answers.age }}."
"#;

/// What the newest message in the thread says, and its buttons and menus.
fn newest(scene: &Scene, thread: u64) -> String {
    let messages = scene.seen(&scene.mia(), thread);
    shown(messages.iter().rfind(|message| !message.system).expect("a message"))
}

fn shown(message: &MessageView) -> String {
    let buttons: Vec<String> = message.buttons().map(|button| format!("[{}]", button.label)).collect();
    format!("{} {}", message.all_text(), buttons.join("")).trim().to_owned()
}

async fn say(scene: &Scene, thread: u64, text: &str) -> String {
    scene.mia().say(thread, text).unwrap();
    scene.settle().await;
    newest(scene, thread)
}

async fn press(scene: &Scene, thread: u64, button: &str) -> String {
    let press = scene.mia().press(thread, button).unwrap();
    scene.answer(press).await;
    newest(scene, thread)
}

async fn pick(scene: &Scene, thread: u64, choice: &str) -> String {
    let pick = scene.mia().pick(thread, "", choice).unwrap();
    scene.answer(pick).await;
    newest(scene, thread)
}

async fn opened(scene: &Scene, position: &str) -> u64 {
    let command = scene.mia().command(OPEN_A_TICKET, &format!("/ticket helper position:{position}")).unwrap();
    scene.answer(command).await;
    scene.mia().sees().thread("Helper").expect("a thread").id
}

#[tokio::test]
async fn each_question_follows_an_answer_and_the_staff_get_all_of_them() {
    let scene = scene(ONE_BY_ONE).await;
    let thread = opened(&scene, "host").await;
    let opening = newest(&scene, thread);
    assert!(opening.contains("How old are you?") && !opening.contains("Have you helped"), "{opening}");
    assert!(opening.contains("Write a number from 13 to 120."), "{opening}");
    assert!(say(&scene, thread, "24").await.contains("Have you helped elsewhere?"));
    assert!(press(&scene, thread, "Yes").await.contains("Where, and for how long?"));
    assert!(say(&scene, thread, "In a chess club, two years").await.contains("What would you do?"));
    let menu = scene.mia().pick(thread, "", "Events").unwrap();
    scene.answer(menu).await;
    assert!(newest(&scene, thread).contains("Who knows you?"));
    assert!(pick(&scene, thread, "Leo").await.contains("Since when are you here?"));
    assert!(say(&scene, thread, "2024-02-29").await.contains("A picture of your favourite badge"));
    scene.mia().say_with_files(thread, "", &[("badge.png", b"\x89PNG")]).unwrap();
    scene.settle().await;
    let complete = newest(&scene, thread);
    assert!(complete.contains("Thank you, 24 years old, friend of <@1100000000000000802>."), "{complete}");
    for answer in ["**2.** Have you helped elsewhere?\nYes", "In a chess club, two years", "Events", "badge.png"] {
        assert!(complete.contains(answer), "{answer} is not in {complete}");
    }
    assert!(scene.sandbox.pings_of(scene.leo().id()).is_empty(), "an answer that names somebody notifies nobody");
}

#[tokio::test]
async fn what_does_not_answer_is_told_so_and_the_question_stands() {
    let scene = scene(ONE_BY_ONE).await;
    let thread = opened(&scene, "host").await;
    assert!(say(&scene, thread, "old enough").await.contains("That is not a number."));
    assert!(say(&scene, thread, "7").await.contains("it must be at least 13"));
    assert!(say(&scene, thread, "24").await.contains("Have you helped elsewhere?"));
    assert!(say(&scene, thread, "perhaps").await.contains("Please answer with yes or no."));
    assert!(say(&scene, thread, "yes").await.contains("Where, and for how long?"));
    assert!(say(&scene, thread, "club").await.contains("at least 5 characters"));
}

#[tokio::test]
async fn a_question_whose_condition_does_not_hold_is_passed_over() {
    let scene = scene(ONE_BY_ONE).await;
    let thread = opened(&scene, "host").await;
    say(&scene, thread, "24").await;
    assert!(press(&scene, thread, "No").await.contains("What would you do?"));
}

#[tokio::test]
async fn a_position_has_its_own_questions_and_not_those_of_others() {
    let scene = scene(ONE_BY_ONE).await;
    let thread = opened(&scene, "moderator").await;
    say(&scene, thread, "24").await;
    assert!(press(&scene, thread, "No").await.contains("Who knows you?"), "the choice is for hosts only");
    press(&scene, thread, "Skip").await;
    say(&scene, thread, "2024-02-29").await;
    scene.mia().say_with_files(thread, "here", &[("badge.png", b"\x89PNG")]).unwrap();
    scene.settle().await;
    assert!(newest(&scene, thread).contains("Which rules do you know by heart?"));
}

#[tokio::test]
async fn back_asks_the_question_before_once_more() {
    let scene = scene(ONE_BY_ONE).await;
    let thread = opened(&scene, "host").await;
    say(&scene, thread, "24").await;
    assert!(press(&scene, thread, "Back").await.contains("How old are you?"));
    assert!(say(&scene, thread, "25").await.contains("Have you helped elsewhere?"));
    let given = scene.store().answers(frontdesk::domain::ids::TicketId(1)).await.unwrap();
    assert_eq!(given.iter().map(|given| given.value.plain()).collect::<Vec<_>>(), ["25"]);
}

#[tokio::test]
async fn an_edited_answer_counts_as_edited() {
    let scene = scene(ONE_BY_ONE).await;
    let thread = opened(&scene, "host").await;
    let message = scene.mia().say(thread, "24").unwrap();
    scene.settle().await;
    scene.mia().edit(thread, message, "25").unwrap();
    scene.settle().await;
    scene.mia().edit(thread, message, "a hundred").unwrap();
    scene.settle().await;
    let given = scene.store().answers(frontdesk::domain::ids::TicketId(1)).await.unwrap();
    assert_eq!(given[0].value.plain(), "25");
}

#[tokio::test]
async fn only_the_creator_answers_and_a_second_press_changes_nothing() {
    let scene = scene(ONE_BY_ONE).await;
    let thread = opened(&scene, "host").await;
    scene.sam().say(thread, "42").unwrap();
    scene.settle().await;
    assert!(newest(&scene, thread).contains("42"), "the staff may talk in between");
    say(&scene, thread, "24").await;
    let refused = scene.sam().press(thread, "Yes").unwrap();
    assert!(scene.answer(refused).await.contains("Only whoever opened this ticket"));
    let question = scene.seen(&scene.mia(), thread).last().unwrap().clone();
    let yes = question.buttons().next().unwrap().custom_id.clone().unwrap();
    say(&scene, thread, "no").await;
    let again = scene.mia().press_on(thread, question.id, &yes).unwrap();
    assert!(scene.answer(again).await.contains("This question is answered already."));
    let log = scene.seen(&scene.max(), BOT_LOG);
    assert!(log.last().unwrap().all_text().contains("answer a question of ticket #1"), "{log:#?}");
    assert_eq!(log.len(), 1, "a second press is no misuse");
}

#[tokio::test]
async fn a_question_that_was_pressed_loses_its_buttons() {
    let scene = scene(ONE_BY_ONE).await;
    let thread = opened(&scene, "host").await;
    say(&scene, thread, "24").await;
    press(&scene, thread, "Yes").await;
    let messages = scene.seen(&scene.mia(), thread);
    let question = messages.iter().find(|message| message.all_text().contains("Have you helped")).unwrap();
    assert!(question.all_text().contains("**→** Yes"), "{}", question.all_text());
    assert_eq!(question.buttons().count(), 0);
}

#[tokio::test]
async fn a_question_that_was_skipped_says_so() {
    let skippable = "name: Helper\nask: one-by-one\nquestions:\n  - {ask: Your site?, required: false}\n  - Why?\n";
    let scene = scene(skippable).await;
    let press = scene.mia().press(OPEN_A_TICKET, "Helper").unwrap();
    scene.answer(press).await;
    let thread = scene.mia().sees().thread("Helper").expect("a thread").id;
    assert!(newest(&scene, thread).contains("Please answer the questions below"));
    self::press(&scene, thread, "Skip").await;
    let messages = scene.seen(&scene.mia(), thread);
    let question = messages.iter().find(|message| message.all_text().contains("Your site?")).unwrap();
    assert!(question.all_text().ends_with("Your site?\n\n-# no answer"), "{}", question.all_text());
}

#[tokio::test]
async fn an_edit_of_the_file_does_not_disturb_a_ticket_under_way() {
    let scene = scene(ONE_BY_ONE).await;
    let thread = opened(&scene, "host").await;
    scene.write("helper.yaml", "name: Helper\nquestions:\n  - Something else?\n");
    let reload = scene.max().command(BOT_LOG, "/reload").unwrap();
    scene.answer(reload).await;
    assert!(say(&scene, thread, "24").await.contains("Have you helped elsewhere?"));
}

#[tokio::test]
async fn the_questions_go_on_after_a_restart() {
    let mut scene = scene(ONE_BY_ONE).await;
    let thread = opened(&scene, "host").await;
    say(&scene, thread, "24").await;
    scene.stop().await;
    scene.mia().say(thread, "yes").unwrap();
    scene.start().await;
    assert!(newest(&scene, thread).contains("Where, and for how long?"));
    assert!(say(&scene, thread, "At a club").await.contains("What would you do?"));
}

const FORM: &str = r#"
name: Helper
ask: form
questions:
  - ask: How old are you?
    id: age
    answer: number
    min: 13
  - ask: Which of these would you do every week, if we asked you nicely?
    label: What would you do?
    id: does
    answer: choice
    choices: [Events, Chat, Art]
    max: 2
  - ask: Your site
    answer: link
    required: false
messages:
  welcome: Hello {{ member.mention }}, you are {{ answers.age }} and like {{ answers.does }}.
  complete: A recruiter reads this.
"#;

async fn form(scene: &Scene) -> FormView {
    let press = scene.mia().press(OPEN_A_TICKET, "Helper").unwrap();
    scene.answer(press).await;
    scene.mia().form().expect("a form")
}

fn filled(age: &str, does: &[&str], site: &str) -> BTreeMap<String, serde_json::Value> {
    [("0", json!(age)), ("1", json!(does)), ("2", json!(site))].map(|(key, value)| (key.to_owned(), value)).into()
}

const FORM_WITH_FILES: &str = r#"
name: Helper
ask: form
questions:
  - ask: What happened?
  - ask: A picture of it
    answer: screenshot
    max: 2
"#;

const BADGE: &[u8] = b"\x89PNG of a badge";

fn pictures<'a>(names: &[&'a str]) -> Vec<FormFile<'a>> {
    names.iter().map(|name| FormFile { field: "A picture of it", name, bytes: BADGE }).collect()
}

fn happened() -> BTreeMap<String, serde_json::Value> {
    [("0".to_owned(), json!("It broke"))].into()
}

#[tokio::test]
async fn a_form_takes_as_many_files_as_it_says() {
    let scene = scene(FORM_WITH_FILES).await;
    let form = form(&scene).await;
    let field = &form.fields[1];
    assert_eq!((field.kind, field.min, field.max, field.required), ("files", Some(1), Some(2), true));
    let mia = scene.mia();
    let refused = |files: &[FormFile<'_>]| mia.submit_with_files(form.id, happened(), files).unwrap_err().0;
    assert_eq!(refused(&[]), "“A picture of it” must be answered");
    assert_eq!(refused(&pictures(&["a.png", "b.png", "c.png"])), "“A picture of it” takes 1 to 2 files");
    let large = vec![0; 10 * 1024 * 1024 + 1];
    assert_eq!(refused(&[FormFile { field: "1", name: "a.png", bytes: &large }]), "a file has at most 10 MB");
    assert_eq!(refused(&[FormFile { field: "0", name: "a.png", bytes: BADGE }]), "“What happened?” takes no files");
    let sent = mia.submit_with_files(form.id, happened(), &pictures(&["a.png", "b.png"])).unwrap();
    assert!(scene.answer(sent).await.contains("Your ticket is open"));
    let thread = scene.mia().sees().thread("Helper").expect("a thread").id;
    let opening = newest(&scene, thread);
    assert!(opening.contains("**2.** A picture of it\n[a.png](http"), "{opening}");
    let given = scene.store().answers(frontdesk::domain::ids::TicketId(1)).await.unwrap();
    assert_eq!(given.iter().map(|given| given.value.plain()).collect::<Vec<_>>(), ["It broke", "a.png, b.png"]);
}

/// The first message of the ticket that Mia opens with two pictures.
async fn first_message(scene: &Scene) -> MessageView {
    let form = form(scene).await;
    let sent = scene.mia().submit_with_files(form.id, happened(), &pictures(&["a.png", "b.png"])).unwrap();
    assert!(scene.answer(sent).await.contains("Your ticket is open"));
    let thread = scene.mia().sees().thread("Helper").expect("a thread").id;
    let messages = scene.seen(&scene.mia(), thread);
    let mut openings = messages.into_iter().filter(|message| message.all_text().contains("A picture of it"));
    let first = openings.next().expect("the opening");
    assert!(openings.next().is_none(), "it is posted once");
    first
}

#[tokio::test]
async fn the_files_of_a_form_stay_with_the_ticket() {
    let scene = scene(FORM_WITH_FILES).await;
    let first = first_message(&scene).await;
    assert!(first.edited, "the staff are written in afterwards, and the files are still there");
    let text = first.all_text();
    assert!(text.contains("Only you and the staff can read this.") && !text.contains("questions below"), "{text}");
    let files: Vec<_> = first.files.iter().map(|file| (file.name.as_str(), file.size)).collect();
    assert_eq!(files, [("a.png", BADGE.len()), ("b.png", BADGE.len())]);
    assert!(first.files.iter().all(|file| file.url.contains("/attachments/")), "{:?}", first.files);
    let entries = scene.store().entries(frontdesk::domain::ids::TicketId(1)).await.unwrap();
    let kept = entries.iter().flat_map(|entry| &entry.said.attachments).map(|file| file.name.as_str());
    assert_eq!(kept.collect::<Vec<_>>(), ["a.png", "b.png"]);
}

#[tokio::test]
async fn files_of_a_form_that_are_gone_already_keep_no_ticket_waiting() {
    let scene = scene(FORM_WITH_FILES).await;
    scene.sandbox.switch(|switches| switches.keeps_uploads = false);
    let first = first_message(&scene).await;
    assert!(first.files.is_empty() && first.all_text().contains("[a.png](http"), "{}", first.all_text());
}

#[tokio::test]
async fn without_the_permission_to_attach_the_files_stay_links() {
    let bot = |stage: &mut Blueprint| {
        let mut channels = stage.guilds[0].channels.iter_mut();
        let channel = channels.find(|channel| channel.id == OPEN_A_TICKET).expect("the channel");
        let deny = permission::ATTACH_FILES;
        *channel = channel.clone().with(OverwritePlan { whom: Whom::Person(stage::BOT), allow: 0, deny });
    };
    let scene = on_stage(FORM_WITH_FILES).stage(bot).open().await;
    let first = first_message(&scene).await;
    assert!(first.files.is_empty() && first.all_text().contains("[a.png](http"), "{}", first.all_text());
    assert!(scene.seen(&scene.max(), BOT_LOG).is_empty(), "nobody is alarmed");
}

#[tokio::test]
async fn the_files_of_a_form_are_posted_once_whenever_the_plug_is_pulled() {
    for fate in [Fate::Applied, Fate::NotApplied] {
        for n in 2.. {
            let mut scene = scene(FORM_WITH_FILES).await;
            let form = form(&scene).await;
            let strike = scene.sandbox.unplug_at(n, fate);
            scene.mia().submit_with_files(form.id, happened(), &pictures(&["a.png", "b.png"])).unwrap();
            let struck = tokio::select! {
                () = strike => true,
                () = scene.settle() => false,
            };
            scene.kill();
            scene.clock.advance(Duration::from_secs(30));
            scene.sandbox.replug();
            scene.start().await;
            let thread = scene.mia().sees().thread("Helper").expect("a thread").id;
            let messages = scene.seen(&scene.mia(), thread);
            let files: Vec<_> =
                messages.iter().flat_map(|message| &message.files).map(|file| file.name.as_str()).collect();
            // A file that the plug kept from being fetched stays a link; none is posted twice.
            let allowed: [&[&str]; 4] = [&["a.png", "b.png"], &["a.png"], &["b.png"], &[]];
            assert!(allowed[..if struck { 4 } else { 1 }].contains(&&*files), "{fate:?} at call {n}: {files:?}");
            if !struck {
                assert!(n > 4, "an opening takes more calls than {n}");
                break;
            }
        }
    }
}

#[tokio::test]
async fn a_file_in_a_form_that_is_no_picture_is_told_so() {
    let scene = scene(FORM_WITH_FILES).await;
    let form = form(&scene).await;
    let sent = scene.mia().submit_with_files(form.id, happened(), &pictures(&["log.txt"])).unwrap();
    let answer = scene.answer(sent).await;
    for part in ["A picture of it", "picture", "your-answers.txt"] {
        assert!(answer.contains(part), "{part} is not in {answer}");
    }
    assert!(scene.mia().sees().thread("Helper").is_none());
}

#[tokio::test]
async fn a_form_comes_before_the_ticket_and_its_answers_stand_in_the_thread() {
    let scene = scene(FORM).await;
    let form = form(&scene).await;
    assert_eq!(form.title, "Helper");
    assert!(scene.mia().sees().thread("Helper").is_none(), "nothing opens before the form is sent");
    let sent = scene.mia().submit_values(form.id, filled("24", &["Art", "Events"], "")).unwrap();
    assert!(scene.answer(sent).await.contains("Your ticket is open"));
    let thread = scene.mia().sees().thread("Helper").expect("a thread").id;
    let opening = newest(&scene, thread);
    assert!(opening.contains("you are 24 and like Events, Art."), "{opening}");
    assert!(opening.contains("**1.** How old are you?\n24"), "{opening}");
    assert!(opening.contains("A recruiter reads this."), "{opening}");
    let given = scene.store().answers(frontdesk::domain::ids::TicketId(1)).await.unwrap();
    assert_eq!(given.iter().map(|given| given.value.plain()).collect::<Vec<_>>(), ["24", "Events, Art", ""]);
}

#[tokio::test]
async fn a_form_with_an_answer_that_does_not_fit_opens_nothing_and_loses_nothing() {
    let scene = scene(FORM).await;
    let form = form(&scene).await;
    let sent = scene.mia().submit_values(form.id, filled("twelve", &["Art"], "example")).unwrap();
    let answer = scene.answer(sent).await;
    for part in ["How old are you?", "That is not a number.", "That is not a web address.", "your-answers.txt"] {
        assert!(answer.contains(part), "{part} is not in {answer}");
    }
    assert!(scene.mia().sees().thread("Helper").is_none());
    assert!(scene.seen(&scene.max(), BOT_LOG).is_empty(), "a slip is no misuse");
}

#[tokio::test]
async fn a_form_whose_questions_changed_meanwhile_opens_nothing_and_loses_nothing() {
    let scene = scene(FORM).await;
    let form = form(&scene).await;
    scene.write("helper.yaml", &FORM.replace("How old are you?", "How young are you?"));
    let reload = scene.max().command(BOT_LOG, "/reload").unwrap();
    scene.answer(reload).await;
    let sent = scene.mia().submit_values(form.id, filled("24", &["Art"], "")).unwrap();
    let answer = scene.answer(sent).await;
    assert!(answer.contains("The questions have just changed") && answer.contains("your-answers.txt"), "{answer}");
}

#[tokio::test]
async fn limits_are_checked_again_when_the_form_is_sent() {
    let scene = scene(&format!("{FORM}limits: {{open_per_member: 1}}\n")).await;
    let first = form(&scene).await;
    let sent = scene.mia().submit_values(first.id, filled("24", &["Art"], "")).unwrap();
    scene.answer(sent).await;
    let refused = scene.mia().press(OPEN_A_TICKET, "Helper").unwrap();
    assert!(scene.answer(refused).await.contains("open already"));
}

#[tokio::test]
async fn a_form_of_a_type_with_positions_follows_the_pick() {
    let positions = "positions:\n  choices: [Host, Moderator]\n";
    let scene = scene(&format!("{FORM}{positions}")).await;
    let press = scene.mia().press(OPEN_A_TICKET, "Helper").unwrap();
    scene.answer(press).await;
    let pick = scene.mia().pick(OPEN_A_TICKET, "", "Host").unwrap();
    scene.answer(pick).await;
    let form = scene.mia().form().expect("a form");
    let sent = scene.mia().submit_values(form.id, filled("24", &["Art"], "")).unwrap();
    assert!(scene.answer(sent).await.contains("Your ticket is open"));
}

#[tokio::test]
async fn outside_the_staffs_hours_the_welcome_says_when_they_are_back() {
    // Nobody works a whole week: the one minute a week makes it outside nearly always.
    let scene = scene("name: Helper\nhours: {mon: \"03:00-03:01\"}\n").await;
    let press = scene.mia().press(OPEN_A_TICKET, "Helper").unwrap();
    scene.answer(press).await;
    let thread = scene.mia().sees().thread("Helper").expect("a thread").id;
    assert!(newest(&scene, thread).contains("The staff are away at the moment and will be back <t:"));
}

#[tokio::test]
async fn outside_the_staffs_hours_a_type_may_refuse() {
    let scene = scene("name: Helper\nhours: {mon: \"03:00-03:01\", outside: refuse}\n").await;
    let press = scene.mia().press(OPEN_A_TICKET, "Helper").unwrap();
    assert!(scene.answer(press).await.contains("The staff are away at the moment. You can open this again"));
    assert!(scene.mia().sees().thread("Helper").is_none());
}

#[tokio::test]
async fn a_group_holds_the_subcommands_of_its_types() {
    let scene = scene("name: Helper\ngroup: people\nquestions: [Why?]\n").await;
    let command = scene.mia().command(OPEN_A_TICKET, "/ticket people helper").unwrap();
    assert!(scene.answer(command).await.contains("Your ticket is open"));
}

#[tokio::test]
async fn what_is_sent_before_the_next_question_stands_answers_nothing() {
    let scene = scene(ONE_BY_ONE).await;
    let thread = opened(&scene, "host").await;
    say(&scene, thread, "24").await;
    press(&scene, thread, "Yes").await;
    scene.sandbox.delay("POST /channels/{channel}/messages", std::time::Duration::from_millis(300));
    scene.mia().say(thread, "At a chess club").unwrap();
    scene.mia().say(thread, "for two years, I mean").unwrap();
    scene.settle().await;
    let given = scene.store().answers(frontdesk::domain::ids::TicketId(1)).await.unwrap();
    assert_eq!(given.iter().map(|given| given.value.plain()).collect::<Vec<_>>(), ["24", "Yes", "At a chess club"]);
    assert!(newest(&scene, thread).contains("What would you do?"));
}
