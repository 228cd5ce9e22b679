use super::*;

#[tokio::test]
async fn a_route_fails_as_often_as_told() {
    let (sandbox, bot, _) = start().await;
    sandbox.fail("POST /channels/{channel}/messages", 503, 1);
    let messages = format!("/channels/{LOG}/messages");
    assert_eq!(bot.post(&messages, json!({"content": "x"})).await.status, 503);
    assert_eq!(bot.get(&messages).await.is(200), json!([]));
    bot.post(&messages, json!({"content": "x"})).await.is(200);
}

#[tokio::test]
async fn a_slow_route_keeps_it_from_being_quiet() {
    let (sandbox, bot, _) = start().await;
    sandbox.delay("GET /users/@me", Duration::from_millis(50));
    let call = async { bot.get("/users/@me").await.is(200) };
    let watch = async {
        while sandbox.calls().is_empty() {
            tokio::task::yield_now().await;
        }
        assert!(!sandbox.is_quiet());
        sandbox.quiet().await;
        assert_eq!(sandbox.calls()[0].status, 200);
    };
    tokio::join!(call, watch);
}

#[tokio::test]
async fn the_plug_is_pulled_at_the_chosen_call_whether_it_took_effect_or_not() {
    for (fate, written) in [(Fate::Applied, 2), (Fate::NotApplied, 1)] {
        let (sandbox, bot, _) = start().await;
        let mut line = bot.connect().await;
        line.event("GUILD_CREATE").await;
        let path = format!("/api/v10/channels/{LOG}/messages");
        let struck = sandbox.unplug_at(2, fate);
        bot.send("POST", &path, "application/json", br#"{"content":"1"}"#).await.unwrap();
        assert!(bot.send("POST", &path, "application/json", br#"{"content":"2"}"#).await.is_none());
        struck.await;
        assert!(bot.send("GET", &path, "", b"").await.is_none(), "all later calls break");
        while line.next().await.is_some() {}
        sandbox.replug();
        let list = bot.get(&format!("/channels/{LOG}/messages")).await.is(200);
        assert_eq!(list.as_array().unwrap().len(), written);
    }
}

#[tokio::test]
async fn calls_are_counted_and_their_longest_chain_measured() {
    let (sandbox, bot, _) = start().await;
    sandbox.delay("GET /users/@me", Duration::from_millis(20));
    tokio::join!(bot.get("/users/@me"), bot.get("/users/@me"));
    bot.get("/gateway/bot").await.is(200);
    let calls = sandbox.calls();
    assert_eq!((calls.len(), sequential(&calls)), (3, 2));
    sandbox.forget_calls();
    assert!(sandbox.calls().is_empty());
}

#[tokio::test]
async fn a_closed_box_lets_go_of_its_address() {
    let (sandbox, bot, _) = start().await;
    bot.get("/gateway").await.is(200);
    sandbox.shutdown();
    while bot.send("GET", "/api/v10/gateway", "", b"").await.is_some() {
        tokio::task::yield_now().await;
    }
}
