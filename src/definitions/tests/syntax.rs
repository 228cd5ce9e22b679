//! What YAML itself finds wrong, in words for somebody who does not know YAML.

use super::of_type;

#[test]
fn a_colon_in_a_text() {
    assert_eq!(
        of_type("name: Help: now\n"),
        [
            r#"bug.yaml:1:11: error[needs-quotes]: a text with a colon in it needs quotes around it (write `"Help: now"`)"#
        ]
    );
}

#[test]
fn a_text_that_begins_with_braces() {
    assert_eq!(
        of_type(
            r#"
name: Bug
messages:
  welcome: {{ member.mention }} hello
"#
        ),
        [
            r#"bug.yaml:3:12: error[needs-quotes]: a text that begins with `{{` needs quotes around it (write `"{{ member.mention }} hello"`)"#
        ]
    );
}

#[test]
fn a_text_that_begins_with_an_at_sign() {
    assert_eq!(
        of_type(
            r#"
name: Bug
description: @everyone look
"#
        ),
        [
            r#"bug.yaml:2:14: error[needs-quotes]: a text that begins with `@` needs quotes around it (write `"@everyone look"`)"#
        ]
    );
}

#[test]
fn a_text_that_begins_with_a_star() {
    assert_eq!(
        of_type(
            r#"
name: Bug
description: **Read this**
"#
        ),
        [
            r#"bug.yaml:2:14: error[needs-quotes]: a text that begins with `*` needs quotes around it (write `"**Read this**"`)"#
        ]
    );
}

#[test]
fn a_text_that_begins_with_an_exclamation_mark() {
    assert_eq!(
        of_type(
            r#"
name: Bug
description: !important text
"#
        ),
        [
            r#"bug.yaml:2:14: error[yaml-tag]: `!important` is a YAML tag, which has no meaning here (remove it; or, if it is part of a text, write `"!important text"`)"#
        ]
    );
}

#[test]
fn a_tab_for_indentation() {
    assert_eq!(
        of_type(
            r#"
name: Bug
thread:
	in: open-a-ticket
"#
        ),
        [
            "bug.yaml:3:1: error[tab]: a tab stands where YAML wants spaces (replace the tab by two spaces for each level)"
        ]
    );
}

#[test]
fn a_quote_that_is_not_closed() {
    assert_eq!(
        of_type(
            r#"
name: "Bug
description: x
"#
        ),
        ["bug.yaml:1:7: error[unclosed-quote]: this quote is never closed (add the same quote at the end of the text)"]
    );
}

#[test]
fn a_quote_within_quotes() {
    assert_eq!(
        of_type(
            r#"
name: "A "bad" bug"
"#
        ),
        [
            r#"bug.yaml:1:11: error[needs-quotes]: this stands after the closing quote (put the whole text in 'single quotes', or write \" for a quote within it)"#
        ]
    );
}

#[test]
fn an_apostrophe_within_single_quotes() {
    assert_eq!(
        of_type("name: 'it's a bug'\n"),
        [
            r#"bug.yaml:1:11: error[needs-quotes]: this stands after the closing quote (put the whole text in "double quotes", or write '' for an apostrophe within it)"#
        ]
    );
}

