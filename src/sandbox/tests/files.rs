use super::*;

#[tokio::test]
async fn a_file_can_be_fetched_by_its_link_for_a_day() {
    let (sandbox, bot, clock) = start().await;
    let body = json!({"content": "here", "attachments": [{"id": 0, "description": "a transcript"}]});
    let message =
        bot.post_files(&format!("/channels/{LOG}/messages"), body, &[("my transcript.txt", "all of it")]).await.is(200);
    let file = &message["attachments"][0];
    assert_eq!(
        (file["filename"].as_str(), file["size"].as_u64(), file["description"].as_str()),
        (Some("my_transcript.txt"), Some(9), Some("a transcript"))
    );
    let url = file["url"].as_str().unwrap();
    assert_eq!(bot.fetch(url).await.bytes, b"all of it");
    assert_eq!(bot.fetch(url.split_once('?').unwrap().0).await.status, 404, "the link must be signed");
    clock.advance(Duration::from_secs(24 * 3600));
    assert_eq!(bot.fetch(url).await.status, 404);
    let again = bot.get(&format!("/channels/{LOG}/messages/{}", id_of(&message))).await.is(200);
    assert_eq!(bot.fetch(again["attachments"][0]["url"].as_str().unwrap()).await.status, 200);
    assert_eq!(sandbox.complaints(), [""; 0]);
}

#[tokio::test]
async fn an_attached_page_runs_nothing() {
    let (_sandbox, bot, _) = start().await;
    let evil = [("evil.html", "<script>fetch('/sandbox/act')</script>")];
    let message = bot.post_files(&format!("/channels/{LOG}/messages"), json!({}), &evil).await.is(200);
    let file = bot.fetch(message["attachments"][0]["url"].as_str().unwrap()).await;
    assert!(
        file.header("content-security-policy").unwrap().starts_with("sandbox; default-src 'none'"),
        "{}",
        file.head
    );
    assert_eq!(file.header("x-content-type-options"), Some("nosniff"));
}

#[tokio::test]
async fn an_edit_keeps_the_files_it_lists() {
    let (_sandbox, bot, _) = start().await;
    let messages = format!("/channels/{LOG}/messages");
    let message = bot.post_files(&messages, json!({}), &[("a.txt", "a"), ("b.txt", "b")]).await.is(200);
    let kept = message["attachments"][1]["id"].clone();
    let edited =
        bot.patch(&format!("{messages}/{}", id_of(&message)), json!({"attachments": [{"id": kept}]})).await.is(200);
    assert_eq!(
        (edited["attachments"].as_array().unwrap().len(), &edited["attachments"][0]["filename"]),
        (1, &json!("b.txt"))
    );
}

#[tokio::test]
async fn a_file_of_more_than_ten_megabytes_is_too_large() {
    let (_sandbox, bot, _) = start().await;
    let large = "x".repeat(10 * 1024 * 1024 + 1);
    bot.post_files(&format!("/channels/{LOG}/messages"), json!({}), &[("a.txt", &large)]).await.refused(413, 40005);
}
