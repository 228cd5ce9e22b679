use super::*;

#[tokio::test]
async fn the_page_shows_what_a_person_sees() {
    let (sandbox, bot, _) = start().await;
    bot.post(&format!("/channels/{OPEN}/messages"), json!({"content": "Hello", "components": button("fd:x", "Press")}))
        .await
        .is(200);
    let state = bot.page("GET", &format!("/sandbox/state?as={MIA}"), Value::Null).await;
    assert_eq!(
        (state["me"].as_str(), state["guild"]["name"].as_str()),
        (Some(MIA.to_string().as_str()), Some("Lighthouse"))
    );
    assert_eq!(state["channels"].as_array().unwrap().len(), 1);
    assert_eq!((&state["channels"][0]["unread"], &state["channels"][0]["can_send"]), (&json!(true), &json!(false)));
    let read = bot.page("GET", &format!("/sandbox/messages?as={MIA}&channel={OPEN}"), Value::Null).await;
    assert_eq!(read["messages"][0]["components"][0]["buttons"][0]["label"], "Press");
    assert_eq!(read["names"]["users"][MIA.to_string()], "Mia");
    let state = bot.page("GET", &format!("/sandbox/state?as={MIA}"), Value::Null).await;
    assert_eq!(state["channels"][0]["unread"], false);
    let hidden = bot.page("GET", &format!("/sandbox/messages?as={MIA}&channel={LOG}"), Value::Null).await;
    assert_eq!(hidden["messages"], json!([]));
    drop(sandbox);
}

#[tokio::test]
async fn unread_is_what_others_wrote_since_the_last_look() {
    let (sandbox, bot, _) = start().await;
    let (rita, olga) = (sandbox.person(RITA), sandbox.person(OLGA));
    let unread = || rita.sees().channel("bot-log").unwrap().unread;
    let path = format!("/sandbox/messages?as={RITA}&channel={LOG}");
    let look = || bot.page("GET", &path, Value::Null);
    let own = rita.say(LOG, "mine").unwrap();
    assert!(!unread(), "one's own words are not news");
    assert_eq!(look().await["read"], Value::Null, "this is the first look");
    let news = olga.say(LOG, "news").unwrap();
    assert!(unread());
    olga.delete(LOG, news).unwrap();
    assert!(!unread(), "what is gone is not news");
    olga.say(LOG, "other news").unwrap();
    assert_eq!(look().await["read"], json!(own.to_string()), "what came after this is new");
    assert!(!unread());
}

#[tokio::test]
async fn acts_of_the_page_are_done_or_refused_in_plain_words() {
    let (sandbox, bot, _) = start().await;
    let act = |body: Value| bot.page("POST", "/sandbox/act", body);
    let said = act(json!({"as": RITA.to_string(), "do": "say", "channel": LOG.to_string(), "text": "hi", "files": [{"name": "a.txt", "media_type": "text/plain", "base64": "aGVsbG8="}]})).await;
    assert_eq!(said, json!({"ok": true}));
    let seen = sandbox.person(RITA).sees();
    assert_eq!((seen.messages(LOG)[0].content.as_str(), seen.messages(LOG)[0].files[0].size), ("hi", 5));
    let large = "aGVs".repeat(1024 * 1024);
    let said = act(json!({"as": RITA.to_string(), "do": "say", "channel": LOG.to_string(), "text": "", "files": [{"name": "large.bin", "base64": large}]})).await;
    assert_eq!(said, json!({"ok": true}), "three megabytes are not too many");
    let refused = act(json!({"as": MIA.to_string(), "do": "say", "channel": OPEN.to_string(), "text": "hi"})).await;
    assert_eq!(refused, json!({"error": "Mia may not write in #open-a-ticket"}));
}

#[tokio::test]
async fn the_page_learns_of_an_interaction_that_failed() {
    let (sandbox, bot, _) = start().await;
    sandbox.switch(|switches| switches.first_response = Duration::from_millis(20));
    let row = json!({"content": "Hello", "components": button("fd:x", "Press")});
    let message = bot.post(&format!("/channels/{OPEN}/messages"), row).await.is(200);
    let press = json!({"as": MIA.to_string(), "do": "press", "channel": OPEN.to_string(), "message": message["id"], "custom_id": "fd:x"});
    let pressed = bot.page("POST", "/sandbox/act", press).await["interaction"].as_str().unwrap().to_owned();
    sandbox.await_answer(pressed.parse().unwrap()).await;
    let of_mia = bot.page("GET", &format!("/sandbox/state?as={MIA}"), Value::Null).await;
    let of_tom = bot.page("GET", &format!("/sandbox/state?as={TOM}"), Value::Null).await;
    assert_eq!((&of_mia["failed"], &of_tom["failed"]), (&json!([pressed]), &json!([])));
}

