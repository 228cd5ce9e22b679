//! What buttons, menus and the other parts of a message may be.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{At, Errors};

/// Everything wrong with a message's components.
pub fn check(body: &Value, at: &At, v2: bool, errors: &mut Errors) {
    let mut seen = BTreeSet::new();
    let mut count = 0;
    let rows = errors.list(body, at, "components", 0, if v2 { 40 } else { 5 });
    for (index, row) in rows.iter().enumerate() {
        let at = at.then("components").then(index);
        match row["type"].as_u64() {
            Some(1) => check_row(row, &at, &mut seen, errors),
            Some(9 | 10 | 12 | 13 | 14 | 17) if v2 => check_layout(row, &at, &mut seen, errors),
            _ => errors.choice(row, &at, "type", if v2 { &[1, 9, 10, 12, 13, 14, 17] } else { &[1] }),
        }
        if row["type"].is_null() {
            errors.add(&at.then("type"), "BASE_TYPE_REQUIRED", "This field is required");
        }
        count += count_of(row);
    }
    if v2 && count > 40 {
        errors.add(
            &at.then("components"),
            "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
            "The maximum number of components is 40",
        );
    }
}

fn count_of(component: &Value) -> usize {
    let children: usize = component["components"].as_array().into_iter().flatten().map(count_of).sum();
    1 + children + usize::from(component["accessory"].is_object())
}

fn check_layout(part: &Value, at: &At, seen: &mut BTreeSet<String>, errors: &mut Errors) {
    match part["type"].as_u64() {
        Some(10) => errors.text(part, at, "content", true, 1, 4000),
        Some(9) => {
            for (index, text) in errors.list(part, at, "components", 1, 3).iter().enumerate() {
                errors.text(text, &at.then("components").then(index), "content", true, 1, 4000);
            }
            if part["accessory"]["type"] == 2 {
                check_button(&part["accessory"], &at.then("accessory"), seen, errors);
            }
        }
        Some(17) => {
            for (index, child) in errors.list(part, at, "components", 1, 40).iter().enumerate() {
                let at = at.then("components").then(index);
                if child["type"] == 1 {
                    check_row(child, &at, seen, errors);
                } else {
                    check_layout(child, &at, seen, errors);
                }
            }
        }
        _ => {}
    }
}

