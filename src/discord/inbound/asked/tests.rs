use serde_json::json;

use super::*;
use crate::domain::ids::{RoleId, TicketId};
use crate::domain::overrides::{ConfigWish, Given, PanelWish};
use crate::domain::suggest::Suggest;
use crate::domain::verb::Verb;

const ID: u64 = 1_310_000_000_000_000_001;

fn ours() -> OurCommands {
    let ours = OurCommands::default();
    ours.add([CommandId(71), CommandId(72)]);
    ours
}

fn interaction(kind: u8, data: Value) -> Value {
    json!({
        "id": ID.to_string(), "application_id": "70", "type": kind, "token": "aW50ZXJhY3Rpb24", "version": 1,
        "guild_id": "1100000000000000001", "channel_id": "1300000000000000001",
        "channel": {"id": "1300000000000000001", "type": 0},
        "member": {
            "user": {"id": "5", "username": "anna", "global_name": "Anna", "discriminator": "0"},
            "nick": null, "roles": ["7"], "joined_at": "2024-05-01T10:00:00+00:00", "permissions": "2248473465835073"
        },
        "locale": "nl", "guild_locale": "en-GB", "app_permissions": "1", "entitlements": [], "context": 0, "data": data
    })
}

fn wish_after(kind: u8, data: Value, ms: u64) -> Option<Wish> {
    let now = InteractionId(ID).born().plus(std::time::Duration::from_millis(ms));
    read(&interaction(kind, data), now, &ours()).unwrap().map(|asked| asked.wish)
}

fn wish(kind: u8, data: Value) -> Option<Wish> {
    wish_after(kind, data, 100)
}

fn close(ticket: Option<i64>, reason: Option<&str>, asked_for_reason: bool) -> Option<Wish> {
    Some(Wish::Close { ticket: ticket.map(TicketId), reason: reason.map(str::to_owned), asked_for_reason })
}

fn open(kind: &str, position: Option<&str>) -> Option<Wish> {
    Some(Wish::Open { kind: kind.into(), position: position.map(Into::into) })
}

#[test]
fn a_press_comes_with_who_and_where() {
    let now = InteractionId(ID).born();
    let data = json!({"custom_id": "fd:open:bug-report", "component_type": 2, "id": 2});
    let asked = read(&interaction(3, data), now, &ours()).unwrap().unwrap();
    assert_eq!(
        (asked.guild, asked.channel),
        (GuildId(1_100_000_000_000_000_001), ChannelId(1_300_000_000_000_000_001))
    );
    assert_eq!(asked.by.face.display_name, "Anna");
    assert_eq!((asked.by.roles, asked.by.locale.as_str()), (vec![RoleId(7)], "nl"));
    assert!(!format!("{:?}", asked.token).contains("aW50"), "the token is never printed");
}

#[test]
fn a_transcript_is_asked_for_by_number_or_in_the_thread() {
    let wanted = |ticket: Option<i64>| Some(Wish::Do { ticket: ticket.map(TicketId), verb: Verb::Transcript });
    let command = |options: Value| json!({"id": "71", "name": "transcript", "type": 1, "options": options});
    assert_eq!(wish(2, command(json!([]))), wanted(None));
    for (typed, number) in [("12", 12), (" # 12 ", 12), ("#12", 12), ("twelve", 0), ("99999999999999999999", 0)] {
        let option = json!([{"type": 3, "name": "ticket", "value": typed}]);
        assert_eq!(wish(2, command(option)), wanted(Some(number)), "{typed}");
    }
}

#[test]
fn panels_open_tickets() {
    assert_eq!(wish(3, json!({"custom_id": "fd:open:bug-report", "component_type": 2})), open("bug-report", None));
    assert_eq!(
        wish(3, json!({"custom_id": "fd:menu:main", "component_type": 3, "values": ["bug-report"]})),
        Some(Wish::OpenFromMenu { panel: "main".into(), kind: "bug-report".into() })
    );
    assert_eq!(
        wish(3, json!({"custom_id": "fd:position:staff-application", "component_type": 3, "values": ["host"]})),
        open("staff-application", Some("host"))
    );
}

