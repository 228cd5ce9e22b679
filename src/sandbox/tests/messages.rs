use super::*;

#[tokio::test]
async fn a_call_without_the_right_token_is_unauthorised() {
    let (_sandbox, mut bot, _) = start().await;
    bot.token = "wrong".to_owned();
    bot.get("/users/@me").await.refused(401, 40001);
}

#[tokio::test]
async fn an_unknown_route_is_a_complaint() {
    let (sandbox, bot, _) = start().await;
    bot.get("/guilds/1/wombats").await.refused(404, 0);
    assert_eq!(sandbox.complaints(), ["GET /api/v10/guilds/1/wombats: the sandbox knows no such route"]);
}

#[tokio::test]
async fn a_malformed_body_is_refused_where_it_is_wrong_and_is_a_complaint() {
    let (sandbox, bot, _) = start().await;
    let body = json!({"embeds": [{"title": "x".repeat(257)}]});
    let refused = bot.post(&format!("/channels/{LOG}/messages"), body).await.refused(400, 50035);
    assert_eq!(refused["errors"]["embeds"]["0"]["title"]["_errors"][0]["code"], "BASE_TYPE_MAX_LENGTH");
    assert_eq!(sandbox.complaints().len(), 1);
}

#[tokio::test]
async fn a_message_can_be_written_read_changed_and_deleted() {
    let (sandbox, bot, _) = start().await;
    let messages = format!("/channels/{LOG}/messages");
    let id = id_of(&bot.post(&messages, json!({"content": "one"})).await.is(200));
    bot.patch(&format!("{messages}/{id}"), json!({"content": "two"})).await.is(200);
    let list = bot.get(&messages).await.is(200);
    assert_eq!((list[0]["content"].as_str(), list[0]["edited_timestamp"].is_string()), (Some("two"), true));
    bot.delete(&format!("{messages}/{id}")).await.is(204);
    bot.get(&format!("{messages}/{id}")).await.refused(404, 10008);
    assert_eq!(sandbox.complaints(), [""; 0]);
}

#[tokio::test]
async fn an_empty_message_is_refused() {
    let (_sandbox, bot, _) = start().await;
    bot.post(&format!("/channels/{LOG}/messages"), json!({"content": " "})).await.refused(400, 50006);
}

#[tokio::test]
async fn messages_are_listed_newest_first_and_by_page() {
    let (_sandbox, bot, _) = start().await;
    let messages = format!("/channels/{LOG}/messages");
    let mut ids = Vec::new();
    for number in 0..5 {
        ids.push(id_of(&bot.post(&messages, json!({"content": number.to_string()})).await.is(200)));
    }
    let read = |list: Value| {
        list.as_array().unwrap().iter().map(|one| one["content"].as_str().unwrap().to_owned()).collect::<String>()
    };
    assert_eq!(read(bot.get(&messages).await.is(200)), "43210");
    assert_eq!(read(bot.get(&format!("{messages}?limit=2&before={}", ids[3])).await.is(200)), "21");
    assert_eq!(read(bot.get(&format!("{messages}?limit=2&after={}", ids[1])).await.is(200)), "32");
    bot.get(&format!("{messages}?limit=101")).await.refused(400, 50035);
}

#[tokio::test]
async fn the_same_nonce_makes_one_message_for_some_minutes() {
    let (_sandbox, bot, clock) = start().await;
    let messages = format!("/channels/{LOG}/messages");
    let body = json!({"content": "once", "nonce": "fd-1", "enforce_nonce": true});
    let first = id_of(&bot.post(&messages, body.clone()).await.is(200));
    assert_eq!(id_of(&bot.post(&messages, body.clone()).await.is(200)), first);
    bot.delete(&format!("{messages}/{first}")).await.is(204);
    bot.post(&messages, body.clone()).await.refused(404, 10008);
    clock.advance(Duration::from_secs(600));
    assert_ne!(id_of(&bot.post(&messages, body).await.is(200)), first);
}

#[tokio::test]
async fn only_the_right_people_are_notified() {
    let (sandbox, bot, _) = start().await;
    let messages = format!("/channels/{LOG}/messages");
    let text = format!("<@{RITA}> <@{MIA}> <@&{STAFF}> @everyone");
    let id = id_of(
        &bot.post(
            &messages,
            json!({"content": text, "allowed_mentions": {"users": [MIA.to_string(), RITA.to_string()]}}),
        )
        .await
        .is(200),
    );
    assert_eq!(sandbox.message(id).unwrap().pinged, [RITA], "Mia does not see the channel");
    let silent = bot.post(&messages, json!({"content": text, "allowed_mentions": {"parse": []}})).await.is(200);
    assert_eq!(silent["mentions"], json!([]));
    assert_eq!(sandbox.message(id_of(&silent)).unwrap().pinged, [0; 0]);
    bot.post(&messages, json!({"content": text, "allowed_mentions": {"parse": ["users"], "users": ["1"]}}))
        .await
        .refused(400, 50035);
}

#[tokio::test]
async fn mentions_in_embeds_notify_nobody() {
    let (sandbox, bot, _) = start().await;
    let body = json!({"embeds": [{"description": format!("<@{RITA}>")}]});
    let id = id_of(&bot.post(&format!("/channels/{LOG}/messages"), body).await.is(200));
    assert_eq!(sandbox.message(id).unwrap().pinged, [0; 0]);
}

