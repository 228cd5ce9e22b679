//! What is shown of small sets of definitions.

use super::*;
use crate::definitions::source::{Found, Role, Sources};
use crate::definitions::{self, starter};

/// A Monday at noon.
const NOW: Instant = Instant::from_unix_ms(1_795_435_200_000);
const SERVER: &str = "\
server: 1100000000000000000
roles: {staff: 1100000000000000001}
channels: {open-a-ticket: 1100000000000000011, list: 1100000000000000012, records: 1100000000000000013}
maintainers: [staff]
staff: [staff]
list: list
histories: records
panels:
  - {id: main, channel: open-a-ticket, title: Talk to us}
";

fn set(files: &[(&str, &str)]) -> Set {
    let found = |(path, text): &(&str, &str)| {
        let stem = path.rsplit('/').next().unwrap_or(path).trim_end_matches(".yaml");
        let role = match *path {
            "server.yaml" => Role::Server,
            _ if path.starts_with("questions/") => Role::List(stem.to_owned()),
            _ if path.starts_with("replies/") => Role::Reply(stem.to_owned()),
            _ => Role::Type(stem.to_owned()),
        };
        Found { server: String::new(), role, path: (*path).to_owned(), content: Ok(text.as_bytes().to_vec()) }
    };
    let mut files: Vec<Found> = files.iter().map(found).collect();
    files.sort_by(|one, other| one.path.cmp(&other.path));
    let loaded = definitions::compile(&Sources { files }, &BTreeMap::new(), definitions::Memory::default());
    loaded.set.unwrap_or_else(|| panic!("{:?}", loaded.diagnostics))
}

fn of_type(text: &str) -> Set {
    set(&[("server.yaml", SERVER), ("bug.yaml", text)])
}

