use std::collections::BTreeMap;

use super::*;

fn check(text: &str, flawed: Option<Flaw>) {
    let known = &known()["refused-own-limit"];
    assert_eq!(flaw(text, known), flawed, "{text}");
}

#[test]
fn a_text_of_a_servers_own_is_looked_at() {
    check("Go on in { $thread }.", None);
    check("{ $count ->\n    [one] One in { $thread }.\n   *[other] { $count } of them.\n}", None);
    check("* A list\n* of lines\n[in brackets]\n.and so on", None);
    check("A brace: {\"{\"}", None);
    check(" ", Some(Flaw::Empty));
    check("Go on in { $thread.", Some(Flaw::Braces));
    check("Go on in $thread }.", Some(Flaw::Braces));
    check("{{ ticket.number }} is open", Some(Flaw::NotHere("ticket.number".into())));
    check("{ thread }", Some(Flaw::NotHere("thread".into())));
    check("{ NUMBER($count) }", Some(Flaw::NotHere("NUMBER()".into())));
    check("{ $count ->\n    [one] One.\n    [other] More.\n}", Some(Flaw::NoOther));
    check("{ \"open }", Some(Flaw::Quotes));
    check("Go on in { $threat }.", Some(Flaw::UnknownVariable("threat".into())));
    check("{ $limit ->\n    [one] { $thread }\n   *[other] More.\n}", Some(Flaw::UnknownVariable("limit".into())));
}

#[test]
fn a_servers_own_text_takes_the_place_of_ours_and_what_goes_in_stays_a_text() {
    let own = |text: &str| Override::Always(text.to_owned());
    let own = BTreeMap::from([
        ("refused-unknown-position".to_owned(), own("No “{ $position }”.\n* Pick another.\n\nThank you.")),
        ("answer-noted".to_owned(), Override::In(BTreeMap::from([(Language::English, "Got it.".to_owned())]))),
    ]);
    let own = Overrides::new(own);
    let words = Words::new(Language::English, &own);
    let hostile = "{ $ticket } {{ 7*7 }} \u{2068}x\n[one] *[other]";
    assert_eq!(
        words.say("refused-unknown-position", &[("position", hostile.into())]),
        format!("No “{hostile}”.\n* Pick another.\n\nThank you.")
    );
    assert_eq!(words.say("answer-noted", &[]), "Got it.");
    assert_eq!(words.say("answer-press-again", &[]), Words::ENGLISH.say("answer-press-again", &[]));
}

#[test]
fn a_language_is_known_by_its_first_part() {
    for (locale, language) in [("en-GB", Some(Language::English)), ("en-US", Some(Language::English)), ("it", None)] {
        assert_eq!(Language::known(locale), language, "{locale}");
    }
    assert_eq!(Language::of("it"), Language::English);
}

#[test]
fn every_text_of_ours_can_be_read() {
    for language in Language::ALL {
        for source in texts::sources(language) {
            assert_eq!(fluent_syntax::parser::parse(source).err().map(|(_, wrong)| wrong), None, "{language:?}");
        }
    }
}
