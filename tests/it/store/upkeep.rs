//! The audit, and what the bot has put up in a server.

use frontdesk::domain::audit::AuditRow;
use frontdesk::domain::ids::{CommandId, GuildId, MessageId, TicketId};
use frontdesk::domain::ticket::MessageAt;
use frontdesk::store::PostedPanel;

use super::{GUILD, MEMBER, PARENT, at};
use crate::database::{Database, on_both};

on_both! {
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