fn usual(kind: Option<&'static str>) -> Wanted<'static> {
    Wanted { kind, position: None, length: Length::Usual }
}

fn tape(set: &Set) -> String {
    text::tape(&sheets(set, usual(None), NOW).unwrap())
}

/// The titles of a type's scenes.
fn titles(set: &Set, wanted: Wanted<'_>) -> Vec<String> {
    sheets(set, wanted, NOW).unwrap()[0].parts[1].scenes.iter().map(|scene| scene.title.clone()).collect()
}

#[test]
fn a_type_from_its_panel_to_its_record() {
    insta::assert_snapshot!(tape(&of_type(
        "name: Bug report\nquestions:\n  - What went wrong?\nhistory: {transcript: none}\n"
    )), @"
    Harbour, with sample values

    ══ Panels ══════════════════════════════════════════════════════════════════════════════════

    ── #open-a-ticket ──────────────────────────────────────────────────────────────────────────

      The panel `main`
        ▌ Talk to us
        ▌ Pick what you need. A private thread opens, just for you and the staff.
        [ Bug report ]

    ══ Bug report (bug) ════════════════════════════════════════════════════════════════════════

    ── #open-a-ticket › Bug report · mia · #12 ─────────────────────────────────────────────────

      The welcome
        @Mia
        ▌ Bug report
        ▌ Hello @Mia, thank you for getting in touch.
        ▌ Please answer the questions below, in your own words and time. Only you and the
        ▌ staff can read this.
        ▌ Questions
        ▌ 1. What went wrong?
        [ 🙋 Claim ]  [ 🔒 Close ticket ]
        (notifies @Mia)

    ── #list ───────────────────────────────────────────────────────────────────────────────────

      The card in the list of open tickets
        ▌ #12 · Bug report
        ▌ Opened by: @Mia (mia)   Opened: 2 days ago
        ▌ Waiting for: the member, since 2 days ago   Handled by: nobody yet
        [ Open the thread ↗ ]  [ 🙋 Claim ]  [ 🔒 Close ticket ]

    ── #open-a-ticket › Bug report · mia · #12 ─────────────────────────────────────────────────

      The form that asks why it is closed
        ┌ Close ticket #12
        │ Why is it closed?
        │ You may leave this empty.
        │ [ … ]   (at most 1000 characters)
        └ [ Cancel ]  [ Submit ]

      The closing text
        ▌ Closed by @Sam. Reason: Everything is settled. Thank you!

    ── #records ────────────────────────────────────────────────────────────────────────────────

      The record
        ▌ #12 · Bug report
        ▌ Reason: Everything is settled. Thank you!
        ▌ Type: Bug report   Opened by: @Mia (mia)   Handled by: @Sam
        ▌ Opened: 21 November 2026 at 12:00 (2 days ago)
        ▌ Closed: 23 November 2026 at 12:00 (now)   Closed by: @Sam (sam)   Messages: 2
        [ Open the thread ↗ ]  [ 🔓 Reopen ]
    ");
}

#[test]
fn one_by_one_shows_every_question_with_its_buttons() {
    let kind = "
name: Bug report
ask: one-by-one
positions: {prompt: What for?, choices: [{label: Host, description: Runs events.}, Promoter]}
questions:
  - {ask: Have you seen it before?, id: seen, answer: yes-no}
  - {ask: When?, when: not answers.seen}
  - {ask: Which?, answer: choice, choices: [One, Two], max: 2, required: false}
  - {ask: Your zone?, pattern: '^UTC', hint: 'For example UTC+2.'}
messages: {complete: 'Thank you, {{ member.mention }}.'}
close: {reason: never}
history: {transcript: none}
";
    insta::assert_snapshot!(tape(&of_type(kind)), @"
    Harbour, with sample values

    ══ Panels ══════════════════════════════════════════════════════════════════════════════════

    ── #open-a-ticket ──────────────────────────────────────────────────────────────────────────

      The panel `main`
        ▌ Talk to us
        ▌ Pick what you need. A private thread opens, just for you and the staff.
        [ Bug report ]

    ══ Bug report (bug) ════════════════════════════════════════════════════════════════════════
    For the position `host`. Others, with --position: promoter.

    ── #open-a-ticket ──────────────────────────────────────────────────────────────────────────

      The positions to pick from   (only the member sees this)
        What for?
        [ Pick a position ▾ ]
            • Host: Runs events.
            • Promoter

    ── #open-a-ticket › Bug report · mia · #12 ─────────────────────────────────────────────────

      The welcome
        @Mia
        ▌ Bug report
        ▌ Hello @Mia, thank you for your interest in Host.
        ▌ Please answer the questions below, in your own words and time. Only you and the
        ▌ staff can read this.
        ▌ Question 1
        ▌ Have you seen it before?
        ▌
        ▌ Press a button, or write yes or no.
        [ Yes ]  [ No ]
        [ 🙋 Claim ]  [ 🔒 Close ticket ]
        (notifies @Mia)

      Question 2, only when `not answers.seen`
        ▌ Question 2
        ▌ When?
        ▌
        ▌ Write your answer in one message.
        [ Back ]

      Question 3
        ▌ Question 3
        ▌ Which?
        ▌
        ▌ Pick up to 2 from the menu. You may skip this.
        [ Pick your answer ▾ ]
            • One
            • Two
        [ Skip ]  [ Back ]

      Question 4
        ▌ Question 4
        ▌ Your zone?
        ▌ For example UTC+2.
        ▌
        ▌ Write your answer in one message.
        [ Back ]

      After the last answer
        ▌ Thank you, @Mia.
        ▌ Answers
        ▌ 1. Have you seen it before?
        ▌ Yes
        ▌
        ▌ 3. Which?
        ▌ One
        ▌
        ▌ 4. Your zone?
        ▌ UTC+2

    ── #list ───────────────────────────────────────────────────────────────────────────────────

      The card in the list of open tickets
        ▌ #12 · Bug report
        ▌ Position: Host   Opened by: @Mia (mia)   Opened: 2 days ago
        ▌ Waiting for: the member, since 2 days ago   Handled by: nobody yet
        [ Open the thread ↗ ]  [ 🙋 Claim ]  [ 🔒 Close ticket ]

    ── #open-a-ticket › Bug report · mia · #12 ─────────────────────────────────────────────────

      The closing text
        ▌ Closed by @Sam.

    ── #records ────────────────────────────────────────────────────────────────────────────────

      The record
        ▌ #12 · Bug report
        ▌ Type: Bug report   Position: Host   Opened by: @Mia (mia)   Handled by: @Sam
        ▌ Opened: 21 November 2026 at 12:00 (2 days ago)
        ▌ Closed: 23 November 2026 at 12:00 (now)   Closed by: @Sam (sam)   Messages: 2
        [ Open the thread ↗ ]  [ 🔓 Reopen ]
    ");
}

#[test]
fn a_form_stands_before_the_ticket() {
    let kind = "
name: Bug report
ask: form
questions:
  - {ask: How old are you?, answer: number, min: 30, max: 99}
  - {ask: Is it urgent?, answer: yes-no, required: false}
  - {ask: A picture of it, answer: screenshot, max: 2, required: false}
  - {ask: An address, answer: link}
close: {reason: required}
history: {transcript: none}
";
    insta::assert_snapshot!(tape(&of_type(kind)), @"
    Harbour, with sample values

    ══ Panels ══════════════════════════════════════════════════════════════════════════════════

    ── #open-a-ticket ──────────────────────────────────────────────────────────────────────────

      The panel `main`
        ▌ Talk to us
        ▌ Pick what you need. A private thread opens, just for you and the staff.
        [ Bug report ]

    ══ Bug report (bug) ════════════════════════════════════════════════════════════════════════

    ── #open-a-ticket ──────────────────────────────────────────────────────────────────────────

      The form with the questions
        ┌ Bug report
        │ How old are you? *
        │ [ … ]   (at most 25 characters)
        │ Is it urgent?
        │ [ 1 choice ▾ ]
        │     • Yes
        │     • No
        │ A picture of it
        │ [ 1 to 2 files ⬆ ]
        │ An address *
        │ [ https://… ]   (at most 2000 characters)
        └ [ Cancel ]  [ Submit ]

    ── #open-a-ticket › Bug report · mia · #12 ─────────────────────────────────────────────────

      The welcome
        @Mia
        ▌ Bug report
        ▌ Hello @Mia, thank you for getting in touch.
        ▌ Only you and the staff can read this.
        ▌ Answers
        ▌ 1. How old are you?
        ▌ 30
        ▌
        ▌ 2. Is it urgent?
        ▌ Yes
        ▌
        ▌ 3. A picture of it
        ▌ screenshot.png (https://cdn.discordapp.com/attachments/1/1/screenshot.png)
        ▌
        ▌ 4. An address
        ▌ https://example.com/mia
        [ 🙋 Claim ]  [ 🔒 Close ticket ]
        (notifies @Mia)

    ── #list ───────────────────────────────────────────────────────────────────────────────────

      The card in the list of open tickets
        ▌ #12 · Bug report
        ▌ Opened by: @Mia (mia)   Opened: 2 days ago
        ▌ Waiting for: the member, since 2 days ago   Handled by: nobody yet
        [ Open the thread ↗ ]  [ 🙋 Claim ]  [ 🔒 Close ticket ]

    ── #open-a-ticket › Bug report · mia · #12 ─────────────────────────────────────────────────

      The form that asks why it is closed
        ┌ Close ticket #12
        │ Why is it closed? *
        │ [ … ]   (at most 1000 characters)
        └ [ Cancel ]  [ Submit ]

      The closing text
        ▌ Closed by @Sam. Reason: Everything is settled. Thank you!

    ── #records ────────────────────────────────────────────────────────────────────────────────

      The record
        ▌ #12 · Bug report
        ▌ Reason: Everything is settled. Thank you!
        ▌ Type: Bug report   Opened by: @Mia (mia)   Handled by: @Sam
        ▌ Opened: 21 November 2026 at 12:00 (2 days ago)
        ▌ Closed: 23 November 2026 at 12:00 (now)   Closed by: @Sam (sam)   Messages: 2
        [ Open the thread ↗ ]  [ 🔓 Reopen ]
    ");
}

#[test]
fn hours_are_shown_from_both_sides() {
    let kind = |outside| {
        of_type(&format!(
            "name: Bug report\nhours: {{mon-fri: '09:00-17:00', outside: {outside}}}\nquestions: [Why?]\n"
        ))
    };
    assert!(titles(&kind("open"), usual(None)).contains(&"The welcome while the staff are away".to_owned()));
    let refused = titles(&kind("refuse"), usual(None));
    assert!(refused.contains(&"While the staff are away".to_owned()), "{refused:?}");
    let open = tape(&kind("open"));
    assert!(open.contains("The staff are away at the moment and will be back in 2 days"), "{open}");
}

#[test]
fn what_is_not_there_is_told_with_what_is() {
    let set = set(starter::FILES);
    let told = |kind, position| {
        let wanted = Wanted { kind: Some(kind), position, length: Length::Usual };
        sheets(&set, wanted, NOW).unwrap_err().to_string()
    };
    assert_eq!(
        told("bug-reprot", None),
        "there is no ticket type `bug-reprot`: did you mean `bug-report`? the types are `bug-report`, \
         `guru-application` and `staff-application`"
    );
    assert_eq!(told("bug-report", Some("host")), "`bug-report` has no positions");
    assert_eq!(told("guru-application", Some("gru")), "`guru-application` has no position `gru`: did you mean `guru`?");
}

#[test]
fn a_position_has_its_own_words() {
    let wanted = Wanted { kind: Some("staff-application"), position: Some("promoter"), length: Length::Usual };
    let sheets = sheets(&set(starter::FILES), wanted, NOW).unwrap();
    let tape = text::tape(&sheets);
    assert!(tape.contains("thank you for applying as Promoter."), "{tape}");
    assert!(tape.contains("For the position `promoter`. Others, with --position: community-manager, host,"), "{tape}");
}

#[test]
fn a_type_in_no_panel_and_one_that_is_off_are_told() {
    let server = format!("{}\n", SERVER.replace("title: Talk to us", "tickets: [off]"));
    let off = "name: Off\nenabled: false\nquestions: [Why?]\n";
    let set = set(&[
        ("bug.yaml", "name: Bug\nthread: {in: list}\nquestions: [Why?]\n"),
        ("off.yaml", off),
        ("server.yaml", &server),
    ]);
    assert!(text::tape(&sheets(&set, usual(Some("bug")), NOW).unwrap()).contains("In no panel"));
    assert!(text::tape(&sheets(&set, usual(Some("off")), NOW).unwrap()).contains("Switched off by `enabled: false`"));
}

#[test]
fn the_longest_values_fit_everywhere() {
    let kind = "
name: Bug report
ask: one-by-one
questions:
  - {ask: Text, id: text}
  - {ask: Choice, answer: choice, choices: [One, Three, Two], max: 2}
  - {ask: Files, answer: file}
  - {ask: Number, answer: number, max: 120}
messages: {welcome: '{{ member.display_name }} {{ member.name }} {{ ticket.number }} {{ server.name }}'}
";
    let wanted = Wanted { kind: None, position: None, length: Length::Longest };
    let sheets = sheets(&of_type(kind), wanted, NOW).unwrap();
    let tape = text::tape(&sheets);
    for part in ["9999999999", "Mia as long as it can be as long ", "One, Three", "120", "notes-10_as_long"] {
        assert!(tape.contains(part), "{part}: {tape}");
    }
    let cast_length = crate::domain::limits::length(&sheets[0].server);
    assert_eq!(cast_length, crate::domain::limits::SERVER_NAME);
    assert!(html::page(&sheets).len() > tape.len());
}

#[test]
fn the_shipped_types_are_shown_in_both_forms() {
    for length in [Length::Usual, Length::Longest] {
        let sheets = sheets(&set(starter::FILES), Wanted { kind: None, position: None, length }, NOW).unwrap();
        let (tape, page) = (text::tape(&sheets), html::page(&sheets));
        for name in ["Staff application", "Guru application", "Bug report"] {
            assert!(tape.contains(name) && page.contains(name), "{name}");
        }
        assert!(
            tape.lines().filter(|line| !line.contains("https://")).all(|line| line.chars().count() < 140),
            "{tape}"
        );
    }
}

#[test]
fn nothing_that_is_written_becomes_the_pages_own() {
    let evil = r#"<script>alert(1)</script> "><img src=x onerror=alert(1)> [a](javascript:alert(1))"#;
    let short = "<b>\"x\"</b>";
    let kind = format!(
        "
name: '{short}'
ask: form
description: '{short}'
button: {{label: '{short}'}}
positions: {{prompt: '{evil}', choices: [{{label: '{short}', description: '{short}'}}]}}
questions:
  - {{ask: '{evil}', label: '{short}'}}
  - {{ask: '{short}', answer: choice, choices: ['{short}', '</style>']}}
messages: {{welcome: '{evil}', closed: '{evil}', complete: '{evil}'}}
"
    );
    let server = SERVER.replace("Talk to us", &format!("'{short}', text: '{evil}'"));
    for ask in ["all", "one-by-one", "form"] {
        let kind = kind.replace("ask: form", &format!("ask: {ask}"));
        let set = set(&[("server.yaml", &server), ("bug.yaml", &kind)]);
        let page = html::page(&sheets(&set, usual(None), NOW).unwrap());
        assert_eq!(page.matches("<style>").count() + page.matches("</style>").count(), 2);
        for tag in ["<script", "<img", "<b>\"", "href=\"java", "onerror=alert(1)>"] {
            assert!(!page.contains(tag), "{tag}: {page}");
        }
        assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "{page}");
    }
}
