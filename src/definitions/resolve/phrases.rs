//! A server's own texts for the bot's phrases.

use std::collections::BTreeMap;

use crate::definitions::checks::{bad_phrase, too_long};
use crate::definitions::diagnostic::Diagnostic;
use crate::definitions::model::{PhraseText, ServerFile};
use crate::definitions::node::Cursor;
use crate::language::{self, Language, Override, Overrides};

/// The texts by phrase, as they are said.
pub(super) fn resolve(spec: &ServerFile, at: &Cursor, reports: &mut Vec<Diagnostic>) -> Overrides {
    let at = at.key("phrases");
    let mut own = BTreeMap::new();
    for (id, text) in &spec.phrases.0 {
        let (Some(known), at) = (language::known().get(id), at.key(id)) else { continue };
        let mut check = |text: &str, at: &Cursor| {
            bad_phrase::check(text, known, at, reports);
            too_long::as_a_phrase(id, text, at, reports);
        };
        match text {
            PhraseText::Always(text) => check(text, &at),
            PhraseText::In(texts) => texts.iter().for_each(|(tag, text)| check(text, &at.key(tag))),
        }
        own.insert(id.clone(), as_said(text));
    }
    Overrides::new(own)
}

fn as_said(text: &PhraseText) -> Override {
    match text {
        PhraseText::Always(text) => Override::Always(text.0.clone()),
        PhraseText::In(texts) => {
            let of = |language: Language| Some((language, texts.get(language.tag())?.0.clone()));
            Override::In(Language::ALL.into_iter().filter_map(of).collect())
        }
    }
}
