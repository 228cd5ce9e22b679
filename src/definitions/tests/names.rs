//! Names of what does not exist, or exists twice.

use super::{SERVER, loaded, of, of_type, reported};

#[test]
fn unknown_roles() {
    assert_eq!(
        of_type(
            r#"
name: Bug
staff: [stff]
notify: [1100000000000000001]
open_to: {roles: [open-a-ticket]}
"#
        ),
        [
            "bug.yaml:2:9: error[unknown-role]: there is no role `stff` (did you mean `staff`? the roles in server.yaml are `recruiters` and `staff`)",
            "bug.yaml:3:10: error[unknown-role]: there is no role `1100000000000000001` (give the id a name under `roles` in server.yaml, and write that name here)",
            "bug.yaml:4:19: error[unknown-role]: there is no role `open-a-ticket` (`open-a-ticket` is a channel; the roles are `recruiters` and `staff`)"
        ]
    );
}

#[test]
fn an_unknown_channel() {
    assert_eq!(
        of_type(
            r#"
name: Bug
thread: {in: open-tickets}
"#
        ),
        ["bug.yaml:2:14: error[unknown-channel]: there is no channel `open-tickets` (did you mean `open-a-ticket`?)"]
    );
}

#[test]
fn an_unknown_list() {
    assert_eq!(
        of_type(
            r#"
name: Bug
questions:
  - include: about-you
"#
        ),
        [
            "bug.yaml:3:14: error[unknown-list]: there is no question list `about-you` (make a file questions/about-you.yaml that holds a list of questions)"
        ]
    );
}

#[test]
fn a_list_that_is_nearly_named_so() {
    assert_eq!(
        of(&[
            ("server.yaml", SERVER),
            ("questions/about-you.yaml", "- Who?\n"),
            (
                "bug.yaml",
                r#"
name: Bug
questions:
  - include: about_you
"#
            )
        ]),
        ["bug.yaml:3:14: error[unknown-list]: there is no question list `about_you` (did you mean `about-you`?)"]
    );
}

#[test]
fn an_unknown_position() {
    assert_eq!(
        of_type(
            r#"
name: Bug
positions: {choices: [Host, Moderator]}
questions:
  - {ask: Which?, only_for: [hots]}
"#
        ),
        [
            "bug.yaml:4:30: error[unknown-position]: there is no position `hots` in this type (did you mean `host`? the positions are `host` and `moderator`)"
        ]
    );
}

#[test]
fn a_position_in_a_type_without_any() {
    assert_eq!(
        of_type(
            r#"
name: Bug
questions:
  - {ask: Which?, only_for: [host]}
"#
        ),
        [
            "bug.yaml:3:30: error[unknown-position]: there is no position `host` in this type (the type has no positions: remove `only_for`, or add `positions`)"
        ]
    );
}

#[test]
fn positions_with_one_id() {
    assert_eq!(
        of_type(
            r#"
name: Bug
positions: {choices: [Host, host]}
"#
        ),
        [
            "bug.yaml:2:29: error[duplicate-id]: two positions of this type have the id `host` (give one of them another `id`)"
        ]
    );
}

#[test]
fn questions_with_one_id() {
    assert_eq!(
        of_type(
            r#"
name: Bug
questions:
  - {id: age, ask: How old?}
  - {id: age, ask: How old are you?}
"#
        ),
        ["bug.yaml:4:10: error[duplicate-id]: two questions of this type have the id `age` (rename one of the two)"]
    );
}

#[test]
fn a_question_id_twice_by_way_of_an_include() {
    assert_eq!(
        of(&[
            ("server.yaml", SERVER),
            ("questions/about-you.yaml", "- {id: age, ask: How old?}\n"),
            (
                "bug.yaml",
                r#"
name: Bug
questions:
  - {id: age, ask: How old?}
  - include: about-you
"#
            )
        ]),
        [
            "bug.yaml:4:14: error[duplicate-id]: this brings a second question `age` into the type (rename one of the two)"
        ]
    );
}

#[test]
fn types_with_one_id() {
    assert_eq!(
        of(&[
            ("server.yaml", SERVER),
            ("bug.yaml", "name: Bug\n"),
            (
                "report.yml",
                r#"
name: Report
id: bug
"#
            )
        ]),
        [
            "report.yml:2:5: error[duplicate-id]: bug.yaml has the id `bug` too (write another `id:` in one of the two files, or rename it)"
        ]
    );
}

