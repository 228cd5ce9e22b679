//! What fits together: questions with their conditions, times, and names that somebody uses.

use super::{SERVER, of};

/// Everything but what is not in force yet.
fn found(files: &[(&str, &str)]) -> Vec<String> {
    let mut files = files.to_vec();
    if files.iter().all(|(path, _)| *path != "server.yaml") {
        files.push(("server.yaml", SERVER));
    }
    of(&files).into_iter().filter(|line| !line.contains("[not-yet-in-force]")).collect()
}

#[test]
fn a_form_is_counted_for_each_position() {
    assert_eq!(
        found(&[(
            "bug.yaml",
            r#"
name: Bug
ask: form
positions:
  choices:
    - label: Host
      questions: [Where?, When?]
    - label: Moderator
questions: [A?, B?, C?, {ask: D?, only_for: [host]}, {ask: E?, only_for: [moderator]}]
"#
        )]),
        [
            "bug.yaml:6:27: error[form-too-many]: this form has 6 questions for `host`; Discord allows 5 (keep five of them, or write `ask: one-by-one`)"
        ]
    );
}

#[test]
fn a_form_with_a_question_of_a_list() {
    assert_eq!(
        found(&[
            (
                "bug.yaml",
                r#"
name: Bug
ask: form
questions: [{include: about}]
"#
            ),
            (
                "questions/about.yaml",
                r#"
- ask: Which of the many time zones of this world do you live in?
- ask: Which of the many time zones of this world do you live in, and which of them would you rather live in, if you could?
  label: Which time zone?
"#
            )
        ]),
        [
            "questions/about.yaml:1:8: error[form-needs-label]: this question has 58 characters; in a form, Discord allows 45 (add `label:` with the question in 45 characters)",
            "questions/about.yaml:2:8: error[too-long]: this question has 116 characters; below its label in a form, Discord allows 100 (shorten it, or write `ask: one-by-one`)"
        ]
    );
}

#[test]
fn when_names_what_is_not_there() {
    assert_eq!(
        found(&[(
            "bug.yaml",
            r#"
name: Bug
ask: one-by-one
questions:
  - Did it happen again?
  - {ask: How often?, when: answers.again}
  - {id: site, ask: Where?}
  - {ask: Which page?, when: answers.site and answers.sight}
  - {id: loop, ask: Really?, when: answers.loop}
  - {ask: Who?, when: member.nmae}
  - {ask: Why?, when: answers.site and}
"#
        )]),
        [
            "bug.yaml:5:29: error[when-unknown-answer]: no question of this type has the id `again` (the questions with an id are `site` and `loop`)",
            "bug.yaml:7:47: error[when-unknown-answer]: no question of this type has the id `sight` (the questions with an id are `site` and `loop`)",
            "bug.yaml:8:36: error[when-later-answer]: `loop` is this question itself: it has no answer before it is put (name an earlier question, or remove `when`)",
            "bug.yaml:9:23: error[bad-condition]: `member` is not known in a condition (a condition asks `answers`, by the questions' ids, and `position`)",
            "bug.yaml:10:36: error[bad-condition]: this cannot be read: unexpected end of the text, expected expression (a condition reads like `answers.again`, `not answers.again` or `answers.site == 'Shop'`)"
        ]
    );
}

#[test]
fn when_of_an_include() {
    assert_eq!(
        found(&[
            (
                "bug.yaml",
                r#"
name: Bug
ask: one-by-one
questions:
  - {include: about, when: answers.later}
  - {id: later, ask: Later?}
"#
            ),
            (
                "questions/about.yaml",
                r#"
- How old are you?
"#
            )
        ]),
        [
            "bug.yaml:4:28: error[when-later-answer]: `later` is asked later, so there is no answer yet (move the question `later` up, before this one)"
        ]
    );
}

