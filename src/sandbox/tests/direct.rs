use super::*;

const PLACE: &str = "/users/@me/channels";

fn direct(sandbox: &Sandbox, person: u64) -> Vec<String> {
    let seen = sandbox.person(person).sees();
    let direct = seen.channels.into_iter().filter(|channel| channel.kind == "direct");
    direct.flat_map(|channel| channel.messages).map(|message| message.content).collect()
}

#[tokio::test]
async fn the_bot_writes_to_somebody_in_private() {
    let (sandbox, bot, _) = start().await;
    let place = bot.post(PLACE, json!({"recipient_id": MIA.to_string()})).await.is(200);
    assert_eq!((place["type"].as_u64(), place["recipients"][0]["username"].as_str()), (Some(1), Some("mia")));
    let again = bot.post(PLACE, json!({"recipient_id": MIA.to_string()})).await.is(200);
    assert_eq!(id_of(&place), id_of(&again));
    bot.post(&format!("/channels/{}/messages", id_of(&place)), json!({"content": "hello"})).await.is(200);
    assert_eq!((direct(&sandbox, MIA), direct(&sandbox, OLGA)), (vec!["hello".to_owned()], vec![]));
}

#[tokio::test]
async fn not_everybody_can_be_written_to() {
    let (sandbox, bot, _) = start().await;
    bot.post(PLACE, json!({"recipient_id": "5"})).await.refused(400, 50033);
    bot.post(PLACE, json!({"recipient_id": BOT.to_string()})).await.refused(400, 50033);
    let place = id_of(&bot.post(PLACE, json!({"recipient_id": TOM.to_string()})).await.is(200));
    let messages = format!("/channels/{place}/messages");
    sandbox.switch(|switches| {
        switches.no_direct.insert(TOM);
    });
    bot.post(&messages, json!({"content": "hello"})).await.refused(403, 50007);
    sandbox.person(TOM).leave(GUILD).unwrap();
    bot.post(&messages, json!({"content": "hello"})).await.refused(403, 50278);
}
