//! What belongs together.

use super::{NOTHING, SERVER, of, of_type};

#[test]
fn a_choice_without_choices() {
    assert_eq!(
        of_type(
            r#"
name: Bug
questions:
  - {ask: Which?, answer: choice}
  - {ask: Which?, choices: [a, b]}
  - {ask: Which?, answer: choice, choices: [a, a]}
"#
        ),
        [
            "bug.yaml:3:27: error[missing-key]: an answer by choice needs the key `choices` (add `choices: [One, Another]`)",
            "bug.yaml:4:19: error[misplaced-key]: `choices` belong to `answer: choice` (add `answer: choice`, or remove the choices)",
            "bug.yaml:5:48: error[duplicate-entry]: `a` can be chosen twice (keep one of the two)"
        ]
    );
}

#[test]
fn when_without_an_order() {
    assert_eq!(
        of_type(
            r#"
name: Bug
questions:
  - {id: a, ask: A?}
  - {ask: B?, when: answers.a}
"#
        ),
        [
            "bug.yaml:4:15: error[when-without-order]: `when` needs `ask: one-by-one`: here all questions are shown at once (add `ask: one-by-one` to the type, or remove `when`)"
        ]
    );
}

#[test]
fn a_warning_after_the_close() {
    assert_eq!(
        of_type(
            r#"
name: Bug
close: {when_inactive: {after: 1d, warn: 2d}}
"#
        ),
        [
            "bug.yaml:2:42: error[warn-too-long]: `warn` (2d) must be shorter than `after` (1d) (`warn` is how long before the close the thread is told)"
        ]
    );
}

#[test]
fn staff_who_are_not_brought_in_need_cards() {
    assert_eq!(
        of_type("name: Bug\nstaff_access: button\n"),
        [
            "bug.yaml:2:15: error[no-way-in]: with `staff_access: button` the staff come in by a button on the ticket's card, and there are no cards (add `list: …` to server.yaml, the channel in which a card stands for each open ticket)"
        ]
    );
    assert_eq!(
        of_type("name: Bug\nstaff_access: moderators\n"),
        [
            "bug.yaml:2:15: warning[no-card]: with `staff_access: moderators` nothing tells the staff of a new ticket but its card, and there are no cards (add `list: …` to server.yaml, the channel in which a card stands for each open ticket)"
        ]
    );
}

#[test]
fn what_is_in_force_is_silent() {
    assert_eq!(
        of_type(
            r#"
name: Bug
ask: all
staff_access: members
history: {transcript: text, send_to_creator: true}
enabled: false
limits: {open_per_member: 1, open_in_total: unlimited, cooldown: 1d}
open_to: {roles: [staff], account_age: 7d}
thread: {auto_archive: 1d}
alerts: {after: 1d, every: 1d, first_response: 4h, hours: true}
close: {when_inactive: {after: 14d, warn: 2d}, request_after: 12h, when_creator_leaves: notify}
retention: 90d
"#
        ),
        NOTHING
    );
}

#[test]
fn a_language_that_is_not_there_yet() {
    assert_eq!(
        of(&[("server.yaml", &format!("{SERVER}locale: it\n")), ("bug.yaml", "name: Bug\n")]),
        [
            "server.yaml:8:1: warning[not-yet-in-force]: `locale: it` is read and checked, and has no effect yet (this version of the bot goes on as with `en`)"
        ]
    );
}

#[test]
fn variables() {
    assert_eq!(
        of_type(
            r#"
name: ${NAME}
description: ${DESCRIPTION:-}
button: {label: ${unclosed}
"#
        ),
        [
            "bug.yaml:1:7: error[missing-variable]: the environment has no `NAME` (set NAME where the bot runs, or write a fallback: `${NAME:-…}`)",
            r#"bug.yaml:3:17: error[needs-quotes]: a variable within `[ ]` or `{ }` needs quotes around it (write `"${unclosed}"`)"#
        ]
    );
}

#[test]
fn a_variable_in_brackets() {
    assert_eq!(
        of_type(
            r#"
name: Bug
staff: [${ROLE:-staff}]
"#
        ),
        [
            r#"bug.yaml:2:9: error[needs-quotes]: a variable within `[ ]` or `{ }` needs quotes around it (write `"${ROLE:-staff}"`)"#
        ]
    );
}

#[test]
fn a_variable_in_braces() {
    assert_eq!(
        of_type(
            r#"
name: Bug
button: {label: ${LABEL:-Bug}}
"#
        ),
        [
            r#"bug.yaml:2:17: error[needs-quotes]: a variable within `[ ]` or `{ }` needs quotes around it (write `"${LABEL:-Bug}"`)"#
        ]
    );
}

#[test]
fn months_are_not_minutes() {
    assert_eq!(
        of_type(
            r#"
name: Bug
limits: {cooldown: 2 months}
"#
        ),
        [
            "bug.yaml:2:20: error[bad-duration]: `2 months` is not a duration (durations are whole numbers with units: `90s`, `15m`, `12h`, `7d`, `2w`, `1d12h`)"
        ]
    );
}

#[test]
fn a_variable_within_a_template() {
    assert_eq!(
        of_type(
            r#"
name: Bug
messages:
  welcome: |
    Hello {{ member.${FIELD:-name} }}
"#
        ),
        [
            "bug.yaml:4:21: error[variable-in-template]: a variable of the environment cannot stand inside `{{ }}` or `{% %}` (close the braces before it; its value is put into the text as it is)"
        ]
    );
}
