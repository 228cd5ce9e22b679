use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::interactions::First;
use crate::discord::fault::Fault;
use crate::discord::inbound::asked::OurCommands;
use crate::discord::stub::{Answer, Stub};
use crate::domain::event::Token;
use crate::domain::ids::{ApplicationId, ChannelId, GuildId, InteractionId, MessageId, RoleId, UserId};
use crate::domain::message::{File, Mentions, Message};

use super::*;

const HALL: ChannelId = ChannelId(20);
const THREAD: ChannelId = ChannelId(30);

fn text(content: &str) -> Message {
    Message { content: content.to_owned(), ..Message::default() }
}

fn posted(flags: u64) -> Value {
    json!({
        "id": "50", "channel_id": "30", "author": {"id": "9", "username": "frontdesk", "bot": true},
        "content": "hello", "timestamp": "2026-11-22T09:30:00+00:00", "edited_timestamp": null, "type": 0, "flags": flags
    })
}

fn error(status: u16, code: u32) -> Answer {
    Answer::json(status, &json!({"message": "words", "code": code}))
}

fn token() -> Token {
    Token("aW50ZXJhY3Rpb24".to_owned())
}

#[tokio::test]
async fn a_post_carries_nonce_and_mentions_and_the_bots_token() {
    let stub = Stub::answering(vec![Answer::json(200, &posted(256))]).await;
    let mentions = Mentions { users: vec![UserId(5)], roles: vec![RoleId(7)] };
    let posted = stub.rest().post(THREAD, &Message { mentions, ..text("hello") }, "effect-12").await.unwrap();
    assert_eq!((posted.id, posted.said.content.as_str(), posted.roles_missed), (MessageId(50), "hello", true));
    let request = &stub.requests()[0];
    assert_eq!(request.line, "POST /api/v10/channels/30/messages");
    assert_eq!(request.header("authorization").as_deref(), Some("Bot a.bot-token_1"));
    assert!(request.header("user-agent").unwrap().starts_with("DiscordBot ("));
    let json = request.json();
    assert_eq!((&json["nonce"], &json["enforce_nonce"]), (&json!("effect-12"), &json!(true)));
    assert_eq!(json["allowed_mentions"], json!({"parse": [], "users": ["5"], "roles": ["7"]}));
}

#[tokio::test]
async fn an_edit_says_whom_it_may_notify_too() {
    let stub = Stub::answering(vec![Answer::json(200, &posted(0))]).await;
    stub.rest().edit(THREAD, MessageId(50), &text("@everyone")).await.unwrap();
    assert_eq!(stub.lines(), ["PATCH /channels/30/messages/50"]);
    assert_eq!(stub.requests()[0].json()["allowed_mentions"], json!({"parse": [], "users": [], "roles": []}));
}

#[tokio::test]
async fn files_go_beside_the_message() {
    let stub = Stub::answering(vec![Answer::json(200, &posted(0))]).await;
    let files = vec![File { name: "ticket-12.txt".into(), bytes: b"the transcript".to_vec() }];
    stub.rest().post(HALL, &Message { files, ..text("record") }, "n").await.unwrap();
    let request = &stub.requests()[0];
    assert!(request.header("content-type").unwrap().starts_with("multipart/form-data"));
    for part in [
        "name=\"payload_json\"",
        "\"content\":\"record\"",
        "name=\"files[0]\"; filename=\"ticket-12.txt\"",
        "the transcript",
    ] {
        assert!(request.body.contains(part), "{part} in {}", request.body);
    }
}

#[tokio::test]
async fn an_edit_leaves_the_files_that_stand_there() {
    let stub = Stub::answering(vec![Answer::json(200, &posted(0))]).await;
    stub.rest().edit(THREAD, MessageId(50), &text("changed")).await.unwrap();
    assert_eq!(stub.requests()[0].json().get("attachments"), None);
}

/// How long a file may take.
const WITHIN: std::time::Duration = std::time::Duration::from_secs(5);