#[test]
fn the_command_opens_tickets_with_and_without_a_position_or_group() {
    let sub =
        json!({"type": 1, "name": "staff-application", "options": [{"type": 3, "name": "position", "value": "host"}]});
    let bare = json!({"type": 1, "name": "bug-report", "options": []});
    let group = json!({"type": 2, "name": "applications", "options": [sub]});
    let command = |option: &Value| json!({"id": "71", "name": "ticket", "type": 1, "options": [option]});
    assert_eq!(wish(2, command(&sub)), open("staff-application", Some("host")));
    assert_eq!(wish(2, command(&group)), open("staff-application", Some("host")));
    assert_eq!(wish(2, command(&bare)), open("bug-report", None));
    assert_eq!(wish(2, json!({"id": "71", "name": "ticket"})), Some(Wish::Stale("/ticket".into())));
}

#[test]
fn closing_by_button_command_and_form() {
    assert_eq!(wish(3, json!({"custom_id": "fd:close:12", "component_type": 2})), close(Some(12), None, false));
    let command = |options: Value| json!({"id": "72", "name": "close", "type": 1, "options": options});
    assert_eq!(
        wish(2, command(json!([{"type": 3, "name": "reason", "value": " done "}]))),
        close(None, Some("done"), false)
    );
    assert_eq!(wish(2, command(json!([]))), close(None, None, false));
    assert_eq!(wish(2, json!({"id": "72", "name": "close"})), close(None, None, false));
}

#[test]
fn a_form_is_read_in_both_of_its_shapes() {
    let field = json!({"type": 4, "id": 2, "custom_id": "reason", "value": "solved"});
    let label = json!({"custom_id": "fd:close-form:12", "components": [{"type": 18, "id": 1, "component": field}]});
    let row = json!({"custom_id": "fd:close-form:12", "components": [{"type": 1, "components": [field]}]});
    assert_eq!(wish(5, label), close(Some(12), Some("solved"), true));
    assert_eq!(wish(5, row), close(Some(12), Some("solved"), true));
    let empty = json!({"type": 4, "custom_id": "reason", "value": ""});
    let form = json!({"custom_id": "fd:close-form:12", "components": [{"type": 18, "component": empty}]});
    assert_eq!(wish(5, form), close(Some(12), None, true));
}

#[test]
fn settings_are_set_with_a_text_a_channel_or_a_role() {
    let sub = |name: &str, options: Value| json!([{"type": 1, "name": name, "options": options}]);
    let config = |name: &str, options: Value| {
        let resolved = json!({"channels": {"9": {"name": "desk"}}, "roles": {"8": {"name": "Helpers"}}});
        wish(2, json!({"id": "72", "name": "config", "options": sub(name, options), "resolved": resolved}))
    };
    let text = |name: &str, value: &str| json!({"type": 3, "name": name, "value": value});
    let set = |given: Vec<Given>| Some(Wish::Config(ConfigWish::Set { key: "list".into(), given }));
    let key = text("key", "list");
    assert_eq!(config("set", json!([key, text("value", " a b ")])), set(vec![Given::Text("a b".into())]));
    assert_eq!(
        config(
            "set",
            json!([key, {"type": 7, "name": "channel", "value": "9"}, {"type": 8, "name": "role", "value": "8"}])
        ),
        set(vec![Given::Channel(ChannelId(9), "desk".into()), Given::Role(RoleId(8), "Helpers".into())])
    );
    assert_eq!(config("set", json!([key])), set(vec![]));
    assert_eq!(config("show", json!([])), Some(Wish::Config(ConfigWish::Show { key: None })));
    assert_eq!(config("reset", json!([key])), Some(Wish::Config(ConfigWish::Reset { key: "list".into() })));
    assert_eq!(config("dance", json!([])), Some(Wish::Stale("/config".into())));
    let panel =
        |name: &str, options: Value| wish(2, json!({"id": "72", "name": "panel", "options": sub(name, options)}));
    let post = PanelWish::Post { panel: None, channel: Some((ChannelId(9), String::new())) };
    assert_eq!(panel("post", json!([{"type": 7, "name": "channel", "value": "9"}])), Some(Wish::Panel(post)));
    let refresh = PanelWish::Refresh { panel: Some("main".into()) };
    assert_eq!(panel("refresh", json!([text("panel", "main")])), Some(Wish::Panel(refresh)));
}

