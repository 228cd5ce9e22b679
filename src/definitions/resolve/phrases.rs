//! A server's own texts for the bot's phrases.

use std::collections::BTreeMap;

use crate::definitions::model::{PhraseText, ServerFile};
use crate::language::{Language, Override, Overrides};

/// The texts by phrase, as they are said.
pub(super) fn resolve(spec: &ServerFile) -> Overrides {
    Overrides::new(spec.phrases.0.iter().map(|(id, text)| (id.clone(), own(text))).collect())
}

fn own(text: &PhraseText) -> Override {
    match text {
        PhraseText::Always(text) => Override::Always(text.0.clone()),
        PhraseText::In(texts) => {
            let of = |language: Language| Some((language, texts.get(language.tag())?.0.clone()));
            Override::In(Language::ALL.into_iter().filter_map(of).collect::<BTreeMap<_, _>>())
        }
    }
}
