//! Whatever is written, the check answers.

use proptest::prelude::*;

use super::*;

const SHIPPED: [(&str, &str); 5] = [
    ("server.yaml", include_str!("../../../tickets.d/server.yaml")),
    ("staff-application.yaml", include_str!("../../../tickets.d/staff-application.yaml")),
    ("guru-application.yaml", include_str!("../../../tickets.d/guru-application.yaml")),
    ("bug-report.yaml", include_str!("../../../tickets.d/bug-report.yaml")),
    ("questions/about-you.yaml", include_str!("../../../tickets.d/questions/about-you.yaml")),
];

/// The check as it is used, over bytes in memory, in every format.
fn survives(files: &[(&str, Vec<u8>)], which: usize) {
    let found = files.iter().map(|(path, bytes)| {
        let role = match path.strip_prefix("questions/") {
            Some(list) => source::Role::List(list.trim_end_matches(".yaml").to_owned()),
            None if *path == "server.yaml" => source::Role::Server,
            None => source::Role::Type(path.trim_end_matches(".yaml").to_owned()),
        };
        source::Found { server: String::new(), role, path: (*path).to_owned(), content: Ok(bytes.clone()) }
    });
    let files: Vec<source::Found> = found.collect();
    mends_to_an_end(&files[which]);
    let loaded = compile(&Sources { files }, &BTreeMap::new(), Memory::default());
    reported(&loaded);
    for diagnostic in &loaded.diagnostics {
        assert!(!diagnostic.message.contains("fault of frontdesk"), "{}", diagnostic.short());
        let help = diagnostic.help.as_deref().unwrap_or_default();
        assert!(!help.contains("fault of frontdesk"), "{}", diagnostic.short());
        let place = diagnostic.place.as_ref().unwrap();
        assert!(place.start <= place.end && place.end <= place.file.text.len() && !diagnostic.message.contains('\n'));
    }
    let (all, files) = (&loaded.diagnostics, loaded.files);
    diagnostic::human::render(all, files, "tickets.d", true);
    diagnostic::json::render(all);
    diagnostic::github::render(all, "tickets.d");
    diagnostic::sarif::render(all, "tickets.d");
}

/// Mending makes no new mistake, and leaves nothing to mend.
fn mends_to_an_end(found: &source::Found) {
    let errors = |found: &source::Found| {
        let mut reports = Vec::new();
        let read = parse(found, &BTreeMap::new(), &mut reports).and_then(|read| read.written);
        reports.retain(|report| report.severity == Severity::Error);
        (read.is_some(), in_order(reports).len())
    };
    let (after, done) = fix::file(found, &BTreeMap::new());
    if done.is_empty() {
        assert_eq!(after.content, found.content);
        return;
    }
    assert!(
        fix::file(&after, &BTreeMap::new()).1.is_empty(),
        "{:?}",
        String::from_utf8_lossy(after.content.as_ref().unwrap())
    );
    let ((was_read, before), (is_read, left)) = (errors(found), errors(&after));
    assert!(!was_read || (is_read && left < before));
}

/// Slips that are mended for certain, and what was there before.
const SLIPS: [(&str, &str); 9] = [
    ("colour:", "color:"),
    ("questions:", "qestions:"),
    ("description: ", "Description: "),
    ("required: false", "required: no"),
    ("staff: [staff]", "staff: staff"),
    ("maintainers: [maintainers]", "maintainers: maintainers"),
    ("emoji: 🎓", "emoji: \":mortar_board:\""),
    ("style: buttons", "style: Buttons"),
    ("reason: optional", "reason: Optional"),
];

/// What is put into a file, or takes the place of a part of it.
fn scrap() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        prop::collection::vec(any::<u8>(), 0..6),
        prop::sample::select(vec![
            "{",
            "}",
            "[",
            "]",
            ":",
            ": ",
            "- ",
            "\n",
            "\n  ",
            "\t",
            "#",
            "\"",
            "'",
            "|\n",
            "&a ",
            "*a",
            "<<: ",
            "!x ",
            "${",
            "${X}",
            "$$",
            "{{ ",
            "}}",
            "{% if %}",
            "---\n",
            "é",
            "📋",
            "\u{feff}",
            "null",
            "true",
            "1e9",
            "99999999999999999999",
            "~",
            "? ",
            "%",
            "@",
            "`",
            "x-y: ",
            "include: about-you",
            "only_for: [host]",
            "\r\n",
            "\0",
        ])
        .prop_map(|text| text.as_bytes().to_vec()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn shipped_files_with_scraps_in_them(
        which in 0..SHIPPED.len(),
        scraps in prop::collection::vec((any::<prop::sample::Index>(), 0usize..12, scrap()), 1..6),
    ) {
        let mut files: Vec<(&str, Vec<u8>)> = SHIPPED.iter().map(|(path, text)| (*path, text.as_bytes().to_vec())).collect();
        for (at, removed, scrap) in scraps {
            let bytes = &mut files[which].1;
            let at = at.index(bytes.len() + 1);
            let end = (at + removed).min(bytes.len());
            bytes.splice(at..end, scrap);
        }
        survives(&files, which);
    }

    #[test]
    fn slips_in_shipped_files_are_undone(which in 0..SHIPPED.len(), slips in prop::collection::vec(0..SLIPS.len(), 1..4)) {
        let (path, text) = SHIPPED[which];
        let mut wrong = text.to_owned();
        for slip in slips {
            wrong = wrong.replace(SLIPS[slip].0, SLIPS[slip].1);
        }
        let role = match path {
            "server.yaml" => source::Role::Server,
            "questions/about-you.yaml" => source::Role::List("about-you".into()),
            _ => source::Role::Type("x".into()),
        };
        let found = source::Found { server: String::new(), role, path: path.into(), content: Ok(wrong.into_bytes()) };
        let (after, _) = fix::file(&found, &BTreeMap::new());
        prop_assert_eq!(String::from_utf8(after.content.unwrap()).unwrap(), text);
    }

    #[test]
    fn shipped_files_with_lines_moved(
        which in 0..SHIPPED.len(),
        moves in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0usize..4), 1..4),
    ) {
        let mut files: Vec<(&str, Vec<u8>)> = SHIPPED.iter().map(|(path, text)| (*path, text.as_bytes().to_vec())).collect();
        let text = String::from_utf8(files[which].1.clone()).unwrap();
        let mut lines: Vec<String> = text.lines().map(ToOwned::to_owned).collect();
        for (from, to, indent) in moves {
            let line = lines.remove(from.index(lines.len()));
            let at = to.index(lines.len() + 1);
            lines.insert(at, format!("{}{}", " ".repeat(indent), line));
        }
        files[which].1 = lines.join("\n").into_bytes();
        survives(&files, which);
    }
}
