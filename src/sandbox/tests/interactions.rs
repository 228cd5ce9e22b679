use super::client::Line;
use super::*;

/// A bot that is connected and has posted a button into the open channel.
async fn with_button() -> (Sandbox, Bot, Clock, Line) {
    let (sandbox, bot, clock) = start().await;
    let mut line = bot.connect().await;
    line.event("GUILD_CREATE").await;
    bot.post(
        &format!("/channels/{OPEN}/messages"),
        json!({"content": "Pick", "components": button("fd:open", "Report a bug")}),
    )
    .await
    .is(200);
    (sandbox, bot, clock, line)
}

fn callback(interaction: &Value) -> String {
    format!("/interactions/{}/{}/callback", interaction["id"].as_str().unwrap(), interaction["token"].as_str().unwrap())
}

fn webhook(interaction: &Value) -> String {
    format!("/webhooks/{APPLICATION}/{}", interaction["token"].as_str().unwrap())
}

/// A press by Mia, as the bot hears of it.
async fn pressed(sandbox: &Sandbox, line: &mut Line) -> (u64, Value) {
    let id = sandbox.person(MIA).press(OPEN, "report a bug").unwrap();
    (id, line.event("INTERACTION_CREATE").await)
}

#[tokio::test]
async fn a_press_reaches_the_bot_with_member_message_and_permissions() {
    let (sandbox, _bot, _, mut line) = with_button().await;
    let (_, interaction) = pressed(&sandbox, &mut line).await;
    assert_eq!((interaction["type"].as_u64(), interaction["data"]["custom_id"].as_str()), (Some(3), Some("fd:open")));
    assert_eq!(interaction["member"]["user"]["id"], MIA.to_string());
    assert!(interaction["member"]["permissions"].is_string() && interaction["app_permissions"].is_string());
    assert_eq!(interaction["message"]["content"], "Pick");
    assert_eq!((&interaction["locale"], &interaction["channel"]["name"]), (&json!("en-GB"), &json!("open-a-ticket")));
}