#[test]
fn conditions_that_cannot_hold() {
    assert_eq!(
        found(&[(
            "bug.yaml",
            r#"
name: Bug
ask: one-by-one
questions:
  - {id: again, ask: Again?, answer: yes-no}
  - {id: where, ask: Where?, answer: choice, choices: [Website, Server]}
  - {ask: A?, when: answers.again and not answers.again}
  - {ask: B?, when: "answers.where == 'website'"}
  - {ask: C?, when: "'Server' in answers.where or answers.again"}
  - {ask: D?, when: answers.again == 'yes'}
  - {id: both, ask: Which?, answer: choice, choices: [a, b], max: 2}
  - {ask: E?, when: answers.both == 'a'}
"#
        )]),
        [
            "bug.yaml:6:21: error[unreachable-question]: this can never hold, so nobody is asked (remove the question, or write what must hold, such as `answers.again`)",
            "bug.yaml:7:39: error[unreachable-question]: `website` cannot be chosen for `where`, so nobody is asked (did you mean `Website`? the choices are `Website` and `Server`)",
            "bug.yaml:9:38: error[unreachable-question]: `again` is answered by yes or no and is never a text, so nobody is asked (write `answers.again`, or `not answers.again`)",
            "bug.yaml:11:37: error[unreachable-question]: several can be chosen for `both`, so it is never `a` alone, and nobody is asked (write `'a' in answers.both`)"
        ]
    );
}

#[test]
fn a_question_under_the_wrong_position() {
    assert_eq!(
        found(&[(
            "bug.yaml",
            r#"
name: Bug
positions:
  choices:
    - Moderator
    - label: Host
      questions:
        - {ask: Which events?, only_for: [moderator]}
"#
        )]),
        [
            "bug.yaml:7:42: error[unreachable-question]: this stands under the position `host` and is only for others, so nobody is asked (remove `only_for`, or move the question to the type's own `questions`)"
        ]
    );
}

#[test]
fn bounds_that_make_no_sense() {
    assert_eq!(
        found(&[(
            "bug.yaml",
            r#"
name: Bug
questions:
  - {ask: A?, min: 5, max: 2}
  - {ask: B?, answer: file, max: 0}
  - {ask: C?, answer: screenshot, max: 20}
  - {ask: D?, min: 2.5}
  - {ask: E?, answer: yes-no, min: 1}
  - {ask: F?, answer: choice, choices: [a, b], max: 3}
  - {ask: G?, answer: number, min: -5, max: 0.5}
"#
        )]),
        [
            "bug.yaml:3:20: error[impossible-bounds]: `min` is 5 and `max` is 2: no answer is both (the smaller number is `min`; swap them if they were mixed up)",
            "bug.yaml:4:34: error[out-of-range]: `max` counts files, and cannot be 0 (write a whole number, such as `1`)",
            "bug.yaml:5:40: error[out-of-range]: `max` is 20; an answer has at most 10 files here (write a number that is at most 10)",
            "bug.yaml:6:20: error[out-of-range]: `min` counts characters, and cannot be 2.5 (write a whole number, such as `1`)",
            "bug.yaml:7:31: error[misplaced-key]: `min` means nothing for this kind of answer (remove it: it counts characters, a number's value, files or choices)",
            "bug.yaml:8:53: error[out-of-range]: `max` is 3; an answer has at most 2 choices here (write a number that is at most 2)"
        ]
    );
}

#[test]
fn patterns_that_make_no_sense() {
    assert_eq!(
        found(&[(
            "bug.yaml",
            r#"
name: Bug
questions:
  - {ask: A?, pattern: 'a^b'}
  - {ask: B?, pattern: '^[0-9]{6}$', max: 4}
  - {ask: C?, answer: yes-no, pattern: '^1'}
  - {ask: D?, pattern_hint: Write it well.}
  - {ask: E?, pattern: '(?=x)'}
  - {ask: F?, pattern: 'x{1000}{1000}'}
"#
        )]),
        [
            "bug.yaml:3:24: error[pattern-never-matches]: no answer can match this pattern (`^` is the beginning of the answer and `$` its end; nothing can stand before or after them)",
            "bug.yaml:4:24: error[pattern-never-matches]: what matches this pattern has at least 6 characters, and `max` is 4 (change the one or the other; `min` and `max` count characters)",
            "bug.yaml:5:31: error[misplaced-key]: a `pattern` is for answers that are typed (remove it, or write `answer: text`)",
            "bug.yaml:6:15: error[misplaced-key]: there is no `pattern` that this could explain (add a `pattern`, or write a `hint`)",
            "bug.yaml:7:24: error[bad-pattern]: this is not a regular expression: look-around, including look-ahead and look-behind, is not supported (say it without `(?=`, `(?!` and `(?<`)",
            "bug.yaml:8:24: error[bad-pattern]: this pattern would take too much memory (repeat less in it, such as `.*` for `.{0,9999}`; `max` limits how long an answer may be)"
        ]
    );
}

