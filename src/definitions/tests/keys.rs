//! Keys that are not there, and keys that are missing.

use super::{NOTHING, of, of_type};

#[test]
fn near_keys() {
    assert_eq!(
        of_type(
            r#"
name: Bug
qestions:
  - aks: What?
    requird: true
  - One?
"#
        ),
        [
            "bug.yaml:2:1: error[unknown-key]: there is no key `qestions` in a ticket type (did you mean `questions`?)",
            "bug.yaml:3:5: error[unknown-key]: there is no key `aks` in a question (did you mean `ask`?)",
            "bug.yaml:4:5: error[unknown-key]: there is no key `requird` in a question (did you mean `required`?)"
        ]
    );
}

#[test]
fn american_spelling() {
    assert_eq!(
        of_type(
            r##"
name: Bug
color: "#5865F2"
"##
        ),
        ["bug.yaml:2:1: error[unknown-key]: there is no key `color` in a ticket type (write `colour`)"]
    );
}

#[test]
fn another_word_for_a_key() {
    assert_eq!(
        of_type(
            r#"
title: Bug
questions:
  - question: What?
    options: [a, b]
"#
        ),
        [
            "bug.yaml:1:1: error[unknown-key]: there is no key `title` in a ticket type (write `name`)",
            "bug.yaml:3:5: error[unknown-key]: there is no key `question` in a question (write `ask`)",
            "bug.yaml:4:5: error[misplaced-key]: `choices` belong to `answer: choice` (add `answer: choice`, or remove the choices)",
            "bug.yaml:4:5: error[unknown-key]: there is no key `options` in a question (write `choices`)"
        ]
    );
}

#[test]
fn a_key_one_level_too_high() {
    assert_eq!(
        of_type(
            r#"
name: Bug
welcome: Hello
"#
        ),
        [
            "bug.yaml:2:1: error[unknown-key]: there is no key `welcome` in a ticket type (`welcome` belongs under `messages`)"
        ]
    );
}

#[test]
fn a_key_that_is_nothing_like_any() {
    assert_eq!(
        of_type(
            r#"
name: Bug
banana: 1
"#
        ),
        [
            "bug.yaml:2:1: error[unknown-key]: there is no key `banana` in a ticket type (the keys here are `id`, `name`, `description`, `emoji`, `colour`, `enabled`, `group`, `button`, `positions`, `questions`, `ask`, `staff`, `notify`, `staff_access`, `open_to`, `limits`, `thread`, `messages`, `close`, `decisions`, `history`, `alerts`, `retention` and `hours`; keys beginning with `x-` are yours)"
        ]
    );
}

#[test]
fn a_key_of_ones_own() {
    assert_eq!(
        of_type(
            r#"
x-note: ours
name: Bug
button: {x-why: because}
"#
        ),
        NOTHING
    );
}

#[test]
fn a_type_without_a_name() {
    assert_eq!(
        of_type("description: A bug\n"),
        [r#"bug.yaml:1:1: error[missing-key]: a ticket type needs the key `name` (add `name: "Staff application"`)"#]
    );
}

#[test]
fn a_position_without_a_label() {
    assert_eq!(
        of_type(
            r#"
name: Bug
positions:
  choices:
    - id: host
"#
        ),
        [r#"bug.yaml:4:7: error[missing-key]: a position needs the key `label` (add `label: "Host"`)"#]
    );
}

#[test]
fn positions_without_choices() {
    assert_eq!(
        of_type(
            r#"
name: Bug
positions: {prompt: Which?}
"#
        ),
        ["bug.yaml:2:13: error[missing-key]: `positions` needs the key `choices` (add `choices: [Host, Moderator]`)"]
    );
}

#[test]
fn a_server_without_an_id() {
    assert_eq!(
        of(&[(
            "server.yaml",
            r#"
roles: {staff: 1100000000000000001}
staff: [staff]
"#
        )]),
        [
            r#"server.yaml:1:1: error[missing-key]: server.yaml needs the key `server` (add `server: "1100000000000000000"`)"#
        ]
    );
}

#[test]
fn ids_of_the_server() {
    assert_eq!(
        of(&[(
            "server.yaml",
            r#"
server: 12345
roles: {staff: <@&1100000000000000001>, other: everyone}
staff: [staff, other]
"#
        )]),
        [
            "server.yaml:1:9: error[bad-discord-id]: `12345` is not a Discord id (a Discord id has 17 to 20 digits: right-click the server, channel or role in Discord and choose Copy ID)",
            r#"server.yaml:2:16: error[bad-discord-id]: `<@&1100000000000000001>` is not a Discord id (write only the digits: `"1100000000000000001"`)"#,
            "server.yaml:2:48: error[bad-discord-id]: `everyone` is not a Discord id (a Discord id has 17 to 20 digits: right-click the server, channel or role in Discord and choose Copy ID)"
        ]
    );
}
