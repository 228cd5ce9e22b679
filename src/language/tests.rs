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
    for (locale, language) in [
        ("en-GB", Some(Language::English)),
        ("en-US", Some(Language::English)),
        ("de", Some(Language::German)),
        ("de-AT", Some(Language::German)),
        ("fr", Some(Language::French)),
        ("es-ES", Some(Language::Spanish)),
        ("es-419", Some(Language::Spanish)),
        ("nl", Some(Language::Dutch)),
        ("pt", Some(Language::Portuguese)),
        ("pt-BR", Some(Language::Portuguese)),
        ("it", None),
    ] {
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

fn texts_in(language: Language) -> BTreeMap<String, Known> {
    texts::sources(language).into_iter().flat_map(texts::phrases).collect()
}

#[test]
fn every_language_has_every_phrase_with_the_same_variables() {
    for language in Language::ALL {
        let texts = texts_in(language);
        let missing: Vec<_> = known().keys().filter(|id| !texts.contains_key(*id)).collect();
        let strange: Vec<_> = texts.keys().filter(|id| !known().contains_key(*id)).collect();
        assert!(
            missing.is_empty() && strange.is_empty(),
            "{language:?} lacks {missing:?} and has {strange:?} too many"
        );
        for (id, known) in known() {
            assert_eq!(texts[id].variables, known.variables, "{language:?}: {id}");
        }
    }
}

#[test]
fn every_phrase_is_said_in_every_language_for_every_number_and_fits_where_it_stands() {
    for language in Language::ALL {
        for (id, known) in texts_in(language) {
            for count in [0, 1, 2, 5, 21, 1_000, 1_000_000] {
                let values: Vec<(&'static str, Value<'_>)> = (known.variables.iter())
                    .map(|name| {
                        let value = if name == "count" { count.into() } else { "x".into() };
                        (&*name.clone().leak(), value)
                    })
                    .collect();
                let mut args = FluentArgs::new();
                values.iter().for_each(|(name, value)| args.set(*name, value.clone()));
                let said = texts::of(language).say(&id, &args).unwrap_or_else(|| panic!("{language:?}: {id}"));
                assert!(!said.trim().is_empty() && !said.contains(['{', '\u{2068}']), "{language:?}: {id}: {said}");
            }
            if let Some(most) = crate::phrases::most(&id) {
                // Room for a ticket's number where one stands.
                let longest = longest(&known.text) + 10 * known.variables.len();
                assert!(longest <= most, "{language:?}: {id} may have {longest} characters of {most}");
            }
        }
    }
}

#[test]
fn names_of_commands_are_such_as_discord_takes_and_each_is_one_commands() {
    for language in Language::ALL {
        let texts = texts_in(language);
        let names = texts.iter().filter(|(id, _)| id.starts_with("name-"));
        let mut seen = BTreeMap::new();
        for (id, name) in names {
            let fits = |c: char| (c.is_alphanumeric() && !c.is_uppercase()) || "-_".contains(c);
            assert!((1..=32).contains(&name.text.chars().count()) && name.text.chars().all(fits), "{language:?}: {id}");
            let before = seen.insert(name.text.clone(), id);
            assert_eq!(before, None, "{language:?}: {id} is called as another");
            assert!(language != Language::English || format!("name-{}", name.text) == *id, "{id} stays as it is");
        }
    }
}

#[test]
fn numbers_are_written_as_the_language_writes_them() {
    let said = |language, number: f64| {
        Words::new(language, &Overrides::NONE)
            .say("why-own-limit", &[("count", number.into())])
            .replace('\u{202f}', "~")
    };
    for (language, thousand, ten_thousand) in [
        (Language::English, "1,000.5", "10,000"),
        (Language::German, "1.000,5", "10.000"),
        (Language::French, "1~000,5", "10~000"),
        (Language::Spanish, "1000,5", "10.000"),
        (Language::Dutch, "1.000,5", "10.000"),
        (Language::Portuguese, "1.000,5", "10.000"),
    ] {
        assert!(said(language, 1000.5).contains(thousand), "{}", said(language, 1000.5));
        assert!(said(language, 10_000.0).contains(ten_thousand), "{}", said(language, 10_000.0));
    }
}