fn check_row(row: &Value, at: &At, seen: &mut BTreeSet<String>, errors: &mut Errors) {
    errors.only(row, at, &["type", "id", "components"]);
    let children = errors.list(row, at, "components", 1, 5);
    let menus = children.iter().filter(|child| child["type"] != 2).count();
    if menus > 0 && children.len() > 1 {
        errors.add(&at.then("components"), "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "A row holds five buttons or one menu.");
    }
    for (index, child) in children.iter().enumerate() {
        let at = at.then("components").then(index);
        match child["type"].as_u64() {
            Some(2) => check_button(child, &at, seen, errors),
            Some(3 | 5..=8) => check_menu(child, &at, seen, errors),
            _ => errors.add(&at.then("type"), "BASE_TYPE_CHOICES", "Value must be one of {2, 3, 5, 6, 7, 8}."),
        }
    }
}

fn check_custom_id(part: &Value, at: &At, seen: &mut BTreeSet<String>, errors: &mut Errors) {
    errors.text(part, at, "custom_id", true, 1, 100);
    if let Some(id) = part["custom_id"].as_str()
        && !seen.insert(id.to_owned())
    {
        errors.add(&at.then("custom_id"), "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
    }
}

fn check_button(button: &Value, at: &At, seen: &mut BTreeSet<String>, errors: &mut Errors) {
    errors.only(button, at, &["type", "id", "style", "label", "emoji", "custom_id", "sku_id", "url", "disabled"]);
    errors.text(button, at, "label", false, 0, 80);
    errors.flag(button, at, "disabled");
    check_emoji(button, at, errors);
    match button["style"].as_u64() {
        Some(5) => {
            errors.text(button, at, "url", true, 1, 512);
            if !button["custom_id"].is_null() {
                errors.add(
                    at,
                    "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
                    "A custom id and url cannot both be specified",
                );
            }
        }
        Some(1..=4) => {
            check_custom_id(button, at, seen, errors);
            if !button["url"].is_null() {
                errors.add(
                    at,
                    "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
                    "A custom id and url cannot both be specified",
                );
            }
        }
        _ => errors.add(&at.then("style"), "BASE_TYPE_CHOICES", "Value must be one of {1, 2, 3, 4, 5, 6}."),
    }
    if button["label"].as_str().unwrap_or_default().is_empty() && !button["emoji"].is_object() {
        errors.add(at, "BUTTON_COMPONENT_INVALID", "A button must have a label or emoji");
    }
}

fn check_emoji(part: &Value, at: &At, errors: &mut Errors) {
    let emoji = &part["emoji"];
    if emoji.is_null() || super::id_of(&emoji["id"]).is_some() {
        return;
    }
    let name = emoji["name"].as_str().unwrap_or_default();
    if name.is_empty()
        || name.is_ascii() && !name.starts_with(|letter: char| letter.is_ascii_digit() || "#*".contains(letter))
    {
        errors.add(&at.then("emoji").then("name"), "BUTTON_COMPONENT_INVALID_EMOJI", "Invalid emoji");
    }
}

/// A menu, in a message or a form.
pub fn check_menu(menu: &Value, at: &At, seen: &mut BTreeSet<String>, errors: &mut Errors) {
    let known = [
        "type",
        "id",
        "custom_id",
        "placeholder",
        "options",
        "min_values",
        "max_values",
        "disabled",
        "channel_types",
        "default_values",
        "required",
    ];
    errors.only(menu, at, &known);
    check_custom_id(menu, at, seen, errors);
    errors.text(menu, at, "placeholder", false, 0, 150);
    errors.number(menu, at, "min_values", 0, 25);
    errors.number(menu, at, "max_values", 1, 25);
    if menu["type"] != 3 {
        return;
    }
    let options = errors.list(menu, at, "options", 1, 25);
    check_options(options, &at.then("options"), errors);
    if menu["max_values"].as_u64().is_some_and(|max| max > options.len() as u64) {
        errors.add(
            &at.then("max_values"),
            "COMPONENT_MAX_VALUES_EXCEEDED",
            "max_values cannot exceed the number of options",
        );
    }
}

/// The options of a menu, radio group or checkbox group.
pub fn check_options(options: &[Value], at: &At, errors: &mut Errors) {
    let mut values = BTreeSet::new();
    for (index, option) in options.iter().enumerate() {
        let at = at.then(index);
        errors.only(option, &at, &["label", "value", "description", "emoji", "default"]);
        errors.text(option, &at, "label", true, 1, 100);
        errors.text(option, &at, "value", true, 1, 100);
        errors.text(option, &at, "description", false, 0, 100);
        check_emoji(option, &at, errors);
        if let Some(value) = option["value"].as_str()
            && !values.insert(value)
        {
            errors.add(
                &at.then("value"),
                "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                "The specified option value is already used",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn wrong(components: Value) -> String {
        let mut errors = Errors::default();
        check(&json!({"components": components}), &At::top(), false, &mut errors);
        errors.into_json().to_string()
    }

    fn button(id: &str) -> Value {
        json!({"type": 2, "style": 1, "label": "Press", "custom_id": id})
    }

    #[test]
    fn a_custom_id_has_at_most_a_hundred_characters() {
        assert_eq!(wrong(json!([{"type": 1, "components": [button(&"x".repeat(100))]}])), "{}");
        assert!(wrong(json!([{"type": 1, "components": [button(&"x".repeat(101))]}])).contains("between 1 and 100"));
    }

    #[test]
    fn a_custom_id_stands_once_in_a_message() {
        let rows = json!([{"type": 1, "components": [button("a")]}, {"type": 1, "components": [button("a")]}]);
        assert!(wrong(rows).contains("cannot be duplicated"));
    }

    #[test]
    fn a_row_holds_five_buttons_or_one_menu() {
        let six: Vec<Value> = (0..6).map(|index| button(&index.to_string())).collect();
        assert!(wrong(json!([{"type": 1, "components": six}])).contains("between 1 and 5"));
        let menu = json!({"type": 3, "custom_id": "m", "options": [{"label": "A", "value": "a"}]});
        assert!(wrong(json!([{"type": 1, "components": [menu, button("b")]}])).contains("WIDTH_EXCEEDED"));
    }

    #[test]
    fn the_sixth_row_is_one_too_many() {
        let rows: Vec<Value> =
            (0..6).map(|index| json!({"type": 1, "components": [button(&index.to_string())]})).collect();
        assert!(wrong(json!(rows)).contains("between 0 and 5"));
    }

    #[test]
    fn a_shortcode_is_no_emoji() {
        let with = |name: &str| json!([{"type": 1, "components": [{"type": 2, "style": 1, "custom_id": "a", "emoji": {"name": name}}]}]);
        assert_eq!(wrong(with("📋")), "{}");
        assert!(wrong(with(":clipboard:")).contains("Invalid emoji"));
    }
}
