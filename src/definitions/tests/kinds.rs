//! Values of the wrong kind, and how to write them.

use super::of_type;

#[test]
fn yes_and_no() {
    assert_eq!(
        of_type(
            r#"
name: Bug
enabled: yes
close: {by_creator: off}
"#
        ),
        [
            "bug.yaml:2:10: error[wrong-kind]: `enabled` must be true or false, and this is the text `yes` (write `true`)",
            "bug.yaml:3:21: error[wrong-kind]: `by_creator` must be true or false, and this is the text `off` (write `false`)"
        ]
    );
}

#[test]
fn true_in_quotes() {
    assert_eq!(
        of_type(
            r#"
name: Bug
enabled: "true"
"#
        ),
        [
            r#"bug.yaml:2:10: error[wrong-kind]: `enabled` must be true or false, and this is the text `"true"` (write `true`)"#
        ]
    );
}

#[test]
fn true_where_a_text_belongs() {
    assert_eq!(
        of_type("name: true\n"),
        [
            r#"bug.yaml:1:7: error[wrong-kind]: `name` must be a text, and this is `true` (put it in quotes if the word is meant: `"true"`)"#
        ]
    );
}

#[test]
fn a_quoted_number() {
    assert_eq!(
        of_type(
            r#"
name: Bug
limits: {open_per_member: "2"}
"#
        ),
        [
            r#"bug.yaml:2:27: error[wrong-kind]: `open_per_member` must be a whole number or `unlimited`, and this is the text `"2"` (write `2` without quotes)"#
        ]
    );
}

#[test]
fn a_number_out_of_range() {
    assert_eq!(
        of_type(
            r#"
name: Bug
limits: {open_per_member: 0, open_in_total: -3}
"#
        ),
        [
            "bug.yaml:2:27: error[out-of-range]: `open_per_member` is 0; it must be at least 1 (write a number that is at least 1)",
            "bug.yaml:2:45: error[out-of-range]: `open_in_total` is -3; it must be at least 1 (write a number that is at least 1)"
        ]
    );
}

#[test]
fn a_fraction_of_a_ticket() {
    assert_eq!(
        of_type(
            r#"
name: Bug
limits: {open_per_member: 1.5}
"#
        ),
        [
            "bug.yaml:2:27: error[wrong-kind]: `open_per_member` must be a whole number or `unlimited`, and this is the number 1.5 (write `1` or `unlimited`)"
        ]
    );
}

#[test]
fn one_name_where_a_list_belongs() {
    assert_eq!(
        of_type(
            r#"
name: Bug
staff: staff
notify: "staff"
"#
        ),
        [
            "bug.yaml:2:8: error[wrong-kind]: `staff` must be a list, and this is the text `staff` (write `[staff]`)",
            r#"bug.yaml:3:9: error[wrong-kind]: `notify` must be a list, and this is the text `"staff"` (write `["staff"]`)"#
        ]
    );
}

#[test]
fn a_list_where_a_text_belongs() {
    assert_eq!(
        of_type(
            r#"
name: [Bug]
description: [a, b]
"#
        ),
        [
            "bug.yaml:1:8: error[wrong-kind]: `name` must be a single text, and this is a list (only one can stand here; a text that begins with `[` needs quotes around it)",
            "bug.yaml:2:15: error[wrong-kind]: `description` must be a single text, and this is a list (only one can stand here; a text that begins with `[` needs quotes around it)"
        ]
    );
}

#[test]
fn a_block_where_a_text_belongs() {
    assert_eq!(
        of_type(
            r#"
name: Bug
description: {a: b}
"#
        ),
        [
            "bug.yaml:2:15: error[wrong-kind]: `description` must be a single text, and this is a block of keys (a text with a colon in it needs quotes around it)"
        ]
    );
}

#[test]
fn a_text_where_a_block_belongs() {
    assert_eq!(
        of_type(
            r#"
name: Bug
button: Report
limits: 3
"#
        ),
        [
            "bug.yaml:2:9: error[wrong-kind]: `button` must be a block of keys, and this is the text `Report` (write its keys below it, indented: `label:`, `style:`)",
            "bug.yaml:3:9: error[wrong-kind]: `limits` must be a block of keys, and this is the number 3 (write its keys below it, indented: `open_per_member:`, `open_in_total:`, `cooldown:`)"
        ]
    );
}

#[test]
fn a_list_where_a_block_belongs() {
    assert_eq!(
        of_type(
            r#"
name: Bug
thread:
  - in: open-a-ticket
"#
        ),
        [
            "bug.yaml:3:5: error[wrong-kind]: `thread` must be a block of keys, and this is a list (remove the `-` before its keys)"
        ]
    );
}

#[test]
fn a_block_where_a_list_belongs() {
    assert_eq!(
        of_type(
            r#"
name: Bug
questions:
  ask: What?
"#
        ),
        [
            "bug.yaml:3:3: error[wrong-kind]: `questions` must be a list, and this is a block of keys (begin each entry with `- `)"
        ]
    );
}

#[test]
fn a_whole_file_of_the_wrong_kind() {
    assert_eq!(
        of_type("- name: Bug\n"),
        [
            "bug.yaml:1:3: error[wrong-kind]: a ticket type must be a block of keys, and this is a list (remove the `-` before its keys)"
        ]
    );
}

#[test]
fn a_file_of_prose() {
    assert_eq!(
        of_type("Please report bugs here\n"),
        [
            "bug.yaml:1:1: error[wrong-kind]: a ticket type must be a block of keys, and this is the text `Please report bugs here` (each line begins with a key, a colon and a space: `name: Bug report`)"
        ]
    );
}