#[tokio::test]
async fn a_channel_the_bot_cannot_see_is_missing_access_and_one_it_cannot_write_in_missing_permissions() {
    let mut plan = blueprint();
    plan.guilds[0].channels.push(ChannelPlan::text(1, "hidden").only_for(GUILD, &[STAFF], &[]));
    plan.guilds[0].channels.push(ChannelPlan::text(2, "readable"));
    plan.guilds[0].bot_permissions = 0;
    plan.guilds[0].everyone &= !permission::SEND_MESSAGES;
    let (_sandbox, bot, _) = start_with(plan).await;
    bot.post("/channels/1/messages", json!({"content": "x"})).await.refused(403, 50001);
    bot.post("/channels/2/messages", json!({"content": "x"})).await.refused(403, 50013);
    bot.post("/channels/3/messages", json!({"content": "x"})).await.refused(404, 10003);
    bot.get("/channels/x/messages").await.refused(400, 50035);
}

#[tokio::test]
async fn the_messages_of_others_cannot_be_edited() {
    let (sandbox, bot, _) = start().await;
    let id = sandbox.person(RITA).say(LOG, "mine").unwrap();
    bot.patch(&format!("/channels/{LOG}/messages/{id}"), json!({"content": "yours"})).await.refused(403, 50005);
    bot.delete(&format!("/channels/{LOG}/messages/{id}")).await.refused(403, 50013);
}

#[tokio::test]
async fn a_used_up_bucket_answers_429_with_headers() {
    let (sandbox, bot, clock) = start().await;
    sandbox.limit("POST /channels/{channel}/messages", Limit { calls: 1, within_ms: 5_000 });
    let messages = format!("/channels/{LOG}/messages");
    let first = bot.post(&messages, json!({"content": "1"})).await;
    assert_eq!(first.header("x-ratelimit-remaining"), Some("0"));
    assert!(first.header("x-ratelimit-bucket").is_some());
    let second = bot.post(&messages, json!({"content": "2"})).await;
    assert_eq!((second.status, second.header("x-ratelimit-scope")), (429, Some("user")));
    assert!(second.body["retry_after"].as_f64().unwrap() > 3.0);
    clock.advance(Duration::from_secs(5));
    bot.post(&messages, json!({"content": "3"})).await.is(200);
}

#[tokio::test]
async fn fifty_one_calls_a_second_are_one_too_many_for_the_whole_bot() {
    let (sandbox, bot, _) = start().await;
    sandbox.shared.look(|world| world.rates.global = Limit { calls: 2, within_ms: 60_000 });
    bot.get("/users/@me").await.is(200);
    bot.get("/gateway/bot").await.is(200);
    let third = bot.get("/users/@me").await;
    assert_eq!((third.status, third.header("x-ratelimit-global")), (429, Some("true")));
    assert_eq!(third.body["global"], true);
}

#[tokio::test]
async fn commands_are_put_in_one_by_one_and_leave_others_alone() {
    let (sandbox, bot, _) = start().await;
    sandbox.register_foreign_command(GUILD, "music", "Plays music");
    let commands = format!("/applications/{APPLICATION}/guilds/{GUILD}/commands");
    let made = bot.post(&commands, json!({"name": "ticket", "description": "Opens a ticket"})).await.is(201);
    let again = bot.post(&commands, json!({"name": "ticket", "description": "Opens a ticket here"})).await.is(200);
    assert_eq!(made["id"], again["id"]);
    bot.delete(&format!("{commands}/{}", made["id"].as_str().unwrap())).await.is(204);
    assert_eq!(sandbox.commands(), ["music"]);
    bot.delete(&format!("{commands}/{}", made["id"].as_str().unwrap())).await.refused(404, 10063);
}

#[tokio::test]
async fn messages_older_than_an_hour_can_be_changed_three_times_in_six_seconds() {
    let (_sandbox, bot, clock) = start().await;
    let messages = format!("/channels/{LOG}/messages");
    let id = id_of(&bot.post(&messages, json!({"content": "old"})).await.is(200));
    clock.advance(Duration::from_secs(3601));
    for number in 0..3 {
        bot.patch(&format!("{messages}/{id}"), json!({"content": number.to_string()})).await.is(200);
    }
    bot.patch(&format!("{messages}/{id}"), json!({"content": "x"})).await.refused(429, 30046);
}

#[tokio::test]
async fn a_permission_overwrite_of_the_person_beats_those_of_their_roles() {
    let mut plan = blueprint();
    let overwrite = |whom, allow, deny| OverwritePlan { whom, allow, deny };
    let write = permission::SEND_MESSAGES;
    plan.guilds[0].channels[0]
        .overwrites
        .extend([overwrite(Whom::Role(STAFF), write, 0), overwrite(Whom::Person(RITA), 0, write)]);
    plan.guilds[0].people.push(PersonPlan::new(9, "sam", "Sam", &[STAFF]));
    let (sandbox, _bot, _) = start_with(plan).await;
    assert!(sandbox.person(9).say(OPEN, "staff may").is_ok());
    assert!(sandbox.person(RITA).say(OPEN, "Rita may not").is_err());
    assert!(sandbox.person(MIA).say(OPEN, "members may not").is_err());
    assert!(sandbox.person(OLGA).say(OPEN, "the owner may").is_ok());
}
