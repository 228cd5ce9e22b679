use super::*;

#[tokio::test]
async fn a_private_thread_is_seen_by_its_members_and_by_who_manages_threads() {
    let (sandbox, bot, _) = start().await;
    let thread = thread(&bot).await;
    assert!(sandbox.person(MIA).sees().thread("Ticket").is_none());
    bot.put(&format!("/channels/{thread}/thread-members/{MIA}")).await.is(204);
    assert!(sandbox.person(MIA).sees().thread("Ticket").unwrap().member);
    assert!(sandbox.person(OLGA).sees().thread("Ticket").is_some(), "the owner manages threads");
    assert!(sandbox.person(TOM).sees().thread("Ticket").is_none());
    assert_eq!(sandbox.thread_members(thread), [BOT, MIA]);
}

#[tokio::test]
async fn a_thread_needs_a_name_and_a_known_duration() {
    let (_sandbox, bot, _) = start().await;
    let threads = format!("/channels/{OPEN}/threads");
    bot.post(&threads, json!({"type": 12})).await.refused(400, 50035);
    bot.post(&threads, json!({"type": 12, "name": "x".repeat(101)})).await.refused(400, 50035);
    bot.post(&threads, json!({"type": 12, "name": "x", "auto_archive_duration": 1000})).await.refused(400, 50035);
}

#[tokio::test]
async fn without_its_permission_no_private_thread_is_made() {
    let mut plan = blueprint();
    plan.guilds[0].bot_permissions &= !permission::CREATE_PRIVATE_THREADS;
    let (_sandbox, bot, _) = start_with(plan).await;
    bot.post(&format!("/channels/{OPEN}/threads"), json!({"type": 12, "name": "x"})).await.refused(403, 50013);
}

#[tokio::test]
async fn a_mention_brings_people_in_and_a_suppressed_one_does_not() {
    let (sandbox, bot, _) = start().await;
    let thread = thread(&bot).await;
    let messages = format!("/channels/{thread}/messages");
    bot.post(&messages, json!({"content": format!("<@{MIA}>"), "allowed_mentions": {"parse": []}})).await.is(200);
    assert_eq!(sandbox.thread_members(thread), [BOT]);
    let id = id_of(&bot.post(&messages, json!({"content": format!("<@{MIA}> <@&{STAFF}>")})).await.is(200));
    assert_eq!(sandbox.thread_members(thread), [BOT, MIA, RITA]);
    assert_eq!(sandbox.message(id).unwrap().pinged, [MIA, RITA]);
    let kinds: Vec<u64> =
        bot.get(&messages).await.is(200).as_array().unwrap().iter().map(|one| one["type"].as_u64().unwrap()).collect();
    assert_eq!(kinds, [1, 0, 0], "a note that Mia was added");
}

#[tokio::test]
async fn a_mention_written_in_by_an_edit_brings_in_without_a_ping() {
    let (sandbox, bot, _) = start().await;
    let thread = thread(&bot).await;
    let id = id_of(&bot.post(&format!("/channels/{thread}/messages"), json!({"content": "hello"})).await.is(200));
    bot.patch(&format!("/channels/{thread}/messages/{id}"), json!({"content": format!("<@{MIA}>")})).await.is(200);
    assert_eq!(sandbox.thread_members(thread), [BOT, MIA]);
    assert!(sandbox.pings_of(MIA).is_empty());
}

#[tokio::test]
async fn of_a_role_that_is_too_large_some_are_left_out_and_the_message_says_so() {
    let (sandbox, bot, _) = start().await;
    sandbox.switch(|switches| switches.role_mention_cap = 0);
    let thread = thread(&bot).await;
    let message =
        bot.post(&format!("/channels/{thread}/messages"), json!({"content": format!("<@&{STAFF}>")})).await.is(200);
    assert_eq!(message["flags"], 1 << 8);
    assert_eq!(sandbox.thread_members(thread), [BOT]);
}

#[tokio::test]
async fn a_member_cannot_bring_others_into_a_thread_that_is_not_invitable() {
    let (sandbox, bot, _) = start().await;
    let thread = thread(&bot).await;
    bot.put(&format!("/channels/{thread}/thread-members/{MIA}")).await.is(204);
    sandbox.person(MIA).say(thread, "come in @Tom").unwrap();
    assert_eq!(sandbox.thread_members(thread), [BOT, MIA]);
    assert!(sandbox.pings_of(TOM).is_empty());
}