#[test]
fn a_key_without_a_value() {
    assert_eq!(
        of_type(
            r#"
name: Bug
description:
questions:
"#
        ),
        [
            r#"bug.yaml:2:1: error[empty-value]: `description` has no value (write a value, such as `"Apply to join the staff team."`, or remove the key)"#,
            r#"bug.yaml:3:1: error[empty-value]: `questions` has no value (write a value, such as `["What went wrong?"]`, or remove the key)"#
        ]
    );
}

#[test]
fn an_empty_text() {
    assert_eq!(
        of_type(
            r#"
name: ""
"#
        ),
        ["bug.yaml:1:7: error[empty-value]: `name` is empty (write a text, or remove the key)"]
    );
}

#[test]
fn durations() {
    assert_eq!(
        of_type(
            r#"
name: Bug
open_to: {account_age: 7, member_for: 7 days}
limits: {cooldown: -1d}
retention: forevr
"#
        ),
        [
            "bug.yaml:2:24: error[bad-duration]: `7` has no unit (write the unit: `7d` for days, `7h`, `7m` or `7s`)",
            "bug.yaml:2:39: error[bad-duration]: `7 days` is not a duration (write `7d`)",
            "bug.yaml:3:20: error[bad-duration]: `-1d` is not a duration (durations are whole numbers with units: `90s`, `15m`, `12h`, `7d`, `2w`, `1d12h`)",
            "bug.yaml:4:12: error[wrong-kind]: `retention` must be a duration such as `90d`, or `forever`, and this is the text `forevr` (did you mean `forever`?)"
        ]
    );
}

#[test]
fn colours() {
    assert_eq!(
        of_type(
            r#"
name: Bug
colour: red
"#
        ),
        [r##"bug.yaml:2:9: error[bad-colour]: `red` is not a colour (write `"#ED4245"`)"##]
    );
}

#[test]
fn emoji_by_name() {
    assert_eq!(
        of_type(
            r#"
name: Bug
emoji: ':bug:'
"#
        ),
        ["bug.yaml:2:8: error[bad-emoji]: `:bug:` is not an emoji (write the emoji itself: `🐛`)"]
    );
}

#[test]
fn emoji_of_the_server_by_name() {
    assert_eq!(
        of_type(
            r#"
name: Bug
emoji: ':our_bug:'
"#
        ),
        [
            r#"bug.yaml:2:8: error[bad-emoji]: `:our_bug:` is not an emoji (for an emoji of your server write `<:our_bug:…>` with its id; Discord shows it when you send `\:our_bug:`)"#
        ]
    );
}

#[test]
fn words_of_a_list() {
    assert_eq!(
        of_type(
            r#"
name: Bug
button: {style: dangr}
thread: {auto_archive: 2d}
close: {reason: no}
"#
        ),
        [
            "bug.yaml:2:17: error[unknown-value]: `style` cannot be `dangr` (did you mean `danger`? the choices are `primary`, `secondary`, `success` and `danger`)",
            "bug.yaml:3:24: error[unknown-value]: `auto_archive` cannot be `2d` (did you mean `1d`? the choices are `1h`, `1d`, `3d` and `7d`)",
            "bug.yaml:4:17: error[unknown-value]: `reason` cannot be `no` (write `never`)"
        ]
    );
}

#[test]
fn words_in_another_case() {
    assert_eq!(
        of_type(
            r#"
name: Bug
button: {style: Danger}
"#
        ),
        ["bug.yaml:2:17: error[unknown-value]: `style` cannot be `Danger` (write `danger`)"]
    );
}

#[test]
fn a_pattern_that_is_none() {
    assert_eq!(
        of_type(
            r#"
name: Bug
questions:
  - {ask: x, pattern: '(?=x)y'}
"#
        ),
        [
            "bug.yaml:3:23: error[bad-pattern]: this is not a regular expression: look-around, including look-ahead and look-behind, is not supported (say it without `(?=`, `(?!` and `(?<`)"
        ]
    );
}

#[test]
fn hours() {
    assert_eq!(
        of_type(
            r#"
name: Bug
hours: {monday: '09:00-18:00', tue: '22:00-06:00', wed: ['9-18']}
"#
        ),
        [
            "bug.yaml:2:9: error[bad-days]: `monday` is not a day (write `mon`)",
            r#"bug.yaml:2:37: error[bad-hours]: `22:00-06:00` are not working hours (a night is written in two parts: `"22:00-24:00"` and, on the next day, `"00:00-06:00"`)"#,
            r#"bug.yaml:2:58: error[bad-hours]: `9-18` are not working hours (write hours as `"09:00-18:00"`)"#
        ]
    );
}

#[test]
fn texts_that_are_too_long() {
    assert_eq!(
        of_type(
            r#"
name: nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn
button: {label: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb}
description: ddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd
"#
        ),
        [
            "bug.yaml:1:7: error[too-long]: `name` has 81 characters; at most 80 fit (shorten it by 1 character)",
            "bug.yaml:2:17: error[too-long]: `label` has 82 characters; at most 80 fit (shorten it by 2 characters)",
            "bug.yaml:3:14: error[too-long]: `description` has 101 characters; at most 100 fit (shorten it by 1 character)"
        ]
    );
}

#[test]
fn more_choices_than_discord_allows() {
    assert_eq!(
        of_type(
            r#"
name: Bug
positions:
  choices: [p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14, p15, p16, p17, p18, p19, p20, p21, p22, p23, p24, p25]
"#
        ),
        ["bug.yaml:3:128: error[too-many]: `choices` has 26 entries; Discord allows 25 (keep 25 of them)"]
    );
}

#[test]
fn an_empty_list() {
    assert_eq!(
        of_type(
            r#"
name: Bug
positions: {choices: []}
"#
        ),
        ["bug.yaml:2:22: error[too-few]: `choices` is an empty list (write at least one entry, or remove the key)"]
    );
}
