//! What a message may be: its text, embeds, files, flags, nonce and `allowed_mentions`.

use serde_json::Value;

use super::component;
use super::{At, Errors, id_of};
use crate::sandbox::world::message::{Allowed, flag};

/// The longest text.
const CONTENT: usize = 2000;
/// Characters over all embeds of a message.
const EMBEDS_TOTAL: usize = 6000;

/// What kind of body it is: some keys belong only to some.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Body {
    /// A new message in a channel.
    New,
    /// A change of one.
    Edit,
    /// An answer to an interaction, or a followup.
    Answer,
    /// A change of an answer.
    AnswerEdit,
}

/// Everything wrong with a message's body.
pub fn check(body: &Value, at: &At, kind: Body, v2_already: bool, errors: &mut Errors) {
    let mut known = vec!["content", "embeds", "components", "allowed_mentions", "attachments", "flags", "payload_json"];
    match kind {
        Body::New => known.extend(["tts", "nonce", "enforce_nonce", "message_reference", "sticker_ids", "poll"]),
        Body::Answer => known.extend(["tts", "poll", "username", "avatar_url", "thread_name", "applied_tags"]),
        Body::Edit | Body::AnswerEdit => {}
    }
    errors.only(body, at, &known);
    errors.text(body, at, "content", false, 0, CONTENT);
    errors.number(body, at, "flags", 0, i64::MAX);
    check_embeds(body, at, errors);
    let v2 = v2_already || body["flags"].as_u64().unwrap_or(0) & flag::COMPONENTS_V2 != 0;
    component::check(body, at, v2, errors);
    if v2 {
        for key in ["content", "embeds"] {
            let filled = body[key].as_str().is_some_and(|text| !text.is_empty())
                || body[key].as_array().is_some_and(|list| !list.is_empty());
            if filled {
                errors.add(
                    &at.then(key),
                    "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                    format!("The '{key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2"),
                );
            }
        }
    }
    check_allowed(body, at, errors);
    errors.list(body, at, "attachments", 0, 10);
    for (index, file) in body["attachments"].as_array().into_iter().flatten().enumerate() {
        let at = at.then("attachments").then(index);
        errors.text(file, &at, "description", false, 0, 1024);
        errors.text(file, &at, "filename", false, 1, 1024);
    }
    match &body["nonce"] {
        Value::Null | Value::Number(_) => {}
        Value::String(nonce) => errors.length(nonce, &at.then("nonce"), 0, 25),
        _ => errors.add(&at.then("nonce"), "STRING_TYPE_CONVERT", "Could not interpret value as string."),
    }
}

fn check_embeds(body: &Value, at: &At, errors: &mut Errors) {
    let mut total = 0;
    for (index, embed) in errors.list(body, at, "embeds", 0, 10).iter().enumerate() {
        let at = at.then("embeds").then(index);
        let known = [
            "title",
            "type",
            "description",
            "url",
            "timestamp",
            "color",
            "footer",
            "image",
            "thumbnail",
            "author",
            "fields",
            "provider",
            "video",
            "flags",
        ];
        errors.only(embed, &at, &known);
        errors.text(embed, &at, "title", false, 0, 256);
        errors.text(embed, &at, "description", false, 0, 4096);
        errors.text(embed, &at, "url", false, 0, 2048);
        errors.number(embed, &at, "color", 0, 0xff_ffff);
        errors.text(&embed["footer"], &at.then("footer"), "text", false, 0, 2048);
        errors.text(&embed["author"], &at.then("author"), "name", false, 0, 256);
        for (index, field) in errors.list(embed, &at, "fields", 0, 25).iter().enumerate() {
            let at = at.then("fields").then(index);
            errors.text(field, &at, "name", true, 1, 256);
            errors.text(field, &at, "value", true, 1, 1024);
            errors.flag(field, &at, "inline");
            total += length(&field["name"]) + length(&field["value"]);
        }
        if let Some(time) = embed["timestamp"].as_str()
            && crate::domain::time::Instant::from_rfc3339(time).is_none()
        {
            errors.add(
                &at.then("timestamp"),
                "DATE_TIME_TYPE_PARSE",
                format!("Could not parse {time}. Should be ISO8601."),
            );
        }
        total += length(&embed["title"]) + length(&embed["description"]);
        total += length(&embed["footer"]["text"]) + length(&embed["author"]["name"]);
    }
    if total > EMBEDS_TOTAL {
        errors.add(
            &at.then("embeds"),
            "MAX_EMBED_SIZE_EXCEEDED",
            format!("Embed size exceeds maximum size of {EMBEDS_TOTAL}"),
        );
    }
}

