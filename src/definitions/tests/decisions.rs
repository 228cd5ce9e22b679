//! Decisions of a type.

use super::{NOTHING, loaded, of_type};
use crate::definitions::set::{Decision, ReasonRule};
use crate::domain::ids::RoleId;
use crate::domain::message::ButtonStyle;

fn decisions(text: &str) -> Vec<Decision> {
    let loaded = loaded(&[("server.yaml", super::SERVER), ("bug.yaml", text)], &[]);
    let set = loaded.set.unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics));
    set.servers.values().next().unwrap().types[0].decisions.clone()
}

#[test]
fn a_bare_text_is_a_decision_with_every_default() {
    let [accept, list] = &decisions("name: Bug\ndecisions: [Accept, Waiting list]\n")[..] else { panic!("two") };
    assert_eq!(
        (accept.id.as_str(), accept.style, accept.reason),
        ("accept", ButtonStyle::Secondary, ReasonRule::Optional)
    );
    assert!(accept.closes && !accept.changes_roles());
    assert_eq!(list.id.as_str(), "waiting-list");
}

#[test]
fn a_block_says_all_there_is_to_say() {
    let text = r#"
name: Bug
decisions:
  - id: yes-please
    label: Accept
    emoji: ✅
    style: success
    message: Welcome, {{ member.mention }}! {{ decision.reason }} {{ decision.by.name }}
    give: [staff]
    take: [recruiters]
    reason: required
    close: false
"#;
    let [accept] = &decisions(text)[..] else { panic!("one") };
    assert_eq!((accept.id.as_str(), accept.label.as_str(), accept.closes), ("yes-please", "Accept", false));
    assert_eq!(accept.give, [RoleId(1_100_000_000_000_000_001)]);
    assert_eq!(accept.take, [RoleId(1_100_000_000_000_000_002)]);
    assert!(accept.message.source().starts_with("Welcome, "));
}

#[test]
fn mistakes_are_placed_where_they_are() {
    let text = r#"
name: Bug
decisions:
  - Accept
  - accept
  - {label: Decline, give: [stuff], message: "{{ decision.lable }}"}
  - {label: "?", close: "no"}
  - {id: x}
messages: {welcome: "{{ decision.label }}"}
"#;
    insta::assert_snapshot!(of_type(text).join("\n"), @r#"
    bug.yaml:4:5: error[duplicate-id]: two decisions of this type have the id `accept` (give one of them another `id`)
    bug.yaml:5:29: error[unknown-role]: there is no role `stuff` (did you mean `staff`? the roles in server.yaml are `recruiters` and `staff`)
    bug.yaml:5:50: error[template-unknown-name]: `decision.lable` does not exist; did you mean `decision.label`? (known here: `decision.label`, `decision.reason`, `decision.by`, `decision.at`)
    bug.yaml:6:13: error[missing-key]: no id can be made of `?` (write it as a block with `id` and `label`; ids are small letters, digits and hyphens)
    bug.yaml:6:25: error[wrong-kind]: `close` must be true or false, and this is the text `"no"` (write `false`)
    bug.yaml:7:6: error[missing-key]: a decision needs the key `label` (add `label: "Accept"`)
    bug.yaml:8:25: error[template-not-here]: `decision` is not known in the welcome (known here: `server`, `type`, `ticket`, `member`, `staff`)
    "#);
}

#[test]
fn a_text_knows_the_decision_only_where_there_is_one() {
    assert_eq!(of_type("name: Bug\ndecisions: [Yes]\nmessages: {closed: '{{ decision.label }}'}\n"), NOTHING);
    insta::assert_snapshot!(of_type("name: Bug\nmessages: {closed: '{{ decision.label }}'}\n").join("\n"), @"bug.yaml:2:24: error[template-not-here]: the staff do not decide about this ticket type, so there is no `decision` (add `decisions`, or leave this out)");
}

#[test]
fn more_decisions_than_a_card_has_room_for() {
    let many: Vec<String> = (1..=21).map(|number| format!("Way {number}")).collect();
    insta::assert_snapshot!(of_type(&format!("name: Bug\ndecisions: [{}]\n", many.join(", "))).join("\n"), @"bug.yaml:2:164: error[too-many]: `decisions` has 21 entries; Discord allows 20 (keep 20 of them)");
}
