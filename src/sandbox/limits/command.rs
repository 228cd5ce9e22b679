//! What a slash command may be.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{At, Errors};

/// Names, descriptions and values of a whole command.
const TOTAL: usize = 8000;

/// Everything wrong with a command.
pub fn check(command: &Value, at: &At, errors: &mut Errors) {
    let known = [
        "id",
        "type",
        "name",
        "name_localizations",
        "description",
        "description_localizations",
        "options",
        "default_member_permissions",
        "dm_permission",
        "default_permission",
        "nsfw",
        "integration_types",
        "contexts",
        "handler",
    ];
    errors.only(command, at, &known);
    errors.choice(command, at, "type", &[1, 2, 3, 4]);
    let slash = command["type"].as_u64().unwrap_or(1) == 1;
    check_name(command, at, slash, errors);
    if slash {
        errors.text(command, at, "description", true, 1, 100);
        check_options(command, at, 0, errors);
    }
    if command["default_member_permissions"].is_number() {
        errors.add(
            &at.then("default_member_permissions"),
            "STRING_TYPE_CONVERT",
            "Could not interpret value as string.",
        );
    }
    if size_of(command) > TOTAL {
        errors.add(at, "APPLICATION_COMMAND_TOO_LARGE", format!("Command exceeds maximum size ({TOTAL})"));
    }
}

fn check_name(part: &Value, at: &At, slash: bool, errors: &mut Errors) {
    errors.text(part, at, "name", true, 1, 32);
    let all_names =
        part["name_localizations"].as_object().into_iter().flat_map(|all| all.values()).chain([&part["name"]]);
    for name in all_names.filter_map(Value::as_str) {
        let fits =
            name.chars().all(|letter| (letter.is_alphanumeric() && !letter.is_uppercase()) || "-_'".contains(letter));
        if slash && !fits {
            errors.add(&at.then("name"), "STRING_TYPE_REGEX", "String value did not match validation regex.");
        }
    }
    for text in
        part["description_localizations"].as_object().into_iter().flat_map(|all| all.values()).filter_map(Value::as_str)
    {
        errors.length(text, &at.then("description_localizations"), 1, 100);
    }
}

fn check_options(parent: &Value, at: &At, depth: usize, errors: &mut Errors) {
    let mut names = BTreeSet::new();
    let mut optional_seen = false;
    let options = errors.list(parent, at, "options", 0, 25);
    let nested = options.iter().filter(|option| matches!(option["type"].as_u64(), Some(1 | 2))).count();
    if nested > 0 && nested < options.len() {
        errors.add(
            &at.then("options"),
            "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
            "Sub-command and sub-command group option types are mutually exclusive to all other types",
        );
    }
    for (index, option) in options.iter().enumerate() {
        let at = at.then("options").then(index);
        check_name(option, &at, true, errors);
        errors.text(option, &at, "description", true, 1, 100);
        if option["name"].as_str().is_some_and(|name| !names.insert(name.to_owned())) {
            errors.add(&at, "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
        }
        match option["type"].as_u64() {
            Some(kind @ (1 | 2)) => {
                if kind == 2 && depth > 0 || kind == 1 && depth > 1 {
                    errors.add(
                        &at.then("type"),
                        "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
                        "Sub-command option type is invalid here",
                    );
                }
                check_options(option, &at, depth + if kind == 2 { 1 } else { 2 }, errors);
            }
            Some(3..=11) => {
                let required = option["required"] == true;
                if required && optional_seen {
                    errors.add(
                        &at,
                        "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                        "Required options must be placed before non-required options",
                    );
                }
                optional_seen |= !required;
                check_value(option, &at, errors);
            }
            _ => errors.add(
                &at.then("type"),
                "BASE_TYPE_CHOICES",
                "Value must be one of {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}.",
            ),
        }
    }
}

fn check_value(option: &Value, at: &At, errors: &mut Errors) {
    let choices = errors.list(option, at, "choices", 0, 25);
    for (index, choice) in choices.iter().enumerate() {
        let at = at.then("choices").then(index);
        errors.text(choice, &at, "name", true, 1, 100);
        if option["type"] == 3 {
            errors.text(choice, &at, "value", true, 0, 100);
        }
    }
    if option["autocomplete"] == true && !choices.is_empty() {
        errors.add(
            at,
            "APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE",
            "choices and autocomplete exclude each other",
        );
    }
    errors.number(option, at, "min_length", 0, 6000);
    errors.number(option, at, "max_length", 1, 6000);
}

/// Characters of names, descriptions and values; of localisations the longest counts.
fn size_of(part: &Value) -> usize {
    let length = |text: &Value| text.as_str().map_or(0, |text| text.chars().count());
    let longest = |key: &str, all: &str| {
        let translated = part[all].as_object().into_iter().flat_map(|all| all.values()).map(length).max();
        length(&part[key]).max(translated.unwrap_or(0))
    };
    let own = longest("name", "name_localizations")
        + longest("description", "description_localizations")
        + length(&part["value"]);
    let below = ["options", "choices"].iter().flat_map(|key| part[*key].as_array().into_iter().flatten());
    own + below.map(size_of).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn wrong(command: Value) -> String {
        let mut errors = Errors::default();
        check(&command, &At::top(), &mut errors);
        errors.into_json().to_string()
    }

    #[test]
    fn a_name_is_lower_case() {
        assert_eq!(wrong(json!({"name": "ticket", "description": "Opens a ticket"})), "{}");
        assert!(wrong(json!({"name": "Ticket", "description": "Opens a ticket"})).contains("STRING_TYPE_REGEX"));
    }

    #[test]
    fn required_options_come_first() {
        let option =
            |name: &str, required: bool| json!({"type": 3, "name": name, "description": "d", "required": required});
        let command = json!({"name": "a", "description": "d", "options": [option("x", false), option("y", true)]});
        assert!(wrong(command).contains("Required options must be placed before"));
    }

    #[test]
    fn twenty_six_choices_are_one_too_many() {
        let choices: Vec<Value> = (0..26).map(|n| json!({"name": n.to_string(), "value": n.to_string()})).collect();
        let option = json!({"type": 3, "name": "x", "description": "d", "choices": choices});
        assert!(wrong(json!({"name": "a", "description": "d", "options": [option]})).contains("between 0 and 25"));
    }

    #[test]
    fn a_command_has_at_most_eight_thousand_characters() {
        let option = |n: usize| json!({"type": 1, "name": format!("o{n}"), "description": "d", "options": (0..25).map(|m| json!({"type": 3, "name": format!("p{m}"), "description": "d".repeat(100)})).collect::<Vec<_>>()});
        assert!(
            wrong(json!({"name": "a", "description": "d", "options": [option(1), option(2), option(3), option(4)]}))
                .contains("TOO_LARGE")
        );
    }
}
