//! The longest, oddest and largest values, and the tables as others read them.

use frontdesk::domain::ids::{ChannelId, GuildId, MessageId, UserId};
use frontdesk::domain::person::Face;
use frontdesk::domain::plan::Change;
use frontdesk::domain::ticket::{Attachment, Closure, NewTicket, Said, SaidKind};
use frontdesk::domain::time::Instant;
use frontdesk::store::Outcome;

use super::{
    BOT, MEMBER, STAFF, at, close, closure, commit, face, file, new_ticket, open, open_with, opening, revise, said, say,
};
use crate::database::{Backend, Database, on_both};

on_both! {
    texts_come_back_as_they_were_typed,
    the_largest_ids_and_the_finest_times_survive,
    the_overview_counts_what_people_said,
    the_columns_that_others_read_have_their_names,
}

async fn texts_come_back_as_they_were_typed(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    let texts = [
        String::new(),
        "🦀".repeat(4_000),
        "👩🏽‍🚀".repeat(1_500),
        "\u{10FFFF}".repeat(6_000) + &"x".repeat(70_000),
        "\u{202E}evil\u{2066}\u{200F}שלום\u{2069}".to_owned(),
        "nul\0in the middle\0".to_owned(),
        "  spaces at both ends  \r\n\t".to_owned(),
        r#"'; DROP TABLE tickets; -- \ \' " % _ ? {{ member.name }} @everyone <@&1>"#.to_owned(),
        "e\u{301} is not é".to_owned(),
        "\u{FEFF}\u{FFFE}\u{E000}\u{7F}\u{1B}[31m".to_owned(),
    ];
    for (number, text) in (1..).zip(&texts) {
        let name = text.chars().take(255).collect::<String>();
        let sender = Face { name: name.clone(), display_name: name.clone(), ..face(MEMBER) };
        let odd = Attachment { name: text.clone(), url: name.clone(), media_type: Some(name.clone()), ..file(number) };
        let odd = Attachment { name: odd.name.chars().take(10_000).collect(), ..odd };
        let message = Said { sender: sender.clone(), attachments: vec![odd], ..said(number, text) };
        say(store, ticket, message.clone()).await;
        revise(store, ticket, Said { content: "edited".to_owned(), edited_at: Some(at(1)), ..message.clone() }).await;
        let entry = store.entries(ticket).await.unwrap().into_iter().find(|entry| entry.said.message.0 == number);
        let entry = entry.unwrap();
        assert_eq!(entry.earlier[0].content, *text);
        assert_eq!((entry.said.sender, entry.said.attachments), (sender.clone(), message.attachments));

        let reason: String = text.chars().take(4_000).collect();
        let new =
            NewTicket { creator: sender.clone(), definition: text.clone(), ..new_ticket(&format!("odd:{number}")) };
        let odd = open_with(store, NewTicket { revision: format!("odd:{number}"), ..new }, &[]).await.0;
        assert_eq!(odd.creator, sender);
        assert_eq!(store.revision(&odd.revision).await.unwrap().as_ref(), Some(text));
        let closure = Closure { at: at(2), by: Some(sender), reason: Some(reason) };
        close(store, odd.id, closure.clone()).await;
        assert_eq!(store.ticket(odd.id).await.unwrap().unwrap().closure, Some(closure));
    }
    assert_eq!(database.count("tickets").await, 11);
}