#[tokio::test]
async fn the_page_is_told_what_the_bot_suggests() {
    let (_sandbox, bot, _) = start().await;
    let mut line = bot.connect().await;
    let option = json!({"type": 3, "name": "key", "description": "d", "autocomplete": true});
    let plain = json!({"type": 3, "name": "value", "description": "d"});
    let command = json!({"name": "config", "description": "d", "options": [option, plain]});
    bot.post(&format!("/applications/{APPLICATION}/guilds/{GUILD}/commands"), command).await.is(201);
    let state = bot.page("GET", &format!("/sandbox/state?as={RITA}"), Value::Null).await;
    let options: Vec<_> =
        state["commands"][0]["options"].as_array().unwrap().iter().map(|one| &one["autocomplete"]).collect();
    assert_eq!(options, [&json!(true), &json!(false)]);
    let everyone = GUILD.to_string();
    assert!(state["roles"].as_array().unwrap().iter().all(|role| role["id"] != everyone));
    let path = |text: &str| format!("/sandbox/suggestions?as={RITA}&channel={LOG}&text={text}");
    let typed = path("/config%20key:li");
    let asking = bot.page("GET", &typed, Value::Null);
    let answering = async {
        let asked = line.event("INTERACTION_CREATE").await;
        assert_eq!((&asked["type"], &asked["data"]["options"][0]["focused"]), (&json!(4), &json!(true)));
        let (id, token) = (asked["id"].as_str().unwrap(), asked["token"].as_str().unwrap());
        let choices = json!({"type": 8, "data": {"choices": [{"name": "the list", "value": "list"}]}});
        bot.post(&format!("/interactions/{id}/{token}/callback"), choices).await.is(204);
    };
    let (said, ()) = tokio::join!(asking, answering);
    assert_eq!(said, json!({"choices": [{"name": "the list", "value": "list"}]}));
    let nothing = bot.page("GET", &path("/config%20value:x"), Value::Null).await;
    assert_eq!(nothing, json!({"choices": []}), "nobody is asked about it");
}

#[tokio::test]
async fn a_look_for_changes_ends_when_something_changes() {
    let (sandbox, bot, _) = start().await;
    let version = bot.page("GET", "/sandbox/state", Value::Null).await["version"].as_u64().unwrap();
    let path = format!("/sandbox/changes?since={version}");
    let look = bot.page("GET", &path, Value::Null);
    let write = async { sandbox.person(RITA).say(LOG, "news").unwrap() };
    let (changed, _) = tokio::join!(look, write);
    assert!(changed["version"].as_u64().unwrap() > version);
}

#[tokio::test]
async fn the_page_and_every_part_it_names_are_served() {
    let (_sandbox, bot, _) = start().await;
    let page = bot.fetch("/").await;
    assert_eq!((page.status, page.header("content-type")), (200, Some("text/html; charset=utf-8")));
    let mut wanted = vec!["page.css".to_owned(), "page.js".to_owned()];
    let mut served = Vec::new();
    while let Some(name) = wanted.pop() {
        let part = bot.fetch(&format!("/page/{name}")).await;
        assert_eq!(part.status, 200, "{name}");
        let text = String::from_utf8(part.bytes).unwrap();
        let imports = text.split("from './").skip(1).filter_map(|rest| rest.split_once('\''));
        wanted.extend(imports.map(|(name, _)| name.to_owned()).filter(|name| !served.contains(name)));
        served.push(name);
    }
    served.sort_unstable();
    served.dedup();
    assert_eq!(served.len(), 13, "{served:?}");
}

#[tokio::test]
async fn no_text_of_anybody_becomes_markup() {
    let (_sandbox, bot, _) = start().await;
    let page = String::from_utf8(bot.fetch("/").await.bytes).unwrap();
    assert!(page.contains("default-src 'none'; script-src 'self'"), "{page}");
    let scripts =
        ["page", "components", "composer", "dialog", "dom", "fields", "files", "list", "markdown", "messages"];
    for name in scripts.into_iter().chain(["sidebar", "slash"]) {
        let script = String::from_utf8(bot.fetch(&format!("/page/{name}.js")).await.bytes).unwrap();
        for door in ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "srcdoc"] {
            assert!(!script.contains(door), "{name}.js makes markup with {door}");
        }
    }
}