#[tokio::test]
async fn a_private_answer_is_seen_by_its_person_alone() {
    let (sandbox, bot, _, mut line) = with_button().await;
    let (id, interaction) = pressed(&sandbox, &mut line).await;
    bot.post(&callback(&interaction), json!({"type": 4, "data": {"content": "Hello", "flags": 64}})).await.is(204);
    let answers = sandbox.await_answer(id).await;
    assert!(matches!(&answers[..], [Answer::Message { ephemeral: true, text, .. }] if text == "Hello"), "{answers:?}");
    let last = |person| sandbox.person(person).sees().messages(OPEN).last().unwrap().content.clone();
    assert_eq!((last(MIA), last(TOM)), ("Hello".to_owned(), "Pick".to_owned()));
    let list = bot.get(&format!("/channels/{OPEN}/messages")).await.is(200);
    assert_eq!(list.as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn an_interaction_has_one_first_response() {
    let (sandbox, bot, _, mut line) = with_button().await;
    let (_, interaction) = pressed(&sandbox, &mut line).await;
    bot.post(&callback(&interaction), json!({"type": 6})).await.is(204);
    bot.post(&callback(&interaction), json!({"type": 4, "data": {"content": "late"}})).await.refused(400, 40060);
}

#[tokio::test]
async fn an_unanswered_interaction_fails_and_is_a_complaint() {
    let (sandbox, bot, _, mut line) = with_button().await;
    sandbox.switch(|switches| switches.first_response = Duration::from_millis(20));
    let (id, interaction) = pressed(&sandbox, &mut line).await;
    assert_eq!(sandbox.await_answer(id).await, [Answer::Failed]);
    assert_eq!(sandbox.complaints(), ["an interaction of Mia was not answered in time: fd:open"]);
    bot.post(&callback(&interaction), json!({"type": 6})).await.refused(404, 10062);
}

#[tokio::test]
async fn a_deferred_answer_is_thinking_until_it_is_edited_and_stays_private() {
    let (sandbox, bot, _, mut line) = with_button().await;
    let (id, interaction) = pressed(&sandbox, &mut line).await;
    let made = bot
        .post(&format!("{}?with_response=true", callback(&interaction)), json!({"type": 5, "data": {"flags": 64}}))
        .await
        .is(200);
    assert_eq!(made["resource"]["message"]["flags"], 64 | 128);
    assert!(sandbox.person(MIA).sees().messages(OPEN).last().unwrap().thinking);
    bot.patch(&format!("{}/messages/@original", webhook(&interaction)), json!({"content": "Done"})).await.is(200);
    assert!(matches!(&sandbox.answers(id)[..], [Answer::Thinking, Answer::Message { ephemeral: true, .. }]));
    let seen = sandbox.person(MIA).sees();
    let last = seen.messages(OPEN).last().unwrap();
    assert_eq!((last.content.as_str(), last.thinking, last.ephemeral), ("Done", false, true));
}

#[tokio::test]
async fn a_token_serves_for_fifteen_minutes() {
    let (sandbox, bot, clock, mut line) = with_button().await;
    let (_, interaction) = pressed(&sandbox, &mut line).await;
    bot.post(&callback(&interaction), json!({"type": 6})).await.is(204);
    bot.post(&webhook(&interaction), json!({"content": "more", "flags": 64})).await.is(200);
    clock.advance(Duration::from_secs(15 * 60));
    bot.post(&webhook(&interaction), json!({"content": "too late"})).await.refused(401, 50027);
}

#[tokio::test]
async fn a_followup_before_the_first_response_finds_no_webhook() {
    let (sandbox, bot, _, mut line) = with_button().await;
    let (_, interaction) = pressed(&sandbox, &mut line).await;
    bot.post(&webhook(&interaction), json!({"content": "early"})).await.refused(404, 10015);
}

#[tokio::test]
async fn a_form_opens_is_filled_in_and_sent() {
    let (sandbox, bot, _, mut line) = with_button().await;
    let (_, interaction) = pressed(&sandbox, &mut line).await;
    let label = |id: &str, text: &str, required: bool| json!({"type": 18, "label": text, "component": {"type": 4, "custom_id": id, "style": 2, "required": required, "max_length": 5}});
    let form = json!({"custom_id": "fd:form", "title": "Close", "components": [label("why", "Why?", true), label("note", "A note", false)]});
    bot.post(&callback(&interaction), json!({"type": 9, "data": form})).await.is(204);
    let mia = sandbox.person(MIA);
    let open = mia.form().unwrap();
    assert_eq!((open.title.as_str(), open.fields[0].label.as_str(), open.fields[1].required), ("Close", "Why?", false));
    assert_eq!(mia.submit(open.id, &[]).unwrap_err().to_string(), "“Why?” must be filled in");
    assert!(mia.submit(open.id, &[("why", "too long")]).is_err());
    mia.submit(open.id, &[("why", "fine")]).unwrap();
    let sent = line.event("INTERACTION_CREATE").await;
    assert_eq!((sent["type"].as_u64(), sent["data"]["custom_id"].as_str()), (Some(5), Some("fd:form")));
    assert_eq!(sent["data"]["components"][0]["component"]["value"], "fine");
    assert_eq!(sent["message"]["content"], "Pick");
    assert!(mia.form().is_none());
}

#[tokio::test]
async fn a_form_has_fields_of_every_kind() {
    let (sandbox, bot, _, mut line) = with_button().await;
    let (_, interaction) = pressed(&sandbox, &mut line).await;
    let options = json!([{"label": "Red", "value": "r"}, {"label": "Green", "value": "g"}]);
    let label = |name: &str, component: Value| json!({"type": 18, "label": name, "component": component});
    let form = json!({"custom_id": "fd:form", "title": "All", "components": [
        label("Menu", json!({"type": 3, "custom_id": "menu", "options": options, "min_values": 0, "max_values": 2, "required": false})),
        label("Who", json!({"type": 5, "custom_id": "who"})),
        label("One", json!({"type": 21, "custom_id": "one", "options": options})),
        label("Some", json!({"type": 22, "custom_id": "some", "options": options})),
        label("Files", json!({"type": 19, "custom_id": "files", "max_values": 3})),
    ]});
    bot.post(&callback(&interaction), json!({"type": 9, "data": form})).await.is(204);
    let open = bot.page("GET", &format!("/sandbox/forms?as={MIA}"), Value::Null).await["form"].clone();
    let told: Vec<_> = open["fields"]
        .as_array()
        .unwrap()
        .iter()
        .map(|field| (field["kind"].as_str().unwrap(), &field["min"], &field["max"]))
        .collect();
    let (zero, one, two, three) = (json!(0), json!(1), json!(2), json!(3));
    let nothing = Value::Null;
    assert_eq!(
        told,
        [
            ("menu", &zero, &two),
            ("people", &one, &one),
            ("radio", &nothing, &nothing),
            ("checkboxes", &one, &two),
            ("files", &one, &three)
        ]
    );
    assert_eq!(open["fields"][1]["options"].as_array().unwrap().len(), 5, "the four and the bot");
    let act = |values: Value, files: Value| {
        bot.page(
            "POST",
            "/sandbox/act",
            json!({"as": MIA.to_string(), "do": "submit", "form": open["id"], "values": values, "files": files}),
        )
    };
    let file = json!([{"field": "files", "name": "a b.png", "base64": "aGVsbG8="}]);
    let refused = act(json!({"who": [OPEN.to_string()], "one": "r", "some": ["g"]}), file.clone()).await;
    assert_eq!(refused, json!({"error": "“Who” offers no such choice"}));
    let done = act(json!({"menu": [], "who": [TOM.to_string()], "one": "r", "some": ["g", "r"]}), file).await;
    assert_eq!(done["ok"], true, "{done}");
    let sent = line.event("INTERACTION_CREATE").await;
    let field = |at: usize| sent["data"]["components"][at]["component"].clone();
    assert_eq!((field(0)["values"].clone(), field(1)["values"].clone()), (json!([]), json!([TOM.to_string()])));
    assert_eq!((field(2)["value"].clone(), field(3)["values"].clone()), (json!("r"), json!(["g", "r"])));
    let (files, resolved) = (field(4), &sent["data"]["resolved"]);
    assert_eq!(resolved["users"][TOM.to_string()]["username"], "tom");
    let file = &resolved["attachments"][files["values"][0].as_str().unwrap()];
    assert_eq!(
        (file["filename"].as_str(), file["size"].as_u64(), file["ephemeral"].as_bool()),
        (Some("a_b.png"), Some(5), Some(true))
    );
    let url = file["url"].as_str().unwrap();
    assert!(url.contains("/ephemeral-attachments/"), "{url}");
    assert_eq!(bot.fetch(url).await.bytes, b"hello");
    sandbox.switch(|switches| switches.keeps_uploads = false);
    assert_eq!(bot.fetch(url).await.status, 404);
}

#[tokio::test]
async fn a_form_cannot_follow_a_deferred_answer_and_a_form_cannot_open_a_form() {
    let (sandbox, bot, _, mut line) = with_button().await;
    let (_, interaction) = pressed(&sandbox, &mut line).await;
    bot.post(&callback(&interaction), json!({"type": 5})).await.is(204);
    let form =
        json!({"type": 9, "data": {"custom_id": "f", "title": "t", "components": [{"type": 10, "content": "x"}]}});
    bot.post(&callback(&interaction), form.clone()).await.refused(400, 40060);
    let (_, interaction) = pressed(&sandbox, &mut line).await;
    bot.post(&callback(&interaction), form.clone()).await.is(204);
    let mia = sandbox.person(MIA);
    mia.submit(mia.form().unwrap().id, &[]).unwrap();
    let sent = line.event("INTERACTION_CREATE").await;
    bot.post(&callback(&sent), form).await.refused(400, 50035);
}

#[tokio::test]
async fn an_update_changes_the_message_that_was_pressed() {
    let (sandbox, bot, _, mut line) = with_button().await;
    let (id, interaction) = pressed(&sandbox, &mut line).await;
    bot.post(&callback(&interaction), json!({"type": 7, "data": {"content": "Changed", "components": []}}))
        .await
        .is(204);
    assert!(matches!(&sandbox.await_answer(id).await[..], [Answer::Updated { .. }]));
    let seen = sandbox.person(TOM).sees();
    assert_eq!((seen.messages(OPEN)[0].content.as_str(), seen.messages(OPEN)[0].components.len()), ("Changed", 0));
}

#[tokio::test]
async fn an_answer_after_the_archive_is_refused() {
    let (sandbox, bot, _, mut line) = with_button().await;
    let thread = thread(&bot).await;
    bot.put(&format!("/channels/{thread}/thread-members/{MIA}")).await.is(204);
    bot.post(
        &format!("/channels/{thread}/messages"),
        json!({"content": "x", "components": button("fd:close", "Close")}),
    )
    .await
    .is(200);
    sandbox.person(MIA).press(thread, "Close").unwrap();
    let interaction = line.event("INTERACTION_CREATE").await;
    bot.post(&callback(&interaction), json!({"type": 5})).await.is(204);
    bot.patch(&format!("/channels/{thread}"), json!({"archived": true, "locked": true})).await.is(200);
    bot.patch(&format!("{}/messages/@original", webhook(&interaction)), json!({"content": "Closed"}))
        .await
        .refused(403, 50083);
}

#[tokio::test]
async fn an_answer_mentions_people_but_not_roles_unless_told_to() {
    let (sandbox, bot, _, mut line) = with_button().await;
    let (_, interaction) = pressed(&sandbox, &mut line).await;
    let made = bot
        .post(
            &format!("{}?with_response=true", callback(&interaction)),
            json!({"type": 4, "data": {"content": format!("<@{TOM}> <@&{STAFF}>")}}),
        )
        .await
        .is(200);
    let id = id_of(&made["resource"]["message"]);
    assert_eq!(sandbox.message(id).unwrap().pinged, [TOM]);
}