#[tokio::test]
async fn a_file_is_fetched_without_the_token_and_only_as_large_as_it_said() {
    let seven = || Answer { body: "seven b".to_owned(), ..Answer::nothing() };
    let found = |answer: Answer| Answer { status: 200, ..answer };
    let stub = Stub::answering(vec![found(seven()), found(seven()), Answer { status: 404, ..seven() }]).await;
    let address = format!("{}/ephemeral-attachments/1/2/a.png?ex=1", stub.origin);
    let rest = stub.rest();
    assert_eq!(rest.file(&address, 7, WITHIN).await.unwrap(), b"seven b");
    assert_eq!(
        rest.file(&address, 6, WITHIN).await.unwrap_err().to_string(),
        "Discord refused the request (0: a file of more than 6 bytes)"
    );
    assert!(matches!(rest.file(&address, 7, WITHIN).await, Err(Fault::Gone)));
    assert!(matches!(rest.file("https://example.com/a.png", 7, WITHIN).await, Err(Fault::Refused { .. })));
    let requests = stub.requests();
    assert_eq!(requests.len(), 3, "a strange address is never asked");
    assert!(requests.iter().all(|request| request.header("authorization").is_none()));
}

#[tokio::test]
async fn a_thread_is_private_and_its_reason_is_encoded() {
    let stub = Stub::answering(vec![Answer::json(201, &json!({"id": "30", "type": 12}))]).await;
    let made = stub.rest().make_thread(HALL, "Bug · anna · #1", 10080, "Ticket #1 für\nAnna").await;
    assert_eq!(made, Ok(THREAD));
    let request = &stub.requests()[0];
    assert_eq!(request.line, "POST /api/v10/channels/20/threads");
    assert_eq!(request.header("x-audit-log-reason").as_deref(), Some("Ticket%20%231%20f%C3%BCr%0AAnna"));
    assert_eq!(
        request.json(),
        json!({"name": "Bug · anna · #1", "type": 12, "invitable": false, "auto_archive_duration": 10080})
    );
}

#[tokio::test]
async fn a_thread_is_closed_in_one_call() {
    let stub = Stub::answering(vec![Answer::json(200, &json!({"id": "30"}))]).await;
    stub.rest().close_thread(THREAD).await.unwrap();
    assert_eq!(stub.requests()[0].json(), json!({"archived": true, "locked": true}));
}

#[tokio::test]
async fn an_archived_thread_is_brought_back_to_be_locked() {
    let fine = || Answer::json(200, &json!({"id": "30"}));
    let state =
        |locked| Answer::json(200, &json!({"id": "30", "thread_metadata": {"archived": true, "locked": locked}}));
    let closed = Stub::answering(vec![error(403, 50083), state(true)]).await;
    closed.rest().close_thread(THREAD).await.unwrap();
    assert_eq!(closed.requests().len(), 2, "it is closed already");
    let stub = Stub::answering(vec![error(403, 50083), state(false), fine(), fine()]).await;
    stub.rest().close_thread(THREAD).await.unwrap();
    let requests = stub.requests();
    let bodies: Vec<_> =
        requests.iter().filter(|request| !request.body.is_empty()).map(|request| request.json()).collect();
    assert_eq!(
        bodies,
        [
            json!({"archived": true, "locked": true}),
            json!({"archived": false, "locked": true}),
            json!({"archived": true})
        ]
    );
}

#[tokio::test]
async fn threads_are_seen() {
    let thread = json!({
        "id": "1310000000000000001", "type": 12, "guild_id": "1", "parent_id": "20", "owner_id": "9", "name": "Bug",
        "thread_metadata": {"archived": false, "locked": true, "auto_archive_duration": 60}
    });
    let list = json!({"threads": [thread], "members": []});
    let stub = Stub::answering(vec![Answer::json(200, &list)]).await;
    let seen = stub.rest().active_threads(GuildId(1)).await.unwrap().remove(0);
    assert_eq!((seen.parent, seen.owner, seen.name.as_str()), (Some(HALL), Some(UserId(9)), "Bug"));
}

#[tokio::test]
async fn messages_are_read_after_one_and_compared() {
    let stub =
        Stub::answering(vec![Answer::json(200, &json!([posted(0), {"id": "41", "author": "unreadable"}]))]).await;
    let seen = stub.rest().messages(THREAD, Some(MessageId(40)), 200).await.unwrap();
    assert_eq!(stub.lines(), ["GET /channels/30/messages?limit=100&after=40"]);
    assert_eq!((seen.seen.len(), seen.ids), (1, vec![seen.seen[0].said.message, MessageId(41)]));
    assert!(seen.seen[0].shows(&text("hello")) && !seen.seen[0].shows(&text("hullo")));
}

