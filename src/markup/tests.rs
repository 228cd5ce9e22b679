//! What Discord's markdown becomes, case by case.

use super::*;

fn names() -> Names {
    Names {
        people: [(UserId(7), "Mia <b>".to_owned())].into(),
        roles: [(RoleId(21), "Recruiters".to_owned())].into(),
        channels: [(ChannelId(5), "general".to_owned())].into(),
        now: Instant::from_unix_ms(1_795_339_800_000),
        zone: "Europe/Amsterdam".to_owned(),
    }
}

#[track_caller]
fn becomes(cases: &[(&str, &str)]) {
    for (typed, page) in cases {
        assert_eq!(html(&read(typed), &names()), *page, "{typed}");
    }
}

#[track_caller]
fn reads(cases: &[(&str, &str)]) {
    for (typed, words) in cases {
        assert_eq!(plain(&read(typed), &names()), *words, "{typed}");
    }
}

#[test]
fn words_stand_out() {
    becomes(&[
        ("*a* _b_ **c** __d__ ~~e~~", "<em>a</em> <em>b</em> <strong>c</strong> <u>d</u> <s>e</s>"),
        ("***a***", "<em><strong>a</strong></em>"),
        ("**a *b* c**", "<strong>a <em>b</em> c</strong>"),
        ("snake_case_name", "snake_case_name"),
        ("a * b * c", "a * b * c"),
        ("**not closed", "**not closed"),
        ("||a **b**||", "<span class=\"spoiler\" tabindex=\"0\"><span>a <strong>b</strong></span></span>"),
        (r"\*a\* \_b\_ \<@7\>", "*a* _b_ &lt;@7&gt;"),
        (SHRUG, SHRUG),
    ]);
}

const SHRUG: &str = r"¯\_(ツ)_/¯";

#[test]
fn code_is_left_alone() {
    becomes(&[
        ("`**a**`", "<code>**a**</code>"),
        ("`` a`b ``", "<code> a`b </code>"),
        ("```rs\nlet a;\n```\nb", "<pre><code>let a;</code></pre>b"),
        ("```one```", "<pre><code>one</code></pre>"),
        ("```", "```"),
        ("``", "``"),
    ]);
}