async fn the_largest_ids_and_the_finest_times_survive(database: &Database) {
    let store = &database.store;
    let largest = u64::MAX;
    let who = Face { id: UserId(largest), ..face(MEMBER) };
    let opened_at = Instant::from_unix_ms(1_795_339_781_999);
    let new = NewTicket {
        guild: GuildId(largest),
        creator: who.clone(),
        parent: ChannelId(largest - 1),
        opened_at,
        ..new_ticket("interaction:18446744073709551615")
    };
    let (ticket, effects) = open_with(store, new, &opening()).await;
    assert_eq!((ticket.guild.0, ticket.creator.id.0, ticket.parent.0), (largest, largest, largest - 1));
    assert_eq!(ticket.opened_at, opened_at);
    store.effect_done(effects[0].id, &Outcome::Thread(ChannelId(largest)), at(0)).await.unwrap();
    assert_eq!(store.ticket_by_thread(ChannelId(largest)).await.unwrap().unwrap().id, ticket.id);
    assert_eq!(store.ticket_by_thread(ChannelId(largest - 1)).await, Ok(None));

    for ms in [-1, 0, 1, 999, 1_000, 1_420_070_400_000, 253_402_300_799_999] {
        let at = Instant::from_unix_ms(ms);
        let message = Said { message: MessageId(largest), sender: who.clone(), at, ..said(1, "text") };
        let message = Said { attachments: vec![Attachment { size: 0, ..file(largest) }], ..message };
        let ticket = open(store, &format!("at:{ms}")).await.id;
        commit(store, &[Change::Say(ticket, message.clone())], &[], None).await;
        assert_eq!(store.entries(ticket).await.unwrap()[0].said, message);
        commit(store, &[Change::Abandon(ticket)], &[], None).await;
    }
}

async fn the_overview_counts_what_people_said(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    open(store, "interaction:2").await;
    let bots = Said { by_bot: true, sender: face(BOT), ..said(100, "Welcome.") };
    let staffs = Said { sender: face(STAFF), at: at(4_900), ..said(4, "Let me see.") };
    let system = Said { kind: SaidKind::System, sender: face(STAFF), ..said(3, "joined") };
    for message in [bots, said(2, "Help!"), system, staffs, said(5, "Thanks.")] {
        say(store, ticket, message).await;
    }
    close(store, ticket, Closure { at: at(59_999), ..closure(Some("Solved.")) }).await;
    for (column, value) in [
        ("messages", 4),
        ("messages_by_creator", 2),
        ("open_seconds", 59),
        ("first_reply_seconds", 4),
        ("CASE WHEN closure_reason = 'Solved.' THEN 1 ELSE 0 END", 1),
    ] {
        let query = format!("SELECT {column} FROM ticket_overview WHERE ticket_id = 1");
        assert_eq!(database.number(&query).await, value, "{column}");
    }
    let quiet = "SELECT COUNT(*) FROM ticket_overview WHERE ticket_id = 2 AND messages = 0 AND open_seconds IS NULL \
                 AND first_reply_at IS NULL AND first_reply_seconds IS NULL AND last_message_at IS NULL";
    assert_eq!(database.number(quiet).await, 1);
}

async fn the_columns_that_others_read_have_their_names(database: &Database) {
    let store = &database.store;
    let ticket = open(store, "interaction:1").await.id;
    say(store, ticket, said(1, "It is broken.")).await;
    let moment = match database.backend {
        Backend::MySql => "CAST(created_at AS CHAR)",
        Backend::Sqlite => "created_at",
    };
    let ticket = format!(
        "SELECT COUNT(*) FROM (SELECT ticket_id, ticket_type, creator_user_id, creator_username, status, \
         assigned_staff_user_id, created_at, closed_at, closure_reason FROM tickets) t WHERE ticket_id = 1 \
         AND ticket_type = 'bug-report' AND creator_user_id = '1100000000000000040' AND creator_username = 'name40' \
         AND status = 'open' AND assigned_staff_user_id IS NULL AND {moment} = '{}' AND closed_at IS NULL \
         AND closure_reason IS NULL",
        at(0).table_text()
    );
    assert_eq!(database.number(&ticket).await, 1);
    let message = format!(
        "SELECT COUNT(*) FROM (SELECT message_id, ticket_id, sender_user_id, sender_username, message_content, \
         timestamp AS created_at FROM ticket_messages) m WHERE message_id = 1 AND ticket_id = 1 \
         AND sender_user_id = '1100000000000000040' AND sender_username = 'name40' \
         AND message_content = 'It is broken.' AND {moment} = '{}'",
        at(1).table_text()
    );
    assert_eq!(database.number(&message).await, 1);
}
