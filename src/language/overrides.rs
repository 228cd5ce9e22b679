//! A server's own texts for phrases.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use super::texts::Texts;
use super::{Language, check};

/// A server's own text for a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Override {
    /// In every language.
    Always(String),
    /// In some languages; in the others the bot's own stands.
    In(BTreeMap<Language, String>),
}

impl Override {
    fn text(&self, language: Language) -> Option<&str> {
        match self {
            Self::Always(text) => Some(text),
            Self::In(texts) => texts.get(&language).map(String::as_str),
        }
    }
}

/// A server's own texts for phrases, by the phrases' ids.
#[derive(Clone, Default)]
pub struct Overrides(Option<Arc<Own>>);

struct Own {
    written: BTreeMap<String, Override>,
    /// In the order of [`Language::ALL`].
    texts: Vec<Texts>,
}

impl Overrides {
    /// The bot's own phrases throughout.
    pub const NONE: Self = Self(None);

    /// Texts in Fluent's syntax, which [`flaw`](super::flaw) has looked at.
    pub fn new(written: BTreeMap<String, Override>) -> Self {
        if written.is_empty() {
            return Self::NONE;
        }
        let texts = Language::ALL.into_iter().map(|language| {
            let of = |(id, own): (&String, &Override)| Some(check::as_message(id, own.text(language)?));
            let source: String = written.iter().filter_map(of).collect();
            Texts::read(language, [source.as_str()])
        });
        Self(Some(Arc::new(Own { texts: texts.collect(), written })))
    }

    pub(super) fn texts(&self, language: Language) -> Option<&Texts> {
        self.0.as_ref()?.texts.get(language as usize)
    }

    /// As they were written.
    pub fn written(&self) -> impl Iterator<Item = (&str, &Override)> {
        self.0.iter().flat_map(|own| &own.written).map(|(id, text)| (id.as_str(), text))
    }
}

impl fmt::Debug for Overrides {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.written()).finish()
    }
}

impl PartialEq for Overrides {
    fn eq(&self, other: &Self) -> bool {
        self.written().eq(other.written())
    }
}