#[test]
fn hours_that_overlap() {
    assert_eq!(
        found(&[(
            "bug.yaml",
            r#"
name: Bug
hours:
  mon-wed: ["09:00-12:00", "11:00-13:00"]
  wed,thu: "12:30-18:00"
  fri: "09:00-12:00"
"#
        )]),
        [
            "bug.yaml:3:28: error[overlapping-hours]: two spans of Monday overlap (name each day once, and end a span before the next begins)",
            "bug.yaml:4:12: error[overlapping-hours]: two spans of Wednesday overlap (name each day once, and end a span before the next begins)"
        ]
    );
}

#[test]
fn nobody_is_left_to_open_one() {
    assert_eq!(
        found(&[(
            "bug.yaml",
            r#"
name: Bug
hours: {outside: refuse}
open_to: {roles: [staff], not_roles: [recruiters, staff]}
"#
        )]),
        [
            r#"bug.yaml:2:1: error[nobody-can-open]: there are no working hours, and outside them nobody can open one (add the hours, such as `mon-fri: "09:00-18:00"`; to close a type for a while, write `enabled: false`)"#,
            "bug.yaml:3:38: error[nobody-can-open]: every role that may open one is also a role that may not (to close a type for a while, write `enabled: false`)"
        ]
    );
}

#[test]
fn times_of_nothing() {
    assert_eq!(
        found(&[(
            "bug.yaml",
            r#"
name: Bug
retention: 0s
alerts: {after: 0s}
close: {when_inactive: {after: 0d}}
"#
        )]),
        [
            "bug.yaml:2:12: error[zero-duration]: this is no time at all (write a time such as `7d`; messages would be deleted at once; write `history: {transcript: none}` for no transcript)",
            "bug.yaml:3:17: error[zero-duration]: this is no time at all (write a time such as `7d`; write `alerts: off` in the types that need none)",
            "bug.yaml:4:32: error[zero-duration]: this is no time at all (write a time such as `7d`; write `when_inactive: never` for that)"
        ]
    );
}

#[test]
fn a_group_by_the_name_of_a_type() {
    assert_eq!(
        found(&[
            (
                "bug.yaml",
                r#"
name: Bug
"#
            ),
            (
                "idea.yaml",
                r#"
name: Idea
group: bug
"#
            )
        ]),
        [
            "idea.yaml:2:8: error[group-taken]: `bug` is a ticket type too: `/ticket bug` could be either (give the group another name, such as the plural)"
        ]
    );
}

#[test]
fn an_id_for_all_types() {
    assert_eq!(
        found(&[
            (
                "server.yaml",
                r#"
server: 1100000000000000000
roles: {staff: 1100000000000000001, recruiters: 1100000000000000002}
channels: {open-a-ticket: 1100000000000000011}
maintainers: [recruiters]
staff: [staff]
panels:
  - {id: main, channel: open-a-ticket}
defaults: {id: bug}
"#
            ),
            (
                "bug.yaml",
                r#"
name: Bug
"#
            )
        ]),
        [
            "server.yaml:8:12: error[misplaced-key]: an `id` cannot be the default of every type (remove it: a type's id is its file's name, or the `id` in its own file)"
        ]
    );
}