#[tokio::test]
async fn an_archived_thread_takes_nothing_but_deletions_and_messages() {
    let (sandbox, bot, _) = start().await;
    let thread = thread(&bot).await;
    let id = id_of(&bot.post(&format!("/channels/{thread}/messages"), json!({"content": "x"})).await.is(200));
    bot.patch(&format!("/channels/{thread}"), json!({"archived": true})).await.is(200);
    bot.patch(&format!("/channels/{thread}"), json!({"locked": true})).await.refused(403, 50083);
    bot.patch(&format!("/channels/{thread}/messages/{id}"), json!({"content": "y"})).await.refused(403, 50083);
    bot.put(&format!("/channels/{thread}/thread-members/{MIA}")).await.refused(403, 50083);
    bot.put(&format!("/channels/{thread}/messages/pins/{id}")).await.refused(403, 50083);
    bot.delete(&format!("/channels/{thread}/messages/{id}")).await.is(204);
    bot.post(&format!("/channels/{thread}/messages"), json!({"content": "back"})).await.is(200);
    assert!(!sandbox.person(OLGA).sees().thread("Ticket").unwrap().archived);
}

#[tokio::test]
async fn a_closed_thread_stays_closed() {
    let (sandbox, bot, _) = start().await;
    let thread = thread(&bot).await;
    bot.put(&format!("/channels/{thread}/thread-members/{MIA}")).await.is(204);
    bot.patch(&format!("/channels/{thread}"), json!({"archived": true, "locked": true})).await.is(200);
    assert_eq!(sandbox.person(MIA).say(thread, "hello?").unwrap_err().to_string(), "the thread is locked");
    bot.post(&format!("/channels/{thread}/messages"), json!({"content": "x"})).await.refused(403, 50083);
    bot.patch(&format!("/channels/{thread}"), json!({"archived": false, "locked": false})).await.is(200);
    sandbox.person(MIA).say(thread, "hello again").unwrap();
}

#[tokio::test]
async fn a_third_rename_within_ten_minutes_must_wait_though_no_header_said_so() {
    let (_sandbox, bot, clock) = start().await;
    let thread = thread(&bot).await;
    for name in ["a", "b"] {
        bot.patch(&format!("/channels/{thread}"), json!({"name": name})).await.is(200);
    }
    let third = bot.patch(&format!("/channels/{thread}"), json!({"name": "c"})).await;
    assert_eq!(third.status, 429);
    assert!(third.body["retry_after"].as_f64().unwrap() > 500.0);
    bot.patch(&format!("/channels/{thread}"), json!({"archived": true, "locked": true})).await.is(200);
    clock.advance(Duration::from_secs(600));
    bot.patch(&format!("/channels/{thread}"), json!({"archived": false, "name": "c"})).await.is(200);
}

#[tokio::test]
async fn a_thread_that_nobody_writes_in_is_archived_and_a_message_brings_it_back() {
    let (sandbox, bot, clock) = start().await;
    let thread = thread(&bot).await;
    bot.put(&format!("/channels/{thread}/thread-members/{MIA}")).await.is(204);
    clock.advance(Duration::from_secs(7 * 24 * 3600));
    let found = bot.get(&format!("/channels/{thread}")).await.is(200);
    assert_eq!(found["thread_metadata"]["archived"], true);
    sandbox.person(MIA).say(thread, "still here").unwrap();
    assert!(!sandbox.person(MIA).sees().thread("Ticket").unwrap().archived);
}

#[tokio::test]
async fn archived_private_threads_are_listed_newest_first() {
    let (_sandbox, bot, clock) = start().await;
    let (one, two) = (thread(&bot).await, thread(&bot).await);
    for thread in [two, one] {
        bot.patch(&format!("/channels/{thread}"), json!({"archived": true})).await.is(200);
        clock.advance(Duration::from_secs(1));
    }
    let ids = |list: &Value| list["threads"].as_array().unwrap().iter().map(id_of).collect::<Vec<_>>();
    let list = bot.get(&format!("/channels/{OPEN}/threads/archived/private")).await.is(200);
    assert_eq!((ids(&list), &list["has_more"]), (vec![one, two], &json!(false)));
    let mine = bot.get(&format!("/channels/{OPEN}/users/@me/threads/archived/private")).await.is(200);
    assert_eq!(ids(&mine), [two, one]);
    let active = bot.get(&format!("/guilds/{GUILD}/threads/active")).await.is(200);
    assert_eq!(ids(&active), [0; 0]);
}

#[tokio::test]
async fn who_leaves_the_server_is_gone_from_its_threads() {
    let (sandbox, bot, _) = start().await;
    let thread = thread(&bot).await;
    bot.put(&format!("/channels/{thread}/thread-members/{MIA}")).await.is(204);
    sandbox.person(MIA).leave(GUILD).unwrap();
    assert_eq!(sandbox.thread_members(thread), [BOT]);
    bot.get(&format!("/guilds/{GUILD}/members/{MIA}")).await.refused(404, 10007);
    bot.put(&format!("/channels/{thread}/thread-members/{MIA}")).await.refused(404, 10007);
}

#[tokio::test]
async fn a_server_has_only_so_many_active_threads() {
    let (sandbox, bot, _) = start().await;
    sandbox.switch(|switches| switches.active_threads = 1);
    thread(&bot).await;
    bot.post(&format!("/channels/{OPEN}/threads"), json!({"type": 12, "name": "x"})).await.refused(400, 160_006);
}
