//! The page.

use super::*;
use crate::domain::answer::{Given, Value};
use crate::domain::message::{Embed, Field};
use crate::domain::ticket::Layout;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n and so on";

fn page_with(entries: &[Entry], pictures: &Pictures) -> String {
    let mut files = written(&World::closed(), entries, pictures, Transcript::Html);
    assert_eq!(files.len(), 1);
    String::from_utf8(files.remove(0).bytes).unwrap()
}

fn page(entries: &[Entry]) -> String {
    page_with(entries, &Pictures::new())
}

/// The part with the messages, without the tags' own lines.
fn log(entries: &[Entry]) -> String {
    let page = page(entries);
    let log = page.split_once("<section class=\"log\">\n").unwrap().1.split_once("</section>").unwrap().0.to_owned();
    let times = regex::Regex::new("<time(.*?) datetime=[^>]*>").unwrap();
    times.replace_all(&log, "<time$1>").into_owned()
}

fn bot() -> Face {
    Face { id: UserId(1), name: "frontdesk".into(), display_name: "Frontdesk".into() }
}

#[test]
fn messages_of_one_person_stand_together_for_some_minutes() {
    let lines =
        log(&[said(&ada(), 0, "one"), said(&ada(), 6, "two"), said(&ada(), 13, "three"), said(&bob(), 14, "four")]);
    insta::assert_snapshot!(lines, @r#"
    <h2 class="day"><span>22 November 2026</span></h2>
    <article class="message" id="m1"><div class="avatar of-1" aria-hidden="true">A</div><div class="body"><div class="head"><b title="ada_l · id 7"><bdi>Ada *Lovelace*</bdi></b> <time>22/11/2026, 10:30</time></div><div class="text" dir="auto">one</div></div></article>
    <article class="message follows" id="m1"><time class="side">10:36</time><div class="body"><div class="text" dir="auto">two</div></div></article>
    <article class="message" id="m1"><div class="avatar of-1" aria-hidden="true">A</div><div class="body"><div class="head"><b title="ada_l · id 7"><bdi>Ada *Lovelace*</bdi></b> <time>22/11/2026, 10:43</time></div><div class="text" dir="auto">three</div></div></article>
    <article class="message" id="m1"><div class="avatar of-2" aria-hidden="true">B</div><div class="body"><div class="head"><b title="bob · id 8"><bdi>bob</bdi></b> <time>22/11/2026, 10:44</time></div><div class="text" dir="auto">four</div></div></article>
    "#);
    let over_midnight = log(&[said(&ada(), 809, "before"), said(&ada(), 811, "after")]);
    assert_eq!(over_midnight.matches("class=\"day\"").count(), 2, "{over_midnight}");
    assert_eq!(over_midnight.matches("class=\"head\"").count(), 2, "{over_midnight}");
}

#[test]
fn edits_and_deletions_keep_their_texts() {
    let mut edited = said(&ada(), 2, "I am **21**");
    edited.said.edited_at = Some(at(4));
    edited.earlier = vec![
        EarlierText { content: "I am 12".into(), replaced_at: at(3) },
        EarlierText { content: "I am <20>".into(), replaced_at: at(4) },
    ];
    edited.deleted_at = Some(at(5));
    insta::assert_snapshot!(log(&[edited]), @r#"
    <h2 class="day"><span>22 November 2026</span></h2>
    <article class="message deleted" id="m1"><div class="avatar of-1" aria-hidden="true">A</div><div class="body"><div class="head"><b title="ada_l · id 7"><bdi>Ada *Lovelace*</bdi></b> <time>22/11/2026, 10:32</time></div><div class="text" dir="auto">I am <strong>21</strong></div><details class="mark"><summary>Edited 2 times, last 22/11/2026, 10:34</summary><p>Until 22/11/2026, 10:33</p><div class="text" dir="auto">I am 12</div><p>Until 22/11/2026, 10:34</p><div class="text" dir="auto">I am &lt;20&gt;</div></details><p class="mark gone">Deleted 22/11/2026, 10:35</p></div></article>
    "#);
}

#[test]
fn a_bots_message_looks_as_it_was_laid_out() {
    let mut welcome = said(&bot(), 0, "<@7> <@&21> and the rest of the text form");
    welcome.said.by_bot = true;
    let field = Field { name: "Age".into(), value: "21".into(), inline: true };
    let embed = Embed {
        title: Some("Welcome".into()),
        description: Some("Hello <@7>".into()),
        colour: Some(0x0012_3456),
        fields: vec![field],
        ..Embed::default()
    };
    let layout = Layout { text: "<@7> <@&21>".into(), embeds: vec![embed], buttons: vec!["Close <ticket>".into()] };
    welcome.said.layout = Some(layout);
    let mut added = said(&bot(), 1, "added <@8> & co");
    added.said.kind = SaidKind::System;
    insta::assert_snapshot!(log(&[welcome, added]), @r#"
    <h2 class="day"><span>22 November 2026</span></h2>
    <article class="message" id="m1"><div class="avatar of-1" aria-hidden="true">F</div><div class="body"><div class="head"><b title="frontdesk · id 1"><bdi>Frontdesk</bdi></b> <span class="app">APP</span> <time>22/11/2026, 10:30</time></div><div class="text" dir="auto"><span class="mention">@Ada *Lovelace*</span> <span class="mention">@Recruiters</span></div><article class="embed" style="--bar:#123456"><h4 class="text">Welcome</h4><div class="text">Hello <span class="mention">@Ada *Lovelace*</span></div><dl><div class="of-1"><dt>Age</dt><dd class="text">21</dd></div></dl></article><div class="buttons"><span class="button">Close &lt;ticket&gt;</span></div></div></article>
    <p class="system">➜ <b><bdi>Frontdesk</bdi></b> <bdi>added @Bob &amp; co</bdi> <time>22/11/2026, 10:31</time></p>
    "#);
}

#[test]
fn pictures_are_in_the_page_and_other_files_are_named() {
    let mut shots = said(&ada(), 0, "");
    let files = [(1, "shot.png"), (2, "SPOILER_face.png"), (3, "trick.png"), (4, "gone.png"), (5, "notes.pdf")];
    shots.said.attachments = files.map(|(id, name)| file(id, name, 2048)).into();
    let svg = b"<svg onload=alert(1)>".to_vec();
    let pictures = Pictures::from([(1, PNG.to_vec()), (2, PNG.to_vec()), (3, svg)]);
    let page = page_with(&[shots], &pictures);
    assert_eq!(page.matches("src=\"data:image/png;base64,iVBORw0KGgog").count(), 2, "{page}");
    assert!(page.contains("<details><summary>Spoiler</summary><img alt=\"SPOILER_face.png\""), "{page}");
    assert!(!page.contains("svg"), "{page}");
    assert_eq!(page.matches("2.0 KB · not kept in this file").count(), 2, "{page}");
    assert!(page.contains("<b><bdi>notes.pdf</bdi></b><small>2.0 KB</small>"), "{page}");
}

#[test]
fn as_many_pictures_are_taken_as_a_page_may_hold() {
    let mut sent = said(&ada(), 0, "");
    let mebibytes = [("a.png", 4), ("b.jpg", 3), ("c.pdf", 1), ("d.WEBP", 2)];
    sent.said.attachments = (1..).zip(mebibytes).map(|(id, (name, size))| file(id, name, size << 20)).collect();
    let entries = [sent];
    assert_eq!(pictures(&entries).into_iter().map(|file| file.id).collect::<Vec<_>>(), [1, 4]);
}

#[test]
fn answers_stand_above_the_messages() {
    let world = World::closed();
    let given =
        |question, ask: &str, value| Given { question, id: None, ask: ask.into(), value, message: None, at: at(1) };
    let given = [given(0, "How <old>?", Value::Text("21\n</dd>".into())), given(1, "Where?", Value::Skipped)];
    let ctx = Context { given: &given, ..world.ctx() };
    let record = Record { ctx: &ctx, entries: &[], pictures: &Pictures::new() };
    let page = super::super::page(&record, Transcript::Html, (1, 1));
    let answers = page.split_once("<section class=\"answers\">").unwrap().1.split_once("</section>").unwrap().0;
    insta::assert_snapshot!(answers, @r#"

    <h2>Answers</h2>
    <dl>
    <div><dt>How &lt;old&gt;?</dt><dd class="text" dir="auto">21
    &lt;/dd&gt;</dd></div>
    <div><dt>Where?</dt><dd class="text" dir="auto"><i>No answer</i></dd></div>
    </dl>
    "#);
}

/// What a page may have for tags; everything else is text.
const TAGS: &str = "!doctype html meta title style main header h1 h2 h4 p dl div dt dd section article b bdi i span time figure \
                    figcaption details summary img em strong u s a code pre blockquote ul ol li small footer";

#[track_caller]
fn check_hostile(text: &str) {
    let mut world = World::closed();
    let face = Face { id: UserId(7), name: text.into(), display_name: text.into() };
    world.ticket.creator = face.clone();
    world.kind.name = text.into();
    world.ticket.closure.as_mut().unwrap().reason = Some(text.into());
    let mut hostile = said(&face, 0, text);
    hostile.earlier = vec![EarlierText { content: text.into(), replaced_at: at(1) }];
    hostile.said.attachments = vec![file(1, text, 5), file(2, text, 5)];
    let mut laid_out = hostile.clone();
    let embed = Embed {
        title: Some(text.into()),
        description: Some(text.into()),
        footer: Some(text.into()),
        ..Embed::default()
    };
    laid_out.said.layout = Some(Layout { text: text.into(), embeds: vec![embed], buttons: vec![text.into()] });
    let mut system = hostile.clone();
    system.said.kind = SaidKind::System;
    let given =
        [Given { question: 0, id: None, ask: text.into(), value: Value::Text(text.into()), message: None, at: at(1) }];
    let ctx = Context { given: &given, server_name: text, ..world.ctx() };
    let pictures = Pictures::from([(2, PNG.to_vec())]);
    let entries = [hostile, laid_out, system];
    let record = Record { ctx: &ctx, entries: &entries, pictures: &pictures };
    let page = super::super::page(&record, Transcript::Html, (1, 1));
    let body = page.split_once("</style>").unwrap().1;
    let tags = regex::Regex::new("<(/?)([a-zA-Z0-9!?]*)([^>]*)>").unwrap();
    let quoted = regex::Regex::new("\"[^\"]*\"").unwrap();
    for tag in tags.captures_iter(body) {
        assert!(TAGS.split_whitespace().any(|known| known == &tag[2]), "{}", &tag[0]);
        let attributes = tag[3].to_ascii_lowercase();
        let outside = quoted.replace_all(&attributes, "\"\"").into_owned();
        assert!(!outside.contains(" on") && !outside.contains("src=\"\" src"), "{}", &tag[0]);
        assert!(!attributes.contains("href=\"javascript") && !attributes.contains("href=\"data"), "{}", &tag[0]);
    }
    assert!(!body.contains('\u{202e}'), "{body}");
}

#[test]
fn nothing_that_people_write_becomes_part_of_the_page() {
    for text in [
        "</div></article></main><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "[click](javascript:alert(1)) [x](data:text/html,<script>alert(1)</script>)",
        "<style>*{display:none}</style> <!-- <meta http-equiv=refresh content=0>",
        "``` </code></pre><iframe src=//evil> ```",
        "||</span><b>|| **<i>** `<u>`",
        "\u{202e}gnp.exe <@7\"> <:x\" onload=1:12> <t:1:\">",
        "&lt;script&gt; &#60;b&#62; \0 \u{2028}",
    ] {
        check_hostile(text);
    }
}

proptest::proptest! {
    #[test]
    fn whatever_is_written_breaks_out_of_nothing(text in "[<>\"'/&`*|\\[\\]()a-z:=! \n-]{0,60}") {
        check_hostile(&text);
    }
}

#[test]
fn what_is_too_long_for_one_file_is_split_and_what_is_too_long_for_any_is_left_out() {
    let long: Vec<Entry> = (0..6000).map(|number| said(&ada(), number, &"many words ".repeat(180))).collect();
    let world = World::closed();
    let files = written(&world, &long, &Pictures::new(), Transcript::Html);
    let names: Vec<_> = files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["ticket-12-staff-application-1.html", "ticket-12-staff-application-2.html"]);
    assert!(files.iter().all(|file| file.bytes.len() <= limits::FILE_BYTES));
    let text: String = files.into_iter().map(|file| String::from_utf8(file.bytes).unwrap()).collect();
    assert!(text.contains("<p>Part 2 of 2</p>"));
    assert_eq!(text.matches("<article").count(), 6000);

    let longer: Vec<Entry> = (0..3).flat_map(|_| long.clone()).collect();
    assert!(written(&world, &longer, &Pictures::new(), Transcript::Html).is_empty());
}

#[test]
fn pictures_give_way_to_words() {
    let mut long: Vec<Entry> = (0..4000).map(|number| said(&ada(), number, &"many words ".repeat(180))).collect();
    long[0].said.attachments = vec![file(1, "shot.png", 6 << 20)];
    let mut bytes = PNG.to_vec();
    bytes.resize(6 << 20, 0);
    let files = written(&World::closed(), &long, &Pictures::from([(1, bytes)]), Transcript::Html);
    assert_eq!(files.len(), 1);
    assert!(!String::from_utf8_lossy(&files[0].bytes).contains("<img"));
}

#[test]
fn the_page_takes_nothing_from_elsewhere() {
    let page = page(&[said(&ada(), 0, "https://example.com/a.png <:wave:12>")]);
    assert!(page.contains("default-src 'none'; img-src data:; style-src 'unsafe-inline'"));
    for outside in ["<script", "<link", "src=\"http", "url(", "@import"] {
        assert!(!page.contains(outside), "{outside}");
    }
}