#[test]
fn an_id_from_the_wrong_place() {
    assert_eq!(
        found(&[
            (
                "server.yaml",
                r#"
server: 1100000000000000000
roles: {staff: 1100000000000000000, recruiters: 1100000000000000002}
channels: {open-a-ticket: 1100000000000000002}
maintainers: [recruiters]
staff: [staff]
panels:
  - {id: main, channel: open-a-ticket}
"#
            ),
            (
                "bug.yaml",
                r#"
name: Bug
"#
            )
        ]),
        [
            "server.yaml:2:16: warning[shared-id]: the role `staff` has the server's own id, which Discord takes for everyone (copy the role's id: Server Settings > Roles, right-click the role, Copy Role ID)",
            "server.yaml:3:27: warning[shared-id]: the channel `open-a-ticket` has the same id as the role `recruiters` (copy the channel's id: right-click the channel, Copy Channel ID)"
        ]
    );
}

#[test]
fn what_nothing_uses() {
    assert_eq!(
        found(&[
            (
                "server.yaml",
                r#"
server: 1100000000000000000
roles: {staff: 1100000000000000001, recruiters: 1100000000000000002, old: 1100000000000000003}
channels: {open-a-ticket: 1100000000000000011, lost: 1100000000000000012}
maintainers: [recruiters]
staff: [staff]
panels:
  - {id: main, channel: open-a-ticket}
"#
            ),
            (
                "bug.yaml",
                r#"
name: Bug
"#
            ),
            (
                "questions/about.yaml",
                r#"
- How old are you?
"#
            )
        ]),
        [
            "questions/about.yaml:1:3: warning[unused-list]: no ticket type includes the question list `about` (add `- include: about` to the questions of a type, or delete the file)",
            "server.yaml:2:70: warning[unused-role]: the role `old` is used nowhere (name it where it belongs, such as under `staff` or `notify`, or remove it)",
            "server.yaml:3:48: warning[unused-channel]: the channel `lost` is used nowhere (name it where it belongs, such as under `log` or a panel's `channel`, or remove it)"
        ]
    );
}

#[test]
fn a_misspelt_name_is_not_told_as_unused_too() {
    assert_eq!(
        found(&[
            (
                "server.yaml",
                r#"
server: 1100000000000000000
roles: {staff: 1100000000000000001, recruiters: 1100000000000000002}
channels: {open-a-ticket: 1100000000000000011}
maintainers: [recruitres]
staff: [staff]
panels:
  - {id: main, channel: open-a-ticket}
"#
            ),
            (
                "bug.yaml",
                r#"
name: Bug
"#
            )
        ]),
        [
            "server.yaml:4:15: error[unknown-role]: there is no role `recruitres` (did you mean `recruiters`? the roles in server.yaml are `recruiters` and `staff`)"
        ]
    );
}

#[test]
fn types_that_no_panel_shows() {
    assert_eq!(
        found(&[
            (
                "server.yaml",
                r#"
server: 1100000000000000000
roles: {staff: 1100000000000000001, recruiters: 1100000000000000002}
channels: {open-a-ticket: 1100000000000000011}
maintainers: [recruiters]
staff: [staff]
panels:
  - {id: main, channel: open-a-ticket, tickets: [bug]}
"#
            ),
            (
                "bug.yaml",
                r#"
name: Bug
"#
            ),
            (
                "idea.yaml",
                r#"
name: Idea
thread: {in: open-a-ticket}
"#
            ),
            (
                "old.yaml",
                r#"
name: Old
enabled: false
thread: {in: open-a-ticket}
"#
            )
        ]),
        [
            "idea.yaml:1:1: warning[type-in-no-panel]: no panel shows `idea` (add `idea` under `tickets` of a panel in server.yaml, or write `enabled: false` if nobody should open one)"
        ]
    );
}

#[test]
fn zones_by_their_cities() {
    assert_eq!(
        found(&[
            (
                "server.yaml",
                r#"
server: 1100000000000000000
roles: {staff: 1100000000000000001, recruiters: 1100000000000000002}
channels: {open-a-ticket: 1100000000000000011}
maintainers: [recruiters]
staff: [staff]
panels:
  - {id: main, channel: open-a-ticket}
timezone: new york
"#
            ),
            (
                "bug.yaml",
                r#"
name: Bug
"#
            )
        ]),
        ["server.yaml:8:11: error[bad-timezone]: there is no time zone `new york` (write `America/New_York`)"]
    );
}
