use super::*;

fn file() -> Arc<SourceFile> {
    Arc::new(SourceFile { path: "a b.yaml".to_owned(), text: "name: é🐛 x\nname: y\n".to_owned() })
}

fn place(start: usize, end: usize) -> Place {
    Place { file: file(), start, end }
}

fn samples() -> Vec<Diagnostic> {
    let file = file();
    let place = |start, end| Place { file: Arc::clone(&file), start, end };
    vec![
        Diagnostic::warning("odd", place(6, 14), "100% odd: a, b\nc").helped("write\nit"),
        Diagnostic::error("duplicate-key", place(15, 19), "`name` is written twice")
            .labelled("second time")
            .and_at(place(0, 4), "first time"),
    ]
}

#[test]
fn people_see_the_line_and_what_to_write() {
    assert_eq!(
        human::render(&samples(), 3, "tickets.d", false),
        "\
warning[odd]: 100% odd: a, b c
 --> tickets.d/a b.yaml:1:7
  |
1 | name: é🐛 x
  |       ^^^^^
  |
  = help: write it

error[duplicate-key]: `name` is written twice
 --> tickets.d/a b.yaml:2:1
  |
1 | name: é🐛 x
  | ---- first time
2 | name: y
  | ^^^^ second time

1 error and 1 warning in 1 of 3 files
"
    );
}

#[test]
fn colours_only_when_asked() {
    assert!(!human::render(&samples(), 3, "", false).contains('\u{1b}'));
    assert!(human::render(&samples(), 3, "", true).contains('\u{1b}'));
}

#[test]
fn summaries_read_as_sentences() {
    let [warning, error] = samples().try_into().unwrap();
    assert_eq!(human::summary(&[], 5), "no errors in 5 files");
    assert_eq!(human::summary(&[], 1), "no errors in 1 file");
    assert_eq!(human::summary(std::slice::from_ref(&warning), 2), "1 warning in 1 of 2 files");
    assert_eq!(human::summary(&[error.clone(), error, warning], 2), "2 errors and 1 warning in 1 of 2 files");
}

#[test]
fn programs_get_columns_in_characters() {
    let all: serde_json::Value = serde_json::from_str(&json::render(&samples())).unwrap();
    assert_eq!(
        all[0],
        serde_json::json!({
            "file": "a b.yaml", "line": 1, "column": 7, "end_line": 1, "end_column": 11,
            "severity": "warning", "code": "odd", "message": "100% odd: a, b c", "help": "write it",
        })
    );
    assert_eq!(json::render(&[]), "[]\n");
}

#[test]
fn github_gets_escaped_commands() {
    assert_eq!(
        github::render(&samples(), "tickets.d/").lines().next().unwrap(),
        "::warning file=tickets.d/a b.yaml,line=1,endLine=1,col=7,endColumn=10,title=odd::100%25 odd: a, b c%0Awrite it"
    );
}

#[test]
fn sarif_names_the_file_as_a_uri() {
    let log: serde_json::Value = serde_json::from_str(&sarif::render(&samples(), "./")).unwrap();
    let result = &log["runs"][0]["results"][1];
    assert_eq!(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "a%20b.yaml");
    assert_eq!(result["locations"][0]["physicalLocation"]["region"]["startLine"], 2);
    assert_eq!(result["relatedLocations"][0]["message"]["text"], "first time");
    assert_eq!(log["runs"][0]["tool"]["driver"]["rules"][0]["id"], "duplicate-key");
}

#[test]
fn positions_agree_with_counting_from_the_top() {
    let file = file();
    let lines = Lines::of(&file.text);
    for byte in 0..=file.text.len() + 1 {
        assert_eq!(lines.position(byte), file.position(byte), "{byte}");
    }
}

#[test]
fn a_thousand_mistakes_are_cut_to_lines() {
    let many: Vec<Diagnostic> = (0..1_000).map(|_| Diagnostic::error("x", place(0, 4), "wrong")).collect();
    let shown = human::render(&many, 1, "", false);
    assert_eq!(shown.matches("error[x]: wrong").count(), 1_000);
    assert_eq!(shown.matches("-->").count(), 100);
}

#[test]
fn the_mend_is_offered() {
    let mended = Diagnostic::error("unknown-key", place(0, 4), "wrong").mended(place(0, 4), "names");
    let shown = human::render(std::slice::from_ref(&mended), 1, "", false);
    assert!(shown.ends_with("\n`frontdesk check --fix` mends this\n1 error in 1 of 1 file\n"), "{shown}");
    let log: serde_json::Value = serde_json::from_str(&sarif::render(&[mended], "")).unwrap();
    let change = &log["runs"][0]["results"][0]["fixes"][0]["artifactChanges"][0];
    assert_eq!(change["replacements"][0]["insertedContent"]["text"], "names");
    assert_eq!(change["replacements"][0]["deletedRegion"]["endColumn"], 5);
}

/// What the check says of every wrong example.
fn of_every_code() -> Vec<Diagnostic> {
    let mut all = samples();
    for check in crate::definitions::checks::ALL {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in check.wrong() {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        let loaded = crate::definitions::load(folder.path(), &std::collections::BTreeMap::new());
        all.extend(loaded.into_iter().flat_map(|loaded| loaded.diagnostics));
    }
    all
}

#[test]
fn sarif_is_what_its_schema_says() {
    let schema = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/sarif-schema-2.1.0.json"));
    let validator = jsonschema::validator_for(&serde_json::from_str(schema).unwrap()).unwrap();
    for diagnostics in [Vec::new(), of_every_code()] {
        let log: serde_json::Value = serde_json::from_str(&sarif::render(&diagnostics, "tickets.d")).unwrap();
        let errors: Vec<String> =
            validator.iter_errors(&log).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{errors:#?}");
        let run = &log["runs"][0];
        for result in run["results"].as_array().unwrap() {
            let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
            assert_eq!(run["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
        }
    }
}

#[test]
fn sarif_brings_the_pages() {
    let log: serde_json::Value =
        serde_json::from_str(&sarif::render(&[Diagnostic::error("unknown-key", place(0, 4), "wrong")], "")).unwrap();
    let rule = &log["runs"][0]["tool"]["driver"]["rules"][0];
    assert_eq!(rule["shortDescription"]["text"], "A key that does not exist here.");
    assert!(rule["help"]["markdown"].as_str().unwrap().contains("```yaml\nname: Bug report\nqestions:\n"));
    assert_eq!(rule["defaultConfiguration"]["level"], "error");
}