#[tokio::test]
async fn a_first_answer_needs_no_token_of_the_bots() {
    let stub = Stub::answering(vec![Answer::nothing()]).await;
    stub.rest().answer(InteractionId(8), &token(), First::Defer).await.unwrap();
    let request = &stub.requests()[0];
    assert_eq!(request.line, "POST /api/v10/interactions/8/aW50ZXJhY3Rpb24/callback");
    assert_eq!(request.header("authorization"), None);
}

#[tokio::test]
async fn the_answer_is_finished_in_its_place() {
    let stub = Stub::answering(vec![Answer::json(200, &posted(64))]).await;
    stub.rest().finish(ApplicationId(70), &token(), &text("Done.")).await.unwrap();
    let request = &stub.requests()[0];
    assert_eq!(request.line, "PATCH /api/v10/webhooks/70/aW50ZXJhY3Rpb24/messages/@original");
    assert_eq!(request.header("authorization"), None);
    assert_eq!(request.json()["allowed_mentions"]["parse"], json!([]));
}

#[tokio::test]
async fn answers_that_come_too_late_or_twice_are_told_apart() {
    let stub = Stub::answering(vec![error(404, 10062), error(400, 40060), error(401, 50027), error(404, 10015)]).await;
    let rest = stub.rest();
    assert_eq!(rest.answer(InteractionId(8), &token(), First::Defer).await, Err(Fault::TooLate));
    assert_eq!(rest.answer(InteractionId(8), &token(), First::Defer).await, Err(Fault::AlreadyAnswered));
    for _ in 0..2 {
        assert_eq!(rest.finish(ApplicationId(70), &token(), &text("")).await, Err(Fault::TooLate));
    }
}

#[tokio::test]
async fn a_first_answer_is_not_waited_for_longer_than_it_is_worth() {
    let stub = Stub::answering(vec![Answer::nothing().after(Duration::from_secs(5))]).await;
    let started = Instant::now();
    let fault = stub.rest().answer(InteractionId(8), &token(), First::Defer).await.unwrap_err();
    assert_eq!(fault, Fault::Broken { detail: "no answer in time".into() });
    assert!(started.elapsed() < Duration::from_secs(4));
}

#[tokio::test]
async fn a_429_is_told_at_once_and_stops_no_other_call_of_that_thread() {
    let busy =
        Answer::json(429, &json!({"message": "You are being rate limited.", "retry_after": 580.0, "global": false}))
            .with("x-ratelimit-bucket", "b")
            .with("x-ratelimit-limit", "5")
            .with("x-ratelimit-remaining", "4")
            .with("x-ratelimit-reset-after", "10")
            .with("x-ratelimit-scope", "shared")
            .with("retry-after", "580");
    let stub = Stub::answering(vec![busy, Answer::nothing(), Answer::json(200, &json!({"id": "30"}))]).await;
    let rest = stub.rest();
    let started = Instant::now();
    assert_eq!(rest.close_thread(THREAD).await, Err(Fault::Busy { retry_after: Duration::from_secs(580) }));
    rest.add_member(THREAD, UserId(5)).await.unwrap();
    rest.close_thread(THREAD).await.unwrap();
    assert!(started.elapsed() < Duration::from_secs(2));
}

#[tokio::test]
async fn calls_to_a_new_thread_are_made_at_the_same_time() {
    let slow = || Answer::json(200, &posted(0)).after(Duration::from_millis(500));
    let stub = Stub::answering(vec![slow(), slow(), slow()]).await;
    let rest = stub.rest();
    let started = Instant::now();
    let message = text("a");
    let (post, join, other) = tokio::join!(
        rest.post(THREAD, &message, "1"),
        rest.add_member(THREAD, UserId(5)),
        rest.post(HALL, &message, "2")
    );
    assert!(post.is_ok() && join.is_ok() && other.is_ok());
    assert!(started.elapsed() < Duration::from_millis(950), "{:?}", started.elapsed());
}

#[tokio::test]
async fn an_answer_cannot_lead_elsewhere() {
    let elsewhere = Stub::answering(vec![Answer::json(200, &json!({"id": "9", "username": "x"}))]).await;
    let target = format!("{}/users/@me", elsewhere.origin.api());
    let stub = Stub::answering(vec![Answer::json(302, &Value::Null).with("location", &target)]).await;
    assert!(matches!(stub.rest().me().await, Err(Fault::Refused { .. })));
    assert_eq!(elsewhere.lines(), [""; 0]);
}

