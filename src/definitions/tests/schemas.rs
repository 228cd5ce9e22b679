//! The check and other readers of the same files agree.

use serde_json::Value;

use super::*;
use crate::definitions::node::{Data, Node};

/// A tree as other YAML readers see it: plain scalars typed by what they look like.
fn untyped(node: &Node) -> Value {
    match &node.data {
        Data::Scalar(scalar) if scalar.is_null() => Value::Null,
        Data::Scalar(scalar) => (scalar.flag().map(Value::Bool))
            .or_else(|| scalar.number().map(Value::Number))
            .unwrap_or_else(|| Value::String(scalar.text.clone())),
        Data::List(items) => items.iter().map(|item| untyped(item)).collect(),
        Data::Map(entries) => {
            Value::Object(entries.iter().map(|entry| (entry.key.clone(), untyped(&entry.value))).collect())
        }
        Data::Broken => Value::Null,
    }
}

fn tree(text: &str) -> Option<Arc<Node>> {
    let file = Arc::new(diagnostic::SourceFile { path: "x.yaml".into(), text: text.into() });
    let mut reports = Vec::new();
    let tree = yaml::read(&file, &BTreeMap::new(), &mut reports);
    tree.filter(|_| reports.is_empty())
}

const STYLES: &str = r#"
plain: some text here
folded: >
  one
  two

  three
literal: |-
  one
    two

  three
continued: one
  two
quoted: "a \"b\" \u00e9 \x41\n"
single: 'it''s'
numbers: [1, -2, 3.5, 1e3, 007x, 1.2.3, 18446744073709551615]
flags: [true, false, yes, no, on, off, True]
nothing: [~, null, '']
nested: {a: {b: [c, {d: e}]}}
list:
- one
-   - two
    - three
- key: value
  other: value
url: http://example.com/a:b
"colon: in key": x
"#;

#[test]
fn valid_files_read_as_serde_yaml_reads_them() {
    let shipped = [
        include_str!("../../../tickets.d/staff-application.yaml"),
        include_str!("../../../tickets.d/guru-application.yaml"),
        include_str!("../../../tickets.d/bug-report.yaml"),
        include_str!("../../../tickets.d/questions/about-you.yaml"),
        STYLES,
    ];
    for text in shipped {
        let theirs: Value = serde_yaml::from_str(text).unwrap();
        assert_eq!(untyped(&tree(text).unwrap()), theirs);
    }
}

#[test]
fn editors_and_the_check_agree_on_types() {
    let validator = jsonschema::validator_for(&schema::SCHEMAS.kind).unwrap();
    let texts = [
        "name: Bug\n",
        "description: x\n",
        "name: 1.21\n",
        "name: true\n",
        "name: [x]\n",
        "name: Bug\nbanana: 1\n",
        "name: Bug\nx-mine: 1\nbutton: {x-mine: 1}\n",
        "name: Bug\nenabled: yes\n",
        "name: Bug\nstaff: staff\n",
        "name: Bug\ncolour: red\n",
        "name: Bug\ncolour: '#5865F2'\n",
        "name: Bug\nretention: forever\nalerts: off\nclose: {when_inactive: never}\n",
        "name: Bug\nretention: 90d\nalerts: {after: 7d}\nclose: {when_inactive: {after: 7d}}\n",
        "name: Bug\nretention: sometimes\n",
        "name: Bug\nclose: {when_inactive: {warn: 7d}}\n",
        "name: Bug\nlimits: {open_per_member: 1}\n",
        "name: Bug\nlimits: {open_per_member: unlimited}\n",
        "name: Bug\nlimits: {open_per_member: 0}\n",
        "name: Bug\nlimits: {open_per_member: '1'}\n",
        "name: Bug\nlimits: {open_per_member: 1.5}\n",
        "name: Bug\nquestions: [One?, {ask: Two?}, {include: list}, 3]\n",
        "name: Bug\nquestions: [{asks: Two?}]\n",
        "name: Bug\nquestions: [{include: list, hint: x}]\n",
        "name: Bug\nquestions: [{ask: x, answer: yes-no}]\n",
        "name: Bug\nquestions: [{ask: x, answer: yesno}]\n",
        "name: Bug\npositions: {choices: [Host, {label: Moderator, id: mod}]}\n",
        "name: Bug\npositions: {choices: [{id: mod}]}\n",
        "name: Bug\npositions: {choices: []}\n",
        "name: Bug\nhours: {mon-fri: '09:00-18:00', sat: ['10:00-12:00'], outside: refuse}\n",
        "name: Bug\nhours: {monday: '09:00-18:00'}\n",
        "name: Bug\nhours: {mon: 9}\n",
        "name: Bug\nthread: {auto_archive: 3d}\n",
        "name: Bug\nthread: {auto_archive: 2d}\n",
        "name: Bug\nid: Bug\n",
        "- name: Bug\n",
        "just text\n",
    ];
    for text in texts {
        let tree = tree(text).unwrap();
        let mut reports = Vec::new();
        shape::fit(&tree, &shape::SHAPES.kind, &mut reports);
        let errors = reports.iter().filter(|report| report.severity == Severity::Error).count();
        assert_eq!(validator.is_valid(&untyped(&tree)), errors == 0, "{text}{reports:?}");
    }
}