#[test]
fn a_file_name_that_is_no_id() {
    assert_eq!(
        of(&[("server.yaml", SERVER), ("Bug Report.yaml", "name: Bug\n")]),
        [
            "Bug Report.yaml:1:1: error[bad-id]: the file's name `Bug Report` cannot be the type's id (rename it to `bug-report.yaml`, or write `id: bug-report` in it)"
        ]
    );
}

#[test]
fn a_list_that_includes_a_list() {
    assert_eq!(
        of(&[
            ("server.yaml", SERVER),
            (
                "questions/a.yaml",
                r#"
- include: b
- One?
"#
            ),
            ("questions/b.yaml", "- Two?\n"),
            (
                "bug.yaml",
                r#"
name: Bug
questions:
  - include: a
"#
            )
        ]),
        [
            "questions/a.yaml:1:3: error[nested-include]: a question list cannot include another list (include both lists in the ticket type)"
        ]
    );
}

#[test]
fn a_list_whose_question_is_for_a_position_that_one_type_lacks() {
    assert_eq!(
        of(&[
            ("server.yaml", SERVER),
            ("questions/a.yaml", "- {ask: Which?, only_for: [host]}\n"),
            (
                "bug.yaml",
                r#"
name: Bug
questions:
  - include: a
"#
            ),
            (
                "staff.yaml",
                r#"
name: Staff
positions: {choices: [Host]}
questions:
  - include: a
"#
            )
        ]),
        [
            "questions/a.yaml:1:28: error[unknown-position]: `bug`, which includes this list, has no position `host` (the type has no positions: remove `only_for`, or add `positions`)"
        ]
    );
}

#[test]
fn panels() {
    assert_eq!(
        of(&[
            (
                "server.yaml",
                r#"
server: 1100000000000000000
channels: {open: 1100000000000000011}
panels:
  - {id: main, channel: opne, tickets: [bug, bgu, bug]}
  - {id: main, channel: open, tickets: []}
  - {channel: open}
"#
            ),
            (
                "bug.yaml",
                r#"
name: Bug
thread: {in: open}
"#
            )
        ]),
        [
            "server.yaml:4:25: error[unknown-channel]: there is no channel `opne` (did you mean `open`?)",
            "server.yaml:4:46: error[unknown-type]: there is no ticket type `bgu` (did you mean `bug`?)",
            "server.yaml:4:51: error[duplicate-entry]: `bug` is on this panel twice (keep one of the two)",
            "server.yaml:5:10: error[duplicate-id]: two panels have the id `main` (give one of them another `id`)",
            "server.yaml:5:40: error[too-few]: `tickets` is an empty list (write at least one entry, or remove the key)",
            r#"server.yaml:6:6: error[missing-key]: a panel needs the key `id` (add `id: "main"`)"#
        ]
    );
}

#[test]
fn a_panel_with_nothing_to_offer() {
    assert_eq!(
        of(&[("server.yaml", SERVER)]),
        [
            "server.yaml:7:6: error[empty-panel]: this panel has nothing to offer: there are no ticket types (add a file for a ticket type beside server.yaml, such as `bug-report.yaml`)"
        ]
    );
}

#[test]
fn a_type_without_a_channel_for_its_threads() {
    assert_eq!(
        of(&[("server.yaml", "server: 1100000000000000000\n"), ("bug.yaml", "name: Bug\n")]),
        [
            "bug.yaml:1:1: error[no-thread-channel]: `bug` has no channel for its threads (add `thread: {in: …}` with a channel's name, or show the type on a panel in server.yaml)"
        ]
    );
}

#[test]
fn types_without_a_server() {
    assert_eq!(
        of(&[("bug.yaml", "name: Bug\n"), ("other/idea.yaml", "name: Idea\n")]),
        [
            "bug.yaml:1:1: error[no-server]: this folder has no server.yaml (a server.yaml beside the ticket types says which Discord server they are for)",
            "other/idea.yaml:1:1: error[no-server]: `other` has no server.yaml (a server.yaml beside the ticket types says which Discord server they are for)"
        ]
    );
}

#[test]
fn a_server_in_two_folders() {
    assert_eq!(
        of(&[("a/server.yaml", "server: 1100000000000000000\n"), ("b/server.yaml", "server: 1100000000000000000\n")]),
        [
            "b/server.yaml:1:9: error[duplicate-server]: a/server.yaml is for the same server (put all ticket types of a server into one folder)"
        ]
    );
}

