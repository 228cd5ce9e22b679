//! What maintainers set from Discord, over the files.

use super::*;
use crate::definitions::live::{Live, Reloaded, Stands};
use crate::definitions::overlay::export::{Exported, export};
use crate::definitions::overlay::keys::{Kind, Setting};
use crate::definitions::overlay::value::{Misplaced, kept};
use crate::definitions::overlay::{LeftOut, Origin};
use crate::domain::ids::{ChannelId, GuildId, RoleId, UserId};
use crate::domain::overrides::{Given, Override};
use crate::domain::person::Face;
use crate::domain::time::Instant;

const GUILD: GuildId = GuildId(1_100_000_000_000_000_000);
const DESK: u64 = 1_100_000_000_000_000_700;

const FILES: [(&str, &[u8]); 3] = [
    (
        "server.yaml",
        b"\
server: 1100000000000000000
roles:
  staff: 1100000000000000001  # they help
  recruiters: ${RECRUITERS:-1100000000000000002}
channels: {open-a-ticket: 1100000000000000011, cards: \"1100000000000000012\"}
maintainers: [recruiters]
staff:
- staff
panels:
  - id: main
    channel: open-a-ticket  # where they see it

list: cards
defaults:
  close: {reason: optional}
",
    ),
    (
        "bug.yaml",
        b"\
# Something broke.
name: Bug
positions:
  choices: [Host, {label: Guest, open: false}]
messages:
  welcome: |
    Hello.

    Tell us.
alerts: off
limits: {open_per_member: 2}
",
    ),
    ("idea.yaml", b"name: Idea\r\nquestions: [What?]\r\n"),
];

fn one(key: &str, value: &str) -> Override {
    Override {
        key: key.to_owned(),
        value: value.to_owned(),
        before: "before".to_owned(),
        by: Face { id: UserId(7), name: "max".to_owned(), display_name: "Max".to_owned() },
        at: Instant::from_unix_ms(1_000),
    }
}

fn live_of(files: &[(&str, &[u8])]) -> (tempfile::TempDir, Live) {
    let folder = folder_of(files);
    let loaded = load(folder.path(), &BTreeMap::new()).unwrap();
    let set = loaded.set.unwrap_or_else(|| panic!("{:?}", loaded.diagnostics));
    let live = Live::new(folder.path().to_owned(), BTreeMap::new(), set, loaded.memory);
    (folder, live)
}

fn live() -> (tempfile::TempDir, Live) {
    live_of(&FILES)
}

/// Sets one value; what is said against it.
fn set(live: &Live, key: &str, value: &str) -> Result<(), String> {
    let mut all = live.view(GUILD).unwrap().overrides;
    all.retain(|other| other.key != key);
    all.push(one(key, value));
    let prepared = live.prepare(GUILD, all).map_err(|why| why.join("; "))?;
    live.put_in_force(prepared);
    Ok(())
}

fn setting(live: &Live, key: &str) -> Setting {
    let settings = live.view(GUILD).unwrap().settings();
    settings.into_iter().find(|setting| setting.key == key).unwrap_or_else(|| panic!("no key {key}"))
}

#[test]
fn every_value_of_the_vocabulary_can_be_set() {
    let (_folder, live) = live();
    let settings = live.view(GUILD).unwrap().settings();
    let keys: Vec<String> = settings.iter().map(|one| format!("{} {:?}", one.key, one.kind)).collect();
    let server = keys
        .iter()
        .filter(|key| !key.starts_with("defaults.") && !key.starts_with("bug.") && !key.starts_with("idea."));
    insta::assert_snapshot!(server.cloned().collect::<Vec<_>>().join("\n"), @"
    roles.staff Role
    roles.recruiters Role
    channels.open-a-ticket Channel
    channels.cards Channel
    maintainers RoleNames
    staff RoleNames
    panels.main.channel ChannelName
    panels.main.title Text
    panels.main.text Text
    panels.main.style Words
    panels.main.tickets TypeNames
    list ChannelName
    histories ChannelName
    log ChannelName
    alerts.channel ChannelName
    alerts.after Duration
    alerts.every Duration
    alerts.first_response Duration
    alerts.hours YesNo
    locale Text
    timezone Text
    ");
    let bug = keys.iter().filter(|key| key.starts_with("bug."));
    insta::assert_snapshot!(bug.cloned().collect::<Vec<_>>().join("\n"), @"
    bug.name Text
    bug.description Text
    bug.emoji Text
    bug.colour Text
    bug.enabled YesNo
    bug.button.label Text
    bug.button.style Words
    bug.positions.host.open YesNo
    bug.positions.host.notify RoleNames
    bug.positions.guest.open YesNo
    bug.positions.guest.notify RoleNames
    bug.ask Words
    bug.staff RoleNames
    bug.notify RoleNames
    bug.staff_access Words
    bug.open_to.roles RoleNames
    bug.open_to.not_roles RoleNames
    bug.open_to.account_age Duration
    bug.open_to.member_for Duration
    bug.limits.open_per_member Number
    bug.limits.open_in_total Number
    bug.limits.cooldown Duration
    bug.thread.in ChannelName
    bug.thread.name Text
    bug.thread.auto_archive Words
    bug.messages.welcome Text
    bug.messages.complete Text
    bug.messages.closed Text
    bug.close.by_creator YesNo
    bug.close.reason Words
    bug.close.when_inactive Words
    bug.close.when_inactive.after Duration
    bug.close.when_inactive.warn Duration
    bug.close.request_after Duration
    bug.close.when_creator_leaves YesNo
    bug.feedback YesNo
    bug.feedback.ask Text
    bug.feedback.comment Words
    bug.history.transcript Words
    bug.history.send_to_creator YesNo
    bug.alerts Words
    bug.alerts.after Duration
    bug.alerts.every Duration
    bug.alerts.first_response Duration
    bug.alerts.hours YesNo
    bug.retention Duration
    ");
    for setting in &settings {
        assert!(!setting.about().is_empty(), "{} says nothing about itself", setting.key);
    }
}

#[test]
fn a_value_is_in_force_at_once_and_the_rest_stays() {
    let (_folder, live) = live();
    assert_eq!(set(&live, "bug.enabled", "false"), Ok(()));
    assert_eq!(set(&live, "bug.limits.open_per_member", "unlimited"), Ok(()));
    assert_eq!(set(&live, "bug.positions.host.open", "false"), Ok(()));
    assert_eq!(set(&live, "bug.positions.guest.open", "true"), Ok(()));
    assert_eq!(set(&live, "list", &format!("desk={DESK}")), Ok(()));
    assert_eq!(set(&live, "roles.staff", "1100000000000000009"), Ok(()));
    assert_eq!(set(&live, "timezone", "Europe/Amsterdam"), Ok(()));
    assert_eq!(set(&live, "defaults.close.reason", "required"), Ok(()));
    assert_eq!(set(&live, "panels.main.title", "Ask: us {{ $5 }}"), Ok(()));
    let set = live.current();
    let server = &set.servers[&GUILD];
    let bug = server.kind(&"bug".into()).unwrap();
    let open: Vec<_> =
        bug.positions.iter().flat_map(|all| &all.choices).map(|one| (one.id.as_str(), one.open)).collect();
    assert_eq!(open, [("host", false), ("guest", true)]);
    assert_eq!(
        (bug.enabled, bug.limits.open_per_member, &bug.staff),
        (false, None, &vec![RoleId(1_100_000_000_000_000_009)])
    );
    assert_eq!((server.list, server.channels["desk"]), (Some(ChannelId(DESK)), ChannelId(DESK)));
    assert_eq!(
        (server.timezone.as_str(), server.panels[0].title.as_deref()),
        ("Europe/Amsterdam", Some("Ask: us {{ $5 }}"))
    );
    assert_eq!(format!("{:?}", server.kind(&"idea".into()).unwrap().close.reason), "Required");
}

#[test]
fn a_value_that_does_not_fit_is_refused_in_the_checks_own_words() {
    let (_folder, live) = live();
    let before = live.current();
    for (key, value, why) in [
        (
            "bug.limits.open_per_member",
            "0",
            "`open_per_member` is 0; it must be at least 1 (write a number that is at least 1)",
        ),
        ("bug.limits.cooldown", "7", "`7` has no unit (write the unit: `7d` for days, `7h`, `7m` or `7s`)"),
        (
            "list",
            "crads",
            "there is no channel `crads` (did you mean `cards`? the channels in server.yaml are `cards` and `open-a-ticket`)",
        ),
        (
            "bug.enabled",
            "maybe",
            "`enabled` must be true or false, and this is the text `maybe` (write `true` or `false`)",
        ),
        ("timezone", "Amsterdam", ""),
        ("bug.messages.welcome", "Hello {{ membr.name }}", ""),
        (
            "channels.cards",
            "12",
            "`12` is not a Discord id (a Discord id has 17 to 20 digits: right-click the server, channel or role in Discord and choose Copy ID)",
        ),
        ("bug.staff", "${DISCORD_TOKEN}", ""),
        ("panels.main.tickets", "bug, nothing", "there is no ticket type `nothing` (the types are `bug` and `idea`)"),
        ("bug.nonsense", "1", "the files have nothing of this name"),
        ("bug.alerts", "on", ""),
    ] {
        let said = set(&live, key, value).unwrap_err();
        if why.is_empty() {
            assert!(!said.starts_with("/config"), "{said}");
        } else {
            assert_eq!(said, why, "{key}");
        }
    }
    assert!(Arc::ptr_eq(&before, &live.current()), "nothing has changed");
}

#[test]
fn what_is_given_is_kept_as_a_file_would_have_it() {
    let known = |id: u64| (id == 5).then(|| "staff".to_owned());
    let text = |text: &str| Given::Text(text.to_owned());
    let is = |kind, given: Given| kept(kind, &given, &known);
    assert_eq!(
        is(Kind::ChannelName, Given::Channel(ChannelId(DESK), "🎫・Front Desk".into())).unwrap(),
        format!("front-desk={DESK}")
    );
    assert_eq!(
        is(Kind::ChannelName, Given::Channel(ChannelId(DESK), "日本".into())).unwrap(),
        format!("channel-{DESK}={DESK}")
    );
    assert_eq!(is(Kind::RoleNames, Given::Role(RoleId(5), "Team".into())).unwrap(), "staff");
    assert_eq!(
        is(Kind::RoleNames, text(&format!("staff, @helpers,<@&{DESK}>"))).unwrap(),
        format!("staff, helpers, role-{DESK}={DESK}")
    );
    assert_eq!(is(Kind::RoleNames, text("none")).unwrap(), "");
    assert_eq!(is(Kind::Channel, text(&format!("<#{DESK}>"))).unwrap(), DESK.to_string());
    assert_eq!(is(Kind::YesNo, text("Yes")).unwrap(), "true");
    assert_eq!(is(Kind::Channel, Given::Role(RoleId(5), "x".into())), Err(Misplaced::WantsChannel));
    assert_eq!(is(Kind::RoleNames, Given::Channel(ChannelId(5), "x".into())), Err(Misplaced::WantsRole));
    assert_eq!(is(Kind::Duration, Given::Channel(ChannelId(5), "x".into())), Err(Misplaced::WantsText));
}

#[test]
fn a_value_tells_where_it_comes_from() {
    let (_folder, live) = live();
    set(&live, "list", "open-a-ticket").unwrap();
    let view = live.view(GUILD).unwrap();
    let of = |key: &str| view.value(&setting(&live, key));
    let file = |path: &str, line| Some(Origin::File(path.to_owned(), line));
    assert_eq!(of("list"), (Some("open-a-ticket".into()), None));
    assert_eq!(of("panels.main.channel"), (Some("open-a-ticket".into()), file("server.yaml", 11)));
    assert_eq!(of("staff"), (Some("staff".into()), file("server.yaml", 8)));
    assert_eq!(of("bug.close.reason"), (Some("optional".into()), file("server.yaml", 15)));
    assert_eq!(of("bug.close.by_creator"), (Some("true".into()), Some(Origin::Default)));
    assert_eq!(of("bug.notify"), (Some(String::new()), Some(Origin::Default)));
    assert_eq!(of("bug.messages.complete"), (None, Some(Origin::Default)));
}

#[test]
fn an_override_that_no_longer_fits_is_left_out_and_comes_back() {
    let (folder, live) = live();
    set(&live, "bug.positions.guest.open", "true").unwrap();
    set(&live, "bug.enabled", "false").unwrap();
    set(&live, "bug.description", "Ours.").unwrap();
    let news = |path: &str, text: &str| {
        write(folder.path(), path, text.as_bytes());
        match live.look() {
            Reloaded::Changed { overrides, .. } => {
                overrides.into_iter().map(|one| (one.key, one.news)).collect::<Vec<_>>()
            }
            other => panic!("{other:?}"),
        }
    };
    let gone = Stands::LeftOut(vec!["the files have nothing of this name".to_owned()]);
    assert_eq!(news("bug.yaml", "name: Bug\n"), [("bug.positions.guest.open".to_owned(), gone)]);
    assert!(!live.current().servers[&GUILD].kind(&"bug".into()).unwrap().enabled, "the other one stands");
    assert_eq!(
        news("bug.yaml", "name: Bug\npositions: {choices: [Guest]}\n"),
        [("bug.positions.guest.open".to_owned(), Stands::FitsAgain)]
    );
    assert_eq!(
        news("bug.yaml", "name: Bug\npositions: {choices: [Guest]}\ndescription: Theirs.\n"),
        [("bug.description".to_owned(), Stands::Hides)]
    );
    assert_eq!(news("bug.yaml", "name: Bugs\npositions: {choices: [Guest]}\ndescription: Theirs.\n"), []);
    assert_eq!(news("bug.yaml", "name: Bugs\npositions: {choices: [Guest]}\ndescription: Ours.\n"), [], "they agree");
}

#[test]
fn a_text_that_becomes_too_long_by_a_file_is_left_out() {
    let (folder, live) = live();
    set(&live, "idea.thread.name", &format!("{{{{ type.name }}}} {}", "x".repeat(70))).unwrap();
    write(folder.path(), "idea.yaml", format!("name: {}\n", "Idea ".repeat(12)).as_bytes());
    let Reloaded::Changed { overrides, .. } = live.look() else { panic!() };
    assert!(matches!(&overrides[0].news, Stands::LeftOut(why) if !why[0].contains("/config")), "{overrides:?}");
}

#[test]
fn overrides_that_are_wrong_from_the_start_are_left_out() {
    let (_folder, live) = live();
    let all = vec![one("bug.enabled", "false"), one("bug.limits.open_per_member", "none"), one("old.enabled", "false")];
    let (_, news) = live.override_all(BTreeMap::from([(GUILD, all), (GuildId(5), vec![one("list", "cards")])]));
    let left_out: Vec<&str> = news.iter().map(|one| one.key.as_str()).collect();
    assert_eq!(left_out, ["bug.limits.open_per_member", "old.enabled"]);
    let view = live.view(GUILD).unwrap();
    assert!(!view.server.kind(&"bug".into()).unwrap().enabled);
    assert!(live.view(GuildId(5)).is_none());
    assert!(matches!(view.left_out("old.enabled"), Some(LeftOut { .. })));
}

#[test]
fn a_mistake_in_the_files_is_none_of_the_overrides_business() {
    let (folder, live) = live();
    write(folder.path(), "idea.yaml", b"nam: Idea\n");
    assert!(matches!(live.look(), Reloaded::Refused { .. }));
    assert_eq!(set(&live, "bug.enabled", "false"), Ok(()), "it stands over the set in force");
    write(folder.path(), "idea.yaml", FILES[2].1);
    assert!(matches!(live.look(), Reloaded::Mended));
    assert!(!live.current().servers[&GUILD].kind(&"bug".into()).unwrap().enabled);
}

fn exported(files: &[(&str, &[u8])], overrides: &[Override]) -> Exported {
    let folder = folder_of(files);
    let found = source::read(folder.path()).unwrap().files;
    export(&found, &BTreeMap::new(), overrides).unwrap()
}

#[test]
fn overrides_are_written_into_the_files_in_their_places() {
    let overrides = [
        one("roles.recruiters", "1100000000000000009"),
        one("list", &format!("desk={DESK}")),
        one("staff", "staff, recruiters"),
        one("panels.main.channel", &format!("desk={DESK}")),
        one("panels.main.title", "Ask: us $$ ${HOME}"),
        one("defaults.close.by_creator", "false"),
        one("timezone", "Europe/Amsterdam"),
        one("bug.positions.host.open", "false"),
        one("bug.positions.guest.open", "true"),
        one("bug.messages.welcome", "Hi \"there\"."),
        one("bug.alerts.after", "3d"),
        one("bug.limits.cooldown", "1h"),
        one("bug.notify", ""),
        one("bug.open_to.account_age", "7d"),
        one("bug.open_to.not_roles", "recruiters"),
        one("idea.enabled", "false"),
        one("idea.name", "true"),
    ];
    let exported = exported(&FILES, &overrides);
    assert_eq!((&exported.by_hand, &exported.left_out), (&vec![], &vec![]));
    insta::assert_snapshot!(exported.files["server.yaml"], @r#"
    server: 1100000000000000000
    roles:
      staff: 1100000000000000001  # they help
      recruiters: "1100000000000000009"
    channels: {open-a-ticket: 1100000000000000011, cards: "1100000000000000012", desk: "1100000000000000700"}
    maintainers: [recruiters]
    staff: [staff, recruiters]
    panels:
      - id: main
        channel: desk  # where they see it
        title: "Ask: us $$$$ $${HOME}"

    list: desk
    defaults:
      close: {reason: optional, by_creator: false}
    timezone: Europe/Amsterdam
    "#);
    insta::assert_snapshot!(exported.files["bug.yaml"], @r#"
    # Something broke.
    name: Bug
    positions:
      choices: [{label: "Host", open: false}, {label: Guest, open: true}]
    messages:
      welcome: "Hi \"there\"."
    alerts: {after: 3d}
    limits: {open_per_member: 2, cooldown: 1h}
    notify: []
    open_to: {account_age: 7d, not_roles: [recruiters]}
    "#);
    assert_eq!(exported.files["idea.yaml"], "name: \"true\"\r\nquestions: [What?]\r\nenabled: false\r\n");
    let again: Vec<(&str, &[u8])> =
        exported.files.iter().map(|(path, text)| (path.as_str(), text.as_bytes())).collect();
    let again = self::exported(&again, &overrides);
    assert_eq!((again.files.len(), again.needless.len()), (0, overrides.len()), "the files hold it all");
}

#[test]
fn what_cannot_be_written_in_its_place_is_given_to_be_put_in_by_hand() {
    let shared = b"name: Bug\nopen_to: {account_age: &age 7d}\nlimits: {cooldown: *age}\n";
    let files: [(&str, &[u8]); 3] = [FILES[0], ("bug.yaml", shared), FILES[2]];
    let exported = exported(&files, &[one("bug.limits.cooldown", "1d"), one("nobody.enabled", "true")]);
    let by_hand: Vec<_> = exported.by_hand.iter().map(|one| (one.path.as_str(), one.lines.as_str())).collect();
    assert_eq!(by_hand, [("bug.yaml", "limits:\n  cooldown: 1d")]);
    assert_eq!((exported.left_out[0].key.as_str(), exported.files.len()), ("nobody.enabled", 0));
}
