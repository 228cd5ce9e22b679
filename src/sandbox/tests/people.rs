use super::*;

async fn with_command() -> (Sandbox, Bot, super::client::Line) {
    let (sandbox, bot, _) = start().await;
    let mut line = bot.connect().await;
    line.event("GUILD_CREATE").await;
    let position = json!({"type": 3, "name": "position", "description": "p", "required": true, "choices": [{"name": "Event Host", "value": "host"}, {"name": "Moderator", "value": "mod"}]});
    let options = json!([
        {"type": 1, "name": "bug-report", "description": "b"},
        {"type": 1, "name": "apply", "description": "a", "options": [position, {"type": 6, "name": "friend", "description": "f"}]},
    ]);
    let commands = format!("/applications/{APPLICATION}/guilds/{GUILD}/commands");
    bot.post(&commands, json!({"name": "ticket", "description": "Opens a ticket", "options": options})).await.is(201);
    bot.post(&commands, json!({"name": "reload", "description": "Reads again", "default_member_permissions": "32"}))
        .await
        .is(201);
    (sandbox, bot, line)
}

#[tokio::test]
async fn a_slash_command_arrives_with_its_subcommand_and_choice() {
    let (sandbox, _bot, mut line) = with_command().await;
    sandbox.person(MIA).command(OPEN, "/ticket apply position:Event Host friend:@Tom").unwrap();
    let data = line.event("INTERACTION_CREATE").await["data"].clone();
    assert_eq!((data["name"].as_str(), data["options"][0]["name"].as_str()), (Some("ticket"), Some("apply")));
    assert_eq!(data["options"][0]["options"][0], json!({"name": "position", "type": 3, "value": "host"}));
    assert_eq!(data["options"][0]["options"][1]["value"], TOM.to_string());
    assert_eq!(data["resolved"]["users"][TOM.to_string()]["username"], "tom");
}

#[tokio::test]
async fn a_client_refuses_what_is_not_registered_or_no_choice() {
    let (sandbox, _bot, _line) = with_command().await;
    let mia = sandbox.person(MIA);
    let refused = |text: &str| mia.command(OPEN, text).unwrap_err().to_string();
    assert_eq!(refused("/help"), "there is no command /help for Mia");
    assert_eq!(refused("/reload"), "there is no command /reload for Mia");
    assert_eq!(refused("/ticket"), "/ticket needs one of: bug-report, apply");
    assert_eq!(refused("/ticket apply"), "the option \"position\" is required");
    assert_eq!(refused("/ticket apply position:King"), "position: “King” is not one of the choices");
    sandbox.person(OLGA).command(OPEN, "/reload").unwrap();
}

#[tokio::test]
async fn a_person_writes_only_where_they_may() {
    let (sandbox, _bot, _) = start().await;
    let mia = sandbox.person(MIA);
    assert_eq!(mia.say(OPEN, "hi").unwrap_err().to_string(), "Mia may not write in #open-a-ticket");
    assert_eq!(mia.say(LOG, "hi").unwrap_err().to_string(), "Mia cannot see #bot-log");
}

#[tokio::test]
async fn a_button_that_is_greyed_out_or_in_a_locked_thread_does_nothing() {
    let (sandbox, bot, _) = start().await;
    let mut row = button("fd:x", "Off");
    row[0]["components"][0]["disabled"] = json!(true);
    bot.post(&format!("/channels/{OPEN}/messages"), json!({"content": "x", "components": row})).await.is(200);
    assert_eq!(sandbox.person(MIA).press(OPEN, "Off").unwrap_err().to_string(), "[ Off ] is greyed out");
    let thread = thread(&bot).await;
    bot.post(&format!("/channels/{thread}/messages"), json!({"content": "x", "components": button("fd:y", "On")}))
        .await
        .is(200);
    bot.patch(&format!("/channels/{thread}"), json!({"locked": true})).await.is(200);
    assert_eq!(
        sandbox.person(OLGA).press(thread, "On").unwrap_err().to_string(),
        "the thread is locked: its buttons do nothing"
    );
}