#[test]
fn two_server_files() {
    assert_eq!(
        of(&[("server.yaml", SERVER), ("server.yml", SERVER), ("bug.yaml", "name: Bug\n")]),
        ["server.yml:1:1: error[second-server]: this folder has a second server.yaml (keep one of the two)"]
    );
}

#[test]
fn one_mistake_is_told_once() {
    assert_eq!(
        of(&[
            (
                "server.yaml",
                r#"
server: 1100000000000000000
roles: {staff: 12}
channels: {open: 1100000000000000011}
staff: [staff]
panels:
  - {id: main, channel: open, tickets: [bug, idea]}
"#
            ),
            ("bug.yaml", "name: Bug: yes\n"),
            (
                "idea.yaml",
                r#"
name: Idea
staff: [staff]
positions:
  choices:
    - {id: Host, label: Host}
questions:
  - {ask: x, only_for: [host]}
"#
            )
        ]),
        [
            r#"bug.yaml:1:10: error[needs-quotes]: a text with a colon in it needs quotes around it (write `"Bug: yes"`)"#,
            "idea.yaml:5:12: error[bad-id]: `Host` cannot be an id (write `host`)",
            "server.yaml:2:16: error[bad-discord-id]: `12` is not a Discord id (a Discord id has 17 to 20 digits: right-click the server, channel or role in Discord and choose Copy ID)"
        ]
    );
}

#[test]
fn defaults_are_checked_where_they_are_written() {
    assert_eq!(
        of(&[
            ("server.yaml", &format!("{SERVER}defaults:\n  staff: [nobody]\n  staff_access: button\n")),
            ("a.yaml", "name: A\n"),
            ("b.yaml", "name: B\n")
        ]),
        [
            "server.yaml:9:11: error[unknown-role]: there is no role `nobody` (the roles in server.yaml are `recruiters` and `staff`)",
            "server.yaml:10:17: error[no-way-in]: with `staff_access: button` the staff come in by a button on the ticket's card, and there are no cards (add `list: …` to server.yaml, the channel in which a card stands for each open ticket)"
        ]
    );
}

#[test]
fn a_server_id_that_is_missing_hides_nothing_else() {
    let server = SERVER.replace("1100000000000000000", "${NO_SUCH_ID}").replace("staff: [staff]", "staff: [stff]");
    assert_eq!(
        of(&[("server.yaml", &server), ("bug.yaml", "name: Bug\nnotify: [nobody]\n")]),
        [
            "bug.yaml:2:10: error[unknown-role]: there is no role `nobody` (the roles in server.yaml are `recruiters` and `staff`)",
            "server.yaml:1:9: error[missing-variable]: the environment has no `NO_SUCH_ID` (set NO_SUCH_ID where the bot runs, or write a fallback: `${NO_SUCH_ID:-…}`)",
            "server.yaml:5:9: error[unknown-role]: there is no role `stff` (did you mean `staff`? the roles in server.yaml are `recruiters` and `staff`)",
        ]
    );
}

#[test]
fn what_a_variable_holds_is_not_shown_and_the_bots_own_are_not_to_be_had() {
    let secret = [("PLACE", "mysql://bot:hunter2@db"), ("DATABASE_URL", "mysql://bot:hunter2@db")];
    let with = |server: &str, style: &str| {
        let files = [("server.yaml", &*SERVER.replace("1100000000000000000", server)), ("bug.yaml", style)];
        reported(&loaded(&files, &secret))
    };
    assert_eq!(
        with("${PLACE}", "name: Bug\nbutton: {style: \"${PLACE}\"}\n"),
        [
            "bug.yaml:2:17: error[unknown-value]: `style` cannot be `${PLACE}` (the choices are `primary`, `secondary`, `success` and `danger`)",
            "server.yaml:1:9: error[bad-discord-id]: `${PLACE}` is not a Discord id (a Discord id has 17 to 20 digits: right-click the server, channel or role in Discord and choose Copy ID)"
        ]
    );
    assert_eq!(
        with("${DATABASE_URL}", "name: Bug\n"),
        [
            "server.yaml:1:9: error[withheld-variable]: `DATABASE_URL` is the bot's own and may not be used here (give the value a variable of its own, with another name)"
        ]
    );
}
