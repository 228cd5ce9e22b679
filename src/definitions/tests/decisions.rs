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
    insta::assert_snapshot!(of_type(text).join("\n"), @"");
}

#[test]
fn a_text_knows_the_decision_only_where_there_is_one() {
    assert_eq!(of_type("name: Bug\ndecisions: [Yes]\nmessages: {closed: '{{ decision.label }}'}\n"), NOTHING);
    insta::assert_snapshot!(of_type("name: Bug\nmessages: {closed: '{{ decision.label }}'}\n").join("\n"), @"");
}

#[test]
fn more_decisions_than_a_card_has_room_for() {
    let many: Vec<String> = (1..=11).map(|number| format!("Way {number}")).collect();
    insta::assert_snapshot!(of_type(&format!("name: Bug\ndecisions: [{}]\n", many.join(", "))).join("\n"), @"");
}