/// What only the check can tell: emoji, expressions, zones, and times of the day.
const BEYOND_A_SCHEMA: [&str; 4] = ["bad-emoji", "bad-pattern", "bad-timezone", "bad-hours"];

#[test]
fn editors_and_the_check_agree_on_every_example() {
    let schemas = &*schema::SCHEMAS;
    let shapes = &*shape::SHAPES;
    let (mut compared, mut disagreed) = (0, Vec::new());
    for check in checks::ALL {
        for (path, text) in check.wrong().into_iter().chain(check.right()).filter(|(path, _)| path.ends_with("ml")) {
            // What YAML cannot read, and what the environment fills in, an editor's schema does not see.
            let Some(tree) = tree(&text).filter(|_| !text.contains("${")) else { continue };
            let (schema, shape) = if path.contains("questions/") {
                (&schemas.list, &shapes.list)
            } else if path.contains("server.") {
                (&schemas.server, &shapes.server)
            } else {
                (&schemas.kind, &shapes.kind)
            };
            let mut reports = Vec::new();
            shape::fit(&tree, shape, &mut reports);
            reports.retain(|r| r.severity == Severity::Error && !BEYOND_A_SCHEMA.contains(&r.code));
            let valid = jsonschema::validator_for(schema).unwrap().is_valid(&untyped(&tree));
            compared += 1;
            if valid != reports.is_empty() {
                disagreed.push(format!("{}: {path}: {}", check.code(), text));
            }
        }
    }
    assert!(compared > 120, "only {compared} files could be compared");
    assert_eq!(disagreed, NOTHING);
}

#[test]
fn what_ships_fits_its_schemas_in_an_editor() {
    let server: Value = serde_yaml::from_str(include_str!("../../../tickets.d/server.yaml")).unwrap();
    let list: Value = serde_yaml::from_str(include_str!("../../../tickets.d/questions/about-you.yaml")).unwrap();
    for (value, schema) in [(server, &schema::SCHEMAS.server), (list, &schema::SCHEMAS.list)] {
        let validator = jsonschema::validator_for(schema).unwrap();
        let errors: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
        assert_eq!(errors, NOTHING);
    }
}

#[test]
fn what_editors_offer_fits_where_it_is_offered() {
    let schemas = &*schema::SCHEMAS;
    let mut wrong = Vec::new();
    for root in [&schemas.server, &schemas.kind, &schemas.list] {
        let blocks = root["$defs"].as_object().into_iter().flatten().map(|(_, block)| block).chain([root]);
        for (key, property) in blocks.filter_map(|block| block["properties"].as_object()).flatten() {
            let mut alone = property.clone();
            alone["$defs"] = root["$defs"].clone();
            let validator = jsonschema::validator_for(&alone).unwrap();
            let offered = property["examples"].as_array().into_iter().flatten().chain(property.get("default"));
            wrong.extend(offered.filter(|value| !validator.is_valid(value)).map(|value| format!("{key}: {value}")));
        }
    }
    assert_eq!(wrong, NOTHING);
}
