use super::*;

#[tokio::test]
async fn a_session_begins_with_ready_and_the_servers() {
    let (sandbox, bot, _) = start().await;
    let mut line = bot.connect().await;
    let ready = line.event("READY").await;
    assert_eq!(ready["guilds"], json!([{"id": GUILD.to_string(), "unavailable": true}]));
    assert_eq!(ready["application"]["flags"].as_u64().unwrap() & (1 << 19), 1 << 19);
    let guild = line.event("GUILD_CREATE").await;
    assert_eq!(guild["channels"].as_array().unwrap().len(), 2);
    assert!(sandbox.connected());
}

#[tokio::test]
async fn a_wrong_token_closes_with_4004() {
    let (_sandbox, mut bot, _) = start().await;
    bot.token = "wrong".to_owned();
    let mut line = bot.connect().await;
    assert!(line.next().await.is_none());
    assert_eq!(line.closed, Some(4004));
}

#[tokio::test]
async fn an_intent_that_is_not_enabled_closes_with_4014_and_one_that_does_not_exist_with_4013() {
    let mut plan = blueprint();
    plan.message_content = false;
    let (_sandbox, bot, _) = start_with(plan).await;
    for (intents, code) in [(intent::MESSAGE_CONTENT, 4014), (1 << 40, 4013)] {
        let mut line = bot.connect_with(intents).await;
        assert!(line.next().await.is_none());
        assert_eq!(line.closed, Some(code));
    }
}

#[tokio::test]
async fn without_the_content_intent_messages_arrive_empty() {
    let (sandbox, bot, _) = start().await;
    let mut line = bot.connect_with(intent::GUILDS | intent::GUILD_MESSAGES).await;
    line.event("READY").await;
    sandbox.person(RITA).say(LOG, "secret").unwrap();
    assert_eq!(line.event("MESSAGE_CREATE").await["content"], "");
    sandbox.person(RITA).say(LOG, "hello @Frontdesk").unwrap();
    assert_eq!(line.event("MESSAGE_CREATE").await["content"], format!("hello <@{BOT}>"));
}

#[tokio::test]
async fn messages_in_channels_that_the_bot_cannot_see_are_not_told() {
    let mut plan = blueprint();
    plan.guilds[0].channels.push(ChannelPlan::text(1, "hidden").only_for(GUILD, &[STAFF], &[]));
    let (sandbox, bot, _) = start_with(plan).await;
    let mut line = bot.connect().await;
    line.event("READY").await;
    sandbox.person(RITA).say(1, "unheard").unwrap();
    sandbox.person(RITA).say(LOG, "heard").unwrap();
    assert_eq!(line.event("MESSAGE_CREATE").await["content"], "heard");
}

#[tokio::test]
async fn a_lost_line_can_be_resumed_without_losing_an_event() {
    let (sandbox, bot, _) = start().await;
    let mut line = bot.connect().await;
    let ready = line.event("READY").await;
    line.event("GUILD_CREATE").await;
    sandbox.drop_lines();
    assert!(line.next().await.is_none());
    while sandbox.connected() {
        sandbox.stirred().await;
    }
    sandbox.person(RITA).say(LOG, "missed").unwrap();
    let mut line = bot.dial("/gateway/?v=10&encoding=json").await;
    line.say(json!({"op": 6, "d": {"token": "secret", "session_id": ready["session_id"], "seq": 2}})).await;
    assert_eq!(line.event("MESSAGE_CREATE").await["content"], "missed");
    line.event("RESUMED").await;
}

#[tokio::test]
async fn a_session_that_is_unknown_is_invalid() {
    let (_sandbox, bot, _) = start().await;
    let mut line = bot.dial("/gateway/?v=10&encoding=json").await;
    line.next().await;
    line.say(json!({"op": 6, "d": {"token": "secret", "session_id": "nobody", "seq": 2}})).await;
    assert_eq!(line.next().await.unwrap(), json!({"op": 9, "s": null, "t": null, "d": false}));
}