#[tokio::test]
async fn an_ill_discord_is_broken() {
    let stub = Stub::answering(vec![
        Answer {
            status: 502,
            headers: vec![("content-type", "text/html".into())],
            body: "<html>".into(),
            after: Duration::ZERO,
        },
        Answer { status: 200, headers: vec![], body: "<html>".into(), after: Duration::ZERO },
        Answer::json(200, &json!({"url": "https://discord.com"})),
    ])
    .await;
    let rest = stub.rest();
    assert!(rest.me().await.unwrap_err().is_retryable());
    assert!(rest.me().await.unwrap_err().is_retryable());
    assert!(rest.gateway().await.unwrap_err().is_retryable(), "an address that is no gateway");
}

#[tokio::test]
async fn commands_are_brought_up_to_date_one_by_one() {
    use crate::discord::commands::{CommandSpec, sync};
    use crate::domain::ids::CommandId;
    let foreign = json!({"id": "1", "type": 1, "name": "play", "description": "music", "options": []});
    let old = json!({"id": "2", "type": 1, "name": "claim", "description": "old"});
    let close = json!({"id": "3", "type": 1, "name": "close", "description": "old words"});
    let stub = Stub::answering(vec![
        Answer::json(200, &json!([foreign, old, close])),
        Answer::nothing(),
        Answer::json(200, &close),
        Answer::json(201, &json!({"id": "4", "name": "reload"})),
    ])
    .await;
    let known = [(CommandId(2), "claim".to_owned()), (CommandId(3), "close".to_owned())];
    let specs = [CommandSpec::new("close", "Closes", vec![]), CommandSpec::new("reload", "Reads", vec![])];
    let ours = OurCommands::default();
    let outcome = sync(&stub.rest(), ApplicationId(70), GuildId(1), &specs, &known, &ours).await;
    assert_eq!(
        stub.lines(),
        [
            "GET /applications/70/guilds/1/commands?with_localizations=true",
            "DELETE /applications/70/guilds/1/commands/2",
            "PATCH /applications/70/guilds/1/commands/3",
            "POST /applications/70/guilds/1/commands"
        ]
    );
    assert_eq!(outcome.registered, [(CommandId(3), "close".to_owned()), (CommandId(4), "reload".to_owned())]);
    assert_eq!(outcome.stopped_by, None);
    assert!(ours.has(CommandId(4)) && !ours.has(CommandId(1)));
}

#[tokio::test]
async fn a_token_is_taken_as_copied_and_printed_nowhere() {
    let origin = Origin::discord();
    for token in [" abc.def-g_1\n", "Bot abc.def-g_1"] {
        let rest = Rest::new(&origin, &token.to_owned().into(), crate::clock::Clock::new()).unwrap();
        assert_eq!(rest.token(), "Bot abc.def-g_1");
        assert!(!format!("{rest:?}").contains("abc"));
    }
    for token in ["", "\"abc\"", "ab c", "abc\ndef"] {
        assert!(Rest::new(&origin, &token.to_owned().into(), crate::clock::Clock::new()).is_err(), "{token:?}");
    }
}

/// Everything that is logged while it lives.
#[derive(Clone, Default)]
struct Log(std::sync::Arc<std::sync::Mutex<Vec<u8>>>);

impl std::io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn no_log_shows_a_token_or_somebodys_words() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_ansi(false)
        .with_writer(move || writer.clone())
        .finish();
    let _guard = tracing::subscriber::set_default(subscriber);
    let stub = Stub::answering(vec![
        Answer::nothing(),
        Answer::json(200, &posted(0)),
        Answer::json(400, &json!({"message": "Invalid Form Body", "code": 50035})),
    ])
    .await;
    let rest = stub.rest();
    rest.answer(InteractionId(8), &token(), First::Say(&text("their words"))).await.unwrap();
    rest.finish(ApplicationId(70), &token(), &text("their words")).await.unwrap();
    rest.post(THREAD, &text("their words"), "n").await.unwrap_err();
    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(log.contains("called Discord") && log.contains("channels/{}/messages"), "{log}");
    for secret in [&token().0, "a.bot-token_1", "their words"] {
        assert!(!log.contains(secret), "{secret} in {log}");
    }
}
