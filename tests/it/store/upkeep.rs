//! The audit, and what the bot has put up in a server.

use frontdesk::domain::audit::AuditRow;
use frontdesk::domain::ids::{CommandId, GuildId, MessageId, TicketId};
use frontdesk::domain::overrides::{Override, OverrideChange};
use frontdesk::domain::ticket::MessageAt;
use frontdesk::store::PostedPanel;

use super::{GUILD, MEMBER, PARENT, at, face};
use crate::database::{Database, on_both};

on_both! {
    overrides_are_kept_with_their_audit,
    the_audit_tells_the_latest_first,
    panels_are_remembered_until_they_are_dropped,
    commands_are_remembered_until_they_are_dropped,
}

async fn the_audit_tells_the_latest_first(database: &Database) {
    let store = &database.store;
    let row = |action: &str| AuditRow {
        at: at(0),
        guild: Some(GUILD),
        actor: Some(MEMBER),
        actor_name: "Ada 🦀".to_owned(),
        action: action.to_owned(),
        outcome: "refused".to_owned(),
        ticket: Some(TicketId(404)),
        channel: Some(PARENT),
        detail: "tried to close\u{202E}".repeat(5_000),
    };
    let nobodys =
        AuditRow { guild: None, actor: None, actor_name: String::new(), ticket: None, channel: None, ..row("reload") };
    for row in [row("close"), nobodys.clone(), row("open")] {
        store.audit(&row).await.unwrap();
    }
    assert_eq!(store.audit_trail(2).await, Ok(vec![row("open"), nobodys]));
    assert_eq!(store.audit_trail(100).await.unwrap().len(), 3);
}

async fn panels_are_remembered_until_they_are_dropped(database: &Database) {
    let store = &database.store;
    let place = |message| MessageAt { channel: PARENT, message: MessageId(message) };
    let panel = |id: &str, message| PostedPanel { panel: id.into(), at: place(message), hash: "h1".to_owned() };
    store.put_panel(GUILD, &panel("main", 1)).await.unwrap();
    store.put_panel(GUILD, &panel("extra", 2)).await.unwrap();
    store.put_panel(GuildId(2), &panel("main", 3)).await.unwrap();
    let changed = PostedPanel { hash: "h2".to_owned(), ..panel("main", 4) };
    store.put_panel(GUILD, &changed).await.unwrap();
    assert_eq!(store.panels(GUILD).await, Ok(vec![panel("extra", 2), changed.clone()]));
    store.drop_panel(GUILD, &"extra".into()).await.unwrap();
    store.drop_panel(GUILD, &"unknown".into()).await.unwrap();
    assert_eq!(store.panels(GUILD).await, Ok(vec![changed]));
    assert_eq!(store.panels(GuildId(2)).await, Ok(vec![panel("main", 3)]));
}

async fn commands_are_remembered_until_they_are_dropped(database: &Database) {
    let store = &database.store;
    store.put_command(GUILD, CommandId(u64::MAX), "ticket").await.unwrap();
    store.put_command(GUILD, CommandId(2), "close").await.unwrap();
    store.put_command(GUILD, CommandId(2), "close").await.unwrap();
    store.put_command(GuildId(2), CommandId(3), "ticket").await.unwrap();
    let both = vec![(CommandId(2), "close".to_owned()), (CommandId(u64::MAX), "ticket".to_owned())];
    assert_eq!(store.commands(GUILD).await, Ok(both));
    store.drop_command(GUILD, CommandId(2)).await.unwrap();
    store.drop_command(GUILD, CommandId(404)).await.unwrap();
    assert_eq!(store.commands(GUILD).await, Ok(vec![(CommandId(u64::MAX), "ticket".to_owned())]));
}

async fn overrides_are_kept_with_their_audit(database: &Database) {
    let store = &database.store;
    let one = |key: &str, value: &str, ms| Override {
        key: key.to_owned(),
        value: value.to_owned(),
        before: "`none` 🦀".to_owned(),
        by: face(MEMBER),
        at: at(ms),
    };
    let audited = AuditRow {
        at: at(0),
        guild: Some(GUILD),
        actor: Some(MEMBER),
        actor_name: "name40".to_owned(),
        action: "config".to_owned(),
        outcome: "done".to_owned(),
        ticket: None,
        channel: None,
        detail: "list: a → b".to_owned(),
    };
    let (late, early) = (one("list", "desk", 5), one("Bug.enabled", &"x\u{202E}".repeat(20_000), 1));
    let change = OverrideChange { guild: GUILD, set: vec![late.clone(), early.clone()], reset: vec![] };
    store.change_overrides(&change, std::slice::from_ref(&audited)).await.unwrap();
    let other = OverrideChange { guild: GuildId(2), set: vec![one("list", "cards", 0)], reset: vec![] };
    store.change_overrides(&other, &[]).await.unwrap();
    let theirs = (GuildId(2), one("list", "cards", 0));
    let both = vec![(GUILD, early), (GUILD, late.clone()), theirs.clone()];
    assert_eq!(store.overrides().await, Ok(both), "a server's own, in the order of their setting");
    assert_eq!(store.audit_trail(5).await, Ok(vec![audited.clone()]));

    let changed = Override { value: "cards".to_owned(), ..late };
    let reset = vec!["Bug.enabled".to_owned(), "bug.enabled".to_owned(), "unknown".to_owned()];
    let change = OverrideChange { guild: GUILD, set: vec![changed.clone()], reset };
    store.change_overrides(&change, &[]).await.unwrap();
    assert_eq!(store.overrides().await, Ok(vec![(GUILD, changed), theirs.clone()]));

    // An audit that cannot be written keeps the change from being made.
    database.sql("DROP TABLE audit").await;
    let change = OverrideChange { guild: GuildId(2), set: vec![], reset: vec!["list".to_owned()] };
    assert!(store.change_overrides(&change, &[audited]).await.is_err());
    assert!(store.overrides().await.unwrap().contains(&theirs));
}