#[tokio::test]
async fn a_menu_takes_what_it_offers() {
    let (sandbox, bot, _) = start().await;
    let mut line = bot.connect().await;
    line.event("GUILD_CREATE").await;
    let menu = json!([{"type": 1, "components": [{"type": 3, "custom_id": "fd:menu", "placeholder": "Which one?", "options": [{"label": "Host", "value": "host"}]}]}]);
    bot.post(&format!("/channels/{OPEN}/messages"), json!({"content": "x", "components": menu})).await.is(200);
    let mia = sandbox.person(MIA);
    assert_eq!(mia.pick(OPEN, "", "Guest").unwrap_err().to_string(), "“Guest” is not in this menu");
    mia.pick(OPEN, "Which one?", "Host").unwrap();
    assert_eq!(line.event("INTERACTION_CREATE").await["data"]["values"], json!(["host"]));
}

#[tokio::test]
async fn with_no_bot_connected_an_interaction_fails_at_once_without_a_complaint() {
    let (sandbox, bot, _) = start().await;
    bot.post(&format!("/channels/{OPEN}/messages"), json!({"content": "x", "components": button("fd:x", "Press")}))
        .await
        .is(200);
    let id = sandbox.person(MIA).press(OPEN, "Press").unwrap();
    assert_eq!(sandbox.await_answer(id).await, [Answer::Failed]);
    assert_eq!(sandbox.complaints(), [""; 0]);
}

#[tokio::test]
async fn the_tape_tells_the_conversation() {
    let (sandbox, bot, clock) = start().await;
    let mut line = bot.connect().await;
    line.event("GUILD_CREATE").await;
    let embed = json!({"title": "Talk to the team", "description": "Pick what you need, **please**.", "fields": [{"name": "Open", "value": "2", "inline": true}, {"name": "Closed", "value": "9", "inline": true}]});
    bot.post(
        &format!("/channels/{OPEN}/messages"),
        json!({"embeds": [embed], "components": button("fd:x", "Report a bug")}),
    )
    .await
    .is(200);
    sandbox.person(MIA).press(OPEN, "Report a bug").unwrap();
    let interaction = line.event("INTERACTION_CREATE").await;
    let callback = format!(
        "/interactions/{}/{}/callback",
        interaction["id"].as_str().unwrap(),
        interaction["token"].as_str().unwrap()
    );
    bot.post(&callback, json!({"type": 5, "data": {"flags": 64}})).await.is(204);
    let thread = thread(&bot).await;
    bot.put(&format!("/channels/{thread}/thread-members/{MIA}")).await.is(204);
    bot.post(
        &format!("/channels/{thread}/messages"),
        json!({"content": format!("Hello <@{MIA}>, <@&{STAFF}> will read this.")}),
    )
    .await
    .is(200);
    bot.patch(
        &format!("/webhooks/{APPLICATION}/{}/messages/@original", interaction["token"].as_str().unwrap()),
        json!({"content": format!("Your ticket: <#{thread}>")}),
    )
    .await
    .is(200);
    clock.advance(Duration::from_secs(2 * 24 * 3600));
    let id = sandbox.person(MIA).say_with_files(thread, "It crashes.", &[("screen.png", &[0; 2048])]).unwrap();
    sandbox.person(MIA).edit(thread, id, "It crashes at night.").unwrap();
    bot.patch(&format!("/channels/{thread}"), json!({"archived": true, "locked": true})).await.is(200);
    assert_eq!(format!("\n{}", sandbox.tape_text(0)), TOLD);
}

const TOLD: &str = "
── #open-a-ticket ──────────────────────────────────────────────────────────────────────────

  Frontdesk
    ▌ Talk to the team
    ▌ Pick what you need, please.
    ▌ Open: 2   Closed: 9
    [ Report a bug ]

  Mia presses [ Report a bug ]
  Frontdesk is thinking …   (only Mia sees this)
  Frontdesk opens the private thread “Ticket”

── #open-a-ticket › Ticket ─────────────────────────────────────────────────────────────────

  Frontdesk adds Mia to the thread

  Frontdesk
    Hello @Mia, @Staff will read this.
    (notifies Mia, Rita)

  Rita can now read along

── #open-a-ticket ──────────────────────────────────────────────────────────────────────────

  Frontdesk   (only Mia sees this)
    Your ticket: #Ticket

  ⋯ 2 days later ⋯

── #open-a-ticket › Ticket ─────────────────────────────────────────────────────────────────

  Mia
    It crashes.
    📎 screen.png (2.0 kB)

  Mia edits a message
    It crashes at night.

  Frontdesk locks and archives the thread
";