fn length(text: &Value) -> usize {
    text.as_str().map_or(0, |text| text.chars().count())
}

fn check_allowed(body: &Value, at: &At, errors: &mut Errors) {
    let allowed = &body["allowed_mentions"];
    let at = at.then("allowed_mentions");
    errors.only(allowed, &at, &["parse", "users", "roles", "replied_user"]);
    for (index, word) in errors.list(allowed, &at, "parse", 0, 3).iter().enumerate() {
        if !["users", "roles", "everyone"].iter().any(|known| word == known) {
            errors.add(
                &at.then("parse").then(index),
                "BASE_TYPE_CHOICES",
                "Value must be one of {'users', 'roles', 'everyone'}.",
            );
        }
    }
    for key in ["users", "roles"] {
        let list = errors.list(allowed, &at, key, 0, 100);
        let all_too = allowed["parse"].as_array().is_some_and(|parse| parse.iter().any(|word| word == key));
        if all_too && !list.is_empty() {
            errors.add(
                &at,
                "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                format!("parse:[\"{key}\"] and {key}: [ids...] are mutually exclusive."),
            );
        }
        for (index, id) in list.iter().enumerate().filter(|(_, id)| id_of(id).is_none()) {
            errors.add(&at.then(key).then(index), "NUMBER_TYPE_COERCE", format!("Value {id} is not snowflake."));
        }
    }
}

/// `allowed_mentions` as it counts.
pub fn allowed_of(body: &Value, default: Allowed) -> Allowed {
    let allowed = &body["allowed_mentions"];
    if allowed.is_null() {
        return default;
    }
    let parses = |word: &str| allowed["parse"].as_array().is_some_and(|parse| parse.iter().any(|one| one == word));
    let ids = |key: &str| allowed[key].as_array().into_iter().flatten().filter_map(id_of).collect();
    Allowed {
        all_users: parses("users"),
        all_roles: parses("roles"),
        everyone: parses("everyone"),
        users: ids("users"),
        roles: ids("roles"),
        replied_user: allowed["replied_user"] == true,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn wrong(body: Value) -> String {
        let mut errors = Errors::default();
        check(&body, &At::top(), Body::New, false, &mut errors);
        errors.into_json().to_string()
    }

    #[test]
    fn embeds_may_have_six_thousand_characters_together() {
        let long = |size: usize| json!({"description": "x".repeat(size)});
        assert_eq!(wrong(json!({"embeds": [long(3000), long(3000)]})), "{}");
        assert!(wrong(json!({"embeds": [long(3000), long(3001)]})).contains("MAX_EMBED_SIZE_EXCEEDED"));
    }

    #[test]
    fn a_text_has_two_thousand_characters_at_most() {
        assert_eq!(wrong(json!({"content": "ä".repeat(2000)})), "{}");
        assert!(wrong(json!({"content": "ä".repeat(2001)})).contains("Must be 2000 or fewer"));
    }

    #[test]
    fn all_users_and_some_users_exclude_each_other() {
        let body = json!({"allowed_mentions": {"parse": ["users"], "users": ["1"]}});
        assert!(wrong(body).contains("mutually exclusive"));
    }

    #[test]
    fn an_id_that_is_a_number_is_refused() {
        assert!(wrong(json!({"allowed_mentions": {"users": [1]}})).contains("not snowflake"));
    }

    #[test]
    fn a_key_that_discord_does_not_have_is_told() {
        assert!(wrong(json!({"contents": "x"})).contains("no such key"));
    }
}