#[test]
fn lines_have_kinds() {
    becomes(&[
        ("# a *b*\nc", "<div class=\"h1\">a <em>b</em></div>c"),
        ("### a ##", "<div class=\"h3\">a</div>"),
        ("#### a\n#b", "#### a\n#b"),
        ("a\n-# b\nc", "a\n<div class=\"small\">b</div>c"),
        ("> a\n> b\nc", "<blockquote>a\nb</blockquote>c"),
        (">>> a\n> b", "<blockquote>a\n&gt; b</blockquote>"),
        ("- a\n  - b\n- c\n\nd", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>\nd"),
        ("3. a\n4. b\n- c", "<ol start=\"3\"><li>a</li><li>b</li></ol><ul><li>c</li></ul>"),
        ("-a\n1.b", "-a\n1.b"),
        ("**1.** a", "<strong>1.</strong> a"),
    ]);
    assert_eq!(html(&read_line("# a\n- b"), &names()), "# a\n- b");
}

#[test]
fn mentions_have_names_and_moments_are_read_in_a_zone() {
    let mention = |name| format!("<span class=\"mention\">{name}</span>");
    let people = ["@Mia &lt;b&gt;", "@unknown-user", "@Recruiters", "@deleted-role", "#general", "#unknown", "/close"];
    becomes(&[
        ("<@7><@!8><@&21><@&22><#5><#6></close:1>", &people.map(mention).concat()),
        ("<:wave:1><a:spin:2>", "<span class=\"emoji\">:wave:</span><span class=\"emoji\">:spin:</span>"),
        (
            "<t:1795339800:f>",
            "<time datetime=\"2026-11-22T09:30:00Z\" title=\"2026-11-22 09:30 UTC\">22 November 2026 at 10:30</time>",
        ),
        (
            "<t:1795339800:x> <t:99999999999999> <@x> <#>",
            "&lt;t:1795339800:x&gt; &lt;t:99999999999999&gt; &lt;@x&gt; &lt;#&gt;",
        ),
    ]);
    reads(&[
        ("<t:1795339800:t> <t:1795339800:T> <t:1795339800:d>", "10:30 10:30:00 22/11/2026"),
        ("<t:1795339800:D>; <t:1795339800:F>", "22 November 2026; Sunday, 22 November 2026 at 10:30"),
        ("<t:1795167000:R>, <t:1795347000:R>", "2 days ago, in 2 hours"),
        ("<t:-9999999999999:D> <t:9999999999999:D>", "1 January 0001 30 December 9999"),
    ]);
}

#[test]
fn links_lead_to_web_addresses_alone() {
    let link = |url: &str, words: &str| {
        format!("<a href=\"{url}\" title=\"{url}\" target=\"_blank\" rel=\"noopener noreferrer\">{words}</a>")
    };
    becomes(&[
        (
            "see https://a.example/b_c_d.",
            &format!("see {}.", link("https://a.example/b_c_d", "https://a.example/b_c_d")),
        ),
        ("(https://a.example/(b))", &format!("({})", link("https://a.example/(b)", "https://a.example/(b)"))),
        ("<https://a.example>", &link("https://a.example", "https://a.example")),
        ("[**a**](https://a.example \"b\")", &link("https://a.example", "<strong>a</strong>")),
        ("[a](<https://a.example>)", &link("https://a.example", "a")),
        ("[a](javascript:alert(1))", "[a](javascript:alert(1))"),
        ("[a](https://)", "[a](https://)"),
        ("[a]", "[a]"),
        ("https://", "https://"),
        (
            "https://a.example/\"onclick=x",
            &link("https://a.example/&quot;onclick=x", "https://a.example/&quot;onclick=x"),
        ),
    ]);
    let pretends = html(&read("[https://b.example](https://a.example)"), &names());
    assert!(pretends.starts_with('[') && !pretends.contains("href=\"https://a.example\""), "{pretends}");
    let made = [Node::Link("javascript:alert(1)".into(), None)];
    assert_eq!(html(&made, &names()), "javascript:alert(1)");
}

#[test]
fn words_are_read_without_marks() {
    reads(&[
        ("**1.** Why? *(optional)*\n-# help\n\nnext", "1. Why? (optional)\nhelp\n\nnext"),
        ("a\n- b\n  - c\n7. d", "a\n• b\n  • c\n7. d"),
        ("> a\n> b", "> a\n> b"),
        ("```\na\nb\n```", "    a\n    b"),
        ("[a](https://a.example) `c` ||d||", "a (https://a.example) `c` ||d||"),
    ]);
}

#[test]
fn depth_has_an_end() {
    let deep = format!("{}a{}", "||".repeat(2000), "||".repeat(2000));
    assert!(html(&read(&deep), &names()).len() < 10_000_000);
    let quotes = "> - ".repeat(1000) + "a";
    assert!(html(&read(&quotes), &names()).contains("&gt;"));
}

proptest::proptest! {
    #[test]
    fn whatever_is_typed_is_no_markup_of_the_page(text in "([*_~`|<>\\[\\]()\\\\#@!&\"' \n-]|1\\. |https://|javascript:|<script>|<t:1:R>|<@7>|ツ|é|a){0,40}") {
        let page = html(&read(&text), &names());
        let known = [
            "em", "strong", "u", "s", "code", "pre", "ul", "ol", "li", "blockquote", "div", "span", "time", "a",
        ];
        for tag in page.split('<').skip(1) {
            let name: String = tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
            proptest::prop_assert!(known.contains(&name.as_str()), "{page}");
            proptest::prop_assert!(!tag.starts_with("a ") || tag.starts_with("a href=\"http"), "{page}");
        }
        let _ = plain(&read(&text), &names());
    }

    /// What is escaped for Discord is read as it was typed.
    #[test]
    fn what_is_escaped_is_read_as_typed(text in "[*_~`|<>\\[\\]()\\\\#@!a1 .\n-]{0,30}") {
        let typed = text.trim_end_matches('\n');
        let sent = crate::templates::escape::markdown(typed);
        let seen = plain(&read(&sent), &names());
        proptest::prop_assert_eq!(seen.replace('\u{200b}', ""), typed, "{}", sent);
    }
}