#[test]
fn what_is_being_typed_is_read_with_the_rest_of_the_command() {
    let typing = |id: &str, options: Value| {
        let sub = json!([{"type": 1, "name": "set", "options": options}]);
        wish(4, json!({"id": id, "name": "config", "options": sub}))
    };
    let option =
        |name: &str, value: Value, focused: bool| json!({"type": 3, "name": name, "value": value, "focused": focused});
    let both = json!([option("key", json!("list"), false), option("value", json!(" t"), true)]);
    let suggest = Suggest {
        about: crate::domain::suggest::About::Values,
        action: crate::domain::verb::Action::Config,
        typed: "t".into(),
        given: vec![("key".into(), "list".into())],
    };
    assert_eq!(typing("72", both.clone()), Some(Wish::Suggest(suggest)));
    assert_eq!(typing("99", both), None, "another bot's command");
    assert_eq!(typing("72", json!([option("channel", json!("9"), true)])), None);
    assert_eq!(typing("72", json!([option("key", json!("l"), false)])), None);
}

#[test]
fn what_is_anothers_is_passed_over() {
    assert_eq!(wish(3, json!({"custom_id": "ticket_close", "component_type": 2})), None);
    assert_eq!(wish(5, json!({"custom_id": "modal-1", "components": []})), None);
    assert_eq!(wish(2, json!({"id": "99", "name": "close", "type": 1})), None);
    assert_eq!(wish(4, json!({"id": "71", "name": "ticket", "type": 1})), None);
    assert_eq!(wish(1, Value::Null), None);
}

#[test]
fn what_is_ours_and_unknown_is_stale() {
    let stale = |text: &str| Some(Wish::Stale(text.to_owned()));
    assert_eq!(wish(3, json!({"custom_id": "fd:dance:1"})), stale("fd:dance:1"));
    assert_eq!(wish(3, json!({"custom_id": "fd:menu:main", "values": []})), stale("fd:menu:main"));
    assert_eq!(wish(3, json!({"custom_id": "fd:close-form:1"})), stale("fd:close-form:1"));
    assert_eq!(wish(5, json!({"custom_id": "fd:close:1", "components": []})), stale("fd:close:1"));
    assert_eq!(wish(2, json!({"id": "71", "name": "dance"})), stale("/dance"));
}

#[test]
fn what_is_too_old_to_answer_is_dropped() {
    let press = || json!({"custom_id": "fd:open:bug-report", "component_type": 2});
    assert!(wish_after(3, press(), 3_000).is_some());
    assert_eq!(wish_after(3, press(), 3_001), None);
}

#[test]
fn a_direct_message_is_no_server() {
    let now = InteractionId(ID).born();
    let raw = json!({
        "id": ID.to_string(), "type": 3, "token": "t", "channel_id": "4",
        "user": {"id": "5", "username": "anna"}, "data": {"custom_id": "fd:open:bug-report"}
    });
    let asked = read(&raw, now, &ours()).unwrap().unwrap();
    assert_eq!((asked.guild, asked.by.face.name.as_str()), (NOWHERE, "anna"));
}

#[test]
fn an_interaction_without_its_parts_is_an_error() {
    let now = InteractionId(ID).born();
    assert!(read(&json!({"type": 3}), now, &ours()).is_err());
    let nobody = json!({"id": ID.to_string(), "type": 3, "token": "t", "data": {"custom_id": "fd:open:x"}});
    assert!(read(&nobody, now, &ours()).is_err());
}