#[tokio::test]
async fn heartbeats_are_answered_and_a_silent_client_is_closed() {
    let (sandbox, bot, _) = start().await;
    sandbox.switch(|switches| switches.heartbeat = Duration::from_millis(20));
    let mut line = bot.dial("/gateway/?v=10").await;
    assert_eq!(line.next().await.unwrap()["d"]["heartbeat_interval"], 20);
    line.say(json!({"op": 1, "d": null})).await;
    assert_eq!(line.next().await.unwrap()["op"], 11);
    assert!(line.next().await.is_none());
    assert_eq!(line.closed, Some(4009));
}

#[tokio::test]
async fn opcodes_before_identify_and_unknown_ones_close_the_line() {
    let (_sandbox, bot, _) = start().await;
    for (payload, code) in [(json!({"op": 3, "d": {}}), 4003), (json!({"op": 77}), 4001)] {
        let mut line = bot.dial("/gateway/?v=10").await;
        line.next().await;
        line.say(payload).await;
        assert!(line.next().await.is_none());
        assert_eq!(line.closed, Some(code));
    }
}

#[tokio::test]
async fn op_7_is_sent_on_demand() {
    let (sandbox, bot, _) = start().await;
    let mut line = bot.connect().await;
    line.event("GUILD_CREATE").await;
    sandbox.ask_to_reconnect();
    assert_eq!(line.next().await.unwrap()["op"], 7);
}

#[tokio::test]
async fn it_is_quiet_when_the_bot_has_read_everything() {
    let (sandbox, bot, _) = start().await;
    let mut line = bot.connect().await;
    line.event("GUILD_CREATE").await;
    sandbox.person(RITA).say(LOG, "one").unwrap();
    assert!(!sandbox.is_quiet(), "a frame is on its way");
    let events = line.until_quiet(&sandbox).await;
    assert_eq!(events.last().unwrap()["t"], "MESSAGE_CREATE");
}

#[tokio::test]
async fn the_bot_hears_of_threads_roles_and_members() {
    let (sandbox, bot, _) = start().await;
    let mut line = bot.connect().await;
    line.event("GUILD_CREATE").await;
    let thread = thread(&bot).await;
    assert_eq!(line.event("THREAD_CREATE").await["newly_created"], true);
    bot.put(&format!("/channels/{thread}/thread-members/{MIA}")).await.is(204);
    assert_eq!(line.event("THREAD_MEMBERS_UPDATE").await["added_members"][0]["user_id"], MIA.to_string());
    sandbox.person(MIA).leave(GUILD).unwrap();
    assert_eq!(line.event("GUILD_MEMBER_REMOVE").await["user"]["username"], "mia");
    sandbox.person(OLGA).delete_role(STAFF).unwrap();
    assert_eq!(line.event("GUILD_ROLE_DELETE").await["role_id"], STAFF.to_string());
    sandbox.person(OLGA).delete_channel(thread).unwrap();
    assert_eq!(line.event("THREAD_DELETE").await["id"], thread.to_string());
    sandbox.person(OLGA).delete_channel(OPEN).unwrap();
    assert_eq!(line.event("CHANNEL_DELETE").await["id"], OPEN.to_string());
}

#[tokio::test]
async fn an_interaction_that_comes_while_the_line_is_lost_is_replayed_and_can_be_answered() {
    let (sandbox, bot, _) = start().await;
    bot.post(&format!("/channels/{OPEN}/messages"), json!({"content": "x", "components": button("fd:x", "Press")}))
        .await
        .is(200);
    let mut line = bot.connect().await;
    let ready = line.event("READY").await;
    line.event("GUILD_CREATE").await;
    sandbox.drop_lines();
    while line.next().await.is_some() {}
    let id = sandbox.person(MIA).press(OPEN, "Press").unwrap();
    let mut line = bot.dial("/gateway/?v=10").await;
    line.say(json!({"op": 6, "d": {"token": "secret", "session_id": ready["session_id"], "seq": 2}})).await;
    let interaction = line.event("INTERACTION_CREATE").await;
    let token = interaction["token"].as_str().unwrap();
    bot.post(&format!("/interactions/{id}/{token}/callback"), json!({"type": 4, "data": {"content": "Here"}}))
        .await
        .is(204);
    assert!(matches!(&sandbox.answers(id)[..], [Answer::Message { .. }]));
}
