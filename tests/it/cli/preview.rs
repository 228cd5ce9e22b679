//! `preview`, as a manager uses it: on the terminal, and as a page for the browser.

use std::path::Path;

use frontdesk::definitions::starter;
use tempfile::TempDir;

use super::{Outcome, done};

fn shipped() -> TempDir {
    let folder = TempDir::new().unwrap();
    starter::write(&folder.path().join("tickets.d")).unwrap();
    folder
}

fn preview(folder: &Path, more: &[&str]) -> Outcome {
    done(folder, &[&["preview"], more].concat(), &[])
}

#[test]
fn every_shipped_type_is_shown_in_every_way() {
    let folder = shipped();
    for kind in [&[][..], &["staff-application"], &["guru-application"], &["bug-report"]] {
        for more in [&[][..], &["--longest"]] {
            let text = preview(folder.path(), &[kind, more].concat());
            for part in
                ["The panel `main`", "The welcome", "[ 🔒 Close ticket ]", "The closing text", "The record", "📎"]
            {
                assert!(text.succeeded().contains(part), "{part}: {text:?}");
            }
            let page = preview(folder.path(), &[kind, more, &["--as", "html"]].concat());
            let page = page.succeeded();
            assert!(page.starts_with("<!doctype html>") && page.ends_with("</html>\n"), "{page}");
            for part in ["<script", "<link", "<img", "url(", "@import", " src="] {
                assert!(!page.contains(part), "{part}: {page}");
            }
        }
    }
}

#[test]
fn a_position_and_another_folder_can_be_named() {
    let folder = shipped();
    let host = preview(folder.path(), &["staff-application", "--position", "host"]);
    assert!(host.succeeded().contains("thank you for applying as Host."), "{host:?}");
    std::fs::rename(folder.path().join("tickets.d"), folder.path().join("desk")).unwrap();
    preview(folder.path(), &["bug-report", "--definitions", "desk"]).succeeded();
    preview(folder.path(), &[]).refused(2, "there is no folder `tickets.d`");
}

#[test]
fn what_is_not_there_is_told() {
    let folder = shipped();
    let near = "there is no ticket type `bug-reprot`: did you mean `bug-report`? the types are `bug-report`,";
    preview(folder.path(), &["bug-reprot"]).refused(2, near);
    let position = ["staff-application", "--position", "hots"];
    preview(folder.path(), &position).refused(2, "has no position `hots`: did you mean `host`? its positions are");
    let alone = preview(folder.path(), &["--position", "host"]);
    assert_eq!((alone.code, alone.out.as_str()), (Some(2), ""), "{alone:?}");
}

#[test]
fn errors_are_told_as_the_check_tells_them() {
    let folder = shipped();
    let file = folder.path().join("tickets.d/bug-report.yaml");
    let text = std::fs::read_to_string(&file).unwrap().replacen("notify:", "notfy:", 1);
    std::fs::write(file, text).unwrap();
    let refused = preview(folder.path(), &["staff-application", "--as", "html"]);
    let checked = done(folder.path(), &["check"], &[]);
    assert_eq!((refused.code, refused.out.as_str()), (Some(1), ""), "{refused:?}");
    assert_eq!(refused.err, checked.out);
}

#[test]
fn hostile_texts_stay_texts() {
    let folder = shipped();
    let evil = r#"<script>alert(1)</script><img src=x onerror=alert(1)> </style> [a](javascript:alert(1))"#;
    let kind = format!(
        "name: Evil\nask: one-by-one\nthread: {{in: open-a-ticket}}\nquestions:\n  - ask: '{evil}'\n    hint: '{evil}'\n  - ask: '{evil}'\n\
         messages: {{welcome: '{evil}', closed: '{evil}'}}\n"
    );
    std::fs::write(folder.path().join("tickets.d/evil.yaml"), kind).unwrap();
    let page = preview(folder.path(), &["evil", "--as", "html"]);
    let page = page.succeeded();
    for part in ["<script", "<img", "href=\"javascript", "</style> "] {
        assert!(!page.contains(part), "{part}: {page}");
    }
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "{page}");
    preview(folder.path(), &["evil"]).succeeded();
}
