//! What a form may be: one to five parts, each a Label with one child, a text, or the deprecated row with a text input.

use std::collections::BTreeSet;

use serde_json::Value;

use super::component::{check_menu, check_options};
use super::{At, Errors};

/// Everything wrong with a form.
pub fn check(form: &Value, at: &At, errors: &mut Errors) {
    errors.only(form, at, &["custom_id", "title", "components"]);
    errors.text(form, at, "custom_id", true, 1, 100);
    errors.text(form, at, "title", true, 1, 45);
    let mut seen = BTreeSet::new();
    for (index, part) in errors.list(form, at, "components", 1, 5).iter().enumerate() {
        let at = at.then("components").then(index);
        match part["type"].as_u64() {
            Some(18) => {
                errors.only(part, &at, &["type", "id", "label", "description", "component"]);
                errors.text(part, &at, "label", true, 1, 45);
                errors.text(part, &at, "description", false, 0, 100);
                check_field(&part["component"], &at.then("component"), true, &mut seen, errors);
            }
            Some(10) => errors.text(part, &at, "content", true, 1, 4000),
            Some(1) => {
                for (index, field) in errors.list(part, &at, "components", 1, 1).iter().enumerate() {
                    check_field(field, &at.then("components").then(index), false, &mut seen, errors);
                }
            }
            _ => errors.add(&at.then("type"), "BASE_TYPE_CHOICES", "Value must be one of {1, 10, 18}."),
        }
    }
}

fn check_field(field: &Value, at: &At, in_label: bool, seen: &mut BTreeSet<String>, errors: &mut Errors) {
    if !field["disabled"].is_null() {
        errors.add(&at.then("disabled"), "MODAL_COMPONENT_DISABLED", "A component in a modal cannot be disabled.");
    }
    let kind = field["type"].as_u64();
    if kind != Some(4) && !in_label {
        return errors.add(&at.then("type"), "BASE_TYPE_CHOICES", "Value must be one of {4}.");
    }
    match kind {
        Some(4) => check_text_input(field, at, in_label, seen, errors),
        Some(3 | 5..=8) => {
            check_menu(field, at, seen, errors);
            check_none_is_enough(field, at, errors);
        }
        Some(19) => {
            check_id(field, at, seen, errors);
            errors.number(field, at, "min_values", 0, 10);
            errors.number(field, at, "max_values", 1, 10);
            check_none_is_enough(field, at, errors);
        }
        Some(21) => {
            check_id(field, at, seen, errors);
            check_options(errors.list(field, at, "options", 2, 10), &at.then("options"), errors);
        }
        Some(22) => {
            check_id(field, at, seen, errors);
            check_options(errors.list(field, at, "options", 1, 10), &at.then("options"), errors);
        }
        Some(23) => {
            check_id(field, at, seen, errors);
            if field["required"] == true {
                errors.add(&at.then("required"), "CHECKBOX_REQUIRED", "A checkbox cannot be required.");
            }
        }
        _ => errors.add(
            &at.then("type"),
            "BASE_TYPE_CHOICES",
            "Value must be one of {3, 4, 5, 6, 7, 8, 19, 21, 22, 23}.",
        ),
    }
}

fn check_none_is_enough(field: &Value, at: &At, errors: &mut Errors) {
    if field["min_values"] == 0 && field["required"] != false {
        let at = at.then("min_values");
        errors.add(&at, "COMPONENT_MIN_VALUES_REQUIRED", "min_values 0 needs required to be false.");
    }
}

fn check_id(field: &Value, at: &At, seen: &mut BTreeSet<String>, errors: &mut Errors) {
    errors.text(field, at, "custom_id", true, 1, 100);
    if field["custom_id"].as_str().is_some_and(|id| !seen.insert(id.to_owned())) {
        errors.add(&at.then("custom_id"), "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
    }
}

fn check_text_input(field: &Value, at: &At, in_label: bool, seen: &mut BTreeSet<String>, errors: &mut Errors) {
    let known =
        ["type", "id", "custom_id", "style", "label", "min_length", "max_length", "required", "value", "placeholder"];
    errors.only(field, at, &known);
    check_id(field, at, seen, errors);
    if in_label && !field["label"].is_null() {
        errors.add(&at.then("label"), "TEXT_INPUT_LABEL_IN_LABEL", "A text input in a label has no label of its own.");
    } else if !in_label {
        errors.text(field, at, "label", true, 1, 45);
    }
    errors.choice(field, at, "style", &[1, 2]);
    if field["style"].is_null() {
        errors.add(&at.then("style"), "BASE_TYPE_REQUIRED", "This field is required");
    }
    errors.number(field, at, "min_length", 0, 4000);
    errors.number(field, at, "max_length", 1, 4000);
    errors.text(field, at, "value", false, 0, 4000);
    errors.text(field, at, "placeholder", false, 0, 100);
    errors.flag(field, at, "required");
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn wrong(form: Value) -> String {
        let mut errors = Errors::default();
        check(&form, &At::top(), &mut errors);
        errors.into_json().to_string()
    }

    fn label(id: &str) -> Value {
        json!({"type": 18, "label": "Reason", "component": {"type": 4, "custom_id": id, "style": 2}})
    }

    #[test]
    fn five_labels_are_a_form_and_six_are_not() {
        let form = |count: usize| json!({"custom_id": "f", "title": "Close", "components": (0..count).map(|n| label(&n.to_string())).collect::<Vec<_>>()});
        assert_eq!(wrong(form(5)), "{}");
        assert!(wrong(form(6)).contains("between 1 and 5"));
    }

    #[test]
    fn a_title_has_at_most_forty_five_characters() {
        assert!(
            wrong(json!({"custom_id": "f", "title": "x".repeat(46), "components": [label("a")]}))
                .contains("between 1 and 45")
        );
    }

    #[test]
    fn a_text_input_in_a_label_has_no_label_of_its_own() {
        let mut part = label("a");
        part["component"]["label"] = json!("Again");
        assert!(wrong(json!({"custom_id": "f", "title": "t", "components": [part]})).contains("no label of its own"));
    }
}