#[test]
fn a_bracket_that_is_not_closed() {
    assert_eq!(
        of_type(
            r#"
name: Bug
staff: [staff
notify: [staff]
"#
        ),
        [
            "bug.yaml:2:8: error[unclosed-bracket]: this `[` is never closed, or a comma is missing after it (add `]` at its end; a text that begins with `[` needs quotes around it)"
        ]
    );
}

#[test]
fn a_key_that_is_indented_too_far() {
    assert_eq!(
        of_type(
            r#"
name: Bug
  description: x
"#
        ),
        [
            "bug.yaml:2:3: error[indentation]: this key is indented under something that already has a value (keys of one block begin in the same column; a text with a colon in it needs quotes around it)"
        ]
    );
}

#[test]
fn a_key_that_is_indented_too_little() {
    assert_eq!(
        of_type(
            r#"
  name: Bug
description: x
"#
        ),
        [
            "bug.yaml:2:1: error[indentation]: this line does not line up with the lines above (keys of one block begin in the same column, and so do the `-` of one list; indent with spaces)"
        ]
    );
}

#[test]
fn a_colon_without_a_space() {
    assert_eq!(
        of_type(
            r#"
name:Bug
description: x
"#
        ),
        ["bug.yaml:1:5: error[missing-space]: a space is missing after this colon (write `name: Bug`)"]
    );
}

#[test]
fn a_list_entry_out_of_line() {
    assert_eq!(
        of_type(
            r#"
name: Bug
questions:
  - One?
 - Two?
"#
        ),
        [
            "bug.yaml:4:2: error[indentation]: this line does not line up with the lines above (keys of one block begin in the same column, and so do the `-` of one list; indent with spaces)"
        ]
    );
}

#[test]
fn a_key_twice() {
    assert_eq!(
        of_type(
            r#"
name: Bug
description: x
name: Bog
"#
        ),
        ["bug.yaml:3:1: error[duplicate-key]: `name` is written twice in the same block (keep one of the two)"]
    );
}

#[test]
fn an_alias_of_nothing() {
    assert_eq!(
        of_type(
            r#"
name: Bug
staff: *nobody
"#
        ),
        [
            "bug.yaml:2:8: error[unknown-alias]: nothing above is marked `&nobody` (a text that begins with `*` needs quotes around it)"
        ]
    );
}

#[test]
fn an_alias_that_contains_itself() {
    assert_eq!(
        of_type(
            r#"
name: Bug
x-loop: &loop [*loop]
"#
        ),
        [
            "bug.yaml:2:16: error[recursive-alias]: this alias contains itself (`*name` stands for what is marked `&name`, which cannot be around it)"
        ]
    );
}

#[test]
fn a_second_document() {
    assert_eq!(
        of_type(
            r#"
name: Bug
---
name: Bog
"#
        ),
        [
            "bug.yaml:2:1: error[second-document]: a second document begins here (remove this line, or move what follows into a file of its own)"
        ]
    );
}

#[test]
fn an_empty_file() {
    assert_eq!(
        of_type(""),
        [
            "bug.yaml:1:1: error[empty-file]: this file says nothing (write something into it, or delete it; names that begin with `_` are skipped)"
        ]
    );
}

#[test]
fn a_file_of_comments_only() {
    assert_eq!(
        of_type(
            r#"
# nothing here
# yet
"#
        ),
        [
            "bug.yaml:1:1: error[empty-file]: this file says nothing (write something into it, or delete it; names that begin with `_` are skipped)"
        ]
    );
}

#[test]
fn a_colour_that_is_a_comment() {
    assert_eq!(
        of_type(
            r#"
name: Bug
colour: #5865F2
"#
        ),
        [r##"bug.yaml:2:9: error[empty-value]: `colour` has no value (put the text in quotes: `"#5865F2"`)"##]
    );
}

#[test]
fn a_list_as_a_key() {
    assert_eq!(
        of_type(
            r#"
name: Bug
[a, b]: c
"#
        ),
        [
            "bug.yaml:2:1: error[bad-key]: a key must be a single word, not a list or a block (a text that contains `[`, `{` or `?` may need quotes around it)"
        ]
    );
}

#[test]
fn nothing_but_an_anchor_merge_of_a_text() {
    assert_eq!(
        of_type(
            r#"
name: Bug
button: {<<: nothing}
"#
        ),
        [
            "bug.yaml:2:10: error[bad-merge]: `<<` needs a block of keys to take over (mark a block with `&name` and write `<<: *name`)"
        ]
    );
}

#[test]
fn a_tab_after_a_text() {
    assert_eq!(
        of_type("name: Bug\nquestions:\n  - ask: What?\n\thint: x\n"),
        [
            "bug.yaml:4:1: error[tab]: a tab stands where YAML wants spaces (replace the tab by two spaces for each level)"
        ]
    );
}

#[test]
fn a_question_with_a_colon() {
    assert_eq!(
        of_type("name: Bug\nquestions:\n  - Important: what happened?   # soon\n"),
        [
            r#"bug.yaml:3:5: error[needs-quotes]: a text with a colon in it needs quotes around it (write `"Important: what happened?"`)"#
        ]
    );
}

#[test]
fn a_label_with_a_comma() {
    assert_eq!(
        of_type("name: Bug\nbutton: {label: Report it, please, style: danger}\n"),
        [
            "bug.yaml:2:28: error[unknown-key]: there is no key `please` in `button` (a text with a comma in it needs quotes around it within `{ }`)"
        ]
    );
}
